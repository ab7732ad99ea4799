"""The JSON report of the contract, version 1."""

from __future__ import annotations

import json
from typing import Any

from checker.reporters import Run, counts
from checker.types import Evidence, Finding, Report, Verdict


def write(run: Run) -> str:
    """The whole run as one JSON document, ending in a line feed."""
    whole = document(run)
    documents = ",\n".join(_line(each) for each in whole["documents"])
    tool, summary = _line(whole["tool"]), _line(whole["summary"])
    return (
        f'{{"version": {whole["version"]},\n"tool": {tool},\n"documents": [\n{documents}\n],\n"summary": {summary}}}\n'
    )


def _line(values: object) -> str:
    """One value on one line: a thousand drafts are written in a blink, and `diff` shows which one changed."""
    return json.dumps(values, ensure_ascii=False)


def document(run: Run) -> dict[str, Any]:
    """The run as plain values."""
    return {
        "version": 1,
        "tool": {
            "name": "presscheck",
            "version": run.version,
            "knowledge": {"hash": run.knowledge_hash, "known_until": run.knowledge_until},
            "judge": run.judge,
        },
        "documents": [report(each, run.explain) for each in run.reports],
        "summary": counts(run.reports),
    }


def report(each: Report, explain: bool = False) -> dict[str, Any]:
    """One draft's report as plain values."""
    values: dict[str, Any] = {
        "path": each.path,
        "as_of": each.as_of.isoformat(),
        "as_of_from": each.as_of_from,
        "findings": [finding(one) for one in each.findings],
        "coverage": {
            "claims": each.coverage.claims,
            "checked": each.coverage.checked,
            "unchecked": each.coverage.unchecked,
        },
        "skipped": list(each.skipped),
    }
    if explain:
        values["claims"] = [verdict(one) for one in each.verdicts]
    return values


def finding(one: Finding) -> dict[str, Any]:
    """One finding as plain values."""
    return {
        "rule": one.rule,
        "category": one.category,
        "severity": str(one.severity),
        "confidence": round(one.confidence, 3),
        "start": one.location.start,
        "end": one.location.end,
        "line": one.location.line,
        "column": one.location.column,
        "quote": one.location.quote,
        "message": one.message,
        "suggestions": [
            {"start": each.span.start, "end": each.span.end, "text": each.text} for each in one.suggestions
        ],
        "evidence": [evidence(each) for each in one.evidence],
        "in_quote": one.in_quote,
        "fingerprint": one.fingerprint,
        "suppressed": one.suppressed,
    }


def evidence(each: Evidence) -> dict[str, Any]:
    """One piece of evidence as plain values."""
    return {
        "origin": each.origin,
        "title": each.title,
        "url": each.url,
        "text": each.text,
        "since": each.since.isoformat() if each.since else None,
        "until": each.until.isoformat() if each.until else None,
        "retrieved": each.retrieved.isoformat() if each.retrieved else None,
        "verdict": each.verdict,
        "score": each.score,
    }


def verdict(each: Verdict) -> dict[str, Any]:
    """One claim and what was found about it."""
    return {
        "claim": each.claim.text,
        "predicate": each.claim.predicate,
        "when": each.claim.when.isoformat(),
        "voice": each.claim.voice,
        "verdict": each.label,
        "confidence": round(each.confidence, 3),
        "reason": each.reason,
        "evidence": [evidence(one) for one in each.evidence],
    }

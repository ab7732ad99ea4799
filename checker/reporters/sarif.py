"""SARIF 2.1.0 for code-scanning services: rules with help, fingerprints, fixes, suppressions."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from checker.reporters import Run
from checker.types import Finding, Lines, Report, Rule, Span

LIMIT = 25_000
"""Results GitHub takes in one run; the worst are kept (docs.github.com, SARIF support)."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(run: Run) -> str:
    """The run as one SARIF log."""
    found = [(report, each) for report in run.reports for each in report.findings]
    found.sort(key=lambda pair: pair[1].severity.rank)
    used = {each.rule for _, each in found}
    rules = [rule for rule in run.rules if rule.name in used]
    lines = {report.path: Lines(report.text) for report in run.reports}
    results = [_result(report, each, lines[report.path]) for report, each in found[:LIMIT]]
    driver = {"name": "presscheck", "version": run.version, "rules": [_rule(rule) for rule in rules]}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation or rule.summary},
        "help": {"text": f"{rule.summary}\n\n{rule.explanation}\n\npresscheck explain {rule.name}"},
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {"tags": [rule.category]},
    }


def _result(report: Report, each: Finding, lines: Lines) -> dict[str, Any]:
    uri = quote(PurePath(report.path).as_posix())
    place = Span(each.location.start, each.location.end)
    result: dict[str, Any] = {
        "ruleId": each.rule,
        "level": str(each.severity),
        "message": {"text": _message(each)},
        "locations": [{"physicalLocation": _physical(uri, place, lines, each.location.quote)}],
        "partialFingerprints": {"presscheck/v1": each.fingerprint},
        "rank": round(100 * each.confidence, 1),
    }
    if each.suggestions:
        result["fixes"] = [_fix(uri, one.span, one.text, lines) for one in each.suggestions]
    if each.suppressed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": each.suppressed}]
    return result


def _message(each: Finding) -> str:
    told = [
        f"{one.text or one.title} ({one.origin}{': ' + one.url if one.url else ''})"
        for one in each.evidence[:3]
    ]
    return "\n".join([each.message, *told])


def _physical(uri: str, place: Span, lines: Lines, words: str = "") -> dict[str, Any]:
    region: dict[str, Any] = _region(place, lines)
    if words:
        region["snippet"] = {"text": words}
    return {"artifactLocation": {"uri": uri}, "region": region}


def _region(place: Span, lines: Lines) -> dict[str, Any]:
    line, column = lines.of(place.start)
    end_line, end_column = lines.of(place.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(uri: str, place: Span, text: str, lines: Lines) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(place, lines), "insertedContent": {"text": text}}
    change = {"artifactLocation": {"uri": uri}, "replacements": [replacement]}
    return {"description": {"text": f"Write: {text}"}, "artifactChanges": [change]}

"""SARIF 2.1.0 for code-scanning services: rules with help, fingerprints, fixes, suppressions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from checker.reporters import Run
from checker.types import Finding, Lines, Report, Rule, Span

LIMIT = 25_000
"""Results GitHub takes in one run; the worst are kept (docs.github.com, SARIF support)."""
_OUTSIDE = ("in the baseline", "stands so in", "this is right", "dismissed")
"""Reasons that are kept elsewhere than in the draft."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(run: Run) -> str:
    """The run as one SARIF log."""
    found = [(report, each) for report in run.reports for each in report.findings]
    found.sort(key=lambda pair: (pair[1].suppressed is not None, pair[1].severity.rank))
    kept = found[:LIMIT]
    used = {each.rule for _, each in kept}
    rules = [rule for rule in run.rules if rule.name in used]
    number = {rule.name: index for index, rule in enumerate(rules)}
    lines = {report.path: Lines(report.text) for report in run.reports}
    results = [_result(report, each, lines[report.path], number) for report, each in kept]
    driver = {
        "name": "presscheck", "version": run.version, "semanticVersion": run.version,
        "rules": [_rule(rule) for rule in rules],
    }  # fmt: skip
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver}, "columnKind": "unicodeCodePoints",
                "automationDetails": {"id": "presscheck/"}, "invocations": [_invocation(run, len(found))],
                "results": results,
            }
        ],
    }  # fmt: skip
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _invocation(run: Run, count: int) -> dict[str, Any]:
    """What was not looked at, and what was left out: a log must not be taken for more than it is."""
    told = [f"{report.path}: {each}" for report in run.reports for each in report.skipped]
    if count > LIMIT:
        told.append(f"{count - LIMIT} of {count} results are left out; the worst are kept")
    notes = [{"level": "note", "message": {"text": text}} for text in dict.fromkeys(told)]
    complete = not any(report.incomplete for report in run.reports)
    return {"executionSuccessful": complete, "toolExecutionNotifications": notes[:1000]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation or rule.summary},
        "help": {"text": _help(rule), "markdown": _help(rule, "**")},
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {"tags": [rule.category]},
    }


def _help(rule: Rule, strong: str = "") -> str:
    """The rule's manual: the fault, why it matters, what is flagged and what is not."""
    parts = [f"{strong}{rule.summary}{strong}", rule.explanation]
    for title, good in (("Flagged:", False), ("Not flagged:", True)):
        examples = [each.text.replace("\n", " ") for each in rule.examples if each.good is good][:2]
        if examples:
            parts.append("\n".join([title, "", *(f"- {each}" for each in examples)]))
    return "\n\n".join([*(part for part in parts if part), f"More: presscheck explain {rule.name}"])


def _result(report: Report, each: Finding, lines: Lines, number: Mapping[str, int]) -> dict[str, Any]:
    uri = address(report.path)
    place = Span(each.location.start, each.location.end)
    result: dict[str, Any] = {
        "ruleId": each.rule,
        "level": str(each.severity),
        "message": {"text": _message(each)},
        "locations": [{"physicalLocation": _physical(uri, place, lines, each.location.quote)}],
        "partialFingerprints": {"presscheck/v1": each.fingerprint},
        "rank": round(100 * each.confidence, 1),
        "properties": {"category": each.category, "inQuote": each.in_quote},
    }
    if each.rule in number:
        result["ruleIndex"] = number[each.rule]
    if related := list(_related(each)):
        result["relatedLocations"] = related
    if each.suggestions:
        result["fixes"] = [_fix(uri, one.span, one.text, lines) for one in each.suggestions]
    if each.suppressed is not None:
        kind = "external" if each.suppressed.startswith(_OUTSIDE) else "inSource"
        result["suppressions"] = [{"kind": kind, "justification": each.suppressed}]
    return result


def address(path: str) -> str:
    """A draft's address: relative to where presscheck runs, or that of a file elsewhere."""
    absolute = PurePath(path)
    if not absolute.is_absolute():
        return quote(absolute.as_posix(), errors="surrogateescape")
    here = Path.cwd()
    if not absolute.is_relative_to(here):
        return absolute.as_uri()
    return quote(absolute.relative_to(here).as_posix(), errors="surrogateescape")


def _related(each: Finding) -> Iterator[dict[str, Any]]:
    """Where the evidence can be read: its address and its words."""
    for one in each.evidence[:3]:
        if one.url.startswith(("https://", "http://")):
            address = quote(one.url, safe=":/?#[]@!$&'()*+,;=%~-._")
            yield {
                "message": {"text": one.text or one.title or one.origin},
                "physicalLocation": {"artifactLocation": {"uri": address}},
            }


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

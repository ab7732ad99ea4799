"""Reviewdog's diagnostic format: one document (rdjson) or a diagnostic a line (rdjsonl).

Columns count UTF-8 bytes from 1, as its description asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.reporters import Run, told
from checker.types import Finding, Lines, Span

_LEVELS = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}
SOURCE = {"name": "presscheck"}


def write(run: Run) -> str:
    """The findings as one DiagnosticResult."""
    result = {"source": SOURCE, "diagnostics": list(diagnostics(run))}
    return json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def diagnostics(run: Run) -> Iterator[dict[str, Any]]:
    """Every finding nobody has silenced as a Diagnostic."""
    for report in run.reports:
        lines = Lines(report.text)
        yield from (_diagnostic(report.path, report.text, lines, each) for each in told(report.findings))


def _diagnostic(path: str, text: str, lines: Lines, each: Finding) -> dict[str, Any]:
    place = Span(each.location.start, each.location.end)
    return {
        "message": each.message,
        "location": {"path": path, "range": _range(text, lines, place)},
        "severity": _LEVELS[each.severity],
        "code": {"value": each.rule},
        "suggestions": [
            {"range": _range(text, lines, one.span), "text": one.text} for one in each.suggestions
        ],
    }


def _range(text: str, lines: Lines, span: Span) -> dict[str, Any]:
    return {"start": _position(text, lines, span.start), "end": _position(text, lines, span.end)}


def _position(text: str, lines: Lines, position: int) -> dict[str, int]:
    line, column = lines.of(position)
    before = text[position - column + 1 : position]
    return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}

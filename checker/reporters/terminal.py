"""The report for a terminal: the sentence with the faulty words underlined, why, and what to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.patterns import regex
from checker.reporters import Run, counts, told
from checker.types import Evidence, Finding, Report, Verdict

_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "dim": "2", "good": "32", "bold": "1"}
_CONTROL = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def write(run: Run) -> str:
    """Findings draft by draft, then one line that says what was and what was not checked."""
    lines: list[str] = []
    for report in run.reports:
        lines += _report(report, run)
    lines.append(_summary(run))
    return "\n".join(lines) + "\n"


def _report(report: Report, run: Run) -> Iterator[str]:
    found = told(report.findings)
    yield (
        _paint(f"{_safe(report.path)}", "bold", run)
        + f"  as of {report.as_of.isoformat()} ({report.as_of_from})"
    )
    yield ""
    for finding in found:
        yield from _finding(finding, report, run)
        yield ""
    if run.explain:
        yield from (_claim(verdict, run) for verdict in report.verdicts)
        yield ""


def _finding(finding: Finding, report: Report, run: Run) -> Iterator[str]:
    place = finding.location
    level = str(finding.severity)
    yield f"{place.line}:{place.column}  {_paint(level, level, run)}  {_paint(finding.rule, 'dim', run)}"
    if place.end > place.start:
        yield from _context(finding, report.text, run)
    yield f"    {_safe(finding.message)}"
    for each in finding.evidence[:3]:
        yield _paint(f"    reference: {_evidence(each)}", "dim", run)
    better = list(dict.fromkeys(_replacement(finding, report.text)))
    if better:
        yield "    write: " + _paint(" / ".join(_safe(text) for text in better[:3]), "good", run)


def _replacement(finding: Finding, text: str) -> Iterator[str]:
    for each in finding.suggestions:
        yield each.text or f"(delete “{each.span.of(text)}”)"


def _context(finding: Finding, text: str, run: Run) -> Iterator[str]:
    """The words around, cut to the terminal's width, with a line of carets below."""
    place = finding.location
    start, end = place.start, min(place.end, place.start + run.width - 20)
    room = max(0, (run.width - 8 - (end - start)) // 2)
    left = _edge(text, start, -room)
    right = _edge(text, end, room)
    before, middle, after = (_one_line(part) for part in (text[left:start], text[start:end], text[end:right]))
    before = ("…" if left > 0 and text[left - 1] not in "\r\n" else "") + before.lstrip()
    level = str(finding.severity)
    yield f"    {before}{_paint(middle, level, run)}{after.rstrip()}"
    yield "    " + " " * _width(before) + _paint("^" * max(1, _width(middle)), level, run)


def _edge(text: str, position: int, by: int) -> int:
    """`position` moved by up to `by` code points, to a word's edge, not past its line."""
    if by < 0:
        line = max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1
        wanted = max(line, position + by)
        while wanted > line and wanted < position and not text[wanted - 1].isspace():
            wanted += 1
        return min(wanted, position)
    found = regex(r"[\r\n]|\Z").search(text, position)
    line = found.start() if found else len(text)
    wanted = min(line, position + by)
    while position < wanted < line and not text[wanted].isspace():
        wanted -= 1
    return max(wanted, position)


def _evidence(each: Evidence) -> str:
    words = each.text or each.title
    source = each.title if each.text and each.title and each.title != each.text else ""
    where = " — ".join(part for part in (source, each.url) if part)
    return _safe(f"{words} [{each.origin}{': ' + where if where else ''}]")


def _claim(verdict: Verdict, run: Run) -> str:
    return f"    {_paint(verdict.label, 'dim', run)}  {_safe(verdict.claim.text)}" + (
        f"  ({_safe(verdict.reason)})" if verdict.reason else ""
    )


def _summary(run: Run) -> str:
    count = counts(run.reports)
    parts = [f"{number} {level}{'' if number == 1 else 's'}" for level, number in count.items()]
    claims = sum(report.coverage.claims for report in run.reports)
    checked = sum(report.coverage.checked for report in run.reports)
    drafts = f"{len(run.reports)} draft{'' if len(run.reports) == 1 else 's'}"
    text = f"{drafts}: {', '.join(parts)}; {checked} of {claims} claims checked against a reference"
    skipped = list(dict.fromkeys(each for report in run.reports for each in report.skipped))
    silenced = sum(len(report.findings) - len(told(report.findings)) for report in run.reports)
    if silenced:
        text += f"; {silenced} silenced"
    if run.configuration:
        text += f"; configuration: {_safe(run.configuration)}"
    return text + (f"; not looked at: {', '.join(skipped)}" if skipped else "")


def _paint(text: str, name: str, run: Run) -> str:
    return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if run.colour else text


def _safe(text: str) -> str:
    """Without control characters, so that a hostile draft cannot drive the terminal."""
    return _CONTROL.sub("\ufffd", text.replace("\n", " ").replace("\r", " "))


def _one_line(text: str) -> str:
    return _CONTROL.sub("\ufffd", text.replace("\t", " "))


def _width(text: str) -> int:
    """Columns `text` takes: combining marks none, wide characters two."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )

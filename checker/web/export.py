"""POST /export: the checked draft as a Word document or an HTML report.

The draft is checked again, so nothing is kept between requests. What the editor accepted becomes
tracked changes in Word, what stands open becomes comments, what was dismissed is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from starlette.exceptions import HTTPException

from checker.engine import Checker
from checker.reporters import html
from checker.types import Finding, Report, Span, Suggestion
from checker.web import answers
from checker.web.orders import Order
from checker.web.turns import Turn

KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
CHANGES = 2000


@dataclass(frozen=True)
class Wish:
    """What is wanted: the format, what was accepted, and why the rest was dismissed."""

    format: str
    accepted: tuple[Suggestion, ...]
    settled: Mapping[str, str]


def wish(values: Mapping[str, Any]) -> Wish:
    """{"format", "accepted"?: [{"start", "end", "text"}], "settled"?: {fingerprint: reason}}. Raises 400."""
    kind = values.get("format")
    if not isinstance(kind, str) or kind not in KINDS:
        raise HTTPException(400, f"format must be one of {', '.join(KINDS)}")
    accepted, settled = values.get("accepted") or [], values.get("settled") or {}
    if not isinstance(accepted, list) or len(accepted) > CHANGES:
        raise HTTPException(400, f"accepted is a list of at most {CHANGES} changes")
    if not isinstance(settled, dict) or not all(isinstance(each, str) for each in settled.values()):
        raise HTTPException(400, "settled maps fingerprints to reasons")
    changes = sorted(map(_change, accepted), key=lambda each: (each.span.start, each.span.end))
    for one, other in pairwise(changes):
        if other.span.start < one.span.end:
            raise HTTPException(400, "accepted changes overlap")
    return Wish(kind, tuple(changes), settled)


def _change(each: Any) -> Suggestion:
    try:
        start, end, text = each["start"], each["end"], each["text"]
    except (TypeError, KeyError):
        raise HTTPException(400, 'a change is {"start", "end", "text"}') from None
    if type(start) is not int or type(end) is not int or not isinstance(text, str) or not 0 <= start <= end:
        raise HTTPException(400, 'a change is {"start", "end", "text"}, with positions in the draft')
    return Suggestion(Span(start, end), text)


def export(order: Order, wanted: Wish, checker: Checker, turn: Turn) -> bytes:
    """The file. Raises `ReportError` where Word cannot be written here."""
    report, _ = answers.check(order, checker, turn)
    if any(each.span.end > len(report.text) for each in wanted.accepted):
        raise HTTPException(400, "an accepted change lies beyond the draft")
    report = replace(report, findings=tuple(_settled(each, wanted) for each in report.findings))
    return (_word if wanted.format == "docx" else _page)(order, report, wanted, checker)


def _settled(each: Finding, wanted: Wish) -> Finding:
    """A finding that was dismissed, or whose words were changed, silenced with the reason."""
    if each.suppressed is not None:
        return each
    place = Span(each.location.start, each.location.end)
    taken = [one for one in wanted.accepted if one.span.overlaps(place) or one.span == place]
    if taken:
        return replace(each, suppressed=f"written instead: “{taken[0].text}”")
    reason = wanted.settled.get(each.fingerprint)
    return each if reason is None else replace(each, suppressed=reason or "dismissed")


def _word(order: Order, report: Report, wanted: Wish, checker: Checker) -> bytes:
    from checker.reporters.docx import commented
    from checker.reporters.docx_changes import tracked
    from checker.reporters.docx_made import made

    data = order.data if order.word else made(report.text)
    return tracked(commented(data, report), wanted.accepted)


def _page(order: Order, report: Report, wanted: Wish, checker: Checker) -> bytes:
    return html.write(answers.run(report, checker)).encode("utf-8", "replace")

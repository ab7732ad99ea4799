"""Yesterday, today and tomorrow beside a named day. Knows the draft's day and the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.daybook import WEEKDAYS, day_in_words, interval
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity, Span

_BESIDE = regex(r"(?:\s(?:morning|afternoon|evening|night))?(?:,\s?|\s\(|\s[–—-]\s)(?:on\s)?$")
_CLOSES = regex(r"\)|,|\.|;|\s[–—-]|\s(?:morning|afternoon|evening|night)?(?:[,.)]|$)|$")


@rule("yesterday-mismatch", on=Mention, category="date", severity=Severity.WARNING)
def yesterday_mismatch(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Yesterday, today or tomorrow beside a day it is not.

    "Yesterday (Tuesday)" in a draft dated Thursday: one of the two misleads. A draft written
    the evening before it appears is allowed for where every such pair agrees with that.

    ```bad 2025-06-05
    The minister resigned [[yesterday (Tuesday)]] in Oslo.
    ```
    ```bad 2016-06-24
    Britain voted [[yesterday, 22 June]], to leave the European Union.
    ```
    ```bad 1998-04-08
    Talks resume [[tomorrow, Friday]], in Belfast.
    ```
    ```good 2009-07-20
    Forty years ago today, on July 20, 1969, two Americans walked on the moon.
    ```
    ```good 2025-06-05
    The minister resigned yesterday (Wednesday) in Oslo.
    ```
    ```good 2016-06-24
    Britain voted yesterday, 23 June, to leave the European Union.
    ```
    ```good 1998-04-08
    Talks resume tomorrow, the Friday session having been cancelled.
    ```
    ```good 2009-11-02
    He played yesterday, Monday's match being the third.
    ```
    ```good 1972-09-06
    The mayor said: “Come tomorrow, Friday is too late.”
    ```
    """
    value = mention.value
    if not isinstance(value, DateValue) or "day" not in value.guessed or document.quoted(mention.span):
        return
    if document.prose[max(0, mention.span.start - 5) : mention.span.start].endswith("ago "):  # forty years ago today
        return
    window = Span(mention.span.end, mention.span.end + 40)
    beside = next((m for m in document.mentions_in(window) if m.kind in ("date", "weekday")), None)
    that = value.as_date()
    if beside is None or that is None or not isinstance(beside.value, DateValue):
        return
    gap = document.prose[mention.span.end : beside.span.start]
    if not _BESIDE.fullmatch(gap) or not _CLOSES.match(document.prose, beside.span.end):
        return
    step = (that - document.day).days
    if _agrees(beside, value, document, step):
        return
    end = beside.span.end + (1 if "(" in gap and document.prose[beside.span.end : beside.span.end + 1] == ")" else 0)
    yield Hit(
        Span(mention.span.start, end),
        f"On the draft's day, {day_in_words(document.day)}, {mention.text.lower()} is "
        f"{day_in_words(that)}, "
        f"not {beside.text}.",
        confidence=0.85,
    )


def _agrees(beside: Mention, value: DateValue, document: Document, step: int) -> bool:
    """Whether the named day is the one meant, counted from the draft's day (today: or the day before)."""
    assert isinstance(beside.value, DateValue)
    that = value.as_date()
    assert that is not None
    allowed = [that] if step else [that, that - timedelta(days=1)]
    if beside.kind == "weekday":
        return any(day.weekday() == beside.value.weekday for day in allowed)
    named = interval(beside)
    if named is None or beside.value.day is None:
        return True
    return (
        any(named[0] <= day <= named[1] for day in allowed)
        or (bool(beside.value.guessed) and (named[0].month, named[0].day) == (that.month, that.day))
        or (beside.value.weekday is not None and WEEKDAYS[that.weekday()] == WEEKDAYS[beside.value.weekday])
    )

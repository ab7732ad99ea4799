"""Dates no calendar has. Knows month lengths and leap years of the Gregorian calendar."""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import MONTHS
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity

_TOLD_OF = regex(r"\b1712\b|\bexist(?:s|ed)\b|\bno such (?:day|date)\b")
"""The sentence knows that the day is none, or tells of the one that was."""
_LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@rule("impossible-date", on=Mention, category="date", severity=Severity.ERROR)
def impossible_date(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A day that no calendar has.

    30 February, 31 June, 29 February of a year that is no leap year. Sweden had a
    30 February in 1712, so that year is left alone; in a quotation it is only a note.

    ```bad 2025-05-20
    The ceasefire expires on [[31 June]].
    ```
    ```bad 1998-03-01
    The accord was signed on [[30 February 1998]] in Nairobi.
    ```
    ```bad 2024-01-10
    Rents rose until [[February 29, 2023]], the office said.
    ```
    ```bad 2011-10-02
    The company was registered on [[31.09.2011]] in Vienna.
    ```
    ```good 2025-05-20
    The ceasefire expires on 30 June.
    ```
    ```good 2024-01-10
    The shop opens on February 29, 2024.
    ```
    ```good 2012-02-10
    Sweden's calendar of 1712 had a 30 February 1712, the only one ever.
    ```
    ```good 2016-08-29
    February 30 existed once, in Sweden; 31 June never existed. There is no such day as 31 September.
    ```
    ```bad 2016-08-29
    The existing contract for the ferry to Oslo runs until [[31 September]].
    ```
    ```good 2000-03-01
    He was born on 29 February 2000, the day the century rule made a leap day.
    ```
    ```good 1987-06-30
    In June 31 people died in the floods of Santiago.
    ```
    ```good 2023-11-30
    Form 31 April Street and the A31 June closures are listed.
    ```
    """
    value = mention.value
    if mention.kind != "date" or not isinstance(value, DateValue) or value.valid or value.day is None:
        return
    sentence = document.sentence_at(mention.span.start)
    if value.year == 1712 or (sentence and _TOLD_OF.search(sentence.text)) or (value.day > 31 and value.guessed):
        return
    if value.guessed and document.prose[mention.span.end : mention.span.end + 2].strip()[:1].isupper():
        return
    if value.month is None:
        reason = "There is no such month"
    elif value.month == 2 and value.day == 29:
        reason = f"{value.year} is not a leap year: its February has 28 days"
    else:
        reason = f"{MONTHS[value.month - 1]} has {_days(value)} days"
    severity = Severity.NOTE if document.quoted(mention.span) else None
    yield Hit(mention.span, f"{reason}. Check the date.", confidence=0.98, severity=severity)


def _days(value: DateValue) -> str:
    assert value.month is not None
    return "28 or 29" if value.month == 2 else str(_LAST[value.month - 1])

"""Weekday against date. Knows the calendar; the year comes from the text or the draft's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.daybook import WEEKDAYS, day_in_words, on_weekday, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity, Span, Suggestion

_AFTER = regex(
    r"\s?(?:,\s(?:which\s(?:is|was|falls?\son|fell\son)\s)?an?\s|\(|(?:is|was|falls\son|fell\son)\sa\s|,\s)"
    r"(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?=[),.;]|\s(?:in|and|when|that)\b)"
)
_SURE_WITHIN = 60


@rule("date-weekday-mismatch", on=Mention, category="date", severity=Severity.ERROR)
def date_weekday_mismatch(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A weekday that does not fall on its date.

    Readers plan by one or the other; only one of them can be right. Where the text gives no
    year, the year nearest to the draft's day is taken, the finding says so, and it is a
    warning. It stays silent where another year named in the draft, or a neighbouring year
    for a day far from the draft's, makes both right.

    ```bad 2025-01-20
    The inquiry opens on [[Monday, 21 January 2025]].
    ```
    ```bad 2025-06-01
    Delegates are due to meet in Istanbul on [[Tuesday, June 2]].
    ```
    ```bad 1999-04-02
    The bridge was hit on [[Friday, 2 April 1998]], the ministry said.
    ```
    ```bad 2016-07-15
    The coup attempt began on [[15 July 2016]], a Saturday.
    ```
    ```bad 2014-09-01
    Scotland votes on [[Wed 18 September 2014]].
    ```
    ```good 2025-01-20
    The inquiry opens on Tuesday, 21 January 2025.
    ```
    ```good 2025-06-01
    Delegates are due to meet in Istanbul on Monday, June 2.
    ```
    ```good 2021-12-05
    Japanese aircraft struck Pearl Harbor in 1941. On Sunday, December 7, the first wave took off at dawn.
    ```
    ```good 2008-03-01
    Elections are held on the first Tuesday after 1 November, a rule that dates from 1845.
    ```
    ```good 1989-11-20
    The Berlin Wall opened on Thursday, 9 November, and the first trains ran on 10 November, a Friday.
    ```
    ```good 2025-06-01
    The trial is set for Monday, 12 January.
    ```
    ```good 2017-11-01
    Petrograd woke to gunfire on Wednesday, 25 October 1917, by the calendar then in use.
    ```
    ```good 2025-07-01
    It aired on Friday, 13 October 1967, in Tokyo.
    ```
    """
    value = mention.value
    if mention.kind != "date" or not isinstance(value, DateValue) or not value.valid:
        return
    after = None
    weekday = value.weekday
    if weekday is None and value.day is not None and (after := _AFTER.match(document.prose, mention.span.end)):
        weekday = WEEKDAYS.index(after["w"])
    that = value.as_date()
    if weekday is None or that is None or "day" in value.guessed or that.weekday() == weekday:
        return
    if that.year < 1583 or (that.year < 1924 and _julian_weekday(that) == weekday):
        return
    if value.guessed and _other_year_fits(value, weekday, that, document):
        return
    span = mention.span
    place = Span(after.start("w"), after.end("w")) if after else _first_word(mention)
    guess = f" (the text gives no year; {that.year} is taken from the draft's day)" if value.guessed else ""
    yield Hit(
        span,
        f"{that.day} {_month(that)} {that.year} is a {WEEKDAYS[that.weekday()]}, not a "
        f"{WEEKDAYS[weekday]}{guess}. "
        f"The {WEEKDAYS[weekday]} nearest to it is {day_in_words(_nearest(that, weekday))}.",
        confidence=0.85 if value.guessed else 0.99,
        suggestions=(Suggestion(place, WEEKDAYS[that.weekday()]),),
        severity=_severity(document, span, bool(value.guessed)),
    )


def _julian_weekday(that: date) -> int:
    """The weekday of the date as the old calendar counts it, kept in Russia and Greece until 1918-1923."""
    ahead = 10 + sum(that >= date(century, 3, 1) for century in (1700, 1800, 1900))
    return (that + timedelta(days=ahead)).weekday()


def _severity(document: Document, span: Span, guessed: bool) -> Severity | None:
    if document.quoted(span):
        return Severity.NOTE
    return Severity.WARNING if guessed else None


def _other_year_fits(value: DateValue, weekday: int, that: date, document: Document) -> bool:
    assert value.month is not None
    assert value.day is not None
    named = sorted(years_named(document))
    if on_weekday(value.month, value.day, weekday, named):
        return True
    if abs((that - document.day).days) <= _SURE_WITHIN and document.day_from != "today":
        return False
    near = [that.year - 1, that.year + 1]
    return bool(on_weekday(value.month, value.day, weekday, near))


def _nearest(that: date, weekday: int) -> date:
    ahead = (weekday - that.weekday()) % 7
    return that + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _first_word(mention: Mention) -> Span:
    word = re.match(r"\w+", mention.text)
    end = word.end() if word else 0
    return Span(mention.span.start, mention.span.start + end)


def _month(that: date) -> str:
    return that.strftime("%B")

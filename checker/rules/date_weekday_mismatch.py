"""Weekday against date. Knows the calendar; the year comes from the text or the draft's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.daybook import MONTHS, WEEKDAYS, on_weekday, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity, Span, Suggestion

_AFTER = regex(
    r"\s?(?:,\s(?:which\s(?:is|was|falls?\son|fell\son)\s)?an?\s|\(|(?:is|was|falls\son|fell\son)\sa\s|,\s)"
    r"(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?=[),.;]|\s(?:in|and|when|that)\b)"
)
_WILL = regex(r"\b(?:will|is\s(?:due|set|expected|to)|are\s(?:due|set|expected|to)|scheduled|plans?\sto)\b")
_THEN = regex(r"\b(?:would|had|then|later)\b")
_SURE_WITHIN = 60
_NEWS_WITHIN = 10
_NEARBY = 300
_LEAD = 200
"""Where a report tells its news, in code points from its first sentence."""


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
    ```bad 2014-02-02
    The stadium, built in 1974, will close on [[Friday, February 15]].
    ```
    ```bad 2019-10-28
    The Peronist won on [[Saturday, 27 October]], turning out a government that markets had liked. Turnout was high in
    the provinces and in the capital, and the count was over before midnight, the court said, with few complaints from
    any side. The new president was chief of the cabinet of Néstor Kirchner and then of his widow, who returns as his
    deputy after years on the bench of the Senate, where she was safe from the judges who have been after her.

    She first took office in 2007.
    ```
    ```good 2019-07-18
    The rocket stood ready in 1969. It rained. On Sunday, July 20, two men walked on the Moon.
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
    if value.guessed and _other_year_fits(value, weekday, that, mention, document):
        return
    span = mention.span
    place = Span(after.start("w"), after.end("w")) if after else _first_word(mention)
    guess = f" (the text gives no year; {that.year} is taken from the draft's day)" if value.guessed else ""
    yield Hit(
        span,
        f"{_in_words(that)} is a {WEEKDAYS[that.weekday()]}, not a {WEEKDAYS[weekday]}{guess}. "
        f"The {WEEKDAYS[weekday]} nearest to it is {_in_words(_nearest(that, weekday))}.",
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


def _other_year_fits(value: DateValue, weekday: int, that: date, mention: Mention, document: Document) -> bool:
    """Whether the day may be meant of another year: one the draft names, or a neighbour of the draft's own."""
    assert value.month is not None
    assert value.day is not None
    named = on_weekday(value.month, value.day, weekday, sorted(years_named(document)))
    if any(not _is_news(year, that, mention, document) for year in named):
        return True
    if abs((that - document.day).days) <= _SURE_WITHIN and document.day_from != "today":
        return False
    near = [that.year - 1, that.year + 1]
    return bool(on_weekday(value.month, value.day, weekday, near))


def _is_news(year: int, that: date, mention: Mention, document: Document) -> bool:
    """Whether a day beside the draft's own is the draft's, though `year`, named somewhere, would fit as well.

    An anniversary is told in its own week, so a year a round number ago excuses, and so does one named nearby.
    A day that "will" come is of the draft's year.
    """
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or document.day_from == "today":
        return False
    if that >= document.day and year < that.year and _WILL.search(sentence.text):
        return not _THEN.search(sentence.text)
    if abs((that - document.day).days) > _NEWS_WITHIN or (that.year - year) % 5 == 0:
        return False
    if sentence.span.start - document.sentences[0].span.start < _LEAD:
        return year not in years_named(document, sentence.span)
    near = Span(max(0, sentence.span.start - _NEARBY), min(len(document.prose), sentence.span.end + _NEARBY))
    return year not in years_named(document, near)


def _nearest(that: date, weekday: int) -> date:
    ahead = (weekday - that.weekday()) % 7
    return that + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _first_word(mention: Mention) -> Span:
    word = re.match(r"\w+", mention.text)
    end = word.end() if word else 0
    return Span(mention.span.start, mention.span.start + end)


def _in_words(that: date) -> str:
    return f"{that.day} {MONTHS[that.month - 1]} {that.year}"

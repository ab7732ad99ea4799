"""days-out-of-order: talks that broke up before they opened, "five days earlier" on a later day.

Reads two days of one year with their months, of which words between them say which comes first. It knows the calendar
and nothing of what happened; a start in autumn with an end in winter is next year's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Sentence, Severity, Span

_BEGAN = regex(
    r"\b(?:began|begun|opened|started|broke out|was launched|was opened|set out|took off|was imposed|was declared"
    r"|convened)\b(?P<rest>[^.;:()“”\"]{0,40}?)\bon\s(?:[A-Z]\w+day,?\s)?(?:the\s)?$"
)
_ENDED = regex(
    r"(?:,?\s(?:\d{4})?,?\s?(?:and|but)\s|,\s)(?:then\s|it\s|they\s|were\s|was\s|had\s|only\s|finally\s){0,2}"
    r"(?:broke up|ended|closed|finished|collapsed|broke down|lasted until|was over|were over|was lifted|was crushed"
    r"|surrendered|adjourned)\b[^.;:()“”\"]{0,40}?\b(?:on|until)\s(?:[A-Z]\w+day,?\s)?(?:the\s)?"
)
_NEXT = regex(
    r"(?:[^.;:()“”\"\d]|[.]\s(?=[A-Z])){0,45}?[,. ]\s?(?:and\s|but\s)?(?:[Jj]ust\s|[Oo]nly\s)?"
    r"(?:[Aa]|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]ome|[Ss]everal|\d{1,2})\s"
    r"(?:days?|weeks?)\s(?P<way>later|earlier|before|after),\son\s(?:[A-Z]\w+day,?\s)?"
)
_WEEKDAY = regex(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? $)")
_AGAIN = regex(
    r"\b(?:again|another|second|next year|last year|the year|years?|previous|first (?:round|session|time)|re-?opened"
    r"|re-?started|resumed)\b|\b(?:1[5-9]|20)\d\d\b.*\b(?:1[5-9]|20)\d\d\b"
)


@rule("days-out-of-order", on=Sentence, category="date", severity=Severity.WARNING)
def days_out_of_order(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An end before its beginning, "later" for a day before, "earlier" for a day after.

    Both days must be told with their months. Turns of the year, second rounds and reopenings are left alone.

    ```bad 1949-10-12
    The talks opened in London on [[12 September and broke up on 8 September]] without a word.
    ```
    ```bad 1986-02-08
    It was declared on [[21 January, and five days earlier, on 26 January]], Haiti had heard that all was calm.
    ```
    ```bad 2004-12-31
    The rebels shelled Goma on [[26 November. Three days later, on 23 November]], the town fell.
    ```
    ```good 1949-10-12
    The talks opened in London on 12 September and broke up on 8 October; others, which broke up on 1 May,
    opened on 2 May.
    ```
    ```good 1986-02-08
    The president declared it on 21 January, and five days later, on 26 January, told Haiti that all was calm.
    ```
    ```good 2005-01-31
    The strike in Goma began on 26 November and ended on 3 January. It began again on 20 January and ended on 4 January
    only in the sense that nobody struck that day last year.
    ```
    ```good 2004-12-31
    On 26 November Goma fell. Three days earlier, on 23 November, it had been shelled; two weeks before, on 9 November,
    it was quiet.
    ```
    ```good 1914-08-05
    Austria declared war on 28 July. A week later, on 4 August, Britain followed, and on 23 August Japan.
    ```
    """
    days = [each for each in document.mentions_in(sentence.span) if each.kind == "date" and _day(each)]
    if not days:
        return
    place = document.sentence_number(sentence.span.start)
    before = document.sentences[place - 1] if place else None
    if before is not None and before.block == sentence.block:
        days = [*[e for e in document.mentions_in(before.span) if e.kind == "date" and _day(e)][-1:], *days]
    for one, two in pairwise(days):
        first, second = _day(one), _day(two)
        if first is None or second is None or two.span not in sentence.span or document.quoted(one.span):
            continue
        between = document.prose[one.span.end : two.span.start]
        way = _way(document.prose[max(0, one.span.start - 90) : one.span.start], between)
        if (
            not way
            or _WEEKDAY.search(between)
            or _AGAIN.search(document.prose, max(0, one.span.start - 90), sentence.span.end)
        ):
            continue
        early, late = (first, second) if way == "later" else (second, first)
        if _same_year(first, second) and _ahead(late, early) and not _turn(early, late):
            side = "before" if way == "later" else "after"
            text = f"{one.text} does not come {side} {two.text}, as these words have it."
            yield Hit(Span(one.span.start, two.span.end), text, 0.85)


def _way(lead: str, between: str) -> str:
    """Whether the second day is told as "later" or as "earlier", or nothing."""
    began = _BEGAN.search(lead)
    if began and _ENDED.fullmatch(between):
        return "later"
    found = _NEXT.fullmatch(between)
    return "" if found is None else "later" if found["way"] in ("later", "after") else "earlier"


def _day(mention: Mention) -> DateValue | None:
    value = mention.value
    if not isinstance(value, DateValue) or not value.valid or not value.month or not value.day:
        return None
    return None if {"month", "day"} & set(value.guessed) else value


def _same_year(one: DateValue, two: DateValue) -> bool:
    return one.year == two.year or "year" in one.guessed or "year" in two.guessed or not (one.year and two.year)


def _ahead(late: DateValue, early: DateValue) -> bool:
    """Whether what should be the later day comes before the other in the calendar."""
    return (late.month or 0, late.day or 0) < (early.month or 0, early.day or 0)


def _turn(early: DateValue, late: DateValue) -> bool:
    """Whether the year may have turned between them."""
    return (early.month or 0) >= 8 and (late.month or 0) <= 6

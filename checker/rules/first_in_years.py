"""first-in-years: "the first in 30 years" beside the year of the last one.

Knows arithmetic only. The year of the last one must stand in the same sentence, said to be that; the
count is taken to the draft's day, or to the other year that the sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import dated, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

_FIRST = regex(
    r"\b(?:first|only|worst|best|biggest|largest|lowest|highest|heaviest|deadliest|coldest|hottest|wettest|driest)\b"
    r"[^.;:]{0,60}?\s(?:in|for)\s(?P<hedge>(?:more\sthan|over|nearly|almost|about|some|around)\s)?$"
)
_LAST = regex(
    r"\b(?:(?:having\s)?last\s(?:\w+\s){0,4}?(?:in|of|on)|the\slast\s(?:\w+\s){0,4}?(?:was|came|were|fell|happened|dates)"
    r"\s(?:in|from|back\sto)|since(?:\sthat\sof)?|not\s\w+\ssince|the\sprevious\sone\s(?:was|came)\sin)\s(?:[A-Z][a-z]+\s)?$",
    re.I,
)
_ANOTHER = regex(r"\b(?:first|only|worst|best)\b|,? and (?:the|its|his|her|their|a)\b")
"""Something else that the year may belong to."""
_OFF = regex(r"\b(?:except|apart\sfrom|if|not\scounting|also|second|third)\b", re.I)


@rule("first-in-years", on=Mention, category="age-duration", severity=Severity.WARNING)
def first_in_years(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A "first in N years" that the year of the last one does not bear out.

    "Its first title in 30 years, having last won in 1999" in 2019: it is 20. A year either way is
    always allowed; round counts get a reader's slack.

    ```bad 2019-05-05
    The club won its first title in [[30 years]], having last won in 1999.
    ```
    ```bad 1985-02-02
    For the first time in [[12 years]] – the last was in 1963 – the lake froze at Zurich.
    ```
    ```bad 2003-08-10
    It was the hottest day for [[44 years]]: the last such day was in 1990, in Kent.
    ```
    ```good 2025-08-16
    It was his first visit in ten years, and the first meeting between the two since 2019.
    ```
    ```good 2019-05-05
    The club won its first title in 20 years, having last won in 1999.
    ```
    ```good 1985-02-02
    For the first time in 22 years – the last was in 1963 – the lake froze at Zurich.
    ```
    ```good 2003-08-10
    It was the hottest day for 13 years; the hottest of all was in 1911, in Kent.
    ```
    ```good 2014-04-04
    In 1998 the club won its first cup in 40 years, having last won in 1958.
    ```
    ```good 2020-12-21
    It is the closest meeting in nearly 400 years, since 1623, and the first to be seen for almost 800 years.
    ```
    """
    count = quantity(mention)
    if mention.kind != "duration" or count is None or count.unit not in ("year", "decade"):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or document.quoted(mention.span) or _OFF.search(sentence.text):
        return
    opening = _FIRST.search(document.prose[sentence.span.start : mention.span.start])
    if opening is None:
        return
    dates = [each for each in document.mentions_in(sentence.span) if dated(each)]
    last = [each for each in dates if _LAST.search(document.prose[sentence.span.start : each.span.start])]
    if len(last) != 1 or last[0].span.start < mention.span.end:
        return
    if _ANOTHER.search(document.prose[mention.span.end : last[0].span.start]):
        return
    years = {document.day.year} | {value.year for each in dates if (value := dated(each)) and value.year}
    said = count.value * (10 if count.unit == "decade" else 1)
    slack = max(1.0, said * 0.2 if opening["hedge"] or count.unit == "decade" else 0.0)
    passed = [year - _year(last[0]) for year in years if year > _year(last[0])]
    if passed and not any(abs(each - said) <= slack for each in passed):
        yield Hit(mention.span, f"From {last[0].text} on, {max(passed)} years have passed, not {mention.text}.", 0.85)


def _year(mention: Mention) -> int:
    value = dated(mention)
    return value.year if value is not None and value.year is not None else 0

"""short-span: hours, days or weeks counted, and the clock times or days they run between.

Reads "three hours, from 2 p.m. to 7 p.m.", "a three-day festival runs from Friday to Monday", "the 48-hour
truce began at noon on Monday and ends at noon on Thursday". Days are counted with the first and without
it, both; nights and parts of days get the slack they need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotate.numbers_words import SMALL
from checker.daybook import WEEKDAYS
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Sentence, Severity, Span

_N = r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?|noon|midnight"
_DAY = "|".join(WEEKDAYS)
_HOURS = regex(
    rf"\b{_N}(?:\s|-)hours?\b[^.;:\d]{{0,40}}?,?\s(?:from|between)\s(?P<a>{_CLOCK})\s(?:to|and|until)\s(?P<b>{_CLOCK})(?![\d:])"
)
_DAYS = regex(
    rf"\b{_N}(?:\s|-)days?\b(?P<gap>[^.;:\d]{{0,40}}?),?\s(?:from|between)\s(?P<a>{_DAY})\s(?:to|and|until|through)\s(?P<b>{_DAY})\b"
    r"(?!\s(?:week|of\snext))"
)
_TRUCE = regex(
    rf"\b{_N}-hour\s[a-z]+\s(?:began|started|begins|starts|took\seffect|is\sto\sbegin|will\sbegin)\sat\s(?P<a>{_CLOCK})\son\s"
    rf"(?P<da>{_DAY})\b[^.;]{{0,30}}?\b(?:end|ends|ended|expire|expires|expired|lasts|last|until|lasted)\s(?:until\s)?(?:at\s)?"
    rf"(?P<b>{_CLOCK})\son\s(?P<db>{_DAY})\b"
)
_WEEKS = regex(r"\b(?P<word>fortnight|week)\b(?!s)[^.;:\d]{0,40}?,\s(?:from|between)\s$")
_AT = regex(r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s?(?P<half>[ap])?")
_UNIT = regex(r"(?:\s|-)(?:hours?|days?)")
_LOOSE = regex(
    r"\b(?:working|business|nights?|each|every|daily|per|a\s(?:day|week|month)|nearly|almost|about|more\sthan|over|less)\b"
)


@rule("short-span", on=Sentence, category="age-duration", severity=Severity.WARNING)
def short_span(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Hours, days or weeks that the times or days beside them do not make.

    "Lasted three hours, from 2 p.m. to 7 p.m." Days may be counted with the first day or without it;
    what happens each day, and hedged counts, are left alone.

    ```bad 2019-05-05
    The meeting in Bern lasted [[three hours]], from 2 p.m. to 7 p.m. on Friday.
    ```
    ```bad 2008-08-08
    The [[three-day]] festival in Cork runs from Thursday to Monday.
    ```
    ```bad 2016-09-12
    The [[48-hour]] truce began at noon on Monday and ends at noon on Thursday.
    ```
    ```bad 1997-06-01
    A [[fortnight]] of talks in Geneva, from 1 June to 8 June, failed.
    ```
    ```good 2019-05-05
    The meeting in Bern lasted five hours, from 2 p.m. to 7 p.m.; it met for three hours each day from Monday to Friday.
    ```
    ```good 2008-08-08
    The three-day festival in Cork runs from Friday to Sunday, the four-day fair from Thursday to Sunday.
    ```
    ```good 2016-09-12
    The 48-hour truce began at noon on Monday and ends at noon on Wednesday.
    ```
    ```good 1997-06-01
    A fortnight of talks in Geneva, from 1 June to 15 June, failed; a week of talks, from 1 to 7 June, did not.
    ```
    ```good 2003-03-03
    The 24-hour strike began at midnight on Monday and will end at midnight on Tuesday.
    ```
    ```good 2012-02-02
    The shop is open for ten hours, from 8 to 6; the night shift lasts eight hours, from 10 p.m. to 6 a.m.
    ```
    """
    text = sentence.text
    for found in (*_HOURS.finditer(text), *_TRUCE.finditer(text), *_DAYS.finditer(text)):
        if _LOOSE.search(found.group()) or _right(found):
            continue
        unit = _UNIT.match(text, found.end("n"))
        span = Span(found.start("n"), unit.end() if unit else found.end("n")).shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(span, f"What follows does not make {span.of(document.prose)}.", 0.8)
    if " from " in text or " between " in text:
        yield from _weeks(sentence, document)


def _right(found: re.Match[str]) -> bool:
    """Whether the times or days make the count, in any way of counting."""
    said = int(found["n"]) if found["n"].isdigit() else SMALL[found["n"]]
    groups = found.groupdict()
    if "gap" in groups:
        days = (WEEKDAYS.index(found["b"]) - WEEKDAYS.index(found["a"])) % 7
        return said > 7 or days == 0 or said in (days, days + 1)
    one, two = _minutes(found["a"]), _minutes(found["b"])
    if one is None or two is None:
        return True
    if groups.get("da"):
        days = (WEEKDAYS.index(found["db"]) - WEEKDAYS.index(found["da"])) % 7
        return (days * 1440 + two - one) % 10080 == (said * 60) % 10080
    told = "m" in found["a"].lower() or "m" in found["b"].lower() or "noon" in found["a"] + found["b"]
    spans = {(two - one) % 1440}
    if not (told and "m" in found["a"]):
        spans |= {(two - one) % 720, (two + 720 - one) % 1440}
    return any(abs(each - said * 60) <= 30 for each in spans)


def _minutes(time: str) -> int | None:
    if time in ("noon", "midnight"):
        return 720 if time == "noon" else 0
    found = _AT.match(time)
    if found is None:
        return None
    hour = int(found["h"]) % 12 + (12 if found["half"] == "p" else 0) if found["half"] else int(found["h"])
    return hour * 60 + int(found["m"] or 0) if hour < 25 else None


def _weeks(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """A week or a fortnight with its first and last day."""
    dates = [m for m in document.mentions_in(sentence.span) if m.kind == "date" and isinstance(m.value, DateValue)]
    for one, two in pairwise(dates):
        found = _WEEKS.search(sentence.text[: one.span.start - sentence.span.start])
        joined = document.prose[one.span.end : two.span.start] in (" to ", " and ", " until ")
        first, last = (each.value.as_date() for each in (one, two) if isinstance(each.value, DateValue))
        if found is None or not joined or first is None or last is None or last <= first:
            continue
        wanted = 14 if found["word"] == "fortnight" else 7
        span = Span(*found.span("word")).shifted(sentence.span.start)
        if abs((last - first).days - wanted) > 3 and not document.quoted(span):
            yield Hit(span, f"From {one.text} to {two.text} is {(last - first).days} days.", 0.8)

"""Clock times that do not exist, and time zones out of season."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.daybook import interval
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_CLOCK = regex(
    r"(?<![\d:.,/])(?P<at>\b(?:at|until|till|by|from|around|about|before|after|between|and"
    r"|to)\s)?(?P<h>\d{1,2})(?::(?P<m>\d{2}))?(?![\d:])"
    r"\s?(?P<half>[ap]\.?m\b\.?)?(?P<zone>\s(?:GMT|UTC|local\stime|[ECMP][SD]T|CES?T|EES?T|BST|hours"
    r"|hrs)\b)?"
)
_ZONES = regex(r"\d\s?(?:[ap]\.?m\.?)?\s\(?(?P<zone>[ECMP][SD]T|CET|CEST|EET|EEST|BST|AEST|AEDT)\b")
_TIMED = {"at", "until", "till", "by"}
_DURATION = regex(
    r"\b(?:record|time of|finish\w*|lap|race|marathon|runtime|minutes?|clock\w*"
    r"|verse|chapter|Matthew|Mark|Luke|John|Psalms?|Genesis|score|led|ratio|mark|second half|video"
    r"|ahead)\b"
)
_SUMMER = {"EDT", "CDT", "MDT", "PDT", "CEST", "EEST", "BST"}
_WINTER = {"EST", "CST", "MST", "PST", "CET", "EET"}


@rule("impossible-time", on=Sentence, category="date", severity=Severity.WARNING)
def impossible_time(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A time of day that no clock shows, or a time zone out of season.

    25:30, 10:75, 14:30 p.m. are warnings. EST in July or CEST in January is a note where the
    draft's day decides: Arizona, Saskatchewan and a few others keep standard time all year,
    and BST may stand for Bangladesh.

    ```bad 2025-06-01
    The train left [[at 25:10]] from Platform 3.
    ```
    ```bad 1996-11-02
    Polls close [[at 19:75]] in Bucharest.
    ```
    ```bad 2012-03-20
    Doors open at [[14:30 p.m.]] in the Albert Hall.
    ```
    ```bad 2019-07-10
    The launch is planned for 9 a.m. [[EST]] on Friday.
    ```
    ```good 2025-06-01
    The train left at 23:10 from Platform 3.
    ```
    ```good 1996-11-02
    He ran the race in 25:10 and clocked 29:75 at his first try.
    ```
    ```good 2012-03-20
    Doors open at 2:30 p.m. in the Albert Hall.
    ```
    ```good 2019-01-10
    The launch is planned for 9 a.m. EST on Friday.
    ```
    ```good 2014-02-03
    The parable is told at Matthew 25:31, and the shop shuts at 24:00.
    ```
    ```good 2008-08-08
    The ratio was put at 45 after 12 rounds, from 60 to 70 kilos.
    ```
    """
    text = sentence.text
    for match in _CLOCK.finditer(text):
        hour, minute = int(match["h"]), int(match["m"] or 0)
        half = match["half"]
        if half and match["m"] is None and hour > 24:
            continue
        wrong = _wrong(hour, minute, half or "", match)
        span = Span(match.start("h") if half else match.start(), _end(match)).shifted(sentence.span.start)
        if wrong and not _DURATION.search(text) and not document.quoted(span):
            yield Hit(span, wrong, confidence=0.9)
    for match in _ZONES.finditer(text):
        span = Span(*match.span("zone")).shifted(sentence.span.start)
        if (day := _season(sentence, document)) and (note := _out_of_season(match["zone"], day)):
            yield Hit(span, note, confidence=0.5, severity=Severity.NOTE)


def _season(sentence: Sentence, document: Document) -> date | None:
    """The day the sentence speaks of: its own date, else the draft's; None where it names a year alone."""
    for mention in document.mentions_in(sentence.span):
        span = interval(mention)
        if span:
            return span[0] if (span[1] - span[0]).days < 32 else None
    return document.day


def _end(match: re.Match[str]) -> int:
    return match.end("half") if match["half"] else match.end("m") if match["m"] else match.end("h")


def _wrong(hour: int, minute: int, half: str, match: re.Match[str]) -> str:
    word = (match["at"] or "").strip().lower()
    if half:
        if 13 <= hour <= 24:
            return f"{hour} is a 24-hour time; with {half} it is {hour - 12 or 12}. Use one clock or the other."
        return f"There is no minute {minute}." if minute > 59 else ""
    if match["m"] is None or (word not in _TIMED and not match["zone"]):
        return ""
    if hour > 24 or (hour == 24 and minute):
        return "No clock shows this hour: a day ends at 24:00."
    return f"There is no minute {minute}." if minute > 59 else ""


def _out_of_season(zone: str, day: date) -> str:
    """Well inside a northern season only: the changeovers differ from country to country."""
    if zone in _WINTER and 5 <= day.month <= 9:
        return f"{zone} is a winter time; in {day:%B} most places that use it keep summer time. Check the zone."
    if zone in _SUMMER and (day.month in (12, 1, 2)):
        return f"{zone} is a summer time; in {day:%B} most places that use it keep standard time. Check the zone."
    return ""

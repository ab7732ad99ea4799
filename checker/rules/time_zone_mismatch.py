"""time-zone-mismatch: one moment given in two time zones that are other hours apart.

Knows how far the zones that news names are from Greenwich. "Eastern" and "Pacific" are taken with or
without summer time, which both keep on the same days. Says nothing of cities without a zone's name,
nor of weeks in which one zone has changed its clocks and the other has not (an hour either way).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_HOURS = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "EST": -5,
    "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
    "IST": 5.5, "PKT": 5, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "SAST": 2, "WAT": 1, "EAT": 3, "GST": 4,
}  # fmt: skip
"""Hours ahead of Greenwich."""
_COAST = {"ET": -5, "Eastern": -5, "CT": -6, "Central": -6, "MT": -7, "Mountain": -7, "PT": -8, "Pacific": -8}
"""American zones by their everyday names, in standard time."""
_ZONE = "|".join(sorted((*_HOURS, *_COAST), key=len, reverse=True))
_TIME = r"(?P<{0}>\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midnight)"
_PAIR = regex(
    rf"(?<![\d:.]){_TIME.format('one')}\s(?:local\s)?(?P<zone>{_ZONE})(?:\s[Tt]ime)?\b(?:,?\s\(|,\s|\s/\s?|/|\sor\s|\s[–—-]\s|\sand\s)"
    rf"{_TIME.format('two')}\s(?P<zone2>{_ZONE})\b"
)
_CLOCK = regex(r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s?(?P<half>[ap])?")
_CHANGING = (3, 4, 10, 11)
"""Months in which some have changed their clocks and others have not."""


@rule("time-zone-mismatch", on=Sentence, category="date", severity=Severity.WARNING)
def time_zone_mismatch(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """One moment in two time zones that do not lie so far apart.

    10 a.m. EST is 3 p.m. GMT. Read where the second time stands right behind the first. An hour
    either way is allowed in spring and autumn, when clocks change on different days.

    ```bad 2019-01-05
    The rocket is to lift off at 10 a.m. EST ([[8 p.m. GMT]]) from Cape Canaveral.
    ```
    ```bad 2012-07-27
    The show begins at 9 p.m. BST ([[6 p.m. GMT]]) in London.
    ```
    ```bad 2006-12-12
    The debate is at 9 p.m. Eastern, [[8 p.m. Pacific]].
    ```
    ```good 2019-01-05
    The rocket is to lift off at 10 a.m. EST (3 p.m. GMT); another at 11:30 p.m. EST (0430 GMT).
    ```
    ```good 2012-07-27
    The show begins at 9 p.m. BST (8 p.m. GMT), 4 p.m. EDT.
    ```
    ```good 2006-12-12
    The debate is at 9 p.m. Eastern, 6 p.m. Pacific; the next at 8 p.m. ET/7 p.m. CT.
    ```
    ```good 2015-03-20
    Polls close at 8 p.m. GMT, 4 p.m. EDT. In Delhi the count began at 8 a.m. IST (0230 GMT).
    ```
    ```good 1999-11-11
    Trading opens at 9 a.m. GMT and 10 a.m. CET; it shuts at 4 p.m. EST, 9 p.m. GMT.
    ```
    ```good 2020-06-06
    The shop is open from 9 a.m. Eastern to 5 p.m. Pacific.
    ```
    """
    for found in _PAIR.finditer(sentence.text):
        one, two = _minutes(found["one"]), _minutes(found["two"])
        if one is None or two is None or _half(found["one"]) != _half(found["two"]):
            continue
        said = (two - one) % 1440
        right = {round(60 * each) % 1440 for each in _between(found["zone"], found["zone2"], document.day.month)}
        if "and" in found.group() or said in right:
            continue
        span = Span(found.start("two"), found.end("zone2")).shifted(sentence.span.start)
        hours = min(right) / 60
        ahead = f"{hours:g} hours ahead of" if hours <= 12 else f"{24 - hours:g} hours behind"
        if not document.quoted(span):
            yield Hit(span, f"{found['zone2']} is {ahead} {found['zone']}.", 0.85)


def _between(one: str, two: str, month: int) -> set[float]:
    """Every difference in hours that the two zones can have."""
    if one in _COAST and two in _COAST:
        return {_COAST[two] - _COAST[one]}
    first = {_HOURS[one]} if one in _HOURS else {_COAST[one], _COAST[one] + 1}
    second = {_HOURS[two]} if two in _HOURS else {_COAST[two], _COAST[two] + 1}
    exact = {b - a for a in first for b in second}
    return {each + by for each in exact for by in (-1, 0, 1)} if month in _CHANGING else exact


def _half(time: str) -> bool:
    """Whether a time is told on the twelve-hour clock."""
    return "m" in time.lower() or time in ("noon", "midnight")


def _minutes(time: str) -> int | None:
    """Minutes after midnight; None where the clock has no such time."""
    if time in ("noon", "midnight"):
        return 720 if time == "noon" else 0
    found = _CLOCK.match(time)
    if found is None:
        return None
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return hour * 60 + minute if hour < 25 and minute < 60 else None

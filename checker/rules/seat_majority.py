"""seat-majority: an overall majority that the seats told elsewhere in the draft do not make.

A party with 339 of 635 seats has a majority of 43. Knows the three ways in which papers count one: over all others
together, over half the house, over half the house and one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span

_MAJORITY = regex(
    r"\b(?:a|an\soverall|an\sabsolute|a\sparliamentary|a\sworking|a\scomfortable|a\snarrow)\smajority\sof\s(?P<n>\d{1,3})\b"
    r"(?!\s?(?:%|percent|per\scent|votes?|points|million|to\b|over\b|in\sthe\sSenate|years)|[,.]\d|[–-]\d|\sseats?\sover)"
)
_SEATS = regex(r"\b(?P<has>\d{1,3})\s(?:out\s)?of\s(?:the\s)?(?P<all>\d{2,3})\s(?:seats|MPs|members|constituencies)\b")
_SHORT = regex(
    r"\b(?P<has>\d{1,3})(?:\s(?:seats|votes))?,\s(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s(?:seats\s|votes\s)?short\sof\s"
    r"(?:an?\s(?:absolute\s|overall\s)?|the\s)majority\s(?:of|in)\sthe\s(?P<all>\d{2,3})[\s-]"
    r"(?:members|seats|seat\b|member\b|deputies|lawmakers)"
)
_SMALLEST = 40
_SLACK = 3
"""Speakers, vacancies and members who take no seat."""


@rule("seat-majority", on=Document, category="number", severity=Severity.WARNING)
def seat_majority(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """An overall majority that does not follow from the seats the draft gives.

    Read where the draft tells one majority and once how many seats of how many a party has.

    ```bad 1979-05-06
    The Conservatives won a majority of [[34]] on Thursday.

    The Conservatives have 339 of the 635 seats in the House.
    ```
    ```bad 2020-01-01
    His party, with a majority of [[120]], has 365 of the 650 seats.
    ```
    ```bad 2024-07-06
    Labour won 411 of the 650 seats, a majority of [[147]], in the election.
    ```
    ```bad 2025-05-06
    In the first ballot he had won 310, [[sixteen]] short of an absolute majority of the 630 members.
    ```
    ```good 2025-05-06
    In the first ballot he had won 310, six short of an absolute majority of the 630 members.
    ```
    ```good 1979-05-06
    The Conservatives won a majority of 43 on Thursday. They have 339 of the 635 seats in the House.
    ```
    ```good 2024-07-06
    Labour won 411 of the 650 seats, a majority of 174, or 172 without the Speaker.
    ```
    ```good 2015-05-08
    He was elected by a majority of 120 votes in a town with 12 of the 40 seats; a majority of 55 percent stayed away.
    ```
    ```good 1997-05-02
    Labour has 418 of the 659 seats, a majority of 179. In 1992 the Conservatives had a majority of 21.
    ```
    ```good 2014-11-05
    The Republicans hold 246 of the 435 seats in the House, and a majority of 28 over half of it. It takes 218.
    ```
    """
    yield from _short(document)
    majorities = list(_MAJORITY.finditer(document.prose))
    seats = list(_SEATS.finditer(document.prose))
    if len(majorities) != 1 or len(seats) != 1:
        return
    has, total, told = int(seats[0]["has"]), int(seats[0]["all"]), int(majorities[0]["n"])
    rest = total - has
    span = Span(*majorities[0].span("n"))
    if has <= rest or total < _SMALLEST or document.quoted(span):
        return
    if any(abs(told - right) <= _SLACK for right in (has - rest, has - total / 2, has - total // 2 - 1)):
        return
    yield Hit(span, f"With {has} of {total} seats a party has a majority of {has - rest}, not {told}.", 0.8)


def _short(document: Document) -> Iterator[Hit]:
    """ "310, six short of an absolute majority of the 630 members"."""
    for found in _SHORT.finditer(document.prose):
        told = float(found["n"]) if found["n"].isdigit() else read_words(found["n"])
        missing = int(found["all"]) // 2 + 1 - int(found["has"])
        span = Span(*found.span("n"))
        if told and missing > 0 and abs(told - missing) > 1 and not document.quoted(span):
            needed = missing + int(found["has"])
            yield Hit(span, f"A majority of {found['all']} is {needed}: {found['has']} are {missing} short.", 0.88)

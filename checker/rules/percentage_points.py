"""percentage-points: the difference of two percentages called a percentage.

Knows the shapes in which news tells a change of a rate with its new and old value: "to 3.5 percent from
3.25", "up 5 percent from 55 percent", "up 2 percent, from 18 to 20 percent". Where the figure is also
right as a relative change it says nothing. ("From A to B, up N percent" is for change-arithmetic.)
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity

_ABOUT = r"(?:about\s|nearly\s|almost\s|just\s|only\s|a\srecord\s)?"
_BY_TO = regex(rf",?\sto\s{_ABOUT}")
_FROM = regex(rf",?\s(?:from|compared\swith)\s{_ABOUT}(?:the\s)?")
_UP = regex(rf",?\s(?:up|down)\s(?:by\s)?{_ABOUT}")
_THEN_FROM = regex(rf"(?:,|\s[–—]|\s\()\s?from\s{_ABOUT}")
_TO = regex(rf"(?:\s[a-z]+){{0,3}}?\sto\s{_ABOUT}")
_MOVED = regex(
    r"\b(?:up|down|raised|raises|raise|cut|cuts|rose|rises|fell|falls|grew|increased|dropped|lowered|lifted|climbed"
    r"|risen|fallen|goes\sup|went\sup|going\sup|added|lost)\s(?:[\w’'-]+\s){0,4}?(?:by\s)?(?:another\s|a\sfurther\s)?$"
)


@rule("percentage-points", on=Sentence, category="number", severity=Severity.WARNING)
def percentage_points(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The difference of two percentages called a percentage.

    From 3.25 to 3.5 percent is a quarter of a percentage point, or some 8 percent. "Raised its rate by
    0.25 percent" is the slip.

    ```bad 2019-05-05
    The bank in Oslo raised its rate by [[0.25 percent]] to 3.5 percent from 3.25 percent.
    ```
    ```bad 2017-06-08
    Turnout in Leeds was 60 percent, up [[5 percent]] from 55 percent two years ago.
    ```
    ```bad 1998-04-01
    The tax goes up [[2 percent]], from 18 to 20 percent, in Vilnius.
    ```
    ```good 2019-05-05
    The bank in Oslo raised its rate by 0.25 percentage points to 3.5 percent from 3.25 percent.
    ```
    ```good 2017-06-08
    Turnout in Leeds was 60 percent, up five points from 55 percent two years ago.
    ```
    ```good 1998-04-01
    The tax goes up 11 percent, from 18 to 20 percent, in Vilnius.
    ```
    ```good 2008-08-08
    Unemployment was 6 percent, up 20 percent from 5 percent, and sales were up 2 percent from May.
    ```
    ```good 2021-10-10
    Prices rose 5 percent in May, up from 4 percent in April and 3 percent in March.
    ```
    """
    rates = [m for m in document.mentions_in(sentence.span) if m.kind in ("percent", "number") and quantity(m)]
    for one, two, three in zip(rates, rates[1:], rates[2:], strict=False):
        first, second = (document.prose[a.span.end : b.span.start] for a, b in ((one, two), (two, three)))
        lead = document.prose[sentence.span.start : one.span.start]
        if _BY_TO.fullmatch(first) and _FROM.fullmatch(second) and _MOVED.search(lead):
            yield from _weigh(one, three, two, document)
        elif _UP.fullmatch(first) and _FROM.fullmatch(second):
            yield from _weigh(two, three, one, document)
        elif _THEN_FROM.fullmatch(first) and _TO.fullmatch(second) and _MOVED.search(lead):
            yield from _weigh(one, two, three, document)


def _weigh(said: Mention, old: Mention, new: Mention, document: Document) -> Iterator[Hit]:
    """The hit, where the change said in percent is the plain difference of the two rates."""
    change, start, end = quantity(said), quantity(old), quantity(new)
    if change is None or start is None or end is None or change.unit != "%" or end.unit != "%" or start.value <= 0:
        return
    if start.unit not in ("%", "") or document.quoted(said.span):
        return
    points = abs(end.value - start.value)
    relative = points / start.value * 100
    if abs(points - change.value) < 0.051 and abs(relative - change.value) > max(0.6, relative * 0.1):
        text = f"From {old.text} to {new.text} is {points:g} percentage points, or {relative:.0f} percent."
        yield Hit(said.span, text, 0.9)

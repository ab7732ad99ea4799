"""Shares that cannot be: more than all of a group, or a remainder that does not remain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Quantity, Sentence, Severity

_WHOLE = regex(
    r"\sof\s(?:the\s|all\s|its\s|their\s|his\s|her\s|those\s)?(?:[a-z]+\s){0,2}?(?:voters|votes?"
    r"|respondents|residents|people|population|members|citizens"
    r"|electorate|seats|households|adults|children|women|men|students|pupils|patients|those|workers"
    r"|inhabitants|territory|land|world)\b"
)
_GROWTH = regex(r"\b(?:more|increase|rise|higher|up|says?|claim\w*)\b")
_TWO = regex(
    r"\b(?:votes?|voted|voting|won|beat|defeated|approved|referendum|election|poll\w*"
    r"|ballots?|favou?r|against)\b",
    re.I,
)
_AGAINST = regex(r"\s(?:to|against|versus|v\.?|compared\swith)\s(?:[\w’]+\s){0,3}$")
_RESULT = regex(
    r"\b(?:won|wins?|beat|defeat\w*|lost|carried|approved|rejected|passed|led|leads?|ahead|result|margin|victory|voted)\b"
)
_RIVAL = regex(r"\sand\s(?:its|his|her|their|the)\s(?:[\w’'-]+\s){1,3}$")
_OF_VOTES = regex(r"\sof\sthe\s(?:votes?|ballots?)\b")
_LOOSE = regex(
    r"\b(?:more\sthan\sone|multiple|overlap\w*|both|rounding|rounded|margin|turnout"
    r"|up|down|rose|fell|lead\w*|increase\w*|from|previous\w*|earlier|compared|last|first\sround"
    r"|per\scandidate|approv\w*)\b",
    re.I,
)

_EXCLUSIVE = regex(
    r"\b(?:votes?|voted|seats?|own(?:s|ed|ers?|ership)?|holds?|held|stakes?|shares|made\sup|makes?\sup|consist\w*"
    r"|account\w*\sfor|split|divided|comprise\w*|named|blamed|preferred|chose|picked|backed|supported|favou?red"
    r"|got|won|took|polled|received|(?:said|answered)\s(?:yes|no)|undecided|did\snot\sknow)\b"
)
_MANY = regex(r"\b(?:worr\w+|concern\w*|several|answers?|reasons|also|each|named\sjobs|issues?|symptoms?)\b", re.I)
_NEXT = regex(r"(?:\s[\w’'-]+){0,5}?(?:,\s(?:and\s|while\s)?|\sand\s|;\s)(?:[\w’'-]+\s){0,4}?")


@rule("share-over-100", on=Sentence, category="number", severity=Severity.WARNING)
def share_over_100(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Shares that together, or alone, are more than the whole.

    "120 percent of voters", "won by 56 percent to 48 percent", "60 percent …, 25 percent … and the
    remaining 25 percent". Growth, turnout, comparisons over time and answers that may
    overlap are left alone; so is a point or two of rounding.

    ```bad 2025-06-01
    The survey found that [[120 percent]] of voters backed the plan.
    ```
    ```bad 2016-06-25
    Leave won the vote in Sunderland by 61 percent to [[49 percent]].
    ```
    ```bad 1999-10-10
    About 60 percent of the flats are empty, 25 percent are let and the remaining [[25 percent]]
    are sold, the city of Halle says.
    ```
    ```bad 2020-02-27
    The mill in Lodz is owned by three brothers, who hold 40, 35 and [[30 percent]].
    ```
    ```bad 2012-09-14
    Asked who was to blame, 45 percent named the bank, 40 percent the state and [[25 percent]] the owners.
    ```
    ```bad 2009-09-28
    Of those asked in Bonn, 60 percent said yes, 35 percent no and [[15 percent]] did not know.
    ```
    ```bad 1993-03-29
    The right won 54 percent and its rival [[51 percent]] of the vote in Lille.
    ```
    ```good 2020-02-27
    The mill in Lodz is owned by three brothers, who hold 40, 35 and 25 percent.
    ```
    ```good 2025-06-01
    Bookings stood at 120 percent of capacity.
    ```
    ```good 2016-06-25
    Leave won the vote in Sunderland by 61 percent to 39 percent.
    ```
    ```good 1999-10-10
    60 percent of the flats are empty, 25 percent are let and the remaining 15 percent are sold.
    ```
    ```good 2011-03-03
    Support for him rose to 61 percent, against 49 percent in the last poll.
    ```
    ```good 1987-09-09
    Asked for their worries, 70 percent named jobs, 60 percent prices and 55 percent crime.
    ```
    ```good 2022-01-05
    The party says 150 percent of people in Peru work hard.” No: debt is 150 percent of output.
    ```
    """
    shares = [m for m in document.mentions_in(sentence.span) if m.kind == "percent" and _whole_percent(m)]
    for mention in shares:
        value = quantity(mention)
        after = document.prose[mention.span.end : sentence.span.end]
        if value is None or value.value <= 100 or document.quoted(mention.span):
            continue
        if _WHOLE.match(after) and not _GROWTH.search(sentence.text):
            yield Hit(mention.span, "No more than 100 percent of a group can be meant.", confidence=0.85)
    yield from _remainder(shares, sentence, document)
    yield from _two_sides(shares, sentence, document)
    yield from _several(sentence, document)


def _whole_percent(mention: Mention) -> bool:
    value = quantity(mention)
    return value is not None and value.unit == "%"


def _remainder(shares: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    if len(shares) < 2 or _LOOSE.search(sentence.text):
        return
    last = shares[-1]
    before = document.prose[sentence.span.start : last.span.start]
    if not re.search(r"\bremaining\s$", before):
        return
    total = sum(value.value for value in _values(shares))
    if abs(total - 100) > 2 and (len(shares) > 2 or total > 102) and not document.quoted(last.span):
        yield Hit(last.span, f"With the rest the shares add up to {total:g} percent, not 100.", confidence=0.8)


def _two_sides(shares: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    if len(shares) != 2 or not _TWO.search(sentence.text) or _LOOSE.search(sentence.text):
        return
    one, two = shares
    gap = document.prose[one.span.end : two.span.start]
    total = sum(value.value for value in _values(shares))
    rivals = _RIVAL.fullmatch(gap) and _OF_VOTES.match(document.prose, two.span.end)
    won = not gap.startswith(" to ") or _RESULT.search(sentence.text)
    if ((_AGAINST.fullmatch(gap) and won) or rivals) and total > 101 and not document.quoted(two.span):
        yield Hit(two.span, f"The two shares of the vote add up to {total:g} percent.", confidence=0.85)


def _several(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """Three shares and more, listed, of something of which each part can go to one only."""
    if "cent" not in sentence.text and "%" not in sentence.text:
        return
    if not _EXCLUSIVE.search(sentence.text) or _LOOSE.search(sentence.text) or _MANY.search(sentence.text):
        return
    figures = [m for m in document.mentions_in(sentence.span) if m.kind in ("percent", "number") and quantity(m)]
    if not figures or figures[-1].kind != "percent" or document.quoted(figures[-1].span):
        return
    listed = [figures[-1]]
    for earlier in reversed(figures[:-1]):
        bare = earlier.kind == "number" and listed[0].span.start - earlier.span.end <= 5
        if not (bare or earlier.kind == "percent"):
            break
        if not _NEXT.fullmatch(document.prose[earlier.span.end : listed[0].span.start]):
            break
        listed.insert(0, earlier)
    values = [value.value for mention in listed if (value := quantity(mention))]
    total = sum(values)
    if len(listed) >= 3 and 102 < total < 140 and max(values) < 75:
        yield Hit(listed[-1].span, f"The {len(listed)} shares add up to {total:g} percent.", confidence=0.8)


def _values(shares: list[Mention]) -> list[Quantity]:
    return [value for share in shares if (value := quantity(share))]

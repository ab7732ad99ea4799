"""remainder: what is left of a number when a part is taken, or how many a fraction of it is.

Reads "sold 3 of its 5 plants and kept the other three" and "two thirds of the 90 seats, or 45". Knows
arithmetic only; where a third part is told of, or anything is hedged, it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.numbers_words import SMALL
from checker.daybook import quantity
from checker.patterns import lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\d{1,3})"
_REST = regex(
    rf"\b(?P<part>{_WORD})\s(?:out\s)?of\s(?:its|his|her|their|the|our|all)\s(?P<all>{_WORD})\s[a-z]+(?P<gap>[^.;:\d]{{0,80}}?)"
    rf"\s(?:the\sother|the\sremaining|the\srest,)\s(?P<rest>{_WORD})\b(?!\s(?:hundred|thousand|million|percent|per)|[\d,.]\d)",
    re.I,
)
_LEAVES = regex(
    rf"\b(?P<part>{_WORD})\sof\sthe\s(?P<all>{_WORD})\s[a-z]+(?P<gap>[^.;:\d]{{0,60}}?),?\s(?:which\s|and\s)?(?:leaves|leaving|left)\s"
    rf"(?P<rest>{_WORD})\s(?:for|to)\s(?:all\s)?(?:the\s)?(?:others?|rest|opposition)\b",
    re.I,
)
_MORE = regex(
    rf"\b(?P<rank>first|second|third|fourth|fifth|sixth)\sof\s(?P<all>{_WORD})\s(?:planned\s|scheduled\s)?(?P<noun>[a-z]+s)\b"
    rf"(?P<gap>[^.:\d]{{0,40}}?)\b(?P<rest>{_WORD})\smore\s(?:will|are|is|to|remain|have)\b",
    re.I,
)
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth")
_LOOSE = regex(rf"\b(?:at\sleast|about|some|more\sthan|nearly|almost|but|another|while|one|half|{_WORD})\b", re.I)
_GROUP = regex(r"\sof\s(?:the|its|their|his|her|all)\s")
_OR = regex(
    r"\s[a-z]+(?:\s[a-z]+)?(?:,\s(?:or\s)?(?P<about>about\s|some\s|around\s|nearly\s)?|\s\((?P<in>about\s|some\s)?)$"
)


@rule("remainder", on=Sentence, category="number", severity=Severity.WARNING)
def remainder(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """What is left over, or how many a fraction makes, wrongly counted.

    "Sold 3 of its 5 plants and kept the other three": two. "Two thirds of the 90 seats, or 45": 60. Hedged
    figures and sentences that tell of a further part are left alone.

    ```bad 2019-05-05
    The company in Essen sold 3 of its 5 plants and kept the other [[three]].
    ```
    ```bad 1960-09-27
    It is the second of four planned debates; [[three]] more will follow in Chicago.
    ```
    ```bad 2011-11-11
    Two thirds of the 90 seats, or [[45]], are needed in Tunis.
    ```
    ```bad 1999-09-22
    A quarter of the 200 houses, about [[100]], fell in Taichung.
    ```
    ```bad 1957-03-07
    His party won 71 of the 104 seats in July's election, which leaves [[43]] for all others.
    ```
    ```good 1957-03-07
    His party won 71 of the 104 seats in July's election, which leaves 33 for all others.
    ```
    ```good 2019-05-05
    The company in Essen sold 3 of its 5 plants and kept the other two; the other three firms sold none.
    ```
    ```good 1960-09-27
    It is the second of four planned debates; two more will follow in Chicago.
    ```
    ```good 2011-11-11
    Two thirds of the 90 seats, or 60, are needed in Tunis. A third of the 90 seats, 45 of them new, are for women.
    ```
    ```good 1999-09-22
    A quarter of the 200 houses, about 50, fell in Taichung; half of the 60 men, 20 of them wed, stayed.
    ```
    ```good 2005-05-05
    Two of the five men died at once and one at night; the other two are in hospital in Basra.
    ```
    ```good 2014-04-04
    Some 3 of its 5 plants closed while the other three firms kept theirs.
    ```
    """
    text = sentence.text
    for found in _REST.finditer(text):
        left = _number(found["all"]) - _number(found["part"])
        loose = _LOOSE.search(found["gap"]) or _LOOSE.search(text[max(0, found.start() - 12) : found.start()])
        if left > 0 and not loose and _number(found["rest"]) != left:
            yield from _hit(found, left, sentence, document)
    for found in _MORE.finditer(text):
        left = _number(found["all"]) - _RANKS.index(lower(found["rank"])) - 1
        if left >= 0 and not _LOOSE.search(found["gap"]) and _number(found["rest"]) != left:
            yield from _hit(found, left, sentence, document)
    for found in _LEAVES.finditer(text):
        left = _number(found["all"]) - _number(found["part"])
        if left > 0 and not _LOOSE.search(found["gap"]) and _number(found["rest"]) != left:
            yield from _hit(found, left, sentence, document)
    yield from _fractions(sentence, document)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else SMALL[lower(word)]


def _hit(found: re.Match[str], left: int, sentence: Sentence, document: Document) -> Iterator[Hit]:
    span = Span(*found.span("rest")).shifted(sentence.span.start)
    if not document.quoted(span):
        yield Hit(span, f"Of {found['all']} {left} are left, not {found['rest']}.", 0.8)


def _fractions(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "Two thirds of the 90 seats, or 45"."""
    figures = [m for m in document.mentions_in(sentence.span) if quantity(m) and m.kind in ("number", "percent")]
    for share, group, part in zip(figures, figures[1:], figures[2:], strict=False):
        one, two, three = quantity(share), quantity(group), quantity(part)
        if one is None or two is None or three is None or one.unit != "share" or two.unit or three.unit:
            continue
        lead = document.prose[group.span.end : part.span.start]
        about = _OR.fullmatch(lead)
        if not _GROUP.fullmatch(document.prose[share.span.end : group.span.start]) or about is None:
            continue
        right = one.value * two.value
        hedged = about["about"] or about["in"] or one.approximate or three.approximate
        slack = max(1.0, right * (0.15 if hedged else 0.04))
        closed = document.prose[part.span.end : part.span.end + 1] in (",", ".", ")")
        if closed and abs(three.value - right) > slack and not document.quoted(part.span):
            yield Hit(part.span, f"{share.text} of {group.text} is {right:,.0f}, not {part.text}.", 0.8)

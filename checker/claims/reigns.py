"""Claims that somebody was at the head of a country or body in a given year: "in 1966 under President de Gaulle".

Knows the shapes of such statements; does not know who was. A title before a name is not read so ("In 1985 President
Putin was in Dresden"): a later office is often told with the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.bodies import day_of
from checker.claims.sketch import LAND, WHO, Sketch, shapes
from checker.patterns import regex
from checker.types import Claim, DateValue, Mention, Title

REIGNED = "was-at-the-head"

TRIGGER = regex(
    r"\b(?:[Uu]nder|[Dd]uring|[Ww]hen|presidency|premiership|chancellorship|papacy|pontificate|reign|administration|then)\b"
)
_HEAD = rf"(?:the |then[- ])?(?:{LAND} )?(?:(?P<post>Ⓣ),? )?(?P<who>{WHO})"
_TIME = (
    r"(?:presidency|premiership|chancellorship|reign|administration|papacy|pontificate|prime ministership|tenure|"
    r"government|rule|leadership)"
)
_OF = rf"(?: of (?:the )?{LAND})?"
_DONE = r"(?: [\w’'-]+){0,6}?"
SHAPES = shapes(*((REIGNED, shape) for shape in (
    regex(rf"\b(?:[Ii]n|[Oo]n|of) (?P<date>Ⓓ),?{_DONE},? under {_HEAD}(?!['’]|-)"),
    regex(rf"\b(?:[Ii]n|[Oo]n|of) (?P<date>Ⓓ),?{_DONE},? (?:during|under) the {_TIME} of {_HEAD}"),
    regex(rf"\b(?:[Ii]n|[Oo]n|of) (?P<date>Ⓓ),?{_DONE},? (?:during|under) {_HEAD}(?:['’]s?) (?:\w+ )?{_TIME}"),
    regex(rf"\b[Uu]nder {_HEAD},? (?:back )?in (?P<date>Ⓓ)"),
    regex(rf"\b(?:[Uu]nder|[Dd]uring) the {_TIME} of {_HEAD},? (?:back )?in (?P<date>Ⓓ)"),
    regex(rf"\b[Ww]hen (?P<who>{WHO}) was (?:still )?(?:the )?(?:[a-z-]+ )?(?P<post>Ⓣ){_OF},? (?:back )?in"
          r" (?P<date>Ⓓ)"),
    regex(rf"\b(?:[Ii]n|of) (?P<date>Ⓓ),? when (?P<who>{WHO}) was (?:still )?(?:the )?(?:[a-z-]+ )?(?P<post>Ⓣ)\b"),
    regex(rf"\b(?:[Ii]n|[Oo]n|of) (?P<date>Ⓓ),?{_DONE},? (?:by |with |from |to )?(?:the )?then[- ](?P<post>Ⓣ),?"
          rf" (?P<who>{WHO})"),
    regex(rf"\b(?:the )?then[- ](?P<post>Ⓣ),? (?P<who>{WHO})(?!['’]){_DONE} (?:in|on) (?P<date>Ⓓ)"),
)))  # fmt: skip
LOOKED_FOR = SHAPES.bits
_NOT_HIS_TIME = regex(
    r"\b(?:served|studied|trained|played|worked|born|learn(?:ed|t)|fought|since|until|after|before|from|between|book|film|"
    r"novel|histor\w+|written|report\w*|trial|anniversar\w*|law|section|article|article|weather|pressure|fire|way|age)\b"
)
"""Words between the year and the head that may belong to another time, or to another "under"."""


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim of this kind in the sentence."""
    taken: set[int] = set()
    for _, found in drawn.matches(SHAPES):
        who, when = drawn.mention(found, "who"), drawn.mention(found, "date")
        if who is None or when is None or not isinstance(when.value, DateValue) or when.value.year is None:
            continue
        if who.span.start in taken or _NOT_HIS_TIME.search(found[0]) or not drawn.states(found):
            continue
        taken.add(who.span.start)
        yield _claim(drawn, found, who, when)


def _claim(drawn: Sketch, found: re.Match[str], who: Mention, when: Mention) -> Claim:
    post = drawn.mention(found, "post")
    title = post.value if post is not None else None
    named = post is not None and isinstance(title, Title) and bool(title.role)
    text = f"{who.text} was {post.text if named and post else 'at the head'} in {when.text}."
    office = post if named and post else Mention(who.span, "office", "at the head", value=Title("", ""))
    day = day_of(when, drawn.document.day)
    return Claim(drawn.span(found), text, REIGNED, who, office, day, drawn.voice(found), who.span, True)

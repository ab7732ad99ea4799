"""Claims that a state became independent, was founded or was dissolved on a day or in a year.

Knows the shapes of such statements; does not know when that was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.bodies import day_of
from checker.claims.sketch import LAND, Sketch, shapes
from checker.patterns import regex
from checker.types import Claim, DateValue, Mention

INDEPENDENT, ENDED = "became-independent", "ceased-to-exist"

TRIGGER = regex(
    r"\b(?:independen\w+|founded|foundation|founding|created|creation|formed|proclaimed|established|establishment|"
    r"dissol\w+|broke up|split|ceased|disintegrated|collapsed|broke away)\b",
    re.I,
)
_LAND = rf"(?P<land>{LAND})"
_ITS = r"(?:, [^,;()]{1,60},| \([^()]{1,40}\))?"
_FROM = r"(?: (?:of|from) (?:the )?(?:[ⓈⒺⓁ](?: rule| Empire)?|[a-z]+ rule))?"
_WHEN = r",? (?:only |back )?(?:in|on) (?:(?:late|early|mid) )?(?P<date>Ⓓ)(?!['’]s|s\b)"
_WAS_MADE = r"(?:was )?(?:founded|created|formed|proclaimed|established)"
SHAPES = shapes(
    (INDEPENDENT, regex(rf"{_LAND}{_ITS},? (?:which )?(?:had |has )?(?:became|become|was) (?:an )?independent"
                        rf"(?: state| nation| country)?{_FROM}{_WHEN}")),
    (INDEPENDENT, regex(
        rf"{_LAND}{_ITS},? (?:which )?(?:had |has )?(?:gained|won|achieved|got|obtained|secured|declared|proclaimed)"
        rf" (?:its )?(?:full )?independence{_FROM}{_WHEN}")),
    (INDEPENDENT, regex(rf"{_LAND}['’]s? (?:independence|foundation|founding|creation){_FROM}{_WHEN}")),
    (INDEPENDENT, regex(
        rf"{_LAND}[^.;ⓈⒺ]{{0,60}} (?:since|at|after|before|until) (?:its )?(?:independence|foundation|founding|"
        rf"creation){_FROM}{_WHEN}")),
    (INDEPENDENT, regex(
        rf"{_LAND}{_ITS},? (?:which )?(?:has been|had been|was|is) independent{_FROM} since (?P<date>Ⓓ)(?!['’]s|s\b)")),
    (INDEPENDENT, regex(
        rf"\b(?:led|brought|guided|took|leading|bringing) {_LAND} to (?:its )?independence{_FROM}{_WHEN}")),
    (INDEPENDENT, regex(rf"{_LAND}{_ITS},? (?:which )?broke away{_FROM}{_WHEN}")),
    (INDEPENDENT, regex(rf"{_LAND}{_ITS}(?:, which|,)? {_WAS_MADE}{_WHEN}")),
    (ENDED, regex(
        rf"{_LAND}{_ITS},? (?:which )?(?:was dissolved|broke up|broke apart|split(?: up| in two| peacefully)*|"
        rf"ceased to exist|disintegrated|collapsed){_WHEN}")),
    (ENDED, regex(
        rf"\b(?:break-?up|breakup|dissolution|collapse|disintegration|end) of (?:the )?(?:former )?{_LAND}{_WHEN}")),
)  # fmt: skip
LOOKED_FOR = SHAPES.bits
_TOLD = {INDEPENDENT: "{0} became a state in {1}.", ENDED: "{0} ceased to exist in {1}."}
_NO_SUBJECT = regex(
    r"\bPeople['’]s $|[^\d\s], (?:the )?$|\b(?:first|second|separate|autonomous|short-lived) (?:[a-z]+ )?$"
)
"""A longer name, or where something else lies: "a school in Columbus, Georgia, was established"."""
_PART = regex(
    r"(?:in|of|from|by|to|with|at|near|between|and|against|for|eastern|western|northern|southern|new) $", re.I
)


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about the beginning or end of a state in the sentence."""
    for predicate, found in drawn.matches(SHAPES):
        land, when = drawn.mention(found, "land"), drawn.mention(found, "date")
        if land is None or when is None or not isinstance(when.value, DateValue) or when.value.year is None:
            continue
        owner = predicate == INDEPENDENT and _PART.search(drawn.text[: found.start("land")].removesuffix("the "))
        if land.entity is None or owner or not drawn.states(found):
            continue
        if _NO_SUBJECT.search(drawn.text[: found.start("land")]):
            continue
        yield _claim(drawn, found, predicate, land, when)


def _claim(drawn: Sketch, found: re.Match[str], predicate: str, land: Mention, when: Mention) -> Claim:
    text = _TOLD[predicate].format(land.text, when.text)
    day = day_of(when, drawn.document.day)
    return Claim(drawn.span(found), text, predicate, land, when, day, drawn.voice(found), when.span, True)

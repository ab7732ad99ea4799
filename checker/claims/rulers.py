"""Claims that somebody was at the head of a country, without an office: "who ruled Chile", "came to power in Cuba".

Knows the shapes of such statements; does not know who led what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.coreference import by_surname
from checker.claims.sketch import LAND, WHO, Sketch, shapes
from checker.claims.terms import ASIDE
from checker.patterns import regex
from checker.types import Claim, Mention

LED = "led-country"

TRIGGER = regex(
    r"\b(?:rul\w+|govern\w+|led|lead|leads|leading|reign\w*|regime|dictator\w*|power|strongman|['’]s|under|leader\w*)\b|['’]s?\b"
)
_HE = rf"(?P<who>{WHO})(?!['’]){ASIDE},? (?:who |and )?(?:(?:has|had|then|later|once|still|now) ){{0,2}}"
_LAND = r"(?:the )?(?P<land>[ⓈⒺ])"
_ENDS = (
    r"(?!['’-])(?=[.,;:)]|$| (?:since|from|for|until|till|in|through|during|when|after|before|with|as|under|by|and|to|"
    r"at|between|alone|again|almost|nearly|more|over|out|into|like)\b)"
)
_BACK = r"(?:back )?"
SHAPES = shapes(*((LED, shape) for shape in (
    regex(rf"{_HE}(?:ruled|rules|governed|governs|reigned over|was ruling|is ruling) (?:over )?{_LAND}{_ENDS}"),
    regex(rf"{_HE}(?:led|leads|was leading|is leading|headed) {_LAND}(?!['’-])(?=[.,;:)]|$| (?:since|from|until|till|"
          r"for \w+ years|for (?:more|over|almost|nearly)|through the|during the|between|out of apartheid|"
          r"to independence)\b)"),
    regex(rf"{_HE}(?:came|comes|rose|returned|swept|was brought|was swept|was returned) {_BACK}to power in {_LAND}"
          rf"{_ENDS}"),
    regex(rf"{_HE}(?:seized|took|grabbed|lost|assumed|gained|won|held|holds) power in {_LAND}{_ENDS}"),
    regex(rf"\b(?:bring|brought|bringing|put|putting|help|helped|keep|kept|keeping) (?:Ⓣ |General |[A-Z]\w+\.? )?"
          rf"(?P<who>{WHO}) (?:come )?(?:to|into|in) power in {_LAND}{_ENDS}"),
    regex(rf"(?P<who>{WHO})['’]s? (?:long |iron |brutal |\w+-year )?(?:rule|reign|regime|dictatorship) (?:in|over|of) "
          rf"{_LAND}{_ENDS}"),
    regex(rf"\b(?:rule|regime|dictatorship|reign) of (?:Ⓣ |General )?(?P<who>{WHO}) (?:in|over) {_LAND}{_ENDS}"),
    regex(rf"(?P<who>{WHO})['’]s? (?P<land>[Ⓢ])(?!['’-])(?=,? (?:is|was|has|had|will|would|did|does|became|remains|"
          r"invaded|attacked|annexed)\b|[.;:)]|$)"),
    regex(rf"(?P<land>{LAND}) (?:was |is |has been |had been )?(?:ruled|governed|led|run) (?:at the time |then |now )?"
          rf"by (?:Ⓣ |General )?(?P<who>{WHO})(?!['’-])"),
    regex(rf"(?P<land>{LAND})['’]s? (?:longtime |long-time |veteran |late |military |former )?"
          rf"(?:ruler|strongman|dictator),? (?:General |Gen\. )?(?P<who>{WHO})(?!['’-])"),
    regex(rf"(?P<who>{WHO}), (?:the )?(?:longtime |long-time |veteran |late |military |former |brutal )?"
          rf"(?:ruler|dictator|strongman) of {_LAND}{_ENDS}"),
    regex(rf"(?P<who>{WHO}), (?:the )?(?P<land>[ⓈⒺ])(?:['’]s?)? (?:longtime |long-time |veteran |late |military |"
          r"former )?(?:ruler|strongman|dictator)\b"),
)))  # fmt: skip
LOOKED_FOR = SHAPES.bits
_NOT_HIS = regex(
    r"\b(?:team|side|squad|delegation|resistance|opposition|campaign|attack|charge|protests?|coach|captain|goals?|match|"
    r"cup|game|series|court|judges?|song|book|film|novel|play)\b",
    re.I,
)


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim of this kind in the sentence."""
    taken: set[int] = set()
    for _, found in drawn.matches(SHAPES):
        who, land = drawn.mention(found, "who"), drawn.mention(found, "land")
        if who is None or land is None or land.entity is None or land.span.start in taken:
            continue
        if _NOT_HIS.search(drawn.text) or not drawn.states(found):
            continue
        taken.add(land.span.start)
        yield _claim(drawn, found, by_surname(who, drawn.document), land)


def _claim(drawn: Sketch, found: re.Match[str], who: Mention, land: Mention) -> Claim:
    text = f"{who.text} led {land.entity.name if land.entity else land.text}."
    day = drawn.document.day
    return Claim(drawn.span(found), text, LED, who, land, day, drawn.voice(found), land.span, False)

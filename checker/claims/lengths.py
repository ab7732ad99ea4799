"""Claims about how long somebody was in an office: "chancellor for 16 years", "resigned after 14 years as premier".

Knows the shapes of such statements; does not know how long anybody was. An office left unnamed ("after 23 years in
power") is the highest the person has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.sketch import WHO, Sketch, shapes
from checker.claims.terms import ASIDE, THE, UNNAMED
from checker.patterns import regex
from checker.types import Claim, Mention, Span, Title

SERVED = "served-for"

TRIGGER = regex(r"\b(?:years?|decades?|months?|weeks?|days?)\b")
_LONG = (
    r"(?P<long>(?:(?:more than|over|nearly|almost|just over|about|some|only|around|close to|just under) )?"
    r"(?:a |\d{1,3} |[a-z]+(?:-[a-z]+)? )(?:long |straight |full )?(?:years?|decades?|months?|weeks?|days?))"
    r"(?! (?:ago|old|later|earlier|before|after|in prison))"
)
_POST = rf"{THE}(?P<post>Ⓣ)(?: of (?:the )?[ⓈⒺⓄⓁ])?"
_HE = rf"(?P<who>{WHO})(?!['’]){ASIDE},? (?:who )?(?:(?:has|had) )?"
_POWER = r"(?:in (?:power|office)|at the top|on the throne)"
_YEARS = r"(?P<long>(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:year|month|week|day|decade)(?:-long)?)"
_RULE = (
    r"(?:rule|reign|presidency|premiership|prime ministership|chancellorship|tenure|stint|spell|"
    r"time in (?:power|office))"
)
SHAPES = shapes(*((SERVED, shape) for shape in (
    regex(rf"{_HE}(?:was|been|served as|has been|remained|worked as) {_POST} for {_LONG}"),
    regex(rf"(?P<who>{WHO})(?!['’])(?: \([^)]*\))?, {_POST} for {_LONG}"),
    regex(rf"{_HE}(?:spent|served|completed) {_LONG} as {_POST}"),
    regex(rf"{_HE}(?:resigned|stepped down|stood down|retired|quit|left|is leaving|gave up|lost)[^.;()ⓅⓃ]{{0,50}},?"
          rf" after {_LONG} (?:as {_POST}|{_POWER})"),
    regex(rf"(?P<who>{WHO})(?!['’])[^.;()ⓅⓃ]{{0,60}} after {_LONG} (?:as {_POST}|{_POWER})"),
    regex(rf"{_HE}(?:ruled|governed|led|reigned)(?: over)?(?: (?:the )?(?P<land>[ⓈⒺ])| the country)? for {_LONG}"),
    regex(rf"{_HE}(?:been |was )?{_POWER} for {_LONG}"),
    regex(rf"{_HE}lasted (?:only |just |barely |a mere |all of )?{_LONG}(?: (?:as {_POST}|{_POWER}))?"
          r"(?=[.,;)]|$| before\b)"),
    regex(rf"(?P<who>{WHO})['’]s? {_LONG} (?:as {_POST}|{_POWER}|of rule)"),
    regex(rf"(?P<who>{WHO})['’]s? {_YEARS} {_RULE}(?: as {_POST})?"),
    regex(rf"{_YEARS} {_RULE} of (?:the )?(?:Ⓣ )?(?P<who>{WHO})(?!['’])"),
    regex(rf"{_RULE} of (?:Ⓣ )?(?P<who>{WHO}),? (?:which )?(?:has |had )?lasted {_LONG}"),
    regex(rf"{_LONG} of (?:rule|government) (?:by|under) (?:Ⓣ )?(?P<who>{WHO})(?!['’])"),
    regex(rf"\b[Aa]fter {_LONG} (?:of|under) (?:Ⓣ )?(?P<who>{WHO})['’]s? (?:rule|government|leadership)"),
    regex(rf"\bAfter {_LONG} (?:as {_POST}|{_POWER}),? (?:Ⓣ )?(?P<who>{WHO})\b"),
)))  # fmt: skip
LOOKED_FOR = SHAPES.bits
_RULING = regex(rf"\b{_RULE}(?: of)?\b|\b(?:rule|government) (?:by|under)\b")
_OTHER = regex(
    r"\b(?:100|hundred|deputy|acting|next|first|last|another|every|jail|exile|prison|opposition|party)\b",
    re.I,
)


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim of this kind in the sentence."""
    taken: set[int] = set()
    for _, found in drawn.matches(SHAPES):
        who, start = drawn.mention(found, "who"), found.start("long")
        if who is None or start in taken or _OTHER.search(found["long"]) or not drawn.states(found, "long"):
            continue
        if not (drawn.own_subject(found) or _RULING.search(found[0])):
            continue
        taken.add(start)
        yield _claim(drawn, found, who)


def _claim(drawn: Sketch, found: re.Match[str], who: Mention) -> Claim:
    start, end = found.span("long")
    span = Span(drawn.places[start].start, drawn.places[end - 1].end)
    post = drawn.mention(found, "post")
    land = drawn.mention(found, "land")
    words = post.text if post else f"leader of {land.text}" if land else UNNAMED
    if post is None:
        role = "leader" if land else ""
        code = land.entity.country if land and land.entity else ""
        post = Mention(span, "office", words, value=Title(role, role, code))
    text = f"{who.text} was {words} for {_plural(found['long'])}."
    day = drawn.document.day
    return Claim(drawn.span(found), text, SERVED, who, post, day, drawn.voice(found), span, False)


def _plural(long: str) -> str:
    """ "12-year" as a length of its own."""
    return long if " " in long else long.removesuffix("-long").replace("-", " ") + "s"

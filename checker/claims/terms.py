"""Claims about a time in office: since when, until when, who came before, which of a row, chosen again.

Knows the shapes of such statements; does not know who held what. An office left unnamed
("in office since 2017") is the highest the person has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.bodies import day_of
from checker.claims.sketch import LAND, WHO, Sketch
from checker.patterns import regex
from checker.types import Claim, DateValue, Mention, Title

SINCE, UNTIL, SUCCEEDED, NUMBERED = "in-office-since", "in-office-until", "succeeded", "is-the-nth"
REELECTED, WON = "re-elected", "won-election"

TRIGGER = regex(
    r"\b(?:since|from|until|till|resign\w*|stepped down|stood down|ousted|toppled|deposed|left|retired|quit|succe\w+|"
    r"replac\w+|took over|predecessor|re-?elect\w*|won|win|victory|"
    r"\d+(?:st|nd|rd|th)|[a-z]+(?:th|first|second|third))\b",
    re.I,
)
_THE = r"(?:the |its |their |his |her |an? |[Ⓢ]['’]s )?(?:first |second |third )?(?:[a-z-]+ )?"
_POST = rf"{_THE}(?P<post>Ⓣ)"
_AGE = r"(?:, [^,;()ⓅⓃⓉ]{1,60}(?=,))?"
"""An age or another short aside behind the name."""
_VERBS = r"(?:has been|has served as|has been serving as|had been)"
_LEAVING = (
    r"(?:resigned|stepped down|stood down|retired|quit|was ousted|was toppled|was deposed|was removed|was forced out)"
)
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (SINCE, regex(rf"(?P<who>{WHO}){_AGE},? (?:who )?{_VERBS} {_POST} since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"(?P<who>{WHO}){_AGE}, {_POST} since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:has been |is )?in (?:office|power) since (?P<date>Ⓓ)")),
    (SINCE, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?has (?:ruled|led|governed|run) (?:the )?(?P<land>{LAND}) since"
        rf" (?P<date>Ⓓ)")),
    (SINCE, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:was|served as|had been|ruled as) {_POST} (?:from|between)"
        rf" (?P<date>Ⓓ)(?= ?(?:to|until|till|and|[–-]) ?Ⓓ)")),
    (SINCE, regex(rf"(?P<who>{WHO}){_AGE}, {_POST} (?:from|between) (?P<date>Ⓓ)(?= ?(?:to|until|till|and|[–-]) ?Ⓓ)")),
    (UNTIL, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:was|served as|had been|ruled as) {_POST} (?:from|between)"
        rf" Ⓓ ?(?:to|until|till|and|[–-]) ?(?P<date>Ⓓ)")),
    (UNTIL, regex(rf"(?P<who>{WHO}){_AGE}, {_POST} (?:from|between) Ⓓ ?(?:to|until|till|and|[–-]) ?(?P<date>Ⓓ)")),
    (UNTIL, regex(rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:was|served as|remained) {_POST} (?:until|till) (?P<date>Ⓓ)")),
    (UNTIL, regex(rf"(?P<who>{WHO}){_AGE}, {_POST} (?:until|till) (?P<date>Ⓓ)")),
    (UNTIL, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:had )?{_LEAVING} (?:as|from office as) {_POST} (?:in|on) "
        rf"(?P<date>Ⓓ)")),
    (UNTIL, regex(rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:had )?left (?:office|power) (?:in|on) (?P<date>Ⓓ)")),
    (REELECTED, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:was re-?elected|won re-?election)(?:(?: as| to the office"
        rf" of)? {_POST})? (?:in|on) (?P<date>Ⓓ)")),
    (WON, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?won (?:the |{LAND}['’]s )?(?P<date>Ⓓ) (?:{LAND} )?presidential"
        rf" (?:election|vote|contest)")),
    (WON, regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?won (?:the )?(?:presidency|presidential election|White House)"
        rf" in (?P<date>Ⓓ)")),
    (WON, regex(
        rf"(?P<who>{WHO})['’]s? (?:election )?(?:win|victory) in the (?P<date>Ⓓ) (?:{LAND} )?presidential"
        rf" election")),
)  # fmt: skip
_SUCCESSIONS = (
    regex(rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:had )?succeeded (?P<before>{WHO})(?: (?:in \w+ )?as {_POST})?"),
    regex(
        rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:had )?(?:replaced|took over from|followed) (?P<before>{WHO})"
        rf" (?:in Ⓓ )?as {_POST}"
    ),
    regex(
        rf"(?P<before>{WHO}){_AGE}(?:, [^;()ⓅⓃ]{{1,60}},|, who)? was (?:succeeded|replaced)(?: as {_POST})?"
        rf" (?:in Ⓓ )?by (?P<who>{WHO})(?: as {_POST.replace('post', 'post2')})?"
    ),
    regex(rf"(?P<who>{WHO})['’]s? (?:immediate )?predecessor(?: as {_POST})?, (?P<before>{WHO})"),
    regex(rf"(?P<before>{WHO})['’]s? (?:immediate )?successor(?: as {_POST})?, (?P<who>{WHO})"),
)
_NUMBERS = (
    regex(rf"(?P<who>{WHO}){_AGE},? (?:who )?(?:is |was |became |, )?(?:sworn in |inaugurated )?(?:as )?"
          r"(?:the |America['’]s )?"
          r"(?P<number>№) (?P<post>Ⓣ)"),
    regex(rf"\b[Tt]he (?P<number>№) (?P<post>Ⓣ), (?P<who>{WHO})"),
)  # fmt: skip
_NO_ORDER = regex(r"\b(?:acting|interim|deputy|vice-captain|party|coach|manager|captain|editor)\b", re.I)


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about a time in office in the sentence."""
    for predicate, shape in SHAPES:
        for found in shape.finditer(drawn.text):
            who, when = drawn.mention(found, "who"), drawn.mention(found, "date")
            if who is None or when is None or not isinstance(when.value, DateValue) or when.value.year is None:
                continue
            if drawn.states(found):
                yield _dated(drawn, found, predicate, who, when)
    for shape in _SUCCESSIONS:
        for found in shape.finditer(drawn.text):
            if drawn.states(found) and not _NO_ORDER.search(found[0]):
                yield _succession(drawn, found)
    for shape in _NUMBERS:
        for found in shape.finditer(drawn.text):
            if drawn.states(found):
                yield _numbered(drawn, found)


def _dated(drawn: Sketch, found: re.Match[str], predicate: str, who: Mention, when: Mention) -> Claim:
    post = drawn.mention(found, "post") or drawn.mention(found, "land") or _unnamed(drawn, found)
    day = day_of(when, drawn.document.day)
    told = {
        SINCE: "{0} has been {1} since {2}.", UNTIL: "{0} was {1} until {2}.",
        REELECTED: "{0} was re-elected in {2} ({1}).", WON: "{0} won the {2} election for {1}.",
    }  # fmt: skip
    if post.kind in ("state", "people"):
        post = Mention(post.span, "office", f"leader of {post.text}", value=Title("leader", "leader", _code(post)))
    text = told[predicate].format(who.text, post.text, when.text).replace(" (in office)", "")
    return Claim(drawn.span(found), text, predicate, who, post, day, drawn.voice(found), when.span, True)


def _code(land: Mention) -> str:
    return land.entity.country if land.entity else ""


def _unnamed(drawn: Sketch, found: re.Match[str]) -> Mention:
    """The office that the words leave unnamed."""
    span = drawn.span(found)
    role = "president" if "president" in found[0] or "White House" in found[0] else ""
    return Mention(span, "office", "president" if role else "in office", value=Title("president" if role else "", role))


def _succession(drawn: Sketch, found: re.Match[str]) -> Claim:
    who, before = drawn.mention(found, "who"), drawn.mention(found, "before")
    post = drawn.mention(found, "post") or drawn.mention(found, "post2")
    assert who is not None
    assert before is not None
    text = f"{who.text} succeeded {before.text}" + (f" as {post.text}." if post else ".")
    focus = post.span if post else None
    return Claim(drawn.span(found), text, SUCCEEDED, who, before, drawn.document.day, drawn.voice(found), focus)


def _numbered(drawn: Sketch, found: re.Match[str]) -> Claim:
    who, post, number = (drawn.mention(found, each) for each in ("who", "post", "number"))
    assert who is not None
    assert post is not None
    assert number is not None
    text = f"{who.text} is the {number.text} {post.text}."
    return Claim(drawn.span(found), text, NUMBERED, who, post, drawn.document.day, drawn.voice(found), number.span)

"""Claims about who came before or after whom in an office, and about the number of its holder.

Knows the shapes of such statements; does not know who held what. Where the office is not named
with the succession it is the one somebody has just taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.sketch import WHO, Sketch, shapes
from checker.claims.terms import ASIDE, THE
from checker.patterns import regex
from checker.types import Claim, Mention

SUCCEEDED, NUMBERED = "succeeded", "is-the-nth"

TRIGGER = regex(
    r"\b(?:succe\w+|replac\w+|took over|takes over|taking over|taken over|predecessor|follow(?:s|ed|ing)?|"
    r"\d+(?:st|nd|rd|th)|[a-z]+(?:th|first|second|third))\b",
    re.I,
)
_POST = rf"{THE}(?P<post>Ⓣ)"
_OTHER = rf"(?:(?:the |his |her |a )?(?:[\w-]+ ){{0,3}}(?:Ⓣ,? )?)?(?P<before>{WHO})"
_HE = rf"(?P<who>{WHO}){ASIDE},? (?:who |and )?(?:(?:has|had|then|also|formally) )?"
_FOLLOWS = (
    r"(?:succeed(?:s|ed)?|replac(?:es|ed)|(?:takes?|took) over(?: on [A-Z]\w+day| [io]n Ⓓ)? from|"
    r"is (?:succeeding|replacing|taking over from)|follows|"
    r"(?:will|is to|is due to|is expected to) (?:succeed|replace|follow|take over from))"
)
_AS = rf"(?:(?: on [A-Z]\w+day| in Ⓓ| on Ⓓ| early)? as {_POST})"
SHAPES = shapes(*((SUCCEEDED, shape) for shape in (
    regex(rf"{_HE}{_FOLLOWS} {_OTHER}{_AS}?"),
    regex(rf"{_HE}(?:takes over|took over)(?: on [A-Z]\w+day)? as {_POST}(?: of (?:the )?[ⓈⒺⓄ])?"
          rf"(?: on [A-Z]\w+day)? from {_OTHER}"),
    regex(rf"{_HE}followed {_OTHER}{_AS}"),
    regex(
        rf"(?P<who>{WHO}){ASIDE} (?:(?:was|were|has been|took) [^.;()ⓅⓃ]{{1,90}}|took office[^.;()ⓅⓃ]{{0,60}}),"
        rf" (?:succeeding|replacing|taking over from) {_OTHER}{_AS}?"),
    regex(
        rf"(?P<before>{WHO}){ASIDE}(?:,? who)? (?:was|is|has been) (?:succeeded|replaced|followed)(?: as {_POST})?"
        rf"(?: in Ⓓ| on [A-Z]\w+day)? by (?:the |his |her )?(?:[\w-]+ ){{0,3}}(?:Ⓣ,? )?(?P<who>{WHO})"
        rf"(?: as {_POST.replace('post', 'post2')})?"),
    regex(rf"(?P<who>{WHO})(?:['’]s?)? (?:immediate )?predecessor(?: as {_POST})?,? (?P<before>{WHO})"),
    regex(rf"(?P<before>{WHO})(?:['’]s?)? (?:immediate )?successor(?: as {_POST})?,? (?P<who>{WHO})"),
    regex(
        rf"(?P<who>{WHO}){ASIDE} (?:was|became|took office|said|took) [^.;()ⓅⓃ]{{1,110}} (?:his|her) (?:immediate )?"
        rf"predecessor,? (?P<before>{WHO})"),
)), needing=regex(rf" {_FOLLOWS} "))  # fmt: skip
_SWORN = r"(?:(?:was |is |became |to become |being )?(?:(?:sworn in|inaugurated|elected)(?: on [A-Z]\w+day| on Ⓓ)? )?)?"
_NUMBERS = shapes(*((NUMBERED, shape) for shape in (
    regex(rf"(?P<who>{WHO}){ASIDE},? (?:who )?(?:, )?{_SWORN}(?:as )?(?:the |America['’]s )?(?P<number>№) (?P<post>Ⓣ)"),
    regex(rf"\b[Tt]he (?P<number>№) (?P<post>Ⓣ), (?P<who>{WHO})"),
)))  # fmt: skip
LOOKED_FOR = SHAPES.bits | _NUMBERS.bits
_NO_ORDER = regex(r"\b(?:acting|interim|deputy|vice-captain|party|coach|manager|captain|editor|could|may)\b", re.I)


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about an order of holders in the sentence."""
    taken: set[int] = set()
    for _, found in drawn.matches(SHAPES):
        before = drawn.mention(found, "before")
        if before is None or before.span.start in taken or _NO_ORDER.search(found[0]) or not drawn.states(found):
            continue
        taken.add(before.span.start)
        yield _succession(drawn, found, before)
    for _, found in drawn.matches(_NUMBERS):
        if drawn.states(found):
            yield _numbered(drawn, found)


def _succession(drawn: Sketch, found: re.Match[str], before: Mention) -> Claim:
    who = drawn.mention(found, "who")
    post = drawn.mention(found, "post") or drawn.mention(found, "post2")
    assert who is not None
    text = f"{who.text} succeeded {before.text}" + (f" as {post.text}." if post else ".")
    day = drawn.document.day
    span, named = before.span, post is not None
    return Claim(drawn.span(found), text, SUCCEEDED, who, before, day, drawn.voice(found), span, named)


def _numbered(drawn: Sketch, found: re.Match[str]) -> Claim:
    who, post, number = (drawn.mention(found, each) for each in ("who", "post", "number"))
    assert who is not None
    assert post is not None
    assert number is not None
    text = f"{who.text} is the {number.text} {post.text}."
    return Claim(drawn.span(found), text, NUMBERED, who, post, drawn.document.day, drawn.voice(found), number.span)

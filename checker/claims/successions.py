"""Claims about who came before or after whom in an office, and about the number of its holder.

Knows the shapes of such statements; does not know who held what. Where the office is not named
with the succession it is the one somebody has just taken. "His predecessor" is that of whom the sentence before is
about, unless this one names somebody first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.coreference import subject_before
from checker.claims.sketch import WHO, Sketch, shapes
from checker.claims.terms import ASIDE, THE
from checker.patterns import regex
from checker.types import Claim, Mention

SUCCEEDED, NUMBERED = "succeeded", "is-the-nth"

TRIGGER = regex(
    r"\b(?:succe\w+|replac\w+|took over|takes over|taking over|taken over|predecessor|follow(?:s|ed|ing)?|after|when|"
    r"\d+(?:st|nd|rd|th)|[a-z]+(?:th|first|second|third))\b",
    re.I,
)
_POST = rf"{THE}(?P<post>Ⓣ)"
_OTHER = rf"(?:(?:the |his |her |a )?(?:[\w-]+ ){{0,3}}(?:Ⓣ,? )?)?(?P<before>{WHO})"
_HE = rf"(?P<who>{WHO}){ASIDE},? (?:who |and )?(?:(?:has|had|then|also|formally) )?"
_LATELY = r"(?: on [A-Z]\w+day| [io]n Ⓓ| (?:last|this|earlier|only|late|early|just)(?: [\w-]+){1,3}?)?"
_FOLLOWS = (
    rf"(?:succeed(?:s|ed)?|replac(?:es|ed)|(?:takes?|took|taken) over{_LATELY} from|"
    r"is (?:succeeding|replacing|taking over from)|follows|"
    r"(?:will|is to|is due to|is expected to) (?:succeed|replace|follow|take over from))"
)
_AS = rf"(?:(?: on [A-Z]\w+day| in Ⓓ| on Ⓓ| early)? as {_POST})"
_AS2 = _AS.replace("post", "post2")
_NEXT_TO = r"(?:immediate |direct |chosen |designated |eventual )?"
_LEFT = (
    r"(?: had)? (?:resigned|stepped down|stood down|quit|died|retired|lost|was (?:ousted|toppled|deposed|overthrown|"
    r"removed|forced|voted|assassinated|murdered|shot|killed|impeached|dismissed|sacked))"
)
SHAPES = shapes(*((SUCCEEDED, shape) for shape in (
    regex(rf"{_HE}{_FOLLOWS} {_OTHER}{_AS}?"),
    regex(rf"{_HE}(?:takes over|took over)(?: on [A-Z]\w+day)? as {_POST}(?: of (?:the )?[ⓈⒺⓄ])?"
          rf"(?: on [A-Z]\w+day)? from {_OTHER}"),
    regex(rf"{_HE}followed {_OTHER}{_AS}"),
    regex(
        rf"(?P<who>{WHO}){ASIDE} (?:(?:was|were|has been|took) [^.;()ⓅⓃ]{{1,90}}|took office[^.;()ⓅⓃ]{{0,60}}),?"
        rf" (?:succeeding|replacing|taking over from) {_OTHER}{_AS}?"),
    regex(
        rf"(?P<before>{WHO}){ASIDE}(?:,? who)? (?:was|is|has been) (?:succeeded|replaced|followed)(?: as {_POST})?"
        rf"(?: in Ⓓ| on [A-Z]\w+day)? by (?:the |his |her )?(?:[\w-]+ ){{0,3}}(?:Ⓣ,? )?(?P<who>{WHO})"
        rf"(?: as {_POST.replace('post', 'post2')})?"),
    regex(rf"(?P<who>{WHO})(?:['’]s?)? {_NEXT_TO}predecessor(?: as {_POST})?,? (?P<before>{WHO})"),
    regex(rf"(?P<before>{WHO})(?:['’]s?)? {_NEXT_TO}successor(?: as {_POST})?,? (?P<who>{WHO})"),
    regex(
        rf"(?P<who>{WHO}){ASIDE} (?:was|became|took office|said|took) [^.;()ⓅⓃ]{{1,110}} (?:his|her) {_NEXT_TO}"
        rf"predecessor,? (?P<before>{WHO})"),
    regex(rf"(?P<who>{WHO}), whose {_NEXT_TO}predecessor(?: as {_POST})?(?: was| is|,) {_OTHER}"),
    regex(rf"(?P<before>{WHO}), whose {_NEXT_TO}successor(?: as {_POST})?(?: was| is|,) "
          rf"{_OTHER.replace('before', 'who')}"),
    regex(rf"(?P<who>{WHO}),? (?:who (?:is|was) )?(?:the |is (?:the )?|was (?:the )?){_NEXT_TO}successor (?:to|of) "
          rf"{_OTHER}{_AS2}?"),
    regex(rf"(?P<before>{WHO}),? (?:who (?:is|was) )?(?:the |is (?:the )?|was (?:the )?){_NEXT_TO}predecessor "
          rf"(?:to|of) {_OTHER.replace('before', 'who')}{_AS2}?"),
    regex(rf"(?P<who>{WHO})(?!['’])[^.;()ⓅⓃ]{{1,110}} (?P<before>{WHO}), whom (?:he|she) (?:has |had )?"
          rf"(?:succeed(?:s|ed)|replace[sd]|followed|follows){_AS}?"),
    regex(rf"{_HE}(?:became|becomes|was (?:elected|sworn in as|named|appointed|chosen)) {_POST}(?: of (?:the )?[ⓈⒺⓄ])?"
          rf"{_LATELY},? (?:after|when) {_OTHER}(?!['’]){_LEFT}"),
    regex(rf"\b(?:man|woman|one) (?:whom |that )?(?P<he>he|she) (?:has )?(?:succeed(?:s|ed)|replace[sd]|follow(?:s|ed)|"
          rf"took over from){_AS}?,? (?P<before>{WHO})"),
    regex(rf"(?P<before>{WHO}), (?P<he>his|her) {_NEXT_TO}predecessor\b(?! as| of| in|[ -]\w+ as)"),
    regex(rf"\b(?P<he>his|her) {_NEXT_TO}predecessor,? (?P<before>{WHO})"),
    regex(rf"(?P<who>{WHO}), (?P<him>his|her) {_NEXT_TO}successor\b(?! as| in|[ -]\w+ as)"),
    regex(rf"\b(?P<him>his|her) {_NEXT_TO}successor,? (?P<who>{WHO})"),
)), needing=regex(rf" {_FOLLOWS} "))  # fmt: skip
_SWORN = r"(?:(?:was |is |became |to become |being )?(?:(?:sworn in|inaugurated|elected)(?: on [A-Z]\w+day| on Ⓓ)? )?)?"
_NUMBERS = shapes(*((NUMBERED, shape) for shape in (
    regex(rf"(?P<who>{WHO}){ASIDE},? (?:who )?(?:, )?{_SWORN}(?:as )?(?:the |America['’]s )?(?P<number>№) (?P<post>Ⓣ)"),
    regex(rf"\b[Tt]he (?P<number>№) (?P<post>Ⓣ), (?P<who>{WHO})"),
)))  # fmt: skip
LOOKED_FOR = SHAPES.bits | _NUMBERS.bits
_NO_ORDER = regex(r"\b(?:acting|interim|deputy|vice-captain|party|coach|manager|captain|editor|could|may)\b", re.I)
_GIVEN = regex(
    r"\b(?:named|elected|appointed|chosen|made|sworn in as|inaugurated as|confirmed as|became|over as|office as) "
    rf"{THE}\Z"
)
"""The office just taken stands before the words of the succession: "was named first secretary, replacing"."""


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about an order of holders in the sentence."""
    taken: set[int] = set()
    for _, found in drawn.matches(SHAPES):
        before, who = _before(drawn, found), _who(drawn, found)
        if before is None or who is None or before.span.start in taken or who.text == before.text:
            continue
        if _NO_ORDER.search(found[0]) or not drawn.states(found):
            continue
        taken.add(before.span.start)
        yield _succession(drawn, found, who, before)
    for _, found in drawn.matches(_NUMBERS):
        if drawn.states(found):
            yield _numbered(drawn, found)


def _who(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """Who came after: named in the match, or told of in the sentence before, where this one names nobody first."""
    return _of_before(drawn, found.start("before")) if found.groupdict().get("he") else drawn.mention(found, "who")


def _before(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """Who came before: named in the match, or told of in the sentence before."""
    return _of_before(drawn, found.start("who")) if found.groupdict().get("him") else drawn.mention(found, "before")


def _of_before(drawn: Sketch, end: int) -> Mention | None:
    """Whom the sentence before is about, where this one names nobody up to there."""
    if any(each is not None and each.kind in ("person", "name") for each in drawn.mentions[:end]):
        return None
    return subject_before(drawn.document, drawn.sentence)


def _succession(drawn: Sketch, found: re.Match[str], who: Mention, before: Mention) -> Claim:
    post = drawn.mention(found, "post") or drawn.mention(found, "post2") or _given(drawn, found)
    text = f"{who.text} succeeded {before.text}" + (f" as {post.text}." if post else ".")
    day = drawn.document.day
    span, named = (who if found.groupdict().get("him") else before).span, post is not None
    return Claim(drawn.span(found), text, SUCCEEDED, who, before, day, drawn.voice(found), span, named)


def _given(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """The one office that the words before the succession give: "was sworn in as president, replacing"."""
    end = "who" if found.groupdict().get("him") else "before"
    posts = [
        each
        for at, each in enumerate(drawn.mentions[found.start() : found.start(end)], found.start())
        if each is not None and each.kind == "office" and _GIVEN.search(drawn.text[max(0, at - 50) : at])
    ]
    return posts[0] if len(posts) == 1 else None


def _numbered(drawn: Sketch, found: re.Match[str]) -> Claim:
    who, post, number = (drawn.mention(found, each) for each in ("who", "post", "number"))
    assert who is not None
    assert post is not None
    assert number is not None
    text = f"{who.text} is the {number.text} {post.text}."
    return Claim(drawn.span(found), text, NUMBERED, who, post, drawn.document.day, drawn.voice(found), number.span)

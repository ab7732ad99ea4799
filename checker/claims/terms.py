"""Claims about a time in office: since when, until when, when it began, when somebody was chosen.

Knows the shapes of such statements; does not know who held what. An office left unnamed
("in office since 2017", "took power in 1969") is the highest the person has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.bodies import day_of
from checker.claims.offices import TOOK
from checker.claims.sketch import LAND, WHO, Sketch, shapes
from checker.patterns import regex
from checker.types import Claim, DateValue, Mention, Span, Title

SINCE, UNTIL, ELECTED, RESIGNED = "in-office-since", "in-office-until", "was-elected", "left-office"
REELECTED, WON = "re-elected", "won-election"
UNNAMED = "in office"
"""The words of an office that the sentence leaves unnamed."""

TRIGGER = regex(
    r"\b(?:since|from|until|till|resign\w*|stepped down|stood down|ousted|toppled|deposed|overthrown|left|retired|quit|"
    r"fled|abdicated|re-?elect\w*|elected|chosen|won|win|victory|became|become|becoming|power|office|throne|presidency|premiership|"
    r"appointed|named|sworn|inaugurated|took over|lost|succeeded)\b|\(\d{4}",
    re.I,
)
THE = r"(?:(?:the|its|their|his|her|an?|[ⓈⓄ]['’]s?) )?(?:№ )?(?:[a-z-]+ )?"
_POST = rf"{THE}(?P<post>Ⓣ)"
ASIDE = r"(?:, [^,;()ⓅⓃ]{1,60}(?=,)| \([^()ⓅⓃ]{1,40}\))?"
"""An age, an office or another short aside behind the name."""
_PLAIN = r"(?:, [^,;()ⓅⓃⓉ]{1,60}(?=,))?"
_WHO = rf"(?P<who>{WHO})(?: of (?:the )?[ⓈⓁⓄ])?{_PLAIN},? (?:who )?"
_HE = rf"(?P<who>{WHO})(?: of (?:the )?[ⓈⓁⓄ])?{ASIDE},? (?:who |and |but )?(?:(?:had|has|himself|then|later|only) )?"
_THEN = rf"(?P<who>{WHO})(?!['’])[^.;:()“”ⓅⓃ]{{1,90}} and (?:then |later |was |was then )?"
"""A second verb of the same person: "came to the throne in 1980 and abdicated in 2013"."""
_VERBS = r"(?:has been|has served as|has been serving as|had been|had served as)"
_WHEN = (
    r"(?:(?:,? back)?,? (?:(?:in|on) (?:(?:late|early|mid) )?|(?:early |late |only )?)(?P<date>Ⓓ)"
    r"|,? (?:only |just )?(?P<ago>(?:an?|\d+|[a-z]+(?:-[a-z]+)?) (?:years?|months?|weeks?) ago))"
)
_IN_LATE = regex(r"\bin (?=(?:last|this) |[\w-]+ \w+ ago)", re.I)
_OF_LATE = regex(r"(?:last|this)\b", re.I)
_TILL = (
    r" ?(?:to|until|till|and|[–-]|through|until (?:his|her) (?:death|resignation|removal|defeat|overthrow|fall|"
    r"retirement|assassination|abdication) in) ?"
)
_MEANWHILE = rf"(?P<who>{WHO})(?!['’])[^.;ⓅⓃⒹ]{{0,90}} (?:when|after|since)"
_NOT_UNDER = "(?<!under )(?<!by )(?<!of )(?<!for )(?<!with )(?<!to )(?<!the )"
"""Years in brackets behind "served under President X" are the servant's."""
_OF = rf"(?: of (?:the )?{LAND})?"
_LEAVING = (
    r"(?:resigned|stepped down|stood down|retired|quit|was (?:ousted|toppled|deposed|removed|overthrown|forced out|"
    r"forced from power|unseated|voted out)(?: from (?:power|office))?)"
)
_RULED = r"(?:ruled|led|governed|run|headed|reigned over) (?:the )?(?P<land>[ⓈⒺⓄ])(?:['’]s? government)?"
_HELD_FROM = (
    rf"(?:was|served as|had been|ruled as) {_POST}{_OF}",
    rf"{_POST}{_OF}",
    rf"(?:had |has )?(?:{_RULED}|(?:ruled|governed|reigned)(?: the country)?)",
    rf"[^.;()ⓅⓃⓉ]{{0,60}}(?: as|,) {_POST}{_OF}, (?:a|the) (?:post|job|office) (?:that |which )?(?:he|she)"
    r" (?:had )?held",
)
_GOT = r"(?:came to|took|seized|assumed|rose to|entered)"
_TOP = r"(?:power|office|Downing Street|the (?:presidency|premiership|White House))"
SHAPES = shapes(
    (SINCE, regex(rf"{_WHO}(?:(?:has|had) (?:been in|held)|in) the (?P<again>post|job|office) since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"{_WHO}{_VERBS} {_POST} since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"{_WHO}{_POST}{_OF} since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"{_WHO}(?:has been |had been |is |was )?in (?:office|power) since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"{_WHO}(?:has|had) {_RULED} since (?P<date>Ⓓ)")),
    (SINCE, regex(rf"{_WHO}(?:has|had) (?:reigned|governed|ruled)(?: the country)? since (?P<date>Ⓓ)")),
    *((SINCE, regex(rf"{_WHO}{held},? (?:from|between) (?P<date>Ⓓ)(?={_TILL}Ⓓ)")) for held in _HELD_FROM),
    *((UNTIL, regex(rf"{_WHO}{held},? (?:from|between) Ⓓ{_TILL}(?P<date>Ⓓ)")) for held in _HELD_FROM),
    (UNTIL, regex(rf"{_WHO}(?:was|served as|remained|had been) {_POST}{_OF} (?:until|till) (?P<date>Ⓓ)")),
    (UNTIL, regex(rf"{_WHO}{_POST}{_OF} (?:until|till) (?P<date>Ⓓ)")),
    (UNTIL, regex(rf"{_WHO}(?:had )?{_RULED} (?:until|till) (?P<date>Ⓓ)")),
    (UNTIL, regex(rf"{_HE}{_LEAVING} (?:as|from office as) {_POST}{_OF}{_WHEN}")),
    (UNTIL, regex(rf"{_HE}(?:left|lost) (?:office|power|the presidency|the premiership|Downing Street){_WHEN}")),
    (RESIGNED, regex(rf"{_HE}(?:{_LEAVING}|abdicated|fled (?:the country|into exile|(?:the )?{LAND})){_WHEN}")),
    (UNTIL, regex(rf"{_THEN}(?:left office|left power|{_LEAVING} as {_POST}{_OF}){_WHEN}")),
    (RESIGNED, regex(rf"{_THEN}(?:{_LEAVING}|abdicated){_WHEN}")),
    (TOOK, regex(rf"{_THEN}(?:became|took office as|took over as) {_POST}{_OF}{_WHEN}")),
    (ELECTED, regex(rf"{_THEN}(?:elected|chosen|appointed|named) {_POST}{_OF}{_WHEN}")),
    (REELECTED, regex(rf"{_HE}(?:was re-?elected|won re-?election)(?:(?: as| to the office of)? {_POST})?{_WHEN}")),
    (WON, regex(rf"{_HE}won (?:the |{LAND}['’]s )?(?P<date>Ⓓ) (?:{LAND} )?presidential (?:election|vote|contest)")),
    (WON, regex(rf"{_HE}won (?:the )?(?:presidency|presidential election|White House) in (?P<date>Ⓓ)")),
    (WON, regex(
        rf"(?P<who>{WHO})['’]s? (?:election )?(?:win|victory) in the (?P<date>Ⓓ) (?:{LAND} )?presidential election")),
    (TOOK, regex(rf"{_HE}(?:№ )?(?:became|become|was made) {_POST}{_OF}{_WHEN}")),
    (TOOK, regex(rf"{_HE}(?:№ )?(?:took office|took over|(?:was )?(?:sworn in|inaugurated)) as {_POST}{_OF}{_WHEN}")),
    (TOOK, regex(rf"{_HE}(?:№ )?{_GOT} {_TOP}(?: (?:of|in) (?:the )?{LAND})?(?: in an? [a-z ]{{0,24}}coup)?{_WHEN}")),
    (TOOK, regex(rf"{_HE}(?:took over|(?:was )?(?:sworn in|inaugurated))(?: from {WHO})?{_WHEN}")),
    (TOOK, regex(
        rf"{_MEANWHILE} (?:(?:he|she) (?:№ )?(?:took|came to|assumed)|"
        rf"(?:taking|coming to|assuming)) (?:office|power){_WHEN}")),
    (TOOK, regex(
        rf"{_MEANWHILE} (?:(?:he|she) (?:№ )?became|becoming) {_POST}{_OF}{_WHEN}"
    )),
    (ELECTED, regex(rf"(?P<post>Ⓣ) (?P<who>{WHO}),? (?:who )?(?:was )?(?:№ )?elected{_WHEN}")),
    (SINCE, regex(rf"{_NOT_UNDER}(?P<post>Ⓣ) (?P<who>{WHO}) \((?P<date>Ⓓ) ?[–-] ?Ⓓ\)")),
    (UNTIL, regex(rf"{_NOT_UNDER}(?P<post>Ⓣ) (?P<who>{WHO}) \(Ⓓ ?[–-] ?(?P<date>Ⓓ)\)")),
    (TOOK, regex(rf"{_HE}(?:succeeded|replaced|followed) (?:him|her|{WHO}) as {_POST}{_OF}{_WHEN}")),
    (TOOK, regex(
        rf"{_HE}succeeded (?:his|her) (?:\w+ )?(?:father|mother|brother|uncle|cousin|half-brother)(?: as {_POST})?"
        rf"{_WHEN}")),
    (TOOK, regex(
        rf"{_HE}(?:came to|ascended(?: to)?|acceded to|inherited|took) (?:the|[ⓈⒺ]['’]s?) (?:\w+ )?throne{_OF}"
        rf"{_WHEN}")),
    (ELECTED, regex(
        rf"{_HE}(?:was )?(?:№ )?(?:elected|chosen|appointed|named)(?: as)? {_POST}{_OF}{_WHEN}")),
    (ELECTED, regex(rf"{_HE}(?:was )?(?P<post>Ⓣ){_OF}{_WHEN}")),
)  # fmt: skip
LOOKED_FOR = SHAPES.bits
_LEAD = regex(r"\b(?:in|on|since|from|between|to|until|till|and|through|of|the|early|late|mid)[ -]\Z|[–(-] ?\Z", re.I)
_FIRST = regex(r"\bfirst (?:elected|chosen|appointed|named|became|took|came|made|sworn)\b", re.I)
_CHOSEN = regex(r"\b(?:elected|chosen|appointed|named)\b")
_LESSER = regex(r"\b(?:acting|interim|caretaker|deputy|honorary|party|captain|coach|club|board|again)\b", re.I)
_THRONE = regex("throne|reigned|abdicated")
_WHO_DID = regex(r"[^,]*, who\b")


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about a time in office in the sentence, one at most for each date and end of it."""
    taken: set[tuple[int, bool]] = set()
    for predicate, found in drawn.matches(SHAPES):
        who, when = drawn.mention(found, "who"), drawn.mention(found, "date") or _ago(drawn, found)
        if who is None or when is None or not isinstance(when.value, DateValue) or when.value.year is None:
            continue
        if found.groupdict().get("date") and _unled(drawn, found) and not _OF_LATE.match(when.text):
            continue
        if predicate == ELECTED and not _CHOSEN.search(drawn.span(found).of(drawn.document.prose)):
            continue
        key = when.span.start, predicate in (UNTIL, RESIGNED)
        if key not in taken and _full(drawn, found) and drawn.states(found):
            taken.add(key)
            yield _dated(drawn, found, predicate, who, when)


def _ago(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """ "Six years ago" as a date: of the year so many years before the draft's."""
    words = found.groupdict().get("ago")
    if not words:
        return None
    start, end = found.span("ago")
    span = Span(drawn.places[start].start, drawn.places[end - 1].end)
    return Mention(span, "date", words, value=DateValue(drawn.document.day.year, guessed=("year",)))


def _unled(drawn: Sketch, found: re.Match[str]) -> bool:
    """Whether the date stands without "in" or "on" or the like: right behind the verb or the office."""
    return not _LEAD.search(drawn.text[: found.start("date")])


def _full(drawn: Sketch, found: re.Match[str]) -> bool:
    """Whether the words are of the person named, and of an office in the full sense."""
    if _LESSER.search(found[0]) or drawn.span(found).of(drawn.document.prose).startswith("under "):
        return False
    return bool(_WHO_DID.match(found[0])) or drawn.own_subject(found)


def _dated(drawn: Sketch, found: re.Match[str], predicate: str, who: Mention, when: Mention) -> Claim:
    post = drawn.mention(found, "post") or drawn.mention(found, "land")
    post = post or _beside(drawn, found, predicate) or _taken_up(drawn, found) or _unnamed(drawn, found)
    day = day_of(when, drawn.document.day)
    told = {
        SINCE: "{0} has been {1} since {2}.", UNTIL: "{0} was {1} until {2}.", TOOK: "{0} became {1} in {2}.",
        REELECTED: "{0} was re-elected in {2} ({1}).", WON: "{0} won the {2} election for {1}.",
        ELECTED: "{0} was elected {1} in {2}.", RESIGNED: "{0} left office in {2}.",
    }  # fmt: skip
    if post.kind == "organisation" and post.entity:
        post = Mention(post.span, "office", f"head of {post.text}", value=Title("head", "head", "", post.entity.id))
    if post.kind in ("state", "people"):
        post = Mention(post.span, "office", f"leader of {post.text}", value=Title("leader", "leader", _code(post)))
    text = told[predicate].format(who.text, post.text, when.text).replace(" (in office)", "")
    text = _IN_LATE.sub("", text)
    text = text.replace("became in office", "took office").replace("first elected", "").replace("  ", " ")
    return Claim(drawn.span(found), text, predicate, who, post, day, drawn.voice(found), when.span, True)


def _beside(drawn: Sketch, found: re.Match[str], predicate: str) -> Mention | None:
    """The office that stands with the name of somebody who took office or was elected: "President X, elected in"."""
    start = found.start("who")
    if predicate not in (TOOK, ELECTED) or "power" in found[0] or drawn.text[start - 2 : start - 1] != "Ⓣ":
        return None
    post = drawn.mentions[start - 2]
    title = post.value if post is not None else None
    return post if isinstance(title, Title) and not title.qualifiers else None


def _taken_up(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """The one office that "the post" takes up, of this sentence or the one before."""
    if not found.groupdict().get("again"):
        return None
    before = drawn.document.sentence_at(drawn.sentence.span.start - 2)
    start = before.span.start if before is not None else drawn.sentence.span.start
    posts = [
        each
        for each in drawn.document.mentions_in(Span(start, drawn.span(found).end))
        if each.kind == "office" and isinstance(each.value, Title) and each.value.role
    ]
    return posts[0] if len({each.value for each in posts}) == 1 else Mention(drawn.span(found), "office", "the post")


def first_time(claim: Claim, prose: str) -> bool:
    """Whether the words speak of the very first time: "first elected in 1998"."""
    return bool(_FIRST.search(claim.span.of(prose)))


def _code(land: Mention) -> str:
    return land.entity.country if land.entity else ""


def _unnamed(drawn: Sketch, found: re.Match[str]) -> Mention:
    """The office that the words leave unnamed."""
    span, role = drawn.span(found), ""
    if "presiden" in found[0] or "White House" in found[0]:
        role = "president"
    elif _THRONE.search(found[0]):
        role = "monarch"
    return Mention(span, "office", role or UNNAMED, value=Title(role, role))

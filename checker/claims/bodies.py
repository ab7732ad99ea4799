"""Claims that a state joined or left a body, is a member of it, or that a body was founded or dissolved.

Knows the shapes of such statements; does not know who belongs to what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.claims.sketch import LAND, Sketch, shapes
from checker.claims.time import moment_of
from checker.patterns import regex
from checker.types import Claim, DateValue, Mention, Span

JOINED, LEFT, MEMBER, FOUNDED, DISSOLVED = "joined", "left", "is-member", "was-founded", "was-dissolved"

TRIGGER = regex(
    r"\b(?:join\w*|left|leav\w+|quit\w*|withdr\w+|member\w*|accession|acceded|admitted|entered|founded|established|"
    r"created|formed|set up|foundation|founding|dissol\w+|disbanded|adopted|euro)\b",
    re.I,
)
_BODY = (
    r"(?:what (?:was|is) (?:then|now|today) )?(?:the )?(?:(?:regional |military |western |trade |economic )?"
    r"(?:bloc|alliance|club|grouping|union) )?(?P<body>Ⓞ)(?: alliance| bloc| trade bloc)?"
)
_WHEN = r",? (?:back )?(?:in|on) (?P<date>Ⓓ)(?! in \w+ing\b)"
_ITS = r"(?:, [^,;()]{1,50},|, which| \([^)]{1,40}\))?"
_ADVERBS = r"(?:itself |also |only |had |formally |officially )*"
_NEW = r"(?:(?:a|an|its|the|one of the) )?(?:[\w-]+ ){0,2}"
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (JOINED, regex(
        rf"(?P<land>{LAND}){_ITS} {_ADVERBS}(?:joined|entered|acceded to|became (?:an?"
        rf" )?(?:full |new )?member(?: state)? of) {_BODY}{_WHEN}")),
    (JOINED, regex(rf"(?P<land>{LAND})(?!['’])[^.;,ⓈⒺⓄⓅⓃ]{{1,60}} and (?:later )?joined {_BODY}{_WHEN}")),
    (JOINED, regex(rf"(?P<land>{LAND}){_ITS} (?:was |were )?admitted to {_BODY}{_WHEN}")),
    (JOINED, regex(rf"(?P<land>{LAND}){_ITS} (?:had )?became (?:an?|the (?:[\w-]+ )?(?:newest|latest|first|№)) {_BODY}"
                   rf" member(?: state)?{_WHEN}")),
    (JOINED, regex(rf"(?P<land>{LAND})['’]s? (?:accession to|entry into|admission to) {_BODY}{_WHEN}")),
    (JOINED, regex(
        rf"(?P<land>{LAND}),? (?:which )?(?:has been |is )?{_NEW}(?:member (?:state )?of {_BODY}|(?P<body2>Ⓞ)"
        rf" member) since (?P<date>Ⓓ)")),
    (JOINED, regex(rf"\b[Ii]n (?P<date>Ⓓ),? (?P<land>{LAND}) (?:joined|entered|acceded to) {_BODY}(?=[.,;)])")),
    (LEFT, regex(
        rf"(?P<land>{LAND}){_ITS} {_ADVERBS}(?:left|quit|withdrew from|pulled out of)"
        rf" {_BODY}{_WHEN}")),
    (LEFT, regex(rf"(?P<land>{LAND})['’]s? (?:departure|withdrawal|exit) from {_BODY}{_WHEN}")),
    (MEMBER, regex(
        rf"(?P<body>Ⓞ)(?:[ -]member(?:[ -](?:state|country|nation))?|['’]s member) (?P<land>{LAND})(?!['’]s)")),
    (MEMBER, regex(
        rf"(?P<land>{LAND}),? (?:which is |is |itself |also )?(?:a|an|the) (?:[\w-]+ ){{0,2}}(?:member"
        rf" (?:state )?of {_BODY}|(?P<body2>Ⓞ) member)")),
    (MEMBER, regex(rf"(?P<land>{LAND}) (?:belongs|has belonged) to {_BODY}")),
    (FOUNDED, regex(
        r"(?P<body>[ⓄⓎ]),? (?:which )?(?:was )?(?:founded|established|created|set up|formed)(?: [^.;,()ⓄⓎⒹ]{0,40})?"
        r" (?:in|on) (?P<date>Ⓓ)")),
    (FOUNDED, regex(r"(?P<body>[ⓄⓎ])['’]s? (?:foundation|founding|establishment|creation) in (?P<date>Ⓓ)")),
    (FOUNDED, regex(
        r"(?:^|, )(?:[Ff]ounded|[Ee]stablished|[Cc]reated|[Ss]et up|[Ff]ormed)(?: [^.;,()ⓄⓎⒹ]{0,40})? in"
        r" (?P<date>Ⓓ), (?:the )?(?P<body>[ⓄⓎ])")),
    (DISSOLVED, regex(
        r"(?P<body>[ⓄⓎ]),? (?:which )?(?:was )?(?:dissolved|disbanded|wound up|abolished)(?: [^.;,()ⓄⓎⒹ]{0,30})?"
        r" (?:in|on) (?P<date>Ⓓ)")),
)  # fmt: skip
_EURO = (
    regex(rf"(?P<land>{LAND}){_ITS} (?:adopted|introduced|switched to) the (?P<euro>euro){_WHEN}"),
    regex(rf"(?P<land>{LAND}){_ITS} joined the (?P<euro>euro(?:zone| zone| area)?){_WHEN}"),
    regex(
        rf"(?P<land>{LAND}),? (?:which )?(?:(?:has been |is )?a member of|(?:has|had) (?:used|had)) the"
        rf" (?P<euro>euro(?: ?zone| area)?) since (?P<date>Ⓓ)"
    ),
)
_TAKEN_UP = (
    (JOINED, regex(
        rf"(?P<land>{LAND}){_ITS},? (?:which |and )?(?:had |only |formally )*(?:joined|entered|became a"
        rf" (?:full )?member of) (?P<again>the (?:alliance|bloc|union|club)){_WHEN}")),
    (LEFT, regex(
        rf"(?P<land>{LAND}){_ITS},? (?:which |and )?(?:had |formally )*(?:left|quit)"
        rf" (?P<again>the (?:alliance|bloc|union)){_WHEN}")),
)  # fmt: skip
"""A body named before and taken up by a word of its kind."""
_ALL = shapes(*SHAPES, *_TAKEN_UP, *((JOINED, each) for each in _EURO))
LOOKED_FOR = _ALL.bits
_KIND = {"the alliance": ("nato",), "the bloc": ("eu",), "the union": ("eu",), "the club": ("eu",)}
LOOK_BACK = 400
_TOLD = {
    JOINED: "{0} joined {1} in {2}.", LEFT: "{0} left {1} in {2}.", MEMBER: "{0} is a member of {1}.",
    FOUNDED: "{1} was founded in {2}.", DISSOLVED: "{1} was dissolved in {2}.",
}  # fmt: skip
_LIST = regex(rf"(?:{LAND}, )*{LAND},? and \Z")
_NOT_THE_BODY = regex(
    r"\A(?:['’]s\b|-\w| (?:summit|talks|meeting|mission|exercises?|force|programme|program|headquarters|"
    r"parliament|commission|council|army|treaty|youth|branch|office|team|customs|single|common|market|court|club|"
    r"military|command|integrated|structures?)\b)")  # fmt: skip


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about a body in the sentence."""
    for predicate, found in drawn.matches(_ALL):
        claim = _claim(drawn, found, predicate)
        if claim is not None and drawn.states(found):
            yield claim
            if predicate in (JOINED, LEFT) and "land" in found.groupdict():
                yield from _listed(drawn, found, claim)


def _listed(drawn: Sketch, found: re.Match[str], claim: Claim) -> Iterator[Claim]:
    """The same of the lands listed before: "Estonia, Latvia and Lithuania joined"."""
    before = _LIST.search(drawn.text[: found.start("land")])
    for at in range(*before.span()) if before else ():
        land = drawn.mentions[at]
        if land is not None:
            text = claim.text.replace(claim.subject.text, land.text, 1)
            yield replace(claim, subject=land, text=text, span=Span(land.span.start, claim.span.end))


def _claim(drawn: Sketch, found: re.Match[str], predicate: str) -> Claim | None:
    named = found.groupdict()
    body = drawn.mention(found, "body2" if named.get("body2") else "body")
    body = body or _euro(drawn, found) or _again(drawn, found)
    land, when = drawn.mention(found, "land"), drawn.mention(found, "date")
    if body is None or (land is None and predicate not in (FOUNDED, DISSOLVED)):
        return None
    group = "body2" if named.get("body2") else "body"
    if predicate in (JOINED, LEFT, MEMBER) and named.get(group) and _NOT_THE_BODY.match(drawn.text[found.end(group) :]):
        return None
    if when is not None and not isinstance(when.value, DateValue):
        return None
    text = _TOLD[predicate].format(land.text if land else "", body.text, when.text if when else "")
    day = day_of(when, drawn.document.day)
    subject, thing = (land, body) if land else (body, when)
    assert subject is not None
    assert thing is not None
    focus = when.span if when else body.span
    if when is not None and "since" in found[0]:
        focus = Span(body.span.start, when.span.end)
    return Claim(drawn.span(found), text, predicate, subject, thing, day, drawn.voice(found), focus, when is not None)


def _again(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """The body that "the alliance" takes up: the only one of that kind in the sentences before."""
    words = found.groupdict().get("again")
    if not words:
        return None
    start = drawn.sentence.span.start
    kinds = _KIND.get(words, ())
    for mention in reversed(drawn.document.mentions_in(Span(max(0, start - LOOK_BACK), drawn.span(found).start))):
        if mention.kind == "organisation" and mention.entity is not None:
            at = drawn.places[found.start("again")]
            return replace(mention, span=at) if mention.entity.id in kinds else None
    return None


def _euro(drawn: Sketch, found: re.Match[str]) -> Mention | None:
    """The currency as the body of those who use it."""
    if not found.groupdict().get("euro"):
        return None
    span = drawn.places[found.start("euro")]
    return Mention(span, "organisation", "the euro area")


def day_of(when: Mention | None, day: date) -> date:
    """The first day a date mention can mean; `day` where it names no year."""
    moment = moment_of(when.value) if when and isinstance(when.value, DateValue) else None
    return moment[0] if moment else day

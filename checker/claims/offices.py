"""Claims that a person holds or held an office.

Knows the shapes of such statements, what their qualifiers and tenses make of them, and whose
they are. "former" and unclear times become claims about ever having held the office. Does
not know who held what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from checker.annotate.offices import GOES_ON, forms_of
from checker.claims.assertion import doubtful, stated, unhedged, voice_of
from checker.claims.shapes import Pairing, pairings
from checker.claims.sketch import WHO, Sketch, sketch
from checker.claims.time import Times, timed
from checker.patterns import regex
from checker.types import Claim, Document, Knowledge, Mention, Sentence, Span, Title

HOLDS, HELD, TOOK, FORMER = "holds-office", "held-office", "took-office", "formerly-held-office"
NEXT = "will-hold-office"

_SILENT = frozenset(("candidate", "other", "shadow", "deputy", "future", "impeached"))
BESIDE = 8
"""Characters within which a person stands beside an office that is theirs."""
NO_OFFICES = frozenset(("politician", "statesman", "stateswoman", "diplomat"))
"""Words of a trade, not of an office: they tell a country at most (`checker.claims.grounds`)."""
_OF_A_STATE = frozenset(("senator", "representative", "governor"))
"""Offices named with the state they are of, whose name may be a city's too: "Senator X of Florida"."""
_OF_STATE = regex(r" of (?:the )?\Z")


_LANDS = r"(?P<lands>(?:, (?:the )?[ⓈⒺ])*,? and (?:the )?[ⓈⒺ])"
_FOLK = rf"(?P<folk>{WHO}(?:, {WHO})*,? and {WHO})"
_PLURALS = (
    regex(rf"(?P<post>Ⓣ){_LANDS}, {_FOLK}"),
    regex(rf"{_FOLK}, (?:the )?(?P<post>Ⓣ){_LANDS}"),
)

_AIMED = regex(
    r"\b(?:candidates?|contenders?|runs?|running|ran|bids?|nomin\w+|campaign\w*|vying|hopes?|race|standing|stood)"
    r" (?:for|to be|to become) (?:the )?\Z",
    re.I,
)


_LESSER = regex(
    r"\b(?:deputy|vice|assistant|under|associate|junior|shadow|parliamentary|permanent|honorary|self-styled|would-be|"
    r"aspiring|private|press)[ -]\Z",
    re.I,
)
_OF_ITS_OWN = regex(r"[a-z] [A-Z][a-z]+ \Z|\A[A-Z][a-z]+ \Z")
"""A secretary of some other kind: "Hong Kong's Chief Secretary X"."""
_LONGER = regex(r" (?:and )?[A-Z][a-z]{2,}")
"""The title goes on: a "Minister for Defence Procurement" is no minister for defence."""


_FORMER_AND = regex(r"\b(?:former|ex-|late|one-time|onetime) ?(?:[\w’'-]+ ){1,6}and \Z", re.I)
_NUMBERED = regex(r"\b(?:\d{1,3}(?:st|nd|rd|th)|\w+(?:teenth|tieth)|\w*-?(?:first|second|third|fourth|fifth|sixth)) $")
_POSSESSOR = regex(r"['’]s? (?:[a-z-]+ ){0,2}\Z")
_UNDER = regex(r"\b[Uu]nder (?:the )?\Z")
_IN_TURN = regex(r"\b(?:first|second|third|fourth|last|previous|original)\b")
_LED_BY = regex(
    r",? (?:which is |now |currently )?(?:led|headed|chaired|run|presided over) by (?:the )?(?:[A-Z]?[a-z]+ )?"
)
_HEAD_ROLES = (
    "secretary-general", "director-general", "managing-director", "executive-director", "organisation-president",
    "president", "commission-president", "council-president", "chair", "commission-chair", "central-bank-governor",
    "high-commissioner", "high-representative", "agency-head",
)  # fmt: skip
_HIS = regex(r"\b(?:his|her|their) (?:new )?$")
_COUNTERPART = regex(r" (?P<word>counterpart),? ")
_AND_HIS = regex(r", (?:his|her|their) (?:new )?")
_APPOSED = regex(r" (?P<word>counterpart)(?=[,.;)])")


def find(document: Document, times: Sequence[Times], knowledge: Knowledge) -> Iterator[Claim]:
    """Every claim about an office, in text order."""
    for index, sentence in enumerate(document.sentences):
        mentions = document.mentions_in(sentence.span)
        led = " by " in sentence.text and any(each.kind == "organisation" for each in mentions)
        opposite = " counterpart" in sentence.text
        if not (led or opposite or any(each.kind == "office" for each in mentions)) or doubtful(sentence):
            continue
        told = chain(
            ((each, mentions) for each in pairings(document, sentence, mentions)),
            ((each, ()) for each in (_counterparts(document, mentions) if opposite else ())),
            ((each, ()) for each in (_opposites(document, index, mentions) if opposite else ())),
            ((each, ()) for each in (_led(document, mentions, knowledge) if led else ())),
        )
        for pairing, beside in told:
            when = timed(document, index, pairing.person.span.start, times[index])
            if pairing.shape == "made":
                pairing = _given(pairing, knowledge)
            claim = _claim(document, sentence, pairing, when, beside)
            if claim is not None:
                yield claim
        if any("plural" in each.value.qualifiers for each in mentions if isinstance(each.value, Title)):
            yield from _several(sketch(document, sentence, knowledge), times[index])


def _given(pairing: Pairing, knowledge: Knowledge) -> Pairing:
    """The pairing with the role its title means, which the name right before it has hidden: "made Johnson home
    secretary"."""
    title = pairing.office.value
    if not isinstance(title, Title) or title.role:
        return pairing
    roles = {form.role for form in forms_of(title.words, knowledge)} - {"permanent-secretary"}
    role = roles.pop() if len(roles) == 1 else ""
    return pairing._replace(office=replace(pairing.office, value=replace(title, role=role)))


def _counterparts(document: Document, mentions: Sequence[Mention]) -> Iterator[Pairing]:
    """ "Foreign Secretary Jack Straw and his Russian counterpart, Igor Ivanov": the same office of another country."""
    for land, person in pairwise(each for each in mentions if each.kind in ("people", "person")):
        found = _COUNTERPART.fullmatch(document.prose, land.span.end, person.span.start)
        his = _HIS.search(document.prose, max(0, land.span.start - 12), land.span.start)
        posts = [each for each in mentions if each.kind == "office" and each.span.end < land.span.start]
        post = posts[-1].value if posts else None
        if not (found and his and land.entity and person.kind == "person" and isinstance(post, Title) and post.role):
            continue
        if land.kind != "people" or post.unit or post.qualifiers:
            continue
        title = Title(post.words, post.role, land.entity.country, "", ())
        office = Mention(Span(land.span.start, found.end("word")), "office", f"{land.text} {post.words}", value=title)
        yield Pairing(office, person, "apposed")


def _opposites(document: Document, index: int, mentions: Sequence[Mention]) -> Iterator[Pairing]:
    """ "Mark Rutte, the Dutch prime minister, … . Tony Abbott, his Australian counterpart,": the office last told, in
    this sentence or the one before."""
    start = document.sentences[max(0, index - 1)].span.start
    for person, land in pairwise(each for each in mentions if each.kind in ("people", "person")):
        found = _APPOSED.match(document.prose, land.span.end)
        joined = _AND_HIS.fullmatch(document.prose, person.span.end, land.span.start)
        if not (found and joined and land.entity and land.kind == "people" and person.kind == "person"):
            continue
        told = document.mentions_in(Span(start, person.span.start))
        post = next((each for each in reversed(told) if each.kind == "office"), None)
        who = next((each for each in reversed(told) if each.kind == "person"), None)
        if post is None or who is None or not isinstance(post.value, Title) or not post.value.role:
            continue
        if post.value.unit or post.value.qualifiers or _apart(post.span, who.span) > BESIDE:
            continue
        title = Title(post.value.words, post.value.role, land.entity.country, "", ())
        span = Span(land.span.start, found.end("word"))
        office = Mention(span, "office", f"{land.text} {post.value.words}", value=title)
        yield Pairing(office, person, "apposed")


def _apart(one: Span, other: Span) -> int:
    """Characters between two stretches."""
    return max(one.start - other.end, other.start - one.end)


def _led(document: Document, mentions: Sequence[Mention], knowledge: Knowledge) -> Iterator[Pairing]:
    """ "The European Central Bank, led by Mario Draghi": the headship of a body that one person heads."""
    for body, person in pairwise(each for each in mentions if each.kind in ("organisation", "person")):
        found = _LED_BY.fullmatch(document.prose, body.span.end, person.span.start)
        if not found or body.kind != "organisation" or body.entity is None or person.kind != "person":
            continue
        held = [post for role in _HEAD_ROLES for post in knowledge.offices(role, "", body.entity.id) if post.single]
        if len(held) == 1:
            title = Title("head", held[0].role, "", body.entity.id, ())
            office = Mention(body.span, "office", f"head of {body.text}", value=title)
            yield Pairing(office, person, "apposed")


def _several(drawn: Sketch, times: Times) -> Iterator[Claim]:
    """Offices of several countries given to as many people: "the presidents of X and Y, A and B"."""
    for shape in _PLURALS:
        for found in shape.finditer(drawn.text):
            post = drawn.mention(found, "post")
            lands, folk = (_letters(drawn, found, group) for group in ("lands", "folk"))
            title = post.value if post else None
            if post is None or not isinstance(title, Title) or len(lands) + 1 != len(folk) or not drawn.states(found):
                continue
            single = title.words.removesuffix("s")
            codes = [(title.country, post.span), *((each.entity.country, each.span) for each in lands if each.entity)]
            for person, (code, span) in zip(folk, codes, strict=False):
                given = Title(single, title.role, code, "", tuple(q for q in title.qualifiers if q != "plural"))
                where = span.of(drawn.document.prose)
                office = Mention(span, "office", f"{single} of {where.rpartition(' of ')[2]}", value=given)
                pairing = Pairing(office, person, "apposed")
                predicate, when, dated = _time(drawn.document, pairing, given, times)
                text = f"{person.text}: {office.text}"
                yield Claim(person.span, text, predicate, person, office, when, drawn.voice(found), span, dated)


def _letters(drawn: Sketch, found: re.Match[str], group: str) -> list[Mention]:
    """The mentions behind a group of several letters."""
    return [each for each in drawn.mentions[found.start(group) : found.end(group)] if each is not None]


def _claim(
    document: Document, sentence: Sentence, pairing: Pairing, times: Times, mentions: Sequence[Mention]
) -> Claim | None:
    office = _with_country(document, pairing, mentions)
    title = office.value
    assert isinstance(title, Title)
    if not title.role or _SILENT & set(title.qualifiers) or title.words in NO_OFFICES:
        return None
    if _AIMED.search(document.prose[max(0, office.span.start - 40) : office.span.start]):
        return None
    if _another_office(document, pairing, mentions):
        return None
    first = min(pairing.person.span.start, office.span.start)
    last = max(pairing.person.span.end, office.span.end)
    clause = pairing.shape in ("copula", "relative")
    aside = pairing.shape == "relative" and document.prose[pairing.person.span.end : office.span.start][:1] == ","
    if aside and not unhedged(document.prose[pairing.person.span.end : office.span.end]):
        return None
    if clause and not aside and not stated(document, sentence, first, last):
        return None
    span = Span(first, last)
    predicate, when, dated = _time(document, pairing, title, times)
    voice = voice_of(document, sentence, span, pairing.shape == "copula")
    text = f"{pairing.person.text}: {office.text}"
    return Claim(span, text, predicate, pairing.person, office, when, voice, pairing.office.span, dated)


def _another_office(document: Document, pairing: Pairing, mentions: Sequence[Mention]) -> bool:
    """Whether the words around make it an office of another kind: a deputy's, or one with a longer name."""
    office = pairing.office.span
    low = max(0, office.start - 16)
    if _LESSER.search(document.prose, low, office.start):
        return True
    if pairing.office.text == "Secretary" and _OF_ITS_OWN.search(document.prose, low, office.start):
        return True
    behind = next((each for each in mentions if each.span.start == office.end + 1 and each.text[:1].isupper()), None)
    if behind is not None and behind.span != pairing.person.span and pairing.shape in ("relative", "copula"):
        return True  # "who served as President Obama's deputy director"
    following = pairing.shape != "before" and _LONGER.match(document.prose, office.end)
    return bool(following) and not any(office.end <= each.span.start <= office.end + 5 for each in mentions)


def _time(document: Document, pairing: Pairing, title: Title, times: Times):  # type: ignore[no-untyped-def]
    day = document.day
    if "elect" in title.qualifiers:
        return NEXT, day, False
    if {"former", "late"} & set(title.qualifiers):
        return FORMER, day, False
    if _FORMER_AND.search(document.prose, max(0, pairing.office.span.start - 70), pairing.office.span.start):
        return FORMER, day, False  # "a former foreign minister and vice-president"
    if _NUMBERED.search(document.prose, max(0, pairing.office.span.start - 16), pairing.office.span.start):
        return HELD, day, bool(times.moments)  # "the 43rd president, George W. Bush" he stays for ever
    if _somebodys(document, pairing.office):
        return HELD, day, bool(times.moments)  # "Yitzhak Rabin's foreign minister, Shimon Peres": of Rabin's time
    if _UNDER.search(document.prose, max(0, pairing.office.span.start - 20), pairing.office.span.start):
        return HELD, day, bool(times.moments)  # "served under President X": at the time of whoever served
    if _IN_TURN.search(pairing.office.text.partition(title.words)[0]):
        return HELD, day, bool(times.moments)  # "Bill Clinton's first defense secretary"
    if pairing.verb == "became":
        return HELD, day, bool(times.moments)
    made = pairing.shape == "made" and pairing.verb != "is"
    past = "then" in title.qualifiers or pairing.verb == "was" or pairing.shape == "as" or made
    of_the_day = times.present and not (times.past or times.moments)
    if past or (_past_perfect(document, pairing) and not of_the_day):
        return HELD, day, bool(times.moments)
    if times.past and not times.moments and not (times.present and pairing.verb == "is"):
        return HELD, day, False
    return HOLDS, day, bool(times.moments)


def _somebodys(document: Document, office: Mention) -> bool:
    """Whether the words make it the office of a person's time: "Kohl's foreign minister"."""
    found = _POSSESSOR.search(document.prose, max(0, office.span.start - 24), office.span.start)
    return found is not None and any(
        each.kind in ("person", "name") and each.span.end in (found.start(), found.start() + 2)
        for each in document.mentions_in(Span(max(0, found.start() - 60), found.start() + 2))
    )


def _past_perfect(document: Document, pairing: Pairing) -> bool:
    end = max(pairing.person.span.end, pairing.office.span.end)
    return document.prose[end : end + 5] == " had "


def _with_country(document: Document, pairing: Pairing, mentions: Sequence[Mention]) -> Mention:
    """The office with the country that follows the name: "President Putin of Russia"."""
    title = pairing.office.value
    assert isinstance(title, Title)
    if title.country or title.unit:
        return pairing.office
    for other in mentions:
        if other.kind == "organisation" and other.entity and other.span in pairing.office.span:
            return replace(pairing.office, value=replace(title, unit=other.entity.id))
    if pairing.shape != "before":
        return pairing.office
    for other in mentions:
        between = document.prose[pairing.person.span.end : other.span.start]
        if other.span.start < pairing.person.span.end or not _OF_STATE.fullmatch(between):
            continue
        after = document.prose[other.span.end : other.span.end + 2]
        if other.kind == "state" and other.entity and not after.startswith(("'s", "’s")):
            country = GOES_ON.get(other.entity.country, other.entity.country)
            return replace(pairing.office, value=replace(title, country=country))
        if other.kind in ("organisation", "place") and other.entity:
            return replace(pairing.office, value=replace(title, unit=other.entity.id))
        if other.kind == "place" and title.role in _OF_A_STATE:
            return pairing.office
        if other.kind in ("organisation", "place", "party", "name"):
            return replace(pairing.office, value=replace(title, role=""))
    return pairing.office

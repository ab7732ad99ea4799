"""Claims that a person holds, held or took an office.

Knows the shapes of such statements, what their qualifiers and tenses make of them, and whose
they are. "former" and unclear times become claims about ever having held the office. Does
not know who held what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.assertion import doubtful, stated, voice_of
from checker.claims.shapes import Pairing, pairings
from checker.claims.time import Times, date_beside, moment_of
from checker.patterns import regex
from checker.types import Claim, DateValue, Document, Mention, Sentence, Span, Title

HOLDS, HELD, TOOK, FORMER = "holds-office", "held-office", "took-office", "formerly-held-office"
NEXT = "will-hold-office"

_SILENT = frozenset(("candidate", "other", "shadow", "deputy", "future", "impeached"))
_OF_STATE = regex(r" of (?:the )?\Z")


_AIMED = regex(
    r"\b(?:candidates?|contenders?|runs?|running|ran|bids?|nomin\w+|campaign\w*|vying|hopes?|race|standing|stood)"
    r" (?:for|to be|to become) (?:the )?\Z",
    re.I,
)


def find(document: Document, times: Sequence[Times]) -> Iterator[Claim]:
    """Every claim about an office, in text order."""
    for index, sentence in enumerate(document.sentences):
        mentions = document.mentions_in(sentence.span)
        if not any(each.kind == "office" for each in mentions) or doubtful(sentence):
            continue
        for pairing in pairings(document, sentence, mentions):
            claim = _claim(document, sentence, pairing, times[index], mentions)
            if claim is not None:
                yield claim


def _claim(
    document: Document, sentence: Sentence, pairing: Pairing, times: Times, mentions: Sequence[Mention]
) -> Claim | None:
    office = _with_country(document, pairing, mentions)
    title = office.value
    assert isinstance(title, Title)
    if not title.role or _SILENT & set(title.qualifiers):
        return None
    if _AIMED.search(document.prose[max(0, office.span.start - 40) : office.span.start]):
        return None
    first = min(pairing.person.span.start, office.span.start)
    last = max(pairing.person.span.end, office.span.end)
    clause = pairing.shape in ("copula", "relative")
    if clause and not stated(document, sentence, first, last):
        return None
    span = Span(first, last)
    predicate, when, dated = _time(document, pairing, title, times)
    voice = voice_of(document, sentence, span, pairing.shape == "copula")
    text = f"{pairing.person.text}: {office.text}"
    return Claim(span, text, predicate, pairing.person, office, when, voice, pairing.office.span, dated)


def _time(document: Document, pairing: Pairing, title: Title, times: Times):  # type: ignore[no-untyped-def]
    day = document.day
    if "elect" in title.qualifiers:
        return NEXT, day, False
    if {"former", "late"} & set(title.qualifiers):
        return FORMER, day, False
    if pairing.verb == "became":
        beside = date_beside(document, pairing.office.span)
        if beside and isinstance(beside.value, DateValue):
            moment = moment_of(beside.value)
            if moment:
                return TOOK, moment[0], True
        return HELD, day, bool(times.moments)
    past = "then" in title.qualifiers or pairing.verb == "was" or pairing.shape == "as"
    if past or _past_perfect(document, pairing):
        return HELD, day, bool(times.moments)
    if times.past and not times.moments and not (times.present and pairing.verb == "is"):
        return HELD, day, False
    return HOLDS, day, bool(times.moments)


def _past_perfect(document: Document, pairing: Pairing) -> bool:
    end = max(pairing.person.span.end, pairing.office.span.end)
    return document.prose[end : end + 5] == " had "


def _with_country(document: Document, pairing: Pairing, mentions: Sequence[Mention]) -> Mention:
    """The office with the country that follows the name: "President Putin of Russia"."""
    title = pairing.office.value
    assert isinstance(title, Title)
    if title.country or title.unit or pairing.shape != "before":
        return pairing.office
    for other in mentions:
        between = document.prose[pairing.person.span.end : other.span.start]
        if other.span.start < pairing.person.span.end or not _OF_STATE.fullmatch(between):
            continue
        after = document.prose[other.span.end : other.span.end + 2]
        if other.kind == "state" and other.entity and not after.startswith(("'s", "’s")):
            return replace(pairing.office, value=replace(title, country=other.entity.country))
        if other.kind in ("organisation", "place") and other.entity:
            return replace(pairing.office, value=replace(title, unit=other.entity.id))
        if other.kind in ("organisation", "place", "party", "name"):
            return replace(pairing.office, value=replace(title, role=""))
    return pairing.office

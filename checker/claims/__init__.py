"""Claims: what a draft states that can be looked up.

Rule-based over the annotations. Opinion, prediction, question, hypothesis, fiction and what is
called false are no claims. Claims inside page furniture are not made.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.bodies import DISSOLVED, FOUNDED, JOINED, LEFT, MEMBER
from checker.claims.grounds import CAPITAL, COUNTRY, LIES_IN, PARTY
from checker.claims.happenings import HAPPENED as HAPPENED
from checker.claims.lengths import SERVED
from checker.claims.lives import AGED_AT_DEATH, BORN, DIED
from checker.claims.nations import ENDED, INDEPENDENT
from checker.claims.offices import FORMER, HELD, HOLDS, NEXT, TOOK
from checker.claims.reigns import REIGNED
from checker.claims.rulers import LED
from checker.claims.successions import NUMBERED, SUCCEEDED
from checker.claims.terms import ELECTED, REELECTED, RESIGNED, SINCE, UNTIL, WON
from checker.types import Claim, Document, Knowledge

OFFICES = (HOLDS, HELD, FORMER, NEXT)
TERMS = (SINCE, UNTIL, TOOK, ELECTED, RESIGNED, REELECTED, WON)
SUCCESSIONS = (SUCCEEDED, NUMBERED)
REIGNS = (REIGNED,)
RULERS = (LED,)
LENGTHS = (SERVED,)
NATIONS = (INDEPENDENT, ENDED)
LIVES = (BORN, DIED, AGED_AT_DEATH)
BODIES: tuple[str, ...] = (JOINED, LEFT, MEMBER, FOUNDED, DISSOLVED)
GROUNDS = (CAPITAL, LIES_IN, PARTY, COUNTRY)
PREDICATES = (*OFFICES, *TERMS, *SUCCESSIONS, *REIGNS, *RULERS, *LENGTHS, *LIVES, *BODIES, *NATIONS, *GROUNDS, HAPPENED)
"""Every name `Claim.predicate` may have, beside those of `checker.claims.sayings`."""


def find(document: Document, knowledge: Knowledge) -> tuple[Claim, ...]:
    """Every claim of the draft in text order. `knowledge` supplies names, never judgement."""
    from checker.claims import happenings, offices
    from checker.claims.time import timeline

    times = timeline(document)
    found = [
        *offices.find(document, times, knowledge),
        *happenings.find(document, knowledge),
        *_drawn(document, knowledge),
    ]
    unique = {(each.predicate, each.subject.span, each.object.span, each.focus): each for each in found}
    return tuple(sorted(unique.values(), key=lambda claim: (claim.span.start, claim.span.end)))


def _drawn(document: Document, knowledge: Knowledge) -> Iterator[Claim]:
    """The claims read off the shape of a sentence."""
    from checker.claims import bodies, grounds, lengths, lives, nations, reigns, rulers, successions, terms
    from checker.claims.assertion import doubtful
    from checker.claims.sketch import hopes, sketch

    kinds = (lives, bodies, terms, successions, reigns, rulers, lengths, nations)
    for sentence in document.sentences:
        mentions = document.mentions_in(sentence.span)
        mask = hopes(document, sentence, mentions)
        rooms = [each for each in kinds if mask & each.LOOKED_FOR and each.TRIGGER.search(sentence.text)]
        grounded = grounds.speaks_of_any(mentions)
        if not (rooms or grounded) or document.furniture(sentence.span) or doubtful(sentence):
            continue
        drawn = sketch(document, sentence, knowledge, mask)
        for room in rooms:
            yield from room.find(drawn)
        if grounded:
            yield from grounds.find(drawn, knowledge)

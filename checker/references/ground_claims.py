"""Claims about places, capitals, parties and countries against the tables.

Supports what a row confirms. What a row contradicts is told by the rules made for it (`wrong-capital`,
`wrong-country`, `wrong-party`), which know the traps of each.
"""

from __future__ import annotations

import re
from datetime import date

from checker.annotate.mentions_words import fold
from checker.claims.grounds import CAPITAL, LIES_IN, PARTY
from checker.claims.happenings import HAPPENED
from checker.claims.time import Times, moment_of
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.leaders import related
from checker.references.persons import led, one_person
from checker.types import Claim, DateValue, Document, Entity, Evidence, Knowledge, Verdict

_ONCE = regex(r"\b(?:became|was|were|former\w*|old|ancient|then|first|colonial|royal|cultural|financial)\b", re.I)
_OWN = regex(r"['’]s capital\b")
HEADS = frozenset(("president", "prime-minister"))


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one such claim."""
    if claim.predicate == HAPPENED:
        return _happened(claim)
    if claim.predicate == CAPITAL:
        return _capital(claim, document, knowledge, times)
    if claim.predicate == LIES_IN:
        return _lies_in(claim)
    person = one_person(claim.subject, knowledge, document)
    if person is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person")
    if claim.predicate == PARTY:
        return _party(claim, person.id, knowledge)
    land = claim.object.entity
    if land is not None and person.country and person.country == land.country:
        told = (Evidence(f"{person.name}: {land.name}", "knowledge", "Table of people"),)
        return Verdict(claim, "supported", 0.8, told)
    return _of_another(claim, person, document.day, knowledge)


def _of_another(claim: Claim, person: Entity, day: date, knowledge: Knowledge) -> Verdict:
    """Against somebody who heads another country on that day, and never had an office in this one."""
    land, terms = claim.object.entity, knowledge.tenures(person.id)
    heads = [each for each in led(person, knowledge) if rows.confirmed_on(each, day) and each.verified]
    kin = related(land.country, knowledge) if land else set()
    if not heads or not kin or any(each.office.country in kin for each in terms) or person.country in kin:
        return Verdict(claim, "unsupported", 0.4, reason="the tables name another country, perhaps beside this one")
    if heads[0].office.role not in HEADS or len({each.office.country for each in heads}) > 1:
        return Verdict(claim, "unsupported", 0.4, reason="a head of several countries, or no head")
    return said(claim, "refuted", heads[:1], knowledge, 0.85, "heads another country")


def _happened(claim: Claim) -> Verdict:
    entity, value = claim.subject.entity, claim.object.value
    moment = moment_of(value) if isinstance(value, DateValue) else None
    if entity is None or entity.since is None or moment is None:
        return Verdict(claim, "unsupported", 0.4, reason="no year")
    told = (Evidence(f"{entity.name}: {entity.since.isoformat()}", "knowledge", "Table of events", since=entity.since),)
    last = entity.until or entity.since
    if entity.since <= moment[1] and moment[0] <= last:
        return Verdict(claim, "supported", 0.9, told)
    near = min(abs((moment[0] - last).days), abs((entity.since - moment[1]).days)) <= 3
    return Verdict(claim, "unsupported" if near else "refuted", 0.6, told)


def _capital(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    day = document.day
    land, city = claim.object.entity, fold(claim.subject.text)
    if land is None:
        return Verdict(claim, "unsupported", 0.4, reason="no such state")
    facts = knowledge.facts(land.country, "capital")
    now = [each for each in facts if (each.since or day) <= day and (each.until or day) >= day]
    told = tuple(
        Evidence(f"{land.name}: capital {each.object}", "knowledge", each.source, since=each.since, until=each.until)
        for each in facts
    )
    if any(fold(each.object) == city for each in now):
        return Verdict(claim, "supported", 0.95, told)
    if any(fold(each.object) == city for each in facts):
        return Verdict(claim, "unsupported", 0.4, told, "the capital at another time")
    part = document.prose[claim.object.span.end : claim.object.span.end + 2] in ("'s", "’s")
    owner = part and not _OWN.match(document.prose, claim.object.span.end)
    if not now or owner or times.past or times.moments or _ONCE.search(claim.span.of(document.prose)):
        return Verdict(claim, "unsupported", 0.4, told, "the capital of a part, or at another time")
    return Verdict(claim, "refuted", 0.6, told)


def _lies_in(claim: Claim) -> Verdict:
    land = claim.object.entity
    homes = [each for each in (claim.subject.entity, *claim.subject.candidates) if each is not None]
    inside = [each for each in homes if land is not None and each.country == land.country]
    if inside and land is not None:
        told = (Evidence(f"{inside[0].name}: {land.name}", "knowledge", "Table of cities"),)
        return Verdict(claim, "supported", 0.85, told)
    return Verdict(claim, "unsupported", 0.4, reason="the tables have no such place there")


def _party(claim: Claim, person: str, knowledge: Knowledge) -> Verdict:
    said = [claim.object.text, *(each.name for each in (claim.object.entity, *claim.object.candidates) if each)]
    words = {fold(each).removesuffix(" party").rstrip("s") for each in said}
    terms = {each.party for each in knowledge.tenures(person) if each.party}
    known = {*terms, *(each.object for each in knowledge.facts(person, "party"))}
    for party in sorted(known):
        if any(word[:6] in fold(party) for word in words if word):
            return Verdict(claim, "supported", 0.8, (Evidence(party, "knowledge", "Table of tenures"),))
    return Verdict(claim, "unsupported", 0.4, reason="the tables lack the party" if not known else "another party")

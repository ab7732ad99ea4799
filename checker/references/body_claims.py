"""Claims about members and founding days against the tables of organisations.

A year next to the table's is left alone where only the year is known. Founding days are told
in many ways (treaty, first session, forerunner): they are a warning at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checker.annotate.places import bodies
from checker.claims.bodies import DISSOLVED, FOUNDED, JOINED, MEMBER
from checker.claims.time import Times, moment_of
from checker.references.phrases import day_words
from checker.types import Claim, DateValue, Document, Entity, Evidence, Knowledge, Membership, Mention, Verdict

SLACK = timedelta(days=45)
"""Days around an accession in which either way of putting it passes: signed, in force, welcomed."""
DATED = frozenset(
    ("nato", "un", "asean", "opec", "arab-league", "council-of-europe", "efta", "warsaw-pact", "gcc", "mercosur",
     "ecowas", "unesco", "unicef", "who")
)  # fmt: skip
"""Bodies founded once, on a day that nobody disputes; others had forerunners, treaties and first sessions."""
FORERUNNERS = {"eec": "eu", "ec": "eu", "european-community": "eu", "european-communities": "eu"}
"""Bodies whose members the tables list under what became of them."""
LISTED = frozenset(
    ("nato", "eu", "euro-area", "schengen", "g7", "g8", "g20", "brics", "un", "african-union", "asean", "arab-league",
     "gcc", "council-of-europe", "osce", "oecd", "mercosur", "ecowas", "warsaw-pact", "opec", "sco", "eaeu")
)  # fmt: skip
"""Bodies whose accessions the tables give to the day or year; others only support."""


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one claim about a body."""
    if claim.predicate in (FOUNDED, DISSOLVED):
        return _founded(claim)
    body = _body(claim.object, knowledge)
    land = claim.subject.entity
    if not body or land is None or not land.country:
        return Verdict(claim, "unsupported", 0.4, reason="not a body whose members the tables list")
    found = knowledge.memberships(body, land.country)
    told = tuple(_row(land.name, claim.object.text, each) for each in found)
    if claim.predicate == MEMBER:
        return _member(claim, found, told, document.day)
    days = [each.since if claim.predicate == JOINED else each.until for each in found]
    known = [day for day in days if day is not None]
    moment = _moment(claim, document)
    if not known or moment is None or body not in LISTED:
        return Verdict(claim, "unsupported", 0.4, told, "the tables lack the day")
    if any(moment[0] - SLACK <= day <= moment[1] + SLACK for day in known):
        return Verdict(claim, "supported", 0.95, told)
    if any(day.year == moment[0].year for day in known):
        return Verdict(claim, "unsupported", 0.4, told, "another day of that year")
    one = known[0]
    plain = (one.month, one.day) == (1, 1) and abs(one.year - moment[0].year) <= 1
    if plain and body not in ("eu", "euro-area"):
        return Verdict(claim, "unsupported", 0.4, told, "the year alone is known")
    plain_year = claim.focus is not None and claim.focus.of(document.prose).isdigit()
    better = (str(one.year),) if plain_year else ()
    return Verdict(claim, "refuted", 0.93, told, "", better, len(known) == 1)


def _member(claim: Claim, found: Sequence[Membership], told: tuple[Evidence, ...], day: date) -> Verdict:
    inside = [each for each in found if (each.since or day) <= day + SLACK and (each.until or day) >= day - SLACK]
    if inside:
        return Verdict(claim, "supported", 0.9, told)
    if found and all(each.until and each.until < day for each in found):
        return Verdict(claim, "outdated", 0.8, told)
    if found:
        return Verdict(claim, "premature", 0.8, told)
    return Verdict(claim, "unsupported", 0.4, reason="no row")


def _founded(claim: Claim) -> Verdict:
    """The founding or end of a body, by year."""
    entity, value = claim.subject.entity, claim.object.value
    day = (entity.since if claim.predicate == FOUNDED else entity.until) if entity else None
    moment = moment_of(value) if isinstance(value, DateValue) else None
    if entity is None or day is None or moment is None:
        return Verdict(claim, "unsupported", 0.4, reason="the tables lack the day")
    verb = "founded" if claim.predicate == FOUNDED else "dissolved"
    told = (Evidence(f"{entity.name}: {verb} {day.year}", "knowledge", "Table of organisations", since=day),)
    if moment[0].year <= day.year <= moment[1].year:
        return Verdict(claim, "supported", 0.9, told)
    if entity.id not in DATED:
        return Verdict(claim, "unsupported", 0.4, told, "foundings are dated in several ways")
    return Verdict(claim, "refuted", 0.75, told, "", (str(day.year),) if claim.object.text.isdigit() else ())


def _moment(claim: Claim, document: Document) -> tuple[date, date] | None:
    """The days the claim's date can mean."""
    for mention in document.mentions_in(claim.focus) if claim.focus else ():
        if mention.kind == "date" and isinstance(mention.value, DateValue):
            return moment_of(mention.value)
    return None


def _body(mention: Mention, knowledge: Knowledge) -> str:
    entity: Entity | None = mention.entity
    if entity is not None:
        return FORERUNNERS.get(entity.id, entity.id)
    return "euro-area" if "euro area" in mention.text else bodies(knowledge).get(mention.text, "")


def _row(land: str, body: str, row: Membership) -> Evidence:
    since = f"since {day_words(row.since)}" if row.since else "a member"
    text = f"{land}: {body}, {since}" + (f" until {day_words(row.until)}" if row.until else "")
    return Evidence(text, "knowledge", "Tables of members", since=row.since, until=row.until, retrieved=row.known_until)

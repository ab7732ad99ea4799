"""Claims that somebody was at the head in a given year, against the tables of tenures.

Says *refuted* only where a confirmed row of theirs is of another time and somebody else held each office of theirs
all through the year told. An office left unnamed is every one at the head that they ever had.
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.claims.time import Times, moment_of
from checker.references import tenures as rows
from checker.references.answers import evidence_of, said
from checker.references.persons import one_person
from checker.references.term_claims import AT_THE_TOP
from checker.types import Claim, DateValue, Document, Entity, Knowledge, Tenure, Title, Verdict

AROUND = timedelta(days=10)
"""Days after the time told in which somebody about to take over may be told of as the head."""
_REST = frozenset(("vice-president", "governor-general"))


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one head and one year."""
    person = one_person(claim.subject, knowledge, document)
    moment = _moment(claim, document)
    if person is None or moment is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person and year")
    mine = _headships(claim, person, knowledge)
    if not mine or any(each.since is None for each in mine):
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such time of theirs")
    window = moment[0] - timedelta(days=1), moment[1] + AROUND
    reached = [each for each in mine if rows.overlaps(each, window)]
    if reached:
        return said(claim, "supported", reached, knowledge, 0.9)
    others = [_held_through(each, moment, knowledge) for each in mine]
    instead = [each for each in others if each is not None]
    if len(instead) < len(mine) or any(rows.same_name(each.person.name, person.name) for each in instead):
        return Verdict(claim, "unsupported", 0.4, reason="who was at the head then is not known")
    row = max(mine, key=lambda each: each.verified)
    told = evidence_of(row, "refuted", 0.9, knowledge), evidence_of(instead[0], "refuted", 0.9, knowledge)
    better = (instead[0].person.name,) if len({each.person.id for each in instead}) == 1 else ()
    sure = row.verified and all(each.verified for each in instead)
    return Verdict(claim, "refuted", 0.9 if sure else 0.75, told, "", better, False)


def _headships(claim: Claim, person: Entity, knowledge: Knowledge) -> list[Tenure]:
    """Their times in the office told, else at the head of any state or government."""
    title = claim.object.value
    terms = list(knowledge.tenures(person.id))
    if isinstance(title, Title) and title.role:
        held = rows.of_title(terms, title, knowledge)
        return [each for each in held if each.office.single]
    led = [each for each in terms if rows.role_of(each).rank <= 2 or each.office.role in AT_THE_TOP]
    top = [each for each in led if not each.office.unit and each.office.role not in _REST]
    return top if all(each.office.single for each in top) else []


def _held_through(row: Tenure, moment: rows.Window, knowledge: Knowledge) -> Tenure | None:
    """Who was in the row's office early and late in that time, where only others were."""
    first: Tenure | None = None
    length = moment[1] - moment[0]
    for day in (moment[0] + length / 8, moment[1] - length / 8):
        held = [each for each in knowledge.holders(row.office.id, day) if rows.confirmed_on(each, day)]
        if not held or any(each.person.id == row.person.id for each in held):
            return None
        first = first or held[0]
    return first


def _moment(claim: Claim, document: Document) -> tuple[date, date] | None:
    for mention in document.mentions_in(claim.span):
        if mention.kind == "date" and isinstance(mention.value, DateValue) and f" in {mention.text}." in claim.text:
            return moment_of(mention.value)
    return None

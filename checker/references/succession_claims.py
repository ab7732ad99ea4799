"""Claims about the order of holders against the tables: who came before whom, and the how-manieth.

Says *refuted* only where a row the tables vouch for stands right before, and both held the very office at some time,
or the office is named and the other never had it. An office left unnamed is the one just taken, on the draft's day or
the day told, or the one held where somebody is called a predecessor.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checker.annotate.mentions_words import fold
from checker.claims.successions import NUMBERED
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.persons import one_person
from checker.references.strangers import may_be
from checker.references.term_claims import joined_up
from checker.types import Claim, Document, Entity, Evidence, Knowledge, Quantity, Tenure, Title, Verdict

HANDOVER = timedelta(days=200)
"""Days between one holder and the next that caretakers may fill."""
JUST = timedelta(days=150)
"""Days around the draft's day in which an office has just been taken."""
APART = timedelta(days=700)
BRIEF = timedelta(days=120)
"""A time in office so short that it passes for a caretaker's."""
_NOW = regex(r"\b(?:replaces|succeeds|takes over|follows|taking over|replacing|succeeding|will|is to|is due to)\b")
"""Words of a succession of these days."""
_STANDING = regex(r"\b(?:predecessor|successor)\b")
_PARTY = ("party-leader", "party-chair")
_ORDERS: dict[tuple[str, str], tuple[str, ...]] = {}
NUMBERED_OFFICES = frozenset(("us/president",))
"""Offices whose every holder the tables have, from the first on."""
IN_A_ROW = frozenset(
    ("president", "prime-minister", "monarch", "pope", "head-of-state", "supreme-leader", "secretary-general",
     "central-bank-governor", "commission-president", "council-president", "managing-director",
     "organisation-president", "director-general",
     "foreign-minister", "defence-minister", "finance-minister", "party-general-secretary")
)  # fmt: skip
"""Roles whose holders the tables have one after the other."""


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one order of holders."""
    person = one_person(claim.subject, knowledge, document)
    if person is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person")
    if claim.predicate == NUMBERED:
        return _numbered(claim, person, document, knowledge)
    other = one_person(claim.object, knowledge, document)
    title = _title(claim, document)
    if other is None:
        return _misnamed(claim, person, title, document, knowledge)
    mine = [each for each in _of(person, title, knowledge) if each.since]
    theirs = [each for each in _of(other, title, knowledge) if each.since]
    pairs = [(one, two) for one in mine for two in theirs if one.office.id == two.office.id]
    fresh = [(one, two) for one, two in pairs if one.since and abs(one.since - document.day) <= JUST]
    if fresh and _NOW.search(claim.span.of(document.prose)):
        pairs = fresh
    for one, two in pairs:
        if one.since and two.until and abs(one.since - two.until) <= HANDOVER:
            return said(claim, "supported", [one, two], knowledge, 0.9)
    if any(_acting_between(one, other, knowledge) for one, _ in pairs):
        return said(claim, "unsupported", mine, knowledge, 0.4, "one of them only acted")
    standing = bool(_STANDING.search(claim.span.of(document.prose)))
    if standing and pairs and _turned(pairs):
        return said(claim, "refuted", pairs[-1], knowledge, 0.85, "the other way round")
    for one, two in pairs:
        if one.office.role not in IN_A_ROW or not _meant(one, title, document, standing):
            continue
        between = _before(one, knowledge)
        if between is None or not one.office.single or not _sure(one, two, between):
            continue
        if between.person.id != other.id and not rows.same_name(between.person.name, other.name):
            certain = title is not None and all(each.verified for each in (one, two, between))
            return said(claim, "refuted", [between, two], knowledge, 0.9, "", (), certain)
    if title is not None and not pairs and mine:
        return _never_held(claim, mine, other, knowledge)
    return Verdict(claim, "unsupported", 0.4, reason="the tables do not know them one after the other")


def _misnamed(
    claim: Claim, person: Entity, title: Title | None, document: Document, knowledge: Knowledge
) -> Verdict:
    """Somebody nobody knows, told as the one before: refuted where that one has the surname and another first name."""
    first, _, last = claim.object.text.strip().rpartition(" ")
    if first and not claim.object.candidates and not knowledge.named([claim.object.text]):
        for row in _of(person, title, knowledge):
            if row.since is None or row.office.role not in IN_A_ROW or not _meant(row, title, document, False):
                continue
            before = _before(row, knowledge)
            if before is None or not before.verified or fold(before.person.name).split()[-1] != fold(last):
                continue
            names = (before.person.name, *knowledge.aliases(before.person.id))
            if not any(may_be(first, name) for name in names):
                better = (before.person.name,)
                return said(claim, "refuted", [before], knowledge, 0.85, "one of that surname came before", better)
    return Verdict(claim, "unsupported", 0.4, reason="not one known person")


def _turned(pairs: Sequence[tuple[Tenure, Tenure]]) -> bool:
    """Whether who is told as the later one was there before the other, each time and for sure."""
    return all(
        one.verified and two.verified and one.office.role in IN_A_ROW and one.since and two.since
        and one.until and one.since < two.since and one.until <= two.since + HANDOVER for one, two in pairs
    )  # fmt: skip


def _never_held(claim: Claim, mine: Sequence[Tenure], other: Entity, knowledge: Knowledge) -> Verdict:
    """The office is named, and its tables never had the other: refuted by who stands before each time in it."""
    known = knowledge.tenures(other.id)
    sure = [each for each in mine if each.office.single and each.office.role in IN_A_ROW and each.verified]
    told = [_before(each, knowledge) for each in sure]
    found = [each for each in told if each is not None and each.verified]
    home = {each.office.country or each.office.unit for each in mine}
    if len(found) < len(mine) or not any((each.office.country or each.office.unit) in home for each in known):
        return Verdict(claim, "unsupported", 0.4, reason="the tables do not know them one after the other")
    if any(rows.same_name(each.person.name, other.name) for each in found):
        return Verdict(claim, "unsupported", 0.4, reason="a holder of that name was there before")
    return said(claim, "refuted", found[-1:], knowledge, 0.85)


def _sure(one: Tenure, two: Tenure, between: Tenure) -> bool:
    """Whether the rows bear a contradiction: confirmed ones, or others with years between the two holders."""
    if one.verified and between.verified:
        return True
    assert one.since is not None
    return two.until is not None and abs(one.since - two.until) > APART


def _meant(one: Tenure, title: Title | None, document: Document, standing: bool) -> bool:
    """Whether this is the time in office spoken of: named, or begun around the draft's day. `standing`: the words are
    of somebody's predecessor, who is that of the highest office held."""
    if title is not None or one.since is None:
        return title is not None
    held = standing and rows.confirmed_on(one, document.day) and rows.role_of(one).rank <= 2
    return held or abs(one.since - document.day) <= JUST


def _acting_between(one: Tenure, other: Entity, knowledge: Knowledge) -> bool:
    """Whether the other was there in the weeks before, as a caretaker told in a row of its own."""
    assert one.since is not None
    day = one.since - timedelta(days=14)
    return any(each.person.id == other.id for each in knowledge.holders(one.office.id, day))


def _of(person: Entity, title: Title | None, knowledge: Knowledge) -> list[Tenure]:
    terms = list(knowledge.tenures(person.id))
    if title and title.role in _PARTY and not rows.of_title(terms, title, knowledge):
        return [each for each in terms if each.office.role == "party-general-secretary"]
    return rows.of_title(terms, title, knowledge) if title and title.role else [t for t in terms if t.office.single]


def _title(claim: Claim, document: Document) -> Title | None:
    """The office the claim names."""
    words = claim.text.rpartition(" as ")[2].rstrip(".") if claim.dated else ""
    for mention in document.mentions_in(claim.span):
        if words and mention.text == words and isinstance(mention.value, Title):
            return mention.value
    return None


def _before(row: Tenure, knowledge: Knowledge) -> Tenure | None:
    """The one confirmed holder of the office two weeks before the row begins, unless a brief one."""
    assert row.since is not None
    held = joined_up(knowledge.holders(row.office.id, row.since - timedelta(days=14)))
    told = [each for each in held if rows.confirmed_on(each, row.since - timedelta(days=14))]
    if len(told) != 1 or told[0].acting or told[0].since is None:
        return None
    return told[0] if (told[0].until or date.max) - told[0].since > BRIEF else None


def _numbered(claim: Claim, person: Entity, document: Document, knowledge: Knowledge) -> Verdict:
    """The number of a president, counted by changes of holder, as Americans count."""
    title = claim.object.value
    terms = [each for each in knowledge.tenures(person.id) if not each.acting]
    mine = rows.of_title(terms, title, knowledge) if isinstance(title, Title) and title.role else []
    offices = {each.office.id for each in mine}
    number = _number(claim, document)
    if not offices or number < 3 or offices - NUMBERED_OFFICES:
        return Verdict(claim, "unsupported", 0.4, reason="the tables do not number that office")
    order = _order(next(iter(offices)), knowledge)
    numbers = [place for place, holder in enumerate(order, 1) if holder == person.id]
    words = f"{person.name}: number {' and '.join(map(str, numbers))} of {mine[0].office.title}s"
    told = (Evidence(words, "knowledge"),)
    if number in numbers:
        return Verdict(claim, "supported", 0.95, told)
    if not numbers or claim.object.text.lower().startswith("vice"):
        return Verdict(claim, "unsupported", 0.4, told)
    from checker.daybook import ordinal

    return Verdict(claim, "refuted", 0.95, told, "", (ordinal(numbers[-1]),), True)


def _number(claim: Claim, document: Document) -> float:
    for mention in document.mentions_in(claim.focus or claim.span):
        if isinstance(mention.value, Quantity):
            return mention.value.value
    return 0


def _order(office: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Every holder's id in turn, one entry a change. Worked out once."""
    if (office, knowledge.hash) not in _ORDERS:
        _ORDERS[office, knowledge.hash] = _counted(office, knowledge)
    return _ORDERS[office, knowledge.hash]


def _counted(office: str, knowledge: Knowledge) -> tuple[str, ...]:
    found: list[str] = []
    day = date(1789, 5, 1)
    while day <= knowledge.known_until:
        held: Sequence[Tenure] = [each for each in knowledge.holders(office, day) if not each.acting]
        if held and (not found or found[-1] != held[-1].person.id):
            found.append(held[-1].person.id)
        ends = [each.until for each in held if each.until]
        day = (min(ends) if ends and min(ends) >= day else day + timedelta(days=200)) + timedelta(days=1)
    return tuple(found)

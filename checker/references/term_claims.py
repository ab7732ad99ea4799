"""Claims about times in office against the tables of tenures: starts, ends, predecessors, numbers.

Says *refuted* only against rows of an office one person holds at a time, and only where the row
tells the very start or end in question. An election counts in its own year and the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checker.claims.terms import NUMBERED, REELECTED, SINCE, SUCCEEDED, WON
from checker.claims.time import Times, moment_of
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.leaders import related
from checker.references.persons import led, one_person
from checker.types import Claim, DateValue, Document, Entity, Evidence, Knowledge, Quantity, Tenure, Title, Verdict

HANDOVER = timedelta(days=200)
"""Days between one holder and the next that caretakers may fill."""
_ORDERS: dict[tuple[str, str], tuple[str, ...]] = {}
NUMBERED_OFFICES = frozenset(("us/president",))
"""Offices whose every holder the tables have, from the first on."""


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one time in office."""
    person = one_person(claim.subject, knowledge)
    if person is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person")
    if claim.predicate == SUCCEEDED:
        return _succeeded(claim, person, document, knowledge)
    mine = _joined_up(_meant(claim, person, knowledge))
    if not mine:
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such office of theirs")
    if claim.predicate == NUMBERED:
        return _numbered(claim, person, mine, document, knowledge)
    year = _year(claim, document)
    if year is None:
        return Verdict(claim, "unsupported", 0.4, reason="no year")
    if claim.predicate in (REELECTED, WON):
        return _chosen(claim, mine, year, knowledge)
    return _since(claim, mine, year, knowledge) if claim.predicate == SINCE else _until(claim, mine, year, knowledge)


def _meant(claim: Claim, person: Entity, knowledge: Knowledge) -> list[Tenure]:
    """The tenures of the office named; of an office left unnamed, those at the head of the country."""
    title = claim.object.value
    terms = [each for each in knowledge.tenures(person.id) if not each.acting]
    if not isinstance(title, Title) or not title.role:
        heads = led(person, knowledge)
        return [each for each in terms if each in heads]
    if title.role == "leader":
        heads = led(person, knowledge)
        kin = related(title.country, knowledge) if title.country else set()
        return [each for each in heads if not title.country or each.office.country in kin]
    return rows.of_title(terms, title, knowledge)


def _joined_up(terms: Sequence[Tenure]) -> list[Tenure]:
    """Without doubles: rows of one time in office told twice, the verified one kept."""
    kept: list[Tenure] = []
    for each in sorted(terms, key=lambda row: (not row.verified, row.since or date.min)):
        if not any(rows.begun_alike(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda row: row.since or date.min)


def _year(claim: Claim, document: Document) -> int | None:
    for mention in document.mentions_in(claim.focus) if claim.focus else ():
        if mention.kind == "date" and isinstance(mention.value, DateValue) and moment_of(mention.value):
            return mention.value.year
    return None


def _since(claim: Claim, mine: Sequence[Tenure], year: int, knowledge: Knowledge) -> Verdict:
    starts = [each.since.year for each in mine if each.since]
    if len(starts) < len(mine) or not starts:
        return said(claim, "unsupported", mine, knowledge, 0.4, "no start is known")
    if any(each.since and _about(each.since, year) for each in mine):
        return said(claim, "supported", mine, knowledge, 0.9)
    first = min(mine, key=lambda each: each.since or date.max)
    inside = any(each.since and each.since.year < year <= (each.until or date.max).year for each in mine)
    if inside and (len(mine) > 1 or not first.office.single or rows.role_of(first).rank > 2):
        return said(claim, "unsupported", mine, knowledge, 0.4, "in office that year, perhaps chosen again")
    return _refuted(claim, mine, first, str(starts[0]), knowledge, year)


def _until(claim: Claim, mine: Sequence[Tenure], year: int, knowledge: Knowledge) -> Verdict:
    ends = [each.until.year for each in mine if each.until]
    if any(each.until and _about(each.until, year) for each in mine):
        return said(claim, "supported", mine, knowledge, 0.9)
    if len(ends) < len(mine) or not ends:
        return said(claim, "unsupported", mine, knowledge, 0.4, "no end is known")
    last = max(mine, key=lambda each: each.until or date.min)
    inside = any(each.since and each.until and each.since.year <= year < each.until.year for each in mine)
    if inside and (len(mine) > 1 or rows.role_of(last).rank > 2):
        return said(claim, "unsupported", mine, knowledge, 0.4, "in office that year, perhaps in two terms")
    return _refuted(claim, mine, last, str(ends[-1]), knowledge, year)


def _about(day: date, year: int) -> bool:
    """Whether a change on that day can be told of the year: chosen in autumn, sworn in by spring; New Year."""
    return date(year - 1, 12, 25) <= day <= date(year + 1, 3, 31)


def _in_sight(mine: Sequence[Tenure], year: int) -> bool:
    """Whether the year is within their whole time at the top, a year more at either end."""
    starts, ends = [each.since.year for each in mine if each.since], [(each.until or date.max).year for each in mine]
    return min(starts, default=0) - 1 <= year <= max(ends, default=9999) + 1


def _refuted(
    claim: Claim, mine: Sequence[Tenure], row: Tenure, better: str, knowledge: Knowledge, year: int
) -> Verdict:
    """Against one row; an error where it is verified and of an office that one person holds."""
    if not row.office.single or rows.role_of(row).rank > 5:
        return said(claim, "unsupported", mine, knowledge, 0.4, "an office of many")
    certain = row.verified and len(mine) == 1 and rows.role_of(row).rank <= 2
    if not certain and not row.verified:
        return said(claim, "unsupported", mine, knowledge, 0.4, "not confirmed by a second source")
    if claim.object.value and getattr(claim.object.value, "role", "") == "leader" and _in_sight(mine, year):
        return said(claim, "unsupported", mine, knowledge, 0.4, "who leads is a matter of words")
    plain = claim.focus is not None and len(claim.focus) == 4
    return said(claim, "refuted", [row], knowledge, 0.9, "", (better,) if plain and len(mine) == 1 else (), certain)


def _chosen(claim: Claim, mine: Sequence[Tenure], year: int, knowledge: Knowledge) -> Verdict:
    """An election won: in office soon after it."""
    if claim.predicate == WON and any(each.since and each.since.year in (year, year + 1) for each in mine):
        return said(claim, "supported", mine, knowledge, 0.9)
    after = date(year + 1, 2, 15)
    american = [each for each in mine if each.office.id == "us/president"]
    if american and after <= knowledge.known_until:
        mine = american
        if any(each.since and each.since <= after and (each.until or date.max) >= after for each in mine):
            return said(claim, "supported", mine, knowledge, 0.8)
        sure = all(each.verified for each in mine)
        return said(claim, "refuted", mine[-1:], knowledge, 0.9, "not in office after that election", (), sure)
    if any(each.since and each.since.year <= year <= (each.until or date.max).year for each in mine):
        return said(claim, "supported", mine, knowledge, 0.7)
    ruled = claim.predicate == REELECTED and all(each.verified and rows.role_of(each).rank <= 2 for each in mine)
    if ruled and all(each.since and each.until for each in mine):
        return said(claim, "refuted", mine[:1], knowledge, 0.8, "not in office in that year")
    return said(claim, "unsupported", mine, knowledge, 0.4, "the tables may lack it")


def _succeeded(claim: Claim, person: Entity, document: Document, knowledge: Knowledge) -> Verdict:
    """Whether the other was in the same office right before."""
    other = one_person(claim.object, knowledge)
    if other is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person")
    title = _title(claim, document)
    mine = [each for each in _of(person, title, knowledge) if each.since]
    theirs = [each for each in _of(other, title, knowledge) if each.since]
    pairs = [(one, two) for one in mine for two in theirs if one.office.id == two.office.id]
    for one, two in pairs:
        if one.since and two.until and abs(one.since - two.until) <= HANDOVER:
            return said(claim, "supported", [one, two], knowledge, 0.9)
    national = [pair for pair in pairs if rows.role_of(pair[0]).rank <= 2 and not pair[0].office.unit]
    for one, two in national:
        between = _before(one, knowledge)
        if between is None or not all(each.verified and each.office.single for each in (one, two, between)):
            continue
        if title is not None and between.person.id != other.id and not rows.same_name(between.person.name, other.name):
            return said(claim, "refuted", [between, two], knowledge, 0.9, "", (), len(national) == 1)
    return Verdict(claim, "unsupported", 0.4, reason="the tables do not know them one after the other")


def _of(person: Entity, title: Title | None, knowledge: Knowledge) -> list[Tenure]:
    terms = list(knowledge.tenures(person.id))
    return rows.of_title(terms, title, knowledge) if title and title.role else [t for t in terms if t.office.single]


def _title(claim: Claim, document: Document) -> Title | None:
    for mention in document.mentions_in(claim.focus) if claim.focus else ():
        if mention.span == claim.focus and isinstance(mention.value, Title):
            return mention.value
    return None


def _before(row: Tenure, knowledge: Knowledge) -> Tenure | None:
    """The one confirmed holder of the office two weeks before the row begins."""
    assert row.since is not None
    held = knowledge.holders(row.office.id, row.since - timedelta(days=14))
    told = [each for each in held if rows.confirmed_on(each, row.since - timedelta(days=14))]
    return told[0] if len(told) == 1 and not told[0].acting else None


def _numbered(
    claim: Claim, person: Entity, mine: Sequence[Tenure], document: Document, knowledge: Knowledge
) -> Verdict:
    """The number of a president, counted by changes of holder, as Americans count."""
    offices = {each.office.id for each in mine}
    number = _number(claim, document)
    if number < 3 or offices - NUMBERED_OFFICES:
        return Verdict(claim, "unsupported", 0.4, reason="the tables do not number that office")
    order = _order(next(iter(offices)), knowledge)
    numbers = [place for place, holder in enumerate(order, 1) if holder == person.id]
    told = (
        Evidence(f"{person.name}: number {' and '.join(map(str, numbers))} of {mine[0].office.title}s", "knowledge"),
    )
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
        held = [each for each in knowledge.holders(office, day) if not each.acting]
        if held and (not found or found[-1] != held[-1].person.id):
            found.append(held[-1].person.id)
        ends = [each.until for each in held if each.until]
        day = (min(ends) if ends and min(ends) >= day else day + timedelta(days=200)) + timedelta(days=1)
    return tuple(found)

"""Claims about times in office against the tables of tenures: starts, ends, elections.

Says *refuted* only against rows of an office one person holds at a time. A start later than the
row's is refuted more readily than an earlier one: power is often older than the office. An election
counts in its own year and the next, and everybody may be chosen again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checker.annotate.link import HEADS
from checker.claims.offices import TOOK
from checker.claims.terms import ELECTED, REELECTED, RESIGNED, SINCE, UNNAMED, WON, first_time
from checker.claims.time import Times, moment_of
from checker.patterns import regex
from checker.references import of_late
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.leaders import related
from checker.references.persons import one_person
from checker.types import Claim, DateValue, Document, Entity, Knowledge, Tenure, Title, Verdict

_OATH = regex(r"\b(?:took|assumed|came to|entered) office\b|\bsworn in\b|\binaugurated\b")
_SPANNED = regex(r"\b(?:from|between)\b")
AT_THE_TOP = frozenset(
    ("president", "prime-minister", "monarch", "pope", "head-of-state", "supreme-leader", "military-leader",
     "party-general-secretary")
)  # fmt: skip
"""Roles that "in power" can mean."""
FROM_THE_DAY = frozenset(("monarch", "pope", "supreme-leader"))
"""Roles that nobody holds before the row's day, whatever else they were."""
ONE_POWER = frozenset(
    ("us/president", "gb/prime-minister", "de/prime-minister", "it/prime-minister", "es/prime-minister",
     "nl/prime-minister", "be/prime-minister", "se/prime-minister", "no/prime-minister", "dk/prime-minister",
     "ie/prime-minister", "at/prime-minister", "gr/prime-minister", "ca/prime-minister", "au/prime-minister",
     "nz/prime-minister", "jp/prime-minister", "il/prime-minister", "in/prime-minister", "mx/president",
     "br/president", "ar/president", "cl/president", "co/president", "kr/president", "fr/president")
)  # fmt: skip
"""Offices without which nobody governs there."""
_FORCED = regex(r"\b(?:ousted|toppled|deposed|overthrown|abdicated|fled|forced|unseated|voted out)\b")
_GAVE_UP = regex(r"\b(?:resigned|stepped down|stood down|retired|quit|left office|lost office|dismissed|ousted)\b")
NO_OTHER_TERM = 3
"""Years before a first row, or after a last one, within which no other time in office can have been."""
MOST_APART = 12
"""Years between a fall told and the fall in the tables, beyond which another event is likelier."""
SOON = timedelta(days=60)
WEEKS = timedelta(days=100)
"""Days between an election, a nomination and the oath, which all pass for the beginning."""


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one time in office."""
    person = one_person(claim.subject, knowledge, document)
    if person is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person")
    limit = document.day + SOON
    every = [each for each in meant(claim, person, knowledge) if each.since is None or each.since <= limit]
    mine = joined_up([each for each in every if not each.acting])
    year, moment = _year(claim, document), _moment(claim, document)
    if not mine:
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such office of theirs")
    if year is None or moment is None:
        answer = of_late.verdict(claim, mine, document, knowledge, times)
        return answer or Verdict(claim, "unsupported", 0.4, reason="no year")
    if claim.predicate in (REELECTED, WON):
        return _chosen(claim, mine, year, knowledge)
    if claim.predicate == RESIGNED:
        return _left(claim, person, mine, year, document, knowledge)
    if claim.predicate in (SINCE, TOOK, ELECTED):
        exact = claim.predicate != ELECTED
        if any(each.since and _tells(each.since, moment, exact) for each in every):
            return said(claim, "supported", mine, knowledge, 0.9)
        return _begun(claim, mine, year, document, knowledge)
    return _until(claim, mine, year, claim.span.of(document.prose), knowledge)


def meant(claim: Claim, person: Entity, knowledge: Knowledge) -> list[Tenure]:
    """The tenures of the office named; of an office left unnamed, those at the head of the country."""
    title = claim.object.value
    terms = list(knowledge.tenures(person.id))
    if not isinstance(title, Title) or (not title.role and claim.object.text != UNNAMED):
        return []
    if not title.role:
        return [each for each in terms if _at_the_top(each)]
    if title.unit and title.role == "head":
        return [each for each in terms if each.office.unit == title.unit and each.office.role in HEADS]
    if title.role == "leader":
        kin = related(title.country, knowledge) if title.country and title.words == "leader" else set()
        return [each for each in terms if _at_the_top(each) and each.office.country in kin]
    return rows.of_title(terms, title, knowledge)


def _at_the_top(tenure: Tenure) -> bool:
    return tenure.office.role in AT_THE_TOP and not tenure.office.unit


def joined_up(terms: Sequence[Tenure]) -> list[Tenure]:
    """Without doubles: rows of one time in office told twice, the verified one with an end kept."""
    kept: list[Tenure] = []
    for each in sorted(terms, key=lambda row: (not row.verified, row.until is None, row.since or date.min)):
        if not any(rows.begun_alike(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda row: row.since or date.min)


def _year(claim: Claim, document: Document) -> int | None:
    moment = _moment(claim, document)
    return moment[0].year if moment else None


def _moment(claim: Claim, document: Document) -> rows.Window | None:
    """The first and the last day that the claim's date can mean."""
    for mention in document.mentions_in(claim.focus) if claim.focus else ():
        if mention.kind == "date" and isinstance(mention.value, DateValue) and moment_of(mention.value):
            return moment_of(mention.value)
    return None


def _tells(day: date, moment: rows.Window, exact: bool) -> bool:
    """Whether a start can be told by that date: of a year as years go, of a day or month within some weeks."""
    if moment[1] - moment[0] > timedelta(days=40) or not exact or day.year == moment[0].year:
        return _about(day, moment[0].year)
    plain = (day.month, day.day) == (1, 1)
    return moment[0] - WEEKS <= (date(day.year, 12, 31) if plain else day) and day <= moment[1] + WEEKS


LONG_IN = 4
"""Years after a minister's start past which "since" tells of no new cabinet, but of another start."""


def _war_won(mine: Sequence[Tenure], year: int) -> bool:
    """Whether a leader by another name than president may have had the whole country only some years after the row's
    start: Franco in 1939, three years after he was proclaimed."""
    since = mine[0].since
    return since is not None and mine[0].office.role == "head-of-state" and year - since.year <= NO_OTHER_TERM


def _begun(claim: Claim, mine: Sequence[Tenure], year: int, document: Document, knowledge: Knowledge) -> Verdict:
    """A start that is none of the rows' own: too late, too early, or of another time."""
    starts = [each.since.year for each in mine if each.since]
    if len(starts) < len(mine):
        return said(claim, "unsupported", mine, knowledge, 0.4, "no start is known")
    first = mine[0]
    inside = [each for each in mine if each.since and each.since.year < year <= (each.until or date.max).year]
    again = claim.predicate == ELECTED and not first_time(claim, document.prose) and first.office.role != "pope"
    one_stretch = len(mine) == 1 and first.verified and claim.predicate == SINCE and year >= starts[0] + LONG_IN
    plain = first.office.single and (rows.role_of(first).rank <= 2 or one_stretch)
    words = claim.span.of(document.prose)
    reopened = claim.predicate == SINCE and len(mine) > 1 and not _SPANNED.search(words)
    if inside and (again or not plain or reopened):
        return said(claim, "unsupported", mine, knowledge, 0.4, "in office that year, perhaps chosen again")
    if _vague(claim) and inside and _war_won(mine, year):
        return said(claim, "unsupported", mine, knowledge, 0.4, "power over all of it may be younger than the office")
    early = year < starts[0] and (first.office.role in FROM_THE_DAY or _one_power(first, year, knowledge))
    if (
        _vague(claim)
        and not _in_office(claim, words, year, starts, knowledge)
        and not (inside or early or " over from " in words or _gap(mine, year, knowledge))
    ):
        return said(claim, "unsupported", mine, knowledge, 0.4, "power may be older than the office")
    row = min(mine, key=lambda each: abs((each.since or date.min).year - year))
    if year < starts[0] and _older_than_its_state(row, knowledge):
        return said(claim, "unsupported", mine, knowledge, 0.4, "in office before the state was independent")
    apart = 0 if not row.verified else NO_OTHER_TERM
    if (year < starts[0] - apart or _long_after(mine, year)) and not _another_in(row, year, knowledge):
        return said(claim, "unsupported", mine, knowledge, 0.4, "an earlier or later time in office may be missing")
    return _refuted(claim, mine, row, str((row.since or date.min).year), knowledge, year)


def _in_office(claim: Claim, words: str, year: int, starts: Sequence[int], knowledge: Knowledge) -> bool:
    """Whether words of an oath or an office, not of power, can only mean the one the tables have."""
    person = claim.subject.entity
    if not _OATH.search(words) or person is None or min(abs(year - each) for each in starts) > NO_OTHER_TERM:
        return False
    return not any(each.since and _about(each.since, year) for each in knowledge.tenures(person.id))


def _one_power(first: Tenure, year: int, knowledge: Knowledge) -> bool:
    """Whether nobody there leads beside the head of government, and another was it in that year."""
    return first.office.id in ONE_POWER and _another_in(first, year, knowledge)


def _gap(mine: Sequence[Tenure], year: int, knowledge: Knowledge) -> bool:
    """Whether another held the office all that year, between or after the person's own times in it."""
    first = mine[0]
    return first.since is not None and year > first.since.year and _another_in(first, year, knowledge)


def _another_in(row: Tenure, year: int, knowledge: Knowledge) -> bool:
    """Whether somebody else was in the row's office early and late in that year."""
    for day in (date(year, 2, 1), date(year, 11, 30)):
        held = [each for each in knowledge.holders(row.office.id, day) if rows.confirmed_on(each, day)]
        if not held or any(each.person.id == row.person.id for each in held):
            return False
    return True


def _older_than_its_state(row: Tenure, knowledge: Knowledge) -> bool:
    """Whether the row begins with its state: who led a colony or a Soviet republic went on."""
    state = knowledge.state(row.office.country)
    began = state.since if state else None
    return began is not None and row.since is not None and row.since - began < timedelta(days=400)


def _long_after(mine: Sequence[Tenure], year: int) -> bool:
    """Whether the year is years after the last row's end."""
    return year > max((each.until or date.max).year for each in mine) + NO_OTHER_TERM - 1


def _vague(claim: Claim) -> bool:
    """Whether the office is left unnamed, or is "leader"."""
    return getattr(claim.object.value, "role", "") in ("", "leader")


def _until(claim: Claim, mine: Sequence[Tenure], year: int, words: str, knowledge: Knowledge) -> Verdict:
    ends = [each.until.year for each in mine if each.until]
    if any(each.until and _about(each.until, year) for each in mine):
        return said(claim, "supported", mine, knowledge, 0.9)
    if len(ends) < len(mine) or not ends:
        return said(claim, "unsupported", mine, knowledge, 0.4, "no end is known")
    last = max(mine, key=lambda each: each.until or date.min)
    inside = any(each.since and each.until and each.since.year <= year < each.until.year for each in mine)
    deep = any(each.verified and _deep_in(each, year) for each in mine) and bool(_GAVE_UP.search(words))
    if inside and ((len(mine) > 1 and not deep) or rows.role_of(last).rank > 2):
        return said(claim, "unsupported", mine, knowledge, 0.4, "in office that year, perhaps in two terms")
    if _vague(claim) and (len(mine) > 1 or year > ends[0] + 12 or (year < ends[0] - 1 and not inside)):
        return said(claim, "unsupported", mine, knowledge, 0.4, "power may outlast the office")
    row = min(mine, key=lambda each: abs((each.until or date.min).year - year))
    return _refuted(claim, mine, row, str((row.until or date.min).year), knowledge, year)


def _deep_in(tenure: Tenure, year: int) -> bool:
    """Whether the whole year and those beside it are of this one time in office."""
    return bool(tenure.since and tenure.until) and tenure.since.year + 1 < year < tenure.until.year - 1  # type: ignore[union-attr]


def _left(
    claim: Claim, person: Entity, mine: Sequence[Tenure], year: int, document: Document, knowledge: Knowledge
) -> Verdict:
    """An end of an office left unnamed: any end in the tables bears it out, a fall from power can be wrong."""
    every = [each for each in knowledge.tenures(person.id) if each.until]
    if any(each.until and _about(each.until, year) for each in every):
        return said(claim, "supported", mine, knowledge, 0.8)
    top = [each for each in mine if _at_the_top(each)]
    fell = _FORCED.search(claim.span.of(document.prose))
    if not fell or len(top) != 1 or top[0].until is None or not abs(top[0].until.year - year) <= MOST_APART:
        return said(claim, "unsupported", mine, knowledge, 0.4, "some other office perhaps")
    return _refuted(claim, top, top[0], str(top[0].until.year), knowledge, year)


def _about(day: date, year: int) -> bool:
    """Whether a change on that day can be told of the year: chosen in autumn, sworn in by spring; New Year.

    A first of January is often a year and no more, and then hardly sure of that.
    """
    plain = (day.month, day.day) == (1, 1)
    return date(year - 1, 1 if plain else 12, 1 if plain else 25) <= day <= date(year + 1, 3, 31)


def _refuted(
    claim: Claim, mine: Sequence[Tenure], row: Tenure, better: str, knowledge: Knowledge, year: int
) -> Verdict:
    """Against one row; an error where it is verified and of an office that one person holds."""
    if (not row.office.single and row.office.role not in AT_THE_TOP) or rows.role_of(row).rank > 5:
        return said(claim, "unsupported", mine, knowledge, 0.4, "an office of many")
    if not row.verified and (rows.role_of(row).rank > 3 or abs(int(better) - year) < 2):
        return said(claim, "unsupported", mine, knowledge, 0.4, "not confirmed by a second source")
    certain = row.verified and len(mine) == 1 and rows.role_of(row).rank <= 2 and not _vague(claim)
    plain = claim.focus is not None and len(claim.focus) == 4
    sure = 0.9 if row.verified else 0.75
    return said(claim, "refuted", [row], knowledge, sure, "", (better,) if plain and len(mine) == 1 else (), certain)


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

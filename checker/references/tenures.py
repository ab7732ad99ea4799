"""What the tables say of a person and an office: held then, before, later, never, or not known.

Knows tenures and how long an open one may be trusted past the last day its source was seen
to hold. Decides by dates and rows alone. Where the tables are incomplete it says so: silence
is not a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from checker.annotate.head_titles import NATIONAL, heads
from checker.annotate.link import HEADS, SAME_OFFICE, fits
from checker.annotate.mentions_words import fold
from checker.annotate.offices import applies_to, forms_of
from checker.knowledge.vouched import confirmed_on as confirmed_on
from checker.knowledge.vouched import held_on
from checker.types import Entity, Knowledge, Office, Tenure, Title

Window = tuple[date, date]
HANDOVER = timedelta(days=2)
TWO_PURSES = frozenset(("au",))
"""Countries with a treasurer and a minister of finance, of whom the tables have the treasurer."""
GAP = timedelta(days=75)
"""Days between two holders in which nobody is missing from the table."""
_CHIEFS = ("central-bank-governor", "speaker")
NO_OFFICE_RANK = 9
MANY_SEATS = {("us", "senator"): date(2013, 2, 1), ("us", "representative"): date(2019, 1, 10)}
"""Offices of many seats whose every holder is in the tables, from this day on."""


class Role(NamedTuple):
    """How a kind of office behaves: `rank` 1 (head of state) to 9; days an open row stays believable."""

    rank: int
    single: bool
    span_days: int


@lru_cache(maxsize=1)
def roles() -> dict[str, Role]:
    """Every role of the shipped table."""
    from checker.knowledge.tables import TABLES, rows

    return {
        row["role"]: Role(row.whole("rank", 6), row.yes("single"), row.whole("span_days", 45))
        for row in rows(TABLES / "roles.tsv")
    }


def role_of(tenure: Tenure) -> Role:
    """The role of a tenure's office; one that is not in the table ages fast and counts little."""
    return roles().get(tenure.office.role, Role(7, tenure.office.single, 45))


def last_known_on(tenure: Tenure, day: date) -> bool:
    """Whether an open tenure may still be believed on that day, somewhat past its source's last sighting."""
    if tenure.until is not None or not held_on(tenure, day):
        return False
    return day <= tenure.known_until + timedelta(days=role_of(tenure).span_days)


def overlaps(tenure: Tenure, window: Window) -> bool:
    """Whether the tenure covers any day of the window, a few days of handing over included."""
    since = tenure.since or date.min
    until = tenure.until or date.max
    low = since - HANDOVER if since > date(2, 1, 1) else since
    high = until + HANDOVER if until < date(9998, 1, 1) else until
    return low <= window[1] and window[0] <= high


def begun_alike(one: Tenure, other: Tenure) -> bool:
    """Whether two rows tell of the same start in the same kind of office, give or take a month."""
    if one.since is None or other.since is None or one.office.role != other.office.role:
        return False
    return abs(one.since - other.since) <= timedelta(days=31)


def of_title(tenures: Iterable[Tenure], title: Title, knowledge: Knowledge) -> list[Tenure]:
    """The tenures of the office the title names."""
    return [tenure for tenure in tenures if fits(tenure, title, knowledge) and not _of_the_whole(tenure, title)]


def _of_the_whole(tenure: Tenure, title: Title) -> bool:
    """Whether the tenure is of the whole country and the title of a part of it: a premier of Lower Saxony."""
    country, dash, _ = title.unit.partition("-")
    return bool(dash) and country == tenure.office.country and not tenure.office.unit


def current(tenures: Iterable[Tenure], day: date) -> list[Tenure]:
    """What the person holds that day, highest first; rows believed a little past their sighting included."""
    held = [each for each in tenures if confirmed_on(each, day) or last_known_on(each, day)]
    ranked = [each for each in held if role_of(each).rank < NO_OFFICE_RANK]
    return sorted(ranked, key=lambda each: (role_of(each).rank, each.acting, each.office.id))


def home(tenures: Sequence[Tenure], person: Entity, day: date) -> str:
    """The country a person is known in: of what they hold that day, else of what they held last."""
    for tenure in current(tenures, day):
        if tenure.office.country:
            return tenure.office.country
    for tenure in reversed(tenures):
        if tenure.office.country:
            return tenure.office.country
    return person.country


def named_offices(title: Title, country: str, knowledge: Knowledge) -> list[Office]:
    """The offices that the title can name in `country` or in the body it tells; each single or not."""
    found: dict[str, Office] = {}
    if not country and not title.unit:
        return []
    if title.unit in NATIONAL:
        chiefs = [each for role in _CHIEFS for each in knowledge.offices(role, NATIONAL[title.unit])]
        found.update({each.id: each for each in chiefs if heads(each, title, knowledge)})
    elif title.unit:
        chiefs = [each for role in HEADS for each in knowledge.offices(role, "", title.unit)]
        found.update({each.id: each for each in chiefs if heads(each, title, knowledge)})
    for form in forms_of(title.words, knowledge):
        if form.generic or not applies_to(form, "" if title.unit else country, title.unit):
            continue
        for role in sorted({form.role} | {r for r, same in SAME_OFFICE.items() if form.role in same}):
            for office in knowledge.offices(role, "" if title.unit else country, title.unit):
                found[office.id] = office
    if title.unit and not found:
        found.update({each.id: each for each in _of_its_own(title, knowledge)})
    if country in TWO_PURSES and "treasur" not in title.words:
        found = {key: each for key, each in found.items() if each.role != "finance-minister"}
    if not title.unit and any(not each.unit and _heads(each) for each in found.values()):
        return [each for each in found.values() if not each.unit]
    return list(found.values())


def _heads(office: Office) -> bool:
    """Whether the office is that of a head of state or government."""
    role = roles().get(office.role)
    return role is not None and role.rank <= 2


def _of_its_own(title: Title, knowledge: Knowledge) -> list[Office]:
    """The one office of a role that only this body has, filed under its country: "FBI director"."""
    roles = {form.role for words in (title.words, f"{title.unit} {title.words}") for form in forms_of(words, knowledge)}
    own = [each for role in roles if role.startswith(f"{title.unit}-") for each in knowledge.offices(role, "", "")]
    return own if len(own) == 1 else []


def confirmed_holders(offices: Iterable[Office], knowledge: Knowledge, day: date) -> list[Tenure]:
    """Everyone the tables vouch for in any of these offices on that day."""
    return [
        tenure
        for office in offices
        for tenure in knowledge.holders(office.id, day)
        if confirmed_on(tenure, day) or last_known_on(tenure, day)
    ]


def complete_on(office: Office, day: date, knowledge: Knowledge) -> bool:
    """Whether the tables list every holder of an office of many seats on that day."""
    since = MANY_SEATS.get((office.country, office.role))
    return since is not None and since <= day <= knowledge.known_until


def never_missing(office: Office, person: Entity) -> bool:
    """Whether the table of a single office reaches back over the person's whole grown life."""
    if not office.single or office.complete_since is None or person.since is None:
        return False
    return office.complete_since.year <= person.since.year + 30


def unbroken(office: Office, since: date, day: date, knowledge: Knowledge) -> list[str]:
    """The names of all who held a single office from `since` to `day`; empty where the rows leave a gap."""
    names: list[str] = []
    at = since
    while at < day:
        held = [
            each for each in knowledge.holders(office.id, at) if each.since and (each.until or confirmed_on(each, at))
        ]
        if not held:
            later = at + GAP
            held = [each for each in knowledge.holders(office.id, later) if each.since and each.since <= later]
            if not held:
                return names if later >= day and names else []
        names += [each.person.name for each in held]
        ends = [each.until or each.known_until for each in held]
        at = max(max(ends), at) + timedelta(days=1)
        if any(each.until is None for each in held) and at < day:
            return []
    return names


def same_name(one: str, other: str) -> bool:
    """Whether two names could be of one person: one within the other, or surname and initial agree."""
    first, second = fold(one).replace("-", " ").split(), fold(other).replace("-", " ").split()
    if not first or not second:
        return False
    short, long = sorted((set(first), set(second)), key=len)
    if short <= long:
        return True
    return first[-1] == second[-1] and first[0][0] == second[0][0]

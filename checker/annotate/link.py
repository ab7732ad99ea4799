"""From names to entities: short forms after a full name, and an office that tells namesakes apart.

Shy by design: two people who fit stay candidates, and a surname alone is linked only when the
draft has introduced its bearer, or the office before it has one bearer of that name that day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.annotate.head_titles import heads
from checker.annotate.offices import applies_to, forms_of
from checker.knowledge.vouched import held_on
from checker.types import Entity, Knowledge, Mention, Office, Tenure, Title

MOST_NAMESAKES = 40
OLDEST = 110
"""Years since the birth of anybody whom news of the day means by a surname that others of the office bear too."""
SAME_OFFICE = {
    "pope": ("pope", "monarch", "head-of-state"),
    "head-of-state": ("head-of-state", "president", "military-leader"),
    "military-leader": ("head-of-state", "president", "military-leader"),
    "president": ("head-of-state", "president"),
    "presidency-chair": ("president", "head-of-state"),
    "organisation-president": ("organisation-president", "president"),
    "commission-president": ("commission-president", "president"),
    "council-president": ("council-president", "president"),
    "parliament-president": ("parliament-president", "president", "speaker"),
    "minister-president": ("minister-president", "governor", "prime-minister"),
    "regional-president": ("regional-president", "governor", "president"),
    "provincial-premier": ("provincial-premier", "prime-minister"),
    "chief-minister": ("chief-minister", "governor"),
    "governor": (
        "governor",
        "minister-president",
        "provincial-premier",
        "regional-president",
        "chief-minister",
    ),
}
"""Roles the tables and the title forms may name either way."""


CROWDED = frozenset(("senator", "representative", "member-of-parliament", "mayor", "governor", "judge", "ambassador"))
"""Offices with so many holders that the tables' only bearer of a surname need not be the one meant."""
SOON, LATELY = timedelta(days=100), timedelta(days=8 * 365)
HEADS = frozenset(
    ("managing-director", "secretary-general", "director-general", "organisation-president",
     "executive-director", "chief-executive", "central-bank-governor", "high-commissioner", "agency-head",
     "fbi-director", "intelligence-chief")
)  # fmt: skip
"""Roles that "the chief", "the head" or "the boss" of a body can mean."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """A full mention that short forms may take up: its place in the list of mentions, and who it is."""

    index: int
    start: int
    sentence: int
    entity: Entity | None
    candidates: tuple[Entity, ...]


def take_up(
    short: str, start: int, sentence: int, introduced: Mapping[str, Sequence[Introduced]]
) -> Introduced | None:
    """Whom a short form means: the one person so introduced; None where there are several or none.

    A full name that comes only later in the same sentence is another's: "Bernier is the son of Gilles Bernier".
    """
    bearers = [each for each in introduced.get(short, ()) if each.start <= start or each.sentence != sentence]
    if not bearers:
        return None
    identities = {each.entity.id if each.entity else f"?{each.index}" for each in bearers}
    if len(identities) == 1:
        return min(bearers, key=lambda each: (each.start > start, abs(each.start - start)))
    return None


def several(short: str, introduced: Mapping[str, Sequence[Introduced]]) -> tuple[Entity, ...]:
    """The known people an ambiguous short form could mean."""
    found = {each.entity.id: each.entity for each in introduced.get(short, ()) if each.entity}
    return tuple(found.values())


OF_COUNTRIES = frozenset(("president", "prime-minister", "chancellor"))
"""Told with a country, these are no offices of an international body."""


def fits(tenure: Tenure, title: Title, knowledge: Knowledge) -> bool:
    """Whether a tenure is of the office the title names, as far as the title says."""
    office = tenure.office
    home = office.unit == f"{office.country}-{title.country}"
    if title.country and office.country and title.country != office.country and not home:
        return False
    if title.country and not office.country and title.role in OF_COUNTRIES:
        return False
    if title.unit and office.unit and title.unit != office.unit:
        return _of_city(office, title)
    forms = forms_of(title.words, knowledge)
    if heads(office, title, knowledge) or _leads_party(office, title, knowledge):
        return True
    of_body = bool(title.unit) and title.unit == office.unit and office.role in HEADS
    if of_body and any(form.generic for form in forms):
        return True
    return any(
        form.role in SAME_OFFICE.get(office.role, (office.role,)) and applies_to(form, office.country, office.unit)
        for form in forms
    )


def _of_city(office: Office, title: Title) -> bool:
    """A mayor of New York is of the city, not of the state."""
    return title.role == office.role == "mayor" and (title.unit, office.unit) == ("us-ny", "new-york-city")


def _leads_party(office: Office, title: Title, knowledge: Knowledge) -> bool:
    """Whether the words lead the party: "Labour leader" is of the Labour Party of Britain."""
    party, _, country = office.unit.partition("-")
    if office.role != "party-leader" or title.role != office.role or party not in title.words.split():
        return False
    return any(country in form.countries for form in forms_of(title.words, knowledge))


def by_office(candidates: Sequence[Entity], title: Title, knowledge: Knowledge, day: date) -> Entity | None:
    """The one namesake who holds the office that day, else the one who held it before; None when two do.

    Of offices that hundreds hold, nobody of long before: of most such holders the tables know nothing.
    """
    if not candidates or len(candidates) > MOST_NAMESAKES or not title.role:
        return None
    now: list[Entity] = []
    ever: list[Entity] = []
    for person in candidates:
        terms = [each for each in knowledge.tenures(person.id) if fits(each, title, knowledge)]
        if any(held_on(each, day) for each in terms):
            now.append(person)
        if any(_began(each, day) for each in terms):
            ever.append(person)
    if len(now) == 1:
        return now[0]
    alive = [each for each in ever if each.since is None or day.year - each.since.year <= OLDEST]
    return alive[0] if len(alive) == 1 and not now else None


def rather(
    person: Entity, candidates: Sequence[Entity], title: Title, knowledge: Knowledge, day: date
) -> Entity | None:  # fmt: skip
    """The namesake in the office, where the person just named never had it: Michelle Obama, then President Obama."""
    if any(fits(each, title, knowledge) for each in knowledge.tenures(person.id)):
        return None
    holder = by_office(candidates, title, knowledge, day)
    return holder if holder is not None and holder.id != person.id else None


def _began(term: Tenure, day: date) -> bool:
    """Whether a term had begun by the day; of many-headed offices, whether it was lately so."""
    if term.since is not None and term.since > day + SOON:
        return False
    return term.office.role not in CROWDED or term.until is None or term.until > day - LATELY


def relink(mention: Mention, entity: Entity) -> Mention:
    """The mention, linked."""
    from dataclasses import replace

    return replace(mention, entity=entity, candidates=())

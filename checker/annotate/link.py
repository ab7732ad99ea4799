"""From names to entities: short forms after a full name, and an office that tells namesakes apart.

Shy by design: two people who fit stay candidates, and a surname alone is linked only when the
draft has introduced its bearer, or the office before it has one bearer of that name that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.annotate.offices import forms_of
from checker.types import Entity, Knowledge, Mention, Tenure, Title

MOST_NAMESAKES = 40
NATIONALITIES_OF_THE_FAMOUS = frozenset(
    ("president", "prime-minister", "head-of-state", "head-of-government")
)


@dataclass(frozen=True, slots=True)
class Introduced:
    """A full mention that short forms may take up: its place in the list of mentions, and who it is."""

    index: int
    start: int
    entity: Entity | None
    candidates: tuple[Entity, ...]


def take_up(short: str, start: int, introduced: Mapping[str, Sequence[Introduced]]) -> Introduced | None:
    """Whom a short form means: the one person so introduced; None where there are several or none."""
    bearers = introduced.get(short, ())
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


def roles_of(title: Title, knowledge: Knowledge) -> frozenset[str]:
    """Every role the words of a title can mean."""
    return frozenset(form.role for form in forms_of(title.words, knowledge)) | {title.role} - {""}


def fits(tenure: Tenure, title: Title, roles: Iterable[str]) -> bool:
    """Whether a tenure is of the office the title names, as far as the title says."""
    office = tenure.office
    if office.role not in roles:
        return False
    if title.country and office.country and title.country != office.country:
        return False
    return not (title.unit and office.unit and title.unit != office.unit)


def held_on(tenure: Tenure, day: date) -> bool:
    """Whether the tenure covers the day, an open one without end."""
    return (tenure.since is None or tenure.since <= day) and (tenure.until is None or day <= tenure.until)


def by_office(candidates: Sequence[Entity], title: Title, knowledge: Knowledge, day: date) -> Entity | None:
    """The one namesake who holds the office that day, else the one who ever held it; None when two do."""
    if not candidates or len(candidates) > MOST_NAMESAKES or not title.role:
        return None
    roles = roles_of(title, knowledge)
    now: list[Entity] = []
    ever: list[Entity] = []
    for person in candidates:
        terms = [each for each in knowledge.tenures(person.id) if fits(each, title, roles)]
        if any(held_on(each, day) for each in terms):
            now.append(person)
        if terms:
            ever.append(person)
    if len(now) == 1:
        return now[0]
    return ever[0] if len(ever) == 1 and not now else None


def relink(mention: Mention, entity: Entity) -> Mention:
    """The mention, linked."""
    from dataclasses import replace

    return replace(mention, entity=entity, candidates=())

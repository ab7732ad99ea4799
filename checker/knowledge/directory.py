"""People by id and by folded name, so that a row naming a person finds the one meant.

Knows birth, death and name forms. Does not guess: two bearers of a name in one country
are told apart by who holds an office, else the row names a new person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.knowledge.fold import fold, spelt_out
from checker.knowledge.tables import Row

# One country's people under the codes of what it was before: Milosevic of Serbia and of Yugoslavia.
HOMES = {"ad": "fr", "scg": "rs", "yu": "rs", "cs": "cz", "su": "ru", "dd": "de"}


@dataclass
class Person:
    id: str
    name: str
    country: str
    aliases: list[str] = field(default_factory=list)
    birth: date | None = None
    death: date | None = None
    note: str = ""
    gender: str = ""
    hand_kept: bool = False


class Directory:
    """People by id and by folded name, so that a row naming a person finds the one meant."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people: dict[str, Person] = {}
        self._named: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: Person) -> Person:
        self.people[person.id] = person
        for name in (person.name, *person.aliases):
            self._index(name, person)
        return person

    def _index(self, name: str, person: Person) -> None:
        if person not in self._named[fold(name)]:
            self._named[fold(name)].append(person)

    def alias(self, person: Person, names: Iterable[str]) -> None:
        """Give a known person further names, each once."""
        for name in names:
            if name != person.name and name not in person.aliases:
                person.aliases.append(name)
            self._index(name, person)

    def bearers(self, name: str) -> list[Person]:
        return list(self._named.get(fold(name), ()) or self._named.get(spelt_out(name), ()))

    def variants(self, row: Row) -> None:
        """A line of name_variants.tsv: other spellings of one person's full name."""
        if " " not in row["name"]:
            return
        for person in self.bearers(row["name"]):
            if not row["id_hint"] or person.id == row["id_hint"] or person.country == row["id_hint"]:
                self.alias(person, (name for name in row.many("variants") if " " in name))

    def find(self, name: str, aliases: Iterable[str], country: str, known: set[str]) -> Person | None:
        """The one person a row means: same name and country, else the only office holder so named."""
        for written in (name, *aliases):
            if " " not in written and written != name:
                continue
            bearers = self.bearers(written)
            home = HOMES.get(country, country)
            at_home = [person for person in bearers if country and HOMES.get(person.country, person.country) == home]
            if at_home:
                return min(at_home, key=lambda person: (person.id not in known, person.id))
            if bearers and (not country or all(not person.country for person in bearers)):
                holders = [person for person in bearers if person.id in known] or bearers
                if len(holders) == 1:
                    return holders[0]
        return None


def person_of(row: Row) -> Person:
    return Person(
        row["id"],
        row["name"],
        row["country"],
        list(row.many("aliases")),
        row.day("birth"),
        row.day("death", True),
    )


def extra_person(row: Row, directory: Directory, begun: Mapping[str, date]) -> None:
    """A line of people_extra.tsv; `begun`: when people first took office, which the dead do not."""
    person = directory.find(row["name"], row.many("aliases"), row["country"], set())
    birth, death = row.day("birth"), row.day("death", True)
    if person and birth and person.birth and abs(birth.year - person.birth.year) > 1:
        person = None
    if person and death and begun.get(person.id, date.min) > death:
        person = None
    if person is None:
        person = directory.add(Person(free_key(directory, row["country"], row["name"]), row["name"], row["country"]))
    directory.alias(person, row.many("aliases"))
    person.birth = birth or person.birth
    person.death = death or person.death
    person.gender = row["gender"] or person.gender
    person.note = row["note"] or person.note
    person.hand_kept = True


def free_key(directory: Directory, country: str, name: str) -> str:
    base = f"{country or 'int'}.{'-'.join(fold(name).split())}"
    key, number = base, 2
    while key in directory.people:
        key, number = f"{base}-{number}", number + 1
    return key

"""The shipped reference with the newsroom's own facts over it.

What the newsroom says wins: its tenure replaces the shipped one of the same person in the
same office, and its holder of a single office ends an older open tenure there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from checker.knowledge.fold import fold, surnames
from checker.knowledge.lookup import Compiled
from checker.knowledge.own import KEPT, Own, read
from checker.types import Entity, Event, Fact, Membership, Office, State, Tenure, TitleForm


def lay_over(shipped: Compiled, path: Path) -> Overlaid:
    """The shipped reference with the facts of the file `path` over it."""
    return Overlaid(shipped, read(shipped, path))


class Overlaid:
    """The shipped reference with the newsroom's facts over it. Implements `checker.types.Knowledge`."""

    def __init__(self, shipped: Compiled, own: Own) -> None:
        self.shipped, self.own = shipped, own
        self._names: dict[str, list[Entity]] = {}
        self._short: dict[str, list[Entity]] = {}
        for key, person in own.people.items():
            for name in own.aliases[key]:
                self._enter(self._names, fold(name), person)
                for short in surnames(name, person.country):
                    self._enter(self._short, short, person)

    @staticmethod
    def _enter(index: dict[str, list[Entity]], key: str, person: Entity) -> None:
        if person not in index.setdefault(key, []):
            index[key].append(person)

    @property
    def hash(self) -> str:
        """The shipped tables' hash and the overlay's."""
        return f"{self.shipped.hash}+{self.own.digest}"

    @property
    def known_until(self) -> date:
        """The newest day any source was seen to hold."""
        own = [term.known_until for term in self.own.tenures if term.known_until != KEPT]
        return max([self.shipped.known_until, *own])

    def named(self, names: Sequence[str]) -> Mapping[str, tuple[Entity, ...]]:
        """As the shipped reference, the newsroom's people first."""
        return self._with_own(names, self.shipped.named(names), self._names)

    def surnamed(self, names: Sequence[str]) -> Mapping[str, tuple[Entity, ...]]:
        """As the shipped reference, the newsroom's people first."""
        return self._with_own(names, self.shipped.surnamed(names), self._short)

    def _with_own(
        self, names: Sequence[str], found: Mapping[str, tuple[Entity, ...]], index: Mapping[str, list[Entity]]
    ) -> Mapping[str, tuple[Entity, ...]]:
        joined = {}
        for name in names:
            own = index.get(fold(name), [])
            ids = {person.id for person in own}
            rest = [
                self.own.people.get(each.id, each)
                for each in found.get(name, ())
                if each.id not in ids and each.id not in self.own.hidden
            ]
            if own or rest:
                joined[name] = (*own, *rest)
        return joined

    def entity(self, id: str) -> Entity | None:
        """The entity with this id."""
        return self.own.people.get(id) or self.shipped.entity(id)

    def aliases(self, id: str) -> tuple[str, ...]:
        """Other names of an entity, the newsroom's included."""
        return tuple(dict.fromkeys((*self.shipped.aliases(id), *self.own.aliases.get(id, ()))))

    def tenures(self, person: str) -> tuple[Tenure, ...]:
        """All tenures of a person, oldest first."""
        return self._settled(self.shipped.tenures(person), [t for t in self.own.tenures if t.person.id == person])

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """Who held the office on that day; the newsroom's holder ends an older open term."""
        own = [term for term in self.own.tenures if term.office.id == office]
        terms = self._settled(self.shipped.holders(office, day), own)
        single = any(term.office.single for term in own)
        found = []
        for term in terms:
            if (term.since and term.since > day) or (term.until and term.until < day):
                continue
            newer = [o for o in own if o.person.id != term.person.id and o.since and o.since <= day]
            if single and term not in own and any(term.since is None or (o.since or day) > term.since for o in newer):
                continue
            found.append(term)
        return tuple(found)

    @staticmethod
    def _settled(shipped: Sequence[Tenure], own: Sequence[Tenure]) -> tuple[Tenure, ...]:
        kept = [
            term
            for term in shipped
            if not any(o.office.id == term.office.id and o.person.id == term.person.id and _meet(o, term) for o in own)
        ]
        return tuple(sorted((*kept, *own), key=lambda term: (term.since or date.min, term.until or date.max)))

    def offices(self, role: str, country: str = "", unit: str = "") -> tuple[Office, ...]:
        """Offices of a role, the newsroom's included."""
        found = list(self.shipped.offices(role, country, unit))
        ids = {office.id for office in found}
        for office in self.own.offices.values():
            asked = country in ("", office.country) and unit in ("", office.unit)
            if office.role == role and office.id not in ids and asked:
                found.append(office)
        return tuple(found)

    def titles(self) -> tuple[TitleForm, ...]:
        """The shipped title forms."""
        return self.shipped.titles()

    def states(self) -> tuple[State, ...]:
        """The shipped states."""
        return self.shipped.states()

    def state(self, code: str) -> State | None:
        """The state with this code."""
        return self.shipped.state(code)

    def memberships(self, organisation: str = "", member: str = "") -> tuple[Membership, ...]:
        """The shipped memberships."""
        return self.shipped.memberships(organisation, member)

    def events(self) -> tuple[Event, ...]:
        """The shipped events."""
        return self.shipped.events()

    def facts(self, subject: str, predicate: str = "") -> tuple[Fact, ...]:
        """The shipped facts."""
        return self.shipped.facts(subject, predicate)

    def __getattr__(self, name: str) -> object:
        """Whatever else the shipped reference offers (misspellings, event_words, span_days)."""
        return getattr(self.shipped, name)


def _meet(one: Tenure, other: Tenure) -> bool:
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (one.until or date.max)

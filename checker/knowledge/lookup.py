"""The compiled knowledge base opened read-only: every question is one indexed look-up.

Nothing is loaded whole except titles, states and events, which are small and asked for
once. Does not judge: an open tenure past its `known_until` is returned as it stands.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from checker.errors import KnowledgeError
from checker.knowledge.fold import elders, fold, sound, spelt_out
from checker.knowledge.records import MOST, better, day_of, entity_of, many, office_of, once
from checker.types import (
    Entity,
    Event,
    Fact,
    Membership,
    Office,
    State,
    Tenure,
    TitleForm,
)

BATCH = 400  # SQLite takes at most 999 parameters on old builds
ENTITY = "entity.n, entity.id, entity.kind, entity.name, entity.country, entity.since, entity.until, entity.note"
OFFICE = (
    "office.id, office.role, office.title, office.country, office.unit, office.single, "
    "office.complete_since, office.complete_until"
)
TENURE = (
    "tenure.since, tenure.until, tenure.known, tenure.source, tenure.url, tenure.verified, tenure.acting, tenure.party"
)


class Compiled:
    """The shipped reference. Implements `checker.types.Knowledge`."""

    def __init__(self, path: Path) -> None:
        try:
            self._base = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._meta = dict(self._base.execute("SELECT key, value FROM meta"))
        except sqlite3.Error as error:
            raise KnowledgeError(f"{path}: the compiled knowledge base cannot be read ({error})") from None
        self._bearers: dict[str, dict[str, tuple[Entity, ...]]] = {}
        self._tenures: dict[str, tuple[Tenure, ...]] = {}
        self._facts: dict[tuple[str, str], tuple[Fact, ...]] = {}

    @property
    def hash(self) -> str:
        """Hash of the tables it was made from."""
        return str(self._meta["hash"])

    @property
    def known_until(self) -> date:
        """The newest day any source was seen to hold."""
        return date.fromisoformat(self._meta["known_until"])

    @cached_property
    def _sources(self) -> dict[str, str]:
        return dict(self._base.execute("SELECT code, name FROM source"))

    def named(self, names: Sequence[str]) -> Mapping[str, tuple[Entity, ...]]:
        """For each name its bearers; another transliteration counts only where nobody bears it as written."""
        found = self._by_key("name", names, fold)
        missing = [name for name in names if name not in found]
        found.update(self._by_key("name", missing, spelt_out))
        missing = [name for name in missing if name not in found and " " in name.strip()]
        found.update(self._by_key("sound", missing, sound))
        return {name: bearers if len(bearers) < 2 else elders(name, bearers) for name, bearers in found.items()}

    def surnamed(self, names: Sequence[str]) -> Mapping[str, tuple[Entity, ...]]:
        """For each short form ("Merz", "von der Leyen") every person a text may so call."""
        found = self._by_key("surname", names, fold)
        return found | self._by_key("surname", [name for name in names if name not in found], spelt_out)

    def beginning(self, key: str) -> Mapping[str, tuple[Entity, ...]]:
        """Folded full names that begin with a folded `key`, and who bears each: "john m" finds "john magufuli"."""
        found: dict[str, list[Entity]] = {}
        query = (
            f"SELECT name.key, {ENTITY} FROM name JOIN entity ON entity.n = name.n "
            "WHERE name.key >= ? AND name.key < ? ORDER BY name.key, entity.n LIMIT ?"
        )
        for line in self._base.execute(query, (key, f"{key}\U0010ffff", BATCH)):
            found.setdefault(line[0], []).append(entity_of(line[1:]))
        return {name: tuple(entities) for name, entities in found.items()}

    def _by_key(self, table: str, names: Sequence[str], key_of: object) -> dict[str, tuple[Entity, ...]]:
        keys: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            keys.setdefault(key_of(name), []).append(name)  # type: ignore[operator]
        keys.pop("", None)
        known = self._bearers.setdefault(table, {})
        told = {key: known[key] for key in keys if key in known}
        read = self._read_bearers(table, [key for key in keys if key not in told])
        if len(known) < MOST:
            known.update(read)
        else:
            self._bearers[table] = dict(read)
        told |= read
        return {name: told[key] for key in sorted(keys) if told[key] for name in keys[key]}

    def _read_bearers(self, table: str, wanted: Sequence[str]) -> dict[str, tuple[Entity, ...]]:
        """The bearers of each key, none where nobody has it."""
        found: dict[str, list[Entity]] = {}
        for start in range(0, len(wanted), BATCH):
            part = wanted[start : start + BATCH]
            marks = ",".join("?" * len(part))
            query = (
                f"SELECT {table}.key, {ENTITY} FROM {table} JOIN entity ON entity.n = {table}.n "
                f"WHERE {table}.key IN ({marks}) ORDER BY {table}.key, entity.n"
            )
            for line in self._base.execute(query, part):
                found.setdefault(line[0], []).append(entity_of(line[1:]))
        return {key: tuple(found.get(key, ())) for key in wanted}

    def entity(self, id: str) -> Entity | None:
        """The entity with this id."""
        line = self._base.execute(f"SELECT {ENTITY} FROM entity WHERE id = ?", (id,)).fetchone()
        return entity_of(line) if line else None

    def aliases(self, id: str) -> tuple[str, ...]:
        """Other names of an entity, as written."""
        return tuple(
            text
            for (text,) in self._base.execute(
                "SELECT text FROM alias JOIN entity ON entity.n = alias.n WHERE entity.id = ? ORDER BY place",
                (id,),
            )
        )

    def tenures(self, person: str) -> tuple[Tenure, ...]:
        """All tenures of a person id, oldest first."""
        return once(self._tenures, person, lambda: self._terms("entity.id = ?", (person,)))

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """Who held the office on that day, open tenures included however old their source."""
        iso = day.isoformat()
        found: dict[str, Tenure] = {}
        for term in self._terms(
            "office.id = ? AND tenure.since <= ? AND (tenure.until = '' OR tenure.until >= ?)",
            (office, iso, iso),
        ):
            other = found.get(term.person.id)
            if other is None or better(term, other, day):
                found[term.person.id] = term
        return tuple(found.values())

    def holdings(self, office: str) -> tuple[Tenure, ...]:
        """Everyone who ever held the office, oldest first."""
        return self._terms("office.id = ?", (office,))

    def _terms(self, where: str, values: Iterable[str]) -> tuple[Tenure, ...]:
        query = (
            f"SELECT {ENTITY}, {OFFICE}, {TENURE} FROM tenure JOIN entity ON entity.n = tenure.person "
            f"JOIN office ON office.id = tenure.office WHERE {where} "
            "ORDER BY tenure.since, tenure.until, office.id, entity.n"
        )
        return tuple(self._tenure(line) for line in self._base.execute(query, tuple(values)))

    def _tenure(self, line: tuple[object, ...]) -> Tenure:
        since, until, known, source, url, verified, acting, party = line[16:]
        names = [self._sources.get(code, code) for code in str(source).split("+")]
        last = day_of(known)
        if last is None:
            raise KnowledgeError(f"a tenure of {line[1]} in {line[8]} has no known_until")
        return Tenure(
            entity_of(line[:8]),
            office_of(line[8:16]),
            day_of(since),
            day_of(until),
            last,
            "; ".join(names),
            str(url),
            bool(verified),
            bool(acting),
            str(party),
        )

    def offices(self, role: str, country: str = "", unit: str = "") -> tuple[Office, ...]:
        """Offices of a role, of one country or unit where given."""
        query, values = f"SELECT {OFFICE} FROM office WHERE role = ?", [role]
        for column, value in (("country", country), ("unit", unit)):
            if value:
                query, values = f"{query} AND {column} = ?", [*values, value]
        if country and not unit:
            query += " ORDER BY unit != '', length(id), id"
        else:
            query += " ORDER BY id"
        return tuple(office_of(line) for line in self._base.execute(query, values))

    def titles(self) -> tuple[TitleForm, ...]:
        """Every form of office the tables know."""
        return self._titles

    @cached_property
    def _titles(self) -> tuple[TitleForm, ...]:
        return tuple(
            TitleForm(words, role, many(countries), many(wrong), right, bool(generic))
            for words, role, countries, wrong, right, generic in self._base.execute(
                "SELECT words, role, countries, wrong_in, right, generic FROM title ORDER BY place"
            )
        )

    def states(self) -> tuple[State, ...]:
        """Every country past and present, former names of countries included (`former_of` set)."""
        return tuple(self._states.values())

    @cached_property
    def _states(self) -> dict[str, State]:
        found = {}
        for line in self._base.execute(
            "SELECT code, name, long_name, adjectives, people, since, until, successors, former_of, "
            "capital, note, now FROM state ORDER BY place"
        ):
            found[line[0]] = State(
                line[0], line[1], line[2], many(line[3]), many(line[4]), day_of(line[5]), day_of(line[6]),
                many(line[7]), line[8], line[9], line[10], line[11],
            )  # fmt: skip
        return found

    def state(self, code: str) -> State | None:
        """The state with this code."""
        return self._states.get(code)

    def memberships(self, organisation: str = "", member: str = "") -> tuple[Membership, ...]:
        """Memberships of an organisation, of a member, or of both together."""
        query, values = "SELECT organisation, member, since, until, known, source FROM membership WHERE 1", []
        for column, value in (("organisation", organisation), ("member", member)):
            if value:
                query += f" AND {column} = ?"
                values.append(value)
        return tuple(
            Membership(
                line[0],
                line[1],
                day_of(line[2]),
                day_of(line[3]),
                day_of(line[4]) or self.known_until,
                line[5],
            )
            for line in self._base.execute(query + " ORDER BY organisation, since, member", values)
        )

    def events(self) -> tuple[Event, ...]:
        """Every dated event the tables know."""
        return tuple(event for event, _ in self._events)

    def event_words(self) -> tuple[tuple[Event, tuple[str, ...]], ...]:
        """Each event with the words a text may name it by."""
        return self._events

    @cached_property
    def _events(self) -> tuple[tuple[Event, tuple[str, ...]], ...]:
        found = []
        for key, name, patterns, since, until, place, ongoing, source in self._base.execute(
            "SELECT id, name, patterns, since, until, place, ongoing, source FROM event ORDER BY since, id"
        ):
            event = Event(key, name, date.fromisoformat(since), day_of(until), place, bool(ongoing), source)
            found.append((event, many(patterns)))
        return tuple(found)

    def facts(self, subject: str, predicate: str = "") -> tuple[Fact, ...]:
        """Other dated facts of a subject."""
        return once(self._facts, (subject, predicate), lambda: self._read_facts(subject, predicate))

    def _read_facts(self, subject: str, predicate: str) -> tuple[Fact, ...]:
        query = "SELECT subject, predicate, object, since, until, known, source FROM fact WHERE subject = ?"
        query, values = (query + " AND predicate = ?", (subject, predicate)) if predicate else (query, (subject,))
        return tuple(
            Fact(line[0], line[1], line[2], day_of(line[3]), day_of(line[4]), day_of(line[5]), line[6])
            for line in self._base.execute(query + " ORDER BY predicate, since, object", values)
        )

    def misspellings(self) -> Mapping[str, tuple[str, str, str]]:
        """Common misspellings: wrong form -> (right form, kind, note)."""
        lines = self._base.execute(
            "SELECT subject, predicate, object, source FROM fact WHERE subject >= 'spelling/' AND subject < 'spelling0'"
        )
        return {line[0][9:]: (line[2], line[1], line[3]) for line in lines}

    def span_days(self, role: str) -> int:
        """How many days past its `known_until` an open tenure of this role may still support a warning."""
        line = self._base.execute("SELECT span_days FROM role WHERE role = ?", (role,)).fetchone()
        return int(line[0]) if line else 0

    def lines(self, query: str) -> list[tuple[Any, ...]]:
        """What a query over the compiled file yields (for counting)."""
        return list(self._base.execute(query))

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

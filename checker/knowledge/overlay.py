"""The newsroom's own facts, laid over the shipped ones.

A YAML file (or a TSV table with the columns of curated_offices.tsv) named in the
configuration. Every fault is reported with file and line. What the newsroom says wins:
its tenure replaces the shipped one of the same person in the same office.

    people:
      - name: Ana Example
        aliases: [A. Example]
        country: us
        born: 1970-02-03
        offices:
          - {role: mayor, title: Mayor, country: us, unit: us-ny, since: 2024-01-01, source: City Hall, 2 Jan 2024}
    not: [Q12345]                     # shipped people this newsroom does not want linked
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge.fold import fold, surnames
from checker.knowledge.lookup import Compiled
from checker.knowledge.tables import earliest, latest, rows
from checker.knowledge.vocabulary import office_id, place
from checker.types import Entity, Event, Fact, Membership, Office, State, Tenure, TitleForm

PERSON_KEYS = {"name", "aliases", "country", "born", "died", "offices", "id", "note"}
OFFICE_KEYS = {"role", "title", "country", "unit", "since", "until", "known_until", "acting", "source", "url",
               "verified", "single"}  # fmt: skip


@dataclass(frozen=True)
class Own:
    """What the newsroom's file says."""

    people: Mapping[str, Entity]
    aliases: Mapping[str, tuple[str, ...]]
    tenures: tuple[Tenure, ...]
    offices: Mapping[str, Office]
    hidden: frozenset[str] = frozenset()
    digest: str = ""


@dataclass
class _Draft:
    shipped: Compiled
    path: Path
    people: dict[str, Entity] = field(default_factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tenures: list[Tenure] = field(default_factory=list)
    offices: dict[str, Office] = field(default_factory=dict)

    def fault(self, line: int, message: str) -> KnowledgeError:
        return KnowledgeError(f"{self.path}:{line}: {message}")


def lay_over(shipped: Compiled, path: Path) -> Overlaid:
    """The shipped reference with the facts of the file `path` over it."""
    return Overlaid(shipped, read(shipped, path))


def read(shipped: Compiled, path: Path) -> Own:
    """The newsroom's file, checked; `KnowledgeError` names file and line of the first fault."""
    try:
        content = path.read_bytes()
        text = content.decode("utf-8")
    except OSError as error:
        raise KnowledgeError(f"{path}: the newsroom's facts cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise KnowledgeError(f"{path}: the newsroom's facts are not UTF-8") from None
    draft = _Draft(shipped, path)
    hidden: frozenset[str] = frozenset()
    if path.suffix.lower() in (".tsv", ".txt"):
        _read_table(draft)
    else:
        hidden = _read_yaml(draft, text)
    digest = hashlib.sha256(content).hexdigest()[:8]
    return Own(draft.people, draft.aliases, tuple(draft.tenures), draft.offices, hidden, digest)


def _read_table(draft: _Draft) -> None:
    for row in rows(draft.path):
        cells = {key: value for key, value in row.items() if value}
        if not row["person"]:
            raise draft.fault(row.line, "person is missing")
        known = {"person", "aliases", "note", "publication", "url_or_page", *OFFICE_KEYS}
        unknown = sorted(set(cells) - known)
        if unknown:
            raise draft.fault(row.line, f"unknown column {unknown[0]!r}")
        person = _person(draft, row.line, {"name": row["person"], "country": row["country"],
                                           "aliases": list(row.many("aliases"))})  # fmt: skip
        office: dict[str, object] = {key: value for key, value in cells.items() if key in OFFICE_KEYS}
        for flag in ("acting", "verified", "single"):
            if flag in office:
                office[flag] = row.yes(flag)
        office.setdefault("source", row["publication"])
        office.setdefault("url", row["url_or_page"])
        _tenure(draft, row.line, person, office)


def _read_yaml(draft: _Draft, text: str) -> frozenset[str]:
    import yaml

    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise draft.fault(line, f"not YAML: {getattr(error, 'problem', '') or 'cannot be read'}") from None
    if tree is None:
        return frozenset()
    if not isinstance(tree, yaml.MappingNode):
        raise draft.fault(1, "expected `people:` with a list of people")
    hidden: frozenset[str] = frozenset()
    for key, value in tree.value:
        line = key.start_mark.line + 1
        if key.value == "people" and isinstance(value, yaml.SequenceNode):
            for node in value.value:
                _yaml_person(draft, node)
        elif key.value == "not" and isinstance(value, yaml.SequenceNode):
            hidden = frozenset(str(item.value) for item in value.value)
        else:
            raise draft.fault(line, f"unknown or misshapen entry {key.value!r}: people and not are lists")
    return hidden


def _yaml_person(draft: _Draft, node: object) -> None:
    line, values, lines = _mapping(draft, node, PERSON_KEYS, "person")
    if not values.get("name"):
        raise draft.fault(line, "a person needs a name")
    person = _person(draft, line, values)
    offices = values.get("offices") or []
    if not isinstance(offices, list):
        raise draft.fault(lines["offices"], "offices is a list")
    for office in offices:
        at, cells, _ = _mapping(draft, office, OFFICE_KEYS, "office")
        _tenure(draft, at, person, cells)


def _mapping(
    draft: _Draft, node: object, known: set[str], what: str
) -> tuple[int, dict[str, object], dict[str, int]]:
    """A YAML mapping as values (lists of mappings left as nodes), with the line of each key."""
    import yaml

    line = node.start_mark.line + 1 if isinstance(node, yaml.Node) else 1
    if not isinstance(node, yaml.MappingNode):
        raise draft.fault(line, f"a {what} is written as `key: value` lines")
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        at = key.start_mark.line + 1
        if key.value not in known:
            raise draft.fault(at, f"unknown key {key.value!r} in a {what}; known: {', '.join(sorted(known))}")
        if key.value in values:
            raise draft.fault(at, f"{key.value!r} stands twice in one {what}")
        lines[key.value] = at
        if isinstance(value, yaml.SequenceNode):
            values[key.value] = [
                item if isinstance(item, yaml.MappingNode) else str(item.value) for item in value.value
            ]
        elif isinstance(value, yaml.MappingNode):
            raise draft.fault(at, f"{key.value!r} is not a list of keys")
        elif value.tag.endswith(":bool"):
            values[key.value] = value.value.lower() in ("yes", "true", "on")
        else:
            values[key.value] = "" if value.tag.endswith(":null") else str(value.value)
    return line, values, lines


def _date(
    draft: _Draft, line: int, values: Mapping[str, object], key: str, last: bool = False
) -> date | None:
    text = str(values.get(key) or "")
    try:
        return latest(text) if last else earliest(text)
    except ValueError:
        raise draft.fault(line, f"{key}: {text!r} is not a date (write 2024-01-31)") from None


def _person(draft: _Draft, line: int, values: Mapping[str, object]) -> Entity:
    """The shipped person of that id, or of that name and country, or a new one."""
    name, country = str(values["name"]), str(values.get("country") or "")
    aliases = values.get("aliases") or []
    if not isinstance(aliases, list):
        raise draft.fault(line, "aliases is a list: [first, second]")
    wanted = str(values.get("id") or "")
    if wanted:
        known = draft.shipped.entity(wanted)
        if known is None:
            raise draft.fault(line, f"no entity has the id {wanted!r}")
    else:
        bearers = [each for each in draft.shipped.named([name]).get(name, ()) if each.kind == "person"]
        at_home = [each for each in bearers if not country or each.country == country]
        known = at_home[0] if len(at_home) == 1 else None
    born, died = _date(draft, line, values, "born"), _date(draft, line, values, "died", True)
    if known is None:
        known = Entity(f"own.{'-'.join(fold(name).split())}", "person", name, country, born, died,
                       str(values.get("note") or ""))  # fmt: skip
    elif born or died:
        known = Entity(known.id, known.kind, known.name, known.country, born or known.since,
                       died or known.until, known.note)  # fmt: skip
    draft.people[known.id] = known
    given = [name, *(str(alias) for alias in aliases)]
    draft.aliases[known.id] = tuple(dict.fromkeys((*draft.aliases.get(known.id, ()), *given)))
    return known


def _tenure(draft: _Draft, line: int, person: Entity, values: Mapping[str, object]) -> None:
    if not values.get("role"):
        raise draft.fault(line, "an office needs a role (presscheck knowledge stats lists them)")
    since, until = _date(draft, line, values, "since"), _date(draft, line, values, "until", True)
    if since is None and until is None:
        raise draft.fault(line, "an office needs since or until")
    if since and until and since > until:
        raise draft.fault(line, f"since {since} is after until {until}")
    known = _date(draft, line, values, "known_until") or until or since
    role, country, unit, mark = place(
        str(values["role"]), str(values.get("country") or ("" if values.get("unit") else person.country)),
        str(values.get("unit") or ""),
    )  # fmt: skip
    office = _office(draft, office_id(role, country, unit, mark), role, country, unit, values)
    if known is None:
        raise draft.fault(line, "known_until is missing")
    draft.tenures.append(
        Tenure(person, office, since, until, known, str(values.get("source") or draft.path.name),
               str(values.get("url") or ""), values.get("verified", True) is not False,
               values.get("acting", False) is True)
    )  # fmt: skip


def _office(
    draft: _Draft, key: str, role: str, country: str, unit: str, values: Mapping[str, object]
) -> Office:
    for known in draft.shipped.offices(role, country, unit):
        if known.id == key:
            return draft.offices.setdefault(key, known)
    title = str(values.get("title") or role.replace("-", " ").title())
    return draft.offices.setdefault(
        key, Office(key, role, title, country, unit, values.get("single", True) is not False)
    )


class Overlaid:
    """The shipped reference with the newsroom's facts over it. Implements `checker.types.Knowledge`."""

    def __init__(self, shipped: Compiled, own: Own) -> None:
        self.shipped, self.own = shipped, own
        self._names: dict[str, list[Entity]] = {}
        self._short: dict[str, list[Entity]] = {}
        for id, person in own.people.items():
            for name in own.aliases[id]:
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
        return max([self.shipped.known_until, *(term.known_until for term in self.own.tenures)])

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
                self.own.people.get(each.id, each) for each in found.get(name, ())
                if each.id not in ids and each.id not in self.own.hidden
            ]  # fmt: skip
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
        return self._settled(
            self.shipped.tenures(person), [t for t in self.own.tenures if t.person.id == person]
        )

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """Who held the office on that day; a newsroom's holder of a single office closes an older open tenure."""
        own = [term for term in self.own.tenures if term.office.id == office]
        terms = self._settled(self.shipped.holders(office, day), own)
        single = any(term.office.single for term in own)
        found = []
        for term in terms:
            if (term.since and term.since > day) or (term.until and term.until < day):
                continue
            newer = [o for o in own if o.person.id != term.person.id and o.since and o.since <= day]
            if (
                single
                and term not in own
                and any(term.since is None or (o.since or day) > term.since for o in newer)
            ):
                continue
            found.append(term)
        return tuple(found)

    @staticmethod
    def _settled(shipped: Sequence[Tenure], own: Sequence[Tenure]) -> tuple[Tenure, ...]:
        kept = [
            term for term in shipped
            if not any(o.office.id == term.office.id and o.person.id == term.person.id and _meet(o, term) for o in own)
        ]  # fmt: skip
        return tuple(sorted((*kept, *own), key=lambda term: (term.since or date.min, term.until or date.max)))

    def offices(self, role: str, country: str = "", unit: str = "") -> tuple[Office, ...]:
        """Offices of a role, the newsroom's included."""
        found = list(self.shipped.offices(role, country, unit))
        ids = {office.id for office in found}
        for office in self.own.offices.values():
            if office.role == role and office.id not in ids and country in ("", office.country):
                if unit in ("", office.unit):
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
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (
        one.until or date.max
    )

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
          - {role: mayor, country: us, unit: us-ny/gotham, since: 2024-01-01, source: City Hall}
    not: [Q12345]                     # shipped people this newsroom does not want linked
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge.fold import fold
from checker.knowledge.lookup import Compiled
from checker.knowledge.tables import earliest, latest, rows
from checker.knowledge.vocabulary import office_id, place
from checker.types import Entity, Office, Tenure

KEPT = date.max
PERSON_KEYS = {"name", "aliases", "country", "born", "died", "offices", "id", "note"}
OFFICE_KEYS = {
    "role",
    "title",
    "country",
    "unit",
    "since",
    "until",
    "known_until",
    "acting",
    "source",
    "url",
    "verified",
    "single",
}


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
        person = _person(
            draft,
            row.line,
            {"name": row["person"], "country": row["country"], "aliases": list(row.many("aliases"))},
        )
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
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise draft.fault(line, f"not YAML: {getattr(error, 'problem', '') or 'cannot be read'}") from None
    if tree is None:
        return frozenset()
    if not isinstance(tree, yaml.MappingNode):
        raise draft.fault(1, "expected `people:` with a list of people")
    hidden: frozenset[str] = frozenset()
    # What a refresh brought is read first: what the newsroom wrote itself then takes its place.
    for key, value in sorted(tree.value, key=lambda pair: pair[0].value != "refreshed"):
        line = key.start_mark.line + 1
        if key.value in ("people", "refreshed") and isinstance(value, yaml.SequenceNode):
            for node in value.value:
                _yaml_person(draft, node)
        elif key.value == "not" and isinstance(value, yaml.SequenceNode):
            hidden = frozenset(str(item.value) for item in value.value)
        else:
            raise draft.fault(line, f"unknown or misshapen entry {key.value!r}: people, refreshed and not are lists")
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


def _mapping(draft: _Draft, node: object, known: set[str], what: str) -> tuple[int, dict[str, object], dict[str, int]]:
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


def _date(draft: _Draft, line: int, values: Mapping[str, object], key: str, last: bool = False) -> date | None:
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
        known = Entity(
            f"own.{'-'.join(fold(name).split())}",
            "person",
            name,
            country,
            born,
            died,
            str(values.get("note") or ""),
        )
    elif born or died:
        known = Entity(
            known.id,
            known.kind,
            known.name,
            known.country,
            born or known.since,
            died or known.until,
            known.note,
        )
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
    # An open tenure without known_until holds until the newsroom ends it: it is theirs to keep.
    known = _date(draft, line, values, "known_until") or until or KEPT
    role, country, unit, mark = place(
        str(values["role"]),
        str(values.get("country") or ("" if values.get("unit") else person.country)),
        str(values.get("unit") or ""),
    )
    office = _office(draft, office_id(role, country, unit, mark), role, country, unit, values)
    draft.tenures[:] = [
        term for term in draft.tenures if (term.person.id, term.office.id, term.since) != (person.id, office.id, since)
    ]
    draft.tenures.append(
        Tenure(
            person,
            office,
            since,
            until,
            known,
            str(values.get("source") or draft.path.name),
            str(values.get("url") or ""),
            values.get("verified", True) is not False,
            values.get("acting", False) is True,
        )
    )


def _office(draft: _Draft, key: str, role: str, country: str, unit: str, values: Mapping[str, object]) -> Office:
    for known in draft.shipped.offices(role, country, unit):
        if known.id == key:
            return draft.offices.setdefault(key, known)
    title = str(values.get("title") or role.replace("-", " ").title())
    return draft.offices.setdefault(
        key, Office(key, role, title, country, unit, values.get("single", True) is not False)
    )

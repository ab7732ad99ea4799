"""The tables of the world written into the compiled file: names, states, bodies, places, events, facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge.fold import fold
from checker.knowledge.gathered import Gathered
from checker.knowledge.naming import Names, iso, people, places, units
from checker.knowledge.tables import rows
from checker.knowledge.vocabulary import body

SOURCES = {
    "wikidata": "Wikidata (EveryPolitician, July 2022)",
    "congress": "congress-legislators (June 2026)",
    "ifg": "Institute for Government (June 2026)",
    "cia": "CIA World Factbook (January 2026)",
    "openstates": "Open States (August 2026)",
    "538": "FiveThirtyEight (2023)",
    "whogov": "WhoGov",
    "leaders": "Wikidata (August 2026)",
}


def fill(base: sqlite3.Connection, tables: Path, everyone: Gathered) -> None:
    """Write everything into an empty compiled file."""
    names = Names()
    facts: list[tuple[object, ...]] = []
    people(names, everyone, facts)
    _bodies(base, names, tables)
    _states(base, names, tables)
    _events(base, names, tables)
    places(names, tables, facts)
    units(names, everyone)
    _offices(base, names, everyone)
    _titles(base, tables)
    _facts(base, tables, facts)
    put = base.executemany
    put("INSERT INTO entity VALUES (?,?,?,?,?,?,?,?)", names.entities)
    put("INSERT INTO alias VALUES (?,?,?)", names.aliases)
    put("INSERT INTO name VALUES (?,?)", sorted(pair for pair in names.exact if pair[0]))
    put("INSERT INTO sound VALUES (?,?)", sorted(pair for pair in names.sounding if pair[0]))
    put("INSERT INTO surname VALUES (?,?)", sorted(pair for pair in names.short if pair[0]))
    put("INSERT INTO source VALUES (?,?)", sorted(SOURCES.items()))


def _bodies(base: sqlite3.Connection, names: Names, tables: Path) -> None:
    for row in rows(tables / "organisations.tsv"):
        aliases = [name for name in (row["abbreviation"], *row.many("aliases")) if name]
        names.add(
            body(row["id"]),
            "organisation",
            row["name"],
            "",
            row.day("since"),
            row.day("until", True),
            row["note"] or row["kind"],
            aliases,
        )
    for row in rows(tables / "parties.tsv"):
        aliases = [name for name in (row["abbreviation"], *row.many("aliases")) if name]
        names.add(
            row["id"] if row["id"] not in names.numbers else f"party/{row['id']}",
            "party",
            row["name"],
            row["country"],
            row.day("since"),
            row.day("until", True),
            "",
            aliases,
        )
    base.executemany(
        "INSERT INTO membership VALUES (?,?,?,?,?,?)",
        [
            (
                body(row["organisation"]),
                body(row["member"]),
                iso(row.day("since")),
                iso(row.day("until", True)),
                iso(row.day("known_until")),
                row["source"],
            )
            for row in rows(tables / "memberships.tsv")
        ],
    )


def _states(base: sqlite3.Connection, names: Names, tables: Path) -> None:
    found = []
    for row in rows(tables / "states.tsv"):
        found.append(
            (
                row["code"],
                row["name"],
                row["long_name"],
                row["adjectives"],
                row["people"],
                row.day("since"),
                row.day("until", True),
                row["successors"],
                "",
                row["capital"],
                row["note"],
            )
        )
        names.add(
            row["code"],
            "state",
            row["name"],
            row["code"],
            row.day("since"),
            row.day("until", True),
            row["note"],
            [row["long_name"], *row.many("aliases")],
        )
    for row in rows(tables / "state_names.tsv"):
        key = f"{row['code']}:{'-'.join(fold(row['former_name']).split())}"
        found.append(
            (
                key,
                row["former_name"],
                "",
                row["adjectives"],
                row["people"],
                row.day("since"),
                row.day("until", True),
                row["code"],
                row["code"],
                "",
                row["note"] or row["now"],
            )
        )
        if key not in names.numbers:
            names.add(
                key,
                "state",
                row["former_name"],
                row["code"],
                row.day("since"),
                row.day("until", True),
                f"now {row['now']}" if row["now"] else row["note"],
            )
    seen: set[str] = set()
    lines = []
    for place, line in enumerate(found):
        if line[0] in seen:
            raise KnowledgeError(f"states: the code {line[0]!r} stands twice")
        seen.add(str(line[0]))
        values = [iso(cell) if isinstance(cell, date) else (cell or "") for cell in line]
        lines.append((values[0], place, *values[1:]))
    base.executemany("INSERT INTO state VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", lines)


def _events(base: sqlite3.Connection, names: Names, tables: Path) -> None:
    lines = []
    for row in rows(tables / "events.tsv"):
        since = row.day("since")
        if since is None:
            raise row.fault("an event needs a date (since)")
        lines.append(
            (
                row["id"],
                row["name"],
                row["patterns"],
                iso(since),
                iso(row.day("until", True)),
                row["place"],
                int(row.yes("ongoing")),
                row["source"],
            )
        )
    base.executemany("INSERT INTO event VALUES (?,?,?,?,?,?,?,?)", lines)


def _offices(base: sqlite3.Connection, names: Names, everyone: Gathered) -> None:
    base.executemany(
        "INSERT INTO office VALUES (?,?,?,?,?,?,?,?)",
        [
            (
                post.id,
                post.role,
                post.title,
                post.country,
                post.unit,
                int(post.single),
                iso(post.complete_since),
                iso(post.complete_until),
            )
            for post in everyone.posts.values()
        ],
    )
    base.executemany(
        "INSERT INTO tenure VALUES (?,?,?,?,?,?,?,?,?,?)",
        [
            (
                names.numbers[term.person],
                term.office,
                iso(term.since),
                iso(term.until),
                iso(term.known_until),
                term.source,
                term.url,
                int(term.verified),
                int(term.acting),
                term.party,
            )
            for term in everyone.terms
        ],
    )


def _titles(base: sqlite3.Connection, tables: Path) -> None:
    lines = [
        (row["words"], row["role"], row["countries"], row["wrong_in"], row["right"], int(row.yes("generic")))
        for name in ("title_forms.tsv", "titles.tsv")
        for row in rows(tables / name)
        if row["words"]
    ]
    base.executemany(
        "INSERT INTO title VALUES (?,?,?,?,?,?,?)", [(place, *line) for place, line in enumerate(lines)]
    )
    base.executemany(
        "INSERT INTO role VALUES (?,?,?,?)",
        [
            (row["role"], row.whole("rank", 9), int(row.yes("single")), row.whole("span_days"))
            for row in rows(tables / "roles.tsv")
        ],
    )


def _facts(base: sqlite3.Connection, tables: Path, more: Iterable[tuple[object, ...]]) -> None:
    lines = list(more)
    for file, predicate in (("capitals.tsv", "capital"), ("currencies.tsv", "currency")):
        for row in rows(tables / file):
            lines.append(
                (
                    row["code"],
                    predicate,
                    row[predicate],
                    iso(row.day("since")),
                    iso(row.day("until", True)),
                    iso(row.day("known_until")),
                    row["source"],
                )
            )
    for row in rows(tables / "misspellings.tsv"):
        lines.append(
            (f"spelling/{row['wrong']}", row["kind"] or "spelling", row["right"], "", "", "", row["note"])
        )
    for row in rows(tables / "name_variants.tsv"):
        for variant in row.many("variants"):
            lines.append(
                (
                    f"variant/{fold(variant)}",
                    row["kind"] or "variant",
                    row["name"],
                    "",
                    "",
                    "",
                    row["id_hint"],
                )
            )
    for row in (*rows(tables / "nations.tsv"), *rows(tables / "facts.tsv")):
        lines.append(
            (
                body(row["subject"]),
                row["predicate"],
                row["object"],
                iso(row.day("since")),
                iso(row.day("until", True)),
                iso(row.day("known_until")),
                row["source"],
            )
        )
    base.executemany("INSERT INTO fact VALUES (?,?,?,?,?,?,?)", lines)

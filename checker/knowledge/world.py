"""The tables of the world written into the compiled file: names, states, bodies, places, events, facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge.fold import fold
from checker.knowledge.gathered import Gathered
from checker.knowledge.naming import Names, iso, people, places, units
from checker.knowledge.tables import Row, rows
from checker.knowledge.vocabulary import body

NAMED = frozenset(
    """speaker senate-president parliament-president central-bank-governor chief-of-defence party-leader party-chair
    agency-head court-president chief-justice eu-commissioner police-chief executive-director director-general
    organisation-president managing-director high-commissioner intelligence-chief archbishop chief-executive
    secretary-general fbi-director prosecutor council-president commission-president""".split()
)
"""Roles whose offices news tells by their full names."""
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
    lines = [*_countries(names, tables), *_former_names(names, tables)]
    codes = [str(line[0]) for line in lines]
    for code in codes:
        if codes.count(code) > 1:
            raise KnowledgeError(f"states: the code {code!r} stands twice")
    base.executemany(
        "INSERT INTO state VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        [(line[0], place, *line[1:]) for place, line in enumerate(lines)],
    )


def _countries(names: Names, tables: Path) -> Iterator[tuple[str, ...]]:
    for row in rows(tables / "states.tsv"):
        since, until = row.day("since"), row.day("until", True)
        called = [row["long_name"], *row.many("aliases")]
        names.add(row["code"], "state", row["name"], row["code"], since, until, row["note"], called)
        described = (row["code"], row["name"], row["long_name"], row["adjectives"], row["people"])
        yield (*described, iso(since), iso(until), row["successors"], "", row["capital"], row["note"], "")


def _former_names(names: Names, tables: Path) -> Iterator[tuple[str, ...]]:
    for row in rows(tables / "state_names.tsv"):
        key = f"{row['code']}:{'-'.join(fold(row['former_name']).split())}"
        since, until = row.day("since"), row.day("until", True)
        note = f"now {row['now']}" if row["now"] else row["note"]
        if key not in names.numbers:
            names.add(key, "state", row["former_name"], row["code"], since, until, note)
        described = (key, row["former_name"], "", row["adjectives"], row["people"])
        yield (*described, iso(since), iso(until), row["code"], row["code"], "", row["note"] or row["now"], row["now"])


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
    lines += _own_names(base, {str(line[0]) for line in lines})
    base.executemany("INSERT INTO title VALUES (?,?,?,?,?,?,?)", [(place, *line) for place, line in enumerate(lines)])
    base.executemany(
        "INSERT INTO role VALUES (?,?,?,?)",
        [
            (row["role"], row.whole("rank", 9), int(row.yes("single")), row.whole("span_days"))
            for row in rows(tables / "roles.tsv")
        ],
    )


def _own_names(base: sqlite3.Connection, known: set[str]) -> list[tuple[str, str, str, str, str, int]]:
    """Offices told by their own name: "speaker of the folketing" in Denmark, "leader of the cdu" of that party."""
    found: dict[tuple[str, str], set[str]] = {}
    for role, title, country, unit in base.execute("SELECT role, title, country, unit FROM office"):
        place = unit or country
        words = title.casefold().removeprefix("the ")
        if role in NAMED and place and " of " in words and words not in known and words.isascii():
            found.setdefault((words, role), set()).add(place)
    return [(words, role, "|".join(sorted(places)), "", "", 0) for (words, role), places in sorted(found.items())]


def _facts(base: sqlite3.Connection, tables: Path, more: Iterable[tuple[object, ...]]) -> None:
    lines = list(more)
    for file, predicate in (("capitals.tsv", "capital"), ("currencies.tsv", "currency")):
        lines += [_fact(row, row["code"], predicate, row[predicate]) for row in rows(tables / file)]
    for row in rows(tables / "misspellings.tsv"):
        kind = row["kind"] or "spelling"
        lines.append((f"spelling/{row['wrong']}", kind, row["right"], "", "", "", row["note"]))
    for row in rows(tables / "name_variants.tsv"):
        kind = row["kind"] or "variant"
        for variant in row.many("variants"):
            lines.append((f"variant/{fold(variant)}", kind, row["name"], "", "", "", row["id_hint"]))
    lines += [*_ministries(tables), *_metonyms(tables)]
    for row in (*rows(tables / "nations.tsv"), *rows(tables / "facts.tsv")):
        lines.append(_fact(row, body(row["subject"]), row["predicate"], row["object"]))
    base.executemany("INSERT INTO fact VALUES (?,?,?,?,?,?,?)", lines)


def _ministries(tables: Path) -> Iterable[tuple[object, ...]]:
    """The names of ministries under `ministry/us` (`ministry/*`: anywhere); a wrong name tells the right one too."""
    for row in rows(tables / "ministries.tsv"):
        since, until = iso(row.day("since")), iso(row.day("until", True))
        right = row.many("words")
        for name in right:
            yield (f"ministry/{row['country']}", "name", name, since, until, "", row["role_of_head"])
        for wrong in row.many("wrong"):
            yield (f"ministry/{row['country']}", "wrong-name", f"{wrong}={right[0]}", "", "", "", row["role_of_head"])


def _metonyms(tables: Path) -> Iterable[tuple[object, ...]]:
    """The places that stand for a government or a body, under `metonyms`: "gb:Downing Street" as prime-minister."""
    for row in rows(tables / "metonyms.tsv"):
        for name in row.many("words"):
            yield ("metonyms", row["unit"], f"{row['code']}:{name}", "", "", "", "")


def _fact(row: Row, subject: str, predicate: str, object: str) -> tuple[object, ...]:
    since, until, known = row.day("since"), row.day("until", True), row.day("known_until")
    return (subject, predicate, object, iso(since), iso(until), iso(known), row["source"])

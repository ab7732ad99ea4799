"""Every entity with the keys under which a text may call it: full names, sounds, short forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge.fold import DIGRAPHS, FAMILY_FIRST, fold, short_forms, sound, spelt_out, surnames
from checker.knowledge.gathered import Gathered
from checker.knowledge.tables import rows


def iso(day: date | None) -> str:
    """A day as the compiled file holds it; "" for none."""
    return day.isoformat() if day else ""


@dataclass
class Names:
    """Every entity with its number, and the keys that lead to it."""

    numbers: dict[str, int] = field(default_factory=dict)
    entities: list[tuple[object, ...]] = field(default_factory=list)
    aliases: list[tuple[int, int, str]] = field(default_factory=list)
    exact: set[tuple[str, int]] = field(default_factory=set)
    sounding: set[tuple[str, int]] = field(default_factory=set)
    short: set[tuple[str, int]] = field(default_factory=set)

    def add(
        self,
        id: str,
        kind: str,
        name: str,
        country: str = "",
        since: date | None = None,
        until: date | None = None,
        note: str = "",
        aliases: Sequence[str] = (),
    ) -> int:
        """Enter an entity under all its names; returns its number."""
        if id in self.numbers:
            raise KnowledgeError(f"two entities have the id {id!r} (the second is {kind} {name!r})")
        number = self.numbers[id] = len(self.entities) + 1
        self.entities.append((number, id, kind, name, country, iso(since), iso(until), note))
        others = [other for other in dict.fromkeys(aliases) if other and other != name]
        self.aliases += [(number, place, other) for place, other in enumerate(others)]
        for written in (name, *others):
            self.exact.add((fold(written), number))
        return number


def people(names: Names, everyone: Gathered, facts: list[tuple[object, ...]]) -> None:
    for key, person in sorted(everyone.people.items()):
        number = names.add(
            key,
            "person",
            person.name,
            person.country,
            person.birth,
            person.death,
            person.note,
            person.aliases,
        )
        for written in (person.name, *person.aliases):
            if " " not in written.strip():
                continue
            names.sounding.add((sound(written), number))
            for short in surnames(written, person.country):
                names.short.add((short, number))
            if spelt_out(written):
                names.exact.add((spelt_out(written), number))
                for short in surnames(written.translate(DIGRAPHS), person.country):
                    names.short.add((short, number))
            for form in short_forms(written, person.country):
                names.exact.add((form, number))
            parts = fold(written).split()
            if person.country in FAMILY_FIRST and len(parts) in (2, 3):
                names.exact.add((" ".join((*parts[1:], parts[0])), number))
        if person.gender:
            facts.append((key, "gender", person.gender, "", "", "", ""))


def units(names: Names, everyone: Gathered) -> None:
    """Bodies that only an office names: known by the words after "of (the)" in its title."""
    for post in everyone.posts.values():
        if post.unit and post.unit not in names.numbers:
            name = post.unit.replace("-", " ").title()
            if " of the " in post.title:
                name = post.title.split(" of the ", 1)[1]
            kind = "place" if "/" in post.unit else "organisation"
            names.add(post.unit, kind, name, post.country)


def places(names: Names, tables: Path, facts: list[tuple[object, ...]]) -> None:
    for row in rows(tables / "regions.tsv"):
        if row["id"] not in names.numbers:
            names.add(row["id"], "place", row["name"], row["country"], note="region")
            facts.append((row["id"], "located-in", row["country"], "", "", "", ""))
    for file in ("places_extra.tsv", "places.tsv"):
        for row in rows(tables / file):
            slug = "-".join(fold(row["name"]).split())
            key = f"place/{row['id'] or slug}"
            if key in names.numbers:
                key = f"{key}/{row['country']}-{row.line}"
            note = row["kind"] or f"city of {row['thousands']},000"
            names.add(
                key,
                "place",
                row["name"],
                row["country"].split("|")[0],
                note=note,
                aliases=row.many("aliases"),
            )
            for division in row.many("division") or row.many("country"):
                facts.append((key, "located-in", division, "", "", "", ""))

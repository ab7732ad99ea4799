"""A draw of verified rows, to be checked again by somebody who looks them up: how many are wrong?

Knows which rows to draw (the same ones for the same tables and seed, so many of each kind) and how
to count what came of it. Does not know whether a row is right.

    python -m checker.knowledge.recheck [SEED]      # the draw, one row a line
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.knowledge.tables import rows

CHECKED = Path(__file__).parent / "rechecked.tsv"
SEED = 300
KINDS = (
    ("head of state", 50, ("president", "monarch", "head-of-state", "governor-general", "supreme-leader")),
    ("head of government", 50, ("prime-minister", "chief-minister")),
    (
        "minister",
        80,
        ("foreign-minister", "finance-minister", "defence-minister", "interior-minister", "justice-minister",
         "health-minister", "education-minister", "minister"),
    ),
    (
        "head of a body",
        40,
        ("secretary-general", "director-general", "organisation-president", "managing-director",
         "commission-president", "central-bank-governor", "party-leader", "chief-executive", "high-commissioner"),
    ),
    ("region", 30, ("governor", "minister-president", "mayor", "first-minister", "regional-president")),
    ("legislator", 50, ("senator", "representative", "member-of-parliament", "speaker")),
)  # fmt: skip


class Drawn(NamedTuple):
    """One row as it was drawn."""

    kind: str
    person: str
    office: str
    title: str
    since: str
    until: str
    known_until: str
    source: str


def draw(base: sqlite3.Connection, seed: int = SEED) -> Iterator[Drawn]:
    """300 verified rows, mixed; the same ones for the same tables and seed."""
    chance = random.Random(seed)
    drawn: list[Drawn] = []
    for kind, count, roles in KINDS:
        marks = ",".join("?" * len(roles))
        found = base.execute(
            "SELECT entity.name, office.id, office.title, tenure.since, tenure.until, tenure.known, tenure.source "
            "FROM tenure JOIN entity ON entity.n = tenure.person JOIN office ON office.id = tenure.office "
            f"WHERE tenure.verified AND office.role IN ({marks}) ORDER BY office.id, tenure.since, entity.id",
            roles,
        ).fetchall()
        drawn += [Drawn(kind, *line) for line in chance.sample(found, min(count, len(found)))]
    chance.shuffle(drawn)
    return iter(drawn)


def verdicts(path: Path = CHECKED, seed: int | None = None) -> Counter[tuple[str, str]]:
    """How many rows of a table of verdicts (of one draw in it) came out how: (how they were come upon, verdict)."""
    return Counter((row["how"], row["verdict"]) for row in rows(path) if seed is None or row["seed"] == str(seed))


def summary(found: Counter[tuple[str, str]]) -> str:
    """What the draw came to, in words."""
    drawn = sum(count for _, count, _ in KINDS)
    seen = sum(count for (how, _), count in found.items() if how == "look-up")
    read, wrong = found["reading", "wrong"], found["look-up", "wrong"]
    return (
        f"{drawn} rows drawn and read: {read} name the wrong person or years ({100 * read / drawn:.1f} %). {seen} of "
        f"the others looked up again: {found['look-up', 'right']} right, {found['look-up', 'days']} with a day that "
        f"is off, {wrong} wrong ({100 * wrong / max(1, seen):.1f} %)"
    )


def main(drawn: Callable[..., Iterable[Sequence[str]]], arguments: Sequence[str]) -> None:
    """Print a draw, one row a line; the first argument is another seed."""
    from checker.knowledge.compile import compiled

    base = sqlite3.connect(compiled())
    for row in drawn(base, *map(int, arguments)):
        print(*row, sep="\t")


if __name__ == "__main__":
    main(draw, sys.argv[1:])

"""Three hundred rows of every kind, drawn by chance, and what looking each of them up came to.

Knows which rows to draw (the same ones for the same tables and seed): terms of office by person, so
that one page settles all of a person's rows, and states, events, members, organisations, capitals,
lives and parties one by one. Knows how to count the verdicts of `sampled.tsv`. Does not know whether
a row is right.

    python -m checker.knowledge.sample [SEED]      # the draw, one row a line
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from checker.knowledge.recheck import main

CHECKED = Path(__file__).parent / "sampled.tsv"
SEED = 2026
EARLIER = 1789
OF_ONE_PERSON = 3
SURE = 1.96  # standard deviations that hold 95 in 100

TERMS = (
    ("head", 45, "office.role IN ('president','prime-minister','monarch','head-of-state','governor-general')"),
    ("minister", 75, "office.role LIKE '%minister' OR office.role IN ('minister-of-state','attorney-general')"),
    ("region", 25, "office.role IN ('governor','mayor','chief-minister','provincial-premier','minister-president')"),
    ("congress", 30, "office.country = 'us' AND office.role IN ('senator','representative','speaker')"),
    ("body", 35, "office.role IN ('secretary-general','director-general','organisation-president',"
     "'managing-director','central-bank-governor','chief-executive','high-commissioner','prosecutor')"),
)  # fmt: skip
OTHERS = (
    ("state", 15, "SELECT 'state|' || code, name || ', ' || long_name, since, until, capital FROM state "
     "WHERE since != ''"),
    ("event", 20, "SELECT 'event|' || id, name, since, until, place FROM event"),
    ("member", 20, "SELECT 'member|' || organisation || '|' || member || '|' || since, organisation, since, until, "
     "member FROM membership WHERE since != ''"),
    ("organisation", 12, "SELECT 'organisation|' || id, name, since, until, note FROM entity "
     "WHERE kind = 'organisation' AND since != ''"),
    ("capital", 8, "SELECT 'capital|' || subject || '|' || object, object, since, until, subject FROM fact "
     "WHERE predicate = 'capital'"),
    ("life", 10, "SELECT 'life|' || id, name, since, until, country FROM entity WHERE kind = 'person' AND since > '1'"),
    ("party", 5, "SELECT 'party|' || id, name, since, until, country FROM entity WHERE kind = 'party' AND since != ''"),
)  # fmt: skip
LISTED = (
    "SELECT entity.id, office.id, tenure.since, entity.name, office.title, tenure.until, tenure.known, "
    "office.country || ' ' || office.unit || ' ' || tenure.source "
    "FROM tenure JOIN entity ON entity.n = tenure.person JOIN office ON office.id = tenure.office "
    "WHERE tenure.verified AND ({}) ORDER BY entity.id, office.id, tenure.since"
)


class Drawn(NamedTuple):
    """One row as it was drawn."""

    row: str
    kind: str
    what: str
    since: str
    until: str
    beside: str


def draw(base: sqlite3.Connection, seed: int = SEED) -> Iterator[Drawn]:
    """300 rows: terms of office, then the other kinds; the same ones for the same tables and seed."""
    chance = random.Random(seed)
    for kind, count, which in TERMS:
        yield from _terms(base, kind, count, which, chance)
    for kind, count, asked in OTHERS:
        found = sorted(base.execute(asked).fetchall())
        for row, what, since, until, beside in chance.sample(found, min(count, len(found))):
            yield Drawn(row, kind, what, since or "", until or "", beside or "")


def _terms(base: sqlite3.Connection, kind: str, count: int, which: str, chance: random.Random) -> list[Drawn]:
    found = base.execute(LISTED.format(which)).fetchall()
    people = [list(terms) for _, terms in groupby(found, key=lambda line: line[0])]
    chance.shuffle(people)
    drawn: list[Drawn] = []
    for terms in people:
        for person, office, since, name, title, until, known, beside in terms[:OF_ONE_PERSON]:
            row = f"term|{person}|{office}|{since}"
            drawn.append(Drawn(row, kind, f"{name}, {title}", since, until or f"({known})", beside))
        if len(drawn) >= count:
            break
    return drawn[:count]


def interval(count: int, total: int) -> tuple[float, float]:
    """Between which shares the true one lies, 95 times in 100 (Wilson)."""
    if not total:
        return 0.0, 1.0
    share, square = count / total, SURE * SURE
    middle = share + square / (2 * total)
    wide = SURE * sqrt(share * (1 - share) / total + square / (4 * total * total))
    whole = 1 + square / total
    return max(0.0, (middle - wide) / whole), min(1.0, (middle + wide) / whole)


def summary(found: Counter[tuple[str, str]]) -> str:
    """What the draw came to, in words; rows that looked wrong are told apart, since chance did not pick them."""
    drawn = sum(count for _, count, _ in (*TERMS, *OTHERS))
    came = {verdict: count for (how, verdict), count in found.items() if how != "doubted"}
    wrong, settled = came.get("wrong", 0), sum(came.values()) - came.get("open", 0)
    doubted = found["doubted", "wrong"]
    low, high = interval(wrong, settled)
    return (
        f"{drawn} rows of every kind drawn and read: {doubted} looked wrong and, looked up, were. {settled} others "
        f"looked up as they came: {came.get('right', 0)} right, {came.get('day', 0)} right but for a day or a month, "
        f"{wrong} wrong ({100 * wrong / max(1, settled):.1f} %, 95 % interval {100 * low:.1f} to {100 * high:.1f} %). "
        f"Wrong at least: {doubted + wrong} of {drawn} ({100 * (doubted + wrong) / drawn:.1f} %). Not looked up: "
        f"{drawn - sum(found.values())}"
    )


if __name__ == "__main__":
    main(draw, sys.argv[1:])

"""The form of the hand-kept office rows: dates in order, no two holders of one office on one day."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import checker.knowledge

TABLES = [
    Path(checker.knowledge.__file__).parent / "tables" / f"curated_{kind}.tsv"
    for kind in ("offices", "organisations")
]
COLUMNS = (
    "person aliases role title country unit since until known_until "
    "verified acting publication url_or_page note"
).split()
# Offices that more than one person holds at a time.
SHARED = {
    ("netflix", "chief-executive"),
    ("afd", "party-leader"),
    ("spd-de", "party-leader"),
    ("", "presidential-aide"),
    ("", "special-envoy"),
}
OVERLAPS_BY_DESIGN = {  # acted for a suspended president
    ("fifa", "organisation-president", "Issa Hayatou"),
    ("uefa", "organisation-president", "Ángel María Villar"),
}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for table in TABLES:
        lines = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        rows.extend(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return rows


def _first(text: str) -> date:
    parts = [int(part) for part in text.split("-")]
    return date(parts[0], *[*parts[1:], 1, 1][:2])


def test_columns_and_size(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == COLUMNS
    assert len(rows) >= 1500
    for row in rows:
        assert None not in row, row
        assert None not in row.values(), row


def test_every_row_names_person_role_title_and_place(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert all(row[column] for column in ("person", "role", "title")), row
        assert row["country"] or row["unit"], row
        assert row["country"] == row["country"].lower(), row
        assert len(row["country"]) in (0, 2), row
        assert {row["verified"], row["acting"]} <= {"yes", "no"}, row


def test_dates_are_days_and_in_order(rows: list[dict[str, str]]) -> None:
    for row in rows:
        since, known = _first(row["since"]), _first(row["known_until"])
        assert since <= known, row
        if row["until"]:
            assert since <= _first(row["until"]) <= known, row


def test_a_verified_row_says_where(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert row["publication"], row
        if row["verified"] == "yes":
            assert row["url_or_page"], row
            assert not row["publication"].startswith("editor's knowledge"), row


def test_one_holder_at_a_time(rows: list[dict[str, str]]) -> None:
    offices: dict[tuple[str, str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        offices[row["country"], row["unit"], row["role"], row["title"]].append(row)
    for (_, unit, role, _), terms in offices.items():
        if (unit, role) in SHARED or role in ("senator", "representative"):
            continue
        terms.sort(key=lambda row: row["since"])
        for earlier, later in pairwise(terms):
            if (unit, role, later["person"]) not in OVERLAPS_BY_DESIGN:
                assert earlier["until"], (earlier, later)
                assert earlier["until"] <= later["since"], (earlier, later)


def test_no_row_twice(rows: list[dict[str, str]]) -> None:
    keys = [(r["person"], r["role"], r["title"], r["country"], r["unit"], r["since"]) for r in rows]
    assert len(keys) == len(set(keys))

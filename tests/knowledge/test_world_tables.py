"""The hand-kept tables of the world: each line can be read, and the lines do not contradict one another."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from checker.knowledge.tables import TABLES, Row, rows

MINE = (
    "roles", "title_forms", "ministries", "states", "state_names", "capitals", "metonyms", "organisations",
    "memberships", "parties", "facts", "events", "name_variants", "misspellings", "currencies",
    "people_extra", "places_extra",
)  # fmt: skip
BODIES = {"eu", "un", "nato", "who", "iaea", "wto", "imf", "world-bank", "*"}


def table(name: str) -> list[Row]:
    return list(rows(TABLES / f"{name}.tsv"))


STATES = {row["code"]: row for row in table("states")}
ORGANISATIONS = {row["id"] for row in table("organisations")}


@pytest.mark.parametrize("name", MINE)
def test_every_line_reads_and_no_span_runs_backwards(name: str) -> None:
    lines = table(name)
    assert lines
    for row in lines:
        for first, last in (("since", "until"), ("birth", "death")):
            start, end = row.day(first), row.day(last, last=True)
            assert not (start and end and start > end), f"{name}:{row.line}"


@pytest.mark.parametrize("name", MINE)
def test_no_line_stands_twice(name: str) -> None:
    lines = [tuple(row.items()) for row in table(name)]
    assert len(lines) == len(set(lines))


def test_every_word_for_an_office_names_a_known_role_and_country() -> None:
    roles = {row["role"] for row in table("roles")}
    for row in table("title_forms"):
        assert row["role"] in roles, row["words"]
        assert row["words"] == row["words"].lower()
        assert set(row.many("countries")) | set(row.many("wrong_in")) <= set(STATES) | BODIES, row["words"]
        assert bool(row["wrong_in"]) <= bool(row["right"]), row["words"]


def test_no_word_for_an_office_is_right_and_wrong_in_one_country() -> None:
    right: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("title_forms"):
        right[row["words"]] |= set(row.many("countries"))
    for row in table("title_forms"):
        assert not set(row.many("wrong_in")) & right[row["words"]], row["words"]
        assert not ("*" in row.many("wrong_in") and right[row["words"]]), row["words"]


@pytest.mark.parametrize(
    ("words", "country", "wrong"),
    [
        ("state secretary", "us", True), ("state secretary", "no", False), ("state secretary", "de", False),
        ("state secretary", "nl", False), ("general attorney", "us", True), ("attorney general", "us", False),
        ("finance minister", "gb", False), ("finance minister", "us", True), ("chancellor", "fr", True),
        ("chancellor", "at", False), ("senator", "fr", False), ("senator", "de", False),
        ("senator", "gb", True), ("prime minister", "us", True), ("prime minister", "pe", False),
        ("secretary of state", "fr", False), ("foreign secretary", "in", False),
        ("home secretary", "gb", False), ("home secretary", "fr", True), ("premier", "cn", False),
    ],
)  # fmt: skip
def test_forms_of_office(words: str, country: str, wrong: bool) -> None:
    forms = [row for row in table("title_forms") if row["words"] == words]
    assert forms
    assert any({country, "*"} & set(row.many("wrong_in")) for row in forms) is wrong


def test_the_wide_orders_are_whole() -> None:
    counts = {
        "un": 193, "nato": 32, "european-union": 27, "euro-area": 21, "schengen": 29, "g7": 7,
        "council-of-europe": 46, "osce": 57, "african-union": 55, "arab-league": 22, "oecd": 38, "asean": 11,
    }  # fmt: skip
    on = date(2026, 6, 1)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("memberships"):
        since, until = row.day("since"), row.day("until", last=True)
        if (since is None or since <= on) and (until is None or until >= on):
            members[row["organisation"]].add(row["member"])
    assert {name: len(members[name]) for name in counts} == counts


def test_members_and_bodies_exist() -> None:
    for row in table("memberships"):
        assert row["organisation"] in ORGANISATIONS
        assert row["member"] in STATES.keys() | ORGANISATIONS, row["member"]


def test_countries_named_elsewhere_exist() -> None:
    for name, column in (
        ("capitals", "code"), ("currencies", "code"), ("state_names", "code"), ("parties", "country"),
        ("people_extra", "country"), ("places_extra", "country"), ("events", "place"),
        ("states", "successors"), ("ministries", "country"),
    ):  # fmt: skip
        for row in table(name):
            assert set(row.many(column)) <= STATES.keys() | {"*"}, f"{name}:{row.line}"


def test_former_states_end_before_their_successors_speak_for_them() -> None:
    for code, row in STATES.items():
        for heir in row.many("successors"):
            assert heir != code
        assert not row["successors"] or row["until"], code


def test_a_misspelling_is_no_right_name_of_anything() -> None:
    names = {row["name"] for name in ("states", "organisations", "people_extra", "places_extra") for row in table(name)}
    names |= {alias for name in ("states", "organisations") for row in table(name) for alias in row.many("aliases")}
    names |= {variant for row in table("name_variants") for variant in row.many("variants")}
    for row in table("misspellings"):
        assert row["wrong"] not in names, row["wrong"]
        assert row["wrong"] != row["right"]

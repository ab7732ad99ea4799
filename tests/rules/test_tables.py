"""The small tables of the rules: every line can be read, and says what it must."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checker import famous_days, sport_clubs
from checker.knowledge import open_knowledge
from checker.rules import (
    city_state,
    first_woman,
    population_size,
    president_ordinal,
    regnal_number,
    wrong_land,
    wrong_league,
    wrong_state_capital,
)
from checker.spelling import famous, gender
from checker.types import Entity


def test_famous_days_are_told_by_their_own_words() -> None:
    for event in famous_days.table():
        assert event.since <= event.until
        assert event.keys
        assert all(len(key) > 1 for key in event.keys)
        for words in event.words:
            re.compile(words)


def test_days_that_papers_mix_up() -> None:
    days = {event.name: event.since for event in famous_days.table()}
    assert days["the atomic bombing of Hiroshima"] == date(1945, 8, 6)
    assert days["the atomic bombing of Nagasaki"] == date(1945, 8, 9)
    assert days["the D-Day landings"] == date(1944, 6, 6)


def test_cities_lie_in_regions_that_the_rule_reads() -> None:
    told = {region for regions, _ in city_state._table().values() for region in regions}
    assert set(city_state._SHORT.values()) <= told
    assert told >= city_state._TOWNSHIPS
    for city, (regions, thousands) in city_state._table().items():
        assert city_state._named(f"In {city}") == city
        assert len(set(regions)) == len(regions)
        assert thousands >= 0


def test_presidents_are_47_and_two_came_back() -> None:
    assert len(president_ordinal._PRESIDENTS) == 47
    assert president_ordinal._numbers("Donald Trump") == [45, 47]
    assert president_ordinal._numbers("Grover Cleveland") == [22, 24]
    assert president_ordinal._number("forty-fifth") == 45


@pytest.mark.parametrize(
    ("numeral", "number"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XVI", 16), ("XXIII", 23)]
)
def test_roman_numerals(numeral: str, number: int) -> None:
    assert regnal_number._roman(numeral) == number


def test_populations_are_millions() -> None:
    assert 1300 < population_size._table()["in"] < 1600
    assert 0.2 < population_size._table()["is"] < 0.6


def test_first_women_have_years() -> None:
    assert all(1900 < since < 2030 for _, _, _, since in first_woman._table())


def test_gender_is_known_only_where_listed() -> None:
    knowledge = open_knowledge(None)
    assert gender.of(Entity("x", "person", "Enda Kenny", "ie"), knowledge) == "male"
    assert gender.of(Entity("x", "person", "Angela Merkel", "de"), knowledge) == "female"
    assert gender.of(Entity("x", "person", "Andrea Nobody", "it"), knowledge) == ""


def test_a_famous_name_is_meant_only_a_letter_away() -> None:
    knowledge = open_knowledge(None)
    assert famous.meant(("Neil",), "Armstong", knowledge) == "Neil Armstrong"
    assert famous.meant(("Neil",), "Armstrong", knowledge) == ""
    assert famous.meant(("Steve",), "Mnuchin", knowledge) == ""
    assert famous.meant(("Salvador",), "Dali", knowledge) == ""
    assert famous.meant(("John",), "Lennox", knowledge) == ""


def test_only_namesakes_are_in_two_leagues() -> None:
    lines = (Path(wrong_league.__file__).parent / "tables" / "leagues.tsv").read_text("utf-8").splitlines()[2:]
    clubs = [club for line in lines for club in line.split("\t")[3].split("|")]
    assert {club for club in clubs if clubs.count(club) > 1} == {"New York Giants", "St. Louis Cardinals"}
    assert sport_clubs.by_club()["Juventus"][0].league == "Serie A"
    assert len(sport_clubs.by_club()) > 390


def test_every_state_has_a_capital_under_its_names() -> None:
    table = wrong_state_capital._table()
    assert len(table) >= 80
    assert table["Texas"] == ("Austin",)
    assert "Saint Paul" in table["Minnesota"]
    assert all(capital and capital[0][0].isupper() for names in table.values() for capital in names)


def test_a_state_is_read_only_where_it_is_called_one() -> None:
    assert "Ohio" in wrong_land._states()
    assert "Tuscany" not in wrong_land._states()

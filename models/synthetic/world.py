"""The names that synthetic pairs are about, parted so that evaluation meets only unseen ones."""

# ruff: noqa: E501 (tables of names)

from __future__ import annotations

import csv
import hashlib
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

MONTHS = ("January February March April May June July August September October November December").split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ORGANISATIONS = (
    "NATO|the European Union|the African Union|the Arab League|the Commonwealth|OPEC|the World Trade Organization|"
    "the Council of Europe|Mercosur|ASEAN|the G20|the eurozone|the Schengen area|the International Criminal Court|"
    "BRICS|the OSCE|Interpol|the Pacific Islands Forum|CARICOM|the OECD"
).split("|")
PARTIES = (
    "Labour Party|Conservative Party|Liberal Democrats|Green Party|Socialist Party|Christian Democrats|National Party|"
    "Social Democrats|People's Party|Civic Union|Workers' Party|Reform Party|Left Alliance|Centre Party|Unity Party|"
    "Republican Party|Democratic Party|Justice Party|Progress Party|Farmers' Party"
).split("|")
STATES = (
    "Ohio|Vermont|Texas|Oregon|Maine|Nevada|Kansas|Utah|Iowa|Alaska|Florida|Georgia|Michigan|Arizona|Montana|Idaho|"
    "Colorado|Virginia|Kentucky|Tennessee|Wisconsin|Minnesota|Nebraska|Louisiana|Alabama|Maryland|Delaware|Wyoming"
).split("|")
COMPANIES = (
    "Northgate Steel|Halden Energy|Brightwater|Orsini Motors|Calder Rail|Vesta Foods|Tamarack Bank|Lumen Air|Pryce & Cole|"
    "Meridian Telecom|Kestrel Shipping|Ashdown Mining|Solvang Pharma|Redfern Insurance|Arcos Media|Juniper Robotics|"
    "Fairmont Hotels|Delta Cement|Ostara Chemicals|Quayside Brewing|Bellweather Software|Hartmann Optics|Nordvik Oil"
).split("|")


class Country(NamedTuple):
    """A country as sentences need it; ``cities`` are names of its divisions."""

    name: str
    adjective: str
    capital: str
    cities: tuple[str, ...]


class World(NamedTuple):
    """One side of the split and the chance that draws from it."""

    rng: random.Random
    evaluation: bool
    people: tuple[str, ...]
    countries: tuple[Country, ...]

    def wording(self, choices: Sequence[str]) -> str:
        """One of the wordings; of five or more, every fifth is kept for evaluation alone."""
        if len(choices) < 5:
            return self.rng.choice(choices)
        held_out = [text for place, text in enumerate(choices) if place % 5 == 3]
        seen = [text for place, text in enumerate(choices) if place % 5 != 3]
        return self.rng.choice(held_out if self.evaluation else seen)

    def two_people(self) -> tuple[str, str]:
        """Two people who share no part of their names."""
        while True:
            one, other = self.rng.sample(self.people, 2)
            if not set(one.split()) & set(other.split()):
                return one, other

    def two_countries(self) -> tuple[Country, Country]:
        """Two countries, neither named within the other."""
        while True:
            one, other = self.rng.sample(self.countries, 2)
            if one.name not in other.name and other.name not in one.name and one.adjective != other.adjective:
                return one, other

    def two(self, choices: Sequence[str]) -> tuple[str, str]:
        """Two different choices of this side: a third of any long list is kept for evaluation."""
        side = [text for text in choices if held_out(text) == self.evaluation]
        one, other = self.rng.sample(side if len(side) > 2 else list(choices), 2)
        return one, other


def held_out(name: str) -> bool:
    """Whether a name belongs to the evaluation side (about a sixth do), by a hash of it."""
    return hashlib.sha256(name.encode()).digest()[0] < 43


def read_countries(path: Path) -> list[Country]:
    """Countries with a capital, a usable adjective and at least three divisions."""
    found = []
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            adjective, capital = (
                row["demonym_adjective"].split("(")[0].split(",")[0].split(" or ")[0].strip(),
                row["capital"].split(";")[0].split("(")[0].strip(),
            )
            listed = row["divisions"].split(";")[-1]
            cities = tuple(
                city
                for city in (re.sub(r"[*\d(].*", "", part).strip() for part in listed.split(","))
                if re.fullmatch(r"[A-Z][\w' -]{2,18}", city) and city != capital
            )
            if (
                re.fullmatch(r"[A-Z][\w -]+", adjective)
                and re.fullmatch(r"[A-Z][\w' .-]+", capital)
                and len(cities) >= 3
                and row["short"][:1].isupper()
            ):
                found.append(Country(row["short"], adjective, capital, cities))
    return found


def read_people(path: Path) -> list[str]:
    """Names of two or three plain words, each person once."""
    with path.open(encoding="utf-8") as lines:
        names = {row["person"] for row in csv.DictReader(lines)}
    return sorted(
        name
        for name in names
        if re.fullmatch(r"[A-Z][\w'-]+(?: [A-Z]\.)?(?: (?:de|van|von|al|bin))? [A-Z][\w'-]+", name)
    )


def open_world(knowledge: Path, *, evaluation: bool, seed: int) -> World:
    """The world of one side. People of the training side are half real names, half recombined ones."""
    rng = random.Random(f"{seed}{evaluation}")
    people = [name for name in read_people(knowledge / "offices.csv") if held_out(name) == evaluation]
    first, last = [name.split()[0] for name in people], [name.split()[-1] for name in people]
    mixed = [f"{rng.choice(first)} {rng.choice(last)}" for _ in people]
    countries = [c for c in read_countries(knowledge / "countries.csv") if held_out(c.name) == evaluation]
    return World(rng, evaluation, tuple(people + mixed), tuple(countries))

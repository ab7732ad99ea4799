"""Who won which Nobel prize and when, and where their names stand in a sentence.

Knows a table of laureates of one prize each (and a few of two). Knows nothing of organisations that won several.
A surname alone counts where the draft has the full name, or beside that of somebody who shared the prize.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.cache_plain import kept, stamp
from checker.listed import Listed
from checker.patterns import any_of, regex

TITLES = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|President|Chancellor|Archbishop|Bishop|Reverend|Rev|Secretary-General"
    r"|Senator|Pastor|Rabbi)\.?\s)?"
)
_PAIR = regex(r"(?<![\w’'-])(?P<one>[A-Z][\w’'-]+)\sand\s(?P<two>[A-Z][\w’'-]+)(?![\w’'-])")
_FIRST = regex(r"(?P<word>[A-Z][\w’'-]*\.?)\s$")
_TABLE = Path(__file__).parent / "rules" / "tables" / "nobel.tsv"


class Laureate(NamedTuple):
    """Somebody by the name that stands first in the table, and the years by field."""

    name: str
    prizes: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the prizes, mostly one."""
        return tuple(field for field, _ in self.prizes)

    @property
    def years(self) -> tuple[int, ...]:
        """Every year that can rightly be told, that of the prize first."""
        return tuple(year for _, years in self.prizes for year in years)


class Named(NamedTuple):
    """A laureate where the sentence names them."""

    start: int
    end: int
    laureate: Laureate


def named(text: str, prose: str) -> list[Named]:
    """The laureates named in a sentence of `prose`, in order, by full name or surname."""
    found = [*_full(text)]
    taken = {place for each in found for place in range(each.start, each.end)}
    for each in (*_pairs(text), *_surnamed(text, prose)):
        if taken.isdisjoint(range(each.start, each.end)):
            found.append(each)
            taken.update(range(each.start, each.end))
    return sorted(found)


def winners(field: str, year: int) -> tuple[str, ...]:
    """Those of the table with the prize of this field and year (that of the prize itself)."""
    return _winners().get((field, year), ())


def _full(text: str) -> Iterator[Named]:
    taken: set[int] = set()
    for name in sorted(_names().standing(text), key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            whole = not _joined(text[start - 1 : start]) and not _joined(text[end : end + 1])
            if whole and taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield Named(start, end, _laureates()[name])
            start = text.find(name, end)


def _joined(mark: str) -> bool:
    return mark.isalnum() or mark in {"-", "_"}


def _pairs(text: str) -> Iterator[Named]:
    """Two surnames of people who shared a prize, told together: Hulse and Taylor."""
    for match in _PAIR.finditer(text):
        both = _by_surname().get(match["one"], frozenset()), _by_surname().get(match["two"], frozenset())
        shared = [one for one in both[0] for two in both[1] if one.name != two.name and one.prizes == two.prizes]
        if len(shared) == 1 and not _FIRST.search(text[: match.start()]):
            yield Named(match.start(), match.end(), shared[0])


def _surnamed(text: str, prose: str) -> Iterator[Named]:
    """Surnames of those whose full name, and nobody else's with that surname, stands in the draft."""
    known = [(name, _laureates()[name]) for name in _names().standing(prose)]
    for name, laureate in known:
        surname = name.rpartition(" ")[2]
        if len(surname) < 4 or surname.endswith(".") or surname not in text:
            continue
        rivals = {other.name for _, other in known if other.name.rpartition(" ")[2] == surname}
        bearers = regex(rf"\b(?P<first>[A-Z][\w.’'-]*)\s{re.escape(surname)}\b", heed=False).finditer(prose)
        strange = {each["first"] for each in bearers if not regex(rf"{TITLES}$").fullmatch(each["first"] + " ")}
        if len(rivals) > 1 or strange - {*name.split(), "The", "When", "Since", "After", "In"}:
            continue
        for match in regex(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", heed=False).finditer(text):
            yield Named(match.start(), match.end(), laureate)


@cache
def _names() -> Listed:
    names = sorted(_laureates())
    return Listed(names, kept("nobel-laureates", f"{stamp(_TABLE)} {stamp(__file__)}", lambda: any_of(names)))


@cache
def _by_surname() -> dict[str, frozenset[Laureate]]:
    found: dict[str, set[Laureate]] = {}
    for laureate in _laureates().values():
        found.setdefault(laureate.name.rpartition(" ")[2], set()).add(laureate)
    return {surname: frozenset(who) for surname, who in found.items()}


@cache
def _winners() -> dict[tuple[str, int], tuple[str, ...]]:
    found: dict[tuple[str, int], list[str]] = {}
    for name, _, field, years in _rows():
        found.setdefault((field, years[0]), []).append(name)
    return {prize: tuple(names) for prize, names in found.items()}


@cache
def _laureates() -> dict[str, Laureate]:
    """The laureates by every spelling of their names."""
    prizes: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    also: dict[str, str] = {}
    for name, others, field, years in _rows():
        prizes.setdefault(name, []).append((field, years))
        also |= dict.fromkeys((name, *others), name)
    return {spelt: Laureate(name, tuple(prizes[name])) for spelt, name in also.items()}


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], str, tuple[int, ...]], ...]:
    lines = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines()[2:])
    return tuple(
        (name, tuple(filter(None, also.split("|"))), field, tuple(int(year) for year in years.split(",")))
        for name, also, field, years, _ in lines
    )

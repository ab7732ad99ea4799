"""Happenings whose day everybody can look up, with the words that tell of them: a table, and nothing about a draft."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.cache_plain import kept, stamp
from checker.listed import Listed
from checker.patterns import any_of, regex

TABLE = Path(__file__).parent / "rules" / "tables" / "famous_days.tsv"
_LETTERS = regex(r"(?<!\\)[A-Za-z][A-Za-z ]*(?![a-z]?[?*+])|[A-Za-z]")


class Famous(NamedTuple):
    """A famous happening: its name, its first and last day, the words that tell of it, and what to look for first."""

    name: str
    since: date
    until: date
    words: tuple[str, ...]
    keys: tuple[str, ...]


@cache
def table() -> tuple[Famous, ...]:
    """Every happening of the table."""
    found = []
    for name, since, until, words in (line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[2:]):
        groups = tuple(words.split("&"))
        keys = tuple(max(_LETTERS.findall(each), key=len) for each in groups[0].split("|"))
        found.append(Famous(name, date.fromisoformat(since), date.fromisoformat(until), groups, keys))
    return tuple(found)


def near(text: str) -> list[Famous]:
    """The happenings of which a key stands in the text, in the order of the table."""
    keys, of_key = _keys()
    return [table()[number] for number in sorted({n for key in keys.standing(text) for n in of_key[key]})]


@cache
def _keys() -> tuple[Listed, dict[str, list[int]]]:
    """The keys, and the numbers of the happenings of each."""
    of_key: dict[str, list[int]] = {}
    for number, event in enumerate(table()):
        for key in event.keys:
            of_key.setdefault(key, []).append(number)
    return Listed(
        of_key, kept("famous-days", f"{stamp(TABLE)} {stamp(__file__)}", lambda: any_of(sorted(of_key)))
    ), of_key

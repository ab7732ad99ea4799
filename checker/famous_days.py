"""Happenings whose day everybody can look up, with the words that tell of them: a table, and nothing about a draft."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.cache_plain import kept, stamp
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


@cache
def any_key() -> re.Pattern[str]:
    """Any of the keys: a text without one of them tells of no happening of the table."""
    made_of = f"{stamp(TABLE)} {stamp(__file__)}"
    keys = kept("famous-days", made_of, lambda: any_of(sorted({key for event in table() for key in event.keys})))
    return regex(keys, heed=False)

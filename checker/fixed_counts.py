"""How many states, seats and judges there are and since when, by table; which body a short name means in a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import any_of, regex

_TABLES = Path(__file__).parent / "rules" / "tables"
_CHANGED = timedelta(days=60)
_ABROAD = regex(
    r"\b(?:Canad|Ottawa\b|Austria|Vienna\b|Swiss\b|Switzerland\b|Toronto\b|Quebec\b|Northern\sIreland['’]s\sHouse)"
)
"""Where a House of Commons or a Bundesrat may be another country's."""


class Fixed(NamedTuple):
    """So many of something, between two days."""

    counts: tuple[int, ...]
    since: date
    until: date


def counts_on(fixed: tuple[Fixed, ...], day: date) -> tuple[int, ...]:
    """The counts that hold on the day; those of a neighbouring time count too where it is near."""
    if not any(each.since <= day <= each.until for each in fixed):
        return ()
    near = (each for each in fixed if each.since - _CHANGED <= day <= each.until + _CHANGED)
    return tuple(sorted({count for each in near for count in each.counts}))


def of_body(owner: str, noun: str) -> tuple[Fixed, ...]:
    """What the table has of the noun; "the 550-seat house" is read as its members."""
    nouns = table().get(owner, {})
    if noun in ("member", "seat", "judge", "justice", "strong"):
        return nouns.get({"judge": "judges", "justice": "justices"}.get(noun, "members"), ())
    return nouns.get(noun, ())


def meant(name: str, prose: str) -> str:
    """The body of the table that a name stands for in this draft; nothing where it may be several."""
    for owner, has, without in short_names().get(name, ()):
        if has.search(prose) and not without.search(prose):
            return owner
    if name in ("House of Commons", "Bundesrat") and _ABROAD.search(prose):
        return ""  # Ottawa and Vienna have one too
    return name


def named(text: str) -> bool:
    """Whether the text names any of the bodies and countries at all."""
    return _owners().search(text) is not None


@cache
def _owners() -> re.Pattern[str]:
    return regex(rf"\b(?:{any_of((*table(), *short_names()))})")


@cache
def table() -> dict[str, dict[str, tuple[Fixed, ...]]]:
    """Owner -> noun -> what holds when."""
    lines = (_TABLES / "fixed_counts.tsv").read_text("utf-8").splitlines()[2:]
    found: dict[str, dict[str, tuple[Fixed, ...]]] = {}
    for line in lines:
        owners, nouns, counts, since, until = line.split("\t")
        fixed = Fixed(
            tuple(map(int, counts.split("|"))),
            date.fromisoformat(since),
            date.fromisoformat(until) if until else date.max - _CHANGED,
        )
        for owner in _names(owners):
            for noun in nouns.split("|"):
                own = found.setdefault(owner, {})
                own[noun] = (*own.get(noun, ()), fixed)
    return found


def _names(owners: str) -> Iterator[str]:
    """The names of a row, "French/France/Senate" in all ways of saying it."""
    for owner in owners.split("|"):
        adjective, _, rest = owner.partition("/")
        country, _, name = rest.partition("/")
        yield from (
            (f"{adjective} {name}", f"{country}'s {name}", f"{country}’s {name}", f"{name} of {country}")
            if name
            else (owner,)
        )


@cache
def short_names() -> dict[str, tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]]:
    """Names without a country: the body meant, what the draft must have and must not have."""
    lines = (_TABLES / "fixed_count_names.tsv").read_text("utf-8").splitlines()[2:]
    found: dict[str, tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]] = {}
    for line in lines:
        name, owner, has, without = line.split("\t")
        found[name] = (*found.get(name, ()), (owner, regex(has), regex(without)))
    return found

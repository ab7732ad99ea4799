"""People in the prose: full names the reference knows, names it does not, and later short forms.

Knows how names are written: initials, particles, Jr., hyphens, capitals in headlines. Links a
full name only where one person bears it and no longer name is standing there; two bearers
stay candidates. Does not know who holds what office.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.annotate.mentions_words import PARTICLES, Word, fold
from checker.annotate.people_words import (
    HONORIFICS,
    NOT_NAMES,
    OPENERS,
    PLACE_WORDS,
    SUFFIXES,
)
from checker.types import Entity

LONGEST_NAME = 5


class Named(NamedTuple):
    """Words `first` to `last` bear a name that `entities` share; empty: a name nobody here knows."""

    first: int
    last: int
    entities: tuple[Entity, ...]
    kind: str
    certain: bool = True


def runs(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Stretches (first, last) of words that could be inside a name: capitals, and particles between them."""
    found: list[tuple[int, int]] = []
    place, count = 0, len(words)
    while place < count:
        if not words[place].cap and not (words[place].low in PARTICLES and words[place].text != "e"):
            place += 1
            continue
        if not words[place].cap and not _particle_opens(words, place):
            place += 1
            continue
        end = place
        while end + 1 < count and words[end + 1].gap and not words[end].owned:
            following = words[end + 1]
            if following.cap or following.low in PARTICLES:
                end += 1
            elif following.gap == "-" and following.text.isalpha():
                end += 1  # "Moon Jae-in"
            else:
                break
        while end > place and not words[end].cap and words[end].gap != "-":
            end -= 1
        found.append((place, end))
        place = end + 1
    return found


def _particle_opens(words: Sequence[Word], place: int) -> bool:
    return (
        place + 1 < len(words)
        and words[place + 1].gap in ("-", " ")
        and words[place + 1].cap
        and words[place].low in ("von", "van", "de", "al", "el", "bin", "da", "di", "del", "della", "ter", "ten")
    )


def spoken(words: Sequence[Word], first: int, last: int) -> str:
    """The words as one name: single spaces, hyphens kept."""
    parts = [words[first].text]
    for word in words[first + 1 : last + 1]:
        parts.append(("-" if word.gap == "-" else " ") + word.text)
    return "".join(parts)


def wanted(words: Sequence[Word], stretches: Sequence[tuple[int, int]]) -> dict[str, list[tuple[int, int]]]:
    """Every name to look up, with the places (first, last) where it stands."""
    names: dict[str, list[tuple[int, int]]] = {}
    for start, end in stretches:
        for first in range(start, end + 1):
            name = words[first].text
            for last in range(first, min(first + LONGEST_NAME, end + 1)):
                word = words[last]
                if last > first:
                    name = f"{name}-{word.text}" if word.gap == "-" else f"{name} {word.text}"
                if not word.cap and word.gap != "-":
                    continue
                if first == last and (len(name) < 2 or word.low in OPENERS):
                    continue
                names.setdefault(name, []).append((first, last))
                short = _without_initials(words, first, last) if last - first >= 2 else ""
                if short:
                    names.setdefault(short, []).append((first, last))
    return names


def _without_initials(words: Sequence[Word], first: int, last: int) -> str:
    kept = [first] + [at for at in range(first + 1, last) if len(words[at].low) > 1] + [last]
    if len(kept) == last - first + 1:
        return ""
    return " ".join(words[at].text for at in kept)


def choose(
    words: Sequence[Word], stretches: Sequence[tuple[int, int]],
    places: Mapping[tuple[int, int], tuple[Entity, ...]], closed: Sequence[bool], headline: Sequence[bool],
) -> list[Named]:  # fmt: skip
    """Longest known names first from the left. `closed` words (titles, states) are no part of a name."""
    found: list[Named] = []
    for start, end in stretches:
        place = start
        while place <= end:
            named = _longest(words, place, end, places)
            if named is None or _surname(words, named, closed, headline, found) or _forename(words, named, closed):
                place += 1
                continue
            if named.kind == "person" and not _stands_alone(words, named, start, end, closed, headline):
                named = Named(named.first, named.last, named.entities, "person", False)
            found.append(named)
            place = named.last + 1
    return found


def _surname(
    words: Sequence[Word], named: Named, closed: Sequence[bool], headline: Sequence[bool], found: Sequence[Named]
) -> bool:
    """Whether a place of one word is the surname of somebody with a common forename: "Tony Hull"."""
    before = named.first - 1
    if named.kind != "place" or named.last > named.first or before < 0 or words[named.first].gap != " ":
        return False
    word = words[before]
    free = not closed[before] and not headline[before] and not (found and found[-1].last >= before)
    same = word.sentence == words[named.first].sentence
    return word.cap and not word.owned and same and free and fold(word.text) in forenames()


def _forename(words: Sequence[Word], named: Named, closed: Sequence[bool]) -> bool:
    """Whether a place of one word is the forename of somebody: "Martin Scholz"."""
    after = named.last + 1
    if named.kind != "place" or named.last > named.first or after >= len(words) or words[named.first].owned:
        return False
    word = words[after]
    joined = word.gap == " " and word.sentence == words[named.first].sentence and word.cap and not closed[after]
    known = joined and word.low not in PLACE_WORDS and len(word.text) > 2 and not word.text.isupper()
    return known and fold(words[named.first].text) in forenames() and fold(word.text) not in forenames()


@cache
def forenames() -> frozenset[str]:
    """Forenames that many people in the tables bear, folded (`scripts/linking/forenames.py`)."""
    return frozenset(Path(__file__).with_name("forenames.txt").read_text("utf-8").split())


def _longest(
    words: Sequence[Word], first: int, end: int, places: Mapping[tuple[int, int], tuple[Entity, ...]]
) -> Named | None:
    for last in range(min(first + LONGEST_NAME - 1, end), first - 1, -1):
        entities = places.get((first, last))
        if not entities:
            continue
        people = tuple(each for each in entities if each.kind == "person")
        if people and last > first:
            return Named(first, last, people, "person")
        others = tuple(each for each in entities if each.kind in ("organisation", "party", "place"))
        if others:
            return Named(first, last, others, others[0].kind)
    return None


def _stands_alone(
    words: Sequence[Word],
    named: Named,
    start: int,
    end: int,
    closed: Sequence[bool],
    headline: Sequence[bool],
) -> bool:
    """Whether no longer name is standing here ("John F. Kennedy Airport", "Mary Ben Carson")."""
    after = named.last + 1
    if after <= end and words[after].gap and not words[named.last].owned:
        word = words[after]
        if word.low in PLACE_WORDS | SUFFIXES and word.cap:
            return False
        if word.gap == " " and word.cap and not closed[after] and not headline[named.first]:
            return False
        if word.gap == "-" and word.cap:
            return False
    before = named.first - 1
    if before >= start and words[named.first].gap == " ":
        word = words[before]
        if word.cap and not closed[before] and not headline[named.first]:
            return word.low in OPENERS or word.low in HONORIFICS or word.opening
    return True


def unknown(
    words: Sequence[Word],
    stretches: Sequence[tuple[int, int]],
    used: Sequence[bool],
    headline: Sequence[bool],
) -> list[Named]:
    """Stretches of two to four capitalised words that could be a person nobody here knows."""
    found: list[Named] = []
    for start, end in stretches:
        if headline[start]:
            continue
        place = start
        while place <= end:
            if used[place] or words[place].low in OPENERS or words[place].low in HONORIFICS:
                place += 1
                continue
            last = place
            while last + 1 <= end and not used[last + 1] and words[last + 1].low not in OPENERS:
                last += 1
            stretch = words[place : last + 1]
            if 2 <= len(stretch) <= 4 and _like_a_name(stretch):
                found.append(Named(place, last, (), "person" if _titled(words, place, used) else "name"))
            place = last + 1
    return found


def _like_a_name(stretch: Sequence[Word]) -> bool:
    return not any(
        word.low in NOT_NAMES or (len(word.text) > 1 and word.text.isupper()) or word.text[0].isdigit()
        for word in stretch
    )


def _titled(words: Sequence[Word], place: int, used: Sequence[bool]) -> bool:
    return place > 0 and words[place].gap == " " and (used[place - 1] or words[place - 1].low in HONORIFICS)


KNIGHTED = ("sir", "dame")
"""Titles that go with the first name: "Sir Keir"."""


def family_names(text: str, country: str, surname_first: frozenset[str]) -> tuple[str, ...]:
    """The folded short forms a full name is taken up by: "von der leyen", "xi", "biden"."""
    parts = [part for part in text.replace("-", " - ").split() if fold(part).strip(".") not in SUFFIXES]
    tokens = [fold(part).strip(",") for part in parts]
    if not tokens:
        return ()
    found = []
    cut = len(tokens) - 1
    while cut >= 2 and tokens[cut - 1] == "-":
        cut -= 2
    last = cut
    while cut >= 2 and tokens[cut - 1] in PARTICLES and tokens[cut - 1] != "-":
        cut -= 1
    for at in {last, cut}:
        found.append(" ".join(tokens[at:]).replace(" - ", "-"))
    if country in surname_first:
        found.append(tokens[0])
    if tokens[0] in KNIGHTED and len(tokens) > 2:
        found.append(f"{tokens[0]} {tokens[1]}")
    elif country == "gb" and len(tokens) > 1:
        found += [f"{each} {tokens[0]}" for each in KNIGHTED]
    return tuple(dict.fromkeys(found))

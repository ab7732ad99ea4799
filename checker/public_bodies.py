"""Full names of bodies, treaties and laws, word by word: a table, and nothing about a draft.

Spellings of one word ("Organisation", "Organization"), "the" and the apostrophe make no difference between names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from checker.cache_plain import kept, stamp
from checker.patterns import regex
from checker.types import Span

TABLE = Path(__file__).parent / "rules" / "tables" / "public_bodies.tsv"
LINKS = frozenset("of for and on in to against with at from de".split())
_WORD = regex(r"[\w’'&.]+")
_SPELT = (("isation", "ization"), ("organis", "organiz"), ("centre", "center"), ("defence", "defense"),
          ("labour", "labor"), ("programme", "program"), ("colour", "color"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: as it counts for comparing, as it is written, and where; whether a comma stands before it."""

    key: str
    text: str
    span: Span
    after_comma: bool = False

    @property
    def own(self) -> str:
        """As it counts without a genitive's ending: "the Commission's vote"."""
        return self.key.removesuffix("s") if self.text.endswith(("'s", "’s")) else self.key


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name, its words, its abbreviation, and whether it stands alone: no other's is near it."""

    text: str
    words: tuple[Word, ...]
    short: str
    alone: bool


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a name, without "the"; "UN" is two of them."""
    found: list[Word] = []
    for each in _WORD.finditer(text):
        written = each[0].rstrip(".’'")
        span = Span(offset + each.start(), offset + each.start() + len(written))
        comma = text[: each.start()].endswith(", ")
        if written in ("UN", "U.N"):
            found += [Word("united", written, span, comma), Word("nations", written, span)]
        elif key := _key(written):
            found.append(Word(key, written, span, comma))
    return tuple(found)


def likely(text: str) -> bool:
    """Whether a name may stand in the text but for a word: told at a glance, for nearly all texts."""
    written = text.replace("-", " ").split(" ")
    plain = {_key(each.strip(",.")) for each in written}
    if written[-1].endswith(("'s", "’s")):
        plain.add(_key(written[-1][:-2]))
    plain.update(("united", "nations") if not plain.isdisjoint(("un", "uns")) else ())
    rare = _kept()[1]
    for key in plain:
        for number, _ in rare.get(key, ()):
            name = _set(number)
            if len(name & plain) >= min(3, len(name) - 1):
                return True
    return False


def initials(name: Sequence[Word]) -> str:
    """The first letters of the words that count."""
    return "".join(each.key[0] for each in name if each.key not in LINKS).upper()


@cache
def known(number: int) -> Name:
    """The name in that line of the table."""
    text, short, mark = _rows()[number]
    return Name(text, words(text), short, mark != "known")


@cache
def keys(number: int) -> tuple[str, ...]:
    """The words of the name in that line of the table, as they count for comparing."""
    return tuple(_kept()[0][number].split(" "))


def places(key: str) -> list[tuple[int, int]]:
    """(line, place in the name) where the word is one of the two rarest of a name.

    One of the two still stands where the other is exchanged.
    """
    return _kept()[1].get(key, [])


def telling(name: Name, place: int) -> bool:
    """Whether the word there is one of the two rarest of the name: without it the rest may be anybody's."""
    return any(at == place and known(number) == name for number, at in places(name.words[place].key))


def shortened(short: str) -> list[int]:
    """The lines of names that the abbreviation is made of, letter by letter."""
    return _kept()[2].get(short, [])


@lru_cache(maxsize=5000)
def _key(word: str) -> str:
    key = word.lower().replace("’", "").replace("'", "").replace(".", "")
    if key == "the":
        return ""
    for one, other in _SPELT:
        key = key.replace(one, other)
    return "and" if key == "&" else key


@cache
def _set(number: int) -> frozenset[str]:
    return frozenset(keys(number))


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = TABLE.read_text("utf-8").splitlines()[2:]
    return tuple((text, short, mark) for text, short, mark in (f"{line}\t\t".split("\t")[:3] for line in lines))


_Kept = tuple[list[str], dict[str, list[tuple[int, int]]], dict[str, list[int]]]


@cache
def _kept() -> _Kept:
    return kept("public-bodies", f"{stamp(TABLE)} {stamp(__file__)}", _made)


def _made() -> _Kept:
    names = [words(text) for text, _, _ in _rows()]
    many = Counter(each.key for name in names for each in name)
    rare: dict[str, list[tuple[int, int]]] = {}
    short: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        counting = [place for place, each in enumerate(name) if each.key not in LINKS]
        for place in sorted(counting, key=lambda place: many[name[place].key])[:2]:
            rare.setdefault(name[place].key, []).append((number, place))
        if len(counting) > 2 and initials(name) == _rows()[number][1].upper():
            short.setdefault(initials(name), []).append(number)
    return [" ".join(each.key for each in name) for name in names], rare, short

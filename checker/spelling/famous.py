"""Names that newspapers have to write often, and the one that a misspelt name was meant to be.

Knows some 1,200 full names. Compares whole names only, a letter apart in one of their
words; where the changed word is a name that others bear, it stays silent.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker import spelling
from checker.cache_plain import kept, stamp
from checker.spelling.letters import letters_apart
from checker.types import Knowledge

_SHORTEST = 4


def meant(given: tuple[str, ...], last: str, knowledge: Knowledge) -> str:
    """The famous name that these words nearly are, or "" where they are right or anybody's."""
    words = tuple(_plain(word) for word in (*given, last))
    if len(words) < 2 or words in _names():
        return ""
    for right in (*_by_last().get(words[-1], ()), *_by_first().get(words[0], ())):
        if len(right) != len(words):
            continue
        changed = [place for place, word in enumerate(words) if word != right[place]]
        if len(changed) == 1 and _slip(words, right, changed[0], knowledge):
            return _names()[right]
    return ""


def listed(name: str) -> bool:
    """Whether the full name is one of the famous."""
    return tuple(_plain(word) for word in name.split()) in _names()


def _slip(words: tuple[str, ...], right: tuple[str, ...], place: int, knowledge: Knowledge) -> bool:
    """Whether the changed word is a slip: a letter off, and no other person's name."""
    wrong, meant = words[place], right[place]
    if min(len(wrong), len(meant)) < _SHORTEST or letters_apart(wrong, meant, 1) > 1:
        return False
    if {wrong, meant} == {wrong.rstrip("s"), wrong.rstrip("s") + "s"}:  # a plural or possessive
        return False
    if place == 0 and (meant.startswith(wrong) or wrong.startswith(meant)):  # Steve and Steven
        return False
    if place == len(words) - 1:
        return len(wrong) > _SHORTEST and not _borne(wrong, knowledge)
    if not _borne(wrong, knowledge) and not _first(wrong):
        return True
    return (
        place == 0 and len(words[-1]) > 5 and not spelling.known(words[-1]) and len(_bearers(words[-1], knowledge)) < 2
    )


def _borne(word: str, knowledge: Knowledge) -> bool:
    """Whether the word is an ordinary one, or a name that somebody known bears."""
    return spelling.known(word) or spelling.seen_name(word) or bool(_bearers(word, knowledge)) or word in _by_last()


def _bearers(word: str, knowledge: Knowledge) -> tuple[object, ...]:
    name = word.capitalize()
    return tuple(knowledge.surnamed([name]).get(name, ()))


def _first(word: str) -> bool:
    return word in _by_first() or spelling.seen_name(word)


@cache
def _names() -> dict[tuple[str, ...], str]:
    """Folded words -> the name as it is written."""
    table = Path(__file__).parent / "famous_names.tsv"
    return kept("famous-names", f"{stamp(table)} {stamp(__file__)}", lambda: _read(table))


def _read(table: Path) -> dict[tuple[str, ...], str]:
    lines = table.read_text("utf-8").splitlines()
    found: dict[tuple[str, ...], str] = {}
    for line in lines:
        if line and not line.startswith("#"):
            found.setdefault(tuple(_plain(word) for word in line.split()), line)
            found.setdefault(tuple(_plain(word, spelt_out=True) for word in line.split()), line)
    return found


@cache
def _by_last() -> dict[str, tuple[tuple[str, ...], ...]]:
    return _by(-1)


@cache
def _by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    return _by(0)


def _by(place: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in _names():
        found.setdefault(words[place], []).append(words)
    return {word: tuple(names) for word, names in found.items()}


_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "ł": "l"})


def _plain(word: str, spelt_out: bool = False) -> str:
    """A word in small letters without accents, dots and apostrophes."""
    word = word.lower()
    if word.isascii():
        return word.replace(".", "").replace("'", "")
    from unicodedata import normalize

    word = word.translate(_SPELT_OUT) if spelt_out else word.replace("ø", "o").replace("ł", "l").replace("ß", "ss")
    return "".join(each for each in normalize("NFKD", word) if each.isascii() and each not in ".'")

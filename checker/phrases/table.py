"""The compiled phrase tables: words, near-synonyms, fixed expressions, pairs seen.

Read-only look-ups by word. Opened on first use and kept. Knows nothing of drafts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

NOUN, ADJECTIVE, VERB, ADVERB = 1, 2, 4, 8
CURATED, WORDNET, EXPECTED, TEXT, KNOWLEDGE, HOUSE = 1, 2, 4, 8, 16, 32
SOURCES = {
    CURATED: "desk list",
    WORDNET: "WordNet",
    EXPECTED: "expected pairs",
    TEXT: "counted text",
    KNOWLEDGE: "offices",
    HOUSE: "house",
}
PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


class Word(NamedTuple):
    """What is known of one word. `frequency` is 10 x log10 of its count in books."""

    text: str
    id: int
    frequency: int
    kinds: int
    heads: int
    tails: int
    near: tuple[tuple[int, float], ...]


class Expression(NamedTuple):
    """A fixed expression "first second", or "second of first" where `link` is 1; `firm` in 0..2.55."""

    first: int
    second: int
    link: int
    firm: float
    sources: int


class Table:
    """One open phrase table."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._irregular: dict[str, str] = dict(self._base.execute("SELECT form, lemma FROM irregular"))
        self._pairs: dict[int, bytes] = {}
        self._words: dict[str, Word | None] = {}
        self._texts: dict[int, str] = {}
        self._starts: dict[int, dict[int, tuple[Expression, ...]]] = {}
        self._singulars: dict[str, str] = {}
        self.near_terms: dict[int, list[tuple[int, float, dict[int, tuple[Expression, ...]]]]] = {}

    def word(self, text: str) -> Word | None:
        """The word in exactly this form, or None."""
        if text not in self._words:
            row = self._base.execute(
                "SELECT text, id, frequency, kinds, heads, tails, near FROM word WHERE text = ?", (text,)
            ).fetchone()
            if row is None:
                self._words[text] = None
            else:
                spelt, number, frequency, kinds, heads, tails, near = row
                self._words[text] = Word(spelt, number, frequency, kinds, heads, tails, _near(near))
        return self._words[text]

    def look_up(self, texts: Iterable[str]) -> None:
        """Read the words of these forms at once: one by one takes ten times as long."""
        wanted = [text for text in texts if text not in self._words]
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            self._words.update(dict.fromkeys(part))
            marks = ",".join("?" * len(part))
            query = f"SELECT text, id, frequency, kinds, heads, tails, near FROM word WHERE text IN ({marks})"
            for spelt, number, frequency, kinds, heads, tails, near in self._base.execute(query, part):
                self._words[spelt] = Word(spelt, number, frequency, kinds, heads, tails, _near(near))

    def noun(self, text: str) -> Word | None:
        """The word as a noun, a plural by its singular."""
        return self.word(self.singular(text))

    def singular(self, text: str) -> str:
        """The singular of a plural noun, else the text."""
        known = self._singulars.get(text)
        if known is None:
            known = self._singulars[text] = self._singular(text)
        return known

    def _singular(self, text: str) -> str:
        if text in self._irregular:
            return self._irregular[text]
        for stem in stems(text):
            found = self.word(stem)
            if found is not None and found.kinds & NOUN:
                return stem
        return text

    def plurals(self, noun: str) -> tuple[str, ...]:
        """Irregular plurals of a noun ("men", not "gasses")."""
        return tuple(f for f, lemma in self._irregular.items() if lemma == noun and not f.endswith("s"))

    def note(self, name: str) -> str:
        """A text stored with the table."""
        (value,) = self._base.execute("SELECT value FROM list WHERE name = ?", (name,)).fetchone()
        return str(value)

    def text(self, id: int) -> str:
        """The word with that number."""
        if id not in self._texts:
            (self._texts[id],) = self._base.execute("SELECT text FROM word WHERE id = ?", (id,)).fetchone()
        return self._texts[id]

    def starting(self, first: int) -> dict[int, tuple[Expression, ...]]:
        """Expressions whose first word has that number, by the number of the second."""
        if first not in self._starts:
            row = self._base.execute("SELECT rest FROM expression WHERE first = ?", (first,)).fetchone()
            self._starts[first] = _rest(first, row[0]) if row else {}
        return self._starts[first]

    def expressions(self) -> Iterator[tuple[int, int, int]]:
        """Every expression: its two words and the sources that vouch for it."""
        yield from ((each.first, each.second, each.sources) for each in self.every())

    def every(self) -> Iterator[Expression]:
        """Every expression."""
        for first, rest in self._base.execute("SELECT first, rest FROM expression ORDER BY first"):
            for entries in _rest(first, rest).values():
                yield from entries

    def level(self, first: int, second: int) -> int | None:
        """How likely the second word (a noun in the singular) is after the first: 255 + 50 x log10 of its
        probability; 0 for a pair that was only seen, None for one that nobody was seen to write."""
        if first not in self._pairs:
            row = self._base.execute("SELECT rest FROM pair WHERE first = ?", (first,)).fetchone()
            self._pairs[first] = row[0] if row else b""
        rest = self._pairs[first]
        low, high = 0, len(rest) // 3
        while low < high:
            middle = (low + high) // 2
            found = rest[3 * middle] | rest[3 * middle + 1] << 8
            if found == second:
                return rest[3 * middle + 2]
            if found < second:
                low = middle + 1
            else:
                high = middle
        return None


def stems(text: str) -> Iterator[str]:
    """What a plural noun may be the plural of."""
    if text.endswith("s") and not text.endswith(("ss", "us", "is")):
        for ending, instead in PLURALS:
            stem = text[: -len(ending)] + instead
            if text.endswith(ending) and len(stem) > 2:
                yield stem


def _near(blob: bytes) -> tuple[tuple[int, float], ...]:
    return tuple((blob[i] | blob[i + 1] << 8, blob[i + 2] / 100) for i in range(0, len(blob), 3))


def _rest(first: int, blob: bytes) -> dict[int, tuple[Expression, ...]]:
    found: dict[int, tuple[Expression, ...]] = {}
    for i in range(0, len(blob), 5):
        second = blob[i] | blob[i + 1] << 8
        entry = Expression(first, second, blob[i + 2], blob[i + 3] / 100, blob[i + 4])
        found[second] = (*found.get(second, ()), entry)
    return found


@cache
def shipped() -> Table:
    """The table that comes with the package."""
    return Table(Path(__file__).with_name("phrases.sqlite"))

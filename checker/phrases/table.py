"""The compiled phrase tables: words, near-synonyms, fixed expressions, pairs seen.

Read-only look-ups by word. Opened on first use and kept. Knows nothing of drafts.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

NOUN, ADJECTIVE, VERB, ADVERB = 1, 2, 4, 8
CURATED, WORDNET, WEB, TEXT, KNOWLEDGE = 1, 2, 4, 8, 16
SOURCES = {CURATED: "desk list", WORDNET: "WordNet", WEB: "web pairs", TEXT: "counted text", KNOWLEDGE: "offices"}
PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of one word. `frequency` is 10 x log10 of its count in books."""

    text: str
    id: int
    frequency: int
    kinds: int
    heads: int
    tails: int
    near: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Expression:
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
        (blob,) = self._base.execute("SELECT value FROM list WHERE name = 'seen'").fetchone()
        self._seen = array("I")
        self._seen.frombytes(blob)
        self._irregular: dict[str, str] = dict(self._base.execute("SELECT form, lemma FROM irregular"))
        self._words: dict[str, Word | None] = {}
        self._texts: dict[int, str] = {}
        self._starts: dict[int, dict[int, tuple[Expression, ...]]] = {}

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

    def noun(self, text: str) -> Word | None:
        """The word as a noun, a plural by its singular."""
        return self.word(self.singular(text))

    def singular(self, text: str) -> str:
        """The singular of a plural noun, else the text."""
        if text in self._irregular:
            return self._irregular[text]
        if text.endswith("s") and not text.endswith(("ss", "us", "is")):
            for ending, instead in PLURALS:
                stem = text[: -len(ending)] + instead
                if text.endswith(ending) and len(stem) > 2:
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

    def seen(self, first: str, second: str) -> bool:
        """Whether anybody was seen to write the pair (second in the singular)."""
        mark = crc32(f"{first} {second}".encode())
        at = bisect_left(self._seen, mark)
        return at < len(self._seen) and self._seen[at] == mark


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

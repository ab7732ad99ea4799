"""Words of the prose as the naming layers see them: where they stand, how they are written, what joins them.

Knows letters, capitals, possessives, initials and abbreviated titles. Knows no names and
no grammar. A hyphen parts two words and is remembered as the gap between them, so that
"Secretary-General" and "Secretary General" are the same two words.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from checker.patterns import regex
from checker.types import Block, Sentence, Span

MOST = 20_000
"""Words remembered at most."""
Form = tuple[str, str, bool, int, bool]
"""Of a word as written: without a possessive ending, that in small plain letters, whether it has a capital,
the length of that ending, and whether a bare apostrophe behind it would be one."""
_forms: dict[str, Form] = {}


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, parted by white space."""
    return frozenset(text.split())


ABBREVIATED = word_set("""
    gov sen rep pres prof gen lt col maj capt cmdr adm sgt dr mr mrs ms messrs st jr sr hon rev amb sec
    min del supt insp det cllr ald treas
""")
PARTICLES = word_set("""
    de da do dos das del della di du van von der den ter ten zu zur af av bin ibn ben al el ul la le
    bint y e ould und st abu arap wa
""")
_WORD = regex(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼʹ][^\W\d_]+)*")
_HYPHENS = frozenset("-‐‑")
_MARKS = {ord("’"): "'", ord("ʼ"): "'", ord("‘"): "'", ord("ı"): "i", ord("ł"): "l", ord("ø"): "o",
          ord("đ"): "d", ord("æ"): "ae", ord("ß"): "ss", ord("œ"): "oe", ord("ð"): "d"}  # fmt: skip


class Word(NamedTuple):
    """One word. `gap` tells what stands before it: " " white space, "-" a hyphen, "" anything else.

    `low` is the word without case, diacritics and full stops; `owned` says that a possessive
    ending follows, which `end` leaves out; `opening` that it opens a sentence.
    """

    start: int
    end: int
    text: str
    low: str
    cap: bool
    gap: str
    owned: bool
    opening: bool
    sentence: int


_word = partial(tuple.__new__, Word)
"""A word of its fields, without looking at their names: half the time that reading words takes."""


@lru_cache(maxsize=MOST)
def fold(text: str) -> str:
    """`text` in lower case, without diacritics and full stops, apostrophes straight."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFD", text.translate(_MARKS))
        text = "".join(letter for letter in text if not unicodedata.combining(letter)).translate(_MARKS)
    return text.replace(".", "")


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name or title from a table."""
    return tuple(fold(found) for found in _WORD.findall(text))


def read(prose: str, sentences: Sequence[Sentence], blocks: Sequence[Block]) -> list[Word]:
    """Every word of the prose in order, those of page furniture left out."""
    words: list[Word] = []
    for index, sentence in enumerate(sentences):
        if blocks and blocks[sentence.block].kind == "furniture":
            continue
        _read_sentence(prose, sentence.span, index, words)
    return words


def _read_sentence(prose: str, span: Span, index: int, words: list[Word]) -> None:
    opening, before, gap = True, -1, ""
    for found in _WORD.finditer(prose, span.start, span.end):
        written, start = found[0], found.start()
        end = start + len(written)
        if before >= 0:
            gap = " " if start - before == 1 and prose[before] == " " else _gap(prose, before, start, words[-1])
        before = end
        text, low, cap, ending, hissing = _forms.get(written) or _form(written)
        owned = ending > 0
        if hissing and prose[end : end + 1] in "'’" and prose[end + 1 : end + 2].isspace():
            owned = True
        words.append(_word((start, end - ending, text, low, cap, gap, owned, opening, index)))
        opening = False


def _form(written: str) -> Form:
    """What of a word does not hang on where it stands."""
    text, hissing = written, written[-1] in "sSzZxX"
    if len(text) > 2 and text[-1] in "sS" and text[-2] in "'’ʼ":
        text, hissing = text[:-2], False
    cap = text[0].isupper() or (text[0] == "d" and text[1:2] in "'’" and text[2:3].isupper())
    if len(_forms) >= MOST:
        _forms.clear()
    made = _forms[written] = text, fold(text), cap, len(written) - len(text), hissing
    return made


def _gap(prose: str, before: int, start: int, last: Word) -> str:
    between = prose[before:start]
    if between in _HYPHENS:
        return "-"
    if between.isspace() and len(between) <= 2:
        return " "
    stopped = between[:1] == "." and between[1:].isspace() and len(between) <= 3
    if stopped and (len(last.text) == 1 or last.low in ABBREVIATED) and not last.owned:
        return " "
    return ""


def span_of(words: Sequence[Word], first: int, last: int) -> Span:
    """From the start of word `first` to the end of word `last`, both included."""
    return Span(words[first].start, words[last].end)


def without(words: list[Word], taken: Sequence[Span]) -> list[Word]:
    """The words outside `taken`; what follows a gap is parted from what stood before it."""
    if not taken:
        return words
    starts, ends = [word.start for word in words], [word.end for word in words]
    kept: list[Word] = []
    place = 0
    for span in sorted(taken):
        first, following = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first < following:
            kept += _behind_gap(words, place, first)
            place = max(place, following)
    return kept + _behind_gap(words, place, len(words))


def _behind_gap(words: list[Word], first: int, end: int) -> list[Word]:
    stretch = words[first:end]
    if first and stretch:
        stretch[0] = stretch[0]._replace(gap="")
    return stretch


class Phrases:
    """Phrases of one or more words with a number each, found longest first at a place in the text."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], int]] = {}
        self._longest: dict[str, int] = {}

    def add(self, phrase: tuple[str, ...], number: int) -> None:
        """Remember `phrase` (folded words); the first number given to it stays."""
        if not phrase:
            return
        self._by_first.setdefault(phrase[0], {}).setdefault(phrase, number)
        self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    def beginnings(self, words: Sequence[Word]) -> list[int]:
        """The places in the text where a phrase may begin, by its first word."""
        return [place for place, word in enumerate(words) if word.low in self._by_first]

    def at(self, words: Sequence[Word], place: int) -> tuple[int, int]:
        """(number, how many words) of the longest phrase that starts at `place`, or (-1, 0)."""
        first = words[place].low
        known = self._by_first.get(first)
        if known is None:
            return -1, 0
        reach = 1
        limit = min(self._longest[first], len(words) - place)
        while reach < limit and words[place + reach].gap and not words[place + reach - 1].owned:
            reach += 1
        lows = (first,) if reach == 1 else tuple([word.low for word in words[place : place + reach]])
        for length in range(reach, 0, -1):
            number = known.get(lows[:length])
            if number is not None:
                return number, length
        return -1, 0

    def plain(self) -> tuple[dict[str, dict[tuple[str, ...], int]], dict[str, int]]:
        """All of it as plain values, for `Phrases.of`."""
        return self._by_first, self._longest

    @classmethod
    def of(cls, plain: tuple[dict[str, dict[tuple[str, ...], int]], dict[str, int]]) -> Phrases:
        """The phrases that `plain` was told of."""
        made = cls()
        made._by_first, made._longest = plain
        return made

    def get(self, phrase: tuple[str, ...]) -> int | None:
        """The number of exactly this phrase."""
        return self._by_first.get(phrase[0], {}).get(phrase) if phrase else None

"""A quotation against a source, word for word. Pure comparison: no model, no guess.

Tiers, best first: *verbatim*; *typography* (the same words, other marks or capitals);
*trimmed* (cut with an ellipsis, or brackets put in); *stitched* (parts of the source
joined without saying so); *altered* (a passage nearly the same); *absent*.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.patterns import regex
from checker.types import Span

_WORD = regex(r"\w+(?:[’'‘\-‑]\w+)*")
_CUT = regex(r"\[(?:…|\.\.\.)\]|…|\. ?\. ?\.(?: ?\.)?|\[[^\]]{1,60}\]")
ALTERED = 0.72
"""Least similarity of word sequences for a quotation to count as an altered one, of 1."""
SHARED = 5
"""Words that it must share with the source: “We agreed on …” begins many sayings, and is none of them altered."""
PART = 4
"""Words of the shortest part of a stitched quotation."""


class Comparison(NamedTuple):
    """The tier, where in the source the words stand, and the source's words there."""

    tier: str
    span: Span = Span(0, 0)
    text: str = ""


def compare(quote: str, source: str) -> Comparison:
    """How `quote` stands to `source`."""
    start = source.find(quote)
    if start >= 0:
        return Comparison("verbatim", Span(start, start + len(quote)), quote)
    places = [found.span() for found in _WORD.finditer(source)]
    words = [_plain(source[a:b]) for a, b in places]
    wanted = _words(quote)
    if not wanted or not words:
        return Comparison("absent")
    if (at := _index(words, wanted)) >= 0:
        return _at("typography", source, places, at, at + len(wanted))
    parts = [part for part in (_words(piece) for piece in _CUT.split(quote)) if part]
    if len(parts) > 1 and (ends := _in_order(words, parts)):
        return _at("trimmed", source, places, *ends)
    return _loose(wanted, words, source, places)


def _loose(wanted: list[str], words: list[str], source: str, places: list[tuple[int, int]]) -> Comparison:
    """Stitched, altered or absent."""
    from rapidfuzz.distance import Indel

    if halves := _halves(words, wanted):
        return _at("stitched", source, places, *halves)
    first = [index for index, word in enumerate(words) if word in set(wanted)]
    best, place = 0.0, (0, 0)
    for start in dict.fromkeys(max(0, index - shift) for index in first for shift in (0, 1)):
        for length in (len(wanted), len(wanted) - 2, len(wanted) + 2, len(wanted) - 4, len(wanted) + 4):
            if length > 0:
                score = Indel.normalized_similarity(wanted, words[start : start + length], score_cutoff=best)
                if score > best:
                    best, place = score, (start, min(len(words), start + length))
    sizes = len(wanted), place[1] - place[0]
    shared = round(best * sum(sizes) / 2)
    few = shared < SHARED and shared < max(4, len(wanted) - 1)  # one word put in is enough: "not"
    if best < ALTERED or few or shared < ALTERED * max(sizes) - 0.5:
        return Comparison("absent")
    return _at("altered", source, places, *place)


def _halves(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    """Where two parts of the quotation stand apart in the source."""
    for cut in range(PART, len(wanted) - PART + 1):
        left, right = _index(words, wanted[:cut]), _index(words, wanted[cut:])
        if left >= 0 and right >= 0:
            return min(left, right), max(left + cut, right + len(wanted) - cut)
    return None


def _in_order(words: list[str], parts: list[list[str]]) -> tuple[int, int] | None:
    start, position = -1, 0
    for part in parts:
        at = _index(words, part, position)
        if at < 0:
            return None
        start, position = (at if start < 0 else start), at + len(part)
    return start, position


def _index(words: list[str], part: list[str], start: int = 0) -> int:
    """Where `part` begins in `words` at or after `start`, or -1."""
    for at in range(start, len(words) - len(part) + 1):
        if words[at] == part[0] and words[at : at + len(part)] == part:
            return at
    return -1


def _at(tier: str, source: str, places: list[tuple[int, int]], start: int, end: int) -> Comparison:
    span = Span(places[start][0], places[min(end, len(places)) - 1][1])
    return Comparison(tier, span, span.of(source))


def _words(text: str) -> list[str]:
    return [_plain(found[0]) for found in _WORD.finditer(text)]


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("‘", "'").replace("‑", "-")

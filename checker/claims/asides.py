"""Relative clauses and parentheses: parts of a sentence whose years and "last year" are their own.

"Mr Ruto, who won in August 2022, told the audience" speaks of 2022 in the aside only. Knows commas,
brackets and the words such clauses begin with; no grammar. An aside whose end cannot be told runs
to the end of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.patterns import regex
from checker.types import Span

_OPENS = regex(
    r", (?:(?:(?:two|three|four|five|six|most|some|all|many|both|one|none|several) of )?(?:whom|which)|who|whose|"
    r"(?:in|of|for|to|from|by|with|under|at|during|after) (?:which|whom|whose)|where|"
    r"(?:elected|appointed|founded|established|born|created|launched|signed|built|opened|introduced|"
    r"toppled|ousted|sworn in|re-elected|named|set up|adopted|ratified|agreed)(?= (?:in|on|by|at|as|for)\b))\b|"
    r" ?\("
)
_BREAK = regex(r"[,;:)—]| [–-] ")
_DATE_GOES_ON = regex(r", \d{4}\b")


@lru_cache(maxsize=256)
def asides(text: str) -> tuple[Span, ...]:
    """The asides of one sentence, in order, none inside another."""
    return tuple(_asides(text))


def _asides(text: str) -> Iterator[Span]:
    place = 0
    while opened := _OPENS.search(text, place):
        place = _end(text, opened.end(), bracket=opened[0].endswith("("))
        yield Span(opened.start() + 1, place)


def _end(text: str, start: int, bracket: bool) -> int:
    if bracket:
        closed = text.find(")", start)
        return closed if closed >= 0 else len(text)
    place = start
    while broken := _BREAK.search(text, place):
        place = broken.end()
        dated = _DATE_GOES_ON.match(text, broken.start())
        if dated is None:
            return broken.start()
        place = dated.end()
    return len(text)

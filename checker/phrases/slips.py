"""Words taken for others that look or sound alike, where the words around leave little doubt.

For a list of confusions only (words of one sound, and the desk's pairs), and only where the word was hardly ever seen
between its neighbours and the other word is at home on both sides, or firmly on one. It misses most slips. In 2.3
million words of an open encyclopedia it found 15, of which 14 were slips; what it had been wrong about was left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.phrases.grams import Grams, shipped
from checker.phrases.strangers import Around, Draft
from checker.types import Span

BETTER, LIKELIER = 4.5, 4.0  # how much better the other word must fit on both sides, and how much likelier it must be
BEST = 6.0  # how much better where the word is a little one, at home nearly everywhere
FIRM, FIRMLY = 3.5, 5.0  # where one side knows it only: how firmly that must, and how much likelier it must be
SEEN = 0.5  # from this lift on the word itself is at home
TABLE = Path(__file__).with_name("alike.tsv")


class Slip(NamedTuple):
    """A word, what was meant, and how much better that fits."""

    span: Span
    word: str
    meant: str
    gain: float


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """Each word with those it is taken for."""
    lines = TABLE.read_text("utf-8").splitlines()[1:]
    return {wrong: tuple(meant.split(" ")) for wrong, _, meant in (line.partition("\t") for line in lines)}


class Here(NamedTuple):
    """A word in its place: its number, the words around, what it is worth there, which neighbours are plain words,
    and whether it is at home beside a little one."""

    word: int
    around: Around
    worth: float
    plain: tuple[bool, bool]
    at_home: bool


def slips(prose: str) -> Iterator[Slip]:
    """Every slip of the prose, in order."""
    draft, alike = Draft(prose, shipped()), _alike()
    little = draft.little | {draft.start, draft.end}
    for at, token in enumerate(draft.row[:-1]):
        if not at or token.word not in alike or token.name or token.number is None:
            continue
        if "-" in prose[token.start - 1 : token.start] + prose[token.end : token.end + 1]:
            continue
        here = _here(at, token.number, draft, little)
        if here is not None:
            best = max((_read(meant, here, draft), meant) for meant in alike[token.word])
            if best[0] > 0:
                yield Slip(token.span, token.word, best[1], best[0])


def _here(at: int, word: int, draft: Draft, little: frozenset[int | None]) -> Here | None:
    """The word in its place, None where it is at home beside a plain word."""
    around = draft.around(at)
    before, after, seen, seen_after = draft.fit(word, around)
    plain = around[1] not in little, around[2] not in little
    at_home = seen and before > SEEN, seen_after and after > SEEN
    if (at_home[0] and plain[0]) or (at_home[1] and plain[1]):
        return None
    worth = before + after + sum(draft.bonus(word, around))
    return Here(word, around, worth, plain, any(at_home))


def _read(meant: str, here: Here, draft: Draft) -> float:
    """How much better the other word fits, 0 where it is not quite at home."""
    grams: Grams = draft.grams
    other = grams.word(meant)
    if other is None:
        return 0.0
    lift, drop, seen, seen_after = draft.fit(other, here.around)
    gain = lift + drop + sum(draft.bonus(other, here.around)) - here.worth
    likelier = gain + grams.odds(other) - grams.odds(here.word)
    often = here.word in draft.little or here.word == grams.word("form")
    if seen and seen_after and not here.at_home:
        return gain if gain >= (BEST if often else BETTER) and likelier >= LIKELIER else 0.0
    firm = max(lift if seen and here.plain[0] else 0.0, drop if seen_after and here.plain[1] else 0.0)
    return gain if firm >= FIRM and likelier >= FIRMLY and not often else 0.0

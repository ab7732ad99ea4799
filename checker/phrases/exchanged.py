"""Whether a program exchanged the words of a draft's fixed terms, and which.

Each suspect of `terms` has a score, fitted on text we spun ourselves: how much likelier a term was broken there than
not. Sound drafts hold some suspects too, so it is their number at each height, against what sound and what spun drafts
of that length hold, that tells; how strange the single words are (`reworded`) is added. A draft full of unusual trade
terms can look spun. What may have stood there is the table's guess, not knowledge.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from checker.phrases.bands import banded
from checker.phrases.stretches import Stretches, apart
from checker.phrases.terms import suspects
from checker.phrases.trees import Tree, grown, planted
from checker.types import Span

CALLED = 3.5  # log odds from which a draft counts as spun: no published article of those measured reaches it
FIRMLY = 8.0  # log odds from which its terms earn warnings
PLAIN = 0.8  # how sure a term must then be for one
SHOWN = 0.6  # how sure one must be to be shown at all
FEWEST, ENOUGH = 3, 5.5  # so many terms must be worth showing; one less where the odds are these
SHORT, LENGTH = 200, 400  # words; a shorter draft is held to be as long, in a longer one the odds count for less
UNKNOWN = -6.2  # log odds of a draft whose words say nothing either way
LEAST, MOST = -1.0, 1.5  # what usual words take away at most, and strange ones add: a trade's prose is strange too


class Exchanged(NamedTuple):
    """A term that looks broken: where, how sure, and what may have stood there, best first."""

    span: Span
    sure: float
    better: tuple[str, ...]


class Spun(NamedTuple):
    """Log odds that a draft's terms were broken by a program, and those worth showing."""

    odds: float
    terms: tuple[Exchanged, ...]

    @property
    def called(self) -> bool:
        """Whether to say so."""
        return self.odds >= CALLED and len(self.terms) >= FEWEST - (self.odds >= ENOUGH)


class Fitted(NamedTuple):
    """What the fitting found: trees that score a suspect, and bands of (lower edge, suspects in 1,000 sound words,
    the same in spun ones)."""

    trees: list[Tree]
    bands: tuple[tuple[float, float, float], ...]


@cache
def fitted() -> Fitted:
    """What travels with the package."""
    stored = json.loads(Path(__file__).with_name("terms.json").read_text("utf-8"))
    bands = tuple((low, sound, spun) for low, sound, spun in stored["bands"])
    return Fitted([planted(tree) for tree in stored["trees"]], bands)


def exchanged(prose: str, left_out: Sequence[Span], words: int, strange: float) -> Spun:
    """How a draft of so many words reads, `strange` being what `reworded` has to say of its single words (0 where
    nothing). Nothing inside `left_out` counts."""
    out = Stretches(left_out)
    found = [(term, grown(fitted().trees, term.features)) for term in suspects(prose) if not out.touch(term.span)]
    odds = weighed([score for _, score in found], words)
    if strange:
        odds += min(MOST, max(LEAST, strange - UNKNOWN))
    each = [Exchanged(term.span, sureness(score), term.better) for term, score in found]
    return Spun(odds, apart([one for one in each if one.sure >= SHOWN], attrgetter("sure")))


def weighed(scores: Sequence[float], words: int) -> float:
    """How much likelier the scores are in a spun draft of so many words than in a sound one (log)."""
    total = banded(scores, words, fitted().bands, SHORT)
    return total * min(1.0, LENGTH / max(1, words)) if total > 0 else total


def sureness(score: float) -> float:
    """How sure it is, in a spun draft, that a suspect of that score was a broken term."""
    _, sound, spun = max((band for band in fitted().bands if band[0] <= score), default=fitted().bands[0])
    return round(max(0.0, 1 - sound / spun), 2)

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
from checker.phrases.terms import STRANGE, Term, suspects
from checker.phrases.trees import Tree, grown, planted
from checker.types import Span

CALLED = 2.5  # log odds from which a draft counts as spun: no published article of those measured reaches it
FIRMLY, DENSE = 4.5, 8.0  # log odds by terms alone from which they earn warnings, if so many in 1,000 words can be read
SPARSE = 5.0  # and fewer than so many in 1,000 words make no spun draft
PLAINLY = 5.3  # and from which one fewer is enough
PLAIN, UNREAD = 0.5, 0.7  # how sure a term must then be for one, and how sure where nothing is offered
SHOWN = 0.6  # how sure one must be in a draft spun like others to count for it,
AMONG, IN_A_NAME = 0.4, 0.8  # and how sure to be shown, by how many terms are broken in this one
OFFERED = -2.6  # what the best reading must be worth to be told: below this it is seldom what the writer meant
WITHIN = 0.0  # how strange a word of a pair must be in a draft that is spun
FEWEST, ENOUGH = 3, 3.7  # so many that can be read must count; one less where the odds are these
HIGHEST = 3.9  # a higher score says no more of the draft: one trade term may look as odd as that
SHORT, LENGTH = 200, 400  # words; a shorter draft is held to be as long, in a longer one the odds count for less
UNKNOWN = -6.2  # log odds of a draft whose words say nothing either way
LEAST, MOST = -1.0, 1.5  # what usual words take away at most, and strange ones add: a trade's prose is strange too
ROUNDS = 30  # of reckoning how many terms are broken


SURE = attrgetter("sure")


class Exchanged(NamedTuple):
    """A term that looks broken: where, how sure, and what may have stood there, best first."""

    span: Span
    sure: float
    better: tuple[str, ...]


class Scored(NamedTuple):
    """A suspect and how likely it is broken, as log odds over the base rate."""

    span: Span
    term: Term
    score: float


class Spun(NamedTuple):
    """Log odds that a draft's terms were broken by a program, how many of the sure ones can be read, and those worth
    showing if so."""

    odds: float
    sure: int
    terms: tuple[Exchanged, ...]
    alone: float = 0.0
    words: int = 0
    """The log odds by the terms alone, without what single words add, and the length of what was read."""

    @property
    def called(self) -> bool:
        """Whether to say so."""
        fewest = max(FEWEST - (self.odds >= ENOUGH), SPARSE * self.words / 1000)
        return self.odds >= CALLED and self.sure >= fewest

    @property
    def firm(self) -> bool:
        """Whether a draft called spun earns warnings."""
        fewest = FEWEST - (self.alone >= PLAINLY)
        return self.alone >= FIRMLY and self.sure >= max(fewest, DENSE * self.words / 1000)


class Fitted(NamedTuple):
    """What the fitting found: trees that score a suspect, and bands of (lower edge, suspects in 1,000 sound words,
    the same in spun ones)."""

    trees: list[Tree]
    bands: tuple[tuple[float, float, float], ...]

    @property
    def usual(self) -> float:
        """Suspects that are broken terms in 1,000 words of a draft spun like those fitted on."""
        return sum(max(0.0, spun - sound) for _, sound, spun in self.bands)

    def band(self, score: float) -> tuple[float, float]:
        """Suspects of such a score in 1,000 sound words, and what share of the broken terms scores so."""
        _, sound, spun = max((band for band in self.bands if band[0] <= score), default=self.bands[0])
        return sound, max(0.0, spun - sound) / self.usual


@cache
def fitted() -> Fitted:
    """What travels with the package."""
    stored = json.loads(Path(__file__).with_name("terms.json").read_text("utf-8"))
    bands = tuple((low, sound, spun) for low, sound, spun in stored["bands"])
    return Fitted([planted(tree) for tree in stored["trees"]], bands)


def exchanged(
    prose: str, left_out: Sequence[Span], words: int, strange: float, names: Sequence[Span] = ()
) -> Spun:
    """How a draft of so many words reads, `strange` being what `reworded` has to say of its single words (0 where
    nothing). Nothing inside `left_out` counts, and what touches `names` is shown only, where it is very sure."""
    counted = _scored(prose, Stretches((*left_out, *names)), STRANGE)
    scores = [score for _, score in counted]
    alone = weighed(scores, words)
    odds = alone + (min(MOST, max(LEAST, strange - UNKNOWN)) if strange else 0.0)
    if odds < CALLED:
        return Spun(odds, 0, ())
    here, usual, named = density(scores, words), fitted().usual, Stretches(names)
    found = _scored(prose, Stretches(left_out), WITHIN)
    shown = [
        Exchanged(term.span, sureness(score, here), term.better if term.features[0] >= OFFERED else ())
        for term, score in found
        if sureness(score, here) >= (IN_A_NAME if named.touch(term.span) else AMONG)
    ]
    read = sum(term.features[0] >= OFFERED and sureness(score, usual) >= SHOWN for term, score in counted)
    return Spun(odds, read, apart(shown, SURE), alone, words)


def _scored(prose: str, out: Stretches, strange: float) -> list[tuple[Term, float]]:
    """Suspects that do not touch what is left out, with their scores; of those that share a word, the likelier."""
    trees = fitted().trees
    found = [
        Scored(term.span, term, grown(trees, term.features))
        for term in suspects(prose, strange)
        if not out.touch(term.span)
    ]
    return [(each.term, each.score) for each in apart(found, attrgetter("score"))]


def plain(better: Sequence[str]) -> float:
    """How sure a term must be for a warning, what may have stood there being known or not."""
    return PLAIN if better else UNREAD


def weighed(scores: Sequence[float], words: int) -> float:
    """How much likelier the scores are in a spun draft of so many words than in a sound one (log)."""
    total = banded([min(score, HIGHEST) for score in scores], words, fitted().bands, SHORT)
    return total * min(1.0, LENGTH / max(1, words)) if total > 0 else total


def density(scores: Sequence[float], words: int) -> float:
    """How many broken terms stand in 1,000 words of a spun draft with these scores; usual where they say little."""
    usual, thousands = fitted().usual, max(words, SHORT) / 1000
    bands, broken = [fitted().band(score) for score in scores], usual
    for _ in range(ROUNDS):
        expected = sum(broken * share / (sound + broken * share) for sound, share in bands)
        broken = (expected + 1) / (thousands + 1 / usual)
    return broken


def sureness(score: float, broken: float) -> float:
    """How sure it is, where so many terms in 1,000 words are broken, that a suspect of that score is one."""
    sound, share = fitted().band(score)
    return round(broken * share / (sound + broken * share), 2)

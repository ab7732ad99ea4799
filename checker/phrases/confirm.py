"""Broken expressions put to a language model: would it rather read the usual words here?

The finder proposes pairs with what they may have been; here the sentence is read once as it
stands and once with the usual words, and the gain in log-probability tells. The usual words are
the lexicon's: where it lacks the right ones, a gain still shows that something is broken.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.phrases.finder import Suspect
from checker.types import Span

if TYPE_CHECKING:
    from checker.phrases.model import LanguageModel

BEFORE, AFTER = 110, 40  # characters of context
ENOUGH = 4.0  # gain from which an expression counts as broken: 55 times likelier
TRIED = 2


class Confirmed(NamedTuple):
    """An expression the model would rather read otherwise, by how much, and its words there, best first."""

    span: Span
    words: str
    gain: float
    better: tuple[str, ...]


class Place(NamedTuple):
    """Where an expression stands: what goes before and after it."""

    before: str
    words: str
    after: str

    def gain(self, words: str, model: LanguageModel) -> float:
        """How much likelier the place is with other words."""
        return self._odds(words, model) - self._odds(self.words, model)

    def _odds(self, words: str, model: LanguageModel) -> float:
        read = model.read(self.before + words + self.after)
        start = max(0, len(self.before) - 1)
        return float(sum(read.rows[at, read.ids[at]] for at in range(1, len(read.ids)) if read.offsets[at][1] > start))


def place(prose: str, span: Span) -> Place:
    """The place of a span, with context that stays inside its paragraph."""
    opens = prose.rfind("\n", 0, span.start) + 1
    start = max(opens, span.start - BEFORE)
    start = start if start == opens else prose.find(" ", start, span.start) + 1 or span.start
    closes = prose.find("\n", span.end)
    end = min(closes if closes >= 0 else len(prose), span.end + AFTER)
    return Place(prose[start : span.start], span.of(prose), prose[span.end : end].rpartition(" ")[0])


def confirmed(prose: str, found: Sequence[tuple[Suspect, Sequence[str]]], model: LanguageModel) -> Iterator[Confirmed]:
    """The suspects whose usual words the model would rather read; with each come its readings in words."""
    for suspect, readings in found:
        here = place(prose, suspect.span)
        if len(here.before.split()) < 3:
            continue
        gains = sorted(((here.gain(words, model), words) for words in readings[:TRIED]), reverse=True)
        if gains and gains[0][0] >= ENOUGH:
            yield Confirmed(suspect.span, here.words, gains[0][0], tuple(words for gain, words in gains if gain > 1))


def confidence(given: Confirmed) -> float:
    """0 to 1, by the gain."""
    return round(1 / (1 + math.exp(-(given.gain - 3) / 2)), 2)

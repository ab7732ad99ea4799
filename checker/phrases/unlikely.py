"""Words that a language model finds unlikely where they stand, and what it would rather read.

Every plain word of a draft gets features: how surprising it is, how sure the model was of
something else, and how much likelier a near-synonym would be. How they weigh is fitted by
`scripts/phrases/fit_model.py` and stored with the table. A rare but sound word is surprising
too; what gives a spinner away is the near-synonym that fits, again and again.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.patterns import regex
from checker.phrases.forms import stems
from checker.phrases.grams import shipped
from checker.phrases.model import Likelihood, stretches
from checker.phrases.table import Table
from checker.phrases.tokens import SKIPPED
from checker.types import Span

if TYPE_CHECKING:
    from checker.phrases.model import LanguageModel

WORD = regex(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")
LIKELIER = 1.0  # a suggestion must be e times likelier than the word, at the least


class Unlikely(NamedTuple):
    """A word, its features, and near-synonyms likelier there, best first."""

    span: Span
    word: str
    features: tuple[float, ...]
    better: tuple[str, ...]


class Rival:
    """The near-synonyms of words as single tokens of the model, with how near they are."""

    def __init__(self, table: Table, model: LanguageModel) -> None:
        self.table, self.model = table, model
        self.grams = shipped()
        self._kept: dict[str, tuple[tuple[str, int, float], ...]] = {}
        self._tokens: dict[str, int | None] = {}

    def of(self, word: str) -> tuple[tuple[str, int, float], ...]:
        """(form, token, log of nearness), in the word's own form."""
        if word not in self._kept:
            found: dict[str, tuple[str, int, float]] = {}
            number = self.grams.word(word)
            for other, near in (self.grams.near(number) if number is not None else {}).items():
                form = self.grams.text(other)
                token = self._token(form)
                if token is not None and form not in found:
                    found[form] = (form, token, math.log(max(0.05, near)))
            self._kept[word] = tuple(found.values())
        return self._kept[word]

    def _token(self, form: str) -> int | None:
        if form not in self._tokens:
            self._tokens[form] = self.model.token(form)
        return self._tokens[form]


def unlikely(prose: str, table: Table, model: LanguageModel) -> Iterator[Unlikely]:
    """Every plain lower-case word that has a near-synonym, in order."""
    rival = Rival(table, model)
    often = Counter(word.lower() for word in re.findall(r"[A-Za-z]+", prose))
    for start, end in stretches(prose):
        text = prose[start:end]
        if len(text.split()) < 6:
            continue
        read = model.read(text)
        at = {a: index for index, (a, _) in enumerate(read.offsets)}
        for match in WORD.finditer(text):
            first = at.get(match.start() - 1, at.get(match.start()))
            if first and match.group() not in SKIPPED:
                found = _examined(match, first, read, rival, often)
                if found is not None:
                    yield Unlikely(Span(start + match.start(), start + match.end()), match.group(), *found)


def _examined(
    match: re.Match[str], first: int, read: Likelihood, rival: Rival, often: Counter[str]
) -> tuple[tuple[float, ...], tuple[str, ...]] | None:
    word = match.group()
    others = rival.of(word)
    if not others:
        return None
    after = first + 1
    while after < len(read.ids) and read.offsets[after][1] <= match.end():
        after += 1
    likely = float(sum(read.rows[at, read.ids[at]] for at in range(first, after)))
    row = read.rows[first]
    ranked = sorted(((float(row[token]) + near, form) for form, token, near in others), reverse=True)
    gain = ranked[0][0] - likely
    following = -float(read.rows[after, read.ids[after]]) if after < len(read.ids) else 5.0
    better = tuple(form for odds, form in ranked[:3] if odds - likely >= LIKELIER)
    surprise = -likely
    frequency = max((w.frequency for s, _ in stems(word) if (w := rival.table.word(s)) is not None), default=40)
    features = (
        1.0,
        min(surprise, 22.0) / 10,
        max(0.0, min(surprise, 22.0) - 10.0) / 5,
        float(row.max()) / 3,
        max(-5.0, min(15.0, gain)) / 5,
        max(0.0, min(12.0, gain) - 3.0) / 3,
        min(following, 15.0) / 10,
        frequency / 50,
        math.log10(after - first),
        math.log10(1 + first),
        math.log10(len(others)),
        1.0 if often[ranked[0][1]] else 0.0,
        math.log(often[word]),
        sum(odds - likely > 0 for odds, _ in ranked) / len(ranked),
    )
    return features, better


def scores(words: Sequence[Unlikely], weights: Sequence[float]) -> list[float]:
    """The log-odds that each word was put in for another, were every second draft spun."""
    return [sum(w * f for w, f in zip(weights, each.features, strict=True)) for each in words]

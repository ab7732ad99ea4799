"""The trivial floors that stand beside every figure: a model that does not clear them has learnt nothing."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from models.pairs import Pair

WORD = re.compile(r"\w+")
TELLING = re.compile(r"\b(?:[A-Z][\w'-]*|\d[\d.,:]*)")


def majority(pairs: Sequence[Pair]) -> float:
    """Accuracy of always giving the commonest label, in points."""
    return 100 * max(Counter(pair.label for pair in pairs).values()) / len(pairs)


def missing_word(claim: str, source: str) -> bool:
    """Whether a number or a capitalised word of the claim (but its first word) is missing in the source."""
    there = set(WORD.findall(source.casefold()))
    first = claim.split(maxsplit=1)[0] if claim.split() else ""
    told = [word for word in TELLING.findall(claim) if word != first]
    return any(part not in there for word in told for part in WORD.findall(word.casefold()))


class HypothesisOnly:
    """Naive Bayes over the words of the hypothesis alone, learnt from the training pairs."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._labels = Counter(pair.label for pair in pairs)
        self._words: dict[str, Counter[str]] = {label: Counter() for label in self._labels}
        for pair in pairs:
            self._words[pair.label].update(self._features(pair.hypothesis))
        self._totals = {label: sum(words.values()) for label, words in self._words.items()}
        self._size = len(set().union(*self._words.values()))

    @staticmethod
    def _features(text: str) -> list[str]:
        words = ["<", *WORD.findall(text.casefold()), ">"]
        return words + [f"{one} {other}" for one, other in pairwise(words)]

    def label(self, hypothesis: str, allowed: Sequence[str]) -> str:
        """The likeliest of the allowed labels."""
        features = self._features(hypothesis)

        def weight(label: str) -> float:
            words, total = self._words[label], self._totals[label] + self._size
            return math.log(self._labels[label]) + sum(math.log((words[word] + 1) / total) for word in features)

        return max((label for label in allowed if label in self._labels), key=weight)

"""How much likelier scores are in a spun draft than in a sound one, by how many lie at each height.

A band is a lower edge with the rates at which sound and spun drafts hold such scores in 1,000 words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

LEAST = 60
"""Words that a draft is held to have at least."""


def banded(scores: Sequence[float], words: int, bands: Sequence[Sequence[float]], least: int = LEAST) -> float:
    """The log of it. `bands` are (lower edge, rate in sound text, rate in spun), in order."""
    total, thousands = 0.0, max(words, least) / 1000
    edges = [*(low for low, _, _ in bands), math.inf]
    for (low, high), (_, sound, spun) in zip(pairwise(edges), bands, strict=True):
        number = sum(low <= each < high for each in scores)
        total += number * math.log(spun / sound) - thousands * (spun - sound)
    return total

"""Which of many words may be a letter or two apart, without comparing each with each.

Two words one slip apart are equal once a letter is taken out of each of them, or of one; two slips apart,
once two are. Words that only share such a remainder are told too: the caller measures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations


def near(words: Sequence[str], long: int) -> list[tuple[int, int]]:
    """Places (first, second) of words that may be one slip apart, or two where both are longer than `long`."""
    found: set[tuple[int, int]] = set()
    for cuts in (1, 2):
        sharing: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            if cuts == 1 or len(word) > long:
                for rest in _cut(word, cuts):
                    sharing[rest].append(place)
        for places in sharing.values():
            found.update(combinations(places, 2))
    return sorted(found)


def _cut(word: str, letters: int) -> set[str]:
    """`word` and what is left of it without one letter, or without up to `letters`."""
    rests = {word}
    for _ in range(letters):
        rests |= {rest[:at] + rest[at + 1 :] for rest in rests for at in range(len(rest))}
    return rests

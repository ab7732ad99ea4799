"""Passages of a long text, and which of them a claim should be weighed against.

Windows of whole sentences, about seventy words each, the length a judge reads best; ranked by the
words they share with the claim, rare ones and names counting more. Knows no model.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from checker.patterns import regex

WORDS = 70
_WORD = regex(r"[^\W_]{2,}")
_COMMON = frozenset(
    "the and for that with from this have has had was were are been its his her their they them which who said "
    "says will would could should about after before over under into than then there when where not but out".split()
)


def windows_of(text: str, words: int = WORDS) -> tuple[str, ...]:
    """The text in windows of whole sentences, each beginning with the last sentence of the one before."""
    from checker.judge.windows import windows

    return tuple(windows(text, words, lambda piece: len(piece.split())))


def nearest(claim: str, windows: Sequence[str], most: int) -> list[str]:
    """The windows that share most with the claim, best first; those that share nothing are left out."""
    wanted = stems(claim)
    bags = [stems(each) for each in windows]
    spread = Counter(stem for bag in bags for stem in bag & wanted)
    weight = {stem: math.log(1 + len(bags) / count) for stem, count in spread.items()}
    worth = [sum(weight[stem] for stem in bag & wanted) for bag in bags]
    order = sorted(range(len(windows)), key=lambda at: (-worth[at], at))
    return [windows[at] for at in order[:most] if worth[at] > 0]


def stems(text: str) -> set[str]:
    """The telling words of a text, cut to what inflection leaves."""
    found = (word.casefold() for word in _WORD.findall(text))
    return {word if word.isdigit() else word[:6] for word in found if word not in _COMMON}

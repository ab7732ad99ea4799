"""Training pairs with their hypothesis denied: what was entailed is contradicted, and the other way about."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

import random
import re

from models.pairs import Pair
from models.synthetic.phrase import C, E, N

AUXILIARY = re.compile(
    r"\b(is|are|was|were|can|could|will|would|should|has been|have been|had been)\b(?! (?:not|never|no)\b|n't)"
)
DENIED = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|without|few|only|all|every|some|any|most|each|both)\b|n't",
    re.IGNORECASE,
)
SHORT = {
    "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "can": "can't", "could": "couldn't", "will": "won't",
    "would": "wouldn't", "should": "shouldn't",
}  # fmt: skip
FRAMES = (
    "It is not true that {h}",
    "It is not the case that {h}",
    "It is false that {h}",
    "It is wrong to say that {h}",
)
OTHER = {E: C, C: E, N: N}


def denied(hypothesis: str, rng: random.Random) -> str | None:
    """The sentence with its one auxiliary denied, or none where that would be doubtful."""
    if DENIED.search(hypothesis) or re.search(r"[,;?]| (?:and|or|but|that|who|which|because|if|when) ", hypothesis):
        return None
    spots = list(AUXILIARY.finditer(hypothesis))
    if rng.random() < 0.15 and re.match(r"(?:The|A|An|There|He|She|They|It|Some|People) ", hypothesis):
        return rng.choice(FRAMES).format(h=hypothesis[0].lower() + hypothesis[1:])
    if len(spots) != 1:
        return None
    word, spot = spots[0].group(), spots[0]
    if " " in word:
        new = word.replace(" ", " not ", 1)
    else:
        new = (
            SHORT[word]
            if rng.random() < 0.3
            else f"{word} {rng.choice(('not', 'not', 'not', 'never')) if word in ('is', 'was', 'are', 'were') and rng.random() < 0.15 else 'not'}"
        )
    return hypothesis[: spot.start()] + new + hypothesis[spot.end() :]


def alike(pair: Pair) -> bool:
    """Whether most of the hypothesis stands in the premise, so that denying the one denies the other."""
    words, there = (set(re.findall(r"\w+", text.casefold())) for text in (pair.hypothesis, pair.premise))
    return len(words & there) > 0.6 * len(words)


def negated(pair: Pair, rng: random.Random) -> list[Pair]:
    """The pair with its hypothesis denied; of an entailment also the denied sentence read back."""
    text = denied(pair.hypothesis, rng) if pair.label in OTHER else None
    if text is None:
        return []
    found = [Pair(pair.premise, text, OTHER[pair.label], "negated")]
    if rng.random() < 0.15:
        found.append(Pair(text, pair.hypothesis, C, "negated-source"))
    if rng.random() < 0.07:
        found.append(Pair(text, text, E, "negated-same"))
    source = denied(pair.premise, rng)
    if source is not None and pair.label == N:
        found.append(Pair(source, pair.hypothesis, N, "negated-premise"))
        found.append(Pair(source, text, N, "negated-both"))
    if source is not None and pair.label == C and not alike(pair):
        found.append(Pair(source, text, N, "negated-both"))
    return found

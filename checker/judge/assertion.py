"""Does the writer's sentence say so at all? The judge's second use.

"Trump, who was never a senator", "if Scholz were still chancellor" and "he falsely claimed that" name a
claim without making it. The sentence is the premise and the claim the hypothesis: the sentence asserts the
claim when it entails it, and a contradiction is looked at first.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.types import Judge, Scores

LEAST = 0.5
UNSAID = 0.35
"""Entailment below which the sentence is taken not to say so, against rules that found that it does: chosen so that
it silences one true finding in a hundred (`scripts/asserted.py`, `scripts/reported.py`)."""


def asserts(scores: Scores, least: float = LEAST) -> bool:
    """Whether scores of (sentence, claim) let the claim count as said: entailed, and not contradicted."""
    return scores.contradiction < scores.entailment and scores.entailment >= least


def unsaid(scores: Scores) -> bool:
    """Whether scores of (sentence, claim) are enough to doubt what the rules have read."""
    return scores.entailment < UNSAID


def asserted(judge: Judge, pairs: Sequence[tuple[str, str]], least: float = LEAST) -> list[bool]:
    """For each (sentence, claim) whether the sentence asserts the claim, in order."""
    return [asserts(scores, least) for scores in judge.score(pairs)]

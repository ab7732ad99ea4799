"""Does the writer's sentence say so at all? The judge's second use.

"Trump, who was never a senator", "if Scholz were still chancellor" and "he falsely claimed that" name a
claim without making it. The sentence is the premise and the claim the hypothesis: the sentence asserts the
claim when it entails it, and a contradiction is looked at first.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.types import Judge, Scores

LEAST = 0.5


def asserts(scores: Scores, least: float = LEAST) -> bool:
    """Whether scores of (sentence, claim) let the claim count as said: entailed, and not contradicted."""
    return scores.contradiction < scores.entailment and scores.entailment >= least


def asserted(judge: Judge, pairs: Sequence[tuple[str, str]], least: float = LEAST) -> list[bool]:
    """For each (sentence, claim) whether the sentence asserts the claim, in order."""
    return [asserts(scores, least) for scores in judge.score(pairs)]

"""What counts as saying so."""

from __future__ import annotations

from collections.abc import Sequence

from checker.judge.assertion import asserted, asserts, unsaid
from checker.types import Scores


def test_contradiction_is_looked_at_before_entailment() -> None:
    assert asserts(Scores(0.7, 0.2, 0.1))
    assert not asserts(Scores(0.4, 0.5, 0.1))
    assert not asserts(Scores(0.5, 0.0, 0.5))


def test_answers_keep_the_order() -> None:
    class Length:
        name = "length"

        def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
            return [Scores(0.9, 0.1, 0.0) if len(sentence) > 9 else Scores(0.0, 0.1, 0.9) for sentence, _ in pairs]

    assert asserted(Length(), [("short", "c"), ("a longer sentence", "c")]) == [False, True]


def test_doubt_needs_more_than_an_even_chance() -> None:
    assert unsaid(Scores(0.1, 0.8, 0.1))
    assert not unsaid(Scores(0.4, 0.5, 0.1))

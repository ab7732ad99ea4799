"""Every pair of words that are near enough is told, in order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checker.spelling import pairs


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("abc", min_size=1, max_size=7), unique=True, max_size=14))
def test_no_near_pair_is_missed(words: list[str]) -> None:
    told = pairs.near(words, 4)
    assert told == sorted(set(told))
    for first, one in enumerate(words):
        for second in range(first + 1, len(words)):
            limit = 2 if min(len(one), len(words[second])) > 4 else 1
            if OSA.distance(one, words[second]) <= limit:
                assert (first, second) in told


def test_words_far_apart_are_not_told() -> None:
    assert pairs.near(["whitaker", "pedersen", "whittaker", "ivanov"], 8) == [(0, 2)]

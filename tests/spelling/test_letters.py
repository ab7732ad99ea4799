"""Slips are counted as the library counts them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checker.spelling.letters import letters_apart

WORDS = st.text("abc", max_size=7)


@settings(max_examples=2000)
@given(WORDS, WORDS, st.integers(1, 2))
def test_the_same_number_as_the_library_counts(one: str, other: str, most: int) -> None:
    assert letters_apart(one, other, most) == OSA.distance(one, other, score_cutoff=most)

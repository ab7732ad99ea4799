"""Words of a list are found wherever they stand, as if each had been asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.listed import Listed


@settings(max_examples=300, deadline=None)
@given(st.sets(st.text("abé ", min_size=1, max_size=4), max_size=12), st.text("abé .", max_size=30))
def test_the_words_that_stand_there(words: set[str], text: str) -> None:
    assert Listed(words).standing(text) == {word for word in words if word in text}


def test_words_within_words_and_over_each_other() -> None:
    lands = Listed(("Guinea", "Guinea-Bissau", "Papua New Guinea", "New Gu", "Oman"))
    assert lands.standing("Papua New Guinea, not Omani") == {"Guinea", "Papua New Guinea", "New Gu", "Oman"}
    assert lands.standing("Guinea-Bissau") == {"Guinea", "Guinea-Bissau"}
    assert Listed(()).standing("Oman") == set()

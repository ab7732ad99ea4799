"""The word lists and what is made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import spelling


@pytest.mark.parametrize(
    "word", ["colour", "color", "organise", "organize", "naive", "podcast", "hryvnia", "aah"]
)
def test_known(word: str) -> None:
    assert spelling.known(word)


@pytest.mark.parametrize("word", ["devasted", "goverment", "qzx", "a", "", "zyzzyvaz"])
def test_unknown(word: str) -> None:
    assert not spelling.known(word)


def test_first_and_last_line_are_found() -> None:
    lines = (Path(spelling.__file__).parent / "words.txt").read_text("utf-8").split()
    assert spelling.known(lines[0])
    assert spelling.known(lines[-1])
    assert lines == sorted(set(lines))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("devasted", "devastated"),
        ("goverment", "government"),
        ("recieve", "receive"),
        ("presdiential", "presidential"),
    ],
)
def test_suggest(wrong: str, right: str) -> None:
    assert spelling.suggest(wrong)[0] == right


@pytest.mark.parametrize("word", ["doomscrolling", "prewar", "untyped", "setlist"])
def test_formed(word: str) -> None:
    assert spelling.formed(word)


def test_tables_offer_words_that_exist() -> None:
    for wrong, right in spelling.frequent().items():
        assert not spelling.known(wrong), wrong
        assert (
            spelling.known(right.replace("'", "").removesuffix("nt")) or spelling.known(right) or "'" in right
        ), right

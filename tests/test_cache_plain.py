"""Tables kept between runs: the same values, made anew when what they are made of changes or the file is spoilt."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import cache_plain
from checker.annotate import offices, states
from checker.annotate.mentions_words import Phrases
from checker.knowledge import open_knowledge
from tests.kept import furnished

VALUES = {("prime", "minister"): 3, ("chair",): -1}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PRESSCHECK_CACHE", str(tmp_path))
    return tmp_path / "presscheck"


def refuse() -> dict[tuple[str, ...], int]:
    raise AssertionError("made twice")


def test_made_once_for_the_same_source(folder: Path) -> None:
    assert cache_plain.kept("words", "a", lambda: VALUES) == VALUES
    assert cache_plain.kept("words", "a", refuse) == VALUES
    assert cache_plain.kept("words", "b", dict) == {}


@pytest.mark.parametrize("spoil", [lambda held: b"", lambda held: held[:-1], lambda held: held[:-1] + b"\xff"])
def test_a_spoilt_file_is_made_anew(folder: Path, spoil: object) -> None:
    cache_plain.kept("words", "a", lambda: VALUES)
    file = folder / "words.bin"
    file.write_bytes(spoil(file.read_bytes()))  # type: ignore[operator]
    assert cache_plain.kept("words", "a", lambda: {("x",): 1}) == {("x",): 1}


def test_a_folder_that_cannot_be_written_costs_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert cache_plain.kept("words", "a", lambda: VALUES) == VALUES
    assert not list(folder.glob("words*"))


def test_words_of_the_reference_are_the_same_from_the_folder(folder: Path) -> None:
    furnished(folder.parent, tables=False)
    with_none, again = open_knowledge(), open_knowledge()
    first = states.state_words(with_none), offices.title_words(with_none)
    assert {each.name for each in folder.glob("*-words.bin")} == {"state-words.bin", "title-words.bin"}
    second = states.state_words(again), offices.title_words(again)
    for one, other in zip(first, second, strict=True):
        assert one is not other
        assert one.phrases.plain() == other.phrases.plain()
    assert (first[0].namings, first[0].entities) == (second[0].namings, second[0].entities)
    assert (first[1].forms, first[1].plural) == (second[1].forms, second[1].plural)


def test_phrases_as_plain_values_and_back() -> None:
    phrases = Phrases()
    phrases.add(("a", "b"), 1)
    assert Phrases.of(phrases.plain()).get(("a", "b")) == 1

"""Cutting long premises and merging their windows."""

from __future__ import annotations

from checker.judge.windows import by_length, in_windows, merged, sentences, windows
from checker.types import Scores


def count(text: str) -> int:
    return len(text.split())


def test_sentences_keep_titles_and_initials_together() -> None:
    text = "Dr. Smith met Gov. J. Doe. They talked. “It went well.” Nobody left!"
    assert sentences(text) == [
        "Dr. Smith met Gov. J. Doe.",
        "They talked.",
        "“It went well.”",
        "Nobody left!",
    ]


def test_a_line_break_ends_a_sentence_and_nothing_is_lost() -> None:
    text = "A headline without a stop\nThe first sentence. And 3.5 per cent more"
    assert sentences(text) == ["A headline without a stop", "The first sentence.", "And 3.5 per cent more"]


def test_a_short_premise_is_its_only_window() -> None:
    assert windows("One. Two.", 10, count) == ["One. Two."]


def test_windows_overlap_by_a_sentence_and_respect_the_room() -> None:
    text = " ".join(f"This is sentence number {n}." for n in range(6))
    found = windows(text, 11, count)
    assert all(count(window) <= 11 for window in found)
    assert found[0].split(". ")[-1].rstrip(".") == found[1].split(". ")[0].rstrip(".")
    assert all(any(f"number {n}." in window for window in found) for n in range(6))


def test_a_sentence_longer_than_the_room_stays_whole() -> None:
    long = "Word " + "word " * 30 + "end."
    assert long in windows(f"Short one. {long} Another.", 10, count)


def test_merging_takes_entailment_unless_a_contradiction_is_stronger() -> None:
    for_it, against, open_ = Scores(0.8, 0.1, 0.1), Scores(0.05, 0.05, 0.9), Scores(0.1, 0.8, 0.1)
    assert merged([open_, for_it]) == for_it
    assert merged([for_it, against, open_]) == against


def test_in_windows_scores_every_piece_once_and_keeps_the_order() -> None:
    asked: list[tuple[str, str]] = []

    def score(pairs: list[tuple[str, str]]) -> list[Scores]:
        asked.extend(pairs)
        return [Scores(1, 0, 0) if "needle" in premise else Scores(0, 1, 0) for premise, _ in pairs]

    hay = " ".join("This is a sentence about hay and nothing else at all." for _ in range(20))
    found = in_windows([("short", "claim"), (f"{hay} The needle is here. {hay}", "claim")], 40, count, score)
    assert found == [Scores(0, 1, 0), Scores(1, 0, 0)]
    assert asked[0] == ("short", "claim")
    assert len(asked) > 5


def test_by_length_covers_every_place_once() -> None:
    groups = list(by_length([5, 1, 9, 3, 7], 2))
    assert groups == [[1, 3], [0, 4], [2]]

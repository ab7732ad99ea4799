"""The cache asks once, survives damage, stays bounded, and is shared between processes."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.judge.cache import CachedJudge, key_of
from checker.types import Scores


class Counting:
    """A judge that remembers what it was asked."""

    def __init__(self, name: str = "counting@1") -> None:
        self.name = name
        self.asked: list[tuple[str, str]] = []

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        self.asked.extend(pairs)
        return [Scores(len(premise) / 100, 0.0, len(hypothesis) / 100) for premise, hypothesis in pairs]


PAIRS = [("a premise", "a claim"), ("another premise", "a claim"), ("a premise", "a claim")]


def test_only_unseen_pairs_are_judged(tmp_path: Path) -> None:
    judge = Counting()
    cached = CachedJudge(judge, tmp_path / "deep" / "scores.sqlite")
    first = cached.score(PAIRS)
    assert judge.asked == PAIRS[:2]
    again = CachedJudge(judge, tmp_path / "deep" / "scores.sqlite")
    assert again.score([*PAIRS, ("new", "claim")])[:3] == first
    assert judge.asked == [*PAIRS[:2], ("new", "claim")]


def test_another_model_has_its_own_scores(tmp_path: Path) -> None:
    CachedJudge(Counting(), tmp_path / "s").score(PAIRS)
    other = Counting("other@2")
    CachedJudge(other, tmp_path / "s").score(PAIRS)
    assert len(other.asked) == 2


def test_keys_do_not_run_together() -> None:
    assert key_of("m", "ab", "c") != key_of("m", "a", "bc")
    assert key_of("m", "\ud800", "c") != key_of("m", "", "c")


def test_the_cache_is_bounded(tmp_path: Path) -> None:
    cached = CachedJudge(Counting(), tmp_path / "s", limit=50)
    for turn in range(10):
        cached.score([(f"{turn} {place}", "claim") for place in range(20)])
    with sqlite3.connect(tmp_path / "s") as connection:
        (count,) = connection.execute("SELECT count(*) FROM scores").fetchone()
    assert 0 < count <= 50


def test_a_damaged_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.write_bytes(b"this is no database, whatever its name may say" * 40)
    judge = Counting()
    assert len(CachedJudge(judge, path).score(PAIRS)) == 3
    CachedJudge(judge, path).score(PAIRS)
    assert len(judge.asked) == 2


def test_a_cache_that_cannot_be_written_costs_no_check(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    judge = Counting()
    assert len(CachedJudge(judge, blocker / "s").score(PAIRS)) == 3


def test_a_failing_judge_leaves_nothing_behind(tmp_path: Path) -> None:
    class Failing(Counting):
        def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
            raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        CachedJudge(Failing(), tmp_path / "s").score(PAIRS)
    judge = Counting()
    CachedJudge(judge, tmp_path / "s").score(PAIRS)
    assert len(judge.asked) == 2


def test_parallel_writers_do_not_hurt_each_other(tmp_path: Path) -> None:
    def work(worker: int) -> list[Scores]:
        cached = CachedJudge(Counting(), tmp_path / "s")
        return [cached.score([(f"premise {turn}", f"claim {worker % 2}")])[0] for turn in range(15)]

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(work, range(6)))
    assert all(result == results[0] for result in results)

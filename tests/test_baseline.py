"""What is known stays known under every edit elsewhere, and no more is held back than is known."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from checker import baseline
from checker.config import Config
from checker.engine import Checker
from checker.reporters import told
from checker.types import Report

FAULTY = [f"The hearing number {word} opens on Monday, 21 January 2025." for word in ("one", "two", "three", "four")]
CLEAN = ["All is well.", "Members met again.", "“Yes,” she said.", "- an item", "# A heading", "", "Nobody spoke 😀."]
PARAGRAPHS = st.lists(st.sampled_from(CLEAN), max_size=6)


@cache
def checker() -> Checker:
    return Checker.open(Config(judge=False, references=("knowledge",), select=("date-weekday-mismatch",)))


def check(paragraphs: list[str], path: str = "a.md") -> Report:
    return checker().check_text("\n\n".join(paragraphs) + "\n", path, date(2025, 1, 1))


def standing(report: Report, known: baseline.Known) -> int:
    (held,) = baseline.hold_back([report], known)
    return len(told(held.findings))


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, st.permutations(FAULTY))
def test_edits_elsewhere_and_moves_wake_nothing(above: list[str], between: list[str], below: list[str],
                                                order: list[str]) -> None:  # fmt: skip
    known = baseline.of_reports([check(FAULTY)])
    edited = [*above, order[0], *between, *order[1:], *below]
    assert standing(check(edited), known) == 0
    assert standing(check(edited, "moved.md"), known) == 0


@settings(max_examples=40, deadline=None)
@given(PARAGRAPHS, st.lists(st.sampled_from(FAULTY), max_size=6))
def test_as_many_are_held_back_as_are_known(around: list[str], now: list[str]) -> None:
    before = FAULTY[:2]
    known = baseline.of_reports([check(before)])
    held = sum(min(now.count(each), before.count(each)) for each in set(before))
    assert standing(check([*around, *now]), known) == len(now) - held


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FAULTY), st.sampled_from(["soon", "finally", "in the old court,"]))
def test_a_sentence_that_is_rewritten_is_looked_at_anew(faulty: str, word: str) -> None:
    known = baseline.of_reports([check(FAULTY)])
    assert standing(check([faulty.replace(" opens", f" {word} opens")]), known) == 1


def test_pruning_only_shrinks(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    assert baseline.create(path, [check(FAULTY[:2])]) == 2
    assert baseline.prune(path, [check([*FAULTY[1:]])]) == 1
    (entry,) = json.loads(path.read_text("utf-8"))["findings"]
    assert baseline.prune(path, [check(FAULTY)]) == 1
    assert standing(check(FAULTY), baseline.load(path)) == 3
    assert entry["path"] == "a.md"

"""Reports written apart from the rules: human slips, machine paraphrase, and true ones that look odd.

`fixtures/unseen.jsonl`: {"as_of", "kind": slips | spun | true, "text"}, slips in double brackets, sixteen short ones.
`fixtures/unseen_second.jsonl`: 52 articles of 1957 to 2026 in three sets (first, second, third), each with its true
version; `unseen_third.jsonl`, `unseen_fourth.jsonl` and `unseen_fifth.jsonl`: 60, 48 and 10 more. Not every slip is
caught; the floors below may only rise. Nothing may be flagged outside the brackets.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.rules import unmark
from checker.types import Finding, Severity, Span

FIXTURES = Path(__file__).parent.parent / "fixtures"
ROWS = [
    json.loads(line)
    for name in ("", "_second", "_third", "_fourth", "_fifth")
    for line in (FIXTURES / f"unseen{name}.jsonl").read_text("utf-8").splitlines()
]
FLOORS = {
    "slips": 25, "spun": 15, "first": 50, "second": 27, "third": 29, "fourth": 93, "fifth": 48, "sixth": 54,
    "seventh": 22, "eighth": 37, "ninth": 19, "tenth": 35,
}  # fmt: skip
"""Slips caught of 29 human and 38 machine-made ones; of 108, 108 and 80 in whole articles, at first look 20, 13 and 16:
the first set was built from, the second read once, the third least. Of 265 and 266, then of 166, 162, 112 and 112, at
first look 27, 27, 33, 13, 11 and 10; of each pair the second was never read. Of the last 110, four of ten articles
reworded by a program, 32 at first look."""


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False))


def loud(checker: Checker, row: dict[str, Any]) -> list[Finding]:
    """Warnings and errors but for the one that speaks of the draft as a whole."""
    report = checker.check_text(unmark(row["text"])[0], "draft.txt", date.fromisoformat(row["as_of"]))
    assert not any(each.category == "internal" for each in report.findings)
    found = [each for each in report.findings if each.severity is not Severity.NOTE]
    return [each for each in found if each.rule != "machine-paraphrased"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']} {row['text'][:30]}")
def test_nothing_else_is_flagged(row: dict[str, Any], checker: Checker) -> None:
    """But for what the row names as the other end of a slip: the figure it contradicts, the mark it lost; and for
    wording, of which more below."""
    found = [(each.rule, each.location.quote) for each in outside(row, loud(checker, row))]
    assert [each for each in found if each[0] != "tortured-phrase"] == [tuple(each) for each in row.get("beside", ())]


def outside(row: dict[str, Any], found: list[Finding]) -> list[Finding]:
    """Those that touch no slip."""
    spans = unmark(row["text"])[1]
    return [each for each in found if not any(touches(each, span) for span in spans)]


def touches(found: Finding, span: Span) -> bool:
    return found.location.start < span.end and found.location.end > span.start


def test_wording_is_flagged_in_spun_reports_only_and_seldom_wrongly(checker: Checker) -> None:
    """Reports of which some words were exchanged: of a hundred expressions warned of there, at most six are sound."""
    right = wrong = 0
    for row in ROWS:
        found = [each for each in loud(checker, row) if each.rule == "tortured-phrase"]
        assert not found or unmark(row["text"])[1], row["text"][:40]
        wrong += len(outside(row, found))
        right += len(found) - len(outside(row, found))
    assert right >= 75
    assert wrong <= 0.06 * (right + wrong)


@pytest.mark.parametrize("kind", FLOORS)
def test_slips_caught(kind: str, checker: Checker) -> None:
    caught = 0
    for row in ROWS:
        if row["kind"] == kind:
            found = loud(checker, row)
            for span in unmark(row["text"])[1]:
                caught += any(touches(each, span) for each in found)
    assert caught >= FLOORS[kind]

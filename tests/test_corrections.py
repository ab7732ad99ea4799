"""Slips of the kinds that newspapers print corrections for, each beside a true sentence that looks like it.

`fixtures/corrections*.jsonl`: {"as_of", "kind", "text", "wrong": [words a finding must touch], "at": [where they
stand]}. The rules were built looking at the first file; the second was written with it and kept aside.
Not every slip is caught; the floors below may only rise.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.types import Finding, Severity

FOLDER = Path(__file__).parent.parent / "fixtures"
FLOORS = {"corrections": (70, 0), "corrections_held_out": (57, 3)}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False, references=("knowledge",)))


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").open("rb")]


def loud(checker: Checker, row: dict[str, Any]) -> list[Finding]:
    report = checker.check_text(row["text"], "draft.txt", date.fromisoformat(row["as_of"]))
    assert not any(each.category == "internal" for each in report.findings)
    return [each for each in report.findings if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("name", FLOORS)
def test_slips_caught(name: str, checker: Checker) -> None:
    caught = 0
    for row in rows(name):
        found = loud(checker, row)
        for words, start in zip(row["wrong"], row["at"], strict=True):
            end = start + len(words)
            caught += any(each.location.start < end and each.location.end > start for each in found)
    assert caught >= FLOORS[name][0]


@pytest.mark.parametrize("name", FLOORS)
def test_true_but_suspicious(name: str, checker: Checker) -> None:
    flagged = [row["text"] for row in rows(name) if not row["wrong"] and loud(checker, row)]
    assert len(flagged) <= FLOORS[name][1], flagged

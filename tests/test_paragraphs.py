"""A hundred paragraphs written apart from the rules: half hold a slip, half only look as if they did.

`fixtures/paragraphs.jsonl`: {"as_of", "text", "wrong": [words a finding must touch; "" is anywhere]}.
Not every slip is caught; the floor below may only rise.
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

ROWS = [json.loads(line) for line in (Path(__file__).parent.parent / "fixtures" / "paragraphs.jsonl").open("rb")]
CAUGHT = 42


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False))


def loud(checker: Checker, row: dict[str, Any]) -> list[Finding]:
    report = checker.check_text(row["text"], "draft.txt", date.fromisoformat(row["as_of"]))
    assert not any(each.category == "internal" for each in report.findings)
    return [each for each in report.findings if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("row", [each for each in ROWS if not each["wrong"]], ids=lambda row: row["text"][:40])
def test_true_but_suspicious(row: dict[str, Any], checker: Checker) -> None:
    assert [(each.rule, each.location.quote) for each in loud(checker, row)] == []


def test_slips_caught(checker: Checker) -> None:
    caught = 0
    for row in ROWS:
        found = loud(checker, row)
        for words in row["wrong"]:
            start = row["text"].index(words) if words else 0
            end = start + len(words) if words else len(row["text"])
            caught += any(each.location.start < end and each.location.end > start for each in found)
    assert caught >= CAUGHT

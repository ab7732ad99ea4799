"""Whole drafts from `fixtures/drafts`, end to end: what must be found, and nothing louder beside it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.types import Severity

DRAFTS = Path(__file__).parent.parent / "fixtures" / "drafts"
CASES = sorted(DRAFTS.glob("*/expected.json"))


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False, references=("knowledge",)))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.parent.name)
def test_draft(case: Path, checker: Checker) -> None:
    expected = json.loads(case.read_text("utf-8"))
    (draft,) = (each for each in case.parent.iterdir() if each.stem == "draft")
    as_of = date.fromisoformat(expected["as_of"]) if expected.get("as_of") else None
    report = checker.check(draft, as_of=as_of)
    wanted = sorted((each["rule"], each["quote"]) for each in expected["findings"])
    found = [each for each in report.findings if each.suppressed is None]
    loud = sorted((each.rule, each.location.quote) for each in found if each.severity is not Severity.NOTE)
    every = {(each.rule, each.location.quote) for each in found}
    assert set(wanted) <= every, f"missed {sorted(set(wanted) - every)}; found {sorted(every)}"
    assert set(loud) <= set(wanted), f"false alarms {sorted(set(loud) - set(wanted))}"
    for each in found:
        assert report.text[each.location.start : each.location.end] == each.location.quote
    if expected.get("as_of_from"):
        assert report.as_of_from == expected["as_of_from"]


def test_drafts_half_correct() -> None:
    clean = [case for case in CASES if not json.loads(case.read_text("utf-8"))["findings"]]
    assert len(CASES) >= 12
    assert len(clean) * 3 >= len(CASES)

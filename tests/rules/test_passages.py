"""Two passages side by side: both are shown, and a judge changes how sure the finding is, never whether it is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.passages import short
from checker.types import Scores

DRAFT = """Police arrested four students after the march in Santiago.

The five students will appear in court on Friday.
"""


class Judge:
    """Says the same of every pair, and remembers how many it was asked."""

    name = "steady"

    def __init__(self, contradiction: float) -> None:
        self.contradiction, self.asked = contradiction, 0

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        self.asked += len(pairs)
        return [Scores(0.0, 1 - self.contradiction, self.contradiction) for _ in pairs]


@pytest.fixture(scope="module")
def checker() -> Checker:
    checker = Checker.open(Config(judge=False, references=()))
    return replace(checker, rules=tuple(each for each in checker.rules if each.name == "two-counts"))


@pytest.mark.parametrize(("score", "confidence"), [(0.9, 0.85), (0.1, 0.75)])
def test_the_judge_weighs_what_was_found(checker: Checker, score: float, confidence: float) -> None:
    judge = Judge(score)
    report = replace(checker, judge=judge).check_text(DRAFT, "draft.txt", date(2016, 6, 16))
    (finding,) = report.findings
    assert finding.confidence == confidence
    assert [each.score for each in finding.evidence] == [score, score]
    assert judge.asked == 2


def test_without_a_judge_both_passages_are_shown(checker: Checker) -> None:
    (finding,) = checker.check_text(DRAFT, "draft.txt", date(2016, 6, 16)).findings
    assert finding.location.quote == "five"
    assert "four students" in finding.message
    assert [each.text for each in finding.evidence] == [each.strip() for each in DRAFT.strip().split("\n\n")]
    assert {each.score for each in finding.evidence} == {None}


def test_a_judge_alone_finds_nothing(checker: Checker) -> None:
    judge = Judge(1.0)
    agreeing = DRAFT.replace("five", "four")
    assert not replace(checker, judge=judge).check_text(agreeing, "draft.txt", date(2016, 6, 16)).findings
    assert judge.asked == 0


def test_a_long_passage_is_cut_at_a_word() -> None:
    assert short("word " * 40).endswith("word …")
    assert len(short("word " * 40)) <= 90

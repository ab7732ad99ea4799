"""Statements that are made, and those that are only told of: neither may get worse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from checker.claims.assertion import embedded
from checker.config import Config
from checker.engine import Checker
from checker.knowledge import open_knowledge
from checker.types import Scores
from checker.verify import DOUBTED, judge_claims

HOME = Path(__file__).resolve().parents[2]
DAY = date(2024, 3, 1)


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False)) as opened:
        yield opened


def flagged(checker: Checker, name: str) -> tuple[int, int]:
    """Sentences with a refuted claim: those that make it, those that do not."""
    made = not_made = 0
    for line in (HOME / "fixtures" / name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        said, sentence, _ = line.split("\t")
        report = checker.check_text(sentence, "a.txt", as_of=DAY)
        loud = any(each.rule in ("refuted-claim", "wrong-office") for each in report.findings)
        made += loud and said == "yes"
        not_made += loud and said == "no"
    return made, not_made


@pytest.mark.parametrize(("name", "least", "most"), [("asserted.tsv", 15, 1), ("asserted_held_out.tsv", 9, 6)])
def test_rules_tell_most_apart(checker: Checker, name: str, least: int, most: int) -> None:
    made, not_made = flagged(checker, name)
    print(f"{name}: {made} flagged where said, {not_made} where not")
    assert made >= least
    assert not_made <= most


@dataclass(frozen=True)
class Sceptic:
    """A judge that thinks nothing is said."""

    name: str = "sceptic"

    def score(self, pairs: list[tuple[str, str]]) -> list[Scores]:
        return [Scores(0.1, 0.8, 0.1) for _ in pairs]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("The exam question asked why Lithuania joined the EU in 2002.", True),
        ("Lithuania, which joined the EU in 2002, asked for more, officials said.", False),
        ("Lithuania joined the EU in 2002.", False),
    ],
)
def test_the_judge_is_asked_only_where_wording_leaves_doubt(text: str, doubted: bool) -> None:
    from checker import claims
    from checker.engine import annotated
    from checker.readers import read_text

    knowledge = open_knowledge(None)
    document = annotated(read_text(text, "a.txt", DAY), knowledge)
    found = claims.find(document, knowledge)
    verdicts = judge_claims(found, document, knowledge, (), Sceptic())  # type: ignore[arg-type]
    assert {each.reason == DOUBTED for each in verdicts if each.label == "refuted"} == {doubted}
    assert any(embedded(document, document.sentences[0], each.span) for each in found) == doubted

"""Makers, winners and superlatives: what the tables hold is never flagged, and its neighbour is."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from checker import works_listed
from checker.config import Config
from checker.engine import Checker
from checker.rules import wrong_superlative, wrong_winner

Told = Callable[[str, str], list[str]]


@pytest.fixture(scope="module")
def told() -> Told:
    checker = Checker.open(Config(judge=False, references=("knowledge",)))

    def found(text: str, rule: str) -> list[str]:
        alone = replace(checker, rules=tuple(each for each in checker.rules if each.name == rule))
        report = alone.check_text(text, "draft.txt", as_of=date(2025, 12, 1))
        return [each.location.quote for each in report.findings if each.rule == rule]

    return found


def titled(work: works_listed.Work) -> str:
    return f"“{work.title}”" if work.kind in works_listed.TITLED else work.title


def test_a_maker_of_the_table_may_be_named(told: Told) -> None:
    for work in random.Random(1).sample(works_listed.table(), 60):
        verb = works_listed.MADE[work.kind].active.partition("|")[0]
        for maker in work.makers:
            assert told(f"{maker} {verb} {titled(work)} long ago.", "wrong-creator") == []


def test_another_maker_of_the_kind_may_not(told: Told) -> None:
    draw = random.Random(2)
    for work in draw.sample([each for each in works_listed.table() if each.kind != "company"], 40):
        verb = works_listed.MADE[work.kind].active.partition("|")[0]
        kin = {word for maker in work.makers for word in maker.split()}
        other = draw.choice([each for each in sorted(works_listed.makers(work.kind)) if not kin & set(each.split())])
        assert told(f"{other} {verb} {titled(work)} long ago.", "wrong-creator") == [work.title], (other, work)


def test_winners_keep_their_years(told: Told) -> None:
    tried, caught = 0, 0
    for prize in wrong_winner._prizes():
        if prize.name.startswith(("women", "Twenty20")):
            continue
        name = "World Cup" if prize.name == "football World Cup" else prize.name
        for year in random.Random(3).sample(sorted(prize.by_year), 5):
            winner = prize.by_year[year][0]
            assert told(f"{winner} won the {name} in {year}.", "wrong-winner") == []
            right = prize.years[winner]
            if len(right) == 1 and not prize.name.startswith("Eurovision") and year + 3 < 2025:
                tried += 1
                caught += told(f"{winner} won the {name} in {year + 3}.", "wrong-winner") == [str(year + 3)]
    assert caught >= 0.9 * tried > 10


def test_no_superlative_is_both_right_and_wrong() -> None:
    for each in wrong_superlative._table():
        assert not set(each.right) & set(each.wrong)
        assert each.since < each.until


def test_what_is_largest_may_be_called_so(told: Told) -> None:
    day = date(2025, 12, 1)
    today = [each for each in wrong_superlative._table() if each.since <= day <= each.until]
    overtaken = {(each.words, name) for each in today for name in each.wrong}
    for each in today:
        if (each.words, each.right[0]) not in overtaken:
            assert told(f"{each.right[0]} is {each.shown}.", "wrong-superlative") == []
        assert told(f"{each.wrong[0]} is {each.shown}.", "wrong-superlative") == [each.wrong[0]], each.shown

"""Reported errors and their true twins: how many are caught must not fall, and no twin may be flagged."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from checker.config import Config
from checker.engine import Checker

HOME = Path(__file__).resolve().parents[2]
FLOORS = {"reported.tsv": 67, "reported_held_out.tsv": 32, "reported_third.tsv": 27, "reported_fourth.tsv": 30}
"""Least caught of each fixture; the figure reached is printed."""


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reported_measured", HOME / "scripts" / "reported.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False)) as opened:
        yield opened


@pytest.mark.parametrize("name", FLOORS)
def test_caught_and_false(measure: ModuleType, checker: Checker, name: str) -> None:
    told = measure.tally(checker, HOME / "fixtures" / name)
    print(f"{name}: caught {told.caught.total()} of {told.every.total()}, false {len(told.false)}")
    assert told.false == ()
    assert told.caught.total() >= FLOORS[name]


@pytest.mark.parametrize("name", ["true_looking.tsv", "true_second.tsv"])
def test_what_is_true_and_looks_wrong_passes(measure: ModuleType, checker: Checker, name: str) -> None:
    lines = (HOME / "fixtures" / name).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len(rows) > 100
    flagged = [
        (each.rule, each.location.quote, text[:60])
        for day, text in rows
        for each in measure.loud(checker, text, date.fromisoformat(day))
    ]
    assert flagged == []


def test_the_twins_differ_in_the_marked_words(measure: ModuleType) -> None:
    rows = [row for name in FLOORS for row in measure.reported(HOME / "fixtures" / name)]
    assert len(rows) == len({row.wrong for row in rows})
    for row in rows:
        head, tail = row.wrong[: row.start], row.wrong[row.end :]
        assert row.right.startswith(head)
        assert row.right.endswith(tail)
        assert row.right != row.wrong

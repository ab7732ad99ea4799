"""One draft moved through time: what is wrong depends on the day it speaks for."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker

DRAFT = """The Soviet side asked for more time. US Secretary of State Marco Rubio spoke to Moscow.

Donald Trump, the US president, did not answer. In Berlin, German Chancellor Friedrich Merz said that
Ukrainian President Volodymyr Zelenskyy was welcome, as was Russian Foreign Minister Sergei Lavrov.
"""


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False))


def flagged(checker: Checker, day: date) -> set[str]:
    report = checker.check_text(DRAFT, "draft.txt", day)
    return {each.location.quote for each in report.findings if each.rule in ("wrong-office", "defunct-state")}


def test_on_its_day_only_the_soviet_side_is_wrong(checker: Checker) -> None:
    assert flagged(checker, date(2025, 6, 1)) == {"Soviet"}


def test_a_year_earlier_the_new_offices_are_too_early(checker: Checker) -> None:
    found = flagged(checker, date(2024, 6, 1))
    assert found >= {
        "US Secretary of State Marco Rubio",
        "Donald Trump, the US president",
        "German Chancellor Friedrich Merz",
    }
    assert not any("Zelenskyy" in quote or "Lavrov" in quote for quote in found)


def test_in_1988_the_soviet_side_is_right(checker: Checker) -> None:
    assert "Soviet" not in flagged(checker, date(1988, 6, 1))

"""One slip gets one finding, though several rules can see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False, references=("knowledge",))) as opened:
        yield opened


@pytest.mark.parametrize(
    ("day", "text", "rule"),
    [
        ("2005-03-03", "The treaty was signed in 1999 by Prime Minister John Major of Britain.", "wrong-office"),
        ("1986-01-29", "US President Donald Reagan said on Tuesday that the search would go on.", "misspelled-name"),
        ("2016-06-24", "Shock\n\nBritain voted to leave the European Union on Monday.", "event-weekday"),
        ("1986-01-29", "Three astronauts died in 1967 in a fire, 29 years ago.", "event-years-ago"),
        ("1990-08-08", "He called the International Atomic Energy Ageny on Monday.", "misspelled-body"),
        ("2003-02-02", "The National Aeronautics and Space Association answered.", "altered-body"),
        ("2012-06-01", "A fire broke out on Mount Kilimanjaro in Kenya on Sunday.", "wrong-land"),
        ("2012-06-01", "A tanker sank off the coast of Bolivia on Sunday.", "physical-geography"),
        ("2017-01-23", "The oath was administered by Chief Justice John D. Roberts Jr.", "wrong-initial"),
        ("2019-08-07", "Toni Morrison won the 1994 Nobel Prize in Literature.", "nobel-prize"),
        ("1965-02-02", "The 1954 Nobel Peace Prize laureate Winston Churchill was buried.", "nobel-prize"),
    ],
)
def test_one_slip_one_finding(day: str, text: str, rule: str, checker: Checker) -> None:
    report = checker.check_text(text, "draft.txt", date.fromisoformat(day))
    assert [each.rule for each in report.findings] == [rule]

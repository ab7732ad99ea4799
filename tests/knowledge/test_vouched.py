"""An end that a yearly list takes from the next holder's start is vouched for only as far as the holder was seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from checker.knowledge import open_knowledge
from checker.knowledge.recheck import verdicts
from checker.knowledge.sample import CHECKED, interval, summary
from checker.references.tenures import confirmed_on
from checker.types import Knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return open_knowledge()


def test_a_guessed_end_is_not_vouched_for(knowledge: Knowledge) -> None:
    held = next(each for each in knowledge.tenures("bg.zhan-videnov") if each.office.role == "prime-minister")
    assert held.until == date(1997, 5, 19)
    assert held.known_until < date(1997, 2, 13)
    assert confirmed_on(held, date(1996, 6, 1))
    assert not confirmed_on(held, date(1997, 3, 15))  # he had resigned, a caretaker was in office
    told = replace(held, until=date(1997, 2, 13), known_until=date(1997, 2, 13))
    assert confirmed_on(told, date(1997, 2, 1))


def test_an_end_that_another_list_gives_is_vouched_for(knowledge: Knowledge) -> None:
    noda = next(each for each in knowledge.tenures("Q57647") if each.office.role == "prime-minister")
    assert noda.until
    assert confirmed_on(noda, noda.until)


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("hr/prime-minister", date(2016, 6, 1), "Tihomir Orešković"),
        ("bo/president", date(2002, 1, 1), "Jorge Quiroga"),
        ("td/prime-minister", date(2023, 6, 1), "Saleh Kebzabo"),
        ("kg/president", date(2016, 6, 1), "Almazbek Atambaev"),
        ("in/prime-minister", date(1994, 6, 1), "P. V. Narasimha Rao"),
    ],
)
def test_holders_the_yearly_list_missed(knowledge: Knowledge, office: str, day: date, name: str) -> None:
    assert [each.person.name for each in knowledge.holders(office, day) if confirmed_on(each, day)] == [name]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("tz/president", "Zanzibar Salmin Amour"),
        ("is/prime-minister", "Halla Tomasdottir"),
        ("ca/health-minister", "Philippe Couillard"),
        ("au/health-minister", "Jack Snelling"),
        ("ch/prime-minister", "Annemarie Huber-Hotz"),
    ],
)
def test_heads_and_ministers_of_a_part_are_not_of_the_country(knowledge: Knowledge, office: str, name: str) -> None:
    days = [date(year, 6, 1) for year in range(1994, 2026)] + [date(1995, 11, 10)]
    assert not any(each.person.name == name for day in days for each in knowledge.holders(office, day))


def test_the_share_that_is_wrong_and_its_interval() -> None:
    low, high = interval(3, 300)
    assert (round(100 * low, 1), round(100 * high, 1)) == (0.3, 2.9)
    came, doubted = "as it came", "doubted"
    found = Counter({(came, "right"): 90, (came, "day"): 9, (came, "wrong"): 1, (doubted, "wrong"): 5})
    told = summary(found)
    assert told.startswith("300 rows of every kind drawn and read: 5 looked wrong and, looked up, were. 100 others")
    assert "1 wrong (1.0 %, 95 % interval 0.2 to 5.4 %). Wrong at least: 6 of 300 (2.0 %). Not looked up: 195" in told


def test_every_verdict_is_of_the_known_four() -> None:
    assert {verdict for _, verdict in verdicts(CHECKED)} <= {"right", "day", "wrong", "open"}
    assert {how for how, _ in verdicts(CHECKED)} <= {"as it came", "doubted"}

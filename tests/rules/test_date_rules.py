"""What the rules of dates say, word for word and number for number, and where they keep still."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.rules import date_weekday_mismatch, impossible_date
from checker.types import Finding, Severity

DAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False)) as opened:
        yield opened


def found(checker: Checker, rule: str, text: str, day: date | None = DAY) -> list[Finding]:
    return [each for each in checker.check_text(text, as_of=day).findings if each.rule == rule]


WEEKDAYS = [
    (
        "They met on Monday, 4 June 2024.", "Monday, 4 June 2024", "Tuesday",
        "4 June 2024 is a Tuesday, not a Monday. The Monday nearest to it is 3 June 2024.",
    ),
    (
        "They met on Sunday, 6 June 2024.", "Sunday, 6 June 2024", "Thursday",
        "6 June 2024 is a Thursday, not a Sunday. The Sunday nearest to it is 9 June 2024.",
    ),
    (
        "They met on Friday, 3 June 2024.", "Friday, 3 June 2024", "Monday",
        "3 June 2024 is a Monday, not a Friday. The Friday nearest to it is 31 May 2024.",
    ),
    (
        "They met on Thursday, 3 June 2024.", "Thursday, 3 June 2024", "Monday",
        "3 June 2024 is a Monday, not a Thursday. The Thursday nearest to it is 6 June 2024.",
    ),
    (
        "They met on 1 January 1925, a Monday, in Rome.", "1 January 1925", "Thursday",
        "1 January 1925 is a Thursday, not a Monday. The Monday nearest to it is 29 December 1924.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "right", "message"), WEEKDAYS)
def test_a_weekday_beside_its_date(checker: Checker, text: str, quote: str, right: str, message: str) -> None:
    (one,) = found(checker, "date-weekday-mismatch", text)
    assert (one.location.quote, one.message, one.severity, one.confidence) == (quote, message, Severity.ERROR, 0.99)
    assert [each.text for each in one.suggestions] == [right]


def test_a_guessed_year_is_said(checker: Checker) -> None:
    (one,) = found(checker, "date-weekday-mismatch", "They meet on Sunday, 2 June.")
    assert (one.severity, one.confidence) == (Severity.WARNING, 0.85)
    assert one.message.startswith(
        "2 June 2025 is a Monday, not a Sunday (the text gives no year; 2025 is taken from the draft's day). "
    )


def test_without_a_day_of_its_own_a_draft_may_be_of_another_year(checker: Checker) -> None:
    today = date.today()
    text = "They meet on {}, {} {}."
    for year in (today.year - 1, today.year + 1):
        day = date(year, today.month, min(today.day, 28))
        told = text.format(day.strftime("%A"), day.day, day.strftime("%B"))
        assert found(checker, "date-weekday-mismatch", told, None) == []
    wrong = date(today.year, today.month, min(today.day, 28))
    kept = {date(year, wrong.month, wrong.day).weekday() for year in range(today.year - 1, today.year + 2)}
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    other = next(name[each] for each in range(7) if each not in kept)
    assert found(checker, "date-weekday-mismatch", text.format(other, wrong.day, wrong.strftime("%B")), None)


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        (date(1699, 3, 1), 2), (date(1700, 3, 10), 6), (date(1800, 2, 28), 1), (date(1800, 3, 1), 3),
        (date(1900, 2, 28), 0), (date(1900, 3, 1), 2), (date(1900, 3, 13), 0), (date(1917, 10, 25), 2),
    ],
)  # fmt: skip
def test_the_old_calendar(day: date, weekday: int) -> None:
    """Day numbers of the Julian calendar, worked out from 25 October 1917, which was a Wednesday there."""
    assert date_weekday_mismatch._julian_weekday(day) == julian(day) == weekday


def julian(day: date) -> int:
    """The weekday of day, month and year read in the Julian calendar, by the Julian day number."""
    shift = (14 - day.month) // 12
    year, month = day.year + 4800 - shift, day.month + 12 * shift - 3
    return (day.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083) % 7


def test_the_old_calendar_is_read_until_1923(checker: Checker) -> None:
    assert found(checker, "date-weekday-mismatch", "Athens, Wednesday, 14 February 1923.") == []
    assert julian(date(1923, 2, 14)) == 1
    for year, kept in ((1923, True), (1924, False)):
        name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[julian(date(year, 5, 8))]
        text = f"The paper came out on {name}, 8 May {year}, in Athens."
        assert bool(found(checker, "date-weekday-mismatch", text)) is not kept


IMPOSSIBLE = [
    ("on 31 April 2024", "April has 30 days. Check the date."),
    ("on 31 June 2024", "June has 30 days. Check the date."),
    ("on 31 September 2024", "September has 30 days. Check the date."),
    ("on 31 November 2024", "November has 30 days. Check the date."),
    ("on 32 January 2024", "January has 31 days. Check the date."),
    ("on 32 March 2024", "March has 31 days. Check the date."),
    ("on 32 May 2024", "May has 31 days. Check the date."),
    ("on 32 July 2024", "July has 31 days. Check the date."),
    ("on 32 August 2024", "August has 31 days. Check the date."),
    ("on 32 October 2024", "October has 31 days. Check the date."),
    ("on 32 December 2024", "December has 31 days. Check the date."),
    ("on 30 February 2024", "February has 28 or 29 days. Check the date."),
    ("on 29 February 2023", "2023 is not a leap year: its February has 28 days. Check the date."),
    ("on 29 February 1900", "1900 is not a leap year: its February has 28 days. Check the date."),
    ("on 2024-13-01", "There is no such month. Check the date."),
]


@pytest.mark.parametrize(("when", "message"), IMPOSSIBLE)
def test_days_that_no_month_has(checker: Checker, when: str, message: str) -> None:
    (one,) = found(checker, "impossible-date", f"The treaty was signed {when} in Vienna.")
    assert (one.message, one.severity, one.confidence, one.category) == (message, Severity.ERROR, 0.98, "date")
    assert one.location.quote == when.removeprefix("on ")


@pytest.mark.parametrize(
    "when", ["29 February 2024", "31 May 2024", "30 April 2024", "28 February 2023", "31 March 2023"]
)
def test_days_that_there_are(checker: Checker, when: str) -> None:
    assert found(checker, "impossible-date", f"The treaty was signed on {when} in Vienna.") == []


def test_days_that_stand_in_doubt_are_left_alone(checker: Checker) -> None:
    assert found(checker, "impossible-date", "Sweden had 30 February 1712 in its calendar.") == []
    assert found(checker, "impossible-date", "The road is closed on June 32 vehicles left there.") == []
    assert found(checker, "impossible-date", "He is 31 April Jones said.") == []
    (one,) = found(checker, "impossible-date", "“We signed on 31 April 2024,” the minister said.")
    assert one.severity is Severity.NOTE
    assert [
        each for each in found(checker, "impossible-date", "They met on 31 April.") if each.severity is Severity.ERROR
    ]


def test_the_days_of_the_months() -> None:
    assert impossible_date._LAST == (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

from datetime import date

import pytest

from checker.annotate import dates
from checker.types import Block, DateValue, Span

DAY = date(2025, 6, 1)


def read(prose: str, day: date = DAY) -> list[tuple[str, int | None, int | None, int | None]]:
    found = []
    for mention in dates.find(prose, (), day):
        assert mention.text == mention.span.of(prose)
        assert isinstance(mention.value, DateValue)
        found.append((mention.text, mention.value.year, mention.value.month, mention.value.day))
    return found


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("It opens on 2 June 2025.", [("2 June 2025", 2025, 6, 2)]),
        ("It opens on June 2, 2025.", [("June 2, 2025", 2025, 6, 2)]),
        ("It opens on Monday, June 2.", [("Monday, June 2", 2025, 6, 2)]),
        ("Filed 2025-06-02.", [("2025-06-02", 2025, 6, 2)]),
        ("Filed 02/06/2025.", [("02/06/2025", 2025, None, None)]),
        ("Filed 22/06/2025.", [("22/06/2025", 2025, 6, 22)]),
        ("Filed 06/22/2025.", [("06/22/2025", 2025, 6, 22)]),
        ("Filed 22.06.2025.", [("22.06.2025", 2025, 6, 22)]),
        ("the 14th of July 1789", [("14th of July 1789", 1789, 7, 14)]),
        ("On Sept. 14, 1901, he died.", [("Sept. 14, 1901", 1901, 9, 14)]),
        ("a law of March 2024", [("March 2024", 2024, 3, None)]),
        ("It fell last March.", [("last March", 2025, 3, None)]),
        ("It fell last July.", [("last July", 2024, 7, None)]),
        ("It was annexed in 2014.", [("2014", 2014, None, None)]),
        ("between 1823 and 1943", [("1823", 1823, None, None), ("1943", 1943, None, None)]),
        ("the 1914-18 war", [("1914", 1914, None, None), ("18", 1918, None, None)]),
        ("the 1999-00 season", [("1999", 1999, None, None), ("00", 2000, None, None)]),
        ("from June 2–5, 2024", [("June 2", 2024, 6, 2), ("5, 2024", 2024, 6, 5)]),
        ("from 2-5 June", [("2", 2025, 6, 2), ("5 June", 2025, 6, 5)]),
        ("He came yesterday.", [("yesterday", 2025, 5, 31)]),
    ],
)
def test_it_reads_a_date(prose: str, expected: list[tuple[str, int | None, int | None, int | None]]) -> None:
    assert read(prose) == expected


@pytest.mark.parametrize(
    "prose",
    [
        "Mrs May said she may march on.",
        "1500 metres and 2014 people",
        "It cost $2000 at 1300 GMT.",
        "It held 2,014 votes.",
        "Shops open early on Black Friday, says the Sunday Times.",
        "A report by May was ignored.",
        "Resolution 1.1999 applies.",
    ],
)
def test_it_leaves_other_words_alone(prose: str) -> None:
    assert read(prose) == []


def test_a_missing_year_is_filled_in_and_named() -> None:
    value = dates.find("on 28 December", (), date(2025, 1, 3))[0].value
    assert value == DateValue(2024, 12, 28, guessed=("year",))


def test_an_impossible_date_is_kept_and_marked() -> None:
    for prose in ("31 June", "30 February 2024", "29 February 2023", "2025-02-30"):
        value = dates.find(prose, (), DAY)[0].value
        assert isinstance(value, DateValue)
        assert not value.valid
        assert value.as_date() is None


def test_a_weekday_alone_carries_no_date() -> None:
    mention = dates.find("He spoke on Wednesday.", (), DAY)[0]
    assert (mention.kind, mention.text, mention.value) == ("weekday", "Wednesday", DateValue(None, weekday=2))


@pytest.mark.parametrize(
    ("prose", "first", "last"),
    [
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("the ’60s", date(1960, 1, 1), date(1969, 12, 31)),
        ("the nineteenth century", date(1801, 1, 1), date(1900, 12, 31)),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("in 1931", date(1931, 1, 1), date(1931, 12, 31)),
    ],
)
def test_it_knows_how_long_a_date_lasts(prose: str, first: date, last: date) -> None:
    assert dates.interval(dates.find(prose, (), DAY)[0]) == (first, last)


def test_furniture_is_not_read() -> None:
    prose = "On 2 June. Trending: 3 June"
    blocks = (Block(Span(0, 10)), Block(Span(11, len(prose)), "furniture"))
    assert [mention.text for mention in dates.find(prose, blocks, DAY)] == ["2 June"]

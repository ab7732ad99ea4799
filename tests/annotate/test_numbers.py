from datetime import date

import pytest

from checker.annotate import dates, numbers
from checker.types import Quantity


def read(prose: str) -> list[tuple[str, str, float, str]]:
    taken = [mention.span for mention in dates.find(prose, (), date(2025, 6, 1))]
    found = []
    for mention in numbers.find(prose, (), taken):
        assert mention.text == mention.span.of(prose)
        assert isinstance(mention.value, Quantity)
        found.append((mention.kind, mention.text, round(mention.value.value, 4), mention.value.unit))
    return found


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("50 000 troops", ("number", "50 000", 50000, "")),
        ("1,00,000 voters", ("number", "1,00,000", 100000, "")),
        ("1.5m homes", ("number", "1.5m", 1500000, "")),
        ("half a million homes", ("number", "half a million", 500000, "")),
        ("a quarter of a million", ("number", "a quarter of a million", 250000, "")),
        ("two and a half million", ("number", "two and a half million", 2500000, "")),
        ("two hundred and five thousand men", ("number", "two hundred and five thousand", 205000, "")),
        ("a fifth of the land", ("number", "a fifth", 0.2, "share")),
        ("two-thirds of votes", ("number", "two-thirds", 0.6667, "share")),
        ("a dozen eggs", ("number", "a dozen", 12, "")),
        ("tens of thousands of lives", ("number", "tens of thousands", 20000, "")),
        ("$3.5bn", ("money", "$3.5bn", 3.5e9, "USD")),
        ("3 million marks", ("money", "3 million marks", 3e6, "mark")),
        ("20 crore rupees", ("money", "20 crore rupees", 2e8, "rupee")),
        ("40 per cent", ("percent", "40 per cent", 40, "%")),
        ("two percentage points", ("percent", "two percentage points", 2, "pp")),
        ("a 20-year-old", ("age", "20-year-old", 20, "year")),
        ("aged 74", ("age", "74", 74, "year")),
        ("Ann Smith, 74, said", ("age", "74", 74, "year")),
        ("three and a half years", ("duration", "three and a half years", 3.5, "year")),
        ("half a century", ("duration", "half a century", 0.5, "century")),
        ("the third year", ("ordinal", "third", 3, "")),
        ("the 21st time", ("ordinal", "21st", 21, "")),
        ("the twenty-first time", ("ordinal", "twenty-first", 21, "")),
        ("1,200 square miles", ("number", "1,200 square miles", 1200, "mi2")),
    ],
)
def test_it_reads_a_number(prose: str, expected: tuple[str, str, float, str]) -> None:
    assert read(prose) == [expected]


@pytest.mark.parametrize("prose", ["at 5pm", "at 10:30", "in 2014", "a Boeing 737", "someone", "no-one"])
def test_it_leaves_other_words_alone(prose: str) -> None:
    assert read(prose) == []


def test_two_units_are_two_numbers() -> None:
    assert read("10 miles (26 km)") == [("number", "10 miles", 10, "mile"), ("number", "26 km", 26, "km")]


@pytest.mark.parametrize(
    ("prose", "low", "high"),
    [
        ("more than 50,000", 50000, None),
        ("fewer than 30", None, 30),
        ("50 or more", 50, None),
        ("about 20", None, None),
        ("exactly 20", None, None),
    ],
)
def test_hedges_bound_the_value(prose: str, low: float | None, high: float | None) -> None:
    value = numbers.find(prose, (), [])[0].value
    assert isinstance(value, Quantity)
    assert (value.low, value.high) == (low, high)
    assert value.approximate == (not prose.startswith("exactly"))

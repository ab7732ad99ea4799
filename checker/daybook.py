"""The calendar as rules use it: how long a written date lasts, which years it may mean, spans of years.

Pure arithmetic on `DateValue`; knows nothing of prose, of events or of the clock.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.patterns import regex
from checker.types import DateValue, Document, Mention, Quantity, Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DECADE = regex(r"\b(?:(?P<y>1\d{2}0|20\d0)|[’'‘]?(?P<s>\d0))[’']?s\b")
_CENTURY = regex(r"(?P<n>\d{1,2}(?=st|nd|rd|th)|[a-z]+(?:-first)?)(?:st|nd|rd|th)?[\s-]centur", re.I)
_RANKS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()


def day_in_words(day: date) -> str:
    """A day as an editor writes it: "Monday, 2 June 2025"."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def interval(mention: Mention) -> tuple[date, date] | None:
    """First and last day a date mention can mean ("the 1990s": 1990-01-01 to 1999-12-31), or None."""
    value = mention.value
    if mention.kind != "date" or not isinstance(value, DateValue):
        return None
    if value.year is not None:
        return interval_of(value)
    if (century := _CENTURY.search(mention.text)) and "BC" not in mention.text.upper():
        number = century_number(century["n"])
        return (date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)) if number else None
    if decade := _DECADE.search(mention.text):
        first = int(decade["y"]) if decade["y"] else 1900 + int(decade["s"])
        return date(first, 1, 1), date(first + (99 if first % 100 == 0 else 9), 12, 31)
    return None


def century_number(words: str) -> int:
    """ "19" or "nineteenth" as 19; 0 where it is neither."""
    if words.isdigit():
        return int(words)
    return _RANKS.index(words.lower()) + 1 if words.lower() in _RANKS else 0


def interval_of(value: DateValue) -> tuple[date, date] | None:
    """First and last day of a year, month or day; None where the date is impossible or has no year."""
    if value.year is None or not 1 <= value.year <= 9998 or not value.valid:
        return None
    if value.month is None:
        return date(value.year, 1, 1), date(value.year, 12, 31)
    if value.day is None:
        first = date(value.year, value.month, 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    exact = value.as_date()
    return (exact, exact) if exact else None


def dated(mention: Mention) -> DateValue | None:
    """The value of a date mention that names a year itself (nothing guessed, nothing impossible)."""
    value = mention.value
    if mention.kind != "date" or not isinstance(value, DateValue) or value.guessed or not value.valid:
        return None
    return value if value.year is not None else None


def quantity(mention: Mention) -> Quantity | None:
    """The value of a number mention of any kind, else None."""
    return mention.value if isinstance(mention.value, Quantity) else None


def years_named(document: Document, span: Span | None = None) -> set[int]:
    """Years the text itself gives, in `span` or anywhere."""
    mentions = document.mentions if span is None else document.mentions_in(span)
    return {value.year for value in map(dated, mentions) if value is not None and value.year is not None}


def full_years(start: date, end: date) -> int:
    """Whole years from `start` to `end`, negative where `end` comes first."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def year_range(start: DateValue, end: DateValue) -> tuple[int, int]:
    """Fewest and most whole years that can lie between two dates with years, parts missing."""
    first, last = interval_of(start), interval_of(end)
    if first is None or last is None:
        raise ValueError("both dates need a year")
    return full_years(first[1], last[0]), full_years(first[0], last[1])


def on_weekday(month: int, number: int, weekday: int, years: list[int]) -> list[int]:
    """Those of `years` in which the day of the month falls on the weekday (0 is Monday)."""
    fitting = []
    for year in years:
        try:
            if date(year, month, number).weekday() == weekday:
                fitting.append(year)
        except ValueError:
            continue
    return fitting


def ordinal(number: int) -> str:
    """1 as "1st", 12 as "12th", 23 as "23rd"."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def ordinal_word(number: int) -> str:
    """4 as "fourth" up to twenty, beyond that "21st"."""
    return _RANKS[number - 1] if 1 <= number <= 20 else ordinal(number)

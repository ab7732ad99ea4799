"""Dates as written: which words are one, and what day, month or year they mean.

A missing year is filled in from the draft's day (the nearest such day) and named in
`DateValue.guessed`. Decades and centuries have no single year: their value is empty and
`checker.daybook.interval` reads them. Knows nothing of events; the clock is never asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from checker.annotate import dates_words as words
from checker.daybook import interval
from checker.patterns import lower, near, regex
from checker.types import Block, DateValue, Mention, Span

Found = tuple[Span, DateValue]

_CAPITAL_AND_BLANK = regex(r"[A-Z]\w+\s$")
_CAPITAL_BEHIND = regex(r"\s[A-Z]")
_CAPITAL_BEFORE = regex(r"[A-Z][\w’']*[ ]$")
_GIVEN_NAMES = ("May", "April", "June", "August", "March")
__all__ = ["find", "interval", "nearest_year"]


def find(prose: str, blocks: tuple[Block, ...], day: date) -> list[Mention]:
    """Every date ("2 June 2025", "last March", "1999", "the 1990s", "yesterday") and lone weekday, in order.

    A range yields two mentions. "Monday, June 2" is one mention of kind date that
    carries its weekday. An impossible date is kept with `valid=False`. A numeric date that
    could be read both ways ("02/06/2025") keeps the year alone.
    """
    furniture = [block.span for block in blocks if block.kind == "furniture"]
    taken = bytearray(len(prose))
    found: list[Mention] = []
    for reader in _READERS:
        for span, value in reader(prose, day):
            if any(taken[span.start : span.end]) or any(part.overlaps(span) for part in furniture):
                continue
            taken[span.start : span.end] = b"\1" * len(span)
            found.append(Mention(span, "date", span.of(prose), value=value))
    for match in words.WEEKDAY.finditer(prose):
        span = Span(*match.span())
        if any(taken[span.start : span.end]) or _names_something(prose, span):
            continue
        if not any(part.overlaps(span) for part in furniture):
            value = DateValue(None, weekday=words.WEEKDAY_OF[lower(match["w"][:3])])
            found.append(Mention(span, "weekday", match["w"], value=value))
    return sorted(found, key=lambda mention: mention.span)


def nearest_year(month: int, day_of_month: int | None, day: date) -> int:
    """The year that puts this month (and day) nearest to `day`; the earlier one on a tie."""

    def distance(year: int) -> int:
        month_day = min(day_of_month or 15, words.DAYS_IN[month - 1])
        if month == 2 and month_day == 29:
            month_day = 28
        return abs((date(year, month, month_day) - day).days)

    return min((day.year, day.year - 1, day.year + 1), key=distance)


def _value(match: re.Match[str], part: str, day: date) -> DateValue:
    month = words.MONTH_OF[lower(match["m"][:3])]
    number = int(match[part])
    groups = match.groupdict()
    year = int(match["y"]) if groups.get("y") else None
    weekday = words.WEEKDAY_OF[lower(match["w"][:3])] if groups.get("w") and part == "d" else None
    if (
        weekday is not None
        and match["w"] in ("Sun", "Sat")
        and _CAPITAL_AND_BLANK.search(match.string[: match.start("w")][-20:])
    ):
        weekday = None
    guessed = () if year else ("year",)
    year = year or nearest_year(month, number, day)
    valid = 1 <= number <= words.DAYS_IN[month - 1]
    if valid and month == 2 and number == 29 and not guessed:
        valid = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return DateValue(year, month, number, weekday, guessed, valid)


def _day_first(prose: str, day: date) -> Iterator[Found]:
    for match in near(words.MONTH_PART, words.DAY_MONTH, prose, words.REACH):
        if match["d2"]:
            yield Span(match.start(), match.start("dash")), _value(match, "d", day)
            yield Span(match.start("d2"), match.end()), _value(match, "d2", day)
        else:
            yield Span(*match.span()), _value(match, "d", day)


def _month_first(prose: str, day: date) -> Iterator[Found]:
    for match in near(words.MONTH_PART, words.MONTH_DAY, prose, words.REACH):
        if match["d2"]:
            yield Span(match.start(), match.start("dash")), _value(match, "d", day)
            yield Span(match.start("d2"), match.end()), _value(match, "d2", day)
        else:
            yield Span(*match.span()), _value(match, "d", day)


def _month_and_year(prose: str, day: date) -> Iterator[Found]:
    for match in near(words.MONTH_PART, words.MONTH_YEAR, prose, words.REACH):
        yield Span(*match.span()), DateValue(int(match["y"]), words.MONTH_OF[lower(match["m"][:3])])


def _numeric(prose: str, day: date) -> Iterator[Found]:
    for match in near(words.FIGURES_PART, words.NUMERIC, prose, words.REACH):
        span = Span(*match.span())
        weekday = words.WEEKDAY_OF[lower(match["w"][:3])] if match["w"] else None
        if match["y"]:
            yield span, _numeric_value(int(match["y"]), int(match["m"]), int(match["d"]), weekday)
            continue
        first, second, year = int(match["a"]), int(match["b"]), int(match["z"])
        if match["s"] == "." or first > 12:
            yield span, _numeric_value(year, second, first, weekday)
        elif second > 12 or first == second:
            yield span, _numeric_value(year, first, second, weekday)
        else:
            yield span, DateValue(year)


def _numeric_value(year: int, month: int, number: int, weekday: int | None) -> DateValue:
    try:
        date(year, month, number)
    except ValueError:
        return DateValue(year, month if 1 <= month <= 12 else None, number, weekday, valid=False)
    return DateValue(year, month, number, weekday)


def _ages_of_time(prose: str, day: date) -> Iterator[Found]:
    centuries = near(words.CENTURY_PART, words.CENTURY, prose, words.REACH)
    for match in (*centuries, *words.DECADE.finditer(prose)):
        yield Span(*match.span()), DateValue(None)


def _lone_month(prose: str, day: date) -> Iterator[Found]:
    for match in near(words.MONTH_PART, words.LONE_MONTH, prose, words.REACH):
        cue, month = lower(match["cue"]), words.MONTH_OF[lower(match["m"][:3])]
        named_like = match["m"] in _GIVEN_NAMES and cue in ("by", "from", "to", "of", "after", "before")
        if named_like and (match["m"] == "May" or _CAPITAL_BEHIND.match(prose[match.end() : match.end() + 2])):
            continue
        year = nearest_year(month, None, day)
        if cue == "last" and (year, month) >= (day.year, day.month):
            year -= 1
        if cue == "next" and (year, month) <= (day.year, day.month):
            year += 1
        if cue == "this":
            year = day.year
        start = match.start() if cue in ("last", "next", "this") else match.start("m")
        yield Span(start, match.end()), DateValue(year, month, guessed=("year",))


def _years(prose: str, day: date) -> Iterator[Found]:
    for match in near(words.YEAR_PART, words.YEARS, prose, 12):
        year = int(match["y"])
        before = prose[max(0, match.start() - 14) : match.start()]
        end = match.end("y2") if match["y2"] else match.end("y")
        counted = words.COUNTED_AFTER.match(prose, end)
        cue = words.YEAR_CUE.search(before)
        if counted and not (words.SURE_YEAR_CUE.search(before) and not prose.startswith("-", end)):
            continue
        if not cue and not 1800 <= year <= 2099:
            continue
        yield Span(*match.span("y")), DateValue(year)
        if match["y2"]:
            second = int(match["y2"]) if len(match["y2"]) == 4 else year - year % 100 + int(match["y2"])
            if second < year and len(match["y2"]) == 2 and year % 100 == 99:
                second += 100
            if 1000 <= second <= 2199:
                yield Span(*match.span("y2")), DateValue(second)


def _relative(prose: str, day: date) -> Iterator[Found]:
    step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
    for match in near(words.DAY_PART, words.RELATIVE, prose, words.REACH):
        if match[0][0].isupper() and _CAPITAL_BEFORE.search(prose[max(0, match.start() - 12) : match.start()]):
            continue
        that = day + timedelta(days=step[lower(match[0])])
        yield (
            Span(*match.span()),
            DateValue(that.year, that.month, that.day, guessed=("year", "month", "day")),
        )
    for match in near(words.PERIOD_PART, words.RELATIVE_PART, prose, 8):
        by = {"last": -1, "this": 0, "next": 1}[lower(match["which"])]
        if match["part"] == "year":
            yield Span(*match.span()), DateValue(day.year + by, guessed=("year",))
        else:
            count = day.year * 12 + day.month - 1 + by
            yield Span(*match.span()), DateValue(count // 12, count % 12 + 1, guessed=("year", "month"))


def _names_something(prose: str, span: Span) -> bool:
    """Black Friday, the Sunday Times, Sheffield Wednesday: no day of this week."""
    before = prose[max(0, span.start - 14) : span.start]
    return bool(words.NAMED_WEEKDAY_BEFORE.search(before) or words.NAMED_WEEKDAY_AFTER.match(prose, span.end))


_READERS: tuple[Callable[[str, date], Iterator[Found]], ...] = (
    _numeric, _day_first, _month_first, _month_and_year, _ages_of_time, _years, _lone_month, _relative,
)  # fmt: skip

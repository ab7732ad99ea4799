"""The day a draft speaks for, and where it was taken from.

Order: the caller's `--as-of`, the draft's own metadata, a dateline in the text, today.
"""

from __future__ import annotations

import re
from datetime import date

from checker.errors import DraftError
from checker.patterns import regex
from checker.readers.front_matter import parse_day

_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_TOWN = r"[A-ZÀ-Þ][\w.’'-]{0,30}(?: (?:[A-ZÀ-Þ][\w.’'-]{0,30}|de|del|la|of|upon|do|da|al)){0,4}"
_PLACE = rf"{_TOWN}(?:,\s*{_TOWN}){{0,2}}"
_DATELINE = regex(
    rf"\A\s*{_PLACE}[,:]?\s+(?:\([A-Za-z ./]{{2,40}}\)[,:]?\s+)?\(?{_WEEKDAY}"
    r"(?P<day>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|\d{4}-\d{2}-\d{2})\)?\s*"
    r"(?:\([A-Za-z ./]{2,40}\)\s*)?(?:[-–—:]|\.\s*[-–—])"
)
_OWN_LINE = regex(
    r"^(?:(?:first )?(?:published|posted|updated|date|issued|for (?:immediate )?release|embargoed until)"
    r"(?: on)?:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?P<day>\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})"
    r"(?:[ T,|·•-]+\d{1,2}[:.]\d{2}\S{0,12}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?\.?$",
    re.I,
)
_HEAD_LINES = 8
_YEARS = range(1000, 3000)
"""Years a draft can speak for; beyond them the calendar's arithmetic has no room on either side."""


def settle(as_of: date | None, own: date | None, own_from: str, prose: str) -> tuple[date, str]:
    """(the day, where it comes from in words for the report).

    Raises `DraftError` for a day asked for that is out of all calendars; one in the draft is passed over.
    """
    if as_of and as_of.year not in _YEARS:
        raise DraftError(f"{as_of}: no draft speaks for that day; give one from {_YEARS[0]} to {_YEARS[-1]}")
    if as_of:
        return as_of, "--as-of"
    if own and own.year in _YEARS:
        return own, own_from
    if (written := dateline(prose)) and written.year in _YEARS:
        return written, "dateline"
    return date.today(), "today"


def dateline(prose: str) -> date | None:
    """The day named by an agency dateline or on a line of its own near the head of the text."""
    if found := _DATELINE.match(prose[:300]):
        return parse_day(found["day"])
    seen = 0
    for line in prose[:4000].splitlines():
        line = line.strip()
        if not line:
            continue
        seen += 1
        if seen > _HEAD_LINES:
            return None
        if (found := _OWN_LINE.match(line)) or (found := _DATELINE.match(line[:300])):
            return parse_day(found["day"])
    return None

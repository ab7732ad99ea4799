"""Starts and ends of times in office told from the draft's day: "last month", "two years ago", "in May".

Says *refuted* only against confirmed rows of an office one person holds, the last of which began or ended within some
years: what is told of longer ago may be another time in the office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from checker.annotate.numbers_words import read_words
from checker.claims.offices import TOOK
from checker.claims.terms import ELECTED, RESIGNED, SINCE, UNTIL
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.answers import said
from checker.types import Claim, DateValue, Document, Knowledge, Tenure, Verdict

LATELY = timedelta(days=3 * 365)
"""How long ago the start or end in the tables may be."""
CHOSEN = timedelta(days=150)
"""Days between an election and the office it brings."""
NEAR, DAYS_OFF = timedelta(days=7), timedelta(days=25)
"""Slack of "last month", and of a bare "in May": tables are a few days off, and oaths follow elections."""
MOST_YEARS = 40
_AGO = regex(r"(?P<count>[\w-]+) (?P<unit>year|month|week)s? ago")
_LAST = regex(r"(?:last|this)\b", re.I)
_EXACT = regex(
    r"\b(?:took|assumed|entered|left) office\b|\btook over\b|\bsworn in\b|\binaugurated\b|\bresigned\b|"
    r"\bst(?:epped|ood) down\b|\bbecame (?:the )?(?:[\w-]+ )?(?:prime minister|chancellor|pope)\b"
)
"""Words of an oath or a resignation: "became president" is said of an election too."""
_UNITS = {"year": (365, 270), "month": (30, 30), "week": (7, 10)}
"""Days of each, and the days by which "two years ago" may be rounded."""


def verdict(
    claim: Claim, mine: Sequence[Tenure], document: Document, knowledge: Knowledge, times: Times
) -> Verdict | None:  # fmt: skip
    """What the rows say of a date told from the draft's day; None where the claim's date is another."""
    words, value = _told(claim, document)
    if value is None or claim.predicate not in (SINCE, TOOK, ELECTED, UNTIL, RESIGNED):
        return None
    windows = _windows(words, value, document.day)
    ends = claim.predicate in (UNTIL, RESIGNED)
    days = {each: each.until if ends else each.since for each in mine}
    later = CHOSEN if claim.predicate == ELECTED else timedelta(0)
    if any(day and low <= day <= high + later for day in days.values() for low, high in windows):
        return said(claim, "supported", mine, knowledge, 0.85)
    last = max(mine, key=lambda each: days[each] or date.min)
    day = days[last]
    recent = day is not None and document.day - LATELY <= day <= document.day
    if not windows or not recent or not last.verified or not last.office.single or rows.role_of(last).rank > 5:
        return said(claim, "unsupported", mine, knowledge, 0.4, "told from the draft's day")
    looks_back = (times.past and not times.present) or bool(times.moments) or bool(times.before)
    vague = claim.predicate == ELECTED or not (_LAST.match(words) or _AGO.match(words))
    if vague and (looks_back or not _EXACT.search(claim.span.of(document.prose))):
        return said(claim, "unsupported", mine, knowledge, 0.4, "perhaps of another year")
    return said(claim, "refuted", [last], knowledge, 0.85)


def _told(claim: Claim, document: Document) -> tuple[str, DateValue | None]:
    """The words of a date whose year the draft leaves to its own day, and the date."""
    if claim.focus is None:
        return "", None
    words = claim.focus.of(document.prose)
    if _AGO.fullmatch(words):
        return words, DateValue(None)
    for mention in document.mentions_in(claim.focus):
        value = mention.value
        if mention.kind == "date" and isinstance(value, DateValue) and "year" in value.guessed:
            return mention.text, value
    return "", None


def _windows(words: str, value: DateValue, day: date) -> list[rows.Window]:
    """The days that the words can mean; empty where they are too vague."""
    ago = _AGO.fullmatch(words)
    if ago:
        count = 1.0 if ago["count"] in ("a", "an", "one") else read_words(ago["count"])
        count = float(ago["count"]) if ago["count"].isdigit() else count
        unit, slack = _UNITS[ago["unit"]]
        about = day - timedelta(days=int((count or 0) * unit)) if (count or 0) <= MOST_YEARS else day
        return [(about - timedelta(days=slack), about + timedelta(days=slack))] if about < day else []
    year = value.year or day.year
    if value.month is None:
        return [(date(year, 1, 1) - NEAR, date(year, 12, 31) + NEAR)] if value.day is None else []
    if value.day is None and "month" in value.guessed:
        return [_month(year, value.month, NEAR)]
    return [_month(year - back, value.month, DAYS_OFF) for back in (0, 1, 2)]


def _month(year: int, month: int, slack: timedelta) -> rows.Window:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1) - slack, following + slack

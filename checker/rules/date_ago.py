"""date-ago: a date, and how many days, weeks or months ago it is said to be.

Counts from the draft's day. Years are for `years-since`. Reads only a length that stands right beside the date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.annotate.numbers_words import read_words
from checker.daybook import dated
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity, Span

_AGO = regex(
    r",?\s(?:—\s|\()?(?P<how>(?:just|only|exactly|some|about|around|nearly|almost|more\sthan|over)\s)?"
    r"(?P<long>(?P<count>a|an|one|\d{1,3}|[a-z]+(?:-[a-z]+)?)\s(?P<unit>days?|weeks?|months?)\sago)(?=[,.;)—]|$|\s[a-z])"
)
_LENGTH = {"day": 1.0, "week": 7.0, "month": 30.44}
_SLACK = {"day": 1.5, "week": 6.0, "month": 14.0}
_LOOSE = frozenset(("some", "about", "around", "nearly", "almost", "more than", "over"))
_MOST = 1200
"""Days after which nobody counts in months."""


@rule("date-ago", on=Mention, category="date", severity=Severity.WARNING)
def date_ago(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A date that is not as long ago as the words behind it say.

    Counted from the draft's day; half a month either way is left to rounding where months are told.

    ```bad 2016-02-11
    The signal reached the Earth on [[Sept. 14, 2014, five months ago]], first at the detector in Livingston.
    ```
    ```bad 2016-02-11
    He was arrested on [[January 11, 2016, two weeks ago]].
    ```
    ```bad 1994-04-20
    The plane was shot down on [[6 April 1994, a month ago]], over Kigali.
    ```
    ```good 2016-02-11
    The signal reached the Earth on Sept. 14, 2015, five months ago. He was arrested on January 27, 2016, two weeks ago.
    ```
    ```good 1994-04-20
    The plane was shot down on 6 April 1994, two weeks ago. It was the same on 6 April 1964, 30 years ago.
    ```
    ```good 2003-03-03
    On 12 February 2003, nearly three weeks ago, he left. The law of 1 May 2001, amended two months ago, stands.
    ```
    ```good 1986-05-05
    On April 26, 1986, just over a week ago, the reactor blew up. On March 1, 1986, about two months ago, it was sound.
    ```
    ```good 2003-03-03
    "On 12 February 2001, three weeks ago, I wrote," says a letter read in court.
    ```
    """
    value = dated(mention) if mention.kind == "date" else None
    found = _AGO.match(document.prose, mention.span.end) if value is not None else None
    if value is None or found is None or document.quoted(mention.span):
        return
    day, count = _day(value), _count(found["count"])
    if day is None or not count or day > document.day:
        return
    unit = found["unit"].rstrip("s")
    told, true = count * _LENGTH[unit], (document.day - day).days
    how = (found["how"] or "").strip()
    slack = _SLACK[unit] + (0.25 * told if how in _LOOSE else 0.05 * told)
    if abs(told - true) <= slack:
        return
    span = Span(mention.span.start, found.end("long"))
    yield Hit(span, f"From {mention.text} to the draft's day is {_words(true)}, not {found['long'][:-4]}.", 0.88)


def _day(value: DateValue) -> date | None:
    """The day of a date that tells day, month and year."""
    if value.year is None or value.month is None or value.day is None or "year" in value.guessed or not value.valid:
        return None
    return date(value.year, value.month, value.day)


def _count(word: str) -> float:
    if word in ("a", "an", "one"):
        return 1.0
    return float(word) if word.isdigit() else read_words(word) or 0.0


def _words(days: int) -> str:
    """So many days as a writer would tell them."""
    if days < 21:
        return f"{days} day{'s' if days != 1 else ''}"
    if days < 75:
        return f"about {round(days / 7)} weeks"
    if days < 730:
        return f"about {round(days / 30.44)} months"
    return f"about {round(days / 365.25)} years"

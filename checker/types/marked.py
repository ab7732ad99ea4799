"""What annotation sees in the prose: dates, quantities, mentions, quotations."""

from __future__ import annotations

from datetime import date
from typing import Literal

from checker.types.known import Entity, Title
from checker.types.text import Span
from checker.types.values import frozen

MentionKind = Literal[
    "person", "office", "state", "people", "organisation", "place", "party",
    "date", "weekday", "number", "money", "percent", "duration", "ordinal", "age", "name",
]  # fmt: skip


@frozen()
class DateValue:
    """A date as written: parts may be missing. `guessed` names the parts filled in from the draft's day."""

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    guessed: tuple[str, ...] = ()
    valid: bool = True

    def as_date(self) -> date | None:
        """The calendar day, where year, month and day are all known and the day exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@frozen()
class Quantity:
    """A number as read. `low`..`high` bound it where the words are vague ("more than 50")."""

    value: float
    unit: str = ""
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    in_words: bool = False


@frozen()
class Mention:
    """A stretch of prose that names something.

    `entity` is set only where the link is certain; else `candidates` lists what it could
    be (two or more: ambiguous; none: unknown). `value` carries the parsed date, number
    or office. `first` is the index in `Document.mentions` of the full mention that a
    short one ("Merz") resolves to, or -1.
    """

    span: Span
    kind: MentionKind
    text: str
    entity: Entity | None = None
    candidates: tuple[Entity, ...] = ()
    value: DateValue | Quantity | Title | None = None
    first: int = -1


@frozen()
class Quote:
    """A direct quotation. `span` includes the marks, `inner` does not; speaker and cue where found."""

    span: Span
    inner: Span
    text: str
    speaker: Span | None = None
    cue: Span | None = None
    closed: bool = True

"""Lines of the compiled file as values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from checker.types import Entity, Office, Tenure

MOST = 10_000
"""Answers of one kind remembered at most: a draft asks the same things again and again, and so does the next."""
Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def once(answers: dict[Asked, Answer], asked: Asked, read: Callable[[], Answer]) -> Answer:
    """What was answered before, else what `read` gives."""
    found = answers.get(asked)
    if found is None:
        found = read()
        if len(answers) >= MOST:
            answers.clear()
        answers[asked] = found
    return found


def better(term: Tenure, other: Tenure, day: date) -> bool:
    """Of two rows that put one person in one office on a day, whether `term` vouches more for it."""

    def worth(each: Tenure) -> tuple[bool, bool, date]:
        sighted = each.until is not None or each.known_until >= day
        return (sighted and each.verified, sighted, each.known_until)

    return worth(term) > worth(other)


def entity_of(line: Sequence[object]) -> Entity:
    _, key, kind, name, country, since, until, note = line
    return Entity(str(key), kind, str(name), str(country), day_of(since), day_of(until), str(note))  # type: ignore[arg-type]


def office_of(line: Sequence[object]) -> Office:
    key, role, title, country, unit, single, since, until = line
    return Office(str(key), str(role), str(title), str(country), str(unit), bool(single), day_of(since), day_of(until))


def day_of(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None


def many(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    if "|" not in text:
        one = text.strip()
        return (one,) if one else ()
    return tuple([part for part in map(str.strip, text.split("|")) if part])

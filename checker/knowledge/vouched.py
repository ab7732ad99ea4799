"""On which days a row of the tables says who was in an office, and on which its source vouches for it."""

from __future__ import annotations

from datetime import date, timedelta

from checker.types import Tenure

GUESSED_END = timedelta(days=31)
"""How far past the last sighting an end is believed that is only the start of the next holder known."""


def held_on(tenure: Tenure, day: date) -> bool:
    """Whether the tenure covers the day, an open one without end."""
    return (tenure.since is None or tenure.since <= day) and (tenure.until is None or day <= tenure.until)


def confirmed_on(tenure: Tenure, day: date) -> bool:
    """Whether the source itself vouches for the tenure on that day."""
    if not held_on(tenure, day) or tenure.since is None:
        return False
    if tenure.until is not None and tenure.known_until >= tenure.until:
        return True
    # An end after the last sighting is only the day the list's next holder began: somebody may have come between.
    slack = GUESSED_END if tenure.until is not None else timedelta(0)
    return day <= tenure.known_until + slack

"""Claims about births and deaths against the tables of people.

Speaks only of people whose name can hardly mean anybody else. A year of the tables' own (1 January)
is read as a year; calendars old and new are thirteen days apart.
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.claims.lives import AGED_AT_DEATH, BORN
from checker.claims.time import Times, moment_of
from checker.references.persons import one_person, well_known
from checker.references.phrases import day_words
from checker.types import Claim, DateValue, Document, Evidence, Knowledge, Quantity, Verdict

CALENDARS = timedelta(days=13)
NAMESAKE = 12
"""Years apart beyond which another person of that name is likelier than a slip."""


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one life."""
    person = one_person(claim.subject, knowledge, document)
    if person is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person")
    sure = well_known(claim.subject, person, knowledge)
    if claim.predicate == AGED_AT_DEATH:
        return _aged(claim, person.name, person.since, person.until, sure)
    day = person.since if claim.predicate == BORN else person.until
    if day is None or not isinstance(claim.object.value, DateValue):
        return Verdict(claim, "unsupported", 0.4, reason="the tables lack the day")
    verb = "born" if claim.predicate == BORN else "died"
    told = f"{person.name}: {verb} {_when(day)}"
    moment = moment_of(claim.object.value)
    if moment is None:
        return Verdict(claim, "unsupported", 0.4, reason="no year")
    exact = moment[0] == moment[1] and not _year_only(day)
    if moment[0] <= day <= moment[1] or (_year_only(day) and moment[0].year <= day.year <= moment[1].year):
        return Verdict(claim, "supported", 0.95, _evidence(told, day))
    near = abs(moment[0] - day) <= CALENDARS or abs(moment[1] - day) <= CALENDARS
    far = abs(moment[0].year - day.year) > NAMESAKE and not _misprint(moment[0].year, day.year)
    if not sure or near or far or (exact and moment[0].year == day.year and _same_digits(moment[0], day)):
        return Verdict(claim, "unsupported", 0.4, _evidence(told, day), "a namesake, or another calendar")
    apart = not moment[0].year <= day.year <= moment[1].year
    better = (str(day.year),) if claim.object.text.isdigit() else (day_words(day),) if exact else ()
    return Verdict(claim, "refuted", 0.93, _evidence(told, day), "", better, apart and not _year_only(day))


def _aged(claim: Claim, name: str, born: date | None, died: date | None, sure: bool) -> Verdict:
    """The age at death, where both days are known."""
    age = claim.object.value
    if born is None or died is None or not isinstance(age, Quantity) or not sure:
        return Verdict(claim, "unsupported", 0.4, reason="the tables lack a day")
    full = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    told = f"{name}: born {_when(born)}, died {_when(died)}, aged {full}"
    least, most = full - _year_only(born), full + _year_only(died) + _year_only(born)
    if least <= age.value <= most:
        return Verdict(claim, "supported", 0.95, _evidence(told, died))
    if abs(age.value - full) == 1 and (_year_only(born) or _year_only(died)):
        return Verdict(claim, "unsupported", 0.4, _evidence(told, died), "the year alone is known")
    return Verdict(
        claim, "refuted", 0.93, _evidence(told, died), "", (str(full),) if claim.object.text.isdigit() else (), True
    )


def _year_only(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _misprint(one: int, other: int) -> bool:
    """Whether two years differ by one digit or by two that changed places."""
    first, second = str(one), str(other)
    apart = sum(left != right for left, right in zip(first, second, strict=False))
    return apart == 1 or (apart == 2 and sorted(first) == sorted(second))


def _same_digits(one: date, other: date) -> bool:
    """Day and month exchanged, or one digit apart: sources themselves differ so."""
    return (one.day, one.month) == (other.month, other.day)


def _when(day: date) -> str:
    return str(day.year) if _year_only(day) else day_words(day)


def _evidence(told: str, day: date) -> tuple[Evidence, ...]:
    return (Evidence(told, "knowledge", "Table of people", since=day),)

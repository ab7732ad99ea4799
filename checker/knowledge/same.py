"""One person whom the public lists have under two keys, or under a name the hand-kept tables do not use, made one.

Knows only what `same_people.tsv` says. Does not look for doubles.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from checker.knowledge.directory import Person
from checker.knowledge.settled import Term
from checker.knowledge.tables import Row


def joined(lines: Iterable[Row], people: dict[str, Person]) -> dict[str, str]:
    """Keys dropped from `people`, and the key each became; names, births and deaths go along."""
    became: dict[str, str] = {}
    for row in lines:
        person = people.get(row["id"])
        if person is None:
            raise row.fault(f"nobody has the id {row['id']!r}")
        names = list(row.many("names"))
        for key in row.many("same_as"):
            other = people.pop(key, None)
            if other is None:  # the lists have been made again, and know it by now
                continue
            became[key] = person.id
            names += [other.name, *other.aliases] if " and " not in other.name else []
            person.birth, person.death = person.birth or other.birth, person.death or other.death
        person.aliases += [name for name in dict.fromkeys(names) if name not in (person.name, *person.aliases)]
    return became


def under_one_key(terms: Iterable[Term], became: dict[str, str]) -> list[Term]:
    """The terms of people under a dropped key given to the key that stays."""
    return [replace(term, person=became[term.person]) if term.person in became else term for term in terms]


def first_days(terms: Iterable[Term]) -> dict[str, date]:
    """When each person first took an office."""
    first: dict[str, date] = {}
    for term in terms:
        if term.since and term.since < first.get(term.person, date.max):
            first[term.person] = term.since
    return first

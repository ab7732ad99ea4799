"""A name the tables do not have, given an office whose holder they vouch for.

Speaks only of single offices of a named country, in sentences tied to the draft's day: an
earlier holder may well be missing. A name that resembles the holder's is left to the rules
on spelling.
"""

from __future__ import annotations

from datetime import date

from checker.annotate.mentions_words import fold
from checker.claims.offices import HOLDS
from checker.claims.time import Times
from checker.knowledge.nicknames import NICKNAMES
from checker.references import tenures as rows
from checker.spelling import famous
from checker.types import Claim, Knowledge, Tenure, Title

ALIKE = 70
FIRST_NAME = "another first name"
SHORTEST = 5
BEARERS = 6
TOLD = frozenset("president prime-minister foreign-minister finance-minister defence-minister vice-president".split())
"""Offices whose holders are known by their names for long after."""


def other_holders(claim: Claim, title: Title, knowledge: Knowledge, day: date, times: Times) -> list[Tenure]:
    """Who holds the office instead, by verified rows; empty where the stranger may be right."""
    if claim.predicate != HOLDS or times.past or times.moments or not times.present:
        return []
    if not title.country or title.qualifiers or " " not in claim.subject.text:
        return []
    offices = rows.named_offices(title, title.country, knowledge)
    if not offices or not all(each.single and not each.unit for each in offices):
        return []
    found = [each for each in rows.confirmed_holders(offices, knowledge, day) if rows.confirmed_on(each, day)]
    if not found or not all(each.verified and rows.role_of(each).rank <= 2 for each in found):
        return []
    names = [name for each in found for name in (each.person.name, *knowledge.aliases(each.person.id))]
    return [] if any(alike(claim.subject.text, name) for name in names) else found


def other_first_name(claim: Claim, title: Title, knowledge: Knowledge) -> list[Tenure]:
    """The only known bearer of the surname who ever held the office, under another first name; empty where there is
    none, or where the name is too common to tell."""
    first, _, last = claim.subject.text.strip().rpartition(" ")
    if not first or len(last) < SHORTEST or title.role not in TOLD or {"deputy", "shadow"} & set(title.qualifiers):
        return []
    bearers = knowledge.surnamed([last]).get(last, ())
    if not bearers or len(bearers) > BEARERS or knowledge.named([claim.subject.text]):
        return []
    found = []
    for person in bearers:
        held = rows.of_title(knowledge.tenures(person.id), title, knowledge)
        held = [each for each in held if each.office.single]
        names = (person.name, *knowledge.aliases(person.id))
        known = famous.listed(person.name) and fold(person.name).endswith(" " + fold(last))
        if held and known and not any(may_be(first, name) for name in names):
            found.append(held[-1])
    return found if len(found) == 1 else []


def may_be(first: str, name: str) -> bool:
    """Whether the first names could be of the bearer of the whole name: short forms, initials, other spellings."""
    written, known = fold(first).replace(".", "").split(), fold(name).replace(".", "").split()[:-1]
    return any(
        len(one) < 3 or NICKNAMES.get(one, one) == NICKNAMES.get(other, other) or one[:3] == other[:3]
        or (one[0] == other[0] and alike(one, other)) for one in written for other in known
    )  # fmt: skip


def alike(one: str, other: str) -> bool:
    """Whether any word of one name resembles a word of the other."""
    from rapidfuzz.fuzz import ratio

    return any(
        ratio(first, second) >= ALIKE
        for first in fold(one).replace("-", " ").split()
        for second in fold(other).replace("-", " ").split()
    )

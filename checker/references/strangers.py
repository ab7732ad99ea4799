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
from checker.references import tenures as rows
from checker.types import Claim, Knowledge, Tenure, Title

ALIKE = 70


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


def alike(one: str, other: str) -> bool:
    """Whether any word of one name resembles a word of the other."""
    from rapidfuzz.fuzz import ratio

    return any(
        ratio(first, second) >= ALIKE
        for first in fold(one).replace("-", " ").split()
        for second in fold(other).replace("-", " ").split()
    )

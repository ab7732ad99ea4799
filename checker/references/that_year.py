"""A title before a name in a sentence that tells of one year, in which somebody else was in the office.

"In 2011 she laid a wreath with President Mary Robinson", who had left in 1997. Knows only offices of one holder, told
before the name, and countries where nobody keeps a title for life.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from checker.claims.offices import HELD, HOLDS
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.outdated import COURTESY_COUNTRIES
from checker.types import Claim, Entity, Knowledge, Tenure

_ABOUT = regex(r"\b(?:about|of|on|after|before|since|like|former|ex|late|than|as|under|for|from) (?:the )?\Z", re.I)
"""A book about the president, a statue of the chancellor: those are of any year."""
_OWNED = ("'s", "’s")
IN_YEAR = "somebody else in that year"
APART = timedelta(days=400)
"""How far the person's own terms must be from the year."""
FEW_DAYS = timedelta(days=370)


def in_that_year(
    claim: Claim, person: Entity, mine: Sequence[Tenure], day: date, knowledge: Knowledge, times: Times, prose: str
) -> list[Tenure]:  # fmt: skip
    """Who was in the office in the one year told, where the person was out of it by far; empty where that is open."""
    if claim.predicate not in (HOLDS, HELD) or len(times.moments) != 1:
        return []
    if _ABOUT.search(prose, max(0, claim.span.start - 16), claim.span.start) or prose[claim.span.end :][:2] in _OWNED:
        return []
    (low, high), office = times.moments[0], mine[0].office
    before_the_name = 0 <= claim.subject.span.start - claim.object.span.end <= 1
    if high >= day or high - low > FEW_DAYS or not before_the_name or office.country in COURTESY_COUNTRIES:
        return []
    if not office.single or rows.role_of(mine[0]).rank > 2 or not all(each.verified for each in mine):
        return []
    if any(rows.overlaps(each, (low - APART, high + APART)) for each in mine):
        return []
    alive = person.until is None or person.until > low
    held = rows.confirmed_holders([office], knowledge, low + (high - low) / 2)
    return held if alive and all(not rows.same_name(each.person.name, person.name) for each in held) else []

"""Claims: what a draft states that can be looked up.

Rule-based over the annotations. Opinion, prediction, question, hypothesis, fiction and what is
called false are no claims. Claims inside page furniture are not made.
"""

from __future__ import annotations

from checker.claims.offices import FORMER, HELD, HOLDS, NEXT, TOOK
from checker.types import Claim, Document, Knowledge

PREDICATES = (HOLDS, HELD, TOOK, FORMER, NEXT)
"""Every name `Claim.predicate` may have."""


def find(document: Document, knowledge: Knowledge) -> tuple[Claim, ...]:
    """Every claim of the draft in text order. `knowledge` supplies names, never judgement."""
    from checker.claims import offices
    from checker.claims.time import timeline

    times = timeline(document)
    found = list(offices.find(document, times))
    found.sort(key=lambda claim: (claim.span.start, claim.span.end))
    return tuple(found)

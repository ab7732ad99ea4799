"""The embedded tables as a reference: exact look-ups, no model.

Knows which predicate is answered by which look-up. Silent (empty) where the tables do not speak.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checker.claims import (
    BODIES,
    GROUNDS,
    HAPPENED,
    LENGTHS,
    LIVES,
    NATIONS,
    OFFICES,
    REIGNS,
    RULERS,
    SUCCESSIONS,
    TERMS,
)
from checker.claims.time import Times, time_at
from checker.references import (
    body_claims,
    ground_claims,
    length_claims,
    life_claims,
    nation_claims,
    office_claims,
    reign_claims,
    ruler_claims,
    succession_claims,
    term_claims,
)
from checker.types import Claim, Document, Evidence, Knowledge, Verdict

LookUp = Callable[[Claim, Document, Knowledge, Times], Verdict]

LOOK_UPS: dict[str, LookUp] = {
    **dict.fromkeys(OFFICES, office_claims.verdict),
    **dict.fromkeys(TERMS, term_claims.verdict),
    **dict.fromkeys(SUCCESSIONS, succession_claims.verdict),
    **dict.fromkeys(LENGTHS, length_claims.verdict),
    **dict.fromkeys(REIGNS, reign_claims.verdict),
    **dict.fromkeys(RULERS, ruler_claims.verdict),
    **dict.fromkeys(NATIONS, nation_claims.verdict),
    **dict.fromkeys(LIVES, life_claims.verdict),
    **dict.fromkeys(BODIES, body_claims.verdict),
    **dict.fromkeys((*GROUNDS, HAPPENED), ground_claims.verdict),
}


@dataclass(frozen=True)
class KnowledgeReference:
    """The tables behind the `Reference` protocol."""

    knowledge: Knowledge

    @property
    def name(self) -> str:
        """`knowledge`."""
        return "knowledge"

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        """The rows that speak for or against the claim."""
        return look_up(claim, document, self.knowledge, time_at(document, claim.object.span.start)).evidence


def look_up(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """The tables' verdict on one claim; "unchecked" for a predicate they have no look-up for."""
    ask = LOOK_UPS.get(claim.predicate)
    if ask is None:
        return Verdict(claim, "unchecked", 0.0, reason="the tables have no look-up for this")
    return ask(claim, document, knowledge, times)

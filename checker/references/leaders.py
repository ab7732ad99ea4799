"""A person called the leader of a country: any head of its state or government, or of what it was before.

The word is vague (a party's first secretary, a guide of the revolution), so dates are never
held against it. Only somebody who led another country, and never had any office in this one, is refuted.
"""

from __future__ import annotations

from datetime import date

from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.persons import led
from checker.types import Claim, Entity, Knowledge, Title, Verdict

TWINS = frozenset("cd cg kr kp cn tw hk mo dm do gn gw gq pg sd ss ye vn ie cy ge ws as".split())
"""Countries whose adjective another shares, or that two governments claim."""


def leads(title: Title) -> bool:
    """Whether the title is "leader" of a country."""
    return title.role == "leader" and title.words == "leader" and bool(title.country) and not title.unit


def verdict(
    claim: Claim, person: Entity, title: Title, windows: list[rows.Window], day: date, knowledge: Knowledge
) -> Verdict:
    """What the tables say of "X, the leader of Y"."""
    kin = related(title.country, knowledge)
    heads = led(person, knowledge)
    mine = [each for each in heads if each.office.country in kin]
    if mine:
        reached = [each for each in mine if any(rows.overlaps(each, window) for window in windows)]
        label, sure = ("supported", 0.85) if reached else ("unsupported", 0.4)
        return said(claim, label, reached or mine, knowledge, sure)  # type: ignore[arg-type]
    elsewhere = [each for each in heads if each.verified and not related(each.office.country, knowledge) & kin]
    ever = any(each.office.country in kin for each in knowledge.tenures(person.id))
    if not elsewhere or ever or "former" in title.qualifiers or title.country in TWINS:
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such office of theirs")
    return said(claim, "refuted", elsewhere[-1:], knowledge, 0.85, "led another country")


def related(code: str, knowledge: Knowledge) -> set[str]:
    """The country with what it was before and what followed."""
    state = knowledge.state(code)
    found = {code, *(state.successors if state else ()), state.former_of if state else code}
    found |= {each.code for each in knowledge.states() if code in each.successors or each.former_of == code}
    return found - {""}

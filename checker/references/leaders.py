"""A person called the leader of a country: any head of its state or government, or of what it was before.

The word is vague (a party's first secretary, a guide of the revolution), so a date is held against it only
where the person has no office left and somebody else is known to sit in the last one. Somebody who led
another country, and never had any office in this one, is refuted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from checker.claims.time import Times
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.outdated import holding, outdated
from checker.references.persons import led
from checker.types import Claim, Entity, Knowledge, Tenure, Title, Verdict

_HANDED_OVER = timedelta(days=90)

TWINS = frozenset("cd cg kr kp cn tw hk mo dm do gn gw gq pg sd ss ye vn ie cy ge ws as".split())
"""Countries whose adjective another shares, or that two governments claim."""


def leads(title: Title) -> bool:
    """Whether the title is "leader" of a country."""
    return title.role == "leader" and title.words == "leader" and bool(title.country) and not title.unit


def verdict(
    claim: Claim, person: Entity, title: Title, windows: list[rows.Window], day: date, knowledge: Knowledge,
    times: Times,
) -> Verdict:  # fmt: skip
    """What the tables say of "X, the leader of Y"."""
    kin = related(title.country, knowledge)
    heads = led(person, knowledge)
    mine = [each for each in heads if each.office.country in kin]
    if mine:
        reached = [each for each in mine if any(rows.overlaps(each, window) for window in windows)]
        label, sure = ("supported", 0.85) if reached else ("unsupported", 0.4)
        if not reached and not _still(person, kin, day, knowledge) and _replaced(mine, person, day, knowledge):
            told = outdated(claim, person, mine, knowledge.tenures(person.id), day, knowledge, times)
            return replace(told, certain=False)
        return said(claim, label, reached or mine, knowledge, sure)  # type: ignore[arg-type]
    elsewhere = [each for each in heads if each.verified and not related(each.office.country, knowledge) & kin]
    ever = any(each.office.country in kin for each in knowledge.tenures(person.id))
    if not elsewhere or ever or "former" in title.qualifiers or title.country in TWINS:
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such office of theirs")
    return said(claim, "refuted", elsewhere[-1:], knowledge, 0.85, "led another country")


def _still(person: Entity, kin: set[str], day: date, knowledge: Knowledge) -> bool:
    """Whether the person holds any office of the country that day, a party's included."""
    held = rows.current(knowledge.tenures(person.id), day)
    return any(each.office.country in kin or not each.office.country for each in held)


def _replaced(mine: Sequence[Tenure], person: Entity, day: date, knowledge: Knowledge) -> bool:
    """Whether the last time at the head ended some while ago, in an office that somebody else is known to hold."""
    last = max(mine, key=lambda each: each.until or date.max)
    if last.until is None or last.until > day - _HANDED_OVER or not last.verified:
        return False
    others = holding(last, day, knowledge)
    return bool(others) and all(not rows.same_name(each.person.name, person.name) for each in others)


def related(code: str, knowledge: Knowledge) -> set[str]:
    """The country with what it was before and what followed."""
    state = knowledge.state(code)
    found = {code, *(state.successors if state else ()), state.former_of if state else code}
    found |= {each.code for each in knowledge.states() if code in each.successors or each.former_of == code}
    return found - {""}

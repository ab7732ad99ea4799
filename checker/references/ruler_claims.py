"""Claims that somebody led a country, against the tables of tenures.

Says *refuted* only of somebody the tables know at the head of another country, who never had an office in the one
told, and where neither country came out of the other.
"""

from __future__ import annotations

from checker.claims.time import Times
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.persons import led, one_person
from checker.references.term_claims import AT_THE_TOP
from checker.types import Claim, Document, Knowledge, Verdict

_TOGETHER = (
    "su ru ua by kz uz tm tj kg ge am az lt lv ee md", "yu scg rs hr si ba mk me xk", "cs cz sk", "dd de wde at",
    "vn kh la", "kp kr", "cn tw hk mo", "et er", "sd ss", "pk bd in lk mm", "sy eg lb ye", "ye so dj", "id tl my sg",
    "zw zm mw", "za na ls sz bw", "ml sn gn", "tz ke ug rw bi cd", "cu es", "gb ie", "fr dz vn ma tn", "iq kw",
    "il ps jo", "us ph pr lr", "rs al xk", "gr cy tr", "ma eh dz mr", "ao mz pt br", "se no dk is fi", "be nl lu cd",
)  # fmt: skip
"""Countries that were one, or ruled over each other, in living memory."""
TOGETHER = tuple(frozenset(each.split()) for each in _TOGETHER)


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one head and one country."""
    person = one_person(claim.subject, knowledge, document)
    land = claim.object.entity
    if person is None or land is None or not land.country:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person and country")
    terms = [each for each in knowledge.tenures(person.id) if each.office.country]
    top = [*led(person, knowledge), *(each for each in terms if each.office.role in AT_THE_TOP)]
    homes = {each.office.country for each in top}
    state = knowledge.state(land.country)
    codes = {land.country, *(state.successors if state is not None else ())}
    if codes & homes:
        return said(claim, "supported", [each for each in top if each.office.country in codes], knowledge, 0.85)
    known = {person.country, *(each.office.country for each in terms)}
    realm = any(each.office.role == "monarch" for each in terms)
    if not homes or realm or codes & known or any(_one(each, code) for each in known if each for code in codes):
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no head of another country in them")
    if not all(rows.role_of(each).rank <= 2 for each in top) or len(land.country) > 2:
        return Verdict(claim, "unsupported", 0.4, reason="no head of state or government")
    return said(claim, "refuted", top[:1], knowledge, 0.85)


def _one(first: str, second: str) -> bool:
    return any(first in each and second in each for each in TOGETHER)

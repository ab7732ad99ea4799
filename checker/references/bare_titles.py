"""A bare title beside a name ("Chair Janet Yellen") in a paragraph that names the body it is of.

The tables have the office under its whole name, "Chair of the Federal Reserve". Speaks only of somebody who held
just such an office, and only where its holder on the day is known.
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.annotate.head_titles import ANYBODYS, KINDS
from checker.claims.offices import HOLDS
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.outdated import holding
from checker.types import Document, Knowledge, Tenure, Title, Verdict

_BARE = {words: kind for words, kind in KINDS.items() if kind not in ANYBODYS}
"""Bare titles that stand for the head of the body a paragraph is about."""
_OF_BODY = regex(r"(?P<kind>[a-z -]+?) of (?:the )?(?P<body>.{3,})")
_OPEN = ("unsupported", "refuted")
_LATELY = timedelta(days=60)


def by_body(verdict: Verdict, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """The verdict, settled by the body the paragraph names where the title alone told the tables nothing."""
    claim = verdict.claim
    title, person = claim.object.value, claim.subject.entity
    if verdict.label not in _OPEN or claim.predicate != HOLDS or not isinstance(title, Title) or person is None:
        return verdict
    kind = _BARE.get(title.words)
    if kind is None or title.country or title.unit or title.qualifiers:
        return verdict
    heads = [each for each in knowledge.tenures(person.id) if _heads(each, kind) and _serves(each, document.day)]
    if heads:
        return said(claim, "supported", heads, knowledge, 0.8)
    if verdict.label == "refuted" or (times.moments and not times.present):
        return verdict
    around = next((block.span.of(document.prose) for block in document.blocks if claim.span in block.span), "")
    held = [each for each in knowledge.tenures(person.id) if _names_body(each, kind, around.casefold())]
    if not held:
        return verdict
    latest = max(held, key=lambda each: each.until or document.day)
    holders = holding(latest, document.day, knowledge)
    if not holders or latest.until is None or document.day - latest.until < _LATELY:
        return verdict
    better = (f"{claim.object.text} {holders[0].person.name}",)
    return said(claim, "outdated", [latest, *holders[:1]], knowledge, 0.85, "", better)


def _serves(tenure: Tenure, day: date) -> bool:
    return rows.confirmed_on(tenure, day) or rows.last_known_on(tenure, day)


def _heads(tenure: Tenure, kind: str) -> bool:
    """Whether it is the head of some body under just this title: a bank's governor is no governor of an island."""
    found = _OF_BODY.fullmatch(tenure.office.title.casefold())
    return found is not None and _BARE.get(found["kind"]) == kind


def _names_body(tenure: Tenure, kind: str, around: str) -> bool:
    found = _OF_BODY.fullmatch(tenure.office.title.casefold())
    return found is not None and _BARE.get(found["kind"]) == kind and found["body"] in around

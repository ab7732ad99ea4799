"""A verdict on an office with its rows told as evidence, and the office that would be right."""

from __future__ import annotations

from collections.abc import Sequence

from checker.references.phrases import better_words, office_words, span_words
from checker.types import Claim, Evidence, Knowledge, Label, Tenure, Verdict


def said(
    claim: Claim, label: Label, found: Sequence[Tenure], knowledge: Knowledge, confidence: float,
    reason: str = "", better: tuple[str, ...] = (), certain: bool = False,
) -> Verdict:  # fmt: skip
    evidence = tuple(evidence_of(each, label, confidence, knowledge) for each in found[:3])
    return Verdict(claim, label, confidence, evidence, reason, better, certain)


def evidence_of(tenure: Tenure, label: Label, confidence: float, knowledge: Knowledge) -> Evidence:
    words = office_words(tenure, knowledge)
    when = span_words(tenure)
    text = f"{tenure.person.name}: {words}" + (f", {when}" if when else "")
    return Evidence(
        text,
        "knowledge",
        tenure.source,
        tenure.url,
        tenure.since,
        tenure.until,
        tenure.known_until,
        label,
        confidence,
    )


def better_office(claim: Claim, now: Sequence[Tenure], knowledge: Knowledge) -> tuple[str, ...]:
    told = [each for each in now if each.office.role not in ("co-prince", "party-leader", "party-chair")]
    return tuple(dict.fromkeys(better_words(claim.object, each, knowledge) for each in told[:1]))

"""The policy: how evidence becomes a verdict.

The tables come first: where they support or contradict a claim nothing else is asked. What
they do not know goes to the other references, in the order configured. A model alone never
makes a verdict certain. Passages in conflict stay side by side. Where a table contradicts words
that may only be told of ("pupils wrote that"), the judge is asked whether the sentence says so at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims import OFFICES
from checker.claims.assertion import embedded
from checker.claims.offices import FORMER, HELD, HOLDS, NEXT, TOOK
from checker.claims.time import time_at
from checker.errors import ReferenceUnavailable
from checker.judge.assertion import unsaid
from checker.references.bare_titles import by_body
from checker.references.knowledge import look_up
from checker.references.same_time import told_together
from checker.types import Claim, Document, Evidence, Judge, Knowledge, Reference, Verdict

DECIDED = frozenset(("supported", "refuted", "outdated", "premature"))
AGAINST = frozenset(("refuted", "outdated", "premature"))
DOUBTED = "the sentence may not say so"
"""The reason of a verdict on words that the writer may be telling of, not saying: a note at most."""
ENTAILED, CONTRADICTED = 0.74, 0.84
"""Least scores that count, chosen on development pairs (the embedded model's card)."""
_VERBS = {HOLDS: "is", HELD: "was", FORMER: "was", NEXT: "will be", TOOK: "became"}


def judge_claims(
    claims: Sequence[Claim],
    document: Document,
    knowledge: Knowledge,
    references: Sequence[Reference] = (),
    judge: Judge | None = None,
) -> tuple[Verdict, ...]:
    """One verdict per claim, in order. `references` are those beside the tables."""
    verdicts = []
    for claim in claims:
        times = time_at(document, claim.object.span.start)
        verdict = by_body(look_up(claim, document, knowledge, times), document, knowledge, times)
        if judge is not None and verdict.label in AGAINST and _doubted(claim, document, judge):
            verdict = replace(verdict, reason=DOUBTED, certain=False, confidence=min(verdict.confidence, 0.5))
        if verdict.label not in DECIDED and references:
            verdict = _ask_on(claim, document, references, judge, verdict)
        verdicts.append(verdict)
    return told_together(verdicts, document, knowledge)


def _doubted(claim: Claim, document: Document, judge: Judge) -> bool:
    """Whether the wording leaves room for doubt, and the judge is sure that the sentence does not say so.

    An office that stands with a name is given to it whatever the sentence denies.
    """
    sentence = document.sentence_at(claim.span.start)
    if sentence is None or claim.predicate in OFFICES or not embedded(document, sentence, claim.span):
        return False
    return unsaid(judge.score([(sentence.text, statement(claim))])[0])


def _ask_on(
    claim: Claim, document: Document, references: Sequence[Reference], judge: Judge | None, so_far: Verdict
) -> Verdict:
    """The first reference that speaks decides; one that could not be asked leaves the claim unchecked."""
    unavailable = ""
    for reference in references:
        try:
            evidence = reference.ask(claim, document)
        except ReferenceUnavailable as error:
            unavailable = str(error)
            continue
        if evidence:
            return weigh(claim, evidence, judge)
    if unavailable:
        return Verdict(claim, "unchecked", 0.0, so_far.evidence, unavailable)
    if so_far.label == "unchecked":
        return Verdict(claim, "unsupported", 0.0, so_far.evidence, "what was asked does not speak to it")
    return so_far


def statement(claim: Claim) -> str:
    """The claim as a sentence that a judge can weigh."""
    verb = _VERBS.get(claim.predicate)
    if verb is None:
        return claim.text
    person = claim.subject.entity.name if claim.subject.entity else claim.subject.text
    return f"{person} {verb} the {claim.object.text.removeprefix('the ')}."


def weigh(claim: Claim, evidence: Sequence[Evidence], judge: Judge | None) -> Verdict:
    """A verdict from passages: what a reference itself decided, else the judge's scores.

    Contradiction is looked for before support; both present is left open. Never certain.
    """
    told = [each for each in evidence if each.verdict in DECIDED]
    against = [each for each in told if each.verdict != "supported"]
    for_it = [each for each in told if each.verdict == "supported"]
    if not told and judge is not None:
        scores = judge.score([(each.text, statement(claim)) for each in evidence])
        pairs = list(zip(evidence, scores, strict=True))
        against = [each for each, score in pairs if score.contradiction >= CONTRADICTED]
        for_it = [each for each, score in pairs if score.entailment >= ENTAILED]
    if against and for_it:
        return Verdict(claim, "unsupported", 0.5, tuple(evidence), "the passages disagree")
    if against:
        label = against[0].verdict or "refuted"
        return Verdict(claim, label, 0.7, tuple(against), "a passage contradicts it")
    if for_it:
        return Verdict(claim, "supported", 0.7, tuple(for_it))
    return Verdict(claim, "unsupported", 0.4, tuple(evidence), "no passage speaks to it")

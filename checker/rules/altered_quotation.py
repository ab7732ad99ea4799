"""altered-quotation: the writer's sources have these words otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.sayings import SAID
from checker.references.quotation import compare
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion, Verdict


@rule("altered-quotation", on=Verdict, category="quote", severity=Severity.ERROR)
def altered_quotation(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A quotation whose words are not those of the source.

    Needs `--sources`. Typography, capitals, cuts marked by an ellipsis and bracketed
    insertions are allowed; changed, dropped or joined words are not.

    ```sources 2025-03-04
    We will publish the full report before the end of the month.
    ```
    ```bad 2025-03-04
    “We will publish the entire report before the end of the month,” Maria Hall said.
    ```
    ```good 2025-03-04
    “We will publish the full report … before the end of the month,” Maria Hall said.
    ```
    """
    claim = verdict.claim
    if claim.predicate != SAID or verdict.label != "refuted" or not verdict.evidence:
        return
    found = verdict.evidence[0]
    tier = compare(claim.object.text, found.text).tier
    if tier in ("verbatim", "typography", "trimmed"):
        return
    how = "joins words that stand apart there" if tier == "stitched" else "has other words there"
    better = (Suggestion(claim.object.span, found.text),) if tier != "stitched" else ()
    at = Span(claim.object.span.start, claim.object.span.end)
    severity = None if tier == "altered" else Severity.WARNING
    yield Hit(
        at, f"The source {how}: “{found.text}” ({found.title}).", 0.95, better, verdict.evidence, severity
    )

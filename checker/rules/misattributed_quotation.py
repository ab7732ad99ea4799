"""misattributed-quotation: the words are in the sources, said by somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.sayings import SAID
from checker.references.quotation import compare
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Verdict


@rule("misattributed-quotation", on=Verdict, category="quote", severity=Severity.ERROR)
def misattributed_quotation(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A quotation given to one person that the source gives to another.

    Needs `--sources`. Speakers named by a pronoun or a description are not compared.

    ```sources 2025-03-04
    “The bridge was safe when we opened it,” said Peter Lund.
    ```
    ```bad 2025-03-04
    “The bridge was safe when we opened it,” said Maria Hall.
    ```
    ```good 2025-03-04
    “The bridge was safe when we opened it,” said Lund, the engineer.
    ```
    """
    claim = verdict.claim
    if claim.predicate != SAID or verdict.label != "refuted" or not verdict.evidence:
        return
    found = verdict.evidence[0]
    if compare(claim.object.text, found.text).tier not in ("verbatim", "typography", "trimmed"):
        return
    speaker = found.text.partition(": “")[0]
    message = f"The source gives these words to {speaker}, not to {claim.subject.text} ({found.title})."
    yield Hit(claim.subject.span, message, 0.95, (), verdict.evidence)

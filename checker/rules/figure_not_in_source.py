"""figure-not-in-source: the sources tell the same of another figure."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.sayings import FIGURE
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Verdict


@rule("figure-not-in-source", on=Verdict, category="number", severity=Severity.WARNING)
def figure_not_in_source(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A figure where the writer's source, telling the same, has another.

    Needs `--sources`. Rounded figures ("about 50,000") may differ by six per cent.

    ```sources 2025-03-04
    The fire destroyed 43 homes in the northern district on Sunday, the mayor said.
    ```
    ```bad 2025-03-04
    The fire destroyed 34 homes in the northern district on Sunday.
    ```
    ```good 2025-03-04
    The fire destroyed 43 homes in the northern district on Sunday.
    ```
    """
    claim = verdict.claim
    if claim.predicate != FIGURE or verdict.label != "refuted" or not verdict.evidence:
        return
    found = verdict.evidence[0]
    message = f"The source has another figure: “{found.text}” ({found.title})."
    yield Hit(claim.object.span, message, 0.8, (), verdict.evidence)

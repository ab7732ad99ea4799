"""refuted-claim: a reference says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import GROUNDS, HAPPENED, MEMBER, NUMBERED
from checker.claims.offices import FORMER, HELD, HOLDS, NEXT
from checker.claims.sayings import FIGURE, SAID
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Suggestion, Verdict

ELSEWHERE = frozenset((HOLDS, HELD, FORMER, NEXT, SAID, FIGURE, MEMBER, HAPPENED, NUMBERED, *GROUNDS))
"""Predicates that rules of their own report where the tables speak."""


@rule("refuted-claim", on=Verdict, category="reference", severity=Severity.WARNING)
def refuted_claim(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A statement that a reference contradicts.

    An error only where an exact table says so. A passage weighed by the model is a warning,
    and says where to read it; one of Wikipedia's speaks for the day it was read.

    ```bad 2020-01-01
    Angela Merkel became [[chancellor]] in 2002.
    ```
    ```bad 2015-05-05
    Barack Obama became [[president]] in 2006.
    ```
    ```bad 2010-02-02
    Tony Blair became [[prime minister]] in 1992.
    ```
    ```good 2020-01-01
    Angela Merkel became chancellor in 2005.
    ```
    ```good 2015-05-05
    Barack Obama was elected president in 2008 and became president in 2009.
    ```
    ```good 2010-02-02
    Tony Blair became prime minister in 1997, and leader of his party in 1994.
    ```
    ```good 2020-01-01
    Critics wrongly said that Angela Merkel became chancellor in 2008.
    ```
    ```good 2024-01-01
    Nobody knows when Hans Müller became mayor in 2008.
    ```
    """
    claim = verdict.claim
    outside = any(each.origin != "knowledge" for each in verdict.evidence)
    if verdict.label not in ("refuted", "outdated", "premature") or document.quoted(claim.span):
        return
    if (claim.predicate in ELSEWHERE and not outside) or claim.predicate in (SAID, FIGURE):
        return
    told = verdict.evidence[0] if verdict.evidence else None
    where = f" ({told.title})" if told and told.title and outside else ""
    message = f"The reference says otherwise: {told.text if told else verdict.reason}{where}."
    if outside and told and told.retrieved and told.retrieved != document.day:
        message += f" It was read on {told.retrieved.isoformat()} and speaks for that day."
    severity = Severity.ERROR if verdict.certain else Severity.WARNING
    at = claim.focus or claim.object.span
    suggestions = tuple(Suggestion(at, words) for words in verdict.better)
    yield Hit(
        at,
        message.replace("..", "."),
        verdict.confidence,
        suggestions,
        verdict.evidence,
        severity,
    )

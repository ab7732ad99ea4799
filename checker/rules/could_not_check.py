"""could-not-check: a reference that was to be asked did not answer."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Verdict


@rule("could-not-check", on=Verdict, category="reference", severity=Severity.NOTE)
def could_not_check(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A statement that could not be checked because a reference did not answer.

    Never means that the statement is right or wrong: look it up by hand, or run again.

    ```bad 2033-01-01
    Mira Lindqvist is prime minister of Sweden.
    ```
    ```good 2033-01-01
    The weather was fine.
    ```
    """
    if verdict.label == "unchecked":
        reason = verdict.reason or "the reference did not answer"
        yield Hit(verdict.claim.span, f"Could not check: {verdict.claim.text} ({reason}).", 1.0)

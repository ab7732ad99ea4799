"""What a draft states, and what references and the judge say of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Protocol

from checker.types.draft import Document
from checker.types.marked import Mention
from checker.types.text import Span
from checker.types.values import frozen

Label = Literal["supported", "refuted", "outdated", "premature", "unsupported", "ambiguous", "unchecked"]

Voice = Literal["writer", "speaker"]


@frozen()
class Claim:
    """A checkable statement, readable on its own.

    `span` is where it is made, `focus` the words that carry the checkable part (what a
    suggestion would replace). `subject` and `object` are mentions; `when` the day it
    speaks of (the draft's day where the text gives none); `voice` says whose words they
    are. `predicate` is one of the names in `checker.claims.PREDICATES`.
    """

    span: Span
    text: str
    predicate: str
    subject: Mention
    object: Mention
    when: date
    voice: Voice = "writer"
    focus: Span | None = None
    dated: bool = False
    negated: bool = False


@frozen()
class Evidence:
    """What a reference says. `origin` names the reference; `retrieved` is the day it was read."""

    text: str
    origin: str
    title: str = ""
    url: str = ""
    since: date | None = None
    until: date | None = None
    retrieved: date | None = None
    verdict: Label | None = None
    score: float | None = None


@frozen()
class Verdict:
    """What the references together say of a claim.

    `better` holds the words that would be right, best first, as plain phrases.
    """

    claim: Claim
    label: Label
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    better: tuple[str, ...] = ()
    certain: bool = False


class Reference(Protocol):
    """Somewhere a claim can be looked up."""

    @property
    def name(self) -> str: ...

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        """Evidence for or against, or nothing. Raises `ReferenceUnavailable` where it could not ask."""
        ...


@frozen()
class Scores:
    """Three probabilities that sum to one."""

    entailment: float
    neutral: float
    contradiction: float


class Judge(Protocol):
    """Weighs hypotheses against premises."""

    @property
    def name(self) -> str: ...

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One `Scores` per (premise, hypothesis), in order."""
        ...

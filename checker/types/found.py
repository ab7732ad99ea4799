"""What is found: hits in the prose, findings in the file, one report a draft."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Literal

from checker.types.claimed import Evidence, Verdict
from checker.types.text import Location, Span
from checker.types.values import frozen


class Severity(StrEnum):
    """How sure a finding must be to carry it. An error is contradicted by a reference."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return list(Severity).index(self)


Category = Literal[
    "title", "office-form", "anachronism", "side", "party", "geography", "date",
    "age-duration", "number", "name", "quote", "wording", "spelling",
    "contradiction", "reference", "boilerplate", "internal",
]  # fmt: skip


@frozen()
class Suggestion:
    """Replace `span` by `text`."""

    span: Span
    text: str


@frozen()
class Hit:
    """What a rule returns: prose coordinates, no severity unless it differs from the rule's."""

    span: Span
    message: str
    confidence: float = 0.9
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None


@frozen()
class Finding:
    """A hit placed in the file, ready for a reporter. All coordinates are the file's."""

    rule: str
    category: Category
    severity: Severity
    message: str
    location: Location
    fingerprint: str
    confidence: float
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    in_quote: bool = False
    suppressed: str | None = None


@frozen()
class Coverage:
    """How many claims were found, how many of them a reference spoke to."""

    claims: int = 0
    checked: int = 0
    unchecked: int = 0


@frozen()
class Report:
    """Everything one draft's check says. `text` is the file as decoded, for context lines."""

    path: str
    as_of: date
    as_of_from: str
    findings: tuple[Finding, ...]
    coverage: Coverage
    skipped: tuple[str, ...] = ()
    text: str = field(default="", repr=False)
    verdicts: tuple[Verdict, ...] = field(default=(), repr=False)
    incomplete: bool = False

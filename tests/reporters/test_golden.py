"""Each format, character by character, against a file kept beside this test.

After a change that is meant: `UPDATE_GOLDEN=1 pytest tests/reporters/test_golden.py`, and read the difference.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from checker.reporters import FORMATS, Run, write
from checker.rules import describe
from checker.types import Coverage, Document, Evidence, Finding, Location, Report, Severity, Span, Suggestion

GOLDEN = Path(__file__).parent / "golden"
TEXT = "The council of Ħal Qormi met on Monday, 21 January 2025.\n\nIts its mayor, 😀 “a friend”, spoke | twice.\n"
RULES = tuple(
    describe(
        name, f"{fault}\n\nWhy it matters.\n\n```bad 2025-01-01\nA [[b]].\n```\n```good 2025-01-01\nA c.\n```",
        Document, "date", Severity.ERROR, lambda subject, document, desk: iter(()),
    )
    for name, fault in (("date-weekday-mismatch", "A weekday that does not fall on its date."),
                        ("doubled-word", "A word that stands twice."), ("rule-of-note", "Worth a look."))
)  # fmt: skip


def finding(rule: str, severity: Severity, words: str, message: str, better: str, suppressed: str | None) -> Finding:
    start = TEXT.index(words)
    place = Location(start, start + len(words), TEXT[:start].count("\n") + 1, start - TEXT.rfind("\n", 0, start), words)
    day = date(2024, 1, 2)
    evidence = (Evidence("It fell on a Tuesday.", "calendar", "A page", "https://example.org/a b", day, None, day,
                         "refuted", 0.9),) if severity == Severity.ERROR else ()  # fmt: skip
    suggestions = (Suggestion(Span(place.start, place.end), better),) if better else ()
    mark = f"{rule}-0123456789abcdef"
    return Finding(rule, "date", severity, message, place, mark, 0.9, suggestions, evidence, False, suppressed)


def run() -> Run:
    """Two drafts: one with a finding of each severity and a silenced one, one with nothing."""
    findings = (
        finding("date-weekday-mismatch", Severity.ERROR, "Monday, 21 January 2025", "It is a Tuesday: 100 %.",
                "Tuesday", None),
        finding("doubled-word", Severity.WARNING, "Its its", "A word stands twice.", "Its", None),
        finding("rule-of-note", Severity.NOTE, "“a friend”", "Who is it?\nSay it.", "", None),
        finding("doubled-word", Severity.WARNING, "twice", "Silenced.", "", "as printed"),
    )  # fmt: skip
    first = Report("drafts/ħal, qormi.md", date(2025, 1, 22), "front matter", findings, Coverage(3, 2, 1),
                   ("entailment model: switched off",), TEXT)  # fmt: skip
    second = Report("drafts/clean.txt", date(2025, 1, 22), "today", (), Coverage(), (), "All is well.\n")
    return Run((first, second), "0.1.0", "abc", "2026-01-01", None, rules=RULES)


@pytest.mark.parametrize("name", [each for each in FORMATS if each != "docx"])
def test_golden(name: str) -> None:
    kept = GOLDEN / f"report.{name}"
    made = write(name, run())
    if name == "html":
        made = made.partition("</style>")[2]
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(made, "utf-8")
    assert made == kept.read_text("utf-8")

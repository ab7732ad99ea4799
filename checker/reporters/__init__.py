"""Reports -> text in one of the formats. One module a format, each with `write(run) -> str`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from importlib import import_module

from checker.errors import ReportError
from checker.types import Finding, Report, Rule, Severity
from checker.types.values import frozen

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "rdjson", "rdjsonl", "markdown", "html", "docx")


@frozen(slots=False)
class Run:
    """What a reporter is given: the reports, and what made them.

    `configuration` is the file whose settings held, as a reader would name it, or "" for the defaults.
    """

    reports: tuple[Report, ...]
    version: str
    knowledge_hash: str = ""
    knowledge_until: str = ""
    judge: str | None = None
    rules: tuple[Rule, ...] = ()
    colour: bool = False
    width: int = 100
    explain: bool = False
    configuration: str = ""
    options: dict[str, str] = field(default_factory=dict)


def write(name: str, run: Run) -> str:
    """The run in format `name`. Raises `ReportError` for a format nobody wrote."""
    if name not in FORMATS:
        raise ReportError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    module = "terminal" if name == "text" else name
    writer: Callable[[Run], str] = import_module(f"checker.reporters.{module}").write
    return writer(run)


def told(findings: Sequence[Finding]) -> list[Finding]:
    """The findings nobody has silenced."""
    return [finding for finding in findings if finding.suppressed is None]


def counts(reports: Sequence[Report]) -> dict[str, int]:
    """How many findings of each severity stand, silenced ones not counted."""
    every = [finding.severity for report in reports for finding in told(report.findings)]
    return {str(level): every.count(level) for level in Severity}

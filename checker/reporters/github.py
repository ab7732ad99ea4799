"""GitHub workflow commands: ten errors and ten warnings a step are shown, the rest is counted."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporters import Run, counts, told
from checker.types import Finding

LIMIT = 10
"""Annotations of one level that GitHub shows for one step (docs.github.com, workflow commands)."""
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def write(run: Run) -> str:
    """One workflow command a finding, worst first, then a line with the counts."""
    return "\n".join([*_commands(run), _last(run)]) + "\n"


def _commands(run: Run) -> Iterator[str]:
    for level, command in _LEVELS.items():
        shown = [
            (report.path, each)
            for report in run.reports
            for each in told(report.findings)
            if each.severity == level
        ]
        for path, each in shown[:LIMIT]:
            yield _command(command, path, each)


def _command(command: str, path: str, each: Finding) -> str:
    place = each.location
    end = place.column + max(1, place.end - place.start)
    attributes = (
        f"file={_value(path)},line={place.line},col={place.column},endColumn={end},title={_value(each.rule)}"
    )
    return f"::{command} {attributes}::{_escape(each.message + _better(each))}"


def _better(each: Finding) -> str:
    return f" Write: {each.suggestions[0].text}" if each.suggestions and each.suggestions[0].text else ""


def _last(run: Run) -> str:
    count = counts(run.reports)
    hidden = sum(max(0, number - LIMIT) for number in count.values())
    text = ", ".join(f"{number} {level}{'' if number == 1 else 's'}" for level, number in count.items())
    return f"presscheck: {text}" + (f" ({hidden} of them not shown as annotations)" if hidden else "")


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")

"""A summary in Markdown for a comment on a merge request or a job's summary page: worst first, never too long."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.reporters import Run, counts, told
from checker.types import Finding

MARK = "<!-- presscheck -->"
"""The first line, by which a pipeline finds its own comment again and writes it anew."""
LONGEST = 60_000
"""Characters; GitHub takes 65,536 in a comment."""
MOST = 50
_SPECIAL = regex(r"([\\`*_{}\[\]<>()#+!|~@&$-])")


def write(run: Run) -> str:
    """The counts, a row for each finding as far as there is room, and what was not looked at."""
    found = [(report.path, each) for report in run.reports for each in told(report.findings)]
    found.sort(key=lambda pair: (pair[1].severity.rank, pair[0], pair[1].location.start))
    count = counts(run.reports)
    total = ", ".join(f"{number} {level}{'' if number == 1 else 's'}" for level, number in count.items())
    drafts = f"{len(run.reports)} draft{'' if len(run.reports) == 1 else 's'}"
    head = [MARK, f"**presscheck**: {total} in {drafts}", ""]
    rows = list(_rows(found[:MOST]))
    while sum(map(len, rows)) > LONGEST:
        rows.pop()
    table = ["| | where | what |", "| --- | --- | --- |", *rows, ""] if rows else []
    if len(found) > len(rows):
        table += [f"{len(found) - len(rows)} more are in the full report.", ""]
    return "\n".join([*head, *table, *_unseen(run)]) + "\n"


def _rows(found: list[tuple[str, Finding]]) -> Iterator[str]:
    for path, each in found:
        better = next((one.text for one in each.suggestions if one.text), "")
        write = f" Write “{_plain(better)}”." if better and better not in each.message else ""
        what = f"“{_plain(each.location.quote)}”: {_plain(each.message)}{write} ({each.rule})"
        yield f"| {each.severity} | {_plain(path)}:{each.location.line} | {what} |"


def _unseen(run: Run) -> Iterator[str]:
    unseen = list(dict.fromkeys(each for report in run.reports for each in report.skipped))
    if unseen:
        yield f"Not looked at: {_plain('; '.join(unseen[:10]))}."


def _plain(text: str) -> str:
    """`text` on one line, without any meaning to Markdown, cut where it is very long."""
    line = " ".join(text.split())
    return _SPECIAL.sub(r"\\\1", line if len(line) <= 400 else line[:399] + "…")

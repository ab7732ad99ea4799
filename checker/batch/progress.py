"""A batch run told as it goes: a bar on standard error, one line at the end, the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from checker.batch.shards import Shard
from checker.config import Config, told


def run(left: Sequence[Shard], whole: int, config: Config, output: Path, day: date | None, jobs: int, ray: bool) -> int:
    """Check the shards that are left. 0: all done; 3: a shard or an article could not be checked."""
    from rich.console import Console
    from rich.progress import Progress, TimeRemainingColumn

    from checker.batch import cluster, machine

    articles = findings = failures = 0
    broken: list[str] = []
    outcomes = (cluster if ray else machine).check(left, config, output, day, jobs)
    columns = (*Progress.get_default_columns()[:-1], TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("shards", total=whole, completed=whole - len(left))
        for outcome in outcomes:
            if isinstance(outcome, tuple):
                broken.append(f"shard {outcome[0].number}: {outcome[1]}")
            else:
                articles += outcome.articles
                findings += outcome.findings
                failures += outcome.failures
            bar.advance(task)
    for unfinished in output.glob("shard-*.part"):  # of workers that were killed
        unfinished.unlink(missing_ok=True)
    settings = told(config)
    for each in broken:
        print(f"presscheck: {each}", file=sys.stderr)
    print(
        f"{articles} articles in {len(left) - len(broken)} of {len(left)} shards left to do: {findings} findings, "
        f"{failures} articles that could not be checked; {output}{f'; configuration: {settings}' if settings else ''}"
    )
    return 3 if broken or failures else 0

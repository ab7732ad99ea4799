"""From an order at the command line to reports and an exit code.

Finds the drafts, checks them (side by side where asked), holds back what the baseline
knows, writes the report in one piece and decides the exit code of the contract.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker import __version__
from checker import config as configuration
from checker.config import REFERENCES, Config
from checker.engine import Checker
from checker.errors import ConfigError, DraftError, PresscheckError, ReportError
from checker.reporters import Run, told, write
from checker.types import Report, Severity

READ = {".txt", ".md", ".markdown", ".html", ".htm", ".docx"}
_LEVELS = {"error": 0, "warning": 1, "note": 2, "never": -1}


@dataclass(frozen=True)
class Order:
    """What the command line asks for. None means: as configured."""

    paths: tuple[str, ...]
    as_of: date | None = None
    format: str = "text"
    output: Path | None = None
    online: bool | None = None
    sources: tuple[Path, ...] = ()
    references: str | None = None
    fail_on: str | None = None
    config: Path | None = None
    baseline: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jobs: int = 1
    no_judge: bool = False
    model: str | None = None
    stdin_name: str = "-"
    explain: bool = False
    colour: bool | None = None


def carry_out(order: Order) -> int:
    """Check, report, and return the exit code."""
    if not order.paths:
        raise ConfigError("name a draft, a folder of drafts, or - for standard input")
    near = Path(order.paths[0]) if order.paths[0] != "-" else Path.cwd()
    config = settled(order, configuration.load(order.config, near if near.exists() else None))
    drafts = list(find_drafts(order.paths, config.exclude))
    reports, failures = check_all(drafts, order, config)
    reports = held_back(reports, config)
    if order.format == "docx":
        comment(reports, drafts, order.output)
    else:
        deliver(write(order.format, run_of(reports, order, config)), order.output)
    for failure in failures:
        print(f"presscheck: {failure}", file=sys.stderr)
    return exit_code(reports, config.fail_on, bool(failures))


def reports_of(order: Order) -> list[Report]:
    """The reports alone, nothing held back. Raises `DraftError` for the first draft not read."""
    near = Path(order.paths[0])
    config = settled(order, configuration.load(order.config, near if near.exists() else None))
    reports, failures = check_all(list(find_drafts(order.paths, config.exclude)), order, config)
    if failures:
        raise DraftError(failures[0])
    return reports


def settled(order: Order, config: Config) -> Config:
    """The configuration with the command line's wishes laid over it."""
    names = (
        tuple(part.strip() for part in order.references.split(",")) if order.references else config.references
    )
    for name in names:
        if name not in REFERENCES:
            raise ConfigError(f"--references: {name!r} is no reference; there are {', '.join(REFERENCES)}")
    for folder in order.sources:
        if not folder.is_dir():
            raise ConfigError(f"--sources {folder}: no such folder")
    return replace(
        config,
        references=names,
        sources=order.sources or config.sources,
        online=config.online if order.online is None else order.online,
        fail_on=order.fail_on or config.fail_on,
        baseline=order.baseline or config.baseline,
        select=order.select or config.select,
        ignore=(*config.ignore, *order.ignore),
        judge=config.judge and not order.no_judge,
        model=order.model or config.model,
    )


def find_drafts(paths: Sequence[str], exclude: Sequence[str]) -> Iterator[str]:
    """The drafts named, and those in the folders named (hidden and excluded ones left out).

    Raises `DraftError` for a path that does not exist and a folder without drafts.
    """
    import pathspec

    unwanted = pathspec.PathSpec.from_lines("gitignore", exclude) if exclude else None
    for name in paths:
        path = Path(name)
        if name == "-" or path.is_file():
            yield name
        elif path.is_dir():
            inside = [
                each for each in sorted(path.rglob("*")) if each.suffix.lower() in READ and each.is_file()
            ]
            wanted = [
                each
                for each in inside
                if not any(part.startswith(".") for part in each.relative_to(path).parts)
                and not (unwanted and unwanted.match_file(str(each.relative_to(path))))
            ]
            if not wanted:
                raise DraftError(f"{path}: holds no draft ({' '.join(sorted(READ))})")
            yield from (str(each) for each in wanted)
        else:
            raise DraftError(f"{path}: no such file or folder")


def check_all(drafts: Sequence[str], order: Order, config: Config) -> tuple[list[Report], list[str]]:
    """(reports in order, what could not be read, in words)."""
    reports: list[Report] = []
    failures: list[str] = []
    for outcome in _outcomes(drafts, order, config):
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            failures.append(outcome)
    return reports, failures


def _outcomes(drafts: Sequence[str], order: Order, config: Config) -> Iterable[Report | str]:
    if order.jobs == 1 or len(drafts) < 2:
        with Checker.open(config) as checker:
            return [_outcome(checker, name, order) for name in drafts]
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    workers = min(order.jobs, len(drafts))
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(config,)) as pool:
        return list(
            pool.map(partial(_in_worker, order=order), drafts, chunksize=max(1, len(drafts) // (workers * 8)))
        )


_OPEN: list[Checker] = []


def _begin(config: Config) -> None:
    _OPEN.append(Checker.open(config))


def _in_worker(name: str, order: Order) -> Report | str:
    return _outcome(_OPEN[0], name, order)


def _outcome(checker: Checker, name: str, order: Order) -> Report | str:
    from checker.readers import read, read_data

    try:
        if name == "-":
            data = sys.stdin.buffer.read()
            return checker.check_document(read_data(data, order.stdin_name, as_of=order.as_of))
        return checker.check_document(read(name, order.as_of))
    except DraftError as error:
        return str(error)


def held_back(reports: Sequence[Report], config: Config) -> list[Report]:
    """The reports with findings the baseline knows marked as silenced."""
    if config.baseline is None:
        return list(reports)
    from checker import baseline

    return baseline.hold_back(reports, baseline.load(config.baseline))


def run_of(reports: Sequence[Report], order: Order, config: Config) -> Run:
    """What the reporters are given."""
    from checker.knowledge import open_knowledge
    from checker.rules import knowing

    knowledge = open_knowledge(config.knowledge)
    colour = order.colour
    if colour is None:
        colour = order.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = min(140, os.get_terminal_size().columns) if sys.stdout.isatty() else 100
    names = {finding.rule for report in reports for finding in report.findings}
    name = (config.model or "embedded") if config.judge else None
    return Run(
        tuple(reports), __version__, knowledge.hash, knowledge.known_until.isoformat(), name,
        rules=knowing(names), colour=colour, width=width, explain=order.explain,
    )  # fmt: skip


def comment(reports: Sequence[Report], drafts: Sequence[str], output: Path | None) -> None:
    """The one Word draft, with its findings as comments, to `output`."""
    from checker.readers.decode import read_bytes
    from checker.reporters.docx import commented

    if output is None or len(drafts) != 1 or not drafts[0].lower().endswith(".docx"):
        raise ReportError("--format docx needs one .docx draft and --output FILE")
    if reports:
        deliver_bytes(commented(read_bytes(Path(drafts[0])), reports[0]), output)


def deliver(text: str, output: Path | None) -> None:
    """Write the report whole or not at all. Raises `ReportError` where it cannot be written."""
    if output is None:
        try:
            sys.stdout.write(text)
        except UnicodeEncodeError:
            sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
        return
    deliver_bytes(text.encode("utf-8", "replace"), output)


def deliver_bytes(content: bytes, output: Path) -> None:
    """Write `content` whole or not at all. Raises `ReportError` where it cannot be written."""
    unfinished = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(output)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise ReportError(f"{output}: the report cannot be written ({error.strerror or error})") from error


def exit_code(reports: Sequence[Report], fail_on: str, unread: bool) -> int:
    """2 where a draft could not be read, 1 for findings, 3 for what could not be checked, else 0."""
    if unread:
        return 2
    limit = _LEVELS[fail_on]
    ranks = [
        each.severity.rank
        for report in reports
        for each in told(report.findings)
        if each.category != "internal"
    ]
    if any(rank <= limit for rank in ranks):
        return 1
    return 3 if any(report.incomplete for report in reports) else 0


__all__ = ["Order", "PresscheckError", "Severity", "carry_out"]

"""From an order at the command line to reports and an exit code.

Finds the drafts, checks them (side by side where asked), holds back what the baseline
knows, writes the report in one piece and decides the exit code of the contract.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker import __version__, baseline, plugins
from checker import config as configuration
from checker.checking import Bench, Draft, check_all, standard_input
from checker.config import REFERENCES, Config
from checker.drafts import find
from checker.errors import ConfigError, DraftError, PresscheckError, ReportError
from checker.reporters import Run, told, write
from checker.types import Report, Severity
from checker.types.values import frozen

_LEVELS = {"error": 0, "warning": 1, "note": 2, "never": -1}
_NOT_OF_THE_DRAFT = ("rule-failed",)
"""Findings that are told by exit code 3, not by 1."""


@frozen(slots=False)
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
    diff: str | None = None
    watch: bool = False
    no_cache: bool = False


def carry_out(order: Order) -> int:
    """Check, report, and return the exit code."""
    config = prepared(order)
    if order.watch:
        return _watch(order, config)
    drafts = drafts_of(order, config)
    reports, failures = _checked(drafts, order, config)
    if order.format == "docx":
        comment(reports, [each.name for each in drafts], order.output)
    else:
        deliver(write(order.format, run_of(reports, order, config)), order.output)
    for failure in failures:
        print(f"presscheck: {failure}", file=sys.stderr)
    return exit_code(reports, config.fail_on, bool(failures))


def prepared(order: Order) -> Config:
    """The configuration for an order. Raises `ConfigError` for an order that cannot be followed."""
    if not order.paths:
        raise ConfigError("name a draft, a folder of drafts, or - for standard input")
    if "-" in order.paths and (order.watch or order.diff):
        raise ConfigError("standard input cannot be watched or compared: name files or folders")
    if order.watch and order.format == "docx":
        raise ConfigError("--watch writes no Word documents: choose another format")
    near = Path(order.paths[0]) if order.paths[0] != "-" else Path.cwd()
    config = settled(order, configuration.load(order.config, near if near.exists() else None))
    plugins.add_readers(config)
    return config


def drafts_of(order: Order, config: Config) -> list[Draft]:
    """The drafts that an order names, standard input read."""
    return [standard_input(order.stdin_name) if name == "-" else Draft(name) for name in _named(order, config)]


def _named(order: Order, config: Config) -> list[str]:
    """The drafts' names; a report that lies among them is none."""
    report = os.path.realpath(order.output) if order.output else None
    return [each for each in find(order.paths, config) if each in order.paths or os.path.realpath(each) != report]


def _checked(drafts: Sequence[Draft], order: Order, config: Config) -> tuple[list[Report], list[str]]:
    """The reports with what the base and the baseline know held back, and what could not be read."""
    if order.diff is None:
        reports, failures = check_all(drafts, config, order.as_of, order.jobs, order.explain)
    else:
        from checker.changes import since

        changes = since(order.diff, [each.name for each in drafts])
        before = [Draft(each.name, each.before) for each in changes if each.before is not None]
        earlier, _ = check_all(before, config, order.as_of, order.jobs)
        now = [Draft(each.name) for each in changes]
        reports, failures = check_all(now, config, order.as_of, order.jobs, order.explain)
        reports = baseline.hold_back(reports, baseline.of_reports(earlier), f"stands so in {order.diff}")
    if config.baseline is not None:
        reports = baseline.hold_back(reports, baseline.load(config.baseline))
    return reports, failures


def _watch(order: Order, config: Config) -> int:
    """Report on the drafts now and on each that is saved, until Ctrl-C: exit code 0."""
    from time import perf_counter

    from checker.watch import saves

    known = baseline.load(config.baseline) if config.baseline else {}

    def names() -> list[str]:
        return [each for each in _named(order, config) if os.path.isfile(each)]

    try:
        with Bench(config, order.as_of, cached=False) as bench:
            first = names()
            print(f"presscheck watches {len(first)} drafts (Ctrl-C stops it)", file=sys.stderr, flush=True)
            _tell(bench, first, order, config, known)
            for changed in saves(order.paths, names):
                begin = perf_counter()
                _tell(bench, changed, order, config, known)
                print(f"checked again in {perf_counter() - begin:.2f} s", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        pass
    return 0


def _tell(bench: Bench, names: Sequence[str], order: Order, config: Config, known: baseline.Known) -> None:
    """One round of a watch: check, hold back what is known, write the report."""
    outcomes = bench.check([Draft(each) for each in names])
    reports = baseline.hold_back([each for each in outcomes if isinstance(each, Report)], known)
    deliver(write(order.format, run_of(reports, order, config)), order.output)
    for failure in outcomes:
        if isinstance(failure, str):
            print(f"presscheck: {failure}", file=sys.stderr, flush=True)


def reports_of(order: Order) -> list[Report]:
    """The reports alone, nothing held back. Raises `DraftError` for the first draft not read."""
    config = replace(prepared(order), baseline=None)
    reports, failures = _checked(drafts_of(order, config), order, config)
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
        cache=config.cache and not order.no_cache,
        model=order.model or config.model,
    )


def run_of(reports: Sequence[Report], order: Order, config: Config) -> Run:
    """What the reporters are given."""
    from checker.knowledge import open_knowledge

    knowledge = open_knowledge(config.knowledge)
    colour = order.colour
    if colour is None:
        colour = order.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = min(140, os.get_terminal_size().columns) if sys.stdout.isatty() else 100
    names = [finding.rule for report in reports for finding in report.findings]
    rules = plugins.available(config, names) if order.format == "sarif" else ()
    name = (config.model or "embedded") if config.judge else None
    return Run(
        tuple(reports), __version__, knowledge.hash, knowledge.known_until.isoformat(), name,
        rules=rules, colour=colour, width=width, explain=order.explain, configuration=configuration.told(config),
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
            try:
                sys.stdout.write(text)
            except UnicodeEncodeError:
                sys.stdout.buffer.write(text.encode("utf-8", "replace"))
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise ReportError(f"the report cannot be written ({error.strerror or error})") from error
        return
    deliver_bytes(text.encode("utf-8", "replace"), output)


def deliver_bytes(content: bytes, output: Path) -> None:
    """Write `content` whole or not at all. Raises `ReportError` where it cannot be written."""
    if output.exists() and not output.is_file():
        _pour(content, output)
        return
    unfinished = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(output)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise ReportError(f"{output}: the report cannot be written ({error.strerror or error})") from error


def _pour(content: bytes, device: Path) -> None:
    """Write to what is no file, such as a pipe or a device, which nothing may be put in place of."""
    try:
        with device.open("wb") as out:
            out.write(content)
    except OSError as error:
        raise ReportError(f"{device}: the report cannot be written ({error.strerror or error})") from error


def exit_code(reports: Sequence[Report], fail_on: str, unread: bool) -> int:
    """2 where a draft could not be read, 1 for findings, 3 for what could not be checked, else 0."""
    if unread:
        return 2
    limit = _LEVELS[fail_on]
    ranks = [
        each.severity.rank
        for report in reports
        for each in told(report.findings)
        if each.rule not in _NOT_OF_THE_DRAFT
    ]
    if any(rank <= limit for rank in ranks):
        return 1
    return 3 if any(report.incomplete for report in reports) else 0


__all__ = ["Order", "PresscheckError", "Severity", "carry_out"]

"""Findings a team already knows: kept by fingerprint, never by line, so that edits do not wake them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.errors import ConfigError, ReportError
from checker.reporters import told
from checker.types import Report

KNOWN = "in the baseline"


Known = dict[str, list[str]]
"""Fingerprint -> the drafts that have a finding of it, one entry for each."""


def load(path: Path) -> Known:
    """What is known by the file `path`. Raises `ConfigError` where it is missing or broken."""
    try:
        values = json.loads(path.read_text("utf-8"))
        if values["version"] != 1:
            raise ConfigError(f"{path}: is a baseline of version {values['version']}; make it again")
        known: Known = {}
        for entry in values["findings"]:
            known.setdefault(entry["fingerprint"], []).append(entry["path"])
        return known
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such baseline; make it with `presscheck baseline create`") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(
            f"{path}: is not a baseline; make it again with `presscheck baseline create`"
        ) from error


def of_reports(reports: Sequence[Report]) -> Known:
    """What `reports` show, silenced or not."""
    known: Known = {}
    for report in reports:
        for each in report.findings:
            known.setdefault(each.fingerprint, []).append(report.path)
    return known


def hold_back(reports: Sequence[Report], known: Known, reason: str = KNOWN) -> list[Report]:
    """The reports with known findings marked as silenced: as many as are known, no more.

    A draft's own entries count first, so that a draft that moved keeps what is known of it
    and a second draft with the same mistake is told.
    """
    left = {mark: list(paths) for mark, paths in known.items()}
    held: set[tuple[str, str]] = set()
    standing = [(report.path, each.fingerprint) for report in reports for each in told(report.findings)]
    for path, mark in standing:
        if path in left.get(mark, ()):
            left[mark].remove(path)
            held.add((path, mark))
    present = {report.path for report in reports}
    for path, mark in standing:
        moved = [each for each in left.get(mark, ()) if each not in present]
        if (path, mark) not in held and moved:
            left[mark].remove(moved[0])
            held.add((path, mark))
    return [
        replace(
            report,
            findings=tuple(
                replace(each, suppressed=reason)
                if each.suppressed is None and (report.path, each.fingerprint) in held
                else each
                for each in report.findings
            ),
        )
        for report in reports
    ]


def create(path: Path, reports: Sequence[Report]) -> int:
    """Write every standing finding of `reports` to `path`; returns how many."""
    entries = [
        {
            "fingerprint": each.fingerprint,
            "rule": each.rule,
            "path": report.path,
            "quote": each.location.quote,
        }
        for report in reports
        for each in told(report.findings)
        if each.category != "internal"
    ]
    return _save(path, entries)


def prune(path: Path, reports: Sequence[Report]) -> int:
    """Keep only entries that `reports` still show; returns how many stay."""
    load(path)
    standing = {each.fingerprint for report in reports for each in report.findings}
    entries = json.loads(path.read_text("utf-8"))["findings"]
    return _save(path, [entry for entry in entries if entry["fingerprint"] in standing])


def _save(path: Path, entries: list[dict[str, str]]) -> int:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    entries = sorted(entries, key=lambda entry: (entry["path"], entry["rule"], entry["fingerprint"]))
    try:
        unfinished.write_text(
            json.dumps({"version": 1, "findings": entries}, indent=1, ensure_ascii=False) + "\n", "utf-8"
        )
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise ReportError(f"{path}: the baseline cannot be written ({error.strerror or error})") from error
    return len(entries)

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


def load(path: Path) -> frozenset[str]:
    """The fingerprints in `path`. Raises `ConfigError` where it is missing or broken."""
    try:
        values = json.loads(path.read_text("utf-8"))
        if values["version"] != 1:
            raise ConfigError(f"{path}: is a baseline of version {values['version']}; make it again")
        return frozenset(entry["fingerprint"] for entry in values["findings"])
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such baseline; make it with `presscheck baseline create`") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(
            f"{path}: is not a baseline; make it again with `presscheck baseline create`"
        ) from error


def hold_back(reports: Sequence[Report], known: frozenset[str]) -> list[Report]:
    """The reports with known findings marked as silenced."""
    return [
        replace(
            report,
            findings=tuple(
                replace(each, suppressed=KNOWN)
                if each.suppressed is None and each.fingerprint in known
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

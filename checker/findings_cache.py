"""Reports already made, kept by content: an unchanged draft under unchanged rules is not checked again.

The key is everything a report depends on: the bytes, the suffix, the day, the configuration, the
program and its tables, the model, the sources, the calendar's day. What was asked on the network
and what could not be checked is never kept. A cache that is locked, full or read-only is done
without; a corrupt one is made anew. No pickle: rows are JSON.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from checker import __version__
from checker.cache import folder
from checker.config import Config
from checker.types import Coverage, Evidence, Finding, Location, Report, Severity, Span, Suggestion

FORM = 1
"""Of the rows; another form is another file."""
MOST = 100_000
"""Reports kept; past it those not used for the longest time go."""
_RELEVANT = (
    "select", "ignore", "enable", "severity", "options", "references", "sources", "judge", "model", "knowledge",
    "exceptions", "packs", "plugins", "language",
)  # fmt: skip


def allowed(config: Config) -> bool:
    """Whether reports under this configuration depend on nothing but what the key holds."""
    return config.cache and not (config.online and "wikipedia" in config.references)


def stamp(config: Config) -> bytes:
    """What a report depends on beside the draft: changes when program, tables, model or sources do."""
    digest = blake2b(f"{FORM} {__version__} {sys.version} {date.today()}".encode(), digest_size=20)
    places = [Path(__file__).parent, *config.sources]
    places += [each for each in (config.knowledge, config.exceptions) if each]
    if config.judge:
        from checker.judge.embedded import embedded_folder

        places.append(Path(config.model) if config.model and Path(config.model).is_dir() else embedded_folder())
    home = config.path.parent if config.path else Path.cwd()
    places += [home / each for each in config.packs if each.endswith((".yaml", ".yml"))]
    for place in places:
        for line in sorted(_files(str(place))):
            digest.update(line.encode("utf-8", "surrogateescape"))
    if config.plugins:
        from checker.plugins import versions

        digest.update(repr(versions(config.plugins)).encode())
    return digest.digest()


def _files(place: str, above: frozenset[tuple[int, int]] = frozenset()) -> Iterator[str]:
    """A line for every file at or below `place`: name, size and time of change. Loops of links are not walked."""
    try:
        seen = os.stat(place)
        if not os.path.isdir(place):
            yield f"{place} {seen.st_size} {seen.st_mtime_ns}\n"
            return
        here = (seen.st_dev, seen.st_ino)
        names = [] if here in above else os.listdir(place)
    except OSError:
        yield f"{place} is not there\n"
        return
    for each in names:
        if each not in ("__pycache__", "static"):
            yield from _files(os.path.join(place, each), above | {here})


def key(data: bytes, name: str, as_of: date | None, config: Config, stamped: bytes) -> bytes:
    """What the report on a draft is kept under."""
    settings = [getattr(config, each) for each in _RELEVANT]
    about = f"{Path(name).suffix.lower()} {as_of} {json.dumps(settings, default=str, sort_keys=True)}"
    digest = blake2b(stamped + about.encode("utf-8", "surrogateescape") + b"\0", digest_size=20)
    digest.update(data)
    return digest.digest()


class FindingsCache:
    """Reports by key, in SQLite. Every failure of the disk is a miss, never an error."""

    def __init__(self, path: Path | None = None) -> None:
        self._base: sqlite3.Connection | None = None
        try:
            self._path = path or folder() / f"findings-{FORM}.sqlite"
            self._base = self._opened()
        except OSError:  # nothing can be written: done without
            pass

    def _opened(self) -> sqlite3.Connection | None:
        for again in (False, True):
            try:
                base = sqlite3.connect(self._path, timeout=2)
                base.execute("pragma synchronous = off")  # what a power cut spoils is made anew
                base.execute("create table if not exists report (key blob primary key, day text, body text)")
                return base
            except sqlite3.DatabaseError as error:
                if again or not _damage(error):
                    return None
                self._discard()
        return None

    def _discard(self) -> None:
        print(f"presscheck: {self._path}: the cache was damaged and is made anew", file=sys.stderr)
        if self._base is not None:
            self._base.close()
        self._path.unlink(missing_ok=True)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Mapping[str, Any]]:
        """Those of the reports asked for that are kept."""
        found: dict[bytes, Mapping[str, Any]] = {}
        if self._base is None:
            return found
        try:
            for start in range(0, len(keys), 500):
                part = keys[start : start + 500]
                marks = ",".join("?" * len(part))
                rows = self._base.execute(f"select key, body from report where key in ({marks})", part)
                found.update((each, json.loads(body)) for each, body in rows)
        except (sqlite3.Error, ValueError) as error:
            if _damage(error):
                self._discard()
                self._base = self._opened()
            return {}
        return found

    def put(self, reports: Iterable[tuple[bytes, Report, bool]]) -> None:
        """Keep reports: (key, report, whether its text is the decoded draft itself)."""
        today = date.today().isoformat()
        rows = [(each, today, json.dumps(packed(report, decoded))) for each, report, decoded in reports if keep(report)]
        if self._base is None or not rows:
            return
        try:
            with self._base:
                self._base.executemany("insert or replace into report values (?, ?, ?)", rows)
                self._base.execute(
                    "delete from report where key in (select key from report order by day desc limit -1 offset ?)",
                    (MOST,),
                )
        except sqlite3.Error:
            return

    def close(self) -> None:
        """Give the file back."""
        if self._base is not None:
            self._base.close()


def _damage(error: Exception) -> bool:
    return any(word in str(error) for word in ("malformed", "not a database"))


def keep(report: Report) -> bool:
    """Whether everything that was asked was looked at, or would never be."""
    return not report.incomplete or any(each.rule == "other-language" for each in report.findings)


def packed(report: Report, decoded: bool) -> dict[str, Any]:
    """A report as plain values, without its claims; the text only where it is not the draft as decoded."""
    return {
        "as_of": str(report.as_of), "from": report.as_of_from, "coverage": astuple(report.coverage),
        "skipped": report.skipped, "incomplete": report.incomplete, "text": None if decoded else report.text,
        "findings": [_packed_finding(each) for each in report.findings],
    }  # fmt: skip


def _packed_finding(each: Finding) -> list[Any]:
    evidence = [
        [str(value) if isinstance(value, date) else value for value in (getattr(one, name) for name in _EVIDENCE)]
        for one in each.evidence
    ]
    return [
        each.rule, each.category, str(each.severity), each.message, astuple(each.location), each.fingerprint,
        each.confidence, [[one.span.start, one.span.end, one.text] for one in each.suggestions],
        evidence, each.in_quote, each.suppressed,
    ]  # fmt: skip


_EVIDENCE = ("text", "origin", "title", "url", "since", "until", "retrieved", "verdict", "score")


def unpacked(values: Mapping[str, Any], name: str, text: str) -> Report:
    """The report kept as `values`, now for the draft called `name`."""
    return Report(
        name, date.fromisoformat(values["as_of"]), values["from"],
        tuple(_unpacked_finding(*each) for each in values["findings"]), Coverage(*values["coverage"]),
        tuple(values["skipped"]), text if values["text"] is None else values["text"], incomplete=values["incomplete"],
    )  # fmt: skip


def _unpacked_finding(
    rule: str, category: Any, severity: str, message: str, place: Sequence[Any], mark: str, confidence: float,
    better: Sequence[Sequence[Any]], evidence: Sequence[Sequence[Any]], quoted: bool, suppressed: str | None,
) -> Finding:  # fmt: skip
    return Finding(
        rule, category, Severity(severity), message, Location(*place), mark, confidence,
        tuple(Suggestion(Span(start, end), text) for start, end, text in better),
        tuple(_unpacked_evidence(*one) for one in evidence), quoted, suppressed,
    )  # fmt: skip


def _unpacked_evidence(
    text: str, origin: str, title: str, url: str, since: str | None, until: str | None, retrieved: str | None,
    verdict: Any, score: float | None,
) -> Evidence:  # fmt: skip
    return Evidence(text, origin, title, url, _day(since), _day(until), _day(retrieved), verdict, score)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None

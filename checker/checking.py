"""Many drafts checked: those known from the cache first, the others side by side where asked.

Knows no report format and no baseline. What cannot be read is told in words beside the reports,
and loses no other draft.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config, in_folder
from checker.errors import DraftError
from checker.findings_cache import FindingsCache, allowed, key, stamp, unpacked
from checker.types import Report
from checker.types.values import frozen

if TYPE_CHECKING:
    from checker.engine import Checker

_BATCH = 500


@frozen(slots=False)
class Draft:
    """One draft to check: a file's name, or bytes under a name (standard input, another revision)."""

    name: str
    data: bytes | None = None


def check_all(
    drafts: Sequence[Draft], config: Config, as_of: date | None = None, jobs: int = 1, explain: bool = False
) -> tuple[list[Report], list[str]]:
    """(reports in order, what could not be read, in words). `explain`: reports must hold their verdicts."""
    reports: list[Report] = []
    failures: list[str] = []
    with Bench(config, as_of, jobs, cached=allowed(config) and not explain) as bench:
        for start in range(0, len(drafts), _BATCH):
            for outcome in bench.check(drafts[start : start + _BATCH]):
                reports.append(outcome) if isinstance(outcome, Report) else failures.append(outcome)
    return reports, failures


class Bench:
    """Where drafts are checked: the cache, and a checker opened when the first draft is not in it."""

    def __init__(self, config: Config, as_of: date | None = None, jobs: int = 1, cached: bool = True) -> None:
        self._config, self._as_of, self._jobs = config, as_of, jobs
        self._open = ExitStack()
        self._checkers: dict[str, Checker] = {}
        self._cache = FindingsCache() if cached else None
        self._stamp = stamp(config) if cached else b""
        if self._cache:
            self._open.callback(self._cache.close)

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def check(self, drafts: Sequence[Draft]) -> list[Report | str]:
        """A report, or the reason why there is none, for each draft in order."""
        known = list(self._known(drafts))
        missing = [index for index, (outcome, _) in enumerate(known) if outcome is None]
        fresh = dict(zip(missing, self._fresh([drafts[index] for index in missing]), strict=True))
        if self._cache:
            made = [(known[index][1], report) for index, report in fresh.items() if isinstance(report, Report)]
            self._cache.put((mark, report, _is_decoded(report)) for mark, report in made)
        return [fresh[index] if outcome is None else outcome for index, (outcome, _) in enumerate(known)]

    def _known(self, drafts: Sequence[Draft]) -> Iterator[tuple[Report | str | None, bytes]]:
        """(the report if it is kept, or why the draft cannot be read; the key it is kept under)."""
        if self._cache is None:
            yield from ((None, b"") for _ in drafts)
            return
        read = [_bytes(each) for each in drafts]
        keys = [
            key(data, each.name, self._as_of, in_folder(self._config, each.name), self._stamp)
            if isinstance(data, bytes) else b""
            for each, data in zip(drafts, read, strict=True)
        ]  # fmt: skip
        kept = self._cache.get([each for each in keys if each])
        for each, data, mark in zip(drafts, read, keys, strict=True):
            if isinstance(data, str):
                yield data, mark
            else:
                yield (_of_cache(kept[mark], each.name, data) if mark in kept else None), mark

    def _fresh(self, drafts: Sequence[Draft]) -> list[Report | str]:
        if not drafts:
            return []
        if self._jobs == 1 or len(drafts) < 2:
            return [_outcome(self._checker(each.name), each, self._as_of) for each in drafts]
        from concurrent.futures import ProcessPoolExecutor
        from functools import partial

        workers = min(self._jobs, len(drafts))
        chunk = max(1, len(drafts) // (workers * 8))
        with ProcessPoolExecutor(workers, initializer=_begin, initargs=(self._config,)) as pool:
            return list(pool.map(partial(_in_worker, as_of=self._as_of), drafts, chunksize=chunk))

    def _checker(self, name: str) -> Checker:
        """The checker under the settings of the folder that the draft lies in."""
        from checker.engine import Checker, chosen

        if not self._checkers:
            self._checkers[""] = self._open.enter_context(Checker.open(self._config))
        settings = in_folder(self._config, name)
        if settings is self._config:
            return self._checkers[""]
        mark = repr(settings)
        if mark not in self._checkers:
            self._checkers[mark] = replace(self._checkers[""], config=settings, rules=chosen(settings))
        return self._checkers[mark]


_BENCHES: list[Bench] = []


def _begin(config: Config) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _BENCHES.append(Bench(config, cached=False))


def _in_worker(draft: Draft, as_of: date | None) -> Report | str:
    return _outcome(_BENCHES[0]._checker(draft.name), draft, as_of)


def _bytes(draft: Draft) -> bytes | str:
    from checker.readers.decode import read_bytes

    if draft.data is not None:
        return draft.data
    try:
        return read_bytes(Path(draft.name))
    except DraftError as error:
        return str(error)


def _outcome(checker: Checker, draft: Draft, as_of: date | None) -> Report | str:
    from checker.readers import read_data

    data = _bytes(draft)
    if isinstance(data, str):
        return data
    try:
        return checker.check_document(read_data(data, draft.name, as_of=as_of))
    except DraftError as error:
        return str(error)


def _of_cache(values: object, name: str, data: bytes) -> Report | None:
    """The report as kept, or None where the row is not what it should be."""
    from checker.readers.decode import decode

    try:
        text = decode(data, name) if values["text"] is None else ""  # type: ignore[index]
        return unpacked(values, name, text)  # type: ignore[arg-type]
    except (DraftError, KeyError, TypeError, ValueError):
        return None


def _is_decoded(report: Report) -> bool:
    """Whether the report's text is the file as decoded, so that it need not be kept twice."""
    from checker.readers import reader_of

    return reader_of(report.path).name in ("text", "markdown", "html")


def standard_input(name: str) -> Draft:
    """The draft on standard input, under `name`."""
    return Draft(name, sys.stdin.buffer.read())

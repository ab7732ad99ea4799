"""Checkers opened for the folders of open drafts, each by its configuration, and opened anew when that changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pygls import uris

from checker import config as configuration
from checker.config import Config
from checker.engine import Checker, Step
from checker.readers import read_text
from checker.types import Report

_MARKUP = (".md", ".markdown", ".mdx", ".html", ".htm")


class Openings:
    """Checkers by configuration file. `given` holds for all drafts; else the nearest file does."""

    def __init__(self, given: Config | None = None) -> None:
        self._given = given
        self._open: dict[tuple[Path | None, int], Checker] = {}

    def forget(self) -> None:
        """Read every configuration again at the next check."""
        self._open.clear()

    def of(self, uri: str) -> Checker:
        """The checker for the draft at `uri`. Raises `ConfigError` where its configuration is broken."""
        if self._given is not None:
            return self._opened((None, 0), lambda: self._given or Config())
        near = _path(uri).parent
        path = configuration.find(near) if near.is_dir() else None
        key = (path, path.stat().st_mtime_ns if path else 0)
        return self._opened(key, lambda: configuration.load(path) if path else Config())

    def _opened(self, key: tuple[Path | None, int], config: Callable[[], Config]) -> Checker:
        if key not in self._open:
            self._open[key] = Checker.open(config())
        return self._open[key]

    def check(self, uri: str, text: str, quick: bool, tell: Callable[[Step], None]) -> tuple[Report, bool]:
        """(report, whether a check that is not `quick` would ask more). `tell` may stop it."""
        checker = self.of(uri)
        slow = bool(checker.references)
        if quick and slow:
            checker = replace(checker, references=(), judge=None)
        path = _path(uri)
        name = str(path) if path.suffix.lower() in _MARKUP else "draft.txt"
        return checker.check_document(read_text(text, name), tell), slow and quick


def _path(uri: str) -> Path:
    return Path(uris.to_fs_path(uri) or "draft.txt")

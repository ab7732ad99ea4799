"""Pages of the wiki already read, in SQLite: a second check asks the network nothing.

A cache that is locked, read-only or corrupt is done without; a corrupt one is made anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any


class WikiCache:
    """Answers by key, with the day they were read. `path` None keeps them in memory."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._base = self._open(path)

    def _open(self, path: Path | None) -> sqlite3.Connection:
        for again in (False, True):
            try:
                if path is not None:
                    path.parent.mkdir(parents=True, exist_ok=True)
                base = sqlite3.connect(path or ":memory:", timeout=2, check_same_thread=False)
                base.execute("create table if not exists page (key text primary key, day text, body text)")
                return base
            except sqlite3.DatabaseError as error:
                if again or path is None or not _damage(error):
                    break
                path.unlink(missing_ok=True)
            except OSError:
                break
        return self._open(None)

    def get(self, key: str, today: date, days: int) -> dict[str, Any] | None:
        """The page under `key` if it was read within `days`, with its day as `read`."""
        try:
            row = self._base.execute("select day, body from page where key = ?", (key,)).fetchone()
            if row is None or date.fromisoformat(row[0]) < today - timedelta(days=days):
                return None
            return {**json.loads(row[1]), "read": row[0]}
        except (sqlite3.Error, ValueError, TypeError) as error:
            if self._path is not None and _damage(error):
                self._base.close()
                self._path.unlink(missing_ok=True)
                self._base = self._open(self._path)
            return None

    def put(self, key: str, today: date, page: Mapping[str, Any]) -> None:
        """Keep a page; where the disk does not take it, nothing is lost but the speed."""
        try:
            with self._base:
                self._base.execute(
                    "insert or replace into page values (?, ?, ?)", (key, today.isoformat(), json.dumps(page))
                )
        except sqlite3.Error:
            return

    def close(self) -> None:
        self._base.close()


def _damage(error: Exception) -> bool:
    return any(word in str(error) for word in ("malformed", "not a database"))

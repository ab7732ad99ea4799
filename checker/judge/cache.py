"""Scores kept between runs, so that a second check of an edited draft judges only what changed.

An SQLite file, shared by parallel processes (write-ahead log, short transactions), bounded by the number
of rows. A cache that cannot be read or written is passed over: it may cost time, never a check.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.types import Judge, Scores

LIMIT = 200_000
_TABLE = (
    "CREATE TABLE IF NOT EXISTS scores (key BLOB PRIMARY KEY, entailment REAL NOT NULL, "
    "neutral REAL NOT NULL, contradiction REAL NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID"
)


def key_of(name: str, premise: str, hypothesis: str) -> bytes:
    """The key of a pair under a model: 16 bytes that change with any of the three."""
    digest = hashlib.blake2b(digest_size=16)
    for text in (name, premise, hypothesis):
        data = text.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


class CachedJudge:
    """A judge that asks another only for pairs it has not seen."""

    def __init__(self, judge: Judge, path: Path, *, limit: int = LIMIT) -> None:
        """Keep the scores of `judge` in the file at `path`, at most about `limit` of them."""
        self._judge, self._path, self._limit = judge, path, limit

    @property
    def name(self) -> str:
        """The name of the judge behind the cache."""
        return self._judge.name

    @property
    def thresholds(self) -> dict[str, float]:
        """The thresholds of the judge behind the cache; empty when it has none."""
        return dict(getattr(self._judge, "thresholds", {}))

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One `Scores` per (premise, hypothesis), in order; only the unseen ones are judged."""
        keys = [key_of(self.name, premise, hypothesis) for premise, hypothesis in pairs]
        known = self._read(keys)
        missing = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, self._judge.score(list(missing.values())), strict=True))
            self._write(fresh)
            known.update(fresh)
        return [known[key] for key in keys]

    def _connect(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=5, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(_TABLE)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _read(self, keys: Sequence[bytes]) -> dict[bytes, Scores]:
        found: dict[bytes, Scores] = {}
        with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(self._connect()) as connection:
            unique = list(dict.fromkeys(keys))
            for start in range(0, len(unique), 500):
                part = unique[start : start + 500]
                marks = ",".join("?" * len(part))
                rows = connection.execute(
                    f"SELECT key, entailment, neutral, contradiction FROM scores WHERE key IN ({marks})", part
                )
                found.update({key: Scores(*values) for key, *values in rows})
        return found

    def _write(self, fresh: dict[bytes, Scores]) -> None:
        now = int(time.time())
        rows = [(key, s.entailment, s.neutral, s.contradiction, now) for key, s in fresh.items()]
        try:
            self._insert(rows)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                return  # locked, read-only or full: do without
            self._discard()
            with contextlib.suppress(sqlite3.Error, OSError):
                self._insert(rows)
        except OSError:
            return

    def _insert(self, rows: Iterable[tuple[bytes, float, float, float, int]]) -> None:
        with contextlib.closing(self._connect()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT OR REPLACE INTO scores VALUES (?, ?, ?, ?, ?)", rows)
            (count,) = connection.execute("SELECT count(*) FROM scores").fetchone()
            if count > self._limit:
                # a tenth more than needed, so that not every write has to clear again
                surplus = count - self._limit + self._limit // 10
                connection.execute(
                    "DELETE FROM scores WHERE key IN (SELECT key FROM scores ORDER BY used LIMIT ?)",
                    (surplus,),
                )
            connection.execute("COMMIT")

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()

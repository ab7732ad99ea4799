"""One shard checked: a line of JSON for every article, written in one step.

A line is `{"id", "report"}` with the draft's part of the JSON contract, or `{"id", "error"}`:
an article that cannot be read or checked is told and stops nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker.batch.shards import Article, Shard, articles
from checker.config import Config
from checker.engine import Checker
from checker.errors import ConfigError, PresscheckError
from checker.reporters.json import report


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a shard."""

    number: int
    articles: int
    findings: int
    failures: int


@dataclass(frozen=True)
class Desk:
    """An engine opened once, and where the findings go."""

    checker: Checker
    output: Path
    day: date | None = None

    @classmethod
    def open(cls, config: Config, output: Path, day: date | None = None) -> Desk:
        return cls(Checker.open(config), output, day)

    def check(self, shard: Shard) -> Done:
        """Check a shard and write its file. Raises `OSError` where it cannot be written."""
        count = findings = failures = 0
        path = place(self.output, shard.number)
        part = path.with_suffix(f".{os.getpid()}.part")
        try:
            with part.open("wb") as lines:
                for told in self._told(shard):
                    count += 1
                    failures += "error" in told
                    findings += len(told["report"]["findings"]) if "report" in told else 0
                    line = json.dumps(told, ensure_ascii=False) + "\n"
                    lines.write(line.encode("utf-8", "backslashreplace"))  # half a character, as JSON writes it
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return Done(shard.number, count, findings, failures)

    def _told(self, shard: Shard) -> Iterator[dict[str, Any]]:
        for article in articles(shard):
            yield {"id": article.name, **self._one(article)}

    def _one(self, article: Article) -> dict[str, Any]:
        if article.fault:
            return {"error": article.fault}
        try:
            if article.text:
                checked = self.checker.check_text(article.text, f"{article.name}.txt", article.day or self.day)
            else:
                checked = self.checker.check(article.name, self.day)
        except PresscheckError as error:
            return {"error": str(error)}
        except Exception as error:
            return {"error": f"{type(error).__name__}: {error}"}
        return {"report": report(checked)}


def place(output: Path, number: int) -> Path:
    """The file of findings of shard `number`."""
    return output / f"shard-{number:06}.jsonl"


def claim(output: Path, archive: Path, size: int) -> None:
    """Make the folder this archive's, or find it so. Raises `ConfigError` where it holds another's findings."""
    output.mkdir(parents=True, exist_ok=True)
    told = json.dumps({"archive": str(archive.resolve()), "size": size, "stands": _stands(archive)}, indent=1) + "\n"
    path = output / "batch.json"
    if not path.exists():
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_text(told, encoding="utf-8")
        part.replace(path)
    elif path.read_text(encoding="utf-8") != told:
        raise ConfigError(
            f"{output}: holds findings of another archive or shard size ({path.name}); name another folder"
        )


def _stands(archive: Path) -> list[int]:
    """What changes when the archive does; a folder may grow, and its earlier shards with it."""
    return [] if archive.is_dir() else [archive.stat().st_size, archive.stat().st_mtime_ns]

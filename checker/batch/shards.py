"""An archive cut into shards: JSON lines by byte ranges, Parquet by rows, folders by files.

Knows how each kind is cut and how one shard of it is read. Does not know what is done with it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from checker.errors import ConfigError, DraftError

Kind = Literal["jsonl", "parquet", "folder"]
TEXT, NAME, DAY = ("text", "body", "content"), ("id", "path", "url", "name"), ("as_of", "date", "published")
"""Fields of a line or columns of a table that are understood, the first one there is taken."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Articles `begin` to `end` of an archive: bytes of a JSON lines file, rows of a table, files of a folder."""

    number: int
    archive: str
    kind: Kind
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One text of an archive. `fault` says why it could not be read; then there is no text."""

    name: str
    text: str = ""
    day: date | None = None
    fault: str = ""


def cut(archive: Path, size: int) -> list[Shard]:
    """The shards of an archive, `size` articles each. Raises `ConfigError` for what is no archive."""
    if archive.is_dir():
        kind: Kind = "folder"
        bounds = _even(len(_files(archive)), size)
    elif archive.suffix == ".jsonl":
        kind, bounds = "jsonl", _lines(archive, size)
    elif archive.suffix == ".parquet":
        kind, bounds = "parquet", _even(_table(archive).metadata.num_rows, size)
    else:
        raise ConfigError(f"{archive}: an archive is a .jsonl file, a .parquet file or a folder of drafts")
    return [Shard(number, str(archive), kind, begin, end) for number, (begin, end) in enumerate(bounds)]


def articles(shard: Shard) -> Iterator[Article]:
    """The articles of a shard, in order; one that cannot be read says so and stops nothing."""
    yield from _READ[shard.kind](shard)


def _even(count: int, size: int) -> list[tuple[int, int]]:
    return [(begin, min(begin + size, count)) for begin in range(0, count, size)]


def _lines(archive: Path, size: int) -> list[tuple[int, int]]:
    """Byte ranges of `size` lines each."""
    bounds, begin, place = [], 0, 0
    try:
        with archive.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                place += len(line)
                if number % size == 0:
                    bounds.append((begin, place))
                    begin = place
    except OSError as error:
        raise DraftError(f"{archive}: cannot be read ({error.strerror or error})") from error
    return [*bounds, (begin, place)] if place > begin else bounds


def _of_lines(shard: Shard) -> Iterator[Article]:
    with open(shard.archive, "rb") as file:
        file.seek(shard.begin)
        while file.tell() < shard.end:
            place = file.tell()
            line = file.readline()
            if not line.strip():
                continue
            name = f"{Path(shard.archive).name}@{place}"
            try:
                yield _article(json.loads(line), name)
            except (ValueError, RecursionError) as error:
                yield Article(name, fault=f"no JSON object: {error}")


def _of_table(shard: Shard) -> Iterator[Article]:
    place = 0
    for batch in _table(Path(shard.archive)).iter_batches(batch_size=1000):
        if place + len(batch) > shard.begin and place < shard.end:
            part = batch.slice(
                max(0, shard.begin - place), min(shard.end, place + len(batch)) - max(place, shard.begin)
            )
            for index, row in enumerate(part.to_pylist(), max(place, shard.begin)):
                yield _article(row, f"{Path(shard.archive).name}@{index}")
        place += len(batch)


def _of_files(shard: Shard) -> Iterator[Article]:
    for path in _files(Path(shard.archive))[shard.begin : shard.end]:
        yield Article(str(path))


_READ = {"jsonl": _of_lines, "parquet": _of_table, "folder": _of_files}


def _article(fields: Any, name: str) -> Article:
    if not isinstance(fields, dict):
        return Article(name, fault="an article is an object with a `text`")
    name = str(next((fields[each] for each in NAME if fields.get(each)), name))
    text = next((fields[each] for each in TEXT if isinstance(fields.get(each), str)), None)
    if text is None:
        return Article(name, fault=f"no text: wanted one of {', '.join(TEXT)}")
    told = next((fields[each] for each in DAY if fields.get(each)), None)
    try:
        day = date.fromisoformat(str(told)[:10]) if told is not None else None
    except ValueError:
        return Article(name, fault=f"{told!r} is not a day (YYYY-MM-DD)")
    return Article(name, text, day)


def _files(folder: Path) -> list[Path]:
    from checker.readers import suffixes

    known = set(suffixes())
    return sorted(
        Path(place, name)
        for place, _, names in os.walk(folder)
        for name in names
        if Path(name).suffix.lower() in known and not name.startswith(".")
    )


def _table(archive: Path) -> Any:
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise ConfigError("reading Parquet needs pyarrow: pip install 'presscheck[batch]'") from None
    try:
        return ParquetFile(archive)
    except Exception as error:
        raise DraftError(f"{archive}: cannot be read as Parquet ({error})") from error

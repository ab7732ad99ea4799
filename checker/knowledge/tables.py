"""Reading and writing the reviewable tables: tab-separated, UTF-8, one fact a line.

Knows the file format (header line, `#` comments, lists joined by `|`, dates that may
lack day or month) and reports a fault with file and line. Knows nothing of what the
columns mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from checker.errors import KnowledgeError

TABLES = Path(__file__).parent / "tables"


class Row(dict[str, str]):
    """One line of a table by column name, and where it stands. An absent column reads as ""."""

    def __init__(self, values: Mapping[str, str] | Iterable[tuple[str, str]], path: Path, line: int) -> None:
        super().__init__(values)
        self.path = path
        self.line = line

    def __missing__(self, key: str) -> str:
        return ""

    def many(self, key: str) -> tuple[str, ...]:
        """A list column's items, trimmed, empty ones dropped."""
        value = self[key]
        return tuple(part for part in map(str.strip, value.split("|")) if part) if value else ()

    def yes(self, key: str, otherwise: bool = False) -> bool:
        """A yes/no column; `otherwise` where it is empty. Anything else is a fault."""
        value = self[key].strip().lower()
        if not value:
            return otherwise
        if value in ("yes", "true", "y", "1"):
            return True
        if value in ("no", "false", "n", "0"):
            return False
        raise self.fault(f"{key} must be yes or no, not {self[key]!r}")

    def day(self, key: str, last: bool = False) -> date | None:
        """A date column: the earliest day it may mean, the latest with `last`."""
        try:
            return earliest(self[key]) if not last else latest(self[key])
        except ValueError:
            raise self.fault(f"{key} is not a date: {self[key]!r}") from None

    def whole(self, key: str, otherwise: int = 0) -> int:
        """A whole-number column."""
        if not self[key].strip():
            return otherwise
        try:
            return int(self[key])
        except ValueError:
            raise self.fault(f"{key} is not a whole number: {self[key]!r}") from None

    def fault(self, message: str) -> KnowledgeError:
        """The error that names this line."""
        return KnowledgeError(f"{self.path.name}:{self.line}: {message}")


def rows(path: Path) -> Iterator[Row]:
    """Every line of a table; nothing where the file does not exist."""
    if not path.exists():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{path.name}: not UTF-8 at byte {error.start}") from None
    header: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = [cell.strip() for cell in cells]
            continue
        if len(cells) > len(header):
            raise KnowledgeError(f"{path.name}:{number}: {len(cells)} cells under {len(header)} column names")
        yield Row(zip(header, map(str.strip, cells), strict=False), path, number)


def write(path: Path, columns: Sequence[str], lines: Iterable[Sequence[str]], remark: str = "") -> int:
    """Write a table in the given order; returns how many lines it has."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        if remark:
            file.write(f"# {remark}\n")
        file.write("\t".join(columns) + "\n")
        for line in lines:
            file.write("\t".join(" ".join(cell.split()) for cell in line).rstrip("\t") + "\n")
            count += 1
    return count


@lru_cache(maxsize=16_384)
def earliest(text: str) -> date | None:
    """First day a full or partial ISO date can mean: "2002" is 2002-01-01. None for ""."""
    text = text.strip()
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    return date(*([*parts, 1, 1])[:3])


@lru_cache(maxsize=16_384)
def latest(text: str) -> date | None:
    """Last day a full or partial ISO date can mean: "2002" is 2002-12-31. None for ""."""
    first = earliest(text)
    if first is None or text.count("-") == 2:
        return first
    if text.count("-") == 0:
        return date(first.year, 12, 31)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return following - timedelta(days=1)

"""Entailment pairs on disk: JSON lines, plain or zstd, ``{"premise", "hypothesis", "label"}``.

Labels are ``entailment``, ``neutral``, ``contradiction`` or, in two-way sets, ``not_entailment``.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

LABELS = ("entailment", "neutral", "contradiction")
NOT_ENTAILMENT = "not_entailment"


class Pair(NamedTuple):
    """One judged pair; ``kind`` names the construction it came from (a slice in the tables)."""

    premise: str
    hypothesis: str
    label: str
    kind: str = ""


def read_jsonl(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a ``.jsonl`` or ``.jsonl.zst`` file, in order."""
    if path.suffix == ".zst":
        import zstandard

        with path.open("rb") as raw, zstandard.ZstdDecompressor().stream_reader(raw) as stream:
            yield from map(json.loads, io.TextIOWrapper(stream, encoding="utf-8"))
    else:
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file; rows without a usable label are left out."""
    found = []
    for row in read_jsonl(path):
        label = str(row["label"])
        if label in LABELS or label == NOT_ENTAILMENT:
            kind = str(row.get("kind") or path.name.split(".jsonl")[0])
            found.append(Pair(str(row["premise"]), str(row["hypothesis"]), label, kind))
    return found


def write_pairs(path: Path, pairs: Iterable[Pair]) -> int:
    """Write pairs as plain JSON lines; the number written."""
    count = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for pair in pairs:
            out.write(json.dumps(pair._asdict(), ensure_ascii=False) + "\n")
            count += 1
    return count


def leak_key(premise: str, hypothesis: str) -> str:
    """A key under which two pairs count as the same: letters and digits only, case folded."""
    return "\t".join(re.sub(r"\W+", " ", text).strip().casefold() for text in (premise, hypothesis))

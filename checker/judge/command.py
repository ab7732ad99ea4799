"""What `presscheck judge` does, as plain functions: a pair by hand, or lines of pairs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from checker.errors import JudgeError
from checker.types import Judge, Scores

CHUNK = 256


def row_of(scores: Scores, digits: int = 4) -> dict[str, float]:
    """Scores as the JSON report writes them, rounded."""
    return {
        "entailment": round(scores.entailment, digits),
        "neutral": round(scores.neutral, digits),
        "contradiction": round(scores.contradiction, digits),
    }


def judge_pair(judge: Judge, premise: str, hypothesis: str) -> str:
    """Three lines for a reader, the strongest score first.

    Raises:
        JudgeError: one of the texts is empty.
    """
    if not premise.strip() or not hypothesis.strip():
        raise JudgeError("a premise and a hypothesis are needed; one of them is empty")
    scores = row_of(judge.score([(premise, hypothesis)])[0])
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    return "\n".join(f"{label:13s} {value:.3f}" for label, value in ranked)


def judge_lines(judge: Judge, lines: Iterable[str]) -> Iterator[str]:
    """For each line `{"id", "premise", "hypothesis"}` one line of `{"id"}` and the three scores.

    Lines are read and scored in chunks, so that a file of any size passes through; blank lines are skipped.

    Raises:
        JudgeError: a line is not such an object; the message gives its number.
    """
    rows = (_row(number, line) for number, line in enumerate(lines, 1) if line.strip())
    while chunk := list(islice(rows, CHUNK)):
        scores = judge.score([(row["premise"], row["hypothesis"]) for row in chunk])
        for row, score in zip(chunk, scores, strict=True):
            told = json.dumps({"id": row.get("id")} | row_of(score, 6), ensure_ascii=False)
            yield told.encode("utf-8", "backslashreplace").decode("utf-8")  # half a character, as JSON writes it


def _row(number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise JudgeError(f"line {number} is not JSON ({error})") from error
    if not isinstance(row, dict):
        raise JudgeError(f'line {number} is not an object with "premise" and "hypothesis"')
    for name in ("premise", "hypothesis"):
        if not isinstance(row.get(name), str):
            raise JudgeError(f'line {number} has no text under "{name}"')
    return row

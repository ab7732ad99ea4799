"""The public yardsticks of whole documents: SummEdits, AVeriTeC, BUMP, WiCE.

Read in place, measured only. A claim is cut into sentences; each is judged against the windows of the
document that share most words with it, and the claim is worth its weakest sentence: entailment less
contradiction. Thresholds come from development rows; AVeriTeC has none of its own here and takes
FoolMeTwice's development set.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from checker.judge.windows import merged, sentences, windows
from checker.types import Judge
from models.floors import WORD, missing_word
from models.pairs import read_jsonl, read_pairs

MOST = 5
Row = dict[str, Any]


def nearest(document: str, sentence: str, most: int = MOST) -> list[str]:
    """The windows of the document (about 70 words) that share most words with the sentence."""
    pieces = windows(document, 70, lambda text: len(text.split()))
    wanted = {word for word in WORD.findall(sentence.casefold()) if len(word) > 2}
    return sorted(pieces, key=lambda piece: -len(wanted & set(WORD.findall(piece.casefold()))))[:most]


def support(judge: Judge, rows: Sequence[Row]) -> list[float]:
    """How far each row's document supports its claim, -1 to 1."""
    pairs: list[tuple[str, str]] = []
    plan: list[list[tuple[int, int]]] = []
    for row in rows:
        spans = []
        for sentence in sentences(str(row["claim"])) or [str(row["claim"])]:
            start = len(pairs)
            pairs += [(piece, sentence) for piece in nearest(str(row["doc"]), sentence)]
            spans.append((start, len(pairs)))
        plan.append(spans)
    scores = judge.score(pairs)
    found = []
    for spans in plan:
        best = [merged(scores[start:end]) for start, end in spans if end > start]
        found.append(min((score.entailment - score.contradiction for score in best), default=0.0))
    return found


def balanced_accuracy(labels: Sequence[int], said: Sequence[bool]) -> float:
    """Mean of the two classes' recalls, in points."""
    shares = []
    for label in (0, 1):
        answers = [answer for gold, answer in zip(labels, said, strict=True) if gold == label]
        shares.append(sum(answer == bool(label) for answer in answers) / max(1, len(answers)))
    return 50 * sum(shares)


def best_threshold(labels: Sequence[int], values: Sequence[float]) -> float:
    """The threshold with the best balanced accuracy on development rows."""
    steps = sorted({round(value, 3) for value in values})
    return max(steps, key=lambda step: balanced_accuracy(labels, [value > step for value in values]))


def area(labels: Sequence[int], values: Sequence[float]) -> float:
    """Area under the ROC curve, in points."""
    good = [value for label, value in zip(labels, values, strict=True) if label == 1]
    bad = sorted(value for label, value in zip(labels, values, strict=True) if label == 0)
    from bisect import bisect_left, bisect_right

    won = sum((bisect_left(bad, value) + bisect_right(bad, value)) / 2 for value in good)
    return 100 * won / max(1, len(good) * len(bad))


def two_way(judge: Judge, rows: list[Row], threshold: float, name: str) -> str:
    """One line: balanced accuracy at the threshold, area, floor."""
    labels, values = [int(row["label"]) for row in rows], support(judge, rows)
    floor = balanced_accuracy(labels, [not missing_word(str(row["claim"]), str(row["doc"])) for row in rows])
    score = balanced_accuracy(labels, [value > threshold for value in values])
    return (
        f"{name:30s} balanced acc {score:5.1f}  AUC {area(labels, values):5.1f}  floor {floor:5.1f}  "
        f"n={len(rows)}  threshold {threshold:.3f}"
    )


def bump(judge: Judge, rows: list[Row]) -> str:
    """How often the true summary scores above its edited twin."""
    kept = [row for row in rows if row["label"] == 1 or row["pair"] is not None]
    values = dict(zip([row["id"] for row in kept], support(judge, kept), strict=True))
    couples = [(values[row["pair"]], values[row["id"]]) for row in kept if row["label"] == 0 and row["pair"] in values]
    missing = {row["id"]: missing_word(str(row["claim"]), str(row["doc"])) for row in kept}
    floors = [missing[row["id"]] > missing[row["pair"]] for row in kept if row["label"] == 0 and row["pair"] in values]
    ties = [missing[row["id"]] == missing[row["pair"]] for row in kept if row["label"] == 0 and row["pair"] in values]
    share = 100 * sum(good > bad for good, bad in couples) / len(couples)
    floor = 100 * (sum(floors) + sum(ties) / 2) / len(couples)
    name = "BUMP task 1 (pairs)"
    return f"{name:30s} consistency  {share:5.1f}              floor {floor:5.1f}  n={len(couples)}"


def yardsticks(judge: Judge, folder: Path, sets: Path) -> list[str]:
    """All lines of the document yardsticks. ``sets`` is the folder of open-licence entailment sets."""

    def rows(name: str, keep: Callable[[Row], bool] = lambda row: True) -> list[Row]:
        return [row for row in read_jsonl(folder / f"{name}.jsonl.zst") if row["label"] in (0, 1) and keep(row)]

    def tuned(development: list[Row]) -> float:
        return best_threshold([int(row["label"]) for row in development], support(judge, development))

    pairs = random.Random(7).sample(read_pairs(sets / "fm2.dev.jsonl.zst"), 600)
    general = tuned([{"doc": p.premise, "claim": p.hypothesis, "label": int(p.label == "entailment")} for p in pairs])
    news = tuned(rows("summedits/all", lambda row: row["domain"] == "news" and row["split"] == "evaluation"))
    cited = tuned(rows("wice/claim.dev"))
    return [
        two_way(
            judge,
            rows("summedits/all", lambda row: row["domain"] == "news" and row["split"] == "test"),
            news,
            "SummEdits news, test rows",
        ),
        two_way(
            judge,
            rows("summedits/all", lambda row: row["domain"] == "news"),
            news,
            "SummEdits news, all rows",
        ),
        two_way(judge, rows("averitec/dev"), general, "AVeriTeC dev, gold evidence"),
        bump(judge, rows("bump/task1")),
        two_way(judge, rows("wice/claim.test"), cited, "WiCE claims, test"),
    ]

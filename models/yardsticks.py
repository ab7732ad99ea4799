"""The public yardsticks of whole documents: SummEdits, AVeriTeC, BUMP, WiCE.

Read in place, measured only. A claim is cut into sentences; each is judged against the windows of the
document that share most words with it, and the claim is worth its weakest sentence: entailment less
contradiction. Beside the judge alone stands the judge with the word floor, a missing number or name taken off at
a cost. Thresholds and costs come from development rows; AVeriTeC has none of its own here and takes FoolMeTwice's
development set, BUMP takes the cost of SummEdits' news.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

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


class Rows(NamedTuple):
    """Rows of a yardstick with what was measured on them, so that nothing is judged twice."""

    labels: list[int]
    support: list[float]
    missing: list[bool]


class Reading(NamedTuple):
    """How a value is read: what a missing number or name costs, and the threshold."""

    cost: float
    threshold: float


COSTS = (0.0, 0.1, 0.2, 0.4, 0.7, 1.0, 2.0)


def measured(judge: Judge, rows: Sequence[Row]) -> Rows:
    """The judge's support and the word floor's answer for every row."""
    missing = [missing_word(str(row["claim"]), str(row["doc"])) for row in rows]
    return Rows([int(row["label"]) for row in rows], support(judge, rows), missing)


def values(rows: Rows, cost: float) -> list[float]:
    """Support, less the cost where a number or name of the claim is missing."""
    return [value - cost * gone for value, gone in zip(rows.support, rows.missing, strict=True)]


def read_on(development: Rows, costs: Sequence[float] = COSTS) -> Reading:
    """The cost and threshold with the best balanced accuracy on development rows."""

    def score(reading: Reading) -> float:
        said = [value > reading.threshold for value in values(development, reading.cost)]
        return balanced_accuracy(development.labels, said)

    found = [Reading(cost, best_threshold(development.labels, values(development, cost))) for cost in costs]
    return max(found, key=score)


def two_way(rows: Rows, development: Rows, name: str) -> list[str]:
    """Two lines, the judge alone and with the word floor: balanced accuracy, area, floor."""
    floor = balanced_accuracy(rows.labels, [not gone for gone in rows.missing])
    found = []
    for kind, costs in (("", (0.0,)), ("  with words", COSTS)):
        reading = read_on(development, costs)
        told = values(rows, reading.cost)
        score = balanced_accuracy(rows.labels, [value > reading.threshold for value in told])
        found.append(
            f"{name + kind:38s} balanced acc {score:5.1f}  AUC {area(rows.labels, told):5.1f}  floor {floor:5.1f}  "
            f"n={len(told)}  cost {reading.cost:.1f}  threshold {reading.threshold:.3f}"
        )
    return found


def bump(judge: Judge, rows: list[Row], cost: float) -> list[str]:
    """How often the true summary scores above its edited twin; ``cost`` as in a reading."""
    kept = [row for row in rows if row["label"] == 1 or row["pair"] is not None]
    seen = measured(judge, kept)
    names = [row["id"] for row in kept]
    couples = [(row["pair"], row["id"]) for row in kept if row["label"] == 0 and row["pair"] in set(names)]
    missing = dict(zip(names, seen.missing, strict=True))
    floor = sum(missing[bad] - missing[good] + 1 for good, bad in couples) / 2
    found = []
    for kind, each in (("", 0.0), ("  with words", cost)):
        told = dict(zip(names, values(seen, each), strict=True))
        share = 100 * sum(told[good] > told[bad] for good, bad in couples) / len(couples)
        name = f"BUMP task 1 (pairs){kind}"
        found.append(
            f"{name:38s} consistency  {share:5.1f}             floor {100 * floor / len(couples):5.1f}  "
            f"n={len(couples)}  cost {each:.1f}"
        )
    return found


def drawn(rows: list[Row], most: int) -> list[Row]:
    """At most so many rows (0: all), a pair's two kept together, by a fixed seed."""
    partner = {row["id"]: row.get("pair") or row["id"] for row in rows}
    groups = sorted(set(partner.values()))
    if not most or len(groups) <= most:
        return rows
    kept = set(random.Random(7).sample(groups, most))
    return [row for row in rows if partner[row["id"]] in kept]


def yardsticks(judge: Judge, folder: Path, sets: Path, most: int = 0) -> Iterator[str]:
    """All lines of the document yardsticks. ``sets`` is the folder of open-licence entailment sets."""

    def rows(name: str, keep: Callable[[Row], bool] = lambda row: True) -> list[Row]:
        found = [row for row in read_jsonl(folder / f"{name}.jsonl.zst") if row["label"] in (0, 1) and keep(row)]
        return drawn(found, most)

    def news(split: str) -> Rows:
        return measured(judge, rows("summedits/all", lambda row: row["domain"] == "news" and row["split"] == split))

    tuned_on, test = news("evaluation"), news("test")
    both = Rows(tuned_on.labels + test.labels, tuned_on.support + test.support, tuned_on.missing + test.missing)
    yield from two_way(test, tuned_on, "SummEdits news, test rows")
    yield from two_way(both, tuned_on, "SummEdits news, all rows")
    pairs = random.Random(7).sample(read_pairs(sets / "fm2.dev.jsonl.zst"), 600)
    general = measured(
        judge,
        [{"doc": p.premise, "claim": p.hypothesis, "label": int(p.label == "entailment")} for p in pairs],
    )
    yield from two_way(measured(judge, rows("averitec/dev")), general, "AVeriTeC dev, gold evidence")
    yield from bump(judge, rows("bump/task1"), read_on(tuned_on).cost)
    yield from two_way(
        measured(judge, rows("wice/claim.test")), measured(judge, rows("wice/claim.dev")), "WiCE claims, test"
    )

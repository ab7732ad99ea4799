"""Fit the weights: `python scripts/phrases/fit.py SHARED TABLE`, after `build.py`.

Takes the sentences `build.py` set aside and those on politics in `ner/`, makes drafts of fifteen, spins half
with the table's own thesaurus at different strengths, fits a ridge logistic regression
on the suspects' features and stores it in the table with the score bands and the three
thresholds. Held-out sets and every yardstick stay out.
"""

from __future__ import annotations

import json
import math
import random
import sqlite3
import sys
from pathlib import Path

import numpy as np
from build import fitting
from sources import HELD_OUT, WHOLE, sentences, tagged
from spin import Choice, spin

from checker.phrases.finder import Suspect, suspects
from checker.phrases.forms import inflect, stems
from checker.phrases.table import Table
from checker.phrases.weigh import Weights, odds

STRENGTHS = (0.1, 0.2, 0.3, 0.45)
EDGES = (-2.0, -1.0, 0.0, 0.7, 1.4, 2.1, 2.8, 3.5, 4.5)
Draft = tuple[int, bool, list[tuple[tuple[float, ...], int]]]  # label 1: broken and restored, 2: broken otherwise


def graded(table: Table) -> Choice:
    """Pick a synonym from the table's thesaurus, the nearer the likelier."""

    def choose(dice: random.Random, word: str) -> str | None:
        for stem, ending in stems(word):
            known = table.word(stem)
            if known is not None and known.near:
                ids, grades = zip(*known.near, strict=True)
                return inflect(table.text(dice.choices(ids, grades)[0]), ending)
        return None

    return choose


def drafts(texts: list[str], size: int = 15) -> list[str]:
    """Sentences joined to drafts."""
    return [" ".join(texts[i : i + size]) for i in range(0, len(texts) - size + 1, size)]


def examine(texts: list[str], table: Table, choose: Choice, seed: int, every: int = 2) -> list[Draft]:
    """Features and labels of the suspects of each draft, every second one spun."""
    dice = random.Random(seed)
    rows: list[Draft] = []
    for index, text in enumerate(texts):
        spun = index % every == 0
        touched: list[tuple[int, int, str]] = []
        if spun:
            text, touched = spin(text, dice.choice(STRENGTHS), choose, dice)
        marks = []
        for suspect in suspects(text, table):
            old = {a: word for a, b, word in touched if suspect.span.start <= a and b <= suspect.span.end}
            marks.append((suspect.features, 0 if not old else 1 if restored(suspect, old, table) else 2))
        rows.append((len(text.split()), spun, marks))
    return rows


def restored(suspect: Suspect, old: dict[int, str], table: Table) -> bool:
    """Whether a reading puts back what the spinner took: only such suspects teach what a broken term is."""
    second = suspect.span.end - len(suspect.words[1])
    was = (old.get(suspect.span.start, suspect.words[0]), table.singular(old.get(second, suspect.words[1])))
    return any((table.text(r.expression.first), table.text(r.expression.second)) == was for r in suspect.readings)


def regress(features: np.ndarray, labels: np.ndarray, ridge: float = 5.0) -> np.ndarray:
    """Ridge logistic regression by Newton's method."""
    weights = np.zeros(features.shape[1])
    for _ in range(25):
        guess = 1 / (1 + np.exp(-features @ weights))
        bend = features.T @ (features * (guess * (1 - guess))[:, None]) + ridge * np.eye(len(weights))
        weights += np.linalg.solve(bend, features.T @ (labels - guess) - ridge * weights)
    return weights


def main() -> None:
    """Fit and store."""
    shared, path = Path(sys.argv[1]), Path(sys.argv[2])
    table = Table(path)
    pool, whole = [], []
    for name, sentence in sentences(shared):
        if name in WHOLE:
            whole.append(sentence)
        elif name not in HELD_OUT and fitting(sentence) and "snli" not in name and len(sentence) > 60:
            pool.append(sentence)
    random.Random(5).shuffle(pool)
    rows = examine(drafts(pool), table, graded(table), 7)
    politics = [
        s for part in ("train", "dev", "test") for s in tagged(shared / "ner" / f"crossner_politics.{part}.bio.zst")
    ]
    for seed in range(6):
        rows += examine(drafts(politics[seed:]), table, graded(table), 20 + seed)
        rows += examine(drafts(whole[3 * seed :], 25), table, graded(table), seed)
    marks = [mark for _, _, found in rows for mark in found]
    features = np.array([f for f, t in marks if t < 2])
    labels = np.array([float(t) for _, t in marks if t < 2])
    weights = regress(features, labels)
    stored = thresholds(rows, weights)
    stored["features"] = [round(float(w), 4) for w in weights]
    base = sqlite3.connect(path)
    base.execute("INSERT OR REPLACE INTO list VALUES ('weights', ?)", (json.dumps(stored, sort_keys=True),))
    base.commit()
    base.execute("VACUUM")
    print(f"{len(pool)} sentences, {len(marks)} suspects, {labels.mean():.3f} spun", json.dumps(stored))


def thresholds(rows: list[Draft], weights: np.ndarray) -> dict[str, object]:
    """Score bands with rates in clean and spun drafts; thresholds from them."""
    clean, spun, plain = [], [], []
    words = {False: 0, True: 0}
    for number, was_spun, found in rows:
        words[was_spun] += number
        for mark, touched in found:
            each = float(np.dot(weights, mark))
            (spun if was_spun else clean).append(each)
            if was_spun and touched < 2:
                plain.append((each, touched > 0))
    bands = []
    for low, high in zip(EDGES, [*EDGES[1:], math.inf], strict=True):
        rates = [
            1000 * (sum(low <= s < high for s in scores) + 0.5) / words[kind]
            for kind, scores in ((False, clean), (True, spun))
        ]
        bands.append([low, round(rates[0], 4), round(rates[1], 4)])
    clean.sort(reverse=True)
    lone = clean[max(0, int(0.03 * words[False] / 1000))] + 0.3
    found: dict[str, object] = {"bands": bands, "lone": round(lone, 3), "amid": reaching(plain, 0.8)}
    found["sure"] = reaching(plain, 0.9)
    given = Weights(tuple(weights), tuple((a, b, c) for a, b, c in bands), lone, 0.0, 0.0, 0.0)
    for was_spun in (False, True):
        likely = sorted(
            odds([float(np.dot(weights, mark)) for mark, _ in marks], number, given)
            for number, kind, marks in rows
            if kind == was_spun
        )
        if not was_spun:
            found["call"] = round(max(0.0, likely[int(0.995 * len(likely))]), 3)
        else:
            print(f"spun drafts called: {sum(each >= found['call'] for each in likely) / len(likely):.3f}")
    return found


def reaching(truth: list[tuple[float, bool]], precision: float) -> float:
    """The lowest score from which on that share of suspects is truly touched."""
    best, right = 9.0, 0
    for count, (each, touched) in enumerate(sorted(truth, reverse=True), 1):
        right += touched
        if count >= 30 and right / count >= precision:
            best = each
    return round(best, 3)


if __name__ == "__main__":
    main()

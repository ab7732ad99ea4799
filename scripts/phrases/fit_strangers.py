"""Fit how strange a word is: `fit_strangers.py SHARED OUT [--pivot FILE ...]`, after `grams.py`.

The sentences `build.py` set aside and those on politics in `ner/` make drafts of fifteen; each is read as it
stands and spun, with the table's own near-synonyms or with words that share a headword in one of the `--pivot`
dictionaries (FreeDict, unpacked), which the finder has never seen. Two rows of decision trees are fitted to
tell the words put in from the others, one without near-synonyms and one with, and written as JSON. Held-out
sets, every yardstick and the German dictionary stay out.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from build import fitting
from numpy.typing import NDArray
from sources import HELD_OUT, WHOLE, sentences, tagged
from spin import Choice, spin

from checker.phrases.forms import inflect, stems
from checker.phrases.grams import Grams, shipped
from checker.phrases.strangers import Draft

STRENGTHS = (0.08, 0.15, 0.25, 0.4)
Row = tuple[tuple[float, ...], tuple[float, ...] | None, bool]


def own(grams: Grams, graded: bool) -> Choice:
    """Pick one of the table's near-synonyms, already in the word's form."""

    def choose(dice: random.Random, word: str) -> str | None:
        number = grams.word(word)
        near = grams.near(number) if number is not None else {}
        if not near:
            return None
        weights = [grade if graded else 1.0 for grade in near.values()]
        return grams.text(dice.choices(list(near), weights)[0])

    return choose


def dictionary(synonyms: Mapping[str, Sequence[str]], grams: Grams) -> Choice:
    """Pick any synonym of a table, in the word's form as the grams know it or by its letters."""

    def choose(dice: random.Random, word: str) -> str | None:
        for stem, ending in stems(word):
            if others := synonyms.get(stem):
                return inflect(dice.choice(others), ending)
        return None

    return choose


def shared_headwords(file: Path) -> dict[str, list[str]]:
    """English words under one headword of a FreeDict dictionary, senses mixed."""
    groups: dict[str, set[str]] = defaultdict(set)
    head = ""
    for line in file.read_text("utf-8").splitlines():
        if found := re.match(r"([^\s/]+) /", line):
            head = found[1].lower()
        elif line.strip():
            plain = re.sub(r"\[.*?\]|<.*?>|\{.*?\}|\(.*?\)|^\s*\d+\.", "", line)
            groups[head] |= {w.strip() for w in re.split("[,;]", plain) if re.fullmatch(r"\s*[a-z]{3,}\s*", w)}
    synonyms: dict[str, set[str]] = defaultdict(set)
    for group in groups.values():
        for word in group if len(group) <= 12 else ():
            synonyms[word] |= group - {word}
    return {word: sorted(others) for word, others in synonyms.items() if others}


def examined(text: str, touched: set[int], grams: Grams) -> Iterator[Row]:
    """Features of every place, and whether a word was put in there."""
    draft = Draft(text, grams)
    for place in draft.places():
        guess = draft.guess(place)
        yield place.first, guess.features if guess is not None else None, place.span.start in touched


def rows(texts: Sequence[str], choices: Sequence[Choice], grams: Grams) -> Iterator[tuple[int, list[Row]]]:
    """(number of the draft, rows) of every draft as it stands and spun twice."""
    for number, text in enumerate(texts):
        dice = random.Random(number)
        yield number, list(examined(text, set(), grams))
        for _ in range(2):
            new, touched = spin(text, dice.choice(STRENGTHS), dice.choice(choices), dice)
            yield number, list(examined(new, {start for start, _, _ in touched}, grams))


def grown(features: NDArray[np.float32], labels: NDArray[np.bool_], trees: int, leaves: int) -> list[object]:
    """Boosted trees as nested lists; the first is the base rate, so that the sum is log-odds."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    model = HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=0.12, max_leaf_nodes=leaves, min_samples_leaf=100, l2_regularization=1.0,
        early_stopping=False, random_state=1,
    ).fit(features, labels)  # fmt: skip
    base = float(np.ravel(model._baseline_prediction)[0])
    prior = math.log(labels.mean() / (1 - labels.mean()))
    found: list[object] = [[[round(base - prior, 4)]]]
    for (tree,) in model._predictors:
        found.append(
            [
                [round(float(n["value"]), 4)]
                if n["is_leaf"]
                else [int(n["feature_idx"]), round(float(n["num_threshold"]), 4), int(n["left"]), int(n["right"])]
                for n in tree.nodes
            ]
        )
    return found


def main() -> None:
    """Spin, read, fit, write."""
    parse = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parse.add_argument("shared", type=Path)
    parse.add_argument("out", type=Path)
    parse.add_argument("--pivot", type=Path, nargs="*", default=[])
    parse.add_argument("--drafts", type=int, default=1400)
    given = parse.parse_args()
    grams = shipped()
    pool = [
        s
        for name, s in sentences(given.shared)
        if name not in HELD_OUT and "snli" not in name and len(s) > 60 and (fitting(s) or name in WHOLE)
    ]
    random.Random(5).shuffle(pool)
    politics = [
        s
        for part in ("train", "dev", "test")
        for s in tagged(given.shared / "ner" / f"crossner_politics.{part}.bio.zst")
    ]
    texts = [" ".join(all_[i : i + 15]) for all_ in (politics, pool) for i in range(0, len(all_) - 15, 15)]
    mixed: dict[str, set[str]] = defaultdict(set)
    for file in given.pivot:
        for word, others in shared_headwords(file).items():
            mixed[word] |= set(others)
    pivot = dictionary({word: sorted(others) for word, others in mixed.items()}, grams)
    seen = list(rows(texts[: given.drafts], [own(grams, True), own(grams, False), pivot, pivot], grams))
    flat = [(n, row) for n, found in seen for row in found]
    first = np.array([row[0] for _, row in flat], np.float32)
    labels = np.array([row[2] for _, row in flat])
    full = [(n, row) for n, row in flat if row[1] is not None]
    both = np.array([row[0] + (row[1] or ()) for _, row in full], np.float32)
    known = np.array([row[2] for _, row in full])
    stored = {"first": grown(first, labels, 50, 8), "both": grown(both, known, 160, 12)}
    given.out.write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(seen)} drafts, {len(flat)} words, {labels.mean():.3f} put in, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()

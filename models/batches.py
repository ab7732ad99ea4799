"""From a mixture of pair files to batches of token ids, bucketed by length."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from models.pairs import LABELS, Pair, read_pairs

TARGETS = {label: index for index, label in enumerate(LABELS)} | {"not_entailment": 3}
Tokens = npt.NDArray[np.int64]


class Encoded(NamedTuple):
    """One pair as token ids, the place where the hypothesis begins, and its target (3: not entailed)."""

    ids: npt.NDArray[np.uint16]
    second: int
    target: int


class Batch(NamedTuple):
    """Padded arrays of one step, all of shape (pairs, tokens) but ``target`` (pairs,)."""

    ids: Tokens
    types: Tokens
    mask: Tokens
    target: Tokens


class Mixture(NamedTuple):
    """Encoded sets and how often each is seen in a pass."""

    sets: dict[str, list[Encoded]]
    rates: dict[str, float]


def encode(tokenizer: Any, pairs: list[Pair]) -> list[Encoded]:
    """Token ids of the pairs; the tokenizer's own truncation holds."""
    found = []
    for start in range(0, len(pairs), 4096):
        chunk = pairs[start : start + 4096]
        rows = tokenizer.encode_batch([(pair.premise, pair.hypothesis) for pair in chunk])
        for row, pair in zip(rows, chunk, strict=True):
            second = row.type_ids.index(1) if 1 in row.type_ids else len(row.ids)
            found.append(Encoded(np.array(row.ids, dtype=np.uint16), second, TARGETS[pair.label]))
    return found


def read_mixture(path: Path, folder: Path, tokenizer: Any) -> Mixture:
    """The sets that the mixture file names, from ``<folder>/<name>.jsonl``; a missing one is an error."""
    rates = {name: float(rate) for name, rate in tomllib.loads(path.read_text("utf-8")).items()}
    sets = {name: encode(tokenizer, read_pairs(folder / f"{name}.jsonl")) for name in rates}
    return Mixture(sets, rates)


def one_pass(mixture: Mixture, rng: random.Random) -> list[Encoded]:
    """The rows of one pass in random order."""
    rows: list[Encoded] = []
    for name, found in mixture.sets.items():
        rate = mixture.rates[name]
        rows.extend(found * int(rate))
        rows.extend(rng.sample(found, int(len(found) * (rate % 1))))
    rng.shuffle(rows)
    return rows


def padded(rows: list[Encoded]) -> Batch:
    """Rows as arrays, padded to the longest of them."""
    longest = max(len(row.ids) for row in rows)
    ids = np.zeros((len(rows), longest), dtype=np.int64)
    types, mask = np.zeros_like(ids), np.zeros_like(ids)
    for at, row in enumerate(rows):
        size = len(row.ids)
        ids[at, :size], types[at, row.second : size], mask[at, :size] = row.ids, 1, 1
    return Batch(ids, types, mask, np.array([row.target for row in rows], dtype=np.int64))


def bucketed(rows: list[Encoded], tokens: int, rng: random.Random) -> Iterator[Batch]:
    """Batches of about ``tokens`` tokens; lengths alike within a batch, order random across batches."""
    for start in range(0, len(rows), 4096):
        chunk = sorted(rows[start : start + 4096], key=lambda row: len(row.ids))
        groups: list[list[Encoded]] = [[]]
        for row in chunk:
            if (len(groups[-1]) + 1) * len(row.ids) > tokens and groups[-1]:
                groups.append([])
            groups[-1].append(row)
        rng.shuffle(groups)
        yield from map(padded, groups)

"""From a folder of entailment sets to the training mixture.

Reads only training sets (see ``SOURCES``), drops every pair that also occurs in an evaluation set
of the folder or its sibling folders, cuts long premises, and writes one ``<source>.jsonl`` each.

    python -m models.prepare NLI_FOLDER/A --out WORK/pairs
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path
from typing import NamedTuple

from models.pairs import Pair, leak_key, read_pairs, write_pairs


class Source(NamedTuple):
    """A training set: the file's stem, the most rows to keep of each label, the longest premise in words."""

    stem: str
    most_per_label: int = 10**9
    longest: int = 90


SOURCES = (
    Source("mnli.train20k"),
    Source("mnli.extra"),
    Source("snli.train_subset"),
    Source("cnli_cad.train"),
    Source("fever.train", 36_000, 75),
    Source("fever_nei_retrieved.train"),
    Source("semiauto_base_wiki.train"),
    Source("semiauto_sim_wiki.train"),
    Source("semiauto_translate_wiki.train"),
    Source("conjnli.train_adv15k"),
    Source("hans_regen.train"),
    Source("knowledgenet_nli.train"),
    Source("wikifactcheck_neg.all"),
    Source("wikisplit_pos.all", 18_000),
    Source("folio.train", 10**9, 80),
    Source("cur_drop.train", 2_500, 110),
    Source("cur_monotonicity_infer.train", 9_000),
)
EVALUATION = re.compile(r"test|dev|val|fever_symmetric|breaking_nli|neg_nli|med\.all|rte\.all")


def evaluation_keys(folder: Path) -> set[str]:
    """Leak keys of every evaluation pair in the folder and its siblings (the other licence tiers)."""
    keys: set[str] = set()
    for path in sorted(folder.parent.glob("*/*.jsonl.zst")):
        if EVALUATION.search(path.name) or path.parent.name != folder.name:
            keys.update(leak_key(p.premise, p.hypothesis) for p in read_pairs(path))
    return keys


def titled(pair: Pair, rng: random.Random) -> Pair:
    """A FEVER pair with its page title in front, guessed as the claim's opening name, as readers see it."""
    name = re.match(r"(?:The )?(?:[A-Z][\w.'-]+ ?)+", pair.hypothesis)
    if not name or len(name.group().split()) > 5 or pair.premise.startswith(name.group().split()[0]):
        return pair
    joint = rng.choice((". ", ". ", " - ", ": "))
    return pair._replace(premise=name.group().strip() + joint + pair.premise)


def surrounded(pair: Pair, others: list[Pair], rng: random.Random) -> Pair:
    """The pair with an unrelated sentence or two around its premise: the label holds."""
    before = rng.choice(others).premise if rng.random() < 0.5 else ""
    after = rng.choice(others).premise if not before or rng.random() < 0.2 else ""
    words = f"{before} {pair.premise} {after}".split()
    return pair._replace(premise=" ".join(words)) if len(words) <= 90 else pair


def balanced(pairs: list[Pair], most: int, rng: random.Random) -> list[Pair]:
    """At most ``most`` pairs of each label, in shuffled order."""
    rng.shuffle(pairs)
    seen: dict[str, int] = {}
    kept = []
    for pair in pairs:
        seen[pair.label] = seen.get(pair.label, 0) + 1
        if seen[pair.label] <= most:
            kept.append(pair)
    return kept


def prepared(folder: Path, source: Source, leaks: set[str], rng: random.Random) -> list[Pair]:
    """The rows of one source that training may see."""
    rows, seen = [], set()
    for pair in read_pairs(folder / f"{source.stem}.jsonl.zst"):
        key = leak_key(pair.premise, pair.hypothesis)
        if key in leaks or key in seen or len(pair.premise.split()) > source.longest:
            continue
        seen.add(key)
        rows.append(pair)
    rows = balanced(rows, source.most_per_label, rng)
    if source.stem.startswith("fever"):
        rows = [titled(row, rng) if rng.random() < 0.5 else row for row in rows]
        rows = [surrounded(row, rows, rng) if rng.random() < 0.15 else row for row in rows]
    return rows


def main() -> None:
    """Write the mixture and print what was kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of open-licence sets (.jsonl.zst)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    leaks = evaluation_keys(args.folder)
    for source in SOURCES:
        rng = random.Random(f"{args.seed}{source.stem}")
        count = write_pairs(args.out / f"{source.stem}.jsonl", prepared(args.folder, source, leaks, rng))
        print(f"{source.stem:32s} {count:7d}")


if __name__ == "__main__":
    main()

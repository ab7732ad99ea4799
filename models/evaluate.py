"""Print every table of the judge, the trivial floors beside each figure.

    python -m models.evaluate NLI_FOLDER --eval EVAL_FOLDER --pairs WORK/pairs [--most 3000]

The verdict of a pair is the label with the highest score; sets with two labels only let the judge choose
between those two; a set labelled entailment or not counts anything but entailment as not.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.judge import open_judge
from checker.types import Judge, Scores
from models.floors import HypothesisOnly, majority, missing_word
from models.pairs import LABELS, NOT_ENTAILMENT, Pair, read_pairs
from models.yardsticks import yardsticks

SETS = (
    ("A/mnli.dev_matched", 74.0),
    ("A/snli.test", 80.0),
    ("A/fever.dev", 0.0),
    ("A/fever_nli_ctx.test", 71.0),
    ("A/fever_symmetric.v02_test", 80.0),
    ("A/breaking_nli.test", 88.0),
    ("A/fm2.test", 72.0),
    ("A/hans_regen.test", 93.0),
    ("A/neg_nli.mnli", 70.0),
    ("A/neg_nli.snli", 70.0),
    ("A/neg_nli.rte", 70.0),
    ("A/exfever.test", 0.0),
    ("A/conjnli.dev", 0.0),
    ("A/advglue_mnli.dev", 0.0),
    ("C/anli_r1.test", 0.0),
)


class Table(NamedTuple):
    """The rows of one set and the labels its judge may choose from."""

    pairs: list[Pair]
    labels: tuple[str, ...]


def table(pairs: list[Pair]) -> Table:
    """The pairs with the labels that occur among them."""
    there = {pair.label for pair in pairs}
    return Table(
        pairs,
        (LABELS[0], NOT_ENTAILMENT) if NOT_ENTAILMENT in there else tuple(name for name in LABELS if name in there),
    )


def verdict(scores: Scores, labels: Sequence[str]) -> str:
    """The allowed label with the highest score."""
    if NOT_ENTAILMENT in labels:
        return LABELS[0] if scores.entailment >= max(scores.neutral, scores.contradiction) else NOT_ENTAILMENT
    return max(labels, key=lambda label: float(getattr(scores, label)))


def by_word(pair: Pair, labels: Sequence[str]) -> str:
    """The floor that looks for a missing number or capitalised word."""
    return labels[-1] if missing_word(pair.hypothesis, pair.premise) else LABELS[0]


def line(name: str, judge: Judge, rows: Table, words: HypothesisOnly, target: float) -> str:
    """One row of the printed table."""
    scores = judge.score([(pair.premise, pair.hypothesis) for pair in rows.pairs])
    said = [verdict(score, rows.labels) for score in scores]
    gold = [pair.label for pair in rows.pairs]
    right = 100 * sum(map(str.__eq__, said, gold)) / len(gold)
    false = [label for label, answer in zip(gold, said, strict=True) if answer == "contradiction" != label]
    not_wrong = sum(label not in ("contradiction", NOT_ENTAILMENT) for label in gold)
    blind = 100 * sum(words.label(p.hypothesis, rows.labels) == p.label for p in rows.pairs) / len(gold)
    word = 100 * sum(by_word(p, rows.labels) == p.label for p in rows.pairs) / len(gold)
    wanted = f"{target:5.1f} {'yes' if right >= target else 'NO '}" if target else "         "
    share = f"{100 * len(false) / not_wrong:5.1f}" if not_wrong and NOT_ENTAILMENT not in rows.labels else "    -"
    floors = f"{majority(rows.pairs):6.1f} {blind:6.1f} {word:6.1f}"
    return f"{name:30s} {right:6.1f}  {wanted}  {floors}  {share}  {len(gold):6d}"


def by_kind(judge: Judge, pairs: list[Pair]) -> list[str]:
    """Accuracy of each kind within a set."""
    scores = judge.score([(pair.premise, pair.hypothesis) for pair in pairs])
    right: Counter[str] = Counter()
    for pair, score in zip(pairs, scores, strict=True):
        right[pair.kind] += verdict(score, LABELS) == pair.label
    total = Counter(pair.kind for pair in pairs)
    return [f"    {kind:20s} {100 * right[kind] / total[kind]:6.1f}  n={total[kind]}" for kind in sorted(total)]


def hypothesis_only(folder: Path | None) -> HypothesisOnly:
    """The blind floor, learnt from the prepared training pairs."""
    stems = ("mnli.train20k", "snli.train_subset", "fever.train", "fever_nei_retrieved.train", "synthetic")
    return HypothesisOnly([pair for stem in stems for pair in read_pairs((folder or Path()) / f"{stem}.jsonl")])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("sets", type=Path, help="folder with the licence tiers A, B, C")
    parser.add_argument("--pairs", type=Path, required=True, help="folder of prepared and synthetic pairs")
    parser.add_argument("--eval", type=Path, help="folder of document yardsticks")
    parser.add_argument("--model", help="a judge other than the embedded one")
    parser.add_argument("--hard", type=Path, default=Path(__file__).parent / "hard_pairs.jsonl")
    parser.add_argument("--most", type=int, default=0, help="rows of each set at most, drawn by a fixed seed")
    args = parser.parse_args()
    judge, words = open_judge(args.model), hypothesis_only(args.pairs)
    print(judge.name)
    print(f"{'set':30s} {'score':>6s}  target     {'major.':>6s} {'blind':>6s} {'word':>6s}  false-C {'n':>5s}")
    own = [
        (args.pairs / "synthetic.eval.jsonl", "synthetic, unseen", 96.0),
        (args.hard, "hard pairs, by hand", 88.0),
    ]
    for path, name, target in own + [(args.sets / f"{name}.jsonl.zst", name, target) for name, target in SETS]:
        pairs = read_pairs(path)
        if args.most and len(pairs) > args.most:
            pairs = random.Random(7).sample(pairs, args.most)
        print(line(name, judge, table(pairs), words, target), flush=True)
    for path, name, _ in own:
        print(f"{name}, by kind", *by_kind(judge, read_pairs(path)), sep="\n", flush=True)
    if args.eval:
        for told in yardsticks(judge, args.eval, args.sets / "A", args.most):
            print(told, flush=True)


if __name__ == "__main__":
    main()

"""Which ranking finds the passage a claim rests on: the index's, shared words, or the judge?

    python -m models.ranking SETS_FOLDER [--claims N]

FoolMeTwice's development claims, each with its own evidence hidden among the evidence of all others:
BM25 of the index offers 30 passages; how often is the right one among the first one, three and five?
The judge ranks by one less its score for "neutral", which is what its encoder knows of relevance.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
from pathlib import Path

from checker.judge import open_judge
from checker.references.passages import nearest
from models.floors import WORD
from models.pairs import read_pairs

OFFERED = 30


def main() -> None:
    """Print a line a ranking."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--claims", type=int, default=150)
    given = options.parse_args()
    pairs = read_pairs(given.folder / "fm2.dev.jsonl.zst")
    passages = list(dict.fromkeys(pair.premise for pair in pairs))
    index = sqlite3.connect(":memory:")
    index.execute("create virtual table passage using fts5(text, tokenize='porter unicode61')")
    index.executemany("insert into passage values (?)", [(each,) for each in passages])
    judge, places = open_judge(), {"BM25": [0, 0, 0], "shared words": [0, 0, 0], "judge": [0, 0, 0]}
    asked = random.Random(7).sample(pairs, given.claims)
    for pair in asked:
        query = " OR ".join(f'"{word}"' for word in WORD.findall(pair.hypothesis) if len(word) > 2)
        rows = index.execute(
            "select text from passage where passage match ? order by bm25(passage) limit ?", (query, OFFERED)
        )
        offered = [text for (text,) in rows]
        scores = judge.score([(each, pair.hypothesis) for each in offered])
        judged = sorted(range(len(offered)), key=lambda at: scores[at].neutral)
        for name, order in (
            ("BM25", offered),
            ("shared words", nearest(pair.hypothesis, offered, OFFERED)),
            ("judge", [offered[at] for at in judged]),
        ):
            for at, depth in enumerate((1, 3, 5)):
                places[name][at] += pair.premise in order[:depth]
    for name, hits in places.items():
        shown = "  ".join(
            f"first {depth}: {100 * hit / len(asked):5.1f} %" for depth, hit in zip((1, 3, 5), hits, strict=True)
        )
        print(f"{name:14s} {shown}  n={len(asked)}")


if __name__ == "__main__":
    main()

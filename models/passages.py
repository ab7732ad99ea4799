"""Public yardsticks through the whole pipeline: claims read off the text, tables, passages, judge, policy.

    python -m models.passages EVAL_FOLDER [--set factbench summedits averitec] [--no-tables] [--most N]

`--most` draws a sample of so many rows, always the same.

Each row's passages or document stand in as the writer's sources; the sentence is read as a draft. What
the claim finder makes of it is looked up in the tables first, then weighed against the passages by
`checker.verify`, with the thresholds shipped there. A sentence without a claim is weighed whole. Nothing
here is tuned: a row is called wrong where the policy says refuted, outdated or premature, supported
where it says supported; where it says neither, the sign of the best passage's entailment less
contradiction decides, and the share so decided is printed. `floor` calls a row wrong where a number or name
of the claim is missing in the passages.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker import claims, verify
from checker.engine import annotated
from checker.judge import open_judge
from checker.judge.windows import sentences
from checker.knowledge import open_knowledge
from checker.readers import read_text
from checker.references.passages import nearest, windows_of
from checker.types import Claim, Document, Evidence, Judge, Knowledge, Mention, Scores, Span, Verdict
from models.floors import missing_word
from models.pairs import read_jsonl
from models.yardsticks import area, balanced_accuracy

WRONG = frozenset(("refuted", "outdated", "premature"))
DAY = date(2020, 1, 1)
MOST = 8
_ASIDE = re.compile(r" \([^)]*\)")
Row = dict[str, Any]


@dataclass(frozen=True)
class Passages:
    """A row's own texts as a reference."""

    windows: tuple[str, ...]
    name: str = "sources"

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        """The windows nearest to the claim's sentence."""
        return tuple(Evidence(each, self.name) for each in nearest(claim.text, self.windows, MOST))


@dataclass(frozen=True)
class Answer:
    """What the pipeline makes of a row: 1 supported, 0 wrong; how sure; whether the policy decided."""

    said: int
    score: float
    decided: bool


class Kept:
    """A judge that remembers, so that the policy and the tie-break ask for each pair once."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[tuple[str, str], Scores] = {}
        self.name = judge.name

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One `Scores` per pair, in order."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._known]
        self._known.update(zip(new, self._judge.score(new), strict=True) if new else ())
        return [self._known[pair] for pair in pairs]


def answer(text: str, texts: Sequence[str], knowledge: Knowledge, judge: Judge, tables: bool) -> Answer:
    """The pipeline's answer: the weakest sentence decides."""
    passages = Passages(windows_of("\n\n".join(texts)))
    parts = [_sentence(part, passages, knowledge, judge, tables) for part in sentences(text) or [text]]
    return min(parts, key=lambda each: (each.said, each.score))


def _sentence(text: str, passages: Passages, knowledge: Knowledge, judge: Judge, tables: bool) -> Answer:
    document = annotated(read_text(text, "claim.txt", DAY), knowledge)
    verdicts: tuple[Verdict, ...] = ()
    if tables:
        verdicts = verify.judge_claims(claims.find(document, knowledge), document, knowledge)
    labels = Counter(each.label for each in verdicts)
    if wrong := [each for each in verdicts if each.label in WRONG]:
        return Answer(0, -max(each.confidence for each in wrong), True)
    if labels["supported"] and _whole(verdicts, text):
        return Answer(1, 1.0, True)
    found = passages.ask(_claim(text), document)
    verdict = verify.weigh(_claim(text), found, judge)
    scores = judge.score([(each.text, text) for each in found])
    for_it, against = ([getattr(each, side) for each in scores] for side in ("entailment", "contradiction"))
    lean = max(for_it, default=0.0) - max(against, default=0.0)
    if verdict.label in WRONG:
        return Answer(0, lean - 1, True)
    if verdict.label == "supported":
        return Answer(1, lean + 1, True)
    return Answer(int(lean > 0), lean, False)


def _whole(verdicts: Sequence[Verdict], text: str) -> bool:
    """Whether the claims cover the sentence: nothing of it but a few small words is left unasked."""
    covered = {at for each in verdicts for at in range(each.claim.span.start, each.claim.span.end)}
    rest = "".join(letter if at not in covered else " " for at, letter in enumerate(text))
    return not re.search(r"\d|\b[A-Z]", rest)


def _claim(text: str) -> Claim:
    """The sentence itself as a claim."""
    whole = Mention(Span(0, len(text)), "name", text)
    return Claim(whole.span, text, "said-whole", whole, whole, DAY)


def rows_of(name: str, folder: Path) -> Iterator[tuple[str, list[str], int]]:
    """(claim, texts, label) of each row of a set."""
    if name == "factbench":
        facts: list[Row] = list(read_jsonl(folder / "factcheck_kg/factbench_rag.jsonl.zst"))
        for row in facts:
            if row["triple"][1] == "office":
                yield _ASIDE.sub("", str(row["claim"])), [each["text"] for each in row["passages"]], int(row["label"])
        return
    file = {"averitec": "averitec/dev", "summedits": "summedits/all"}[name]
    for row in read_jsonl(folder / f"{file}.jsonl.zst"):
        if row["label"] in (0, 1) and (name != "summedits" or row["domain"] == "news"):
            yield str(row["claim"]), [str(row["doc"])], int(row["label"])


def measured(name: str, folder: Path, judge: Judge, tables: bool, most: int) -> str:
    """One line of figures."""
    knowledge = open_knowledge(None)
    found = list(rows_of(name, folder))
    if most and most < len(found):
        found = random.Random(7).sample(found, most)
    answers = [answer(text, texts, knowledge, judge, tables) for text, texts, _ in found]
    labels = [label for _, _, label in found]
    floor = balanced_accuracy(labels, [not missing_word(text, " ".join(texts)) for text, texts, _ in found])
    score = balanced_accuracy(labels, [bool(each.said) for each in answers])
    decided = [(each.said, label) for each, label in zip(answers, labels, strict=True) if each.decided]
    right = 100 * sum(said == label for said, label in decided) / max(1, len(decided))
    curve = area(labels, [each.score + 3 * each.said for each in answers])
    name += "" if tables else " (passages alone)"
    return (
        f"{name:30s} balanced acc {score:5.1f}  AUC {curve:5.1f}  floor {floor:5.1f}  "
        f"decided {100 * len(decided) / len(labels):5.1f} % ({right:.1f} % right)  n={len(labels)}"
    )


def main() -> None:
    """Print a line a set."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--set", nargs="+", default=["factbench", "averitec", "summedits"])
    options.add_argument("--no-tables", action="store_true")
    options.add_argument("--model")
    options.add_argument("--most", type=int, default=0)
    given = options.parse_args()
    judge = Kept(open_judge(given.model))
    for name in given.set:
        print(measured(name, given.folder, judge, not given.no_tables, given.most), flush=True)


if __name__ == "__main__":
    main()

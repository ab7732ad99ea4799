"""How many claims of 200 annotated sentences are found, and how many of those found are there.

    python scripts/claims.py [fixtures/claims.tsv] [--misses]

A claim counts as found where kind, subject and object agree, names by one holding the other. Check-
worthiness is whether a sentence makes any claim; the floor calls every sentence with a figure or a name
behind its first word check-worthy.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker import claims
from checker.claims import (
    bodies,
    grounds,
    lengths,
    lives,
    nations,
    offices,
    reigns,
    rulers,
    sayings,
    successions,
    terms,
)
from checker.engine import annotated
from checker.knowledge import open_knowledge
from checker.readers import read_text
from checker.types import Claim, Knowledge

HOME = Path(__file__).resolve().parent.parent
DAY = date(2024, 3, 1)
KINDS = {
    **dict.fromkeys((offices.HOLDS, offices.HELD, offices.FORMER, offices.NEXT), "office"),
    terms.SINCE: "since", terms.UNTIL: "until", successions.SUCCEEDED: "succeeded", successions.NUMBERED: "nth",
    terms.REELECTED: "reelected", terms.WON: "won", offices.TOOK: "took", terms.ELECTED: "took",
    terms.RESIGNED: "until", nations.INDEPENDENT: "state", nations.ENDED: "state",
    lives.BORN: "born", lives.DIED: "died",
    lives.AGED_AT_DEATH: "aged", bodies.JOINED: "joined", bodies.LEFT: "left", bodies.MEMBER: "member",
    bodies.FOUNDED: "founded", bodies.DISSOLVED: "founded", grounds.CAPITAL: "capital", grounds.LIES_IN: "place",
    grounds.PARTY: "party", grounds.COUNTRY: "country", claims.HAPPENED: "event", sayings.SAID: "said",
    sayings.FIGURE: "figure", lengths.SERVED: "served", reigns.REIGNED: "reigned", rulers.LED: "led",
}  # fmt: skip
_NAME = re.compile(r"\d|(?<=\s)[“\"(]?[A-ZÀ-Þ]")


@dataclass(frozen=True)
class Told:
    """A claim as compared: its kind, who or what, and the words that would be its object."""

    kind: str
    subject: str
    objects: tuple[str, ...]

    def agrees(self, other: Told) -> bool:
        """Whether the two are one claim."""
        if self.kind != other.kind or not _near(self.subject, other.subject):
            return False
        return any(_near(one, two) for one in self.objects for two in other.objects)


@dataclass(frozen=True)
class Annotated:
    """A sentence of the fixture."""

    manner: str
    text: str
    told: tuple[Told, ...]


def _near(one: str, other: str) -> bool:
    first, second = one.casefold().strip('“”"., '), other.casefold().strip('“”"., ')
    return not first or not second or first in second or second in first


def sentences_of(path: Path) -> Iterator[Annotated]:
    """The sentences of a fixture with their claims."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        manner, text, told = (*line.split("\t"), "")[:3]
        parts = [part.strip() for part in told.split(" ; ") if part.strip()]
        yield Annotated(manner, text, tuple(_told(part) for part in parts))


def _told(part: str) -> Told:
    kind, _, rest = part.partition(":")
    subject, _, thing = rest.partition(">")
    return Told(kind.strip(), subject.strip(), (thing.strip(),))


def found_in(text: str, knowledge: Knowledge) -> list[Told]:
    """The claims found in one sentence."""
    document = annotated(read_text(text, "sentence.txt", DAY), knowledge)
    made: list[Claim] = [*claims.find(document, knowledge), *sayings.find(document)]
    told = []
    for claim in made:
        focus = claim.focus.of(document.prose) if claim.focus else claim.object.text
        subject = "" if claim.predicate == sayings.FIGURE else claim.subject.text
        told.append(Told(KINDS[claim.predicate], subject, (claim.object.text, focus)))
    return told


def matched(gold: Sequence[Told], found: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Gold and found claims that are one, each used once."""
    left, pairs = list(found), []
    for told in gold:
        for other in left:
            if told.agrees(other):
                pairs.append((told, other))
                left.remove(other)
                break
    return pairs


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("fixture", nargs="?", type=Path, default=HOME / "fixtures" / "claims.tsv")
    options.add_argument("--misses", action="store_true")
    given = options.parse_args()
    for line in report(given.fixture, given.misses):
        print(line)


def report(path: Path, misses: bool = False) -> Iterator[str]:
    """The lines of the report, and before them what was missed or made up."""
    right, gold, found = Counter[str](), Counter[str](), Counter[str]()
    worthy, floor = Counter[tuple[bool, bool]](), Counter[tuple[bool, bool]]()
    for each in sentences_of(path):
        made = found_in(each.text, KNOWLEDGE)
        pairs = matched(each.told, made)
        for key in (each.manner, "all"):
            right[key] += len(pairs)
            gold[key] += len(each.told)
            found[key] += len(made)
        for told, _ in pairs:
            right[told.kind] += 1
        gold.update(told.kind for told in each.told)
        found.update(told.kind for told in made)
        worthy[bool(each.told), bool(made)] += 1
        floor[bool(each.told), bool(_NAME.search(each.text))] += 1
        if misses:
            yield from _misses(each, pairs, made)
    for key in (*sorted(gold - Counter({"all": gold["all"]})), "all"):
        yield f"{key:14s} {_shares(right[key], found[key], gold[key])}  of {gold[key]}"
    for name, table in (("check-worthy", worthy), ("floor", floor)):
        yes = table[True, True]
        yield f"{name:14s} {_shares(yes, yes + table[False, True], yes + table[True, False])}"


def _misses(each: Annotated, pairs: Sequence[tuple[Told, Told]], made: Sequence[Told]) -> Iterator[str]:
    for told in each.told:
        if all(told is not one for one, _ in pairs):
            yield f"missed  {told.kind}: {told.subject} > {told.objects[0]}  |  {each.text}"
    for told in made:
        if all(told is not other for _, other in pairs):
            yield f"made up {told.kind}: {told.subject} > {told.objects[0]}  |  {each.text}"


def _shares(right: int, found: int, gold: int) -> str:
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, gold)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return f"precision {precision:5.1f}  recall {recall:5.1f}  F1 {both:5.1f}"


KNOWLEDGE = open_knowledge(None)

if __name__ == "__main__":
    main()

"""How many wrong statements of reported paragraphs are caught, and how many of their true twins are flagged.

    python scripts/reported.py [fixtures/reported.tsv ...] [--misses]

Each line of a fixture is a paragraph with `[[wrong|right]]` words. The wrong reading is caught where a warning or an
error touches the marked words; the right one must raise nothing above a note. Everything else that is raised
above a note, in either reading, is printed as false.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.config import Config
from checker.engine import Checker
from checker.types import Finding

HOME = Path(__file__).resolve().parent.parent
_PAIR = re.compile(r"\[\[(.*?)\|(.*?)\]\]")


@dataclass(frozen=True)
class Reported:
    """A paragraph with its wrong words at `start`..`end`, and its true twin."""

    day: date
    kind: str
    wrong: str
    right: str
    start: int
    end: int


def reported(path: Path) -> Iterator[Reported]:
    """The paragraphs of a fixture."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        day, kind, text = line.split("\t")
        pair = _PAIR.search(text)
        assert pair is not None, text
        head, tail = text[: pair.start()], text[pair.end() :]
        end = pair.start() + len(pair[1])
        yield Reported(date.fromisoformat(day), kind, head + pair[1] + tail, head + pair[2] + tail, pair.start(), end)


def loud(checker: Checker, text: str, day: date) -> list[Finding]:
    """Warnings and errors of a paragraph."""
    return [each for each in checker.check_text(text, "a.txt", as_of=day).findings if each.severity.value != "note"]


@dataclass(frozen=True)
class Tally:
    """What came of a fixture: caught and all by kind, lines about what was missed, and false findings."""

    caught: Counter[str]
    every: Counter[str]
    missed: tuple[str, ...]
    false: tuple[str, ...]


def tally(checker: Checker, path: Path) -> Tally:
    """A fixture, checked."""
    caught, every = Counter[str](), Counter[str]()
    missed: list[str] = []
    false: list[str] = []
    for each in reported(path):
        every[each.kind] += 1
        found = loud(checker, each.wrong, each.day)
        hits = [one for one in found if one.location.start < each.end and one.location.end > each.start]
        caught[each.kind] += bool(hits)
        if not hits:
            missed.append(f"{each.kind} {each.day} {each.wrong}")
        rest = [(one, each.wrong) for one in found if one not in hits]
        rest += [(one, each.right) for one in loud(checker, each.right, each.day)]
        false += [f"{one.rule} “{one.location.quote}” in: {text}" for one, text in rest]
    return Tally(caught, every, tuple(missed), tuple(false))


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("fixtures", nargs="*", type=Path, default=sorted((HOME / "fixtures").glob("reported*.tsv")))
    options.add_argument("--misses", action="store_true")
    given = options.parse_args()
    with Checker.open(Config(judge=False)) as checker:
        for path in given.fixtures:
            told = tally(checker, path)
            if given.misses:
                print("\n".join(f"missed {each}" for each in told.missed))
            print("\n".join(f"false  {each}" for each in told.false))
            print(", ".join(f"{kind} {told.caught[kind]}/{count}" for kind, count in sorted(told.every.items())))
            print(f"{path.name}: caught {told.caught.total()} of {told.every.total()}, false {len(told.false)}")


if __name__ == "__main__":
    main()

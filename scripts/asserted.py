"""Whether a sentence makes a statement, or only tells of one: rules alone, with the judge beside them, the judge alone.

    python scripts/asserted.py [fixtures/asserted.tsv ...] [--misses]

Every statement of the fixtures is one the tables contradict. Where the writer makes it, a warning is right; where the
writer denies it, imagines it or tells of somebody else's mistake, a warning is false.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker.config import Config
from checker.engine import Checker
from checker.judge import open_judge
from checker.judge.assertion import asserted

HOME = Path(__file__).resolve().parent.parent
DAY = date(2024, 3, 1)


def rows(path: Path) -> Iterator[tuple[bool, str, str]]:
    """Whether the writer says so, the sentence, the statement."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            said, sentence, statement = line.split("\t")
            yield said == "yes", sentence, statement


def flagged(checker: Checker, sentence: str) -> bool:
    """Whether the sentence raises a warning or an error."""
    report = checker.check_text(sentence, "a.txt", as_of=DAY)
    return any(each.severity.value != "note" for each in report.findings)


def counted(found: list[tuple[bool, bool]]) -> str:
    """How many of the sentences that say so are flagged, and how many of those that do not."""
    right = sum(said and loud for said, loud in found)
    false = sum(loud and not said for said, loud in found)
    said = sum(said for said, _ in found)
    return f"{right} of {said} flagged where said, {false} of {len(found) - said} where not"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("fixtures", nargs="*", type=Path, default=sorted((HOME / "fixtures").glob("asserted*.tsv")))
    options.add_argument("--misses", action="store_true")
    given = options.parse_args()
    judge = open_judge()
    for path in given.fixtures:
        every = list(rows(path))
        told = asserted(judge, [(sentence, statement) for _, sentence, statement in every])
        alone = [(said, tell) for (said, _, _), tell in zip(every, told, strict=True)]
        print(f"{path.name}: judge alone: {counted(alone)}")
        for name, with_judge in (("rules", False), ("rules and judge", True)):
            with Checker.open(Config(judge=with_judge)) as checker:
                found = [(said, flagged(checker, sentence)) for said, sentence, _ in every]
            print(f"{path.name}: {name}: {counted(found)}")
            if given.misses:
                wrong = [s for (said, s, _), (_, loud) in zip(every, found, strict=True) if said != loud]
                print("\n".join(f"  {each}" for each in wrong))


if __name__ == "__main__":
    main()

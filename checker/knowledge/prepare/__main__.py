"""Command line: `python -m checker.knowledge.prepare FOLDER`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from checker.knowledge.prepare import cleaned
from checker.knowledge.tables import TABLES


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0], "offices.csv").exists():
        print("usage: python -m checker.knowledge.prepare FOLDER   (a folder that holds offices.csv)")
        return 2
    faults: Counter[str] = Counter()
    for name, count in cleaned.write(Path(arguments[0]), TABLES, faults).items():
        print(f"{name:16} {count:6}")
    for fault, count in faults.most_common():
        print(f"  {count:6}  {fault}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

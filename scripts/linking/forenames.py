"""Forenames that many people in the tables bear: `python scripts/linking/forenames.py checker/annotate/forenames.txt`.

The first word of a name counts once for each last word it stands before. Words of titles and of names written surname
first are left out.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

from checker.annotate.mentions_words import fold
from checker.annotate.people_words import SURNAME_FIRST

BORNE = 5
PLAIN = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]{3,})?")
NO_NAMES = frozenset(
    "general saint prince princess king queen emperor sheikh sultan pope grand abu ibn sir dame lord baron baroness "
    "earl viscount duke santa said odd per tore ram roman mart troy charlotte florence victoria".split()
)
"""Titles, words that open a sentence or stand before a place, and places themselves."""


def main() -> None:
    """Read every table of people, count, write."""
    tables = Path(__file__).parents[2] / "checker" / "knowledge" / "tables"
    borne: dict[str, set[str]] = defaultdict(set)
    for file in sorted(tables.glob("people*.tsv")):
        with file.open(encoding="utf-8") as lines:
            for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
                words = next((value for value in row.values() if value and " " in value), "").split()
                if len(words) > 1 and PLAIN.fullmatch(words[0]) and row.get("country") not in SURNAME_FIRST:
                    borne[fold(words[0])].add(fold(words[-1]))
    found = sorted(name for name, last in borne.items() if len(last) >= BORNE and name not in NO_NAMES)
    Path(sys.argv[1]).write_text("\n".join(found) + "\n", "utf-8")
    print(len(found))


if __name__ == "__main__":
    main()

"""Word lists for the spelling rules, made from SCOWL (Spell Checker Oriented Word Lists).

    python -m checker.spelling.prepare FOLDER

FOLDER is SCOWL's `final` folder (https://wordlist.aspell.net; Debian ships it in the
package `scowl`). Writes `words.txt`, every word of size 80 or less in any spelling of
English, and `common.txt`, those of size 50 or less that are nobody's variant. Both are
sorted by code point, one lower-case word a line, accents taken off.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

KNOWN, COMMON = 80, 50


def levels(folder: Path) -> dict[str, int]:
    """The smallest SCOWL size of every lower-case word; variants count as at least size 55."""
    found: dict[str, int] = {}
    for path in sorted(folder.glob("*-words.*")):
        size = int(path.suffix[1:])
        if "variant_" in path.stem:
            size = max(size, KNOWN if "variant_3" in path.stem else COMMON + 5)
        for word in path.read_text("iso-8859-1").split():
            if not word.isalpha() or not word.islower() or len(word) < 2:
                continue
            plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
            found[plain] = min(size, found.get(plain, size))
    return found


def write(folder: Path, target: Path) -> None:
    """Write both lists into `target`."""
    found = levels(folder)
    for name, limit in (("words.txt", KNOWN), ("common.txt", COMMON)):
        lines = sorted(word for word, size in found.items() if size <= limit)
        (target / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(__file__).parent)

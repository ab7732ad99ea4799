"""Write the fixed terms by the numbers of the grams: `python scripts/phrases/terms.py checker/phrases/terms.bin`.

After `build.py` and `grams.py`, whose tables it reads. A term is what the finder takes for one (`finder.fixed`) or what
a list of terms has and the grams agree to, under its second word in the singular and in the plural; "a of b" where a
list of terms vouches for it.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.phrases.finder import fixed
from checker.phrases.grams import shipped as grams
from checker.phrases.table import CURATED, KNOWLEDGE, WORDNET, Expression, shipped, stems

COMPANY = 3.0
FIRM = 100  # of a term listed by hand
Row = tuple[int, int, int]  # key, hundredths of firmness, sources


def forms(noun: str) -> Iterator[str]:
    """A noun in the singular and in the plural that letters make."""
    yield noun
    yield from (form for form in (noun + "s", noun + "es", noun[:-1] + "ies") if noun in stems(form))


def key(first: str, second: str) -> int | None:
    """Two words as one number, None where the grams lack one."""
    one, two = grams().word(first), grams().word(second)
    return one << 16 | two if one is not None and two is not None else None


def kept(first: str, second: str, each: Expression) -> bool:
    """Whether a list of terms vouches for two words, and the grams have them side by side far oftener than chance."""
    at = key(first, second)
    lift = grams().lift(at >> 16, at & 0xFFFF) if at is not None else None
    return bool(each.sources & (CURATED | WORDNET)) and lift is not None and lift >= COMPANY


def by_hand(folder: Path) -> Iterator[tuple[str, int]]:
    """The two lists beside this: "side" or "of", and the key of a verb with its object or of "a of b"."""
    for line in (folder / "verbs.txt").read_text("utf-8").splitlines():
        verb, _, objects = line.partition(":")
        number = grams().word(verb)
        if number is None or line.startswith("#"):
            continue
        for form in (number, *grams().inflected(number)):
            others = (grams().word(other) for other in objects.split())
            yield from (("side", form << 16 | other) for other in others if other is not None)
    for line in (folder / "of_terms.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            head, *others = line.split() or [""]
            yield from (("of", at) for other in others if (at := key(head, other)) is not None)


def row(found: dict[int, Row], at: int | None, each: Expression) -> None:
    """Note a term, the firmer of two under one key."""
    new = (at or 0, round(100 * each.firm), each.sources)
    if at is not None and new[1] > found.get(at, (*new[:1], -1, 0))[1]:
        found[at] = new


def main() -> None:
    """Read, sort, write."""
    table = shipped()
    side: dict[int, Row] = {}
    of: dict[int, Row] = {}
    for each in table.every():
        first, second = table.text(each.first), table.text(each.second)
        if each.link and each.sources & (CURATED | WORDNET | KNOWLEDGE):
            row(of, key(second, first), each)
        elif not each.link and (fixed(each) or kept(first, second, each)):
            for form in (*forms(second), *table.plurals(second)):
                row(side, key(first, form), each)
    for name, at in by_hand(Path(__file__).parent):
        found = side if name == "side" else of
        found.setdefault(at, (at, FIRM, CURATED))
    parts: dict[str, bytes] = {}
    for name, found in (("side", side), ("of", of)):
        rows = sorted(found.values())
        parts[name] = struct.pack(f"<{len(rows)}I", *(each[0] for each in rows))
        parts[name + " firm"] = bytes(each[1] for each in rows)
        parts[name + " sources"] = bytes(each[2] for each in rows)
    at, places = 0, []
    for name, blob in parts.items():
        places.append((name, at, len(blob)))
        at += len(blob)
    head = json.dumps(places, separators=(",", ":")).encode()
    head += b" " * (-(len(head) + 4) % 4)
    Path(sys.argv[1]).write_bytes(len(head).to_bytes(4, "little") + head + b"".join(parts.values()))
    print(f"{len(side)} pairs, {len(of)} with of")


if __name__ == "__main__":
    main()

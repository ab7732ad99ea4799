"""The fixed terms by the numbers of `grams`: a compact copy of what `phrases.sqlite` vouches for, read in microseconds.

"a b" under its two words, the second in the singular and in the plural; "a of b" under its two words in the singular.
Knows how firm a term is and who vouches for it, and nothing of drafts.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import NamedTuple

PARTS = ("side", "of")


class Listed(NamedTuple):
    """How firm a term is, 0 to 2.55, and the sources that vouch for it, as in `table`."""

    firm: float
    sources: int


class Terms:
    """One open table; words go by their numbers."""

    def __init__(self, path: Path) -> None:
        whole = memoryview(path.read_bytes())
        size = int.from_bytes(whole[:4], "little")
        head, body = json.loads(bytes(whole[4 : 4 + size])), whole[4 + size :]
        parts = {name: body[at : at + long] for name, at, long in head}
        self._keys = {name: parts[name].cast("I") for name in PARTS}
        self._firm = {name: parts[name + " firm"] for name in PARTS}
        self._sources = {name: parts[name + " sources"] for name in PARTS}

    def side_by_side(self, first: int, second: int) -> Listed | None:
        """What is known of "first second"."""
        return self._find("side", first, second)

    def around_of(self, first: int, second: int) -> Listed | None:
        """What is known of "first of second", both in the singular."""
        return self._find("of", first, second)

    def seconds(self, first: int, of: bool = False) -> list[int]:
        """The words that stand second in a term that starts with the word, or behind its "of"."""
        keys = self._keys["of" if of else "side"]
        low, high = bisect_left(keys, first << 16), bisect_left(keys, first + 1 << 16)
        return [each & 0xFFFF for each in keys[low:high].tolist()] if low < high else []

    def _find(self, part: str, first: int, second: int) -> Listed | None:
        keys, key = self._keys[part], first << 16 | second
        at = bisect_left(keys, key)
        if at == len(keys) or keys[at] != key:
            return None
        return Listed(self._firm[part][at] / 100, self._sources[part][at])


@cache
def shipped() -> Terms:
    """The table that comes with the package."""
    return Terms(Path(__file__).with_name("terms.bin"))

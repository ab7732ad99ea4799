"""Person keys joined into people: a union that refuses two birth years."""

from __future__ import annotations

from collections import defaultdict

from checker.knowledge.prepare.raw import Held


class Families:
    """Union-find over person keys."""

    def __init__(self, rows: list[Held]) -> None:
        self.parent: dict[str, str] = {}
        self.born: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            if row.birth:
                self.born[row.person].add(row.birth[:4])

    def find(self, key: str) -> str:
        while self.parent.get(key, key) != key:
            key = self.parent[key]
        return key

    def join(self, one: str, other: str) -> bool:
        """Make two keys one person; refused where the two families have different birth years."""
        one, other = self.find(one), self.find(other)
        if one == other:
            return False
        if self.born[one] and self.born[other] and not self.born[one] & self.born[other]:
            return False
        keep, drop = sorted((one, other), key=worth)
        self.parent[drop] = keep
        self.born[keep] |= self.born[drop]
        return True


def worth(key: str) -> tuple[int, str]:
    """Sorts the key to keep first: Wikidata, then another list, then a name alone."""
    return ((0 if key.startswith("Q") else 1 if ":" in key[:4] else 2), key)

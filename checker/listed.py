"""Which words of a long list stand in a text: told in one pass over it, and not by asking for each word."""

from __future__ import annotations

from collections.abc import Iterable

from checker.patterns import any_of, regex


class Listed:
    """A list of words, made ready once. `tree` is their pattern (`any_of`) where it is known already."""

    __slots__ = ("_longest", "_words")

    def __init__(self, words: Iterable[str], tree: str = "") -> None:
        self._words = frozenset(words)
        self._longest = regex(tree or any_of(sorted(self._words)) or "(?!)", heed=False)

    def standing(self, text: str) -> set[str]:
        """Those of the words that stand in `text`, within longer words too."""
        found: set[str] = set()
        place = 0
        while met := self._longest.search(text, place):
            longest = met[0]
            if longest not in found:
                found.update(self._words.intersection([longest[:end] for end in range(1, len(longest) + 1)]))
            place = met.start() + 1
        return found

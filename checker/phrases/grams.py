"""What word follows what in English, and which words mean nearly the same: the compiled table.

Read in place from a mapped file: opening costs nothing, a look-up a few microseconds. Odds are natural
logarithms: `lift` how much oftener a word follows another than chance would have it, `bonus` what a
third word before adds. A pair that is not listed was not seen often enough to matter. Knows no drafts.
"""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Literal

Kind = Literal["I", "H", "h", "B", "b"]
TYPES: dict[str, Kind] = {
    "starts": "I", "odds": "h", "alone": "b", "taste": "b", "kinds": "B", "pair_at": "I", "pair_word": "H",
    "pair_odds": "B", "triple_at": "I", "triple_rest": "I", "triple_odds": "B", "near_at": "I", "near_word": "H",
    "near_grade": "B", "forms": "H", "plain": "H", "tags": "B",
}  # fmt: skip
NOTHING = 65535
USUAL = 1.5
# Never offered: the near-synonyms know them all.
RUDE = frozenset(
    """
    arse arsehole ass asses asshole bastard bastards bitch bitches bitching bollocks boob boobs bugger cock
    cocks crap crappy cunt damn dick dicks dyke fag faggot fuck fucked fucking gay piss pissed prick pricks
    pussy queer screw screwed screwing shag shit shits slut sluts tit tits turd wank whore whores nigger
    negro spic retard retarded
    """.split()
)
NOUN, ADJECTIVE, VERB = 1, 2, 4


class Grams:
    """One open table. Words go by number; `word` gives it, `text` takes it back."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        size = int.from_bytes(self._map[8:12], "little")
        body = memoryview(self._map)[12 + size :]
        part = {name: body[at : at + long] for name, (at, long) in json.loads(self._map[12 : 12 + size]).items()}
        self._words = part["words"]
        table: dict[str, memoryview[int]] = {name: part[name].cast(kind) for name, kind in TYPES.items()}
        self._starts, self._odds, self._alone = table["starts"], table["odds"], table["alone"]
        self._taste, self._kinds = table["taste"], table["kinds"]
        self._pair_at, self._pair_word, self._pair_odds = table["pair_at"], table["pair_word"], table["pair_odds"]
        self._triple_at, self._triple_rest = table["triple_at"], table["triple_rest"]
        self._triple_odds = table["triple_odds"]
        self._near_at, self._near_word, self._near_grade = table["near_at"], table["near_word"], table["near_grade"]
        self._forms, self._plain, self._tags = table["forms"], table["plain"], table["tags"]
        self._known: dict[str, int | None] = {}
        self._rude = {self.word(word) for word in RUDE}
        self._near: dict[int, dict[int, float]] = {}

    def word(self, text: str) -> int | None:
        """The number of a word in lower case, or None."""
        if text not in self._known:
            sought, low, high = text.encode(), 0, len(self._odds)
            while low < high:
                middle = (low + high) // 2
                if bytes(self._words[self._starts[middle] : self._starts[middle + 1]]) < sought:
                    low = middle + 1
                else:
                    high = middle
            found = low < len(self._odds) and bytes(self._words[self._starts[low] : self._starts[low + 1]]) == sought
            self._known[text] = low if found else None
        return self._known[text]

    def text(self, word: int) -> str:
        """The word with that number."""
        return bytes(self._words[self._starts[word] : self._starts[word + 1]]).decode()

    def odds(self, word: int) -> float:
        """How common a word is."""
        return self._odds[word] / 1000

    def taste(self, word: int) -> float:
        """How much oftener it would stand in spun text than in plain."""
        return self._taste[word] / 10

    def kinds(self, word: int) -> int:
        """The parts of speech the word, or the word it is a form of, can be."""
        plain = self._plain[2 * word]
        return self._kinds[word] or (self._kinds[plain] if plain != NOTHING else 0)

    def lift(self, first: int, second: int) -> float | None:
        """How much oftener the second follows the first than chance has it, None where hardly ever seen."""
        high = self._pair_at[first + 1]
        at = bisect_left(self._pair_word, second, self._pair_at[first], high)
        return self._pair_odds[at] / 12 - 6 if at < high and self._pair_word[at] == second else None

    def usual(self, first: str, second: str) -> bool:
        """Whether two words stand together much oftener than chance has it, as they are."""
        one, two = self.word(first), self.word(second)
        return one is not None and two is not None and (self.lift(one, two) or 0.0) > USUAL

    def alone(self, first: int) -> float:
        """The lift after the word of what was hardly ever seen there."""
        return self._alone[first] / 20

    def bonus(self, first: int, second: int, third: int) -> float:
        """How much likelier the third is where the first stands before the second; 0 where that is not known."""
        high = self._triple_at[first + 1]
        rest = second << 16 | third
        at = bisect_left(self._triple_rest, rest, self._triple_at[first], high)
        return self._triple_odds[at] / 20 if at < high and self._triple_rest[at] == rest else 0.0

    def following(self, first: int) -> list[int]:
        """The words listed after a word."""
        return self._pair_word[self._pair_at[first] : self._pair_at[first + 1]].tolist()

    def thirds(self, first: int, second: int) -> list[int]:
        """The words listed after two."""
        low, high = self._triple_at[first], self._triple_at[first + 1]
        low = bisect_left(self._triple_rest, second << 16, low, high)
        high = bisect_left(self._triple_rest, second + 1 << 16, low, high)
        return [rest & 0xFFFF for rest in self._triple_rest[low:high].tolist()]

    def inflected(self, word: int) -> list[int]:
        """A plain word's plural or -s form, past and -ing form, those that the table has."""
        return [form for form in self._forms[3 * word : 3 * word + 3].tolist() if form != NOTHING]

    def near(self, word: int) -> dict[int, float]:
        """What a spinner may have replaced by the word, in the word's own form, with a grade of 0 to 1."""
        if word not in self._near:
            found: dict[int, float] = {}
            for plain, tag in ((word, 0), *self._read(word)):
                for at in range(self._near_at[plain], self._near_at[plain + 1]):
                    other = self._near_word[at]
                    form = self._forms[3 * other + tag - 1] if tag else other
                    if form not in (NOTHING, word) and form not in self._rude:
                        found[form] = max(found.get(form, 0.0), self._near_grade[at] / 200)
            self._near[word] = found
        return self._near[word]

    def _read(self, word: int) -> list[tuple[int, int]]:
        """The words it is a form of, and which form."""
        plains = ((self._plain[2 * word + slot], self._tags[2 * word + slot]) for slot in (0, 1))
        return [(plain, tag) for plain, tag in plains if plain != NOTHING]


@cache
def shipped() -> Grams:
    """The table that comes with the package."""
    return Grams(Path(__file__).with_name("grams.bin"))

"""Whether two names of holders of one seat are plainly forms of one name."""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.knowledge.fold import sound, words
from checker.knowledge.nicknames import NICKNAMES


def _formal(name: list[str]) -> list[str]:
    return [NICKNAMES.get(word, word) for word in name]


def alike(one: str, other: str, same_day: bool) -> bool:
    """Whether two names are plainly forms of one: word subset, or spelt nearly alike."""
    first, second = _formal(words(one)), _formal(words(other))
    if not first or not second:
        return False
    if min(len(first), len(second)) >= 4 and sound(first[0]) != sound(second[0]):
        return False  # brothers bear one father's and one family's name: the emirs of Kuwait
    small, large = sorted((set(first), set(second)), key=len)
    if len(small) >= 2 and small <= large:
        return True
    heard, heard2 = sorted((set(sound(one).split()), set(sound(other).split())), key=len)
    if len(heard) >= 2 and heard <= heard2:
        return True
    likeness = fuzz.token_sort_ratio(" ".join(first), " ".join(second))
    if same_day:
        shared = {sound(w) for w in first} & {sound(w) for w in second}
        return likeness >= 82 or (bool(shared & {sound(first[-1]), sound(second[-1])}) and first[0][0] == second[0][0])
    return likeness >= 90

"""How many letters apart two words are: left out, added, changed, or two neighbours swapped.

The "optimal string alignment" that rapidfuzz counts too. Most pairs asked about are equal but for a letter, and the
library takes longer to come in than a short draft has words to compare.
"""

from __future__ import annotations


def letters_apart(one: str, other: str, most: int) -> int:
    """The number of slips between two words; `most` + 1 where there are more than `most` (1 or 2)."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    one, other = _differing(one, other)
    if not one or not other:
        return min(len(one) + len(other), most + 1)
    if len(one) == len(other) and (len(one) == 1 or (one == other[::-1] and len(one) == 2)):
        return 1
    return min(_counted(one, other), most + 1) if most > 1 else most + 1


def _differing(one: str, other: str) -> tuple[str, str]:
    """Both words without what they begin and end with alike."""
    start, end = 0, min(len(one), len(other))
    while start < end and one[start] == other[start]:
        start += 1
    one, other, end = one[start:], other[start:], end - start
    last = 0
    while last < end and one[-1 - last] == other[-1 - last]:
        last += 1
    return (one[: len(one) - last], other[: len(other) - last]) if last else (one, other)


def _counted(one: str, other: str) -> int:
    """Row by row: the slips from each beginning of one word to each beginning of the other."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for place, wanted in enumerate(other, 1):
            slips = min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != wanted))
            if at > 1 < place and letter == other[place - 2] and one[at - 2] == wanted:
                slips = min(slips, before[place - 2] + 1)
            row.append(slips)
        before, above = above, row
    return above[-1]

"""Which words English has, and which common word a misspelt one was meant to be.

The lists come from SCOWL (see LICENCE.txt beside them): every spelling of English, no
names. `added.txt` is ours: words of the news that SCOWL's edition of 2020 lacks. A word formed
from known parts (pre-war, livestream, Trumpism) counts as known.
Nothing here knows grammar or context.
"""

from __future__ import annotations

import mmap
from bisect import bisect_right
from functools import cache, lru_cache
from pathlib import Path

from checker.spelling.letters import letters_apart

_HERE = Path(__file__).parent
_BEFORE = frozenset(
    (
        "anti auto back bi bio counter cross crypto cyber de demi dis down eco electro euro ex extra fore "
        "geo half hydro hyper infra inter intra kilo macro mal mega meta micro mid mini mis mono multi "
        "nano neo neuro non off out over para petro photo poly post pre pro proto pseudo psycho quasi "
        "radio self semi socio sub super sur tele techno thermo trans tri ultra un under uni well re"
    ).split(" ")
)
_AFTER = frozenset(
    (
        "s es ed d er r ers ing ism isms ist ists ish ly less like ness able ible al ation ations ization "
        "isation ize ise ized ised izing ising ity ful fully ment ments able hood ship wise ward wards y ier "
        "iest est ian ians gate fest athon scape verse nik esque eer ology ologist metric graphy crat cracy "
        "phobia phobic phile"
    ).split(" ")
)
_FEW = 20
"""Words looked up in the list as it lies; past them it is read whole."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def _list(name: str) -> mmap.mmap:
    with (_HERE / name).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _holds(name: str, word: str) -> bool:
    """Whether the sorted list has `word`: one stretch of it is looked through, nothing is loaded."""
    data, starts, first = _stretches(name)
    wanted = word.encode()
    place = bisect_right(first, wanted) - 1
    stretch = data[starts[place] : starts[place + 1] + 1]
    return b"\n%b\n" % wanted in (stretch if place else b"\n" + stretch)


@cache
def _stretches(name: str) -> tuple[mmap.mmap, list[int], list[bytes]]:
    """A sorted list, the line ends at which its stretches begin and end, and the first word of each."""
    data = _list(name)
    starts, first = [0], [b""]
    while (start := data.find(b"\n", starts[-1] + max(512, len(data) // 1024))) >= 0:
        starts.append(start)
        first.append(data[start + 1 : data.find(b"\n", start + 1)])
    return data, [*starts, len(data)], first


@cache
def known(word: str) -> bool:
    """Whether a lower-case word is in the list, as it stands."""
    return _holds("words.txt", word) or _holds("added.txt", word)


@cache
def seen_name(word: str) -> bool:
    """Whether a lower-case word was seen, with a capital, as part of names in an open encyclopedia."""
    return _holds("seen_names.txt", word)


@cache
def common(word: str) -> bool:
    """Whether a lower-case word is one that most readers use."""
    return _holds("common.txt", word)


@cache
def frequent() -> dict[str, str]:
    """Slips that writers of English make again and again, and the words meant."""
    lines = (_HERE / "frequent.tsv").read_text("utf-8").splitlines()
    return {wrong: right for wrong, _, right in (line.partition("\t") for line in lines)}


@cache
def formed(word: str) -> bool:
    """Whether a word is put together from known parts: two words, or a word and a prefix."""
    if known(word + "s") or (word[-1] == "s" and len(word) > 4 and known(word[:-1])):
        return True
    for cut in range(1, len(word) - 2):
        first, rest = word[:cut], word[cut:]
        if first in _BEFORE and len(rest) > 2 and (common(rest) if len(rest) == 3 else known(rest)):
            return True
        if len(first) > 2 and len(rest) > 2 and len(word) > 6 and common(first) and common(rest):
            return True
    return False


@cache
def derived(word: str) -> bool:
    """Whether a word is a known one with an ending ("Trumpism", "occured"): a word, or a slip in one."""
    return any(
        word.endswith(ending)
        and len(word) - len(ending) > 3
        and any(known(word[: -len(ending)] + e) for e in ("", "e", "y"))
        for ending in _AFTER
    )


@lru_cache(maxsize=20_000)
def suggest(word: str) -> tuple[str, ...]:
    """Common words one slip away from `word` (a letter left out, added, swapped or changed), likeliest first.

    First letters are rarely missed, so a change there counts only where nothing else fits.
    Of long words without such a neighbour, the one two slips away that begins and ends alike.
    """
    slips = _slips(word)
    if _common.cache_info().currsize or suggest.cache_info().misses > _FEW:
        near = sorted(slips & _common())
    else:
        near = sorted(each for each in slips if _holds("common.txt", each))
    near.sort(key=lambda each: (each[0] != word[0], _kind(word, each), each))
    inner = [each for each in near if each[0] == word[0]]
    return tuple(inner or near) or _farther(word)


def _farther(word: str) -> tuple[str, ...]:
    """The only common word two slips from a long `word` with its first two letters and its last."""
    if len(word) < 7:
        return ()
    near = [each for each in _beginning(word[:2]) if each[-1] == word[-1] and abs(len(each) - len(word)) <= 2]
    near = [each for each in near if letters_apart(word, each, 2) <= 2]
    longer = [each for each in near if len(each) > len(word)]
    return tuple(longer) if len(longer) == 1 else tuple(near) if len(near) == 1 else ()


@cache
def _common() -> frozenset[str]:
    return frozenset(_list("common.txt")[:].decode().split())


@cache
def _beginning(letters: str) -> tuple[str, ...]:
    """All common words that begin so."""
    data, mark = _list("common.txt"), b"\n" + letters.encode()
    start = data.find(mark)
    end = data.find(b"\n", data.rfind(mark) + 1)
    return tuple(data[start + 1 : end].decode().split("\n")) if start >= 0 else ()


def _slips(word: str) -> set[str]:
    """Every string one slip away."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    dropped = {a + b[1:] for a, b in cuts if b}
    added = {a + letter + b for a, b in cuts for letter in _LETTERS}
    changed = {a + letter + b[1:] for a, b in cuts if b for letter in _LETTERS}
    return (swapped | dropped | added | changed) - {word}


def _kind(word: str, other: str) -> int:
    """How likely the slip from `other` to `word` is: 0 letters swapped, doubled or left out … 2 changed."""
    if len(word) == len(other):
        return 0 if sorted(word) == sorted(other) else 2
    return 0 if len(word) < len(other) else 1

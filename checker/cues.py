"""What a text must hold before a pattern can match it: words, beginnings of words, a figure or a rare sign.

Read off the parsed pattern: `\\b(?:films?|movi\\w+)\\b` needs "film", "films" or a word that begins with
"movi". Whatever cannot be read so is taken for anything, so that a cue is never asked for in vain: a text
without any cue of a pattern has no match of it. Words are runs of `\\w`, in lower case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

from checker.heeded import BEGINS, FIGURE

Part = str | None
"""A letter or figure; SIGN: some character that is none; EDGE: where a word ends or begins; None: anything."""
Run = tuple[Part, ...]

SIGN, EDGE = " ", "|"
"""How a sign of any kind and the edge of a word are written in a run; a figure of any kind is a FIGURE."""
ANY: Run = (None,)
MOST = 1500
"""Runs a pattern may be read as; past it what was read so far is kept as it is."""
_COMMON = frozenset(
    """the of and to in a that is was for on it he as with his by at be this had not are but from or have an they
    which one were all their has would more will about when who been had its than her up out said she into after
    new two over also first years if no time some could can him other only so people them last what there year
    may before do now such most made then i we you me my our your us just like because where how while during
    through between against under since many three both each before off down did these those any""".split()
)


def cues(parsed: Any, flags: int) -> frozenset[str] | None:
    """One of these any text must hold where the parsed pattern matches; None where none can be named."""
    if flags & sre.SRE_FLAG_ASCII or flags & sre.SRE_FLAG_LOCALE:
        return None
    runs, needed = _sequence(list(parsed))
    choices = [each for each in (*needed, _of_runs(runs)) if each is not None]
    return min(choices, key=_rate, default=None)


def _rate(found: Set[str]) -> float:
    """How often a text holds one of the cues, roughly: the less the better."""
    return sum(1.0 if each in _COMMON else 0.4 if each == FIGURE else 0.4 / len(each) ** 2 for each in found)


def _sequence(items: Sequence[Any]) -> tuple[list[Run], list[frozenset[str] | None]]:
    """The runs that stand for the items in a row, and sets of cues each of which must be met."""
    runs: list[Run] = [()]
    needed: list[frozenset[str] | None] = []
    for item in items:
        parts, more = _item(*item)
        needed += more
        if len(runs) * len(parts) > MOST:
            needed.append(_of_runs([(*run, None) for run in runs]))
            needed.append(_of_runs([(None, *part, None) for part in parts]))
            runs = [ANY]
            parts = parts if len(parts) <= MOST else [ANY]
        runs = _distinct(_joined(run, part) for run in runs for part in parts)
    return runs, needed


def _joined(run: Run, part: Run) -> Run:
    if part == ANY and run and run[-1] is None:
        return run
    return run + part


def _distinct(runs: Iterable[Run]) -> list[Run]:
    return list(dict.fromkeys(runs))


def _item(kind: Any, value: Any) -> tuple[list[Run], list[frozenset[str] | None]]:
    """The same for one item of a parsed pattern."""
    if kind is sre.LITERAL:
        return [(_letter(chr(value)),)], []
    if kind is sre.IN:
        return _class(value), []
    if kind is sre.AT:
        return [ANY if value is sre.AT_NON_BOUNDARY else (EDGE,)], []
    if kind is sre.SUBPATTERN:
        return ([ANY], []) if value[1] & sre.SRE_FLAG_ASCII else _sequence(list(value[3]))
    if kind is sre.ATOMIC_GROUP:
        return _sequence(list(value))
    if kind is sre.BRANCH:
        return _branch([_sequence(list(each)) for each in value[1]])
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _repeat(*value)
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [_seen(kind, *value)], []
    return [ANY], []


def _letter(letter: str) -> Part:
    if not (letter.isalnum() or letter == "_"):
        return SIGN if letter.isascii() else letter.lower()
    return letter.lower() if letter.isascii() else None


def _class(items: Sequence[Any]) -> list[Run]:
    """A set of characters: each of a few letters, a figure, a sign, or anything."""
    if items[0][0] is sre.NEGATE:
        words = (sre.CATEGORY, sre.CATEGORY_WORD) in items
        return [(SIGN,)] if words else [ANY]
    found: set[Part] = set()
    for kind, value in items:
        if kind is sre.LITERAL:
            found.add(_letter(chr(value)))
        elif kind is sre.RANGE:
            found |= _range(*value)
        elif value in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD):
            found.add(SIGN)
        elif value is sre.CATEGORY_DIGIT:
            found.add(FIGURE)
        else:
            found.add(None)
    found = {SIGN if each and not each.isalnum() and each != "_" else each for each in found}
    if all(each is not None and each.isdigit() for each in found):
        found = {FIGURE}
    return [ANY] if None in found or len(found) > 8 else [(each,) for each in sorted(found, key=str)]


def _range(first: int, last: int) -> set[Part]:
    if last - first > 40:
        return {None}
    return {_letter(chr(each)) for each in range(first, last + 1)}


def _branch(
    branches: Sequence[tuple[list[Run], list[frozenset[str] | None]]],
) -> tuple[list[Run], list[frozenset[str] | None]]:
    """One of several: their runs together; where one has needs of its own, those of all."""
    runs = _distinct(run for each, _ in branches for run in each)
    if not any(need for _, needed in branches for need in needed):
        return (runs, []) if len(runs) <= MOST else ([ANY], [_of_runs(runs)])
    together: frozenset[str] = frozenset()
    for each, needed in branches:
        choices = [need for need in (*needed, _of_runs(each)) if need is not None]
        if not choices:
            return (runs if len(runs) <= MOST else [ANY]), []
        together |= min(choices, key=_rate)
    return (runs if len(runs) <= MOST else [ANY]), [together]


def _repeat(least: int, most: int, items: Any) -> tuple[list[Run], list[frozenset[str] | None]]:
    runs, needed = _sequence(list(items))
    signs = all(run and all(part == SIGN for part in run) for run in runs)
    figures = all(run and all(part == FIGURE for part in run) for run in runs)
    if signs:
        return [(SIGN,)] if least else [(), (SIGN,)], []
    if figures:
        return [(FIGURE,)] if least else [(), (FIGURE,)], []
    if least == 0:
        return ([(), *runs] if most == 1 else [ANY]), []
    if most == 1:
        return runs, needed
    return _distinct(_joined(run, ANY) for run in runs), needed


def _seen(kind: Any, direction: int, items: Any) -> Run:
    """A look around is an edge where it lets no letter stand beside."""
    parsed = list(items)
    if kind is sre.ASSERT_NOT:
        word = len(parsed) == 1 and parsed[0][0] is sre.IN and (sre.CATEGORY, sre.CATEGORY_WORD) in parsed[0][1]
        return (EDGE,) if word and parsed[0][1][0][0] is not sre.NEGATE else ()
    runs, _ = _sequence(parsed)
    beside = [run[0 if direction > 0 else -1] if run else None for run in runs]
    apart = all(part is not None and (part == EDGE or not (part.isalnum() or part == "_")) for part in beside)
    return (EDGE,) if apart else ()


def _of_runs(runs: Sequence[Run]) -> frozenset[str] | None:
    """The best cue of every run; None where one has none."""
    found = set()
    for run in runs:
        best = min(_cues(run), key=lambda cue: _rate(frozenset((cue,))), default=None)
        if best is None:
            return None
        found.add(best)
    return frozenset(found)


def _cues(run: Run) -> Iterator[str]:
    """The cues that one run holds."""
    word, opened = "", False
    for part in (*run, None):
        if part is not None and (part.isalnum() or part == "_"):
            word += part
            continue
        if FIGURE in word:
            yield FIGURE
        elif opened and word:
            yield word if part is not None else word + BEGINS
        if part is not None and part not in (SIGN, EDGE):
            yield part
        word, opened = "", part is not None

"""Regular expressions, compiled once for a machine and not once for a run, and tried only where they can match.

Python compiles a pattern anew in every process. The 700 of this package cost a third of a
second, more than a draft does, so their compiled form is kept in the cache folder, as
Python keeps the compiled form of modules. It belongs to one version of Python, is checked
by a digest when read, and where anything is amiss the pattern is compiled as usual.

Beside it stand the pattern's cues (`checker.cues`): one pass over the words of a text (`heed`) tells which
patterns can match in it at all, and the others are not tried there. A pattern is built when first tried.

`_sre.compile` is not a documented function; it validates the code it is given, and
without it (another Python) every pattern is simply compiled.
"""

from __future__ import annotations

import atexit
import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from checker import heeded, patterns_kept
from checker.heeded import masks as _masks
from checker.patterns_kept import Known

FORM = 6
"""Of what is kept of a pattern: how it is compiled (`checker.patterns_quick`) and how its cues are read."""

try:
    import _sre  # type: ignore[import-not-found]
    from re import _parser  # type: ignore[attr-defined]

    _FORM = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}-{_sre.CODESIZE}-{FORM}"
except (ImportError, AttributeError):  # not CPython 3.11 or later
    _FORM = ""

MOST = 4000
"""Patterns kept at most; beyond it only the first so many of the last run stay."""
MOST_MADE = 5000
"""Patterns of one run: tables have thousands that are looked for only where a draft gives cause."""

_used: dict[bytes, Known] = {}
_made: dict[tuple[str, int], Pattern] = {}


def regex(pattern: str, flags: int | re.RegexFlag = 0, heed: bool = True) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, from the cache folder where it has been compiled before.

    What is returned stands in for a `re.Pattern` in all its methods. `heed`: read off the pattern which words
    it needs (not worth it for thousands of words). Raises `re.error` as `re.compile` does.
    """
    made = _made.get((pattern, int(flags)))
    if made is None:
        if not _FORM or len(_made) >= MOST_MADE:
            return re.compile(pattern, flags)
        key = patterns_kept.key(pattern, int(flags))
        known = _used.get(key) or patterns_kept.find(key, _FORM)
        if known is None:
            known = _compiled(pattern, int(flags), heed)
            _write_at_exit()
        _used[key] = known
        made = _made[pattern, int(flags)] = Pattern((pattern, int(flags)), known, heeded.flag(known.cues))
    return made  # type: ignore[return-value]


def any_of(words: Iterable[str]) -> str:
    """A pattern of plain words, the longest that stands there first; a tree, so that no letter is read twice."""
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = None
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    ways = []
    for letter, below in tree.items():
        if letter:
            rest = _branches(below)
            ways.append(re.escape(letter) + rest)
    whole = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})" if ways else ""
    return f"{whole}?" if ways and "" in tree else whole


_SAME = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})


def lower(text: str) -> str:
    """Lower case by which what a pattern found without regard to case is looked up: to it “İ” is an i, “ſ” an s."""
    return text.translate(_SAME).lower()


def near(part: re.Pattern[str], whole: re.Pattern[str], text: str, reach: int) -> Iterator[re.Match[str]]:
    """Matches of `whole`, looked for only within `reach` characters of a match of `part`.

    For patterns that hold such a part always and are slow to find that they do not match.
    """
    start = end = -1
    for found in part.finditer(text):
        if found.start() - reach > end:
            if end >= 0:
                yield from whole.finditer(text, start, end)
            start = max(0, found.start() - reach)
        end = min(len(text), found.end() + reach)
    if end >= 0:
        yield from whole.finditer(text, start, end)


def bits(patterns: Iterable[re.Pattern[str]]) -> int:
    """What a mask (`checker.heeded`) shares with these patterns where one of them can match."""
    together = 0
    for each in patterns:
        together |= getattr(each, "_flag", -1)
    return together


class Pattern:
    """A pattern that is built when first tried, and not tried on a heeded text that holds none of its cues."""

    __slots__ = ("_built", "_flag", "_key", "_known")

    def __init__(self, key: tuple[str, int], known: Known, flag: int) -> None:
        self._key, self._known, self._flag = key, known, flag
        self._built: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._built or self._build(), name)

    def _build(self) -> re.Pattern[str]:
        known = self._known
        try:
            code = memoryview(known.code() or b"").cast("I").tolist()
            made = _sre.compile(self._key[0], known.flags, code, known.groups, known.names, known.indexes)
        except (RuntimeError, TypeError, ValueError, OverflowError):
            made = re.compile(*self._key)
        self._built = made
        return made  # type: ignore[no-any-return]

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        mask = _masks.get(text)
        if mask is not None and not mask & self._flag and len(place) < 2:
            return None
        return (self._built or self._build()).search(text, *place)

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return (self._built or self._build()).match(text, *place)

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return (self._built or self._build()).fullmatch(text, *place)

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        mask = _masks.get(text)
        if mask is not None and not mask & self._flag and len(place) < 2:
            return iter(())
        return (self._built or self._build()).finditer(text, *place)

    def sub(self, instead: Any, text: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        return (self._built or self._build()).sub(instead, text, count)


def _compiled(pattern: str, flags: int, heed: bool) -> Known:
    """The parts `re` would hand to the matching engine, and the cues."""
    from checker import patterns_quick
    from checker.cues import cues

    parsed = _parser.parse(pattern, flags)
    code = array("I", patterns_quick.code(parsed, flags)).tobytes()
    state = parsed.state
    indexes: list[str | None] = [None] * state.groups
    for name, index in state.groupdict.items():
        indexes[index] = name
    final = flags | state.flags
    needed = cues(parsed, final) if heed else None
    told = None if needed is None else tuple(sorted(needed))
    return Known(final, state.groups - 1, dict(state.groupdict), tuple(indexes), told, code)


@cache
def _write_at_exit() -> None:
    atexit.register(write)


def write() -> None:
    """Add this run's patterns to the kept ones."""
    patterns_kept.keep(_used, _FORM, MOST)

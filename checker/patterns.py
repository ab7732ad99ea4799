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
import marshal
import os
import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from checker import heeded
from checker.heeded import masks as _masks

FORM = 2
"""Of what is kept of a pattern, and of how its cues are read."""

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _FORM = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}-{_sre.CODESIZE}-{FORM}"
except (ImportError, AttributeError):  # not CPython 3.11 or later
    _FORM = ""

MOST = 1500
"""Patterns kept at most; beyond it only those of the last run stay."""

Known = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...], tuple[str, ...] | None]
Kept = dict[tuple[str, int], Known]

_used: Kept = {}
_made: dict[tuple[str, int], Pattern] = {}


def regex(pattern: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, from the cache folder where it has been compiled before.

    What is returned stands in for a `re.Pattern` in all its methods. Raises `re.error` as `re.compile` does.
    """
    key = (pattern, int(flags))
    if not _FORM or len(_made) >= MOST:
        return re.compile(pattern, flags)
    made = _made.get(key)
    if made is None:
        known = _used.get(key) or _kept().get(key)
        if known is None:
            known = _compiled(*key)
            _write_at_exit()
        _used[key] = known
        made = _made[key] = Pattern(key, known, heeded.flag(known[5]))
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


class Pattern:
    """A pattern that is built when first tried, and not tried on a heeded text that holds none of its cues."""

    __slots__ = ("_built", "_flag", "_key", "_known")

    def __init__(self, key: tuple[str, int], known: Known, flag: int) -> None:
        self._key, self._known, self._flag = key, known, flag
        self._built: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._built or self._build(), name)

    def _build(self) -> re.Pattern[str]:
        final, code, groups, names, indexes, _ = self._known
        try:
            made = _sre.compile(self._key[0], final, memoryview(code).cast("I").tolist(), groups, dict(names), indexes)
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


def _compiled(pattern: str, flags: int) -> Known:
    """The parts `re` would hand to the matching engine, and the cues."""
    from checker.cues import cues

    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    state = parsed.state
    indexes: list[str | None] = [None] * state.groups
    for name, index in state.groupdict.items():
        indexes[index] = name
    final = flags | state.flags
    needed = cues(parsed, final)
    told = None if needed is None else tuple(sorted(needed))
    return final, code, state.groups - 1, dict(state.groupdict), tuple(indexes), told


def _path() -> Path:
    from checker.cache import folder

    return folder() / f"patterns-{_FORM}.bin"


@cache
def _kept() -> Kept:
    """What earlier runs left; empty where nothing sound is there."""
    try:
        held = _path().read_bytes()
        if blake2b(held[16:], digest_size=16).digest() == held[:16]:
            kept: Kept = marshal.loads(held[16:])
            return kept
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


@cache
def _write_at_exit() -> None:
    atexit.register(write)


def write() -> None:
    """Add this run's patterns to the kept ones, in one step; a folder that cannot be written is left alone."""
    together = {**_kept(), **_used}
    content = marshal.dumps(together if len(together) <= MOST else dict(_used))
    part = None
    try:
        path = _path()
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(blake2b(content, digest_size=16).digest() + content)
        part.replace(path)
    except OSError:
        if part is not None:
            part.unlink(missing_ok=True)

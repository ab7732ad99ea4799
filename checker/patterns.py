"""Regular expressions, compiled once for a machine and not once for a run.

Python compiles a pattern anew in every process. The 400 of this package cost a third of a
second, more than a draft does, so their compiled form is kept in the cache folder, as
Python keeps the compiled form of modules. It belongs to one version of Python, is checked
by a digest when read, and where anything is amiss the pattern is compiled as usual.

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
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _FORM = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}-{_sre.CODESIZE}"
except (ImportError, AttributeError):  # not CPython 3.11 or later
    _FORM = ""

MOST = 1200
"""Patterns kept at most; beyond it only those of the last run stay."""

Kept = dict[tuple[str, int], tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]]

_used: Kept = {}


def regex(pattern: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, from the cache folder where it has been compiled before.

    Raises `re.error` as `re.compile` does.
    """
    if not _FORM:
        return re.compile(pattern, flags)
    key = (pattern, int(flags))
    known = _used.get(key) or _kept().get(key)
    if known is None:
        known = _compiled(*key)
        _write_at_exit()
    _used[key] = known
    final, code, groups, names, indexes = known
    try:
        made: re.Pattern[str] = _sre.compile(pattern, final, array("I", code).tolist(), groups, dict(names), indexes)
    except (RuntimeError, TypeError, ValueError, OverflowError):
        return re.compile(pattern, flags)
    return made


def _compiled(pattern: str, flags: int) -> Any:
    """The parts `re` would hand to the matching engine."""
    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    state = parsed.state
    indexes: list[str | None] = [None] * state.groups
    for name, index in state.groupdict.items():
        indexes[index] = name
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(indexes)


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

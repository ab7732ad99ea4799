"""Compiled patterns on disk: an index, read whole, and the parts of each pattern, read when it is asked for.

Knows files and no pattern. The index and every code carry a digest; what does not fit its digest is not there.
What was compiled lately lies in a small file of its own, so that a draft with a new pattern or two does not have
all of them written again.
"""

from __future__ import annotations

import marshal
import mmap
import os
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

Index = dict[bytes, tuple[int, int, int, int, bytes]]
"""Key -> where the pattern's parts stand, where its code stands, and the digest of the code."""

LATE = 300_000
"""Bytes of late codes, past which they are put to the others."""
_HEAD = 32
"""Bytes before the index: the digest of all up to the codes, the length of the index, that of the parts behind it."""


class Held(NamedTuple):
    """A file of patterns, open."""

    places: Index
    data: mmap.mmap | bytes
    parts: int
    """Where the parts begin."""
    codes: int
    """Where the codes begin."""

    def known(self, name: bytes) -> Known | None:
        """What is kept under a key."""
        place = self.places.get(name)
        if place is None:
            return None
        told = self.data[self.parts + place[0] : self.parts + place[1]]
        flags, groups, names, indexes, cues = marshal.loads(told)
        return Known(flags, groups, names, indexes, cues, (self, *place[2:]))

    def code(self, start: int, end: int, mark: bytes) -> bytes | None:
        """The code at a place; None where it is spoilt."""
        read = self.data[self.codes + start : self.codes + end]
        return read if _digest(read, 8) == mark else None


class Known(NamedTuple):
    """Of a pattern: what the matching engine is told, and its cues."""

    flags: int
    groups: int
    names: dict[str, int]
    indexes: tuple[str | None, ...]
    cues: tuple[str, ...] | None
    place: bytes | tuple[Held, int, int, bytes]
    """Its code, or where that stands."""

    def code(self) -> bytes | None:
        """The code; None where it is spoilt."""
        if isinstance(self.place, bytes):
            return self.place
        held, start, end, mark = self.place
        return held.code(start, end, mark)


def key(pattern: str, flags: int) -> bytes:
    """What a pattern is kept under."""
    return _digest(f"{flags} {pattern}".encode("utf-8", "surrogatepass"), 12)


def find(name: bytes, form: str) -> Known | None:
    """What earlier runs left of a pattern."""
    return held(form).known(name) or held(form, late=True).known(name)


@cache
def held(form: str, late: bool = False) -> Held:
    """What earlier runs left in one of the two files; nothing where nothing sound is there."""
    try:  # a file that is mapped cannot be replaced on Windows
        with path(form, late).open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if os.name == "posix" else file.read()
        parts = _HEAD + int.from_bytes(data[16:24], "little")
        codes = parts + int.from_bytes(data[24:_HEAD], "little")
        if _digest(data[16:codes], 16) == data[:16]:
            return Held(marshal.loads(data[_HEAD:parts]), data, parts, codes)
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return Held({}, b"", 0, 0)


def path(form: str, late: bool = False) -> Path:
    """The file for one form of patterns. Raises `OSError` where there is no folder for it."""
    from checker.cache import folder

    return folder() / f"patterns-{form}{'-late' if late else ''}.bin"


def keep(used: Mapping[bytes, Known], form: str, most: int) -> None:
    """Keep the patterns used beside those kept; where they are more than `most`, the first so many of the used."""
    new = {name: known for name, known in used.items() if isinstance(known.place, bytes)}
    beside = {**_all(held(form, late=True)), **new}
    if len(held(form).places) + len(beside) > most:
        _write(dict(islice(used.items(), most)), form)
    elif sum(len(known.code() or b"") for known in beside.values()) > LATE:
        _write({**_all(held(form)), **beside}, form)
    else:
        _write(beside, form, late=True)


def _all(kept: Held) -> dict[bytes, Known]:
    return {name: known for name in kept.places if (known := kept.known(name))}


def _write(patterns: Mapping[bytes, Known], form: str, late: bool = False) -> None:
    """One of the two files, in one step, the other emptied where all is in this; no matter if it cannot be."""
    index: Index = {}
    parts: list[bytes] = []
    codes: list[bytes] = []
    told = at = 0
    for name, known in patterns.items():
        code = known.code()
        if code is not None:
            parts.append(marshal.dumps(tuple(known[:5])))
            codes.append(code)
            index[name] = (told, told := told + len(parts[-1]), at, at := at + len(code), _digest(code, 8))
    made = marshal.dumps(index)
    lengths = len(made).to_bytes(8, "little") + told.to_bytes(8, "little")
    head = b"".join((lengths, made, *parts))
    part = None
    try:
        whole = path(form, late)
        part = whole.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(b"".join((_digest(head, 16), head, *codes)))
        part.replace(whole)
        if not late:
            path(form, late=True).unlink(missing_ok=True)
    except OSError:
        if part is not None:
            part.unlink(missing_ok=True)


def _digest(read: bytes, size: int) -> bytes:
    return blake2b(read, digest_size=size).digest()

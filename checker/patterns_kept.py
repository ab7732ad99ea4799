"""Compiled patterns on disk: an index, read whole, and the code of each pattern, looked at when it is built.

Knows a file and no pattern. The index and every code carry a digest; what does not fit its digest is not there.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

Place = tuple[int, int, bytes]
"""Where a code stands behind the index, and its digest."""
Known = tuple[int, int, dict[str, int], tuple[str | None, ...], tuple[str, ...] | None, bytes | Place]
"""Of a pattern: flags, number of groups, groups by name, names by group, cues, and its code."""
Index = dict[bytes, Known]

_HEAD = 24
"""Bytes before the index: its digest and its length."""


def key(pattern: str, flags: int) -> bytes:
    """What a pattern is kept under."""
    return blake2b(f"{flags} {pattern}".encode("utf-8", "surrogatepass"), digest_size=12).digest()


def path(form: str) -> Path:
    """The file for one form of patterns. Raises `OSError` where there is no folder for it."""
    from checker.cache import folder

    return folder() / f"patterns-{form}.bin"


@cache
def held(form: str) -> tuple[Index, memoryview]:
    """What earlier runs left: the index and the codes; nothing where nothing sound is there."""
    try:
        whole = memoryview(path(form).read_bytes())
        end = _HEAD + int.from_bytes(whole[16:_HEAD], "little")
        if blake2b(whole[_HEAD:end], digest_size=16).digest() == whole[:16]:
            return marshal.loads(whole[_HEAD:end]), whole[end:]
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}, memoryview(b"")


def code(known: Known, form: str) -> bytes | None:
    """The code of a pattern; None where it is spoilt."""
    found = known[5]
    if isinstance(found, bytes):
        return found
    start, end, mark = found
    read = bytes(held(form)[1][start:end])
    return read if blake2b(read, digest_size=8).digest() == mark else None


def write(patterns: Mapping[bytes, Known], form: str) -> None:
    """Keep these patterns and no others, in one step; a folder that cannot be written is left alone."""
    index: Index = {}
    codes: list[bytes] = []
    at = 0
    for name, known in patterns.items():
        found = code(known, form)
        if found is not None:
            index[name] = (*known[:5], (at, at + len(found), blake2b(found, digest_size=8).digest()))
            codes.append(found)
            at += len(found)
    told = marshal.dumps(index)
    head = blake2b(told, digest_size=16).digest() + len(told).to_bytes(8, "little")
    part = None
    try:
        whole = path(form)
        part = whole.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(b"".join((head, told, *codes)))
        part.replace(whole)
    except OSError:
        if part is not None:
            part.unlink(missing_ok=True)

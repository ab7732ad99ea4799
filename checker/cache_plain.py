"""Tables worked out from other tables, kept between runs: plain values under what they were made of.

Knows no table. What is not there, or does not fit its digest, is made anew; what cannot be written is
made in every run.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

from checker import __version__
from checker.cache import folder

Plain = TypeVar("Plain")
_FORM = f"{sys.implementation.cache_tag} {marshal.version} {__version__}"


def kept(name: str, made_of: str, make: Callable[[], Plain]) -> Plain:
    """What `make` gives (tuples, lists, dicts, text, numbers), or gave when `made_of` was the same.

    `made_of` names everything the values depend on: a hash of the tables, the form of the values.
    """
    source = blake2b(f"{_FORM} {name} {made_of}".encode(), digest_size=16).digest()
    path = None
    try:
        path = folder() / f"{name}.bin"
        held = path.read_bytes()
        if held[:16] == source and blake2b(held[32:], digest_size=16).digest() == held[16:32]:
            found: Plain = marshal.loads(held[32:])
            return found
    except (OSError, ValueError, EOFError, TypeError):
        pass
    made = make()
    if path is not None:
        body = marshal.dumps(made)  # type: ignore[arg-type]
        part = path.with_suffix(f".{os.getpid()}.part")
        try:
            part.write_bytes(source + blake2b(body, digest_size=16).digest() + body)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
    return made


def stamp(path: str | os.PathLike[str]) -> str:
    """Size and time of change of a file: what a table made of it, or by it, is kept under."""
    try:
        seen = os.stat(path)
    except OSError:
        return ""
    return f"{seen.st_size} {seen.st_mtime_ns}"

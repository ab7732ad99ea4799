"""The compiled knowledge base is the file that was made: its SHA-256, written beside it, holds at load.

Hashing 17 MB takes longer than looking a name up, so a file that was verified is trusted while its size,
node and time of change stay the same. A bit that turns without touching any of them is found by
`knowledge stats` only, which always hashes.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from checker import cache
from checker.errors import KnowledgeError


def seal(made: Path, at: Path) -> None:
    """Write beside `at` the digest of the file `made`, which is about to be moved there. Raises `OSError`."""
    _replaced(beside(at), digest(made))


def beside(base: Path) -> Path:
    """Where the digest of the compiled file `base` stands."""
    return base.with_suffix(".sha256")


def digest(base: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal. Raises `OSError` where it cannot be read."""
    with base.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def verify(base: Path, always: bool = False) -> None:
    """See that `base` is the file that was made; a file verified before, and untouched, is not hashed again.

    Raises `KnowledgeError` where it is not, or where the digest beside it is missing.
    """
    try:
        expected = beside(base).read_text("ascii").strip()
        facts = base.stat()
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{base}: the digest beside the compiled knowledge base cannot be read") from error
    known = f"{expected} {facts.st_size} {facts.st_mtime_ns} {facts.st_ino}"
    seen = _seen(base)
    if not always and seen is not None and _read(seen) == known:
        return
    if digest(base) != expected:
        raise KnowledgeError(f"{base}: the compiled knowledge base is not the file that was made")
    if seen is not None:
        with suppress(OSError):  # a disk that takes no more costs the next run a hash
            _replaced(seen, known)


def _seen(base: Path) -> Path | None:
    """Where it is kept that a file was verified; None where nothing can be kept."""
    try:
        name = hashlib.sha256(os.fsencode(base.absolute())).hexdigest()[:16]
        return cache.folder() / f"knowledge-{name}.seen"
    except OSError:
        return None


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def _replaced(path: Path, line: str) -> None:
    """One line, whole or not at all."""
    part = path.with_name(f".{path.name}-{os.getpid()}.part")
    try:
        part.write_text(line, "ascii")
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)

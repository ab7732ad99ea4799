"""The tables compiled into one read-only SQLite file: the same bytes for the same tables.

`build` writes it (for the wheel); `cached` gives the compiled file of a checkout, made on
first use and kept under the hash of the tables. Two processes at once are safe: each writes
its own file and moves it into place.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from datetime import date
from pathlib import Path

from checker import cache
from checker.errors import KnowledgeError
from checker.knowledge import seal
from checker.knowledge.schema import INDEXES, SCHEMA, VERSION
from checker.knowledge.tables import TABLES

PACKAGED = Path(__file__).parent / "knowledge.sqlite"
MAKERS = (
    "schema.py",
    "compile.py",
    "gathered.py",
    "directory.py",
    "same.py",
    "settled.py",
    "vocabulary.py",
    "world.py",
    "naming.py",
    "fold.py",
    "tables.py",
    "seal.py",
)


def build(out: Path, tables: Path = TABLES) -> str:
    """Compile `tables` into the file `out` (replaced in one step); returns the content hash."""
    from checker.knowledge import gathered, world

    content = content_hash(tables)
    name = _part(out.parent)
    try:
        base = sqlite3.connect(name)
        try:
            base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;")
            base.executescript(SCHEMA)
            everyone = gathered.gather(tables)
            world.fill(base, tables, everyone)
            newest = max((term.known_until for term in everyone.terms), default=date.min)
            base.executemany(
                "INSERT INTO meta VALUES (?, ?)",
                [("hash", content), ("schema", VERSION), ("known_until", newest.isoformat())],
            )
            base.executescript(INDEXES)
            base.commit()
            base.execute("VACUUM")
        finally:
            base.close()
        os.chmod(name, 0o644)
        seal.seal(Path(name), out)
        os.replace(name, out)
    except (sqlite3.Error, OSError) as error:
        raise KnowledgeError(
            f"{out.parent}: the knowledge base cannot be compiled there ({error}): "
            "free the disk, or name another folder in PRESSCHECK_CACHE"
        ) from error
    finally:
        if os.path.exists(name):
            os.unlink(name)
    return content


def _part(folder: Path) -> str:
    """An empty unfinished file in `folder`; what runs killed an hour ago or more left there goes."""
    import tempfile  # with all it imports it takes longer than opening a base that is there

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(".knowledge-*.part"):
            if old.stat().st_mtime < time.time() - 3600:
                old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(prefix=".knowledge-", suffix=".part", dir=folder)
    except OSError as error:
        raise KnowledgeError(f"{folder}: cannot be written ({error.strerror or error})") from error
    os.close(handle)
    return name


def discard() -> bool:
    """Delete the compiled file of a checkout, to be made anew; False where there is none to delete."""
    ready = cache.folder() / f"{_stamp(TABLES)}.sqlite"
    found = (TABLES / "people.tsv").exists() and ready.exists()
    if found:
        ready.unlink(missing_ok=True)
    return found


def content_hash(tables: Path = TABLES) -> str:
    """Hash of what the tables say and of how they are compiled: 16 hexadecimal digits."""
    digest = hashlib.sha256(VERSION.encode())
    for path in sorted(tables.glob("*.tsv")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def compiled() -> Path:
    """The compiled knowledge base of this installation; made first where it is a checkout."""
    if not (TABLES / "people.tsv").exists():
        if PACKAGED.exists():
            return PACKAGED
        raise KnowledgeError("the knowledge base is missing from this installation: install presscheck again")
    return cached(TABLES)


def cached(tables: Path) -> Path:
    """The compiled form of `tables` in the user's cache folder, made where it is not there yet."""
    try:
        folder = cache.folder()
    except OSError as error:
        raise KnowledgeError(f"no folder can be written ({error}): name one in PRESSCHECK_CACHE") from error
    stamp = _stamp(tables)
    ready = folder / f"{stamp}.sqlite"
    if ready.exists():
        return ready
    build(ready, tables)
    for old in sorted(folder.glob("*.sqlite"), key=lambda path: path.stat().st_mtime)[:-4]:
        old.unlink(missing_ok=True)
        seal.beside(old).unlink(missing_ok=True)
    return ready


def _stamp(tables: Path) -> str:
    """A cheap key that changes whenever a table or the compiler does."""
    digest = hashlib.sha256(VERSION.encode())
    here = Path(__file__).parent
    for path in (*sorted(tables.glob("*.tsv")), *(here / name for name in MAKERS)):
        if path.exists():
            facts = path.stat()
            digest.update(f"{path}|{facts.st_size}|{facts.st_mtime_ns}".encode())
    return digest.hexdigest()[:24]

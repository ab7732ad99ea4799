"""The embedded reference: facts as reviewable tables, compiled to SQLite, asked by name, office and day.

`open_knowledge()` is the door. What the shipped tables do not know, a newsroom adds in its
own file, laid over them. See README.md beside this file for the tables' formats.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import KnowledgeError
from checker.types import Knowledge

if TYPE_CHECKING:
    from checker.knowledge.lookup import Compiled


def open_knowledge(overlay: Path | None = None, compiled: Path | None = None) -> Knowledge:
    """The reference, with the newsroom's own facts laid over it where `overlay` names their file.

    Raises `KnowledgeError` where a table or the overlay is broken, with file and line.
    """
    from checker.knowledge.lookup import Compiled

    shipped = Compiled(compiled) if compiled else _shipped()
    if overlay is None:
        return shipped
    from checker.knowledge.overlay import lay_over

    return lay_over(shipped, overlay)


def _shipped() -> Compiled:
    """The shipped reference; a damaged compiled file of a checkout is made anew, and that is said."""
    from checker.knowledge.compile import compiled, discard
    from checker.knowledge.lookup import Compiled
    from checker.knowledge.seal import verify

    try:
        base = compiled()
        verify(base)
        return Compiled(base)
    except KnowledgeError as error:
        if not discard():
            raise
        print(f"presscheck: {error}; it is made anew", file=sys.stderr)
        return Compiled(compiled())


@contextmanager
def reading() -> Iterator[None]:
    """While the reference is read: damage met on the way is a `KnowledgeError` with the remedy."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        from checker.knowledge.compile import discard

        remedy = "it is made anew at the next run" if discard() else "install presscheck again"
        raise KnowledgeError(f"the compiled knowledge base is damaged ({error}): {remedy}") from error


__all__ = ["open_knowledge", "reading"]

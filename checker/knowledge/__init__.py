"""The embedded reference: facts as reviewable tables, compiled to SQLite, asked by name, office and day.

`open_knowledge()` is the door. What the shipped tables do not know, a newsroom adds in its
own file, laid over them. See README.md beside this file for the tables' formats.
"""

from __future__ import annotations

from pathlib import Path

from checker.types import Knowledge


def open_knowledge(overlay: Path | None = None, compiled: Path | None = None) -> Knowledge:
    """The reference, with the newsroom's own facts laid over it where `overlay` names their file.

    Raises `KnowledgeError` where a table or the overlay is broken, with file and line.
    """
    from checker.knowledge.lookup import Compiled

    if compiled is None:
        from checker.knowledge.compile import compiled as ready

        compiled = ready()
    shipped = Compiled(compiled)
    if overlay is None:
        return shipped
    from checker.knowledge.overlay import lay_over

    return lay_over(shipped, overlay)


__all__ = ["open_knowledge"]

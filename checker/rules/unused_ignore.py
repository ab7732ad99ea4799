"""Unused ignores. What is unused is known when every other rule has spoken: `checker.unused` tells."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity


@rule("unused-ignore", on=Document, category="internal", severity=Severity.NOTE)
def unused_ignore(subject: Document, document: Document, desk: Desk) -> Iterator[Hit]:
    """An ignore that ignores nothing.

    What it silenced has been mended, its rule's name is misspelt, or its last day has passed. An
    ignore that stays behind hides the next mistake. One for a rule that did not run is left alone.

    ```bad 2025-01-20
    [[<!-- presscheck: ignore wrong-ofice: quoted satire -->]]
    The mayor of Lyon spoke first.
    ```
    ```bad 2019-05-02
    [[<!-- presscheck: ignore wrong-office until 2019-04-30: to be settled by the desk -->]]
    The minister in Nairobi answered in the evening.
    ```
    ```bad 1987-03-04
    [[<!-- presscheck: ignore-file spellling -->]]

    The delegation returned to Ottawa on the same day.
    ```
    ```good 2025-01-20
    <!-- presscheck: ignore wrong-office: quoted satire -->
    The mayor of Lyon spoke first.
    ```
    ```good 2019-05-02
    <!-- presscheck: ignore doubled-word until 2099-12-31: a poem -->
    Never, never, never, said the speaker in Canberra.
    ```
    ```good 2011-09-01
    The rule is called wrong-office, and the editors in Madrid ignore it.
    ```
    ```good 2003-07-07
    <!-- a comment of the desk in Oslo: ignore the second paragraph -->
    The storting adjourned.
    ```
    ```good 1999-12-31
    The sign in Leeds read “Stationary [sic] sold here”.
    ```
    """
    return iter(())

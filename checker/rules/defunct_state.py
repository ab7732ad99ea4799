"""defunct-state: a state that is gone, spoken of as if it acted today."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import bygone
from checker.references.phrases import day_words
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Severity, Suggestion


@rule("defunct-state", on=Document, category="anachronism", severity=Severity.WARNING)
def defunct_state(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """A state that is gone, spoken of as if it acted today.

    An error where the sentence speaks of the draft's day ("on Tuesday", "currently"). Past
    years, "former", "-era" and "-built", proper names, people of that state and drafts that
    look back are left alone; in a quotation it is a note.

    ```bad 2025-06-01
    The [[Soviet]] side will have four more weeks to read the memorandum.
    ```
    ```bad 2019-07-09
    Officials from [[Czechoslovakia]] and Poland signed the deal on Tuesday.
    ```
    ```bad 2014-03-18
    The [[Yugoslav]] foreign minister will fly to Brussels on Thursday.
    ```
    ```bad 2003-02-02
    The [[East German]] government said on Sunday that the border would stay shut.
    ```
    ```good 2025-06-01
    The Soviet Union fell apart in 1991. Soviet-era tanks and a former Soviet officer stood at the gate.
    ```
    ```good 1986-10-12
    The Soviet side offered to halve its weapons, and the Czechoslovak government agreed.
    ```
    ```good 2016-10-11
    In October 1986 the two leaders met in Reykjavik. The Soviet side proposed to halve its weapons.
    ```
    ```good 2022-08-30
    Mikhail Gorbachev, the last Soviet leader, died on Tuesday.
    ```
    ```good 2019-03-02
    The Soviet Military Review was a magazine. He collects Yugoslav stamps and East German cameras.
    ```
    """
    for each in bygone.find(document, desk.knowledge, renamed=False):
        state = each.state
        assert state.until is not None
        heirs = [heir for code in state.successors[:2] if (heir := desk.knowledge.state(code))]
        adjective = each.word in state.adjectives
        words = [heir.adjectives[0] if adjective and heir.adjectives else heir.name for heir in heirs]
        message = f"{_the(state.name)} ceased to exist on {day_words(state.until)}."
        if words:
            message += f" Is {' or '.join(words)} meant?"
        evidence = Evidence(
            f"{state.long_name or state.name}: until {day_words(state.until)}", "knowledge", "Table of states",
            since=state.since, until=state.until, verdict="outdated",
        )  # fmt: skip
        severity = Severity.ERROR if each.present else Severity.WARNING
        if document.quoted(each.span):
            severity = Severity.NOTE
        suggestions = tuple(Suggestion(each.span, word) for word in words)
        yield Hit(each.span, message, 0.95 if each.present else 0.85, suggestions, (evidence,), severity)


def _the(name: str) -> str:
    return (
        f"The {name}"
        if name.split()[-1] in ("Union", "Republic", "Federation", "Empire", "Antilles")
        else name
    )

"""former-name: a country by a name it no longer has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import bygone
from checker.references.phrases import day_words
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Severity, Suggestion

DISPUTED = {"mm"}
"""Countries whose old name some papers still choose: a note, once a draft."""


@rule("former-name", on=Document, category="anachronism", severity=Severity.WARNING)
def former_name(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """A country by a name it no longer has.

    Years before the change, "formerly", "known as", compounds and proper names are left alone.

    ```bad 2021-05-03
    Leaders in [[Swaziland]], a kingdom in southern Africa, have banned protests.
    ```
    ```bad 2023-09-05
    A guest from [[Swaziland]] spoke about customs unions on Tuesday.
    ```
    ```bad 2023-04-11
    Students in [[Nur-Sultan]] and Kharkiv wrote to the ministry on Monday.
    ```
    ```good 2018-03-09
    The poisoning took place in Salisbury. Police from Salisbury met the Marquess of Salisbury on Tuesday.
    ```
    ```bad 2020-02-02
    Teachers in [[Byelorussia]] went on strike on Monday.
    ```
    ```good 2021-05-03
    Leaders in Eswatini, formerly Swaziland, have banned protests.
    ```
    ```good 2010-05-03
    Leaders in Swaziland have banned protests.
    ```
    ```good 2021-05-03
    In 2010 the king of Swaziland gave a speech in Mbabane.
    ```
    ```good 2024-01-01
    The country was known as Swaziland until it took its new name. The Swaziland Sugar Association stayed.
    ```
    ```good 2019-02-20
    The Macedonian question is older than the state; Alexander was king of Macedonia in antiquity.
    ```
    """
    told: set[str] = set()
    for each in bygone.find(document, desk.knowledge, renamed=True):
        state, text = each.state, each.sentence.text
        now = desk.knowledge.state(state.former_of)
        assert state.until is not None
        lead = text[: each.span.start - each.sentence.span.start].casefold()
        right = state.now or (now.name if now else "")
        if now is None or right in text or any(word in lead for word in _CALLED):
            continue
        if state.former_of in DISPUTED:
            if each.word in told:
                continue
            told.add(each.word)
        message = f"{right} has not been called {each.word} since {day_words(state.until)}: write {right}."
        evidence = Evidence(
            f"{each.word}: name until {day_words(state.until)}", "knowledge", "Table of states",
            since=state.since, until=state.until, verdict="outdated",
        )  # fmt: skip
        city = right != now.name
        note = city or state.former_of in DISPUTED or document.quoted(each.span)
        yield Hit(
            each.span, message, 0.85, (Suggestion(each.span, right),), (evidence,),
            Severity.NOTE if note else None,
        )  # fmt: skip


_CALLED = ("formerly", "known as", "called", "previously", "once", "used to be", "renamed", "then ")

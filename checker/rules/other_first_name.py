"""other-first-name: a famous holder of an office, of any time, under a first name that nobody known bears.

"President Jimmy Reagan", "Former Chancellor Annette Merkel". Who is in the office on the day is for `wrong-first-name`;
this one knows the famous of all times.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.references.strangers import FIRST_NAME
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Suggestion, Verdict


@rule("other-first-name", on=Verdict, category="name", severity=Severity.WARNING)
def other_first_name(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A famous president, premier or minister under another first name.

    Only where one known person of that surname held the office, is famous, and no short or foreign form is meant.

    ```bad 2025-04-30
    President [[Jimmy Reagan]] liked to rest at the ranch, which is open to visitors.
    ```
    ```bad 2025-04-30
    Former Chancellor [[Annette Merkel]] wrote a book.
    ```
    ```bad 1999-09-09
    [[Walter Kissinger]], the secretary of state, had flown to Moscow in 1974.
    ```
    ```good 2025-04-30
    Former First Lady Nancy Reagan was no president. President Ronald Reagan liked to rest at the ranch.
    ```
    ```good 2025-04-30
    Former Chancellor Angela Merkel wrote a book; Henry Kissinger, the secretary of state, had flown to Moscow in 1974.
    ```
    ```good 1998-05-05
    Former President James Carter and William Clinton, the president, met Former Prime Minister Maggie Thatcher.
    ```
    ```good 2012-02-02
    Paula Kissinger, mother of the secretary of state, and Martha Washington, who was president of the club, sang.
    ```
    ```good 2004-04-04
    Peter Merkel, the mayor, met Chancellor Gerhard Schröder; the president of the bank, Otto Brandt, was away.
    ```
    """
    person = verdict.claim.subject
    if verdict.reason != FIRST_NAME or not verdict.evidence or document.quoted(person.span):
        return
    known = verdict.evidence[0].text
    told = f"The reference knows nobody called {person.text} in this office. It has {known}."
    better = (Suggestion(person.span, known.partition(":")[0]),)
    yield Hit(person.span, told, verdict.confidence, better, verdict.evidence)

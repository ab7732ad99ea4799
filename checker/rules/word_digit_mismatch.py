"""A number in words with other digits in brackets beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import quantity
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span


@rule("word-digit-mismatch", on=Mention, category="number", severity=Severity.ERROR)
def word_digit_mismatch(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Words and digits for one number that disagree.

    "Three (4) people", as contracts and courts write it.

    ```bad 2025-06-01
    The court ordered [[three (4)]] hearings in Nairobi.
    ```
    ```bad 1988-08-20
    The truce is watched by [[twelve (21)]] posts on the Shatt al-Arab.
    ```
    ```bad 2014-09-18
    The lease runs for [[twenty-five (24)]] years.
    ```
    ```good 2025-06-01
    The court ordered three (3) hearings in Nairobi.
    ```
    ```good 1988-08-20
    The truce is watched by twelve posts (21 men) on the Shatt al-Arab.
    ```
    ```good 2014-09-18
    The lease covers twenty-five homes (24 of them empty).
    ```
    ```good 2001-01-01
    He scored two (2001) goals of the season, says footnote four (12, 13).
    ```
    ```good 1999-09-09
    She lost to Williams (7) in two sets; Hingis (1) beat three rivals.
    ```
    """
    first = quantity(mention)
    if first is None or not first.in_words or mention.kind != "number" or first.unit or first.value < 2:
        return
    if mention.text.endswith(("dreds", "sands", "ions", "zens", "ards")):  # "thousands (1,000)" names the grouping
        return
    prose = document.prose
    for other in document.mentions_in(Span(mention.span.end, mention.span.end + 12))[:1]:
        second = quantity(other)
        if second is None or other.kind != "number" or second.in_words or second.unit or second.value == first.value:
            return
        if prose[mention.span.end : other.span.start] != " (" or prose[other.span.end : other.span.end + 2] != ") ":
            return
        yield Hit(
            Span(mention.span.start, other.span.end + 1),
            f"The words say {mention.text}, the digits {other.text}.",
            confidence=0.97,
            severity=Severity.NOTE if document.quoted(mention.span) else None,
        )

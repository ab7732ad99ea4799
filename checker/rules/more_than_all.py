"""More of them than there are: "27 of the 25 members"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

_OF = regex(
    r"(?:\s[a-z]+)?\s(?:out\s)?of\s(?:the|its|their|all|his|her|our|these|those"
    r"|a\stotal\sof)(?:\s(?:remaining|total))?\s$|\sout\sof\s$"
)


@rule("more-than-all", on=Mention, category="number", severity=Severity.ERROR)
def more_than_all(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """More of a group than it has.

    ```bad 2025-06-01
    The treaty was ratified by [[27 of the 25]] members.
    ```
    ```bad 1990-03-18
    [[Twelve out of ten]] seats went to the alliance in Leipzig.
    ```
    ```bad 2011-12-01
    Rescuers in Van found [[41 of the 40]] missing miners.
    ```
    ```good 2025-06-01
    The treaty was ratified by 25 of the 27 members.
    ```
    ```good 1990-03-18
    Nine out of ten seats went to the alliance in Leipzig.
    ```
    ```good 2011-12-01
    He was 41 of the 1st class and led a list of 40 names.
    ```
    ```good 1984-08-10
    Nearly 500 of the 5 million forms came back.
    ```
    ```good 2019-05-05
    He scored 110 percent of the 90 points he had hoped for.
    ```
    ```good 2002-02-02
    The band gave “eleven out of ten” a new meaning in Hull.
    ```
    """
    first = quantity(mention)
    if mention.kind != "number" or first is None or first.unit or document.quoted(mention.span):
        return
    for other in document.mentions_in(Span(mention.span.end, mention.span.end + 40)):
        second = quantity(other)
        if other.kind != "number" or second is None:
            return
        gap = document.prose[mention.span.end : other.span.start]
        if not _OF.fullmatch(gap) or second.unit or first.value <= second.value or second.value < 2:
            return
        yield Hit(
            Span(mention.span.start, other.span.end),
            f"{mention.text} cannot be part of {other.text}. Swap the two or correct one.",
            confidence=0.95,
        )
        return

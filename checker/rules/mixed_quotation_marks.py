"""Quotations that open with one kind of mark and close with another."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import rule
from checker.types import Desk, Document, Hit, Quote, Severity, Span, Suggestion

_PARTNERS = {"“": "”", '"': '"', "„": "“", "«": "»", "‘": "’", "'": "'", "``": "''", "”": "”", "»": "«"}
_ALSO = {"„": '”"', "``": '"', "»": "»"}


@rule("mixed-quotation-marks", on=Quote, category="quote", severity=Severity.NOTE)
def mixed_quotation_marks(quote: Quote, document: Document, desk: Desk) -> Iterator[Hit]:
    """A quotation that opens with one kind of mark and closes with another.

    Curly here and straight there is a sign of text pasted from two places.

    ```bad 2023-05-06
    “The crown is heavy[["]] said a guard in London.
    ```
    ```bad 1999-12-31
    "We are ready for the year[[”]] said the banker in Tokyo.
    ```
    ```bad 2007-08-15
    «It was an earthquake[[”]] said the mayor of Pisco.
    ```
    ```good 2023-05-06
    “The crown is heavy,” said a guard in London.
    ```
    ```good 1999-12-31
    "We are ready," said the banker. “We too,” said another.
    ```
    ```good 1989-11-10
    „Die Mauer ist weg“, rief sie; „It is gone”, he answered.
    ```
    ```good 2013-03-13
    ‘Habemus papam,’ he said, “and he’s Argentine.”
    ```
    ```good 2020-02-01
    »Es ist vorbei«, said the paper. «C’est fini», said the other.
    ```
    """
    opening = document.prose[quote.span.start : quote.inner.start].strip()
    if not quote.closed or opening not in _PARTNERS:
        return
    closing = document.prose[quote.inner.end : quote.span.end].strip()
    if (
        closing == _PARTNERS[opening]
        or closing in _ALSO.get(opening, "")
        or opening in "”»"
        or closing in "“«"
    ):
        return
    span = Span(quote.span.end - len(closing), quote.span.end)
    yield Hit(
        span,
        f"The quotation opens with {opening} and closes with {closing}.",
        0.8,
        (Suggestion(span, _PARTNERS[opening]),),
    )

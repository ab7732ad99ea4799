"""misplaced-quotation-mark: the attribution inside the quotation, or a mark written twice."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Quote, Severity, Span, Suggestion

_SAID = regex(
    r"(?<=[\w!?]),? (?P<tail>(?:he|she|they|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}) "
    r"(?:said|added|told (?:reporters|journalists|lawmakers|parliament)|wrote|tweeted|warned|recalled)"
    r"(?: (?:in|on|at|to) (?:a |an |the )?[\w’'-]+(?: [\w’'-]+){0,2})?)[.,]?$"
)
_TAIL = 90
"""Characters at the end of a quotation in which its attribution can stand."""
_TWICE = regex(r"(?<![\w\"“”'’])(?P<mark>\"\"|““)(?=\w)|(?<=[a-z.,!?])(?P<after>\"\"|””)(?=[\s.,;:!?]|$)")


@rule("misplaced-quotation-mark", on=Document, category="quote", severity=Severity.WARNING)
def misplaced_quotation_mark(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """A closing mark that stands behind "he said" and not before it, or a mark written twice.

    Only where the attribution ends the quotation, and nothing around it names the speaker.

    ```bad 2025-05-08
    "Peace be with all of you, [[he said in Italian"]] to the crowd in the square.
    ```
    ```bad 1999-04-04
    The bridge is gone. “We have nothing left, [[Marko said”]] and pointed at the river.
    ```
    ```bad 2016-04-26
    The crumbling concrete [[""]]sarcophagus" is to be covered.
    ```
    ```good 2025-05-08
    "Peace be with all of you," he said in Italian to the crowd in the square.
    ```
    ```good 1999-04-04
    “He left the house at nine and never came back, my mother said,” Marko told the court.
    ```
    ```good 2016-04-26
    The crumbling concrete "sarcophagus" is to be covered, the ministry said.
    ```
    ```good 2020-02-02
    “It is what she said,” he said. The poem is called “What He Said”.
    ```
    ```good 1977-07-07
    In the ledger 12 stood for twelve seconds; a film called "The Day He Said" ran that night.
    ```
    """
    for quote in document.quotes:
        shift = max(0, len(quote.text) - _TAIL)
        found = _SAID.search(quote.text[shift:])
        if found and shift + found.start() > _TAIL // 10 and quote.closed and not _told(quote, document):
            at = Span(quote.inner.start + shift + found.start("tail"), quote.span.end)
            yield Hit(at, "The attribution stands inside the quotation: close it before these words.", 0.8)
    for found in _TWICE.finditer(document.prose):
        if _even(found.start(), document):
            continue  # a quotation that opens with another one
        mark = found["mark"] or found["after"]
        at = Span(*found.span())
        yield Hit(at, "This mark is written twice.", 0.9, (Suggestion(at, mark[0]),))


def _even(position: int, document: Document) -> bool:
    """Whether the paragraph's straight marks come in pairs."""
    around = next((block.span.of(document.prose) for block in document.blocks if position in block.span), "")
    return around.count('"') % 2 == 0 and "“" not in around and "”" not in around


def _told(quote: Quote, document: Document) -> bool:
    """Whether a speaker follows or leads: then somebody quotes somebody."""
    after = document.prose[quote.span.end : quote.span.end + 40]
    before = document.prose[max(0, quote.span.start - 40) : quote.span.start]
    return bool(_CUE.search(after) or _LEAD.search(before))


_CUE = regex(r"^,? (?:[\w’'.-]+ ){0,3}(?:said|says|told|added|recalled|asked|according|wrote)\b|^ (?:said|told)\b")
_LEAD = regex(r"(?:said|says|told [\w ]{2,20}|added|recalled|wrote|asked)[:,]? $|: $")

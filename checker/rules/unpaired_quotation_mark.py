"""Quotation marks without a partner."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Block, Desk, Document, Hit, Severity, Span, Suggestion

_SAID = regex(
    r"(?<=[a-z])[,?!] (?:said|says) (?=[A-Z]|the |one |a |an )|(?<=[a-z])[,?!] (?:he|she|they) (?:said|says)\b"
)
_MARKS = '"“”„«»‟'


@rule("unpaired-quotation-mark", on=Document, category="quote", severity=Severity.WARNING)
def unpaired_quotation_mark(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A quotation that never closes, or a mark that closes nothing.

    The reader cannot tell where the speaker ends and the writer goes on. A quotation of
    several paragraphs rightly opens each of them and closes only the last. Inches,
    seconds and ditto marks are not quotation marks.

    ```bad 2022-09-09
    [[“]]The Queen served for seventy years, the prime minister told the House.
    ```
    ```bad 1969-07-21
    Armstrong called it one small step.[[”]] The world watched in Houston.
    ```
    ```bad 2014-03-09
    She said the plane was "safe" and [["]]well maintained by its crew in Kuala Lumpur.
    ```
    ```bad 1998-12-20
    "The people's house has been shamed[[, said ]]the leader of the minority in Washington.
    ```
    ```good 2022-09-09
    “The Queen served for seventy years,” the prime minister told the House.
    ```
    ```good 2008-11-05
    “If there is anyone out there who doubts, tonight is your answer.

    “It is the answer told by lines around schools,” he said.
    ```
    ```good 1996-07-27
    The 7'1" centre of the Chinese team jumped 32" in Atlanta.
    ```
    ```good 2001-10-10
    ‘We don’t know the workers’ names,’ he said in Leeds. 'Twas ever thus.
    ```
    ```good 2017-01-21
    «Nous sommes là», a-t-elle dit, and the "march" went on.
    ```
    """
    found = list(_alone(document))
    paired = {
        index
        for index, ((_, opens, block), (_, opens_too, later)) in enumerate(itertools.pairwise(found))
        if opens and not opens_too and block < later <= block + 3
    }
    for index, (span, opens, _) in enumerate(found):
        if index in paired or index - 1 in paired:
            continue
        said = _SAID.search(document.prose, span.end, _end(document, span)) if opens else None
        if said is not None:
            mark = "”" if document.prose[span.start] == "“" else '"'
            place = Span(*said.span())
            message = "The quotation opened before is not closed here, where the speaker is told."
            yield Hit(place, message, 0.9, (Suggestion(Span(place.start + 1, place.start + 1), mark),))
            continue
        what = "This quotation is opened but never closed in its paragraph."
        yield Hit(span, what if opens else "This mark has no partner in its paragraph.", 0.9)


def _end(document: Document, span: Span) -> int:
    """Where the paragraph ends."""
    end = document.prose.find("\n", span.end)
    return end if end >= 0 else len(document.prose)


def _alone(document: Document) -> Iterator[tuple[Span, bool, int]]:
    """Marks without a partner in their block: where, whether they open a quotation, which block."""
    from checker.annotate import quotes

    starts = {quote.span.start for quote in document.quotes if not quote.closed}
    every = [quote.span for quote in document.quotes if quote.closed]
    for index, block in enumerate(document.blocks):
        if block.kind == "furniture":
            continue
        goes_on = _goes_on(document, index)
        first = bisect_right(every, block.span.start, key=lambda span: span.end)
        closed = every[first : bisect_left(every, block.span.end, key=lambda span: span.start)]
        for mark in quotes.read(document.prose, block.span, goes_on):
            if _measure(document.prose, mark.span):
                continue
            if mark.span.start in starts and not goes_on:
                yield mark.span, True, index
            place = bisect_right(closed, mark.span.start, key=lambda span: span.start) - 1
            nested = place >= 0 and mark.span in closed[place] and mark.span.end < closed[place].end - 1
            if mark.role == quotes.STRAY and not nested:
                yield mark.span, False, index


def _goes_on(document: Document, index: int) -> bool:
    """Whether the next paragraph carries a quotation on: it opens with a mark, or is set as a quotation."""
    following: Block | None = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    return bool(following and document.prose[following.span.start] in _MARKS + "‘'")


def _measure(prose: str, span: Span) -> bool:
    """Whether the mark means inches, seconds or "ditto"."""
    before = prose[max(0, span.start - 2) : span.start].strip()
    return before[-1:].isdigit() or (not before and not prose[span.end : span.end + 1].strip())

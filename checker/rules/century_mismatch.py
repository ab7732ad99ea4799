"""A century or decade beside a year that lies outside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import dated, interval
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

_APPOSED = regex(
    r"(?:,?\s\(?(?:in|of|dating\sfrom)\s|\s\(|,\s(?:in\s)?)(?:the\s)?(?:(?:early|mid|late|middle|end"
    r"|close|start|beginning|dawn|turn|height)(?:\sof)?[\s-](?:the\s)?)?$"
)
_MADE = regex(
    r"\s(?:[a-z]+\s){0,2}[a-z]+(?:,?\s(?:\(|(?:which\s(?:was\s)?)?(?:built|completed|signed|written"
    r"|painted|released|published|composed|founded|erected|constructed"
    r"|begun|finished|consecrated|opened|of|from|dating\s(?:from|to)|created|recorded"
    r"|fought)\s(?:[a-z]+\s)?(?:in\s|around\s)?))(?:[A-Z]?[a-z]+\s)?$"
)
_TURN = regex(
    r"\b(?:turn|end|close|dawn|start|beginning|eve|before|after|until|since|to|by"
    r"|rebuilt|restored|renovated|reissued|remade|re-\w+|again|new)\b",
    re.I,
)


@rule("century-mismatch", on=Mention, category="date", severity=Severity.WARNING)
def century_mismatch(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A century or a decade that does not hold the year beside it.

    1823 lies in the nineteenth century, not the eighteenth: a slip that slides past every
    spelling check. The turn of a century, rebuilding and copies are left alone.

    ```bad 2025-03-01
    The treaty was signed in 1823, in the [[18th century]].
    ```
    ```bad 2014-06-10
    The [[16th-century]] chapel, built in 1643, lost its roof in the storm near Bergen.
    ```
    ```bad 2001-09-01
    The [[1980s]] film, released in 1993, made him famous in Bombay.
    ```
    ```good 2025-03-01
    The treaty was signed in 1823, in the 19th century.
    ```
    ```good 2014-06-10
    The 17th-century chapel, built in 1643, lost its roof in the storm near Bergen.
    ```
    ```good 2001-09-01
    The 1980s film was shown again in 1993.
    ```
    ```good 1999-12-30
    He was born in 1899, at the turn of the 20th century, in Tokyo.
    ```
    ```good 2020-02-02
    The 12th-century church, rebuilt in 1834, stands in Lagos.
    ```
    ```good 2000-12-31
    The year 1900, the last of the 19th century, was mild in Prague.
    ```
    """
    span, value = interval(mention), mention.value
    if span is None or getattr(value, "year", 0) is not None or document.quoted(mention.span):
        return
    for year in _years_beside(mention, document):
        when = interval(year)
        if when is None or (when[1] >= span[0] and when[0] <= span[1]):
            continue
        if when[0].year in (span[0].year - 1, span[1].year + 1):
            continue
        yield Hit(
            mention.span,
            f"{year.text} is not in the {mention.text.replace('-', ' ')} ({span[0].year}–{span[1].year}).",
            confidence=0.85,
        )
        return


def _years_beside(mention: Mention, document: Document) -> Iterator[Mention]:
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    for other in document.mentions_in(sentence.span):
        if dated(other) is None:
            continue
        if other.span.end <= mention.span.start:
            gap = document.prose[other.span.end : mention.span.start]
            tail = document.prose[mention.span.end : mention.span.end + 2]
            if _APPOSED.fullmatch(gap) and not _TURN.search(gap) and re.match(r"[,.;)]|$", tail):
                yield other
        else:
            gap = document.prose[mention.span.end : other.span.start]
            if _MADE.fullmatch(gap) and not _TURN.search(gap.replace("from", "")):
                yield other

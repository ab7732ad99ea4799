"""A century or decade beside a year that lies outside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

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
_THEN_IN = regex(r",\s(?:that\sis,?\s)?\(?in\s(?:[A-Z][a-z]+\s)?$")
_WORST = regex(r"\s(?:was|were|is)\s(?:one\sof\s)?the\s[a-z]+(?:\s[a-z]+){0,2}\sof\sthe\s$")
_ISSUED = regex(r",\s(?:first\s)?(?:released|recorded|built|written|published|painted|made|completed)\sin\s$")
_BORN = regex(r"(?:\s[a-z]+){1,2},?\s(?:who\swas\s)?born\s(?:in\s[A-Z]\w+\s)?in\s$")
_CLOSES = regex(r"[,.;)]|$")
_LIFETIME = 70
_PART = regex(r"\b(?P<part>early|late)[\s-]$")
_TURN = regex(
    r"\b(?:turn|end|close|dawn|start|beginning|eve|before|after|until|since|to|by|but|then|however|later"
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
    ```bad 2019-05-05
    In the [[1960s]], in 1974, the plant opened in Wels. The song is a hit of the [[1970s]], released in 1983.
    ```
    ```bad 2021-05-05
    The plague of 1348 was the worst of the [[13th century]]. The [[17th-century]] painter, born in 1810, died old.
    ```
    ```bad 1998-05-05
    The film was shot in the early [[1980s]], in 1989, near Cork.
    ```
    ```good 1998-05-05
    The film was shot in the late 1980s, in 1989; the 17th-century painter, born in 1598, lived in Delft.
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
        inside = when is not None and when[1] >= span[0] and when[0] <= span[1]
        if when is None or (inside and not _other_part(mention, when, span, document)):
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
            closed = _CLOSES.match(document.prose, mention.span.end)
            beside = _APPOSED.fullmatch(gap) and not _TURN.search(gap) and closed
            own = bool(beside or _WORST.fullmatch(gap))
        else:
            gap = document.prose[mention.span.end : other.span.start]
            closed = _CLOSES.match(document.prose, other.span.end)
            then = bool(closed) and (_THEN_IN.fullmatch(gap) or _ISSUED.fullmatch(gap))
            born = _BORN.fullmatch(gap) and _too_old(mention, other)
            made = _MADE.fullmatch(gap) and not _TURN.search(gap.replace("from", ""))
            own = bool(then or born or made)
        if own:
            yield other


def _too_old(mention: Mention, born: Mention) -> bool:
    """Whether nobody born in the year can have lived in the century."""
    span, when = interval(mention), interval(born)
    return bool(span and when and (when[0] > span[1] or span[0].year - when[1].year > _LIFETIME))


def _other_part(mention: Mention, when: tuple[date, date], span: tuple[date, date], document: Document) -> bool:
    """Whether a year of the decade is in its other half: 1989 in "the early 1980s"."""
    part = _PART.search(document.prose[max(0, mention.span.start - 8) : mention.span.start])
    if part is None or span[1].year - span[0].year != 9 or (when[1] - when[0]).days > 366:
        return False
    place = when[0].year - span[0].year
    return place > 6 if part["part"] == "early" else place < 3

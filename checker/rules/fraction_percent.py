"""A fraction and the percentage that explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

_BESIDE = regex(
    r"(?:,?\sor\s|,\s|\s\(|\s[–—-]\s)(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s"
    r"|more\sthan\s|exactly\s)?$"
)
_AFTER = regex(r"\s?(?:[,.;)–—]|\sof\b|\sin\s|$)")
_OF = regex(r"\sof\s(?:[\w’'-]+\s){0,4}?[\w’'-]+(?:\s\(|\s[–—-]\s|,\sor\s|\sor\s)$")


@rule("fraction-percent", on=Mention, category="number", severity=Severity.WARNING)
def fraction_percent(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A fraction explained by a percentage that is not its own.

    "A third, or 25 percent". Writers round: a few points either way pass, more where the
    fraction is hedged ("nearly a third").

    ```bad 2025-06-01
    [[A third, or 25 percent]], of the ships stayed in port.
    ```
    ```bad 2009-06-12
    Only [[a fifth (40%)]] of the ballots in Shiraz were counted.
    ```
    ```bad 1994-04-30
    [[Two-thirds of the seats (52 percent)]] went to the party in Durban.
    ```
    ```bad 2011-11-02
    [[Two thirds of those asked, or 50 percent]], wanted a new vote in Zagreb.
    ```
    ```good 2025-06-01
    A quarter, or 25 percent, of the ships stayed in port.
    ```
    ```good 2009-06-12
    Nearly a third (31%) of the ballots in Shiraz were counted.
    ```
    ```good 1994-04-30
    Almost two-thirds of the seats (62.6 percent) went to the party in Durban.
    ```
    ```good 2017-07-07
    Half of the men and 30 percent of the women stayed; a third, 12 percent of them Danes, left.
    ```
    ```good 1960-08-16
    Support fell by a third, or 25 percent among the young, in Nicosia.
    ```
    """
    share = quantity(mention)
    if share is None or share.unit != "share" or document.quoted(mention.span):
        return
    for other in document.mentions_in(Span(mention.span.end, mention.span.end + 50)):
        percent = quantity(other)
        gap = document.prose[mention.span.end : other.span.start]
        if percent is None or other.kind != "percent" or percent.unit != "%":
            return
        if not (_BESIDE.fullmatch(gap) or _OF.fullmatch(gap)) or not _closed(gap, other, document):
            return
        expected = share.value * 100
        slack = max(3.5, expected * 0.1) + (4 if share.approximate or percent.approximate else 0)
        if abs(expected - percent.value) > slack:
            end = other.span.end + (1 if "(" in gap and document.prose.startswith(")", other.span.end) else 0)
            yield Hit(
                Span(mention.span.start, end),
                f"{mention.text} is {expected:.3g} percent, not {percent.value:g}. One of the two is wrong.",
                confidence=0.9,
            )
        return


def _closed(gap: str, other: Mention, document: Document) -> bool:
    """The percentage must stand alone, in brackets or between commas, not open a new count."""
    after = document.prose[other.span.end : other.span.end + 12]
    if "(" in gap:
        return after.startswith(")")
    if " or " in gap:
        return bool(re.match(r"[,.;]|\sof\b", after))
    return bool(re.match(r"[,.;]|\s[–—-]", after)) and not re.match(r",\s$", gap)

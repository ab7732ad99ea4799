"""A fraction and the percentage that explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

_BESIDE = regex(
    r"(?:,?\sor\s|,\s|\s\(|\s[–—-]\s)(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s"
    r"|more\sthan\s|exactly\s)?$"
)
_AFTER = regex(r"\s?(?:[,.;)–—]|\sof\b|\sin\s|$)")
_OF = regex(
    r"\s(?:of\s(?:[\w’'-]+\s){0,4}?|(?:[a-z’'-]+\s)?)[\w’'-]+(?:\s\(|\s[–—-]\s|,\sor\s|\sor\s)"
    r"(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|more\sthan\s)?$"
)
_OF_THEM = regex(r"\sof\s(?!them\b|those\b|these\b|whom\b|which\b)(?:[\w’'-]+\s){0,3}?[\w’'-]+,\s$")
_COUNTS = "one two three four five six seven eight nine ten".split()
_ONE_IN = regex(
    rf"\b(?P<some>(?i:{'|'.join(_COUNTS)}))\s(?:in|out\sof)\s(?:every\s)?(?P<all>{'|'.join(_COUNTS)}|\d{{1,3}})"
    r"(?:\s[a-z’'-]+){0,3}?(?:,\sor\s|\s\(|\sor\s|\s[–—]\s)$"
)
_MORE = regex(r"\b(?:[Mm]ore\sthan|[Oo]ver)\s$")


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
    ```bad 2001-01-01
    [[One in five voters, or 25 percent]], stayed at home in Porto.
    More than half of the seats, [[45 percent]], are empty.
    ```
    ```good 2001-01-01
    One in five voters, or 20 percent, stayed at home.
    More than half of the women, 55 percent, went; more than half of those, 30 percent, came late.
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
    if mention.kind == "percent" and share is not None and share.unit == "%":
        yield from _one_in(mention, share.value, document)
    if share is None or share.unit != "share" or document.quoted(mention.span):
        return
    for other in document.mentions_in(Span(mention.span.end, mention.span.end + 50)):
        percent = quantity(other)
        gap = document.prose[mention.span.end : other.span.start]
        if percent is None or other.kind != "percent" or percent.unit != "%":
            return
        lead = document.prose[max(0, mention.span.start - 12) : mention.span.start]
        if _OF_THEM.fullmatch(gap) and _MORE.search(lead):
            if percent.value < share.value * 100 - 0.5 and document.prose[other.span.end : other.span.end + 1] == ",":
                yield Hit(other.span, f"{percent.value:g} percent is not more than {mention.text}.", 0.85)
            return
        if not (_BESIDE.fullmatch(gap) or _OF.fullmatch(gap)) or not _closed(gap, other, document):
            return
        expected = share.value * 100
        slack = max(3.5, expected * 0.08) + (4 if share.approximate or percent.approximate else 0)
        if abs(expected - percent.value) > slack:
            end = other.span.end + (1 if "(" in gap and document.prose.startswith(")", other.span.end) else 0)
            yield Hit(
                Span(mention.span.start, end),
                f"{mention.text} is {expected:.3g} percent, not {percent.value:g}. One of the two is wrong.",
                confidence=0.9,
            )
        return


def _one_in(mention: Mention, percent: float, document: Document) -> Iterator[Hit]:
    """ "One in five voters, or 25 percent"."""
    start = max(0, mention.span.start - 60)
    found = _ONE_IN.search(document.prose[start : mention.span.start])
    if found is None or document.quoted(mention.span):
        return
    whole = int(found["all"]) if found["all"].isdigit() else _COUNTS.index(found["all"]) + 1
    right = 100 * (_COUNTS.index(lower(found["some"])) + 1) / whole
    if abs(right - percent) > max(3.5, right * 0.1):
        text = f"{found['some']} in {found['all']} is {right:.3g} percent, not {percent:g}. One of the two is wrong."
        yield Hit(Span(start + found.start(), mention.span.end), text, 0.9)


def _closed(gap: str, other: Mention, document: Document) -> bool:
    """The percentage must stand alone, in brackets or between commas, not open a new count."""
    after = document.prose[other.span.end : other.span.end + 12]
    if "(" in gap:
        return after.startswith(")")
    if " or " in gap:
        return bool(re.match(r"[,.;]|\sof\b", after))
    return bool(re.match(r"[,.;]|\s[–—-]", after)) and not re.match(r",\s$", gap)

"""Ranges whose end comes before their start: years, days and plain figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import interval, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity, Span, Suggestion

_DASH = regex(r"\s?[–—-]\s?$")
_FROM = regex(r"\b(?:[Ff]rom|[Bb]etween)\s(?:the\s)?$")
_JOINS = {
    "from": regex(
        r"\s(?:to|until|till"
        r"|through)\s(?:the\s)?$"
    ),
    "between": regex(r"\sand\s(?:the\s)?$"),
}
_OTHER_ERA = regex(r"\s?(?:BC|B\.C\.|-)")
_COUNTDOWN = regex(
    r"\b(?:back|backwards?|down|countdown|reverse|compar\w+|differ\w*|chang\w+"
    r"|switch\w*|gap|choos\w+|mov\w+|push\w*|brought|shift\w*|date)\b",
    re.I,
)


@rule("backwards-range", on=Mention, category="date", severity=Severity.ERROR)
def backwards_range(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A span of time or figures that ends before it starts.

    "Between 1943 and 1823", "from 5 June to 3 June", "between 60 and 50 percent". A fall
    "from 60 to 50 percent" is no range; nor is a date moved "from 5 June to 3 June" backwards.

    ```bad 2025-03-01
    The colony was ruled from Lisbon [[between 1943 and 1823]].
    ```
    ```bad 2019-08-10
    He was mayor of Osaka [[from 2011 to 2008]].
    ```
    ```bad 2024-10-01
    The festival runs [[from 15 October to 12 October]] in Accra.
    ```
    ```bad 1995-06-01
    Inflation stood [[between 60 and 50 percent]] in Lima.
    ```
    ```good 2025-03-01
    The colony was ruled from Lisbon between 1823 and 1943.
    ```
    ```good 2019-08-10
    Unemployment fell from 60 to 50 percent in Athens.
    ```
    ```good 2024-12-20
    The market is closed from 23 December to 2 January.
    ```
    ```good 2012-05-01
    The rocket test was moved from 15 May to 12 May.
    ```
    ```good 1976-04-01
    The dynasty ruled from 221 to 206 BC, and figures for 2014-12 are missing.
    ```
    ```good 2013-01-09
    The festival of 2012 was held between September 6 and September 16, 2012.
    ```
    ```good 2020-01-09
    Serbia lost 3-1 and won the second leg 2-1, between 20 and 30 minutes late.
    ```
    """
    following = _next(mention, document)
    if following is None or _OTHER_ERA.match(document.prose, following.span.end):
        return
    gap = document.prose[mention.span.end : following.span.start]
    opening = _FROM.search(document.prose[max(0, mention.span.start - 13) : mention.span.start])
    word = opening[0].split()[0].lower() if opening else ""
    if opening and not _JOINS[word].match(gap):
        return
    if not opening and not (_DASH.match(gap) and mention.kind == "date"):
        return
    if not (_dates_reversed(mention, following, gap) or _figures_reversed(mention, following, word)):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence and _COUNTDOWN.search(sentence.text) and word != "between":
        return
    start = mention.span.start - (len(opening[0]) if opening else 0)
    severity = Severity.NOTE if document.quoted(mention.span) else Severity.WARNING if mention.kind != "date" else None
    yield Hit(
        Span(start, following.span.end),
        f"The range runs backwards: {following.text} comes before {mention.text}. Swap the two or correct one.",
        confidence=0.9,
        severity=severity,
        suggestions=(Suggestion(mention.span, following.text), Suggestion(following.span, mention.text))
        if mention.kind == following.kind == "date"
        else (),
    )


def _next(mention: Mention, document: Document) -> Mention | None:
    window = Span(mention.span.end, mention.span.end + 40)
    for other in document.mentions_in(window):
        if other.kind in ("date", "number", "percent", "money"):
            return other
    return None


def _dates_reversed(first: Mention, second: Mention, gap: str) -> bool:
    one, two = interval(first), interval(second)
    if not isinstance(first.value, DateValue) or not isinstance(second.value, DateValue) or not one or not two:
        return False
    exact = [value for value in (first.value, second.value) if value.day is not None and value.month is not None]
    if "day" in first.value.guessed + second.value.guessed or len(exact) == 1:
        return False
    if first.value.guessed or second.value.guessed:
        return len(exact) == 2 and exact[0].month == exact[1].month and (exact[0].day or 0) > (exact[1].day or 0)
    if one[0] <= two[1]:
        return False
    short = re.fullmatch(r"\d{2}", second.text) is not None and second.value.month is None
    return not (short and int(second.text) <= 12)


def _figures_reversed(first: Mention, second: Mention, word: str) -> bool:
    if word != "between" or first.kind not in ("number", "percent", "money"):
        return False
    one, two = quantity(first), quantity(second)
    if one is None or two is None or one.in_words != two.in_words:
        return False
    same = one.unit == two.unit or not one.unit
    bare = re.search(r"(?:m|bn|million|billion|thousand|k|lakh|crore)", first.text) is None
    scaled = re.search(r"(?:m|bn|million|billion|thousand|k|lakh|crore)", second.text) is not None
    return same and one.value > two.value and not (bare and scaled) and one.unit != "share"

"""An average that lies outside the range it is the average of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

_CUE = regex(
    r"\b(?:an\saverage\s(?:age\s|price\s|of\s|length\s|score\s|wage\s){0,2}|averag(?:ing|ed|es?)\s"
    r"|a\s(?:mean|median)\s(?:age\s|price\s)?(?:of\s)?|(?:the|whose)\s(?:average|mean"
    r"|median)\s(?:\w+\s)?(?:is|was|being|at)\s|on\saverage\s)"
    r"(?:about\s|around\s|some\s|nearly\s|just\s)?$"
)
_RANGE = regex(r"\b(?:[Bb]etween|from|rang\w+\sfrom|aged|of)\s(?:\w+\s)?$")
_JOIN = regex(r"\s?(?:and|to|[–-])\s?(?:\w+\s)?$|\s(?:and|to)\s$")

_COMMA = regex(r",\s")
_AND = regex(r",?\sand\s")
_ENDS = regex(r"(?:\s[\w’'-]+){0,3}?(?:,|;|\s[–—])\s(?:(?:and\s)?(?:with|have|has|had|at|for|is|was)\s)?")


@rule("average-outside-range", on=Mention, category="number", severity=Severity.WARNING)
def average_outside_range(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """An average above the highest or below the lowest figure it is taken from.

    ```bad 2025-06-01
    The flats cost between 200 and 300 euros, with an average of [[350 euros]].
    ```
    ```bad 1998-02-10
    Waits range from 10 to 20 weeks in Leeds, averaging [[25 weeks]].
    ```
    ```bad 2013-05-05
    The jurors are aged between 30 and 60, with an average age of [[28]].
    ```
    ```bad 2014-05-06
    The four girls in Bergen, aged 9, 10, 12 and 13, have an average age of [[15]].
    ```
    ```bad 2019-02-13
    The five houses in Hull sold for between £210,000 and £340,000, an average of [[£362,000]].
    ```
    ```bad 2018-08-08
    The patients, aged 18 to 35, had a mean age of [[42]].
    Prices in Gdansk run from 20 to 40 zlotys and average [[55 zlotys]].
    ```
    ```good 2018-08-08
    The patients, aged 18 to 35, had a mean age of 29.
    Prices in Gdansk run from 20 to 40 zlotys and average 25 zlotys.
    ```
    ```good 2025-06-01
    The flats cost between 200 and 300 euros, with an average of 250 euros.
    ```
    ```good 1998-02-10
    Waits range from 10 to 20 weeks in Leeds, against an average of 25 weeks in York.
    ```
    ```good 2013-05-05
    The jurors are aged between 30 and 60; the average age of Britons is 40.
    ```
    ```good 1971-08-15
    Prices rose from 10 to 12 pence, still less than the European average of 15 pence.
    ```
    ```good 2004-04-04
    Between 20 and 30 boats leave each day and catch an average of 40 tonnes in Vigo.
    ```
    """
    value = quantity(mention)
    sentence = document.sentence_at(mention.span.start)
    if value is None or sentence is None or document.quoted(mention.span):
        return
    before = document.prose[sentence.span.start : mention.span.start]
    cue = _CUE.search(before)
    if cue is None or not re.search(
        r"(?:,|;|\s[–—])\s(?:with\s|and\s(?:with\s)?|at\s"
        r"|have\s|had\s|has\s|for\s)?$|\sand\s(?:had\s|have\s|has\s)?$",
        before[: cue.start()],
    ):
        return
    figures = [m for m in document.mentions_in(Span(sentence.span.start, mention.span.start)) if quantity(m)]
    if "catch" in before:
        return
    start = sentence.span.start
    bounds = _range(figures, start, document) or _listed(figures, start + cue.start(), document)
    if bounds is None:
        return
    one, two = bounds
    low, high = sorted((_value(one), _value(two)))
    alike = quantity(two) is not None and quantity(two).unit in (value.unit, "")  # type: ignore[union-attr]
    if (alike or mention.kind == "age") and not low <= value.value <= high:
        shown = sorted(bounds, key=_value)
        yield Hit(
            mention.span,
            f"An average of {mention.text} lies outside the range from {shown[0].text} to {shown[1].text}.",
            confidence=0.85,
        )


def _value(mention: Mention) -> float:
    value = quantity(mention)
    return value.value if value is not None else 0.0


def _range(figures: list[Mention], start: int, document: Document) -> tuple[Mention, Mention] | None:
    """The two ends of "between 10 and 20", where they are the last figures before the average."""
    if len(figures) < 2:
        return None
    one, two = figures[-2:]
    opens = _RANGE.search(document.prose[start : one.span.start])
    joined = _JOIN.fullmatch(document.prose[one.span.end : two.span.start])
    return (one, two) if opens and joined else None


def _listed(figures: list[Mention], cue: int, document: Document) -> tuple[Mention, Mention] | None:
    """Lowest and highest of "9, 10, 12 and 13", a list of three and more right before the average."""
    if len(figures) < 3 or not _ENDS.fullmatch(document.prose[figures[-1].span.end : cue]):
        return None
    items = [figures[-1]]
    for earlier in reversed(figures[:-1]):
        between = document.prose[earlier.span.end : items[0].span.start]
        if not (_COMMA if len(items) > 1 else _AND).fullmatch(between):
            break
        items.insert(0, earlier)
    if len(items) < 3:
        return None
    return min(items, key=_value), max(items, key=_value)

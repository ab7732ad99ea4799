"""An average that lies outside the range it is the average of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

_CUE = regex(
    r"\b(?:an\saverage\s(?:age\s|price\s|of\s|length\s|score\s|wage\s){0,2}|averag(?:ing|ed|es)\s"
    r"|a\s(?:mean|median)\s(?:age\s|price\s)?(?:of\s)?|(?:the|whose)\s(?:average|mean"
    r"|median)\s(?:\w+\s)?(?:is|was|being|at)\s|on\saverage\s)"
    r"(?:about\s|around\s|some\s|nearly\s|just\s)?$"
)
_RANGE = regex(r"\b(?:[Bb]etween|from|rang\w+\sfrom)\s(?:\w+\s)?$")
_JOIN = regex(r"\s?(?:and|to|[–-])\s?(?:\w+\s)?$|\s(?:and|to)\s$")


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
        r"|for\s)?$",
        before[: cue.start()],
    ):
        return
    mentions = [m for m in document.mentions_in(Span(sentence.span.start, mention.span.start)) if quantity(m)]
    if len(mentions) != 2:
        return
    one, two = quantity(mentions[0]), quantity(mentions[1])
    opens = _RANGE.search(document.prose[sentence.span.start : mentions[0].span.start])
    if (
        one is None
        or two is None
        or not opens
        or not _JOIN.fullmatch(document.prose[mentions[0].span.end : mentions[1].span.start])
    ):
        return
    if (two.unit not in (value.unit, "") and value.unit) or "catch" in before:
        return
    low, high = sorted((one.value, two.value))
    if (two.unit == value.unit or mention.kind == "age") and not low <= value.value <= high:
        yield Hit(mention.span, (
            f"An average of {mention.text} lies outside the range from "
            f"{mentions[0].text} to {mentions[1].text}."
        ),
                  confidence=0.85)  # fmt: skip

"""lede-weekday: a report whose first sentence puts its news three to five days before the day it is of.

News is of the day or the day before: of a hundred first sentences of published reports with a weekday one was
three days old and none four or five. A note: the day may be right and the news late.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.claims.time import time_at
from checker.daybook import WEEKDAYS, dated, day_in_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Sentence, Severity

_ON = regex(r"(?:\bon\s|\b[a-z]+(?:ed|ote|ell|ook|aid|on|ame|old)\s)\Z")
_OTHER = regex(
    r"\b(?:will|would|next|last|until|by|before|after|following|since|from|to\s(?:be|begin|meet|hold|vote|open)|due|set|"
    r"expected|scheduled|plans?|every|each|ahead|coming|weekend|weekly)\b",
    re.I,
)
_HEADLINE, _REPORT = 130, 4
_FIRST, _LAST = 3, 5


@rule("lede-weekday", on=Document, category="date", severity=Severity.NOTE)
def lede_weekday(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A first sentence that puts the news three to five days before the draft's day.

    The weekday of the news is the slip that readers see first. Only a past event "on" a weekday, in the first
    sentence under the headline, with no other date.

    ```bad 2025-05-06
    Merz elected at the second attempt

    Friedrich Merz was elected chancellor of Germany on [[Thursday]], six hours late.
    ```
    ```bad 2015-10-06
    Malaria drugs win the prize

    The assembly announced on [[Thursday]] that three scientists would share it.
    ```
    ```bad 1998-04-12
    Accord in Belfast

    The two governments and eight parties signed an agreement on [[Wednesday]] at Stormont.
    ```
    ```good 2025-05-06
    Merz elected at the second attempt

    Friedrich Merz was elected chancellor of Germany on Tuesday, six hours late.
    ```
    ```good 2015-10-06
    Malaria drugs win the prize

    The assembly announced on Monday that three scientists would share it. A book came out on Thursday.
    ```
    ```good 1998-04-12
    Accord in Belfast

    The parties, which last met on Wednesday, signed an agreement at Stormont.
    ```
    ```good 2010-06-07
    Vote on Thursday

    The two houses will meet on Thursday. They met on Thursday.
    ```
    ```good 1999-03-08
    Fair opens

    After a storm on Thursday the fair opened late.
    ```
    """
    lede = _lede(document)
    if lede is None:
        return
    mentions = document.mentions_in(lede.span)
    days = [each for each in mentions if each.kind == "weekday"]
    if len(days) != 1 or any(dated(each) for each in mentions) or document.quoted(days[0].span):
        return
    mention, value = days[0], days[0].value
    if not isinstance(value, DateValue) or value.weekday is None or value.month is not None:
        return
    before = document.prose[lede.span.start : mention.span.start]
    times = time_at(document, mention.span.start)
    if not _ON.search(before) or _OTHER.search(before) or times.past or times.moments:
        return
    if document.prose[mention.span.end : mention.span.end + 2] in ("'s", "’s"):
        return
    back = (document.day.weekday() - value.weekday) % 7
    if _FIRST <= back <= _LAST:
        told = day_in_words(document.day - timedelta(days=back))
        today = WEEKDAYS[document.day.weekday()]
        yield Hit(
            mention.span,
            f"The draft is of {today}; its first sentence puts the news on {told}, {back} days before. Is that right?",
            0.6,
        )


def _lede(document: Document) -> Sentence | None:
    """The first sentence under the headline: of the first block that is longer than one."""
    if len(document.sentences) < _REPORT and len(document.blocks) < 2:
        return None  # a sentence or two are no report
    for block in document.blocks[:3]:
        text = block.span.of(document.prose).strip()
        first = next((each for each in document.sentences if each.span.start >= block.span.start), None)
        if first is not None and (text.endswith((".", "”", '"')) or len(text) > _HEADLINE):
            return first
    return None

"""more-than-figure: "eight more than the 326 needed" beside a figure that is not.

Knows arithmetic: a figure, then how many more or fewer that is than another. Where any figure before
in the sentence makes it true, it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_MORE = regex(
    r"(?:\s(?:[a-z]+\s)?(?:seats|votes|points|people|members|goals|runs|cases|medals|jobs|more\sseats|countries|places))?\s"
    r"(?P<way>more|fewer|less|short\sof|above|below|shy\sof)\s(?:than\s)?(?:the\s)?$"
)
_NEEDED = regex(
    r"\s(?:[a-z]+\s){0,2}?(?:needed|required|necessary|it\sneeded|that\s(?:it|he|she|they)\sneeded|in\s(?:19|20)\d\d|it\shad"
    r"|he\shad|she\shad|a\syear|before|last)\b|[.,;)]"
)
_SET_OFF = regex(r"(?:,|\s[–—-]|\s\()\s?(?:or\s|just\s|only\s|still\s|exactly\s)?$")
_OUT_OF = regex(r"\s(?:\w+\s)?(?:out\s)?of\s(?:the\s)?")
_LOOSE = regex(r"\b(?:about|around|nearly|almost|some|at\sleast|estimated|average|each|per)\b")


@rule("more-than-figure", on=Sentence, category="number", severity=Severity.WARNING)
def more_than_figure(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A figure said to be so many more, or fewer, than another, which it is not.

    "Won 318 of the 650 seats, eight more than the 326 needed": it is eight fewer. Hedged figures are left
    alone, and so are sentences where another figure fits.

    ```bad 2017-06-09
    The party won [[318 of the 650 seats, eight more than the 326]] needed for a majority in London.
    ```
    ```bad 2000-12-13
    He has [[271 votes, two more than the 270]] required, in Austin.
    ```
    ```bad 2014-02-24
    The team won [[33 medals in Sochi, eight fewer than the 43]] it had in 2010.
    ```
    ```good 2017-06-09
    The party won 318 of the 650 seats, eight fewer than the 326 needed for a majority in London.
    ```
    ```good 2000-12-13
    He has 271 votes, one more than the 270 required, in Austin.
    ```
    ```good 2014-02-24
    The team won 33 medals in Sochi, ten fewer than the 43 it had in 2010; two more than 30 went home early.
    ```
    ```good 2020-05-05
    The state counted 4,000 cases on Monday, 300 more than on Sunday, and 12 more than 20 towns were shut.
    ```
    ```good 1992-11-04
    About 40 firms closed, some 12 more than the 30 that closed in 1991 in Bari.
    ```
    """
    if _LOOSE.search(sentence.text):
        return
    figures = [m for m in document.mentions_in(sentence.span) if m.kind == "number" and quantity(m)]
    for place in range(1, len(figures) - 1):
        by, goal = figures[place], figures[place + 1]
        way = _MORE.fullmatch(document.prose[by.span.end : goal.span.start])
        lead = document.prose[figures[place - 1].span.end : by.span.start]
        if way is None or not _SET_OFF.search(lead) or not _NEEDED.match(document.prose, goal.span.end):
            continue
        change, base = quantity(by), quantity(goal)
        if change is None or base is None or change.approximate or base.approximate or document.quoted(by.span):
            continue
        right = base.value + (change.value if way["way"] in ("more", "above") else -change.value)
        before = [value.value for m in figures[:place] if (value := quantity(m)) and not value.approximate]
        if before and len(before) == place and right not in before and abs(before[-1] - right) < base.value:
            text = f"{by.text} {way['way']} than {goal.text} would be {right:,g}."
            first = figures[place - 1]
            if place > 1 and _OUT_OF.fullmatch(document.prose[figures[place - 2].span.end : first.span.start]):
                first = figures[place - 2]
            yield Hit(Span(first.span.start, goal.span.end), text.replace("of than", "of"), 0.8)

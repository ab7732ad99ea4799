"""Future tense for a day gone by. Knows the draft's day; "will" must govern the date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import day_in_words, interval
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity

_WILL = regex(
    r"\b(?:will|is\s(?:due|set|scheduled|expected|slated|going)\sto|are\s(?:due|set|scheduled"
    r"|expected|slated|going)\sto)\s"
    r"(?:(?:not|also|then|again|first|next|formally|officially)\s)?"
    r"(?P<verb>(?:be\s)?(?:held|take\splace|begin|start|open|end|close|meet|vote|visit|travel|arrive"
    r"|leave|return|host|release|launch|play|face"
    r"|expire|resume|happen|convene|gather|decide|announce|publish|appear|speak|address|rule|sign"
    r"|retire|step\sdown|go|come|run"
    r"|released|launched|published|opened|sworn\sin|inaugurated|sentenced|buried|elected|hold"
    r"|premiere|air))\b"
    r"(?P<rest>[^,;:.–—()“”\"]{0,60})\s(?:on|in)\s(?:the\s)?$"
)
_TURNS = regex(r"\b(?:\w+ed|who|which|that|since|after|when|where|was|were|from|made|built|between)\b")
_TOLD = regex(r"\b(?:said|told|wrote|announced|predicted|promised|declared|vowed)\b")


@rule("past-in-future-tense", on=Mention, category="date", severity=Severity.WARNING)
def past_in_future_tense(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Future tense for a day that has passed on the draft's day.

    The year or the month is usually a slip, or the paragraph is left over from an earlier
    draft. Quotations and commemorations of past days are left alone.

    ```bad 2025-06-01
    Delegates will meet in Istanbul on [[2 May 2025]].
    ```
    ```bad 2012-09-01
    The Games will be held in [[2011]] in London.
    ```
    ```bad 1997-07-15
    The commission is due to publish its report on [[3 July]].
    ```
    ```good 2025-06-01
    Delegates will meet in Istanbul on 2 June 2025.
    ```
    ```good 2024-05-30
    Veterans will gather in Normandy to honour those who landed on 6 June 1944.
    ```
    ```good 2025-06-01
    The court will decide whether the law passed in 2019 stands.
    ```
    ```good 1963-12-01
    The commission will meet in the building opened in 1909.
    ```
    ```good 2010-04-12
    In 1994 he wrote: “We will hold a vote on 3 May 1994.”
    ```
    ```good 2021-01-10
    The team will play in Dortmund on 20 December.
    ```
    """
    value, when = mention.value, interval(mention)
    if not isinstance(value, DateValue) or when is None or when[1] >= document.day or document.quoted(mention.span):
        return
    if "day" in value.guessed or "month" in value.guessed or (value.guessed and value.day is None):
        return
    if value.guessed and (document.day - when[1]).days > 20:
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    before = document.prose[sentence.span.start : mention.span.start]
    will = _WILL.search(before)
    if (
        will is None
        or _TURNS.search(will["rest"])
        or (_TOLD.search(before) and not value.guessed and value.day is None)
    ):
        return
    if document.quoted(mention.span) or not _ends_clause(document.prose, mention):
        return
    guess = " (the year is a guess: the text gives none)" if value.guessed else ""
    yield Hit(
        mention.span,
        f"{_shown(value, mention)}{guess} is before the draft's day, {day_in_words(document.day)}, "
        f"but the sentence "
        f"speaks of it as still to come. Check the date or the tense.",
        confidence=0.7 if value.guessed else 0.85,
    )


def _ends_clause(prose: str, mention: Mention) -> bool:
    """Not "in the 2019 budget": nothing may hang on the date."""
    return bool(
        re.match(
            r"[.,;:)–—]|\s(?:in|at|and|but|with|to|for|under|when|by|on|as|–|—)\b"
            r"|$",
            prose[mention.span.end : mention.span.end + 8],
        )
    )


def _shown(value: DateValue, mention: Mention) -> str:
    exact = value.as_date()
    return day_in_words(exact) if exact else mention.text

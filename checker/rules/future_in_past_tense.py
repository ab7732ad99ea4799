"""Past tense for a day still to come. Knows the draft's day and the commonest past tense forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.claims.time import time_at
from checker.daybook import day_in_words, interval, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Severity, Span

_PAST = regex(
    r"\b(?:was|were|had|did|met|held|took|began|died|won|lost|left|came|went|gave|told|said|fell"
    r"|rose|struck|shot"
    r"|broke|fought|flew|spoke|wrote|became|made|hit|sent|saw|got|led|[a-z]{2,}(?<!e)ed"
    r"|have\s(?:\w+\s)?[a-z]+ed"
    r"|has\s(?:\w+\s)?[a-z]+ed)\b"
)
_PLANNED = regex(
    r"\b(?:will|would|wo|shall|should|may|might|could|can|must|ought|going|scheduled|rescheduled|set"
    r"|due|plans?|planned|planning"
    r"|expect\w*|slated|until|till|by|before|ahead|deadline|expir\w+|book\w*|announc\w+|called|call"
    r"|sched\w+|postpon\w+|delay\w*"
    r"|mov(?:e|ed|es)|push\w*|date[sd]?|propos\w+|reserv\w+|ticket\w*|invit\w+|agree\w*|promis\w+"
    r"|vow\w*|pledg\w+|intend\w*|aim\w*"
    r"|hop(?:e|ed|es|ing)|want\w*|ready|prepar\w+|from|starting|beginning|effective|through|if"
    r"|unless|upcoming|next|coming|forthcoming"
    r"|forecast\w*|predict\w*|project\w*|target\w*|summon\w*|ordered|order|to\s(?!the\b|a\b|an\b"
    r"|his\b|her\b|their\b|[A-Z])[a-z]+"
    r"|extend\w*|fix\w*|chose|chosen|pencil\w+|adjourn\w*|remand\w*|appeal\w*|register\w*|nominat\w+"
    r"|select\w*|elected|confirm\w*"
    r"|rul\w+|decid\w+|allow\w*|gave|given|approved|published|released|novel|film|fiction\w*"
    r"|imagin\w+|episode|series|game|story"
    r"|go|goes|heads?|faces?|meets|opens|begins|starts|takes|votes?|holds|ends|arrives|returns|run-?off"
    r"|bond|lease|contract|matur\w+|ahead|world in|universe|timeline|season|eclipse|said|told|says)\b",
    re.I,
)
_ON = regex(r"\b[Oo]n\s(?:the\s)?$")
_GUESS_WITHIN = 45


@rule("future-in-past-tense", on=Mention, category="date", severity=Severity.WARNING)
def future_in_past_tense(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Past tense for a day that is still to come on the draft's day.

    Usually the year or the month is a slip. Plans, deadlines, reported speech and fiction may
    speak of a coming day in the past tense; any sign of them keeps the rule silent.

    ```bad 2025-06-01
    The two men met in Ankara on [[16 June 2025]] without result.
    ```
    ```bad 1994-05-12
    On [[10 May 1995]], Nelson Mandela became president in Pretoria.
    ```
    ```bad 2018-02-14
    A bus crashed into a ravine near Arequipa on [[21 February]], killing 44 people.
    ```
    ```good 2025-06-01
    The two men met in Ankara on 16 May 2025 without result.
    ```
    ```good 2025-06-01
    The hearing was scheduled to begin on 16 June 2025.
    ```
    ```good 2016-06-20
    Parliament announced that Britons would vote on 23 June.
    ```
    ```good 1969-07-10
    Apollo 11 was due to land on 20 July 1969.
    ```
    ```good 2019-10-01
    The prime minister promised to leave on 31 October.
    ```
    ```good 2019-01-03
    Police arrested the brothers on 28 December in Lyon.
    ```
    ```good 2019-06-10
    The Crusade of 1212 was at an end. On 16 June the king transferred the farm to his cousin.
    ```
    ```good 2022-11-09
    The two won 49.4 per cent and 48.5 per cent in Georgia, and go to a run-off on 6 December.
    ```
    ```good 1982-07-01
    The film's hero died on 8 November 2019, in a city of rain.
    ```
    """
    value, when = mention.value, interval(mention)
    if not isinstance(value, DateValue) or value.day is None or when is None or when[0] <= document.day:
        return
    if "day" in value.guessed or (value.guessed and (when[0] - document.day).days > _GUESS_WITHIN):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or document.quoted(mention.span):
        return
    if not _ON.search(document.prose[max(0, mention.span.start - 8) : mention.span.start]):
        return
    if value.guessed and _another_year(document, sentence.block):
        return
    clause = _clause(sentence.text, mention.span.shifted(-sentence.span.start))
    if _PLANNED.search(clause) or not _PAST.search(clause):
        return
    guess = " (the year is a guess: the text gives none)" if value.guessed else ""
    yield Hit(
        mention.span,
        f"{day_in_words(when[0])}{guess} is after the draft's day, {day_in_words(document.day)}, "
        f"but the sentence is in the past tense. Check the date, or write what is planned.",
        confidence=0.7 if value.guessed else 0.85,
    )


def _another_year(document: Document, block: int) -> bool:
    """A paragraph that names another year may be telling of that one."""
    span = document.blocks[block].span if block < len(document.blocks) else Span(0, len(document.prose))
    if years_named(document, span) - {document.day.year}:
        return True
    times = time_at(document, span.start)
    long_past = document.day - timedelta(days=730)
    return times.past or any(end < long_past for _, end in times.before)


def _clause(sentence: str, span: Span) -> str:
    """The sentence without the date itself."""
    return sentence[: span.start] + "·" + sentence[span.end :]

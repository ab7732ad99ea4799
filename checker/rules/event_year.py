"""The year of a known event. Knows the reference's table of dated happenings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker import occasions
from checker.daybook import dated, interval
from checker.occasions import Occasion
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Event, Evidence, Hit, Mention, Severity, Span, Suggestion

_RIGHT_AFTER = regex(
    r"(?:\sby\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s(?:(?:back\s)?in|on|of)\s(?:early\s|late\s"
    r"|mid-)?$|\s\($"
)
_BEGAN = regex(
    r",?\s(?:(?:that|which)\s)?(?:began|started|broke\sout|was\slaunched"
    r"|erupted)\s(?:in|on)\s$"
)
_RIGHT_BEFORE = regex(r"\s(?:(?:illegal|bloody|failed|deadly|brutal|full-scale|peaceful|violent|first)\s)?$")
_ELSEWHERE = regex(
    r"\b(?:anniversar\w+|after|since|before|ahead|later|earlier|commemorat\w+|memor\w+|trial|film"
    r"|book|novel|series|drama|documentary"
    r"|inquiry|report\w*|exhibition|recogni\w+|sanction\w*|response|following|marked|marking"
    r"|remember\w*|victims|survivors"
    r"|legacy|again|second|another|fear\w*|warn\w*|possible|potential|plan\w*|attempt\w*|falsely"
    r"|wrongly|claim\w*|said|wrote"
    r"|published|apolog\w+|arrest\w*|convicted|over|about|from|to|for|against|during|if|like|until"
    r"|despite|amid|between)\b",
    re.I,
)
_REUSED = regex(r"\b(?:Hurricane|Typhoon|Cyclone|Storm|Battle|Operation)\b")
_SHORT_DAYS = 120


@rule("event-year", on=Document, category="date", severity=Severity.WARNING)
def event_year(document: Document, document_again: Document, desk: Desk) -> Iterator[Hit]:
    """A known event put in the wrong year.

    "Annexed Crimea in 2015": the reference has 18 March 2014. Only a year that stands right at
    the event is read. Names used again and again (storms, battles), anniversaries, books and
    trials about the event are left alone; long wars are checked only where they "began in" a year.

    ```bad 2025-06-01
    Moscow annexed Crimea in [[2015]] and never gave it back.
    ```
    ```bad 2009-11-01
    The fall of the Berlin Wall in [[1990]] surprised its guards.
    ```
    ```bad 2012-04-10
    Divers still visit the wreck. The Titanic sank on [[15 April 1911]] off Newfoundland.
    ```
    ```good 2025-06-01
    Moscow annexed Crimea in 2014 and never gave it back.
    ```
    ```good 2009-11-01
    The fall of the Berlin Wall in 1989 surprised its guards.
    ```
    ```good 2025-06-01
    The anniversary of the annexation of Crimea in 2015 was quiet in Simferopol.
    ```
    ```good 1998-02-01
    The film about the sinking of the Titanic in 1997 made a star in Hollywood.
    ```
    ```good 1990-07-07
    After the fall of the Berlin Wall, in 1990, the two states were one.
    ```
    ```good 2024-12-01
    The war in Ukraine in 2023 cost more lives than in the year before.
    ```
    """
    for occasion in occasions.find(document.prose, desk.knowledge):
        if _REUSED.search(occasion.event.name) or document.quoted(occasion.span):
            continue
        sentence = document.sentence_at(occasion.span.start)
        if sentence is None or _ELSEWHERE.search(document.prose[sentence.span.start : occasion.span.start]):
            continue
        year = _year_beside(occasion, sentence.span, document)
        if year is not None and not _right(year, occasion.event):
            yield _hit(year, occasion.event)


def _year_beside(occasion: Occasion, sentence: Span, document: Document) -> Mention | None:
    """The date that stands right at the event's name and can only be its own."""
    prose, event = document.prose, occasion.event
    brief = event.until is None or (event.until - event.since).days <= _SHORT_DAYS
    after = _BEGAN if event.ongoing or not brief else _RIGHT_AFTER
    for mention in document.mentions_in(sentence):
        if dated(mention) is None:
            continue
        if mention.span.start >= occasion.span.end:
            gap = prose[occasion.span.end : mention.span.start]
            return mention if after.fullmatch(gap) or _BEGAN.fullmatch(gap) else None
        gap = prose[mention.span.end : occasion.span.start]
        lead = prose[max(0, mention.span.start - 5) : mention.span.start]
        if brief and not event.ongoing and _RIGHT_BEFORE.fullmatch(gap) and re.search(r"(?:[Tt]he|’s|'s)\s$", lead):
            return mention
    return None


def _right(mention: Mention, event: Event) -> bool:
    span = interval(mention)
    if span is None:
        return True
    last = event.until or event.since
    near = 3 if (span[1] - span[0]).days < 31 else 0
    return (span[0] - last).days <= near and (event.since - span[1]).days <= near


def _hit(mention: Mention, event: Event) -> Hit:
    shown = f"{event.since.day} {event.since:%B} {event.since.year}"
    value = dated(mention)
    year_only = value is not None and value.month is None
    return Hit(
        mention.span,
        f"The reference dates {event.name} to {shown}, not {mention.text}.",
        confidence=0.85,
        suggestions=(Suggestion(mention.span, str(event.since.year)),) if year_only else (),
        evidence=(Evidence(f"{event.name}: {shown}", "knowledge", event.name, since=event.since, until=event.until),),
    )

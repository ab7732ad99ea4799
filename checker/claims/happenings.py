"""Claims that a known event happened on a day or in a year: "annexed Crimea in 2014".

Knows the reference's words for its events and a date that stands right at them.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker import occasions
from checker.claims.assertion import doubtful, stated
from checker.patterns import regex
from checker.types import Claim, DateValue, Document, Entity, Knowledge, Mention, Span

HAPPENED = "happened"
_BESIDE = regex(r",? (?:on|in|of) |, ")


def find(document: Document, knowledge: Knowledge) -> Iterator[Claim]:
    """Every dated event of the draft, in text order."""
    for occasion in occasions.find(document.prose, knowledge):
        sentence = document.sentence_at(occasion.span.start)
        if sentence is None or doubtful(sentence) or document.furniture(occasion.span):
            continue
        when = _date_behind(document, occasion.span, sentence.span)
        if when is None or not stated(document, sentence, occasion.span.start, occasion.span.start):
            continue
        event = occasion.event
        words = occasion.span.of(document.prose)
        entity = Entity(event.id, "event", event.name, "", event.since, event.until)
        subject = Mention(occasion.span, "name", words, entity)
        assert isinstance(when.value, DateValue)
        span = Span(occasion.span.start, when.span.end)
        voice = "speaker" if document.quoted(span) else "writer"
        text = f"{words}: {when.text}."
        yield Claim(span, text, HAPPENED, subject, when, document.day, voice, when.span, True)  # type: ignore[arg-type]


def _date_behind(document: Document, span: Span, sentence: Span) -> Mention | None:
    """The date right behind the event's name."""
    for mention in document.mentions_in(Span(span.end, sentence.end)):
        if mention.kind != "date" or not isinstance(mention.value, DateValue):
            continue
        if mention.value.year is None or "year" in mention.value.guessed:
            return None
        return mention if _BESIDE.fullmatch(document.prose[span.end : mention.span.start]) else None
    return None

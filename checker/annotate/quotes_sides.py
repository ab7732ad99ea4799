"""Which country a speaker speaks for.

By the office in front of the name where the draft introduces it, else by the country
the reference gives. Silent where neither says.
"""

from __future__ import annotations

from checker.types import Document, Mention, Quote, Sentence, Span, Title


def side_at(position: int, sentence: Sentence, document: Document) -> str:
    """The state whose speaker says the words at `position`: of the quotation there, else of the "
    "sentence's subject."""
    quote: Quote | None = next((each for each in document.quotes if position in each.span), None)
    where = quote.speaker if quote and quote.speaker else None
    for index, mention in enumerate(document.mentions):
        inside = (
            mention.span.overlaps(where)
            if where
            else mention.span in sentence.span and mention.span.end <= position
        )
        if mention.kind == "person" and inside:
            return _side_of(mention, document, index)
    return ""


def _side_of(person: Mention, document: Document, index: int) -> str:
    """The state a person speaks for: by the office in front of the name where it was introduced, "
    "else as known."""
    first = document.mentions[person.first] if person.first >= 0 else person
    before = list(document.mentions_in(Span(max(0, first.span.start - 60), first.span.start)))
    for mention in reversed(before):
        gap = document.prose[mention.span.end : first.span.start]
        if isinstance(mention.value, Title) and mention.value.country and gap.strip(" ,") == "":
            return f"state:{mention.value.country}"
    entity = first.entity
    return f"state:{entity.country}" if entity and entity.country else ""

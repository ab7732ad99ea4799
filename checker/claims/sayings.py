"""Claims that only the writer's own sources can settle: who said what, and how many.

Every quotation of five words or more is a claim that its speaker said these words; every
figure in a sentence of the writer's is a claim that the source has that figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.types import Claim, Document, Mention, Quantity, Quote, Sentence

SAID, FIGURE = "said", "figure"
SHORTEST = 5
"""Words of the shortest quotation compared: shorter ones are everybody's words."""

_FIGURES = ("number", "money", "percent")


def find(document: Document) -> tuple[Claim, ...]:
    """Sayings and figures of the draft, in text order."""
    sayings = [_saying(quote, document) for quote in document.quotes if len(quote.text.split()) >= SHORTEST]
    figures = [claim for sentence in document.sentences for claim in _figures(sentence, document)]
    return tuple(sorted((*sayings, *figures), key=lambda claim: claim.span.start))


def _saying(quote: Quote, document: Document) -> Claim:
    speaker = quote.speaker
    subject = Mention(speaker, "name", speaker.of(document.prose)) if speaker else Mention(quote.span, "name", "")
    words = Mention(quote.inner, "name", quote.text)
    told = f"{subject.text or 'someone'} said: “{quote.text}”"
    return Claim(quote.span, told, SAID, subject, words, document.day, "speaker", quote.inner)


def _figures(sentence: Sentence, document: Document) -> Iterator[Claim]:
    if document.furniture(sentence.span):
        return
    for mention in document.mentions_in(sentence.span):
        value = mention.value
        if mention.kind in _FIGURES and isinstance(value, Quantity) and not document.quoted(mention.span):
            if value.value < 3 and mention.kind == "number":
                continue
            subject = Mention(sentence.span, "name", sentence.text)
            yield Claim(sentence.span, sentence.text, FIGURE, subject, mention, document.day, "writer", mention.span)

"""Layers over the prose: sentences, quotations, dates, numbers and names.

Each layer is a module with one function that returns a tuple; none changes the prose.
"""

from __future__ import annotations

from dataclasses import replace

from checker.types import Document, Knowledge, Mention, Span

NAMING = {"person", "office", "state", "people", "organisation", "place", "party", "name"}


def annotate(document: Document, knowledge: Knowledge) -> Document:
    """The document with its sentences, quotations and mentions filled in, in text order."""
    from checker.annotate import dates, mentions, numbers, quotes, sentences

    prose, blocks = document.prose, document.blocks
    parts = sentences.split(prose, blocks)
    quoted = quotes.find(prose, blocks, parts)
    days = dates.find(prose, blocks, document.day)
    figures = numbers.find(prose, blocks, [mention.span for mention in days])
    taken = [mention.span for mention in days]
    names = mentions.find(prose, blocks, parts, knowledge, document.day, taken)
    document = replace(document, sentences=parts, quotes=quoted, mentions=in_order(days, figures, names))
    return replace(document, quotes=quotes.attribute(document))


def in_order(*layers: list[Mention]) -> tuple[Mention, ...]:
    """All mentions by start, longer first; `first` indices of the naming layer kept right."""
    pairs = [
        (mention, layer, index) for layer, part in enumerate(layers) for index, mention in enumerate(part)
    ]
    pairs.sort(key=lambda pair: (pair[0].span.start, -pair[0].span.end, pair[1]))
    place = {(layer, index): position for position, (_, layer, index) in enumerate(pairs)}
    return tuple(
        mention if mention.first < 0 else replace(mention, first=place[(layer, mention.first)])
        for mention, layer, _ in pairs
    )


def spans_of(mentions: tuple[Mention, ...], *kinds: str) -> list[Span]:
    """Where mentions of these kinds stand."""
    return [mention.span for mention in mentions if mention.kind in kinds]

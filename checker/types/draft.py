"""A draft as rules see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.types.marked import Mention, Quote
from checker.types.text import Block, Ignore, Offsets, Sentence, Source, Span


@dataclass(frozen=True)
class Document:
    """A draft as rules see it. Layers are filled by `checker.annotate`, never changed after."""

    source: Source
    prose: str
    offsets: Offsets
    blocks: tuple[Block, ...]
    day: date
    day_from: str
    title: str = ""
    ignores: tuple[Ignore, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()

    def quoted(self, span: Span) -> bool:
        """Whether any part of `span` stands inside a quotation."""
        place = bisect_left(self._quoted_ends, span.start + 1)
        return place < len(self._quoted) and self._quoted[place].start < span.end

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds prose position `position`."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if position < sentence.span.end else None

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Mentions that lie wholly inside `span`, in order."""
        found = []
        for mention in self.mentions[bisect_left(self._mention_starts, span.start) :]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                found.append(mention)
        return tuple(found)

    def furniture(self, span: Span) -> bool:
        """Whether `span` touches page furniture (menus, "Trending" lists)."""
        return any(b.kind == "furniture" and b.span.overlaps(span) for b in self.blocks)

    @cached_property
    def _quoted(self) -> list[Span]:
        """What stands in quotations, nested ones within the outer, in order."""
        found: list[Span] = []
        for span in sorted(quote.span for quote in self.quotes):
            if found and span.start < found[-1].end:
                found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
            else:
                found.append(span)
        return found

    @cached_property
    def _quoted_ends(self) -> list[int]:
        return [span.end for span in self._quoted]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

"""A draft as rules see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property

from checker.types.marked import Mention, Quote
from checker.types.text import Block, Ignore, Offsets, Sentence, Source, Span
from checker.types.values import frozen

MOST_TOLD = 20_000
"""Places remembered at most with the mentions in them."""


@frozen(slots=False)
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

    def quoted_in(self, span: Span) -> list[Span]:
        """The quotations that overlap `span`, in order, nested ones within the outer."""
        place = bisect_left(self._quoted_ends, span.start + 1)
        found: list[Span] = []
        while place < len(self._quoted) and self._quoted[place].start < span.end:
            found.append(self._quoted[place])
            place += 1
        return found

    def sentence_number(self, position: int) -> int:
        """The place in `sentences` of the last one that begins at or before prose position `position`, or -1."""
        return bisect_right(self._sentence_starts, position) - 1

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds prose position `position`."""
        index = self.sentence_number(position)
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if position < sentence.span.end else None

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Mentions that lie wholly inside `span`, in order."""
        asked = span.start, span.end
        found = self._mentions_told.get(asked)
        if found is None:
            starts = self._mention_starts
            first = bisect_left(starts, span.start)
            last = bisect_left(starts, span.end, first)
            found = tuple([mention for mention in self.mentions[first:last] if mention.span.end <= span.end])
            if len(self._mentions_told) < MOST_TOLD:
                self._mentions_told[asked] = found
        return found

    def furniture(self, span: Span) -> bool:
        """Whether `span` touches page furniture (menus, "Trending" lists)."""
        return any(each.overlaps(span) for each in self._furniture)

    @cached_property
    def _furniture(self) -> list[Span]:
        return [block.span for block in self.blocks if block.kind == "furniture"]

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
    def _mentions_told(self) -> dict[tuple[int, int], tuple[Mention, ...]]:
        """What `mentions_in` found: many rules ask for the same sentences."""
        return {}

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

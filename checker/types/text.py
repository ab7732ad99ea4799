"""The draft as characters: spans, the bridge from prose to file, blocks and sentences."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from re import finditer
from typing import Literal

from checker.types.values import frozen


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points, `start <= end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The part of `text` this span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """This span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


@frozen()
class Source:
    """One draft as decoded, before any reading of its format."""

    path: str
    text: str
    day: date | None = None
    day_from: str = ""
    title: str = ""
    language: str = "en"


@frozen()
class Stretch:
    """A run of prose and where it stands in the file.

    Where `verbatim`, the two are the same characters, one to one; else (an entity,
    a line break read as a space) the whole prose run stands for the whole file run.
    """

    prose: Span
    file: Span
    verbatim: bool = True


@frozen(slots=False)
class Offsets:
    """The bridge from prose to file: stretches in ascending prose order, no gaps in prose."""

    stretches: tuple[Stretch, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [stretch.prose.start for stretch in self.stretches]

    def place(self, span: Span) -> Span:
        """The file span that covers prose `span`: the smallest that holds it all."""
        if not self.stretches:
            return span
        first = self.stretches[max(0, bisect_right(self._starts, span.start) - 1)]
        last = self.stretches[max(0, bisect_right(self._starts, max(span.start, span.end - 1)) - 1)]
        start = first.file.start
        if first.verbatim:
            start += min(span.start - first.prose.start, len(first.file))
        end = last.file.end
        if last.verbatim:
            end = last.file.start + min(span.end - last.prose.start, len(last.file))
        return Span(start, max(start, end))


class Lines:
    """Line and column of file positions. Lines end at CR LF, LF or CR."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in finditer(r"\r\n|\r|\n", text))]

    def of(self, position: int) -> tuple[int, int]:
        """(line, column), both from 1."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


@frozen()
class Location:
    """Where a finding stands in the file. `line` and `column` count from 1."""

    start: int
    end: int
    line: int
    column: int
    quote: str


BlockKind = Literal["title", "heading", "paragraph", "item", "caption", "cell", "footnote", "field", "furniture"]


@frozen()
class Block:
    """A paragraph-like part of the prose. Nothing in a `furniture` block is checked."""

    span: Span
    kind: BlockKind = "paragraph"
    name: str = ""


@frozen()
class Ignore:
    """A writer's request to silence a rule over part of the file, with a reason. File coordinates."""

    span: Span
    rules: tuple[str, ...]
    reason: str
    at: Span
    until: date | None = None


@frozen()
class Sentence:
    """One sentence, trimmed of white space; `block` indexes `Document.blocks`."""

    span: Span
    text: str
    block: int

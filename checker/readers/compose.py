"""Building prose and its offset map together, so that neither can drift from the other."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.types import Block, BlockKind, Offsets, Span, Stretch

_GAP = "\n\n"
"""What stands between two blocks of prose."""

_NO_WORDS = regex(r"\S{400,}|[^\S\n]{200,}")
"""Runs that are no writing: pasted data, a picture in letters, a filled page. Read as one sign, so that
no pattern of any rule meets a word a million letters long."""
SHORTEST_RUN = 200
_ONE_SIGN = "…"
LONGEST_BLOCK = 20_000
"""Characters a block may have. A longer one (a file without paragraphs) is cut behind a full stop."""


class Composition:
    """Prose under construction. Add text in reading order; close it with `finish`."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._stretches: list[Stretch] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._open: tuple[int, BlockKind, str] | None = None
        self._said = False

    @property
    def length(self) -> int:
        """Code points of prose so far."""
        return self._length

    def add(self, text: str, file: Span, verbatim: bool = True) -> None:
        """Append `text`, which stands at `file`: the same characters, or a reading of them."""
        if verbatim and len(text) != len(file):
            raise ValueError("verbatim text must be as long as its place in the file")
        start = 0
        for run in _NO_WORDS.finditer(text) if len(text) >= SHORTEST_RUN else ():
            self._add(text[start : run.start()], _part(file, start, run.start(), verbatim), verbatim)
            sign = " " if run[0].isspace() else _ONE_SIGN
            self._add(sign, _part(file, run.start(), run.end(), verbatim), verbatim=False)
            start = run.end()
        self._add(text[start:], _part(file, start, len(text), verbatim), verbatim)

    def _add(self, text: str, file: Span, verbatim: bool) -> None:
        if not text:
            return
        prose = Span(self._length, self._length + len(text))
        self._parts.append(text)
        self._length = prose.end
        self._said = self._said or not text.isspace()
        last = self._stretches[-1] if self._stretches else None
        if verbatim and last and last.verbatim and last.file.end == file.start:
            joined = Span(last.prose.start, prose.end), Span(last.file.start, file.end)
            self._stretches[-1] = Stretch(*joined)
        else:
            self._stretches.append(Stretch(prose, file, verbatim))

    def open(self, kind: BlockKind, at: int, name: str = "") -> None:
        """Begin a block; one that is still open is closed first. `at` is a file position."""
        self.close()
        if self._length and self._parts[-1] != _GAP:
            self.add(_GAP, Span(at, at), verbatim=False)
        self._open, self._said = (self._length, kind, name), False

    def close(self) -> None:
        """End the open block, if any; a block without text leaves no trace."""
        if self._open is None:
            return
        start, kind, name = self._open
        self._open = None
        if self._said:
            self._blocks += (Block(span, kind, name) for span in self._bounded(start))

    def _bounded(self, start: int) -> Iterator[Span]:
        """The block from `start` on, in parts where it is longer than any paragraph."""
        if self._length - start > LONGEST_BLOCK:
            text = "".join(self._parts)[start : self._length]
            begin = 0
            while len(text) - begin > LONGEST_BLOCK:
                stop = text.rfind(". ", begin, begin + LONGEST_BLOCK) + 2
                if stop <= begin + 1:
                    stop = text.rfind(" ", begin, begin + LONGEST_BLOCK) + 1
                stop = stop if stop > begin else begin + LONGEST_BLOCK
                yield Span(start + begin, start + stop)
                begin = stop
            start += begin
        yield Span(start, self._length)

    @property
    def inside(self) -> bool:
        """Whether a block is open."""
        return self._open is not None

    @property
    def fresh(self) -> bool:
        """Whether a block is open that holds no text yet."""
        return self._open is not None and self._open[0] == self._length

    def finish(self) -> tuple[str, Offsets, tuple[Block, ...]]:
        """The prose, its map and its blocks."""
        self.close()
        return "".join(self._parts), Offsets(tuple(self._stretches)), tuple(self._blocks)


def _part(file: Span, start: int, end: int, verbatim: bool) -> Span:
    """The place of a part of a text: exact where the text is verbatim, else the whole."""
    return Span(file.start + start, file.start + end) if verbatim else file

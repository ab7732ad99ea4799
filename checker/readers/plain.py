"""Plain text -> prose. Every character is kept; line breaks inside a wrapped paragraph read as spaces."""

from __future__ import annotations

from itertools import pairwise

from checker.patterns import regex
from checker.readers.compose import Composition
from checker.types import BlockKind, Span

_LINE = regex(r"[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|\Z)")
_ITEM = regex(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_ENDS = regex(r"[.!?…:;,\"”’')\]—-]\s*$")


def compose(text: str, start: int, made: Composition) -> None:
    """Add the prose of `text` from file position `start` on to what is `made`."""
    lines = [found.span() for found in _LINE.finditer(text, start) if found.group()]
    wrapped = _hard_wrapped(text, lines)
    fresh, first = True, True
    for begin, end in lines:
        line = text[begin:end].rstrip("\r\n\u2028\u2029")
        if not line.strip():
            fresh = True
            continue
        content = Span(begin + len(line) - len(line.lstrip()), begin + len(line.rstrip()))
        marker = _ITEM.match(line)
        if fresh or not wrapped or marker:
            if marker and marker.end() < len(line):
                content = Span(begin + marker.end(), content.end)
            made.open(_kind(line, bool(marker), first), content.start)
        else:
            made.add(" ", Span(content.start - 1, content.start), verbatim=False)
        made.add(content.of(text), content)
        fresh, first = False, False


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines break inside sentences: short lines, many of which do not end a sentence."""
    full = [text[a:b].rstrip() for a, b in lines if text[a:b].strip()]
    if len(full) < 4 or max(map(len, full)) > 120:
        return False
    followed = [line for line, after in pairwise(full) if after[:1].islower()]
    return len(followed) * 4 >= len(full)


def _kind(line: str, item: bool, first: bool) -> BlockKind:
    words = len(line.split())
    if item:
        return "item"
    if words <= 18 and not _ENDS.search(line) and not line.strip().isdigit():
        return "title" if first else "heading"
    return "paragraph"

"""Direct quotations: where they begin and end, and who is speaking.

Every mark is read twice, by its shape and by its place between words; the cheapest
reading of a paragraph's marks as openings, closings and strays wins, so that one
reversed or missing mark does not turn the rest of the paragraph inside out. Single
marks count only where double ones do not already hold the words. Knows nothing of
what is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from checker.annotate.quotes_speakers import attribute
from checker.patterns import regex
from checker.types import Block, Quote, Sentence, Span

__all__ = ["Mark", "attribute", "find", "marks", "read"]

_DOUBLE = regex("[\"“”„‟«»＂]|``|''")
_SINGLE = regex("['‘’‛]")
_ELISION = regex(
    r"['‘’](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|round|n|bout|cos|coz|nuff|im|er|s|re|ve|ll|t|m|d)\b)",
    re.I,
)
_MEASURE = regex(r"\d\s?(?:['′’]\s?\d{1,2}(?:½|\.\d)?)?\Z")
_SAID_BEFORE = regex(
    r"(?:said|says|saying|added|adding|told \w+|asked|replied|wrote|stated|insisted)[,:]?\Z"
)
_SPACE_OR_OPEN = " \t\n([{—–-/‘'“\"«„"
_AFTER_CLOSE = " \t\n)]}.,;:!?—–-/’'”\"»…"

OPEN, CLOSE, STRAY = "open", "close", "stray"


class Mark(NamedTuple):
    """One quotation mark and how it was read. `reversed`: its shape says the opposite of its role;
    `misplaced`: its place between words does."""

    span: Span
    glyph: str
    role: str
    reversed: bool = False
    misplaced: bool = False


def find(prose: str, blocks: tuple[Block, ...], sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """Quotations in text order, outermost only, none across blocks.

    A paragraph that opens a quotation without closing it yields one with `closed` False
    that runs to its end. `sentences` are taken for symmetry with the other layers.
    """
    found: list[Quote] = []
    for block, read_marks in zip(blocks, _by_block(prose, blocks), strict=True):
        if block.kind == "furniture":
            continue
        double = _pair(prose, block.span, read_marks)
        single = [quote for quote in _singles(prose, block.span, double) if _fits(quote, double)]
        within = [quote for quote in double if not any(quote.span in other.span for other in single)]
        found += sorted(within + single, key=lambda quote: quote.span.start)
    return tuple(found)


def marks(prose: str, blocks: tuple[Block, ...]) -> tuple[Mark, ...]:
    """Every double mark as it was read, in text order, furniture left out."""
    return tuple([mark for read_marks in _by_block(prose, blocks) for mark in read_marks])


@lru_cache(maxsize=2)
def _by_block(prose: str, blocks: tuple[Block, ...]) -> tuple[tuple[Mark, ...], ...]:
    """The marks of each block: quotations and several rules want them in one walk."""
    return tuple(
        [
            () if block.kind == "furniture" else tuple(read(prose, block.span, _next_opens(prose, blocks, index)))
            for index, block in enumerate(blocks)
        ]
    )


def _next_opens(prose: str, blocks: tuple[Block, ...], index: int) -> bool:
    """Whether the next block begins with an opening mark, as a quotation carried on does."""
    return index + 1 < len(blocks) and prose[blocks[index + 1].span.start] in '“"„«'


def read(prose: str, within: Span, onward: bool = False) -> list[Mark]:
    """The double marks of one block in their cheapest reading."""
    places = [found.span() for found in _DOUBLE.finditer(prose, within.start, within.end)]
    if not places:
        return []
    # state 0: outside a quotation; 1: inside. Each step keeps the cheapest way into each state.
    paths: tuple[_Path, _Path] = ((0.0, None), (99.0, None))
    low_opened = False
    for start, end in places:
        glyph = prose[start:end]
        cost = _costs(prose, within, start, end, low_opened)
        low_opened = glyph == "„" or (low_opened and glyph not in "“”")
        outside, inside = paths
        shut, stayed = _step(inside, CLOSE, cost[CLOSE]), _step(outside, STRAY, cost[STRAY])
        begun, nested = _step(outside, OPEN, cost[OPEN]), _step(inside, STRAY, cost[STRAY])
        again = _step(inside, OPEN, cost[OPEN] + 3.5)
        paths = (min(shut, stayed, key=_total), min(begun, nested, again, key=_total))
    outside, inside = paths
    roles = _roles(min(outside, (inside[0] + (1.0 if onward else 3.0), inside[1]), key=_total))
    return [_mark(prose, within, start, end, role) for (start, end), role in zip(places, roles, strict=True)]


_Path = tuple[float, Any]


def _step(path: _Path, role: str, cost: float) -> _Path:
    """The path one mark longer: its total cost and its roles, last first, as nested pairs."""
    return path[0] + cost, (role, path[1])


def _total(path: _Path) -> float:
    return path[0]


def _roles(path: _Path) -> list[str]:
    """The roles of a path in text order."""
    roles, link = [], path[1]
    while link is not None:
        roles.append(link[0])
        link = link[1]
    return roles[::-1]


def _costs(prose: str, within: Span, start: int, end: int, low_opened: bool) -> dict[str, float]:
    """What it costs to read the mark at `start`:`end` as opening, closing or neither."""
    glyph = prose[start:end]
    opens, closes = _place(prose, within, start, end)
    cost = {OPEN: 0.0 if opens else 0.4, CLOSE: 0.0 if closes else 0.4, STRAY: 4.0}
    if opens and not closes:
        cost[CLOSE] += 1.6
    if closes and not opens:
        after_verb = _SAID_BEFORE.search(prose[max(within.start, start - 30) : start])
        cost[OPEN] += 0.4 if after_verb and prose[end : end + 2].strip()[:1].isupper() else 1.6
    if glyph in ("“", "„", "«", "``", "‟"):
        cost[CLOSE] += 0.0 if low_opened and glyph == "“" else 3.0
    elif glyph in ("”", "»", "''"):
        cost[OPEN] += 1.5
    if not prose[end : within.end].strip():
        cost[OPEN] += 3.0
    if glyph == '"' and _MEASURE.search(prose[max(within.start, start - 6) : start]):
        cost[STRAY] = 0.7 if opens == closes or closes else cost[STRAY]
        cost[CLOSE] += 0.2
    return cost


def _place(prose: str, within: Span, start: int, end: int) -> tuple[bool, bool]:
    """Whether the surroundings of a mark allow it to open, and to close, a quotation."""
    before = prose[start - 1] if start > within.start else " "
    after = prose[end] if end < within.end else " "
    opens = before in _SPACE_OR_OPEN and not after.isspace()
    closes = not before.isspace() and start > within.start and (after in _AFTER_CLOSE)
    return opens, closes


def _mark(prose: str, within: Span, start: int, end: int, role: str) -> Mark:
    glyph = prose[start:end]
    opens, closes = _place(prose, within, start, end)
    german = glyph == "“" and "„" in prose[within.start : start]
    turned = (role == OPEN and glyph in "”»") or (role == CLOSE and glyph in "“«" and not german)
    misplaced = (role == OPEN and closes and not opens) or (role == CLOSE and opens and not closes)
    return Mark(Span(start, end), glyph, role, turned, misplaced)


def _pair(prose: str, within: Span, read_marks: Sequence[Mark]) -> list[Quote]:
    """Quotations from marks as read; one that never closes runs to the next opening or the block's end."""
    quotes: list[Quote] = []
    begun: Mark | None = None
    for mark in read_marks:
        if mark.role == OPEN:
            if begun:
                quotes.append(_quote(prose, begun.span, mark.span.start, mark.span.start, False))
            begun = mark
        elif mark.role == CLOSE and begun:
            quotes.append(_quote(prose, begun.span, mark.span.start, mark.span.end, True))
            begun = None
    if begun:
        quotes.append(_quote(prose, begun.span, within.end, within.end, False))
    return [quote for quote in quotes if quote.text]


def _quote(prose: str, opening: Span, inner_end: int, end: int, closed: bool) -> Quote:
    """A quotation, white space inside the marks left out of `inner`."""
    start = opening.end
    while start < inner_end and prose[start].isspace():
        start += 1
    while inner_end > start and prose[inner_end - 1].isspace():
        inner_end -= 1
    end = end if closed else inner_end
    inner = Span(start, inner_end)
    return Quote(Span(opening.start, end), inner, inner.of(prose), closed=closed)


def _fits(single: Quote, doubles: list[Quote]) -> bool:
    """Whether a single-marked quotation neither crosses nor lies in a double-marked one."""
    return all(not (double.span.overlaps(single.span) and double.span not in single.inner) for double in doubles)


def _singles(prose: str, within: Span, doubles: list[Quote]) -> list[Quote]:
    """Quotations in single marks, apostrophes and possessives told apart as far as their place allows.

    One that opens inside a double-marked quotation must close inside it.
    """
    quotes: list[Quote] = []
    openings, closings = [], []
    for found in _SINGLE.finditer(prose, within.start, within.end):
        opens, closes = _place(prose, within, found.start(), found.end())
        after = prose[found.end() : found.end() + 1]
        if opens and not closes and found.group() != "’" and (after.isalnum() or after in '“"[…£$€('):
            if not _ELISION.match(prose, found.start()):
                openings.append(found.start())
        elif closes and found.group() not in "‘‛":
            closings.append(found.start())
    past = within.start
    for start in openings:
        if start < past:
            continue
        around = next((quote.inner for quote in doubles if start in quote.inner), within)
        shape = "'" if prose[start] == "'" else "’"
        end = _closing(prose, start, [at for at in closings if at < around.end and prose[at] == shape])
        if end is not None:
            quotes.append(_quote(prose, Span(start, start + 1), end, end + 1, True))
            past = end + 1
    return quotes


def _closing(prose: str, start: int, closings: list[int]) -> int | None:
    """Where the single-marked quotation that opens at `start` closes: first where a stop or comma
    stands beside the mark, else the first mark that is not the possessive of a plural."""
    rest = closings[bisect_right(closings, start) :]
    if not rest:
        return None
    stopped = [
        at for at in rest if prose[at - 1] in ".,!?…—–" or prose[at + 1 : at + 2].strip(".,;:!?)]\n") == ""
    ]
    clear = [at for at in rest if not (prose[at - 1] in "sS" and prose[at + 1 : at + 2] == " ")]
    options = sorted({*stopped[:1], *clear[:1]}) or rest[-1:]
    end = options[0]
    return end if end > start + 1 else None

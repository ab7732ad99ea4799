"""Markdown -> prose, through a CommonMark parser that gives byte ranges (pyromark).

Code, raw HTML, math and link targets are left out; link texts, emphasis, tables,
footnotes and image captions are read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, cast

from checker.patterns import regex
from checker.readers.compose import Composition
from checker.types import BlockKind, Span

_KINDS: dict[str, BlockKind] = {
    "Paragraph": "paragraph", "Heading": "heading", "Item": "item", "TableCell": "cell",
    "FootnoteDefinition": "footnote", "DefinitionListTitle": "item", "DefinitionListDefinition": "paragraph",
}  # fmt: skip
_SILENT = {"CodeBlock", "HtmlBlock", "MetadataBlock"}
_SURROGATE = regex("[\ud800-\udfff]")
_CODE = regex(r"\{\{[^{}]{0,1000}\}\}|\{%[^%]{0,1000}%\}")
_MDX_CODE = regex(r"\{[^{}]{0,1000}\}")
_MDX = regex(r"\s*(?:import\s.+\sfrom\s|export\s(?:const|default|let|function)\s|<[A-Z])")


def compose(text: str, start: int, made: Composition, mdx: bool = False) -> None:
    """Add the prose of Markdown `text` from file position `start` on to what is `made`.

    Short codes of Hugo and Jekyll are left out, and expressions in braces where it is `mdx`.
    """
    codes = [Span(*found.span()) for found in (_MDX_CODE if mdx else _CODE).finditer(text, start)]
    silent_until, images, first = start, 0, True
    for kind, name, value, file in _events(text, start):
        if file.start < silent_until:
            continue
        if kind == "Start" and (name in _SILENT or (name in _KINDS and _MDX.match(text, file.start))):
            made.close()
            silent_until = file.end
        elif name == "Image":
            images += 1 if kind == "Start" else -1
        elif kind == "Start" and name in _KINDS:
            if not (name == "Paragraph" and made.fresh):
                made.open("title" if first and name == "Heading" else _KINDS[name], file.start)
            first = first and name != "Heading"
        elif kind == "End" and name in _KINDS:
            made.close()
        elif kind == "Text" and not images:
            _text(made, text, value, file, codes)
        elif kind in ("SoftBreak", "HardBreak") and made.inside:
            made.add(" " if kind == "SoftBreak" else "\n", file, verbatim=False)
    made.close()


def _text(made: Composition, text: str, value: str, file: Span, codes: list[Span]) -> None:
    """One text event: verbatim where the file holds the same characters, else as a reading."""
    raw = file.of(text)
    for code in codes[max(0, bisect_right(codes, file) - 1) :]:
        if code.start >= file.end:
            break
        if code.overlaps(file):
            for part in (Span(file.start, code.start), Span(code.end, file.end)):
                if part.start < part.end and raw == value:
                    _text(made, text, part.of(text), part, codes)
            return
    if not made.inside:
        made.open("paragraph", file.start)
    if raw == value:
        made.add(value, file)
    elif raw.startswith("\\") and raw[1:] == value:
        made.add(value, Span(file.start + 1, file.end))
    else:
        made.add(value, file, verbatim=False)


def _events(text: str, start: int) -> Iterator[tuple[str, str, str, Span]]:
    """(event, element, text, file span) of everything after the front matter."""
    import pyromark

    options = pyromark.Options
    chosen = (
        options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
    )
    body = _SURROGATE.sub("\ufffd", text[start:])
    place = _Places(body, start)
    for event, extent in pyromark.events_with_range(body, options=chosen):
        file = Span(place.of(extent["start"]), place.of(extent["end"]))
        if isinstance(event, str):
            yield event, "", "", file
            continue
        ((kind, value),) = event.items()
        if kind in ("Start", "End"):
            name = value if isinstance(value, str) else str(next(iter(cast(dict[str, object], value))))
            yield kind, name, "", file
        else:
            yield kind, "", value if isinstance(value, str) else "", file


class _Places:
    """Byte positions of UTF-8 `text` -> code points, asked in rising order mostly."""

    def __init__(self, text: str, start: int) -> None:
        self._start = start
        self._ascii = text.isascii()
        if not self._ascii:
            self._table = _byte_table(text)

    def of(self, position: int) -> int:
        return self._start + (position if self._ascii else self._table[position])


def _byte_table(text: str) -> Any:
    """For each byte offset the code point it belongs to, compactly."""
    from array import array

    table = array("L")
    for index, character in enumerate(text):
        code = ord(character)
        width = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
        table.extend([index] * width)
    table.append(len(text))
    return table

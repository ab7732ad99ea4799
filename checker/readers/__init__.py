"""A file -> a `Document`: prose, offset map, blocks, day, ignores. One module a format.

`Document.source.text` is the file as decoded (line ends kept), and every position a
finding reports is a position in it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from checker.errors import DraftError
from checker.readers import day as days
from checker.readers.decode import decode, read_bytes
from checker.types import Document, Source

FORMATS = {
    ".txt": "text", ".text": "text", "": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown", ".mdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx",
}  # fmt: skip


def read(path: Path | str, as_of: date | None = None) -> Document:
    """The draft at `path`. Raises `DraftError` naming the file and the remedy."""
    path = Path(path)
    return read_data(read_bytes(path), str(path), as_of=as_of)


def read_data(data: bytes, name: str, as_of: date | None = None) -> Document:
    """A draft from its bytes; `name` decides the format by its suffix."""
    kind = format_of(name)
    if kind == "docx":
        reader: Callable[..., Document] = import_module("checker.readers.docx").read
        return reader(data, name, as_of)
    return read_text(decode(data, name), name, as_of=as_of, kind=kind)


def read_text(text: str, name: str = "-", as_of: date | None = None, kind: str = "") -> Document:
    """A draft from text already decoded."""
    kind = kind or format_of(name)
    if kind == "html":
        reader: Callable[..., Document] = import_module("checker.readers.html").read
        return reader(text, name, as_of)
    if kind == "markdown":
        from checker.readers import markdown as body
    else:
        from checker.readers import plain as body  # type: ignore[no-redef]
    from checker.readers import front_matter, ignores

    head = front_matter.read(text, name)
    prose, offsets, blocks = body.compose(text, head.end)
    day, day_from = days.settle(as_of, head.day, "front matter", prose)
    source = Source(name, text, head.day, "front matter" if head.day else "", head.title)
    return Document(source, prose, offsets, blocks, day, day_from, head.title, ignores.find(text))


def format_of(name: str) -> str:
    """The format of a draft by its name. Raises `DraftError` for one presscheck does not read."""
    if name == "-":
        return "text"
    suffix = Path(name).suffix.lower()
    if suffix not in FORMATS:
        raise DraftError(f"{name}: {suffix} is not a format presscheck reads (.txt .md .html .docx)")
    return FORMATS[suffix]

"""Word documents (.docx) -> prose. Tracked changes are read as accepted.

The "file" of a .docx is the text of its paragraphs joined by line feeds: body, tables,
footnotes, endnotes, headers. Positions of findings are positions in that text.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element, ParseError, XMLParser, fromstring

from checker.errors import DraftError
from checker.readers import day as days
from checker.readers import front_matter, ignores
from checker.readers.compose import Composition
from checker.types import BlockKind, Document, Source, Span

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST = 256 * 1024 * 1024
"""Bytes that the parts read may unpack to: far above any draft, far below a bomb."""
RATIO = 200
DAMAGED = (
    ParseError, zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, LookupError, RuntimeError,
)  # fmt: skip
"""What unpacking or parsing a broken package raises."""

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_DROPPED = {W + "del", W + "moveFrom", W + "instrText", W + "delText", W + "rPr", W + "pPr"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read(data: bytes, name: str, as_of: date | None = None) -> Document:
    """The draft in .docx bytes. Raises `DraftError` for what is not a sound, sane document."""
    with opened(data, name) as archive:
        texts: list[tuple[str, BlockKind]] = []
        for part in parts_of(archive):
            root = parsed(archive, part, name)
            kind: BlockKind = "paragraph" if part.endswith("document.xml") else "footnote"
            try:
                texts += [(text_of(each), _kind(each, kind)) for each in root.iter(W + "p")]
            except RecursionError:
                raise DraftError(f"{name}: {part} is nested deeper than Word does; save it again from Word") from None
        own = _own_day(archive, name)
        title = _core(archive, name, "title") or ""
    return _document(texts, name, own, title, as_of)


def _document(
    texts: list[tuple[str, BlockKind]], name: str, own: date | None, title: str, as_of: date | None
) -> Document:
    made = Composition()
    position = 0
    for text, kind in texts:
        if text.strip():
            made.open(kind, position)
            made.add(text, Span(position, position + len(text)))
        position += len(text) + 1
    whole = "\n".join(text for text, _ in texts)
    prose, offsets, blocks = made.finish()
    day, day_from = days.settle(as_of, own, "document properties", prose)
    source = Source(name, whole, own, "document properties" if own else "", title)
    return Document(source, prose, offsets, blocks, day, day_from, title, ignores.find(whole, name))


def opened(data: bytes, name: str) -> zipfile.ZipFile:
    """The package in `data`. Raises `DraftError` for what is none and for a zip bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED:
        raise DraftError(f"{name}: is not a Word document (.docx); save it again from Word") from None
    size = sum(each.file_size for each in archive.infolist())
    if size > LARGEST or (size > 10_000_000 and size > RATIO * max(1, len(data))):
        raise DraftError(f"{name}: unpacks to {size:,} bytes, which no draft does; refused")
    if _PARTS[0] not in archive.namelist():
        raise DraftError(f"{name}: holds no Word text (word/document.xml is missing)")
    return archive


def parts_of(archive: zipfile.ZipFile) -> list[str]:
    """The parts that hold prose, in reading order."""
    names = set(archive.namelist())
    heads = sorted(
        each for each in names if each.startswith(("word/header", "word/footer")) and each.endswith(".xml")
    )
    return [each for each in (*_PARTS, *heads) if each in names]


def parsed(archive: zipfile.ZipFile, part: str, name: str) -> Element:
    """The root of an XML part. Raises `DraftError` where it is broken or declares entities."""
    try:
        raw = archive.read(part)
        bare = raw.replace(b"\0", b"") if b"\0" in raw else raw  # UTF-16 hides nothing
        if b"<!DOCTYPE" in bare[:4096] or b"<!ENTITY" in bare:
            raise DraftError(f"{name}: {part} declares XML entities, which Word never does; refused")
        return fromstring(raw, XMLParser())
    except DAMAGED as error:
        raise DraftError(f"{name}: {part} cannot be read ({error}); save it again from Word") from error


def text_of(paragraph: Element) -> str:
    """The text of one `w:p`, tracked changes accepted."""
    return "".join(text for _, text in pieces(paragraph))


def pieces(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """(element, its text) of everything in the paragraph that shows as text."""
    for child in paragraph:
        if child.tag in _DROPPED or child.tag == _FALLBACK or child.tag == W + "p":
            continue
        if child.tag == W + "t":
            yield child, child.text or ""
        elif child.tag == W + "tab":
            yield child, "\t"
        elif child.tag in (W + "br", W + "cr"):
            yield child, " "
        elif child.tag == W + "noBreakHyphen":
            yield child, "\u2011"
        else:
            yield from pieces(child)


def _kind(paragraph: Element, default: BlockKind) -> BlockKind:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    named = (style.get(W + "val") or "").lower() if style is not None else ""
    if named.startswith("title"):
        return "title"
    if named.startswith("heading"):
        return "heading"
    if "caption" in named:
        return "caption"
    return "item" if paragraph.find(f"{W}pPr/{W}numPr") is not None else default


def _own_day(archive: zipfile.ZipFile, name: str) -> date | None:
    """The day the document says it was last changed, else made."""
    for key in ("modified", "created"):
        if found := front_matter.parse_day(_core(archive, name, key) or ""):
            return found
    return None


def _core(archive: zipfile.ZipFile, name: str, key: str) -> str | None:
    if "docProps/core.xml" not in archive.namelist():
        return None
    for element in parsed(archive, "docProps/core.xml", name).iter():
        if element.tag.rpartition("}")[2] == key:
            return element.text
    return None

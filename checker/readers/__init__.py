"""A file -> a `Document`: prose, offset map, blocks, day, ignores. One module a format.

`Document.source.text` is the file as decoded (line ends kept), and every position a
finding reports is a position in it. A reader of somebody else's comes in by `add`, as the
ones here do, and is held to `checker.readers.compliance`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

from checker.errors import DraftError
from checker.readers import day as days
from checker.readers.decode import decode, read_bytes
from checker.types import Document, Source
from checker.types.values import frozen


@frozen(slots=False)
class Reader:
    """How drafts of some suffixes are read: (bytes, name, the day asked for) -> `Document`.

    `read` raises `DraftError` for bytes it can make nothing of, and nothing else.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, date | None], Document]


def read(path: Path | str, as_of: date | None = None) -> Document:
    """The draft at `path`. Raises `DraftError` naming the file and the remedy."""
    path = Path(path)
    return read_data(read_bytes(path), str(path), as_of=as_of)


def read_data(data: bytes, name: str, as_of: date | None = None) -> Document:
    """A draft from its bytes; `name` decides the format by its suffix."""
    return _in_its_language(reader_of(name).read(data, name, as_of))


def read_text(text: str, name: str = "-", as_of: date | None = None, kind: str = "") -> Document:
    """A draft from text already decoded."""
    reader = _BY_NAME[kind] if kind else reader_of(name)
    if reader.name in _COMPOSED:
        return _in_its_language(_COMPOSED[reader.name](text, name, as_of))
    return _in_its_language(reader.read(text.encode("utf-8", "replace"), name, as_of))


def reader_of(name: str) -> Reader:
    """The reader of a draft by its name. Raises `DraftError` for a format nobody reads."""
    suffix = "" if name == "-" else Path(name).suffix.lower()
    if suffix not in _BY_SUFFIX:
        raise DraftError(f"{name}: {suffix} is not a format presscheck reads ({' '.join(suffixes())})")
    return _BY_SUFFIX[suffix]


def add(reader: Reader) -> None:
    """Let `reader` read its suffixes from now on. Raises ValueError where another one does."""
    for suffix in reader.suffixes:
        taken = _BY_SUFFIX.get(suffix)
        if taken is not None and taken != reader:
            raise ValueError(f"{suffix} is already read by the reader {taken.name!r}")
    _BY_NAME[reader.name] = reader
    _BY_SUFFIX.update(dict.fromkeys(reader.suffixes, reader))


def suffixes() -> tuple[str, ...]:
    """Every suffix that is read, sorted."""
    return tuple(sorted(each for each in _BY_SUFFIX if each))


def _in_its_language(document: Document) -> Document:
    from checker.readers.language import recognise

    code = recognise(document.prose)
    return document if code == document.source.language else replace(
        document, source=replace(document.source, language=code)
    )  # fmt: skip


def _of_bytes(kind: str) -> Callable[[bytes, str, date | None], Document]:
    def read(data: bytes, name: str, as_of: date | None) -> Document:
        return _COMPOSED[kind](decode(data, name), name, as_of)

    return read


def _markup(text: str, name: str, as_of: date | None) -> Document:
    found: Document = import_module("checker.readers.html").read(text, name, as_of)
    return found


def _word(data: bytes, name: str, as_of: date | None) -> Document:
    found: Document = import_module("checker.readers.docx").read(data, name, as_of)
    return found


def _plain(text: str, name: str, as_of: date | None) -> Document:
    from checker.readers import plain

    return _headed(text, name, as_of, plain.compose)


def _markdown(text: str, name: str, as_of: date | None) -> Document:
    from functools import partial

    from checker.readers import markdown

    mdx = name.lower().endswith(".mdx")
    return _headed(text, name, as_of, partial(markdown.compose, mdx=mdx))


def _headed(text: str, name: str, as_of: date | None, compose: Callable[..., None]) -> Document:
    """A draft whose head may carry front matter, its body read by `compose`."""
    from checker.readers import front_fields, front_matter, ignores
    from checker.readers.compose import Composition

    head = front_matter.read(text, name)
    made = Composition()
    for each in head.texts:
        if front_fields.prose(each):
            front_fields.add(made, each, text)
    begin = made.length
    compose(text, head.end, made)
    prose, offsets, blocks = made.finish()
    day, day_from = days.settle(as_of, head.day, "front matter", prose[begin:].lstrip("\n"))
    source = Source(name, text, head.day, "front matter" if head.day else "", head.title)
    silenced = (*head.ignores, *ignores.find(text, name))
    return Document(source, prose, offsets, blocks, day, day_from, head.title, silenced)


_COMPOSED: dict[str, Callable[[str, str, date | None], Document]] = {
    "text": _plain, "markdown": _markdown, "html": _markup,
}  # fmt: skip
_BY_NAME: dict[str, Reader] = {}
_BY_SUFFIX: dict[str, Reader] = {}
for _each in (
    Reader("text", (".txt", ".text", ""), _of_bytes("text")),
    Reader("markdown", (".md", ".markdown", ".mdx", ".mdown"), _of_bytes("markdown")),
    Reader("html", (".html", ".htm", ".xhtml"), _of_bytes("html")),
    Reader("docx", (".docx",), _word),
):
    add(_each)

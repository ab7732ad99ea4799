"""What every reader must keep, those that ship and those of others: run it in your own tests.

    from checker.readers import compliance
    assert compliance.faults(my_reader, [(b"<draft>...", "a.xyz")]) == []

Knows no format. It asks whether prose and file can be led to each other and whether broken
bytes end in a `DraftError` that names the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from checker.errors import DraftError
from checker.readers import Reader
from checker.types import Document

_BROKEN = (b"", b"\x00\x01\x02\xff", b"\xff\xfe\xfd", b"<", b"---\n", b"PK\x03\x04", "né 😀".encode("utf-16"))
_DAY = date(2001, 2, 3)


def faults(reader: Reader, samples: Iterable[tuple[bytes, str]]) -> list[str]:
    """Every promise that `reader` breaks on sound `samples` (bytes and a name), in words."""
    return [*_on_samples(reader, samples), *_on_broken(reader)]


def _on_samples(reader: Reader, samples: Iterable[tuple[bytes, str]]) -> Iterator[str]:
    for data, name in samples:
        document = reader.read(data, name, None)
        yield from (f"{name}: {fault}" for fault in of_document(document))
        if not document.prose.strip():
            yield f"{name}: a sound sample gives no prose"
        if document.source.path != name:
            yield f"{name}: the document is called {document.source.path!r}"
        dated = reader.read(data, name, _DAY)
        if dated.day != _DAY:
            yield f"{name}: the day asked for does not win over the draft's own"
        if dated.prose != document.prose or reader.read(data, name, None) != document:
            yield f"{name}: two readings of the same bytes differ"


def _on_broken(reader: Reader) -> Iterator[str]:
    for suffix in reader.suffixes:
        for data in _BROKEN:
            name = f"broken{suffix}"
            try:
                yield from (f"{data!r}: {fault}" for fault in of_document(reader.read(data, name, None)))
            except DraftError as error:
                if name not in str(error):
                    yield f"{data!r}: the error does not name the file: {error}"
            except Exception as error:
                yield f"{data!r}: raises {type(error).__name__}, not DraftError: {error}"


def of_document(document: Document) -> Iterator[str]:
    """What is amiss between a document's prose, its map and its file."""
    text, prose = document.source.text, document.prose
    stretches = document.offsets.stretches
    if sum(len(each.prose) for each in stretches) != len(prose):
        yield "the map does not cover the prose"
    for before, after in pairwise(stretches):
        if before.prose.end != after.prose.start:
            yield f"the map has a gap in the prose at {before.prose.end}"
        if before.file.start > after.file.start:
            yield f"the map runs backwards in the file at {after.file.start}"
    for each in stretches:
        if not 0 <= each.file.start <= each.file.end <= len(text):
            yield f"the map leaves the file at {each.file}"
        elif each.verbatim and each.prose.of(prose) != each.file.of(text):
            yield f"{each.prose.of(prose)!r} stands in the file as {each.file.of(text)!r}"
    end = 0
    for block in document.blocks:
        if not block.span.of(prose).strip():
            yield f"the block at {block.span} holds no text"
        if block.span.start < end or block.span.end > len(prose):
            yield f"the block at {block.span} overlaps another or leaves the prose"
        end = block.span.end
    for ignore in document.ignores:
        if not 0 <= ignore.span.start <= ignore.span.end <= len(text):
            yield f"an ignore covers {ignore.span}, outside the file"

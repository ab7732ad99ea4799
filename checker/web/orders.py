"""What a request asks for: a draft, its day, the writer's sources. Checked once, here."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from checker.engine import Checker
from checker.types import Document
from checker.web.guard import LARGEST

LONGEST = 600_000
"""Characters of the longest draft: some 100,000 words."""
SOURCES = 40
"""Documents a writer may add."""


@dataclass(frozen=True)
class Order:
    """A draft as sent: its bytes, the name that tells the format, its day, the writer's documents."""

    data: bytes
    name: str
    day: date | None = None
    sources: tuple[tuple[str, bytes], ...] = ()
    values: Mapping[str, Any] | None = None

    @property
    def word(self) -> bool:
        """Whether the draft is a Word document."""
        return self.name.lower().endswith(".docx")

    def document(self) -> Document:
        """The draft, read. Raises `DraftError` where it cannot be, and 413 where it is too long."""
        from checker.readers import read_data

        document = read_data(self.data, self.name, self.day)
        if len(document.source.text) > LONGEST:
            raise HTTPException(413, f"a draft may have {LONGEST:,} characters")
        return document

    @contextmanager
    def checker(self, opened: Checker) -> Iterator[Checker]:
        """The checker with the writer's documents before its other references, let go of afterwards."""
        if not self.sources:
            yield opened
            return
        from checker.references.sources import indexed, paper_of

        with closing(indexed(paper_of(data, name) for name, data in self.sources)) as added:
            yield replace(opened, references=(added, *opened.references))


async def body(request: Request) -> bytes:
    """The request's bytes, read no further than the limit."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            raise HTTPException(413, f"a request may have {LARGEST:,} bytes")
        parts.append(part)
    return b"".join(parts)


async def values(request: Request) -> dict[str, Any]:
    """The request's JSON object."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "send application/json")
    try:
        read = json.loads(await body(request))
    except (ValueError, RecursionError):
        raise HTTPException(400, "the request is not JSON") from None
    if not isinstance(read, dict):
        raise HTTPException(400, "the request is not a JSON object")
    return read


async def order(request: Request) -> Order:
    """{"text" or "file" (base64), "name"?, "as_of"?, "sources"?: [{"name", "text" or "file"}]}."""
    read = await values(request)
    data = _bytes(read)
    if data is None:
        raise HTTPException(400, 'give the draft as {"text": ...} or {"file": base64, "name": ...}')
    sources = read.get("sources") or []
    if not isinstance(sources, list) or len(sources) > SOURCES:
        raise HTTPException(400, f"sources is a list of at most {SOURCES} documents")
    return Order(data, _name(read, "-"), _day(read.get("as_of")), tuple(map(_source, sources)), read)


def _source(each: Any) -> tuple[str, bytes]:
    data = _bytes(each) if isinstance(each, dict) else None
    if data is None:
        raise HTTPException(400, 'a source is {"name": ..., "text": ...} or {"name": ..., "file": base64}')
    return _name(each, "source.txt"), data


def _bytes(read: Mapping[str, Any]) -> bytes | None:
    text, file = read.get("text"), read.get("file")
    if isinstance(text, str):
        return text.encode("utf-8", "replace")
    if not isinstance(file, str):
        return None
    try:
        return base64.b64decode(file, validate=True)
    except (binascii.Error, ValueError):
        raise HTTPException(400, "the file is not base64") from None


def _name(read: Mapping[str, Any], missing: str) -> str:
    name = read.get("name")
    if name is None:
        return missing
    if not isinstance(name, str):
        raise HTTPException(400, "name is a text")
    return name.replace("\\", "/").rpartition("/")[2][:200].replace("\0", "") or missing


def _day(value: Any) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise HTTPException(400, "as_of is not a day; write it as YYYY-MM-DD") from None

"""Bytes of a draft -> text, or a clear error. Knows encodings; knows no format."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from checker.errors import DraftError

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest draft read. A 50 MB draft is legitimate; more is a mistake."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset=["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bytes(path: Path) -> bytes:
    """The bytes of `path`. Raises `DraftError` where it is missing, unreadable or too large."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise DraftError(f"{path}: is a folder, not a draft")
        if size > LARGEST:
            raise DraftError(f"{path}: {size:,} bytes is more than a draft may have ({LARGEST:,}); split it")
        return path.read_bytes()
    except FileNotFoundError:
        raise DraftError(f"{path}: no such file") from None
    except OSError as error:
        raise DraftError(f"{path}: cannot be read ({error.strerror or error})") from error


def decode(data: bytes, name: str) -> str:
    """Text of `data`: by its byte order mark, its HTML declaration, UTF-8, else Windows-1252.

    Raises `DraftError` for binary files and broken encodings, naming the line.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if b"\x00" in data[:8192]:
        raise DraftError(f"{name}: looks like a binary file; give text, Markdown, HTML or .docx")
    declared = _DECLARED.search(data[:2048])
    if declared:
        label = declared[1].decode("ascii").lower()
        if label not in ("utf-8", "utf8"):
            return _decoded(data, label, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(data, name, error)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise DraftError(f"{name}: is not {encoding} as it claims ({error}); save it as UTF-8") from error


def _windows(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    """Older editors save Windows-1252. Its text is read only where every byte has a meaning there."""
    line = data[: error.start].count(b"\n") + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise DraftError(f"{name}:{line}: not UTF-8 text; save it as UTF-8") from error
    if sum(character < " " and character not in "\t\r\n\f" for character in text) > 0:
        raise DraftError(f"{name}:{line}: looks like a binary file; give text, Markdown, HTML or .docx")
    return text

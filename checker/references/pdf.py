"""PDFs of reports as prose: lines joined to paragraphs, words cut at line ends made whole again.

What stands at the head or foot of most pages (a running title, a page number) is no prose. A scan
without text cannot be read and says so.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from checker.errors import DraftError
from checker.patterns import regex
from checker.types import Document

_NUMBER = regex(r"(?:[Pp]age )?\d{1,4}(?: (?:of|/) \d{1,4})?")
_CUT = regex(r"([^\W\d_]{2,})[-\u00ad]\Z")
_END = regex(r"[.!?:”\"’)]\Z")
SHORT = 0.7
"""A line shorter than this share of the page's longest, with a full stop, ends a paragraph."""


def read_pdf(file: Path | io.BytesIO, name: str) -> Document:
    """The text of a PDF, called `name` in messages.

    Raises `DraftError` where pypdf is missing, the file is broken or holds no text.
    """
    from checker.readers import read_text

    try:
        from pypdf import PdfReader
    except ImportError:
        raise DraftError(f"{name}: reading PDF sources needs pypdf: pip install 'presscheck[pdf]'") from None
    try:
        pages = [page.extract_text() or "" for page in PdfReader(file).pages]
    except Exception as error:
        raise DraftError(f"{name}: the PDF cannot be read ({error})") from error
    prose = prose_of(pages)
    if not prose:
        raise DraftError(f"{name}: the PDF holds no text (a scan?)")
    return read_text(prose, name, kind="text")


def prose_of(pages: Sequence[str]) -> str:
    """The pages' lines as paragraphs, a blank line between."""
    split = [[line.strip() for line in page.splitlines()] for page in pages]
    margins = Counter(line for lines in split for line in {*_edges(lines)})
    running = {line for line, count in margins.items() if count > 1 and count > len(split) / 2}
    kept = [[line for line in lines if line not in running and not _NUMBER.fullmatch(line)] for lines in split]
    longest = max((len(line) for lines in kept for line in lines), default=0)
    paragraphs: list[str] = []
    current = ""
    for line in (each for lines in kept for each in (*lines, None)):
        if not line:
            if line == "" and current:
                paragraphs.append(current)
                current = ""
            continue
        current = _joined(current, line)
        if len(line) < SHORT * longest and _END.search(line):
            paragraphs.append(current)
            current = ""
    return "\n\n".join([*paragraphs, current] if current else paragraphs)


def _edges(lines: Sequence[str]) -> list[str]:
    """The first and last written lines of a page."""
    written = [line for line in lines if line]
    return [*written[:1], *written[-2:]]


def _joined(text: str, line: str) -> str:
    if (cut := _CUT.search(text)) and line[:1].islower():
        return text[: cut.end(1)] + line
    return f"{text} {line}" if text else line

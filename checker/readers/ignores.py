"""What the writer asks to be left alone, in file coordinates.

`<!-- presscheck: ignore RULE[, RULE...][ until DATE][: reason] -->` silences a rule before a
block, `ignore-line`, `ignore-next-line` and `ignore-file` elsewhere; `presscheck:` in front matter
silences it in the whole file. A word that carries `[sic]` stands as its author wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.errors import DraftError
from checker.patterns import regex
from checker.types import Ignore, Span

SIC = "[sic]"
"""The reason carried by findings on a word that the writer has marked as copied faithfully."""

_RULES = r"(?P<rules>[a-z*][a-z0-9*-]*(?:\s*,\s*[a-z*][a-z0-9*-]*)*)"
_UNTIL = r"(?:\s+until\s+(?P<until>\d{4}-\d{2}-\d{2}))?"
_COMMENT = regex(
    r"(?:<!--|\{/\*)\s*presscheck:\s*ignore(?P<where>-(?:line|next-line|file|block))?\s+"
    rf"{_RULES}{_UNTIL}\s*(?::\s*(?P<reason>[^\n]{{0,400}}?))?\s*(?:-->|\*/\}})"
)
_ENTRY = regex(rf"\s*(?:ignore(?:-file)?\s+)?{_RULES}{_UNTIL}\s*(?::\s*(?P<reason>.*))?\s*\Z", re.S)
_SIC_MARK = regex(r"[\[(](?:<\w{1,6}>|[*_]{1,2})?sic", re.I)
_SIC = regex(
    r"(?<![^\s(\[“\"‘>])(?P<word>[^\s\[(]{1,80})\s{0,2}"
    r"(?P<mark>[\[(](?:<\w{1,6}>|[*_]{1,2})?sic[.!]?(?:</\w{1,6}>|[*_]{1,2})?[\])])",
    re.I,
)


def find(text: str, name: str = "-") -> tuple[Ignore, ...]:
    """Every ignore in the file. Without a place in its name it covers the block it stands
    before (or in): up to the next blank line after text.

    Raises `DraftError` for an `until` that is no day; `name` is the file's, for its message.
    """
    return (*_comments(text, name), *_faithful(text))


def entry(written: str, at: Span, extent: Span, where: str) -> Ignore:
    """An ignore of front matter ("wrong-office until 2026-01-31: quoted satire").

    Raises `DraftError` (`where` names file and line) for a text that is none.
    """
    found = _ENTRY.match(written)
    if found is None:
        raise DraftError(
            f"{where}: `presscheck` in front matter wants `RULE: reason`, "
            f"or `RULE until YYYY-MM-DD: reason`, not {written!r}"
        )
    return _ignore(found, extent, at, where)


def _comments(text: str, name: str) -> Iterator[Ignore]:
    if "presscheck:" not in text:
        return
    for found in _COMMENT.finditer(text):
        at = Span(*found.span())
        where = f"{name}:{text.count(chr(10), 0, at.start) + 1}"
        yield _ignore(found, _extent(text, at, found["where"] or "-block"), at, where)


def _ignore(found: re.Match[str], extent: Span, at: Span, where: str) -> Ignore:
    rules = tuple(re.split(r"\s*,\s*", found["rules"]))
    try:
        until = date.fromisoformat(found["until"]) if found["until"] else None
    except ValueError:
        raise DraftError(f"{where}: `until {found['until']}` is not a day; write it as YYYY-MM-DD") from None
    return Ignore(extent, rules, (found["reason"] or "").strip(), at, until)


def _faithful(text: str) -> Iterator[Ignore]:
    """Words marked `[sic]`: whatever is found in them is the source's, and the writer knows."""
    if not _SIC_MARK.search(text):
        return
    for found in _SIC.finditer(text):
        yield Ignore(Span(found.start("word"), found.end()), ("*",), SIC, Span(*found.span("mark")))


def _extent(text: str, at: Span, where: str) -> Span:
    if where == "-file":
        return Span(0, len(text))
    line_end = text.find("\n", at.end)
    line_end = len(text) if line_end < 0 else line_end
    if where == "-line":
        return Span(text.rfind("\n", 0, at.start) + 1, line_end)
    if where == "-next-line":
        after = text.find("\n", line_end + 1)
        return Span(min(line_end + 1, len(text)), len(text) if after < 0 else after)
    body = regex(r"\s*\S").match(text, at.end)
    begin = body.end() - 1 if body else at.end
    blank = regex(r"\r?\n[ \t]*\r?\n").search(text, begin)
    return Span(at.start, blank.start() if blank else len(text))

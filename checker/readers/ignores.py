"""`<!-- presscheck: ignore RULE[, RULE...]: reason -->` -> what it silences, in file coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.patterns import regex
from checker.types import Ignore, Span

_COMMENT = regex(
    r"(?:<!--|\{/\*)\s*presscheck:\s*ignore(?P<where>-(?:line|next-line|file|block))?\s+"
    r"(?P<rules>[a-z*][a-z0-9*-]*(?:\s*,\s*[a-z*][a-z0-9*-]*)*)"
    r"(?:\s+until\s+(?P<until>\d{4}-\d{2}-\d{2}))?\s*(?::\s*(?P<reason>[^\n]{0,400}?))?\s*(?:-->|\*/\})"
)


def find(text: str) -> tuple[Ignore, ...]:
    """Every ignore in the file. Without a place in its name it covers the block it stands
    before (or in): up to the next blank line after text."""
    return tuple(_ignores(text))


def _ignores(text: str) -> Iterator[Ignore]:
    if "presscheck:" not in text:
        return
    for found in _COMMENT.finditer(text):
        at = Span(*found.span())
        rules = tuple(re.split(r"\s*,\s*", found["rules"]))
        until = date.fromisoformat(found["until"]) if found["until"] else None
        yield Ignore(
            _extent(text, at, found["where"] or "-block"), rules, (found["reason"] or "").strip(), at, until
        )


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

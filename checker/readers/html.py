"""HTML -> prose: the article alone, entities and inline markup read, every position exact.

The article is the first `<article>`, else `<main>`, else the body without its menus.
The day comes from `article:published_time`, JSON-LD `datePublished` or `<time datetime>`.
"""

from __future__ import annotations

import html
import re
from datetime import date
from html.parser import HTMLParser

from checker.patterns import regex
from checker.readers import day as days
from checker.readers import front_matter, ignores
from checker.readers.compose import Composition
from checker.types import BlockKind, Document, Source, Span

_SILENT = frozenset(
    "script style template noscript nav aside footer form button select textarea svg math iframe object "
    "video audio canvas code pre head menu dialog".split()
)
_BLOCKS: dict[str, BlockKind] = {
    "p": "paragraph", "div": "paragraph", "section": "paragraph", "article": "paragraph",
    "main": "paragraph", "header": "paragraph", "blockquote": "paragraph", "figure": "paragraph",
    "dd": "paragraph", "body": "paragraph",
    "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "dt": "heading", "li": "item", "td": "cell", "th": "cell", "tr": "cell", "table": "cell", "ul": "item",
    "ol": "item", "dl": "item", "figcaption": "caption", "caption": "caption", "summary": "heading",
    "details": "paragraph", "address": "paragraph", "hr": "paragraph",
}  # fmt: skip
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_PIECE = regex(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")
_ROOT = {name: regex(rf"<{name}[\s>]", re.I) for name in ("article", "main")}
_JSON_DAY = regex(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')


def read(text: str, name: str, as_of: date | None = None) -> Document:
    """The article in HTML `text`, ready to be annotated."""
    parser = _Article(text, next((each for each, found in _ROOT.items() if found.search(text)), ""))
    parser.feed(text)
    parser.close()
    prose, offsets, blocks = parser.made.finish()
    own = parser.day or _json_day(text)
    day, day_from = days.settle(as_of, own, "the page's date", prose)
    source = Source(name, text, own, "the page's date" if own else "", parser.title)
    return Document(source, prose, offsets, blocks, day, day_from, parser.title, ignores.find(text, name))


def _json_day(text: str) -> date | None:
    found = _JSON_DAY.search(text)
    return front_matter.parse_day(found[1]) if found else None


class _Article(HTMLParser):
    """Walks the tags; `made` grows the prose of the chosen root."""

    def __init__(self, text: str, root: str) -> None:
        super().__init__(convert_charrefs=False)
        self.made = Composition()
        self.day: date | None = None
        self.title = ""
        self._text = text
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._root, self._depth, self._done = root, 0 if root else 1, False
        self._silent: list[str] = []
        self._in_title = False

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """A section of no known kind ("<![CDATACDATA[") is a comment, as in browsers; the parser raises."""
        place = self.lineno, self.offset  # which the parser has moved on when it raises
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            self.lineno, self.offset = place
            return self.parse_bogus_comment(i)

    def _reading(self) -> bool:
        return self._depth > 0 and not self._silent and not self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._note_day(tag, values)
        self._in_title = tag == "title"
        if tag in _VOID:
            if tag == "br" and self._reading() and self.made.inside:
                self.made.add("\n", Span(self._at(), self._at() + 1), verbatim=False)
            return
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == self._root and not self._done:
            self._depth += 1
        if self._reading() and tag in _BLOCKS:
            self.made.open(_BLOCKS[tag], self._at())

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if tag in self._silent:
            while self._silent and self._silent.pop() != tag:
                pass
        elif self._reading() and tag in _BLOCKS:
            self.made.close()
        if tag == self._root and self._depth:
            self._depth -= 1
            self._done = self._done or not self._depth

    def _note_day(self, tag: str, values: dict[str, str | None]) -> None:
        named = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if tag == "meta" and named in ("article:published_time", "datepublished", "date", "dc.date"):
            self.day = self.day or front_matter.parse_day(values.get("content") or "")
        elif tag == "time" and self._reading():
            self.day = self.day or front_matter.parse_day(values.get("datetime") or "")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title = self.title or data.strip()
            return
        if not self._reading():
            return
        start = self._at()
        for piece in _PIECE.finditer(data):
            place = Span(start + piece.start(), start + piece.end())
            if not piece[0].strip(" \t\r\n\f"):
                if self.made.inside and not self.made.fresh:
                    self.made.add(" ", place, verbatim=len(place) == 1 and piece[0] == " ")
                continue
            self._word(piece[0], place)

    def _word(self, text: str, place: Span, verbatim: bool = True) -> None:
        if not self.made.inside:
            self.made.open("paragraph", place.start)
        self.made.add(text, place, verbatim)

    def handle_entityref(self, name: str) -> None:
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        self._reference("&#" + name)

    def _reference(self, written: str) -> None:
        if not self._reading():
            return
        start = self._at()
        closed = self._text[start + len(written) : start + len(written) + 1] == ";"
        raw = written + (";" if closed else "")
        value = html.unescape(raw)
        if value == raw:
            self._word(raw, Span(start, start + len(raw)))
        elif value:
            self._word(value, Span(start, start + len(raw)), verbatim=False)

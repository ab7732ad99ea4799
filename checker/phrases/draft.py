"""A document's wording: what to leave out of the reading, and what share of it is touched.

Headings, page furniture and names of works and people are left out; quotations are read
apart. The house's own expressions and exceptions come from the options of tortured-phrase.
"""

from __future__ import annotations

from checker.phrases.finder import House
from checker.phrases.weigh import Reading, read
from checker.types import Desk, Document

LEFT_OUT = {"title", "heading", "field", "furniture", "cell"}
NAMES = {"person", "organisation", "party", "name"}


def reading(document: Document, desk: Desk) -> Reading:
    """How the wording of the document reads."""
    skipped = [block.span for block in document.blocks if block.kind in LEFT_OUT]
    names = tuple(mention.span for mention in document.mentions if mention.kind in NAMES)
    quoted = tuple(quote.span for quote in document.quotes)
    house = House(words(desk, "expressions"), frozenset(words(desk, "exceptions")))
    deep = desk.judge is not None and desk.options.get("model", True) is not False
    return read(document.prose, tuple(skipped), quoted, house, deep, names)


def words(desk: Desk, name: str) -> tuple[str, ...]:
    """An option that lists expressions, in lower case."""
    listed = desk.options.get(name, ())
    return tuple(str(each).lower() for each in listed) if isinstance(listed, list | tuple) else ()


def share(found: Reading, document: Document) -> float:
    """The share of the sentences that hold a broken expression."""
    body = [s for s in document.sentences if not document.furniture(s.span)]
    touched = sum(any(b.span.overlaps(s.span) for b in found.broken) for s in body)
    return touched / max(1, len(body))

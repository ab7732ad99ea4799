"""Paragraphs that go back in time by the office-holders they name: "President Juvénal Habyarimana's plane".

Somebody given an office that was theirs long ago, and at no time lately, takes the paragraph back to that time,
though it names no year. Knows tenures; weighs nothing else. "The former president" takes nothing back.
"""

from __future__ import annotations

import weakref
from bisect import bisect_right
from datetime import date, timedelta

from checker.annotate.link import fits
from checker.types import Document, Knowledge, Mention, Title

Window = tuple[date, date]
LONG_OVER = timedelta(days=5 * 365)
"""Since when somebody's last time in the office must be over to take a paragraph back: a slip is of later date."""
_BESIDE = frozenset((" ", ", ", "\n"))
_NOT_THEN = frozenset(("former", "late", "elect", "candidate", "deputy", "shadow", "acting", "designate"))
_LATEST: list[tuple[weakref.ref[Document], dict[int, tuple[Window, ...]]]] = []
"""The paragraphs of the document asked about last."""


def eras(document: Document, knowledge: Knowledge) -> dict[int, tuple[Window, ...]]:
    """By the number of a block: from when to when its people held the offices it gives them, where long ago."""
    for known, kept in list(_LATEST):
        if known() is document:
            return kept
    found: dict[int, list[Window]] = {}
    starts = [block.span.start for block in document.blocks]
    posts = {each.span.end: each for each in document.mentions if each.kind == "office"}
    for person in document.mentions if posts and starts else ():
        start = person.span.start
        post = posts.get(start - 1) or posts.get(start - 2)
        if post is not None and person.kind == "person" and person.entity:
            window = _window(document, post, person, knowledge)
            if window is not None:
                found.setdefault(bisect_right(starts, start) - 1, []).append(window)
    every = {block: tuple(windows) for block, windows in found.items()}
    _LATEST[:] = [(weakref.ref(document), every)]
    return every


def era_at(document: Document, position: int, knowledge: Knowledge) -> tuple[Window, ...]:
    """The same, of the paragraph that holds prose position `position`."""
    starts = [block.span.start for block in document.blocks]
    return eras(document, knowledge).get(bisect_right(starts, position) - 1, ()) if starts else ()


def _window(document: Document, post: Mention, person: Mention, knowledge: Knowledge) -> Window | None:
    title = post.value
    if not isinstance(title, Title) or not title.role or _NOT_THEN & set(title.qualifiers) or person.entity is None:
        return None
    if document.prose[post.span.end : person.span.start] not in _BESIDE or document.quoted(person.span):
        return None
    held = [each for each in knowledge.tenures(person.entity.id) if fits(each, title, knowledge)]
    spans = [(each.since, each.until) for each in held if each.since and each.until]
    if len(spans) < len(held) or not held or max(until for _, until in spans) > document.day - LONG_OVER:
        return None
    return min(since for since, _ in spans), max(until for _, until in spans)

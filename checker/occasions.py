"""Where a text names a dated happening of the reference: "annexation of Crimea", "fall of the Berlin Wall".

Knows only the reference's own words for its events. Whether the text gets the date right is
for the rules.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.patterns import regex
from checker.types import Event, Knowledge, Span

Named = tuple[tuple[Event, tuple[str, ...]], ...]
_WORD = regex(r"[\w’'-]+")


class Occasion(NamedTuple):
    """An event and where the text names it."""

    event: Event
    span: Span


def find(prose: str, knowledge: Knowledge) -> list[Occasion]:
    """Every event the text names, in order, the longest name at each place."""
    index = _index(_named(knowledge))
    if not index:
        return []
    plain = prose.replace("’", "'")
    found: list[Occasion] = []
    heads = index.keys() & set(_WORD.findall(plain))
    for word in _WORD.finditer(plain) if heads else ():
        if word.group() in heads and (not found or word.start() >= found[-1].span.end):
            occasion = _longest(plain, word.start(), index[word.group()])
            if occasion is not None:
                found.append(occasion)
    return found


def starting(prose: str, position: int, knowledge: Knowledge) -> Occasion | None:
    """The event named right at `position` (after "the "), or None."""
    skipped = regex(r"\s?(?:the\s)?").match(prose, position)
    start = skipped.end() if skipped else position
    word = _WORD.match(prose, start)
    if word is None:
        return None
    index = _index(_named(knowledge))
    return _longest(prose.replace("’", "'"), start, index.get(word.group().replace("’", "'"), ()))


def _named(knowledge: Knowledge) -> Named:
    """Events with their words; the event's own name where the reference offers no other."""
    words = getattr(knowledge, "event_words", None)
    if words is not None:
        named: Named = words()
        return named
    return tuple((event, (event.name,)) for event in knowledge.events())


_LATEST: list[tuple[Named, dict[str, tuple[tuple[str, Event], ...]]]] = []
"""The events asked about last, and their index: hashing all their names would take longer than finding one."""


def _index(named: Named) -> dict[str, tuple[tuple[str, Event], ...]]:
    for known, index in list(_LATEST):
        if known is named:
            return index
    made = _indexed(named)
    _LATEST[:] = [(named, made)]
    return made


def _indexed(named: Named) -> dict[str, tuple[tuple[str, Event], ...]]:
    """First word -> (name, event), longest names first; names that two events share are left out."""
    owners: dict[str, set[str]] = {}
    for event, names in named:
        for name in names:
            owners.setdefault(name, set()).add(event.id)
    index: dict[str, list[tuple[str, Event]]] = {}
    for event, names in named:
        for name in names:
            first = _WORD.match(name)
            if first and len(owners[name]) == 1:
                index.setdefault(first.group(), []).append((name, event))
    return {word: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for word, pairs in index.items()}


def _longest(plain: str, start: int, names: tuple[tuple[str, Event], ...]) -> Occasion | None:
    for name, event in names:
        end = start + len(name)
        if plain.startswith(name, start) and not plain[end : end + 1].isalnum():
            return Occasion(event, Span(start, end))
    return None

"""Where a text names a dated happening of the reference: "annexation of Crimea", "fall of the Berlin Wall".

Knows only the reference's own words for its events. Whether the text gets the date right is
for the rules.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Callable, Sequence
from typing import NamedTuple

from checker.cache_plain import kept, stamp
from checker.patterns import any_of, regex
from checker.types import Event, Knowledge, Span

Named = tuple[tuple[Event, tuple[str, ...]], ...]
Names = dict[str, list[tuple[str, int]]]
"""First word -> (name, number of its event), longest names first."""
_KIND = regex(r"(?<= )(?:War|Revolution|Crisis|Accords?|Agreement|Treaty|Uprising|Spring|Pact|Massacre|Famine)\b")
_WORD = regex(r"[\w’'-]+")


class Occasion(NamedTuple):
    """An event and where the text names it."""

    event: Event
    span: Span


class Index(NamedTuple):
    """The names of a reference's events by their first words, a pattern of these, and the events themselves.

    The events are read when a name is met: most drafts name none.
    """

    names: Names
    first: re.Pattern[str]
    events: Callable[[], Named]


def find(prose: str, knowledge: Knowledge) -> list[Occasion]:
    """Every event the text names, in order, the longest name at each place."""
    index = _index(knowledge)
    if not index.names:
        return []
    plain = prose.replace("’", "'")
    found: list[Occasion] = []
    for word in index.first.finditer(plain):
        if not found or word.start() >= found[-1].span.end:
            occasion = _longest(plain, word.start(), index.names[word.group()], index)
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
    index = _index(knowledge)
    return _longest(prose.replace("’", "'"), start, index.names.get(word.group().replace("’", "'"), ()), index)


def _named(knowledge: Knowledge) -> Named:
    """Events with their words; the event's own name where the reference offers no other."""
    words = getattr(knowledge, "event_words", None)
    if words is not None:
        named: Named = words()
        return named
    return tuple((event, (event.name,)) for event in knowledge.events())


_LATEST: list[tuple[weakref.ref[Knowledge], Index]] = []
"""The index of the reference asked last."""


def _index(knowledge: Knowledge) -> Index:
    for known, index in list(_LATEST):
        if known() is knowledge:
            return index
    from checker.knowledge.lookup import Compiled

    if isinstance(knowledge, Compiled):
        made_of = f"{knowledge.hash} {stamp(__file__)}"
        names, first = kept("occasions", made_of, lambda: _gathered(_named(knowledge)))
        made = Index(names, regex(first, heed=False), lambda: _named(knowledge))
    else:
        named = _named(knowledge)
        names, first = _gathered(named)
        made = Index(names, regex(first, heed=False), lambda: named)
    _LATEST[:] = [(weakref.ref(knowledge), made)]
    return made


def _gathered(named: Named) -> tuple[Names, str]:
    """The names, those that two events share left out, and the pattern of their first words."""
    owners: dict[str, set[str]] = {}
    for event, names in named:
        for name in names:
            owners.setdefault(name, set()).add(event.id)
    found: Names = {}
    for number, (_, names) in enumerate(named):
        for name in dict.fromkeys(each for written in names for each in _spellings(written)):
            first = _WORD.match(name)
            if first and len(owners.get(name, (name,))) == 1:
                found.setdefault(first.group(), []).append((name, number))
    ordered = {word: sorted(pairs, key=lambda pair: -len(pair[0])) for word, pairs in found.items()}
    return ordered, rf"(?<![\w’'-])(?:{any_of(sorted(ordered))})(?![\w’'-])"


def _spellings(name: str) -> tuple[str, ...]:
    """The name, and with small letters where house styles have them: "Six-Day War", "six-day war"."""
    small = _KIND.sub(lambda found: found[0].lower(), name)
    return (name, small, small.replace("Six", "six").replace("Day", "day")) if small != name else (name,)


def _longest(plain: str, start: int, names: Sequence[tuple[str, int]], index: Index) -> Occasion | None:
    for name, number in names:
        end = start + len(name)
        if plain.startswith(name, start) and not plain[end : end + 1].isalnum():
            return Occasion(index.events()[number][0], Span(start, end))
    return None

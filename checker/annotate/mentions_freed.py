"""Names of places given back to people: "President Clinton", and Kim after Kim Jong-un.

Many surnames are towns too. Behind an office of theirs, and once the bearer has been named, they are the people.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

from checker.annotate import link
from checker.annotate.mentions_words import Word, fold
from checker.types import Entity, Knowledge, Mention

Places = dict[tuple[int, int], tuple[Entity, ...]]


def not_places(
    words: Sequence[Word], mentions: list[Mention], places: Places, busy: list[bool], knowledge: Knowledge, day: date
) -> list[Mention]:  # fmt: skip
    """Without places that are somebody's surname behind the office of theirs: "President Clinton"."""
    titles = {each.span.end: each for each in mentions if each.kind == "office"}
    kept = []
    for mention in mentions:
        title = titles.get(mention.span.start - 1) if mention.kind == "place" else None
        at = bisect_left(words, mention.span.start, key=_start) if title is not None else -1
        bearers = tuple(each for each in places.get((at, at), ()) if each.kind == "person")
        alone = at >= 0 and words[at].end == mention.span.end and words[at].gap == " "
        if title is not None and alone and link.by_office(bearers, title.value, knowledge, day):  # type: ignore[arg-type]
            busy[at] = False
            continue
        kept.append(mention)
    return kept


_WHERE = frozenset("in at near around outside through via".split())


def given_back(
    words: Sequence[Word], mentions: list[Mention], introduced: Mapping[str, Sequence[link.Introduced]],
    busy: list[bool],
) -> list[Mention]:  # fmt: skip
    """Without small places that bear the surname of somebody named before: after Kim Jong-un, Kim is he."""
    kept = []
    for mention in mentions:
        told = introduced.get(fold(mention.text), ()) if mention.kind == "place" and mention.entity is None else ()
        place = bisect_left(words, mention.span.start, key=_start) if told else -1
        if told and (words[place].start, words[place].end) == (mention.span.start, mention.span.end):
            somewhere = place > 0 and words[place - 1].low in _WHERE and words[place].gap == " "
            if any(each.start < mention.span.start and each.entity for each in told) and not somewhere:
                busy[place] = False
                continue
        kept.append(mention)
    return kept


def _start(word: Word) -> int:
    return word.start

"""Whose delegation a sentence speaks of, and whose it is said to face.

Knows "our group", "his delegation", "Kim's team" with the country behind them, and where such a team hands something
to, or meets, the team of a country. Does not know quarrels within a country: it reads only words of dealing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.annotate.quotes_sides import side_at
from checker.patterns import regex
from checker.types import Document, Mention, Sentence

_TEAM = (
    r"delegation|side|team|negotiators?|negotiating team|party|group|"
    r"representatives|counterparts?|envoys?|mission"
)
_OWN = regex(rf"\b(?:[Oo]ur|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:own\s)?(?:\w+\s)?(?:{_TEAM})\b")
_HIS = regex(rf"['’]s?\s(?P<team>(?:own\s)?(?:\w+\s)?(?:{_TEAM}))\b")
_TO_THE = regex(r"\b(?:to|with|from|against)\s(the\s)$")
_BODY = regex(rf"\s(?:{_TEAM})\b")
_DEALS = regex(
    r"\b(?:provid|hand|giv|gave|present|submit|deliver|send|sent|offer|pass|propos|show|transmit|"
    r"transfer|negotiat|meet|"
    r"talk|speak|speaks|forward|convey|return|reply|respond|answer|exchang)\w*\b"
)


class Team(NamedTuple):
    """A team in the draft, `end` after the sentence's start. `side` is the country behind it: "state:ru"."""

    words: str
    whose: str
    side: str
    end: int


class Faced(NamedTuple):
    """The country and the body (" delegation") that a team is said to deal with."""

    country: Mention
    body: str


def states(mention: Mention) -> frozenset[str]:
    """The countries a mention of a state or people can mean; empty for anything else."""
    if mention.kind not in ("state", "people"):
        return frozenset()
    found = (mention.entity,) if mention.entity is not None else mention.candidates
    return frozenset(each.id for each in found)


def own(sentence: Sentence, document: Document) -> Iterator[Team]:
    """The first "our team" of a sentence, and every "Lavrov's team"."""
    if found := _OWN.search(sentence.text):
        side = side_at(sentence.span.start + found.start(), sentence, document)
        yield Team(found[0], "The speaker's", side, found.end())
    for mention in document.mentions_in(sentence.span):
        if mention.kind == "person" and mention.entity:
            his = _HIS.match(sentence.text, mention.span.end - sentence.span.start)
            if his:
                yield Team(his["team"], f"{mention.text}'s", f"state:{mention.entity.country}", his.end())


def facing_itself(
    team: Team, mentions: Sequence[Mention], sentence: Sentence, document: Document, body: re.Pattern[str] = _BODY
) -> Iterator[Faced]:
    """Where a team deals with a body of its own country."""
    for mention in mentions:
        at = mention.span.start - sentence.span.start
        if mention.kind != "people" or at <= team.end or team.side not in states(mention):
            continue
        found = body.match(document.prose, mention.span.end)
        if found and _TO_THE.search(sentence.text[team.end : at]) and _DEALS.search(sentence.text, team.end, at):
            yield Faced(mention, found[0])


def facing(side: str, document: Document) -> tuple[str, ...]:
    """The adjective of the country that the draft names most beside this one, if it stands out."""
    counts: Counter[str] = Counter()
    adjectives: dict[str, str] = {}
    for mention in document.mentions:
        codes = states(mention)
        if mention.kind in ("state", "people") and len(codes) == 1 and side not in codes:
            code = next(iter(codes))
            counts[code] += 1
            if mention.kind == "people" and mention.text.endswith(("n", "ese", "ish", "i", "ch", "k")):
                adjectives.setdefault(code, mention.text)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return ()
    return (adjectives[ranked[0][0]],) if ranked[0][0] in adjectives else ()

"""A sentence with every name in it drawn as one letter, so that shapes of statements can be read off.

"Angela Merkel was born in 1954" becomes "Ⓟ was born in Ⓓ". Knows which mention each letter
stands for. Who a pronoun or a surname stands for, `checker.claims.coreference` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.claims.assertion import stated, voice_of
from checker.claims.coreference import by_surname, taken_up
from checker.patterns import regex
from checker.types import Document, Entity, Knowledge, Mention, Sentence, Span, Voice

LETTERS = {
    "person": "Ⓟ", "name": "Ⓝ", "state": "Ⓢ", "people": "Ⓔ", "organisation": "Ⓞ", "party": "Ⓨ",
    "place": "Ⓛ", "office": "Ⓣ", "date": "Ⓓ", "ordinal": "№", "age": "Ⓐ",
}  # fmt: skip
WHO = "[ⓅⓃ]"
LAND = "[ⓈⒺ]"
"""A state by its name, or by a short form that is also an adjective ("the UK")."""

_SHORT = {"Britain": "gb", "Great Britain": "gb", "America": "us"}
_INSIDE = regex(r"\b(?:not|never|would|could|might|may|should|if|whether|n['’]t|almost|nearly|reportedly)\b", re.I)
_OWNED = regex(r"(?:\b(?:of|by|with|for|to|like|than)|['’]s|\band) $")


class Places:
    """Where each character of a drawing stands in the prose."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def __getitem__(self, at: int) -> Span:
        return Span(self._starts[at], self._ends[at])

    def plain(self, start: int, end: int) -> None:
        """Go on with the characters of the prose from `start` to `end`, one by one."""
        self._starts += range(start, end)
        self._ends += range(start + 1, end + 1)

    def letter(self, span: Span) -> None:
        """Go on with one letter for all of `span`."""
        self._starts.append(span.start)
        self._ends.append(span.end)


@dataclass(frozen=True)
class Sketch:
    """`text` with a letter a mention; `places` tells where each character of it stands in the prose."""

    document: Document
    sentence: Sentence
    text: str
    places: Places
    mentions: tuple[Mention | None, ...]

    def mention(self, found: re.Match[str], group: str) -> Mention | None:
        """The mention behind a named group of one letter, or None."""
        return self.mentions[found.start(group)] if found.groupdict().get(group) else None

    def span(self, found: re.Match[str]) -> Span:
        """The prose from the first to the last character of a match."""
        return Span(self.places[found.start()].start, self.places[found.end() - 1].end)

    def states(self, found: re.Match[str]) -> bool:
        """Whether the words of the match state a fact: not denied, doubted, wished or asked."""
        span = self.span(found)
        aside = found[0][1:2] == "," and not self.sentence.text.rstrip("”\"'’) ").endswith("?")
        if not aside and not stated(self.document, self.sentence, span.start, span.start):
            return False
        return not _INSIDE.search(found[0])

    def voice(self, found: re.Match[str]) -> Voice:
        """Whose words the match is."""
        return voice_of(self.document, self.sentence, self.span(found), True)

    def own_subject(self, found: re.Match[str], group: str = "who") -> bool:
        """Whether the name in `group` is no mere possessor or companion ("the father of X", "X's")."""
        return not _OWNED.search(self.text[: found.start(group)])


def sketch(document: Document, sentence: Sentence, knowledge: Knowledge) -> Sketch:
    """The sentence, drawn."""
    text, places = "", Places()
    mentions: list[Mention | None] = []
    position = sentence.span.start
    for mention in _apart((*taken_up(document, sentence, knowledge), *document.mentions_in(sentence.span))):
        mention = by_surname(mention, document)
        letter = "Ⓢ" if mention.text in _SHORT else LETTERS.get(mention.kind, "")
        if not letter or mention.span.start < position:
            continue
        between = document.prose[position : mention.span.start]
        text += between + letter
        places.plain(position, mention.span.start)
        places.letter(mention.span)
        mentions += [None] * len(between) + [_as_state(mention, knowledge)]
        position = mention.span.end
    tail = document.prose[position : sentence.span.end]
    places.plain(position, position + len(tail))
    return Sketch(document, sentence, text + tail, places, (*mentions, *[None] * len(tail)))


def _apart(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without those that stand inside or across another, the longest kept."""
    end = -1
    for mention in sorted(mentions, key=lambda each: (each.span.start, -len(each.span))):
        if mention.span.start >= end:
            yield mention
            end = mention.span.end


def _as_state(mention: Mention, knowledge: Knowledge) -> Mention:
    lands = {each.country for each in mention.candidates} if mention.kind in ("state", "people") else set()
    if mention.entity is None and len(lands) == 1:
        mention = replace(mention, entity=mention.candidates[0], candidates=())
    code = _SHORT.get(mention.text)
    return replace(mention, kind="state", entity=state_entity(code, knowledge)) if code else mention


def state_entity(code: str, knowledge: Knowledge) -> Entity | None:
    """The state of that code as an entity."""
    state = knowledge.state(code)
    return Entity(f"state:{code}", "state", state.name, code, state.since, state.until) if state else None

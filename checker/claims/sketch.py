"""A sentence with every name in it drawn as one letter, so that shapes of statements can be read off.

"Angela Merkel was born in 1954" becomes "Ⓟ was born in Ⓓ". Knows which mention each letter
stands for. Who a pronoun or a surname stands for, `checker.claims.coreference` tells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.claims.assertion import stated, voice_of
from checker.claims.coreference import by_surname, taken_up
from checker.heeded import mask_with
from checker.patterns import bits, regex
from checker.types import Document, Entity, Knowledge, Mention, Sentence, Span, Voice

LETTERS = {
    "person": "Ⓟ", "name": "Ⓝ", "state": "Ⓢ", "people": "Ⓔ", "organisation": "Ⓞ", "party": "Ⓨ",
    "place": "Ⓛ", "office": "Ⓣ", "date": "Ⓓ", "ordinal": "№", "age": "Ⓐ",
}  # fmt: skip
WHO = "[ⓅⓃ]"
LAND = "[ⓈⒺ]"
"""A state by its name, or by a short form that is also an adjective ("the UK")."""

SHORT = {"Britain": "gb", "Great Britain": "gb", "America": "us"}
"""Names that are drawn as a state's whatever they were read as."""
_INSIDE = regex(r"\b(?:not|never|would|could|might|may|should|if|whether|n['’]t|almost|nearly|reportedly)\b", re.I)
_OWNED = regex(r"(?:\b(?:of|by|with|for|to|like|than)|['’]s|\band) $")


_OWN_LETTERS = (LETTERS["person"].lower(), LETTERS["name"].lower())
"""Letters that a pronoun or a repeated surname may be drawn as."""


class Shapes(NamedTuple):
    """What statements look like when drawn: the name of what they state, the shape and its bits in a mask."""

    each: tuple[tuple[str, re.Pattern[str], int], ...]
    bits: int


def shapes(*told: tuple[str, re.Pattern[str]], needing: re.Pattern[str] | None = None) -> Shapes:
    """The shapes of these statements, to be looked for in this order.

    `needing`: what every match of the first shape holds, where the shape itself does not tell its cues.
    """
    each = [(name, shape, bits((shape,))) for name, shape in told]
    if needing is not None:
        each[0] = (*each[0][:2], bits((needing,)))
    together = 0
    for _, _, bit in each:
        together |= bit
    return Shapes(tuple(each), together)


class Places:
    """Where each character of a drawing stands in the prose."""

    __slots__ = ("_at", "_length", "_start", "_stretches")

    def __init__(self, start: int) -> None:
        self._start = start
        self._length = 0
        self._at: list[int] = []
        self._stretches: list[Span] = []

    def __getitem__(self, at: int) -> Span:
        at = at if at >= 0 else at + self._length
        number = bisect_right(self._at, at) - 1
        if number < 0:
            return Span(self._start + at, self._start + at + 1)
        span = self._stretches[number]
        if self._at[number] == at:
            return span
        start = span.end + at - self._at[number] - 1
        return Span(start, start + 1)

    def plain(self, count: int) -> None:
        """Go on with so many characters of the prose, one by one."""
        self._length += count

    def letter(self, span: Span) -> None:
        """Go on with one letter for all of `span`."""
        self._at.append(self._length)
        self._stretches.append(span)
        self._length += 1


class Sketch(NamedTuple):
    """`text` with a letter a mention; `places` tells where each character of it stands in the prose.

    `mask` has the bits of the patterns that can match in it (`checker.heeded`).
    """

    document: Document
    sentence: Sentence
    text: str
    places: Places
    mentions: tuple[Mention | None, ...]
    mask: int = -1

    def matches(self, shapes: Shapes) -> Iterator[tuple[str, re.Match[str]]]:
        """Every match of every shape, with what the shape states."""
        for predicate, shape, bit in shapes.each:
            if self.mask & bit:
                for found in shape.finditer(self.text):
                    yield predicate, found

    def mention(self, found: re.Match[str], group: str) -> Mention | None:
        """The mention behind a named group of one letter, or None."""
        return self.mentions[found.start(group)] if found.groupdict().get(group) else None

    def span(self, found: re.Match[str]) -> Span:
        """The prose from the first to the last character of a match."""
        return Span(self.places[found.start()].start, self.places[found.end() - 1].end)

    def states(self, found: re.Match[str], hedged: str = "") -> bool:
        """Whether the words of the match state a fact: not denied, doubted, wished or asked. What the group `hedged`
        says ("nearly 20 years") hedges nothing else."""
        span = self.span(found)
        aside = found[0][1:2] == "," and not self.sentence.text.rstrip("”\"'’) ").endswith("?")
        if not aside and not stated(self.document, self.sentence, span.start, span.start):
            return False
        return not _INSIDE.search(found[0].replace(found[hedged], "") if hedged else found[0])

    def voice(self, found: re.Match[str]) -> Voice:
        """Whose words the match is."""
        return voice_of(self.document, self.sentence, self.span(found), True)

    def own_subject(self, found: re.Match[str], group: str = "who") -> bool:
        """Whether the name in `group` is no mere possessor or companion ("the father of X", "X's")."""
        return not _OWNED.search(self.text[: found.start(group)])


def hopes(document: Document, sentence: Sentence, mentions: Sequence[Mention]) -> int:
    """The bits of the patterns that can match in the sentence, drawn with these mentions (`Sketch.mask`)."""
    prose, letters = document.prose, set(_OWN_LETTERS)
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        behind, before = prose[end : end + 1], prose[start - 1 : start]
        if behind.isalnum() or before.isalnum() or behind == "_" or before == "_":
            return -1  # "1990s": the drawing holds a word that the sentence does not
        letters.add("ⓢ" if mention.text in SHORT else LETTERS.get(mention.kind, "").lower())
    letters.discard("")
    return mask_with(sentence.text, letters)


def sketch(document: Document, sentence: Sentence, knowledge: Knowledge, mask: int = -1) -> Sketch:
    """The sentence, drawn."""
    text, places = "", Places(sentence.span.start)
    mentions: list[Mention | None] = []
    position = sentence.span.start
    for mention in _apart((*taken_up(document, sentence, knowledge), *document.mentions_in(sentence.span))):
        mention = by_surname(mention, document)
        letter = "Ⓢ" if mention.text in SHORT else LETTERS.get(mention.kind, "")
        if not letter or mention.span.start < position:
            continue
        between = document.prose[position : mention.span.start]
        text += between + letter
        places.plain(len(between))
        places.letter(mention.span)
        mentions += [None] * len(between) + [_as_state(mention, knowledge)]
        position = mention.span.end
    tail = document.prose[position : sentence.span.end]
    places.plain(len(tail))
    return Sketch(document, sentence, text + tail, places, (*mentions, *[None] * len(tail)), mask)


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
    code = SHORT.get(mention.text)
    return replace(mention, kind="state", entity=state_entity(code, knowledge)) if code else mention


def state_entity(code: str, knowledge: Knowledge) -> Entity | None:
    """The state of that code as an entity."""
    state = knowledge.state(code)
    return Entity(f"state:{code}", "state", state.name, code, state.since, state.until) if state else None

"""States and peoples in the prose: "Germany", "German", "the Germans", "the Soviet", "U.S.".

Knows the words for every state of the reference, past and present. Does not know what the
words mean in a longer name ("Burma Road"): whoever reads a mention looks at its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from checker.annotate.mentions_words import Phrases, Word, words_of
from checker.annotate.tables import worked_out
from checker.types import Entity, Knowledge, MentionKind, State

SHARED_NAMES = frozenset(
    ("georgia", "georgian", "georgians", "jordan", "chad", "turkey", "jersey", "wales", "america", "holland",
     "emirates", "ulster", "antigua")
)  # fmt: skip
"""Names that are as often something else: linked only where the draft shows which is meant."""

ALWAYS_CAPITALS = {"us": ("US", "U.S."), "uk": ("UK", "U.K."), "uae": ("UAE", "U.A.E."), "drc": ("DRC",),
                   "ussr": ("USSR",), "gdr": ("GDR",), "usa": ("USA", "U.S.A.")}  # fmt: skip
SPELLED_OUT = frozenset(("USA", "U.S.A.", "USSR", "U.S.S.R.", "GDR", "DPRK"))


class Naming(NamedTuple):
    """A word for one or more states. `kind` is "state" for a name, "people" for an adjective or people."""

    kind: MentionKind
    codes: tuple[str, ...]
    adjective: bool = False


class StateFound(NamedTuple):
    """Words `first` to `last` (indices) name a state or its people. Several codes: ambiguous."""

    first: int
    last: int
    naming: Naming

    @property
    def code(self) -> str:
        """The one state meant, or "" where the word fits several."""
        return self.naming.codes[0] if len(self.naming.codes) == 1 else ""


class StateWords(NamedTuple):
    """All words for states, with the entities they stand for."""

    phrases: Phrases
    namings: list[Naming]
    entities: dict[str, Entity]


@lru_cache(maxsize=4)
def _words_by_hash(key: str, knowledge: Knowledge) -> StateWords:
    states = sorted(knowledge.states(), key=lambda each: (each.until is not None, each.code))
    entities = {
        state.code: Entity(
            f"state:{state.code}", "state", state.name, state.code, state.since, state.until, state.note
        )
        for state in states
    }
    phrases, namings = worked_out("state-words", knowledge, __file__, lambda: _gathered(states, knowledge))
    return StateWords(Phrases.of(phrases), [Naming(*each) for each in namings], entities)


def _gathered(
    states: Sequence[State], knowledge: Knowledge
) -> tuple[Any, list[tuple[MentionKind, tuple[str, ...], bool]]]:
    """The phrases as plain values, and what each of them names."""
    gathered: dict[tuple[str, ...], tuple[MentionKind, list[str], bool]] = {}
    for state in states:
        for kind, phrases, adjective in (
            ("state", (state.name, state.long_name, *_other_names(state.code, knowledge)), False),
            ("people", state.adjectives, True),
            ("people", state.people, False),
        ):
            for phrase in phrases:
                key_words = words_of(phrase)
                if key_words[:1] == ("the",):
                    key_words = key_words[1:]
                if not key_words or (not phrase[0].isupper() and phrase[:4] != "the "):
                    continue
                known = gathered.setdefault(key_words, (kind, [], adjective))  # type: ignore[arg-type]
                if state.code not in known[1]:
                    known[1].append(state.code)
    numbered = Phrases()
    for number, phrase_words in enumerate(gathered):
        numbered.add(phrase_words, number)
    return numbered.plain(), [(means, tuple(codes), adjective) for means, codes, adjective in gathered.values()]


def _other_names(code: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Britain, Czech Republic, Türkiye: other names of a state, without letters that stand for much else."""
    return tuple(name for name in knowledge.aliases(code) if not name.isupper() or name in SPELLED_OUT)


def state_words(knowledge: Knowledge) -> StateWords:
    """The words for every state the reference knows, read once per reference."""
    return _words_by_hash(knowledge.hash, knowledge)  # type: ignore[arg-type]


def find(words: Sequence[Word], known: StateWords) -> list[StateFound]:
    """States and peoples in text order, longest words first, none overlapping."""
    found: list[StateFound] = []
    place = 0
    while place < len(words):
        word = words[place]
        if not word.cap:
            place += 1
            continue
        number, length = known.phrases.at(words, place)
        if number < 0 or (length == 1 and not _written_as_state(word)):
            place += 1
            continue
        found.append(StateFound(place, place + length - 1, known.namings[number]))
        place += length
    return found


def _written_as_state(word: Word) -> bool:
    forms = ALWAYS_CAPITALS.get(word.low)
    return forms is None or word.text in forms

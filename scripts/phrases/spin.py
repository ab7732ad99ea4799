"""A spinning program of our own: text in, machine-paraphrased text out, with what was touched.

Replaces nouns, adjectives and verbs by an entry of whatever synonym table it is given,
keeping number and ending, senses mixed as spinners mix them. Used to fit the weights
(with our thesaurus) and, with other tables, to measure them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence

from checker.phrases.forms import inflect, stems

Choice = Callable[[random.Random, str], str | None]
WORDS = re.compile(r"[A-Za-z]+")


def chooser(synonyms: Mapping[str, Sequence[str]]) -> Choice:
    """Pick any synonym of a word, keeping a plural, -ed or -ing ending."""

    def choose(dice: random.Random, word: str) -> str | None:
        for stem, ending in stems(word):
            others = synonyms.get(stem)
            if others:
                return inflect(dice.choice(others), ending)
        return None

    return choose


def spin(text: str, strength: float, choose: Choice, dice: random.Random) -> tuple[str, list[tuple[int, int, str]]]:
    """The text with a share of its words replaced; (start, end, old word) in the new text."""
    parts: list[str] = []
    touched: list[tuple[int, int, str]] = []
    done = length = 0
    for match in WORDS.finditer(text):
        word = match.group()
        new = choose(dice, word) if word.islower() and len(word) > 3 and dice.random() < strength else None
        if new is None or new == word:
            continue
        parts += [text[done : match.start()], new]
        length += match.start() - done
        touched.append((length, length + len(new), word))
        length += len(new)
        done = match.end()
    parts.append(text[done:])
    return "".join(parts), touched

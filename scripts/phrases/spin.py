"""A spinning program of our own: text in, machine-paraphrased text out, with what was touched.

Replaces nouns, adjectives and verbs by an entry of whatever synonym table it is given,
keeping number and ending, senses mixed as spinners mix them. Used to fit the weights
(with our thesaurus) and, with other tables, to measure them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence

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


def stems(word: str) -> list[tuple[str, str]]:
    """Ways to read a word as stem and ending."""
    found = [(word, "")]
    if word.endswith("ies"):
        found.append((word[:-3] + "y", "s"))
    if word.endswith("s") and not word.endswith("ss"):
        found += [(word[:-1], "s"), (word[:-2], "s")] if word.endswith("es") else [(word[:-1], "s")]
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            found += [(stem, ending), (stem + "e", ending)]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                found.append((stem[:-1], ending))
    return found


def inflect(word: str, ending: str) -> str:
    """A word with a plural, -ed or -ing ending put on."""
    if not ending:
        return word
    if ending == "s":
        if word.endswith("y") and word[-2:-1] not in "aeiou":
            return word[:-1] + "ies"
        return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
    return (word[:-1] if word.endswith("e") else word) + ending


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

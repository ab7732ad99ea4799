"""Stems and endings of plain English words, by letters alone: good enough to look a word up
and to put its ending on another. Knows no irregular forms.
"""

from __future__ import annotations


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

"""Which patterns can match in a text at all: one pass over its words, for all patterns at once.

Every pattern with cues (`checker.cues`) has a bit of its own; a text that has been heeded has a mask of
the bits whose cues it holds. A pattern made later than the mask counts as one that can match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

FIGURE = "0"
"""The cue that is met by a figure of any kind."""
BEGINS = "…"
"""Ends a cue that is the beginning of a word; alone it would be any word."""
STRANGE = "ſıİK"
"""Letters that stand for others where case is ignored: a text that holds one is not judged by its words."""
MOST = 40_000
"""Texts, and word forms, remembered at most."""

masks: dict[str, int] = {}
"""Text -> the bits of the patterns that can match in it."""

_words: dict[str, int] = {}
_beginnings: dict[str, int] = {}
_forms: dict[str, int] = {}
_made: list[int] = [0]
_WORD = re.compile(r"\w+|[^\w\x00-\x7f]")
_FIGURE = re.compile(r"\d")
_STRANGE = re.compile(f"[{STRANGE}]")


def flag(cues: Iterable[str] | None) -> int:
    """The bit of a pattern with these cues; all bits for one that has none and is tried everywhere."""
    if cues is None:
        return -1
    bit = 1 << _made[0]
    _made[0] += 1
    for cue in cues:
        table, word = (_beginnings, cue[:-1]) if cue[-1] == BEGINS else (_words, cue)
        table[word] = table.get(word, 0) | bit
    _forms.clear()
    return bit


def heed(texts: Iterable[str]) -> None:
    """Read the words of each text, so that patterns without a cue in it need not be tried on it."""
    if len(_forms) > MOST:
        _forms.clear()
    for text in texts:
        if not _STRANGE.search(text):
            if len(masks) >= MOST:
                masks.clear()
            masks[text] = _mask(text)


def mask_with(text: str, forms: Iterable[str]) -> int:
    """The bits of the patterns that can match in a text that was heeded, or in one with these words beside its own.

    All bits where the text was not heeded.
    """
    mask = masks.get(text)
    if mask is None:
        return -1
    for form in forms:
        bits = _forms.get(form)
        mask |= _of_form(form) if bits is None else bits
    return mask


def _mask(text: str) -> int:
    found = -1 << _made[0]
    if _FIGURE.search(text):
        found |= _words.get(FIGURE, 0)
    for form in set(_WORD.findall(text.lower())):
        bits = _forms.get(form)
        found |= _of_form(form) if bits is None else bits
    return found


def _of_form(form: str) -> int:
    bits = _words.get(form, 0)
    for end in range(1, len(form) + 1):
        bits |= _beginnings.get(form[:end], 0)
    _forms[form] = bits
    return bits

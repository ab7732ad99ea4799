"""Words and marks of a text as the finder of broken expressions reads them, and the little words it passes over."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from checker.patterns import regex

TOKEN = regex(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,.]*|[^\sA-Za-z\d]")
OPENERS = frozenset(
    "the a an this that these those its his her their our my your any some every each another no such "
    "of in on at by with from into over under against about for between after before during".split()
)
CLOSERS = frozenset(
    "of in on at by with from into over for between after before during and or but that which who is are was "
    "were has have had will would can could may might to as".split()
)
SKIPPED = frozenset(
    """the a an this that these those my your his her its our their whose which what who and or but nor so yet for
    of to in on at by from with without within into onto upon over under about above below between among through
    during before after since until till as than like per via you he she it we they me him us them be am is are was
    were been being have has had having do does did doing done will would shall should can could may might must not
    no never if when where while because though although unless whether how why there here then also only just even
    still too very more most much many few less least such same other another each every either neither both all any
    some one two three four five six seven eight nine ten first second third own again ever up down out off away
    back said say says saying mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december""".split()
)
MOST = 30_000
"""Words remembered at most."""
_read_already: dict[str, tuple[str, bool, bool, bool]] = {}


class Token(NamedTuple):
    """A word or mark, where it stands, and in lower case; `plain`: letters, not a little word, not a name."""

    start: int
    end: int
    text: str
    lower: str
    plain: bool


_token = partial(tuple.__new__, Token)
"""A token of its fields, without looking at their names."""


def tokens(prose: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Words and marks of a stretch of prose."""
    found: list[Token] = []
    opens = True
    for match in TOKEN.finditer(prose, start, len(prose) if end is None else end):
        text, at = match[0], match.start()
        lower, plain, plain_at_head, ends = _read_already.get(text) or _read(text)
        found.append(_token((at, at + len(text), text, lower, plain or (opens and plain_at_head))))
        opens = ends
    return found


def _read(text: str) -> tuple[str, bool, bool, bool]:
    """A word or mark in lower case, whether it is plain, whether it is so where a sentence begins, and whether one
    may begin behind it."""
    lower = text.lower().replace("’", "'")
    plain = lower.isalpha() and len(lower) > 2 and lower not in SKIPPED
    ends = not text[0].isalnum() and text in '.!?:;“”"‘'
    if len(_read_already) > MOST:
        _read_already.clear()
    made = _read_already[text] = lower, plain and text.islower(), plain and text[1:].islower(), ends
    return made

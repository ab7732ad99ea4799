"""The same pattern in a form that the matching engine fails sooner in: what `re` itself does not do.

Two things. Ways that begin with the same letter are put together, and each begins with a test of one letter
that the engine makes before it sets out: with ignored case it would set out for every way, at every place of
the text. And where every match begins with one of some letters, the engine is told them, also behind a `\\b`.

Matches, groups and the order in which ways are tried are what they were. Whatever is not plain is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

_CASELESS = sre.SRE_FLAG_IGNORECASE
_ALSO = {"k": "\u212a", "s": "\u017f", "i": "\u0130\u0131"}
"""What else stands for a letter of ASCII where case is ignored."""
_ALPHABETS = sre.SRE_FLAG_ASCII | sre.SRE_FLAG_UNICODE | sre.SRE_FLAG_LOCALE
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_NO_WIDTH = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)

Letters = tuple[int, ...]


def code(parsed: Any, flags: int) -> list[int]:
    """The code of a parsed pattern, as `re` would make it but sooner done."""
    whole = flags | parsed.state.flags
    made: list[int] = _compiler._code(_quicker(parsed, whole), flags)
    if made[0] == sre.INFO and made[2] == 0 and made[3] > 0:
        letters, empty = _first(parsed, whole)
        if letters and not empty:
            told: list[int] = []
            simple, _ = _compiler._optimize_charset(list(dict.fromkeys(letters)))
            _compiler._compile_charset(simple, whole & ~_CASELESS, told)
            made[2] = sre.SRE_INFO_CHARSET
            made[5:5] = told
            made[1] += len(told)
    return made


def forms(letter: int, flags: int) -> Letters | None:
    """All that a letter of a pattern stands for; None where that is not known."""
    text = chr(letter)
    if not flags & _CASELESS or text.lower() == text == text.upper():
        return (letter,)
    if not text.isascii() or flags & sre.SRE_FLAG_LOCALE:
        return None
    low = text.lower()
    more = "" if flags & sre.SRE_FLAG_ASCII else _ALSO.get(low, "")
    return tuple(map(ord, low + low.upper() + more))


def _quicker(parsed: Any, flags: int) -> Any:
    return _parser.SubPattern(parsed.state, [_item(kind, value, flags) for kind, value in parsed])


def _item(kind: Any, value: Any, flags: int) -> tuple[Any, Any]:
    if kind is sre.SUBPATTERN:
        group, more, less, inner = value
        return kind, (group, more, less, _quicker(inner, (flags | more) & ~less))
    if kind is sre.BRANCH:
        ways = [list(_quicker(each, flags)) for each in value[1]]
        return kind, (None, _ways(ways, flags, value[1][0].state))
    if kind in _REPEATS:
        return kind, (value[0], value[1], _quicker(value[2], flags))
    if kind is sre.ATOMIC_GROUP:
        return kind, _quicker(value, flags)
    if kind in (sre.ASSERT, sre.ASSERT_NOT) and value[0] > 0:
        return kind, (value[0], _quicker(value[1], flags))
    return kind, value


def _ways(ways: Sequence[list[Any]], flags: int, state: Any) -> list[Any]:
    """The ways of a branch, neighbours with the same first letter together: no text can take two of them."""
    made: list[Any] = []
    alike: dict[Letters, list[list[Any]]] = {}
    for way in ways:
        letters = forms(way[0][1], flags) if way and way[0][0] is sre.LITERAL else None
        if letters is None:
            made += _together(alike, flags, state)
            made.append(_parser.SubPattern(state, way))
        else:
            alike.setdefault(letters, []).append(way[1:])
    return made + _together(alike, flags, state)


def _together(alike: dict[Letters, list[list[Any]]], flags: int, state: Any) -> list[Any]:
    """One way for each first letter, and a branch behind it; empties `alike`."""
    made = []
    for letters, ends in alike.items():
        rest = ends[0] if len(ends) == 1 else [(sre.BRANCH, (None, _ways(ends, flags, state)))]
        made.append(_parser.SubPattern(state, [_one_of(letters, state), *rest]))
    alike.clear()
    return made


def _one_of(letters: Letters, state: Any) -> tuple[Any, Any]:
    if len(letters) == 1:
        return sre.LITERAL, letters[0]
    exact = _parser.SubPattern(state, [(sre.IN, [(sre.LITERAL, letter) for letter in letters])])
    return sre.SUBPATTERN, (None, 0, _CASELESS, exact)


def _first(parsed: Any, flags: int) -> tuple[list[Any], bool]:
    """What a match can begin with, as items of a set, and whether it may be empty; no items: anything."""
    found: list[Any] = []
    for kind, value in parsed:
        if kind in _NO_WIDTH:
            continue
        more, empty = _first_of(kind, value, flags)
        if not more:
            return [], False
        found += more
        if not empty:
            return found, False
    return found, True


def _first_of(kind: Any, value: Any, flags: int) -> tuple[list[Any], bool]:
    """The same for one item of a parsed pattern."""
    if kind is sre.LITERAL:
        return [(sre.LITERAL, each) for each in forms(value, flags) or ()], False
    if kind is sre.IN:
        return _of_set(value, flags), False
    if kind is sre.SUBPATTERN:
        return ([], False) if value[1] & _ALPHABETS else _first(value[3], (flags | value[1]) & ~value[2])
    if kind is sre.ATOMIC_GROUP:
        return _first(value, flags)
    if kind in _REPEATS:
        found, empty = _first(value[2], flags)
        return found, empty or value[0] == 0
    if kind is sre.BRANCH:
        ways = [_first(each, flags) for each in value[1]]
        found = [each for letters, _ in ways for each in letters]
        return (found, any(empty for _, empty in ways)) if all(letters for letters, _ in ways) else ([], False)
    return [], False


def _of_set(items: Sequence[Any], flags: int) -> list[Any]:
    """A set of letters, figures and ranges of them; empty where it is another."""
    found: list[Any] = []
    for kind, value in items:
        letters: Letters | None = None
        if kind is sre.LITERAL:
            letters = forms(value, flags)
        elif kind is sre.RANGE and flags & _CASELESS and value[1] < 128:
            each = [forms(letter, flags) for letter in range(value[0], value[1] + 1)]
            letters = tuple(letter for one in each for letter in one or ()) if all(each) else None
        elif (kind is sre.RANGE and not flags & _CASELESS) or value is sre.CATEGORY_DIGIT:
            found.append((kind, value))
            continue
        if letters is None:
            return []
        found += [(sre.LITERAL, letter) for letter in letters]
    return found

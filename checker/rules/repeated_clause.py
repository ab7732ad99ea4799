"""A clause that is begun, left and begun again with the same word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_LATTER = regex(
    r"\b(?P<word>including|excluding|such as|among them|namely|especially|particularly|notably)\b"
    r"(?P<middle>[^.;:!?]{3,160}?,\s)(?P<again>(?P=word)\s(?:the\s(?:latter|former|same|"
    r"aforementioned)\b|(?:it|them|this|that|these|those)(?=[.,;]|$)))",
    re.I,
)
_RUN = regex(r"\w+(?:['’]\w+)?")
_CAPITAL = regex(r"\b[A-ZÀ-Þ][a-zà-ÿ]")
"""Titles of films and prizes return in lists."""
_LONG = 6
_SPOKEN = frozenset("i you he she it we they this that there the no not never".split())
"""Words that begin what speakers say twice on purpose."""
_JOINING = frozenset("after before when while because although until who which where".split())
"""Words that begin a clause: a whole one that returns soon is no list."""
_SMALL = frozenset("the a an of in on to and including will was is by with for".split())
_TO_AND_FRO = frozenset("after by and upon over or to on in never very much more that had".split())
"""Words between things said again and again: "day after day after day"."""
_OPENERS = frozenset("per the in of a on at by for with from as than per to and".split(" "))


@rule("repeated-clause", on=Sentence, category="wording", severity=Severity.WARNING)
def repeated_clause(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A clause that says again what its sentence has just said.

    "Including X, …, including the latter", or six words and more that return word for
    word, where these are a clause or straight behind. Rewriting by machine leaves such remains. Figures of speech
    repeat on purpose ("the right to speak, the right to vote") and are shorter; quotations are left alone.

    ```bad 2025-06-01
    A fifth of the land is occupied, [[including the port, which fell in 2014, including the latter]].
    ```
    ```bad 1982-06-15
    Argentina lost many ships, [[including the Belgrano, sunk in May, including the former]].
    ```
    ```bad 2019-11-20
    The bank will cut its rate to two per cent in March and [[will cut its rate to two per cent]] then.
    ```
    ```bad 2001-01-01
    The vote was void, including the mayor, [[including the mayor]], in Lodz.
    ```
    ```bad 1997-07-01
    Most of the land was leased in 1898 for 99 years [[for 99 years]], as London saw it.
    ```
    ```bad 1978-10-17
    Egypt signed a treaty with Israel [[with Israel]] after sixteen months.
    ```
    ```bad 1974-08-09
    Mr. Ford spoke after he had taken the oath from the Chief Justice [[after he had taken the oath]].
    ```
    ```good 2001-01-01
    Day after day after day they came, two by two by two, round and round and round; more and more and more.
    ```
    ```good 2001-01-01
    “For the people, for the people,” they sang. Day after day after day the bells of Lodz rang.
    ```
    ```good 2025-06-01
    A fifth of the land is occupied, including the port, which fell in 2014, and the airport.
    ```
    ```good 1982-06-15
    It lost ships, including the Belgrano, and aircraft, including several Skyhawks.
    ```
    ```good 1963-08-28
    He spoke of the right to vote, the right to work and the right to walk in Birmingham.
    ```
    ```good 2019-11-20
    “We will fight on the beaches, we will fight on the landing grounds of this land,” he said.
    ```
    ```good 2004-12-27
    The wave reached Sri Lanka at nine and Thailand at ten; the wave reached Somalia hours later.
    ```
    ```good 2011-03-12
    Exports rose two per cent in the first quarter of 2010, three per cent in the first quarter of 2011.
    ```
    """
    for found in _LATTER.finditer(sentence.text):
        span = Span(found.start(), found.end()).shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(span, f"“{found['word'].lower()}” leads back to what the sentence has just named.", 0.9)
    if at_once := _at_once(sentence.text):
        span = at_once.shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(span, "These words stand here twice in a row.", 0.85)
            return
    again = _returning(sentence.text)
    if again:
        where, near = again
        span = where.shifted(sentence.span.start)
        if not document.quoted(span):
            message = f"“{where.of(sentence.text)}” repeats words of the same sentence."
            yield Hit(span, message, 0.85 if near else 0.6, severity=None if near else Severity.NOTE)


def _at_once(text: str) -> Span | None:
    """Words that follow themselves at once: "including the mayor, including the mayor", "for a year for a year"."""
    words = [(found.group().lower(), found.start(), found.end()) for found in _RUN.finditer(text)]
    plain = [word for word, _, _ in words]
    beside = list(pairwise(plain))
    if len(set(beside)) == len(beside):
        return None
    for length in range(2, min(12, len(plain) // 2) + 1):
        for at in range(len(plain) - 2 * length + 1):
            run = plain[at : at + length]
            if run != plain[at + length : at + 2 * length] or run[0] in (_SPOKEN if length > 2 else _TO_AND_FRO):
                continue
            if len(set(run)) == length and not _SMALL.isdisjoint(run) and run[-1] not in _TO_AND_FRO:
                between = text[words[at + length - 1][2] : words[at + length][1]]
                if len(_CAPITAL.findall(text, words[at][1], words[at + length - 1][2])) > 1:
                    continue
                if length == 2 and (run[0] not in _OPENERS or run[0] in ("the", "a") or run[1] in _OPENERS):
                    continue
                if between.strip() == "" or (length > 2 and between.strip() == ","):
                    return Span(words[at + length][1], words[at + 2 * length - 1][2])
    return None


def _returning(text: str) -> tuple[Span, bool] | None:
    """A run of words that stands twice in `text`, and whether it returns within three words.

    A long sentence may rightly list offices or prizes in like words; a run that comes
    straight back may not.
    """
    lower = _RUN.findall(text.lower())
    if len(lower) < 2 * _LONG or len(lower) - len(set(lower)) < _LONG:
        return None
    words = [(found.group().lower(), found.start(), found.end()) for found in _RUN.finditer(text)]
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _LONG + 1):
        run = tuple(word for word, _, _ in words[at : at + _LONG])
        first = seen.setdefault(run, at)
        if at >= first + _LONG and len(set(run)) >= _LONG - 1:
            end = _LONG
            while at + end < len(words) and first + end < at and words[first + end][0] == words[at + end][0]:
                end += 1
            written = text[words[at][1] : words[at + end - 1][2]]
            if _telling(words, at, end) and len(_CAPITAL.findall(written)) < 3:
                gap = at - first - end
                whole = words[at][0] in _JOINING and text[words[at + end - 1][2] :][:1] in (".", ",", ";", "")
                if end > _LONG or (gap <= 8 and whole):
                    return Span(words[at][1], words[at + end - 1][2]), gap <= 3 or (gap <= 8 and whole)
    return None


def _telling(words: list[tuple[str, int, int]], at: int, length: int) -> bool:
    """Whether a run holds a verb's worth of matter and is no fixed phrase of a comparison."""
    run = [word for word, _, _ in words[at : at + length]]
    return sum(len(word) > 3 for word in run) >= 3 and run[-1] != "of" and run[0] not in _OPENERS

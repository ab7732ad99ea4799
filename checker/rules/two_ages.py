"""One person given two ages in one draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.spelling.names import Name
from checker.types import Desk, Document, Hit, Severity, Span

_AFTER = regex(
    r"(?:,\s(?:aged\s|who is\s|now\s)?(?P<plain>\d{1,3})(?=[,.;]|\sand\b)|\s\((?P<bracket>\d{1,3})\))"
)
_BEFORE = regex(r"(?P<age>\d{1,3})-year-old\s(?:[a-z-]+\s){0,2}$")
_THEN = regex(
    r"\b(?:then|1[89]\d\d|20\d\d|years? (?:ago|later|earlier)|at the time|when|as a (?:boy|girl|child))\b"
)


@rule("two-ages", on=Document, category="contradiction", severity=Severity.WARNING)
def two_ages(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A person who is 61 in one paragraph and 58 in another.

    Read where the age stands beside the name ("Ana Duarte, 61,", "61-year-old Ana
    Duarte"). A sentence that looks back ("then", a year, "at the time") gives an age of
    another day and is left alone, as are two people who share a surname.

    ```bad 2025-03-03
    Ana Duarte, 61, bakes bread in Lisbon. Her shop is small. Duarte, [[58]], has two sons.
    ```
    ```bad 1996-06-16
    The 34-year-old Boris Antonov won in Samara. “I am tired,” said Boris Antonov, [[43]], on Sunday.
    ```
    ```bad 2012-07-28
    Kenya’s Joseph Rotich (24) ran first. Rotich, [[27]], had trained in Iten.
    ```
    ```good 2025-03-03
    Ana Duarte, 61, bakes bread. Duarte, 61, has two sons; her sister Rosa Duarte, 58, has none.
    ```
    ```good 1996-06-16
    Boris Antonov, 34, won. In 1980 Boris Antonov, 18, had left the village.
    ```
    ```good 2012-07-28
    Joseph Rotich, 24, ran first; Daniel Rotich, 27, was second. Rotich, 27, smiled.
    ```
    ```good 2003-03-20
    Peter Hall, 5, and Ann Hall, 7, were found. Hall, 31, their father, wept.
    ```
    ```good 2019-11-24
    Nadal beat Shapovalov, 6-3, 7-6. Shapovalov, 20, is Canadian; Denis Shapovalov, 20, lives in Nassau.
    ```
    """
    ages: dict[str, list[tuple[Name, int, Span]]] = defaultdict(list)
    found = names.find(document)
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in found:
        if name.given:
            bearers[name.last].add(name.given[0])
    for name in found:
        age = _age(name, document)
        sentence = document.sentence_at(name.span.start)
        if age is None or len(bearers[name.last]) != 1 or (sentence and _THEN.search(sentence.text)):
            continue
        for first, years, _ in ages[name.last][:1]:
            if years != age[0]:
                full = " ".join((*first.given, first.last))
                yield Hit(age[1], f"{full} is {years} earlier in the draft, {age[0]} here.", 0.85)
        ages[name.last].append((name, *age))


def _age(name: Name, document: Document) -> tuple[int, Span] | None:
    """The age beside a name and where it stands."""
    after = _AFTER.match(document.prose, name.at.end)
    if after:
        group = "plain" if after["plain"] else "bracket"
        return int(after[group]), Span(*after.span(group))
    start = max(0, name.span.start - 40)
    before = _BEFORE.search(document.prose[start : name.span.start])
    if before:
        return int(before["age"]), Span(*before.span("age")).shifted(start)
    return None

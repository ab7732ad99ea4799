"""misspelled-body: an organisation's known name with one word misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker import spelling
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span, Suggestion

_NAME = regex(
    r"(?:[A-Z][a-z]{2,}(?: (?:of|the|for|and|on(?! [A-Z]\w+day\b)|in)){0,2} ){1,4}[A-Z][a-z]{2,}"
    r"|[A-Z][a-z]{4,} [A-Z][a-z]{3,}"
)
_WORD = regex(r"[A-Z][a-z]{4,}")
_NOUNS = frozenset(
    "academy agency alliance assembly association authority bureau cabinet chamber coalition college commission "
    "committee community conference congress convention corporation council department democratic economic "
    "education embassy european exchange federal federation finance foreign foundation government immigration "
    "independent industry intelligence international investigation justice ministry monetary national "
    "organisation organization parliament police president republican research revolutionary security senate "
    "service society supreme treasury tribunal university".split()
)
_ABROAD = frozenset("Parlament Universitat Komission Kommission Konferenz".split())
"""Words that the names of bodies are made of, where the rest of the name is anybody's."""


@rule("misspelled-body", on=Sentence, category="name", severity=Severity.WARNING)
def misspelled_body(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An organisation's known name with one word misspelt.

    Only a word that no dictionary has, one slip away from the word in a name that the
    reference knows.

    ```bad 2025-09-09
    The [[European Commision]] has proposed sanctions.
    ```
    ```bad 2016-10-13
    He is the first musician to be honoured by the Swedish [[Acadamy]]. The Defence [[Minstry]] adjourned.
    ```
    ```bad 2015-03-03
    Inspectors of the [[International Atomic Energy Agancy]] arrived.
    ```
    ```bad 2003-03-20
    The [[United Natoins]] withdrew its staff.
    ```
    ```good 2025-09-09
    The European Commission has proposed sanctions.
    ```
    ```good 2015-03-03
    The Commision Scolaire de Montréal closed its schools.
    ```
    ```good 2003-03-20
    The United Nations and the European Union withdrew their staff.
    ```
    ```good 2018-01-01
    Lyft Incorporated and Fiverr International are companies.
    ```
    ```good 1999-01-01
    The Labour Party and the Parti Socialiste met in Lille.
    ```
    """
    for found in _NAME.finditer(sentence.text):
        for word in _WORD.finditer(found[0]):
            if spelling.known(word[0].lower()) or not _others_known(found[0], word[0]):
                continue
            corrected = _corrected(found[0], word, desk.knowledge)
            noun = None if corrected else _noun(word[0], desk.knowledge)
            if noun:
                at = Span(word.start(), word.end()).shifted(sentence.span.start + found.start())
                told = f"“{word[0]}” is no word: write “{noun}”."
                yield Hit(at, told, 0.85, (Suggestion(at, noun),))
            if corrected:
                lead, body = corrected
                at = Span(found.start() + lead, found.end()).shifted(sentence.span.start)
                evidence = Evidence(body, "knowledge", "Table of organisations")
                message = f"“{word[0]}” is no word: the name is {body}."
                yield Hit(at, message, 0.93, (Suggestion(at, body),), (evidence,))


def _noun(word: str, knowledge: Knowledge) -> str:
    """The noun of a body's name that the word is a slip for, or "": one that begins alike, and nobody's name."""
    if len(word) < 6 or word in _ABROAD or spelling.seen_name(word.lower()):
        return ""
    if knowledge.surnamed([word]) or knowledge.named([word]):
        return ""
    near = [each for each in spelling.suggest(word.lower()) if each in _NOUNS and each[0] == word[0].lower()]
    same_end = len(near) == 1 and near[0][-2:] == word[-2:]  # "Institut" and "Socialiste" are other languages' words
    return near[0].capitalize() if same_end else ""


def _others_known(name: str, word: str) -> bool:
    """Whether every other word of the name is in the dictionary: those of people mostly are not."""
    others = (each for each in re.findall(r"[A-Za-z]+", name) if each != word)
    return all(spelling.known(each.lower()) or each.endswith(("an", "ish", "ese")) for each in others)


def _corrected(name: str, word: re.Match[str], knowledge: Knowledge) -> tuple[int, str] | None:
    """(where the body's name begins, the name put right), where the reference knows a body so called."""
    starts = [each.start() for each in re.finditer(r"\b[A-Z]", name[: word.start() + 1])]
    rights = [
        (start, f"{name[: word.start()]}{better.capitalize()}{name[word.end() :]}"[start:])
        for better in spelling.suggest(word[0].lower())
        for start in starts
    ]
    bearers = knowledge.named([right for _, right in rights]) if rights else {}
    for start, right in rights:
        if " " in right and any(each.kind in ("organisation", "party") for each in bearers.get(right, ())):
            return start, right
    return None

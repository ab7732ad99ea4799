"""An abbreviation in brackets that is not the one of the body before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import (
    Desk,
    Document,
    Entity,
    Evidence,
    Hit,
    Knowledge,
    Sentence,
    Severity,
    Span,
    Suggestion,
)

_CAP = r"[A-Z][\w’'&-]*"
_FULL_FIRST = regex(
    rf"(?P<full>{_CAP}(?:\s(?:of|for|the|and|on|in|to|de|against)\s(?:the\s)?{_CAP}|"
    rf"\s{_CAP}){{1,9}})\s\((?:the\s)?(?P<short>[A-Z][A-Za-z.-]{{1,8}})\)"
)
_SHORT_FIRST = regex(
    rf"\b(?P<short>[A-Z][A-Z.]{{1,7}})\s\((?:the\s)?(?P<full>{_CAP}(?:\s(?:of|for|the|and|on|in|"
    rf"to)\s(?:the\s)?{_CAP}|\s{_CAP}){{1,9}})\)"
)


@rule("abbreviation-mismatch", on=Sentence, category="name", severity=Severity.WARNING)
def abbreviation_mismatch(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A body's name with the abbreviation of another beside it.

    Read where the reference knows the body: "the World Health Organization (WTO)". An
    abbreviation in another language, or one the reference lacks, is left alone unless it
    is the right one with letters changed round.

    ```bad 2020-03-11
    The World Health Organization ([[WTO]]) declared a pandemic in Geneva.
    ```
    ```bad 1998-08-17
    Russia asked the International Monetary Fund ([[IFM]]) for a loan.
    ```
    ```bad 2009-04-01
    Croatia joined the North Atlantic Treaty Organization ([[OSCE]]) on Wednesday.
    ```
    ```good 2020-03-11
    The World Health Organization (WHO) declared a pandemic; the World Trade Organization (WTO) did not.
    ```
    ```good 2016-10-02
    The Revolutionary Armed Forces of Colombia (FARC) and the Workers' Party (PT) lost.
    ```
    ```good 2009-04-01
    NATO (the North Atlantic Treaty Organization) grew by two members.
    ```
    ```good 1954-09-08
    The South East Asia Treaty Organization (SEATO) was founded in Manila.
    ```
    ```good 2003-10-01
    Doctors Without Borders (MSF) and the European Union (Brussels) sent aid.
    ```
    """
    for pattern in (_FULL_FIRST, _SHORT_FIRST):
        for found in pattern.finditer(sentence.text):
            hit = _hit(found, sentence, desk.knowledge)
            if hit:
                yield hit


def _hit(found: re.Match[str], sentence: Sentence, knowledge: Knowledge) -> Hit | None:
    short = found["short"]
    body = _body(found["full"], knowledge)
    if body is None:
        return None
    own = [each for each in (*knowledge.aliases(body.id), body.name) if _short(each)]
    if not own or _plain(short) in {_plain(each) for each in own}:
        return None
    others = [each for each in knowledge.named([short]).get(short, ()) if each.kind == "organisation"]
    turned = any(sorted(_plain(each)) == sorted(_plain(short)) for each in own)
    if not turned and (not others or any(each.id == body.id for each in others)):
        return None
    span = Span(found.start("short"), found.end("short")).shifted(sentence.span.start)
    other = f"; {short} is the {others[0].name}" if others else ""
    message = f"The abbreviation of the {body.name} is {own[0]}{other}."
    evidence = Evidence(
        f"{body.name}: {', '.join(own)}", "knowledge", body.name, since=body.since, until=body.until
    )
    return Hit(span, message, 0.92, (Suggestion(span, own[0]),), (evidence,))


def _body(full: str, knowledge: Knowledge) -> Entity | None:
    """The organisation whose name the words are, leading words taken off one by one."""
    words = full.split()
    forms = [" ".join(words[at:]) for at in range(len(words) - 1)]
    named = knowledge.named(forms)
    for form in forms:
        found = [each for each in named.get(form, ()) if each.kind == "organisation"]
        if len(found) == 1:
            return found[0]
    return None


def _plain(word: str) -> str:
    return word.replace(".", "").replace("-", "").upper()


def _short(name: str) -> bool:
    """Whether a name is an abbreviation: one word, mostly capitals."""
    return " " not in name and 1 < len(_plain(name)) < 9 and sum(letter.isupper() for letter in name) >= 2

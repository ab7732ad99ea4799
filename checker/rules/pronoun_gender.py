"""He for a woman, she for a man, where the reference knows who is meant."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.spelling import gender
from checker.types import Desk, Document, Evidence, Hit, Mention, Sentence, Severity, Span

_PRONOUN = regex(r"\b(?P<f>she|her|hers|herself)\b|\b(?P<m>he|him|his|himself)\b")
_KIN = (
    r"wife|husband|mother|father|daughter|son|sister|brother|widow|widower|girlfriend|boyfriend|partner|aunt|uncle"
    r"|woman|women|girl|lady|queen|princess|duchess|actress|man|men|boy|king|prince|duke|niece|nephew|spokes\w+|aide"
    r"|colleague|rival|opponent|predecessor|successor|adviser|advisor|counterpart|friend|ally|lawyer|deputy|King|Queen|Prince|Princess|Miss|Mrs|Ms|Mr"
)
_BEFORE = regex(rf"\b(?:{_KIN})\b")
_AFTER = regex(
    rf"\b(?:{_KIN}|minister|president|senator|reporter|interviewer|victim|patient|student|teacher|driver|doctor|nurse"
    r"|leader|chief|officer|mayor|candidate|judge|secretary|ambassador|envoy|captain|singer|author|writer|everyone"
    r"|anyone|someone|Mother|country|nation|ship|vessel)\b"
)
_OBJECT = regex(r"\b(?:by|of|to|with|from|for|against|under|on|about|after|before|between|and)\s(?:\w+\s)?$")
_QUOTED = regex(r"[“”\"]")
_STYLE = regex(r"\b(?P<style>Mr|Mrs|Ms|Miss)\.?\s$")


@rule("pronoun-gender", on=Sentence, category="name", severity=Severity.NOTE)
def pronoun_gender(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A pronoun or a style of the other gender than the person it can only stand for.

    Shy: one person alone must be named before the pronoun in the sentence, nobody else may be
    meant, and the reference must know who is a woman and who a man. A question, not a verdict.

    ```bad 2013-11-05
    Enda Kenny said on Tuesday that [[she]] would not call an early election.
    ```
    ```bad 2011-06-28
    Christine Lagarde won the post, and [[he]] will be at the desk next week.
    ```
    ```bad 1986-09-09
    [[Mr]] Margaret Thatcher flew to Oslo on Tuesday.
    ```
    ```bad 2016-03-03
    François Hollande ended [[her]] campaign in December.
    ```
    ```good 2013-11-05
    Enda Kenny met Angela Merkel and said that she had been helpful.
    ```
    ```good 2011-06-28
    Christine Lagarde won the post, and her husband said that he would move with her.
    ```
    ```good 1986-09-09
    Mrs Margaret Thatcher flew to Oslo, where the Norwegian prime minister and her cabinet met her.
    ```
    ```good 2016-03-03
    François Hollande ended his campaign in December. “She will lose,” he said of a rival.
    ```
    ```good 2019-09-09
    Angela Merkel arrived in Kigali, and Kagame said he was glad; a teacher told Merkel he was, too.
    ```
    """
    people = [m for m in document.mentions_in(sentence.span) if m.kind in ("person", "name")]
    if not people or people[0].kind != "person" or people[0].entity is None or _QUOTED.search(sentence.text):
        return
    known = gender.of(people[0].entity, desk.knowledge)
    if not known:
        return
    yield from _styled(people[0], known, sentence, document)
    if len({m.entity.id if m.entity else m.text for m in people}) != 1 or _capitals(people, sentence, document):
        return
    start = people[0].span.end - sentence.span.start
    lead = sentence.text[: people[0].span.start - sentence.span.start]
    tail = sentence.text[start:]
    found = list(_PRONOUN.finditer(sentence.text, start))
    if not found or _PRONOUN.search(lead) or _BEFORE.search(lead) or _OBJECT.search(lead) or _AFTER.search(tail):
        return
    wrong = "m" if known == "female" else "f"
    if all(each[wrong] for each in found) and not _told_before(people[0], wrong, sentence, document):
        span = Span(*found[0].span()).shifted(sentence.span.start)
        yield Hit(span, _message(found[0].group(), people[0], known), 0.6, evidence=_evidence(people[0], known))


def _told_before(person: Mention, wrong: str, sentence: Sentence, document: Document) -> bool:
    """Whether the sentences before tell of somebody else, whom the pronoun can stand for."""
    index = document.sentence_number(sentence.span.start)
    for earlier in document.sentences[max(0, index - 3) : index]:
        if any(each[wrong] for each in _PRONOUN.finditer(earlier.text)):
            return True
        others = (m for m in document.mentions_in(earlier.span) if m.kind in ("person", "name"))
        if any(m.entity is None or m.entity != person.entity for m in others):
            return True
    return False


def _styled(person: Mention, known: str, sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "Mr" before a woman's name, "Ms" before a man's."""
    start = max(sentence.span.start, person.span.start - 6)
    found = _STYLE.search(document.prose[start : person.span.start])
    if found and (found["style"] == "Mr") == (known == "female"):
        span = Span(*found.span("style")).shifted(start)
        yield Hit(span, _message(found["style"], person, known), 0.7, evidence=_evidence(person, known))


def _capitals(people: list[Mention], sentence: Sentence, document: Document) -> bool:
    """Whether the sentence names anything else that could be a person: a capital outside known mentions."""
    known = [m.span for m in document.mentions_in(sentence.span)]
    for word in regex(r"\b[A-Z][a-z]+").finditer(sentence.text, 1):
        at = word.start() + sentence.span.start
        if not any(at in span for span in known):
            return True
    return False


def _message(word: str, person: Mention, known: str) -> str:
    name = person.entity.name if person.entity else person.text
    return f"“{word}”: {name} is a {'woman' if known == 'female' else 'man'}. Who is meant?"


def _evidence(person: Mention, known: str) -> tuple[Evidence, ...]:
    name = person.entity.name if person.entity else person.text
    return (Evidence(f"{name}: {known}", "knowledge", "Table of people"),)

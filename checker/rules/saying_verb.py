"""saying-verb: a verb of saying in a form that its speaker cannot take.

Reads the few words between a quotation and its speaker: "“…,” say the mayor", "“…,” the coach sayed",
"told that he would". Knows which words name one speaker. Plural speakers and headlines are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_ONE = (
    r"(?:he|she|Mr|Mrs|Ms|Dr|Sir|President|Senator|the\s(?:[a-z]+\s)?(?:mayor|minister|president|spokesman|spokeswoman"
    r"|chairman|director|coach|captain|author|officer|judge|lawyer|witness|driver|woman|man|boy|girl|professor"
    r"|ambassador|governor|chancellor|king|queen|pope|general|doctor|teacher))"
)
_PLAIN = regex(
    rf"(?<=[,!?][”\"’])\s(?P<verb>say|tell|explain|add|warn|argue|insist|announce|claim|reply)\s(?:the\s)?(?={_ONE}\b(?!\sand\b))"
)
_AFTER = regex(
    rf"(?<=[,!?][”\"’])\s{_ONE}(?:\.?\s[A-Z][\w’'-]+)*\s(?P<verb>say|tell|explain|add|warn|argue|insist|announce|reply)"
    r"(?=[.,]|\son\b|\sin\b|\sat\b)"
)
_SAYED = regex(r"\b(?P<verb>sayed|telled|sayd|tolded|speaked|writed|thinked|understanded|catched|teached|payed)\b")
_RIGHT = {
    "sayed": "said", "telled": "told", "sayd": "said", "tolded": "told", "speaked": "spoke", "writed": "wrote",
    "thinked": "thought", "understanded": "understood", "catched": "caught", "teached": "taught",
    "payed": "paid", "say": "says", "tell": "tells", "explain": "explains", "add": "adds",
    "warn": "warns", "argue": "argues", "insist": "insists", "announce": "announces", "claim": "claims",
    "reply": "replies",
}  # fmt: skip
_TOLD_THAT = regex(
    r"(?<!been\s)(?<!was\s)(?<!were\s)(?<!is\s)(?<!are\s)(?<!be\s)(?<!being\s)(?<!’s\s)(?<!'s\s)(?<!truth\sbe\s)"
    r"\b(?P<subject>[Hh]e|[Ss]he|[Tt]hey)\s(?:has\s|had\s|also\s|later\s)?(?P<verb>told)\sthat\s"
    r"(?=(?:he|she|it|they|the)\s(?:[a-z]+\s)?(?:was|were|is|are|would|will|had|has|could|should)\b)"
)


@rule("saying-verb", on=Document, category="quote", severity=Severity.WARNING)
def saying_verb(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A verb of saying in a form that its speaker cannot take.

    "“We are ready,” say the mayor", "the coach sayed", "he told that he would": the tense, the person or
    the one spoken to is missing. Several speakers "say", and who was told is told.

    ```bad 2019-05-05
    “We are ready,” [[say]] the mayor of Vigo on Friday.
    ```
    ```bad 2001-02-02
    “We will win,” the coach [[sayed]] in Split. “Perhaps,” she [[say]] in Graz.
    ```
    ```bad 2014-03-03
    He [[told]] that he would resign, and the envoy nodded.
    ```
    ```good 2019-05-05
    “We are ready,” says the mayor of Vigo. “We are not,” say the mayor and his deputy. “No,” say the miners.
    ```
    ```good 2001-02-02
    “We will win,” the coach said in Split. He did not say the mayor had paid, nor tell the woman why.
    ```
    ```good 2014-03-03
    He was told that he would have to go; told that he would, he went. They had been told that the road was shut.
    ```
    ```good 1988-08-08
    “He payed out the rope,” the sailor said; I, told that it was late, left.
    ```
    ```good 2022-12-12
    “Let them,” say he and she together. Once told that she was ill, Anna told him that she was not.
    ```
    """
    for found in (*_PLAIN.finditer(document.prose), *_AFTER.finditer(document.prose)):
        yield from _hit(found, "One speaker “{0}”.", document)
    for found in _SAYED.finditer(document.prose):
        if found["verb"] != "payed" or not document.prose.startswith((" out", " away"), found.end()):
            yield from _hit(found, "The past of the verb is “{0}”.", document)
    for found in _TOLD_THAT.finditer(document.prose):
        yield from _hit(found, "Whom? Write “said that”, or name who was told.", document)


def _hit(found: re.Match[str], text: str, document: Document) -> Iterator[Hit]:
    span = Span(*found.span("verb"))
    if document.quoted(span) or document.furniture(span):
        return
    right = _RIGHT.get(found["verb"], "said")
    yield Hit(span, text.format(right), 0.85, (Suggestion(span, right),))

"""A verb of saying that runs into a clause it cannot take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_FINITE = r"(?:may|might|can|could|will|would|shall|should|must|is|are|was|were|has|had)"
_THING = r"(?:an?|the|such an?|any|this|that|its|their|his|her)\s(?:[\w’'-]+\s){1,4}?"
_SAYING_FOR = regex(
    rf"\b(?P<verb>saying|said|says|stating|stated|adding|added|claiming|claimed|insisting|insisted|"
    rf"arguing|argued|noting|"
    rf"noted|warning|warned|explaining|explained)\s(?P<extra>for|of|with|to|in|on|by)\s{_THING}"
    rf"(?:only\s|also\s|now\s)?{_FINITE}(?:\sonly|\snot|\sbe|\snow)?\s(?:[a-z]+)"
)
_RELATIVE = regex(
    r"\b(?:who|which|that|where|when|whose|as|what|how|if|whether|because|while|since|and|but)\b|,"
)
_TWO_THATS = regex(
    r"\b(?:said|says|claimed|argued|insisted|added|warned|noted)\sthat\s(?:that\sthat|of\sthat)\b"
)
_TO_AND_FINITE = regex(
    r"\b(?:refused|decided|promised|pledged|vowed|threatened|managed|failed|hopes?|plans?|intends?)\sto\s"
    r"(?P<verb>is|are|was|were|has|had|went|said|made|took|gave|came|did)\b"
)
_OF_FOR_HAVE = regex(
    r"\b(?P<modal>could|should|would|must|might)\sof\s(?!course|a\b|the\b)(?P<verb>[a-z]+)\b"
)


@rule("broken-clause", on=Sentence, category="wording", severity=Severity.WARNING)
def broken_clause(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A verb that runs into words it cannot take: "saying for a meeting may only occur".

    The remains of a sentence that a machine has rephrased word by word, or of an edit
    left half done. Only patterns that no grammar of English allows are read.

    ```bad 2025-06-01
    Moscow refused, [[saying for a summit may only take]] place later.
    ```
    ```bad 1998-04-11
    The parties were told, the paper wrote, [[stating of the accord will now need]] a vote in Belfast.
    ```
    ```bad 2015-07-13
    Athens [[decided to has]] its banks closed for a week.
    ```
    ```bad 2003-02-16
    The inspectors [[should of]] been given more time, the envoy wrote.
    ```
    ```good 2025-06-01
    Moscow refused, saying a summit may only take place later.
    ```
    ```good 1998-04-11
    He said of the accord that it would now need a vote, and said to the people that it was good.
    ```
    ```good 2015-07-13
    The bank said in a statement it could not open. It said on the radio that it was closed.
    ```
    ```good 2003-02-16
    She said with a smile he would win. He said for the first time he was sorry.
    ```
    ```good 1956-11-05
    They could of course stay in Suez; what he agreed to was a truce.
    ```
    ```good 2012-08-06
    Engineers said by the time it landed it was dark in Pasadena.
    ```
    """
    text = sentence.text
    for found in _SAYING_FOR.finditer(text):
        if _sensible(found):
            continue
        yield from _at(
            found.span(),
            sentence,
            document,
            f"“{found['verb']} {found['extra']} …” does not lead to a clause.",
        )
    for found in _TO_AND_FINITE.finditer(text):
        yield from _at(
            found.span(),
            sentence,
            document,
            f"“to {found['verb']}”: after “to” stands the plain form of a verb.",
        )
    for found in _OF_FOR_HAVE.finditer(text):
        end = found.start("verb") - 1
        yield from _at(
            (found.start(), end), sentence, document, f"“{found['modal']} have”, not “{found['modal']} of”."
        )


def _sensible(found: re.Match[str]) -> bool:
    """Whether the phrase after the verb can be an aside ("said in a statement it was ...")."""
    extra = found["extra"]
    inside = found.group()[len(found["verb"]) + 1 + len(extra) :]
    if _RELATIVE.search(inside) or re.search(r"\b(?:it|he|she|they|we|I|you|there)\b", inside):
        return True
    if extra in ("in", "on", "by", "with", "to"):
        return True
    return bool(
        re.search(r"\b(?:time|times|year|years|day|days|moment|record|while|example|instance)\b", inside)
    )


def _at(where: tuple[int, int], sentence: Sentence, document: Document, message: str) -> Iterator[Hit]:
    span = Span(*where).shifted(sentence.span.start)
    if not document.quoted(span):
        yield Hit(span, message, 0.85)

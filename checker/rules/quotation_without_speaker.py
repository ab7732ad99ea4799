"""Direct quotations that nobody is named for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Quote, Severity

_LEAST = 9
_WRITTEN = regex(
    r"\b(?:sign|banner|placard|slogan|poster|headline|statement|letter|tweet|post|caption|inscription|"
    r"report|document|memo|email|"
    r"text|message|plaque|motto|chant\w*|lyrics?|song|song|titled|entitled|called|book|note|law|"
    r"article|clause|amendment|"
    r"said|told|praised|remarks|sigh(?:s|ed)|chim(?:es|ed)\sin|nod(?:s|ded)|laugh(?:s|ed)|smil(?:es|ed)|shrug(?:s|ged)|"
    r"constitution|ad|advert\w*|verse|proverb|saying|reads?|states?|declares?|says|question)\b",
    re.I,
)


@rule("quotation-without-speaker", on=Quote, category="quote", severity=Severity.NOTE)
def quotation_without_speaker(quote: Quote, document: Document, desk: Desk) -> Iterator[Hit]:
    """A full sentence in quotation marks with no word of who said it.

    Only quotations of nine words and more that end as a sentence does, in a paragraph
    without any verb of saying or writing. What signs, songs and laws say needs no speaker.

    ```bad 2025-06-01
    The bridge fell near Maputo. [[“We had warned the ministry of this three times since March.”]]
    ```
    ```bad 1989-06-05
    Troops cleared the square. [["The students had nothing left but their voices and their songs."]]
    ```
    ```bad 2011-03-12
    The wave came at three in Sendai. [[“Everything that we had built over forty years was gone in minutes.”]]
    ```
    ```good 2025-06-01
    The bridge fell near Maputo. “We had warned the ministry of this three times since March,” the mayor said.
    ```
    ```good 2016-10-30
    She sighs. “I am for neither of them at this point, and my husband is not either.”
    ```
    ```good 1989-06-05
    Troops cleared the square. A banner read: “The people will never forget what you did here.”
    ```
    ```good 2011-03-12
    He called it “a day that nobody in the town of Sendai will ever forget”.
    ```
    ```good 1963-11-23
    The mayor spoke. “It is over. We shall not see his like again in our time,” he said in Dallas.
    ```
    ```good 1996-01-09
    According to Ada Obi, a nurse in Lagos, it was dark. “We had neither water nor light for the whole night.”
    ```
    """
    if quote.speaker is not None or not quote.closed or len(quote.text.split()) < _LEAST:
        return
    if quote.text[-1:] not in ".!?…" or not quote.text[:1].isupper():
        return
    around = _around(quote, document)
    if around is None or _WRITTEN.search(around):
        return
    yield Hit(quote.span, "Nobody is named for this quotation.", 0.6)


def _around(quote: Quote, document: Document) -> str | None:
    """The paragraph without its quotations; None where it is the quotation alone."""
    block = next((each.span for each in document.blocks if quote.span in each.span), None)
    if block is None:
        return None
    text, at = "", block.start
    for each in document.quotes:
        if each.span in block:
            text += document.prose[at : each.span.start]
            at = each.span.end
    text += document.prose[at : block.end]
    return text if any(letter.isalpha() for letter in text) else None

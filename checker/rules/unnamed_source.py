"""Quotations from someone the draft does not name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Quote, Severity, Span

_WHO = (
    r"participants?|sources?|officials?|insiders?|aides?|observers?|attendees?|people|persons?|man|"
    r"woman|critics?|analysts?|experts?|"
    r"diplomats?|negotiators?|delegates?|members?|lawmakers?|executives?|employees?|advisers?|"
    r"advisors?|activists?|residents?"
)
_VAGUE = regex(
    rf"(?:(?:one|a|an|another|some|several|two|three|many|multiple|unnamed|"
    rf"anonymous)\s(?:[\w’'-]+\s){{0,3}}?(?:{_WHO})|"
    rf"sources?|insiders?|observers|officials|critics|experts|analysts)\b",
    re.I,
)
_REASON = regex(
    r"\b(?:anonym\w+|not (?:be )?(?:named|identified)|unnamed|declined to (?:be named|give)|on "
    r"condition|not authori[sz]ed|withheld|"
    r"asked not to|refused to give (?:his|her|their) name)\b"
)
_CALLED = regex(r"\s?,?\s(?:named|called|who gave)\b|,\s[A-Z]")


@rule("unnamed-source", on=Quote, category="quote", severity=Severity.NOTE)
def unnamed_source(quote: Quote, document: Document, desk: Desk) -> Iterator[Hit]:
    """A quotation from "one participant", "a source", "an official", and no word of why.

    Most desks want a name, or a reason for keeping it back; where the paragraph gives
    one ("who asked not to be named"), nothing is said.

    ```bad 2025-06-01
    “The next meeting must yield results,” said [[one participant]] in Ankara.
    ```
    ```bad 1972-06-18
    [[A source]] told the paper: “The money went through Mexico.”
    ```
    ```bad 2010-05-10
    “There is no plan for Greece,” [[an EU official]] said in Brussels.
    ```
    ```good 2025-06-01
    “The next meeting must yield results,” said Ana Duarte, one participant.
    ```
    ```good 1972-06-18
    “The money went through Mexico,” said a source who asked not to be named.
    ```
    ```good 2010-05-10
    An EU official, Jan Peeters, said: “There is no plan for Greece.”
    ```
    ```good 2016-11-09
    “We are broken,” said the candidate. “So are we,” said his wife.
    ```
    ```good 1998-08-08
    “It was like thunder,” a guard said on condition of anonymity in Nairobi.
    ```
    """
    if quote.speaker is None or quote.cue is None or quote.inner.end - quote.inner.start < 12:
        return
    text = quote.speaker.of(document.prose)
    if not _VAGUE.fullmatch(text) and not (
        _VAGUE.match(text) and not re.search(r"\b[A-Z][a-z]+\s[A-Z]", text)
    ):
        return
    block = next((each.span for each in document.blocks if quote.span in each.span), quote.span)
    if _REASON.search(document.prose, block.start, block.end):
        return
    if _CALLED.match(document.prose, quote.speaker.end):
        return
    yield Hit(Span(quote.speaker.start, quote.speaker.end), f"Who is “{text}”? The source is not named.", 0.6)

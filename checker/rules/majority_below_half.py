"""Majorities and minorities against the percentage that stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

_CUE = regex(
    r"(?P<words>\b(?:an?\s(?:overall\s|clear\s|slim\s|narrow\s|bare\s|solid\s|small\s|large\s|overwhelming\s|simple\s)?"
    r"(?:majority|minority)|(?:more|less|fewer)\sthan\s(?:a\s)?half|(?:over|under)\shalf|most))"
    r"(?:\sof\s(?:[\w’'-]+\s?){1,6}?)?(?:,\s(?:or\s)?|\s?\(|\s[–—-]\s)"
    r"(?:about\s|around\s|some\s|nearly\s|almost\s|just\s|only\s|just\sover\s|just\sunder\s)?$",
    re.I,
)
_PART = regex(r"\sof\s(?:those|them|these|whom|which)\b")
_CLOSED = regex(r"\s?(?:[,.;)]|[–—-]\s)")
_MUCH = ("majority", "more than", "over", "most")


@rule("majority-below-half", on=Mention, category="number", severity=Severity.WARNING)
def majority_below_half(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A majority of less than half, a minority of more.

    "A majority of voters, 47 percent": the largest group is a plurality. Read only where the
    percentage stands in apposition, between commas, dashes or brackets.

    ```bad 2013-04-19
    A majority of voters in Alberta, [[47 percent]], said they would back the pipeline.
    ```
    ```bad 2015-05-29
    More than half of the farms ([[42 per cent]]) reported a loss, the union in Cork said.
    ```
    ```bad 1992-09-18
    Fewer than half of the French asked – [[53 percent]] – would vote for the treaty.
    ```
    ```good 2013-04-19
    A majority of voters in Alberta, 52 percent, said they would back the pipeline, 47 percent very much so.
    ```
    ```good 2015-05-29
    Fewer than half of the farms (42 per cent) reported a loss.
    ```
    ```good 2003-03-03
    Fewer than half of the farms (42 per cent) reported a loss; more than half of those, 23 per cent, were dairies.
    ```
    ```good 1992-09-18
    A majority of the French asked said no, 40 percent of them firmly.
    ```
    ```good 2009-06-08
    Most voters stayed at home, 57 percent; most, 40 percent of whom are young, never vote in Malta.
    ```
    ```good 1978-11-07
    The most, 31 percent, was paid in Lagos. A majority of shares, 30 percent of all capital, is his.
    ```
    """
    value = quantity(mention)
    if mention.kind != "percent" or value is None or value.unit != "%" or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    before = document.prose[max(sentence.span.start, mention.span.start - 90) : mention.span.start]
    if not any(word in before.lower() for word in ("ority", "half", "most")):
        return
    cue = _CUE.search(before)
    if cue is None or not _CLOSED.match(document.prose, mention.span.end):
        return
    words = cue["words"].lower()
    if _PART.search(cue.group()):
        return
    if words == "most" and before[: cue.start()].lower().endswith(("the ", "at ")):
        return
    if "(" in cue.group() and document.prose[mention.span.end] != ")":
        return
    much = any(each in words for each in _MUCH)
    if (much and value.value < 49.5) or (not much and value.value > 50.5):
        yield Hit(
            mention.span,
            f"{value.value:g} percent is {'less' if much else 'more'} than half, but the text says “{cue['words']}”.",
            0.85,
        )

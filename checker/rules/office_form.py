"""office-form: an office's name in a form its country does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.offices import forms_of
from checker.patterns import regex
from checker.references.phrases import cased, owner_words
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span, Suggestion, Title, TitleForm

_DENIED = regex(r"\b(?:not|never|no|neither|nor|without|isn['’]t|wasn['’]t|hasn['’]t)\b[^.;]{0,24}$", re.I)


_OF_ANY_TIME = ("monarch",)
"""Words for offices that republics once had."""

_LONG_AGO = regex(r"\b1[0-8]\d\d\b")
"""Years in which offices had other names: France had chancellors."""
_AND_MORE = regex(r", [A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]")
_OF_BODY = regex(r"(?:['’]s)? ")
_STAYS = regex(
    r",? (?:who )?(?:is|was|remains?|remained|became|stays on as|serves as|as)(?: (?:the|their|its))? |, (?:the )?"
)


@rule("office-form", on=Mention, category="office-form", severity=Severity.WARNING)
def office_form(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """An office's name in a form its country does not use.

    Machine paraphrase and hasty translation give "US State Secretary" and "General Attorney".
    The same words may be right elsewhere: state secretaries sit in Berlin, Oslo and Bern.

    ```bad 2025-06-01
    [[US State Secretary]] Marco Rubio took the call.
    ```
    ```bad 2025-05-10
    He thanked Vice President JD Vance.

    [[State Secretary]] Marco Rubio said the two had spoken to leaders of both sides.
    ```
    ```bad 2016-05-04
    The [[Prime Minister of the United States]] will not attend.
    ```
    ```bad 2008-09-30
    The [[chancellor of France]] flew to Brussels.
    ```
    ```bad 2019-02-11
    The [[US general attorney]] declined to comment.
    ```
    ```good 2025-06-01
    US Secretary of State Marco Rubio took the call.
    ```
    ```good 2025-06-01
    The German state secretary and the Norwegian state secretary met in Oslo.
    ```
    ```good 2019-02-11
    The US attorney general declined to comment. The Swiss state secretary spoke.
    ```
    ```good 2008-09-30
    Salisbury was Secretary of State for India; the chancellor of the University of California did not.
    ```
    ```good 2016-05-04
    The Prime Minister of Japan met the president of the United States.
    ```
    """
    title = mention.value
    if mention.kind != "office" or not isinstance(title, Title) or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if document.prose[mention.span.end :].startswith(" Bank"):
        return  # the Federal Reserve Bank of New York has a president
    if " for " in mention.text or (sentence and _LONG_AGO.search(sentence.text)):
        return
    country = title.country or _bearer_country(mention, document)
    form = _wrong_form(title, country, desk)
    if form is None or _DENIED.search(document.prose[max(0, mention.span.start - 40) : mention.span.start]):
        return
    where = owner_words(country, "", desk.knowledge) or "there"
    right = form.right
    message = f"“{title.words}” is not how this office is called in {where}: write {_choices(right)}."
    evidence = Evidence(
        f"{where[:1].upper()}{where[1:]}: {right}", "knowledge", "Table of forms of office", verdict="refuted"
    )
    yield Hit(mention.span, message, 0.9, _suggestions(mention, title, right), (evidence,))


def _choices(right: str) -> str:
    """The right form in quotation marks; a description of several as it is."""
    return right if "," in right or " or " in right else f"“{right}”"


def _wrong_form(title: Title, country: str, desk: Desk) -> TitleForm | None:
    """The table's row that calls these words wrong in the country; None where any row calls them right."""
    if "other" in title.qualifiers or not title.role or title.words in _OF_ANY_TIME:
        return None
    forms = forms_of(title.words, desk.knowledge)
    if country and any(country in form.countries for form in forms):
        return None
    for form in forms:
        if form.right and ((country and country in form.wrong_in) or "*" in form.wrong_in):
            return form
    return None


def _bearer_country(mention: Mention, document: Document) -> str:
    """The country of the person named right behind the office, or said to be in it, where that is certain."""
    if any(
        each.kind == "organisation" and _OF_BODY.fullmatch(document.prose[each.span.end : mention.span.start])
        for each in document.mentions_in(Span(max(0, mention.span.start - 60), mention.span.start))
    ):
        return ""  # "NATO President Mark Rutte" is no president of the Netherlands
    behind = document.mentions_in(Span(mention.span.end, mention.span.end + 60))
    named = bool(behind) and behind[0].kind == "person" and behind[0].span.start == mention.span.end + 1
    ahead = () if named else document.mentions_in(Span(max(0, mention.span.start - 60), mention.span.start))
    for other in reversed(ahead):
        if other.kind == "person":
            if other.entity and _STAYS.fullmatch(document.prose[other.span.end : mention.span.start]):
                return other.entity.country
            break
    for other in behind:
        gap = document.prose[mention.span.end : other.span.start]
        if gap == ", " and _AND_MORE.match(document.prose, other.span.end):
            return ""  # one of several in a list: "as his own foreign minister, James Baker, Douglas Hurd and"
        if other.kind == "person" and gap in (" ", ", ") and not mention.text.startswith("Congress"):
            return other.entity.country if other.entity else ""
    return ""


def _suggestions(mention: Mention, title: Title, right: str) -> tuple[Suggestion, ...]:
    if "," in right or " or " in right:
        return ()
    lowered = mention.text.lower().replace("-", " ").replace(".", "")
    at = lowered.find(title.words)
    if at < 0 or len(lowered) != len(mention.text):
        return ()
    core = mention.text[at : at + len(title.words)]
    text = mention.text[:at] + cased(right, core) + mention.text[at + len(core) :]
    return (Suggestion(mention.span, text),)

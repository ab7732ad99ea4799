"""office-form: an office's name in a form its country does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

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
_OF_SOMETHING = regex(
    r"[\w.]['’]s? (?:\w+ )?$|\b(?!The\b|An?\b|But\b|And\b|When\b|While\b|As\b|If\b|That\b|This\b|[A-Z]\w+day\b)"
    r"[A-Z][\w&’'-]+ $"
)
"""A club's ("the club's Dutch president"), or its country part of a name ("Air France president")."""
_PRESIDING = frozenset(("president", "chairman", "chairwoman", "chair", "chancellor"))
"""Titles that clubs, firms and schools give too."""
_IMAGINED = regex(
    r"\b(?:would|could|might|will|to|never) (?:be|become|have|need|want|elect) (?:(?:the|an?|its|their|our) )?"
    r"(?:(?:first|own|next|elected) )*$|\b(?:if|imagine|without) [^.;]{0,30}$",
    re.I,
)
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
    ```bad 2018-06-12
    On Tuesday [[US State Secretary]] Mike Pompeo said that he would go if he could. The [[Dutch president]] might too.
    ```
    ```bad 2016-06-24
    [[Scotland's prime minister]] spoke after the [[Dutch president]] had left.
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
    The club's Dutch president resigned. Air Norway president Ann Lee spoke. She would be the first British president
    if the country became a republic.
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
    ahead = document.prose[max(0, mention.span.start - 40) : mention.span.start]
    if (title.words in _PRESIDING and _OF_SOMETHING.search(ahead)) or _IMAGINED.search(ahead):
        return
    country = title.country or _bearer_country(mention, document)
    form = _wrong_form(title, country, desk)
    if form is None or _DENIED.search(ahead):
        return
    where = owner_words(country, "", desk.knowledge) or "there"
    several = "," in form.right or " or " in form.right
    heads = _heads(country, document.day, desk) if several else {}
    rights = tuple(heads) or (form.right,)
    told = " or ".join(f"“{right}”" for right in rights) if heads or not several else form.right
    message = f"“{title.words}” is not how this office is called in {where}: write {told}."
    there = "; ".join(f"{title}: {name}" for title, name in heads.items()) or form.right
    evidence = Evidence(
        f"{where[:1].upper()}{where[1:]}: {there}", "knowledge", "Table of forms of office", verdict="refuted"
    )
    better = tuple(each for right in rights for each in _suggestions(mention, title, right))
    yield Hit(mention.span, message, 0.9, better, (evidence,))


def _heads(country: str, day: date, desk: Desk) -> dict[str, str]:
    """The titles of the country's heads of state and government on the day, with their holders."""
    found: dict[str, str] = {}
    for role in ("monarch", "prime-minister"):
        for post in desk.knowledge.offices(role, country, ""):
            holders = [] if post.unit else desk.knowledge.holders(post.id, day)
            if len(holders) == 1 and not holders[0].acting:
                found.setdefault(_plain(post.title), holders[0].person.name)
    return found


def _plain(title: str) -> str:
    """ "monarch" for a king, whom the tables call one whoever reigns."""
    return "monarch" if title in ("King", "Queen", "Monarch") else title.lower()


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

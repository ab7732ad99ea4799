"""Whom a pronoun, a surname or "the former prime minister" stands for.

Shy by design: one person must be what the sentence before is about, and nobody else in it. A
description that names an office counts only where the tables gave that person such an office.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.annotate.link import fits
from checker.annotate.mentions_words import fold
from checker.patterns import regex
from checker.types import Document, Knowledge, Mention, Sentence, Span, Title

_PRONOUN = regex(
    r"(?:(?:He|She|His|Her)\b|(?:On|In|At|By|Since|After|Then|Later|But|And|Yet|Now|Today)\b[^.;:()“”\"]{0,30}?,? "
    r"\b(?:he|she|his|her)\b)"
)
_LAST_WORD = regex(r"\w+\Z")
_DESCRIBED = regex(
    r"The (?:[\w-]+ ){0,4}?(?:leader|chairman|chairwoman|politician|lawyer|general|dictator|president|premier|"
    r"prime minister|chancellor|king|queen|pope|pontiff|shah|emperor|monarch|Socialist|Democrat|Republican|"
    r"Conservative|socialist|conservative|liberal|\d\d-year-old|founder|statesman|strongman|economist|engineer|physicist|soldier|"
    r"novelist|poet|secretary[- ]general|governor|minister)(?=,? (?:who|is|was|has|had|takes|took|succeed(?:s|ed)|"
    r"replace[sd]|became|will)\b)"
)
_KIN = regex(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose) (?:[a-z-]+ )?(?:father|mother|wife|husband|son|daughter|brother|sister|"
    r"uncle|aunt|cousin|grandfather|grandmother|nephew|niece|predecessor|successor|aide|deputy|ally|rival|mentor|prot[eé]g[eé])\b"
)
"""Somebody told of by way of another, who may be the one the next sentence goes on with."""
_THE_OTHER = regex(r"\b(?:elder|younger) (?:(?:Mr|Mrs|Ms)\.? )?\Z|[A-Z]\w* [\"“][A-Z]\w*[\"”] \Z")
"""Before a surname that is another than was named before: "the elder Mr Trudeau", Matthew "Matt" Cameron."""
"""The elder of two is not the one the draft is about."""
_NAMES = ("person", "name")
_NAME_AT_HEAD = regex(r"[A-Z][a-z]{2,}(?=, |\W(?:who|was|is|has|had|became|took|came)\b)")


class Named(NamedTuple):
    """Of the full names of a draft: each surname, with the index of its first mention, and the indices of the
    known people by their first names."""

    surnames: dict[str, int]
    by_first_name: dict[str, list[int]]


_LATEST: list[tuple[weakref.ref[Document], Named]] = []
"""The names of the document sketched last."""


def taken_up(document: Document, sentence: Sentence, knowledge: Knowledge) -> Iterator[Mention]:
    """ "He" or "The former minister" at the head of the sentence as a mention of whom the one before is about."""
    yield from _first_name(document, sentence)
    pronoun = _PRONOUN.match(sentence.text)
    described = None if pronoun else _DESCRIBED.match(sentence.text)
    found = pronoun or described
    person = subject_before(document, sentence, bool(pronoun)) if found else None
    before = document.sentence_at(sentence.span.start - 2) if person else None
    if found is None or person is None or before is None:
        return
    word = _LAST_WORD.search(found[0]) if pronoun else None
    span = Span(found.start() + (word.start() if word else 0), found.end()).shifted(sentence.span.start)
    ahead = document.mentions_in(Span(sentence.span.start, span.start))
    if any(each.kind in _NAMES for each in ahead):
        return
    if described and not _may_be(person, document, before, span, knowledge):
        return
    yield replace(person, span=span)


def subject_before(document: Document, sentence: Sentence, kinless: bool = True) -> Mention | None:
    """The one person that the sentence before, of the same paragraph, is about. `kinless`: it tells of no relative."""
    before = document.sentence_at(sentence.span.start - 2)
    if before is None or before.block != sentence.block or (kinless and _KIN.search(before.text)):
        return None  # "her father, George VI, died. She was 25."
    people = [each for each in document.mentions_in(before.span) if each.kind in _NAMES]
    named = {each.entity.id if each.entity else each.text for each in people}
    return people[0] if len(named) == 1 and not document.quoted(people[0].span) else None


def _first_name(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """A known person's first name at the head of a sentence, as of Saddam and Benedict."""
    found = _NAME_AT_HEAD.match(sentence.text)
    if not found:
        return
    span = Span(*found.span()).shifted(sentence.span.start)
    if document.mentions_in(Span(span.start, span.end)):
        return
    indices = _named(document).by_first_name.get(found[0], ())
    indices = [each for each in indices if document.mentions[each].span.end <= span.start]
    if len({_id_of(document.mentions[each]) for each in indices}) == 1:
        yield replace(document.mentions[indices[0]], span=span, first=indices[0])


def _id_of(mention: Mention) -> str:
    return mention.entity.id if mention.entity else ""


def _may_be(person: Mention, document: Document, before: Sentence, span: Span, knowledge: Knowledge) -> bool:
    """Whether "The former Danish prime minister" can be the person who opens the sentence before."""
    others = [each for each in _posts(document, before.span) if _bare(each, person, document, before)]
    if person.span.start - before.span.start > 4 or others:
        return False
    posts = [each.value for each in _posts(document, span) if isinstance(each.value, Title) and each.value.role]
    posts = [each for each in posts if each.role not in ("chair", "leader", "party-leader")]
    if not posts:
        return True
    terms = knowledge.tenures(person.entity.id) if person.entity else ()
    return all(any(fits(each, post, knowledge) for each in terms) for post in posts)


def _posts(document: Document, span: Span) -> list[Mention]:
    return [each for each in document.mentions_in(span) if each.kind == "office"]


def _bare(post: Mention, person: Mention, document: Document, sentence: Sentence) -> bool:
    """Whether the office stands for somebody left unnamed: "met the pope"."""
    if isinstance(post.value, Title) and "plural" in post.value.qualifiers:
        return False
    before = document.prose[sentence.span.start : post.span.start]
    return not (abs(post.span.start - person.span.end) <= 6 or before.rstrip().endswith((" as", " as the", " as a")))


def by_surname(mention: Mention, document: Document) -> Mention:
    """The mention, read as a person where it repeats the surname of one: "Castro" is no town then."""
    if mention.kind not in ("person", *("name", "place")) or (mention.kind != "place" and mention.entity):
        return mention
    if mention.kind == "person" and (mention.candidates or " " in mention.text):
        return mention
    index = _named(document).surnames.get(fold(mention.text), -1)
    if index < 0 or document.mentions[index].span.start >= mention.span.start:
        return mention
    if _THE_OTHER.search(document.prose, max(0, mention.span.start - 30), mention.span.start):
        return mention
    full = document.mentions[index]
    return replace(full, span=mention.span, text=mention.text, first=index)


def _named(document: Document) -> Named:
    """The names of the draft. Worked out once a document."""
    for known, kept in list(_LATEST):
        if known() is document:
            return kept
    found: dict[str, int] = {}
    taken: dict[str, str] = {}
    by_first_name: dict[str, list[int]] = {}
    for index, mention in enumerate(document.mentions):
        if mention.kind not in _NAMES:
            continue
        head, parted, _ = mention.text.partition(" ")
        if mention.kind == "person" and mention.entity and parted:
            by_first_name.setdefault(head, []).append(index)
        words = fold(mention.text).split()
        if len(words) < 2 or not (mention.entity or mention.candidates):
            continue
        for short in (words[-1], " ".join(words[1:])):
            if taken.setdefault(short, fold(mention.text)) != fold(mention.text):
                found.pop(short, None)
            else:
                found.setdefault(short, index)
    named = Named(found, by_first_name)
    _LATEST[:] = [(weakref.ref(document), named)]
    return named

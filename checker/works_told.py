"""The ways in which a sentence gives a famous work, firm or discovery to somebody.

Knows the words that tie a name to a title (`checker.works_listed` knows the titles), and those that take it back:
denials, versions, performances, covers, copies, books about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.patterns import regex
from checker.types import Span
from checker.works_listed import MADE, TITLED, Work, by_title, lasts, makers, names, right, titles

_QUOTED_ONLY = {"song", "album"}
_PERFORMING = frozenset(
    "Leonard Bernstein|Gustav Mahler|Benjamin Britten|Richard Strauss|Franz Liszt|Sergei Rachmaninoff|Clint Eastwood"
    "|Liszt"
    "|Orson Welles|Woody Allen|Mel Gibson|Ron Howard|Rob Reiner|Kevin Costner|Robert Redford|Charlie Chaplin|Mahler"
    "|Ben Affleck|George Clooney|Warren Beatty|Sofia Coppola|Laurence Olivier|Kenneth Branagh|Bernstein|Greta Gerwig"
    "|Francis Ford Coppola|Jordan Peele|Bradley Cooper|Richard Attenborough|Andy Warhol|Warhol|Elton John".split("|")
)
"""Makers who also played, conducted, produced or copied what others made: "their" work may be such a thing."""
_HEDGES = (
    r"\b(?:not|never|version|adapt\w*|based|parod\w+|sequel|remake|production|staging|revival|translat\w+|illustrat\w+"
    r"|inspired|influence\w*|falsely|wrongly|claim\w*|mistaken\w*|if|would|could|might|may|alleged\w*|supposed\w*|rumou?rs?|both"
    r"|and\sto|cover|covers|covered|rendition|homage|tribute|arrange\w*|orchestrat\w+|transcri\w+|variations?|score\sfor"
    r"|exhibition|foreword|preface|introduction|review|biograph\w*|screenplay|script|nephew|son|daughter|libretto|film\sof"
    r"|imitat\w+|replica|fake|forge\w*|instead|unlike|myth\w*|legend|misattribut\w+|attribut\w+|wish\w*|nearly|almost|episode"
    r"|renovat\w+|restor\w+|extension|wing|redesign\w*|competition|proposal|museum\sof|hoax|joke\w*|no|neither|nor|thought"
    r"|anthology|abridge\w*|edited|retold|retell\w+|reimagin\w+|rewr\w+|soundtrack"
)
_HEDGED = regex(_HEDGES + r")\b", re.I)
_HEDGED_OWN = regex(
    _HEDGES
    + r"|after|like|rival\w*|versus|praised|reviewed|loved|hated|read|reading|copy|stole|sang|conduct\w*|perform\w*"
    r"|play(?:s|ed|ing)|bought|owner|owned|staged|collection|favou?rite|recording|directed|role)\b",
    re.I,
)
_STARTS = (
    r"The|A|An|When|After|Before|While|As|But|And|Then|Since|Though|Although|In|On|At|By|For|From|With|To|Yet|Until"
    r"|Meanwhile|Born|Today|Now|Later|Earlier"
)
_NAME_BEFORE = regex(rf"\b(?!(?:{_STARTS})\s)[A-Z][\w.&-]*,?\s(?:(?:to|of|from|in|and|&|at|for)\s)?(?:the\s)?$|[-/&]$")
_OF_OTHERS = regex(r"\b(?:of|to|with|about|for|by|than|from|as|and|or|who\s\w+|unlike|like)\s(?:\w+\s)?$")
_ENDS = (
    r"(?=[,.;:!?)”\"–—]|$|\s(?:in|on|at|by|and|when|while|after|before|as|with|to|was|were|which|but|during|from|is|who"
    r"|because|has|had|long|years?|early|almost|nearly|more|some|that|for|through|independently|\d|–|—|\())"
)
_FAR = 80
_UNMISTAKABLE = frozenset(
    "Lolita Dracula Frankenstein Ulysses Middlemarch Dubliners Buddenbrooks Steppenwolf Siddhartha Candide Pygmalion"
    " Catch-22 Oblomov Germinal Walden Guernica Nighthawks Primavera Rigoletto Tosca Turandot Aida Nabucco Fidelio"
    " Lohengrin Parsifal Tannhäuser Finlandia Otello Falstaff Idomeneo Wozzeck Carmen Rusalka Scheherazade Petrushka"
    " Götterdämmerung Winterreise Giselle Coppélia Boléro Messiah Pagliacci Elektra Macbeth Othello Coriolanus"
    " Casablanca Goodfellas Psycho Titanic Inception Interstellar Oppenheimer Amadeus Rashomon Dunkirk Fitzcarraldo"
    " Trainspotting Parasite Schindler's Jaws Gladiator Braveheart Nosferatu Solaris Zorba Pinocchio Rebecca Ivanhoe"
    " Antigone Lysistrata Medea Faust Evita Oklahoma! Hamilton Vertigo Unforgiven Chinatown Spartacus".split()
)
"""Titles of one word that are known without quotation marks."""


class Tie(NamedTuple):
    """A work and the wrong maker it is given to, each with its place in the sentence."""

    work: Work
    maker: str
    titled: Span
    named: Span


def ties(text: str) -> Iterator[Tie]:
    """Works that the sentence gives to somebody who made others of their kind, and not them."""
    plain = text.replace("’", "'")
    named = names().standing(plain)  # fewer names than titles stand in a text, so they are looked for first
    if not named or plain.rstrip(" ”\"')").endswith("?"):
        return
    standing = titles().standing(plain)
    for title in sorted(standing, key=len, reverse=True):
        for work in by_title()[title]:
            others = sorted(named & makers(work.kind) - right(work), key=len, reverse=True)
            yield from _tied(work, [each for each in others if not _kin(each, work)], plain)


def _kin(maker: str, work: Work) -> bool:
    """Whether the name may be another form of a right maker's."""
    last = maker.rpartition(" ")[2].rstrip("s")
    same = [who for who in work.makers if who.rpartition(" ")[2].rstrip("s") == last]
    return any(who[0] == maker[0] or maker.startswith("the ") or " and " in maker or " " not in maker for who in same)


def _tied(work: Work, others: list[str], plain: str) -> Iterator[Tie]:
    for titled in _places(work.title, plain):
        for maker in others:
            elsewhere = plain.replace(work.title, "").replace(maker, "")
            if any(_places(last, elsewhere) for last in lasts(work)):
                continue
            for named in _places(maker, plain):
                if _bears(maker, named, plain) and _given(work, maker, titled, named, plain):
                    yield Tie(work, maker, titled, named)
                    return


def _bears(maker: str, named: Span, plain: str) -> bool:
    """Whether the name is the maker's, and no museum's or namesake's."""
    if regex(r"\s(?!I\b)[A-Z]|-").match(plain, named.end):
        return False
    return " " in maker or not _NAME_BEFORE.search(plain[: named.start])


def _given(work: Work, maker: str, titled: Span, named: Span, plain: str) -> bool:
    """Whether the words about the title and the name tie them, and nothing there takes it back."""
    first, second = sorted((titled, named), key=lambda span: span.start)
    if not 0 <= second.start - first.end <= _FAR:
        return False
    before, behind = plain[max(0, first.start - 30) : first.start], plain[second.end : second.end + 40]
    marks = ("\ue000", "\ue001") if first is titled else ("\ue001", "\ue000")
    line = before + marks[0] + plain[first.end : second.start] + marks[1] + behind
    loose = not plain[: titled.start].endswith(('"', "“", "‘", "'"))
    if loose and _unsure(work, plain[: titled.start]):
        return False
    for pattern in _shapes(work.kind):
        if (found := pattern.search(line)) and not (first is named and _OF_OTHERS.search(before)):
            return not _HEDGED.search(before + found[0] + behind[:12])
    for pattern in () if maker in _PERFORMING else _own_shapes(work.kind):
        if found := pattern.search(line):
            after = behind[:12].partition(".")[0].replace("staged", "")
            return not _HEDGED_OWN.search(f"{before} {found[0]}{after}")
    return False


def _unsure(work: Work, before: str) -> bool:
    """Whether a title that stands without quotation marks may be part of a longer name, or a common word."""
    if work.kind in TITLED and " " not in work.title and work.title not in _UNMISTAKABLE:
        return not regex(rf"\b(?:{MADE[work.kind].noun}),?\s$").search(before)
    return bool(_NAME_BEFORE.search(before))


def _places(words: str, plain: str) -> list[Span]:
    """Where the words stand as whole words."""
    places, at = [], plain.find(words)
    while at >= 0:
        end = at + len(words)
        if not (plain[at - 1 : at].isalnum() or plain[at - 1 : at] in {"-", "_"} or plain[end : end + 1].isalnum()):
            places.append(Span(at, end))
        at = plain.find(words, end)
    return places


@cache
def _title(kind: str) -> str:
    quoted = r"[“\"‘']\ue000[,.!]?[”\"'](?:\s\(\d{4}\))?"
    if kind in _QUOTED_ONLY:
        return quoted
    ends = "" if kind in TITLED else _ENDS
    return rf"(?:{quoted}|(?<![“\"‘'])\ue000(?!['\w-]|:\s|\s[A-Z]|\s\d|\sII)(?:\s\(\d{{4}}\))?{ends})"


@cache
def _before_title(kind: str) -> str:
    noun = MADE[kind].noun
    return (
        r"(?:(?:the|his|her|their|an?|own|famous|great|classic|celebrated|landmark|debut|first|second|third|last|final|iconic"
        r"|acclaimed|epic|hit|\w+-winning|best-selling|bestselling|seminal|early|late|\w+ist|\w+-century|[12]\d{3}|comic|short"
        rf"|tragic|monumental|romantic)\s){{0,4}}(?:(?:{noun})s?,?\s)?"
    )


@cache
def _shapes(kind: str) -> tuple[re.Pattern[str], ...]:
    """The ways a sentence says who made a work; the work stands as U+E000 there, the maker as U+E001."""
    active, passive, noun, role = MADE[kind]
    title, some = _title(kind), _before_title(kind)
    maker = "\ue001(?!'|\\sand\\s[A-Z])"
    calling = rf"{role}|inventor|scientist|physicist|chemist|singer|entrepreneur"
    who = rf"(?:(?:the\s|an?\s)?(?:\w+\s){{0,2}}(?:{calling})s?\s)?{maker}"
    was = r"(?:,?\s(?:which|that)\s(?:was|were|is)|\s(?:was|were|is)|,)?\s(?:first\s|originally\s)?"
    shapes = [
        rf"\ue001(?:,\s(?:who|the|an?)\b[^,;.]{{1,50}},|,\swho|\s\([^()]*\))?\s(?:also\s|later\s|first\s|famously\s|had\s|once\s)?"
        rf"(?:{active})\s{some}{title}",
        rf"\ue001(?:,|\s(?:was|is|became))?\s(?:the\s)?(?:\w+\s)?(?:{role})\s(?:of|behind)\s{some}{title}",
        rf"\ue001,\swhose\s(?:\w+\s){{0,2}}(?:{noun})s?,?\s{title}",
        rf"{title}{was}(?:{passive})\s(?:in\s\d{{4}}\s)?by\s{who}",
        rf"\b(?<!to\sthe\s)(?:{role})\sof\s{some}{title}(?:,|\swas|\sis)?\s{maker}(?!\s(?:and|or|but|said|says|told|wrote|added)\b|,\s(?:and|or)\b|,\s[A-Z])",
    ]
    if kind in TITLED:
        shapes += [
            rf"{title},?\s(?:(?:is\s|was\s)?(?:an?|the)\s(?:[\w/-]+\s){{0,8}}(?:{noun})s?,?\s(?:that\swas\s|which\swas\s)?"
            rf"(?:(?:co-)?(?:written|produced|conceived)(?:,\s[\w-]+,?)?\sand\s)?(?:(?:{passive})\s)?)by\s{who}",
            rf"{title},?\s(?:{role})\s{maker}",
        ]
        shapes += [] if kind == "song" else [rf"{title},?\sby\s{who}"]
    elif kind == "company":
        shapes += [
            rf"(?<![“\"‘'\w])\ue000(?:'s)?\s(?:billionaire\s)?(?:{role})s?,?\s{maker}",
            rf"\ue001,?\s(?:the\s)?\ue000(?:'s)?\s(?:{role})\b",
        ]
    elif kind == "discovery or invention":
        shapes += [
            rf"\b(?:discovery|invention)\sof\s{title}\s(?:in\s\d{{4}}\s)?by\s{who}",
            rf"\ue001\s(?:is|was)\scredited\swith\s(?:discovering|inventing|formulating)\s{title}",
        ]
    return tuple(regex(shape) for shape in shapes)


@cache
def _own_shapes(kind: str) -> tuple[re.Pattern[str], ...]:
    """The ways a sentence calls a work somebody's, which may be his copy, his staging or his part in it too."""
    title, some, noun = _title(kind), _before_title(kind), MADE[kind].noun
    if kind == "company":
        return ()
    if kind.startswith("discovery"):
        return (regex(rf"\ue001's\s(?:discovery|invention)\sof\s{title}"),)
    more = r"(?:[\w-]+\s){0,3}"
    if kind == "song":
        must = rf"\s(?:\w+\s)?(?:{noun}),?\s"
        return (regex(rf"\ue001'?s?{must}{title}"),)
    if kind == "building":
        return (regex(rf"\ue001's?\s{some}{title}"),)
    named = rf"\ue001(?:'s?\s{some}|'?s?\s{more}(?:{noun})s?,?\s){title}"
    return (regex(named), regex(rf"{title}\s(?:is|was)\s\ue001's\b"))

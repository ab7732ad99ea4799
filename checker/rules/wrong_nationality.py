"""wrong-nationality: a well-known writer, player, singer or scientist given another country.

Knows some 1,200 people and every country that is rightly called theirs (birth, passports, long residence). Knows no
politicians, whose countries the tables of offices have, and nobody whose name many bear.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.annotate.mentions_words import fold
from checker.patterns import regex
from checker.references.leaders import related
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span, Suggestion

_TRADE = (
    r"(?:physicist|chemist|biologist|naturalist|mathematician|scientist|inventor|engineer|philosopher|economist|"
    r"psychoanalyst|psychologist|historian|theologian|astronomer|explorer|aviator|astronaut|cosmonaut|navigator|"
    r"mountaineer|painter|artist|sculptor|architect|designer|photographer|writer|author|novelist|poet|playwright|"
    r"dramatist|essayist|laureate|composer|musician|conductor|pianist|violinist|guitarist|singer(?:-songwriter)?|"
    r"songwriter|tenor|soprano|rapper|dancer|actor|actress|comedian|director|film-?maker|footballer|soccer player|"
    r"player|captain|striker|forward|winger|midfielder|defender|goalkeeper|coach|manager|sprinter|runner|"
    r"hurdler|athlete|swimmer|cyclist|driver|boxer|golfer|gymnast|skier|rider|bowler|batsman|cricketer|champion|"
    r"star|legend|great|icon|hero|genius|tycoon|billionaire|entrepreneur|businessman|industrialist|chess player|"
    r"grandmaster|nurse|missionary|nun|revolutionary|model)"
)
_KIND = r"(?:(?!and\b|or\b|of\b|for\b|to\b|in\b|by\b|with\b)[\w-]+ ){0,3}?"
_BEFORE = regex(rf" {_KIND}{_TRADE},? \Z")
_BEHIND = regex(r", (?:the |an? )(?:(?:[a-z]+(?:-[a-z]+)*|great|late|\d\d-year-old) ){0,3}\Z")
_GOES_ON = regex(rf" {_KIND}{_TRADE}\b(?!['’-])")
_OF = regex(r" of \Z")
_AFTER_OF = regex(r"[.,;)]| (?:was|is|and|won|beat|took|in|said|[a-z]+ed)\b|\Z")
_NOT_SO = regex(
    r"\b(?:not|never|wrongly|mistak\w+|born|adopted|honorary|naturali[sz]ed|translator|admirer|fictional|plays?|played|"
    r"portray\w*|film|series|biopic|statue|based|resident|exiled?|emigr\w+|imitat\w*|tribute|so-called|called)\b"
)
_OWNED = ("'s", "’s")
PARTS = {"eng": "gb", "sct": "gb", "wls": "gb", "nir": "gb", "pr": "us"}
"""Countries within a country."""
_HYPHEN = regex(r"[-–]\Z")


@rule("wrong-nationality", on=Mention, category="geography", severity=Severity.WARNING)
def wrong_nationality(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known person with another country than theirs.

    Read where the country stands with what the person is ("the Spanish tennis player Roger Federer") or
    behind "of" ("Usain Bolt of Trinidad"). Every country that a life touched passes.

    ```bad 2022-09-16
    The [[Spanish]] tennis player Roger Federer retired on Thursday.
    ```
    ```bad 2016-08-15
    Usain Bolt, the [[American]] sprinter, won again. Cristiano Ronaldo of [[Spain]] watched.
    ```
    ```bad 2024-10-10
    The novel owes much to the [[Russian]] writer Franz Kafka and to the [[Swedish]] playwright Henrik Ibsen.
    ```
    ```bad 2022-12-19
    Lionel Messi, the [[Brazilian]] captain, lifted the cup.
    ```
    ```good 2022-09-16
    The Swiss tennis player Roger Federer retired; the Spanish player Rafael Nadal wept. So did Spanish fans of Roger
    Federer.
    ```
    ```good 2016-08-15
    The American runner beat Usain Bolt. The French painter Pablo Picasso lived in France; the Spanish artist did, too.
    ```
    ```good 2024-10-10
    The Czech writer Franz Kafka wrote in German; the Austrian author is read by the American translator of Franz Kafka.
    ```
    ```good 1999-05-05
    The German-born physicist Albert Einstein, the Swiss inventor Albert Einstein, the American icon Albert Einstein.
    ```
    ```good 2012-07-07
    The British film star Kate Winslet plays an American. In the French film, the Spanish actor played Sigmund Freud.
    ```
    ```good 2008-08-08
    Hopkins, the Welsh actor, and Sean Connery, the Scottish actor, met the Irish writer Oscar Wilde's English editor.
    ```
    """
    homes = _homes(mention.text) if mention.kind in ("person", "name") and " " in mention.text else ()
    if not homes or document.quoted(mention.span) or document.prose[mention.span.end : mention.span.end + 2] in _OWNED:
        return
    if mention.entity is not None and fold(mention.entity.name) != fold(mention.text):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    for land in document.mentions_in(sentence.span):
        code = land.entity.country if land.entity is not None else ""
        code = PARTS.get(code, code)
        if land.kind not in ("people", "state") or not code or not _said(mention, land, document):
            continue
        if code in homes or any(each in homes for each in related(code, desk.knowledge)):
            continue
        around = document.prose[max(sentence.span.start, land.span.start - 30) : mention.span.end + 30]
        if _NOT_SO.search(around) or _HYPHEN.search(document.prose[: land.span.start][-1:]):
            continue
        yield _hit(mention, land, homes[0], desk)
        return


def _said(mention: Mention, land: Mention, document: Document) -> bool:
    """Whether the country is told as that of the person."""
    prose = document.prose
    if land.kind == "people" and land.span.end < mention.span.start:
        return mention.span.start - land.span.end < 60 and bool(
            _BEFORE.fullmatch(prose[land.span.end : mention.span.start])
        )
    between = prose[mention.span.end : land.span.start]
    if land.kind == "people":
        return len(between) < 50 and bool(_BEHIND.fullmatch(between) and _GOES_ON.match(prose, land.span.end))
    return bool(_OF.fullmatch(between) and _AFTER_OF.match(prose, land.span.end))


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    lines = (Path(__file__).parent / "tables" / "nationalities.tsv").read_text("utf-8").splitlines()[3:]
    rows = (line.split("\t") for line in lines)
    return {fold(name): tuple(codes.split()) for codes, names in rows for name in names.split("|")}


def _homes(name: str) -> tuple[str, ...]:
    """The countries of a listed person, the usual one first."""
    return _listed().get(fold(name), ())


def _hit(mention: Mention, land: Mention, home: str, desk: Desk) -> Hit:
    state = desk.knowledge.state(home)
    name = state.name if state is not None else home
    words = state.adjectives[0] if state is not None and state.adjectives and land.kind == "people" else name
    told = f"{mention.text}: {name}"
    evidence = Evidence(told, "knowledge", "Table of well-known people", verdict="refuted")
    message = f"{mention.text}'s country is {name}, not {_name(land, desk)}."
    return Hit(Span(land.span.start, land.span.end), message, 0.85, (Suggestion(land.span, words),), (evidence,))


def _name(land: Mention, desk: Desk) -> str:
    state = desk.knowledge.state(land.entity.country) if land.entity is not None else None
    return state.name if state is not None else land.text

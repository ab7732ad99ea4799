"""wrong-land: a region, island, mountain or lake put in a country where it does not lie.

Knows the lands of its table; names that several places share, and lands that two states claim,
are not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.annotate.places import pattern, state_of
from checker.cache_plain import kept, stamp
from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span

_KIND = (
    r"(?:region|province|state|island|islands|county|peninsula|archipelago|volcano|mountain|lake|republic|canton|"
    r"department)"
)
_SIDE = r"(?:(?:the )?(?:north|south|east|west|central)(?:-?(?:east|west))?(?:ern)? )?"
_END = r"(?=[.;:)]|$|, (?!and\b|or\b)[a-z]| (?!and\b|or\b)[a-z])"
_CLOSE = r"(?=[.,;:)]|$| (?!or\b)[a-z])"
SHAPES = (
    rf"\b(?P<said>{{adjective}} (?:[a-z-]+ )?{_KIND} of LAND)\b(?! [A-Z])",
    rf"\bLAND, (?:an?|the) (?:[a-z-]+ ){{0,3}}?{_KIND} (?:in|of) {_SIDE}(?:the )?(?P<said>{{name}})\b(?!['’-])",
    rf"\b(?:{_KIND} of|in|on|off|near|to|from) LAND(?: {_KIND})?,? in {_SIDE}(?:the )?(?P<said>{{name}}){_CLOSE}",
    rf"(?<!^)\b(?:{_KIND} of|in|on|off|near|from) LAND(?: {_KIND})?, (?P<said>{{name}}){_END}",
    rf"\bLAND in {_SIDE}(?P<said>{{name}}){_CLOSE}",
    rf"\b(?P<said>{{name}})['’]s? (?:[a-z-]+ )?(?:{_KIND} of )?LAND {_KIND}\b",
    rf"\b(?P<said>{{name}})['’]s? (?:[a-z-]+ )?{_KIND} of LAND\b",
)
_NAMED_OUT = (0, 6)
"""Shapes that call the land a state of the country: those alone are read of states that send people everywhere."""
_PAST = regex(
    r"\b(?:1\d{3}|then|former\w*|once|medieval|ancient|empires?|annexed|occup\w+|colon\w+|Ottoman|Habsburg|Roman|"
    r"centur\w+|historic\w*|wartime|World War|fictional|not|never|wrongly|mistak\w+|namesake|twin\w*|renamed|ceded|"
    r"claim\w*|restaurant|hotel|café|cafe|diplomat\w*|refugees|people of)\b"
)
_TAIL = regex(r"[A-Z][\w’'-]*[ -]$")
_SHARED = frozenset("Georgia Jersey Jordan Chad Guinea Ireland".split())


@rule("wrong-land", on=Sentence, category="geography", severity=Severity.ERROR)
def wrong_land(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A region, island, mountain or lake put in a country where it does not lie.

    Gotland is Swedish, Tuscany Italian, Kilimanjaro stands in Tanzania. Lands that reach into
    several countries belong to each; sentences that look back are left alone.

    ```bad 2025-06-01
    A ferry ran aground off the [[Danish island of Gotland]] on Sunday.
    ```
    ```bad 2017-10-02
    Voters in [[Portugal]]'s region of Catalonia were kept from the polls.
    ```
    ```bad 2011-06-14
    Ash fell on villages near Mount Etna in southern [[Greece]] on Tuesday.
    ```
    ```bad 1998-08-08
    Fires burned in the province of Alberta in western [[Australia]], and in Kerala, a state in [[Pakistan]].
    ```
    ```bad 2019-08-08
    Fires burned in the [[Canadian province of Montana]]; the [[Australian state of Auckland]] sent planes.
    ```
    ```good 2019-08-08
    Fires burned in the Canadian province of Ontario. Soldiers from Ohio in Iraq were glad.
    ```
    ```good 2025-06-01
    A ferry ran aground off the Swedish island of Gotland; another reached the Danish island of Bornholm.
    ```
    ```good 2017-10-02
    Voters in Spain's region of Catalonia and in Galicia in north-western Spain were kept from the polls.
    ```
    ```good 2011-06-14
    In Sicily, Greece lost to Malta. Kilimanjaro can be seen from Kenya; Lake Titicaca in Bolivia is high.
    ```
    ```good 1998-08-08
    In 1864 the Danish province of Holstein was lost; Alsace was once a German region of the Reich.
    ```
    ```good 2003-03-03
    A restaurant called Tuscany in Germany, and the Punjab in Pakistan, were on the programme in Bavaria, Austria said.
    ```
    """
    if _PAST.search(sentence.text):
        return
    if not _any_land().search(sentence.text):
        return
    seen: set[int] = set()
    for template in _templates():
        for found in pattern(desk.knowledge, template, document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            before = sentence.text[max(0, found.start("land") - 20) : found.start("land")]
            if state is None or state.code in _table()[found["land"]] or state.until or state.name in _SHARED:
                continue
            at = Span(*found.span("said")).shifted(sentence.span.start)
            tail = found.start("land") == found.start() and _TAIL.search(before)
            if at.start in seen or document.quoted(at) or tail:
                continue
            seen.add(at.start)
            told = f"{found['land']} lies in {_where(_table()[found['land']], desk.knowledge)}, not in {state.name}."
            yield Hit(at, told, 0.93, (), (Evidence(told, "knowledge", "Table of lands", verdict="refuted"),))


@cache
def _templates() -> tuple[str, ...]:
    """The shapes with the lands that each may name."""
    table = Path(__file__).parent / "tables" / "lands.tsv"
    return kept("lands", f"{stamp(table)} {stamp(__file__)}", _filled)


def _filled() -> tuple[str, ...]:
    plain = [each for each in _table() if each not in _states()]
    lands = any_of(_table()), any_of(plain)
    names = [lands[0 if place in _NAMED_OUT else 1] for place in range(len(SHAPES))]
    return tuple(shape.replace("LAND", f"(?P<land>{each})") for shape, each in zip(SHAPES, names, strict=True))


@cache
def _states() -> frozenset[str]:
    """Lands of kind "state": soldiers from Ohio may be in Iraq."""
    lines = (Path(__file__).parent / "tables" / "lands.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    return frozenset(name for names, _, kind in rows if kind == "state" for name in names.split("|"))


def _where(codes: tuple[str, ...], knowledge: Knowledge) -> str:
    names = [state.name for code in codes if (state := knowledge.state(code))]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@cache
def _any_land() -> re.Pattern[str]:
    """Any land of the table."""
    table = Path(__file__).parent / "tables" / "lands.tsv"
    return regex(kept("land-words", stamp(table), lambda: any_of(_table())), heed=False)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Land -> the countries it lies in, longest names first."""
    lines = (Path(__file__).parent / "tables" / "lands.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    table = {name: tuple(codes.split("|")) for names, codes, _ in rows for name in names.split("|")}
    return dict(sorted(table.items(), key=lambda row: -len(row[0])))

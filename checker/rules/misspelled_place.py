"""A well-known place with one letter wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker import spelling
from checker.patterns import regex
from checker.rules import rule
from checker.rules.misspelled_name import table
from checker.spelling.letters import letters_apart
from checker.types import Desk, Document, Hit, Knowledge, Severity, Span, Suggestion

_AFTER_PREPOSITION = regex(
    r"\b(?:in|from|near|outside|off|across|around|throughout|at|leaving|reached|visiting|city\sof|town\sof|capital\sof"
    r"|state\sof|port\sof|northern|southern|eastern|western|central|downtown)\s(?P<name>[A-Z][a-z]{5,})\b"
    r"(?![’'-]?\s?[A-Z]|-|['’]s\s(?:wife|husband|son|house|book|film|death))"
)
OTHER_SCRIPTS = frozenset(
    "ru ua by bg rs mk gr cy ge am kz kg tj uz tm mn cn jp kr kp tw hk th la kh mm in np bt bd lk mv pk af ir iq sy lb "
    "jo il ps eg ly tn dz ma mr sd sa ye om ae qa bh kw et er".split()
)
_BEHIND = regex(r"(?<=[a-z]), (?P<name>[A-Z][a-z]{5,})(?=[,.;)])")
"""A country or state behind a place: "Cochabamba, Bolvia,"."""
_SIC = regex(r"['’]?s?\s?[\[(]sic")


@rule("misspelled-place", on=Document, category="name", severity=Severity.WARNING)
def misspelled_place(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known place's name with a letter wrong, missing or doubled.

    Only a word that no dictionary and no table has, standing where a place stands ("in
    Middlesborough"), and one letter away from a large city, a state or a country.

    ```bad 2010-02-19
    Two ferries collided near [[Middlesborough]], a port in the north-east of England.
    ```
    ```bad 2025-04-14
    He grew up in Cochabamba, [[Bolvia]], and studied in Madrid.
    ```
    ```bad 2002-01-12
    The first prisoners arrived in [[Guantanemo]] on Friday.
    ```
    ```bad 1976-06-17
    Students marched from [[Johanesburg]] to Soweto on Wednesday.
    ```
    ```good 2010-02-19
    Two ferries collided near Middlesbrough; a bus left from Peterborough.
    ```
    ```good 2002-01-12
    The first prisoners arrived in Guantanamo, and a plane from Marseilles in Lyons.
    ```
    ```good 1976-06-17
    Quotes from Johannesen, the poet, were read in Johannesburg and near Kempenich.
    ```
    ```good 2019-05-05
    She found comfort in Bachmann, in Tuscany and in Middleburg; he, in Leipziger Allerlei.
    ```
    ```good 2025-06-02
    The plant at Zaporizhzhia was seized; fighting went on near Lugansk and in Falluja.
    ```
    ```good 1991-08-20
    Crowds gathered in Leningrad and in Kishinev, and letters from Peterhof arrived.
    ```
    """
    found = [
        each
        for each in (*_AFTER_PREPOSITION.finditer(document.prose), *_behind_places(document))
        if not (spelling.known(each["name"].lower()) or spelling.seen_name(each["name"].lower()))
        and each["name"] not in table()
    ]
    if not found:
        return
    names = [each["name"] for each in found]
    known = set(desk.knowledge.surnamed(names))
    for name, entities in desk.knowledge.named(names).items():
        if any(name == each.name or name in desk.knowledge.aliases(each.id) for each in entities):
            known.add(name)
    for each in found:
        span = Span(*each.span("name"))
        right = _near(each["name"])
        if not right or each["name"] in known or document.quoted(span) or document.furniture(span):
            continue
        if _SIC.match(document.prose, span.end) or _transliterated(right, desk.knowledge):
            continue
        yield Hit(span, f"The place is spelt “{right}”.", 0.8, (Suggestion(span, right),))


def _behind_places(document: Document) -> Iterator[re.Match[str]]:
    ends = {each.span.end for each in document.mentions if each.kind == "place"}
    return (each for each in _BEHIND.finditer(document.prose) if each.start() in ends)


def _transliterated(place: str, knowledge: Knowledge) -> bool:
    """Whether the place's own name is in another script, so that English has several spellings of it."""
    bearers = knowledge.named([place]).get(place, ())
    return any(each.kind in ("place", "state") and each.country in OTHER_SCRIPTS for each in bearers)


def _near(word: str) -> str:
    """The one large place a letter away that begins alike, or ""."""
    near = [
        name
        for name in _places().get(word[:2], ())
        if abs(len(name) - len(word)) <= 1 and letters_apart(name, word, 1) == 1
    ]
    return near[0] if len(near) == 1 and word not in (near[0] + "s", near[0] + "n", near[0] + "i") else ""


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """First two letters -> large places, states and countries, from `big_places.txt`."""
    found: dict[str, list[str]] = {}
    for name in (Path(spelling.__file__).parent / "big_places.txt").read_text("utf-8").split("\n"):
        if name:
            found.setdefault(name[:2], []).append(name)
    return {letters: tuple(names) for letters, names in found.items()}

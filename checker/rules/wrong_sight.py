"""wrong-sight: a building, square or other sight put in a city where it does not stand.

Knows some 200 by name. Houses that stand for a government (the Kremlin, the White House) are left out: "the
Kremlin in Geneva" may be its envoys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span, Suggestion

_CITY = r"(?P<city>(?:The |St\.? |New |Los |San |Rio de |Buenos |Mexico |Cape |Kuala )?[A-Z][a-zé]+(?:, [A-Z][a-z]+)?)"
_COPIES = regex(
    r"\b(?:replica|copy|copies|model|miniature|like|likened|compar\w+|rival|version|imitation|named|called|poster|picture"
    r"|photo\w*"
    r"|painting|film\w*|exhibition|show|tour|branch|casino|hotel|restaurant|club|bar|café|cafe|shop|mock|second|another|own"
    r"|Disney\w*|theme|fake|from|between|than|news|protest\w*|solidarity|not|never|former|then)\b",
    re.I,
)
_END = (
    r"(?=[.,;:)–—]|$|\s(?:on|and|was|were|is|are|has|had|will|to|where|after|before|during|when|for|with|by|as|at|until|this"
    r"|last)\b)"
)


_BIG = regex(r"city of \d{3,},000")
_OF_PARTS = ("us", "gb")
"""Countries whose tables list boroughs as cities of their own."""


class Sight(NamedTuple):
    """Where a sight stands; no country where two claim the city."""

    city: str
    country: str


@rule("wrong-sight", on=Sentence, category="geography", severity=Severity.WARNING)
def wrong_sight(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known building or square in a city where it does not stand.

    Copies, hotels named after them, exhibitions and protests elsewhere are left alone.

    ```bad 2015-11-14
    The lights of the Eiffel Tower in [[Brussels]] were switched off.
    ```
    ```bad 1989-11-11
    Crowds danced at the Brandenburg Gate in [[Vienna]] until dawn.
    ```
    ```bad 2013-06-01
    Police cleared Taksim Square in [[Ankara]] with water cannon.
    ```
    ```bad 2011-02-11
    The army let people into Tahrir Square, in [[Tunis]], and did not shoot.
    ```
    ```good 2015-11-14
    The Eiffel Tower in Paris went dark. The replica of the Eiffel Tower in Las Vegas did too.
    ```
    ```good 1989-11-11
    Crowds danced at the Brandenburg Gate in Berlin, the Spanish Steps in Rome and Charles Bridge in Prague.
    ```
    ```good 2013-06-01
    The protests of Taksim Square spread to Ankara; from Gezi Park in Istanbul to Izmir people marched.
    ```
    ```good 2011-02-11
    A restaurant called Red Square in London, Central Park in Johannesburg's suburbs, and Hyde Park in Sydney were full.
    ```
    ```good 2001-09-11
    Times Square in New York City, Wall Street in Lower Manhattan and Red Square in January were empty.
    ```
    """
    if not any(word in sentence.text for word in (" in ", ", ")):
        return
    for found in _pattern().finditer(sentence.text):
        sight, city = _sights()[found["sight"]], found["city"].removeprefix("The ").partition(",")[0]
        around = sentence.text[max(0, found.start() - 40) : found.end()]
        at = Span(*found.span("city")).shifted(sentence.span.start)
        if city in sight.city or sight.city in city or _COPIES.search(around) or document.quoted(at):
            continue
        if not _elsewhere(city, sight, desk.knowledge):
            continue
        told = f"{found['sight']} is in {sight.city}, not in {city}."
        evidence = Evidence(told, "knowledge", "Table of sights", verdict="refuted")
        yield Hit(at, told, 0.88, (Suggestion(at, sight.city),), (evidence,))


def _elsewhere(city: str, sight: Sight, knowledge: Knowledge) -> bool:
    """Whether the words are a big city of another country, or a capital: no district, no month."""
    places = [each for each in knowledge.named([city]).get(city, ()) if each.kind == "place"]
    big = [each for each in places if _BIG.match(each.note)]
    own = any(each.country == sight.country for each in big)
    return bool(big) and bool(sight.country) and not (own and sight.country in _OF_PARTS)


@cache
def _sights() -> dict[str, Sight]:
    lines = (Path(__file__).parent / "tables" / "sights.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines if line)
    return {name: Sight(city, country) for names, city, country in rows for name in names.split("|")}


@cache
def _pattern() -> re.Pattern[str]:
    return regex(rf"(?<![\w’'-])(?P<sight>{any_of(_sights())}),?\sin\s{_CITY}{_END}")

"""parliament-name: a parliament called by the name that another country's has.

Knows the parliaments and chambers with a name of their own, and what countries have one of that
name. Names that many countries share (senate, national assembly, congress) are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from checker.annotate.places import pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_HOUSE = r"(?:lower|upper) (?:house|chamber)"
_BODY = (
    r"(?:(?:national|federal|lower house of|upper house of) )?(?:parliament|legislature)"
    rf"(?:['’]s {_HOUSE})?"
)
SHAPES = (
    rf"\b{{adjective}} {_BODY}, (?:known as )?(?P<said>the (?P<house>NAMES))\b",
    rf"\b{{name}}['’]s (?:{_HOUSE}|{_BODY}), (?:known as )?(?P<said>the (?P<house>NAMES))\b",
    rf"\b(?P<said>[Tt]he (?P<house>NAMES)), (?:the {{adjective}}|{{name}}['’]s) (?:{_HOUSE}|{_BODY})\b",
    r"\b(?P<said>[Tt]he {adjective} (?P<house>NAMES))\b(?![-’'])(?! [A-Z])",
    r"\b(?P<said>{name}['’]s (?P<house>NAMES))\b(?![-’'])(?! [A-Z])",
)
_LOOSE = regex(
    r"\b(?:like|unlike|equivalent|counterpart|version|answer|imitat\w+|modelled|modeled|emigrants?|exiled?)\b"
)


@rule("parliament-name", on=Sentence, category="geography", severity=Severity.WARNING)
def parliament_name(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A parliament called by the name that another country's has.

    ```bad 2025-06-04
    The German parliament, [[the Knesset]], passed the law on Monday.
    ```
    ```bad 1999-03-11
    Deputies in [[Sweden's Storting]] voted late, and [[the Ukrainian Duma]] followed.
    ```
    ```bad 2011-02-25
    [[The Bundestag]], Austria's parliament, was dissolved; [[the Pakistani Lok Sabha]] was not.
    ```
    ```good 2025-06-04
    The German parliament, the Bundestag, passed the law; Israel's parliament, the Knesset, did not sit.
    ```
    ```good 1999-03-11
    Deputies in Norway's Storting voted late, and the Russian State Duma followed.
    ```
    ```good 2011-02-25
    The Bundesrat, Austria's upper house, met, and so did the German Bundesrat and the Swiss Nationalrat.
    ```
    ```good 1913-05-01
    The Diet of Worms and the Polish Diet are older than the Japanese Diet; the Soviet Duma never was.
    ```
    ```good 2018-08-08
    The Israeli Knesset member called it Sweden's answer to the Knesset. A Japanese diet of rice was served.
    ```
    """
    if not any(name in sentence.text for name in _named(document.prose)):
        return
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape.replace("NAMES", _names()), document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            name = found["house"]
            if state is None or state.until or ":" in state.code or state.code in _table()[name]:
                continue
            at = Span(*found.span("said")).shifted(sentence.span.start)
            if document.quoted(at) or _LOOSE.search(sentence.text):
                continue
            homes = [home.name for code in _table()[name] if (home := desk.knowledge.state(code))]
            own = [each for each, codes in _table().items() if state.code in codes]
            told = f"The {name} is of {' or '.join(homes)}, not of {state.name}."
            evidence = Evidence(told, "knowledge", "Table of parliaments", verdict="refuted")
            place = Span(*found.span("house")).shifted(sentence.span.start)
            yield Hit(at, told, 0.88, tuple(Suggestion(place, each) for each in own[:1]), (evidence,))


@lru_cache(maxsize=2)
def _named(prose: str) -> tuple[str, ...]:
    """The chambers that the draft names at all."""
    return tuple(each for each in _table() if each in prose)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Name -> codes of the countries that have a chamber so called."""
    lines = (Path(__file__).parent / "tables" / "parliaments.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "name\t")))
    return {row[0]: tuple(row[1].split("|")) for row in rows}


@cache
def _names() -> str:
    return "|".join(re.escape(each) for each in sorted(_table(), key=lambda each: (-len(each), each)))

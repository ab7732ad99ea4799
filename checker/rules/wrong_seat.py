"""wrong-seat: an organisation said to be based in a city where it has no seat.

Knows the seats, past and present, of international bodies and central banks, and names as
wrong only a city that is some state's capital or another body's seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span, Suggestion

_CITY = r"(?P<city>The Hague|(?!The )[A-ZÀ-Þ][\w’]+(?: (?:am )?[A-ZÀ-Þ][\w’]+){0,2})"
_END = (
    r"(?=[,.;:)]|$|['’]s\b| (?:said|says|has|had|is|was|will|would|warned|expects?|and|or|in|on|at|that|which|told|"
    r"raised|cut|published|ruled|agreed|voted|announced|reported|estimates?|forecasts?|called|urged|put|made)\b)"
)
SHAPES = (
    rf"\b{_CITY}-(?:based|headquartered) (?:the )?(?P<body>BODY){_END}",
    rf"(?<![\w-])(?P<body>BODY)(?: \([A-Za-z]+\))?,? (?:which (?:is|was) |that is |is |was )?"
    rf"(?:based|headquartered) in {_CITY}(?![\w’'-])",
    rf"(?<![\w-])(?P<body>BODY)(?:['’]s?)? (?:world |main )?(?:headquarters|head office|seat) in {_CITY}(?![\w’'-])",
    rf"\b(?:[Hh]eadquarters|head office|seat) of (?:the )?(?P<body>BODY) in {_CITY}(?![\w’'-])",
)
_LOOSE = regex(
    r"\b(?:not|never|no longer|moved?|moving|relocat\w*|former\w*|regional|local|European headquarters|mock|model|"
    r"temporary|new (?!York)|old|proposed|plan\w*|wants?|would|if|instead|mission|branch|office in)\b",
    re.I,
)
_PART = regex(
    r"(?:(?!The |At |In )[A-Z][\w’]*|[a-z]+-|formerly|the \w+ of|(?:branch|arm|agency|agencies|body|bodies|organ|part"
    r"|office|department) of(?: the)?) $|\($"
)


@rule("wrong-seat", on=Sentence, category="geography", severity=Severity.WARNING)
def wrong_seat(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An organisation said to be based in a city where it has no seat.

    The European Central Bank sits in Frankfurt, the International Court of Justice in The
    Hague. Former seats and the United Nations' offices pass, and so do moves, plans and
    regional headquarters.

    ```bad 2025-06-01
    The European Central Bank, based in [[Brussels]], cut its rates.
    ```
    ```bad 2004-07-09
    The [[Geneva]]-based International Court of Justice ruled against the wall.
    ```
    ```bad 2014-09-04
    Ministers met at NATO headquarters in [[Paris]] to speak of Ukraine.
    ```
    ```bad 1998-01-15
    The International Monetary Fund, which is headquartered in [[New York]], lent Indonesia more money.
    ```
    ```bad 2015-09-22
    Volkswagen, based in [[Berlin]], has lost a third of its value.
    ```
    ```good 2015-09-22
    Volkswagen, based in Wolfsburg, fell; Google's headquarters in Dublin and a London-based Apple spokesman were calm.
    ```
    ```good 2025-06-01
    The European Central Bank, based in Frankfurt, cut its rates; Brussels-based EU officials welcomed it.
    ```
    ```good 2004-07-09
    The Hague-based International Court of Justice ruled; the Geneva-based UN agency and a Vienna-based UN office met.
    ```
    ```good 1966-09-04
    Ministers met at NATO headquarters in Paris, which France wants to close.
    ```
    ```good 1998-01-15
    The regional headquarters of the World Bank in Nairobi, and the IMF's Paris office, were closed.
    ```
    ```good 2017-11-20
    The European Medicines Agency, based in London, will move to Amsterdam. Asean, based in Jakarta, was quiet.
    ```
    ```good 2011-11-11
    The Brussels-based European Union correspondent and the Lagos-based UN Women team moved to FIFA House in Berlin.
    ```
    """
    if not any(word in sentence.text for word in ("based", "headquarter", "eadquarters", "head office", "seat")):
        return
    if _LOOSE.search(sentence.text):
        return
    for at_home, pattern in enumerate(_patterns()):
        for found in pattern.finditer(sentence.text):
            if at_home > 1 and found["body"] in _firms():
                continue  # "Google's headquarters in Dublin" are those for Europe
            seats, city = _seats(found["body"], document.day.year), found["city"]
            at = Span(*found.span("city")).shifted(sentence.span.start)
            wrong = city not in seats and city.removeprefix("The ") not in seats and _known(city, desk.knowledge)
            before = sentence.text[max(0, found.start("body") - 24) : found.start("body")]
            if not wrong or document.quoted(at) or (found.start("body") == found.start() and _PART.search(before)):
                continue
            told = f"{found['body']} has its seat in {seats[0]}, not in {city}."
            evidence = Evidence(told, "knowledge", "Table of seats", verdict="refuted")
            yield Hit(at, told, 0.9, (Suggestion(at, seats[0]),), (evidence,))


def _seats(body: str, year: int = 0) -> tuple[str, ...]:
    """The cities in which the body has, or by that year may still have had, a seat."""
    each = (seat.partition(" until ") for seat in _table()[body])
    return tuple(city for city, _, until in each if not until or year <= int(until) + 1)


def _known(city: str, knowledge: Knowledge) -> bool:
    """Whether the words are a capital or some body's seat: not a country, a street or a person."""
    if any(city in seats for seats in map(_seats, _table())):
        return True
    named = knowledge.named([city]).get(city, ())
    return any(each.kind == "place" and knowledge.facts(each.country, "capital-of") for each in named) or any(
        fact.object == city for each in named for fact in knowledge.facts(each.country, "capital")
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = "|".join(re.escape(each) for each in sorted(_table(), key=len, reverse=True))
    return tuple(regex(shape.replace("BODY", words)) for shape in SHAPES)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Body -> its seats, the present one first."""
    lines = (Path(__file__).parent / "tables" / "seats.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t")[:2] for line in lines)
    return {name: tuple(cities.split("|")) for names, cities in rows for name in names.split("|")}


@cache
def _firms() -> frozenset[str]:
    """Companies among the bodies."""
    lines = (Path(__file__).parent / "tables" / "seats.tsv").read_text("utf-8").splitlines()[2:]
    return frozenset(name for line in lines if line.endswith("\tfirm") for name in line.split("\t")[0].split("|"))

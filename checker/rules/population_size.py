"""How many people a country has, by order of magnitude."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity

_BEFORE = regex(
    r"(?:,\s(?:a|an|the)\s(?:[\w’'-]+\s){0,4}?(?:country|nation|state|island|republic|kingdom|land|archipelago|democracy)\s"
    r"of\s|,\swith\s(?:a\spopulation\sof\s|its\s)?|\shas\s(?:a\spopulation\sof\s)?|['’]s?\spopulation\s(?:of|is|was)\s"
    r"|['’]s?\s|,\swhich\shas\s(?:a\spopulation\sof\s)?|\s\(population\s|,\shome\sto\s|,\sa\spopulation\sof\s)"
    r"(?:about\s|some\s|around\s|nearly\s|almost\s|roughly\s|just\s|only\s|more\sthan\s|over\s|an\sestimated\s)*$"
)
_INSIDE = regex(r"\b(?:in|of|from|to|near|across|throughout|and|outside)\s(?:the\s)?$")
_OWN = regex(r"(?:['’]s|['’])\s")
_DO = regex(r"\s(?:people|inhabitants|citizens)\s(?:vote|voted|are\s(?:called|ageing|aging)|go\sto\sthe\spolls|live)\b")
_OF = regex(r"\bpopulation\sof\s(?:the\s)?$")
_AFTER_OF = regex(
    r"(?:,\s|\s)(?:is|was|of|stands\sat|now|has\sreached|reached)\s(?:about\s|some\s|nearly\s|almost\s)*$"
)
_PEOPLE = regex(
    r"\s(?:people|inhabitants|citizens|residents|souls)\b"
    r"(?!\s(?:who|in|living|aged|under|with|have|are|were|lost|killed|voted|abroad|from|of|at|without|for|to|had|died"
    r"|face|need|on|by))"
)


@rule("population-size", on=Sentence, category="number", severity=Severity.WARNING)
def population_size(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country's population wrong by a factor: millions for billions, a nought too many.

    "India, a country of 1.2 million people". Only where the figure is said to be the whole
    country's; a factor of four either way passes, growth since 1950 is allowed for.

    ```bad 2011-10-31
    India, a country of [[1.2 million]] people, added more voters than France has.
    ```
    ```bad 2019-05-09
    Luxembourg, with [[60 million]] people, has made public transport free.
    ```
    ```bad 1998-08-08
    The population of Nigeria is [[12 million]], the ministry in Abuja said.
    ```
    ```bad 2014-05-16
    India's [[1.3 million]] people vote in nine rounds.
    ```
    ```good 2014-05-16
    India's 1.2 billion people vote in nine rounds. India's 2 million people with cancer need more beds.
    ```
    ```good 2011-10-31
    India, a country of 1.2 billion people, added more voters than France has.
    ```
    ```good 2019-05-09
    Luxembourg, with 600,000 people, has made public transport free; Italy has 3 million people who cannot drive.
    ```
    ```good 1998-08-08
    The population of Nigeria is 110 million. Nigeria's 2 million people without work are angry.
    ```
    ```good 1961-01-01
    Kenya, a country of 8 million people, wants to be free; Brazil has 70 million people.
    ```
    ```good 2007-07-07
    Lisbon is the capital of Portugal, with a population of 552,700 within its limits.
    ```
    ```good 2015-06-06
    Syria, with 4 million refugees abroad, and Iceland's 1,000 horses were both in the news.
    ```
    """
    if "people" not in sentence.text and "population" not in sentence.text and "inhabitants" not in sentence.text:
        return
    mentions = document.mentions_in(sentence.span)
    figures = [m for m in mentions if m.kind == "number" and quantity(m) is not None]
    for state in (m for m in mentions if m.kind == "state" and m.entity is not None):
        size = _table().get(state.entity.id.removeprefix("state:")) if state.entity else None
        figure = next((m for m in figures if m.span.start > state.span.end), None)
        if size is None or figure is None or document.quoted(figure.span) or not _whole(state, figure, document):
            continue
        value = quantity(figure)
        if value is None or value.value < 1000 or document.day.year < 1950:
            continue
        low, high = size / (4.0 if document.day.year > 1990 else 8.0), size * 3.0
        if not low <= value.value / 1e6 <= high:
            shown = f"{size / 1000:.1f} billion" if size >= 1000 else f"{size:g} million"
            yield Hit(figure.span, f"{state.text} has some {shown} people.", 0.85)


def _whole(state: Mention, figure: Mention, document: Document) -> bool:
    """Whether the figure is said to be all the people of the state."""
    gap = document.prose[state.span.end : figure.span.start]
    people = _PEOPLE.match(document.prose, figure.span.end)
    lead = document.prose[max(0, state.span.start - 22) : state.span.start]
    if _OWN.match(gap[:3]) and _DO.match(document.prose, figure.span.end):
        return True
    if _OF.search(lead):
        return bool(_AFTER_OF.fullmatch(gap))
    if _INSIDE.search(lead):
        return False
    return bool(_BEFORE.fullmatch(gap) and (people or "population" in gap))


@cache
def _table() -> dict[str, float]:
    """Country code -> millions of people about 2020."""
    lines = (Path(__file__).parent / "tables" / "populations.tsv").read_text("utf-8").splitlines()[2:]
    return {code: float(millions) for code, millions in (line.split("\t") for line in lines)}

"""wrong-capital: a city called the capital of a state that has another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.annotate.places import pattern, state_of
from checker.claims.assertion import told_of
from checker.daybook import years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import (
    Desk,
    Document,
    Evidence,
    Hit,
    Knowledge,
    Sentence,
    Severity,
    Span,
    State,
    Suggestion,
)

SHAPES = (
    r"{city},? (?:which is |now |today )?(?:is |remains |became )?the capital(?: city)? of (?:the )?{name}\b"
    r"(?!['’]s| (?:province|state|region|County|Territory|[A-Z]))",
    r"\b[Tt]he capital(?: city)? of (?:the )?{name}, {city}(?=[,.;:)])",
    r"\b[Tt]he {adjective} capital(?:,| of)? {city}",
    r"{city}, the {adjective} capital\b(?! of)",
    r"\b{name}['’]s capital(?: city)?,? {city}",
    r"{city}, {name}['’]s capital\b",
    r"{city}, (?:and )?(?:the )?capital(?: city)? of (?:the )?{name}\b"
    r"(?!['’]s| (?:province|state|region|County|Territory|[A-Z]))",
    r"\b[Tt]he capital(?: city)? of (?:the )?{name} is {city}(?=[,.;:)]| and\b)",
    r"\b{name}, (?:(?:a|the) [a-z]+ )?of which {city} is the capital\b",
    r"\b{name},? whose capital(?: city)?,?(?: is)? {city}",
    r"\b{name},? (?:and|with) its capital(?: city)?,? {city}",
)
TWINS = {"ge": "us", "lu": "be", "mx": "mx"}
"""States whose name a region elsewhere bears too, with a capital of its own, and where that is."""
_NOT_NOW = regex(
    r"\b(?:then|former|old|ancient|once|first|wartime|provisional|temporary|until|moved?|[ck]ultural)\b",
    re.I,
)
_RULED = regex(
    r"\b[Uu]nder (?:the )?[A-Z]\w+ (?:rule|empire|Empire|occupation)\b|\b(?:colonial|medieval|centur(?:y|ies))\b"
)
_NOT = regex(r"\b(?:not|never|isn['’]t|rather than|instead of|mistak\w+|wrongly)\b", re.I)


@rule("wrong-capital", on=Sentence, category="geography", severity=Severity.ERROR)
def wrong_capital(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A city called the capital of a state that has another.

    Seats of government, second capitals and capitals that moved count as capitals. Sentences
    that look back or deny it are left alone.

    ```bad 2022-02-02
    The minister flew to the Turkish capital, [[Istanbul]], on Wednesday.
    ```
    ```bad 2023-09-01
    The conference was held in [[Sydney]], the capital of Australia.
    ```
    ```bad 1999-05-04
    Brazil's capital, [[Rio de Janeiro]], expects two million guests.
    ```
    ```bad 2019-10-10
    He was born in [[Auckland]], New Zealand's capital. In [[Zurich]], the capital of Switzerland, it rained.
    ```
    ```bad 2016-08-05
    Brazil, whose capital is [[Rio de Janeiro]], opened the games. [[Toronto]], capital of Canada, sent a team.
    ```
    ```bad 1997-06-06
    Morocco, of which [[Casablanca]] is the capital, wants rain. The capital of Australia is [[Melbourne]].
    ```
    ```bad 2023-03-14
    Ruto told crowds in [[Mombasa]], the Kenyan capital, that the region needed “cheap, clean power”.
    ```
    ```good 1996-02-02
    Kazakhstan, whose capital is Almaty, borders China. Munich, capital of Bavaria, lies in Germany.
    ```
    ```good 2022-02-02
    The minister flew to the Turkish capital, Ankara, and then to Istanbul, the country's largest city.
    ```
    ```good 2021-03-03
    Pretoria, the South African capital, and Cape Town, the capital of South Africa's Western Cape, were calm.
    ```
    ```good 2018-06-06
    Under Spanish rule Trujillo became the capital of Honduras.
    ```
    ```good 1999-09-01
    Bonn was the capital of West Germany. Lagos, the former Nigerian capital, is larger than Abuja.
    ```
    ```good 2024-04-04
    Milan is the financial capital of Italy, and Lyon the capital of French cooking.
    ```
    ```good 2025-02-02
    In 1955 the ship put in at Rio de Janeiro, the capital of Brazil, and in 1962 at Karachi.
    ```
    ```good 1985-04-04
    In the Soviet capital, Moscow, the new leader received the German chancellor from Bonn.
    ```
    ```good 2024-04-04
    Atlanta, the capital of Georgia, was hit by a storm.
    ```
    ```good 2011-11-11
    Half of the tourists think that Sydney is the capital of Australia.
    ```
    """
    if "capital" not in sentence.text or _NOT.search(sentence.text) or _RULED.search(sentence.text):
        return
    seen: set[Span] = set()
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            at = Span(*found.span("city")).shifted(sentence.span.start)
            looks_back = _NOT_NOW.search(sentence.text[max(0, found.start() - 12) : found.end() + 16])
            tale = told_of(sentence.text[: found.start()])
            if state is None or at in seen or looks_back or tale or document.quoted(at):
                continue
            seen.add(at)
            days = [document.day, *(date(year, 6, 30) for year in sorted(years_named(document, sentence.span)))]
            hits = [_weigh(found["city"], state, at, day, desk.knowledge) for day in days]
            if all(hits) and hits[0]:
                yield hits[0]


def _weigh(city: str, state: State, at: Span, day: date, knowledge: Knowledge) -> Hit | None:
    right = capitals(state, day, knowledge)
    if not right or city in right or any(_same(city, each) for each in right):
        return None
    bearers = knowledge.named([city]).get(city, ())
    places = [each for each in bearers if each.kind == "place"]
    if not places or any(each.country == TWINS.get(state.code) for each in places):
        return None
    name = f"{right[0]}" if len(right) == 1 else " or ".join(right[:3])
    message = f"The capital of {state.name} is {name}, not {city}."
    evidence = Evidence(
        f"{state.name}: capital {name}", "knowledge", "Tables of states and capitals", verdict="refuted"
    )
    return Hit(at, message, 0.95, tuple(Suggestion(at, each) for each in right[:2]), (evidence,))


def _same(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    first, second = (re.sub(r"\W", "", each).casefold() for each in (one, other))
    return first.startswith(second) or second.startswith(first) or fuzz.ratio(first, second) >= 80


def capitals(state: State, day: date, knowledge: Knowledge) -> list[str]:
    """Every city that is or may be called the state's capital on that day, the official one first."""
    facts = [
        fact
        for key in (state.code, f"state:{state.code}")
        for fact in knowledge.facts(key, "capital")
        if (fact.since is None or fact.since <= day) and (fact.until is None or fact.until >= day)
    ]
    named = [state.capital] if state.capital else []
    return list(dict.fromkeys([*named, *(fact.object for fact in facts)]))

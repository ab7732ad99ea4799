"""wrong-state-capital: a city called the capital of a state or province that has another.

Knows the capitals of its table. Reads the shapes that leave no doubt ("Dallas, the capital of Texas", "the
Ohio capital, Cleveland"); sentences that look back, deny it or name a capital of something else than the
state (oil, country music) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.annotate.places import CITY
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_SHAPES = (
    r"(?P<city>CITY),? (?:which is |now |today )?(?:is |remains )?(?:the )?(?:state |provincial |regional )?"
    r"capital(?: city)?"
    r" of (?:the (?:[A-Z][a-z]+ )?(?:state|province|region) of )?(?P<state>STATE)\b(?!['’]| [A-Z]| County)",
    r"\b[Tt]he (?P<state>STATE)(?:['’]s)? (?:state |provincial |regional )?capital,? (?:of )?(?P<city>CITY)",
    r"\b(?P<state>STATE)['’]s (?:state |provincial |regional )?capital(?: city)?,? (?P<city>CITY)",
    r"\b(?P<state>STATE),? (?:whose|and its|with its) capital(?: city)?,? (?:is )?(?P<city>CITY)",
)
_LOOSE = regex(
    r"\b(?:then|former|old|ancient|once|first|wartime|provisional|until|moved?|[ck]ultural|financial|not|never|isn['’]t"
    r"|rather\sthan|mistak\w+|wrongly|1[5-9]\d\d|historic\w*|summer|winter|de\sfacto|largest)\b",
    re.I,
)


@rule("wrong-state-capital", on=Sentence, category="geography", severity=Severity.WARNING)
def wrong_state_capital(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A city called the capital of a state or province that has another.

    The capital of Texas is Austin, that of Queensland Brisbane. Sentences that look back or speak of
    capitals of trade are left alone.

    ```bad 1963-11-23
    The president was shot in [[Dallas]], the capital of Texas, on Friday.
    ```
    ```bad 2011-01-11
    Floods reached [[Cairns]], capital of the state of Queensland. The Ohio capital, [[Cleveland]], was dry.
    ```
    ```bad 2019-06-06
    Alberta's capital, [[Calgary]], voted with Saxony, whose capital is [[Leipzig]].
    ```
    ```good 1963-11-23
    The president was shot in Dallas; Austin, the capital of Texas, heard it at noon.
    ```
    ```good 2011-01-11
    Floods reached Brisbane, capital of Queensland. The Ohio capital, Columbus, was dry.
    ```
    ```good 2019-06-06
    Alberta's oil capital, Calgary, and Nashville, the capital of country music, sent bands.
    ```
    ```good 1999-09-09
    Detroit, the first capital of Michigan, is larger than Lansing; New Haven was once a capital of Connecticut.
    ```
    ```good 2024-04-04
    Los Angeles, California, and the capital, Sacramento, lie apart; Quebec City is the capital of Quebec.
    ```
    """
    if "capital" not in sentence.text or _LOOSE.search(sentence.text):
        return
    states = [each for each in _table() if each in sentence.text]
    if not states:
        return
    names = "|".join(map(re.escape, sorted(states, key=len, reverse=True)))
    seen: set[int] = set()
    for shape in _SHAPES:
        pattern = re.compile(shape.replace("STATE", names).replace("CITY", CITY))
        for found in pattern.finditer(sentence.text):
            right, city = _table()[found["state"]], found["city"]
            span = Span(*found.span("city")).shifted(sentence.span.start)
            known = any(each.kind == "place" for each in desk.knowledge.named([city]).get(city, ()))
            if city in right or not known or document.quoted(span):
                continue
            told = f"The capital of {found['state']} is {right[0]}, not {city}."
            if span.start not in seen:
                seen.add(span.start)
                evidence = Evidence(told, "knowledge", "Table of state capitals", verdict="refuted")
                yield Hit(span, told, 0.9, (Suggestion(span, right[0]),), (evidence,))


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """State -> its capital, under every name it has in news."""
    lines = (Path(__file__).parent / "tables" / "state_capitals.tsv").read_text("utf-8").splitlines()[2:]
    return {state: tuple(capital.split("|")) for state, capital in (line.split("\t") for line in lines)}

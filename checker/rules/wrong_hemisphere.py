"""wrong-hemisphere: a country on the other half of the globe, or in the other half's season.

Knows which countries lie wholly north or south of the equator. Seasons are read only where a southern (or
northern) place, a month and "summer" or "winter" stand close together in one clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.places import pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_SOUTH = frozenset(
    "ar au bo bw bi cl fj km ls mg mw mu mz na nr nz pg py pe rw ws sc sb za sz tz to tv uy vu zm zw ao br".split()
)
_BOTH = frozenset("cd cg co ec ga gq id ke ki mv so st ug fr gb us no in".split())
"""Countries on or over the equator, or with islands beyond it that count."""
_MAINLY_NORTH = frozenset("fr gb us no in".split())
_SHAPES = (
    r"\b(?:the )?{name},? (?:which (?:is|lies) |is |lies |a country |far )?(?:in|of) the (?P<half>northern|southern)"
    r" hemisphere\b",
    r"\b(?P<half>[Nn]orthern|[Ss]outhern)[- ]hemisphere (?:country|nation),? (?:like |such as )?(?:the )?{name}\b",
)
_CITIES = (
    "Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Auckland|Wellington|Christchurch|Johannesburg|Cape Town|Pretoria"
    "|Durban|Buenos Aires|Cordoba|Montevideo|Santiago|Valparaiso|Hobart|Tasmania|Queensland|New South Wales|Patagonia"
)
_SOUTHERN = rf"(?:Australia|New Zealand|South Africa|Argentina|Chile|Uruguay|{_CITIES})(?:n|ns|'s|’s)?"
_SUMMER = r"(?:June|July|August)"
_WINTER = r"(?:December|January|February)"
_SEASONS = regex(
    rf"\b(?P<season>summer)(?:\s(?:heat|sun|holidays))?\s(?:of|in)\s{_SUMMER}\b|\b(?P<season2>winter)"
    rf"(?:\s(?:cold|frost|snow|heat))?\s(?:of|in)\s{_WINTER}\b|\b{_SUMMER}\s(?P<season3>summer)\b|\b{_WINTER}\s(?P<season4>winter)\b"
)
_THERE = regex(rf"\b{_SOUTHERN}\b")
_NORTHERN_TOO = regex(
    r"\b(?:northern|Europe\w*|Britain|British|England|English|London|American?|United\sStates|U\.?S\.?|Canada|Japan|China"
    r"|Germany|France|Italy|Spain|flew|fled|escape\w*|exchang\w*|left|unlike|while|whereas|but|Beach|Florida|California"
    r"|fashion|Olympics?|tour\w*|from|to)\b"
)


@rule("wrong-hemisphere", on=Sentence, category="geography", severity=Severity.WARNING)
def wrong_hemisphere(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country on the wrong half of the globe, or with the other half's seasons.

    Norway lies in the northern hemisphere, and July is winter in Sydney. Countries over the equator are
    left alone.

    ```bad 2019-05-05
    New Zealand lies in the [[northern]] hemisphere, and Norway, in the [[southern]] hemisphere, sells it fish.
    ```
    ```bad 2003-07-15
    Sydney swelters in the [[summer]] heat of July.
    ```
    ```bad 1998-01-08
    Buenos Aires shivers in the [[winter]] of January.
    ```
    ```good 2019-05-05
    New Zealand lies in the southern hemisphere, and Norway in the northern; Brazil, in the southern hemisphere, votes.
    ```
    ```good 2003-07-15
    Sydney shivers in the winter of July; Londoners in Sydney flee the summer of July at home in Britain.
    ```
    ```good 1998-01-08
    Buenos Aires swelters in the summer of January. Skiers from Chile spend the winter of January in the Alps.
    ```
    ```good 2010-06-11
    Kenya, in the southern hemisphere for the most part, and Ecuador, in the northern hemisphere too, are on the line.
    ```
    ```good 1986-05-05
    Teams of the northern hemisphere, such as France, beat southern hemisphere teams like Australia.
    ```
    """
    if "emisphere" in sentence.text:
        for shape in _SHAPES:
            yield from _halves(shape, sentence, document, desk)
    for found in _SEASONS.finditer(sentence.text):
        near = sentence.text[max(0, found.start() - 60) : found.end() + 40]
        if not _THERE.search(near) or _NORTHERN_TOO.search(sentence.text.replace("South Africa", " ")):
            continue
        group = next(name for name in ("season", "season2", "season3", "season4") if found[name])
        span = Span(*found.span(group)).shifted(sentence.span.start)
        if not document.quoted(span):
            other = "winter" if found[group] == "summer" else "summer"
            yield Hit(span, f"South of the equator that is {other}.", 0.8)


def _halves(shape: str, sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country said to lie in a hemisphere that has no part of it."""
    for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
        state = state_of(found, desk.knowledge)
        if state is None or state.code in _BOTH - _MAINLY_NORTH or len(state.code) != 2:
            continue
        right = "southern" if state.code in _SOUTH else "northern"
        span = Span(*found.span("half")).shifted(sentence.span.start)
        if found["half"].lower() != right and not document.quoted(span):
            yield Hit(span, f"{state.name} lies in the {right} hemisphere.", 0.9)

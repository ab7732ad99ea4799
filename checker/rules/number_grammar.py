"""number-grammar: numbers put together as another language does: "120 millions euros".

Knows the nouns news counts in millions; a plural that stands alone ("millions of euros") is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_WORD = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty"
_NUMBER = rf"(?:\d[\d,.]*\d|\d|{_WORD})"
_COUNTED = (
    r"(?:(?:US|U\.S\.|Australian|Canadian|Swiss) )?(?:dollars|euros|pounds|people|inhabitants|roubles|rubles|yen|yuan|"
    r"francs|marks|"
    r"rupees|pesos|lira|crowns|kroner|kronor|tons|tonnes|barrels|votes|visitors|users|citizens|refugees|soldiers|troops|jobs|"
    r"tourists|residents|voters|hectares|litres|liters|children|homes|men|women|workers|students|protesters|demonstrators|"
    r"migrants|deaths|passengers|viewers|fans|spectators|supporters|families|households|doses|cases|cars|kilometres|"
    r"kilometers|copies|books|animals|years)\b"
)
_SCALE = regex(
    rf"(?<![\w.,-])(?P<number>{_NUMBER})(?P<gap>[ -])(?P<scale>hundreds|thousands|millions|billions|trillions)"
    rf"(?= {_COUNTED})",
    re.I,
)
_SCALE_OF = regex(
    rf"(?<![\w.,-])(?P<number>{_NUMBER})(?P<gap>[ -])(?P<scale>thousands?|millions?|billions?|trillions?)"
    rf"(?P<of> of)(?= {_COUNTED})",
    re.I,
)
_WHO = (
    r"boy|girl|man|woman|child|baby|son|daughter|student|teenager|pupil|driver|suspect|brother|sister|patient|victim|"
    r"player|father|mother|worker|conflict|war|dispute|company|city|building|tree|ship|record|law|house|church|bridge|"
    r"treaty|agreement|regime|policy|infant|toddler|male|female|tradition"
)
_AGE = regex(
    rf"\b(?:an?|another) (?P<number>{_NUMBER}|\w+ty-\w+)(?P<rest>(?:[ -])(?P<unit>years|months|weeks|days)[ -]olds?)"
    rf"(?= (?:[a-z]+ )?(?:{_WHO})\b| (?:from|who|with|was|has|had|said|in|and)\b|[.,;])",
    re.I,
)
_LASTING = (
    r"contract|deal|trip|visit|term|ban|walk|drive|flight|plan|programme|program|sentence|truce|ceasefire|strike|lead|"
    r"fine|tour|curfew|deadline|extension|delay|siege|war|conflict|investigation|march"
)
_SPAN = regex(
    rf"\b(?:an?|another|his|her|its|their) (?P<number>{_NUMBER})(?P<gap>[ -])"
    r"(?P<unit>years|months|weeks|days|hours|minutes|kilomet(?:re|er)s|miles|euros|dollars|pounds|points|goals)"
    rf" (?P<noun>{_LASTING})\b",
    re.I,
)


@rule("number-grammar", on=Sentence, category="number", severity=Severity.WARNING)
def number_grammar(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Numbers put together as another language does: "120 millions euros", "a 5 years old boy".

    After a number, million and thousand stay singular and take no "of"; a number and its unit
    before a noun stay singular and are joined by hyphens.

    ```bad 2019-04-04
    The club paid [[120 millions]] euros for the striker, a [[19 years old]] from Lisbon.
    ```
    ```bad 2023-06-06
    [[Ten thousands]] people marched in Belgrade, the police said.
    ```
    ```bad 2011-03-15
    Some [[3 billions of]] dollars were lost, and a [[five-years-old]] girl was found alive.
    ```
    ```bad 1999-12-12
    He signed a [[four years]] contract after a [[three weeks]] trip to Seoul.
    ```
    ```good 2019-04-04
    The club paid 120 million euros, tens of millions more than in the 1990s; many millions watched.
    ```
    ```good 2023-06-06
    Ten thousand people marched, thousands more watched, and hundreds of thousands of euros were raised.
    ```
    ```good 2011-03-15
    A five-year-old girl was found alive; the boy is 5 years old, and 3 billion of the dollars were lost.
    ```
    ```good 1999-12-12
    He signed a contract of four years, a four-year contract, two years contract-free; the 100 metres final was quick.
    ```
    ```good 2005-05-05
    She is the five years older sister; the last two millions of the lottery and the three thousands in the Alps remain.
    ```
    ```good 1985-01-01
    After a three days' march and a ten minutes’ walk they were two hundreds apart at darts.
    ```
    """
    for pattern, write in ((_SCALE, _singular), (_SCALE_OF, _singular), (_AGE, _joined), (_SPAN, _joined)):
        for found in pattern.finditer(sentence.text):
            at = Span(*_part(found)).shifted(sentence.span.start)
            if found["number"].lower() in ("1", "one") or document.quoted(at):
                continue
            right = write(found)
            yield Hit(at, f"Write “{right}”.", 0.88, (Suggestion(at, right),))


def _part(found: re.Match[str]) -> tuple[int, int]:
    """Where the number and its unit stand."""
    groups = found.groupdict()
    last = next(name for name in ("of", "rest", "unit", "scale") if groups.get(name))
    return found.start("number"), found.end(last)


def _singular(found: re.Match[str]) -> str:
    return f"{found['number']}{found['gap']}{found['scale'].removesuffix('s')}"


def _joined(found: re.Match[str]) -> str:
    old = "-old" if "rest" in found.groupdict() else ""
    return f"{found['number']}-{found['unit'].removesuffix('s')}{old}"

"""Units that already say "per hour", and units that say nothing in their place."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

# what is written, what is wrong with it, what to write
_MISUSES = (
    (r"knots\s(?:per|an)\shour", "A knot is a nautical mile an hour.", "knots"),
    (
        r"(?:kilo|mega|giga|tera)watts\s(?:per|an)\shour",
        "Watts already count energy in time; used up are watt-hours.",
        "",
    ),
    (r"\d\s?[kMG]W(?:\sper\shour|/h)\b", "Watts already count energy in time; used up are kWh.", ""),
    (r"degrees\s[Kk]elvin", "Kelvins have no degrees.", "kelvins"),
    (r"light[\s-]years\sago", "A light-year is a distance.", ""),
)
_WORDS = ("knots", "watts", "kelvin", "Kelvin", "light", "W per", "W/h")
_FIGURATIVE = regex(r"\b(?:seems?|seemed|feels?|felt|like)\b")


@rule("unit-misuse", on=Sentence, category="number", severity=Severity.WARNING)
def unit_misuse(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A unit that cannot mean what it is used for: knots per hour, kilowatts per hour.

    ```bad 2018-09-14
    The storm moved at 15 [[knots per hour]] towards the coast of Carolina.
    ```
    ```bad 2009-12-12
    The plant in Finland will produce 800 [[megawatts per hour]], the minister said.
    ```
    ```bad 1997-04-04
    The comet was last seen 4,000 [[light-years ago]], an announcer in Perth said.
    ```
    ```good 2018-09-14
    The storm moved at 15 knots towards the coast, 17 miles per hour.
    ```
    ```good 2009-12-12
    The plant in Finland will produce 800 megawatts, or 6,000 gigawatt-hours a year.
    ```
    ```good 1997-04-04
    The star is 4,000 light-years away; its light left it 4,000 years ago.
    ```
    ```good 2001-10-10
    It seems light-years ago that Oslo was poor. The grid can add 50 megawatts per year.
    ```
    ```good 1969-07-20
    Knots of people stood about for an hour in Houston at 30 degrees Celsius.
    ```
    """
    if not any(word in sentence.text for word in _WORDS):
        return
    for pattern, why, better in _MISUSES:
        for found in regex(rf"(?<![\w’'-]){pattern}\b").finditer(sentence.text):
            span = Span(*found.span()).shifted(sentence.span.start)
            if document.quoted(span) or (pattern.startswith("light") and _FIGURATIVE.search(sentence.text)):
                continue
            yield Hit(span, why, 0.85, (Suggestion(span, better),) if better else ())

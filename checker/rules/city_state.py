"""Large cities and the state, province or country of the kingdom they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_REGIONS = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana"
    "|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana"
    "|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon"
    "|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming|England|Scotland|Wales|Northern Ireland|Republic of Ireland|Ontario|Quebec"
    "|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|New South Wales|Victoria"
    "|Queensland|South Australia|Western Australia|Tasmania"
).split("|")
_JOIN = r"(?:,\s(?:in\s)?|\sin\s)(?:the\s(?:(?:US|American|Canadian|Australian)\s)?(?:state\sof\s|province\sof\s)?)?"
_AFTER = regex(r"['’-]|\s(?:and|or|to|[A-Z])")
_LIST = regex(r",\s(?:and\s)?[A-Z]")


@rule("city-state", on=Sentence, category="geography", severity=Severity.WARNING)
def city_state(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A large city put in the wrong state, province or part of the United Kingdom.

    St. Louis is in Missouri, Cardiff is not in England. The table names the namesakes it
    knows (Portland in Maine, Las Vegas in New Mexico); lists of places are left alone.

    ```bad 2014-08-12
    Riots broke out in Ferguson, a suburb of St. Louis, [[Kansas]], after a policeman shot a youth.
    ```
    ```bad 2005-09-01
    The levees broke in New Orleans, [[Mississippi]], after the storm had passed.
    ```
    ```bad 1988-02-13
    The games opened in Calgary, in the Canadian province of [[Manitoba]], on Saturday.
    ```
    ```bad 2017-06-03
    The final was played in Cardiff, [[England]], under a closed roof.
    ```
    ```good 2014-08-12
    Riots broke out in a suburb of St. Louis, Missouri; a march in Kansas City, Kansas, was calm.
    ```
    ```good 2005-09-01
    The levees broke in New Orleans, Mississippi towns were flattened, and help came from Atlanta, Georgia.
    ```
    ```good 1988-02-13
    Flights from Calgary, Manitoba's capital Winnipeg and Toronto were late; Vancouver, Washington, was not.
    ```
    ```good 2017-06-03
    They toured Cardiff, England and Scotland, and played in Glasgow, Kentucky, and Dallas, Oregon.
    ```
    ```good 2009-12-12
    She played Blanche in Sydney, New York at the academy, and Washington.
    ```
    ```good 1999-09-09
    Offices in Seattle, Oregon and Idaho will close; those in Portland, Maine, will not.
    ```
    """
    for found in _pattern().finditer(sentence.text):
        after = sentence.text[found.end() : found.end() + 14]
        if _AFTER.match(after) or _LIST.match(after) or found["region"] in _table()[found["city"]]:
            continue
        lead = sentence.text[max(0, found.start() - 3) : found.start()]
        if lead.endswith((", ", "& ")) or (found["join"] == ", " and not re.match(r"[,.;:)]", after or ".")):
            continue
        span = Span(*found.span("region")).shifted(sentence.span.start)
        if document.quoted(span):
            continue
        right = _table()[found["city"]][0]
        yield Hit(span, f"{found['city']} lies in {right}.", 0.85, (Suggestion(span, right),))


@cache
def _pattern() -> re.Pattern[str]:
    regions = "|".join(sorted(_REGIONS, key=len, reverse=True)).replace(" ", r"\s")
    return regex(rf"(?<![\w’'-])(?P<city>{any_of(_table())})(?P<join>{_JOIN})(?P<region>{regions})\b")


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """City -> where it lies, then the states that have a namesake."""
    lines = (Path(__file__).parent / "tables" / "city_states.tsv").read_text("utf-8").splitlines()[2:]
    return {city: tuple(regions.split("|")) for city, regions in (line.split("\t") for line in lines)}

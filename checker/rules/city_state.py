"""Large cities and the state, province or country of the kingdom they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_SHORT = dict(pair.split("=") for pair in (
    "Ala.=Alabama|Ariz.=Arizona|Ark.=Arkansas|Calif.=California|Colo.=Colorado|Conn.=Connecticut|Del.=Delaware|"
    "Fla.=Florida|Ga.=Georgia|Ill.=Illinois|Ind.=Indiana|Kan.=Kansas|Ky.=Kentucky|La.=Louisiana|Md.=Maryland|"
    "Mass.=Massachusetts|Mich.=Michigan|Minn.=Minnesota|Miss.=Mississippi|Mo.=Missouri|Mont.=Montana|Neb.=Nebraska|"
    "Nev.=Nevada|N.H.=New Hampshire|N.J.=New Jersey|N.M.=New Mexico|N.Y.=New York|N.C.=North Carolina|"
    "N.D.=North Dakota|Okla.=Oklahoma|Ore.=Oregon|Pa.=Pennsylvania|R.I.=Rhode Island|S.C.=South Carolina|"
    "S.D.=South Dakota|Tenn.=Tennessee|Vt.=Vermont|Va.=Virginia|Wash.=Washington|W.Va.=West Virginia|Wis.=Wisconsin|"
    "Wyo.=Wyoming|Ont.=Ontario|Que.=Quebec|B.C.=British Columbia"
).split("|"))  # fmt: skip
"""How news shortens the names of states and provinces."""
_CITY = r"(?<![\w’'-])(?P<city>(?:[A-Z][\w’'-]*\.?\s){0,4}[A-Z][\w’'-]+)"
_OF = r"(?:the\s(?:[A-Z]\w+\s)?(?:(?:north|south|east|west|central)[\w-]*\s)?(?:state|province|region)\sof\s)"
_JOIN = rf"(?:(?:,\s(?:in\s)?{_OF}?|\sin\s{_OF})|\s\((?=[A-Z]\w+\)))"
_AFTER = regex(r"['’-]|\s(?:and|or|to|[A-Z])")
_LIST = regex(r",\s(?:and\s)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]")
_TOWNSHIPS = frozenset(
    "Connecticut|Maine|Massachusetts|New Hampshire|New Jersey|New York|Pennsylvania|Rhode Island|Vermont"
    "|England".split("|")
)
"""States with townships and hamlets that the table does not have: only a large city is held to be elsewhere."""
_LARGE = 150
_LEADING = frozenset("In At Near From To Outside Around Through Across Over Of And For By Downtown Central".split())
"""Words with a capital that stand before a city's name and are no part of it."""
_BEHIND = regex(r"[,.;:)]|\s(?:\(AP|\(Reuters|—|–|--)")


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
    ```bad 2016-10-13
    The laureate was born in Duluth, [[Wisconsin]], and grew up in Hibbing.
    ```
    ```bad 2021-05-03
    Oxygen ran out at a hospital in Nagpur, in the western state of [[Gujarat]], on Monday.
    ```
    ```bad 1999-04-20
    SEATTLE, [[Ore.]] (AP) - Two ships collided off Tampa, [[Ga.]], on Monday.
    ```
    ```good 2014-08-12
    Riots broke out in a suburb of St. Louis, Missouri; a march in Kansas City, Kansas, was calm.
    ```
    ```good 2005-09-01
    The levees broke in New Orleans, Mississippi towns were flattened, and help came from Atlanta, Georgia.
    ```
    ```good 2021-05-03
    Beds ran out in Hyderabad, Sindh, in West Sacramento, California, in Duluth, Ga., and in Moscow, Idaho.
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
    if "fictional" in sentence.text:
        return  # Oakdale, Illinois, and other towns of novels and serials
    for found in _pattern().finditer(sentence.text):
        city = _named(found["city"])
        after = sentence.text[found.end() : found.end() + 14]
        region = _SHORT.get(found["region"], found["region"])
        if not city or _AFTER.match(after) or _LIST.match(after) or not _elsewhere(city, region):
            continue
        lead = sentence.text[max(0, found.end("city") - len(city) - 3) : found.end("city") - len(city)]
        comma = found["join"] in (", ", ",\n")
        if lead.endswith((", ", "& ", " & ")) or (comma and not _BEHIND.match(after or ".")):
            continue
        span = Span(*found.span("region")).shifted(sentence.span.start)
        if document.quoted(span):
            continue
        right = _table()[city][0][0]
        short = next((each for each, name in _SHORT.items() if name == right), right)
        better = short if found["region"] in _SHORT else right
        yield Hit(span, f"{city} lies in {right}.", 0.85, (Suggestion(span, better),))


def _elsewhere(city: str, region: str) -> bool:
    """Whether the city lies in other states only, as far as the table can tell."""
    regions, thousands = _table()[city]
    side, _, rest = city.partition(" ")
    if side in ("East", "West", "North", "South") and region in _table().get(rest, ((region,), 0))[0]:
        return False
    return region not in regions and (region not in _TOWNSHIPS or thousands >= _LARGE)


def _named(words: str) -> str:
    """The city of the table that the words end with; "" where there is none, or where a longer name ends so."""
    parts = (words.title() if words.isupper() else words).split()
    for count in range(len(parts)):
        city = " ".join(parts[count:])
        if city in _table():
            return city if not count or parts[count - 1] in _LEADING else ""
    return ""


@cache
def _pattern() -> re.Pattern[str]:
    regions = {each for row in _table().values() for each in row[0]} | set(_SHORT)
    longest_first = sorted(regions, key=lambda name: (-len(name), name))
    told = "|".join(re.escape(each) for each in longest_first).replace(r"\ ", r"\s")
    return regex(rf"{_CITY}(?P<join>{_JOIN})(?P<region>{told})(?![\w])")


@cache
def _table() -> dict[str, tuple[tuple[str, ...], int]]:
    """City -> where it lies, then the states that have a namesake; and its thousands of people."""
    lines = (Path(__file__).parent / "tables" / "city_states.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    return {city: (tuple(regions.split("|")), int(thousands)) for city, regions, thousands in rows}

"""wrong-country: a well-known city put in a country that has no city of that name.

Knows every city of 15,000 people and every region the tables list; a village of the same name
it cannot know, so it speaks only of big cities and leaves the likeliest namesakes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.annotate.places import pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.rules.wrong_capital import capitals
from checker.types import Desk, Document, Entity, Evidence, Hit, Knowledge, Sentence, Severity, Span, State

_SIDE = r"(?:(?:the )?(?:north|south|east|west|central)(?:-?(?:east|west))?(?:ern)? )"
_END = r"(?=[.;)]|$|, (?!and\b|or\b|as well|along|which\b|who|whose\b|where\b|the\b|an?\b|its\b|with\b)[a-z]| [–—(-])"
SHAPES = (
    rf"(?<!^)\b(?:in|near|outside|from|to|at|leaving|city of|port of) {{city}}, {{name}}{_END}",
    r"^In {city}, {name}(?=, (?:police|officials|residents|crowds|hundreds|thousands|protest\w+|doctors|prosecutors|"
    r"authorities|students|workers|people)\b)",
    r"^{city}, {name}(?=,? (?:[–—(-]|--))",
    r"\b{adjective} (?:(?:port|border|coastal|industrial|second|eastern|western|northern|southern) )?"
    r"(?:city|port) of {city}\b",
    r"{city}, an? (?:[a-z-]+ ){0,2}{adjective} (?:[a-z-]+ )?city\b",
    rf"\b(?:in|near|outside|from) {{city}},? in {_SIDE}{{name}}\b(?!['’-])",
    r"{city}, (?:an?|the|one of the) (?:[a-z\-]+,? ){0,3}(?:city|cities) in "
    rf"{_SIDE}?(?:the )?{{name}}\b(?!['’-])",
    rf"{{city}}, in {_SIDE}{{name}}\b(?!['’-])",
    r"{city}, {name}['’]s? (?:[a-z\-]+ ){1,3}city\b",
    r"\b{name}['’]s? (?:[a-z\-]+ ){1,3}city(?: of)?,? {city}\b",
    r"{city},? (?:in what is now|now in|now part of|in present-day|in modern|in today['’]s) (?:the )?{name}\b(?!['’-])",
)
DISPUTED = frozenset(
    "jerusalem sevastopol simferopol kerch yalta donetsk luhansk lugansk mariupol kherson melitopol zaporizhzhia "
    "zaporizhia taipei kaohsiung laayoune stepanakert khankendi shusha nicosia lefkosa famagusta kyrenia hong macau "
    "macao gaza ramallah hebron nablus bethlehem jericho srinagar jammu leh muzaffarabad gilgit sukhumi tskhinvali "
    "tiraspol pristina prishtina mitrovica belfast derry londonderry gibraltar ceuta melilla hargeisa juba khartoum "
    "lhasa urumqi grozny erbil sulaymaniyah kirkuk quneitra tiflis berlin danzig breslau".split()
)
"""Cities that two states claim, or that changed hands in living memory."""
_PAIRS = frozenset(
    frozenset(pair.split("-"))
    for pair in "il-ps cn-tw cn-hk cn-mo eh-ma rs-xk cy-tr us-pr gb-gi sd-ss et-er gb-ie "
    "dk-gl dk-fo nl-aw nl-cw cd-cg".split()
)
_TERRITORIES = frozenset(
    "hk mo pr gl fo re gp mq gf nc pf gi gg je im bm ky vg vi gu as mp aw cw sx bq yt pm wf ax sj eh xk".split()
)
_ENGLISH = frozenset("us ca gb au nz ie za".split())
_SPANISH = frozenset("es mx gt hn sv ni cr pa cu do co ve ec pe bo cl ar uy py gq ph br pt ao mz us pr it".split())
_SAINT = regex(r"(?:Sant?[ao]?|São|Saint|St\.?|New|Nueva|Port|Puerto|Los|Las|La|El|Villa|Fort|Santiago)\b")
_PAST = regex(
    r"\b(?:1[0-8]\d\d|19[0-3]\d|194[0-7]|then|former\w*|once|medieval|ancient|empires?|annexed|occup\w+|colon\w+|Ottoman|Habsburg|Roman|"
    r"Prussian?|centur\w+|historic\w*|wartime|(?:First|Second) World War|World War|fictional|imaginary|"
    r"not in|not the|never|isn['’]t|wrongly|mistak\w+|namesake|twin\w*|renamed)\b"
)
_YEAR = regex(r"\b19\d\d\b")
"""A year the sentence tells of: countries younger than that are not asked."""
_THOUSANDS = regex(r"city of (\d+),000")
_BIG, _LARGE = 300, 120


@rule("wrong-country", on=Sentence, category="geography", severity=Severity.ERROR)
def wrong_country(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known city put in a country that has no city of that name.

    Only capitals and cities of 300,000 or more (120,000 where the text says “city of”).
    Disputed cities, cities that changed hands, sentences that look back and likely namesakes are left alone.

    ```bad 2019-05-25
    A parcel bomb went off on a busy street in [[Lyon, Germany]], on Friday.
    ```
    ```bad 2018-03-25
    Thousands marched in the [[Italian city of Barcelona]] and in the [[German city of Salzburg]].
    ```
    ```bad 2006-11-12
    He opened a clinic in [[Nairobi, in northern Tanzania]], with two colleagues.
    ```
    ```bad 2023-10-25
    [[Osaka, China's second-largest city]], is preparing for the fair.
    ```
    ```bad 1994-04-04
    [[LAGOS, Kenya]] (AP) - Two ministers resigned on Monday.
    ```
    ```bad 2011-07-13
    Three bombs went off in [[Mumbai, Pakistan]], on Wednesday. In [[Munich, Austria]], police stayed calm.
    ```
    ```bad 2018-08-20
    He was born in [[Kumasi, in what is now Togo]], to a chief of the Fante.
    ```
    ```good 2018-08-20
    He was born in Kumasi, in what is now Ghana, and she in Lviv, now in Ukraine, or in Breslau, in present-day Poland.
    ```
    ```good 2019-05-25
    A parcel bomb went off in Lyon, France, and the Lyon-based agency told its office in Berlin, Germany and Spain said.
    ```
    ```good 2018-03-25
    Thousands marched in the Venezuelan city of Barcelona and in Hyderabad, Pakistan. He lives in Paris, Texas.
    ```
    ```good 2014-03-18
    Tanks stood in the Russian city of Sevastopol, as Moscow calls it, and in Tripoli, in northern Lebanon.
    ```
    ```good 2009-09-01
    In 1930 he was born in the Polish city of Lviv. She comes from the German city of Breslau, as it was then.
    ```
    ```good 1985-04-04
    The reactor was moved from the Soviet city of Kyiv. In Moscow, Germany asked for a delay.
    ```
    ```good 2016-07-07
    Talks in Vienna, Germany and Iran said, went well. After a match in Munich, France, who had won, flew home.
    ```
    ```good 2021-02-02
    The Canadian city of London and the American city of Moscow are small. She was at a school in Melbourne, England.
    ```
    """
    if _PAST.search(sentence.text):
        return
    seen: set[Span] = set()
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            at = Span(min(_starts(found)), max(_ends(found))).shifted(sentence.span.start)
            if state is None or at in seen or _other_land(found) or document.quoted(at):
                continue
            seen.add(at)
            day = min((date(int(year), 1, 1) for year in _YEAR.findall(sentence.text)), default=document.day)
            told = _told(found["city"], state, "city of" in found[0], day, desk.knowledge)
            if told:
                evidence = Evidence(told, "knowledge", "Table of cities", verdict="refuted")
                yield Hit(at, told, 0.93, (), (evidence,))


def _starts(found: re.Match[str]) -> list[int]:
    return [found.start(each) for each in ("city", "name", "adjective") if found.groupdict().get(each)]


def _ends(found: re.Match[str]) -> list[int]:
    return [found.end(each) for each in ("city", "name") if found.groupdict().get(each)] + (
        [found.end()] if found[0].endswith("city") else []
    )


def _other_land(found: re.Match[str]) -> bool:
    """Georgia and Jersey are also American states, Jordan and Chad also men."""
    return found.groupdict().get("name") in ("Georgia", "Jersey", "Jordan", "Chad", "Lebanon", "Guinea", "Ireland")


def _told(city: str, state: State, said_city: bool, day: date, knowledge: Knowledge) -> str:
    """What to tell the editor, or "" where the city is or may be in the state."""
    code = state.code.partition(":")[0]
    bearers = knowledge.named([city]).get(city, ())
    cities = [each for each in bearers if _THOUSANDS.match(each.note)]
    homes = {each.country for each in bearers if each.country}
    if not cities or state.until is not None or len(code) > 2 or code in homes or homes & _TERRITORIES:
        return ""
    if any(frozenset((code, each)) in _PAIRS for each in homes) or code in _TERRITORIES:
        return ""
    if any(word in DISPUTED for word in re.findall(r"\w+", city.casefold())) or _SAINT.match(city):
        return ""
    largest = max(cities, key=_thousands)
    home = knowledge.state(largest.country)
    if home is None or any(each.since and each.since > day for each in (home, state)):
        return ""
    if _thousands(largest) < (_LARGE if said_city else _BIG) and city not in capitals(home, day, knowledge):
        return ""
    if _namesake(code, homes, said_city):
        return ""
    others = sorted(
        {_with_article(named.name) for each in homes if (named := knowledge.state(each))} - {_with_article(home.name)}
    )
    also = f" (and {', '.join(others)})" if others else ""
    written = city.title() if city.isupper() else city
    return f"{written} is in {_with_article(home.name)}{also}, not {_with_article(state.name)}."


def _with_article(name: str) -> str:
    return (
        f"the {name}" if re.match(r"United |Nether|Philipp|Czech R|Democratic R|Republic|Dominican R", name) else name
    )


def _thousands(place: Entity) -> int:
    found = _THOUSANDS.match(place.note)
    return int(found[1]) if found else 0


def _namesake(code: str, homes: set[str], said_city: bool) -> bool:
    """Whether the country named is likely to have a small place of that name that no table lists."""
    if said_city:
        return False
    return code in _ENGLISH or (code in _SPANISH and bool(homes & _SPANISH))

"""wrong-continent: a country put in a part of the world where it does not lie.

Knows the United Nations' regions, drawn wide: a country on the edge of two belongs to both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.places import pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span

_NORTH_AFRICA = "dz eg ly ma sd tn eh mr"
_WEST_AFRICA = "bj bf cv ci gm gh gn gw lr ml mr ne ng sn sl tg sh td cm"
_CENTRAL_AFRICA = "ao cm cf td cg cd gq ga st rw bi ss"
_EAST_AFRICA = "bi km dj er et ke mg mw mu mz re rw sc so so-sl ss sd tz ug yt zm zw cd"
_SOUTHERN_AFRICA = "bw ls na za sz ao zm zw mz mw mg km mu tz"
_CAUCASUS = "am az ge"
_CENTRAL_ASIA = "kz kg tj tm uz af mn"
_GULF = "ae bh iq ir kw om qa sa ye"
_LEVANT = "il ps gz-ps wb-ps jo lb sy"
_SOUTH_ASIA = "af bd bt in ir lk mv np pk mm"
_SOUTH_EAST_ASIA = "bn kh id la my mm ph pg sg th tl vn"
_EAST_ASIA = "cn hk mo jp kp kr mn tw ru"
_WEST_EUROPE = "at be ch de es fr gb gi ie it li lu mc nl pt ad im je gg eng sct wls nir"
_NORTH_EUROPE = "dk ee fi fo gb ie is lt lv no se gl ax eng sct wls nir im"
_SOUTH_EUROPE = "ad al ba bg cy es fr gi gr hr it me mk mt pt ro rs si sm tr va xk nc-cy md"
_MID_EUROPE = "at ch cz de hu li pl si sk hr ro rs lt lv ee"
_EAST_EUROPE = "al am az ba bg by cz ee ge hr hu kz lt lv md me mk pl ro rs ru sk si tr ua xk gr"
_CENTRAL_AMERICA = "bz cr gt hn mx ni pa sv do"
_CARIBBEAN = (
    "ag ai aw bb bl bm bs bz co cr cu cw dm do gd gf gp gt gy hn ht jm kn ky lc mf mq ms ni pa pr sr sx tc tt vc "
    "ve vg vi mx"
)
_SOUTH_AMERICA = "ar bo br cl co ec fk gf gy py pe sr uy ve tt aw cw pa"
_NORTH_AMERICA = f"us ca mx gl bm pm {_CENTRAL_AMERICA} {_CARIBBEAN}"
_AFRICA = f"{_NORTH_AFRICA} {_WEST_AFRICA} {_CENTRAL_AFRICA} {_EAST_AFRICA} {_SOUTHERN_AFRICA}"
_EUROPE = f"{_WEST_EUROPE} {_NORTH_EUROPE} {_SOUTH_EUROPE} {_MID_EUROPE} {_EAST_EUROPE} gl"
_ASIA = f"{_CAUCASUS} {_CENTRAL_ASIA} {_GULF} {_LEVANT} {_SOUTH_ASIA} {_SOUTH_EAST_ASIA} {_EAST_ASIA} tr cy nc-cy eg"
_OCEANIA = "as au ck cc cx fj fm gu ki mh mp nc nf nr nu nz pf pg pn pw sb tk tl to tv vu wf ws"
_MIDDLE_EAST = f"{_GULF} {_LEVANT} eg tr cy ly sd tn ma dz af pk dj so"

REGIONS = {
    "north africa": _NORTH_AFRICA,
    "west africa": _WEST_AFRICA,
    "central africa": _CENTRAL_AFRICA,
    "east africa": _EAST_AFRICA,
    "southern africa": _SOUTHERN_AFRICA,
    "africa": _AFRICA,
    "central asia": f"{_CENTRAL_ASIA} ru cn",
    "south asia": _SOUTH_ASIA,
    "south-east asia": _SOUTH_EAST_ASIA,
    "east asia": f"{_EAST_ASIA} {_SOUTH_EAST_ASIA}",
    "west asia": f"{_CAUCASUS} {_GULF} {_LEVANT} tr cy eg af",
    "asia": _ASIA,
    "west europe": f"{_WEST_EUROPE} {_NORTH_EUROPE} {_MID_EUROPE} gr mt",
    "north europe": f"{_NORTH_EUROPE} de nl pl be ru",
    "south europe": _SOUTH_EUROPE,
    "central europe": f"{_MID_EUROPE} ua by md",
    "east europe": f"{_EAST_EUROPE} at fi de",
    "europe": f"{_EUROPE} {_CAUCASUS} il",
    "north america": _NORTH_AMERICA,
    "central america": f"{_CENTRAL_AMERICA} co cu ht jm",
    "south america": _SOUTH_AMERICA,
    "latin america": f"{_SOUTH_AMERICA} {_CENTRAL_AMERICA} {_CARIBBEAN}",
    "middle east": _MIDDLE_EAST,
    "baltic": "ee lv lt",
    "nordic": "dk fi is no se fo gl ax",
    "scandinavian": "dk fi is no se fo",
    "gulf": f"{_GULF}",
    "balkan": "al ba bg gr hr me mk ro rs si xk tr md yu",
    "caribbean": _CARIBBEAN,
    "himalayan": "np bt in cn pk",
}
_REGIONS = {label: frozenset(codes.split()) for label, codes in REGIONS.items()}
_WIDE = {
    "Africa": _AFRICA, "Europe": _EUROPE, "Asia": f"{_ASIA} {_GULF}", "South America": _SOUTH_AMERICA,
    "North America": _NORTH_AMERICA, "the Pacific": _OCEANIA,
}  # fmt: skip
_PART = (
    r"(?P<part>(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Ll]atin|[Ss]outh[- ]?[Ee]ast)(?:ern)?[- ])?"
    r"(?:Africa|Asia|Europe|America)|Middle East)"
)
_OF_PART = (
    r"(?P<part>(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Ll]atin|[Ss]outh[- ]?[Ee]ast)(?:ern)?[- ])?"
    r"(?:African|Asian|European|American)|"
    r"Middle[- ]Eastern|Baltic|Nordic|Scandinavian|Gulf|Balkan|Caribbean|Himalayan)"
)
_LAND = r"(?:country|nation|state|republic|kingdom|emirate|monarchy)"
SHAPES = (
    rf"{{name}}, (?:an?|the) (?:[a-z][a-z\-]+,? ){{0,3}}{_LAND} in (?:the )?{_PART}\b(?!['’-]| and | or )",
    rf"\b[Tt]he (?:[a-z][a-z\-]+,? ){{0,3}}?{_OF_PART} {_LAND} of (?:the )?{{name}}\b(?!['’]?-)",
    rf"{{name}}, (?:an?|the) (?:[a-z][a-z\-]+,? ){{0,3}}?{_OF_PART} {_LAND}\b"
    r"(?!['’]| (?:of (?:the )?[A-Z]|that borders))",
    rf"{{name}} is (?:an?|the) (?:[a-z][a-z\-]+,? ){{0,3}}{_LAND} in (?:the )?{_PART}\b(?!['’-]| and | or )",
    rf"{{name}} (?:is|lies) in (?:the )?{_PART}(?=[.;:]|,? (?:and|but)\b)",
)
_BEFORE = regex(r"(?:\b[A-ZÀ-Þ][\w’'.\-]*[ -]|\band |, )$")
_NOT = regex(r"\b(?:not|never|isn['’]t|mistak\w+|wrongly|fictional|facing|outside|beside)\b", re.I)


@rule("wrong-continent", on=Sentence, category="geography", severity=Severity.ERROR)
def wrong_continent(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country put in a part of the world where it does not lie.

    Regions are drawn wide: Egypt and Turkey belong to the Middle East as well as to their
    continents, the Caucasus to Europe and Asia, Mexico to North, Central and Latin America.

    ```bad 2022-11-20
    Qatar, a country in [[North Africa]], opened the World Cup on Sunday.
    ```
    ```bad 2015-07-24
    The president flew on to the [[South American]] nation of Kenya for the summit.
    ```
    ```bad 1996-12-18
    Hostages were held in the [[Asian]] country of Peru.
    ```
    ```bad 2020-01-10
    Honduras, a poor [[South American]] country, lost its crops; Mali, a landlocked country in [[East Africa]] that
    borders Niger, did too.
    ```
    ```bad 2018-04-23
    Thousands marched in Nicaragua, a [[South American]] country of six million people.
    ```
    ```good 2022-11-20
    Qatar, a small country in the Middle East, opened the World Cup in the west Asian nation of Qatar.
    ```
    ```good 2016-07-16
    Turkey, a country in Europe and Asia, signed. The European country of Georgia is also the Asian country of Georgia.
    ```
    ```good 2013-07-04
    Egypt, a Middle Eastern country, and Sudan, a country in North Africa, agreed. Chad is a country in central Africa.
    ```
    ```good 2019-06-06
    Mexico, a North American country, and the Central American nation of Panama met the Caribbean states.
    ```
    ```good 2011-07-09
    South Sudan, an east African country, and Papua New Guinea, a country in the Pacific, opened embassies.
    ```
    ```good 2008-08-08
    Kenya, the South African nation's partner, and Peru, which hosts an Asian country each year, were absent.
    ```
    """
    if _NOT.search(sentence.text):
        return
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            code = state.code.partition(":")[0] if state and state.until is None else ""
            lies = [part for part, codes in _WIDE.items() if code in codes.split()]
            named = _REGIONS.get(region_of(found["part"]))
            if (
                "border" in found[0]
                or state is None
                or not lies
                or named is None
                or code in named
                or _cut_short(sentence.text, found)
                or document.quoted(Span(*found.span()).shifted(sentence.span.start))
            ):
                continue
            told = f"{state.name} is in {' and '.join(lies)}, not {_as_noun(found['part'])}."
            if any(_as_noun(found["part"]).endswith(each) for each in lies):
                told = f"{state.name} is not in {_as_noun(found['part'])}."
            evidence = Evidence(told, "knowledge", "Table of regions", verdict="refuted")
            at = Span(*found.span("part")).shifted(sentence.span.start)
            yield Hit(at, told, 0.95, (), (evidence,))


def region_of(words: str) -> str:
    """The table's name of a region: "northern African" is "north africa"."""
    plain = words.lower().replace("southeast", "south-east").replace("south east", "south-east")
    plain = re.sub(r"^(south-east|north|south|east|west|middle)ern?\b[- ]", r"\1 ", plain)
    plain = re.sub(r"(africa|asia|america|europe)e?a?n$", r"\1", plain).replace("eastern", "east")
    plain = re.sub(r"^(south-east|north|south|east|west|central|latin|middle)[- ]", r"\1 ", plain)
    return "southern africa" if plain == "south africa" else plain


def _as_noun(words: str) -> str:
    """ "South American" as "South America", "Middle Eastern" as "the Middle East"."""
    if words in ("Baltic", "Nordic", "Scandinavian", "Gulf", "Balkan", "Caribbean", "Himalayan"):
        return f"{'an' if words[0] in 'AEIOU' else 'a'} {words} country"
    noun = re.sub(r"(Africa|Asia|America|Europe)e?a?n$", r"\1", words)
    return "the Middle East" if noun.startswith("Middle") else noun


def _cut_short(text: str, found: re.Match[str]) -> bool:
    """Whether the name is the tail of a longer one or of a list, so that the words may be another's."""
    return found.start("name") == found.start() and bool(_BEFORE.search(text[: found.start()]))

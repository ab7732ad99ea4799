"""physical-geography: mountains, rivers, lakes, deserts, canals, seas, ports and coasts told wrong.

Knows the names of its table, with every country, range, sea and town each belongs to. Names that many
places share are left out of it, or list them all. What a sentence denies, imagines, copies or looks back
on is left alone, and so are companies and rivers' namesakes without "the".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from checker.annotate.places import pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.rules.wrong_continent import REGIONS, region_of
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span
from checker.waters_and_heights import (
    LANDLOCKED,
    RANGES,
    Feature,
    be,
    features,
    kinds,
    named,
    rivers_of,
    sea_name,
    state_name,
    with_article,
    with_the,
)
from checker.waters_told import SHAPES, templates


class Slip(NamedTuple):
    """The words that are wrong and what the table says."""

    group: str
    told: str


_HEDGED = regex(
    r"\b(?:not|never|no|neither|isn['’]t|doesn['’]t|replica|copy|model|miniature|like|likened|unlike|compar\w+|named|called"
    r"|nam(?:e|ing)|film\w*|movie|novel|fiction\w*|game|imagin\w+|myth|legend\w*|if|would|could|propos\w+|plan(?:s|ned)?"
    r"|mistak\w+|wrong\w*|false\w*|instead|than|joke\w*|rival|equivalent|answer"
    r"|tunnel|diver\w+|navy|painting|claim(?:s|ed)? (?:that|to|by|of)|lost|regain\w*|access"
    r"|landlocked|expedition)\b",
)
_NAMED_AFTER = regex(
    r"\b(?:[Ss]hip|[Ff]erry|[Yy]acht|destroyer|frigate|[Hh]otel|[Tt]eam|pub|bar|restaurant|company|brand|band|MV|HMS|USS"
    r"|New|Little|[Ss]econd) (?:the )?[“\"‘']?$"
)
_HISTORY = regex(
    r"\b(?:1[0-8]\d\d|19[0-8]\d|former\w*|once|then|ancient|medieval|empire|Empire|Roman|Ottoman|Habsburg|colon\w+"
    r"|centur\w+|histor\w*|Kingdom|occup\w+|annex\w+|prehistoric|million years)\b"
)
_LAKE = regex(r"\b(?:[Ll]akes?|river|Lake|Riviera|to victory|home)\b")
_LISTED = regex(r"(?:\b[A-ZÀ-Þ][\w’'.\-]*[ -]|\band |\bor |, |['’]s )$")
_ALSO_COUNTRIES = ("Congo", "Jordan")
"""Rivers: "the Congo in Belgium" may be the country."""
_SHARED = frozenset("Georgia Jersey Jordan Chad Guinea".split())
_SETTLED = date(1994, 1, 1)
"""Before it Ethiopia had a coast, and maps changed."""
_MAIN = ("Africa", "Asia", "Europe", "North America", "South America", "Oceania", "Antarctica")
_GREAT = frozenset("us gb fr ru cn de it pt es be jp tr in nl".split())
"""States that have soldiers, colonies and firms everywhere: "France, in West Africa"."""
_ALSO = {
    "north africa": "td ne ml ss et er so dj", "central africa": "ug zm mw zw ke ng sd tz",
    "west africa": "ga cg eh dz",
    "east africa": "eg", "southern africa": "cd ga cg", "central asia": "ir pk az", "europe": "am az ge tr kz ma ru",
    "south asia": "cn kh th vn my id", "south-east asia": "bd cn tw hk in lk np", "asia": "ru am az ge ye sa au",
}  # fmt: skip
"""Countries that loose speech puts into a part as well."""


@rule("physical-geography", on=Sentence, category="geography", severity=Severity.WARNING)
def physical_geography(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A mountain, river, lake, desert, strait, port or coast put where it is not.

    Everest is no peak of the Andes, the Danube passes Vienna and not Paris, Mongolia has no coast.
    Namesakes, copies, denials and sentences that look back are left alone.

    ```bad 2014-04-20
    Climbers died on Mount Everest, in the [[Andes]], on Friday.
    ```
    ```bad 2002-08-15
    The Danube, which flows through [[Paris]] and Vienna, burst its banks.
    ```
    ```bad 2021-03-24
    The Suez Canal, which links the Mediterranean with the [[Black Sea]], was blocked.
    ```
    ```bad 1999-02-02
    Oil was spilt off the coast of [[Bolivia]] and off the [[Pacific]] coast of Brazil.
    ```
    ```bad 2011-05-05
    Dockers in the [[Black Sea]] port of Marseille and in the [[Baltic]] port of Genoa walked out.
    ```
    ```bad 2008-01-03
    Herders crossed the Sahara desert in [[Asia]]; the Volga flows into the [[Black Sea]].
    ```
    ```good 2014-04-20
    Climbers died on Mount Everest, in the Himalayas, and on Aconcagua, in the Andes. A model of Mount Everest, in the
    Alps, drew crowds.
    ```
    ```good 2002-08-15
    The Danube flows through Vienna and Budapest. In the novel the Danube flows through Paris.
    ```
    ```good 2021-03-24
    The Suez Canal links the Mediterranean with the Red Sea. A canal would link the Black Sea with Istanbul's west.
    ```
    ```good 1999-02-02
    Bolivia lost its Pacific coast in 1884. Oil was spilt off Colombia's Caribbean coast; Malawi's coast is Lake Malawi.
    ```
    ```good 2011-05-05
    Amazon in Europe, the online shop, and dockers in the Caribbean port of Cartagena signed; the Swiss coast home.
    ```
    """
    text, seen = sentence.text, set[Span]()
    met = kinds(document.prose) and kinds(text)
    if not met and "coast" not in text:
        return
    for shape, template in zip(SHAPES, templates(), strict=True):
        if shape.word not in text or (shape.kind and shape.kind not in met):
            continue
        if shape.check in ("coast", "country") and document.day < _SETTLED:
            continue
        for found in pattern(desk.knowledge, template, document.prose).finditer(text):
            clause = text[max(0, found.start() - 60) : found.end() + 30]
            if _HEDGED.search(clause) or _NAMED_AFTER.search(text[: found.start()]):
                continue
            for slip in _CHECKS[shape.check](found, desk.knowledge):
                at = Span(*found.span(slip.group)).shifted(sentence.span.start)
                if at in seen or document.quoted(at):
                    continue
                seen.add(at)
                evidence = Evidence(slip.told, "knowledge", "Table of waters and heights", verdict="refuted")
                yield Hit(at, slip.told, 0.88, (), (evidence,))


def _thing(found: re.Match[str]) -> Feature:
    words = found.groupdict()
    return named()[words.get("thing") or words["river"]]


def _part(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A mountain or water in another part of the world, or in another range."""
    thing, told = _thing(found), found["part"]
    told = _NOUNS.get(told, told)
    continent = RANGES.get(told, told)
    own = [each for each in thing.parts if each in RANGES]
    elsewhere = continent not in thing.parts and not (told == "Caucasus" and "Europe" in thing.parts)
    if thing.name == told or not (elsewhere or (told in RANGES and own and told not in own)):
        return
    others = [each for name, each in named().items() if continent in each.parts and name in found.string]
    if thing.parts and not (others and found.groupdict().get("kind")):
        where = " and ".join(
            [each for each in own if told in RANGES][:1] or [each for each in thing.parts if each in _MAIN][:2]
        )
        yield Slip("part", f"{with_the(thing)} {be(thing)} in {with_article(where)}, not in {with_article(told)}.")


def _country(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A mountain, water or strait in a country that has no part of it."""
    thing, state = _thing(found), state_of(found, knowledge)
    if state is None or state.until or state.name in _SHARED or _HISTORY.search(found.string):
        return
    if state.code not in thing.countries and thing.name not in _ALSO_COUNTRIES:
        own = [
            state_name(each.name) for code in thing.countries[:2] if (each := knowledge.state(code)) and not each.until
        ]
        verb = {"link": "touches", "river": "flows in"}.get(thing.kind, f"{be(thing)} in")
        preposition = "" if thing.kind == "link" else "in "
        yield Slip("name", f"{with_the(thing)} {verb} {_listed(own)}, not {preposition}{state.name}.")


def _listed(names: list[str]) -> str:
    """ "Iran, Oman and Turkey"."""
    return " and ".join(each for each in (", ".join(names[:-1]), names[-1]) if each) if names else "other countries"


def _town(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A town on a river that does not pass it."""
    river = _thing(found)
    for group in ("town", "town2"):
        town = found.groupdict().get(group)
        if town and river.first not in rivers_of()[town]:
            rivers = " and the ".join(rivers_of()[town][:2])
            yield Slip(group, f"{town} lies on the {rivers}, not on the {river.name}.")


def _mouth(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A river that ends in another sea."""
    river = _thing(found)
    if river.waters and found["sea"] not in river.waters:
        yield Slip("sea", f"The {river.name} flows into the {sea_name(river.waters[0])}.")


def _joined(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A canal or strait that joins other waters."""
    link = _thing(found)
    for group in ("sea", "sea2"):
        if found[group] not in link.waters:
            waters = f"the {sea_name(link.waters[0])} and the {sea_name(link.waters[1])}"
            yield Slip(group, f"{with_the(link)} joins {waters}.")
            return


def _coast(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A coast of a country that has none, or none on that sea."""
    state, sea = state_of(found, knowledge), found.groupdict().get("sea")
    if state is None or state.until or state.name in _SHARED or _LAKE.search(found.string):
        return
    if _HISTORY.search(found.string) or (state.code == "cf" and found.groupdict().get("adjective")):
        return
    group = "name" if found.groupdict().get("name") else "adjective"
    if state.code in LANDLOCKED:
        yield Slip(group, f"{state.name} is landlocked and has no coast.")
    elif sea and (shore := features()["shore"].get(state.code)) and sea not in shore.waters:
        yield Slip("sea", f"{state.name} has no coast on the {sea_name(sea)}.")


def _port(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A port on another sea."""
    port = features()["port"][found["port"]]
    if found["sea"] not in port.waters:
        yield Slip(
            "sea", f"{port.name} is a port on the {sea_name(port.waters[0])}, not on the {sea_name(found['sea'])}."
        )


def _region(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """A country set off by a comma from a part of the world where it does not lie."""
    state, part = state_of(found, knowledge), region_of(found["part"])
    if state is None or state.until or part not in REGIONS or state.name in _SHARED or state.code in _GREAT:
        return
    known = any(state.code in codes.split() for codes in REGIONS.values())
    inside = f"{REGIONS[part]} {_ALSO.get(part, '')}".split()
    if known and state.code not in inside and not _LISTED.search(found.string[: found.start()]):
        yield Slip("part", f"{state.name} is not in {found['part']}.")


def _island(found: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    """An island off a country that is far from it."""
    island, state = features()["island"][found["island"]], state_of(found, knowledge)
    if state and not state.until and state.code not in island.countries and not _HISTORY.search(found.string):
        yield Slip("name", f"{island.name} does not lie off {state.name}.")


_NOUNS = {
    "African": "Africa", "Asian": "Asia", "European": "Europe", "South American": "South America",
    "North American": "North America", "Andean": "Andes", "Himalayan": "Himalayas", "Alpine": "Alps",
}  # fmt: skip


_CHECKS: dict[str, Callable[[re.Match[str], Knowledge], Iterator[Slip]]] = {
    "part": _part,
    "country": _country,
    "town": _town,
    "mouth": _mouth,
    "joined": _joined,
    "coast": _coast,
    "port": _port,
    "region": _region,
    "island": _island,
}

"""How drafts say where a mountain, water, port or coast lies: patterns over the names of a table."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker import waters_and_heights
from checker.cache_plain import kept, stamp
from checker.patterns import any_of
from checker.waters_and_heights import CONTINENTS, LANDS, RANGES, SEA, TABLE, features, rivers_of

_END = r"(?=[.;:)]|$|, (?!and\b|or\b|in\b)[a-z]| (?!or\b)[a-z])"
_SIDE = r"(?:(?:the )?(?:north|south|east|west|central)(?:-?(?:east|west))?(?:ern)? )?"
_PART_SIDE = (
    r"(?:(?!South Africa|Southern Alps)(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:-?(?:[Ee]ast|[Ww]est))?"
    r"(?:ern)? )?"
)
_IS = r"(?:(?:which |that )?(?:is|lies|stands|rises|towers) )?"
_WATER = r"(?:river|lake|desert|mountain|mountains|peak|volcano|mountain range|waterway|summit)"
_NO_VERB = r"(?! (?:to|past|into|through|home|by|clear)\b)"
_OF_PART = "African|Asian|European|Andean|Himalayan|Alpine|(?:South|North) American"
_DIVIDES = r"(?:(?:which |that )?(?:separates?|divides?)|separating|dividing|between)"
_JOINS = r"(?:which |that )?(?:(?:link|connect|join|separate|divide)s?|linking|connecting|joining|separating|between)"
_FLOWS = r"(?:which |that )?(?:also )?(?:flow|run|wind|passe|meander|snake|cut|course)s (?:its way )?(?:through|past)"
_BANK = r"(?:(?:left |right |north |south |east |west )?banks? of the )"


_REGION = (
    r"(?:[Nn]orth|[Ee]ast|[Ww]est|[Cc]entral)(?:ern)? Africa|[Ss]outhern Africa"
    r"|(?:[Ss]outh-?[Ee]ast|[Cc]entral|[Ss]outh|[Ee]ast)(?:ern)? Asia|Africa|Asia|Europe"
    r"|(?:South|North|Central) America"
)


class Shape(NamedTuple):
    """A way of saying where something is: a word it holds, the kind of names of the table, and its check."""

    word: str
    kind: str
    template: str
    check: str


SHAPES = (
    Shape("in ", "thing", rf"THING,? {_IS}in (?:the )?{_PART_SIDE}(?P<part>CONTINENT|RANGE)\b{_END}", "part"),
    Shape("s ", "thing", r"\b(?P<part>CONTINENT)['’]s (?:[a-z-]+ ){0,3}(?P<thing>LANDS)\b", "part"),
    Shape(
        "n ",
        "thing",
        rf"\b(?P<part>{_OF_PART}) (?:[a-z]+ )?{_WATER} (?:of )?(?:the )?"
        r"(?P<thing>LANDS)\b",
        "part",
    ),
    Shape(
        "s ", "thing", rf"THING, (?P<part>CONTINENT)['’]s (?:[a-z-]+ ){{1,3}}(?P<kind>{_WATER})\b(?=[,.;:)]|$)", "part"
    ),
    Shape(
        "in ",
        "thing",
        rf"THING, the (?:[a-z-]+ ){{1,3}}(?P<kind>{_WATER}) in (?P<part>CONTINENT)\b(?=[,.;:)]|$)",
        "part",
    ),
    Shape("in ", "thing", rf"ANYTHING,? {_IS}in {_SIDE}(?:the )?{{name}}\b(?!['’-]){_END}", "country"),
    Shape(
        "s ",
        "river",
        rf"RIVER,? {_FLOWS} (?:the (?:[a-z]+ ){{0,2}}of )?(?P<town>TOWN)\b(?:(?:,| and) (?P<town2>TOWN)\b)?",
        "town",
    ),
    Shape(
        " on ",
        "river",
        rf"\b(?P<town>TOWN)(?:,? (?:which )?(?:stands|lies|sits) on the {_BANK}?|, on the {_BANK}?|,? on the {_BANK})"
        r"(?:[Rr]iver )?RIVERNAME\b(?! (?:Canal|canal|estuary))",
        "town",
    ),
    Shape("in ", "river", rf"RIVER in (?:the (?:[a-z]+ )?(?:city|centre|heart) of )?(?P<town>TOWN)\b{_END}", "town"),
    Shape(" of ", "river", r"\b[Tt]he RIVERNAME (?:river )?(?:port|city|town) of (?P<town>TOWN)\b", "town"),
    Shape(
        "into the",
        "river",
        r"RIVER,? (?:which |that )?(?:flow|run|drain|spill|discharge|emptie)s (?:out )?into the SEA\b",
        "mouth",
    ),
    Shape(
        " the ",
        "link",
        rf"LINK,? {_JOINS} the SEA\b (?:with|to|and|from) (?:the )?SECOND\b",
        "joined",
    ),
    Shape(
        " ",
        "link",
        rf"LINK,? {_IS}{_DIVIDES} (?:the )?{{name}}\b (?=and |from )",
        "country",
    ),
    Shape(
        " ",
        "link",
        rf"LINK,? {_IS}{_DIVIDES} (?:the )?[A-Z]\w+ (?:and|from) (?:the )?{{name}}\b(?!['’-])",
        "country",
    ),
    Shape("coast", "", rf"\b{{name}}['’]s? (?:[a-z]+ )?coast(?:line)?\b{_NO_VERB}", "coast"),
    Shape("coast", "", r"\bcoast(?:line)?s? of (?:[a-z]+ )?(?:the )?{name}\b(?!['’-])", "coast"),
    Shape(
        "coast",
        "",
        rf"\b(?:[Tt]he|[Aa]n?) (?:[a-z]+ )?{{adjective}} coast(?:line)?\b{_NO_VERB}",
        "coast",
    ),
    Shape("coast", "", r"SEA coast(?:line)?s? of (?:[a-z]+ )?(?:the )?{name}\b(?!['’-])", "coast"),
    Shape("coast", "", r"\b{name}['’]s? (?:[a-z]+ )?SEA coast", "coast"),
    Shape("coast", "", r"\b[Tt]he {adjective} SEA coast", "coast"),
    Shape(" of ", "port", r"\bSEA (?:port|harbour|harbor|resort|seaport)(?: city| town)? of PORT", "port"),
    Shape("port", "port", r"\bSEA (?:port|resort) (?:city |town )PORT", "port"),
    Shape("port", "port", r"\bPORT, (?:an?|the) (?:[a-z-]+ ){0,2}SEA (?:port|resort|seaport)\b", "port"),
    Shape(" on the ", "port", r"\bport (?:city |town )?of PORT,? on the SEA\b", "port"),
    Shape(" on the ", "port", r"(?<![\w’'-] )\bPORT, on the SEA\b", "port"),
    Shape(
        ", in ",
        "part",
        rf"\b{{name}}, in (?:the )?(?P<part>{_REGION})(?=[.;:)]|$|, (?!and\b|or\b|in\b)[a-z])",
        "region",
    ),
    Shape("off ", "island", r"ISLAND,? off (?:the (?:[a-z-]+ )?coast of )?(?:[a-z-]+ )?(?:the )?{name}\b", "island"),
)


@cache
def templates() -> tuple[str, ...]:
    """The shapes' templates with the names of the table where they say THING, RIVER, LINK, TOWN and so on."""
    return kept("waters-told", f"{stamp(TABLE)} {stamp(__file__)} {stamp(waters_and_heights.__file__)}", _filled)


def _filled() -> tuple[str, ...]:
    table = features()
    lands = any_of(name for kind in LANDS for name in table[kind])
    river = rf"(?:\b[Tt]he |\b[Rr]iver )(?P<river>{any_of(table['river'])})(?: [Rr]iver)?\b"
    places = {
        "THING": rf"(?:(?<![\w’'-])(?P<thing>{lands})\b|{river})",
        "ANYTHING": rf"(?:(?<![\w’'-])(?P<thing>{lands}|{any_of(table['link'])})\b|{river})",
        "RIVERNAME": rf"(?P<river>{any_of(table['river'])})",
        "RIVER": river,
        "LINK": rf"\b(?P<thing>{any_of(table['link'])})\b",
        "TOWN": any_of(rivers_of()),
        "PORT": rf"(?P<port>{any_of(table['port'])})\b",
        "ISLAND": rf"(?P<island>{any_of(table['island'])})\b",
        "SEA": SEA,
        "LANDS": lands,
        "SECOND": SEA.replace("sea>", "sea2>"),
        "RANGE": any_of(RANGES),
        "CONTINENT": any_of(CONTINENTS),
    }
    holes = re.compile(r"(?<![A-Z])(?:" + "|".join(places) + r")(?![A-Z])")
    return tuple(holes.sub(lambda found: places[found[0]], each.template) for each in SHAPES)

"""Mountains, lakes, deserts, rivers, straits, ports, shores and islands with where each lies: a table, no drafts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.cache_plain import kept, stamp
from checker.patterns import any_of, regex

TABLE = Path(__file__).parent / "rules" / "tables" / "waters_and_heights.tsv"
LANDS = ("height", "range", "lake", "desert")
RANGES = {
    "Andes": "South America", "Alps": "Europe", "Himalayas": "Asia", "Himalaya": "Asia", "Rockies": "North America",
    "Rocky Mountains": "North America", "Pyrenees": "Europe", "Carpathians": "Europe", "Caucasus": "Asia",
    "Apennines": "Europe", "Dolomites": "Europe", "Karakoram": "Asia", "Hindu Kush": "Asia", "Tatras": "Europe",
    "Cascades": "North America", "Atlas Mountains": "Africa",
}  # fmt: skip
"""A range of mountains and its part of the world."""
CONTINENTS = ("Africa", "Asia", "Europe", "North America", "South America", "Latin America")
WATERS = (
    "Atlantic", "Pacific", "Indian Ocean", "Arctic", "Baltic", "Black Sea", "Mediterranean", "Adriatic", "Aegean",
    "Caspian", "Red Sea", "Caribbean", "North Sea", "Persian Gulf", "Sea of Azov", "Sea of Marmara", "Arabian Sea",
    "Bay of Bengal", "South China Sea", "Yellow Sea", "Sea of Japan", "Irish Sea", "Gulf of Mexico", "Dead Sea",
    "Barents Sea",
)  # fmt: skip
SEA = rf"(?P<sea>{any_of(WATERS)})(?: Sea| Ocean)?"
"""Waters that the table lists for whatever meets them."""
LANDLOCKED = frozenset(
    "ad af am at bf bi bo bt bw by cf ch cz hu kg la li ls lu md mn mw np py rs rw sk sm ss sz tj ug uz va xk zm "
    "zw et ml ne".split()
)
"""Countries without a sea, the Caspian counted as one; Chad and Macedonia share their names."""


class Feature(NamedTuple):
    """What the table knows of one name."""

    kind: str
    name: str
    countries: tuple[str, ...]
    parts: tuple[str, ...]
    waters: tuple[str, ...]
    towns: tuple[str, ...]
    first: str
    """The name its row begins with."""


@cache
def features() -> dict[str, dict[str, Feature]]:
    """Kind -> name -> what is known of it; shores by the country's code."""
    found: dict[str, dict[str, Feature]] = {}
    for line in TABLE.read_text("utf-8").splitlines()[2:]:
        kind, names, countries, parts, waters, towns = (line.split("\t") + [""] * 4)[:6]
        lists = [tuple(filter(None, each.split("|"))) for each in (parts, waters, towns)]
        for name in names.split("|"):
            found.setdefault(kind, {})[name] = Feature(
                kind, name, tuple(countries.split()), lists[0], lists[1], lists[2], names.split("|")[0]
            )
    return found


@cache
def rivers_of() -> dict[str, tuple[str, ...]]:
    """Town -> the rivers of the table that pass it."""
    found: dict[str, tuple[str, ...]] = {}
    for name, river in features()["river"].items():
        for town in river.towns:
            if name == river.first:
                found[town] = (*found.get(town, ()), name)
    return found


@cache
def named() -> dict[str, Feature]:
    """Every mountain, lake, desert, river, canal and strait by name."""
    return {name: each for kind in (*LANDS, "river", "link") for name, each in features()[kind].items()}


@lru_cache(maxsize=64)
def kinds(text: str) -> frozenset[str]:
    """The kinds of names that stand in a text; "part" for parts of the world, "thing" for all with a place."""
    found = {kind for name in _any_name().findall(text) for kind in _kinds_of()[name]}
    return frozenset(found | {"thing"} if found & {*LANDS, "river", "link"} else found)


@cache
def _kinds_of() -> dict[str, list[str]]:
    return kept("waters-kinds", f"{stamp(TABLE)} {stamp(__file__)}", _kinds)


def _kinds() -> dict[str, list[str]]:
    found = {name: ["part"] for name in ("Africa", "Asia", "Europe", "America")}
    for kind in (*LANDS, "river", "link", "port", "island"):
        for name in features()[kind]:
            found.setdefault(name, []).append(kind)
    return found


@cache
def _any_name() -> re.Pattern[str]:
    """Any name of the table but countries."""
    words = kept("waters", f"{stamp(TABLE)} {stamp(__file__)}", lambda: any_of(_kinds_of()))
    return regex(rf"(?<!\w){words}(?!\w)", heed=False)


def with_the(thing: Feature) -> str:
    """The name with its article, as a sentence begins."""
    bare = thing.name.startswith(("Mount", "Lake", "Mont ", "Loch", "Lough")) or thing.kind == "height"
    return thing.name if bare else f"The {thing.name}"


def be(thing: Feature) -> str:
    """Its verb."""
    return "are" if thing.kind == "range" and thing.name.endswith("s") else "is"


def with_article(part: str) -> str:
    """A part of the world or a range within a sentence."""
    return f"the {part}" if (part in RANGES and part != "Karakoram") or part == "Caribbean" else part


def sea_name(water: str) -> str:
    """A sea with its noun where it needs one."""
    return f"{water} Sea" if water in ("Baltic", "Caspian") else water


def state_name(name: str) -> str:
    """A country within a sentence: "the United States"."""
    return f"the {name}" if name.startswith(("United ", "Netherlands", "Philippines", "Democratic ")) else name

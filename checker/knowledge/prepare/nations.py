"""Borders, parliaments and continents of countries, from the CIA World Factbook (January 2026)."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path

from checker.knowledge.prepare.countries import Gazetteer

READ = "2026-01-22"
SOURCE = "CIA World Factbook (January 2026)"
CHAMBERS = (
    ("legislature", "parliament"),
    ("legislature_upper", "upper-house"),
    ("legislature_lower", "lower-house"),
)


def facts(folder: Path, gazetteer: Gazetteer) -> list[list[str]]:
    """(subject, predicate, object, since, until, known_until, source) lines, sorted."""
    path = folder / "countries.csv"
    if not path.exists():
        return []
    found: set[tuple[str, str, str]] = set()
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            code, region = gazetteer.country(line["short"])
            if not code or region:
                continue
            for part in line["borders"].split(";"):
                neighbour = re.sub(r"\s*\(.*?\)|\s+[\d,.]+ km.*$", "", part).strip()
                other = gazetteer.country(neighbour)[0] if neighbour else ""
                if other and other != code:
                    found |= {(code, "borders", other), (other, "borders", code)}
            for column, predicate in CHAMBERS:
                name = html.unescape(line[column]).split(" (")[0].strip()
                if name and len(name) < 60:
                    found.add((code, predicate, name))
    for text in (folder / "territories.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(text)
        if item.get("region") and len(item["code"]) == 2 and item["is_country"]:
            found.add((item["code"], "continent", item["region"]))
    return [[*fact, "", "", READ, SOURCE] for fact in sorted(found)]

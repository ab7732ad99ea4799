"""From an office as a public list words it to a role: "President of the Government" is a prime minister.

Knows the wordings of the public lists and which English title is right in which
country. Does not know who held an office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.knowledge.tables import rows
from checker.patterns import regex

SINGLE = {
    "president",
    "vice-president",
    "monarch",
    "prime-minister",
    "governor-general",
    "foreign-minister",
    "defence-minister",
    "finance-minister",
    "interior-minister",
    "justice-minister",
    "governor",
    "lieutenant-governor",
    "mayor",
    "attorney-general",
    "chief-justice",
    "speaker",
    "chief-of-staff",
    "national-security-adviser",
    "central-bank-governor",
    "un-ambassador",
    "chief-of-defence",
    "premier",
    "first-minister",
    "chief-minister",
    "pope",
    "supreme-leader",
    "head-of-state",
    "secretary-general",
    "director-general",
    "majority-leader",
    "minority-leader",
    "head-of-intelligence",
    "ambassador",
    "press-secretary",
    "crown-prince",
    "chief-executive",
}


@dataclass(frozen=True, slots=True)
class Post:
    """What an office is: its generic role, its own title, the region it belongs to."""

    role: str
    title: str
    region: str = ""
    acting: bool = False
    own: bool = False  # the title tells it apart from other offices of the same role


ACTING = regex(r"^(acting|interim|caretaker|transition(?:al)?|provisional|ad interim)\s+", re.I)
FEDERAL = regex(r"^(federal|national|union|cabinet) (?=minister)", re.I)
OF_COUNTRY = regex(r"\s+(of|for)\s+the\s+(republic|kingdom|state|union|federation|government)$", re.I)

HERE = Path(__file__).parent
# The first pattern that matches the lower-cased office decides.
RULES = tuple((regex(row["pattern"]), row["role"], row.yes("own")) for row in rows(HERE / "post_patterns.tsv"))
TITLES = {(row["country"], row["role"]): row["title"] for row in rows(HERE / "post_titles.tsv")}
LEADERS = {
    "house majority leader": "majority-leader",
    "house minority leader": "minority-leader",
    "senate majority leader": "majority-leader",
    "senate minority leader": "minority-leader",
}
PREMIERS = {"de": "minister-president", "be": "minister-president", "ru": "governor", "cn": "governor"}
# Offices a list files under the union that their body belongs to.
BODY_OF = {
    "chairperson of the african union commission": "African Union Commission",
    "president of the european commission": "European Commission",
    "president of the european council": "European Council",
    "president of the international court of justice": "International Court of Justice",
    "president of the united nations general assembly": "United Nations General Assembly",
}
SECRETARIES = {"gb", "us", "sm"}  # where a Secretary of State for something is a minister of the first rank
AGENCIES = {"cia": "Director of the CIA", "odni": "Director of National Intelligence"}
# What a ministry is for, where it is none of the great ones: the role, with the title kept apart.
PORTFOLIOS = tuple(
    (regex(rf"\b({pattern})\b"), role)
    for pattern, role in (
        (r"climate", "climate-minister"),
        (r"housing|urbanism", "housing-minister"),
        (r"science|technology|research", "science-minister"),
        (r"industry|industries", "industry-minister"),
        (r"communications?|information|digital|post and telecommunications?", "communications-minister"),
        (r"development cooperation|international (development|cooperation)", "development-minister"),
        (r"immigration|migration|citizenship|asylum", "immigration-minister"),
        (r"sports?", "sports-minister"),
        (r"tourism", "tourism-minister"),
        (r"social|families|family|welfare", "social-affairs-minister"),
        (r"petroleum|oil", "petroleum-minister"),
        (r"water|irrigation", "water-minister"),
        (r"mines|mining", "mining-minister"),
        (r"planning", "planning-minister"),
        (r"emergenc\w*", "emergencies-minister"),
        (r"security", "security-minister"),
        (r"veterans?", "veterans-minister"),
        (r"regional|local government|territorial", "regional-affairs-minister"),
        (r"religious|worship|wakfs?", "religious-affairs-minister"),
    )
)
REGIONAL = regex(
    r"^(?P<head>(?:lieutenant )?governor|premier|chief minister|minister-president|(?:lord )?mayor|intendant|"
    r"prefect|first minister|prime minister|president|chairman|administrator|deputy premier|governor) "
    r"of (?:the )?(?P<place>.+)$",
    re.I,
)
REGIONAL_ROLES = {
    "lord mayor": "mayor",
    **{
        head: head.replace(" ", "-")
        for head in (
            "lieutenant governor", "mayor", "prime minister", "president", "first minister", "chief minister",
            "deputy premier", "minister-president",
        )
    },
}  # fmt: skip
NOT_PLACES = regex(
    r"^(republic|government|council|state|union|senate|national|house|chamber|central|reserve|federal|board|privy|"
    r"supreme|constitutional|executive|legislative|parliament|assembly|queen|king|treasury|bank|presidency|congress|"
    r"russian federation|swiss|united states|court|general|bundes|storting|riigikogu|yuan|examination|"
    r"control|joint|ways|committee|financial|danish|swiss|people's)\b"
    r"|\b(agency|administration|commission|committee|party|\w*bank|board|authority|office|company|fund)\b",
    re.I,
)


@lru_cache(maxsize=16384)
def post(office: str, country: str, organisation: str = "") -> Post:
    """The role, title and region of `office` in `country` (an ISO code, "" for organisations)."""
    name = " ".join(office.split())
    acting = bool(ACTING.match(name))
    name = FEDERAL.sub("", ACTING.sub("", name))
    lower = name.lower()
    if lower in LEADERS:
        return Post(LEADERS[lower], name, "", acting, True)
    american = _american(lower, name) if country == "us" else None
    if american:
        return american
    region = None if not country and lower in BODY_OF else _region(name)
    if region:
        head = region[0].lower()
        role = (
            PREMIERS.get(country, "provincial-premier") if head == "premier" else REGIONAL_ROLES.get(head, "governor")
        )
        return Post(role, region[0][0].upper() + region[0][1:], region[1], acting)
    if not country:
        role = _organisation_role(lower)
        own = role in ("official", "judge", "deputy-secretary-general")
        return Post(role, name, BODY_OF.get(lower, organisation), acting, own)
    if lower.startswith("secretary of state for ") and country not in SECRETARIES:
        return Post("state-secretary", name, "", acting, True)
    for pattern, role, own in RULES:
        if pattern.search(lower):
            if role == "foreign-minister" and lower == "secretary of state" and country not in ("us", "va"):
                return Post("state-secretary", name, "", acting, True)
            if country == "us" and role == "finance-minister" and "treasury" not in lower:
                continue
            if role == "finance-minister" and (lower == "treasurer") != (country == "au"):
                continue  # Australia has a Treasurer, and a Minister for Finance beside him
            if role in AGENCIES:
                return Post("intelligence-chief", AGENCIES[role], role, acting, False)
            if role == "minister" and country != "gb":
                role = next((found for asked, found in PORTFOLIOS if asked.search(lower)), role)
            return Post(role, _title(country, role, name, own), "", acting, own)
    return Post("official", name, "", acting, True)


def _american(lower: str, name: str) -> Post | None:
    """Members of Congress and officers of the states, as the American lists write them."""
    state = re.match(r"^us (senator|representative) from (\w\w)$", lower)
    if state:
        return Post(state[1], state[1].capitalize(), f"us-{state[2]}")
    held = re.match(
        r"^(governor|lieutenant governor|attorney general|secretary of state|treasurer|auditor)"
        r"(?: \(state\))? of (\w\w)$",
        lower,
    )
    if held:
        role = held[1].replace(" ", "-")
        role = {"secretary-of-state": "state-official"}.get(role, role)
        return Post(role, held[1].title().replace(" Of ", " of "), f"us-{held[2]}")
    return Post("official", name, own=True) if lower == "treasurer" else None


def _region(name: str) -> tuple[str, str] | None:
    found = REGIONAL.match(name)
    if not found or NOT_PLACES.search(found["place"]):
        return None
    return found["head"], found["place"]


def _organisation_role(lower: str) -> str:
    for word, role in (
        ("deputy", "deputy-secretary-general"),
        ("vice", "deputy-secretary-general"),
        ("judge", "judge"),
        ("secretary-general", "secretary-general"),
        ("secretary general", "secretary-general"),
        ("director-general", "director-general"),
        ("director general", "director-general"),
        ("chairperson of the african union commission", "commission-president"),
        ("president of the united nations general", "organisation-president"),
        ("president of the international court of justice", "court-president"),
        ("president of the european commission", "commission-president"),
        ("president of the european council", "council-president"),
    ):
        if lower.startswith(word):
            return role
    return "official"


def _title(country: str, role: str, name: str, own: bool) -> str:
    if (country, role) in TITLES:
        return TITLES[country, role]
    if own:
        return name[0].upper() + name[1:]
    if role == "prime-minister" and name.lower().startswith("premier"):
        return "Premier"
    if role == "monarch":
        return name.split(" and ")[0].split(" of ")[0].title()
    return TITLES.get(("", role), name)

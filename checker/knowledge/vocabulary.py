"""One word for one thing: roles and bodies of hand-kept rows as roles.tsv and organisations.tsv call them.

Lists written by different hands call the same office "parliament-speaker" or "speaker"
and file it under a house, an agency or the country. Here they are brought together.
"""

from __future__ import annotations

SAME_ROLE = {
    "parliament-speaker": "speaker", "white-house-chief-of-staff": "chief-of-staff",
    "presidential-chief-of-staff": "chief-of-staff", "health-secretary": "health-minister",
    "agriculture-secretary": "agriculture-minister", "education-secretary": "education-minister",
    "energy-secretary": "energy-minister", "housing-secretary": "housing-minister",
    "labour-secretary": "labour-minister", "transport-secretary": "transport-minister",
    "veterans-secretary": "veterans-minister", "interior-secretary": "us-interior-secretary",
    "trade-representative": "trade-minister", "prince-of-wales": "crown-prince",
    "general-manager": "executive-director", "assembly-president": "organisation-president",
    "cia-director": "intelligence-chief", "national-intelligence-director": "intelligence-chief",
    "europe-minister": "european-affairs-minister", "presidency-chair": "head-of-state",
    "state-secretary-of-state": "state-official", "treasurer": "state-official", "auditor": "state-official",
    "deputy-head": "deputy-secretary-general", "military-commander": "commander",
    "state-premier": "provincial-premier",
    "deputy-premier": "deputy-prime-minister",
    "head-of-political-bureau": "militant-leader",
    "foreign-ministry-spokesperson": "spokesperson",
    "cardinal-secretary-of-state": "prime-minister",
    "national-security-minister": "security-minister",
}  # fmt: skip

# (role, unit) of a row -> (role, country, unit, what tells it apart from its namesakes)
SAME_POST = {
    ("foreign-minister", "european-union"): ("high-representative", "", "eu", ""),
    ("chief-negotiator", "european-union"): ("chief-negotiator", "", "eu", ""),
    ("speaker", "european-parliament"): ("parliament-president", "", "european-parliament", ""),
    ("police-chief", "fbi"): ("fbi-director", "us", "", ""),
    ("ambassador", "un"): ("un-ambassador", "us", "", ""),
    ("house-minority-leader", "house"): ("minority-leader", "us", "", "house-minority-leader"),
    ("house-majority-leader", "house"): ("majority-leader", "us", "", "house-majority-leader"),
    ("senate-minority-leader", "senate"): ("minority-leader", "us", "", "senate-minority-leader"),
    ("senate-majority-leader", "senate"): ("majority-leader", "us", "", "senate-majority-leader"),
    ("house-minority-leader", ""): ("minority-leader", "us", "", "house-minority-leader"),
    ("house-majority-leader", ""): ("majority-leader", "us", "", "house-majority-leader"),
    ("senate-minority-leader", ""): ("minority-leader", "us", "", "senate-minority-leader"),
    ("senate-majority-leader", ""): ("majority-leader", "us", "", "senate-majority-leader"),
    ("chief-minister", "hk"): ("chief-executive", "hk", "", ""),
    ("central-bank-governor", "bank-of-england"): ("central-bank-governor", "gb", "", ""),
    ("central-bank-governor", "bundesbank"): ("central-bank-governor", "de", "", ""),
    ("agency-head", "ohchr"): ("high-commissioner", "", "ohchr", ""),
    ("agency-head", "unhcr"): ("high-commissioner", "", "unhcr", ""),
}  # fmt: skip
COMMISSIONERS = "-commissioner"

# Houses, banks and offices that a text names by their country alone.
NATIONAL = {
    "white-house", "house", "senate", "supreme-court", "federal-reserve", "house-of-commons", "state-duma",
    "bundestag", "verkhovna-rada", "npc", "pboc", "rbi", "bank-of-japan", "communist-party-of-china",
    "communist-party-of-cuba", "communist-party-of-vietnam",
}  # fmt: skip
UPPER_HOUSES = {
    "senate",
    "federation-council",
    "house-of-lords",
    "bundesrat",
    "rajya-sabha",
    "council-of-states",
}
BODIES = {"european-union": "eu"}
PARTY_STATES = {"cn", "vn", "la", "cu", "kp", "su"}
INTERNATIONAL = {"un", "eu", "nato"}


def body(id: str) -> str:
    """The id a body goes by throughout."""
    return BODIES.get(id, id)


def place(role: str, country: str, unit: str) -> tuple[str, str, str, str]:
    """(role, country, unit, mark) as the rest of the knowledge base files it."""
    if country in INTERNATIONAL and not unit:
        country, unit = "", country
    if role == "state-premier" and country in ("de", "be"):
        role = "minister-president"
    if role == "head-of-body":
        role = "agency-head" if country else "militant-leader"
    role = SAME_ROLE.get(role, role)
    if role == "chief-minister" and country == "hk":
        return "chief-executive", "hk", "", ""
    if role == "party-leader" and country in PARTY_STATES:
        return "party-general-secretary", country, "", ""
    if role == "speaker" and unit in UPPER_HOUSES and country:
        return "senate-president", country, "", ""
    if role == "speaker" and country:
        return "speaker", country, "", ""
    if (role, unit) in SAME_POST:
        return SAME_POST[role, unit]
    if unit == "european-commission" and role.endswith(COMMISSIONERS):
        return "eu-commissioner", "", unit, role.removesuffix(COMMISSIONERS)
    if unit in NATIONAL and country:
        unit = ""
    return role, country, BODIES.get(unit, unit), ""


def office_id(role: str, country: str, unit: str, mark: str = "") -> str:
    """The stable id of an office: where it is, what it is, and what tells it apart."""
    where = unit or country or "int"
    return f"{where}/{role}" + (f"/{mark}" if mark else "")

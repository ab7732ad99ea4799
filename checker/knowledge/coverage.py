"""How far the reference reaches: who is confirmed in which office on which day.

Confirmed means a row its source vouches for on that very day: an ended tenure that covers
it, or an open one seen to hold on it or later. Unverified rows never count. A post is asked about only when there
was one: the European Council had no lasting president before December 2009.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from checker.knowledge import recheck, sample
from checker.knowledge.vouched import confirmed_on
from checker.types import Knowledge, Tenure

DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        "2000-06-01",
        "2010-06-01",
        "2015-06-01",
        "2020-06-01",
        "2023-06-01",
        "2025-06-01",
        "2026-08-01",
    )
)
STATE = (
    "president",
    "monarch",
    "supreme-leader",
    "head-of-state",
    "pope",
    "military-leader",
    "co-prince",
    "captain-regent",
)
GOVERNMENT = ("prime-minister", "chief-executive")
MOST_REPORTED = (
    "us gb de fr it es pl nl be at ch se no dk fi ie pt gr cz hu ro bg rs ua ru by ge am az tr "
    "il ps lb sy jo sa ae qa iq ir eg ly tn dz ma sd et ke ng za cn jp kr kp in pk bd af id ph"
).split()
# unit or country, and the role of its head
ORGANISATIONS = tuple(
    (pair.split("/")[0], pair.split("/")[1])
    for pair in (
        "nato/secretary-general un/secretary-general european-commission/commission-president "
        "european-council/council-president european-parliament/parliament-president eu/high-representative "
        "ecb/central-bank-governor imf/managing-director world-bank/organisation-president "
        "who/director-general wto/director-general iaea/director-general unesco/director-general "
        "ilo/director-general fao/director-general iom/director-general opcw/director-general "
        "wipo/director-general opec/secretary-general osce/secretary-general oecd/secretary-general "
        "council-of-europe/secretary-general asean/secretary-general arab-league/secretary-general "
        "oas/secretary-general oic/secretary-general commonwealth/secretary-general gcc/secretary-general "
        "csto/secretary-general sco/secretary-general interpol/secretary-general imo/secretary-general "
        "itu/secretary-general wmo/secretary-general african-union-commission/commission-president "
        "unhcr/high-commissioner ohchr/high-commissioner icc/court-president icc/prosecutor "
        "icj/court-president ioc/organisation-president fifa/organisation-president "
        "uefa/organisation-president icrc/organisation-president adb/organisation-president "
        "afdb/organisation-president eib/organisation-president ebrd/organisation-president "
        "us/central-bank-governor gb/central-bank-governor de/central-bank-governor jp/central-bank-governor "
        "eurogroup/organisation-president unga/organisation-president "
        "amnesty-international/secretary-general "
        "interpol/organisation-president bis/executive-director nato/commander "
        "russian-orthodox-church/patriarch church-of-england/archbishop "
    ).split()
)
# Posts made later than the first day asked about, and when nobody held one.
MADE = {
    ("european-council", "council-president"): date(2009, 12, 1),
    ("eurogroup", "organisation-president"): date(2005, 1, 1),
    ("african-union-commission", "commission-president"): date(2002, 7, 9),
    ("csto", "secretary-general"): date(2003, 4, 28),
    ("sco", "secretary-general"): date(2004, 1, 1),
    ("icc", "court-president"): date(2003, 3, 11),
    ("icc", "prosecutor"): date(2003, 6, 16),
    ("us", "homeland-security-secretary"): date(2003, 1, 24),
}
EMPTY = {("church-of-england", "archbishop"): (date(2025, 1, 7), date(2026, 1, 27))}
US_CABINET = (
    "president vice-president foreign-minister finance-minister defence-minister attorney-general "
    "us-interior-secretary agriculture-minister commerce-secretary labour-minister health-minister "
    "housing-minister transport-minister energy-minister education-minister veterans-minister "
    "homeland-security-secretary"
).split()
GB_CABINET = (
    "prime-minister finance-minister foreign-minister interior-minister defence-minister justice-minister "
    "health-minister education-minister transport-minister"
).split()


def confirmed(knowledge: Knowledge, roles: Iterable[str], place: str, day: date) -> list[Tenure]:
    """Tenures of these roles in a country or body that the tables vouch for on that day."""
    found = []
    for role in roles:
        country, unit = (place, "") if len(place) == 2 and place not in ("un", "eu") else ("", place)
        for office in knowledge.offices(role, country, unit):
            if office.unit != unit:
                continue
            found += [term for term in knowledge.holders(office.id, day) if term.verified and confirmed_on(term, day)]
    return found


def members(knowledge: Knowledge, day: date) -> list[str]:
    """Country codes of the members of the United Nations on that day."""
    return sorted(
        {
            each.member
            for each in knowledge.memberships("un")
            if (each.since is None or each.since <= day) and (each.until is None or each.until > day)
        }
    )


def share(part: int, whole: int) -> str:
    """ "187/193 (96.9 %)"."""
    return f"{part}/{whole} ({100 * part / whole:.1f} %)" if whole else "0/0"


def gaps(knowledge: Knowledge, kind: str, day: date) -> tuple[int, list[str]]:
    """How many places of a kind were asked about, and those nobody is confirmed in."""
    missing = []
    if kind in ("head of state", "head of government"):
        places: Sequence[str] = members(knowledge, day)
        for code in places:
            held = confirmed(knowledge, STATE, code, day)
            if kind == "head of government":
                held = confirmed(knowledge, GOVERNMENT, code, day) or held
            if not held:
                missing.append(code)
        return len(places), missing
    if kind == "foreign minister":
        return len(MOST_REPORTED), [c for c in MOST_REPORTED if not confirmed(knowledge, ("foreign-minister",), c, day)]
    if kind == "head of organisation":
        asked = [post for post in ORGANISATIONS if filled(post, day)]
        return len(asked), [f"{unit}: {role}" for unit, role in asked if not confirmed(knowledge, (role,), unit, day)]
    country, cabinet = ("us", US_CABINET) if kind == "US cabinet" else ("gb", GB_CABINET)
    roles = [role for role in cabinet if filled((country, role), day)]
    return len(roles), [role for role in roles if not confirmed(knowledge, (role,), country, day)]


def filled(post: tuple[str, str], day: date) -> bool:
    """Whether there was such a post on the day, and somebody in it."""
    empty, again = EMPTY.get(post, (date.max, date.max))
    return MADE.get(post, date.min) <= day and not empty <= day <= again


KINDS = (
    "head of state",
    "head of government",
    "foreign minister",
    "head of organisation",
    "US cabinet",
    "UK cabinet",
)


def report(knowledge: Knowledge, days: Sequence[date] = DAYS) -> str:
    """The coverage report as Markdown: a table of shares, then what is missing."""
    lines = [
        "# Coverage of the knowledge base",
        "",
        f"Made by `presscheck knowledge coverage` from tables {knowledge.hash}; newest source day "
        f"{knowledge.known_until}. Confirmed: a verified row covers the day itself.",
        "",
        "| on | " + " | ".join(KINDS) + " |",
        "|---|" + "---|" * len(KINDS),
    ]
    missing: list[str] = []
    for day in days:
        cells = []
        for kind in KINDS:
            whole, without = gaps(knowledge, kind, day)
            cells.append(share(whole - len(without), whole))
            if without:
                missing.append(f"- {day}, {kind}: {', '.join(without)}")
        lines.append(f"| {day} | " + " | ".join(cells) + " |")
    again = ["## Looked up again", ""]
    for seed in (sample.SEED, sample.EARLIER):
        again += [f"Draw {seed}: {sample.summary(recheck.verdicts(sample.CHECKED, seed))}.", ""]
    again += [f"Before that: {recheck.summary(recheck.verdicts())}. More in CHECKS.md."]
    return "\n".join([*lines, "", *again, "", "## Not confirmed", "", *missing, ""])

"""The public office list, row by row, with its known faults taken out.

Every row that cannot be true (start after end, in office before adulthood or after death,
ends invented from a successor years later) is repaired where the list itself shows how,
else left without the doubtful part and marked unverified.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from checker.knowledge.prepare.countries import Gazetteer, slug
from checker.knowledge.prepare.names import ELECT, names
from checker.knowledge.prepare.posts import SINGLE, Post, post
from checker.knowledge.tables import earliest, latest
from checker.patterns import regex

SOURCES = {
    "every-politician-scrapers(Wikidata)": "wikidata",
    "congress-legislators": "congress",
    "congress-legislators/executive": "congress",
    "ifg-ministers": "ifg",
    "cia-factbook": "cia",
    "openstates": "openstates",
    "fivethirtyeight": "538",
    "whogov(yearly)": "whogov",
    "world-leaders-current(Wikidata)": "leaders",
}
JUNIOR = regex(r"(minister of state|state secretary|secretary of state) for ", re.I)
JUNIOR_RANKS = {
    "PUSS": "parliamentary-secretary",
    "MoS": "minister-of-state",
    "Parl.": "parliamentary-secretary",
    "Parl. lead.": "parliamentary-secretary",
}
BODIES = {
    "World Trade Organization": "wto",
    "United Nations": "un",
    "International Court of Justice": "icj",
    "United Nations General Assembly": "unga",
    "African Union Commission": "african-union-commission",
}


@dataclass
class Held:
    """One raw row made sense of. `person` is a provisional key, replaced when people are merged."""

    person: str
    name: str
    aliases: list[str]
    birth: str
    death: str
    country: str
    unit: str
    post: Post
    since: str
    until: str
    known_until: str
    sources: frozenset[str]
    party: str
    verified: bool = True
    faults: list[str] = field(default_factory=list)
    original: str = ""
    bounded: bool = False  # `until` is only the start of the next holder the list has

    @property
    def first(self) -> date | None:
        return earliest(self.since)

    @property
    def last(self) -> date | None:
        return latest(self.until)


# Lists of sitting members, and the day they were last read.
NEWEST = {"congress": "2026-06-15", "openstates": "2026-08-05"}
UNSEEN = timedelta(days=430)
ADULT, AGED = 20, 96  # years, less one: nobody of the list began younger or older, but heirs to a throne
TENURED = {"supreme-court-justice", "judge"}
FOR_LIFE = {"monarch", "crown-prince", "co-prince", "pope", "supreme-leader"}
# Last days of sitting of old Congresses, which the list gives as the end of terms that ran on to January.
ADJOURNED = frozenset(
    "1976-10-01 1978-10-15 1980-12-16 1982-12-23 1984-10-12 1986-10-18 1988-10-22 1990-10-28 1992-10-09 1994-12-01 "
    "1996-10-04 1998-12-19 2000-12-15 2002-11-22 2004-12-09 2006-12-09 2010-12-22".split()
)
LAST_EDITION, NEXT_EDITION = date(2016, 11, 6), date(2020, 11, 24)


def read(folder: Path, gazetteer: Gazetteer, faults: Counter[str]) -> list[Held]:
    """All usable rows of offices.csv; what was repaired or dropped is counted in `faults`."""
    ranks = _ranks(folder)
    found = []
    with (folder / "offices.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            held = _held(line, gazetteer, ranks)
            if " , " in line["person"]:
                faults["several people in one row: dropped"] += 1
                continue
            if ELECT.search(line["person"]):
                faults["elected, not yet in office: dropped"] += 1
                continue
            if held is None:
                faults["not an office of interest"] += 1
                continue
            if not _mend(held, line, faults):
                continue
            found.append(held)
    return found


def _ranks(folder: Path) -> dict[str, str]:
    path = folder / "uk_posts.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {line["display_name"]: line["rank_equivalence"] for line in csv.DictReader(file)}


def _held(line: dict[str, str], gazetteer: Gazetteer, ranks: dict[str, str]) -> Held | None:
    office = line["office"]
    sources = frozenset(SOURCES.get(part, part) for part in line["source"].split("+"))
    if re.match(r"(upper|lower|legislature) of \w\w$|Chief Election Officer", office):
        return None
    country, unit = gazetteer.country(line["office_country"])
    if line["office_country"] and not (country or unit):
        return None
    what = _post(line, country, sources, ranks)
    if what.region:
        coded = re.fullmatch(r"[a-z]{2}-\w+|cia|odni", what.region)
        if coded or not country:
            unit = what.region if coded else BODIES.get(what.region, slug(what.region))
        else:
            unit = gazetteer.region(country, what.region)
    name, aliases = names(line["person"], [a for a in line["aliases"].split("|") if a])
    identity = line["wikidata_or_source_id"]
    if identity.startswith("ocd-person/"):
        identity = "os:" + identity[11:19]
    return Held(
        person=identity or f"?{country}|{name}|{line['birth']}",
        name=name,
        aliases=aliases,
        birth=_date(line["birth"]),
        death=_date(line["death"]),
        country=country,
        unit=unit,
        post=what,
        since=_date(line["start"]),
        until=_date(line["end"]),
        known_until=line["known_until"],
        sources=sources,
        party=line["party"],
        original=office,
    )


def _post(line: dict[str, str], country: str, sources: frozenset[str], ranks: dict[str, str]) -> Post:
    """What the office is, by the list's own wording where its tidied one hides a junior rank."""
    office, written = line["office"], line["office_raw"]
    tidied = JUNIOR.match(written) and not JUNIOR.match(office) and not office.startswith("Prime")
    if country != "gb" and tidied:
        office = written
    if written == "Minister of State" and country != "mc" and (country == "nl" or office == "Prime Minister"):
        office = "Honorary Minister of State" if country == "nl" else written  # Monaco's leads the government
    if country == "gb" and ranks.get(office) in JUNIOR_RANKS:
        return Post(JUNIOR_RANKS[ranks[office]], office, own=True)
    if country == "gb" and office.startswith("Minister ") and "ifg" not in sources:
        return Post("minister-of-state", office, own=True)
    return post(office, country, line["org"] or _body(office) if not country else "")


def _date(text: str) -> str:
    """A full or partial ISO date, or "" for what is none ("2014s", 30 February)."""
    try:
        return text if earliest(text) else ""
    except ValueError:
        return ""


def _body(office: str) -> str:
    """The body an international office belongs to: what follows "of the"."""
    return office.split(" of the ", 1)[1] if " of the " in office else ""


def _seen(since: date, until: date, known: date | None) -> date:
    """The last day a Factbook edition can have shown the holder: none came between two of its days."""
    seen = known or since
    if seen >= until or LAST_EDITION < seen < NEXT_EDITION:
        seen = LAST_EDITION if LAST_EDITION < until <= NEXT_EDITION else until
    return max(since, min(seen, until))


def seen(held: Held) -> str:
    """The last day on which the row's source showed the holder: an edition of a year came out in the middle of it.

    The edition of November 2020 also carries leaders long gone: of those the last true sighting is the one before.
    """
    if not (held.bounded and held.sources == {"cia"}):
        return held.known_until
    known, until = held.known_until, held.until
    if LAST_EDITION.isoformat() < known <= NEXT_EDITION.isoformat() and until <= NEXT_EDITION.isoformat():
        known = LAST_EDITION.isoformat()
    known = known[:4] + "-07-01" if known.endswith("-01-01") else known
    return min(known, until)


def sure_end(held: Held) -> str:
    """The end, where it is more than the start of the next holder in a yearly list."""
    return "" if held.bounded and held.sources == {"cia"} else held.until


def _mend(held: Held, line: dict[str, str], faults: Counter[str]) -> bool:
    """Repair one row in place; False where nothing of it can be trusted."""
    since, until, known = held.first, held.last, earliest(held.known_until)
    basis = line["end_basis"]
    if since and until and since > until:
        faults["start after end"] += 1
        return False
    _mend_life(held, faults)
    held.bounded = bool(basis)
    if basis and until and since and held.sources == {"cia"}:
        seen = _seen(since, until, known)
        if (until - seen).days > 600:
            faults["end taken from a successor long after: left open"] += 1
            held.until, held.known_until, held.bounded = "", seen.isoformat(), False
    elif basis and until and known and (until - known).days > 1100:
        faults["end taken from a successor long after: left open"] += 1
        held.until = ""
        held.verified = False
    elif basis and len(held.until) == 4 and "cia" not in held.sources:
        faults["end that only names a successor's year: left open"] += 1
        held.until, held.bounded = "", False
    if "congress" in held.sources and held.until in ADJOURNED:
        faults["end on the last day of sitting: moved to the end of the Congress"] += 1
        held.until = f"{int(held.until[:4]) + 1}-01-03"
    if "openstates" in held.sources and held.until.endswith("-01-01"):
        # A place-holder: the list gives no day, only the year in which it expects a change.
        faults["end that only names a year: left open"] += 1
        held.known_until, held.until = min(held.known_until, held.until), ""
    newest = max((NEWEST.get(source, "") for source in held.sources), default="")
    over = held.until <= newest  # the same list, read later, no longer has this term
    if until and known and until > known and not basis and not over:
        faults["end still to come when the source was read: left open"] += 1
        held.until = ""
    if not held.since and held.until and "openstates" in held.sources:
        return False
    if not held.since and not held.until and not held.known_until:
        return False
    if held.sources == {"wikidata"} and len(held.since) < 10:
        held.verified = False
    if _never_ended(held):
        faults["open for over eight years, in a list that lacks ends: not vouched for"] += 1
        held.verified = False
    return True


def _never_ended(held: Held) -> bool:
    """Whether nobody entered the end of a term that began long ago, in an office whose next holder does not tell it."""
    crowd = held.sources <= {"wikidata", "538", "whogov"} and held.post.role not in SINGLE | FOR_LIFE | TENURED
    since, known = held.first, earliest(held.known_until)
    return bool(crowd and not held.until and since and known and (known - since).days > 8 * 365)


def _long_unseen(held: Held, day: date) -> bool:
    """Whether the list last showed the holder more than a yearly edition before that day."""
    return day - (earliest(held.known_until) or day) > UNSEEN


def _mend_life(held: Held, faults: Counter[str]) -> None:
    """Set right what birth and death contradict: another person's identifier, a term past death."""
    since, until = held.first, held.last
    if held.death and (death := latest(held.death)) is not None:
        if since and since > death:
            faults["in office after death: wrong person linked"] += 1
            held.person, held.birth, held.death = f"?{held.country}|{held.name}|", "", ""
            held.faults.append("unlinked")
        elif until is None and held.post.role not in FOR_LIFE and _long_unseen(held, death):
            pass  # he may have left at any time between
        elif until is None or until > death:
            faults["open or ending after death: closed on the day of death"] += 1
            held.until = held.death
    birth = earliest(held.birth)
    age = since.year - birth.year if birth and since else 50
    if not ADULT <= age <= AGED and held.post.role not in FOR_LIFE:
        faults["in office before 21 or at a hundred: wrong person linked"] += 1
        held.person, held.birth, held.death = f"?{held.country}|{held.name}|", "", ""
        held.faults.append("unlinked")

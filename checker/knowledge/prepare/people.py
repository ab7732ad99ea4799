"""Who is who: one person under two keys is merged, two under one key are parted.

A merge needs the same country and either the same folded name with nothing against it
(two identifiers, two birth years) or the same single office at the same time under a
name that is plainly a longer or otherwise spelt form. Left apart when in doubt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from rapidfuzz import fuzz

from checker.knowledge.fold import fold, words
from checker.knowledge.prepare.alike import alike
from checker.knowledge.prepare.countries import slug
from checker.knowledge.prepare.families import Families, worth
from checker.knowledge.prepare.posts import SINGLE
from checker.knowledge.prepare.raw import Held
from checker.knowledge.prepare.realms import REALMS

FAR = date(9999, 1, 1)


def merge(rows: list[Held], faults: Counter[str]) -> None:
    """Give every row its final person key, in place."""
    _part(rows, faults)
    _part_births(rows, faults)
    _strip_borrowed(rows, faults)
    families = Families(rows)
    _same_name(rows, families, faults)
    _same_office(rows, families, faults)
    _came_back(rows, families, faults)
    _same_crown(rows, families, faults)
    _same_realm(rows, families, faults)
    for row in rows:
        row.person = families.find(row.person)
    _name_keys(rows)


def _part(rows: list[Held], faults: Counter[str]) -> None:
    """Unlink rows whose identifier was guessed by name from a person of another country."""
    home: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.person.startswith("Q") and row.sources & {"wikidata", "congress"} and row.country:
            home[row.person].add(row.country)
    for row in rows:
        guessed = not row.sources & {"wikidata", "congress", "leaders"}
        linked = guessed and row.person.startswith("Q") and row.country and home[row.person]
        if linked and row.country not in home[row.person]:
            faults["namesake of another country unlinked"] += 1
            row.person, row.birth, row.death = f"?{row.country}|{row.name}|", "", ""


def _part_births(rows: list[Held], faults: Counter[str]) -> None:
    """One identifier with two birth years is two people: rows it is not meant for get their own key."""
    by: dict[str, list[Held]] = defaultdict(list)
    for row in rows:
        if not row.person.startswith("?"):
            by[row.person].append(row)
    for held in by.values():
        years = Counter[str]()
        for row in held:
            if row.birth:
                years[row.birth[:4]] += 100 if "wikidata" in row.sources else 1
        own = years.most_common(1)[0][0] if years else ""
        others = [row for row in held if row.birth and abs(int(row.birth[:4]) - int(own)) > 3]
        if not others:
            continue
        mine = {fold(name) for row in held if row not in others for name in (row.name, *row.aliases)}
        for row in others:
            faults["two people under one identifier parted"] += 1
            row.person = f"?{row.country}|{row.name}|{row.birth}"
            row.aliases = [alias for alias in row.aliases if fold(alias) not in mine]


def _strip_borrowed(rows: list[Held], faults: Counter[str]) -> None:
    """Take out aliases that are another person's name: another birth year, another surname."""
    owners: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for row in rows:
        for name in (row.name, *(a for a in row.aliases if words(a)[-1:] == words(row.name)[-1:])):
            owners[row.country, fold(name)].add((row.person, row.birth[:4]))
    for row in rows:
        kept = []
        for alias in row.aliases:
            others = {birth for key, birth in owners[row.country, fold(alias)] if key != row.person and birth}
            borrowed = others and row.birth[:4] not in others and row.birth
            if borrowed and words(alias)[-1:] != words(row.name)[-1:]:
                faults["alias that is another person's name dropped"] += 1
            else:
                kept.append(alias)
        row.aliases = kept


def _facts(rows: list[Held]) -> dict[str, list[Held]]:
    by: dict[str, list[Held]] = defaultdict(list)
    for row in rows:
        by[row.person].append(row)
    return by


def _same_name(rows: list[Held], families: Families, faults: Counter[str]) -> None:
    by = _facts(rows)
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, held in by.items():
        for country in sorted({row.country for row in held}):
            for name in sorted({fold(n) for row in held for n in (row.name, *row.aliases)}):
                if " " in name:
                    bearers[country, name].append(key)
    for (country, _), keys in sorted(bearers.items()):
        keys = sorted(set(keys), key=worth)
        for index, one in enumerate(keys):
            for other in keys[index + 1 :]:
                if families.find(one) == families.find(other) or not country:
                    continue
                if not _clash(by[one], by[other], one, other):
                    rivals = [k for k in keys if k != other and k.startswith("Q") and other[0] != "Q"]
                    if len(rivals) > 1 and not _meet(by[one], by[other]):
                        continue
                    if families.join(one, other):
                        faults["one person under two keys merged (same name)"] += 1


NAMESAKES = {"albert ii"}  # of the Belgians and of Monaco


def _same_crown(rows: list[Held], families: Families, faults: Counter[str]) -> None:
    """One monarch of several realms, one president who is also a co-prince."""
    bearers: dict[str, set[str]] = defaultdict(set)
    crowned = {fold(row.name) for row in rows if row.post.role in ("co-prince", "monarch") and " " in row.name}
    for row in rows:
        if fold(row.name) in crowned - NAMESAKES and row.post.role in ("co-prince", "monarch", "president"):
            bearers[fold(row.name)].add(families.find(row.person))
    for keys in bearers.values():
        if sum(key.startswith("Q") for key in keys) <= 1:
            ordered = sorted(keys, key=worth)
            for other in ordered[1:]:
                families.join(ordered[0], other)
                faults["one monarch of several realms merged"] += 1


def _same_realm(rows: list[Held], families: Families, faults: Counter[str]) -> None:
    """Governors of one power's territories, leaders of a state and of what it became."""
    realm = {code: group for group in REALMS for code in group.split()}
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        group = realm.get(row.country or row.unit)
        if group and " " in row.name:
            bearers[group, fold(row.name)].add(families.find(row.person))
    for keys in bearers.values():
        ordered = sorted(keys, key=worth)
        if sum(key.startswith("Q") for key in keys) > 1:
            continue
        for other in ordered[1:]:
            if families.join(ordered[0], other):
                faults["one person of several territories merged"] += 1


def _clash(one: list[Held], other: list[Held], key: str, key2: str) -> bool:
    if key.startswith("Q") and key2.startswith("Q"):
        return True
    births = {row.birth[:4] for row in one if row.birth}
    births2 = {row.birth[:4] for row in other if row.birth}
    if births and births2 and not births & births2:
        return True
    deaths = [row.death for row in one if row.death] + [row.death for row in other if row.death]
    if deaths and any(row.since > max(deaths) for row in (*one, *other) if row.since):
        return True
    years = [int(row.since[:4]) for row in (*one, *other) if row.since]
    return bool(years) and max(years) - min(years) > 55


def _meet(one: list[Held], other: list[Held]) -> bool:
    return any(_near(a, b) for a in one for b in other)


def _near(a: Held, b: Held) -> bool:
    if (a.country, a.unit, a.post.role) != (b.country, b.unit, b.post.role):
        return False
    first, second = a.first, b.first
    if not first or not second:
        return False
    return first <= (b.last or FAR) and second <= (a.last or FAR)


def _same_office(rows: list[Held], families: Families, faults: Counter[str]) -> None:
    """Longer or otherwise spelt names in the same office at the same time."""
    seats: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
    for row in rows:
        if row.country and row.since and (row.post.role in SINGLE or _cabinet(row)):
            seats[row.country, row.unit, row.post.role if not row.post.own else row.original].append(row)
    for held in seats.values():
        held.sort(key=lambda row: (row.since, row.person))
        for index, one in enumerate(held):
            for other in held[index + 1 : index + 40]:
                first, second = families.find(one.person), families.find(other.person)
                if first == second or (first.startswith("Q") and second.startswith("Q")):
                    continue
                if one.birth and other.birth and one.birth[:4] != other.birth[:4]:
                    continue
                twins = (one.since, one.until) == (other.since, other.until) and len(one.since) == 10
                same = (twins and _spelt_alike(one.name, other.name)) or (
                    alike(one.name, other.name, _close(one, other)) and _touch(one, other)
                )
                if same and families.join(one.person, other.person):
                    faults["one person under two keys merged (same office and time)"] += 1


def _came_back(rows: list[Held], families: Families, faults: Counter[str]) -> None:
    """Years apart in one seat, with a middle name once: the same first and last name, nothing against it."""
    seats: dict[tuple[str, str, str, str], dict[str, Held]] = defaultdict(dict)
    for row in rows:
        parts = words(row.name)
        if row.country and row.post.role in SINGLE and not row.unit and len(parts) >= 2:
            seats[row.country, row.post.role, parts[0], parts[-1]][families.find(row.person)] = row
    for bearers in seats.values():
        ordered = sorted(bearers, key=worth)
        for other in ordered[1:]:
            one, two = bearers[ordered[0]], bearers[other]
            first, second = set(words(one.name)), set(words(two.name))
            near = bool(one.since and two.since) and abs(int(one.since[:4]) - int(two.since[:4])) <= 35
            ids = ordered[0].startswith("Q") and other.startswith("Q")
            same = near and not ids and (first < second or second < first)
            if same and families.join(ordered[0], other):
                faults["one person under two keys merged (back in the same seat)"] += 1


def _cabinet(row: Held) -> bool:
    """American officers, whom one list calls by nickname; members of Congress share a seat's name."""
    return row.country == "us" and row.post.role not in ("senator", "representative", "ambassador")


def _spelt_alike(one: str, other: str) -> bool:
    """Enough for two rows with the very same days in the very same seat."""
    return fuzz.token_sort_ratio(fold(one), fold(other)) >= 55


def _close(one: Held, other: Held) -> bool:
    first, second = one.first, other.first
    return bool(first and second and abs((first - second).days) <= 45)


def _touch(one: Held, other: Held) -> bool:
    first, second = one.first, other.first
    if not first or not second:
        return False
    last = one.last or FAR
    return second <= last or (second - last).days <= 430


def _name_keys(rows: list[Held]) -> None:
    """Readable keys for people no list gives an identifier."""
    taken: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (row.person, row.since)):
        if not row.person.startswith("?"):
            continue
        if row.person not in taken:
            base = f"{row.country or 'int'}.{slug(row.name)}"
            key, number = base, 2
            used = set(taken.values())
            while key in used:
                key, number = f"{base}-{number}", number + 1
            taken[row.person] = key
    for row in rows:
        row.person = taken.get(row.person, row.person)

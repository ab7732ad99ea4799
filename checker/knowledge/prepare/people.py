"""Who is who: one person under two keys is merged, two under one key are parted.

A merge needs the same country and either the same folded name with nothing against it
(two identifiers, two birth years) or the same single office at the same time under a
name that is plainly a longer or otherwise spelt form. Left apart when in doubt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from rapidfuzz import fuzz

from checker.knowledge.fold import fold, sound, words
from checker.knowledge.prepare.countries import slug
from checker.knowledge.prepare.raw import Held

FAR = date(9999, 1, 1)


class Families:
    """Union-find over person keys."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def find(self, key: str) -> str:
        while self.parent.get(key, key) != key:
            key = self.parent[key]
        return key

    def join(self, one: str, other: str) -> None:
        one, other = self.find(one), self.find(other)
        if one == other:
            return
        keep, drop = sorted((one, other), key=_worth)
        self.parent[drop] = keep


def _worth(key: str) -> tuple[int, str]:
    return ((0 if key.startswith("Q") else 1 if ":" in key[:4] else 2), key)


def merge(rows: list[Held], faults: Counter[str]) -> None:
    """Give every row its final person key, in place."""
    _part(rows, faults)
    families = Families()
    _same_name(rows, families, faults)
    _same_office(rows, families, faults)
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
        if guessed and row.person.startswith("Q") and row.country and home[row.person]:
            if row.country not in home[row.person]:
                faults["namesake of another country unlinked"] += 1
                row.person, row.birth, row.death = f"?{row.country}|{row.name}|", "", ""


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
        keys = sorted(set(keys), key=_worth)
        for index, one in enumerate(keys):
            for other in keys[index + 1 :]:
                if families.find(one) == families.find(other) or not country:
                    continue
                if not _clash(by[one], by[other], one, other):
                    rivals = [k for k in keys if k != other and k.startswith("Q") and other[0] != "Q"]
                    if len(rivals) > 1 and not _meet(by[one], by[other]):
                        continue
                    families.join(one, other)
                    faults["one person under two keys merged (same name)"] += 1


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
        if row.country and row.since:
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
                if alike(one.name, other.name, _close(one, other)) and _touch(one, other):
                    families.join(one.person, other.person)
                    faults["one person under two keys merged (same office and time)"] += 1


def _close(one: Held, other: Held) -> bool:
    first, second = one.first, other.first
    return bool(first and second and abs((first - second).days) <= 45)


def _touch(one: Held, other: Held) -> bool:
    first, second = one.first, other.first
    if not first or not second:
        return False
    last = one.last or FAR
    return second <= last or (second - last).days <= 430


NICKNAMES = {
    nick: full
    for pair in (
        "bob robert",
        "rob robert",
        "bill william",
        "will william",
        "dick richard",
        "rick richard",
        "tim timothy",
        "ted edward",
        "doug douglas",
        "sam samuel",
        "alex alexander",
        "ray raymond",
        "ken kenneth",
        "ben benjamin",
        "jim james",
        "jimmy james",
        "joe joseph",
        "mike michael",
        "tom thomas",
        "dan daniel",
        "dave david",
        "steve steven",
        "stephen steven",
        "chris christopher",
        "tony anthony",
        "jack john",
        "chuck charles",
        "charlie charles",
        "larry lawrence",
        "pete peter",
        "pat patrick",
        "greg gregory",
        "jeff jeffrey",
        "andy andrew",
        "don donald",
        "ron ronald",
        "matt matthew",
        "nick nicholas",
        "sandy alexander",
        "liz elizabeth",
        "sue susan",
        "kathy katherine",
        "cathy catherine",
        "jen jennifer",
        "gus augustus",
        "ed edward",
        "ernie ernest",
        "frank francis",
        "fred frederick",
        "gerry gerald",
        "hank henry",
        "harry henry",
        "jerry gerald",
        "les leslie",
        "norm norman",
        "rich richard",
        "walt walter",
        "vince vincent",
        "micky michael",
        "mick michael",
        "bertie bartholomew",
        "gabi gabriel",
        "radek radosław",
    )
    for nick, full in [pair.split()]
}


def _formal(name: list[str]) -> list[str]:
    return [NICKNAMES.get(word, word) for word in name]


def alike(one: str, other: str, same_day: bool) -> bool:
    """Whether two names are plainly forms of one: word subset, or spelt nearly alike."""
    first, second = _formal(words(one)), _formal(words(other))
    if not first or not second:
        return False
    small, large = sorted((set(first), set(second)), key=len)
    if len(small) >= 2 and small <= large:
        return True
    if set(sound(one).split()) == set(sound(other).split()):
        return True
    likeness = fuzz.token_sort_ratio(" ".join(first), " ".join(second))
    if same_day:
        shared = {sound(w) for w in first} & {sound(w) for w in second}
        return likeness >= 82 or (
            bool(shared & {sound(first[-1]), sound(second[-1])}) and first[0][0] == second[0][0]
        )
    return likeness >= 90


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

"""Rows that a list files under the wrong country: a page of Cape Verde read as Canada's.

Old editions of the Factbook name countries by codes of their own, which a list made from them
took for ISO codes. Knows such a row by its twin: the same person in the same office of another
country, in the same list. Does not know two real namesakes; none lead two countries.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from checker.knowledge.fold import fold
from checker.knowledge.prepare.raw import Held
from checker.knowledge.prepare.realms import REALMS

LEADING = {
    "president",
    "prime-minister",
    "chief-minister",
    "governor-general",
    "lieutenant-governor",
    "head-of-state",
}


def without_misplaced(rows: list[Held], faults: Counter[str]) -> list[Held]:
    """The rows without those whose twin stands under the country it belongs to."""
    realm = {code: group for group in REALMS for code in group.split()}
    twins: dict[tuple[str, str], dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        if "cia" in row.sources and row.post.role in LEADING and row.country and not row.unit:
            home = realm.get(row.country, row.country)
            twins[row.post.role, fold(row.name)][home].append(row)
            holders[row.post.role, home].add(fold(row.name))
    wrong: set[int] = set()
    for (role, _), places in twins.items():
        if len(places) > 1:
            known = {home: held for home, held in places.items() if len(holders[role, home]) > 1}
            right = _right(known or places)
            wrong |= {id(row) for home, held in places.items() if home != right for row in held}
    faults["filed under the wrong country: dropped"] += len(wrong)
    return [row for row in rows if id(row) not in wrong]


def _right(places: dict[str, list[Held]]) -> str:
    """Of countries that have such an office, the one where the person was seen last."""
    return max(places, key=lambda home: (max(row.known_until for row in places[home]), home))

"""People, offices and tenures of all tables put together before they are compiled.

The hand-kept tables win over the public lists wherever both speak of the same person in
the same office. An office with one holder at a time is closed by its next holder, and the
days for which its holders are known without a gap are worked out here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from checker.knowledge.fold import fold
from checker.knowledge.tables import Row, rows
from checker.knowledge.vocabulary import INTERNATIONAL, office_id, place

FAR = date(9999, 12, 31)
VACANCY = timedelta(days=31)
NEAR = timedelta(days=8)
# Roles several people hold at once: their offices are told apart by title.
MANY = {"special-envoy", "presidential-aide", "agency-head", "commander", "deputy-prime-minister", "minister",
        "intelligence-chief", "spokesperson", "border-czar"}  # fmt: skip
KEPT_TITLES = {"foreign-minister", "defence-minister", "finance-minister", "interior-minister", "prime-minister",
               "president", "monarch"}  # fmt: skip
AUTHORITIES = {"cia", "ifg", "whogov", "congress", "538", "leaders"}


@dataclass
class Person:
    id: str
    name: str
    country: str
    aliases: list[str] = field(default_factory=list)
    birth: date | None = None
    death: date | None = None
    note: str = ""
    gender: str = ""
    hand_kept: bool = False


@dataclass(frozen=True)
class Post:
    id: str
    role: str
    title: str
    country: str
    unit: str
    single: bool
    complete_since: date | None = None
    complete_until: date | None = None


@dataclass(frozen=True)
class Term:
    person: str
    office: str
    since: date | None
    until: date | None
    known_until: date
    source: str
    url: str = ""
    verified: bool = True
    acting: bool = False
    party: str = ""
    hand_kept: bool = False


@dataclass
class Gathered:
    people: dict[str, Person]
    posts: dict[str, Post]
    terms: list[Term]


def gather(tables: Path) -> Gathered:
    """Everything about people and offices the tables hold, in a fixed order."""
    people = {row["id"]: _person(row) for row in rows(tables / "people.tsv")}
    directory = Directory(people.values())
    for row in rows(tables / "people_extra.tsv"):
        _extra_person(row, directory)
    posts = {row["id"]: _post(row) for row in rows(tables / "offices.tsv")}
    terms = [_term(row) for row in rows(tables / "tenures.tsv")]
    ranks = {t.person for t in terms}
    for row in rows(tables / "name_variants.tsv"):
        directory.variants(row)
    terms += curated(tables / "curated_offices.tsv", directory, posts, ranks)
    terms = _settled(terms, posts)
    posts = {key: _completed(post, terms_of) for key, post, terms_of in _by_post(posts, terms)}
    return Gathered(directory.people, posts, sorted(terms, key=_order))


def _order(term: Term) -> tuple[str, str, str, str]:
    return (term.office, str(term.since or ""), str(term.until or "9"), term.person)


class Directory:
    """People by id and by folded name, so that a row naming a person finds the one meant."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people: dict[str, Person] = {}
        self._named: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: Person) -> Person:
        self.people[person.id] = person
        for name in (person.name, *person.aliases):
            self._index(name, person)
        return person

    def _index(self, name: str, person: Person) -> None:
        if person not in self._named[fold(name)]:
            self._named[fold(name)].append(person)

    def alias(self, person: Person, names: Iterable[str]) -> None:
        """Give a known person further names, each once."""
        for name in names:
            if name != person.name and name not in person.aliases:
                person.aliases.append(name)
            self._index(name, person)

    def bearers(self, name: str) -> list[Person]:
        return list(self._named.get(fold(name), ()))

    def variants(self, row: Row) -> None:
        """A line of name_variants.tsv: other spellings of one person's full name."""
        if " " not in row["name"]:
            return
        for person in self.bearers(row["name"]):
            if not row["id_hint"] or person.id == row["id_hint"] or person.country == row["id_hint"]:
                self.alias(person, (name for name in row.many("variants") if " " in name))

    def find(self, name: str, aliases: Iterable[str], country: str, known: set[str]) -> Person | None:
        """The one person a row means: same name and country, else the only office holder so named."""
        for written in (name, *aliases):
            if " " not in written and written != name:
                continue
            bearers = self.bearers(written)
            at_home = [person for person in bearers if country and person.country == country]
            if at_home:
                return min(at_home, key=lambda person: (person.id not in known, person.id))
            if bearers and (not country or all(not person.country for person in bearers)):
                holders = [person for person in bearers if person.id in known] or bearers
                if len(holders) == 1:
                    return holders[0]
        return None


def _person(row: Row) -> Person:
    return Person(
        row["id"],
        row["name"],
        row["country"],
        list(row.many("aliases")),
        row.day("birth"),
        row.day("death", True),
    )


def _extra_person(row: Row, directory: Directory) -> None:
    person = directory.find(row["name"], row.many("aliases"), row["country"], set())
    birth = row.day("birth")
    if person and birth and person.birth and abs(birth.year - person.birth.year) > 1:
        person = None
    if person is None:
        person = directory.add(
            Person(_free(directory, row["country"], row["name"]), row["name"], row["country"])
        )
    directory.alias(person, row.many("aliases"))
    person.birth = birth or person.birth
    person.death = row.day("death", True) or person.death
    person.gender = row["gender"] or person.gender
    person.note = row["note"] or person.note
    person.hand_kept = True


def _free(directory: Directory, country: str, name: str) -> str:
    base = f"{country or 'int'}.{'-'.join(fold(name).split())}"
    key, number = base, 2
    while key in directory.people:
        key, number = f"{base}-{number}", number + 1
    return key


def _post(row: Row) -> Post:
    return Post(row["id"], row["role"], row["title"], row["country"], row["unit"], row.yes("single", True))


def _term(row: Row) -> Term:
    known = row.day("known_until") or row.day("until", True)
    if known is None:
        raise row.fault("known_until is missing")
    return Term(
        row["person"], row["office"], row.day("since"), row.day("until", True), known, row["source"],
        row["url"], row.yes("verified", True), row.yes("acting"), row["party"],
    )  # fmt: skip


def curated(path: Path, directory: Directory, posts: dict[str, Post], known: set[str]) -> list[Term]:
    """The hand-kept office rows as terms; people and offices they name are created where new."""
    found = []
    for row in rows(path):
        if not row["person"] or not row["role"]:
            raise row.fault("person and role are needed")
        country = "" if row["country"] in INTERNATIONAL else row["country"]
        person = directory.find(row["person"], row.many("aliases"), country, known)
        if person is None:
            key = _free(directory, country, row["person"])
            person = directory.add(Person(key, row["person"], country, hand_kept=True))
            known.add(key)
        directory.alias(person, row.many("aliases"))
        person.hand_kept = True
        post = _curated_post(row, posts)
        since, until = row.day("since"), row.day("until", True)
        if since and until and since > until:
            raise row.fault(f"since {since} is after until {until}")
        last = row.day("known_until") or until or since
        if last is None:
            raise row.fault("a date is needed: since, until or known_until")
        if until and last < until <= date(last.year + 1, 12, 31):
            last = until
        found.append(
            Term(person.id, post.id, since, until, last, row["publication"] or "presscheck tables",
                 row["url_or_page"], row.yes("verified", True), row.yes("acting"), "", True)
        )  # fmt: skip
    return found


def _curated_post(row: Row, posts: dict[str, Post]) -> Post:
    role, country, unit, mark = place(row["role"], row["country"], row["unit"])
    if role in MANY and not mark:
        mark = "-".join(fold(row["title"]).split())
    key = office_id(role, country, unit, mark)
    title = row["title"]
    if key not in posts:
        posts[key] = Post(key, role, title or role.replace("-", " ").title(), country, unit, role not in MANY)
    elif title and posts[key].title != title and not row["until"] and role not in KEPT_TITLES:
        posts[key] = replace(posts[key], title=title)
    return posts[key]


def _settled(terms: list[Term], posts: dict[str, Post]) -> list[Term]:
    """Doubles taken out and open terms closed by the next holder."""
    by: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by[term.office].append(term)
    kept: list[Term] = []
    for office, held in sorted(by.items()):
        held = _without_doubles(held)
        kept += _closed(_without_strays(held)) if posts[office].single else held
    return kept


def _without_doubles(held: list[Term]) -> list[Term]:
    """Hand-kept terms over public ones of the same person; public ones confirm an unverified hand-kept one."""
    public = [term for term in held if not term.hand_kept]
    kept: list[Term] = []
    replaced: set[Term] = set()
    for term in held:
        if not term.hand_kept:
            continue
        same = [other for other in public if other.person == term.person and _overlap(term, other)]
        better = [other for other in same if other.verified and not term.verified and _as_good(other, term)]
        if better:
            kept += [other for other in better if other not in replaced]
            replaced |= set(same)
            continue
        if not term.verified and any(other.verified and _agree(other, term, public) for other in same):
            term = replace(term, verified=True, source=f"{term.source}+{same[0].source}")
        replaced |= set(same)
        kept.append(term)
    kept += [term for term in public if term not in replaced]
    return sorted(kept, key=_order)


def _as_good(public: Term, hand: Term) -> bool:
    """Whether a verified public term leaves nothing for the unverified hand-kept one to add."""
    return public.until is not None or (hand.until is None and public.known_until >= hand.known_until)


def _agree(other: Term, hand: Term, public: list[Term]) -> bool:
    """Two lists made apart give the same beginning, and the same end or a successor at that end."""
    if (
        other.since is None
        or hand.since is None
        or abs(other.since - hand.since) > NEAR
        or hand.until is None
    ):
        return False
    if other.until is not None:
        return abs(other.until - hand.until) <= NEAR
    return any(
        each.verified and each.since is not None and each.person != hand.person
        and abs(each.since - hand.until) <= VACANCY for each in public
    )  # fmt: skip


def _without_strays(held: list[Term]) -> list[Term]:
    """A holder that one list alone gives, wholly inside terms that better lists give to others, is a deputy."""
    chain = sorted((term for term in held if _sure(term) and term.since and not term.acting), key=_order)
    kept = []
    for term in held:
        if _sure(term) or not term.since or term.acting or not _covered(term, chain):
            kept.append(term)
    return kept


def _covered(term: Term, chain: list[Term]) -> bool:
    others = [each for each in chain if each.person != term.person]
    day = term.since or FAR
    last = term.until or term.known_until
    if (last - day).days < 60:
        return False
    for other in others:
        first, end = other.since or FAR, other.until or other.known_until
        if first <= day + VACANCY and end > day:
            day = end
        if day >= last - VACANCY:
            return True
    return False


def _overlap(one: Term, other: Term) -> bool:
    slack = timedelta(days=60)
    first, second = one.since or date.min, other.since or date.min
    last, last2 = one.until or FAR, other.until or FAR
    return first <= min(last2, FAR - slack) + slack and second <= min(last, FAR - slack) + slack


def _closed(held: list[Term]) -> list[Term]:
    """Open terms ended by the next holder: of one seat only the newest holder can still be in it."""
    settled = []
    for term in held:
        if term.until is None and term.since is not None:
            after = [other.since for other in held if _follows(other, term)]
            starts = [day for day in after if day is not None]
            if starts:
                term = replace(term, until=min(starts))
            elif term.acting and any(
                o.person == term.person and o.since == term.since and not o.acting for o in held
            ):
                continue
        settled.append(term)
    return settled


def _follows(other: Term, term: Term) -> bool:
    if other.since is None or term.since is None or other.since <= term.since or other.acting:
        return False
    if other.person == term.person:
        return term.acting
    if _sure(other):
        return True
    return (other.verified or not term.verified) and other.since > term.known_until - timedelta(days=60)


def _sure(term: Term) -> bool:
    """Given by a list that follows the office itself, not by the crowd alone."""
    return term.verified and (term.hand_kept or bool(set(term.source.split("+")) & AUTHORITIES))


def _by_post(posts: dict[str, Post], terms: list[Term]) -> Iterable[tuple[str, Post, list[Term]]]:
    by: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by[term.office].append(term)
    return [(key, post, by.get(key, [])) for key, post in sorted(posts.items())]


def _completed(post: Post, held: list[Term]) -> Post:
    """The post with the latest stretch of days for which its holders are known without a gap."""
    if not post.single:
        return post
    sure = sorted((t for t in held if t.verified and t.since), key=lambda t: (t.since or FAR, t.until or FAR))
    start = end = None
    for term in sure:
        last = term.until or term.known_until
        first = term.since or FAR
        if start is None or end is None or first > end + VACANCY:
            start, end = first, last
        else:
            end = max(end, last)
    return replace(post, complete_since=start, complete_until=end) if start else post

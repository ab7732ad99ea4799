"""People, offices and tenures of all tables put together before they are compiled.

The hand-kept tables win over the public lists wherever both speak of the same person in
the same office. An office with one holder at a time is closed by its next holder, and the
days for which its holders are known without a gap are worked out here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge import same
from checker.knowledge.directory import Directory, Person, extra_person, free_key, person_of
from checker.knowledge.fold import fold, words
from checker.knowledge.settled import UNSEEN, Post, Term, by_post, completed, order, settled
from checker.knowledge.tables import Row, rows
from checker.knowledge.vocabulary import INTERNATIONAL, office_id, place

# Roles several people hold at once: their offices are told apart by title.
MANY = {
    "special-envoy",
    "presidential-aide",
    "agency-head",
    "commander",
    "deputy-prime-minister",
    "minister",
    "intelligence-chief",
    "spokesperson",
    "border-czar",
}
GENERATIONS = 45 * 365
KEPT_TITLES = {
    "foreign-minister",
    "defence-minister",
    "finance-minister",
    "interior-minister",
    "prime-minister",
    "president",
    "monarch",
}


@dataclass
class Gathered:
    people: dict[str, Person]
    posts: dict[str, Post]
    terms: list[Term]


def gather(tables: Path) -> Gathered:
    """Everything about people and offices the tables hold, in a fixed order."""
    people = {row["id"]: person_of(row) for row in rows(tables / "people.tsv")}
    became = same.joined(rows(tables / "same_people.tsv"), people) if (tables / "same_people.tsv").exists() else {}
    directory = Directory(people.values())
    posts = {row["id"]: _post(row) for row in rows(tables / "offices.tsv")}
    terms = same.under_one_key((_term(row) for row in rows(tables / "tenures.tsv")), became)
    begun = same.first_days(terms)
    for name in ("people_extra.tsv", "people_more.tsv"):
        for row in rows(tables / name):
            extra_person(row, directory, begun)
    ranks = {t.person for t in terms}
    for row in rows(tables / "name_variants.tsv"):
        directory.variants(row)
    regions = {(row["country"], "-".join(fold(row["name"]).split())): row["id"] for row in rows(tables / "regions.tsv")}
    for path in sorted(tables.glob("curated_*.tsv")):
        terms += curated(path, directory, posts, ranks, terms, regions)
    terms = settled([_to_death(term, directory.people) for term in terms], posts)
    posts = {key: completed(post, terms_of) for key, post, terms_of in by_post(posts, terms)}
    return Gathered(directory.people, posts, sorted(terms, key=order))


def _to_death(term: Term, people: dict[str, Person]) -> Term:
    """Nobody holds an office after death, whatever a list says."""
    person = people.get(term.person)
    if person is None:
        raise KnowledgeError(f"tenures.tsv: nobody has the id {term.person!r}")
    if person.death is None or (term.since and term.since > person.death):
        return term
    if term.until is None and person.death - term.known_until > UNSEEN:
        return term  # last seen too long before: who came next, or nobody, ends it
    if term.until is None or term.until > person.death:
        return replace(term, until=person.death)
    return term


def _post(row: Row) -> Post:
    return Post(row["id"], row["role"], row["title"], row["country"], row["unit"], row.yes("single", True))


def _term(row: Row) -> Term:
    known = row.day("known_until") or row.day("until", True)
    if known is None:
        raise row.fault("known_until is missing")
    return Term(
        row["person"],
        row["office"],
        row.day("since"),
        row.day("until", True),
        known,
        row["source"],
        row["url"],
        row.yes("verified", True),
        row.yes("acting"),
        row["party"],
    )


def curated(
    path: Path,
    directory: Directory,
    posts: dict[str, Post],
    known: set[str],
    public: list[Term],
    regions: dict[tuple[str, str], str],
) -> list[Term]:
    """The hand-kept office rows as terms; people and offices they name are created where new."""
    found = []
    held: dict[str, list[Term]] = {}
    begun = same.first_days(public)
    for term in public:
        held.setdefault(term.office, []).append(term)
    for row in rows(path):
        if not row["person"] or not row["role"]:
            raise row.fault("person and role are needed")
        country = "" if row["country"] in INTERNATIONAL else row["country"]
        post = _curated_post(row, posts, regions)
        person = _same_holder(row, held.get(post.id, ()), directory, post)
        person = person or directory.find(row["person"], row.many("aliases"), country, known)
        if person is None or _of_another_time(person, country, row, begun):
            key = free_key(directory, country, row["person"])
            person = directory.add(Person(key, row["person"], country, hand_kept=True))
            known.add(key)
        directory.alias(person, row.many("aliases"))
        _spelling(person, row["person"])
        person.hand_kept = True
        found.append(_curated_term(row, person, post))
    return found


def _of_another_time(person: Person, country: str, row: Row, begun: dict[str, date]) -> bool:
    """A namesake with no country, or another: he took his first office two generations before or after."""
    since, first = row.day("since"), begun.get(person.id)
    if since is None or first is None or person.country == country:
        return False
    return abs((since - first).days) > GENERATIONS


def _spelling(person: Person, name: str) -> None:
    """Show a person as the first hand-kept table spells the name, where a list only spells it otherwise."""
    if person.hand_kept or name == person.name or len(words(name)) != len(words(person.name)):
        return
    if name in person.aliases or fold(name) == fold(person.name):
        person.aliases = [*(other for other in person.aliases if other != name), person.name]
        person.name = name


def _curated_term(row: Row, person: Person, post: Post) -> Term:
    since, until = row.day("since"), row.day("until", True)
    if since and until and since > until:
        raise row.fault(f"since {since} is after until {until}")
    last = row.day("known_until") or until or since
    if last is None:
        raise row.fault("a date is needed: since, until or known_until")
    if until and last < until <= date(last.year + 1, 12, 31):
        last = until
    return Term(
        person.id,
        post.id,
        since,
        until,
        last,
        row["publication"] or "presscheck tables",
        row["url_or_page"],
        row.yes("verified", True),
        row.yes("acting"),
        hand_kept=True,
    )


def _same_holder(row: Row, held: Sequence[Term], directory: Directory, post: Post) -> Person | None:
    """The holder a public list has for these days under another form of the name.

    A longer name that begins within some thirteen months ("Jose Pedro Castillo Terrones"), one that
    began on the same days in a seat for one, or the only monarch so named at the time. A name of
    several words becomes the one shown.
    """
    wanted = set(words(row["person"]))
    near = [term for term in held if _at_that_time(row, term)]
    for term in near:  # a king of another realm stands under the country he comes from
        if fold(directory.people[term.person].name) == fold(row["person"]) and _apart(row, term) <= 62:
            return directory.people[term.person]
    for term in near:
        person = directory.people[term.person]
        theirs = set(words(person.name))
        if len(wanted) > 1 and wanted < theirs and _apart(row, term) <= 400:
            directory.alias(person, [row["person"], person.name])
            person.aliases = [*(name for name in person.aliases if name != row["person"]), person.name]
            person.name = row["person"]
            return person
        if post.single and wanted & theirs and _apart(row, term) <= 8 and wanted != theirs:
            directory.alias(person, [row["person"]])
            return person
    if post.role == "monarch" and len(wanted) == 1:
        crowned = {term.person for term in near if wanted < set(words(directory.people[term.person].name))}
        if len(crowned) == 1:
            return directory.people[crowned.pop()]
    return None


def _at_that_time(row: Row, term: Term) -> bool:
    since, until = row.day("since"), row.day("until", True) or date.max
    return since is not None and term.since is not None and (term.until or date.max) >= since and term.since <= until


def _apart(row: Row, term: Term) -> int:
    """Days between the beginnings a row and a public term give."""
    since = row.day("since")
    return abs((term.since - since).days) if since and term.since else 10**6


def _curated_post(row: Row, posts: dict[str, Post], regions: dict[tuple[str, str], str]) -> Post:
    role, country, unit, mark = place(row["role"], row["country"], row["unit"])
    unit = regions.get((country, unit.replace("ue", "u")), regions.get((country, unit), unit))
    if role in MANY and not mark:
        mark = "-".join(fold(row["title"]).split())
    key = office_id(role, country, unit, mark)
    title = row["title"]
    if key not in posts:
        posts[key] = Post(key, role, title or role.replace("-", " ").title(), country, unit, role not in MANY)
    elif title and posts[key].title != title and not row["until"] and role not in KEPT_TITLES:
        posts[key] = replace(posts[key], title=title)
    return posts[key]

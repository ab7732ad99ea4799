"""People, offices and tenures of all tables put together before they are compiled.

The hand-kept tables win over the public lists wherever both speak of the same person in
the same office. An office with one holder at a time is closed by its next holder, and the
days for which its holders are known without a gap are worked out here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.knowledge.directory import Directory, Person, extra_person, free_key, person_of
from checker.knowledge.fold import fold
from checker.knowledge.settled import Post, Term, by_post, completed, order, settled
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
    directory = Directory(people.values())
    for row in rows(tables / "people_extra.tsv"):
        extra_person(row, directory)
    posts = {row["id"]: _post(row) for row in rows(tables / "offices.tsv")}
    terms = [_term(row) for row in rows(tables / "tenures.tsv")]
    ranks = {t.person for t in terms}
    for row in rows(tables / "name_variants.tsv"):
        directory.variants(row)
    for path in sorted(tables.glob("curated_*.tsv")):
        terms += curated(path, directory, posts, ranks)
    terms = settled(terms, posts)
    posts = {key: completed(post, terms_of) for key, post, terms_of in by_post(posts, terms)}
    return Gathered(directory.people, posts, sorted(terms, key=order))


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


def curated(path: Path, directory: Directory, posts: dict[str, Post], known: set[str]) -> list[Term]:
    """The hand-kept office rows as terms; people and offices they name are created where new."""
    found = []
    for row in rows(path):
        if not row["person"] or not row["role"]:
            raise row.fault("person and role are needed")
        country = "" if row["country"] in INTERNATIONAL else row["country"]
        person = directory.find(row["person"], row.many("aliases"), country, known)
        if person is None:
            key = free_key(directory, country, row["person"])
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
            Term(
                person.id,
                post.id,
                since,
                until,
                last,
                row["publication"] or "presscheck tables",
                row["url_or_page"],
                row.yes("verified", True),
                row.yes("acting"),
                "",
                True,
            )
        )
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

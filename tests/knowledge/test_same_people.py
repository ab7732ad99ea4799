"""Nobody stands under two keys, and no two people under one."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from checker.errors import KnowledgeError
from checker.knowledge import gathered, open_knowledge, same
from checker.knowledge.directory import Person
from checker.knowledge.fold import words
from checker.knowledge.gathered import Gathered
from checker.knowledge.settled import Term
from checker.knowledge.tables import TABLES, rows
from checker.types import Knowledge

# Real namesakes and kin of one country whose names contain each other: looked at, and two people.
TWO = {
    frozenset({"us.robert-f-kennedy", "us.robert-f-kennedy-jr"}),
    frozenset({"ir.reza-pahlavi", "ir.reza-shah-pahlavi"}),
    frozenset({"kp.kim-jong-nam", "Q114595858"}),
}


@pytest.fixture(scope="module")
def everyone() -> Gathered:
    return gathered.gather(TABLES)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return open_knowledge()


def _held(everyone: Gathered) -> dict[str, list[Term]]:
    held: dict[str, list[Term]] = defaultdict(list)
    for term in everyone.terms:
        held[term.person].append(term)
    return held


def _one_name(one: Person, other: Person) -> bool:
    for name in (one.name, *one.aliases):
        for second in (other.name, *other.aliases):
            a, b = words(name), words(second)
            alike = len(a) > 1 and len(b) > 1 and a[0] == b[0] and a[-1] == b[-1]
            if alike and (set(a) <= set(b) or set(b) <= set(a)):
                return True
    return False


def _at_odds(one: Person, other: Person) -> bool:
    pairs = ((one.birth, other.birth), (one.death, other.death))
    return any(a and b and abs((a - b).days) > 400 for a, b in pairs)


def test_nobody_known_by_hand_is_beside_an_office_holder_of_the_same_name(everyone: Gathered) -> None:
    held = _held(everyone)
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person in everyone.people.values():
        for name in (person.name, *person.aliases):
            if words(name):
                named[person.country, words(name)[-1]].add(person.id)
    doubles = set()
    for person in everyone.people.values():
        if not person.hand_kept or held[person.id]:
            continue
        for name in (person.name, *person.aliases):
            for key in named[person.country, words(name)[-1]] - {person.id}:
                other = everyone.people[key]
                if _one_name(person, other) and not _at_odds(person, other):
                    doubles.add(frozenset({person.id, key}))
    assert doubles - TWO == set()


def test_nobody_takes_office_after_death_or_as_a_child(everyone: Gathered) -> None:
    odd = []
    for key, terms in _held(everyone).items():
        person = everyone.people[key]
        for term in terms:
            if term.since is None or term.office.endswith(("monarch", "crown-prince")) or key == "int.dalai-lama":
                continue
            if person.death and term.since > person.death:
                odd.append((key, term.office))
            if person.birth and (term.since - person.birth).days < 16 * 365:
                odd.append((key, term.office))
    assert odd == []


@pytest.mark.parametrize(
    ("names", "office", "day"),
    [
        (("Suharto", "Soeharto"), "id/president", "1985-01-01"),
        (("Fidel Castro", "Fidel Castro Ruz"), "cu/president", "1985-01-01"),
        (("King Hussein", "Hussein of Jordan"), "jo/monarch", "1985-01-01"),
        (("Gerald Ford", "Gerald Rudolph Ford Jr."), "us/president", "1975-01-01"),
        (("B. J. Habibie", "Bacharuddin J. Habibie"), "id/president", "1999-01-01"),
        (("Khaleda Zia", "Khaleda Ziaur Rahman"), "bd/prime-minister", "1995-01-01"),
        (("Daniel Ortega",), "ni/president", "1987-01-01"),
        (("Mobutu Sese Seko",), "cd/president", "1987-01-01"),
        (("Ante Marković", "Ante Markovic"), "yu/prime-minister", "1990-01-01"),
    ],
)
def test_one_person_holds_the_office_under_every_name(
    knowledge: Knowledge, names: tuple[str, ...], office: str, day: str
) -> None:
    holder = {term.person.id for term in knowledge.holders(office, date.fromisoformat(day)) if term.verified}
    assert len(holder) == 1
    for name in names:
        assert {each.id for each in knowledge.named([name])[name]} == holder


def test_namesakes_two_generations_apart_are_two(knowledge: Knowledge) -> None:
    assert len(knowledge.named(["Luigi Einaudi"])["Luigi Einaudi"]) == 2
    assert len(knowledge.named(["Kim Jong Nam"])["Kim Jong Nam"]) == 2


def test_a_key_nobody_has_is_a_fault(tmp_path: Path) -> None:
    table = tmp_path / "same_people.tsv"
    table.write_text("id\tsame_as\tnames\nQ1\tQ9\t\nQ8\t\tAna\n", "utf-8")
    people = {"Q1": Person("Q1", "Ana Ruiz", "es")}
    with pytest.raises(KnowledgeError, match=r"same_people.tsv:3: nobody has the id 'Q8'"):
        same.joined(rows(table), people)

"""The shipped tables: what a newsroom relies on, asked as the rules ask it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.knowledge import open_knowledge
from checker.types import Knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return open_knowledge()


def holders(knowledge: Knowledge, office: str, day: str) -> set[str]:
    return {term.person.name for term in knowledge.holders(office, date.fromisoformat(day))}


def test_it_is_a_knowledge(knowledge: Knowledge) -> None:
    assert isinstance(knowledge, Knowledge)


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("us/president", "1862-05-01", "Abraham Lincoln"),
        ("us/president", "1963-11-21", "John F. Kennedy"),
        ("us/president", "2024-06-01", "Joe Biden"),
        ("us/president", "2025-06-01", "Donald Trump"),
        ("us-fl/senator", "2020-06-01", "Marco Rubio"),
        ("gb/prime-minister", "1986-06-01", "Margaret Thatcher"),
        ("gb/prime-minister", "2025-06-01", "Keir Starmer"),
        ("gb/prime-minister", "2026-08-01", "Andy Burnham"),
        ("gb/foreign-minister", "2025-06-01", "David Lammy"),
        ("gb/finance-minister", "2025-06-01", "Rachel Reeves"),
        ("de/prime-minister", "2024-06-01", "Olaf Scholz"),
        ("de/prime-minister", "2025-06-01", "Friedrich Merz"),
        ("ru/president", "2025-06-01", "Vladimir Putin"),
        ("ru/president", "2010-06-01", "Dmitry Medvedev"),
        ("ua/president", "2025-06-01", "Volodymyr Zelenskyy"),
        ("fr/prime-minister", "2024-06-01", "Gabriel Attal"),
        ("it/prime-minister", "2015-06-01", "Matteo Renzi"),
        ("es/prime-minister", "2025-06-01", "Pedro Sánchez"),
        ("fr/foreign-minister", "2010-06-01", "Bernard Kouchner"),
    ],
)
def test_who_held_the_office(knowledge: Knowledge, office: str, day: str, name: str) -> None:
    assert holders(knowledge, office, day) == {name} or (
        office.endswith("senator") and name in holders(knowledge, office, day)
    )


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("us/president", "2024-06-01", "Donald Trump"),
        ("us-fl/senator", "2025-06-01", "Marco Rubio"),
        ("de/prime-minister", "2024-06-01", "Friedrich Merz"),
        ("es/prime-minister", "2018-07-01", "José Luis Rodríguez Zapatero"),
        ("ru/prime-minister", "2010-06-01", "Mikhail Kasyanov"),
    ],
)
def test_who_did_not(knowledge: Knowledge, office: str, day: str, name: str) -> None:
    assert name not in holders(knowledge, office, day)


def test_one_person_is_one_entity(knowledge: Knowledge) -> None:
    names = ["Vladimir Putin", "Vladimir Vladimirovich Putin"]
    found = knowledge.named(names)
    assert found[names[0]] == found[names[1]]
    roles = {term.office.role for term in knowledge.tenures(found[names[0]][0].id)}
    assert {"president", "prime-minister"} <= roles


@pytest.mark.parametrize(
    ("office", "other", "day"),
    [
        ("gb/monarch", "au/monarch", "2024-06-01"),
        ("gb/monarch", "vc/monarch", "2024-06-01"),
        ("gb/monarch", "ca/monarch", "2000-06-01"),
    ],
)
def test_a_king_of_several_realms_is_one(knowledge: Knowledge, office: str, other: str, day: str) -> None:
    when = date.fromisoformat(day)
    crowns = [{term.person.id for term in knowledge.holders(key, when)} for key in (office, other)]
    assert crowns[0] == crowns[1]
    assert len(crowns[0]) == 1


@pytest.mark.parametrize(
    ("name", "office"),
    [("Kyriakos Pierrakakis", "gr/prime-minister"), ("Carolyn Bennett", "ca/prime-minister")],
)
def test_a_minister_of_state_is_no_prime_minister(knowledge: Knowledge, name: str, office: str) -> None:
    found = knowledge.named([name])[name]
    assert found
    assert not [term for person in found for term in knowledge.tenures(person.id) if term.office.id == office]


def test_namesakes_stay_apart(knowledge: Knowledge) -> None:
    found = knowledge.named(["Robert Menendez", "John Quincy Adams", "John Adams", "Bill Nelson"])
    assert len(found["Robert Menendez"]) == 2
    assert found["John Adams"] != found["John Quincy Adams"]


def test_terms_are_joined(knowledge: Knowledge) -> None:
    (entity,) = knowledge.named(["Mitch McConnell"])["Mitch McConnell"]
    senate = [term for term in knowledge.tenures(entity.id) if term.office.role == "senator"]
    assert [term.since for term in senate] == [date(1985, 1, 3)]


def test_a_hundred_senators(knowledge: Knowledge) -> None:
    offices = [office for office in knowledge.offices("senator", "us") if office.complete_since]
    for day in (date(2015, 6, 1), date(2020, 2, 3), date(2025, 6, 1)):
        sitting = {(o.id, t.person.id) for o in offices for t in knowledge.holders(o.id, day) if t.verified}
        assert len(sitting) == 100


def test_names_nobody_bears_are_absent(knowledge: Knowledge) -> None:
    assert knowledge.named(["Xqzz Vbnmk", ""]) == {}


def test_titles_of_a_country(knowledge: Knowledge) -> None:
    assert knowledge.offices("foreign-minister", "us")[0].title == "Secretary of State"
    assert knowledge.offices("prime-minister", "de")[0].title == "Chancellor"
    assert knowledge.offices("finance-minister", "gb")[0].title == "Chancellor of the Exchequer"


def test_completeness_covers_the_day(knowledge: Knowledge) -> None:
    for office_id in ("us/president", "gb/prime-minister", "de/prime-minister", "fr/president"):
        role, country = office_id.split("/")[1], office_id[:2]
        office = next(o for o in knowledge.offices(role, country) if o.id == office_id)
        assert office.complete_since is not None
        assert office.complete_since < date(2000, 1, 1)
        assert office.complete_until is not None
        assert office.complete_until >= date(2026, 8, 1)


def test_no_verified_term_contradicts_another(knowledge: Knowledge) -> None:
    for role in ("president", "prime-minister", "foreign-minister"):
        for office in knowledge.offices(role):
            held = [t for t in knowledge.holdings(office.id) if t.verified and t.since and not t.acting]  # type: ignore[attr-defined]
            for term in held:
                if term.until is not None:
                    assert term.since <= term.until


def test_surnames_find_everyone_so_called(knowledge: Knowledge) -> None:
    found = knowledge.surnamed(["Merz", "Putin"])
    assert {"Friedrich Merz", "Hans-Rudolf Merz"} <= {person.name for person in found["Merz"]}


def test_states_have_one_code_each(knowledge: Knowledge) -> None:
    codes = [state.code for state in knowledge.states()]
    assert len(codes) == len(set(codes)) > 190
    soviet = knowledge.state("su")
    assert soviet is not None
    assert soviet.until == date(1991, 12, 26)


def test_a_place_holder_is_no_end(knowledge: Knowledge) -> None:
    (newsom,) = knowledge.named(["Gavin Newsom"])["Gavin Newsom"]
    (term,) = [term for term in knowledge.tenures(newsom.id) if term.office.role == "governor"]
    assert term.until is None or term.until > date(2026, 12, 1)


@pytest.mark.parametrize("written", ["Gerhard Schröder", "Gerhard Schroeder", "Gerhard Schroder"])
def test_an_umlaut_may_be_written_three_ways(knowledge: Knowledge, written: str) -> None:
    assert {each.name for each in knowledge.named([written])[written] if each.country == "de"} == {"Gerhard Schröder"}


def test_ministries_and_places_of_power_are_read(knowledge: Knowledge) -> None:
    names = {each.object for each in knowledge.facts("ministry/us", "name")}
    assert "State Department" in names
    assert "Foreign Office" not in names
    wrong = {each.object for each in knowledge.facts("ministry/*", "wrong-name")}
    assert "international ministry=foreign ministry" in wrong
    assert "gb:Downing Street" in {each.object for each in knowledge.facts("metonyms", "prime-minister")}

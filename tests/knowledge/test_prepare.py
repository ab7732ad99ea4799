"""Cleaning of the public lists: what is repaired, and the true rows that look like it."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from checker.knowledge.prepare import cleaned, people, raw
from checker.knowledge.prepare.countries import Gazetteer
from checker.knowledge.prepare.misread import without_misread
from checker.knowledge.prepare.names import names
from checker.knowledge.prepare.posts import post

COLUMNS = (
    "person wikidata_or_source_id aliases birth death office office_country org start end source known_until "
    "end_basis office_raw party"
).split()
WIKIDATA = "every-politician-scrapers(Wikidata)"
LANDS = (
    '{"name": "Spain", "full_name": "Kingdom of Spain", "code": "es", "names_strong": [], "names_weak": []}\n'
    '{"name": "Peru", "full_name": "Republic of Peru", "code": "pe", "names_strong": [], "names_weak": []}\n'
    '{"name": "United States", "full_name": "United States of America", "code": "us", "names_strong": [], '
    '"names_weak": []}\n'
)


def line(person: str, office: str, start: str, end: str = "", **more: str) -> dict[str, str]:
    cells = dict.fromkeys(COLUMNS, "") | {
        "office_country": "Spain",
        "source": WIKIDATA,
        "known_until": "2022-08-01",
    }
    cells |= {"person": person, "office": office, "start": start, "end": end}
    cells |= {"wikidata_or_source_id" if key == "id" else key: value for key, value in more.items()}
    return cells


def clean(folder: Path, *lines: dict[str, str]) -> tuple[list[raw.Held], list[list[str]], Counter[str]]:
    with (folder / "offices.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(lines)
    (folder / "territories.jsonl").write_text(LANDS, encoding="utf-8")
    faults: Counter[str] = Counter()
    rows = raw.read(folder, Gazetteer(folder), faults)
    people.merge(rows, faults)
    return rows, cleaned._terms(rows, faults), faults


def dates(terms: list[list[str]], person: str) -> list[tuple[str, str]]:
    return [(term[2], term[3]) for term in terms if term[0] == person]


@pytest.mark.parametrize(
    ("office", "country", "role", "title"),
    [
        ("President of the Government", "es", "prime-minister", "Prime Minister"),
        ("President of the Republic", "fr", "president", "President"),
        ("President of the Senate", "it", "senate-president", "President of the Senate"),
        ("President of the National Assembly", "fr", "speaker", "President of the National Assembly"),
        ("Secretary of State", "us", "foreign-minister", "Secretary of State"),
        ("Secretary of State", "hu", "state-secretary", "Secretary of State"),
        ("State Secretary for Finance", "nl", "state-secretary", "State Secretary for Finance"),
        ("Foreign Secretary", "gb", "foreign-minister", "Foreign Secretary"),
        ("Chancellor of the Exchequer", "gb", "finance-minister", "Chancellor of the Exchequer"),
        ("Chancellor of the Duchy of Lancaster", "gb", "official", "Chancellor of the Duchy of Lancaster"),
        ("Chancellor", "de", "prime-minister", "Chancellor"),
        ("Vice-Chancellor", "at", "deputy-prime-minister", "Vice-Chancellor"),
        ("Deputy Prime Minister", "se", "deputy-prime-minister", "Deputy Prime Minister"),
        ("Deputy Minister of Finance", "gr", "deputy-minister", "Deputy Minister of Finance"),
        ("Minister of Foreign Trade", "fr", "trade-minister", "Trade Minister"),
        ("Minister of Europe and Foreign Affairs", "fr", "foreign-minister", "Foreign Minister"),
        ("Minister of Defence Procurement", "gb", "minister", "Minister of Defence Procurement"),
        ("Secretary of the Interior", "us", "us-interior-secretary", "Secretary of the Interior"),
        ("Minister of the Interior", "de", "interior-minister", "Interior Minister"),
        ("Governor of the Bank of Spain", "es", "central-bank-governor", "Central Bank Governor"),
        ("ambassador to the United Kingdom", "fr", "ambassador", "Ambassador to the United Kingdom"),
        ("Chief of the Defence Staff", "gb", "chief-of-defence", "Chief of the Defence Staff"),
        ("First Lady", "us", "first-lady", "First Lady"),
    ],
)  # fmt: skip
def test_roles(office: str, country: str, role: str, title: str) -> None:
    found = post(office, country)
    assert (found.role, found.title) == (role, title)


def test_regions_and_acting() -> None:
    assert post("US Senator from FL", "us").region == "us-fl"
    assert (post("Governor of Texas", "us").role, post("Governor of Texas", "us").region) == (
        "governor",
        "Texas",
    )
    assert post("Acting President", "ru").acting
    assert not post("President", "ru").acting
    assert post("Mayor of Madrid", "es").role == "mayor"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mark Malloch Brown, Baron Malloch-Brown", "Mark Malloch Brown"),
        ("Major General Jamie Gordon", "Jamie Gordon"),
        ("of the Islamic Republic of Afghanistan Hamid Karzai", "Hamid Karzai"),
        ("Mohammed al-MANFI", "Mohammed al-Manfi"),
        ("Harald V of Norway", "Harald V"),
        ("also spelled Paetongtarn Shinawatra", "Paetongtarn Shinawatra"),
        ("Sultan bin Zayid Al Nuhayyan", "Sultan bin Zayid Al Nuhayyan"),
        ("Lord Hermer", "Lord Hermer"),
        ("Prince Charles", "Prince Charles"),
        ("King Kong Min", "Kong Min"),
    ],
)
def test_names(written: str, name: str) -> None:
    assert names(written, [])[0] == name


def test_start_after_end_is_dropped(tmp_path: Path) -> None:
    rows, _, faults = clean(
        tmp_path, line("Ana Ruiz", "Minister of Health", "2019-05-01", "2012-05-01", id="Q1")
    )
    assert not rows
    assert faults["start after end"] == 1


def test_in_office_after_death_is_somebody_else(tmp_path: Path) -> None:
    rows, _, _ = clean(
        tmp_path,
        line("Ana Ruiz", "Prime Minister", "2025-01-23", id="Q1", birth="1945-07-03", death="2018-04-29"),
    )
    assert [(row.person, row.death) for row in rows] == [("es.ana-ruiz", "")]


def test_open_after_death_is_closed(tmp_path: Path) -> None:
    _, terms, _ = clean(
        tmp_path, line("Ana Ruiz", "Prime Minister", "2010-01-23", id="Q1", death="2018-04-29")
    )
    assert dates(terms, "Q1") == [("2010-01-23", "2018-04-29")]


def test_one_person_in_two_lists_is_merged(tmp_path: Path) -> None:
    _, terms, _ = clean(
        tmp_path,
        line("Ana Ruiz", "Prime Minister", "2010-01-23", "2014-01-01", id="Q1"),
        line("Ana Maria Ruiz", "Prime Minister", "2010-01-23", "2014-01-01", source="cia-factbook"),
    )
    assert {term[0] for term in terms} == {"Q1"}
    assert len(terms) == 1


def test_namesakes_are_not(tmp_path: Path) -> None:
    rows, _, _ = clean(
        tmp_path,
        line("Ana Ruiz", "Minister of Health", "2010-01-23", id="Q1", birth="1950-01-01"),
        line("Ana Ruiz", "Minister of Justice", "2020-01-23", id="Q2", birth="1980-01-01"),
        line("Ana Ruiz", "Minister of Culture", "2021-01-23", birth="1990-01-01"),
    )
    assert len({row.person for row in rows}) == 3


def test_two_people_under_one_identifier_are_parted(tmp_path: Path) -> None:
    rows, _, _ = clean(
        tmp_path,
        line(
            "Leo Paz", "Minister of Health", "1970-01-23", id="Q1", birth="1920-01-01", aliases="Leo B. Paz"
        ),
        line(
            "Leo Paz", "Minister of Justice", "2010-01-23", id="Q1", birth="1960-01-01", aliases="Leo B. Paz"
        ),
    )
    assert len({row.person for row in rows}) == 2


def test_terms_are_joined_but_not_over_a_gap(tmp_path: Path) -> None:
    _, terms, _ = clean(
        tmp_path,
        line("Ana Ruiz", "Minister of Health", "2010-01-23", "2012-01-23", id="Q1"),
        line("Ana Ruiz", "Minister of Health", "2012-02-10", "2014-01-23", id="Q1"),
        line("Ana Ruiz", "Minister of Health", "2018-02-10", "2019-01-23", id="Q1"),
    )
    assert dates(terms, "Q1") == [("2010-01-23", "2014-01-23"), ("2018-02-10", "2019-01-23")]


def test_an_end_guessed_from_a_later_successor_is_left_open(tmp_path: Path) -> None:
    guess = {"source": "cia-factbook", "end_basis": "successor start"}
    _, terms, _ = clean(
        tmp_path,
        line(
            "Ana Ruiz",
            "Prime Minister",
            "1993-03-17",
            "2014-09-29",
            known_until="1994-01-01",
            id="Q1",
            **guess,
        ),
        line(
            "Leo Paz",
            "Prime Minister",
            "2014-09-29",
            "2015-03-02",
            known_until="2015-01-01",
            id="Q2",
            **guess,
        ),
    )
    assert dates(terms, "Q1") == [("1993-03-17", "")]
    assert dates(terms, "Q2") == [("2014-09-29", "2015-03-02")]


def test_an_end_that_only_names_the_successors_year_is_left_open(tmp_path: Path) -> None:
    _, terms, _ = clean(
        tmp_path,
        line(
            "Ana Ruiz",
            "Minister of Foreign Affairs",
            "2019-03-17",
            "2023",
            known_until="2022-08-01",
            id="Q1",
            source="every-politician-scrapers(Wikidata)",
            end_basis="closed by successor Leo Paz",
        ),
    )
    assert dates(terms, "Q1") == [("2019-03-17", "")]


def test_a_minister_of_a_province_is_left_out(tmp_path: Path) -> None:
    rows, _, faults = clean(
        tmp_path,
        line("Serafín Castellano Gómez", "Minister of the Interior", "2007-06-29", "2014-06-12", id="Q1"),
        line("Leo Paz", "Minister of the Interior", "2007-06-29", "2014-06-12", id="Q2"),
    )
    assert {row.person for row in without_misread(rows, faults)} == {"Q2"}


def test_the_elected_are_not_in_office(tmp_path: Path) -> None:
    rows, _, _ = clean(
        tmp_path, line("President-elect Ana Ruiz", "Prime Minister", "2021-06-18", source="cia-factbook")
    )
    assert not rows


def test_a_start_copied_from_the_holder_before(tmp_path: Path) -> None:
    cia = {"source": "cia-factbook", "known_until": "2026-01-22"}
    _, terms, _ = clean(
        tmp_path,
        line("Ana Ruiz", "President", "2020-03-13", "2025-03-13", id="Q1", **cia),
        line("Leo Paz", "President", "2020-03-13", id="Q2", **cia),
    )
    assert dates(terms, "Q2") == [("2025-03-13", "")]


def test_a_name_borrowed_from_somebody_else(tmp_path: Path) -> None:
    rows, _, _ = clean(
        tmp_path,
        line("Ana Ruiz", "Minister of Health", "2010-01-23", id="Q1", birth="1950-01-01", aliases="Leo Paz"),
        line(
            "Leo Paz",
            "Minister of Justice",
            "2010-01-23",
            id="Q2",
            birth="1960-01-01",
            aliases="Leonardo Paz",
        ),
    )
    assert [row.aliases for row in rows] == [[], ["Leonardo Paz"]]


def test_a_page_filed_under_another_country_is_dropped(tmp_path: Path) -> None:
    cia = {"source": "cia-factbook", "id": ""}
    rows, _, faults = clean(
        tmp_path,
        line("Ana Ruiz", "Prime Minister", "1990-01-01", "1996-01-01", known_until="1996-01-01", **cia),
        line("Eva Sanz", "Prime Minister", "1996-01-01", "2004-01-01", known_until="2004-01-01", **cia),
        line("Bo Ek", "Prime Minister", "2001-01-01", "2003-01-01", known_until="2003-01-01", **cia),
        line("Bo Ek", "Prime Minister", "2001-01-01", known_until="2005-01-01", office_country="Peru", **cia),
        line("Cy Quispe", "Prime Minister", "1999-01-01", "2001-01-01", known_until="2001-01-01",
             office_country="Peru", **cia),
    )  # fmt: skip
    from checker.knowledge.prepare.misplaced import without_misplaced

    kept = {(row.name, row.country) for row in without_misplaced(rows, faults)}
    assert kept == {("Bo Ek", "pe"), ("Ana Ruiz", "es"), ("Eva Sanz", "es"), ("Cy Quispe", "pe")}


def test_a_president_read_as_prime_minister_is_left_out(tmp_path: Path) -> None:
    cia = {"source": "cia-factbook", "office_country": "Peru"}
    rows, _, faults = clean(
        tmp_path,
        line("Ana Ruiz", "Prime Minister", "2022-05-25", known_until="2025-01-01", **cia),
        line("Bo Ek", "President", "2022-12-23", known_until="2025-01-01", **cia),
        line("Bo Ek", "Prime Minister", "2022-12-23", known_until="2023-01-26", **cia),
        line("Cy Dee, Di Eff, and Ed Gee", "Vice President", "2022-12-23", known_until="2023-01-26", **cia),
    )
    kept = {(row.name, row.post.role) for row in without_misread(rows, faults)}
    assert kept == {("Ana Ruiz", "prime-minister"), ("Bo Ek", "president")}


def test_brothers_of_one_family_stay_apart(tmp_path: Path) -> None:
    cia = {"source": "cia-factbook", "office_country": "Peru"}
    rows, _, _ = clean(
        tmp_path,
        line("Jabir al-Ahmad al-Jabir al-Sabah", "Emir", "1977-12-31", "2006-01-29", known_until="2005-01-01", **cia),
        line("Sabah al-Ahmad al-Jabir al-Sabah", "Emir", "2006-01-29", known_until="2020-01-01", **cia),
        line("Nawaf al-Ahmad al-Jabir al-Sabah", "Emir", "2020-09-29", known_until="2023-01-01", **cia),
    )
    assert len({row.person for row in rows}) == 3

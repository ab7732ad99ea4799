"""The newsroom's own facts, laid over the shipped ones, and the commands that keep them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.errors import KnowledgeError
from checker.knowledge import command, open_knowledge
from checker.types import Knowledge

OWN = """\
people:
  - name: Ana Example
    aliases: [A. Example, Anita Example]
    country: us
    born: 1970-02-03
    offices:
      - {role: mayor, title: Mayor, country: us, unit: us-ny/gotham, since: 2024-01-01, source: City Hall}
  - name: Bo Successor
    country: de
    offices:
      - role: prime-minister
        since: 2026-09-10
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_new_people_are_found(own: Path) -> None:
    knowledge = open_knowledge(own)
    assert isinstance(knowledge, Knowledge)
    (ana,) = knowledge.named(["ANA EXAMPLE"])["ANA EXAMPLE"]
    assert knowledge.named(["Anita Example"])["Anita Example"] == (ana,)
    assert ana in knowledge.surnamed(["Example"])["Example"]
    assert ana.since == date(1970, 2, 3)
    (term,) = knowledge.tenures(ana.id)
    assert (term.office.title, term.source, term.verified) == ("Mayor", "City Hall", True)


def test_a_new_holder_ends_the_shipped_one(own: Path) -> None:
    knowledge = open_knowledge(own)
    assert [t.person.name for t in knowledge.holders("de/prime-minister", date(2026, 10, 1))] == [
        "Bo Successor"
    ]
    assert [t.person.name for t in knowledge.holders("de/prime-minister", date(2026, 8, 1))] == [
        "Friedrich Merz"
    ]


def test_an_open_term_of_ones_own_does_not_age(own: Path) -> None:
    (term,) = open_knowledge(own).holders("de/prime-minister", date(2029, 1, 1))
    assert term.known_until == date.max
    assert open_knowledge(own).known_until < date(2030, 1, 1)


def test_the_hash_tells_the_overlay(own: Path) -> None:
    assert open_knowledge(own).hash.startswith(open_knowledge().hash + "+")


def test_shipped_people_are_added_to_not_doubled(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "people:\n  - {name: Friedrich Merz, country: de, aliases: [Fritz Merz]}\n", encoding="utf-8"
    )
    knowledge = open_knowledge(path)
    assert len(knowledge.named(["Friedrich Merz"])["Friedrich Merz"]) == 1
    (merz,) = knowledge.named(["Fritz Merz"])["Fritz Merz"]
    assert any(term.office.role == "prime-minister" for term in knowledge.tenures(merz.id))


def test_a_table_does_as_well(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(
        "person\trole\tunit\tsince\tpublication\nCy Dee\tmayor\tgb/x\t2025\tGazette\n", encoding="utf-8"
    )
    knowledge = open_knowledge(path)
    (cy,) = knowledge.named(["Cy Dee"])["Cy Dee"]
    assert [str(term.since) for term in knowledge.tenures(cy.id)] == ["2025-01-01"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("people:\n  - {name: X Y, offices: [{role: mayor, since: 2024-13-01}]}\n", 2, "is not a date"),
        ("people:\n  - country: de\n", 2, "needs a name"),
        ("people:\n  - name: X Y\n    office: []\n", 3, "unknown key 'office'"),
        ("people:\n  - name: X Y\n    offices:\n      - {since: 2024}\n", 4, "needs a role"),
        ("people:\n  - name: X Y\n    offices:\n      - {role: mayor}\n", 4, "needs since or until"),
        (
            "people:\n  - name: X\n    offices:\n      - {role: m, since: 2025, until: 2024}\n",
            4,
            "is after until",
        ),
        ("persons: []\n", 1, "unknown or misshapen entry 'persons'"),
        ("people:\n  - name: [\n", 3, "not YAML"),
        ("- a\n- b\n", 1, "expected `people:`"),
        ("people:\n  - {name: X Y, id: Q0}\n", 2, "no entity has the id"),
        ("people:\n  - name: X Y\n    name: Z\n", 3, "stands twice"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as fault:
        open_knowledge(path)
    assert str(fault.value).startswith(f"{path}:{line}: ")
    assert said in str(fault.value)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="cannot be read"):
        open_knowledge(tmp_path / "none.yaml")


def test_add_then_show_then_check(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    command.add(
        path, "Jane Roe", "mayor", country="us", unit="us-ny/gotham", since="2025-01-01", source="City Hall"
    )
    command.add(path, "John Doe", "mayor", country="gb", since="2025-02-01", aliases=["J. Doe"])
    assert "since 2025-01-01" in command.show("Jane Roe", overlay=path)
    assert "no office known" in command.show("Jane Roe", date(2024, 1, 1), path)
    assert "2 people, 2 tenures, sound" in command.check(path, date(2025, 6, 1))


def test_add_keeps_the_file_when_the_fact_is_broken(own: Path) -> None:
    with pytest.raises(KnowledgeError, match="is not a date"):
        command.add(own, "Jane Roe", "mayor", since="2025-31-01")
    assert own.read_text(encoding="utf-8") == OWN
    assert [path.name for path in own.parent.iterdir()] == ["own.yaml"]


def test_add_goes_before_what_follows_the_people(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("# kept by the desk\n" + OWN + "not: [Q42]\n", encoding="utf-8")
    command.add(path, "Jane Roe", "mayor", unit="us-ny/gotham", since="2025-01-01")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# kept by the desk\n")
    assert text.endswith("not: [Q42]\n")
    assert open_knowledge(path).named(["Jane Roe"])


def test_show_says_what_held_on_the_day() -> None:
    said = command.show("Boris Johnson", date(2017, 1, 1))
    assert "Foreign Secretary" in said
    assert "Prime Minister" not in said


def test_show_offers_near_names() -> None:
    said = command.show("Annegret Merz")
    assert said.startswith("Annegret Merz: not known.")
    assert "Friedrich Merz" in said


def test_stats_warn_where_the_tables_end() -> None:
    said = command.stats(date(2030, 1, 1))
    assert "0 countries with a source that new" in said
    assert "Warning" in said

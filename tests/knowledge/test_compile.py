"""Tables to SQLite: the same bytes each time, faults with file and line, two at once."""

from __future__ import annotations

import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from checker.errors import KnowledgeError
from checker.knowledge import compile as compiling
from checker.knowledge.lookup import Compiled

SMALL = {
    "people.tsv": "id\tname\taliases\tcountry\tbirth\tdeath\n"
    "Q1\tAna Ruiz\tA. Ruiz\tes\t1960\t\nQ2\tBo Ek\t\tse\t\t\n",
    "offices.tsv": "id\trole\ttitle\tcountry\tunit\tsingle\n"
    "es/prime-minister\tprime-minister\tPrime Minister\tes\t\tyes\n",
    "tenures.tsv": "person\toffice\tsince\tuntil\tknown_until\tsource\tverified\tacting\tparty\n"
    "Q1\tes/prime-minister\t2001-02-03\t\t2005-09-01\tcia\n"
    "Q2\tes/prime-minister\t2006-05\t2010\t2012-01-01\twikidata\n",
}


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    for name, text in SMALL.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_same_tables_same_bytes(tables: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    assert compiling.build(one, tables) == compiling.build(two, tables)
    assert one.read_bytes() == two.read_bytes()


def test_another_fact_another_hash(tables: Path) -> None:
    before = compiling.content_hash(tables)
    with (tables / "people.tsv").open("a", encoding="utf-8") as file:
        file.write("Q3\tCy Dee\t\tus\t\t\n")
    assert compiling.content_hash(tables) != before


def test_a_long_silence_is_not_closed(tables: Path, tmp_path: Path) -> None:
    path = tables / "tenures.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("2005-09-01", "2003-09-01"), encoding="utf-8")
    compiling.build(tmp_path / "k.sqlite", tables)
    (term,) = Compiled(tmp_path / "k.sqlite").tenures("Q1")
    assert (term.until, str(term.known_until)) == (None, "2003-09-01")


def test_partial_dates_are_read_widely_and_open_terms_closed(tables: Path, tmp_path: Path) -> None:
    compiling.build(tmp_path / "k.sqlite", tables)
    knowledge = Compiled(tmp_path / "k.sqlite")
    first, second = (*knowledge.tenures("Q1"), *knowledge.tenures("Q2"))
    assert str(first.until) == "2006-05-01"
    assert (str(second.since), str(second.until)) == ("2006-05-01", "2010-12-31")


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        (
            "tenures.tsv",
            "Q1\tes/prime-minister\t2001-13-03\t\t2005-01-01\tcia",
            "tenures.tsv:4: since is not a date",
        ),
        ("people.tsv", "Q4\tA\tb\tc\td\te\tf\tg", "people.tsv:4: 8 cells under 6"),
        (
            "tenures.tsv",
            "Q1\tes/prime-minister\t2001\t\t2005\tcia\tperhaps",
            "tenures.tsv:4: verified must be yes or no",
        ),
    ],
)
def test_a_fault_names_file_and_line(tables: Path, tmp_path: Path, table: str, line: str, said: str) -> None:
    with (tables / table).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(KnowledgeError) as fault:
        compiling.build(tmp_path / "k.sqlite", tables)
    assert str(fault.value).startswith(said)
    assert not (tmp_path / "k.sqlite").exists()


def test_hand_kept_rows_win_only_when_verified(tables: Path, tmp_path: Path) -> None:
    header = "person\trole\tcountry\tsince\tuntil\tknown_until\tverified\tpublication\n"
    row = "Ana Ruiz\tprime-minister\tes\t2001-02-03\t2004-04-17\t2024-01-01\t{}\tGazette\n"
    for verified, until in (("no", "2006-05-01"), ("yes", "2004-04-17")):
        (tables / "curated_offices.tsv").write_text(header + row.format(verified), encoding="utf-8")
        compiling.build(tmp_path / "k.sqlite", tables)
        sure = [term for term in Compiled(tmp_path / "k.sqlite").tenures("Q1") if term.verified]
        assert [str(term.until) for term in sure] == [until]


def _compile(tables: str) -> str:
    return Compiled(compiling.cached(Path(tables))).hash


def test_of_two_hand_kept_rows_the_looked_up_one_stays(tables: Path, tmp_path: Path) -> None:
    head = "person\trole\tcountry\tsince\tuntil\tknown_until\tverified\tpublication\n"
    row = "Cy Dee\tprime-minister\tes\t{}\t\t{}\t{}\t{}\n"
    (tables / "curated_a.tsv").write_text(head + row.format("2015-01-03", "2016-01-01", "no", "memory"), "utf-8")
    (tables / "curated_b.tsv").write_text(head + row.format("2015-01-05", "2015-06-01", "yes", "gazette"), "utf-8")
    compiling.build(tmp_path / "k.sqlite", tables)
    knowledge = Compiled(tmp_path / "k.sqlite")
    (term,) = knowledge.tenures(knowledge.named(["Cy Dee"])["Cy Dee"][0].id)
    assert (str(term.since), term.verified, term.source) == ("2015-01-05", True, "gazette")


def test_two_processes_at_once(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSCHECK_CACHE", str(tmp_path / "cache"))
    with ProcessPoolExecutor(2) as pool:
        hashes = list(pool.map(_compile, [str(tables)] * 4))
    assert set(hashes) == {compiling.content_hash(tables)}
    assert len(list((tmp_path / "cache" / "presscheck").glob("*.sqlite"))) == 1
    assert not list((tmp_path / "cache" / "presscheck").glob("*.part"))


def test_a_broken_file_is_a_knowledge_error(tmp_path: Path) -> None:
    (tmp_path / "k.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(KnowledgeError):
        Compiled(tmp_path / "k.sqlite")


def test_it_is_read_only(tables: Path, tmp_path: Path) -> None:
    compiling.build(tmp_path / "k.sqlite", tables)
    knowledge = Compiled(tmp_path / "k.sqlite")
    with pytest.raises(Exception, match="readonly"):
        knowledge._base.execute("DELETE FROM entity")
    shutil.rmtree(tables)

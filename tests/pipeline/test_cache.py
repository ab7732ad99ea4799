"""Reports kept by content: the same when asked again, another when anything they rest on changes."""

from __future__ import annotations

import os
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import checking, findings_cache
from checker.checking import Draft, check_all
from checker.config import Config
from checker.findings_cache import FindingsCache, keep, key, packed, stamp, unpacked
from checker.types import Coverage, Evidence, Finding, Location, Report, Severity, Span, Suggestion

CONFIG = Config(judge=False, references=("knowledge",))
FAULTY = "The hearing opens on Monday, 21 January 2025, in the old court.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "presscheck").mkdir()
    monkeypatch.setattr(findings_cache, "folder", lambda: tmp_path / "presscheck")
    return tmp_path / "presscheck" / f"findings-{findings_cache.FORM}.sqlite"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Config]:
    """Every time a checker is opened."""
    from checker.engine import Checker

    times: list[Config] = []
    original = Checker.open

    def counted(config: Config | None = None) -> Checker:
        times.append(config or CONFIG)
        return original(config)

    monkeypatch.setattr(Checker, "open", staticmethod(counted))
    return times


def test_the_second_run_opens_no_checker(place: Path, opened: list[Config], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, "utf-8")
    drafts = [Draft(str(tmp_path / "a.txt")), Draft("b.md", FAULTY.encode())]
    first = check_all(drafts, CONFIG)
    assert len(opened) == 1
    assert check_all(drafts, CONFIG) == first
    assert len(opened) == 1
    (tmp_path / "a.txt").write_text(FAULTY + "More.\n", "utf-8")
    check_all(drafts, CONFIG)
    check_all(drafts, CONFIG, as_of=date(2025, 1, 1))
    check_all(drafts, Config(judge=False, references=("knowledge",), ignore=("date",)))
    check_all(drafts, Config(judge=False, references=("knowledge",), cache=False))
    check_all(drafts, CONFIG, explain=True)
    assert len(opened) == 6


def test_the_same_bytes_under_another_name_keep_their_own_name(place: Path) -> None:
    (first,), _ = check_all([Draft("a.txt", FAULTY.encode())], CONFIG)
    (second,), _ = check_all([Draft("b.txt", FAULTY.encode())], CONFIG)
    assert (first.path, second.path) == ("a.txt", "b.txt")
    assert first.findings == second.findings


def full_report() -> Report:
    day = date(2020, 1, 1)
    evidence = Evidence("It is so.", "knowledge", "t", "https://x.example", day, None, None, "refuted", 0.5)
    finding = Finding(
        "a-rule", "date", Severity.WARNING, "Wrong: \ud800 é😀", Location(1, 3, 1, 2, "ab"), "f-2", 0.75,
        (Suggestion(Span(1, 3), "cd"),), (evidence,), True, "reason",
    )  # fmt: skip
    return Report("a.docx", date(2025, 1, 2), "today", (finding,), Coverage(3, 2, 1), ("x",), "xab\x00", (), False)


def test_a_report_comes_back_as_it_was(place: Path) -> None:
    report = full_report()
    cache = FindingsCache()
    cache.put([(b"1", report, False)])
    assert unpacked(cache.get([b"1", b"2"])[b"1"], "a.docx", "") == report
    assert unpacked(packed(report, True), "a.docx", "decoded").text == "decoded"


def test_what_could_not_be_checked_is_not_kept() -> None:
    from dataclasses import replace

    assert not keep(replace(full_report(), incomplete=True))
    assert not findings_cache.allowed(Config(online=True, references=("wikipedia",)))


def test_everything_a_report_rests_on_is_in_the_key(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "a.txt").write_text("A source.\n", "utf-8")
    config = Config(judge=False, sources=(notes,))
    before = stamp(config)
    assert stamp(config) == before
    (notes / "a.txt").write_text("Another source.\n", "utf-8")
    assert stamp(config) != before
    assert key(b"a", "a.txt", None, config, before) != key(b"b", "a.txt", None, config, before)
    assert key(b"a", "a.txt", None, config, before) != key(b"a", "a.md", None, config, before)
    assert key(b"a", "a.txt", None, config, before) == key(b"a", "b.txt", None, config, before)
    harder = Config(judge=False, sources=(notes,), severity={"misspelling": Severity.NOTE})
    assert key(b"a", "a.txt", None, config, before) != key(b"a", "a.txt", None, harder, before)


@pytest.mark.parametrize("content", [b"no database at all, and long enough to be read as one" * 50, b""])
def test_a_damaged_cache_is_made_anew(place: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    place.write_bytes(content)
    first = check_all([Draft("a.txt", FAULTY.encode())], CONFIG)
    assert check_all([Draft("a.txt", FAULTY.encode())], CONFIG) == first
    assert ("made anew" in capsys.readouterr().err) == bool(content)
    with sqlite3.connect(place) as base:
        assert base.execute("select count(*) from report").fetchone() == (1,)


def test_a_row_of_nonsense_is_a_miss(place: Path) -> None:
    first = check_all([Draft("a.txt", FAULTY.encode())], CONFIG)
    for body in ("{}", "[]", "nonsense", '{"text": 3}'):
        with sqlite3.connect(place) as base:
            base.execute("update report set body = ?", (body,))
        base.close()
        assert check_all([Draft("a.txt", FAULTY.encode())], CONFIG) == first


def test_a_locked_cache_is_done_without(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = sqlite3.connect

    def impatient(path: Path, **more: Any) -> sqlite3.Connection:
        return original(path, **{**more, "timeout": 0.01})

    monkeypatch.setattr(sqlite3, "connect", impatient)
    first = check_all([Draft("a.txt", FAULTY.encode())], CONFIG)
    holder = original(place, isolation_level=None)
    holder.execute("begin exclusive")
    assert check_all([Draft("a.txt", FAULTY.encode())], CONFIG) == first
    holder.close()


@pytest.mark.skipif(os.getuid() == 0, reason="root writes everywhere")
def test_a_read_only_cache_is_done_without(place: Path) -> None:
    place.parent.chmod(0o500)
    reports, failures = check_all([Draft("a.txt", FAULTY.encode())], CONFIG)
    assert (len(reports), failures) == (1, [])


def test_settings_of_folders(place: Path, tmp_path: Path) -> None:
    from checker import config as configuration

    (tmp_path / "presscheck.toml").write_text(
        'judge = false\n[[folders]]\npath = "satire/"\nignore = ["date"]\n\n'
        '[[folders]]\npath = "*.md"\nseverity = {date-weekday-mismatch = "note"}\n',
        "utf-8",
    )  # fmt: skip
    for name in ("news/a.txt", "news/b.md", "satire/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FAULTY, "utf-8")
    config = configuration.load(near=tmp_path)
    for _ in range(2):
        drafts = [Draft(str(tmp_path / name)) for name in ("news/a.txt", "news/b.md", "satire/c.txt")]
        reports, _ = check_all(drafts, config)
        told = {Path(each.path).name: [str(one.severity) for one in each.findings] for each in reports}
        assert told == {"a.txt": ["error"], "b.md": ["note"], "c.txt": []}


def test_unreadable_drafts_do_not_disturb_the_order(place: Path) -> None:
    sound = [Draft("a.txt", FAULTY.encode()), Draft("c.txt", b"Text.\n")]
    drafts = [sound[0], Draft("no.txt"), Draft("b.txt", b"\x00\x01"), sound[1]]
    for _ in range(2):
        reports, failures = checking.check_all(drafts, CONFIG)
        assert [each.path for each in reports] == ["a.txt", "c.txt"]
        assert [each.split(":")[0] for each in failures] == ["no.txt", "b.txt"]

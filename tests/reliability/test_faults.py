"""Disks that are full, read-only or damaged, files that loop, runs killed or side by side.

What may be forgotten is done without or made again; what is lost is said; nothing ends in a traceback,
and nothing damaged is taken for "fine". Whole processes, so that the real exit codes are seen.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker import cache, decisions, findings_cache
from checker.cache import folder
from checker.checking import Draft, check_all
from checker.config import Config
from checker.decisions import Decision
from checker.drafts import find
from checker.engine import Checker
from checker.errors import DraftError, JudgeError, KnowledgeError, ReportError
from checker.findings_cache import FindingsCache
from checker.knowledge import compile as compiling
from checker.knowledge import open_knowledge
from checker.knowledge.seal import beside
from checker.references.wiki_cache import WikiCache
from tests.kept import furnished

FAULTY = "Barack Obama met the press on Monday, 21 January 2025. The the end.\n"
TODAY = date(2025, 6, 1)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder as a run leaves it."""
    place = tmp_path_factory.mktemp("made")
    (place / "a.txt").write_text(FAULTY)
    furnished(place)
    assert run(place / "a.txt", place).returncode == 1
    return place


@pytest.fixture
def own(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it for one test, in force for this process too."""
    place = tmp_path / "own"
    shutil.copytree(made, place)
    monkeypatch.setenv("PRESSCHECK_CACHE", str(place))
    return place


def run(draft: Path, home: Path, *options: str, largest: int = 0) -> subprocess.CompletedProcess[str]:
    """`presscheck check draft` with `home` for a cache; `largest`: bytes a file may have, as on a full disk."""

    def limited() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    program = [sys.executable, "-m", "checker.cli", "check", str(draft), "--no-judge", *options]
    done = subprocess.run(
        program, env={**os.environ, "PRESSCHECK_CACHE": str(home)}, capture_output=True, text=True,
        errors="surrogateescape", timeout=240,
        preexec_fn=limited if largest else None, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done


def compiled(home: Path) -> Path:
    return max(home.glob("presscheck/*.sqlite"), key=lambda each: each.stat().st_size)


def halved(data: bytes) -> bytes:
    return data[: len(data) // 2]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "halved": halved, "empty": lambda _: b"", "no database": lambda _: b"x" * 5_000, "short": lambda data: data[:-4096],
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_knowledge_is_made_anew_and_said(own: Path, damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    place = compiled(own)
    before = place.read_bytes()
    place.write_bytes(DAMAGES[damage](before))
    if damage != "halved":  # one whole rebuild is enough; the others show that one is begun
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(compiling, "build", lambda out, _: shutil.copyfile(own / "kept", out))
            (own / "kept").write_bytes(before)
            open_knowledge()
    else:
        open_knowledge()
    assert "made anew" in capsys.readouterr().err
    assert compiled(own).read_bytes() == before


def test_knowledge_damaged_inside_ends_in_words_and_heals(own: Path) -> None:
    place = compiled(own)
    open_knowledge()  # verified, and trusted from here on while nothing seems to have touched it
    made_at = place.stat().st_mtime_ns
    with sqlite3.connect(place) as base:
        pages = [page for (page,) in base.execute("select rootpage from sqlite_master where name not in ('meta')")]
    held = bytearray(place.read_bytes())
    for page in pages:
        held[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xa5" * 64
    place.write_bytes(held)
    os.utime(place, ns=(made_at, made_at))
    with Checker.open(Config(judge=False)) as checker, pytest.raises(KnowledgeError, match="made anew"):
        checker.check_text(FAULTY)
    assert not place.exists()


def test_one_changed_byte_of_the_knowledge_is_noticed(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = compiled(own)
    open_knowledge()
    before = place.read_bytes()
    (own / "kept").write_bytes(before)
    held = bytearray(before)
    where = held.index(b"Winston Churchill")
    held[where : where + 7] = b"Wilston"
    place.write_bytes(held)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiling, "build", lambda out, _: shutil.copyfile(own / "kept", out))
        open_knowledge()
    assert "not the file that was made; it is made anew" in capsys.readouterr().err
    assert place.read_bytes() == before


def test_a_full_disk_for_the_knowledge_names_folder_and_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    done = run(tmp_path / "a.txt", tmp_path / "new", largest=50_000)
    assert done.returncode == 2
    assert "PRESSCHECK_CACHE" in done.stderr
    assert list((tmp_path / "new" / "presscheck").glob(".knowledge*")) == []


def test_a_full_disk_for_everything_else_costs_only_the_cache(own: Path) -> None:
    for each in own.glob("presscheck/*"):
        if each not in (compiled(own), beside(compiled(own))):
            each.unlink()
    done = run(own / "a.txt", own, largest=2_000)
    assert done.returncode == 1
    assert "date-weekday-mismatch" in done.stdout


def test_a_report_is_whole_or_not_there(own: Path) -> None:
    done = run(own / "a.txt", own, "--format", "html", "--output", str(own / "report.html"), largest=500)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert [each.name for each in own.iterdir() if "report" in each.name] == []


@pytest.mark.parametrize("kind", ["a file", "missing and cannot be made"])
def test_a_cache_folder_that_cannot_be_had(own: Path, tmp_path: Path, kind: str) -> None:
    (tmp_path / "file").write_text("")
    home = tmp_path / "file" if kind == "a file" else Path("/proc/presscheck-none")
    temporary = tmp_path / "temporary"
    shutil.copytree(own / "presscheck", temporary / f"presscheck-{os.getuid()}")
    os.chmod(temporary / f"presscheck-{os.getuid()}", 0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(temporary))
        done = run(own / "a.txt", home)
    assert (done.returncode, "date-weekday-mismatch" in done.stdout) == (1, True)


def test_a_read_only_cache_folder(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    cache._temporary.cache_clear()
    assert folder() == tmp_path / f"presscheck-{os.getuid()}"
    cache._temporary.cache_clear()


@pytest.mark.parametrize("trap", ["everybody's", "a link"])
def test_a_temporary_folder_of_somebody_else_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trap: str
) -> None:
    theirs = tmp_path / f"presscheck-{os.getuid()}"
    if trap == "a link":
        (tmp_path / "theirs").mkdir()
        theirs.symlink_to(tmp_path / "theirs")
    else:
        theirs.mkdir()
        theirs.chmod(0o777)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    cache._temporary.cache_clear()
    assert folder() != theirs
    assert folder().stat().st_mode & 0o077 == 0
    cache._temporary.cache_clear()


def test_no_folder_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(cache, "folder", refuse)
    monkeypatch.setattr(findings_cache, "folder", refuse)
    with pytest.raises(KnowledgeError, match="PRESSCHECK_CACHE"):
        compiling.cached(compiling.TABLES)
    FindingsCache().close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_findings_cache_is_made_anew(own: Path, damage: str) -> None:
    draft = own / "a.txt"
    place = own / "presscheck" / f"findings-{findings_cache.FORM}.sqlite"
    assert run(draft, own).returncode == 1
    place.write_bytes(DAMAGES[damage](place.read_bytes()))
    done = run(draft, own)
    assert (done.returncode, "date-weekday-mismatch" in done.stdout) == (1, True)
    with sqlite3.connect(place) as base:
        assert base.execute("select count(*) from report").fetchone() == (1,)


def test_rows_of_the_findings_cache_that_are_not_reports_are_misses(own: Path) -> None:
    place = own / "presscheck" / f"findings-{findings_cache.FORM}.sqlite"
    assert run(own / "a.txt", own).returncode == 1
    for body in ("", "[]", "{}", '{"text": null}', '{"findings": []}', "null", "\x00"):
        with sqlite3.connect(place) as base:
            assert base.execute("update report set body = ?", (body,)).rowcount >= 1
        reports, failures = check_all([Draft(str(own / "a.txt"))], Config(judge=False))
        assert failures == []
        assert "date-weekday-mismatch" in {each.rule for each in reports[0].findings}


def test_a_locked_findings_cache_is_done_without(own: Path) -> None:
    place = own / "presscheck" / f"findings-{findings_cache.FORM}.sqlite"
    with sqlite3.connect(place) as base:
        base.execute("begin exclusive")
        assert run(own / "a.txt", own).returncode == 1
        base.rollback()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_page_cache_is_made_anew(tmp_path: Path, damage: str) -> None:
    place = tmp_path / "pages.sqlite"
    for again in (False, True):
        pages = WikiCache(place)
        if again:
            pages.get("a", TODAY, 7)
        pages.put("a", TODAY, {"text": "x" * 9_000})
        assert pages.get("a", TODAY, 7) == {"text": "x" * 9_000, "read": "2025-06-01"}
        pages.close()
        place.write_bytes(DAMAGES[damage](place.read_bytes()))


def test_a_spoilt_page_is_asked_for_again(tmp_path: Path) -> None:
    pages = WikiCache(tmp_path / "pages.sqlite")
    pages.put("a", TODAY, {})
    for day, body in (("2025-06-01", "{"), ("never", "{}"), ("2025-06-01", "3")):
        pages._base.execute("update page set day = ?, body = ?", (day, body))
        assert pages.get("a", TODAY, 7) is None


def test_a_damaged_phrase_table_is_no_silence(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.phrases import table, weigh

    (own / "phrases.sqlite").write_bytes(b"SQLite format 3\0" + b"\xa5" * 9_000)
    monkeypatch.setattr(weigh, "shipped", lambda: table.Table(own / "phrases.sqlite"))
    (own / "b.txt").write_text(FAULTY + "They spoke of counterfeit consciousness all day.\n")
    (report,), _ = check_all([Draft(str(own / "b.txt"))], Config(judge=False, cache=False))
    assert report.incomplete
    assert "rule-failed" in {each.rule for each in report.findings}


def test_two_runs_at_once_on_a_fresh_cache(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    program = [sys.executable, "-m", "checker.cli", "check", str(tmp_path / "a.txt"), "--no-judge", "--format", "json"]
    settings = {**os.environ, "PRESSCHECK_CACHE": str(tmp_path / "cache")}
    both = [
        subprocess.Popen(program, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [each.communicate(timeout=240) for each in both]
    assert [each.returncode for each in both] == [1, 1]
    assert told[0] == told[1]
    assert told[0][1] == ""
    assert list((tmp_path / "cache").rglob("*.part")) == []


def test_killed_while_compiling_leaves_nothing_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    home = tmp_path / "cache"
    program = [sys.executable, "-m", "checker.cli", "check", str(tmp_path / "a.txt"), "--no-judge"]
    with subprocess.Popen(program, env={**os.environ, "PRESSCHECK_CACHE": str(home)}, stdout=subprocess.DEVNULL) as one:
        end = time.monotonic() + 60
        while time.monotonic() < end and not any(home.rglob(".knowledge-*")):
            time.sleep(0.01)
        one.kill()
    (left,) = home.rglob(".knowledge-*")
    assert max(home.rglob("*.sqlite"), key=lambda each: each.stat().st_size, default=left).name.startswith("findings")
    os.utime(left, (time.time() - 7_200,) * 2)
    os.unlink(compiling._part(left.parent))
    assert not left.exists()


def test_a_model_missing_or_damaged_is_named_with_the_remedy(tmp_path: Path) -> None:
    from checker.judge import embedded

    for name in ("manifest.json", "model.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"{}")
    hashes = dict.fromkeys(("model.onnx", "tokenizer.json"), "0" * 64)
    manifest = {"sha256": hashes, "labels": ["entailment", "neutral", "contradiction"]}
    with pytest.raises(JudgeError, match="manifest"):
        embedded.read_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(JudgeError, match=r"model\.onnx.*install presscheck again"):
        embedded.read_manifest(tmp_path)
    (tmp_path / "model.onnx").unlink()
    with pytest.raises(JudgeError, match=r"model\.onnx cannot be read"):
        embedded.read_manifest(tmp_path)


def test_a_full_disk_takes_no_half_decision(tmp_path: Path) -> None:
    """In a process of its own: the limit on a file's size cannot be lifted again."""
    program = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from checker.decisions import Decision, record; from checker.errors import ReportError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); path = Path(sys.argv[1])\n"
        "record(path, Decision('a', 'doubled-word', 'right'))\n"
        "room = path.stat().st_size + 20; resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))\n"
        "try:\n    record(path, Decision('b', 'doubled-word', 'right'))\n"
        "except ReportError as error:\n    print(error)\n"
    )
    kept = tmp_path / "exceptions.jsonl"
    done = subprocess.run([sys.executable, "-c", program, str(kept)], capture_output=True, text=True, check=True)
    assert "cannot be kept" in done.stdout
    assert [each.fingerprint for each in decisions.read(kept)] == ["a"]


def test_a_decision_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="cannot be kept"):
        decisions.record(tmp_path / "none" / "exceptions.jsonl", Decision("a", "doubled-word", "right"))


def test_links_that_loop_and_names_that_break_lines(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "a\n::error::b.txt").write_text(FAULTY)
    (tmp_path / os.fsdecode(b"c\xff.txt")).write_text(FAULTY)
    names = list(find([str(tmp_path)], Config()))
    assert len(names) == 2
    reports, failures = check_all([Draft(each) for each in names], Config(judge=False, cache=False))
    assert (len(reports), failures) == (2, [])
    assert len(list(findings_cache._files(str(tmp_path)))) == 3
    home = furnished(tmp_path.with_name("cache"))
    for form in ("text", "json", "sarif", "github", "gitlab", "junit", "html", "markdown", "rdjson"):
        done = run(tmp_path, home, "--format", form)
        assert done.returncode == 1, (form, done.stderr)
        if form == "github":
            assert not any(line.startswith("::error::b") for line in done.stdout.splitlines())


def test_a_draft_that_is_a_loop_is_refused(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    with pytest.raises(DraftError, match="neither"):
        list(find([str(tmp_path / "self.txt")], Config()))


def test_word_documents_are_made_before_1980(monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.readers import read_data
    from checker.reporters import docx, docx_made

    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(0))
    data = docx_made.made(FAULTY)
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check_document(read_data(data, "a.docx", TODAY))
    assert docx.commented(data, report)[:2] == b"PK"

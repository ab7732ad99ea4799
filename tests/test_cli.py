"""The command line by its contract: exit codes, formats, errors that name the remedy."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

CLEAN = "The committee met on Tuesday and will meet again next week.\n"
GERMAN = (
    "Die Bundesregierung hat am Montag beschlossen, dass die Steuern für kleine Betriebe gesenkt werden sollen. "
    "Der Minister sagte, man habe lange darüber gestritten, und es sei nicht einfach gewesen. Die Opposition "
    "lehnt den Plan ab, weil er nach ihrer Ansicht zu spät kommt und zu wenig bringt.\n"
)
FAULTY = "The hearing opens on Monday, 21 January 2025, in the old court.\n"


def run(
    *arguments: str, cwd: Path, text: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker.cli", *arguments]
    return subprocess.run(
        command, cwd=cwd, input=text, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), **environment},
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "broken.docx").write_bytes(b"no zip")
    (tmp_path / "bad.toml").write_text("fial_on = 'error'\n", "utf-8")
    (tmp_path / "broken.toml").write_text("fail_on = \n", "utf-8")
    (tmp_path / "bad-rule.toml").write_text('ignore = ["wrong-ofice"]\n', "utf-8")
    (tmp_path / "bad.md").write_text("---\ndate: [1\n---\nText\n", "utf-8")
    (tmp_path / "bad-date.md").write_text("---\ndate: soon\n---\nText\n", "utf-8")
    (tmp_path / "none").mkdir()
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "word.odt").write_bytes(b"PK")
    (tmp_path / "pack.toml").write_text('packs = ["plian"]\n', "utf-8")
    (tmp_path / "ignore.md").write_text("---\npresscheck: '!'\n---\nText\n", "utf-8")
    (tmp_path / "german.txt").write_text(GERMAN, "utf-8")
    (tmp_path / "german.toml").write_text('ignore = ["other-language"]\n', "utf-8")
    return tmp_path


SITUATIONS = [
    (("check", "dead.txt"), 2, "neither a file nor a folder"),
    (("check", "word.odt"), 2, ".odt is not a format presscheck reads"),
    (("check", "clean.txt", "--config", "pack.toml"), 2, "pack.toml:1: there is no pack 'plian'"),
    (("check", "ignore.md"), 2, "ignore.md:2: `presscheck` in front matter wants"),
    (("check", "german.txt"), 3, ""),
    (("check", "german.txt", "faulty.txt"), 1, ""),
    (("check", "german.txt", "--config", "german.toml"), 0, ""),
    (("check", "clean.txt", "--output", "/dev/full"), 2, "No space left"),
    (("check", "clean.txt", "--diff", "main"), 2, "not a git repository"),
    (("check", "-", "--watch"), 2, "cannot be watched"),
    (("config", "--schema", "report"), 0, ""),
    (("config", "--schema", "everything"), 2, "everything"),
    (("check", "clean.txt"), 0, ""),
    (("check", "empty.txt"), 0, ""),
    (("check", "faulty.txt"), 1, ""),
    (("check", "faulty.txt", "--fail-on", "never"), 0, ""),
    (("check", "faulty.txt", "--ignore", "date-weekday-mismatch"), 0, ""),
    (("check", "faulty.txt", "--ignore", "date"), 0, ""),
    (("check", "faulty.txt", "--select", "date-weekday-mismatch"), 1, ""),
    (("check", "clean.txt", "faulty.txt"), 1, ""),
    (("check", "clean.txt", "missing.txt"), 2, "missing.txt: no such file or folder"),
    (("check", "missing.txt"), 2, "missing.txt: no such file or folder"),
    (("check", "none"), 2, "holds no draft"),
    (("check", "binary.txt"), 2, "binary"),
    (("check", "broken.docx"), 2, "not a Word document"),
    (("check", "clean.txt", "--select", "wrong-ofice"), 2, "did you mean 'wrong-office'"),
    (
        ("check", "clean.txt", "--config", "bad.toml"),
        2,
        "bad.toml:1: unknown key 'fial_on'; did you mean 'fail_on'",
    ),
    (("check", "clean.txt", "--config", "broken.toml"), 2, "not valid TOML"),
    (("check", "clean.txt", "--config", "bad-rule.toml"), 2, "wrong-ofice"),
    (("check", "clean.txt", "--config", "missing.toml"), 2, "no such configuration file"),
    (("check", "clean.txt", "--as-of", "tomorrow"), 2, "YYYY-MM-DD"),
    (("check", "clean.txt", "--format", "pdf"), 2, "pdf"),
    (("check", "clean.txt", "--baseline", "missing.json"), 2, "no such baseline"),
    (("check", "clean.txt", "--sources", "missing"), 2, "no such folder"),
    (("check", "clean.txt", "--references", "oracle"), 2, "oracle"),
    (("check", "clean.txt", "--online", "--references", "wikipedia"), 2, "contact"),
    (("check", "clean.txt", "--output", "missing/report.txt"), 2, "cannot be written"),
    (("check", "bad.md"), 2, "bad.md:"),
    (("check", "bad-date.md"), 2, "is not a date"),
    (("check",), 2, "name a draft"),
    (("chekc", "clean.txt"), 2, "chekc"),
    (("explain", "no-such-rule"), 2, "no rule called"),
    (("explain", "date-weekday-mismatch"), 0, ""),
    (("rules",), 0, ""),
    (("config",), 0, ""),
    (("--version",), 0, ""),
]


@pytest.mark.parametrize(("arguments", "code", "told"), SITUATIONS, ids=lambda value: str(value)[:60])
def test_exit_codes(arguments: tuple[str, ...], code: int, told: str, desk: Path) -> None:
    extra = ("--no-judge",) if arguments[0] == "check" else ()
    done = run(*arguments, *extra, cwd=desk)
    assert done.returncode == code, done.stderr + done.stdout
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_unreadable_draft_does_not_lose_the_others(desk: Path) -> None:
    done = run("check", "faulty.txt", "binary.txt", "--format", "json", "--no-judge", cwd=desk)
    assert done.returncode == 2
    (only,) = json.loads(done.stdout)["documents"]
    assert [each["rule"] for each in only["findings"]] == ["date-weekday-mismatch"]


def test_json_by_contract(desk: Path) -> None:
    done = run(
        "check",
        "-",
        "--format",
        "json",
        "--as-of",
        "2025-01-20",
        "--no-judge",
        cwd=desk,
        text="\U0001f600 " + FAULTY,
    )
    report = json.loads(done.stdout)
    assert report["version"] == 1
    assert set(report["tool"]) == {"name", "version", "knowledge", "judge"}
    assert report["summary"] == {"error": 1, "warning": 0, "note": 0}
    (document,) = report["documents"]
    assert (document["as_of"], document["as_of_from"]) == ("2025-01-20", "--as-of")
    (finding,) = document["findings"]
    text = "\U0001f600 " + FAULTY
    assert text[finding["start"] : finding["end"]] == finding["quote"]
    assert (finding["line"], finding["column"]) == (1, finding["start"] + 1)
    assert set(finding) == {
        "rule", "category", "severity", "confidence", "start", "end", "line", "column", "quote", "message",
        "suggestions", "evidence", "in_quote", "fingerprint", "suppressed",
    }  # fmt: skip


def test_closed_pipe(desk: Path) -> None:
    command = f"{sys.executable} -m checker.cli rules | head -1"
    done = subprocess.run(
        command, shell=True, cwd=desk, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )  # fmt: skip
    assert "Traceback" not in done.stderr


def test_baseline_holds_known_findings_back(desk: Path) -> None:
    assert run("baseline", "create", "faulty.txt", "--baseline", "known.json", cwd=desk).returncode == 0
    assert run("check", "faulty.txt", "--baseline", "known.json", "--no-judge", cwd=desk).returncode == 0
    (desk / "faulty.txt").write_text("A new first line.\n\n" + FAULTY + "\nAnother below.\n", "utf-8")
    assert run("check", "faulty.txt", "--baseline", "known.json", "--no-judge", cwd=desk).returncode == 0
    (desk / "faulty.txt").write_text(FAULTY + "\nIt closes on Monday, 4 February 2025.\n", "utf-8")
    assert run("check", "faulty.txt", "--baseline", "known.json", "--no-judge", cwd=desk).returncode == 1
    (desk / "faulty.txt").write_text(CLEAN, "utf-8")
    assert (
        "0 findings kept"
        in run("baseline", "prune", "faulty.txt", "--baseline", "known.json", cwd=desk).stdout
    )


def test_ignore_with_a_reason(desk: Path) -> None:
    reason = "<!-- presscheck: ignore date-weekday-mismatch: the poster has it so -->\n"
    (desk / "faulty.md").write_text(reason + FAULTY, "utf-8")
    done = run("check", "faulty.md", "--format", "json", "--no-judge", cwd=desk)
    assert done.returncode == 0
    (finding,) = json.loads(done.stdout)["documents"][0]["findings"]
    assert finding["suppressed"] == "the poster has it so"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_folders_and_jobs(desk: Path, jobs: str) -> None:
    folder = desk / "drafts"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.md", "deep/c.html"):
        (folder / name).write_text(FAULTY, "utf-8")
    done = run("check", "drafts", "--format", "json", "--jobs", jobs, "--no-judge", cwd=desk)
    assert [each["path"] for each in json.loads(done.stdout)["documents"]] == [
        str(Path("drafts") / name) for name in ("a.txt", "b.md", "deep/c.html")
    ]
    assert json.loads(done.stdout)["summary"]["error"] == 3


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_at_the_end_of_the_calendar(desk: Path, day: str) -> None:
    asked = run("check", "clean.txt", "--as-of", day, "--no-judge", cwd=desk)
    assert asked.returncode == 2
    assert "no draft speaks for that day" in asked.stderr
    (desk / "own.md").write_text(f"---\ndate: {day}\n---\n{FAULTY}", "utf-8")
    own = run("check", "own.md", "--format", "json", "--no-judge", cwd=desk)
    assert json.loads(own.stdout)["documents"][0]["as_of_from"] != "front matter"


def test_full_disk_behind_standard_output(desk: Path) -> None:
    command = f"{sys.executable} -m checker.cli check clean.txt --no-judge > /dev/full"
    done = subprocess.run(
        command, shell=True, cwd=desk, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "No space left" in done.stderr


def test_interrupted(desk: Path) -> None:
    import signal

    with subprocess.Popen(
        [sys.executable, "-m", "checker.cli", "check", "-", "--no-judge"], cwd=desk, stdin=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    ) as process:  # fmt: skip
        deadline = 60.0
        while deadline > 0 and not _reading(process.pid):
            deadline -= 0.05
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told.strip()) == (130, "presscheck: stopped")


def _reading(pid: int) -> bool:
    """Whether the process waits for its standard input, as the kernel tells."""
    waits = Path(f"/proc/{pid}/wchan").read_text("ascii")
    return "pipe" in waits


def test_own_report_is_no_draft(desk: Path) -> None:
    folder = desk / "drafts"
    folder.mkdir()
    (folder / "a.txt").write_text(CLEAN, "utf-8")
    order = ("check", "drafts", "--format", "html", "--output", "drafts/report.html", "--no-judge")
    for _ in range(2):
        assert run(*order, cwd=desk).returncode == 0
        assert (folder / "report.html").read_text("utf-8").count("<h2>") == 1

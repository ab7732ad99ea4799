"""The report names the configuration whose settings held: one found in a folder above may surprise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli import app

DRAFT = "They met on Monday, 1 June 2025.\n"
SETTINGS = 'ignore = ["date-weekday-mismatch"]\njudge = false\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "news" / "today"
    folder.mkdir(parents=True)
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def check(*order: str) -> str:
    return CliRunner().invoke(app, ["check", "draft.txt", "--no-judge", "--no-cache", *order]).output


def test_one_found_above_is_named_in_full(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "presscheck.toml").write_text(SETTINGS, "utf-8")
    told = check()
    assert "date-weekday-mismatch" not in told
    assert f"; configuration: {tmp_path / 'presscheck.toml'}" in told


def test_one_beside_the_draft_is_named_shortly(desk: Path) -> None:
    (desk / "pyproject.toml").write_text('[tool.presscheck]\nfail_on = "never"\n', "utf-8")
    assert "; configuration: pyproject.toml;" in check()


def test_one_asked_for_is_named_and_found_ones_are_not(desk: Path, tmp_path: Path) -> None:
    (desk / "presscheck.toml").write_text("", "utf-8")
    (tmp_path / "other.toml").write_text(SETTINGS, "utf-8")
    told = check("--config", str(tmp_path / "other.toml"))
    assert f"; configuration: {tmp_path / 'other.toml'}" in told
    assert "presscheck.toml" not in told


def test_nothing_is_said_of_the_defaults(desk: Path) -> None:
    told = check()
    assert "date-weekday-mismatch" in told
    assert "configuration" not in told


def test_the_json_report_stays_as_it_was_promised(desk: Path) -> None:
    (desk / "presscheck.toml").write_text(SETTINGS, "utf-8")
    told = json.loads(check("--format", "json"))
    assert set(told) == {"version", "tool", "documents", "summary"}
    assert set(told["tool"]) == {"name", "version", "knowledge", "judge"}


def test_an_archive_run_names_it_too(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "presscheck.toml").write_text(SETTINGS, "utf-8")
    (desk / "archive.jsonl").write_text(json.dumps({"id": 1, "text": DRAFT}) + "\n", "utf-8")
    told = CliRunner().invoke(app, ["batch", "archive.jsonl", "--output", "out"]).output
    assert "0 findings" in told
    assert told.rstrip().endswith(f"; configuration: {tmp_path / 'presscheck.toml'}")

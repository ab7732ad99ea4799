"""A repository of forty drafts: what a branch touched, what a baseline knows, what is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pipeline.desk import draft, git, repository, run

WEEKDAY = "date-weekday-mismatch"


def told(output: str) -> list[tuple[str, str, str]]:
    """(path, rule, words) of every finding that is not silenced."""
    return [
        (document["path"], each["rule"], each["quote"])
        for document in json.loads(output)["documents"]
        for each in document["findings"]
        if each["suppressed"] is None
    ]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newsroom") / "repository"
    folder.mkdir()
    return repository(folder)


@pytest.fixture
def branch(newsroom: Path) -> Path:
    """A branch that edits three drafts: a new mistake, a mistake mended, a clean sentence more."""
    git(newsroom, "checkout", "-q", "-B", "branch", "main")
    for number, old, new in (
        (1, "heard it first", "heard it first. It closes on Monday, 2 April 2024"),
        (3, "opens on", "will be opened soon, and not on"),
        (5, "heard it first", "heard it first. Nobody was surprised"),
    ):
        name, text = draft(number)
        assert old in text
        if number == 3:
            start = text.index("The inquiry")
            text = text[:start] + text[text.index("\n\n", start) :].lstrip()
        (newsroom / name).write_text(text.replace(old, new), "utf-8")
    git(newsroom, "commit", "-q", "-a", "-m", "Three edits")
    return newsroom


def test_the_whole_run(newsroom: Path) -> None:
    git(newsroom, "checkout", "-q", "-f", "main")
    done = run("check", ".", "--format", "json", cwd=newsroom)
    assert done.returncode == 1, done.stderr
    assert len(json.loads(done.stdout)["documents"]) == 40
    assert len([each for each in told(done.stdout) if each[1] == WEEKDAY]) == 14
    again = run("check", ".", "--format", "json", cwd=newsroom)
    assert again.stdout == done.stdout
    side_by_side = run("check", ".", "--format", "json", "--jobs", "2", "--no-cache", cwd=newsroom)
    assert side_by_side.stdout == done.stdout


def test_diff_tells_only_what_the_branch_brought(branch: Path) -> None:
    done = run("check", ".", "--diff", "main", "--format", "json", cwd=branch)
    assert done.returncode == 1, done.stderr
    assert {document["path"] for document in json.loads(done.stdout)["documents"]} == {
        "news/01.md", "news/05.md", "web/deep/03.markdown"
    }  # fmt: skip
    assert told(done.stdout) == [("news/01.md", WEEKDAY, "Monday, 2 April 2024")]


def test_diff_sees_what_is_not_committed_and_what_moved(branch: Path) -> None:
    (branch / "news" / "new.txt").write_text("It opens on Monday, 2 April 2024.\n", "utf-8")
    (branch / "news" / "12.txt").rename(branch / "news" / "moved.txt")
    git(branch, "add", "news/moved.txt", "news/12.txt")
    try:
        done = run("check", ".", "--diff", "main", "--format", "json", cwd=branch)
        assert ("news/new.txt", WEEKDAY, "Monday, 2 April 2024") in told(done.stdout)
        assert not [each for each in told(done.stdout) if "moved" in each[0]]
    finally:
        git(branch, "reset", "-q", "--hard")
        (branch / "news" / "new.txt").unlink(missing_ok=True)


def test_a_new_error_on_an_old_line_is_told(branch: Path) -> None:
    path = branch / draft(0)[0]
    text = path.read_text("utf-8")
    path.write_text(text.replace("The committee met on Tuesday", "The committee met on Monday, 2 April 2024,"), "utf-8")
    try:
        done = run("check", "news/00.txt", "--diff", "main", "--format", "json", cwd=branch)
        assert told(done.stdout) == [("news/00.txt", WEEKDAY, "Monday, 2 April 2024")]
    finally:
        git(branch, "checkout", "-q", "--", ".")


def test_diff_without_changes_and_with_a_wrong_base(newsroom: Path) -> None:
    git(newsroom, "checkout", "-q", "-f", "main")
    done = run("check", ".", "--diff", "main", cwd=newsroom)
    assert (done.returncode, done.stdout.split(":")[0]) == (0, "0 drafts")
    done = run("check", ".", "--diff", "origin/main", cwd=newsroom)
    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stderr
    done = run("check", ".", "--diff", "--output=x", cwd=newsroom)
    assert done.returncode == 2


def test_diff_outside_a_repository(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text("Text.\n", "utf-8")
    done = run("check", "a.txt", "--diff", "main", cwd=tmp_path / "desk", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert (done.returncode, "not a git repository" in done.stderr) == (2, True)


def test_baseline_of_the_newsroom(newsroom: Path) -> None:
    git(newsroom, "checkout", "-q", "-f", "main")
    known = str(newsroom.parent / "known.json")
    done = run("baseline", "create", ".", "--baseline", known, cwd=newsroom)
    assert done.returncode == 0, done.stderr
    done = run("check", ".", "--baseline", known, "--format", "json", "--fail-on", "note", cwd=newsroom)
    assert (done.returncode, told(done.stdout)) == (0, [])
    path = newsroom / draft(0)[0]
    text = path.read_text("utf-8")
    try:
        path.write_text("A new line above.\n\n" + text + "\nAnd one below.\n", "utf-8")
        done = run("check", ".", "--baseline", known, "--format", "json", cwd=newsroom)
        assert (done.returncode, [each for each in told(done.stdout) if each[1] == WEEKDAY]) == (0, [])
        path.write_text(text.replace("heard it first", "met on Monday, 2 April 2024"), "utf-8")
        done = run("check", ".", "--baseline", known, "--format", "json", cwd=newsroom)
        assert (done.returncode, told(done.stdout)) == (1, [("news/00.txt", WEEKDAY, "Monday, 2 April 2024")])
    finally:
        path.write_text(text, "utf-8")


def test_a_copy_of_a_known_mistake_is_told(newsroom: Path) -> None:
    git(newsroom, "checkout", "-q", "-f", "main")
    known = str(newsroom.parent / "copies.json")
    run("baseline", "create", "news", "--baseline", known, cwd=newsroom)
    copy = newsroom / "news" / "copy.txt"
    copy.write_text((newsroom / draft(0)[0]).read_text("utf-8"), "utf-8")
    try:
        done = run("check", "news", "--baseline", known, "--format", "json", cwd=newsroom)
        assert [each[0] for each in told(done.stdout) if each[1] == WEEKDAY] == ["news/copy.txt"]
    finally:
        copy.unlink()

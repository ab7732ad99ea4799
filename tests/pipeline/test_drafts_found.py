"""Which files in a folder are drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config
from checker.drafts import find
from checker.errors import DraftError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.md", "b.txt", "c.py", "out/x.md", "deep/d.md", "deep/keep/e.md", ".hidden/f.md", "old/g.html"):
        (tmp_path / "desk" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "desk" / name).write_text("Text.\n", "utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("out/\n*.txt\n", "utf-8")
    (tmp_path / "desk" / "deep" / ".gitignore").write_text("*.md\n!keep/\n!keep/*.md\n", "utf-8")
    return tmp_path / "desk"


def names(folder: Path, config: Config) -> list[str]:
    return [Path(each).relative_to(folder).as_posix() for each in find([str(folder)], config)]


def test_gitignore_above_and_below(folder: Path) -> None:
    assert names(folder, Config()) == ["a.md", "deep/keep/e.md", "old/g.html"]


def test_without_gitignore(folder: Path) -> None:
    assert names(folder, Config(gitignore=False)) == [
        "a.md", "b.txt", "deep/d.md", "deep/keep/e.md", "old/g.html", "out/x.md"
    ]  # fmt: skip


def test_own_patterns(folder: Path) -> None:
    assert names(folder, Config(exclude=("old/", "deep"))) == ["a.md"]
    own = Config(path=folder.parent / "presscheck.toml", exclude=("desk/old/*",))
    assert names(folder, own) == ["a.md", "deep/keep/e.md"]


def test_a_file_named_is_always_a_draft_and_told_once(folder: Path) -> None:
    named = str(folder / "out" / "x.md")
    assert list(find([named, named, str(folder / "old")], Config())) == [named, str(folder / "old" / "g.html")]


@pytest.mark.parametrize(("name", "message"), [("none", "no such file"), ("empty", "holds no draft")])
def test_nothing_is_not_a_clean_result(folder: Path, name: str, message: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(DraftError, match=message):
        list(find([str(folder / name)], Config()))


def test_loops_and_dead_links(folder: Path) -> None:
    (folder / "deep" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "dead.md").symlink_to(folder / "nowhere.md")
    assert "a.md" in names(folder, Config())
    assert "dead.md" not in names(folder, Config())
    with pytest.raises(DraftError, match="neither a file"):
        list(find([str(folder / "dead.md")], Config()))

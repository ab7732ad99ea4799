"""Packs: what ships holds its own examples, and a broken file says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import ConfigError
from checker.rules.packs import PACKS, command, load

GOOD = """
pack: desk
rules:
  - name: desk-word
    fault: Not our word.
    words: {utilise|utilize: use}
    bad: ["They [[utilise]] it."]
    good: ["They use it."]
"""


@pytest.mark.parametrize("pack", sorted({rule.pack for rule in PACKS}))
def test_shipped(pack: str) -> None:
    assert "hold" in command.run("test", [pack])


def test_shipped_packs_are_off() -> None:
    assert not any(rule.default for rule in PACKS)


def test_own_pack(tmp_path: Path) -> None:
    path = tmp_path / "desk.yaml"
    path.write_text(GOOD, "utf-8")
    (rule,) = load(path)
    assert (rule.name, rule.pack, rule.default) == ("desk-word", "desk", False)
    (tmp_path / "draft.txt").write_text("We utilise words. They utilize more.", "utf-8")
    assert "desk-word: 2 hits" in command.run("try", [str(path), str(tmp_path)])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("words:", "word:"), "unknown key 'word'"),
        (("pack: desk", ""), "a pack needs"),
        (('bad: ["They [[utilise]] it."]', ""), "no bad example"),
        (("fault:", "severity: loud\n    fault:"), "severity 'loud'"),
        (("pack: desk", "pack: [desk"), "cannot be read as YAML"),
    ],
)
def test_broken(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    path = tmp_path / "desk.yaml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(ConfigError, match=r"desk\.yaml") as raised:
        load(path)
    assert message in str(raised.value)


def test_failing_example_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.yaml"
    path.write_text(GOOD.replace("They use it.", "They utilize it."), "utf-8")
    with pytest.raises(ConfigError, match="1 of 2 examples fail"):
        command.run("test", [str(path)])


def test_unknown_pack() -> None:
    with pytest.raises(ConfigError, match="no pack 'nope'"):
        command.run("test", ["nope"])


@pytest.mark.parametrize("phrase", ["''", "'|at the end'", "'at the end||in the end'", "' '"])
def test_an_empty_phrase_is_told_where_it_stands(tmp_path: Path, phrase: str) -> None:
    """Found by fuzzing: it matched between all letters."""
    path = tmp_path / "own.yaml"
    head = "pack: own\nrules:\n  - name: own\n    fault: A.\n    why: B.\n"
    path.write_text(f"{head}    words:\n      {phrase}: finally\n")
    with pytest.raises(ConfigError, match="empty phrase"):
        load(path)

"""LanguageTool's clients, as published by others, pointed at presscheck."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.served import lacking, package

pytestmark = pytest.mark.clients

FAULTY = "😀 The hearing opens on Monday, 21 January 2025, in the old court. The the clerk said so."


def node(*arguments: str, cwd: Path, code: int = 0) -> str:
    program = shutil.which("node") or lacking("no node")
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_language_tool_python(address: str) -> None:
    """PyPI: language_tool_python, which counts in code points and converts LanguageTool's offsets itself."""
    client = pytest.importorskip("language_tool_python")
    tool = client.LanguageTool("en-GB", remote_server=address.rstrip("/"))
    try:
        matches = tool.check(FAULTY)
        assert [FAULTY[each.offset : each.offset + each.error_length] for each in matches] == [
            "Monday, 21 January 2025", "The the"
        ]  # fmt: skip
        assert tool.correct(FAULTY) == FAULTY.replace("Monday", "Tuesday").replace("The the", "The")
    finally:
        tool.close()


def test_gramma(address: str, tmp_path: Path) -> None:
    """npm: gramma, a checker for the terminal. It exits 1 where it prints mistakes."""
    program = package("gramma") / "src" / "cli.js"
    (tmp_path / "draft.txt").write_text(FAULTY, "utf-8")
    (tmp_path / ".gramma.json").write_text(json.dumps({"api_url": f"{address}v2/check"}))
    told = node(str(program), "check", "--print", "--no-colors", "draft.txt", cwd=tmp_path, code=1)
    assert "Found 2 potential mistakes" in told
    assert "21 January 2025 is a Tuesday" in told
    assert "Suggested fix: 1) Tuesday, 21 January 2025" in told


def test_annotated_text_of_html(address: str) -> None:
    """npm: annotatedtext-rehype, by which editors send HTML; offsets are JavaScript's, UTF-16."""
    package("annotatedtext-rehype")
    html = f"<p class='lead'>{FAULTY.replace('Monday,', '<b>Monday</b>,')}</p>"
    script = Path(__file__).parent / "annotated.mjs"
    found = json.loads(node(str(script), address, html, cwd=script.parent))
    assert found == ["Monday</b>, 21 January 2025", "The the"]

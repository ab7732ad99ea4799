"""Tracked changes and documents made from text, read back by our reader, by python-docx and by LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from checker.config import Config
from checker.engine import Checker
from checker.readers import read_data
from checker.reporters.docx import commented
from checker.reporters.docx_changes import tracked
from checker.reporters.docx_made import made
from checker.types import Span, Suggestion
from tests.served import lacking

BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
LINES = some.text(some.characters(exclude_categories=["Cs"], exclude_characters=BREAKS), max_size=40)


def text_of(data: bytes) -> str:
    return read_data(data, "x.docx").source.text


def change(text: str, old: str, new: str) -> Suggestion:
    start = text.index(old)
    return Suggestion(Span(start, start + len(old)), new)


@given(some.lists(LINES, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_positions_of_made_documents_are_those_of_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert len(text_of(made(text))) == len(text)


def test_changes_in_one_run_across_runs_and_at_the_ends() -> None:
    draft = docx.Document()
    paragraph = draft.add_paragraph("One two ")
    paragraph.add_run("th").bold = True
    paragraph.add_run("ree four")
    draft.add_paragraph("five")
    out = io.BytesIO()
    draft.save(out)
    text = "One two three four\nfive"
    changes = [
        change(text, "One", "1"), change(text, "three", "3"), change(text, " four", ""),
        Suggestion(Span(len(text), len(text)), "!"),
    ]  # fmt: skip
    data = tracked(out.getvalue(), changes)
    assert text_of(data) == "1 two 3\nfive!"
    body = docx.Document(io.BytesIO(data)).element.xml
    assert body.count("<w:ins ") == 3
    assert "<w:delText xml:space=\"preserve\">th</w:delText>" in body
    assert "<w:b/>" in body[body.index("<w:ins ", body.index(">2<") if ">2<" in body else 0) :]


def test_what_cannot_be_cut_out_exactly_is_left() -> None:
    draft = docx.Document()
    run = draft.add_paragraph().add_run("One")
    run.add_tab()
    run.add_text("two")
    out = io.BytesIO()
    draft.save(out)
    data = tracked(out.getvalue(), [Suggestion(Span(0, 3), "1")])
    assert "<w:ins " not in docx.Document(io.BytesIO(data)).element.xml


@pytest.mark.office
def test_libreoffice_opens_it_with_comments_and_changes(tmp_path: Path) -> None:
    """A document LibreOffice has to repair it refuses without a window; what it opened it writes out again."""
    program = shutil.which("soffice") or lacking("no LibreOffice: scripts/ci-services.sh installs it (root)")
    text = "The hearing opens on Monday, 21 January 2025.\n\nThe the clerk said so.\tOn 30 February 2025 <&>."
    data = made(text)
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check_document(read_data(data, "draft.docx", date(2025, 1, 20)))
    (tmp_path / "checked.docx").write_bytes(tracked(commented(data, report), [change(text, "opens", "begins")]))
    command = [program, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt"]
    subprocess.run([*command, "checked.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    opened = (tmp_path / "checked.fodt").read_text("utf-8")
    assert opened.count("<office:annotation ") == len(report.findings) >= 3
    assert "<dc:creator>presscheck</dc:creator>" in opened
    assert "<text:insertion>" in opened
    assert "<text:deletion>" in opened
    assert "stands here twice" in opened

"""Word documents: read as accepted, given back with comments at the exact words, all else untouched."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor

from checker.config import Config
from checker.engine import Checker
from checker.errors import DraftError
from checker.readers import read, read_data
from checker.reporters.docx import AUTHOR, commented


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    made = docx.Document()
    made.add_heading("A headline 😀", 0)
    paragraph = made.add_paragraph("The hearing opens on ")
    paragraph.add_run("Monday, 21 ").bold = True
    paragraph.add_run("January 2025").font.color.rgb = RGBColor(200, 0, 0)
    paragraph.add_run(" in the old court.")
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "Left the the cell"
    path = tmp_path / "draft.docx"
    made.save(path)
    return path


def test_positions_are_those_of_the_joined_paragraphs(draft: Path) -> None:
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check(draft, as_of=date(2025, 1, 20))
    texts = [each.text for each in docx.Document(draft).paragraphs]
    assert report.text.startswith("\n".join(texts))
    quotes = [each.location.quote for each in report.findings]
    assert quotes == ["Monday, 21 January 2025", "the the"]
    for each in report.findings:
        assert report.text[each.location.start : each.location.end] == each.location.quote


def test_comments_at_the_words_and_nothing_else_changed(draft: Path, tmp_path: Path) -> None:
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check(draft, as_of=date(2025, 1, 20))
    out = tmp_path / "checked.docx"
    out.write_bytes(commented(draft.read_bytes(), report))
    before, after = docx.Document(draft), docx.Document(out)
    assert [each.text for each in after.paragraphs] == [each.text for each in before.paragraphs]
    bold = [run.text for run in after.paragraphs[1].runs if run.bold]
    assert "".join(bold) == "Monday, 21 "
    comments = list(after.comments)
    assert {each.author for each in comments} == {AUTHOR}
    assert any("21 January 2025" in each.text for each in comments)
    body = after.element.xml
    inside = body[body.index("commentRangeStart") : body.rindex("commentRangeEnd")]
    assert "Monday, 21 " in inside
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(out) as new:
        same = set(old.namelist()) - {
            "word/document.xml",
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
        }
        assert all(old.read(name) == new.read(name) for name in same - {"word/comments.xml"})
    assert read(out).prose == read(draft).prose


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
        "<w:r><w:t>One </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p></w:body></w:document>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", body)
    assert read_data(out.getvalue(), "a.docx").prose == "One new"


def test_entities_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(DraftError, match="entities"):
        read_data(out.getvalue(), "a.docx")


def test_zip_bomb_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 60_000_000)
    with pytest.raises(DraftError, match="unpacks to"):
        read_data(out.getvalue(), "a.docx")

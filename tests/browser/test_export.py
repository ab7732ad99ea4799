"""From the page to Word, HTML and JSON, and what stands in the files."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from checker.readers import read_data
from tests.browser.words import DRAFT, checked

pytestmark = pytest.mark.browser
HERE = Path(__file__).parent.parent.parent
ARTICLE = Path(os.environ.get("PRESSCHECK_ARTICLE") or HERE / "fixtures" / "drafts" / "harbour-talks" / "draft.txt")
"""A draft with three faults or more, two of them with a suggestion; another may be named in the environment."""


def test_paste_accept_dismiss_export_word_and_open_it(page: Any) -> None:
    text = ARTICLE.read_text("utf-8")
    checked(page, text, "2024-03-12")
    open_before = page.locator(".card").count()
    writes = page.locator(".card .write")
    first = writes.nth(0).text_content()
    writes.nth(0).click()
    page.locator(".card .write").nth(0).click()
    page.locator(".card:not(.done) button", has_text="Dismiss").first.click()
    page.click("#dismiss-yes")
    page.wait_for_selector(".card.done >> nth=2")
    corrected = page.text_content("#paper")
    page.click("#export summary")
    with page.expect_download() as download:
        page.click("[data-export=docx]")
    data = Path(download.value.path()).read_bytes()
    opened = docx.Document(io.BytesIO(data))
    comments = list(opened.comments)
    assert {each.author for each in comments} == {"presscheck"}
    assert len(comments) == page.locator(".card:not(.done)").count() == open_before - 3
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    assert body.count("<w:ins ") == body.count("<w:del ") == 2
    assert first.removeprefix("Write “").removesuffix("”") in body
    assert read_data(data, "checked.docx").source.text == corrected


def test_export_html_and_json(page: Any) -> None:
    checked(page, DRAFT)
    page.locator(".card .write").first.click()
    page.click("#export summary")
    with page.expect_download() as download:
        page.click("[data-export=html]")
    told = Path(download.value.path()).read_text("utf-8")
    assert "30 February 2025" in told
    page.click("#export summary")
    with page.expect_download() as download:
        page.click("[data-export=json]")
    values = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert values["version"] == 1
    assert values["decisions"][0]["state"] == "accepted"


def test_a_word_draft_is_checked_and_given_back(page: Any, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("The hearing opens on ").add_run("Monday, 21 January 2025").bold = True
    made.save(str(tmp_path / "draft.docx"))
    page.set_input_files("#file", str(tmp_path / "draft.docx"))
    page.fill("#day", "2025-01-20")
    page.click("#go")
    page.wait_for_selector("body.checked")
    page.locator(".card .write").first.click()
    page.click("#export summary")
    with page.expect_download() as download:
        page.click("[data-export=docx]")
    assert download.value.suggested_filename == "draft-checked.docx"
    opened = docx.Document(download.value.path())
    assert '<w:delText xml:space="preserve">Monday</w:delText>' in opened.element.xml

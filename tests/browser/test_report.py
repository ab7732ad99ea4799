"""The HTML report in a real browser: nothing runs off the side at 400 %, the keyboard reaches every mark."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.reporters import Run, write
from checker.types import Coverage, Evidence, Finding, Location, Report, Severity

pytestmark = pytest.mark.browser
TEXT = "The hearing opens on Monday.\n\n" + "unbroken" * 40 + "\n"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_narrow_and_by_keyboard(browser: Any, tmp_path: Path, scheme: str) -> None:
    place = Location(21, 27, 1, 22, "Monday")
    evidence = (Evidence("A Tuesday.", "calendar", "t", "https://example.org/" + "long/" * 60),)
    finding = Finding("a-rule", "date", Severity.ERROR, "It is a Tuesday.", place, "f", 0.9, (), evidence)
    report = Report("a/long/path/" * 8 + "draft.txt", date(2025, 1, 1), "today", (finding,), Coverage(), (), TEXT)
    (tmp_path / "report.html").write_text(write("html", Run((report,), "0.1.0")), "utf-8")
    context = browser.new_context(viewport={"width": 320, "height": 256}, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "report.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Monday"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#d0-0"
    assert [each for each in asked if not each.startswith("file:")] == []
    context.close()

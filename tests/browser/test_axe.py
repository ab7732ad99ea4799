"""axe-core's rules for WCAG 2.2 AA over every state of the page, in both colour schemes and at phone width."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.words import DRAFT, checked
from tests.served import package

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def problems(page: Any) -> list[str]:
    """What axe finds, of any impact."""
    script = (package("axe-core") / "axe.min.js").read_text("utf-8")
    page.evaluate(script)
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", TAGS)
    return [
        f"{each['impact']} {each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_problem_in_any_state(page: Any, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    assert problems(page) == []
    checked(page, f"{DRAFT} Sergei Lavrov, the Russian foreign minister, came.")
    assert problems(page) == []
    page.keyboard.press("j")
    page.locator(".card.here summary").click()
    assert problems(page) == []
    page.keyboard.press("a")
    page.click(".chip.note")
    page.check("#show-right")
    page.keyboard.press("d")
    assert problems(page) == []
    page.keyboard.press("Enter")
    page.wait_for_selector(".card.done >> nth=1")
    page.keyboard.press("Escape")
    page.click("#export summary")
    assert problems(page) == []
    page.click("#help")
    assert problems(page) == []


def test_a_problem_would_be_seen(page: Any) -> None:
    page.evaluate("() => document.querySelector('label[for=text]').remove()")
    page.evaluate("() => { document.getElementById('text').placeholder = ''; }")
    assert any("label" in each for each in problems(page))

"""The page as an editor uses it, in a real browser."""

from __future__ import annotations

import json
from typing import Any

import pytest

pytestmark = pytest.mark.browser

DRAFT = (
    "😀 The hearing opens on Monday, 21 January 2025, in the old court.\n\n"
    "Half of the members, or 70 percent, were absent. The the clerk said so on 30 February 2025."
)
HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\"> <script>document.title='owned'</script> "
    "The hearing opens on Monday, 21 January 2025<b>.</b>"
)


def checked(page: Any, text: str, day: str = "2025-01-20") -> None:
    """Paste the draft, press the button and wait for the report."""
    page.fill("#text", text)
    page.fill("#day", day)
    page.click("#go")
    page.wait_for_selector("#result:not([hidden])")


def answered(page: Any, finding: dict[str, Any], text: str) -> None:
    """Let the server answer every check with this one finding."""
    whole = {
        "fingerprint": "f", "category": "reference", "suggestions": [], "evidence": [], "suppressed": None,
        "line": 1, "column": 1, "start": 0, "end": 4, "quote": text[:4], **finding,
    }  # fmt: skip
    report = {
        "text": text, "summary": {"error": 1, "warning": 0, "note": 0},
        "documents": [{
            "as_of": "2025-01-20", "as_of_from": "given", "skipped": [], "findings": [whole],
            "claims": [{"verdict": "refuted", "claim": finding["message"]}],
            "coverage": {"claims": 1, "checked": 1, "unchecked": 0},
        }],
    }  # fmt: skip
    page.route("**/check", lambda route: route.fulfill(content_type="application/json", body=json.dumps(report)))


def test_marks_stand_on_their_words(page: Any) -> None:
    checked(page, DRAFT)
    marks = page.locator("mark").all_text_contents()
    assert "Monday, 21 January 2025" in marks
    assert page.text_content("#paper") == DRAFT
    assert page.locator(".card").count() >= len(marks)
    assert "error" in page.text_content("#status")


def test_a_suggestion_is_accepted(page: Any) -> None:
    checked(page, DRAFT)
    card = page.locator(".card", has_text="date-weekday-mismatch")
    card.locator("button", has_text="Write “Tuesday”").click()
    assert page.locator("#paper ins").text_content() == "Tuesday, 21 January 2025"
    assert page.text_content("#paper") == DRAFT.replace("Monday", "Tuesday")
    assert "accepted" in card.text_content()


@pytest.mark.parametrize(("start", "end"), [(5, 10), (5, 8), (0, 10), (5, 14)])
def test_suggestion_for_other_words_than_those_marked(page: Any, start: int, end: int) -> None:
    text = "😀 A bcdefg hijk lmno"
    better = [{"text": "NEW", "start": start, "end": end}]
    wrong = {"rule": "r", "severity": "error", "message": "m", "start": 5, "end": 10, "suggestions": better}
    answered(page, wrong, text)
    checked(page, text)
    page.locator(".card button", has_text="Write “NEW”").click()
    assert page.text_content("#paper") == f"{text[:start]}NEW{text[end:]}"


def test_a_finding_is_dismissed(page: Any) -> None:
    checked(page, DRAFT)
    before = page.locator("mark").count()
    page.locator(".card button", has_text="Dismiss").first.click()
    assert page.locator("mark").count() == before - 1
    assert page.text_content("#paper") == DRAFT


def test_levels_are_filtered(page: Any) -> None:
    checked(page, DRAFT)
    errors = page.locator(".card.error").count()
    assert errors > 0
    page.locator("#tools input[value=error]").uncheck()
    assert page.locator(".card.error").count() == page.locator("mark.error").count() == 0
    page.locator("#tools input[value=error]").check()
    assert page.locator(".card.error").count() == errors


def test_keys(page: Any) -> None:
    checked(page, DRAFT)
    page.locator("#paper").focus()
    page.keyboard.press("j")
    first = page.locator(".card.here").text_content()
    page.keyboard.press("j")
    assert page.locator(".card.here").text_content() != first
    page.keyboard.press("k")
    assert page.locator(".card.here").text_content() == first
    page.keyboard.press("d")
    assert "dismissed" in page.locator(".card.here").text_content()
    page.locator("#text").focus()
    page.keyboard.press("d")
    assert page.input_value("#text").count("d") == DRAFT.count("d") + 1


def test_accept_by_key(page: Any) -> None:
    checked(page, "The hearing opens on Monday, 21 January 2025, in the old court.")
    page.locator("#paper").focus()
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert page.text_content("#paper").startswith("The hearing opens on Tuesday, 21 January 2025")


def test_hostile_draft_is_text(page: Any) -> None:
    checked(page, HOSTILE)
    assert page.text_content("#paper") == HOSTILE
    assert page.locator("#result img, #result script, #result b").count() == 0
    assert page.title() == "presscheck"


def test_hostile_evidence_is_text_and_its_address_no_link(page: Any) -> None:
    evil = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    evidence = [
        {"text": evil, "origin": "wikipedia", "title": evil, "url": "javascript:document.title='owned'"},
        {"text": "x", "origin": "wikipedia", "title": "A page", "url": "https://example.org/wiki/A"},
    ]
    answered(page, {"rule": "r", "severity": "error", "message": evil, "evidence": evidence}, "Some draft")
    checked(page, "Some draft")
    assert page.locator("#result img, #result script").count() == 0
    assert [each.get_attribute("href") for each in page.locator("#cards a").all()] == ["https://example.org/wiki/A"]
    assert evil in page.text_content("#cards")
    assert page.title() == "presscheck"


def test_policy_blocks_script_that_gets_in_all_the_same(page: Any, address: str) -> None:
    page.evaluate("""() => {
      addEventListener("securitypolicyviolation", (event) =>
        { (window.blocked ??= []).push(event.violatedDirective); });
      document.body.insertAdjacentHTML("beforeend", "<img src='/none' onerror='document.title = 1'>");
      const script = document.createElement("script");
      script.textContent = "document.title = 2";
      document.body.append(script);
    }""")
    page.wait_for_function("() => (window.blocked || []).length >= 2")
    assert page.title() == "presscheck"


def test_failed_check_is_said(page: Any) -> None:
    page.route("**/check", lambda route: route.fulfill(status=503, json={"error": "too many drafts at once"}))
    page.fill("#text", DRAFT)
    page.click("#go")
    page.wait_for_function("() => document.getElementById('status').textContent.includes('Not checked')")
    assert "too many drafts at once" in page.text_content("#status")
    assert page.locator("#go").is_enabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_sideways_scroll(page: Any, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    checked(page, f"{DRAFT} {'donaudampfschiff' * 20}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

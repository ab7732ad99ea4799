"""The page as an editor uses it, in a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.words import DRAFT, answered, card, checked

pytestmark = pytest.mark.browser

def test_marks_stand_on_their_words(page: Any) -> None:
    checked(page, DRAFT)
    marks = page.locator("mark").all_text_contents()
    assert "Monday, 21 January 2025" in marks
    assert page.text_content("#paper") == DRAFT
    assert page.locator(".card").count() >= 3
    assert "error" in page.text_content("#status")
    assert "as you set it" in page.text_content("#looked")


def test_a_suggestion_is_accepted_and_undone(page: Any) -> None:
    checked(page, DRAFT)
    card(page, "21 January 2025").locator("button", has_text="Write “Tuesday").click()
    assert page.locator("#paper ins").text_content() == "Tuesday"
    assert page.text_content("#paper") == DRAFT.replace("Monday", "Tuesday")
    assert "Accepted" in page.locator(".card.done").text_content()
    page.locator(".card.done button", has_text="Undo").click()
    assert page.text_content("#paper") == DRAFT
    assert page.locator(".card.done").count() == 0


@pytest.mark.parametrize(("start", "end"), [(5, 10), (5, 8), (0, 10), (5, 14)])
def test_suggestion_for_other_words_than_those_marked(page: Any, start: int, end: int) -> None:
    text = "😀 A bcdefg hijk lmno"
    better = [{"text": "NEW", "start": start, "end": end}]
    answered(page, {"message": "m", "start": 5, "end": 10, "suggestions": better}, text)
    checked(page, text)
    page.locator(".card button", has_text="Write “NEW”").click()
    assert page.text_content("#paper") == f"{text[:start]}NEW{text[end:]}"


def test_overlapping_findings_are_all_reached(page: Any) -> None:
    text = "One two three four five six"
    outer = {"fingerprint": "outer", "message": "outer", "severity": "note", "start": 4, "end": 23}
    inner = {"fingerprint": "inner", "message": "inner", "start": 8, "end": 13,
             "suggestions": [{"text": "THREE", "start": 8, "end": 13}]}  # fmt: skip
    answered(page, [outer, inner], text)
    checked(page, text)
    assert page.text_content("#paper") == text
    assert page.locator("mark").all_text_contents() == ["two ", "three", " four five"]
    page.locator("mark.error").click()
    assert "inner" in page.locator(".card.here").text_content()
    page.locator("mark.error").click()
    assert "outer" in page.locator(".card.here").text_content()
    page.locator(".card button", has_text="Write “THREE”").click()
    assert page.text_content("#paper") == text.replace("three", "THREE")
    assert "Rewritten by another change" in page.text_content("#cards")


def test_dismissed_with_a_reason(page: Any) -> None:
    checked(page, DRAFT)
    before = page.locator("mark").count()
    page.locator(".card button", has_text="Dismiss").first.click()
    page.check("#dismissal input[value='House style']")
    page.fill("#why", "old calendar")
    page.check("#dismissal input[value='House style']")
    page.click("#dismiss-yes")
    page.wait_for_selector(".card.done")
    assert page.locator("mark").count() == before - 1
    assert page.text_content("#paper") == DRAFT
    assert "Dismissed: House style: old calendar" in page.locator(".card.done").text_content()


def test_no_dismissal_without_a_reason(page: Any) -> None:
    checked(page, DRAFT)
    page.locator(".card button", has_text="Dismiss").first.click()
    page.check("#dismissal input[value='']")
    page.click("#dismiss-yes")
    assert page.locator("#dismissal[open]").count() == 1
    assert "Say why" in page.text_content("#why-missing")
    page.keyboard.press("Escape")
    assert page.locator(".card.done").count() == 0


def test_decisions_are_kept_only_when_asked(page: Any, kept: Path) -> None:
    checked(page, "The the harbour was closed on 30 February 2025.")
    page.locator(".card button", has_text="This is right").first.click()
    page.wait_for_function("() => document.getElementById('status').textContent.includes('left')")
    assert not kept.exists()
    page.check("#keep")
    page.locator(".card button", has_text="This is right").last.click()
    page.wait_for_function("() => document.getElementById('status').textContent.includes('Kept in')")
    (line,) = kept.read_text("utf-8").splitlines()
    assert json.loads(line)["choice"] == "right"
    page.click("#edit")
    page.click("#go")
    page.wait_for_selector("body.checked")
    assert json.loads(line)["rule"] not in page.text_content("#cards")
    kept.unlink()


def test_severities_and_kinds_are_filtered(page: Any) -> None:
    checked(page, DRAFT)
    errors = page.locator(".card.error").count()
    assert errors > 0
    page.click(".chip.error")
    assert page.get_attribute(".chip.error", "aria-pressed") == "false"
    assert page.locator(".card.error").count() == page.locator("mark.error").count() == 0
    page.click(".chip.error")
    assert page.locator(".card.error").count() == errors
    page.select_option("#kind", "date")
    assert {each.strip() for each in page.locator("mark").all_text_contents()} == {
        "Monday, 21 January 2025", "30 February 2025"
    }  # fmt: skip


def test_keys(page: Any) -> None:
    checked(page, DRAFT)
    page.keyboard.press("j")
    first = page.locator(".card.here").text_content()
    page.keyboard.press("j")
    second = page.locator(".card.here").text_content()
    assert second != first
    page.keyboard.press("k")
    assert page.locator(".card.here").text_content() == first
    page.keyboard.press("a")
    assert page.text_content("#paper") == DRAFT.replace("Monday", "Tuesday")
    assert page.locator(".card.here").text_content() == second
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card.done >> nth=1")
    page.keyboard.press("u")
    assert page.locator(".card.done").count() == 1
    page.keyboard.press("r")
    assert "Right as it is" in page.text_content("#cards")
    page.keyboard.press("e")
    assert page.input_value("#text") == DRAFT.replace("Monday", "Tuesday")
    page.keyboard.press("j")
    assert page.input_value("#text").count("j") == DRAFT.count("j") + 1


def test_single_keys_can_be_switched_off(page: Any) -> None:
    checked(page, DRAFT)
    page.keyboard.press("?")
    page.uncheck("#keys-on")
    page.locator("#keys button").click()
    page.keyboard.press("j")
    assert page.locator(".card.here").count() == 0


def test_findings_appear_before_the_check_ends(page: Any) -> None:
    """The first line with findings is drawn while the rest has not arrived."""
    page.evaluate("""(text) => {
      const line = (each) => new TextEncoder().encode(JSON.stringify(each) + "\\n");
      const finding = { fingerprint: "f", rule: "r", category: "date", severity: "error", message: "early",
        start: 0, end: 4, line: 1, quote: "Some", suggestions: [], evidence: [], suppressed: null };
      fetch = async () => new Response(new ReadableStream({ start(stream) {
        stream.enqueue(line({ event: "draft", path: "-", as_of: "2025-01-20", as_of_from: "today", text }));
        stream.enqueue(line({ event: "step", stage: "rules", done: 3, of: 80, findings: [finding] }));
      } }));
    }""", "Some draft")  # fmt: skip
    page.fill("#text", "Some draft")
    page.click("#go")
    page.wait_for_selector(".card")
    assert page.locator("mark").text_content() == "Some"
    assert page.evaluate("document.body.className") == "checking"
    assert "3 of 80" in page.text_content("#counts")


def test_claims_found_right_are_shown(page: Any) -> None:
    checked(page, "Sergei Lavrov, the Russian foreign minister, spoke on Monday.", "2025-06-01")
    assert "Checked and found right (1)" in page.text_content("#claims")
    assert "since 9 March 2004" in page.text_content("#claims")
    page.check("#show-right")
    assert "Lavrov" in page.locator("#paper .right").first.text_content()


def test_sources_are_compared(page: Any) -> None:
    said = "“We will reopen the harbour in the spring,” Anna Berg said on Friday."
    page.set_input_files("#sources", {
        "name": "speech.txt", "mimeType": "text/plain",
        "buffer": b"Anna Berg said: \"We will reopen the harbour in the autumn, and not a day before.\"",
    })  # fmt: skip
    checked(page, said)
    assert "autumn" in page.text_content("#cards")
    page.click("#edit")
    page.locator("#papers button").click()
    page.click("#go")
    page.wait_for_selector("body.checked")
    assert "autumn" not in page.text_content("#cards")


def test_dropped_files(page: Any) -> None:
    """On the sources a file becomes a source, anywhere else the draft; other kinds are refused in words."""
    drop = """([target, name, text]) => {
      const files = new DataTransfer();
      files.items.add(new File([text], name));
      document.querySelector(target).dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
    }"""
    page.evaluate(drop, ["#drop", "minutes.md", "x"])
    assert "minutes.md" in page.text_content("#papers")
    page.evaluate(drop, ["main", "photo.png", "x"])
    assert "photo.png is no draft" in page.text_content("#status")
    page.evaluate(drop, ["main", "draft.txt", "The the clerk spoke."])
    assert "draft.txt" in page.text_content("#loaded-name")
    page.click("#go")
    page.wait_for_selector("body.checked")
    assert page.text_content("#paper") == "The the clerk spoke."


def test_failed_check_is_said(page: Any) -> None:
    page.route("**/check", lambda route: route.fulfill(status=503, json={"error": "too many drafts at once"}))
    page.fill("#text", DRAFT)
    page.click("#go")
    page.wait_for_function("() => document.getElementById('status').textContent.includes('Not checked')")
    assert "too many drafts at once" in page.text_content("#status")
    assert page.locator("#go").is_enabled()


def test_an_empty_draft_is_not_called_fine(page: Any) -> None:
    page.click("#go")
    assert "nothing to check" in page.text_content("#status")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_sideways_scroll(page: Any, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    checked(page, f"{DRAFT} {'donaudampfschiff' * 20}")
    page.keyboard.press("j")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

"""Drafts, sources, evidence and names that try to become markup or script. All of it must stay text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.words import answered, checked

pytestmark = pytest.mark.browser

EVIL = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script><b>bold</b>"
HOSTILE = f"{EVIL} The hearing opens on Monday, 21 January 2025</textarea></script>."


def unharmed(page: Any) -> None:
    assert page.locator("main img, main script, main b:not(.keep-name)").count() == 0
    assert page.title() == "presscheck"


def test_draft(page: Any) -> None:
    checked(page, HOSTILE)
    assert page.text_content("#paper") == HOSTILE
    page.keyboard.press("j")
    unharmed(page)


def test_accepted_reason_and_suggestion(page: Any) -> None:
    better = [{"text": EVIL, "start": 0, "end": 4}]
    answered(page, {"message": EVIL, "rule": EVIL, "category": EVIL, "suggestions": better}, "Some draft")
    checked(page, "Some draft")
    page.locator(".card button", has_text="Dismiss").click()
    page.fill("#why", EVIL)
    page.click("#dismiss-yes")
    page.wait_for_selector(".card.done")
    page.locator(".card button", has_text="Undo").click()
    page.locator(".card .write").click()
    assert page.text_content("#paper") == f"{EVIL} draft"
    unharmed(page)


def test_evidence_and_its_address(page: Any) -> None:
    evidence = [
        {"text": EVIL, "origin": "wikipedia", "title": EVIL, "url": "javascript:document.title='owned'"},
        {"text": "x", "origin": "wikipedia", "title": "A page", "url": "https://example.org/wiki/A", "since": EVIL},
        {"text": "x", "origin": "wikipedia", "title": "B", "url": "data:text/html,<script>1</script>"},
    ]
    claims = [{"verdict": "supported", "claim": EVIL, "reason": EVIL, "evidence": evidence, "start": 0, "end": 4}]
    answered(page, {"message": EVIL, "evidence": evidence}, "Some draft", claims)
    checked(page, "Some draft")
    hrefs = {each.get_attribute("href") for each in page.locator("#cards a, #claims a").all()}
    assert hrefs == {"https://example.org/wiki/A"}
    assert EVIL in page.text_content("#cards")
    assert EVIL in page.text_content("#claims")
    unharmed(page)


def test_sources_and_their_names(page: Any) -> None:
    name = "<img src=x onerror=document.title=1>.txt"
    text = f"Anna Berg said: \"We will reopen the harbour in the autumn {EVIL} and not a day before.\""
    page.set_input_files("#sources", {"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    assert name in page.text_content("#papers")
    checked(page, "“We will reopen the harbour in the spring,” Anna Berg said on Friday.")
    assert "autumn" in page.text_content("#cards")
    unharmed(page)


def test_error_message_and_file_name(page: Any) -> None:
    page.route("**/check", lambda route: route.fulfill(status=422, json={"error": EVIL}))
    page.set_input_files("#file", {"name": "<b>x</b>.txt", "mimeType": "text/plain", "buffer": b"x"})
    page.click("#go")
    page.wait_for_selector("body.failed")
    assert EVIL in page.text_content("#status")
    unharmed(page)


def test_html_report(page: Any, browser: Any) -> None:
    checked(page, HOSTILE)
    page.click("#export summary")
    with page.expect_download() as download:
        page.click("[data-export=html]")
    report = browser.new_page()
    report.set_content(Path(download.value.path()).read_text("utf-8"))
    assert report.locator("img, script, b").count() == 0
    assert "owned" not in report.title()
    report.close()


def test_policy_stops_script_that_gets_in_all_the_same(page: Any) -> None:
    """First the page's own sinks, closed to plain text; then the script policy, past a policy that lets all in."""
    assert page.evaluate("""() => {
      try { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); return "let in"; } catch { return "refused"; }
    }""") == "refused"  # fmt: skip
    page.evaluate("""() => {
      addEventListener("securitypolicyviolation", (event) =>
        { (window.blocked ??= []).push(event.violatedDirective); });
      const all = trustedTypes.createPolicy("test", { createHTML: (each) => each, createScript: (each) => each });
      document.body.insertAdjacentHTML("beforeend", all.createHTML("<img src='/none' onerror='document.title = 1'>"));
      const script = document.createElement("script");
      script.textContent = all.createScript("document.title = 2");
      document.body.append(script);
    }""")
    page.wait_for_function("() => (window.blocked || []).filter((each) => /script/.test(each)).length >= 2")
    assert page.title() == "presscheck"

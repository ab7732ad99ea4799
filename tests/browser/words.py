"""Steps that several tests of the page take."""

from __future__ import annotations

import json
from typing import Any

DRAFT = (
    "😀 The hearing opens on Monday, 21 January 2025, in the old court.\n\n"
    "Half of the members, or 70 percent, were absent. The the clerk said so on 30 February 2025."
)


def checked(page: Any, text: str, day: str = "2025-01-20") -> None:
    """Paste the draft, press the button and wait for the report."""
    page.fill("#text", text)
    page.fill("#day", day)
    page.click("#go")
    page.wait_for_selector("body.checked")


def card(page: Any, words: str) -> Any:
    """The first open card with these words."""
    return page.locator(".card:not(.done)", has_text=words).first


def answered(page: Any, findings: Any, text: str, claims: Any = ()) -> None:
    """Let the server answer every check with these findings."""
    found = [findings] if isinstance(findings, dict) else findings
    whole = [
        {
            "fingerprint": "f", "rule": "r", "category": "reference", "severity": "error", "suggestions": [],
            "evidence": [], "suppressed": None, "line": 1, "column": 1, "start": 0, "end": 4,
            "quote": text[each.get("start", 0) : each.get("end", 4)], **each,
        }
        for each in found
    ]  # fmt: skip
    day = {"as_of": "2025-01-20", "as_of_from": "today"}
    document = {
        **day, "skipped": [], "findings": whole, "claims": list(claims),
        "coverage": {"claims": len(claims), "checked": 0, "unchecked": 0},
    }  # fmt: skip
    lines = [
        {"event": "draft", "path": "-", "text": text, **day},
        {"event": "report", "text": text, "summary": {"error": 1, "warning": 0, "note": 0}, "documents": [document]},
    ]
    body = "".join(json.dumps(each) + "\n" for each in lines)
    page.route("**/check", lambda route: route.fulfill(content_type="application/x-ndjson", body=body))

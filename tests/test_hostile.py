"""Drafts made to hurt: each is read to its end, no rule fails on it, and positions stay exact.

Each kind of text would take hours if one step were quadratic in it; the time-out of the test
run is the judge of that, not a clock here.
"""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.readers import read_text

DAY = date(2025, 6, 1)
HURTFUL = {
    "one word": ("a" * 300_000, "a.txt"),
    "one line of figures": ("12, " * 12_000, "a.txt"),
    "opening marks": ("“ " * 12_000, "a.txt"),
    "straight marks": ('" ' * 12_000, "a.txt"),
    "dates without an end": ("May 1, 2020, " * 3_000, "a.txt"),
    "only stops": (". " * 20_000, "a.txt"),
    "only brackets": ("( [ " * 10_000, "a.md"),
    "white space": (" \t" * 100_000 + "x" + "\r\n" * 50_000, "a.txt"),
    "deep elements": ("<div>" * 20_000 + "The mayor spoke.", "a.html"),
    "unclosed elements": ("<p>a <b>" * 5_000, "a.html"),
    "deep quotations": ("> " * 2_000 + "The mayor spoke.", "a.md"),
    "controls": ("The mayor\x00 spoke\x1b[31m.\x85\u2028 Next\ufeff." * 50, "a.txt"),
    "half characters": ("The mayor\ud800 spoke.\udfff" * 50, "a.txt"),
    "right to left": ("The mayor \u202espoke\u202c to \u2067them\u2069. " * 50, "a.txt"),
    "combining": ("Ze\u0301" + "\u0301" * 500 + "lensky spoke. " * 20, "a.txt"),
    "names": ("Barack Obama met Angela Merkel. " * 1_000, "a.txt"),
}


@pytest.mark.parametrize("kind", HURTFUL)
def test_read_to_the_end(kind: str) -> None:
    text, name = HURTFUL[kind]
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check_text(text, name, as_of=DAY)
    assert [each.message for each in report.findings if each.rule == "rule-failed"] == []
    for each in report.findings:
        assert report.text[each.location.start : each.location.end] == each.location.quote


def test_a_file_without_paragraphs_is_cut_between_sentences() -> None:
    text = "The mayor said that the bridge would open again in May. " * 1_500
    document = read_text(text, "a.txt")
    assert len(document.blocks) == 5
    assert all(block.span.of(document.prose).rstrip().endswith("May.") for block in document.blocks)
    assert "".join(block.span.of(document.prose) for block in document.blocks).split() == text.split()

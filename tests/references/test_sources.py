"""The writer's own sources: quotations word for word, speakers, figures."""

from __future__ import annotations

import inspect
import re
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.references.quotation import compare
from checker.rules import builtin
from checker.types import Rule

NAMES = ("altered-quotation", "misattributed-quotation", "figure-not-in-source")
RELEASE = """The council met on Tuesday.

“We will repair the bridge by June and nobody will pay a toll,” said Anna Berg, the mayor.

“I voted against it. The money is not there,” said Tom Reyes.

The repair will cost 12 million euros and take 14 months, the council said.
"""


@pytest.mark.parametrize(
    ("quote", "tier"),
    [
        ("We will repair the bridge by June", "verbatim"),
        ("we will repair the bridge by June", "typography"),
        ("We will repair the bridge … and nobody will pay a toll", "trimmed"),
        ("We will repair the bridge by [next] June", "trimmed"),
        ("We will repair the bridge by July and nobody will pay a toll", "altered"),
        ("We will repair the bridge by June The money is not there", "stitched"),
        ("Bridges are what a city is made of, and we have none", "absent"),
    ],
)
def test_tiers(quote: str, tier: str) -> None:
    assert compare(quote, RELEASE).tier == tier


def found(draft: str, folder: Path) -> dict[str, str]:
    config = Config(judge=False, sources=(folder,), select=NAMES)
    with Checker.open(config) as checker:
        report = checker.check_text(draft, "draft.txt", as_of=date(2025, 3, 4))
    return {each.rule: each.location.quote for each in report.findings}


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("“We will repair the bridge by June,” said Anna Berg.", {}),
        (
            "“We will repair the bridge by July and nobody will pay a toll,” said Anna Berg.",
            {"altered-quotation"},
        ),
        ("“We will repair the bridge by June,” said Tom Reyes.", {"misattributed-quotation"}),
        ("“We will repair the bridge by June,” she said.", {}),
        (
            "The repair will cost 21 million euros and take 14 months, the council said.",
            {"figure-not-in-source"},
        ),
        ("The repair will cost 12 million euros and take 14 months, the council said.", {}),
    ],
)
def test_draft_against_release(draft: str, wanted: set[str], tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(RELEASE, "utf-8")
    assert set(found(draft, tmp_path)) == set(wanted)


@pytest.mark.parametrize("rule", [each for each in builtin() if each.name in NAMES], ids=lambda rule: rule.name)
def test_documented_examples(rule: Rule, tmp_path: Path) -> None:
    text = inspect.getdoc(rule.check) or ""
    (source,) = re.findall(r"^```sources[^\n]*\n(.*?)^```", text, re.M | re.S)
    (tmp_path / "source.txt").write_text(source, "utf-8")
    for example in rule.examples:
        assert (rule.name in found(example.text, tmp_path)) is not example.good


@pytest.mark.parametrize(
    ("quote", "source", "tier"),
    [
        ("We agreed on a timetable", "“We agreed on nothing,” said Rubio.", "absent"),
        ("We agreed on a timetable for the talks", "We agreed on the budget, he said, and on nothing else.", "absent"),
        ("This is not a negotiation", "This is a negotiation, he said.", "altered"),
        ("It is a great day for the country", "It was a great day for our country, a friend said.", "altered"),
    ],
)
def test_a_common_beginning_makes_no_altered_quotation(quote: str, source: str, tier: str) -> None:
    assert compare(quote, source).tier == tier

"""Every rule's own examples: each marked span is found exactly, and no good example is flagged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.rules import builtin
from checker.types import Example, Knowledge, Rule, Span

NEEDS_SOURCES = {"altered-quotation", "misattributed-quotation", "figure-not-in-source", "could-not-check"}
"""Rules whose examples come with a `sources` fence: tested in tests/references."""

CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{'good' if example.good else 'bad'}-{number}")
    for rule in builtin()
    if rule.name not in NEEDS_SOURCES
    for number, example in enumerate(rule.examples)
]


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker.open(Config(judge=False, references=("knowledge",)))


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example, checker: Checker, knowledge: Knowledge) -> None:
    report = replace(checker, rules=(rule,)).check_text(example.text, "example.txt", as_of=example.day)
    crashed = [
        each.message for each in report.findings if each.category == "internal" and each.rule != rule.name
    ]
    found = [
        Span(each.location.start, each.location.end) for each in report.findings if each.rule == rule.name
    ]
    quotes = [span.of(example.text) for span in found]
    assert not crashed
    assert found == sorted(example.spans), (
        f"found {quotes}, wanted {[s.of(example.text) for s in example.spans]}"
    )


@pytest.mark.parametrize("rule", builtin(), ids=lambda rule: rule.name)
def test_enough_examples(rule: Rule) -> None:
    if rule.pack or rule.name in NEEDS_SOURCES:
        pytest.skip("has examples of its own kind")
    assert sum(not each.good for each in rule.examples) >= 3
    assert sum(each.good for each in rule.examples) >= 5

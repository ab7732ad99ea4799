"""What the rules of offices say, word for word: severity, place, what to write instead, and why.

Examples in the rules show where they speak; these show that a change of what they say is noticed.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.types import Finding

RULES = ("wrong-office", "office-form")
TOLD = [
    (
        "2025-06-01", "Donald Trump, the US senator, spoke on Friday.", "wrong-office", "error",
        "Donald Trump, the US senator", ["US president"],
        "On 1 June 2025 Donald Trump was not US senator. The reference has Donald Trump: President of the",
    ),
    (
        "2025-06-01", "German Chancellor Angela Merkel met reporters in Berlin on Friday.", "wrong-office", "error",
        "German Chancellor Angela Merkel", ["Former German Chancellor", "Friedrich Merz"],
        "On 1 June 2025 Angela Merkel was no longer German Chancellor. The reference has Angela Merkel: Chancellor",
    ),
    (
        "2025-06-01", "“We met German Chancellor Angela Merkel on Friday,” he said.", "wrong-office", "note",
        "German Chancellor Angela Merkel", ["former German Chancellor", "Friedrich Merz"], "was no longer",
    ),
    (
        "2025-06-01", "Talks were led by French Prime Minister Emmanuel Macron on Friday.", "wrong-office", "error",
        "French Prime Minister Emmanuel Macron", ["French President"], "was not French Prime Minister. The reference",
    ),
    (
        "2025-06-01", "British Chancellor Friedrich Merz spoke.", "wrong-office", "error",
        "British Chancellor Friedrich Merz", ["German Chancellor"], "was not British Chancellor.",
    ),
    (
        "2024-06-01", "German Chancellor Friedrich Merz spoke.", "wrong-office", "error",
        "German Chancellor Friedrich Merz", [], "On 1 June 2024 Friedrich Merz was not yet German Chancellor.",
    ),
    (
        "2025-06-01", "The Foreign Minister of the United States, Marco Rubio, spoke.", "office-form", "warning",
        "Foreign Minister of the United States", ["Secretary of State of the United States"],
        "“foreign minister” is not how this office is called in the United States: write “Secretary of State”.",
    ),
    (
        "2023-06-01", "US Foreign Minister Antony Blinken spoke in Paris.", "office-form", "warning",
        "US Foreign Minister", ["US Secretary of State"], "write “Secretary of State”.",
    ),
    (
        "2023-06-01", "The president of Britain spoke.", "office-form", "warning", "president of Britain",
        ["monarch of Britain", "prime minister of Britain"],
        "“president” is not how this office is called in the United Kingdom: write “monarch” or “prime minister”.",
    ),
    (
        "2015-06-01", "Former German Chancellor Angela Merkel met reporters in Berlin.", "wrong-office", "error",
        "Former German Chancellor Angela Merkel", [],
        "On 1 June 2015 Angela Merkel was still in office. The reference has Angela Merkel: Chancellor of Germany",
    ),
    (
        "2022-06-01", "German Chancellor Merkel spoke at length.", "wrong-office", "warning",
        "German Chancellor Merkel", ["Former German Chancellor", "Olaf Scholz"],
        "On 1 June 2022 Angela Merkel was no longer German Chancellor.",
    ),
    (
        "2022-03-01", "Chancellor Angela Merkel spoke in Berlin.", "wrong-office", "warning",
        "Chancellor Angela Merkel", ["Former Chancellor", "Olaf Scholz"], "was no longer Chancellor.",
    ),
    (
        "2022-03-01", "“Chancellor Angela Merkel spoke in Berlin,” he said.", "wrong-office", "note",
        "Chancellor Angela Merkel", ["former Chancellor", "Olaf Scholz"], "was no longer Chancellor.",
    ),
    (
        "2021-06-01", "German Chancellor Olaf Scholz met reporters.", "wrong-office", "error",
        "German Chancellor Olaf Scholz", ["German Finance Minister"],
        "On 1 June 2021 Olaf Scholz was not yet German Chancellor. The reference has Olaf Scholz: Chancellor of",
    ),
    (
        "2023-06-01", "Antony Blinken, who is state secretary, spoke.", "office-form", "warning",
        "state secretary", ["secretary of state"], "“state secretary” is not how this office is called in the United",
    ),
    (
        "2023-06-01", "U.S. Foreign Minister Antony Blinken spoke.", "office-form", "warning",
        "U.S. Foreign Minister", [], "write “Secretary of State”.",
    ),
    (
        "2023-06-01", "Antony Blinken remains the foreign minister.", "office-form", "warning", "foreign minister",
        ["secretary of state"], "write “Secretary of State”.",
    ),
]  # fmt: skip
SILENT = [
    ("2023-06-01", "He is not the foreign minister of the United States."),
    ("2023-06-01", "“The president of Britain spoke,” she said."),
    ("2023-06-01", "In 1848 the chancellor of France spoke."),
    ("2023-06-01", "There was never a monarch of the United States."),
    ("2025-06-01", "The president of the New York Federal Reserve Bank spoke."),
    ("1990-06-01", "She was in Rome as foreign minister, James Baker, Douglas Hurd and others were in Bonn."),
    ("2023-06-01", "He thanked NATO’s president Antony Blinken."),
    ("2023-06-01", "The monarch of the United States spoke."),
    ("2023-06-01", "The US Prime Minister Bank opened."),
    ("2023-06-01", "Antony Blinken met the foreign minister."),
    ("2024-06-01", "A Chancellor Friedrich Merz would be welcome in Paris."),
    ("2024-06-01", "If German Chancellor Friedrich Merz spoke, nobody would listen."),
    ("2025-06-01", "His foreign minister, Joschka Fischer, agreed."),
    ("1984-06-01", "His future foreign minister, Joschka Fischer, agreed."),
    ("2025-06-01", "President Obama spoke in Chicago."),
]


@cache
def checker() -> Checker:
    return Checker.open(Config(judge=False, select=RULES))


def found(day: str, text: str) -> list[Finding]:
    told = checker().check_text(text, "a.txt", date.fromisoformat(day)).findings
    return [each for each in told if each.rule in RULES]


@pytest.mark.parametrize(("day", "text", "rule", "severity", "quote", "better", "message"), TOLD)
def test_told(day: str, text: str, rule: str, severity: str, quote: str, better: list[str], message: str) -> None:
    (told,) = found(day, text)
    assert (told.rule, told.severity, told.location.quote) == (rule, severity, quote)
    assert told.category == {"wrong-office": "title", "office-form": "office-form"}[rule]
    assert [each.text for each in told.suggestions] == better
    assert message in told.message
    assert told.message.endswith(".")


@pytest.mark.parametrize(("day", "text"), SILENT)
def test_silent(day: str, text: str) -> None:
    assert found(day, text) == []


def test_a_form_is_told_with_what_the_table_says() -> None:
    (told,) = found("2023-06-01", "US Foreign Minister Antony Blinken spoke in Paris.")
    (evidence,) = told.evidence
    assert evidence.text == "The United States: Secretary of State"
    assert (evidence.origin, evidence.title, evidence.verdict) == ("knowledge", "Table of forms of office", "refuted")
    assert told.confidence == 0.9
    (better,) = told.suggestions
    assert better.span.of("US Foreign Minister Antony Blinken spoke in Paris.") == "US Foreign Minister"

"""Offices given to people: which claims are found, and what the tables say of them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False))


def labels(checker: Checker, text: str, day: str) -> list[tuple[str, str]]:
    report = checker.check_text(text, "draft.txt", as_of=date.fromisoformat(day))
    return [(each.claim.subject.text, each.label) for each in report.verdicts if each.claim.object.kind == "office"]


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        ("German Chancellor Olaf Scholz spoke in Berlin on Monday.", "2025-06-01", "outdated"),
        ("German Chancellor Friedrich Merz spoke in Berlin on Monday.", "2024-06-01", "premature"),
        ("The US senator, Donald Trump, spoke on Monday.", "2025-06-01", "refuted"),
        ("Olaf Scholz, who is chancellor, spoke.", "2025-06-01", "outdated"),
        ("Olaf Scholz is the chancellor of Germany.", "2023-06-01", "supported"),
        ("French President Helmut Kohl spoke on Monday.", "1995-06-01", "refuted"),
        ("Olaf Scholz became chancellor in 2018.", "2025-06-01", "refuted"),
        ("In 2010, Prime Minister Gordon Brown called an election.", "2025-06-01", "supported"),
        ("Ursula von der Leyen, president of the European Commission, spoke.", "2025-06-01", "supported"),
        ("German Chancellor Hans Müller spoke in Berlin on Monday.", "2025-06-01", "refuted"),
        ("German Chancellor Hans Müller is unknown to us.", "2025-06-01", "unsupported"),
    ],
)
def test_verdict(checker: Checker, text: str, day: str, label: str) -> None:
    assert label in [found for _, found in labels(checker, text, day)]


@pytest.mark.parametrize(
    "text",
    [
        "University president Olaf Scholz, of the film, plays the German chancellor.",
        "He falsely called Olaf Scholz, the French president, a friend.",
        "If Olaf Scholz is president, much will change.",
        "Olaf Scholz is not the chancellor.",
        "The chancellor's wife, Britta Ernst, spoke.",
        "After meeting Angela Merkel, the US president flew home.",
        "Shadow chancellor Olaf Scholz spoke; candidate for president Friedrich Merz did not.",
    ],
)
def test_no_verdict_against(checker: Checker, text: str) -> None:
    found = {label for _, label in labels(checker, text, "2025-06-01")}
    assert not found & {"refuted", "outdated", "premature"}


def test_two_people_of_one_list(checker: Checker) -> None:
    found = labels(checker, "Presidents Donald Trump and Vladimir Putin met.", "2025-06-01")
    assert found == [("Donald Trump", "supported"), ("Vladimir Putin", "supported")]

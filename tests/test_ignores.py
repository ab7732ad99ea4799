"""What a writer silences stays silent, in every place it can be written; an ignore without use is told."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.types import Finding

FAULTY = "The hearing opens on Monday, 21 January 2025, in the old court."
RULE = "date-weekday-mismatch"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.open(Config(judge=False, references=("knowledge",)))


def check(checker: Checker, text: str, name: str = "a.md") -> dict[str, Finding]:
    return {each.rule: each for each in checker.check_text(text, name, date(2025, 1, 20)).findings}


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- presscheck: ignore {RULE}: as printed -->\n{FAULTY}\n",
        f"<!-- presscheck: ignore date: as printed -->\n{FAULTY}\n",
        f"<!-- presscheck: ignore *: as printed -->\n{FAULTY}\n",
        f"{FAULTY} <!-- presscheck: ignore-line {RULE}: as printed -->\n",
        f"<!-- presscheck: ignore-next-line {RULE}: as printed -->\n{FAULTY}\n",
        f"One.\n\n{FAULTY}\n\n<!-- presscheck: ignore-file {RULE} until 2999-01-01: as printed -->\n",
        f"---\npresscheck:\n  ignore:\n    - {RULE}: as printed\n---\n\n{FAULTY}\n",
        f"{{/* presscheck: ignore {RULE}: as printed */}}\n{FAULTY}\n",
    ],
)
def test_silenced_with_its_reason(checker: Checker, text: str) -> None:
    found = check(checker, text, "a.mdx" if text.startswith("{") else "a.md")
    assert found[RULE].suppressed == "as printed"
    assert "unused-ignore" not in found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"<!-- presscheck: ignore {RULE}: old -->\nAll is well.\n\n{FAULTY}\n", f"{RULE} finds nothing here"),
        (f"<!-- presscheck: ignore {RULE}, doubled-word: x -->\n{FAULTY}\n", "doubled-word finds nothing here"),
        (f"<!-- presscheck: ignore date-weekday-mismach: x -->\n{FAULTY}\n", f"did you mean '{RULE}'"),
        ("<!-- presscheck: ignore *: x -->\nAll is well.\n", "Nothing is found here any more"),
        (f"<!-- presscheck: ignore {RULE} until 2025-01-19: x -->\n{FAULTY}\n", "ended on 19 January 2025"),
        (f"---\npresscheck: \"{RULE}: old\"\n---\n\nAll is well.\n", f"{RULE} finds nothing here"),
    ],
)
def test_an_ignore_without_use_is_told(checker: Checker, text: str, message: str) -> None:
    found = check(checker, text)["unused-ignore"]
    assert message in found.message
    assert text[found.location.start : found.location.end] == found.location.quote != ""


def test_an_ignore_that_has_ended_silences_nothing(checker: Checker) -> None:
    found = check(checker, f"<!-- presscheck: ignore {RULE} until 2025-01-19: x -->\n{FAULTY}\n")
    assert found[RULE].suppressed is None


def test_rules_that_did_not_run_are_not_unused() -> None:
    config = Config(judge=False, references=("knowledge",), ignore=("doubled-word",))
    found = check(Checker.open(config), "<!-- presscheck: ignore doubled-word: a poem -->\nAll is well.\n")
    assert found == {}


@pytest.mark.parametrize("mark", ["[sic]", "(sic)", "[*sic*]", "[Sic!]"])
def test_sic(checker: Checker, mark: str) -> None:
    text = f"The sign says Monday, 21 January 2025 {mark}. The list says Monday, 4 February 2025.\n"
    found = [(each.location.quote, each.suppressed) for each in
             checker.check_text(text, "a.md", date(2025, 1, 20)).findings if each.rule == RULE]  # fmt: skip
    assert found == [("Monday, 21 January 2025", "[sic]"), ("Monday, 4 February 2025", None)]


def test_a_draft_in_another_language_is_not_called_clean() -> None:
    text = (
        "Die Bundesregierung hat am Montag beschlossen, dass die Steuern für kleine Betriebe gesenkt werden sollen. "
        "Der Minister sagte, man habe lange darüber gestritten, und es sei nicht einfach gewesen. Die Opposition "
        "lehnt den Plan ab, weil er nach ihrer Ansicht zu spät kommt und zu wenig bringt."
    )
    config = Config(judge=False, references=("knowledge",))
    report = Checker.open(config).check_text(text, "a.txt", date(2025, 1, 20))
    assert [each.rule for each in report.findings] == ["other-language"]
    assert (report.incomplete, report.skipped) == (True, ("the draft: in German, and presscheck reads English",))
    allowed = Config(judge=False, references=("knowledge",), ignore=("other-language",))
    assert not Checker.open(allowed).check_text(text, "a.txt").incomplete
    forced = Config(judge=False, references=("knowledge",), language="en")
    assert Checker.open(forced).check_text(text, "a.txt").skipped != report.skipped

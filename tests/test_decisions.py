"""The file of exceptions: kept only when asked, read by every check, told by `presscheck stats`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker import decisions
from checker.cli import app
from checker.config import Config
from checker.decisions import Decision, record
from checker.engine import Checker, Step
from checker.errors import ConfigError
from checker.readers import read_text

FAULTY = "The hearing opens on Monday, 21 January 2025, in the old court. The the clerk said so.\n"


def found(config: Config) -> dict[str, str | None]:
    with Checker.open(config) as checker:
        report = checker.check_text(FAULTY, as_of=date(2025, 1, 20))
    return {each.rule: each.suppressed for each in report.findings}


def fingerprint_of(rule: str) -> str:
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check_text(FAULTY, as_of=date(2025, 1, 20))
    return next(each.fingerprint for each in report.findings if each.rule == rule)


def test_dismissed_once_silent_for_good_until_reopened(tmp_path: Path) -> None:
    kept = tmp_path / "exceptions.jsonl"
    config = Config(judge=False, exceptions=kept)
    assert found(config) == {"date-weekday-mismatch": None, "doubled-word": None}
    assert not kept.exists()
    name = fingerprint_of("doubled-word")
    record(kept, Decision(name, "doubled-word", "dismissed", "a dialect poem"))
    assert found(config) == {"date-weekday-mismatch": None, "doubled-word": "dismissed: a dialect poem"}
    record(kept, Decision(name, "doubled-word", "reopened"))
    assert found(config)["doubled-word"] is None


def test_the_last_decision_counts(tmp_path: Path) -> None:
    kept = tmp_path / "exceptions.jsonl"
    for fingerprint, choice in [("a", "dismissed"), ("a", "accepted"), ("b", "right"), ("c", "dismissed"), ("d", "x")]:
        if choice != "x":
            record(kept, Decision(fingerprint, "doubled-word", choice))
    record(kept, Decision("e", "misspelling", "accepted"))
    record(kept, Decision("f", "misspelling", "dismissed"))
    record(kept, Decision("f", "misspelling", "reopened"))
    noisy, quiet = decisions.tallies(decisions.read(kept))
    assert (noisy.rule, noisy.accepted, noisy.right, noisy.dismissed) == ("doubled-word", 1, 1, 1)
    assert noisy.precision == pytest.approx(1 / 3)
    assert (quiet.rule, quiet.precision) == ("misspelling", 1.0)
    assert quiet.least == pytest.approx(0.2065, abs=1e-3)  # Wilson's lower bound for 1 of 1


def test_stats_are_told(tmp_path: Path) -> None:
    kept = tmp_path / "exceptions.jsonl"
    record(kept, Decision("a", "doubled-word", "right", "it is a name"))
    (tmp_path / "presscheck.toml").write_text('exceptions = "exceptions.jsonl"\n')
    told = CliRunner().invoke(app, ["stats", "--config", str(tmp_path / "presscheck.toml")])
    assert "doubled-word        1         0      1          0        0%" in told.output
    as_json = CliRunner().invoke(app, ["stats", "--exceptions", str(kept), "--format", "json"])
    assert json.loads(as_json.output)["rules"][0]["right"] == 1


@pytest.mark.parametrize("line", ["{", "[]", '{"rule": "r"}', '{"fingerprint": "a", "rule": "r", "choice": "maybe"}'])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    kept = tmp_path / "exceptions.jsonl"
    kept.write_text('{"fingerprint": "a", "rule": "r", "choice": "right"}\n' + line + "\n")
    with pytest.raises(ConfigError, match=r"exceptions\.jsonl:2"):
        decisions.read(kept)


def test_steps_tell_everything_the_report_has() -> None:
    steps: list[Step] = []
    with Checker.open(Config(judge=False)) as checker:
        text = FAULTY + "Marco Rubio, the US Secretary of State, met Emmanuel Macron, the French president."
        report = checker.check_document(read_text(text, as_of=date(2025, 6, 1)), steps.append)
    told = {each.fingerprint for step in steps for each in step.findings}
    assert {each.fingerprint for each in report.findings} <= told
    assert [step.verdict for step in steps if step.verdict] == list(report.verdicts)
    stages = [step.stage for step in steps]
    assert stages == sorted(stages, key=["rules", "claims", "facts"].index)
    assert len(report.verdicts) == 2


def test_a_teller_can_stop_the_check() -> None:
    class Enough(Exception):
        pass

    def stop(step: Step) -> None:
        raise Enough

    with Checker.open(Config(judge=False)) as checker, pytest.raises(Enough):
        checker.check_document(read_text(FAULTY), stop)

"""Each format is read by something that is really there: schemas, parsers, the program that made the format."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest

from checker import manual
from checker.config import FOLDER_KEYS, KEYS, Config
from checker.engine import Checker
from checker.errors import ConfigError
from checker.reporters import Run, sarif, write
from checker.rules import builtin
from checker.types import Coverage, Report

ROOT = Path(__file__).parent.parent.parent
SARIF = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
RDJSON = {
    "type": "object", "required": ["message", "location", "severity"],
    "properties": {
        "message": {"type": "string", "minLength": 1}, "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "code": {"type": "object", "properties": {"value": {"type": "string"}}},
        "source": {"type": "object", "required": ["name"]},
        "location": {"type": "object", "required": ["path", "range"], "properties": {
            "range": {"$ref": "#/$defs/range"}}},
        "suggestions": {"type": "array", "items": {"required": ["range", "text"], "properties": {
            "range": {"$ref": "#/$defs/range"}}}},
    },
    "$defs": {
        "range": {"type": "object", "required": ["start", "end"], "additionalProperties": False, "properties": {
            "start": {"$ref": "#/$defs/position"}, "end": {"$ref": "#/$defs/position"}}},
        "position": {"type": "object", "required": ["line", "column"], "additionalProperties": False, "properties": {
            "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}},
    },
}  # fmt: skip
"""Reviewdog's Diagnostic by its published description: lines and columns from 1, the end exclusive."""


@pytest.fixture(scope="module")
def run() -> Run:
    """Three real drafts, one of them silenced in part, one with nothing to say."""
    with Checker.open(Config(judge=False, references=("knowledge",))) as checker:
        reports = [
            checker.check(ROOT / "fixtures" / "drafts" / name / "draft.txt") for name in ("harbour-talks", "moon-2019")
        ]
        ignored = "<!-- presscheck: ignore date: as printed -->\nIt opens on Monday, 21 January 2025.\n\n😀 “text”.\n"
        reports.append(checker.check_text(ignored, "a b/ç.md", date(2025, 1, 1)))
        reports.append(checker.check_text("All is well.\n", "c.txt", date(2025, 1, 1)))
    reports = [replace(each, path=each.path.replace(f"{ROOT}/", "")) for each in reports]
    return Run(tuple(reports), "0.1.0", "abc", "2026-01-01", None, rules=builtin())


def test_sarif_by_the_schema(run: Run) -> None:
    log = json.loads(write("sarif", run))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    (part,) = log["runs"]
    results, rules = part["results"], part["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in results)
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    assert [each["suppressions"] for each in results if "suppressions" in each] == [
        [{"kind": "inSource", "justification": "as printed"}]
    ]
    places = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results]
    marks = [each["partialFingerprints"]["presscheck/v1"] for each in results]
    prints = list(zip(places, marks, strict=True))
    assert len(set(prints)) == len(prints) >= 8
    assert any(uri == "a%20b/%C3%A7.md" for uri, _ in prints)


def test_the_schema_can_fail(run: Run) -> None:
    log = json.loads(write("sarif", run))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SARIF).validate(log)


@pytest.mark.skipif(not shutil.which("sarif"), reason="needs the SARIF Multitool (npm @microsoft/sarif-multitool)")
def test_sarif_by_the_multitool(run: Run, tmp_path: Path) -> None:
    (tmp_path / "log.sarif").write_text(write("sarif", run), "utf-8")
    command = ["sarif", "validate", "log.sarif", "--output", "verdict.sarif", "--level", "Error"]
    subprocess.run(command, cwd=tmp_path, check=False, capture_output=True)
    verdict = json.loads((tmp_path / "verdict.sarif").read_text("utf-8-sig"))
    assert [each for each in verdict["runs"][0]["results"] if each.get("level") == "error"] == []


def test_sarif_addresses() -> None:
    assert sarif.address("a b/./c.md") == "a%20b/c.md"
    assert sarif.address(str(Path.cwd() / "x" / "c.md")) == "x/c.md"
    assert sarif.address("/elsewhere/ç.md") == "file:///elsewhere/%C3%A7.md"


def test_sarif_keeps_the_worst(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "LIMIT", 3)
    (part,) = json.loads(write("sarif", run))["runs"]
    assert [each["level"] for each in part["results"]] == ["error"] * 3
    assert "are left out; the worst are kept" in json.dumps(part["invocations"])


def test_json_by_our_schema(run: Run) -> None:
    schema = json.loads(manual.schema("report"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(write("json", replace(run, explain=True)))
    jsonschema.Draft202012Validator(schema).validate(report)
    assert any("claims" in each for each in report["documents"])
    del report["documents"][0]["findings"][0]["fingerprint"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(report)


def test_our_schema_of_the_configuration_knows_every_key() -> None:
    schema = json.loads(manual.schema("config"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert {each.replace("-", "_") for each in schema["properties"]} == KEYS
    assert set(schema["properties"]["folders"]["items"]["properties"]) == FOLDER_KEYS


CONFIGURATIONS: list[tuple[dict[str, Any], bool]] = [
    ({"fail_on": "warning", "severity": {"misspelling": "note"}, "gitignore": False}, True),
    ({"fail-on": "never", "folders": [{"path": "a/", "ignore": ["date"]}], "options": {"x": {"y": 1}}}, True),
    ({"fail_on": "fatal"}, False),
    ({"severity": {"misspelling": "loud"}}, False),
    ({"ignore": "date"}, False),
    ({"online": "yes"}, False),
    ({"folders": [{"ignore": []}]}, False),
    ({"folders": [{"path": "a", "x": 1}]}, False),
    ({"references": ["oracle"]}, False),
    ({"igmore": []}, False),
    ({"language": "de"}, False),
    ({"options": {"x": 1}}, False),
]


@pytest.mark.parametrize(("values", "sound"), CONFIGURATIONS, ids=lambda value: str(value)[:40])
def test_schema_and_program_judge_configurations_alike(values: dict[str, Any], sound: bool) -> None:
    from checker.config import validate

    schema = jsonschema.Draft202012Validator(json.loads(manual.schema("config")))
    assert schema.is_valid(values) is sound
    try:
        validate(values, Path("presscheck.toml"))
    except ConfigError:
        assert not sound
    else:
        assert sound


def test_junit_by_its_parser(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.xml").write_text(write("junit", run), "utf-8")
    suites = list(junitparser.JUnitXml.fromfile(str(tmp_path / "report.xml")))
    assert [each.name for each in suites] == [each.path for each in run.reports]
    assert suites[0].failures > 3
    assert (suites[3].tests, suites[3].failures) == (1, 0)


def test_gitlab_prints_differ_over_drafts(run: Run) -> None:
    twice = replace(run, reports=(*run.reports, replace(run.reports[0], path="copy.txt")))
    issues = json.loads(write("gitlab", twice))
    prints = [each["fingerprint"] for each in issues]
    assert len(set(prints)) == len(prints) > 12
    assert {each["severity"] for each in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(each["location"]["lines"]["begin"] >= 1 and each["description"] for each in issues)


def test_rdjson_and_rdjsonl_by_their_description(run: Run) -> None:
    lines = write("rdjsonl", run).splitlines()
    single = json.loads(write("rdjson", run))["diagnostics"]
    assert len(lines) == len(single) > 6
    for each in (*map(json.loads, lines), *single):
        jsonschema.Draft202012Validator(RDJSON).validate(each)


def test_markdown_is_short_and_harmless(run: Run) -> None:
    text = write("markdown", run)
    assert text.startswith("<!-- presscheck -->\n**presscheck**: ")
    assert "| error | fixtures/drafts/harbour\\-talks/draft.txt:5 |" in text
    hostile = replace(run.reports[2], findings=tuple(
        replace(each, message="<img src=x> [a](javascript:b) |\n@team " * 300, suppressed=None)
        for each in run.reports[0].findings * 40
    ))  # fmt: skip
    text = write("markdown", replace(run, reports=(hostile,)))
    assert len(text) < 65_536
    assert not re.search(r"(?<!\\)[<\[@]", text.replace("<!-- presscheck -->", ""))
    assert "more are in the full report" in text
    assert write("markdown", Run((Report("a", date(2025, 1, 1), "", (), Coverage()),), "0")).count("\n") == 3

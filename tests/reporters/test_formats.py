"""Every format from one run: well formed, positions right, hostile text harmless."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from xml.etree.ElementTree import fromstring

import pytest

from checker.reporters import FORMATS, Run, write
from checker.rules import builtin
from checker.settle import number_twins
from checker.types import Coverage, Evidence, Finding, Location, Report, Severity, Span, Suggestion

TEXT = "Line one.\r\n<script>alert(1)</script> é😀 The the end\x1b[31m.\n"


def finding(severity: Severity, words: str, message: str = "Wrong: 100 %, <b>no</b>.") -> Finding:
    start = TEXT.index(words)
    line = TEXT[:start].count("\n") + 1
    place = Location(start, start + len(words), line, start - TEXT.rfind("\n", 0, start), words)
    evidence = (Evidence("It is so.", "knowledge", "A page", "javascript:alert(1)", date(2020, 1, 1)),)
    better = (Suggestion(Span(place.start, place.end), "right"),)
    return Finding("doubled-word", "spelling", severity, message, place, "f" * 24, 0.9, better, evidence)


@pytest.fixture
def run() -> Run:
    findings = number_twins(
        [
            finding(Severity.ERROR, "The the"),
            finding(Severity.WARNING, "😀"),
            finding(Severity.NOTE, "<script>"),
        ]
    )
    report = Report(
        "drafts/a,b.txt", date(2025, 1, 2), "today", tuple(findings), Coverage(3, 2, 1), ("x",), TEXT
    )
    return Run((report,), "0.1.0", "abc", "2026-01-01", None, rules=builtin())


@pytest.mark.parametrize("name", [each for each in FORMATS if each != "docx"])
def test_every_format_writes(name: str, run: Run) -> None:
    assert write(name, run).endswith("\n")


def test_terminal_shows_words_and_summary(run: Run) -> None:
    text = write("text", run)
    assert "2:30  error  doubled-word" in text
    assert "^^^^^^^" in text
    assert "\x1b" not in text
    assert "1 error, 1 warning, 1 note; 2 of 3 claims checked" in text


def test_sarif_points_into_the_file(run: Run) -> None:
    log = json.loads(write("sarif", run))
    (part,) = log["runs"]
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in part["results"]]
    assert [each["ruleId"] for each in part["results"]] == ["doubled-word"] * 3
    assert regions[0]["startLine"] == 2
    assert TEXT.splitlines()[1][regions[0]["startColumn"] - 1 : regions[0]["endColumn"] - 1] == "The the"
    assert part["columnKind"] == "unicodeCodePoints"


def test_gitlab_fingerprints_differ(run: Run) -> None:
    prints = [each["fingerprint"] for each in json.loads(write("gitlab", run))]
    assert len(set(prints)) == 3


def test_rdjson_counts_bytes(run: Run) -> None:
    first = json.loads(write("rdjson", run))["diagnostics"][0]["location"]["range"]["start"]
    line = TEXT.splitlines()[1]
    assert line.encode()[first["column"] - 1 :].decode().startswith("The the")


def test_junit_is_xml(run: Run) -> None:
    suite = fromstring(write("junit", run).encode())[0]
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")


def test_github_escapes(run: Run) -> None:
    first = write("github", run).splitlines()[0]
    assert first.startswith("::error file=drafts/a%2Cb.txt,line=2,col=30,endColumn=37,title=doubled-word::")
    assert "100 %25" in first


def test_github_counts_what_it_does_not_show(run: Run) -> None:
    many = tuple(finding(Severity.ERROR, "The the") for _ in range(13))
    report = Report("a.txt", date(2025, 1, 2), "today", many, Coverage(), (), TEXT)
    lines = write("github", Run((report,), "0")).splitlines()
    assert len(lines) == 11
    assert "3 of them not shown" in lines[-1]


def test_html_is_safe(run: Run) -> None:
    tags: list[str] = []
    hrefs: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(tag)
            hrefs.extend(value or "" for name, value in attrs if name == "href")

    Reader().feed(write("html", run))
    assert "script" not in tags
    assert all(each.startswith("#") for each in hrefs)
    assert tags.count("mark") == 3

"""JUnit XML: one suite a draft, one case a finding; notes pass, errors and warnings fail."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.patterns import regex
from checker.reporters import Run, told
from checker.types import Finding, Report, Severity

_FORBIDDEN = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(run: Run) -> str:
    """The findings as JUnit test suites."""
    root = Element("testsuites", name="presscheck")
    for report in run.reports:
        _suite(root, report)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"


def _suite(root: Element, report: Report) -> None:
    found = told(report.findings)
    failing = [each for each in found if each.severity is not Severity.NOTE]
    suite = SubElement(
        root,
        "testsuite",
        name=_clean(report.path),
        tests=str(max(1, len(found))),
        failures=str(len(failing)),
        errors="0",
    )
    for each in found:
        _case(suite, report, each)
    if not found:
        SubElement(suite, "testcase", name="no findings", classname=_clean(report.path))


def _case(suite: Element, report: Report, each: Finding) -> None:
    place = each.location
    name = f"{each.rule} at {place.line}:{place.column}"
    case = SubElement(suite, "testcase", name=_clean(name), classname=_clean(report.path))
    if each.severity is Severity.NOTE:
        SubElement(case, "system-out").text = _clean(each.message)
    else:
        failure = SubElement(case, "failure", type=str(each.severity), message=_clean(each.message))
        failure.text = _clean(f"{report.path}:{place.line}:{place.column}: “{place.quote}” {each.message}")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)

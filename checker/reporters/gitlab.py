"""GitLab Code Quality: a list of issues with unique fingerprints."""

from __future__ import annotations

import hashlib
import json

from checker.reporters import Run, told

_ANY = ("utf-8", "surrogatepass")  # names of files may hold halves of characters
_LEVELS = {"error": "critical", "warning": "major", "note": "info"}


def write(run: Run) -> str:
    """The findings as a Code Quality report."""
    issues = [
        {
            "type": "issue",
            "check_name": each.rule,
            "description": each.message,
            "categories": ["Style"],
            "severity": _LEVELS[each.severity],
            "fingerprint": hashlib.sha256(f"{report.path}\n{each.fingerprint}".encode(*_ANY)).hexdigest(),
            "location": {"path": report.path, "lines": {"begin": each.location.line}},
        }
        for report in run.reports
        for each in told(report.findings)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"

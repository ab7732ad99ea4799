"""Reviewdog's rdjsonl: one diagnostic a line, for `reviewdog -f=rdjsonl`. Nothing found: nothing written."""

from __future__ import annotations

import json

from checker.reporters import Run
from checker.reporters.rdjson import SOURCE, diagnostics


def write(run: Run) -> str:
    """The findings, a line each."""
    return "".join(json.dumps({**each, "source": SOURCE}, ensure_ascii=False) + "\n" for each in diagnostics(run))

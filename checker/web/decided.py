"""POST /decisions: an editor's word on a finding, kept in the project's file of exceptions because asked to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from starlette.exceptions import HTTPException

from checker.config import Config
from checker.decisions import CHOICES, Decision, record
from checker.rules import builtin

_TEXTS = ("fingerprint", "rule", "choice", "reason", "quote", "path")


def keep(values: Mapping[str, Any], config: Config) -> dict[str, Any]:
    """Append the decision. Raises 400 for one that is none, 409 where no file is configured."""
    if config.exceptions is None:
        raise HTTPException(409, "no file of exceptions: start with --exceptions FILE to keep decisions")
    texts = {name: values.get(name, "") for name in _TEXTS}
    for name, value in texts.items():
        if not isinstance(value, str):
            raise HTTPException(400, f"{name} is a text")
    if not texts["fingerprint"] or texts["choice"] not in CHOICES:
        raise HTTPException(400, f"a decision has a fingerprint and a choice of {', '.join(CHOICES)}")
    if texts["rule"] not in {rule.name for rule in builtin()}:
        raise HTTPException(400, "there is no rule of that name")
    if texts["choice"] == "dismissed" and not texts["reason"].strip():
        raise HTTPException(400, "a dismissal needs a reason")
    record(config.exceptions, Decision(**texts, day=datetime.now(UTC).date().isoformat()))
    return {"kept": True, "file": config.exceptions.name}

"""What editors decided about findings: the project's file of exceptions, and how often each rule was right.

One JSON line a decision, only ever appended, so that it can be reviewed and merged like any
text. The last decision on a fingerprint holds. Nothing is written here unless somebody asked for it.
"""

from __future__ import annotations

import errno
import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from checker.errors import ConfigError, ReportError
from checker.types import Finding
from checker.types.values import frozen

Choice = Literal["accepted", "right", "dismissed", "reopened"]
CHOICES: tuple[str, ...] = get_args(Choice)
SILENCING = {"right": "this is right", "dismissed": "dismissed"}
LONGEST = 1000
"""Characters kept of a reason, a quotation or a path."""


@frozen(slots=False)
class Decision:
    """`accepted`: the finding was true. `right`: the draft was. `dismissed`: not wanted here. `reopened`: undone."""

    fingerprint: str
    rule: str
    choice: str
    reason: str = ""
    quote: str = ""
    path: str = ""
    day: str = ""


@frozen(slots=False)
class Tally:
    """How one rule fared with the editors of a project."""

    rule: str
    accepted: int
    right: int
    dismissed: int

    @property
    def decided(self) -> int:
        """Findings somebody decided on."""
        return self.accepted + self.right + self.dismissed

    @property
    def precision(self) -> float:
        """The share of them that was accepted."""
        return self.accepted / self.decided if self.decided else 0.0

    @property
    def least(self) -> float:
        """Lower bound of the precision at 95 % (Wilson): what so few decisions can vouch for."""
        count, share, z = self.decided, self.precision, 1.96
        if not count:
            return 0.0
        spread: float = z * ((share * (1 - share) + z * z / (4 * count)) / count) ** 0.5
        return max(0.0, (share + z * z / (2 * count) - spread) / (1 + z * z / count))


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions in `path`, oldest first; none where there is no such file yet.

    Raises `ConfigError` naming the line that is no decision.
    """
    try:
        state = path.stat()
        return _read(path, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the file of exceptions cannot be read ({error})") from error


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int, _size: int) -> tuple[Decision, ...]:
    lines = path.read_text("utf-8").splitlines()
    return tuple(_decision(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip())


def _decision(line: str, place: str) -> Decision:
    known = {each.name for each in fields(Decision)}
    try:
        values = json.loads(line)
        made = Decision(**{name: str(value) for name, value in values.items() if name in known})
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ConfigError(f"{place}: is no decision on a finding; mend or delete the line") from error
    if made.choice not in CHOICES:
        raise ConfigError(f"{place}: choice must be one of {', '.join(CHOICES)}, not {made.choice!r}")
    return made


def record(path: Path, decision: Decision) -> None:
    """Append one decision, long texts cut. Raises `ReportError` where it cannot be written."""
    cut = {name: value[:LONGEST] for name, value in asdict(decision).items() if value}
    line = json.dumps(cut, ensure_ascii=False) + "\n"
    try:
        with open(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644), "ab", buffering=0) as file:
            data = line.encode("utf-8", "replace")
            if (written := file.write(data)) < len(data):  # a full disk takes a part
                os.truncate(path, file.tell() - written)
                raise OSError(errno.ENOSPC, "the disk is full")
    except OSError as error:
        raise ReportError(f"{path}: the decision cannot be kept ({error.strerror or error})") from error


def standing(decided: Iterable[Decision]) -> dict[str, Decision]:
    """The last decision on each fingerprint, reopened ones gone."""
    last = {each.fingerprint: each for each in decided}
    return {name: each for name, each in last.items() if each.choice != "reopened"}


def silence(findings: Sequence[Finding], path: Path) -> list[Finding]:
    """Findings an editor dismissed, or called right, carry that and the reason in `suppressed`."""
    held = standing(read(path))
    return [_held(each, held.get(each.fingerprint)) for each in findings]


def _held(finding: Finding, decision: Decision | None) -> Finding:
    if decision is None or decision.choice not in SILENCING or finding.suppressed is not None:
        return finding
    reason = f": {decision.reason}" if decision.reason else ""
    return replace(finding, suppressed=f"{SILENCING[decision.choice]}{reason}")


def tallies(decided: Iterable[Decision]) -> list[Tally]:
    """One tally a rule, the noisiest first."""
    counts = Counter((each.rule, each.choice) for each in standing(decided).values())
    rules = {rule for rule, _ in counts}
    made = [
        Tally(rule, counts[rule, "accepted"], counts[rule, "right"], counts[rule, "dismissed"]) for rule in rules
    ]
    return sorted(made, key=lambda each: (each.precision, -each.decided, each.rule))

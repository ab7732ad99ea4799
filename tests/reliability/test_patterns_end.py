"""Every pattern the package compiles comes to an end, soon, on strings made to hurt it.

Readers cut paragraphs and the annotators sentences, so a pattern meets at most about 2,000 characters, a
word at most 400. The alarm of five seconds for all strings of one pattern is what an exponential or cubic
pattern runs into; a linear or quadratic one needs a hundredth of it.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import checker
from checker import patterns
from checker.config import Config
from checker.engine import Checker

ROOT = Path(__file__).parents[2]
SECONDS = 5
LONGEST, WORD = 2_000, 400
PIECES = (
    "a", "A", "1", "1,", "a-", ".", "'", "-", "(", "A.", "1/", "“", " ", "\n", " \n", "a ", "A ", "1 ", "A a ", "A, ",
    "of the ", "A’s ", "said ", "1 May ", "May 1, ", "twenty-", "one hundred and ", "from 1 to ", "1,000 ",
    "President A ", "born in 1999 ",
    "$1 ", "a, a and ", "“A ", "’born ", "1–", "http://a.", "x [[", "is a ", "until 1 ",
)  # fmt: skip
NEEDED = ("torch", "ray", "pygls", "starlette", "lxml", "pypdf", "pyarrow")
"""Extras: a module that needs one that is not there has no pattern to try."""


def _strings() -> Iterator[str]:
    for piece in PIECES:
        most = LONGEST if any(each.isspace() for each in piece) else WORD
        yield (piece * most)[:most] + "\x00"
    for one, other in zip(PIECES, PIECES[7:], strict=False):
        yield ((one + other) * LONGEST)[: LONGEST if " " in one + other else WORD] + "!"


def compiled() -> list[tuple[str, int]]:
    """Every pattern in use once all modules are there and an example of each rule was checked."""
    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if ".prepare" not in module.name:
            try:
                importlib.import_module(module.name)
            except ImportError as error:
                if (error.name or "").partition(".")[0] not in NEEDED:
                    raise
    with Checker.open(Config(judge=False)) as opened:
        text = "\n\n".join(each.text for rule in opened.rules for each in rule.examples[:1])
        opened.check_text(text, as_of=date(2025, 6, 1))
    return sorted(patterns._made)


def ends(pattern: str, flags: int, strings: list[str]) -> bool:
    """Whether the pattern is through with all strings before the alarm."""

    def late(*_: object) -> None:
        raise TimeoutError

    made = patterns.regex(pattern, flags)
    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        for each in strings:
            for _ in made.finditer(each):
                pass
    except TimeoutError:
        return False
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    return True


def test_every_pattern_ends() -> None:
    # In a process of its own: other tests throw patterns away.
    told = f"import json; from {__name__} import compiled; print(json.dumps(compiled()))"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, cwd=ROOT, encoding="utf-8")
    used, strings = json.loads(run.stdout), list(_strings())
    assert len(used) > 500
    assert [pattern for pattern, flags in used if not ends(pattern, flags, strings)] == []


def test_a_pattern_that_blows_up_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.SECONDS", 1)
    assert not ends(r"(?:a|aa)+$", 0, list(_strings()))
    assert ends(r"a+$", 0, list(_strings()))

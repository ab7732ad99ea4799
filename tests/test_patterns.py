"""Kept patterns match as `re.compile` does, and anything amiss in the kept file is no more than slow."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import patterns, patterns_kept
from tests.kept import furnished

SAMPLES = [
    (r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>May|June)\b", re.I),
    (r"[“”\"](?=\w)|(?<!\d)’", 0),
    (r"(?s:.)(a|b)*?$", re.M | re.X),
    (r"[^\W\d_]{3,}|[\U0001f600-\U0001f64f]+", 0),
]
KEPT = patterns_kept.held
TEXT = "On 3rd May and 14 june, “she said 😀 caffè, don’t”.\nab"


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PRESSCHECK_CACHE", str(tmp_path))
    monkeypatch.setattr(patterns, "_used", {})
    monkeypatch.setattr(patterns, "_made", {})
    KEPT.cache_clear()
    yield tmp_path / "presscheck"
    KEPT.cache_clear()


def next_run() -> None:
    patterns.write()
    patterns._used.clear()
    patterns._made.clear()
    KEPT.cache_clear()


def kept_now() -> list[bytes]:
    return [*KEPT(patterns._FORM).places, *KEPT(patterns._FORM, late=True).places]


@pytest.mark.parametrize(("pattern", "flags"), SAMPLES)
def test_a_kept_pattern_is_the_compiled_pattern(fresh: Path, pattern: str, flags: int) -> None:
    patterns.regex(pattern, flags)
    next_run()
    assert patterns_kept.key(pattern, int(flags)) in kept_now()
    kept, usual = patterns.regex(pattern, flags), re.compile(pattern, flags)
    assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
        usual.pattern, usual.flags, usual.groups, usual.groupindex,
    )  # fmt: skip
    assert [m.span() for m in kept.finditer(TEXT)] == [m.span() for m in usual.finditer(TEXT)]
    assert [m.groupdict() for m in kept.finditer(TEXT)] == [m.groupdict() for m in usual.finditer(TEXT)]


@settings(max_examples=60, deadline=None)
@pytest.mark.filterwarnings("ignore::FutureWarning")
@given(st.from_regex(r"[a-c\[\](){}|*+?.^$\\d-]{1,12}", fullmatch=True), st.text("abcd-(]", max_size=20))
def test_any_pattern_compiles_or_fails_as_usual(pattern: str, text: str) -> None:
    patterns._made.clear()
    try:
        usual = re.compile(pattern)
    except re.error:
        with pytest.raises(re.error):
            patterns.regex(pattern)
        return
    assert [m.span() for m in patterns.regex(pattern).finditer(text)] == [m.span() for m in usual.finditer(text)]


@pytest.mark.parametrize("spoilt", [b"", b"x" * 40, None])
def test_a_spoilt_file_is_ignored(fresh: Path, spoilt: bytes | None) -> None:
    patterns.regex(r"a+b")
    next_run()
    file = next(fresh.glob("patterns-*.bin"))
    file.write_bytes(file.read_bytes()[:40] if spoilt is None else spoilt)
    assert kept_now() == []
    assert patterns.regex(r"a+b").fullmatch("aab")


def test_code_the_engine_refuses_is_compiled_anew(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = patterns_kept.Known(32, 0, {}, (None,), None, b"\xff" * 8)
    monkeypatch.setattr(patterns_kept, "find", lambda *_: refused)
    assert patterns.regex(r"a+c").fullmatch("aac")


def test_old_patterns_do_not_pile_up(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MOST", 3)
    for number in range(3):
        patterns.regex(f"old{number}")
    next_run()
    patterns.regex("new")
    next_run()
    assert kept_now() == [patterns_kept.key("new", 0)]


def test_a_folder_that_cannot_be_written_costs_nothing(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("No space left on device")

    patterns.regex(r"a+d")
    monkeypatch.setattr(Path, "write_bytes", refuse)
    patterns.write()
    assert not list(fresh.glob("*"))


def test_one_spoilt_code_is_compiled_anew(fresh: Path) -> None:
    for pattern in (r"a+e", r"b+e"):
        patterns.regex(pattern)
    next_run()
    file = next(fresh.glob("patterns-*.bin"))
    file.write_bytes(file.read_bytes()[:-3] + b"\xff\xff\xff")
    KEPT.cache_clear()
    assert len(kept_now()) == 2
    spoilt = patterns_kept.find(patterns_kept.key(r"b+e", 0), patterns._FORM)
    assert spoilt is not None
    assert spoilt.code() is None
    assert patterns.regex(r"a+e").fullmatch("aae")
    assert patterns.regex(r"b+e").fullmatch("bbe")
    next_run()
    assert len(kept_now()) == 1


def test_what_is_new_lies_beside_the_others_until_it_is_much(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns_kept, "LATE", 100)
    patterns.regex("first|second|third|fourth")
    next_run()
    whole = next(fresh.glob("patterns-*.bin"))
    assert not whole.stem.endswith("-late")
    stood = whole.read_bytes()
    patterns.regex("a")
    next_run()
    assert whole.read_bytes() == stood
    assert len(list(fresh.glob("patterns-*-late.bin"))) == 1
    assert len(kept_now()) == 2
    patterns.regex("fifth|sixth|seventh|eighth")
    next_run()
    assert whole.read_bytes() != stood
    assert not list(fresh.glob("patterns-*-late.bin"))
    for pattern in ("first|second|third|fourth", "a", "fifth|sixth|seventh|eighth"):
        kept = patterns_kept.find(patterns_kept.key(pattern, 0), patterns._FORM)
        assert kept is not None
        assert kept.code()


def test_patterns_are_the_same_in_every_process(tmp_path: Path) -> None:
    """Words taken from a set would make another pattern of them in every run, compiled and written each time."""
    furnished(tmp_path, tables=False)
    told = [
        subprocess.run(
            [sys.executable, "-c", _ALL_KEYS],
            env={**os.environ, "PYTHONHASHSEED": seed, "PRESSCHECK_CACHE": str(tmp_path)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert told[0] == told[1]


_ALL_KEYS = """
from checker import patterns
from checker.config import Config
from checker.engine import Checker
from benchmarks.news import article

with Checker.open(Config(judge=False)) as checker:
    checker.check_text(article(400), "a.txt")
print(sorted(patterns._made))
"""


def test_all_patterns_of_a_run_are_kept() -> None:
    """Past the most that are kept some would be compiled anew at every start: three times as slow."""
    code = (
        "from datetime import date\n"
        "from checker import patterns\n"
        "from checker.config import Config\n"
        "from checker.engine import Checker\n"
        "Checker.open(Config(judge=False)).check_text('Rome lies on the Tiber.', 'a.txt', date(2025, 6, 1))\n"
        "print(len(patterns._used), patterns.MOST)\n"
    )
    used, most = map(int, subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.split())
    assert 500 < used < 0.7 * most

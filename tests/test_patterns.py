"""Kept patterns match as `re.compile` does, and anything amiss in the kept file is no more than slow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import patterns, patterns_kept

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


def kept_now() -> patterns_kept.Index:
    return KEPT(patterns._FORM)[0]


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
    assert kept_now() == {}
    assert patterns.regex(r"a+b").fullmatch("aab")


def test_code_the_engine_refuses_is_compiled_anew(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = {patterns_kept.key(r"a+c", 0): (32, 0, {}, (None,), None, b"\xff" * 8)}
    monkeypatch.setattr(patterns_kept, "held", lambda _: (refused, memoryview(b"")))
    assert patterns.regex(r"a+c").fullmatch("aac")


def test_old_patterns_do_not_pile_up(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MOST", 3)
    for number in range(3):
        patterns.regex(f"old{number}")
    next_run()
    patterns.regex("new")
    next_run()
    assert list(kept_now()) == [patterns_kept.key("new", 0)]


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
    assert patterns_kept.code(kept_now()[patterns_kept.key(r"b+e", 0)], patterns._FORM) is None
    assert patterns.regex(r"a+e").fullmatch("aae")
    assert patterns.regex(r"b+e").fullmatch("bbe")
    next_run()
    assert len(kept_now()) == 1

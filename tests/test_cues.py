"""A pattern is left untried only where it has no match: read off pattern by pattern, and over whole drafts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import heeded, patterns
from checker.config import Config
from checker.cues import cues
from checker.engine import Checker
from checker.rules import builtin

ROOT = Path(__file__).parent.parent
DAY = date(2025, 6, 1)


def needed(pattern: str, flags: int = 0) -> set[str] | None:
    parsed = re._parser.parse(pattern, flags)  # type: ignore[attr-defined]
    found = cues(parsed, flags | parsed.state.flags)
    return None if found is None else set(found)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:films?|movi\w+)\b", {"film", "films", "movi…"}),
        (r"\b(?:said|says|saying)\b", {"said", "says", "saying"}),
        (r"\b(?:mon|tues)day\b", {"monday", "tuesday"}),
        (r"(?<![\w-])(?:Czech Republic|Burma)(?![\w-])", {"republic", "burma"}),
        (r"\bof the (?P<who>\w+) ministry\b", {"ministry"}),
        (r"\b\d{1,2}(?:st|nd) of May\b", {"0"}),
        (r"\b(?:two|\d+) dogs?", {"dog…", "dogs…"}),
        (r"(?:two|\d+)\b", None),
        (r"ministers?\b", None),
        (r"\bminister", {"minister…"}),
        (r"\s(?:self-)?styled\s", {"styled"}),
        (r"\b(?:not|n['’]t)\b", {"not", "n"}),
        (r"ⓅⓉ", {"ⓟ"}),
        (r"\b[Oo]ur\b", {"our"}),
        (r"\b(?:no )?word(?=[\s,.]|$)", {"word"}),
        (r"\bcafé\b", {"caf…"}),
        (r"(?a)\bword\b", None),
        (r"\bword*", {"wor…"}),
        (r"\b(?:yes)?", None),
        (r"", None),
    ],
)
def test_cues_are_read_off_a_pattern(pattern: str, expected: set[str] | None) -> None:
    assert needed(pattern) == expected


PIECES = st.sampled_from(
    ["ab", "b", "A", "1", r"\d", r"\b", r"\w", r"\w*", r"\s", " ", "-", "’", "é", r"[ab]", r"[^\w-]", r"[a-e]",
     r"(?<!\w)", r"(?!\w)", r"(?=\s|$)", r"(?<=\s)", "^", "$", r"\B", ".", r"[^a]", "s?", r"(?i:aB)", r"[\s-]?",
     r"(?:ab)+", r"(?:1b){2}"]
)  # fmt: skip
PATTERNS = st.recursive(
    st.lists(PIECES, min_size=1, max_size=5).map("".join),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.lists(inner, min_size=2, max_size=3).map("".join),
        inner.map(lambda each: f"(?:{each})?"),
        inner.map(lambda each: f"(?P<g{abs(hash(each))}>{each})" if "(?P" not in each else each),
    ),
    max_leaves=6,
)


@settings(max_examples=600, deadline=None)
@given(PATTERNS, st.text("abAB1 -’éſK_s.", max_size=24), st.sampled_from([0, re.I, re.M, re.I | re.S]))
def test_a_text_without_cues_has_no_match(pattern: str, text: str, flags: int) -> None:
    try:
        usual = re.compile(pattern, flags)
    except re.error:
        return
    patterns._made.clear()
    made = patterns.regex(pattern, flags)
    heeded.heed((text,))
    assert [each.span() for each in made.finditer(text)] == [each.span() for each in usual.finditer(text)]
    assert bool(made.search(text)) == bool(usual.search(text))


def drafts() -> Iterator[tuple[str, date]]:
    for rule in builtin():
        for example in rule.examples:
            yield example.text, example.day
    for path in sorted((ROOT / "fixtures" / "drafts").rglob("*.txt")):
        yield path.read_text(encoding="utf-8"), DAY
    for line in (ROOT / "fixtures" / "paragraphs.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"], date.fromisoformat(json.loads(line)["as_of"])


def test_no_finding_hangs_on_the_cues(monkeypatch: pytest.MonkeyPatch) -> None:
    with Checker.open(Config(judge=False)) as checker:
        texts = list(drafts())[::5]
        told = [checker.check_text(text, "a.txt", day).findings for text, day in texts]
        monkeypatch.setattr(heeded, "_mask", lambda *_: -1)
        assert told == [checker.check_text(text, "a.txt", day).findings for text, day in texts]


def test_every_pattern_matches_only_where_its_cues_stand() -> None:
    builtin()
    texts = [text for text, _ in drafts()][::11]
    heeded.heed(texts)
    untried = 0
    for made in list(patterns._made.values()):
        usual = re.compile(*made._key)
        for text in texts:
            if not heeded.masks.get(text, -1) & made._flag:
                untried += 1
                assert not usual.search(text), (made._key, text)
    assert untried > 1000

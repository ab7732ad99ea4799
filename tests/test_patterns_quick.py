"""Quicker patterns match what `re.compile` matches, group by group, in any text."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker import patterns, patterns_quick

TRICKY = [
    r"\b(?:a|an|and|b|at|ant)\b", r"(?i)\b(?:Is|in|it|K|sk|Ski)", r"(?:ab|a|abc|b)(?P<rest>c?)",
    r"(?:a|)b|a|(?:c|ca)?a",
    r"(?ai:k|s|i)x?", r"(?a:\d)|k", r"(?:(a)|(ab)|a(b)|(b))+c", r"(?i:kilo|Kin|k)(?-i:[Ss])", r"(?<=a)(?:b|bc)(?!c)",
    r"[a-cK]+s|kä|Ä", r"(?i)[a-k]s|ß|straße|\ds", r"(?:a|b)*?(?:ab|ac|b)", r"(?>ab|a)c|a", r"(?:a{2}|ab?)++c",
    r"\Ba|\Bb",
    r"(?=b)(?:ab|b)|(?:^|k)i", r"(?:(?P<x>a)|b)(?(x)b|c)", r"(?i)a(?:b|B|c)*|\bS\b|ſ", "(?:\u212a|k|K)s",
]  # fmt: skip
TEXTS = st.text("aAbBcCkKsSiI \u212a\u017f\u0130\u0131äÄß1٣.-\n", max_size=30)


def matches(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], ...]]:
    return [found.regs for found in pattern.finditer(text)]


def quick(pattern: str, flags: int = 0) -> re.Pattern[str]:
    made: re.Pattern[str] = patterns.Pattern((pattern, flags), patterns._compiled(pattern, flags, False), -1)._build()
    return made


@pytest.mark.parametrize("pattern", TRICKY)
def test_tricky_patterns_match_as_usual(pattern: str) -> None:
    usual, made = re.compile(pattern), quick(pattern)

    @settings(max_examples=300, deadline=None)
    @given(TEXTS)
    def same(text: str) -> None:
        assert matches(made, text) == matches(usual, text)
        assert [made.match(text, at) is None for at in range(5)] == [usual.match(text, at) is None for at in range(5)]

    same()


WAYS = st.lists(
    st.from_regex(r"[a-ck]{0,3}[?+]?|\([ab]\|[bk]\)|\\b[ai]|[sik]{1,2}", fullmatch=True), min_size=1, max_size=7
)


@settings(max_examples=400, deadline=None)
@pytest.mark.filterwarnings("ignore::FutureWarning")
@given(WAYS, st.booleans(), st.sampled_from(("{}", r"\b(?:{})\b", "(?:{})c", "({})+")), TEXTS)
def test_any_ways_match_as_usual(ways: list[str], caseless: bool, around: str, text: str) -> None:
    pattern, flags = around.format("|".join(ways)), re.I.value if caseless else 0
    try:
        usual = re.compile(pattern, flags)
    except re.error:
        return
    assert matches(quick(pattern, flags), text) == matches(usual, text)


def test_all_forms_of_a_letter_are_known() -> None:
    everything = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))
    for flags in (re.I, re.I | re.A, re.A):
        for code in (*range(128), *map(ord, "€ª’№٣中")):
            found = set(re.findall(re.escape(chr(code)), everything, flags))
            assert found == set(map(chr, patterns_quick.forms(code, int(flags)) or ()))


def test_all_patterns_of_the_package_match_as_usual(articles: str) -> None:
    found: set[tuple[str, int]] = set()
    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if ".rules." in module.name or ".claims." in module.name or ".annotate." in module.name:
            values = vars(importlib.import_module(module.name)).values()
            found |= {each._key for each in values if isinstance(each, patterns.Pattern)}
    assert len(found) > 300
    for pattern, flags in found:
        assert matches(quick(pattern, flags), articles) == matches(re.compile(pattern, flags), articles), pattern


@pytest.fixture(scope="module")
def articles() -> str:
    from benchmarks.news import article

    with open(checker.__path__[0] + "/claims/time.py", encoding="utf-8") as opened:
        return article(300) + opened.read() + article(100, 2).upper()

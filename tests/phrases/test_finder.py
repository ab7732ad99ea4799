"""The finder, its tables and its judgement of drafts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.phrases import finder, weigh
from checker.phrases.table import CURATED, EXPECTED, SOURCES, shipped
from checker.types import Span

SPUN = (
    "The overseas minister met reporters in Geneva. The trade shortage grew as the main bank raised its"
    " interest proportions. Greenhouse vapors and climate alteration were next."
)
SOUND = (
    "The foreign minister met reporters in Geneva. The trade deficit grew as the central bank raised its"
    " interest rates. Greenhouse gases and climate change were next."
)
# A broken term, what it was, and the sources that must vouch for the right words beside the desk's own lists.
TRACED = [
    ("international ministry", ("foreign", "ministry"), {"expected pairs", "counted text"}),
    ("overseas minister", ("foreign", "minister"), {"expected pairs", "counted text"}),
    ("trade shortage", ("trade", "deficit"), {"WordNet"}),
    ("death punishment", ("death", "penalty"), {"WordNet"}),
    ("heart assault", ("heart", "attack"), {"WordNet"}),
    ("grand panel", ("grand", "jury"), {"WordNet"}),
    ("climate alteration", ("climate", "change"), {"expected pairs", "counted text"}),
]


def named(text: str) -> dict[str, tuple[str, ...]]:
    return {broken.words: broken.better for broken in weigh.read(text).broken}


def test_a_spun_draft_reads_as_spun_and_its_twin_does_not() -> None:
    assert weigh.read(SPUN).spun
    assert not weigh.read(SOUND).spun
    assert named(SOUND) == {}


def test_the_right_words_come_first_in_the_drafts_number_and_case() -> None:
    found = named(SPUN)
    assert found["overseas minister"][0] == "foreign minister"
    assert found["interest proportions"][0] == "interest rates"
    assert found["Greenhouse vapors"][0] == "Greenhouse gases"


def test_a_broken_expression_stands_where_its_span_says() -> None:
    for broken in weigh.read(SPUN).broken:
        assert broken.span.of(SPUN) == broken.words


def test_no_expression_stands_on_the_desks_own_lists_alone() -> None:
    table = shipped()
    alone = [
        (table.text(first), table.text(second))
        for first, second, sources in table.expressions()
        if sources in (CURATED, EXPECTED)
    ]
    assert alone == []


@pytest.mark.parametrize(("broken", "right", "sources"), TRACED)
def test_every_hit_can_be_traced_to_a_general_source(broken: str, right: tuple[str, str], sources: set[str]) -> None:
    table = shipped()
    readings = [r for s in finder.suspects(f"the {broken} was", table) for r in s.readings]
    hits = [
        r.expression for r in readings
        if (table.text(r.expression.first), table.text(r.expression.second)) == right
    ]  # fmt: skip
    assert hits
    assert sources <= {name for bit, name in SOURCES.items() if hits[0].sources & bit}


def test_quoted_words_do_not_make_a_draft_spun() -> None:
    assert weigh.read(SPUN, quoted=(Span(0, len(SPUN)),)).broken == ()


def test_skipped_words_do_not_count() -> None:
    assert weigh.read(SPUN, skipped=(Span(0, len(SPUN)),)).broken == ()


def test_a_house_exception_is_left_alone() -> None:
    house = finder.House(exceptions=frozenset({"main bank"}))
    assert "main bank" not in {b.words for b in weigh.read(SPUN, house=house).broken}


def test_a_house_expression_is_learnt() -> None:
    table = shipped()
    house = finder.House(expressions=("harbour office",))
    texts = [
        {table.text(r.expression.first) for r in s.readings}
        for s in finder.suspects("the haven office was", table, house)
    ]
    assert any("harbour" in firsts for firsts in texts)


def test_what_a_draft_repeats_is_its_subject() -> None:
    repeated = "The trade shortage grew. The trade shortage, a trade shortage of old, is over."
    assert [s.words for s in finder.suspects(repeated, shipped())] == []


def test_names_are_left_alone() -> None:
    assert list(finder.suspects("He met Overseas Minister Main Bank at Trade Shortage.", shipped())) == []


def test_nothing_is_opened_on_import() -> None:
    code = "import sys, checker.phrases, checker.phrases.weigh; print('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"


def test_unread_stretches_are_counted_once() -> None:
    spans = weigh.apart_from((Span(0, 10), Span(2, 5)), (Span(8, 14), Span(20, 22)))
    assert spans == (Span(0, 10), Span(10, 14), Span(20, 22))


def test_furniture_does_not_thin_out_a_spun_draft() -> None:
    menu = " Home News Sport Weather" * 300
    assert weigh.read(SPUN + menu, skipped=(Span(len(SPUN), len(SPUN + menu)),)).spun

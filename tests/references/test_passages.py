"""Passages of a long text, and the public yardsticks through the whole pipeline."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.references.passages import nearest, stems, windows_of

TEXT = (
    "The harbour was rebuilt after the flood. The mayor opened the new quay in May.\n\n"
    "Ferries to the islands leave every hour. Tickets cost four crowns.\n\n"
    "The council will vote on the bridge in autumn, and the mayor is against it."
)


def test_windows_hold_every_word() -> None:
    joined = " ".join(windows_of(TEXT, 12))
    assert all(word in joined for word in TEXT.split())
    assert all(len(each.split()) <= 24 for each in windows_of(TEXT, 12))


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The mayor opened the quay.", "quay"),
        ("A ticket costs four crowns.", "Tickets"),
        ("The council votes on a bridge.", "bridge"),
    ],
)
def test_the_nearest_passage_comes_first(claim: str, word: str) -> None:
    assert word in nearest(claim, windows_of(TEXT, 14), 2)[0]


def test_what_shares_nothing_is_left_out() -> None:
    assert nearest("Penguins swim.", windows_of(TEXT), 5) == []
    assert nearest("The mayor", [], 5) == []


def test_inflection_and_small_words() -> None:
    assert stems("The elections and the elected") == {"electi", "electe"}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "least"), [("factbench", 80.0), ("averitec", 58.0)])
def test_yardsticks(name: str, least: float) -> None:
    folder = os.environ.get("PRESSCHECK_EVAL")
    if not folder:
        pytest.skip("set PRESSCHECK_EVAL to the folder of public yardsticks")
    from checker.judge import open_judge
    from models.passages import Kept, measured

    line = measured(name, Path(folder), Kept(open_judge()), tables=True, most=0)
    assert float(line.split("balanced acc")[1].split()[0]) >= least

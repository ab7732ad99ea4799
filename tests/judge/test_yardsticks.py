"""How documents are read: windows, thresholds, the cost of a missing name. A judge of words stands in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.types import Scores
from models.yardsticks import Row, Rows, area, bump, measured, nearest, read_on, two_way, values


class SharedWords:
    """Entailment is the share of the hypothesis's words that the premise has."""

    name = "shared words"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        found = []
        for premise, hypothesis in pairs:
            words = hypothesis.lower().strip(".").split()
            share = sum(word in premise.lower() for word in words) / len(words)
            found.append(Scores(share, 0.0, 1 - share))
        return found


def row(doc: str, claim: str, label: int, name: str = "", pair: str | None = None) -> Row:
    return {"doc": doc, "claim": claim, "label": label, "id": name, "pair": pair}


def test_the_nearest_window_comes_first() -> None:
    page = " ".join(f"Sentence {n} is about the weather and the roads." for n in range(60))
    assert "Montpelier" in nearest(f"{page} Montpelier is a capital. {page}", "The capital is Montpelier.")[0]


def test_a_claim_is_worth_its_weakest_sentence() -> None:
    rows = [row("Rain fell.", "Rain fell.", 1), row("Rain fell.", "Rain fell. Bread burned.", 0)]
    found = measured(SharedWords(), rows)
    assert found.support[0] == pytest.approx(1)
    assert found.support[1] == pytest.approx(-1)


def test_a_missing_name_costs_what_development_rows_say() -> None:
    rows = Rows([1, 0, 1, 0], [0.5, 0.5, 0.4, 0.6], [False, True, False, True])
    reading = read_on(rows)
    assert reading.cost > 0
    told = values(rows, reading.cost)
    assert [value > reading.threshold for value in told] == [True, False, True, False]
    assert area(rows.labels, told) == 100
    alone, joined = two_way(rows, rows, "made up")
    assert "cost 0.0" in alone
    assert "balanced acc 100.0" in joined


def test_pairs_of_summaries_are_compared_within_the_pair() -> None:
    rows = [
        row("He met Ann in Rome.", "He met Ann.", 1, "good"),
        row("He met Ann in Rome.", "He left Bob.", 0, "bad", "good"),
        row("He met Ann in Rome.", "He met Ann.", 0, "same", "good"),
    ]
    alone, joined = bump(SharedWords(), rows, 1.0)
    assert "consistency   50.0" in alone
    assert "n=2" in joined

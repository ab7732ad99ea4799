"""`presscheck judge` as functions: a pair for a reader, lines for a measurement."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from checker.errors import JudgeError
from checker.judge.command import judge_lines, judge_pair
from checker.types import Scores


class Fixed:
    """Always the same scores."""

    name = "fixed"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        return [Scores(0.25, 0.125, 0.625) for _ in pairs]


def test_a_pair_is_shown_strongest_first() -> None:
    shown = judge_pair(Fixed(), "It rains.", "It is dry.").splitlines()
    assert [line.split() for line in shown] == [
        ["contradiction", "0.625"],
        ["entailment", "0.250"],
        ["neutral", "0.125"],
    ]


def test_an_empty_text_is_an_error() -> None:
    with pytest.raises(JudgeError, match="empty"):
        judge_pair(Fixed(), "  ", "It is dry.")


def test_lines_keep_their_ids_and_order() -> None:
    lines = [json.dumps({"id": n, "premise": "p", "hypothesis": "h"}) for n in range(600)]
    rows = [json.loads(line) for line in judge_lines(Fixed(), [*lines[:300], "\n", *lines[300:]])]
    assert [row["id"] for row in rows] == list(range(600))
    assert rows[0] == {"id": 0, "entailment": 0.25, "neutral": 0.125, "contradiction": 0.625}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("not json", "line 2 is not JSON"),
        ("[1, 2]", "line 2 is not an object"),
        ('{"id": 1, "premise": "p"}', 'line 2 has no text under "hypothesis"'),
        ('{"id": 1, "premise": 3, "hypothesis": "h"}', 'line 2 has no text under "premise"'),
    ],
)
def test_a_bad_line_is_named_by_its_number(line: str, message: str) -> None:
    with pytest.raises(JudgeError, match=message):
        list(judge_lines(Fixed(), ['{"id": 0, "premise": "p", "hypothesis": "h"}', line]))


def test_an_id_with_half_a_character_can_be_written() -> None:
    line = '{"id": "a\\ud800", "premise": "It rains.", "hypothesis": "\\ud800"}'
    (told,) = judge_lines(Fixed(), [line])
    assert json.loads(told.encode("utf-8"))["id"] == "a\ud800"

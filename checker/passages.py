"""Two passages of one draft that cannot both be right: shown side by side, and weighed by the judge.

The rules find them by exact comparison of figures, dates, names and titles. The judge is only a second
signal: over sentence pairs that differ in a figure it calls two events of a kind contradictory as readily
as one event told in two ways (0.8 and 0.8 on "students arrested in Santiago" and "in Talca"), so it is
never asked alone; its score raises or lowers the confidence of what was found, and is shown.
"""

from __future__ import annotations

from checker.types import Desk, Evidence, Sentence

_SHOWN = 90
_SURE = 0.6
"""From which score on the judge sides with the finding."""
_HELD = 0.8
"""Confidence in a finding that no judge was asked about."""


def short(text: str) -> str:
    """A passage in one line, cut at a word."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 2].rsplit(" ", 1)[0] + " …"


def side_by_side(first: Sentence | None, second: Sentence | None, desk: Desk) -> tuple[float, tuple[Evidence, ...]]:
    """Confidence that the two contradict each other, and both as evidence, the earlier first."""
    told = [" ".join(each.text.split()) for each in (first, second) if each is not None]
    score = _contradiction(told, desk)
    confidence = _HELD if score is None else 0.85 if score >= _SURE else 0.75
    return confidence, tuple(Evidence(text, "draft", score=score) for text in told)


def _contradiction(told: list[str], desk: Desk) -> float | None:
    """The judge's higher score for contradiction of the two ways round; None without a judge or a pair."""
    if desk.judge is None or len(told) != 2:
        return None
    first, second = told
    return max(each.contradiction for each in desk.judge.score([(first, second), (second, first)]))

"""The cost of a check grows with the words of the draft and no faster, counted in calls and not in seconds."""

from __future__ import annotations

from cProfile import Profile
from datetime import date
from pstats import Stats

from benchmarks.news import article
from checker.config import Config
from checker.engine import Checker

MOST = 2.2
"""Times the calls of a draft that a draft of twice the words may take."""


def test_twice_the_words_take_twice_the_calls() -> None:
    calls = []
    with Checker.open(Config(judge=False)) as checker:
        checker.check_text(article(6_000, 2), "a.txt", date(2025, 5, 19))  # what is read once is read
        for words in (3_000, 6_000):
            profile = Profile()
            profile.runcall(checker.check_text, article(words), "a.txt", date(2025, 5, 19))
            calls.append(Stats(profile).total_calls)  # type: ignore[attr-defined]
    assert calls[1] < MOST * calls[0]

"""The coverage report asks about a post only while there was one."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date

import pytest

from checker.knowledge import recheck
from checker.knowledge.compile import compiled
from checker.knowledge.coverage import filled


@pytest.mark.parametrize(
    ("post", "day", "there"),
    [
        (("european-council", "council-president"), "2009-11-30", False),
        (("european-council", "council-president"), "2009-12-01", True),
        (("icc", "prosecutor"), "2000-06-01", False),
        (("church-of-england", "archbishop"), "2025-06-01", False),
        (("church-of-england", "archbishop"), "2024-06-01", True),
        (("nato", "secretary-general"), "2000-06-01", True),
    ],
)
def test_filled(post: tuple[str, str], day: str, there: bool) -> None:
    assert filled(post, date.fromisoformat(day)) is there


def test_the_draw_is_the_same_and_counted() -> None:
    base = sqlite3.connect(compiled())
    first, second = list(recheck.draw(base)), list(recheck.draw(base))
    assert first == second
    assert len(first) == 300
    found = Counter({("look-up", "right"): 3, ("look-up", "wrong"): 1, ("reading", "wrong"): 3})
    assert recheck.summary(found).startswith("300 rows drawn and read: 3 name the wrong person or years (1.0 %). 4 of")
    assert recheck.summary(found).endswith("1 wrong (25.0 %)")

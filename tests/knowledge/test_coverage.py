"""The coverage report asks about a post only while there was one."""

from __future__ import annotations

from datetime import date

import pytest

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

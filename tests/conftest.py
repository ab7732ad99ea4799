"""Shared by all tests: the embedded knowledge, opened once."""

from __future__ import annotations

import pytest

from checker.types import Knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The shipped knowledge base."""
    from checker.knowledge import open_knowledge

    return open_knowledge()

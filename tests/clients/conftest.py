"""The served API that other people's clients are pointed at."""

from __future__ import annotations

from tests.served import address, kept

__all__ = ["address", "kept"]

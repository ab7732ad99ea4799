"""presscheck: marks what a draft says that is not so, and why.

    from checker import Checker
    with Checker.open() as checker:
        report = checker.check_text("Donald Trump, the US senator, spoke.", as_of=date(2025, 6, 1))

Everything a caller needs is here; the other modules are rooms of the house.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.config import Config
    from checker.engine import Checker
    from checker.errors import PresscheckError
    from checker.types import Coverage, Document, Evidence, Finding, Report, Severity

__version__ = "0.1.0"
__all__ = [
    "Checker", "Config", "Coverage", "Document", "Evidence", "Finding", "PresscheckError", "Report",
    "Severity",
]  # fmt: skip
_ROOMS = {"Checker": "engine", "Config": "config", "PresscheckError": "errors"}


def __getattr__(name: str) -> object:
    """Names are loaded when first asked for, so that importing the package costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(import_module(f"checker.{_ROOMS.get(name, 'types')}"), name)

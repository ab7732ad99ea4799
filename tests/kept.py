"""A cache folder as earlier runs leave it, for tests of something else than the first run on a machine.

Compiling the knowledge and all patterns takes longer than all that such a test is about. The first run itself is
tested in `tests/reliability/test_faults.py`: alone, two at once, killed in the middle.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from checker import cache
from checker.knowledge import compile as compiling
from checker.knowledge.seal import beside

ORDINARY = os.environ.get("PRESSCHECK_CACHE", "")
"""The folder in force before a test names one of its own."""


def furnished(home: Path, tables: bool = True) -> Path:
    """`home`, to be named in PRESSCHECK_CACHE, with the compiled knowledge in it, and with patterns and tables of words
    as far as this machine has them already."""
    folder = home / "presscheck"
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRESSCHECK_CACHE", ORDINARY)
        base = compiling.compiled()
        for each in (base, beside(base), *(cache.folder().glob("*.bin") if tables else ())):
            shutil.copy2(each, folder)
    return home

"""The README tells what the program says: its demo output and its help, character by character."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [("check", "fixtures/drafts/harbour-talks/draft.txt"), ("--help",)],
    ids=lambda value: value[0],
)
def test_shown_output_is_real(arguments: tuple[str, ...]) -> None:
    shown = re.search(rf"\$ presscheck {re.escape(' '.join(arguments))}\n(.*?)\n```", README, re.S)
    assert shown
    done = subprocess.run(
        [sys.executable, "-m", "checker.cli", *arguments], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
    )  # fmt: skip
    assert done.stdout.rstrip("\n").replace("python -m checker.cli", "presscheck") == shown[1]


def test_named_files_exist() -> None:
    for name in re.findall(r"`([A-Za-z_/]+\.md)`", README):
        assert (ROOT / name).exists() or name in ("draft.md",), name

"""Drafts are checked again when they are saved, whole or by renaming, and Ctrl-C ends it well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kept import furnished
from tests.pipeline.desk import ROOT

FAULTY = "The hearing opens on Monday, 21 January 2025, in the old court.\n"


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[Path, list[str], subprocess.Popen[str]]]:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text("All is well.\n", "utf-8")
    cache = str(furnished(tmp_path / "cache"))
    process = subprocess.Popen(
        [sys.executable, "-m", "checker.cli", "check", ".", "--watch", "--no-judge"], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PRESSCHECK_CACHE": cache, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    lines: list[str] = []
    out = process.stdout
    assert out
    threading.Thread(target=lambda: [lines.append(line) for line in out], daemon=True).start()
    yield folder, lines, process
    process.kill()
    process.wait()


def wait_for(lines: list[str], words: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not any(words in line for line in lines):
        assert time.monotonic() < end, f"{words!r} was not told in {seconds} s:\n{''.join(lines)}"
        time.sleep(0.02)


def test_a_save_is_seen(watched: tuple[Path, list[str], subprocess.Popen[str]]) -> None:
    folder, lines, process = watched
    wait_for(lines, "1 draft:")
    time.sleep(0.5)  # the folder is watched from just after the first report on
    (folder / "a.txt").write_text(FAULTY, "utf-8")
    wait_for(lines, "date-weekday-mismatch")
    wait_for(lines, "checked again in")
    lines.clear()
    (folder / "b.part").write_text("It opened on Monday, 4 February 2025.\n", "utf-8")
    (folder / "b.part").rename(folder / "b.txt")
    wait_for(lines, "4 February 2025")
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0

"""A command built alone says what it says among all the others; the process ends with the right code."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

WHOLE = "import sys; from checker.cli import app; app(prog_name='presscheck')"
QUICK = "import sys; from checker.cli import main; sys.argv[0] = 'presscheck'; main()"


def said(program: str, *words: str, env: dict[str, str] | None = None) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(env or {})},
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "words",
    [
        (), ("--help",), ("check", "--help"), ("knowledge", "--help"), ("knowledge", "stats", "--help"), ("batch",),
        ("baseline",), ("chek", "a.txt"), ("check", "--no-such-option"), ("--no-such-option",), ("--version",),
    ],
)  # fmt: skip
def test_built_alone_or_among_all(words: tuple[str, ...]) -> None:
    assert said(QUICK, *words) == said(WHOLE, *words)


def test_a_shell_finds_every_option() -> None:
    asked = {"_PRESSCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "presscheck check --no-", "COMP_CWORD": "2"}
    code, told, _ = said(QUICK, env=asked)
    assert (code, "--no-judge" in told) == (0, True)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
def test_output_that_is_lost_is_told() -> None:
    program = "from checker.cli_start import leave; print('a report'); leave(0)"
    command = f'{sys.executable} -c "{program}" > /dev/full'
    gathered = {**os.environ, "PYTHONUNBUFFERED": ""}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=gathered)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


def test_what_is_kept_for_the_next_run_is_written(tmp_path: os.PathLike[str]) -> None:
    said(QUICK, "explain", "wrong-office", env={"PRESSCHECK_CACHE": str(tmp_path)})
    assert [name for _, _, names in os.walk(tmp_path) for name in names if name.startswith("patterns-")]

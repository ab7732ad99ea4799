"""A newsroom's repository made by a script, and the command line run in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
CLEAN = "The committee met on Tuesday and will meet again next week."
PLACES = "Lisbon Nairobi Ottawa Jakarta Leeds Lyon Quito Oslo Accra Perth".split()


def run(
    *arguments: str, cwd: Path, text: str | None = None, seconds: int = 120, **environment: str
) -> subprocess.CompletedProcess[str]:
    """presscheck as a pipeline runs it, without the entailment model."""
    command = [sys.executable, "-m", "checker.cli", *arguments, *(["--no-judge"] if arguments[0] == "check" else [])]
    return subprocess.run(
        command, cwd=cwd, input=text, capture_output=True, text=True, check=False, timeout=seconds,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip


def git(repository: Path, *arguments: str) -> str:
    """git in the repository, with a name and no configuration of this machine."""
    done = subprocess.run(
        ["git", *arguments], cwd=repository, capture_output=True, text=True, check=True,
        env={
            **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org",
            "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
        },
    )  # fmt: skip
    return done.stdout


def wrong_day(day: date) -> str:
    """A date with the weekday of the day after it."""
    return f"{day + timedelta(1):%A}, {day.day} {day:%B} {day.year}"


def draft(number: int) -> tuple[str, str]:
    """(name, text) of draft `number`: every third has one wrong weekday."""
    day = date(2024, 3, 1) + timedelta(number)
    place = PLACES[number % len(PLACES)]
    told = f"The inquiry in {place} opens on {wrong_day(day)}, in room {number + 1}."
    body = f"{CLEAN}\n\n{told if number % 3 == 0 else CLEAN}\n\nMembers in {place} heard it first.\n"
    head = f"The day in {place}"
    made = {
        0: (f"news/{number:02}.txt", f"{head}\n\n{body}"),
        1: (f"news/{number:02}.md", f"---\ntitle: {head}\ndate: 2024-02-28\n---\n\n{body}"),
        2: (f"web/{number:02}.html", f"<article><h1>{head}</h1>{''.join(f'<p>{p}</p>' for p in body.split(chr(10)*2))}"
            "</article>"),
        3: (f"web/deep/{number:02}.markdown", f"# {head}\n\n{body}"),
    }  # fmt: skip
    return made[number % 4]


def drafts() -> Iterator[tuple[str, str]]:
    """The forty drafts of the newsroom."""
    yield from (draft(number) for number in range(40))


def repository(folder: Path) -> Path:
    """A git repository of forty mixed drafts on the branch `main`."""
    for name, text in drafts():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Forty drafts")
    return folder

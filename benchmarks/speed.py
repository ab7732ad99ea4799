"""How long presscheck takes, beside what a user would run instead: `python -m benchmarks.speed [--rounds N]`.

Every figure is the median over rounds in which the contenders take turns, so that a busy
machine slows all of them alike; read the ratios, not the seconds. Peers that are not
installed are left out and named.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.news import article

Contender = tuple[str, Sequence[str]]
DAY = ("--as-of", "2025-05-19")


def main() -> None:
    """Print every table."""
    orders = argparse.ArgumentParser(description=__doc__)
    orders.add_argument("--rounds", type=int, default=5)
    orders.add_argument("--large", action="store_true", help="also 1,000,000 words")
    rounds, large = (given := orders.parse_args()).rounds, given.large
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        start_up(rounds)
        for words in (1_000, 100_000):
            peers(place, words, rounds if words == 1_000 else max(1, rounds // 2))
        growth(place, (1_000, 10_000, 50_000, *((1_000_000,) if large else ())))
        many(place, 100)
        warm(rounds)
        judge(rounds)


def start_up(rounds: int) -> None:
    python = [sys.executable, "-c", "pass"]
    table(
        "Start-up, seconds", turns([("python -c pass", python), ("presscheck --help", [*command(), "--help"])], rounds)
    )


def peers(place: Path, words: int, rounds: int) -> None:
    draft = place / f"news-{words}.txt"
    draft.write_text(article(words), encoding="utf-8")
    contenders: list[Contender] = [
        ("presscheck (rules and knowledge)", [*command(), "check", str(draft), *DAY, "--no-cache", "--no-judge"]),
        ("presscheck (with judge)", [*command(), "check", str(draft), *DAY, "--no-cache"]),
    ]
    for name, order in (("codespell", []), ("proselint", ["check"])):
        if path := found(name):
            contenders.append((name, [path, *order, str(draft)]))
        else:
            print(f"{name}: not installed")
    table(f"{words:,} words, whole process, seconds", turns(contenders, rounds))


def growth(place: Path, sizes: Sequence[int]) -> None:
    print("\n| words | seconds | seconds per 1,000 words | peak MiB |\n| ---: | ---: | ---: | ---: |")
    for words in sizes:
        draft = place / f"news-{words}.txt"
        draft.write_text(article(words), encoding="utf-8")
        seconds, peak = alone([*command(), "check", str(draft), *DAY, "--no-cache", "--no-judge"])
        print(f"| {words:,} | {seconds:.2f} | {1000 * seconds / words:.3f} | {peak:.0f} |")


def many(place: Path, drafts: int) -> None:
    folder = place / "drafts"
    folder.mkdir()
    for number in range(drafts):
        (folder / f"{number}.txt").write_text(article(600, number), encoding="utf-8")
    order = [*command(), "check", str(folder), *DAY, "--no-judge"]
    table(
        f"{drafts} drafts of 600 words, seconds",
        turns([("one process", [*order, "--no-cache"]), ("--jobs 2", [*order, "--no-cache", "--jobs", "2"])], 1),
    )
    run(order)
    table("the same again, unchanged", turns([("second run", order)], 1))


def warm(rounds: int) -> None:
    from datetime import date

    from checker.config import Config
    from checker.engine import Checker

    with Checker.open(Config(judge=False)) as checker:
        text = article(1_000)
        checker.check_text(text, "a.txt", as_of=date(2025, 5, 19))
        seconds = [clocked(lambda: checker.check_text(text, "a.txt", as_of=date(2025, 5, 19))) for _ in range(rounds)]
    print(f"\n1,000 words on an open checker: {1000 * statistics.median(seconds):.0f} ms")


def judge(rounds: int) -> None:
    from checker.judge import open_judge

    sentence = (
        "The minister said on Monday that the harbour would open again in May after long repairs, officials noted. "
    )
    pairs = [(sentence * 2, f"The harbour opens in {number}.") for number in range(64)]
    opened = open_judge(None)
    opened.score(pairs[:8])
    seconds = statistics.median(clocked(lambda: opened.score(pairs)) for _ in range(rounds))
    print(f"\nembedded judge: {len(pairs) / seconds:.0f} pairs a second")


def turns(contenders: Sequence[Contender], rounds: int) -> dict[str, float]:
    """The median seconds of each, run one after the other in every round."""
    taken: dict[str, list[float]] = {name: [] for name, _ in contenders}
    for _ in range(rounds):
        for name, order in contenders:
            taken[name].append(clocked(lambda order=order: run(order)))  # type: ignore[misc]
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def table(title: str, medians: dict[str, float]) -> None:
    """Print the medians and each one's ratio to the first."""
    first = next(iter(medians.values()))
    print(f"\n| {title} | median | ratio |\n| --- | ---: | ---: |")
    for name, seconds in medians.items():
        print(f"| {name} | {seconds:.3f} | {seconds / first:.2f} |")


def run(order: Sequence[str]) -> None:
    finished = subprocess.run(order, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if finished.returncode not in (0, 1, 65):
        sys.exit(f"{' '.join(order)}: exit code {finished.returncode} {finished.stderr.decode(errors='replace')}")


def alone(order: Sequence[str]) -> tuple[float, float]:
    """Seconds, and the peak of memory in MiB, of a process that nothing else has outgrown before."""
    probe = (
        "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    start = time.perf_counter()
    told = subprocess.run([sys.executable, "-c", probe, *order], capture_output=True, text=True, check=True)
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return time.perf_counter() - start, int(told.stdout) / unit


def clocked(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def command() -> list[str]:
    return [sys.executable, "-m", "checker.cli"]


def found(name: str) -> str | None:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


if __name__ == "__main__":
    main()

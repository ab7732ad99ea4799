"""How long presscheck takes, beside what a user would run instead: `python -m benchmarks.speed [--rounds N]`.

Every figure is the median over rounds in which the contenders take turns, so that a busy machine slows
all of them alike; ratios are of processor time, which others on the machine change least. Peers that are
not installed are left out and named; textlint is found on the PATH (`npm install textlint
textlint-rule-write-good`, then `node_modules/.bin` in front of it).
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.news import article

Contender = tuple[str, Sequence[str]]
Taken = tuple[float, float]
"""Seconds by the clock, and of processor time in all processes started."""
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
        growth(place, (1_000, 10_000, 100_000, *((1_000_000,) if large else ())))
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
    for name, order in (("codespell", []), ("proselint", ["check"]), ("textlint", ["--rule", "write-good"])):
        if path := found(name):
            contenders.append((name, [path, *order, str(draft)]))
        else:
            print(f"{name}: not installed")
    table(f"{words:,} words, whole process, seconds", turns(contenders, rounds))


def growth(place: Path, sizes: Sequence[int]) -> None:
    print("\n| words | processor seconds | per 1,000 words | peak MiB |\n| ---: | ---: | ---: | ---: |")
    for words in sizes:
        draft = place / f"news-{words}.txt"
        draft.write_text(article(words), encoding="utf-8")
        seconds, peak = alone([*command(), "check", str(draft), *DAY, "--no-cache", "--no-judge"])
        draft.unlink()
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
        checker.check_text(text, "a.txt", as_of=date(2025, 5, 19))  # what is read once is read
        others = [article(1_000, number) for number in range(2, rounds + 2)]
        check = partial(checker.check_text, name="a.txt", as_of=date(2025, 5, 19))
        seconds = [clocked(partial(check, each))[1] for each in others]
    print(f"\n1,000 words on an open checker: {1000 * statistics.median(seconds):.0f} ms of processor time")


def judge(rounds: int) -> None:
    from checker.judge import open_judge

    sentence = (
        "The minister said on Monday that the harbour would open again in May after long repairs, officials noted. "
    )
    pairs = [(sentence * 2, f"The harbour opens in {number}.") for number in range(64)]
    opened = open_judge(None)
    opened.score(pairs[:8])
    seconds = statistics.median(clocked(lambda: opened.score(pairs))[0] for _ in range(rounds))
    print(f"\nembedded judge: {len(pairs) / seconds:.0f} pairs a second")


def turns(contenders: Sequence[Contender], rounds: int) -> dict[str, Taken]:
    """The medians of each, run one after the other in every round, after a first run that does not count."""
    taken: dict[str, list[Taken]] = {name: [] for name, _ in contenders}
    for number in range(rounds + 1):
        for name, order in contenders:
            each = clocked(lambda order=order: run(order))  # type: ignore[misc]
            if number:
                taken[name].append(each)
    return {
        name: (statistics.median(each[0] for each in all_), statistics.median(each[1] for each in all_))
        for name, all_ in taken.items()
    }


def table(title: str, medians: dict[str, Taken]) -> None:
    """Print the medians and each one's ratio to the first."""
    first = next(iter(medians.values()))[1]
    print(f"\n| {title} | by the clock | processor | ratio |\n| --- | ---: | ---: | ---: |")
    for name, (clock, processor) in medians.items():
        print(f"| {name} | {clock:.3f} | {processor:.3f} | {processor / first:.2f} |", flush=True)


def run(order: Sequence[str]) -> None:
    finished = subprocess.run(order, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if finished.returncode not in (0, 1, 65):
        sys.exit(f"{' '.join(order)}: exit code {finished.returncode} {finished.stderr.decode(errors='replace')}")


def alone(order: Sequence[str]) -> tuple[float, float]:
    """Processor seconds, and the peak of memory in MiB, of a process that nothing else has outgrown before."""
    probe = (
        "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN);print(used.ru_utime+used.ru_stime,used.ru_maxrss)"
    )
    told = subprocess.run([sys.executable, "-c", probe, *order], capture_output=True, text=True, check=True)
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    seconds, peak = told.stdout.split()
    return float(seconds), int(peak) / unit


def clocked(deed: Callable[[], object]) -> Taken:
    start, used = time.perf_counter(), processor()
    deed()
    return time.perf_counter() - start, processor() - used


def processor() -> float:
    """Processor seconds of this process and of those it has started and seen end."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in each)


def command() -> list[str]:
    return [sys.executable, "-m", "checker.cli"]


def found(name: str) -> str | None:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


if __name__ == "__main__":
    main()

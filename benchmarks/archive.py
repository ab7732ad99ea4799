"""Short articles by the hundred thousand through `presscheck batch`: throughput a core, and memory as it goes.

    python -m benchmarks.archive --articles 200000 --jobs 2 --folder archive

Articles of 40 to 60 words, each with names nobody has met before, so that what is remembered about names has to be
forgotten again. Every `--every` seconds one line: seconds, articles done, memory of each worker (MiB, resident).
At the end articles by the clock and by processor seconds, and, for comparison, what one process alone does with
the first articles. Stopped and started again with the same words, it goes on where it stopped; figures are then of
what was left.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks.news import article

BEGIN = "Ba Do Fe Ka Lo Mi Na Or Pe Ra Sa Ti Vo Ze Han Mar Ber Sto".split()
MIDDLE = "la ri no ve du se mi ta go ke bi ro".split()
END = "nen son ski lov ez ier mann ato berg ini land ova".split()
ALONE = 1_000


def articles(count: int, seed: int = 1) -> Iterator[str]:
    """So many texts of 40 to 60 words, no two alike."""
    chance = Random(seed)
    number = 0
    while number < count:
        first = f"{_name(chance)} {_name(chance)}"
        text = f"{first}, {chance.randint(21, 88)}, a teacher from {_name(chance)}, spoke to {_name(chance)}. "
        text += article(20, chance.randrange(1 << 40)).replace("\n", " ")
        words = text.split()
        text = " ".join(words[: text[: _end(words)].count(" ") + 1])
        if 40 <= len(text.split()) <= 60:
            number += 1
            yield text


def _end(words: list[str]) -> int:
    """Where the last sentence ends that lies within 60 words."""
    whole = " ".join(words[:60])
    return whole.rfind(".") + 1 or len(whole)


def _name(chance: Random) -> str:
    return chance.choice(BEGIN) + chance.choice(MIDDLE) * chance.randint(0, 1) + chance.choice(END)


def write(path: Path, count: int) -> None:
    """The archive as JSON lines, unless it is there."""
    if path.exists():
        return
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as lines:
        for number, text in enumerate(articles(count)):
            lines.write(json.dumps({"id": number, "text": text, "as_of": "2025-06-01"}, ensure_ascii=False) + "\n")
    part.replace(path)


def memory(parent: int) -> list[int]:
    """MiB resident of a process and its children, largest first."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and (int(folder.name) == parent or _parent(folder) == parent):
                pages = int((folder / "statm").read_text().split()[1])
                found.append(pages * resource.getpagesize() >> 20)
        except OSError:
            continue
    return sorted(found, reverse=True)


def _parent(process: Path) -> int:
    return int((process / "stat").read_text().rpartition(")")[2].split()[1])


def run(archive: Path, output: Path, count: int, jobs: int, size: int, every: float) -> None:
    """Check the archive, telling memory as it goes, and print what it cost."""
    before = sum(1 for _ in output.glob("shard-*.jsonl"))
    begin = time.monotonic()
    order = [sys.executable, "-m", "checker.cli", "batch", str(archive), "--output", str(output)]
    child = subprocess.Popen([*order, "--jobs", str(jobs), "--size", str(size)])
    while child.poll() is None:
        time.sleep(every)
        done = sum(1 for _ in output.glob("shard-*.jsonl"))
        print(f"{time.monotonic() - begin:7.0f} s {done * size:9,d} articles  {memory(child.pid)} MiB", flush=True)
    clock = time.monotonic() - begin
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    left = count - before * size
    cores = used.ru_utime + used.ru_stime
    print(f"exit {child.returncode}; {left:,} articles, {jobs} workers: {clock:.0f} s by the clock, {cores:.0f} s of")
    print(f"processor: {left / clock:.0f} articles a second, {left / cores:.0f} a processor second")


def alone(count: int) -> None:
    """What an open checker does in this process, nothing around it."""
    from datetime import date

    from checker.config import Config
    from checker.engine import Checker

    with Checker.open(Config()) as checker:
        texts = list(islice(articles(count + 100), count + 100))
        for text in texts[:100]:
            checker.check_text(text, "a.txt", date(2025, 6, 1))
        begin = time.process_time()
        for text in texts[100:]:
            checker.check_text(text, "a.txt", date(2025, 6, 1))
        print(f"one process alone, {count:,} articles: {count / (time.process_time() - begin):.0f} a processor second")


def main() -> None:
    """Read the order and carry it out."""
    order = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    order.add_argument("--articles", type=int, default=200_000)
    order.add_argument("--jobs", type=int, default=2)
    order.add_argument("--size", type=int, default=500)
    order.add_argument("--every", type=float, default=30)
    order.add_argument("--folder", type=Path, required=True)
    asked = order.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    archive = asked.folder / "archive.jsonl"
    write(archive, asked.articles)
    alone(ALONE)
    run(archive, asked.folder / "findings", asked.articles, asked.jobs, asked.size, asked.every)


if __name__ == "__main__":
    main()

"""Print how fast and how heavy the judge is: start, pairs a second, memory; another model beside it.

    python -m models.benchmark [--beside CHECKPOINT ...] [--pairs 400] [--threads 2]

Each model runs in a process of its own, so that memory and start are its own. The pairs are 64 tokens long.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time

WORDS = "the minister of the north said on monday that the bridge over the river had been closed for repair "


def pairs_of(count: int) -> list[tuple[str, str]]:
    """Pairs of about 64 tokens: 46 of premise, 15 of hypothesis, and the marks between."""
    words = (WORDS * 3).split()
    premise, hypothesis = " ".join(words[:46]), " ".join(words[:15])
    return [(f"{premise[:-2]}{number % 10}", hypothesis) for number in range(count)]


def measure(model: str | None, count: int, threads: int) -> dict[str, float | str]:
    """Start to first score in seconds, pairs a second, peak memory in MB, in this very process."""
    began = time.perf_counter()
    from checker.judge import open_judge

    judge = open_judge(model, threads=threads)
    judge.score([("The mayor resigned.", "The mayor left office.")])
    started = time.perf_counter() - began
    rows = pairs_of(count)
    judge.score(rows[:32])
    speeds = []
    for _ in range(3):
        began = time.perf_counter()
        judge.score(rows)
        speeds.append(count / (time.perf_counter() - began))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"judge": judge.name, "start_s": started, "pairs_per_s": max(speeds), "memory_mb": memory}


def main() -> None:
    """Measure each model in a fresh process and print a line for it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--beside", nargs="*", default=[], help="checkpoints to measure beside the embedded judge")
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.only is not None:
        print(json.dumps(measure(args.only or None, args.pairs, args.threads)))
        return
    print(f"{'judge':44s} {'start s':>8s} {'pairs/s':>8s} {'MB':>6s}")
    for model in ["", *args.beside]:
        command = [sys.executable, "-m", "models.benchmark", "--only", model]
        command += ["--pairs", str(args.pairs), "--threads", str(args.threads)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        row = json.loads(done.stdout.splitlines()[-1])
        numbers = f"{row['start_s']:8.2f} {row['pairs_per_s']:8.0f} {row['memory_mb']:6.0f}"
        print(f"{row['judge'][-44:]:44s} {numbers}")


if __name__ == "__main__":
    main()

"""Drafts, settings, packs and requests broken at random, for as many minutes as asked.

    python -m benchmarks.fuzz --minutes 10 --seed 1 --keep crashers

What must hold: nothing is raised but `PresscheckError`; no rule fails; `text[start:end]` is the
quotation of every finding; suggestions lie in the text; no single input takes more than half a minute.
Prints executions and every input that broke one of these, which `--keep` writes to a folder.
"""

from __future__ import annotations

import argparse
import random
import signal
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from benchmarks.fuzz_targets import TARGETS, shelf
from checker.config import Config
from checker.engine import Checker
from checker.errors import PresscheckError

SECONDS = 30


def _late(*_: object) -> None:
    raise AssertionError(f"took more than {SECONDS} seconds")


def fuzz(minutes: float, seed: int, keep: Path | None, only: str = "") -> int:
    """Run, print what was done, and return how many different faults were met."""
    dice, done, faults = random.Random(seed), Counter[str](), dict[str, int]()
    signal.signal(signal.SIGALRM, _late)
    end = time.monotonic() + minutes * 60
    with tempfile.TemporaryDirectory() as place, Checker.open(Config(judge=False)) as checker:
        at = shelf(checker, Path(place))
        while time.monotonic() < end:
            kind = only or dice.choice(list(TARGETS))
            data, run = TARGETS[kind](at, dice)
            done[kind] += 1
            signal.alarm(SECONDS)
            try:
                run()
            except PresscheckError:
                done[f"{kind} refused"] += 1
            except Exception as error:
                signal.alarm(0)
                frame = traceback.extract_tb(error.__traceback__)[-1]
                mark = f"{kind} {type(error).__name__} {str(error)[:90]} ({Path(frame.filename).name}:{frame.lineno})"
                if mark not in faults:
                    print(mark, flush=True)
                    if keep:
                        keep.mkdir(parents=True, exist_ok=True)
                        (keep / f"{len(faults):03}.{kind}").write_bytes(data)
                        (keep / f"{len(faults):03}.trace").write_text(
                            "".join(traceback.format_exception(error)), "utf-8", "replace"
                        )
                faults[mark] = faults.get(mark, 0) + 1
            finally:
                signal.alarm(0)
    for name, count in sorted(done.items()):
        print(f"{name:24s}{count:8,d}")
    total = sum(count for name, count in done.items() if " " not in name)
    print(f"{total:,} executions in {minutes:g} minutes, seed {seed}: {len(faults)} different faults")
    return len(faults)


def main() -> None:
    """Read the order, fuzz, and exit 1 where anything was found."""
    order = argparse.ArgumentParser(description=__doc__)
    order.add_argument("--minutes", type=float, default=1)
    order.add_argument("--seed", type=int, default=1)
    order.add_argument("--keep", type=Path)
    order.add_argument("--only", default="", help="one kind of input")
    asked = order.parse_args()
    raise SystemExit(bool(fuzz(asked.minutes, asked.seed, asked.keep, asked.only)))


if __name__ == "__main__":
    main()

"""Shards over the processes of this machine.

A process that dies (killed, out of memory) is replaced and its shard tried again; one that
kills its worker twice is told as failed, and the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from checker.batch.shards import Shard
from checker.batch.work import Desk, Done
from checker.config import Config

TRIES = 2
_DESK: Desk | None = None


def check(
    shards: Sequence[Shard], config: Config, output: Path, day: date | None, jobs: int
) -> Iterator[Done | tuple[Shard, str]]:
    """Each shard's outcome as it comes: done, or (the shard, why it failed)."""
    if jobs == 1:
        desk = Desk.open(config, output, day)
        for shard in shards:
            yield desk.check(shard)
        return
    left, tried = list(shards), dict.fromkeys((shard.number for shard in shards), 0)
    while left:
        lost: list[Shard] = []
        context = get_context("spawn")
        with ProcessPoolExecutor(jobs, context, _open, (config, output, day)) as pool:
            yield from _through(pool, left, lost, 2 * jobs)
        left = []
        for shard in lost:
            tried[shard.number] += 1
            if tried[shard.number] >= TRIES:
                yield shard, "its worker died twice"
            else:
                left.append(shard)


def _through(
    pool: ProcessPoolExecutor, shards: Sequence[Shard], lost: list[Shard], most: int
) -> Iterator[Done | tuple[Shard, str]]:
    """Feed the pool, never more than `most` shards ahead; shards of a broken pool go to `lost`."""
    waiting, running = list(reversed(shards)), dict[Future[Done], Shard]()
    try:
        while waiting or running:
            while waiting and len(running) < most:
                shard = waiting.pop()
                running[pool.submit(_check, shard)] = shard
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                shard = running.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    lost.append(shard)
                    raise
                except OSError as error:
                    yield shard, str(error)
    except BrokenProcessPool:
        lost += [*running.values(), *reversed(waiting)]


def _open(config: Config, output: Path, day: date | None) -> None:
    global _DESK
    _DESK = Desk.open(config, output, day)


def _check(shard: Shard) -> Done:
    assert _DESK is not None
    return _DESK.check(shard)

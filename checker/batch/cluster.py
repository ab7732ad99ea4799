"""Shards over a Ray cluster, for archives one machine is too small for.

An engine is opened once a worker; Ray Data streams the shards to them with back-pressure and
starts a worker again that dies, with the shard it had. The output folder must be one that all
machines share. Needs `presscheck[ray]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from checker.batch.shards import Shard
from checker.batch.work import Desk, Done
from checker.config import Config
from checker.errors import ConfigError


class Worker:
    """A worker of the cluster: called with one shard at a time."""

    def __init__(self, config: Config, output: Path, day: date | None) -> None:
        self._desk = Desk.open(config, output, day)

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        """The outcome of the shard that the row describes."""
        shard = Shard(**row)
        try:
            return {**asdict(self._desk.check(shard)), "fault": ""}
        except OSError as error:
            return {**asdict(Done(shard.number, 0, 0, 0)), "fault": str(error)}


def check(
    shards: Sequence[Shard], config: Config, output: Path, day: date | None, jobs: int
) -> Iterator[Done | tuple[Shard, str]]:
    """Each shard's outcome as it comes. Connects to the cluster at RAY_ADDRESS, or starts a local one.

    Raises `ConfigError` where Ray is not installed.
    """
    try:
        import ray
    except ImportError:
        raise ConfigError("a cluster needs Ray: pip install 'presscheck[ray]'") from None
    if not ray.is_initialized():
        ray.init(log_to_driver=False, ignore_reinit_error=True)
    ray.data.DataContext.get_current().enable_progress_bars = False
    by_number = {shard.number: shard for shard in shards}
    rows = ray.data.from_items([asdict(shard) for shard in shards], override_num_blocks=max(1, len(shards)))
    outcomes = rows.map(
        Worker, fn_constructor_args=(config, output.resolve(), day), concurrency=jobs, num_cpus=1, max_restarts=-1,
        max_task_retries=-1,
    )  # fmt: skip
    for told in outcomes.iter_rows():
        fault = told.pop("fault")
        yield (by_number[told["number"]], fault) if fault else Done(**told)

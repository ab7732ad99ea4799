"""One check after another, a short queue before them, and an end to each.

A check runs in one thread beside the event loop. It can be stopped between its steps: when
the one who asked has gone, or when its time is over.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from starlette.exceptions import HTTPException

from checker.engine import Step

WAITING = 16
"""Checks that may run or wait; past that the answer is 503 with Retry-After."""
SECONDS = 120.0
"""The time one check may take."""
T = TypeVar("T")


class Stopped(Exception):
    """The one who asked has gone; nobody reads the answer."""


class TooSlow(Exception):
    """The check's time is over."""


class Turn:
    """One check's right to run. Call it with every step: it raises `Stopped` or `TooSlow` where it must end."""

    def __init__(self, seconds: float, step: Callable[[Step], None] | None = None) -> None:
        self.stop = Event()
        self._seconds = seconds
        self._step = step
        self._end = float("inf")

    def begin(self) -> None:
        """The time starts when the check does, not when it was asked for."""
        self._end = time.monotonic() + self._seconds
        if self.stop.is_set():
            raise Stopped

    def __call__(self, step: Step) -> None:
        if self.stop.is_set():
            raise Stopped
        if time.monotonic() > self._end:
            raise TooSlow
        if self._step:
            self._step(step)


class Turns:
    """The queue before the one checker."""

    def __init__(self, waiting: int = WAITING, seconds: float = SECONDS) -> None:
        self._room = ThreadPoolExecutor(1, thread_name_prefix="check")
        self._most, self._seconds = waiting, seconds
        self.waiting = 0

    def turn(self, step: Callable[[Step], None] | None = None) -> Turn:
        """A turn with this queue's time limit."""
        return Turn(self._seconds, step)

    def take(self, work: Callable[[Turn], T], turn: Turn) -> asyncio.Future[T]:
        """`work(turn)` as soon as it is its turn. Raises 503 where too many wait already."""
        if self.waiting >= self._most:
            raise HTTPException(503, "too many drafts at once; try again in a moment", {"Retry-After": "2"})
        self.waiting += 1
        future = asyncio.get_running_loop().run_in_executor(self._room, _begun, work, turn)
        future.add_done_callback(self._left)
        return future

    def _left(self, future: asyncio.Future[T]) -> None:
        self.waiting -= 1
        if not future.cancelled():
            future.exception()

    async def run(self, work: Callable[[Turn], T]) -> T:
        """`work` in its turn, its result awaited. Raises 503 where there is no room, or no time."""
        turn = self.turn()
        try:
            return await self.take(work, turn)
        except TooSlow:
            raise HTTPException(503, "the check took too long", {"Retry-After": "10"}) from None
        finally:
            turn.stop.set()

    def close(self) -> None:
        """No further turns; the running one ends by itself."""
        self._room.shutdown(wait=False, cancel_futures=True)


def _begun(work: Callable[[Turn], T], turn: Turn) -> T:
    turn.begin()
    return work(turn)

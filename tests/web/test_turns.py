"""The queue: bounded, one at a time, stopped when its time is over or nobody listens."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from checker.config import Config
from checker.engine import Step
from checker.web import answers
from checker.web.application import application
from checker.web.orders import Order
from checker.web.turns import Stopped, Turn, Turns
from tests.loops import run

STEP = Step("rules", 1, 1)


def test_a_full_queue_answers_503() -> None:
    async def crowd() -> tuple[list[str], HTTPException]:
        turns, go = Turns(waiting=2), threading.Event()
        waiting = [turns.take(lambda turn: str(go.wait(10)), turns.turn()) for _ in range(2)]
        with pytest.raises(HTTPException) as refused:
            turns.take(lambda turn: "x", turns.turn())
        go.set()
        done = [await each for each in waiting]
        await asyncio.sleep(0)
        assert turns.waiting == 0
        return done, refused.value

    done, refused = run(crowd())
    assert done == ["True", "True"]
    assert refused.status_code == 503
    assert refused.headers == {"Retry-After": "2"}


def test_checks_never_run_side_by_side() -> None:
    running, most = 0, 0

    def work(turn: Turn) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.01)
        running -= 1

    async def all_at_once() -> None:
        turns = Turns()
        await asyncio.gather(*(turns.run(work) for _ in range(8)))

    run(all_at_once())
    assert most == 1


def test_too_slow_is_told() -> None:
    client = TestClient(application(Config(judge=False), seconds=0.0), "http://127.0.0.1:8470")
    answer = client.post("/check", json={"text": "The the clerk"})
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "10"
    lines = client.post("/check", json={"text": "The the clerk"}, headers={"accept": "application/x-ndjson"})
    assert '"error": "the check took too long"' in lines.text.splitlines()[-1]


def test_a_stopped_turn_ends_at_its_next_step() -> None:
    turn = Turn(10)
    turn.begin()
    turn(STEP)
    turn.stop.set()
    with pytest.raises(Stopped):
        turn(STEP)
    with pytest.raises(Stopped):
        turn.begin()


def test_nobody_listens_any_more() -> None:
    """Once the reader of the lines has gone, the check ends and its place is free."""

    async def listen_to_one() -> int:
        app = application(Config(judge=False))
        turns: Turns = app.state.turns
        text = "The hearing opens on Monday, 21 January 2025, in the old court.\n\n" * 300
        lines = answers.lines(Order(text.encode(), "-"), app.state.checker, turns)
        assert '"event": "draft"' in await anext(lines)
        await lines.aclose()  # type: ignore[attr-defined]
        end = time.monotonic() + 20
        while turns.waiting and time.monotonic() < end:
            await asyncio.sleep(0.02)
        return turns.waiting

    assert run(listen_to_one()) == 0

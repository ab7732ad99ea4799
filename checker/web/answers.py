"""Reports as the page and the API's clients get them: whole, or line by line as a check goes on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.exceptions import HTTPException

from checker import __version__
from checker.engine import Checker, Step
from checker.errors import PresscheckError
from checker.reporters import Run
from checker.reporters import json as plain
from checker.types import Document, Report, Verdict
from checker.web.orders import Order
from checker.web.turns import Turn, Turns

FAILED = "the check failed; the draft was not kept"


def run(report: Report, checker: Checker) -> Run:
    """What the reporters are given."""
    knowledge = checker.knowledge
    judge = (checker.config.model or "embedded") if checker.config.judge else None
    return Run((report,), __version__, knowledge.hash, knowledge.known_until.isoformat(), judge, explain=True)


def whole(report: Report, document: Document, checker: Checker) -> dict[str, Any]:
    """The report of the contract, with the draft's text, and its claims with their places."""
    values = plain.document(run(report, checker))
    values["documents"][0]["claims"] = [claim(each, document) for each in report.verdicts]
    return {**values, "text": report.text}


def claim(verdict: Verdict, document: Document) -> dict[str, Any]:
    """A claim with what was found about it and where it stands in the file."""
    place = document.offsets.place(verdict.claim.span)
    return {**plain.verdict(verdict), "start": place.start, "end": place.end}


def check(order: Order, checker: Checker, turn: Turn) -> tuple[Report, Document]:
    """The draft, checked against the writer's documents too."""
    document = order.document()
    with order.checker(checker) as mine:
        return mine.check_document(document, turn), document


def lines(order: Order, checker: Checker, turns: Turns) -> AsyncIterator[str]:
    """One JSON object a line: `draft`, then `step`s, then `report`; or `error`, and nothing after it."""
    loop = asyncio.get_running_loop()
    told: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()

    def tell(event: dict[str, Any] | None) -> None:
        loop.call_soon_threadsafe(told.put_nowait, event)

    turn = turns.turn()
    future = turns.take(lambda mine: _told(order, checker, mine, tell), turn)

    async def events() -> AsyncIterator[str]:
        try:
            while (event := await told.get()) is not None:
                yield json.dumps(event, ensure_ascii=False) + "\n"
        finally:
            turn.stop.set()
            future.cancel()

    return events()


def _told(order: Order, checker: Checker, turn: Turn, tell: Any) -> None:
    """Check and tell every step; whatever goes wrong is told as well."""
    try:
        document = order.document()
        tell({
            "event": "draft", "path": document.source.path, "as_of": document.day.isoformat(),
            "as_of_from": document.day_from, "text": document.source.text,
        })  # fmt: skip

        def step(each: Step) -> None:
            turn(each)
            if each.findings or each.verdict or each.done == each.of:
                tell(_step(each, document))

        with order.checker(checker) as mine:
            report = mine.check_document(document, step)
        tell({"event": "report", **whole(report, document, checker)})
    except PresscheckError as error:
        tell({"event": "error", "error": str(error)})
    except HTTPException as error:
        tell({"event": "error", "error": error.detail})
    except Exception as error:
        tell({"event": "error", "error": _words(error)})
    finally:
        tell(None)


def _words(error: Exception) -> str:
    return "the check took too long" if type(error).__name__ == "TooSlow" else FAILED


def _step(each: Step, document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {"event": "step", "stage": each.stage, "done": each.done, "of": each.of}
    if each.findings:
        values["findings"] = [plain.finding(one) for one in each.findings]
    if each.verdict:
        values["claim"] = claim(each.verdict, document)
    return values

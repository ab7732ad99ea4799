"""Routes of the HTTP door. Knows no rule and no format; nothing is kept but decisions asked to be."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from checker import __version__
from checker.config import Config
from checker.engine import Checker
from checker.errors import PresscheckError
from checker.readers import read_text
from checker.types import Report
from checker.web import answers, decided, languagetool, orders
from checker.web import export as exports
from checker.web.guard import Guard
from checker.web.turns import SECONDS, WAITING, Turn, Turns

STATIC = Path(__file__).parent / "static"
LINES = "application/x-ndjson"


def application(
    config: Config, host: str = "127.0.0.1", waiting: int = WAITING, seconds: float = SECONDS, warm: bool = False
) -> Starlette:
    """The ASGI app: one `Checker`, one check at a time, a short queue before it.

    Where `warm`, an example of every rule is checked at the start, so that the first draft need not
    wait for patterns and tables to be loaded.
    """
    turns = Turns(waiting, seconds)
    checker = Checker.open(config)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        if warm:
            turns.take(lambda turn: checker.check_document(read_text(_examples(checker)), turn), turns.turn())
        yield
        turns.close()

    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, host=host)],
        exception_handlers={HTTPException: _refused, PresscheckError: _unreadable, Exception: _failed},
        lifespan=lifespan,
    )
    app.state.checker, app.state.turns = checker, turns
    return app


def _examples(checker: Checker) -> str:
    return "\n\n".join(each.text for rule in checker.rules for each in rule.examples[:1])


def _routes() -> list[Route | Mount]:
    return [
        Route("/", _page),
        Route("/health", _health),
        Route("/settings", _settings),
        Route("/rules", _rules),
        Route("/openapi.json", _openapi),
        Route("/check", _check, methods=["POST"]),
        Route("/export", _export, methods=["POST"]),
        Route("/decisions", _decisions, methods=["POST"]),
        Route("/v2/check", _languagetool, methods=["GET", "POST"]),
        Route("/v2/languages", _languages),
        Route("/v2/healthcheck", _healthcheck),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


async def _page(request: Request) -> Response:
    return FileResponse(STATIC / "index.html")


async def _openapi(request: Request) -> Response:
    return FileResponse(STATIC / "openapi.json", media_type="application/json")


def _checker(request: Request) -> Checker:
    checker: Checker = request.app.state.checker
    return checker


def _turns(request: Request) -> Turns:
    turns: Turns = request.app.state.turns
    return turns


async def _health(request: Request) -> Response:
    checker, turns = _checker(request), _turns(request)
    knowledge = {"hash": checker.knowledge.hash, "known_until": checker.knowledge.known_until.isoformat()}
    return JSONResponse(
        {"status": "ready", "version": __version__, "knowledge": knowledge, "waiting": turns.waiting}
    )


async def _settings(request: Request) -> Response:
    """What the page tells the editor about this desk; names of files, never their folders."""
    config = _checker(request).config
    return JSONResponse({
        "version": __version__, "known_until": _checker(request).knowledge.known_until.isoformat(),
        "exceptions": config.exceptions.name if config.exceptions else None,
        "online": config.online and "wikipedia" in config.references, "judge": config.judge,
        "sources": [each.name for each in config.sources],
    })  # fmt: skip


async def _rules(request: Request) -> Response:
    """What each rule flags and why, for the page's cards."""
    rules = _checker(request).rules
    rows = [
        {
            "name": each.name, "category": each.category, "severity": str(each.severity),
            "summary": each.summary, "explanation": each.explanation,
        }
        for each in rules
    ]  # fmt: skip
    return JSONResponse(rows)


async def _check(request: Request) -> Response:
    """The report of the contract; line by line as it comes where the client accepts that."""
    order = await orders.order(request)
    checker, turns = _checker(request), _turns(request)
    if LINES in request.headers.get("accept", ""):
        return StreamingResponse(answers.lines(order, checker, turns), media_type=LINES)
    report, document = await turns.run(partial(answers.check, order, checker))
    return JSONResponse(answers.whole(report, document, checker))


async def _export(request: Request) -> Response:
    order = await orders.order(request)
    wanted = exports.wish(order.values or {})
    content = await _turns(request).run(partial(exports.export, order, wanted, _checker(request)))
    name = f"{Path(order.name).stem.strip('-') or 'draft'}-checked.{wanted.format}".encode("ascii", "ignore").decode()
    quoted = "".join(each if each.isalnum() or each in "-_. " else "_" for each in name)
    return Response(
        content, media_type=exports.KINDS[wanted.format],
        headers={"content-disposition": f'attachment; filename="{quoted}"'},
    )  # fmt: skip


async def _decisions(request: Request) -> Response:
    values = await orders.values(request)
    return JSONResponse(await run_in_threadpool(decided.keep, values, _checker(request).config))


async def _languagetool(request: Request) -> Response:
    """LanguageTool's `/v2/check`: a form or a query with `text` or annotated `data`."""
    sent = await orders.body(request) if request.method == "POST" else request.url.query.encode()
    form = languagetool.form(sent)
    language = languagetool.language(form)
    text, places = languagetool.draft(form)
    if len(text) > orders.LONGEST:
        raise HTTPException(413, f"a draft may have {orders.LONGEST:,} characters")

    def work(turn: Turn) -> Report:
        return _checker(request).check_document(read_text(text, "-"), turn)

    report = await _turns(request).run(work)
    return JSONResponse(languagetool.answer(report, places, language, languagetool.wanted(form)))


async def _languages(request: Request) -> Response:
    return JSONResponse(languagetool.LANGUAGES)


async def _healthcheck(request: Request) -> Response:
    return PlainTextResponse("OK")


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)


async def _unreadable(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, 422)


async def _failed(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": answers.FAILED}, 500)


__all__ = ["application"]

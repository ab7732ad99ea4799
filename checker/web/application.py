"""Routes, limits and guards of the HTTP door."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from checker import __version__
from checker.config import Config
from checker.engine import Checker
from checker.errors import PresscheckError
from checker.reporters import Run
from checker.reporters import json as json_report
from checker.types import Report
from checker.web import languagetool

STATIC = Path(__file__).parent / "static"
LARGEST = 16 * 1024 * 1024
"""Bytes of the largest request."""
WAITING = 16
"""Checks that may wait; past that the answer is 503 with Retry-After."""
SECONDS = 120
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_LOOPBACK = ["127.0.0.1", "localhost", "[::1]", "::1", "testserver"]


def application(config: Config, host: str = "127.0.0.1") -> Starlette:
    """The ASGI app: one `Checker`, one check at a time, a short queue before it."""
    hosts = _LOOPBACK if host in ("127.0.0.1", "localhost", "::1") else ["*"]
    app = Starlette(
        routes=[
            Route("/", _page),
            Route("/health", _health),
            Route("/openapi.json", _openapi),
            Route("/check", _check, methods=["POST"]),
            Route("/v2/check", _languagetool, methods=["POST"]),
            Route("/v2/languages", _languages),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=hosts), Middleware(Guard)],
        exception_handlers={HTTPException: _refused, PresscheckError: _unreadable, Exception: _failed},
    )
    app.state.checker = Checker.open(config)
    app.state.turn = asyncio.Lock()
    app.state.waiting = 0
    return app


class Guard:
    """Security headers on every answer; no request of another page's script, none too large."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        refusal = _refusal(request)

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [
                    (b"content-security-policy", POLICY.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                    (b"cache-control", b"no-store"),
                ]
            await send(message)

        await (refusal or self.app)(scope, receive, guarded)


def _refusal(request: Request) -> Response | None:
    origin = request.headers.get("origin")
    if request.method == "POST" and origin and origin.split("//")[-1] != request.headers.get("host"):
        return JSONResponse({"error": "requests of other sites are refused"}, 403)
    size = request.headers.get("content-length", "0")
    if not size.isdigit() or int(size) > LARGEST:
        return JSONResponse({"error": f"a request may have {LARGEST:,} bytes"}, 413)
    return None


async def _page(request: Request) -> Response:
    return FileResponse(STATIC / "index.html")


async def _health(request: Request) -> Response:
    checker: Checker = request.app.state.checker
    knowledge = {"hash": checker.knowledge.hash, "known_until": checker.knowledge.known_until.isoformat()}
    return JSONResponse({"status": "ready", "version": __version__, "knowledge": knowledge})


async def _body(request: Request) -> bytes:
    """The request's bytes, read no further than the limit."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            raise HTTPException(413, f"a request may have {LARGEST:,} bytes")
        parts.append(part)
    return b"".join(parts)


async def _check(request: Request) -> Response:
    """POST {"text", "as_of"?, "name"?} or {"file" (base64), "name"}: the report of the contract."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise HTTPException(415, "send application/json")
    values = _object(await _body(request))
    day = _day(values.get("as_of"))
    name = str(values.get("name") or "-")
    text, file = values.get("text"), values.get("file")
    if isinstance(text, str):
        report = await _turn(request, lambda checker: checker.check_text(text, name, day))
    elif isinstance(file, str):
        report = await _turn(request, lambda checker: _file(checker, file, name, day))
    else:
        raise HTTPException(400, 'give the draft as {"text": ...} or {"file": base64, "name": ...}')
    knowledge = request.app.state.checker.knowledge
    run = Run((report,), __version__, knowledge.hash, knowledge.known_until.isoformat(), explain=True)
    return JSONResponse({**json_report.document(run), "text": report.text})


def _file(checker: Checker, encoded: str, name: str, day: date | None) -> Report:
    from checker.readers import read_data

    try:
        data = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise HTTPException(400, "the file is not base64") from None
    return checker.check_document(read_data(data, name, day))


async def _languagetool(request: Request) -> Response:
    """LanguageTool's `POST /v2/check`: a form with `text` or annotated `data`."""
    form = languagetool.form(await _body(request))
    text, places = languagetool.draft(form)
    report = await _turn(request, lambda checker: checker.check_text(text, "-"))
    return JSONResponse(languagetool.answer(report, places, form.get("language", "en-US")))


async def _languages(request: Request) -> Response:
    return JSONResponse(languagetool.LANGUAGES)


async def _openapi(request: Request) -> Response:
    return FileResponse(STATIC / "openapi.json", media_type="application/json")


async def _turn(request: Request, work: Callable[[Checker], Report]) -> Report:
    """One check at a time, off the event loop; a full queue answers 503."""
    state = request.app.state
    if state.waiting >= WAITING:
        raise HTTPException(503, "too many drafts at once; try again in a moment", {"Retry-After": "2"})
    state.waiting += 1
    try:
        async with state.turn:
            return await asyncio.wait_for(run_in_threadpool(work, state.checker), SECONDS)
    except TimeoutError:
        raise HTTPException(503, "the check took too long", {"Retry-After": "10"}) from None
    finally:
        state.waiting -= 1


def _object(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, "the request is not JSON") from None
    if not isinstance(values, dict):
        raise HTTPException(400, "the request is not a JSON object")
    return values


def _day(value: Any) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise HTTPException(400, "as_of is not a day; write it as YYYY-MM-DD") from None


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)


async def _unreadable(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, 422)


async def _failed(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": "the check failed; the draft was not kept"}, 500)

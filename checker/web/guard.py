"""What every request must pass and every answer must carry.

A page on another site can make a browser send requests here, and a name of its own may lead to
this address (DNS rebinding): both are told by the Host and Origin headers and refused. Add-ons of
browsers and editors have an origin of their own kind; they may use LanguageTool's API alone.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from checker.patterns import regex

LARGEST = 16 * 1024 * 1024
"""Bytes of the largest request."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_ADDON = regex(r"(?:chrome|moz|safari-web)-extension://[\w-]+|app://[\w.-]+", re.ASCII)
_HOST = regex(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[\w.-]+))(?::\d{1,5})?", re.I | re.ASCII)


class Guard:
    """Security headers on every answer; no request of another page's script, none too large."""

    def __init__(self, app: Any, host: str) -> None:
        self.app = app
        self.names = {"localhost", host.lower(), socket.gethostname().lower()}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        refusal = self._refusal(request)
        origin = request.headers.get("origin", "")
        extra = [(b"access-control-allow-origin", origin.encode())] if _addon(request, origin) else []

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [
                    (b"content-security-policy", POLICY.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                    (b"cross-origin-opener-policy", b"same-origin"),
                    (b"cross-origin-resource-policy", b"same-origin"),
                    (b"cache-control", b"no-store"),
                    *extra,
                ]
            await send(message)

        await (refusal or self.app)(scope, receive, guarded)

    def _refusal(self, request: Request) -> Response | None:
        host = request.headers.get("host", "")
        if not self._ours(host):
            return JSONResponse({"error": "requests under another name are refused"}, 400)
        origin = request.headers.get("origin", "")
        foreign = bool(origin) and origin.split("//")[-1] != host
        if request.method not in ("GET", "HEAD") and foreign and not _addon(request, origin):
            return JSONResponse({"error": "requests of other sites are refused"}, 403)
        size = request.headers.get("content-length", "0")
        if not size.isascii() or not size.isdigit() or int(size[:12]) > LARGEST:
            return JSONResponse({"error": f"a request may have {LARGEST:,} bytes"}, 413)
        return None

    def _ours(self, host: str) -> bool:
        """Whether the name asked for is ours. An address is: only names can be led astray."""
        found = _HOST.fullmatch(host)
        if found is None:
            return False
        if (found["name"] or "").lower() in self.names:
            return True
        try:
            ipaddress.ip_address(found["six"] or found["name"])
        except ValueError:
            return False
        return True


def _addon(request: Request, origin: str) -> bool:
    return request.url.path.startswith("/v2/") and _ADDON.fullmatch(origin) is not None

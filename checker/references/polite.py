"""Manners on the network: an httpx transport that keeps every request small, slow and finite.

At most three requests at once, a limit on the bytes and the seconds of one answer, an end
to waiting when a server asks for more patience than an editor has, and (for a wiki of the
newsroom's own) another address in place of Wikipedia's.
"""

from __future__ import annotations

import threading
import time
from typing import Any

import httpx

from checker.errors import ReferenceUnavailable

AT_ONCE = 3
LARGEST = 4 * 1024 * 1024
"""Bytes of one answer: a long Wikipedia article has under one million."""

_TURNSTILE = threading.BoundedSemaphore(AT_ONCE)


class PoliteTransport(httpx.BaseTransport):
    """Sends requests by `inner`, within limits. Raises `ReferenceUnavailable` past them."""

    def __init__(self, base: str = "", seconds: float = 10.0, patience: float = 20.0, inner: Any = None) -> None:
        self._base = httpx.URL(base) if base else None
        self._seconds, self._patience = seconds, patience
        self._inner: httpx.BaseTransport = inner or httpx.HTTPTransport()
        self.requests = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._base is not None:
            self._readdress(request)
        with _TURNSTILE:
            self.requests += 1
            answer = self._inner.handle_request(request)
            try:
                self._check(answer)
                content = self._content(answer, request)
            finally:
                answer.close()
        headers = [(k, v) for k, v in answer.headers.items() if k not in ("content-encoding", "content-length")]
        return httpx.Response(answer.status_code, headers=headers, content=content, request=request)

    def close(self) -> None:
        self._inner.close()

    def _readdress(self, request: httpx.Request) -> None:
        base = self._base
        assert base is not None
        path = base.path if base.path not in ("", "/") else request.url.path
        request.url = request.url.copy_with(scheme=base.scheme, host=base.host, port=base.port, path=path)
        request.headers["Host"] = base.netloc.decode("ascii")

    def _check(self, answer: httpx.Response) -> None:
        wait = answer.headers.get("retry-after", "")
        if answer.status_code in (429, 503) and wait.isdigit() and int(wait) > self._patience:
            raise ReferenceUnavailable(f"the server asks to wait {wait} seconds; try again later")
        if answer.is_redirect:
            raise ReferenceUnavailable(f"the server sends us elsewhere ({answer.headers.get('location', '')[:200]})")

    def _content(self, answer: httpx.Response, request: httpx.Request) -> bytes:
        """The whole body, decoded, within the limits of size and time."""
        end = time.monotonic() + self._seconds
        parts, size = [], 0
        for part in answer.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > LARGEST:
                raise ReferenceUnavailable(f"the answer is larger than {LARGEST:,} bytes")
            if time.monotonic() > end:
                raise httpx.ReadTimeout("the answer took too long", request=request)
        return b"".join(parts)

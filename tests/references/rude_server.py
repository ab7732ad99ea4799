"""A wiki on loopback that answers well, or misbehaves on purpose."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PAGE = "Mira Lindqvist is a Swedish engineer. She was minister of transport of Sweden from 2031 to 2033. " * 3


class Handler(BaseHTTPRequestHandler):
    mode = "well"
    asked: list[str] = []  # noqa: RUF012
    agents: set[str] = set()  # noqa: RUF012

    def log_message(self, *_: object) -> None:
        return

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        type(self).agents.add(self.headers.get("User-Agent", ""))
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, "_" + self.mode)()

    def _send(self, body: bytes, code: int = 200, kind: str = "application/json", **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _answer(self) -> bytes:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        title = query.get("titles", "")
        page: dict[str, object] = {"ns": 0, "title": title, "missing": ""}
        if title == "Mira Lindqvist":
            page = {
                "ns": 0,
                "title": title,
                "pageid": 7,
                "lastrevid": 70,
                "extract": PAGE,
                "fullurl": "http://127.0.0.1/wiki/Mira_Lindqvist",
                "canonicalurl": "x",
                "editurl": "x",
                "contentmodel": "wikitext",
                "pagelanguage": "en",
                "touched": "x",
                "length": 9,
            }
        found: dict[str, object] = {"pages": {str(page.get("pageid", -1)): page}}
        if query.get("list") == "search":
            found = {"search": [], "searchinfo": {"totalhits": 0}}
        return json.dumps({"batchcomplete": "", "query": found}).encode()

    def _well(self) -> None:
        self._send(self._answer())

    def _limited(self) -> None:
        self._send(b"{}", 429)

    def _limited_long(self) -> None:
        self._send(b"{}", 429, Retry_After="3600")

    def _down(self) -> None:
        self._send(b"oops", 503)

    def _page_not_json(self) -> None:
        self._send(b"<html><p>Please log in</p></html>", 200, "text/html")

    def _cut(self) -> None:
        self._send(self._answer()[:-20])

    def _loop(self) -> None:
        self._send(b"", 302, Location=self.path)

    def _huge(self) -> None:
        self._send(b'{"a": "' + b"x" * 30_000_000 + b'"}')

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for byte in self._answer() * 50:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.05)

    def _reset(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(b'{"query"')
        self.close_connection = True

    def _nonsense(self) -> None:
        self._send(b'{"query": {"pages": [1, 2]}}')


@contextlib.contextmanager
def serving(mode: str) -> Iterator[tuple[str, type[Handler]]]:
    """(address, handler) of a server in that mode, stopped afterwards."""
    handler = type("Rude", (Handler,), {"mode": mode, "asked": [], "agents": set()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/w/api.php", handler
    finally:
        server.shutdown()
        server.server_close()

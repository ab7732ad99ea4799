"""The web page and the HTTP API: drafts in, findings out, on loopback, nothing kept, nothing sent.

`application` is a plain ASGI app (starlette); `serve` runs it with uvicorn.
"""

from __future__ import annotations

from checker.config import Config
from checker.errors import ConfigError


def serve(config: Config, host: str, port: int) -> None:
    """Serve until interrupted. Raises `ConfigError` where the web extra is missing."""
    try:
        import uvicorn

        from checker.web.application import application
    except ImportError:
        raise ConfigError("the web page needs starlette and uvicorn: pip install 'presscheck[web]'") from None
    app = application(config, host, warm=True)
    uvicorn.run(
        app, host=host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=5,
        limit_concurrency=200, h11_max_incomplete_event_size=65536,
    )  # fmt: skip

"""`presscheck serve`, started once for tests that talk to it over a socket, and what to do where a tool is missing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from urllib.request import urlopen

import pytest

CLIENTS = Path(__file__).parent / "clients" / "node_modules"


def lacking(words: str) -> NoReturn:
    """Skip with the reason; fail in CI, which installs everything."""
    if os.environ.get("CI"):
        pytest.fail(words)
    pytest.skip(words)


def package(name: str) -> Path:
    """The folder of an npm package that scripts/ci-services.sh installs."""
    folder = CLIENTS / name
    if not folder.is_dir():
        lacking(f"no {name}: scripts/ci-services.sh installs it with npm")
    return folder


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of exceptions that the server may write, when asked."""
    return tmp_path_factory.mktemp("kept") / "exceptions.jsonl"


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, kept: Path) -> Iterator[str]:
    """Where `presscheck serve` listens, without the entailment model."""
    settings = tmp_path_factory.mktemp("serve") / "presscheck.toml"
    settings.write_text(f"judge = false\nexceptions = '{kept}'\n")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = [sys.executable, "-m", "checker.cli", "serve", "--port", str(port), "--config", str(settings)]
    with subprocess.Popen(program, stderr=subprocess.DEVNULL) as server:
        try:
            _await(f"http://127.0.0.1:{port}/health", server)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def _await(health: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(health, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("presscheck serve did not answer")

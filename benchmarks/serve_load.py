"""`presscheck serve` under load: clients that each send a draft again and again for a while, on loopback only.

    python benchmarks/serve_load.py [--clients 32] [--seconds 60] [--draft FILE]

Starts its own server on a free port and stops it. Prints how long one client alone waits for the first
findings and for all; then answers by status, the times of the checks that were carried out (median, 95th
and 99th percentile), how often clients were told to come again (503 with Retry-After, which they obey),
how long `/health` took meanwhile, and the server's memory at the start, in the middle and at the end.
Exits 1 where anything but 200 and 503 was answered.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import httpx

DRAFT = Path(__file__).parent.parent / "fixtures" / "drafts" / "harbour-talks" / "draft.txt"


def share(times: list[float], part: float) -> float:
    """The value below which `part` of the times lie."""
    return sorted(times)[min(len(times) - 1, int(part * len(times)))] if times else 0.0


def memory(process: int) -> float:
    """Resident memory in MiB (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


async def client(http: httpx.AsyncClient, text: str, end: float, seen: Counter[int], times: list[float]) -> None:
    """One editor: sends, waits for the answer, sends again; waits as long as it is told to."""
    while time.monotonic() < end:
        began = time.monotonic()
        answer = await http.post("/check", json={"text": text})
        seen[answer.status_code] += 1
        if answer.status_code == 200:
            times.append(time.monotonic() - began)
        else:
            await asyncio.sleep(float(answer.headers.get("retry-after", "1")))


async def streamed(http: httpx.AsyncClient, text: str) -> tuple[float, float]:
    """Seconds to the first findings, and to the report."""
    began, first = time.monotonic(), 0.0
    async with http.stream("POST", "/check", json={"text": text}, headers={"accept": "application/x-ndjson"}) as answer:
        async for line in answer.aiter_lines():
            if not first and '"findings": [' in line:
                first = time.monotonic() - began
    return first, time.monotonic() - began


async def watch(http: httpx.AsyncClient, process: int, end: float, health: list[float], sizes: list[float]) -> None:
    """Whether the server still answers beside the checks, and how large it has become."""
    while time.monotonic() < end:
        began = time.monotonic()
        await http.get("/health")
        health.append(time.monotonic() - began)
        sizes.append(memory(process))
        await asyncio.sleep(1)


async def load(address: str, process: int, clients: int, seconds: float, text: str) -> int:
    """Run everything and print the figures; the exit code."""
    seen: Counter[int] = Counter()
    times: list[float] = []
    health: list[float] = []
    sizes: list[float] = []
    limits = httpx.Limits(max_connections=clients + 2)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as http:
        for _ in range(3):
            await http.post("/check", json={"text": text})
        first, alone = zip(*[await streamed(http, text) for _ in range(20)], strict=True)
        end = time.monotonic() + seconds
        await asyncio.gather(
            watch(http, process, end, health, sizes), *(client(http, text, end, seen, times) for _ in range(clients))
        )
    print(f"{len(text.split())} words; one client alone: first findings after {share(list(first), 0.5):.3f} s (median; "
          f"worst {max(first):.3f}), all after {share(list(alone), 0.5):.3f} s (worst {max(alone):.3f})")  # fmt: skip
    print(f"{clients} clients for {seconds:.0f} s: " + ", ".join(f"{count} x {code}" for code, count in seen.items()))
    print(f"checks: {len(times) / seconds:.1f} a second; median {share(times, 0.5):.3f} s, "
          f"p95 {share(times, 0.95):.3f} s, p99 {share(times, 0.99):.3f} s")  # fmt: skip
    print(f"/health: median {share(health, 0.5) * 1000:.0f} ms, p99 {share(health, 0.99) * 1000:.0f} ms")
    print(f"memory: {sizes[0]:.0f} MiB at the start, {sizes[len(sizes) // 2]:.0f} in the middle, "
          f"{sizes[-1]:.0f} at the end")  # fmt: skip
    return 0 if set(seen) <= {200, 503} else 1


def main() -> int:
    """Start the server, load it, stop it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--clients", type=int, default=32)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--draft", type=Path, default=DRAFT)
    chosen = options.parse_args()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = [sys.executable, "-m", "checker.cli", "serve", "--port", str(port)]
    with subprocess.Popen(program, stderr=subprocess.DEVNULL, env=os.environ) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(600):
                try:
                    httpx.get(f"{address}/health", timeout=5)
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            text = chosen.draft.read_text("utf-8")
            return asyncio.run(load(address, server.pid, min(chosen.clients, 200), min(chosen.seconds, 600), text))
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())

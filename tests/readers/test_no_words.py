"""Runs without words: read as one sign, with every position beside them exact."""

from __future__ import annotations

import base64
import random

import pytest

from checker.readers import read_text

DATA = base64.b64encode(random.Random(1).randbytes(3000)).decode()


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("run", [DATA, "x" * 5000, "“" * 3000, "𝒳é" * 900])
def test_positions_around_a_run(name: str, run: str) -> None:
    text = f"The mayor spoke. {run} Then “caffè” closed, 😀 she said.\n"
    text = f"<article><p>{text}</p></article>" if name.endswith("html") else text
    document = read_text(text, name)
    assert len(document.prose) < 200
    for word in ("mayor", "caffè", "she said."):
        start = document.prose.index(word)
        from checker.types import Span

        place = document.offsets.place(Span(start, start + len(word)))
        assert place.of(text) == word
    sign = document.prose.index("…")
    assert document.offsets.place(Span(sign, sign + 1)).of(text) == run


def test_a_long_address_is_left_as_it_is() -> None:
    address = "https://example.org/" + "a" * 300
    assert address in read_text(f"See {address} for more.", "a.txt").prose

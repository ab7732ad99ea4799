"""Whatever stands in a draft, prose positions lead back to the right characters of the file."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.readers import read_text
from checker.readers.compliance import of_document
from checker.types import Document, Span

PIECES = st.sampled_from(
    ["word", "Zelenskyy", "“quote”", "it’s", "😀", "e\u0301", "é", "&amp;", "&eacute;", "*em*", "**bold**",
     "[link](http://x.example \"t\")", "`code`", "a\\*b", "\r\n", "\n\n", "\n", "- ", "# ", "> ", "|", "---",
     "<b>x</b>", "<!-- c -->", "\u200f", "\u2028", "1,000", "\t", " ", "—", "[^1]", "ﬁ", "👩‍👩‍👧"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


def check(document: Document) -> None:
    assert list(of_document(document)) == []


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_every_stretch_is_exact(text: str, name: str) -> None:
    check(read_text(text, name))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_text(text: str, name: str) -> None:
    check(read_text(text, name)) if not text.startswith("---") else None


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(["a.txt", "a.md", "a.html"]), st.integers())
def test_words_are_found_where_they_stand(text: str, name: str, seed: int) -> None:
    document = read_text(text, name)
    chosen = random.Random(seed)
    for each in document.offsets.stretches:
        if each.verbatim and len(each.prose) > 1:
            start = chosen.randrange(each.prose.start, each.prose.end)
            end = chosen.randrange(start, each.prose.end) + 1
            span = Span(start, end)
            assert document.offsets.place(span).of(document.source.text) == span.of(document.prose)


@pytest.mark.parametrize(
    ("name", "text", "prose"),
    [
        ("a.md", "# Héad &amp; *emph* 😀\n\nSoft\nbreak", "Héad & emph 😀\n\nSoft break"),
        ("a.md", "Said [the *minister*](http://x.example).", "Said the minister."),
        ("a.md", "---\ntitle: T\ndate: 2025-01-02\n---\nBody", "T\n\nBody"),
        ("a.md", "One\n\n```\ncode\n```\n\nTwo", "One\n\nTwo"),
        ("a.md", "- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |", "a\n\nb\n\nx\n\ny\n\n1\n\n2"),
        (
            "a.html",
            "<title>T</title><nav>x</nav><p>A &amp; <b>b</b>&eacute;\n c</p><p>D</p>",
            "A & bé c\n\nD",
        ),
        ("a.html", "<body><p>menu</p><article><h1>H</h1><p>x<br>y</p></article><p>z</p>", "H\n\nx\ny"),
        ("a.txt", "One\r\n\r\nTwo", "One\n\nTwo"),
        ("a.txt", "\ufeffOne", "\ufeffOne"),
    ],
)
def test_prose(name: str, text: str, prose: str) -> None:
    document = read_text(text, name)
    assert document.prose == prose
    check(document)

"""Every reader that ships keeps the promises asked of others; a reader that does not is told so."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest

from checker.readers import Reader, add, compliance, read_data, reader_of
from checker.types import Block, Document, Offsets, Source, Span, Stretch

MARKDOWN = b"""---\ntitle: The title of a draft\ndate: 2024-03-15\n---
\n# H\xc3\xa9ad\n\nA *word*[^1] &amp; more.\n
| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n- item\n\n[^1]: A footnote.
\n<!-- presscheck: ignore date: x -->\nZ\n"""
HTML = (
    "<html><head><title>T</title></head><body><nav>Menu</nav>"
    "<article><h1>Héad</h1><p>A <b>b</b> &eacute;</p></article></body></html>"
).encode()


def word() -> bytes:
    made = docx.Document()
    made.add_heading("A heading", 1)
    made.add_paragraph("The first paragraph. \U0001f600 The second sentence.")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    made.sections[0].header.paragraphs[0].text = "The running head"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


SAMPLES = {
    "text": [(b"Title\n\nA first\nparagraph.\r\n\r\n- item\n", "a.txt"), ("“é”\u2028x".encode(), "b.text")],
    "markdown": [(MARKDOWN, "a.md"), (b"import x from 'y'\n\nText {a}.\n", "a.mdx")],
    "html": [(HTML, "a.html"), (b"<p>One<p>Two", "b.htm")],
    "docx": [(word(), "a.docx")],
}


@pytest.mark.parametrize("name", SAMPLES)
def test_built_in_readers(name: str) -> None:
    samples = SAMPLES[name]
    assert compliance.faults(reader_of(samples[0][1]), samples) == []


def _liar(data: bytes, name: str, as_of: date | None) -> Document:
    text = data.decode("latin-1")
    stretch = Stretch(Span(0, len(text)), Span(1, len(text) + 1))
    return Document(
        Source(name, text), text, Offsets((stretch,)), (Block(Span(0, len(text))),), date(2000, 1, 1), ""
    )


def test_a_reader_that_breaks_its_promises_is_told() -> None:
    found = "\n".join(compliance.faults(Reader("liar", (".liar",), _liar), [(b"abc", "a.liar")]))
    assert "leaves the file" in found
    assert "does not win" in found
    assert "holds no text" in found

    def crash(data: bytes, name: str, as_of: date | None) -> Document:
        raise KeyError("x")

    found = "\n".join(compliance.faults(Reader("crash", (".crash",), crash), []))
    assert "raises KeyError" in found


def test_a_suffix_has_one_reader() -> None:
    with pytest.raises(ValueError, match=r"\.md is already read"):
        add(Reader("mine", (".md",), _liar))


def test_comments_of_others_in_a_word_document_are_not_the_draft() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("The draft itself.")
    if not hasattr(made, "add_comment"):
        pytest.skip("this python-docx writes no comments")
    made.add_comment(paragraph.runs, text="Remark of an editor.", author="E")
    out = io.BytesIO()
    made.save(out)
    assert read_data(out.getvalue(), "a.docx").prose == "The draft itself."

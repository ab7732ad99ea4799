"""Every text of the front matter is read under its key, and stands where the file has it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.errors import DraftError
from checker.readers import read_text
from checker.readers.compliance import of_document
from checker.types import Document, Ignore

JEKYLL = """---
layout: post
title: "The Minister's \\"last\\" word"
description: >
  A folded text of the draft
  that runs over two lines.
summary: 'It''s a quoted summary'
author: Jane van der Meer Smith
tags: [one two three four, b]
seo:
  excerpt: plain text without any marks
image:
  src: /a/b c d.png
  caption: The ferry leaves the old harbour
notes: |
  A literal block
  of two lines.
ref: short
date: 2024-03-15 10:00:00 +0100
---

Body text.
"""
HUGO = """+++
title = "A title with a \\"mark\\" in it"
date = 2024-03-15T10:00:00Z
draft = false
[params]
description = 'The council meets again today'
+++

Body text.
"""
JSON = '{\n  "title": "The sea \\u00e9 rises",\n  "date": "2024-03-15"\n}\n\nBody text.\n'


def fields(document: Document) -> dict[str, str]:
    assert list(of_document(document)) == []
    return {block.name: block.span.of(document.prose) for block in document.blocks if block.name}


def test_yaml_texts_and_their_keys() -> None:
    assert fields(read_text(JEKYLL, "a.md")) == {
        "title": "The Minister's \"last\" word",
        "description": "A folded text of the draft that runs over two lines.",
        "summary": "It's a quoted summary",
        "seo.excerpt": "plain text without any marks",
        "image.caption": "The ferry leaves the old harbour",
        "notes": "A literal block\nof two lines.",
    }


@pytest.mark.parametrize("word", ["Minister", "folded", "over", "quoted", "harbour", "literal", "of two"])
def test_words_of_a_field_are_placed(word: str) -> None:
    document = read_text(JEKYLL, "a.md")
    from checker.types import Span

    start = document.prose.index(word)
    place = document.offsets.place(Span(start, start + len(word)))
    assert place.of(JEKYLL) == word
    assert place.start == JEKYLL.index(word)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_toml_and_json(ending: str) -> None:
    document = read_text(HUGO.replace("\n", ending), "a.md")
    assert document.day == date(2024, 3, 15)
    assert fields(document) == {
        "title": 'A title with a "mark" in it', "params.description": "The council meets again today",
    }  # fmt: skip
    document = read_text(JSON.replace("\n", ending), "a.md")
    assert document.day == date(2024, 3, 15)
    assert fields(document) == {"title": "The sea é rises"}
    assert document.prose.endswith("Body text.")


def test_a_dateline_below_front_matter_still_counts() -> None:
    document = read_text("---\ntitle: A title\n---\n\nPARIS, 15 March 2024 — The talks went on.\n", "a.md")
    assert document.day == date(2024, 3, 15)


def silenced(head: str) -> tuple[Ignore, ...]:
    return read_text(f"---\n{head}\n---\n\nText.\n", "a.md").ignores


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ('presscheck: "ignore wrong-office: quoted satire"', [(("wrong-office",), "quoted satire", None)]),
        ("presscheck:\n  ignore:\n    - wrong-office: satire\n    - number-format, misspelling",
         [(("wrong-office",), "satire", None), (("number-format", "misspelling"), "", None)]),
        ("presscheck:\n  ignore: \"date until 2026-01-31: as printed\"",
         [(("date",), "as printed", date(2026, 1, 31))]),
    ],
)  # fmt: skip
def test_ignores_in_front_matter(head: str, wanted: list[tuple[tuple[str, ...], str, date | None]]) -> None:
    found = silenced(head)
    assert [(each.rules, each.reason, each.until) for each in found] == wanted
    assert all(each.span.start == 0 for each in found)


def test_a_wrong_ignore_names_file_and_line() -> None:
    with pytest.raises(DraftError, match=r"a\.md:2: .*wants `RULE: reason`"):
        silenced('presscheck: "?? what"')
    with pytest.raises(DraftError, match=r"a\.md:3: `until 2025-02-30` is not a day"):
        read_text("One.\n\n<!-- presscheck: ignore date until 2025-02-30: x -->\nTwo.\n", "a.md")


def test_mdx_and_short_codes_are_left_alone() -> None:
    text = (
        "import Chart from './chart'\n\nexport const meta = {a: 1}\n\n# A title\n\n<Chart data={x} />\n\n"
        "The sum is {props.sum} euros.\n\n{/* a comment */}\n\nIt <Note kind=\"a\">really</Note> is.\n"
    )  # fmt: skip
    assert read_text(text, "a.mdx").prose == "A title\n\nThe sum is  euros.\n\nIt really is."
    text = 'One {{< figure src="a" caption="b c" >}} two.\n\n{% include x.html %}\n\nThree {{ page.x }} four.\n'
    document = read_text(text, "a.md")
    assert document.prose == "One  two.\n\nThree  four."
    assert list(of_document(document)) == []

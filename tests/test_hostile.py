"""Drafts made to hurt: each is read to its end, no rule fails on it, and positions stay exact.

Each kind of text would take hours if one step were quadratic in it; the time-out of the test
run is the judge of that, not a clock here.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from checker import baseline, decisions
from checker import config as configuration
from checker.config import Config
from checker.engine import Checker
from checker.errors import ConfigError, DraftError, JudgeError, KnowledgeError
from checker.judge import command
from checker.knowledge import open_knowledge
from checker.readers import compliance, read_data, read_text
from checker.web import languagetool

DAY = date(2025, 6, 1)
HURTFUL = {
    "one word": ("a" * 300_000, "a.txt"),
    "one line of figures": ("12, " * 12_000, "a.txt"),
    "opening marks": ("“ " * 12_000, "a.txt"),
    "straight marks": ('" ' * 12_000, "a.txt"),
    "dates without an end": ("May 1, 2020, " * 3_000, "a.txt"),
    "only stops": (". " * 20_000, "a.txt"),
    "only brackets": ("( [ " * 10_000, "a.md"),
    "white space": (" \t" * 100_000 + "x" + "\r\n" * 50_000, "a.txt"),
    "deep elements": ("<div>" * 20_000 + "The mayor spoke.", "a.html"),
    "unclosed elements": ("<p>a <b>" * 5_000, "a.html"),
    "deep quotations": ("> " * 2_000 + "The mayor spoke.", "a.md"),
    "controls": ("The mayor\x00 spoke\x1b[31m.\x85\u2028 Next\ufeff." * 50, "a.txt"),
    "half characters": ("The mayor\ud800 spoke.\udfff" * 50, "a.txt"),
    "right to left": ("The mayor \u202espoke\u202c to \u2067them\u2069. " * 50, "a.txt"),
    "combining": ("Ze\u0301" + "\u0301" * 500 + "lensky spoke. " * 20, "a.txt"),
    "names": ("Barack Obama met Angela Merkel. " * 1_000, "a.txt"),
}


MARKED = ("<![CDATACDATA[ x > <p>After</p>", "<![1", "<![", "<![foo bar", "<![if x]>b<![endif]>\n<p>c</p>", "<![a[]]>d")


@pytest.mark.parametrize("markup", MARKED)
def test_marked_sections_of_no_known_kind_are_passed_over(markup: str) -> None:
    document = read_data(f"<p>The mayor spoke.</p>{markup}".encode(), "a.html", as_of=DAY)
    assert document.prose.startswith("The mayor spoke.")
    assert list(compliance.of_document(document)) == []


@pytest.mark.parametrize("kind", HURTFUL)
def test_read_to_the_end(kind: str) -> None:
    text, name = HURTFUL[kind]
    with Checker.open(Config(judge=False)) as checker:
        report = checker.check_text(text, name, as_of=DAY)
    assert [each.message for each in report.findings if each.rule == "rule-failed"] == []
    for each in report.findings:
        assert report.text[each.location.start : each.location.end] == each.location.quote


def _word(document: bytes, spoil: bool = False) -> bytes:
    """A Word document with that main part; `spoil`: packed data changed after packing."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    data = bytearray(out.getvalue())
    if spoil:
        data[60:80] = bytes(20)
    return bytes(data)


_OPEN = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_BOMB = """<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>"""
WORDS = {
    "nested": _word(_OPEN + b"<w:p>" + b"<w:r>" * 20_000 + b"</w:r>" * 20_000 + b"</w:p></w:body></w:document>"),
    "entities in UTF-16": _word(_BOMB.encode("utf-16")),
    "unknown encoding": _word(b'<?xml version="1.0" encoding="klingon"?>' + _OPEN + b"</w:body></w:document>"),
    "wide encoding": _word(b'<?xml version="1.0" encoding="shift_jis"?>' + _OPEN + b"</w:body></w:document>"),
    "spoilt packing": _word(_OPEN + b"<w:p/>" * 200 + b"</w:body></w:document>", spoil=True),
    "no package": b"PK\x05\x06" + b"\xff" * 18,
}


@pytest.mark.parametrize("kind", WORDS)
def test_a_damaged_word_document_is_refused_in_words(kind: str) -> None:
    with pytest.raises(DraftError, match=r"a\.docx"):
        read_data(WORDS[kind], "a.docx")


def test_a_file_without_paragraphs_is_cut_between_sentences() -> None:
    text = "The mayor said that the bridge would open again in May. " * 1_500
    document = read_text(text, "a.txt")
    assert len(document.blocks) == 5
    assert all(block.span.of(document.prose).rstrip().endswith("May.") for block in document.blocks)
    assert "".join(block.span.of(document.prose) for block in document.blocks).split() == text.split()


DEEP = "[" * 20_000
ALIASES = "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghi"))
HEADS = {
    "deep YAML": f"---\ntitle: {DEEP}\n---\nThe mayor.",
    "deep TOML": f"+++\ntitle = {DEEP}\n+++\nThe mayor.",
    "aliases of aliases": f"---\na: &a [x, x]\n{ALIASES}title: *i\n---\nThe mayor.",
    "an alias of itself": "---\ntitle: &a [*a]\n---\nThe mayor.",
}


@pytest.mark.parametrize("kind", HEADS)
def test_front_matter_that_grows_is_refused(kind: str) -> None:
    with pytest.raises(DraftError, match=r"a\.md.*mend it or remove it"):
        read_text(HEADS[kind], "a.md")


def test_files_of_settings_and_requests_too_deep_to_read(tmp_path: Path) -> None:
    file = tmp_path / "presscheck.toml"
    for content in (f"select = {DEEP}".encode(), b'select = "\xff"'):
        file.write_bytes(content)
        with pytest.raises(ConfigError, match=r"presscheck\.toml"):
            configuration.load(file)
    file.write_text(DEEP)
    for read in (decisions.read, baseline.load):
        with pytest.raises(ConfigError, match=r"presscheck\.toml"):
            read(file)
    (tmp_path / "own.yaml").write_text(f"people: {DEEP}")
    with pytest.raises(KnowledgeError, match=r"own\.yaml"):
        open_knowledge(tmp_path / "own.yaml")
    with pytest.raises(DraftError, match="annotated"):
        languagetool.draft({"data": DEEP})
    with pytest.raises(JudgeError, match="line 1"):
        list(command.judge_lines(None, [DEEP]))  # type: ignore[arg-type]


def test_letters_that_are_another_in_capitals_hurt_no_rule() -> None:
    """To a pattern without regard to case “İ” is an i and “ſ” an s, but in lower case they are not."""
    with Checker.open(Config(judge=False)) as opened:
        for odd in ("İ", "ı", "ſ"):
            plain = "s" if odd == "ſ" else "i"
            text = "\n\n".join(each.text for rule in opened.rules for each in rule.examples).replace(plain, odd)
            report = opened.check_text(text, as_of=date(2025, 6, 1))
            assert [each.message for each in report.findings if each.category == "internal"] == []

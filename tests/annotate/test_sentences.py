"""Where sentences begin and end: abbreviations, initials, quotations, slips without a space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import sentences
from checker.types import Block, Span


def cut(*paragraphs: str) -> list[str]:
    prose, blocks = "", []
    for paragraph in paragraphs:
        prose += "\n\n" if prose else ""
        blocks.append(Block(Span(len(prose), len(prose) + len(paragraph))))
        prose += paragraph
    return [sentence.text for sentence in sentences.split(prose, tuple(blocks))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Obi met Lt. Gen. Haas at 5 p.m. on Monday.", "The U.S. Army left."],
        ["He flew to the U.S.", "The rest stayed."],
        ["J. R. R. Tolkien wrote it.", "Harry S. Truman read it."],
        ["Roe v. Wade was No. 5 in Jan. 1973.", "It rose 3.5 percent."],
        ["The train left at 8 a.m.", "Police came at noon."],
        ["“Why?” Duarte asked.", "“No!”", "The crowd in Lima roared."],
        ["She left…", "Then it ended."],
        ["“It was … I don’t know,” he said.", "“Nobody does.”"],
        ["Nokia Corp. said sales fell.", "He works for Nokia Corp.", "The firm grew."],
        ["(He had no choice.)", "She stayed [for now]."],
        ["It ended without a deal.”", "Talks must go on,” said one."],
        ["Gov. Chris Adeyemi (R-N.J.) spoke in St. Louis.", "Vitamin C.", "He is 5."],
        ["See example.com or write to a.b@example.org today.", "The end."],
        ["The talks broke up.", "Nobody knew why!", "Did he?"],
    ],
)
def test_split(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_missing_space_after_a_stop() -> None:
    assert cut("They left.The rest stayed.") == ["They left.", "The rest stayed."]


def test_never_across_blocks() -> None:
    assert cut("A headline without a stop", "A first sentence") == [
        "A headline without a stop",
        "A first sentence",
    ]


def test_furniture_is_left_out() -> None:
    prose = "Read more: what they wore"
    assert sentences.split(prose, (Block(Span(0, len(prose)), "furniture"),)) == ()


@given(st.text(alphabet='aB .!?…"“”’\n1', max_size=80))
def test_sentences_cover_everything_but_white_space(prose: str) -> None:
    found = sentences.split(prose, (Block(Span(0, len(prose))),))
    assert all(sentence.span.of(prose) == sentence.text == sentence.text.strip() for sentence in found)
    kept = "".join(sentence.text for sentence in found)
    assert "".join(kept.split()) == "".join(prose.split())

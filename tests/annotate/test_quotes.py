"""Quotations and their speakers, also where the marks are wrong."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import quotes, sentences
from checker.readers import plain
from checker.readers.compose import Composition
from checker.types import Block, Document, Offsets, Quote, Source


def composed(text: str) -> tuple[str, Offsets, tuple[Block, ...]]:
    made = Composition()
    plain.compose(text, 0, made)
    return made.finish()


def read(text: str) -> tuple[str, tuple[Quote, ...]]:
    prose, offsets, blocks = composed(text)
    parts = sentences.split(prose, blocks)
    found = quotes.find(prose, blocks, parts)
    document = Document(
        Source("draft.txt", text),
        prose,
        offsets,
        blocks,
        date(2025, 1, 20),
        "",
        sentences=parts,
        quotes=found,
    )
    return prose, quotes.attribute(replace(document))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We won,” she said. He said “no”.", ["We won,", "no"]),
        (
            "The mayor said,” We are ready for it.” Then he left. “Late,” she said.",
            ["We are ready for it.", "Late,"],
        ),
        (
            "‘I don’t think the workers’ rights matter,’ he said. ‘It’s over.’",
            ["I don’t think the workers’ rights matter,", "It’s over."],
        ),
        ("‘She said “no” to us,’ he said.", ["She said “no” to us,"]),
        ("\"He said 'yes' to me,\" she said.", ["He said 'yes' to me,"]),
        ('The 6\'2" man ate a 12" pizza in the \'90s and said "no".', ["no"]),
        ("«Oui», dit-il. „Hallo“, sagte sie; “yes”, he said.", ["Oui", "Hallo", "yes"]),
        ("Rock 'n' roll was the boys' own in O'Neill's bar.", []),
        ("The so-called “buffer zone” is wide.", ["buffer zone"]),
    ],
)
def test_found(text: str, inner: list[str]) -> None:
    prose, found = read(text)
    assert [quote.text for quote in found] == inner
    assert all(quote.inner.of(prose) == quote.text and quote.inner in quote.span for quote in found)


def test_quotation_over_paragraphs() -> None:
    _, found = read("“The first of it.\n\n“The second of it,” said Ana Duarte.")
    assert [(quote.text, quote.closed) for quote in found] == [
        ("The first of it.", False),
        ("The second of it,", True),
    ]


def test_one_missing_mark_does_not_turn_the_next_paragraph_round() -> None:
    _, found = read("He said: “This never ends. And she left.\n\nThen “no” was heard.")
    assert [quote.text for quote in found] == ["This never ends. And she left.", "no"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We won,” said Ana Duarte, the mayor of Lima, “and we will again.”", ["Ana Duarte", "Ana Duarte"]),
        ("“We won,” Ana Duarte said on Monday.", ["Ana Duarte"]),
        ("“We won,” the mayor, who asked not to be named, said. “I ran.”", ["the mayor", "the mayor"]),
        ("Ana Duarte told Luis Ferrer: “We won.”", ["Ana Duarte"]),
        ("According to a spokesman for the ministry, “no one was hurt”.", ["a spokesman for the ministry"]),
        ("“No one was hurt,” according to the police.", ["the police"]),
        ("Duarte: “I never said so.”", ["Duarte"]),
        ("He called the vote “very disappointing”, saying that “nobody won”.", ["He", "He"]),
        ("“It must yield results,” said one participant.", ["one participant"]),
        ("A source told the paper: “The money went through Mexico.”", ["A source"]),
        ("“I hope so.” ― Ana Duarte", ["Ana Duarte"]),
        ("The “buffer zone” is wide.", [None]),
    ],
)
def test_speakers(text: str, speakers: list[str | None]) -> None:
    prose, found = read(text)
    assert [quote.speaker.of(prose) if quote.speaker else None for quote in found] == speakers


def test_cue() -> None:
    prose, (quote,) = read("Ana Duarte told Luis Ferrer: “We won.”")
    assert quote.cue is not None
    assert quote.cue.of(prose) == "told"


def test_reversed_marks_are_known_as_such() -> None:
    prose, _, blocks = composed("The mayor said,” We are ready.” “Late,” she said.")
    assert [(mark.role, mark.reversed) for mark in quotes.marks(prose, blocks)] == [
        (quotes.OPEN, True),
        (quotes.CLOSE, False),
        (quotes.OPEN, False),
        (quotes.CLOSE, False),
    ]


@given(st.text(alphabet="ab S.,\"“”‘’'«»„\n", max_size=60))
def test_quotations_never_overlap(text: str) -> None:
    prose, found = read(text)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
    assert all(quote.inner.of(prose) == quote.text for quote in found)

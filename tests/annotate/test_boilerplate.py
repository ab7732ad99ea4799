"""Page furniture is told from the article's own lists and headings."""

from __future__ import annotations

import pytest

from checker.annotate import boilerplate
from checker.readers import plain
from checker.readers.compose import Composition
from checker.types import Block, Offsets


def composed(text: str) -> tuple[str, Offsets, tuple[Block, ...]]:
    made = Composition()
    plain.compose(text, 0, made)
    return made.finish()


def furniture(text: str) -> list[str]:
    prose, _, blocks = composed(text)
    return [block.span.of(prose) for block in boilerplate.find(prose, blocks) if block.kind == "furniture"]


def test_list_of_headlines_at_the_end() -> None:
    text = "The bridge opened.\nTrending\n- Shark startles diners\n- Who was Ada Obi? A hero dies"
    assert furniture(text) == ["Trending", "Shark startles diners", "Who was Ada Obi? A hero dies"]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: What the guests wore",
        "Advertisement",
        "Share this article",
        "Sign up for our newsletter",
        "Related: Rivers rise",
    ],
)
def test_single_lines(line: str) -> None:
    assert furniture(f"The bridge opened.\n\n{line}\n\nIt closed again.") == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Related\n\nThe two crimes are related, the police said. They arrested a man.",
        "They asked for three things:\n\n- Water\n\n- Light\n\n- News",
        "More: the saint and statesman was beheaded in 1535, and is read still.",
        "Top stories are what readers want, the editor said.",
    ],
)
def test_the_article_itself(text: str) -> None:
    assert furniture(text) == []

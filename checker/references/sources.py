"""What the writer worked from: a folder of press releases, transcripts, reports, earlier articles.

Read with the readers of drafts (and pypdf for PDF), cut into paragraphs, indexed in memory
with SQLite FTS5 (BM25). Quotations are compared word for word, figures exactly; only
other claims are left to passages and a model.
"""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checker.annotate import numbers, quotes, sentences
from checker.claims.sayings import FIGURE, SAID
from checker.errors import ReferenceUnavailable
from checker.patterns import regex
from checker.readers import read, suffixes
from checker.references.passages import nearest, windows_of
from checker.references.pdf import read_pdf
from checker.references.quotation import Comparison, compare
from checker.types import Block, Claim, Document, Evidence, Mention, Quantity, Quote, Span

MOST = 5
"""Paragraphs the index offers for a claim."""
_WORD = regex(r"[^\W\d_]{3,}")
_NAME = regex(r"\b[A-ZÀ-Þ][\w’'-]+")
_GOOD = {"verbatim", "typography", "trimmed"}
_STOP = frozenset(
    "the and for that with from this have has had was were are been its his her their they them which who "
    "said says will would could should about after before over under into than then there when where".split()
)


@dataclass(frozen=True)
class Paper:
    """One document of the folder: its name and its prose, paragraph by paragraph."""

    name: str
    document: Document

    @cached_property
    def said(self) -> tuple[Quote, ...]:
        """Its quotations with their speakers."""
        from dataclasses import replace

        prose, blocks = self.document.prose, self.document.blocks
        parts = sentences.split(prose, blocks)
        found = quotes.find(prose, blocks, parts)
        return quotes.attribute(replace(self.document, sentences=parts, quotes=found))


def open_sources(folders: Sequence[Path]) -> Sources:
    """The folders, read and indexed. Raises `DraftError` for a document that cannot be read."""
    return indexed(paper for folder in folders for paper in _papers(folder))


def paper_of(data: bytes, name: str) -> Paper:
    """A document in memory; its name decides the format. Raises `DraftError` where it cannot be read."""
    from checker.readers import read_data

    if name.lower().endswith(".pdf"):
        return Paper(name, read_pdf(io.BytesIO(data), name))
    return Paper(name, read_data(data, name))


def indexed(documents: Iterable[Paper]) -> Sources:
    """The documents as a reference, indexed in memory."""
    papers = tuple(documents)
    index = sqlite3.connect(":memory:", check_same_thread=False)
    index.execute("create virtual table passage using fts5(text, paper unindexed, tokenize='porter unicode61')")
    rows = [
        (block.span.of(paper.document.prose), number)
        for number, paper in enumerate(papers)
        for block in paper.document.blocks
    ]
    index.executemany("insert into passage values (?, ?)", rows)
    return Sources(papers, index)


def _papers(folder: Path) -> Iterator[Paper]:
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        suffix = path.suffix.lower()
        if path.name.startswith(".") or not suffix:
            continue
        if suffix == ".pdf":
            yield Paper(path.name, read_pdf(path, str(path)))
        elif suffix in suffixes():
            yield Paper(path.name, read(path))


@dataclass(frozen=True)
class Sources:
    """The writer's documents as a reference."""

    papers: tuple[Paper, ...]
    index: sqlite3.Connection
    name: str = "sources"

    def close(self) -> None:
        """Give the index back."""
        self.index.close()

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        """Evidence from the documents: decided for sayings and figures, passages for the rest."""
        if claim.predicate == SAID:
            return self._saying(claim)
        passages = self._passages(claim.text)
        if claim.predicate == FIGURE:
            return _figure(claim, passages)
        return tuple(Evidence(text, "sources", paper.name) for text, paper in _windows(claim.text, passages))

    def _saying(self, claim: Claim) -> tuple[Evidence, ...]:
        best: tuple[Paper, Comparison] | None = None
        for paper in self.papers:
            found = compare(claim.object.text, paper.document.prose)
            if found.tier in _GOOD:
                return (_attributed(claim, paper, found),)
            if found.tier != "absent" and best is None:
                best = paper, found
        if best is None:
            return ()
        paper, found = best
        return (Evidence(found.text, "sources", paper.name, verdict="refuted", score=0.9),)

    def _passages(self, text: str) -> list[tuple[str, Paper]]:
        words = list(dict.fromkeys(word.lower() for word in _WORD.findall(text) if word.lower() not in _STOP))
        if not words:
            return []
        query = " OR ".join(f'"{word}"' for word in words[:40])
        try:
            rows = self.index.execute(
                "select text, paper from passage where passage match ? order by bm25(passage) limit ?",
                (query, MOST),
            ).fetchall()
        except sqlite3.Error as error:
            raise ReferenceUnavailable(f"the index of the sources cannot be asked ({error})") from error
        return [(row, self.papers[number]) for row, number in rows]


def _windows(claim: str, paragraphs: Sequence[tuple[str, Paper]]) -> Iterator[tuple[str, Paper]]:
    """Of each paragraph the passage nearest to the claim, in the index's order: no other ranking does better."""
    for text, paper in paragraphs:
        for piece in nearest(claim, windows_of(text), 1):
            yield piece, paper


def _attributed(claim: Claim, paper: Paper, found: Comparison) -> Evidence:
    """Supported, unless the source gives these words to somebody whose name is another."""
    speaker = next((each.speaker for each in paper.said if each.span.overlaps(found.span)), None)
    theirs = speaker.of(paper.document.prose) if speaker else ""
    ours, names = set(_NAME.findall(claim.subject.text)), set(_NAME.findall(theirs))
    if ours and names and not ours & names:
        text = f"{theirs}: “{found.text}”"
        return Evidence(text, "sources", paper.name, verdict="refuted", score=0.9)
    return Evidence(found.text, "sources", paper.name, verdict="supported", score=1.0)


def _figure(claim: Claim, passages: Sequence[tuple[str, Paper]]) -> tuple[Evidence, ...]:
    """A figure is there, or a passage says the same of another figure, or nothing is known."""
    wanted = claim.object.value
    if not isinstance(wanted, Quantity):
        return ()
    ours = _content(claim.text)
    noun = _noun_after(claim.text, claim.object.span.end - claim.span.start)
    for text, paper in passages:
        figures = [
            each
            for each in numbers.find(text, (Block(Span(0, len(text))),), [])
            if isinstance(each.value, Quantity) and each.kind == claim.object.kind
        ]
        if any(_same(wanted, each.value) for each in figures):
            return (Evidence(text, "sources", paper.name, verdict="supported", score=1.0),)
        alike = [each for each in figures if _noun_after(text, each.span.end) == noun and noun]
        if len(alike) == 1 and len(ours & _content(text)) >= max(4, 0.6 * len(ours)):
            return (Evidence(_around(text, alike[0]), "sources", paper.name, verdict="refuted", score=0.8),)
    return ()


def _around(text: str, mention: Mention) -> str:
    parts = sentences.split(text, (Block(Span(0, len(text))),))
    return next((each.text for each in parts if mention.span in each.span), text)


def _same(wanted: Quantity, there: object) -> bool:
    if not isinstance(there, Quantity):
        return False
    low, high = there.low if there.low is not None else there.value, there.high or there.value
    slack = 0.06 * abs(there.value) if wanted.approximate or wanted.low is not None else 0.0
    return low - slack <= wanted.value <= high + slack or wanted.value == there.value


def _content(text: str) -> set[str]:
    return {word.lower()[:6] for word in _WORD.findall(text)} - _STOP


def _noun_after(text: str, position: int) -> str:
    found = regex(r"[\s-]*(?:\w+[\s-]+)??([^\W\d_]{3,})").match(text, position)
    return found[1].lower().rstrip("s") if found else ""

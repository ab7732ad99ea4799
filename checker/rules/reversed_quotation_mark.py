"""Quotation marks that face the wrong way."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_SAYING = regex(
    r"\b(?:said|says|saying|added|adding|told \w+|asked|replied|wrote|stated|insisted)[,:]\Z"
)
_SLIPS = 2
"""Marks that face the wrong way before they are a habit of the source."""
_TURNED = {"”": "“", "“": "”", "»": "«", "«": "»", "''": "``", "``": "''", '"': '"'}


@rule("reversed-quotation-mark", on=Document, category="quote", severity=Severity.WARNING)
def reversed_quotation_mark(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A quotation that opens with a closing mark, or closes with an opening one.

    Machines that rewrite or paste text glue the mark to the wrong word: the quotation
    then seems to begin where it ends. Finnish and Swedish open with ” too: a draft that
    does so throughout follows a house style and is left alone.

    ```bad 2025-06-01
    The minister of Chad, asked about the talks,[[”]] We are ready,” said nothing else. “Later,” he said.
    ```
    ```bad 1994-04-28
    Mandela replied,[[”]] It is time to vote.” The crowd cheered. “Again!” it cried.
    ```
    ```bad 2011-02-12
    “Our country is free.[[“]] It was a long night in Cairo. “We danced,” she said.
    ```
    ```bad 2019-07-24
    Johnson said,[["]] We will leave in October," and left.
    ```
    ```bad 1999-09-09
    He said, [[”]]We are ready.” She said, “So are we.”
    ```
    ```good 2025-06-01
    The minister said, “We are ready.” “Later,” he said, “we will talk.”
    ```
    ```good 2004-05-01
    “I was born in ’62,” he said. “Rock ’n’ roll was all we had.”
    ```
    ```good 1990-10-03
    Die Zeitung titelte „Ein Volk“ und die BBC “One people”.
    ```
    ```good 2015-03-11
    ”Vi kommer,” sade han. ”I morgon,” sade hon.
    ```
    ```good 1983-12-01
    The 6'2" guard, 5'10" in school, used an 18" ruler. "Enough," he said.
    ```
    """
    from checker.annotate import quotes

    marks = quotes.marks(document.prose, document.blocks)
    opened = [mark for mark in marks if mark.role == quotes.OPEN and mark.glyph != '"']
    if (
        len(opened) > 1
        and all(mark.reversed for mark in opened)
        and not any(mark.misplaced for mark in opened)
    ):
        return
    english = any(mark.glyph == "“" and not mark.reversed for mark in opened)
    facing = [mark for mark in opened if mark.reversed and _opens(document.prose, mark.span)]
    for mark in marks:
        turned = english and mark in facing and len(facing) <= _SLIPS
        shape = mark.reversed and (mark.misplaced or mark.glyph != "”" or turned)
        if shape or (mark.glyph == '"' and mark.misplaced and _glued(document.prose, mark.span)):
            yield _hit(document, mark.span, mark.glyph, mark.role == quotes.OPEN)


def _opens(prose: str, mark: Span) -> bool:
    """Whether a mark stands before a word and behind a space, as an opening one does."""
    return prose[max(0, mark.start - 1) : mark.start] in (" ", "\n") and prose[mark.end : mark.end + 1].isalpha()


def _glued(prose: str, mark: Span) -> bool:
    """Whether a straight mark stands right after a verb of saying and its comma, before a capital."""
    after = prose[mark.end : mark.end + 2]
    verb = _SAYING.search(prose[max(0, mark.start - 30) : mark.start])
    return bool(verb) and after[:1] == " " and after[1:].isupper()


def _hit(document: Document, mark: Span, glyph: str, opening: bool) -> Hit:
    """The mark with the punctuation or word before it and the word after it, put right."""
    prose = document.prose
    start, end = mark.start, mark.end
    while start > 0 and not prose[start - 1].isspace():
        start -= 1
    while end < len(prose) and prose[end] == " ":
        end += 1
    while end < len(prose) and prose[end].isalpha():
        end += 1
    before = prose[start : mark.start].rstrip()
    after = prose[mark.end : end].strip()
    right = f"{before} {_TURNED[glyph]}{after}" if opening else f"{before}{_TURNED[glyph]} {after}"
    span = Span(start, end)
    side = "opens" if opening else "closes"
    return Hit(
        mark,
        f"The quotation {side} with a mark that faces the wrong way.",
        0.95,
        (Suggestion(span, right.strip()),),
    )

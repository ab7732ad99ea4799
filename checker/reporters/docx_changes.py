"""Accepted suggestions as tracked changes in a Word document, so that whoever opens it still has the last word."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from checker.reporters.docx import AUTHOR, W, cut, packed, pieces, xml
from checker.reporters.docx_made import FORBIDDEN
from checker.types import Suggestion


def tracked(data: bytes, changes: Sequence[Suggestion]) -> bytes:
    """The document with `changes` (positions as the reader of Word drafts gives them) as tracked changes.

    A change whose words cannot be cut out of their run exactly is left out: half a change is worse than none.
    """
    if not changes:
        return data
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        order = archive.infolist()
        parts = {each.filename: archive.read(each) for each in order}
    body = etree.fromstring(parts["word/document.xml"], etree.XMLParser(resolve_entities=False, no_network=True))
    number = 1 + max((_number(each) for each in body.iter(W + "ins", W + "del")), default=9000)
    for each in sorted(changes, key=lambda one: -one.span.start):
        if _change(body, each, number, etree):
            number += 2
    return packed(order, parts, {"word/document.xml": xml(body, etree)})


def _number(element: Any) -> int:
    text = element.get(W + "id", "")
    return int(text) if text.isdigit() else 0


def _change(body: Any, change: Suggestion, number: int, etree: Any) -> bool:
    position = 0
    for paragraph in body.iter(W + "p"):
        found = list(pieces(paragraph))
        length = sum(len(text) for _, text in found)
        if position <= change.span.start <= position + length:
            start, end = change.span.start - position, change.span.end - position
            return end <= length and _put(paragraph, found, (start, end), change.text, number, etree)
        position += length + 1
    return False


def _put(
    paragraph: Any, found: list[tuple[Any, str]], place: tuple[int, int], text: str, number: int, etree: Any
) -> bool:
    start, end = place
    whole = "".join(words for _, words in found)
    if start == end:
        beside = max(0, start - 1), max(1, start)
        runs = cut(found, *beside, etree)
        if not runs or _words(runs) != whole[slice(*beside)]:
            return False
        (runs[-1].addnext if start else runs[0].addprevious)(_inserted(runs[0], text, number, etree))
        return True
    runs = cut(found, start, end, etree)
    if not runs or _words(runs) != whole[start:end]:
        return False
    if text:
        runs[-1].addnext(_inserted(runs[0], text, number, etree))
    for run in runs:
        _delete(run, number + 1, etree)
    return True


def _words(runs: Sequence[Any]) -> str:
    return "".join(text for run in runs for _, text in pieces(run))


def _marked(kind: str, number: int, etree: Any) -> Any:
    made = etree.Element(W + kind)
    made.set(W + "id", str(number))
    made.set(W + "author", AUTHOR)
    made.set(W + "date", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return made


def _inserted(like: Any, text: str, number: int, etree: Any) -> Any:
    """New words, formatted as the run they stand by."""
    made = _marked("ins", number, etree)
    run = etree.SubElement(made, W + "r")
    properties = like.find(W + "rPr")
    if properties is not None:
        run.append(copy.deepcopy(properties))
    words = etree.SubElement(run, W + "t")
    words.text = "".join(each for each in FORBIDDEN.sub("", text) if each != "\t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _delete(run: Any, number: int, etree: Any) -> None:
    gone = _marked("del", number, etree)
    run.addprevious(gone)
    gone.append(run)
    for words in run.findall(W + "t"):
        words.tag = W + "delText"

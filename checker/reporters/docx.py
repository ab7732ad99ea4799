"""A Word document given back with its findings as native comments; nothing else in it changes.

Parts that carry no comment are copied byte for byte. Runs are split only where a finding
begins or ends inside one. Comments in headers, footers and notes are not allowed by Word,
so findings there are anchored nowhere and told in the first comment.
"""

from __future__ import annotations

import copy
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from checker.errors import ReportError
from checker.reporters import Run, told
from checker.reporters.docx_made import FORBIDDEN, part_of
from checker.types import Finding, Report

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_DROPPED = {W + "del", W + "moveFrom", W + "instrText", W + "delText", W + "rPr", W + "pPr"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
AUTHOR = "presscheck"
DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError, ValueError, RuntimeError, struct.error)
"""What unpacking or reading a broken package raises."""


def write(run: Run) -> str:
    """Always raises: a Word report is bytes and needs the document (see `commented`)."""
    raise ReportError("--format docx needs one .docx draft and --output FILE")


def commented(data: bytes, report: Report) -> bytes:
    """The document in `data` with a comment at each finding.

    Raises `ReportError` without lxml, and for a document with a damaged part (the draft may still be read).
    """
    try:
        from lxml import etree
    except ImportError:
        raise ReportError("writing Word comments needs lxml: pip install 'presscheck[docx]'") from None
    try:
        return _commented(data, report, etree)
    except (etree.XMLSyntaxError, *DAMAGED) as error:
        raise ReportError(f"{report.path}: comments cannot be put in ({error}); save it again from Word") from error


def _commented(data: bytes, report: Report, etree: Any) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each.filename: archive.read(each) for each in archive.infolist()}
        order = archive.infolist()
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    body = etree.fromstring(parts["word/document.xml"], parser)
    notes = _notes(parts.get("word/comments.xml"), etree, parser)
    number = 1 + max((int(each.get(W + "id", "0")) for each in notes), default=-1)
    elsewhere: list[Finding] = []
    for each in sorted(told(report.findings), key=lambda one: -one.location.start):
        if _anchor(body, each, number, etree):
            notes.append(_comment(number, _text(each), etree))
            number += 1
        else:
            elsewhere.append(each)
    if elsewhere and (first := next(body.iter(W + "p"), None)) is not None:
        _enclose(first, list(_runs(first)), number, etree)
        notes.append(_comment(number, "\n".join(_text(each) for each in reversed(elsewhere)), etree))
    changed = {
        "word/document.xml": xml(body, etree),
        "word/comments.xml": xml(notes, etree),
        "word/_rels/document.xml.rels": _related(parts.get("word/_rels/document.xml.rels"), etree, parser),
        "[Content_Types].xml": _typed(parts["[Content_Types].xml"], etree, parser),
    }
    return packed(order, parts, changed)


def packed(order: list[zipfile.ZipInfo], parts: dict[str, bytes], changed: dict[str, bytes]) -> bytes:
    """The archive again, its parts in their order, `changed` ones replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in order:
            archive.writestr(each, changed.pop(each.filename, parts[each.filename]))
        for name, content in changed.items():
            archive.writestr(part_of(name), content)
    return out.getvalue()


def _anchor(body: Any, finding: Finding, number: int, etree: Any) -> bool:
    """Put the comment's range around the finding's words; False where they are not in the body."""
    position = 0
    for paragraph in body.iter(W + "p"):
        found = list(pieces(paragraph))
        length = sum(len(text) for _, text in found)
        if position <= finding.location.start < position + max(1, length):
            start, end = finding.location.start - position, min(length, finding.location.end - position)
            runs = cut(found, start, max(end, start + 1), etree)
            if not runs:
                return False
            _enclose(paragraph, runs, number, etree)
            return True
        position += length + 1
    return False


def cut(found: list[tuple[Any, str]], start: int, end: int, etree: Any) -> list[Any]:
    """The runs that hold exactly [start, end), split at its edges where they can be."""
    runs, position = [], 0
    for element, text in found:
        first, last = max(start, position), min(end, position + len(text))
        run = element.getparent()
        if first < last and run is not None and run.tag == W + "r":
            if element.tag == W + "t" and len([c for c in run if c.tag != W + "rPr"]) == 1:
                run = _middle(run, element, text, first - position, last - position)
            if run not in runs:
                runs.append(run)
        position += len(text)
    return runs


def _middle(run: Any, element: Any, text: str, first: int, last: int) -> Any:
    """`run` reduced to text[first:last], what stands before and after kept in runs beside it."""
    if first > 0:
        before = copy.deepcopy(run)
        _retext(before.find(W + "t"), text[:first])
        run.addprevious(before)
    if last < len(text):
        after = copy.deepcopy(run)
        _retext(after.find(W + "t"), text[last:])
        run.addnext(after)
    _retext(element, text[first:last])
    return run


def _retext(element: Any, text: str) -> None:
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _enclose(paragraph: Any, runs: list[Any], number: int, etree: Any) -> None:
    start, end = etree.Element(W + "commentRangeStart"), etree.Element(W + "commentRangeEnd")
    reference = etree.Element(W + "r")
    mark = etree.SubElement(reference, W + "commentReference")
    for each in (start, end, mark):
        each.set(W + "id", str(number))
    if runs:
        runs[0].addprevious(start)
        runs[-1].addnext(end)
    else:
        paragraph.append(start)
        paragraph.append(end)
    end.addnext(reference)


def _runs(paragraph: Any) -> Iterator[Any]:
    yield from (each for each in paragraph if each.tag == W + "r")


def pieces(element: Any) -> Iterator[tuple[Any, str]]:
    """The same walk as `readers.docx.pieces`, over lxml elements."""
    for child in element:
        if child.tag in _DROPPED or child.tag == _FALLBACK or child.tag == W + "p":
            continue
        if child.tag == W + "t":
            yield child, child.text or ""
        elif child.tag in (W + "tab", W + "br", W + "cr", W + "noBreakHyphen"):
            yield child, "\u2011" if child.tag == W + "noBreakHyphen" else " "
        else:
            yield from pieces(child)


def _text(finding: Finding) -> str:
    rows = [f"{finding.severity}: {finding.message}"]
    better = list(dict.fromkeys(each.text for each in finding.suggestions if each.text))
    if better:
        rows.append("Write: " + " / ".join(better[:3]))
    rows += [
        f"{each.text} ({each.title or each.origin}{' ' + each.url if each.url else ''})"
        for each in finding.evidence[:3]
    ]
    return "\n".join([*rows, f"[{finding.rule}]"])


def _comment(number: int, text: str, etree: Any) -> Any:
    comment = etree.Element(W + "comment")
    comment.set(W + "id", str(number))
    comment.set(W + "author", AUTHOR)
    comment.set(W + "initials", "pc")
    comment.set(W + "date", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    for line in text.split("\n"):
        paragraph = etree.SubElement(comment, W + "p")
        words = etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t")
        _retext(words, FORBIDDEN.sub("", line))
    return comment


def _notes(existing: bytes | None, etree: Any, parser: Any) -> Any:
    return etree.fromstring(existing, parser) if existing else etree.Element(W + "comments", nsmap={"w": NS})


def _related(existing: bytes | None, etree: Any, parser: Any) -> bytes:
    root = etree.fromstring(existing, parser) if existing else etree.Element(f"{{{_RELATIONS}}}Relationships")
    if all(each.get("Type") != _COMMENTS for each in root):
        used = {each.get("Id") for each in root}
        name = next(f"rIdPresscheck{n}" for n in range(1, 10_000) if f"rIdPresscheck{n}" not in used)
        etree.SubElement(
            root, f"{{{_RELATIONS}}}Relationship", Id=name, Type=_COMMENTS, Target="comments.xml"
        )
    return xml(root, etree)


def _typed(existing: bytes, etree: Any, parser: Any) -> bytes:
    root = etree.fromstring(existing, parser)
    if all(each.get("PartName") != "/word/comments.xml" for each in root):
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName="/word/comments.xml", ContentType=_KIND)
    return xml(root, etree)


def xml(root: Any, etree: Any) -> bytes:
    """A part as Word writes it."""
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content

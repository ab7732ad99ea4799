"""A plain Word document from text: one paragraph a line, so that positions stay what they are."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from checker.patterns import regex

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FORBIDDEN = regex("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "word/styles.xml": (
        f'<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="24"/>'
        '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    ),
}


def made(text: str) -> bytes:
    """The text as a .docx. Line ends of any kind end a paragraph; what XML cannot hold becomes U+FFFD.

    Positions in the document are positions in `text`, save that CR LF counts once.
    """
    lines = re.split(r"\r\n|\r|\n", text)
    body = "".join(f"<w:p>{_run(line)}</w:p>" for line in lines)
    parts = {
        **_PARTS, "word/document.xml": f'<w:document xmlns:w="{_MAIN}"><w:body>{body}<w:sectPr/></w:body></w:document>',
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(part_of(name), _HEAD + content)
    return out.getvalue()


def part_of(name: str) -> zipfile.ZipInfo:
    """A new part of a package, without the clock's time: archives cannot tell one before 1980."""
    part = zipfile.ZipInfo(name)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part


def _run(line: str) -> str:
    if not line:
        return ""
    words = [
        f'<w:r><w:t xml:space="preserve">{escape(FORBIDDEN.sub(chr(0xFFFD), part))}</w:t></w:r>' if part else ""
        for part in line.split("\t")
    ]
    return "<w:r><w:tab/></w:r>".join(words)

"""PDFs of reports among the writer's sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.errors import DraftError
from checker.references.pdf import prose_of, read_pdf

LINES = (
    (
        "Annual Report of the Harbour Board",
        "The board spent 43 million euros on the new quay, and the work",
        "took 14 months. “Nobody was hurt while we built it, and nobody will be,” said",
        "Marta Lind, the engineer.",
        "1",
    ),
    (
        "Annual Report of the Harbour Board",
        "Ferries carried 210,000 passengers in 2023, the board's depart-",
        "ment of statistics said.",
        "2",
    ),
)


def pdf(pages: tuple[tuple[str, ...], ...]) -> bytes:
    """A PDF of plain lines, made by hand."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, lines in enumerate(pages):
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 760 Td {shown} ET"
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        parts.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{part}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(parts) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    end += f"startxref\n{len(made)}\n%%EOF\n"
    return made + end.encode("cp1252")


def test_lines_become_paragraphs(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf(LINES))
    prose = read_pdf(path, path.name).prose
    assert "and the work took 14 months" in prose
    assert "the board's department of statistics" in prose
    assert "Annual Report" not in prose
    assert "\n1" not in prose


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("“Nobody was hurt while we built it, and nobody will be,” said Marta Lind.", set()),
        ("“Nobody was hurt while we built it, and nobody shall be,” said Marta Lind.", {"altered-quotation"}),
        ("“Nobody was hurt while we built it, and nobody will be,” said Olle Berg.", {"misattributed-quotation"}),
        ("The board spent 34 million euros on the new quay, and the work took 14 months.", {"figure-not-in-source"}),
    ],
)
def test_a_report_is_a_source(draft: str, rules: set[str], tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    (tmp_path / "report.pdf").write_bytes(pdf(LINES))
    names = ("altered-quotation", "misattributed-quotation", "figure-not-in-source")
    with Checker.open(Config(judge=False, sources=(tmp_path,), select=names)) as checker:
        report = checker.check_text(draft, "draft.txt", as_of=date(2024, 2, 1))
    assert {each.rule for each in report.findings} == rules


def test_what_is_no_pdf_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(DraftError, match=r"cannot be read|no text"):
        read_pdf(path, path.name)


def test_a_scan_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(((),)))
    with pytest.raises(DraftError, match="no text"):
        read_pdf(path, path.name)


def test_hyphens_that_belong_stay() -> None:
    assert prose_of(["a well-\nKnown name"]) == "a well- Known name"

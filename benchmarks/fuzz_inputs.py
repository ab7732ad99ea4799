"""Drafts, settings and documents of Word to begin from, ways to break them, and what every report promises."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

from checker.types import Report

FIXTURES = Path(__file__).parents[1] / "fixtures" / "drafts"
LONGEST = 4_000
TOKENS = (
    "\x00", "\ud800", "\u202e", "\ufeff", "\u2028", "\x85", "\r", "\r\n", "\n\n", "\t", "“", "”", "‘", "’",
    "\"", "'", "(", ")", "[", "]", "{", "}", "<", ">", "&", "&#x110000;", "&#0;", "&nbsp;", "&amp;quot;",
    "<!--", "-->", "<p>", "</p>", "<script>", "<blockquote>", "<meta charset=utf-16>", "<![CDATA[", "]]>",
    "---\n", "+++\n", "```", "> ", "# ", "- ", "|a|b|\n|-|-|\n", "![a](b)", "[a]: b", "\\", "`",
    "date: 0000-00-00\n", "date: 9999-12-31\n", "title: [\n", "<!-- presscheck-ignore -->",
    "<!-- presscheck-ignore-line date-weekday-mismatch -->", "% presscheck-ignore", "30 February 2023",
    "31 April 0001", "the 1990s", "the 21st century", "29 February 1900", "year 99999", "0 years ago",
    "1,000,000,000,000,000,000,000", "0.00", "-1", "1/0", "٣", "²", "½", "Ⅷ", "１２", "100 per cent", "150%",
    "£1bn", "from 10 to 0", "$0", "a hundred million billion", "aged 0", "aged 400", "25:61", "12.30pm",
    "1e999", "nan", "President Obama", "then-Senator", "Chancellor Angela Merkel", "the late", "Mr",
    "King Charles XVIII", "Soviet Union", "said", "according to", "“I", "he said.”", "born in 1961",
    "(1961–2020)", "died", "elected", "since", "until", "ago", "é", "e\u0301", "ß", "İ", "ǆ", "ﬁ", "\U0001f600",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001d538", "\U000e0001", "中文", "עברית", "\u200b", "\xad",
    "\xa0",
)  # fmt: skip
SENTENCE = "At the end of the day, “at the end” Barack Obama utilised it on Monday, 1 June 2025."
CONFIGS = (
    'select = ["date"]\nignore = ["misspelling"]\nfail_on = "error"\njudge = false\n',
    '[severity]\nmisspelling = "note"\n[options.misspelling]\nwords = ["a"]\n'
    '[[folders]]\npath = "a/*"\nignore = ["misspelling"]\n',
    'packs = ["cliches"]\nlanguage = "en"\nexclude = ["*.md"]\nreferences = ["knowledge"]\nonline = false\n',
)

IGNORES = (
    "<!-- presscheck: ignore date-weekday-mismatch: as announced -->",
    "<!-- presscheck: ignore-file date-weekday-mismatch, misspelling until 2025-06-01: quoted -->",
    "<!-- presscheck: ignore-line * -->", "<!-- presscheck: ignore-next-line wrong-office: satire -->",
    "{/* presscheck: ignore cliche until 2024-12-31 */}", "Monday [sic], 1 June", "Barrack [<i>sic</i>] Obama",
    "---\ndate: 2025-06-01\npresscheck:\n  - date-weekday-mismatch: checked by hand\n---",
    "---\npresscheck: ignore-file misspelling until 2026-01-31: names\n---",
    "+++\ntitle = \"Talks\"\npresscheck = [\"wrong-office: quoted\"]\n+++",
)  # fmt: skip

def seeds() -> dict[str, list[bytes]]:
    """Drafts by suffix to begin from; those of a suffix without any are made from the plain ones."""
    found: dict[str, list[bytes]] = {".txt": [], ".md": [], ".html": [], ".docx": []}
    for path in sorted(FIXTURES.rglob("*")):
        if path.suffix in found:
            found[path.suffix].append(path.read_bytes())
    plain = [each for suffix in (".txt", ".md") for each in found[suffix]]
    for suffix in (".txt", ".md"):
        found[suffix] = found[suffix] or plain
    found[".html"] += [b"<html><body><p>" + each.replace(b"\n\n", b"</p><p>") + b"</p></body></html>" for each in plain]
    found[".docx"] += [_word(each.decode("utf-8", "replace")) for each in plain[:6]]
    return found


def _word(text: str) -> bytes:
    import docx

    made = docx.Document()
    for part in text[:LONGEST].split("\n\n"):
        made.add_paragraph(part.replace("\x00", ""))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def broken(text: str, other: str, dice: random.Random, whole: bool = False) -> str:
    """`text` cut to a window, or kept `whole`, and changed in one to eight places (one or two)."""
    if not whole:
        start = dice.randrange(max(1, len(text) - 200)) if dice.random() < 0.5 else 0
        text = text[start : start + dice.randrange(50, LONGEST)]
    for _ in range(dice.randint(1, 2 if whole else 8)):
        at = dice.randrange(len(text) + 1)
        end = min(len(text), at + dice.choice((0, 1, 1, 2, 5, 20, 100)))
        kind = dice.randrange(7)
        if kind == 0:
            new = ""
        elif kind == 1:
            new = text[at:end] * dice.choice((2, 3, 20))
        elif kind == 2:
            there = dice.randrange(len(other) + 1)
            new = other[there : there + dice.randrange(1, 300)]
        elif kind == 3:
            new = text[at:end][::-1]
        elif kind == 4:
            new = "".join(
                chr(dice.choice((dice.randrange(128), dice.randrange(0x3000), dice.randrange(0x110000))))
                for _ in range(3)
            )
        else:
            new = dice.choice(TOKENS) * dice.choice((1, 1, 1, 2, 50))
        text = text[:at] + new + text[end:]
    return text


def spoilt(data: bytes, dice: random.Random) -> bytes:
    """Bytes changed in a few places."""
    held = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(held) + 1)
        if dice.random() < 0.4:
            del held[at : at + dice.choice((1, 4, 50, 4000))]
        else:
            held[at : at + dice.choice((0, 1, 4))] = dice.randbytes(dice.choice((1, 2, 8)))
    return bytes(held)


def spoilt_word(data: bytes, dice: random.Random) -> bytes:
    """A Word document with one part changed inside, or the bytes of the whole."""
    if dice.random() < 0.3:
        return spoilt(data, dice)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        hurt = "word/document.xml" if dice.random() < 0.7 else dice.choice(names)
        for name in names:
            content = old.read(name)
            if name == hurt:
                text = content.decode("utf-8", "replace")
                mutant = broken(text, text, dice, whole=True) if dice.random() < 0.3 else _inside(text, dice)
                content = mutant.encode("utf-8", "replace")
            if name != hurt or dice.random() < 0.97:
                new.writestr(name, content)
    return out.getvalue()


def _inside(text: str, dice: random.Random) -> str:
    """Markup that is mostly whole: a piece taken out, doubled or put in between two elements."""
    pieces = text.split("<")
    at = dice.randrange(len(pieces))
    end = at + dice.randint(0, 4)
    held = pieces[at:end]
    words = [f"w:t>{dice.choice(TOKENS)}", "/w:t>"]
    new = dice.choice(([], held * 2, ["w:br/>", "w:tab/>"], [*held, "w:ins>"], words))
    return "<".join([*pieces[:at], *new, *pieces[end:]])


def sound(report: Report) -> None:
    """Raise where a report breaks what every report promises."""
    for each in report.findings:
        if each.rule == "rule-failed":
            raise AssertionError(each.message)
        place = each.location
        if report.text[place.start : place.end] != each.location.quote:
            raise AssertionError(f"{each.rule}: {report.text[place.start : place.end]!r} is not {place.quote!r}")
        if any(not 0 <= one.span.start <= one.span.end <= len(report.text) for one in each.suggestions):
            raise AssertionError(f"{each.rule}: a suggestion lies outside the text")

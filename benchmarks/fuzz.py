"""Drafts, settings, packs and requests broken at random, for as many minutes as asked.

    python -m benchmarks.fuzz --minutes 10 --seed 1 --keep crashers

What must hold: nothing is raised but `PresscheckError`; no rule fails; `text[start:end]` is the
quotation of every finding; suggestions lie in the text; no single input takes more than half a minute.
Prints executions and every input that broke one of these, which `--keep` writes to a folder.
"""

from __future__ import annotations

import argparse
import io
import random
import signal
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote_from_bytes

from checker import config as configuration
from checker.config import Config
from checker.engine import Checker, chosen
from checker.errors import PresscheckError
from checker.readers import read_data, read_text
from checker.rules import packs
from checker.types import Report
from checker.web import languagetool

FIXTURES = Path(__file__).parents[1] / "fixtures" / "drafts"
LONGEST = 4_000
SECONDS = 30
DAY = date(2025, 6, 1)
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


Target = Callable[[random.Random], tuple[bytes, Callable[[], None]]]


def targets(checker: Checker, folder: Path) -> dict[str, Target]:
    """For each kind of input, how one is made and what is done with it."""
    held = seeds()
    texts = [each.decode("utf-8", "replace") for each in held[".txt"] + held[".md"]]
    shipped = [each.read_text("utf-8") for each in Path(packs.__file__).parent.glob("*.yaml")]

    def draft(suffix: str) -> Target:
        def make(dice: random.Random) -> tuple[bytes, Callable[[], None]]:
            text = dice.choice(held[suffix]).decode("utf-8", "replace")
            data = broken(text, dice.choice(texts), dice).encode("utf-8", dice.choice(("replace", "surrogatepass")))
            if dice.random() < 0.1:
                data = spoilt(data, dice)
            return data, lambda: sound(
                checker.check_document(read_data(data, f"a{suffix}", as_of=dice.choice((None, DAY))))
            )

        return make

    def word(dice: random.Random) -> tuple[bytes, Callable[[], None]]:
        from checker.reporters.docx import commented

        data = spoilt_word(dice.choice(held[".docx"]), dice)

        def run() -> None:
            report = checker.check_document(read_data(data, "a.docx", as_of=DAY))
            sound(report)
            commented(data, report)

        return data, run

    def memory(dice: random.Random) -> tuple[bytes, Callable[[], None]]:
        text = broken(dice.choice(texts), dice.choice(texts), dice)
        return text.encode("utf-8", "surrogatepass"), lambda: sound(checker.check_document(read_text(text, "-")))

    def settings(dice: random.Random) -> tuple[bytes, Callable[[], None]]:
        data = broken(dice.choice(CONFIGS), dice.choice(CONFIGS), dice, whole=True).encode("utf-8", "replace")

        def run() -> None:
            path = folder / "presscheck.toml"
            path.write_bytes(data)
            made = replace(configuration.load(path), judge=False, online=False)
            configuration.in_folder(made, "a/b.txt")
            sound(
                replace(checker, config=made, rules=chosen(made)).check_text(
                    "Barack Obama met them on Monday, 1 June 2025."
                )
            )

        return data, run

    def pack(dice: random.Random) -> tuple[bytes, Callable[[], None]]:
        data = broken(dice.choice(shipped), dice.choice(shipped), dice, whole=True).encode("utf-8", "replace")

        def run() -> None:
            path = folder / "pack.yaml"
            path.write_bytes(data)
            sound(
                replace(checker, rules=packs.load(path)).check_text(
                    "At the end of the day, “at the end” they utilise it."
                )
            )

        return data, run

    def request(dice: random.Random) -> tuple[bytes, Callable[[], None]]:
        import json

        text = broken(dice.choice(texts), dice.choice(texts), dice)
        pieces = [
            {"text": text[:300]},
            {"markup": "<b>", "interpretAs": dice.choice(("", "\n\n"))},
            {"text": text[300:]},
        ]
        form = (
            broken(json.dumps({"annotation": pieces}), text, dice)
            if dice.random() < 0.5
            else json.dumps({"annotation": pieces})
        )
        plain = dice.random() < 0.5
        body = (b"text=" if plain else b"data=") + quote_from_bytes(
            (text if plain else form).encode("utf-8", "surrogatepass")
        ).encode()
        if dice.random() < 0.2:
            body = spoilt(body, dice)

        def run() -> None:
            fields = languagetool.form(body)
            language = languagetool.language(fields)
            text, places = languagetool.draft(fields)
            report = checker.check_document(read_text(text, "-"))
            sound(report)
            json.dumps(languagetool.answer(report, places, language, languagetool.wanted(fields)))

        return body, run

    return {
        "txt": draft(".txt"), "md": draft(".md"), "html": draft(".html"), "docx": word, "memory": memory,
        "config": settings, "pack": pack, "languagetool": request,
    }  # fmt: skip


def _late(*_: object) -> None:
    raise AssertionError(f"took more than {SECONDS} seconds")


def fuzz(minutes: float, seed: int, keep: Path | None, only: str = "") -> int:
    """Run, print what was done, and return how many different faults were met."""
    dice, done, faults = random.Random(seed), Counter[str](), dict[str, int]()
    signal.signal(signal.SIGALRM, _late)
    end = time.monotonic() + minutes * 60
    with tempfile.TemporaryDirectory() as place, Checker.open(Config(judge=False)) as checker:
        kinds = targets(checker, Path(place))
        while time.monotonic() < end:
            kind = only or dice.choice(list(kinds))
            data, run = kinds[kind](dice)
            done[kind] += 1
            signal.alarm(SECONDS)
            try:
                run()
            except PresscheckError:
                done[f"{kind} refused"] += 1
            except Exception as error:
                signal.alarm(0)
                frame = traceback.extract_tb(error.__traceback__)[-1]
                mark = f"{kind} {type(error).__name__} {str(error)[:90]} ({Path(frame.filename).name}:{frame.lineno})"
                if mark not in faults:
                    print(mark, flush=True)
                    if keep:
                        keep.mkdir(parents=True, exist_ok=True)
                        (keep / f"{len(faults):03}.{kind}").write_bytes(data)
                        (keep / f"{len(faults):03}.trace").write_text(
                            "".join(traceback.format_exception(error)), "utf-8", "replace"
                        )
                faults[mark] = faults.get(mark, 0) + 1
            finally:
                signal.alarm(0)
    for name, count in sorted(done.items()):
        print(f"{name:24s}{count:8,d}")
    total = sum(count for name, count in done.items() if " " not in name)
    print(f"{total:,} executions in {minutes:g} minutes, seed {seed}: {len(faults)} different faults")
    return len(faults)


def main() -> None:
    """Read the order, fuzz, and exit 1 where anything was found."""
    order = argparse.ArgumentParser(description=__doc__)
    order.add_argument("--minutes", type=float, default=1)
    order.add_argument("--seed", type=int, default=1)
    order.add_argument("--keep", type=Path)
    order.add_argument("--only", default="", help="one kind of input")
    asked = order.parse_args()
    raise SystemExit(bool(fuzz(asked.minutes, asked.seed, asked.keep, asked.only)))


if __name__ == "__main__":
    main()

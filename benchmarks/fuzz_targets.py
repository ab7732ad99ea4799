"""Each kind of input that is broken at random: how one is made, and what is done with it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote_from_bytes

from benchmarks.fuzz_inputs import CONFIGS, IGNORES, TOKENS, broken, seeds, sound, spoilt, spoilt_word
from checker import config as configuration
from checker.engine import Checker, chosen
from checker.errors import JudgeError
from checker.judge import open_judge
from checker.judge.command import judge_lines, judge_pair
from checker.readers import compliance, read_data, read_text
from checker.reporters.docx import commented
from checker.rules import packs
from checker.types import Judge, Span
from checker.web import languagetool

DAY = date(2025, 6, 1)
DATED = "Barack Obama met them on Monday, 1 June 2025."
WORN = "At the end of the day, “at the end” they utilise it."


@dataclass(frozen=True)
class Shelf:
    """What inputs are made from and checked with. `folder` is where files of one input are written."""

    checker: Checker
    judge: Judge
    folder: Path
    drafts: dict[str, list[bytes]]
    texts: list[str]
    packs: list[str]


Input = tuple[bytes, Callable[[], None]]
Target = Callable[[Shelf, random.Random], Input]


def shelf(checker: Checker, folder: Path) -> Shelf:
    """The shelf of a run. Opens the embedded judge."""
    held = seeds()
    texts = [each.decode("utf-8", "replace") for each in held[".txt"] + held[".md"]]
    shipped = [each.read_text("utf-8") for each in Path(packs.__file__).parent.glob("*.yaml")]
    return Shelf(checker, open_judge(threads=1), folder, held, texts, shipped)


def _bytes(suffix: str, at: Shelf, dice: random.Random) -> bytes:
    text = dice.choice(at.drafts[suffix]).decode("utf-8", "replace")
    data = broken(text, dice.choice(at.texts), dice).encode("utf-8", dice.choice(("replace", "surrogatepass")))
    return spoilt(data, dice) if dice.random() < 0.1 else data


def _draft(suffix: str, at: Shelf, dice: random.Random) -> Input:
    data, day = _bytes(suffix, at, dice), dice.choice((None, DAY))
    return data, lambda: sound(at.checker.check_document(read_data(data, f"a{suffix}", as_of=day)))


def _word(at: Shelf, dice: random.Random) -> Input:
    data = spoilt_word(dice.choice(at.drafts[".docx"]), dice)

    def run() -> None:
        report = at.checker.check_document(read_data(data, "a.docx", as_of=DAY))
        sound(report)
        commented(data, report)

    return data, run


def _memory(at: Shelf, dice: random.Random) -> Input:
    text = broken(dice.choice(at.texts), dice.choice(at.texts), dice)
    return text.encode("utf-8", "surrogatepass"), lambda: sound(at.checker.check_document(read_text(text, "-")))


def _map(at: Shelf, dice: random.Random) -> Input:
    """Readers alone, a hundred times as many inputs: is every place of the prose one of the file?"""
    suffix = dice.choice((".txt", ".md", ".mdx", ".html", ".htm", ".docx"))
    near = {".mdx": ".md", ".htm": ".html"}.get(suffix, suffix)
    data = spoilt_word(dice.choice(at.drafts[near]), dice) if suffix == ".docx" else _bytes(near, at, dice)
    ends = [dice.random() for _ in range(20)]

    def run() -> None:
        document = read_data(data, f"a{suffix}", as_of=DAY)
        for fault in compliance.of_document(document):
            raise AssertionError(fault)
        size, text = len(document.prose), document.source.text
        for one, other in pairwise(ends):
            start, end = sorted((int(one * size), int(other * size)))
            placed = document.offsets.place(Span(start, end))
            if not 0 <= placed.start <= placed.end <= len(text):
                raise AssertionError(f"{start}-{end} of {size} is placed at {placed} of {len(text)}")

    return data, run


def _ignores(at: Shelf, dice: random.Random) -> Input:
    """A short draft that silences much, in ways that are nearly right."""
    pieces = [DATED, WORN, dice.choice(at.texts)[:200], *dice.choices(IGNORES, k=4)]
    dice.shuffle(pieces)
    text = broken(dice.choice(("\n\n", "\n", " ")).join(pieces), dice.choice(IGNORES), dice, whole=True)
    suffix = dice.choice((".md", ".mdx", ".html", ".txt"))
    data = text.encode("utf-8", "replace")
    return data, lambda: sound(at.checker.check_document(read_data(data, f"a{suffix}", as_of=DAY)))


def _settings(at: Shelf, dice: random.Random) -> Input:
    data = broken(dice.choice(CONFIGS), dice.choice(CONFIGS), dice, whole=True).encode("utf-8", "replace")

    def run() -> None:
        path = at.folder / "presscheck.toml"
        path.write_bytes(data)
        made = replace(configuration.load(path), judge=False, online=False)
        configuration.in_folder(made, "a/b.txt")
        sound(replace(at.checker, config=made, rules=chosen(made)).check_text(DATED))

    return data, run


def _pack(at: Shelf, dice: random.Random) -> Input:
    data = broken(dice.choice(at.packs), dice.choice(at.packs), dice, whole=True).encode("utf-8", "replace")

    def run() -> None:
        path = at.folder / "pack.yaml"
        path.write_bytes(data)
        sound(replace(at.checker, rules=packs.load(path)).check_text(WORN))

    return data, run


def _request(at: Shelf, dice: random.Random) -> Input:
    text = broken(dice.choice(at.texts), dice.choice(at.texts), dice)
    marked = {"markup": "<b>", "interpretAs": dice.choice(("", "\n\n"))}
    form = json.dumps({"annotation": [{"text": text[:300]}, marked, {"text": text[300:]}]})
    form = broken(form, text, dice) if dice.random() < 0.5 else form
    name, content = dice.choice(((b"text=", text), (b"data=", form)))
    body = name + quote_from_bytes(content.encode("utf-8", "surrogatepass")).encode()
    body = spoilt(body, dice) if dice.random() < 0.2 else body

    def run() -> None:
        fields = languagetool.form(body)
        language = languagetool.language(fields)
        text, places = languagetool.draft(fields)
        report = at.checker.check_document(read_text(text, "-"))
        sound(report)
        json.dumps(languagetool.answer(report, places, language, languagetool.wanted(fields)))

    return body, run


def _judge(at: Shelf, dice: random.Random) -> Input:
    """A pair by hand and lines of pairs; scores are three shares of one, whatever the words."""
    first, second = (broken(dice.choice(at.texts), dice.choice(at.texts), dice) for _ in range(2))
    first = first[: dice.choice((0, 1, 80, 4000))]
    second = dice.choice((second[: dice.choice((0, 1, 60, 500))], dice.choice(TOKENS)))
    line = json.dumps({"id": dice.choice((1, None, "a")), "premise": first, "hypothesis": second})
    line = broken(line, line, dice, whole=True) if dice.random() < 0.3 else line

    def run() -> None:
        for row in judge_lines(at.judge, [line, "", line]):
            json.loads(row)
        for scores in at.judge.score([(first, second)]):
            three = (scores.entailment, scores.neutral, scores.contradiction)
            if not all(0 <= each <= 1 for each in three) or abs(sum(three) - 1) > 1e-6:
                raise AssertionError(f"{three} are no three shares of one")
        try:
            judge_pair(at.judge, first, second)
        except JudgeError:
            if first.strip() and second.strip():
                raise AssertionError("a pair that is not empty was refused") from None

    return line.encode("utf-8", "surrogatepass"), run


TARGETS: dict[str, Target] = {
    "txt": partial(_draft, ".txt"), "md": partial(_draft, ".md"), "html": partial(_draft, ".html"), "docx": _word,
    "memory": _memory, "map": _map, "ignores": _ignores, "config": _settings, "pack": _pack,
    "languagetool": _request, "judge": _judge,
}  # fmt: skip
"""For each kind of input, how one is made and what is done with it."""

"""How many names are linked to the reference, and how many of those links are right.

Knows sentences (a BIO file, or a table of sentences of one source) and `judged.tsv`, where a reader
wrote down whom each name means. Keeps no sentence: a judgement is filed under the sentence's hash.

    python scripts/linking/measure.py FOLDER          # prints the shares; FOLDER holds ner/ and text/
    python scripts/linking/measure.py FOLDER --list   # every name and its link, to be judged
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.annotate import annotate
from checker.knowledge import open_knowledge
from checker.readers import read_text
from checker.types import Knowledge, Mention

JUDGED = Path(__file__).parent / "judged.tsv"
NAMES = ("person", "state", "people", "organisation", "party", "place", "name")
TIGHT = {",", ".", ")", ":", ";", "?", "!", "%", "'s", "’s", "n't", "”"}
NOBODY = "-"


@dataclass(frozen=True)
class Sample:
    """A set of sentences, and the day they are read on."""

    name: str
    day: date
    sentences: tuple[str, ...]


@dataclass
class Tally:
    """What became of the judged names of a sample."""

    names: int = 0
    known: int = 0
    linked: int = 0
    right: int = 0


def key(sentence: str) -> str:
    """What a sentence is filed under."""
    return hashlib.sha256(sentence.encode()).hexdigest()[:12]


def lines(file: Path) -> Iterator[str]:
    with subprocess.Popen(["zstdcat", str(file)], stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        assert run.stdout is not None
        for line in run.stdout:
            yield line.rstrip("\n")


def bio(file: Path) -> tuple[str, ...]:
    """The sentences of a BIO file, as running text."""
    sentences: list[str] = []
    text = ""
    for line in (*lines(file), ""):
        if not line:
            if text:
                sentences.append(text)
            text = ""
            continue
        word = line.split("\t")[0]
        text += word if not text or word in TIGHT or text.endswith(("(", "“")) else " " + word
    return tuple(sentences)


def samples(folder: Path) -> tuple[Sample, ...]:
    """The two sets that were judged."""
    rows = (line.split("\t", 1) for line in lines(folder / "text" / "open_sentences.tsv.zst"))
    news = tuple(text for source, text in rows if source == "gum_news")
    politics = bio(folder / "ner" / "crossner_politics.dev.bio.zst")
    return (
        Sample("CrossNER politics, development part", date(2020, 12, 31), politics),
        Sample("news sentences (GUM)", date(2017, 1, 1), news),
    )


def named(sentence: str, day: date, knowledge: Knowledge) -> list[Mention]:
    """The names in a sentence, linked or not."""
    document = annotate(read_text(sentence, "-", day), knowledge)
    return [each for each in document.mentions if each.kind in NAMES]


def judged() -> dict[tuple[str, str, str], str]:
    """(sentence, name, kind) -> the id of what is meant, or "-" for what the reference does not have."""
    rows = (line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#"))
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def report(sample: Sample, knowledge: Knowledge) -> Tally:
    """Count the judged names of a sample; print those linked wrongly."""
    meant, tally, everything, linked = judged(), Tally(), 0, 0
    for sentence in sample.sentences:
        done = set()
        for each in named(sentence, sample.day, knowledge):
            everything, linked = everything + 1, linked + (each.entity is not None)
            row = (key(sentence), each.text, each.kind)
            if row in done or row not in meant:
                continue
            done.add(row)
            tally.names += 1
            tally.known += meant[row] != NOBODY
            if each.entity is not None:
                tally.linked += 1
                tally.right += each.entity.id == meant[row]
                if each.entity.id != meant[row]:
                    print(f"  wrong: {each.text} -> {each.entity.id}, meant {meant[row]}")
    share = 100 * tally.right / max(1, tally.linked)
    print(
        f"{sample.name}: {linked} of {everything} names linked; of {tally.names} judged names {tally.known} are in "
        f"the reference, {tally.linked} linked, {tally.right} of them rightly ({share:.1f} %)"
    )
    return tally


def listed(sample: Sample, knowledge: Knowledge) -> None:
    for sentence in sample.sentences:
        for each in named(sentence, sample.day, knowledge):
            print(key(sentence), each.text, each.kind, each.entity.id if each.entity else NOBODY, sentence, sep="\t")


def main(folder: Path, listing: bool) -> None:
    knowledge = open_knowledge()
    for sample in samples(folder):
        listed(sample, knowledge) if listing else report(sample, knowledge)


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--list" in sys.argv)

"""Reading what the phrase tables are made from: WordNet, Moby, counted text, expected pairs.

Knows the file formats only. Nothing here decides what is a fixed expression or a
synonym; `lexicon` and `thesaurus` do. None of this is imported by the shipped package.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[A-Za-z][A-Za-z'’.-]*|\d[\d,.]*|\S")

# Sets whose sentences are never counted nor fitted on: what the finder is measured on.
HELD_OUT = ("gum_news", "gum_court", "gum_speech", "gum_interview", "conjnli_wiki")
# Whole documents in order, never counted: the thresholds are set on them.
WHOLE = ("gum_academic", "gum_bio", "gum_voyage")


@dataclass
class Wordnet:
    """Synsets by (part of speech, offset); senses of a word in WordNet's order."""

    words: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    pointers: dict[tuple[str, str], tuple[tuple[str, tuple[str, str]], ...]] = field(default_factory=dict)
    senses: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    irregular: dict[str, str] = field(default_factory=dict)


def wordnet(folder: Path) -> Wordnet:
    """WordNet 3.0 from its `data.*`, `index.*` and `*.exc` files."""
    net = Wordnet()
    for name, pos in POS.items():
        for line in (folder / f"data.{name}").read_text("latin-1").splitlines():
            if line.startswith(" "):
                continue
            parts = line.split(" | ")[0].split()
            count = int(parts[3], 16)
            key = (pos, parts[0])
            net.words[key] = tuple(re.sub(r"\(.*\)", "", w).lower() for w in parts[4 : 4 + 2 * count : 2])
            at = 4 + 2 * count
            net.pointers[key] = tuple(
                (parts[i], (parts[i + 2].replace("s", "a"), parts[i + 1]))
                for i in range(at + 1, at + 1 + 4 * int(parts[at]), 4)
            )
        for line in (folder / f"index.{name}").read_text("latin-1").splitlines():
            if not line.startswith(" "):
                parts = line.split()
                net.senses[(parts[0], pos)] = [(pos, o) for o in parts[-int(parts[2]) :]]
    for line in (folder / "noun.exc").read_text("latin-1").splitlines():
        form, lemma = line.split()[:2]
        net.irregular[form] = lemma
    return net


def moby(file: Path) -> dict[str, list[str]]:
    """The Moby thesaurus (public domain): each root with its list."""
    roots = {}
    for line in file.read_text("latin-1").splitlines():
        root, *others = line.strip().lower().split(",")
        roots[root] = others
    return roots


def expected_pairs(file: Path) -> dict[tuple[str, str], float]:
    """Word pairs with the probability of the second after the first (what `expected.py` wrote)."""
    pairs = {}
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            first, second, hundredths = line.split("\t")
            pairs[(first, second)] = 10 ** (int(hundredths) / 100)
    return pairs


def frequencies(file: Path) -> dict[str, int]:
    """How often a word stands in books (SymSpell's frequency dictionary)."""
    return {w: int(c) for w, c in (line.split() for line in file.read_text("utf-8-sig").splitlines())}


def _zstd(file: Path) -> Iterator[str]:
    with subprocess.Popen(["zstdcat", str(file)], stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        assert run.stdout is not None
        yield from run.stdout


def sentences(folder: Path) -> Iterator[tuple[str, str]]:
    """(set, sentence) of the open text and of the premises that may be trained on."""
    seen: set[int] = set()
    for line in _zstd(folder / "text" / "open_sentences.tsv.zst"):
        name, _, text = line.rstrip("\n").partition("\t")
        seen.add(hash(text))
        yield name, text
    for file in sorted((folder / "nli" / "A").glob("*.zst")):
        name = file.name.removesuffix(".jsonl.zst")
        if re.search(r"test|\.dev|validation|symmetric|hans|monotonicity|\bval\b|\.val", name):
            continue
        for line in _zstd(file):
            text = json.loads(line)["premise"]
            if hash(text) not in seen:
                seen.add(hash(text))
                yield name, text


def tagged(file: Path) -> Iterator[str]:
    """The sentences of a file of words with tags, one a line, put together again."""
    words: list[str] = []
    for line in _zstd(file):
        if line.strip():
            words.append(line.split("\t")[0])
        elif words:
            text = " ".join(words)
            yield re.sub(r" ([.,;:?!)\]%]|'s\b|n't\b)", r"\1", re.sub(r"([(\[$]) ", r"\1", text))
            words = []


def curated(folder: Path) -> Iterator[tuple[str, str]]:
    """(field, expression) of the desk's own lists: commas between expressions, slashes
    between alternatives for a word, # starts a comment."""
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            for expression in line.partition("#")[0].split(","):
                choices = [word.split("/") for word in expression.lower().split()]
                for words in product(*choices) if choices else ():
                    yield file.stem, " ".join(words)

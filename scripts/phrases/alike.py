"""Which words are taken for one another: the table of `checker.phrases.slips`.

    python scripts/phrases/alike.py CMUDICT checker/phrases/alike.tsv

The desk's pairs (`slips/alike.txt`) and words of one sound, by the CMU Pronouncing Dictionary (the file `cmudict.dict`
of the package `cmudict`, BSD; nothing of it is in the table but which words sound the same). Left out: little words,
spellings of one word, and words that misled the finder in sound prose (`slips/not_alike.txt`).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

from checker import spelling
from checker.phrases.grams import RUDE, Grams, shipped
from checker.phrases.strangers import forms

DESK = Path(__file__).with_name("slips")
LITTLE = frozenset(
    """
    two too to are or by no when won borne ore be been in inn an and as at bee but do due for four fore he him his
    hers her here hear if is it its of off on our so sew that the their there they then than this thus through thru was
    were we what whether which who with would wood you your yore not knot nor one some sum all any ad add wear where
    ware
    """.split()
)


def main(dictionary: str, to: str) -> None:
    """Write the table."""
    grams, found = shipped(), defaultdict(set)
    for wrong, meant in (*_desk(), *_sounding(Path(dictionary), grams)):
        if grams.word(wrong) is not None and grams.word(meant) is not None and not _one_word(wrong, meant):
            found[wrong].add(meant)
    for wrong in _listed("not_alike.txt"):
        found.pop(wrong, None)
    lines = ["# A word, and the words it is taken for. Made by scripts/phrases/alike.py."]
    lines += [f"{wrong}\t{' '.join(sorted(meant))}" for wrong, meant in sorted(found.items())]
    Path(to).write_text("\n".join(lines) + "\n", "utf-8")


def _listed(name: str) -> list[str]:
    lines = (DESK / name).read_text("utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).split()


def _desk() -> list[tuple[str, str]]:
    return [(wrong, meant) for wrong, _, meant in (pair.partition("/") for pair in _listed("alike.txt"))]


def _sounding(dictionary: Path, grams: Grams) -> list[tuple[str, str]]:
    """Words of one sound that most readers use, in either order, without forms of one word."""
    sounds = defaultdict(set)
    for line in dictionary.read_text("utf-8").splitlines():
        name, *sound = line.partition("#")[0].split()
        word = name.partition("(")[0]
        number = grams.word(word) if word.isalpha() and len(word) > 1 else None
        if number is not None and spelling.common(word) and word not in RUDE:
            sounds[" ".join(each.rstrip("012") for each in sound)].add((word, number))
    pairs = []
    for words in sounds.values():
        for wrong, number in words:
            plain = {wrong, *(grams.text(each) for each, _ in grams._read(number))}
            for meant, other in words:
                if plain.isdisjoint({meant, *(grams.text(each) for each, _ in grams._read(other))}):
                    pairs.append((wrong, meant))
    return [pair for pair in pairs if pair[0] not in LITTLE]


def _one_word(wrong: str, meant: str) -> bool:
    """Whether the two are spellings of one word."""
    return bool({(wrong, meant), (meant, wrong)} & _spellings() or set(forms(wrong)) & set(forms(meant)))


@cache
def _spellings() -> set[tuple[str, ...]]:
    lines = (Path(spelling.__file__).parent / "american_british.tsv").read_text("utf-8").splitlines()
    return {tuple(line.split("\t")[:2]) for line in lines}


if __name__ == "__main__":
    main(*sys.argv[1:])

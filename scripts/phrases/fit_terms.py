"""Fit how likely a suspect of `terms` is a broken term: `fit_terms.py SHARED OUT --pivot FILE ... [--german FILE]`.

After `terms.py`. The sentences `build.py` set aside and those on politics in `ner/` make drafts of sixteen; each is
read as it stands and twice spun: a program of our own exchanges words of fixed terms, in some drafts a few others too,
by the table's own near-synonyms or by words that share a headword in a `--pivot` dictionary (FreeDict, unpacked).
Suspects where a term was broken and is among the readings are told from suspects of sound text by a row of decision
trees; what was broken otherwise teaches nothing. The bands are counted with trees fitted on the other half. `--german`
measures on sets held out by source, spun with a dictionary never seen. Every yardstick stays out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from build import fitting
from fit_strangers import dictionary, grown, own, shared_headwords
from measure import pivot
from numpy.typing import NDArray
from sources import HELD_OUT, WHOLE, sentences, tagged
from spin import Choice

from checker.phrases.grams import NOUN
from checker.phrases.grams import shipped as grams
from checker.phrases.listed_terms import shipped as terms
from checker.phrases.table import KNOWLEDGE, WORDNET
from checker.phrases.table import shipped as table
from checker.phrases.terms import Term, suspects
from checker.phrases.tokens import SKIPPED
from checker.phrases.trees import grown as summed
from checker.phrases.trees import planted

WORD = re.compile(r"[A-Za-z]+")
STRENGTHS = ((0.3, 0.0), (0.6, 0.0), (0.9, 0.0), (0.6, 0.04), (0.9, 0.08))  # of the terms, of other words
EDGES = (-9.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
TREES, LEAVES = 150, 10
SPINS = 2


class Seen(NamedTuple):
    """One reading of a draft: its number, whether it was spun, its words, and its suspects with their labels: 1 where
    a reading puts back what was taken, 2 where something else was taken, 0 where nothing."""

    draft: int
    spun: bool
    words: int
    suspects: list[tuple[tuple[float, ...], int]]


def term(first: str, second: str) -> bool:
    """Whether two words side by side are a term, or keep very firm company."""
    one, two = grams().word(first), grams().word(second)
    if one is None or two is None:
        return False
    lift = grams().lift(one, two)
    firm = lift is not None and lift > 4.5 and grams().odds(one) + grams().odds(two) + lift > -17.5
    return terms().side_by_side(one, two) is not None or (firm and bool(grams().kinds(two) & NOUN))


def title(first: str, second: str) -> bool:
    """Whether two words are a term that is written with capitals too."""
    one, two = grams().word(first.lower()), grams().word(second.lower())
    known = terms().side_by_side(one, two) if one is not None and two is not None else None
    return known is not None and bool(known.sources & KNOWLEDGE or (known.sources & WORDNET and known.firm >= 1.5))


def of_term(first: str, second: str) -> bool:
    """Whether "first of second" is a term or often said."""
    one, of, two = (grams().word(word) for word in (first, "of", second))
    if one is None or two is None or of is None:
        return False
    singulars = [grams().word(table().singular(word)) for word in (first, second)]
    listed = None not in singulars and terms().around_of(*(each or 0 for each in singulars)) is not None
    return listed or grams().bonus(one, of, two) > 2.5


def pairs(text: str, found: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The two words of every fixed term of a text."""
    for at, (left, right) in enumerate(pairwise(found)):
        first, second = left[0], right[0]
        if text[left.end() : right.start()] != " " or first.lower() in SKIPPED or len(first) < 3:
            continue
        if second == "of" and at + 2 < len(found):
            last = found[at + 2]
            plain = first.islower() and last[0].islower() and text[right.end() : last.start()] == " "
            if plain and of_term(first, last[0]):
                yield left, last
        elif len(second) > 2 and second.lower() not in SKIPPED and known(first, second):
            yield left, right


def known(first: str, second: str) -> bool:
    """Whether two words, as written, are a term."""
    small, capital = first.islower() and second.islower(), first.istitle() and second.istitle()
    return (small and term(first, second)) or (capital and title(first, second))


def spin(text: str, share: float, others: float, choose: Choice, dice: random.Random) -> tuple[str, dict[int, str]]:
    """The text with a share of its terms broken and a share of its other words exchanged; where each new word starts in
    the new text, and the old one."""
    found = list(WORD.finditer(text))
    new: dict[int, str] = {}

    def put(match: re.Match[str]) -> None:
        other = choose(dice, match[0].lower())
        if other and other != match[0].lower():
            new[match.start()] = other.capitalize() if match[0][0].isupper() else other

    for left, right in pairs(text, found):
        if left.start() not in new and dice.random() < share:
            which = dice.random()
            if which < 0.8:
                put(left)
            if which < 0.6 or which >= 0.8:
                put(right)
    for match in found:
        if match.start() not in new and match[0].islower() and len(match[0]) > 3 and dice.random() < others:
            put(match)
    parts, touched, done, long = [], {}, 0, 0
    for match in found:
        if match.start() in new:
            other = new[match.start()]
            parts += [text[done : match.start()], other]
            long += match.start() - done
            touched[long] = match[0]
            long, done = long + len(other), match.end()
    return "".join([*parts, text[done:]]), touched


def label(each: Term, text: str, touched: dict[int, str]) -> int:
    """What happened where a suspect stands, as in `Seen`."""
    words = each.span.of(text).split(" ")
    places = (each.span.start, each.span.end - len(words[-1]))
    if not touched.keys() & set(places):
        return 0
    was = [
        table().singular(touched.get(at, word).lower()) for at, word in zip(places, (words[0], words[-1]), strict=True)
    ]
    readings = ([table().singular(word) for word in reading.lower().split(" ")] for reading in each.better)
    return 1 if any([read[0], read[-1]] == was for read in readings) else 2


def seen(texts: Sequence[str], choices: Sequence[Choice], seed: int) -> Iterator[Seen]:
    """Every draft as it stands and spun twice."""
    for number, text in enumerate(texts):
        dice = random.Random(seed * 100_003 + number)
        yield Seen(number, False, len(text.split()), [(each.features, 0) for each in suspects(text)])
        for _ in range(SPINS):
            share, others = dice.choice(STRENGTHS)
            new, touched = spin(text, share, others, dice.choice(choices), dice)
            found = [(each.features, label(each, new, touched)) for each in suspects(new)]
            yield Seen(number, True, len(new.split()), found)


def fit(rows: Sequence[Seen]) -> list[object]:
    """Trees that sum to log odds over the base rate."""
    taught = [(features, mark) for each in rows for features, mark in each.suspects if mark < 2]
    features = np.array([each for each, _ in taught], np.float32)
    return grown(features, np.array([mark == 1 for _, mark in taught]), TREES, LEAVES)


def bands(rows: Sequence[Seen]) -> list[tuple[float, float, float]]:
    """(lower edge, suspects in 1,000 sound words, in 1,000 spun) with trees fitted on the other half of the drafts."""
    counts: dict[bool, NDArray[np.int64]] = {mark: np.zeros(len(EDGES), np.int64) for mark in (False, True)}
    for half in (0, 1):
        trees = [planted(tree) for tree in fit([each for each in rows if each.draft % 2 != half])]  # type: ignore[arg-type]
        for each in rows:
            if each.draft % 2 == half:
                for features, _ in each.suspects:
                    at = int(np.searchsorted(EDGES, summed(trees, features), side="right")) - 1
                    counts[each.spun][max(0, at)] += 1
    words = {mark: sum(each.words for each in rows if each.spun == mark) for mark in (False, True)}
    rates = {mark: 1000 * (counts[mark] + 0.5) / words[mark] for mark in (False, True)}
    return [(low, round(rates[False][at], 4), round(rates[True][at], 4)) for at, low in enumerate(EDGES)]


def pool(shared: Path, held: bool) -> list[str]:
    """Drafts: of sentences set aside for fitting, or of the sets held out."""
    rows: dict[str, list[str]] = defaultdict(list)
    for name, sentence in sentences(shared):
        if len(sentence) < 60 or any(part in name for part in ("snli", "hans", "cnli")):
            continue
        if held and name in HELD_OUT:
            rows[name].append(sentence)
        elif not held and name not in HELD_OUT and (fitting(sentence) or name in WHOLE):
            rows[""].append(sentence)
    if not held:
        random.Random(5).shuffle(rows[""])
        for part in ("train", "dev", "test"):
            rows["politics"] += tagged(shared / "ner" / f"crossner_politics.{part}.bio.zst")
    return [" ".join(each[at : at + 16]) for each in rows.values() for at in range(0, len(each[:20_000]) - 16, 16)]


def measure(rows: Sequence[Seen], trees: Sequence[object]) -> None:
    """What the score is worth on drafts it was not fitted on."""
    forest = [planted(tree) for tree in trees]  # type: ignore[arg-type]
    scored = [(summed(forest, f), mark, each.spun) for each in rows for f, mark in each.suspects]
    words = sum(each.words for each in rows if not each.spun)
    broken = sum(mark > 0 for _, mark, _ in scored)
    for least in (0, 1, 2, 3):
        above = [(mark, spun) for score, mark, spun in scored if score > least]
        right = sum(mark > 0 for mark, _ in above)
        sound = sum(not spun for _, spun in above)
        print(
            f"score above {least}: {right} of {len(above)} right, {right / broken:.3f} of the broken pairs;"
            f" {1000 * sound / words:.3f} in 1,000 sound words"
        )


def main() -> None:
    """Spin, read, fit, write, measure."""
    parse = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parse.add_argument("shared", type=Path)
    parse.add_argument("out", type=Path)
    parse.add_argument("--pivot", type=Path, nargs="*", default=[])
    parse.add_argument("--german", type=Path)
    given = parse.parse_args()
    mixed: dict[str, set[str]] = defaultdict(set)
    for file in given.pivot:
        for word, others in shared_headwords(file).items():
            mixed[word] |= others if isinstance(others, set) else set(others)
    foreign = dictionary({word: sorted(others) for word, others in mixed.items()}, grams())
    texts = pool(given.shared, False)
    random.Random(3).shuffle(texts)
    rows = list(seen(texts, [own(grams(), True), own(grams(), False), foreign, foreign], 1))
    trees = fit(rows)
    given.out.write_text(json.dumps({"bands": bands(rows), "trees": trees}, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(texts)} drafts, {sum(len(each.suspects) for each in rows)} suspects, {given.out.stat().st_size} bytes")
    if given.german:
        measure(list(seen(pool(given.shared, True), [dictionary(pivot(given.german), grams())], 2)), trees)


if __name__ == "__main__":
    main()

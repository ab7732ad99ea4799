"""The fixed expressions: which pairs of words everybody writes together, and how firmly.

An expression is (first, second, link): "peace talks" is (peace, talk, 0), "rule of law"
is (law, rule, 1), filed under what it would be as a compound. Every one carries the set
of sources that vouch for it, so that a hit can be traced to where it was learnt.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from sources import WORD, Wordnet

CURATED, WORDNET, EXPECTED, TEXT, KNOWLEDGE = 1, 2, 4, 8, 16
LIKELY = 2e-4  # a second word less likely than this after the first makes no expression
Key = tuple[str, str, int]

STOP = frozenset(
    """a an the this that these those my your his her its our their whose which what who whom and or but nor so
    yet for of to in on at by from with without within into onto upon over under about above below between among
    through during before after since until till as than like per via i you he she it we they me him us them
    myself himself herself itself themselves be am is are was were been being have has had having do does did
    doing done will would shall should can could may might must not no never if when where while because though
    although unless whether how why there here then also only just even still too very more most much many few
    less least such same other another each every either neither both all any some none one two three four five
    six seven eight nine ten first second third own again ever up down out off away back said says say mr mrs ms
    dr st co inc ltd www http com org html click page site view www new free online home let get got""".split()
)


@dataclass
class Counts:
    """Words and adjacent pairs of the text, lower case, with "x of y" as (y, x, 1)."""

    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[Key] = field(default_factory=Counter)
    total: int = 0


@dataclass
class Expression:
    """How firm an expression is (0..255), and which sources vouch for it."""

    firm: int = 0
    sources: int = 0
    shown: str = ""


def count(texts: Iterable[str]) -> Counts:
    """Counts over sentences."""
    counts = Counts()
    for text in texts:
        words = [w.lower() for w in WORD.findall(text)]
        counts.words.update(words)
        counts.total += len(words)
        for first, second in pairwise(words):
            if first.isalpha() and second.isalpha():
                counts.pairs[(first, second, 0)] += 1
        for first, of, second in zip(words, words[1:], words[2:], strict=False):
            if of == "of" and first.isalpha() and second.isalpha():
                counts.pairs[(second, first, 1)] += 1
    return counts


def singular(word: str, net: Wordnet) -> str:
    """The singular of a plural noun, else the word."""
    if word in net.irregular and net.irregular[word].isalpha():
        return net.irregular[word]
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and not word.endswith("ss"):
            stem = word[: -len(ending)] + instead
            if len(stem) > 2 and (stem, "n") in net.senses:
                return stem
    return word


def is_noun(word: str, net: Wordnet) -> bool:
    """Whether WordNet knows the word, or its singular, as a noun."""
    return (singular(word, net), "n") in net.senses


def is_modifier(word: str, net: Wordnet) -> bool:
    """Whether the word can stand before a noun: adjective, noun or participle."""
    return (word, "a") in net.senses or is_noun(word, net) or word.endswith(("ed", "ing"))


@dataclass(frozen=True)
class Expected:
    """What the language model expects: (first, singular of second) to how likely, and how many times likelier than
    after any word."""

    pairs: dict[tuple[str, str], tuple[float, float]]

    @classmethod
    def of(cls, raw: dict[tuple[str, str], float], frequency: dict[str, int], net: Wordnet) -> Expected:
        """Plurals summed with their singulars; the base rate of a word is its mean over all first words."""
        sums: dict[tuple[str, str], float] = defaultdict(float)
        base: Counter[str] = Counter()
        weight = 0.0
        for (a, b), chance in raw.items():
            one = singular(b, net)
            sums[(a, one)] += chance
            base[one] += chance * frequency.get(a, 0)
        for a in {a for a, _ in raw}:
            weight += frequency.get(a, 0)
        return cls({key: (p, p / (base[key[1]] / weight)) for key, p in sums.items() if base[key[1]]})


def collect(
    net: Wordnet,
    counts: Counts,
    expected: Expected,
    lists: Iterable[tuple[str, str]],
    titles: Iterable[str],
) -> dict[Key, Expression]:
    """All expressions, by key, from every source."""
    found: dict[Key, Expression] = defaultdict(Expression)
    forms: dict[Key, Counter[str]] = defaultdict(Counter)
    _from_expected(found, forms, net, expected)
    _from_text(found, forms, net, counts)
    for (words, pos), senses in net.senses.items():
        if "_" in words and pos == "n" and senses:
            _add(found, forms, net, words.replace("_", " "), WORDNET, 60)
    for title in titles:
        _add(found, forms, net, title.lower(), KNOWLEDGE, 110)
    for _, expression in lists:
        _add(found, forms, net, expression, CURATED, 150)
    for key, (chance, lift) in expected.pairs.items():
        if (*key, 0) in found and chance >= 1e-4 and lift >= 3:
            found[(*key, 0)].sources |= EXPECTED
    for key, expression in found.items():
        expression.shown = forms[key].most_common(1)[0][0]
    return dict(found)


def _add(
    found: dict[Key, Expression], forms: dict[Key, Counter[str]], net: Wordnet, words: str, source: int, firm: int
) -> None:
    """File an expression of two words, the last two of three, or "x of y"."""
    parts = words.replace("-", " ").split()
    keys: list[tuple[Key, str]] = []
    if not all(part.isalpha() and len(part) > 1 for part in parts):
        return
    if len(parts) in (3, 4) and parts[1] == "of":
        keys = [((singular(parts[-1], net), singular(parts[0], net), 1), words)]
        if len(parts) == 4 and parts[2] != "the":
            return
    elif 2 <= len(parts) <= 3 and not STOP & set(parts):
        keys = [((a, singular(b, net), 0), f"{a} {b}") for a, b in pairwise(parts)]
        if source == WORDNET and len(parts) == 3:
            return
    for key, shown in keys:
        found[key].firm = min(255, max(found[key].firm + 20, firm))
        found[key].sources |= source
        forms[key][shown] += 3


def _from_expected(
    found: dict[Key, Expression], forms: dict[Key, Counter[str]], net: Wordnet, expected: Expected
) -> None:
    """Pairs the model expects, far oftener than the second word stands elsewhere."""
    for (a, b), (chance, lift) in expected.pairs.items():
        if a in STOP or b in STOP or len(a) < 3 or len(b) < 3 or not (is_modifier(a, net) and is_noun(b, net)):
            continue
        if chance >= LIKELY and lift >= 6 and chance * lift >= 0.02:
            key = (a, b, 0)
            found[key].firm = int(min(200, 28 * math.log10(chance / 1e-4) + 28 * math.log10(lift)))
            found[key].sources |= EXPECTED
            forms[key][f"{a} {b}"] += 1


def _from_text(found: dict[Key, Expression], forms: dict[Key, Counter[str]], net: Wordnet, counts: Counts) -> None:
    """Pairs of the counted text with a log-likelihood no chance explains."""
    sums: Counter[Key] = Counter()
    for (a, b, link), n in counts.pairs.items():
        if a in STOP or b in STOP or len(a) < 3 or len(b) < 3 or not is_noun(b, net) or not is_modifier(a, net):
            continue
        key = (a, singular(b, net), link) if not link else (singular(a, net), singular(b, net), 1)
        sums[key] += n
        forms[key][f"{b} of {a}" if link else f"{a} {b}"] += n
    heads: Counter[str] = Counter()
    for word, n in counts.words.items():
        heads[singular(word, net)] += n
    for key, n in sums.items():
        first = heads[key[0]] if key[2] else counts.words[key[0]]
        expected = max(1, first) * max(1, heads[key[1]]) / counts.total
        if n < 4 or n < 8 * expected:
            continue
        ratio = math.log10(n / expected)
        firm = int(min(170, 25 * math.log10(n) + 25 * ratio))
        found[key].firm = min(255, max(found[key].firm, firm) + (10 if found[key].sources else 0))
        found[key].sources |= TEXT


def seen_in(counts: Counts, net: Wordnet) -> set[tuple[str, str]]:
    """Every pair that somebody wrote in the counted text, as (first, singular of second)."""
    return {(a, singular(b, net)) for (a, b, link), _ in counts.pairs.items() if not link and _wanted(a, b)}


def _wanted(a: str, b: str) -> bool:
    return a not in STOP and b not in STOP and len(a) > 2 and len(b) > 2 and bool(re.fullmatch("[a-z]+", a + b))

"""Near-synonyms, good and crude: what a spinning program would put for a word.

Senses are mixed on purpose, as spinners do. A grade in 0..1 says how near two words
are: same synset in a first sense 1, a hypernym's other children 0.3. It does not know
which sense a text means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from sources import Wordnet

Near = dict[str, dict[str, float]]
# WordNet pointer -> grade: similar-to, also-see, hypernym, hyponym, derivation, pertainym, attribute, group
POINTERS = {"&": 0.6, "^": 0.4, "@": 0.45, "~": 0.35, "+": 0.45, "\\": 0.4, "=": 0.35, "$": 0.5, "<": 0.5}
WIDEST = 60  # a synset with more children than this says nothing about nearness
KEPT = 90
BY_HAND = 0.9


def near(net: Wordnet, roots: dict[str, list[str]], wanted: set[str]) -> Near:
    """For every single word, the words of `wanted` a spinner could have replaced by it."""
    return {word: _best(others, wanted) for word, others in graded(net, roots).items()}


def crude(path: Path) -> Iterator[tuple[str, str]]:
    """Pairs of a headword and what a rewording program puts for it, of a list by hand."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            head, *others = line.split()
            yield from ((head, other) for other in others)


def graded(net: Wordnet, roots: dict[str, list[str]], by_hand: Iterable[tuple[str, str]] = ()) -> Near:
    """Near-synonyms of every single word, all of them; those listed `by_hand` are the nearest."""
    graded: Near = defaultdict(dict)
    for (word, _), senses in net.senses.items():
        if "_" in word:
            continue
        for index, sense in enumerate(senses):
            weight = 1.0 if index == 0 else 0.85 if index < 3 else 0.7
            _note(graded, word, net.words[sense], weight)
            for kind, other in net.pointers[sense]:
                if kind in POINTERS:
                    _note(graded, word, net.words.get(other, ()), POINTERS[kind] * weight)
                if kind == "@" and len(net.pointers[other]) <= WIDEST:
                    for also, sibling in net.pointers[other]:
                        if also == "~":
                            _note(graded, word, net.words[sibling], 0.3 * weight)
                if kind == "&":
                    for also, sibling in net.pointers[other]:
                        if also == "&":
                            _note(graded, word, net.words[sibling], 0.35 * weight)
    _add_moby(graded, roots)
    for head, other in by_hand:
        _note(graded, head, (other,), BY_HAND)
    _symmetric(graded)
    return graded


def _note(graded: Near, word: str, others: Iterable[str], grade: float) -> None:
    for other in others:
        if other != word and "_" not in other and other.isalpha():
            graded[word][other] = max(grade, graded[word].get(other, 0.0))


def _add_moby(graded: Near, roots: dict[str, list[str]]) -> None:
    """Moby is broad: a pair both roots list is 0.45, one-way 0.25; agreement with WordNet raises."""
    sets = {root: set(others) for root, others in roots.items()}
    for root, others in sets.items():
        if not root.isalpha():
            continue
        for other in others:
            if not other.isalpha() or other == root:
                continue
            both = root in sets.get(other, ())
            grade = 0.45 if both else 0.25
            known = graded[root].get(other, 0.0)
            graded[root][other] = min(1.0, max(known, grade) + 0.1) if known else grade


def _symmetric(graded: Near) -> None:
    for word in list(graded):
        for other, grade in list(graded[word].items()):
            if graded[other].get(word, 0.0) < grade:
                graded[other][word] = grade


def _best(others: dict[str, float], wanted: set[str]) -> dict[str, float]:
    kept = sorted(((o, g) for o, g in others.items() if o in wanted), key=lambda pair: (-pair[1], pair[0]))
    return dict(kept[:KEPT])

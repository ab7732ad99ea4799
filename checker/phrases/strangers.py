"""Words in strange company: each plain word of a draft against the words around it and its near-synonyms.

First every word gets its bearings from the words beside it; that is quick, and enough to tell a draft
nobody reworded. Only in a draft that looks odd are the near-synonyms tried: which of them, or which for
the word and its neighbour together, would be at home here. How much each of this weighs was fitted by
`scripts/phrases/fit_strangers.py`. Knows words and triples, no grammar and no meaning.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property, partial
from typing import NamedTuple

from checker.patterns import regex
from checker.phrases.grams import ADJECTIVE, NOUN, VERB, Grams
from checker.phrases.tokens import SKIPPED
from checker.types import Span

TOKEN = regex(r"[^\W\d_]+(?:['’][a-z]+)?|\d[\d,.]*|[^\w\s]|_")
ENDS = frozenset(".!?;:")
COMMONER = 0.3  # how much it counts that the other word is the commoner one
ECHO = 1.0  # a word that stands elsewhere in the draft is likelier to have stood here
TRIED = 6  # so many near-synonyms are read with two words on each side
SHOWN = 3
NEVER = -9.0
MOST = 30_000  # words remembered at most
Around = tuple[int | None, int | None, int | None, int | None]
UNKNOWN, UNKNOWN_TASTE = -18.0, 4.0  # of a word the table lacks


class Place(NamedTuple):
    """A word of the draft with its number, None where the table lacks it, and the words around as numbers."""

    at: int
    span: Span
    word: str
    number: int | None
    around: Around
    names: tuple[bool, bool]
    first: tuple[float, ...]


class Guess(NamedTuple):
    """What may have stood in a place: its features beside the place's own, the words, best first; where two words
    were exchanged together `pair` is the better pair and the side the other word stands on."""

    features: tuple[float, ...]
    better: tuple[str, ...]
    pair: tuple[str, str, int] | None


class Token(NamedTuple):
    """A word as the table knows it; `name` marks a capital."""

    start: int
    end: int
    word: str
    number: int | None
    name: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


_token = partial(tuple.__new__, Token)
"""A token of its fields, without looking at their names."""


class Tried(NamedTuple):
    """Another word in a place: what it is worth, how much better it fits, and the rest it is judged by."""

    value: float
    gain: float
    number: int
    grade: float
    lift: float
    drop: float
    seen: bool
    seen_after: bool
    apart: float


class Draft:
    """A draft in the table's words, sentence by sentence."""

    def __init__(self, prose: str, grams: Grams) -> None:
        self.grams = grams
        self.row = list(_tokens(prose, grams))
        self.numbers = [token.number for token in self.row]
        self.little = _little(grams)
        self.start, self.end = grams.word("<s>"), grams.word("</s>")

    @cached_property
    def said(self) -> frozenset[int | None]:
        """The numbers of all words."""
        return frozenset(self.numbers)

    @cached_property
    def count(self) -> Counter[str]:
        """How often each word stands there."""
        return Counter([token.word for token in self.row])

    def places(self) -> Iterator[Place]:
        """Every plain word with a near-synonym, in order."""
        near = self.grams.near
        for at, (_, _, word, number, name) in enumerate(self.row[:-1]):
            if name or not at or len(word) < 4 or word in SKIPPED or not (word.isascii() and word.isalpha()):
                continue
            if number is None or near(number):
                yield self._place(at, self.row[at], number)

    def place(self, at: int) -> Place:
        """The word there with what it is judged by."""
        return self._place(at, self.row[at], self.numbers[at])

    def _place(self, at: int, token: Token, number: int | None) -> Place:
        grams, around = self.grams, self.around(at)
        left, right = around[1:3]
        lift, drop, before, after = self.fit(number, around)
        more = self.bonus(number, around)
        odds, kinds = (UNKNOWN, 0) if number is None else (grams.odds(number), grams.kinds(number))
        taste = UNKNOWN_TASTE if number is None else grams.taste(number)
        names = (self.row[at - 1].name, self.row[at + 1].name)
        first = (
            lift + drop + sum(more), lift, drop, float(before), float(after), *more, odds,
            odds + grams.odds(left) if left is not None else -25.0,
            odds + grams.odds(right) if right is not None else -25.0,
            taste, float(left in self.little or left == self.start),
            float(right in self.little or right == self.end), float(left is None), float(right is None),
            float(names[0]), float(names[1]), float(self.count[token.word]),
            float(kinds & NOUN), float(kinds & ADJECTIVE), float(kinds & VERB), float(len(token.word)),
        )  # fmt: skip
        return Place(at, token.span, token.word, number, around, names, first)

    def around(self, at: int) -> Around:
        """Two words before and two after, None where the table lacks one or the sentence ends."""
        numbers = self.numbers
        left, right = numbers[at - 1], numbers[at + 1]
        further = numbers[at - 2] if at > 1 and left != self.start else None
        beyond = numbers[at + 2] if at + 2 < len(numbers) and right != self.end else None
        return further, left, right, beyond

    def bonus(self, number: int | None, around: Around) -> tuple[float, float, float]:
        """What the words around add to a word's fit in threes: with two before, one on each side, two after."""
        further, left, right, beyond = around
        if number is None:
            return 0.0, 0.0, 0.0
        bonus = self.grams.bonus
        return (
            bonus(further, left, number) if further is not None and left is not None else 0.0,
            bonus(left, number, right) if left is not None and right is not None else 0.0,
            bonus(number, right, beyond) if right is not None and beyond is not None else 0.0,
        )

    def fit(self, number: int | None, around: Around) -> tuple[float, float, bool, bool]:
        """Lift before, lift after, and whether each was seen, with the word in the place."""
        _, left, right, _ = around
        if number is None:
            return 0.0, 0.0, False, False
        before = self.grams.lift(left, number) if left is not None else None
        after = self.grams.lift(number, right) if right is not None else None
        low = self.grams.alone(left) if left is not None else 0.0
        low_after = self.grams.alone(number) if right is not None else 0.0
        lift = low if before is None else before
        return lift, low_after if after is None else after, before is not None, after is not None

    def guess(self, place: Place) -> Guess | None:
        """What may have stood there; None where every near-synonym repeats a neighbour."""
        grams, old = self.grams, place.first
        odds = old[8]
        beside = (place.around[1], place.around[2])
        tried: list[Tried] = []
        for other, grade in grams.near(place.number).items() if place.number is not None else ():
            if other not in beside and grade > 0:
                fit = self.fit(other, place.around)
                apart = grams.odds(other) - odds
                gain = fit[0] + fit[1] - old[1] - old[2]
                value = gain + COMMONER * apart + math.log(grade) + self._echo(other)
                tried.append(Tried(value, gain, other, grade, *fit, apart))
        if not tried:
            return None
        tried.sort(reverse=True)
        read: list[Tried] = []
        for each in tried[:TRIED]:
            extra = sum(self.bonus(each.number, place.around)) - sum(old[5:8])
            read.append(each._replace(value=each.value + extra, gain=each.gain + extra))
        read.sort(reverse=True)
        best = read[0]
        total = math.log(sum(math.exp(min(30.0, each.value)) for each in (*read, *tried[TRIED:])) + 1e-9)
        worth, lifted, pair = self._double(place)
        words = tuple(grams.text(each.number) for each in read[:SHOWN])
        features = (
            total, best.value, best.gain, best.grade, best.lift, best.drop, float(best.seen), float(best.seen_after),
            odds + best.apart, best.apart, worth, lifted, float(len(tried)), float(words[0] in self.count),
            sum(each.gain > 0 for each in tried) / len(tried),
        )  # fmt: skip
        return Guess(features, words, pair)

    def _double(self, place: Place) -> tuple[float, float, tuple[str, str, int] | None]:
        """The best pair for the word and a plain neighbour it was never seen with."""
        best: tuple[float, float, tuple[str, str, int] | None] = (NEVER, -3.0, None)
        for side in (-1, 1):
            token = self.row[place.at + side]
            if place.number is None or token.number is None or token.name or token.number in self.little:
                continue
            first, second = (token.number, place.number) if side < 0 else (place.number, token.number)
            if self.grams.lift(first, second) is None:
                found = self._exchanged(place.at + min(side, 0), first, second)
                if found is not None and found[0] > best[0]:
                    best = (found[0], found[1], (found[2], found[3], side))
        return best

    def _exchanged(self, at: int, first: int, second: int) -> tuple[float, float, str, str] | None:
        grams = self.grams
        lefts, rights = grams.near(first), grams.near(second)
        if not lefts or not rights:
            return None
        before = self.numbers[at - 1] if at else None
        after = self.numbers[at + 2] if at + 2 < len(self.numbers) else None
        old = self._outer(before, first, second, after) + grams.alone(first)
        known = COMMONER * (grams.odds(first) + grams.odds(second))
        best: tuple[float, float, int, int] | None = None
        for one, grade in lefts.items():
            for two in rights.keys() & set(grams.following(one)):
                lift = grams.lift(one, two) or 0.0
                value = self._outer(before, one, two, after) + lift - old - known + math.log(grade * rights[two])
                value += COMMONER * (grams.odds(one) + grams.odds(two)) + self._echo(one) + self._echo(two)
                if best is None or value > best[0]:
                    best = (value, lift, one, two)
        return (best[0], best[1], grams.text(best[2]), grams.text(best[3])) if best is not None else None

    def _echo(self, number: int) -> float:
        return ECHO if number in self.said else 0.0

    def _outer(self, before: int | None, first: int, second: int, after: int | None) -> float:
        total = 0.0
        for one, two in ((before, first), (second, after)):
            if one is not None and two is not None:
                lift = self.grams.lift(one, two)
                total += self.grams.alone(one) if lift is None else lift
        return total


@cache
def _little(grams: Grams) -> frozenset[int]:
    return frozenset(number for word in SKIPPED if (number := grams.word(word)) is not None)


def _tokens(prose: str, grams: Grams) -> Iterator[Token]:
    start, end = grams.word("<s>"), grams.word("</s>")
    yield _token((0, 0, "<s>", start, False))
    fresh = True
    known = _known(grams)
    if len(known) > MOST:
        known.clear()
    for match in TOKEN.finditer(prose):
        text, at = match[0], match.start()
        if text in ENDS:
            if not fresh:
                yield _token((at, at + 1, "</s>", end, False))
                yield _token((at, at + 1, "<s>", start, False))
                fresh = True
        elif text[0].isalnum():
            read = known.get(text)
            if read is None:
                lower = text.lower().replace("’", "'")
                number = next((n for form in forms(lower) if (n := grams.word(form)) is not None), None)
                read = known[text] = lower, number, not text.islower()
            yield _token((at, at + len(text), *read))
            fresh = False
    yield _token((len(prose), len(prose), "</s>", end, False))


@cache
def _known(grams: Grams) -> dict[str, tuple[str, int | None, bool]]:
    """Words as written, with how a table reads them: in lower case, their number, whether they have a capital."""
    return {}


BRITISH = (
    ("our", "or"), ("isa", "iza"), ("ise", "ize"), ("isi", "izi"), ("yse", "yze"), ("tre", "ter"), ("ence", "ense"),
    ("ll", "l"), ("ae", "e"), ("oe", "e"), ("mme", "m"), ("ogue", "og"), ("grey", "gray"), ("l", "ll"),
)  # fmt: skip


def forms(word: str) -> Iterator[str]:
    """The word, without its 's, and as Americans spell it: the table is theirs."""
    yield word
    plain = word.removesuffix("'s")
    if plain != word:
        yield plain
    for here, there in BRITISH:
        at = plain.rfind(here)
        if at > 0:
            yield plain[:at] + there + plain[at + len(here) :]

"""Pairs of words in a text that look like a broken fixed expression.

A pair nobody was seen to write, where putting a near-synonym for one word or both gives
an expression that everybody writes. Every such pair is a suspect with its features;
whether it is worth a word is `weigh`'s decision. Sees "a b" and "a of b"; no verbs with
their particles. Proper names and words it does not know are left alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.phrases.grams import shipped
from checker.phrases.table import (
    ADJECTIVE,
    CURATED,
    EXPECTED,
    HOUSE,
    KNOWLEDGE,
    NOUN,
    TEXT,
    VERB,
    WORDNET,
    Expression,
    Table,
    Word,
    stems,
)
from checker.phrases.tokens import CLOSERS, OPENERS, SKIPPED, Token, tokens
from checker.types import Span

TERM = 0.9  # how firm an expression must be to count as a term
USUAL = 125  # 255 + 50 x log10 of 1 in 400: from there on a pair counts as written, seen or not
OFTEN = 3  # a word that often in a draft is its subject, not a spinner's pick


class Reading(NamedTuple):
    """An expression the pair may have been, how near its words are to the draft's, and `echo`: the share of the
    words put back that stand elsewhere in the draft (1.5 where the whole expression does)."""

    expression: Expression
    first: float
    second: float
    echo: float = 0.0

    @property
    def weight(self) -> float:
        """How well firmness, nearness and the rest of the draft together speak for it."""
        near = 2.5 * math.log10(self.first * self.second + 1e-6)
        return min(1.7, self.expression.firm) + near + 0.4 * self.echo


class Suspect(NamedTuple):
    """A pair that may be a broken expression: where, what it may have been, best first, and why."""

    span: Span
    words: tuple[str, str]
    readings: tuple[Reading, ...]
    features: tuple[float, ...]


def suspects(prose: str, table: Table, house: House | None = None) -> Iterator[Suspect]:
    """Every suspect pair of the prose, in order."""
    row = tokens(prose)
    draft = Draft(row, table, house or House())
    for at, (left, right) in enumerate(pairwise(row)):
        if left.plain and right.plain and right.start - left.end == 1 and prose[left.end] == " ":
            found = _suspect(row, at, draft)
            if found is not None:
                yield found


class House(NamedTuple):
    """The newsroom's own fixed expressions and own exceptions, in lower case."""

    expressions: tuple[str, ...] = ()
    exceptions: frozenset[str] = frozenset()


class Draft:
    """What the rest of a draft says: its words, its pairs, and the house's expressions."""

    def __init__(self, row: Sequence[Token], table: Table, house: House) -> None:
        forms = {token.lower for token in row if token.lower.isalpha()}
        table.look_up({*forms, *(stem for form in forms for stem in stems(form))})
        nouns = [table.singular(token.lower) for token in row]
        self.table = table
        self.exceptions = house.exceptions
        self.words = Counter(nouns)
        self.pairs = Counter((a.lower, b) for a, b in zip(row, nouns[1:], strict=False))
        self.own: dict[int, dict[int, tuple[Expression, ...]]] = {}
        for expression in house.expressions:
            first, _, last = expression.lower().rpartition(" ")
            left, right = table.word(first), table.noun(last)
            if left is not None and right is not None:
                entry = (Expression(left.id, right.id, 0, 1.7, HOUSE),)
                self.own.setdefault(left.id, {})[right.id] = entry

    def terms(self, first: Word) -> Sequence[tuple[int, float, Mapping[int, tuple[Expression, ...]]]]:
        """Words as good as the first or near it, how near, and the terms that start with them, the house's first."""
        of_table = terms_near(first, self.table)
        if not self.own:
            return of_table
        by_table = {word: known for word, _, known in of_table}
        return [
            (word, grade, {**by_table.get(word, {}), **self.own.get(word, {})})
            for word, grade in self.near(first).items()
            if word in by_table or word in self.own
        ]

    def near(self, word: Word) -> dict[int, float]:
        """What the word may have been put for, itself among it; words of no term too where the house has its own."""
        near = {**dict(word.near), word.id: 1.0}
        number = shipped().word(word.text) if self.own else None
        for other, grade in shipped().near(number).items() if number is not None else ():
            known = self.table.word(shipped().text(other))
            if known is not None:
                near.setdefault(known.id, grade)
        return near

    def rare(self, first: Word, second: Word, expression: Expression) -> bool:
        """Whether the words replaced stand too seldom in the draft to be what it is about."""
        replaced = [w for w, new in ((first, expression.first), (second, expression.second)) if w.id != new]
        return bool(replaced) and all(self.words[w.text] <= OFTEN for w in replaced)

    def echo(self, old: Sequence[int], expression: Expression) -> float:
        """How much of the expression stands elsewhere in the draft."""
        texts = self.table.text(expression.first), self.table.text(expression.second)
        if texts in self.pairs:
            return 1.5
        return sum(self.table.text(word) in self.words for word in old) / len(old)


def written(table: Table, first: Word, second: Word) -> bool:
    """Whether somebody was seen to write the pair, or the second word is a usual one after the first."""
    level = table.level(first.id, second.id)
    return level is not None and (level == 0 or level >= USUAL)


def _suspect(row: Sequence[Token], at: int, draft: Draft) -> Suspect | None:
    table = draft.table
    left, right = row[at], row[at + 1]
    if left.lower == right.lower:
        return None
    first, second = table.word(left.lower), table.noun(right.lower)
    if first is None or second is None or not second.kinds & NOUN or first.kinds == 0:
        return None
    if not first.kinds & (NOUN | ADJECTIVE) and not left.lower.endswith(("ed", "ing")):
        return None
    if written(table, first, second) or shipped().usual(left.lower, right.lower):
        return None
    own = second.id in draft.own.get(first.id, ())
    if own or f"{left.lower} {right.lower}" in draft.exceptions or draft.pairs[(left.lower, second.text)] > 1:
        return None
    if not (readings := read(first, second, draft)):
        return None
    features = _features(row, at, first, second, readings, table)
    return Suspect(Span(left.start, right.end), (left.lower, right.lower), readings[:4], features)


def read(first: Word, second: Word, draft: Draft) -> tuple[Reading, ...]:
    """Expressions one step (or a step for each word) away, best first."""
    rights = draft.near(second)
    found: list[Reading] = []
    for left, grade, following in draft.terms(first):
        for right in following.keys() & rights.keys():
            if left == right:
                continue
            for expression in following[right]:
                if draft.rare(first, second, expression):
                    old = [new for new, was in ((left, first.id), (right, second.id)) if new != was]
                    echo = draft.echo(old, expression)
                    found.append(Reading(expression, grade, rights[right], echo))
    found.sort(key=lambda reading: (-reading.weight, reading.expression.first, reading.expression.second))
    return tuple(found)


def terms_near(first: Word, table: Table) -> Sequence[tuple[int, float, Mapping[int, tuple[Expression, ...]]]]:
    """As `Draft.terms`, of the table alone; read once a table."""
    known = table.near_terms.get(first.id)
    if known is None:
        known = []
        for word, grade in {**dict(first.near), first.id: 1.0}.items():
            every = {second: tuple(filter(fixed, each)) for second, each in table.starting(word).items()}
            terms = {second: each for second, each in every.items() if each}
            if terms:
                known.append((word, grade, terms))
        table.near_terms[first.id] = known
    return known


def fixed(expression: Expression) -> bool:
    """Whether an expression is a term and no mere habit: a list of terms says so and a count agrees.
    Writers vary habits ("legal fight"); nobody varies a term."""
    if expression.link or expression.firm < TERM:
        return False
    vouched = expression.sources
    return bool(vouched & (KNOWLEDGE | HOUSE)) or bool(vouched & (CURATED | WORDNET) and vouched & (EXPECTED | TEXT))


def one_step(reading: Reading, first: Word, second: Word) -> bool:
    """Whether only one of the two words was replaced."""
    return reading.expression.first == first.id or reading.expression.second == second.id


def _features(
    row: Sequence[Token], at: int, first: Word, second: Word, readings: Sequence[Reading], table: Table
) -> tuple[float, ...]:
    best = readings[0]
    step = 1.0 if one_step(best, first, second) else 0.0
    single = max((r.weight for r in readings if one_step(r, first, second)), default=-2.0)
    before = row[at - 1].lower if at else "."
    after = row[at + 2].lower if at + 2 < len(row) else "."
    following = table.word(after) if after.isalpha() and after not in SKIPPED else None
    preceding = table.word(before) if before.isalpha() and before not in SKIPPED else None
    total = math.log10(sum(10 ** max(-3.0, r.weight) for r in readings[:40]))
    old = [table.word(table.text(i)) for i in (best.expression.first, best.expression.second)]
    rarer = sum(o.frequency for o in old if o) - first.frequency - second.frequency
    return (
        1.0,
        best.weight,
        total,
        max(-1.0, single),
        best.expression.firm,
        math.log10(best.first * best.second),
        1.0 - step,
        (first.frequency + second.frequency) / 100,
        max(-2.0, min(2.0, rarer / 20)),
        math.log10(1 + first.heads),
        math.log10(1 + second.tails),
        1.0 if first.kinds & VERB else 0.0,
        1.0 if second.kinds & VERB else 0.0,
        1.0 if before in OPENERS else 0.0,
        1.0 if after in CLOSERS or not after[0].isalnum() else 0.0,
        1.0 if following is not None and following.kinds & NOUN else 0.0,
        1.0 if preceding is not None and preceding.kinds & NOUN else 0.0,
        1.0 if first.kinds & VERB and before not in OPENERS else 0.0,
        math.log10(len(readings)),
        bin(best.expression.sources).count("1") - 1.0,
        best.echo,
        max((r.echo for r in readings[:10]), default=0.0),
        best.expression.firm * step,
        math.log10(best.first * best.second) * step,
        step if best.expression.sources & CURATED else 0.0,
        step if best.expression.firm >= 1.4 and best.first * best.second >= 0.45 else 0.0,
    )

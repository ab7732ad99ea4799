"""Which fixed terms lie a near-synonym or two away from two words, side by side or around "of".

A term is a listed one, or two words that keep very firm company. Works on the numbers of `grams`; knows no drafts.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from checker.phrases.grams import NOUN
from checker.phrases.grams import shipped as shipped_grams
from checker.phrases.listed_terms import Listed
from checker.phrases.listed_terms import shipped as shipped_terms
from checker.phrases.table import shipped as shipped_table

FIRM_COMPANY = 4.0  # lift from which two words that are no listed term may be one
SELDOM, SELDOM_TOGETHER = -13.5, -18.5  # how common a word, and a pair, must be to be what a writer meant
OF_KNOWN, OF_LISTED = 1.5, 2.0  # the bonus from which "a of b" counts as said often; it is worth this more than a lift
KEPT = 12


class Fixed(NamedTuple):
    """What may have stood in a pair's place: its words by number, how near they are to the draft's, how firmly they
    keep company, how common they are together, and what the table of terms says of them."""

    worth: float
    lift: float
    together: float
    first: int
    second: int
    near: float
    firm: float
    sources: int
    listed: bool


@lru_cache(maxsize=20_000)
def side_by_side(first: int, second: int) -> tuple[Fixed, ...]:
    """Fixed terms a near-synonym or two away from a pair, the likeliest first."""
    grams, terms = shipped_grams(), shipped_terms()
    lefts, rights = near(first), _nouns_near(second)
    there = rights.keys()
    found: list[Fixed] = []
    for one, grade in lefts.items():
        odds = grams.odds(one)
        if odds < SELDOM:
            continue
        listed = there & set(terms.seconds(one))
        for two in listed | (there & _following(one)):
            if (one, two) == (first, second):
                continue
            seen = grams.lift(one, two)
            lift = grams.alone(one) if seen is None else seen
            together = odds + grams.odds(two) + lift
            if two in listed or (lift >= FIRM_COMPANY and together >= SELDOM_TOGETHER):
                known = terms.side_by_side(one, two) if two in listed else None
                found.append(_fixed(one, two, grade * rights[two], lift, together, known))
    found.sort(reverse=True)
    return tuple(found[:KEPT])


@lru_cache(maxsize=20_000)
def around_of(first: int, second: int) -> tuple[Fixed, ...]:
    """The same for "first of second"."""
    grams, terms = shipped_grams(), shipped_terms()
    of = grams.word("of")
    assert of is not None
    rights = near(second)
    found: list[Fixed] = []
    for one, grade in near(first).items():
        lift = grams.lift(one, of)
        if lift is None or lift < 0:
            continue
        head = singular(one)
        listed = set(terms.seconds(head, of=True))
        told = {two for two in rights if singular(two) in listed} if listed else set()
        for two in told | (rights.keys() & set(grams.thirds(one, of))):
            known = terms.around_of(head, singular(two)) if two in told else None
            bonus = grams.bonus(one, of, two)
            if (one, two) != (first, second) and (known is not None or bonus > OF_KNOWN):
                together = grams.odds(one) + grams.odds(two) + bonus + lift
                found.append(_fixed(one, two, grade * rights[two], bonus + OF_LISTED, together, known))
    found.sort(reverse=True)
    return tuple(found[:KEPT])


def _fixed(one: int, two: int, near: float, lift: float, together: float, known: Listed | None) -> Fixed:
    firm, sources = known or (0.0, 0)
    nearness, listed = math.log(near), known is not None
    worth = 0.35 * (together + lift) + 0.8 * firm + 0.6 * listed + nearness
    return Fixed(worth, lift, together, one, two, nearness, firm, sources, listed)


@lru_cache(maxsize=10_000)
def near(word: int) -> dict[int, float]:
    """What the word may have been put for, itself among it."""
    return {number: grade for number, grade in shipped_grams().near(word).items() if grade > 0} | {word: 1.0}


@lru_cache(maxsize=10_000)
def _nouns_near(word: int) -> dict[int, float]:
    """Of these, what can be a noun."""
    kinds = shipped_grams().kinds
    return {number: grade for number, grade in near(word).items() if kinds(number) & NOUN}


@lru_cache(maxsize=10_000)
def _following(word: int) -> frozenset[int]:
    return frozenset(shipped_grams().following(word))


@lru_cache(maxsize=10_000)
def singular(word: int) -> int:
    """The number of a noun's singular, of the word itself where there is none."""
    grams = shipped_grams()
    one = grams.word(shipped_table().singular(grams.text(word)))
    return word if one is None else one

"""What a language model adds to a draft's reading, where one is installed.

It doubts single words and confirms broken pairs; where it doubts many, the draft is called spun for that. Without a
model a reading stays as it was. Knows nothing of how the model is asked (`unlikely`, `confirm`, `model`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from checker.phrases.bands import banded
from checker.phrases.confirm import Confirmed, confidence, confirmed
from checker.phrases.finder import House, suspects
from checker.phrases.model import opened
from checker.phrases.stretches import Stretches, apart
from checker.phrases.table import Table, shipped
from checker.phrases.unlikely import Unlikely, scores, unlikely
from checker.phrases.weigh import CONFIDENCE, Broken, Reading, exceptions, weighed, weights, wording
from checker.types import Span

FEWEST_WORDS = 4  # a draft is never called spun on fewer words the model doubts,
DENSEST_WORDS = 12.0  # nor on fewer per 1,000 words;
FEWEST_AMID = 2  # so many weaker ones, and its pairs are put to the model too
DENSEST_PAIRS = 7.0


def deepened(
    found: Reading, prose: str, left_out: tuple[tuple[Span, ...], tuple[Span, ...]], house: House | None, number: int
) -> Reading:
    """The reading with what the model has to say, `left_out` being what is skipped and what is quoted, `number` how
    many words are left."""
    table, model, (skipped, quoted) = shipped(), opened(), left_out
    if model is None:
        return found
    said, out = exceptions(house), Stretches((*skipped, *quoted))
    words = [each for each in unlikely(prose, table, model) if each.word not in said and not out.touch(each.span)]
    likely, called = doubted(words, table, number)
    pairs: list[Confirmed] = []
    if called or found.spun or amid(words, table) >= FEWEST_AMID:
        open_ = [s for s in suspects(prose, table, house) if not out.touch(s.span)]
        read_as = [(s, [wording(s, prose, at, table) for at in range(len(s.readings))]) for s in open_]
        pairs = list(confirmed(prose, read_as, model))
        called = called or len(pairs) >= max(FEWEST_WORDS, DENSEST_PAIRS * number / 1000)
    if called and not found.spun:
        found = weighed(prose, table, weights(table), skipped, quoted, house, called=True)
    return joined(found, words, pairs, table, likely)


def amid(words: Sequence[Unlikely], table: Table) -> int:
    """How many words would be shown in a spun draft."""
    given = json.loads(table.note("model weights"))
    return sum(one >= given["amid"] for one in scores(words, given["features"]))


def doubted(words: Sequence[Unlikely], table: Table, number: int) -> tuple[float, bool]:
    """How likely the model's doubts about `number` words make it that they were spun, and whether to say so."""
    given = json.loads(table.note("model weights"))
    each = scores(words, given["features"])
    firm = sum(one >= given["sure"] for one in each)
    likely = banded(each, number, given["bands"])
    return likely, likely >= given["call"] and firm >= max(FEWEST_WORDS, DENSEST_WORDS * number / 1000)


def joined(
    found: Reading, words: Sequence[Unlikely], pairs: Sequence[Confirmed], table: Table, likely: float
) -> Reading:
    """A reading with the words and pairs the model doubts put beside the broken expressions of a spun draft."""
    if not found.spun:
        return found
    given = json.loads(table.note("model weights"))
    each = scores(words, given["features"])
    more = [
        Broken(word.span, word.word, word.better, round(1 / (1 + math.exp(-one)), 2), one >= given["sure"], False)
        for word, one in zip(words, each, strict=True)
        if one >= given["amid"]
    ]
    kept = [broken for broken in found.broken if not any(pair.span == broken.span for pair in pairs)]
    more += [Broken(p.span, p.words, p.better, confidence(p), False, False) for p in pairs]
    both = sorted((*kept, *more), key=lambda broken: (broken.span.start, broken.span.end))
    return Reading(max(found.odds, likely), True, apart(both, CONFIDENCE))

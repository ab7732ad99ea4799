"""How sure a suspect is, alone and in the light of the whole draft.

A logistic weight per suspect, fitted by `scripts/phrases/fit.py` on text we spun
ourselves. A draft's suspects together say how likely it was spun: each band of scores
is so many times commoner in spun text than in clean. A lone suspect must be very sure;
in a draft that reads as spun a weaker one is enough. It does not know why a text is odd:
a poor translation looks the same.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from checker.phrases import exchanged as exchange
from checker.phrases.bands import banded
from checker.phrases.exchanged import Spun, exchanged
from checker.phrases.finder import House, Suspect, suspects
from checker.phrases.reworded import CALLED, Odd, odd, reworded, within
from checker.phrases.stretches import Stretches, apart
from checker.phrases.table import NOUN, Table, shipped
from checker.types import Span

UNCOUNTED = frozenset("news information advice evidence police data media equipment aid research progress".split())
CERTAIN = 8.0  # log-likelihood ratio from which a spun draft earns warnings; below it notes only
USUAL = -4.0  # log odds by its words below which a draft is not called reworded for its expressions alone
FIRMLY = 9.0  # log odds by its words from which a reworded draft earns warnings
PLAIN, BOTH, AMONG, NONE = 0.9, 0.7, 0.5, 2.0
"""How sure a word must then be for one; where the draft's terms say so too; where they alone do; nothing is."""
FEWEST = 3  # a draft is never called spun on fewer sure phrases than this,
DENSEST = 5.0  # nor on fewer per 1,000 words;
NEARLY = 0.4  # they count when they come within this of sure


CONFIDENCE = attrgetter("confidence")


class Weights(NamedTuple):
    """What the fitting found. `bands` are (lower edge, clean, spun) with rates per 1,000 words; `lone`,
    `amid` and `sure` are scores, `call` the log-likelihood from which a draft reads as spun."""

    features: tuple[float, ...]
    bands: tuple[tuple[float, float, float], ...]
    lone: float
    amid: float
    sure: float
    call: float


class Broken(NamedTuple):
    """A broken expression worth showing. `better` is best first; `sure` where a warning is earned."""

    span: Span
    words: str
    better: tuple[str, ...]
    confidence: float
    sure: bool
    quoted: bool


class Reading(NamedTuple):
    """What a draft's wording says: the odds that it was spun, and its broken expressions."""

    odds: float
    spun: bool
    broken: tuple[Broken, ...]


@lru_cache(maxsize=4)
def weights(table: Table) -> Weights:
    """The fitted weights that travel with a table."""
    stored = json.loads(table.note("weights"))
    bands = tuple((low, clean, spun) for low, clean, spun in stored["bands"])
    return Weights(tuple(stored["features"]), bands, stored["lone"], stored["amid"], stored["sure"], stored["call"])


def score(suspect: Suspect, given: Weights) -> float:
    """Log-odds that the pair is a broken expression, were every second draft spun."""
    return sum(w * f for w, f in zip(given.features, suspect.features, strict=True))


def odds(scores: Sequence[float], words: int, given: Weights) -> float:
    """How much likelier these scores are in a spun draft of so many words than in a clean one (log)."""
    return banded(scores, words, given.bands)


@lru_cache(maxsize=4)
def read(
    prose: str,
    skipped: tuple[Span, ...] = (),
    quoted: tuple[Span, ...] = (),
    house: House | None = None,
    deep: bool = False,
    names: tuple[Span, ...] = (),
) -> Reading:
    """The reading of a draft. Nothing inside `skipped` counts; words in `quoted` show only in a spun draft, words in
    `names` only where they look like a broken title there. With `deep`, a language model is asked as well, where one
    is installed."""
    blocks, skipped = skipped, (*skipped, *names)
    table = shipped()
    found = weighed(prose, table, weights(table), skipped, quoted, house)
    said = exceptions(house)
    doubts = reworded(prose, (*skipped, *quoted))
    if doubts.odds < USUAL and found.spun:
        found = weighed(prose, table, weights(table), skipped, quoted, house, called=False)
    if doubts.odds > CALLED and not found.spun:
        found = weighed(prose, table, weights(table), skipped, quoted, house, called=True)
    number = left(prose, skipped, quoted)
    terms = exchanged(prose, (*blocks, *quoted), number, doubts.odds, names)
    if doubts.odds > CALLED:
        odd_ones = [one for one in odd(prose, doubts) if one.words.lower() not in said]
        plain = BOTH if terms.called and terms.firm else PLAIN if doubts.odds >= FIRMLY else NONE
        found = beside(found, odd_ones, doubts.odds, plain)
    found = with_terms(found, terms, prose, said)
    if terms.called and doubts.odds <= CALLED:
        among = [one for one in within(prose, (*skipped, *quoted)) if one.words.lower() not in said]
        found = beside(found, among, terms.odds, AMONG if terms.firm else NONE)
    if not deep:
        return found
    from checker.phrases.deep import deepened

    return deepened(found, prose, (tuple(skipped), tuple(quoted)), house, number)


def beside(found: Reading, odds: Sequence[Odd], likely: float, plain: float) -> Reading:
    """A reading with the odd words and pairs of a reworded draft put beside its broken expressions, which go first:
    they know better what stood there. Those as sure as `plain` earn warnings."""
    more = [
        Broken(one.span, one.words, one.better, round(one.sure, 2), one.sure >= plain, False)
        for one in odds
        if not any(broken.span.overlaps(one.span) for broken in found.broken)
    ]
    both = sorted((*found.broken, *more), key=lambda broken: broken.span.start)
    return Reading(max(found.odds, CERTAIN if plain < NONE else likely), True, tuple(both))


def with_terms(found: Reading, spun: Spun, prose: str, said: frozenset[str]) -> Reading:
    """A reading with the broken terms of a draft called spun for them beside its broken expressions, which go first:
    they come in the draft's number."""
    if not spun.called:
        return found
    more = [
        Broken(each.span, words, each.better, each.sure, spun.firm and each.sure >= exchange.plain(each.better), False)
        for each in spun.terms
        if (words := each.span.of(prose)).lower() not in said
        and not any(broken.span.overlaps(each.span) for broken in found.broken)
    ]
    both = sorted((*found.broken, *more), key=lambda broken: broken.span.start)
    return Reading(max(found.odds, CERTAIN if spun.firm else spun.odds), True, tuple(both))


def exceptions(house: House | None) -> frozenset[str]:
    """Single words the house lets pass."""
    return house.exceptions if house is not None else frozenset()


def left(prose: str, skipped: Sequence[Span], quoted: Sequence[Span]) -> int:
    """How many words are left to read."""
    return len(prose.split()) - sum(len(span.of(prose).split()) for span in apart_from(skipped, quoted))


def weighed(
    prose: str,
    table: Table,
    given: Weights,
    skipped: Sequence[Span] = (),
    quoted: Sequence[Span] = (),
    house: House | None = None,
    called: bool | None = None,
) -> Reading:
    """As `read`, over any table and weights; `called` where it is known already whether the draft was spun."""
    found = []
    out, told = Stretches(skipped), Stretches(quoted)
    for suspect in suspects(prose, table, house):
        if not out.touch(suspect.span):
            inside = told.touch(suspect.span)
            found.append((suspect, score(suspect, given), inside))
    own = [each for suspect, each, inside in found if not inside]
    words = left(prose, skipped, quoted)
    likely = odds(own, words, given)
    firm = sum(each >= given.sure - NEARLY for each in own)
    enough = max(FEWEST, DENSEST * words / 1000)
    spun = called if called is not None else (likely >= given.call and firm >= enough)
    broken = []
    for suspect, each, inside in found:
        if each >= (given.amid if spun else math.inf if inside else given.lone):
            sure = not inside and each >= (given.sure if likely >= CERTAIN and spun else given.lone)
            confidence = 1 / (1 + math.exp(-(each if spun else each - given.lone + 1)))
            better = tuple(dict.fromkeys(wording(suspect, prose, n, table) for n in range(len(suspect.readings))))
            broken.append(Broken(suspect.span, suspect.span.of(prose), better[:3], round(confidence, 2), sure, inside))
    return Reading(likely, spun, apart(broken, CONFIDENCE))


def apart_from(skipped: Sequence[Span], quoted: Sequence[Span]) -> tuple[Span, ...]:
    """What is not read: the skipped and the quoted, each stretch once."""
    kept: list[Span] = []
    for span in sorted((*skipped, *quoted), key=lambda each: (each.start, -each.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span if not kept else Span(max(span.start, kept[-1].end), span.end))
    return tuple(kept)


def wording(suspect: Suspect, prose: str, index: int, table: Table) -> str:
    """One reading of a suspect as words, in the draft's number and case."""
    expression = suspect.readings[index].expression
    first, second = table.text(expression.first), table.text(expression.second)
    many = table.singular(suspect.words[1]) != suspect.words[1]
    if expression.link:
        text = f"{plural(second, table) if many else second} of {first}"
    else:
        text = f"{first} {plural(second, table) if many else second}"
    return text[0].upper() + text[1:] if prose[suspect.span.start].isupper() else text


def plural(noun: str, table: Table) -> str:
    """The plural of a noun, the noun itself where it has none."""
    if noun in UNCOUNTED:
        return noun
    for form in table.plurals(noun):
        return form
    if table.singular(noun) != noun:
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    found = table.word(noun)
    if found is None or not found.kinds & NOUN:
        return noun
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")

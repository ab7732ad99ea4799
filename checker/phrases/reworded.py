"""Whether a draft was reworded by a program, and which of its words were put in.

Every word tells how much likelier it is put in than written (`strangers`). Nobody knows how many
words a program exchanged, so several shares are weighed against none: the words of a draft together say
which shares are likely, and that says how sure each single word is. A text of its own kind (verse, dense
idiom, a poor translation) can look reworded; what it is, is not known here.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.phrases.grams import shipped
from checker.phrases.strangers import Draft, Guess, Place
from checker.phrases.stretches import Stretches
from checker.phrases.trees import Tree, grown, planted
from checker.types import Span

SHARES = (0.04, 0.08, 0.15, 0.25, 0.4)  # of the plain words exchanged
PRIOR = math.log(0.002)  # one draft in five hundred, for each share
TEMPER = 0.5  # words of one writer are odd together,
ENOUGH = 150  # and after so many of them more say nothing new of how odd they are
WORTH_MORE = -4.0  # log odds from the quick look from which the near-synonyms are tried
CALLED = 4.0  # log odds above which a draft counts as reworded: terse and florid writers reach 3
WARY = 0.8  # what every word is held less odd than it looks: beside a word put in, sound ones look odd too
SHOWN = (0.85, 0.025, 0.6)  # how sure a word or pair must be, less this for each log odds of its draft, never less
BEST, PAIR = 1, 10  # where a guess keeps what its best word and its best pair are worth
SPUN, FEW = 9.0, (0.0, 0.5, 0.5, 0.0, 0.0)  # the log odds of a draft spun for its terms, and its likely shares,
AMONG = 0.38  # and how sure a word of it must be to be shown
FEWEST = 40  # fewer plain words than this say nothing


class PutIn(NamedTuple):
    """A word that looks put in, how sure, and what may have stood there, best first."""

    place: Place
    guess: Guess | None
    sure: float


class Reworded(NamedTuple):
    """Log odds that the draft was reworded, and every word with how sure it is that it was put in."""

    odds: float
    words: tuple[PutIn, ...]


class Odd(NamedTuple):
    """A word, or a pair of them, that looks put in; `better` is best first."""

    span: Span
    words: str
    sure: float
    better: tuple[str, ...]


@cache
def _trees() -> dict[str, list[Tree]]:
    stored = json.loads(Path(__file__).with_name("strangers.json").read_text("utf-8"))
    return {name: [planted(tree) for tree in trees] for name, trees in stored.items()}


@lru_cache(maxsize=1)
def drafted(prose: str) -> Draft:
    """The draft in the words of the shipped table; the last one is kept, for whoever reads it next."""
    return Draft(prose, shipped())


def shares(ratios: Sequence[float]) -> tuple[float, list[float]]:
    """Log odds that words with these ratios were exchanged in some share, and how likely each share then is."""
    each = []
    temper = TEMPER * min(1.0, ENOUGH / max(1, len(ratios)))
    for share in SHARES:
        told = sum(math.log(1 - share + share * math.exp(min(20.0, one))) for one in ratios)
        each.append(PRIOR + temper * told)
    top = max(each)
    weights = [math.exp(one - top) for one in each]
    return top + math.log(sum(weights)), [weight / sum(weights) for weight in weights]


def sureness(told: float, odds: float, each: Sequence[float]) -> float:
    """How sure it is that a word was put in, in a draft of such odds."""
    spun = 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))
    times = math.exp(min(20.0, told - WARY))
    return spun * sum(w * s * times / (1 - s + s * times) for w, s in zip(each, SHARES, strict=True))


def ratio(place: Place, guess: Guess | None) -> float:
    """How much likelier the word is put in than written, as a log, near-synonyms considered."""
    if guess is None:
        return grown(_trees()["first"], place.first)
    return grown(_trees()["both"], place.first + guess.features)


def reworded(prose: str, left_out: Sequence[Span] = ()) -> Reworded:
    """The reading of a draft; words in `left_out` do not count. Log odds of 0 where there are too few to say anything;
    no more than a quick look where they are in their usual company."""
    draft = drafted(prose)
    out = Stretches(left_out)
    places = [place for place in draft.places() if not out.touch(place.span)]
    if len(places) < FEWEST:
        return Reworded(0.0, ())
    first = _trees()["first"]
    odds, _ = shares([grown(first, place.first) for place in places])
    if odds < WORTH_MORE:
        return Reworded(odds, ())
    guesses = [draft.guess(place) for place in places]
    ratios = [ratio(place, guess) for place, guess in zip(places, guesses, strict=True)]
    odds, each = shares(ratios)
    found = zip(places, guesses, ratios, strict=True)
    return Reworded(odds, tuple(PutIn(place, guess, sureness(told, odds, each)) for place, guess, told in found))


def within(prose: str, left_out: Sequence[Span] = ()) -> tuple[Odd, ...]:
    """The words of a draft known otherwise to be spun that look put in."""
    draft, out = drafted(prose), Stretches(left_out)
    found: list[Odd] = []
    for place in draft.places():
        if not out.touch(place.span):
            guess = draft.guess(place)
            sure = sureness(ratio(place, guess), SPUN, FEW)
            if sure >= AMONG:
                found.append(Odd(place.span, place.word, sure, guess.better if guess is not None else ()))
    return tuple(found)


def odd(prose: str, found: Reworded) -> tuple[Odd, ...]:
    """The words and pairs of a reworded draft worth showing, in order, the surest of those that overlap."""
    if found.odds <= CALLED:
        return ()
    demanded = max(SHOWN[2], SHOWN[0] - SHOWN[1] * found.odds)
    near = {each.place.at: each for each in found.words}
    all_: list[Odd] = []
    for each in found.words:
        if each.sure >= demanded:
            better = each.guess.better if each.guess is not None else ()
            all_.append(Odd(each.place.span, each.place.word, each.sure, better))
        after = near.get(each.place.at + 1)
        if after is not None and apart(prose, each.place, after.place):
            both = 1 - (1 - each.sure) * (1 - after.sure)
            if both >= demanded:
                span = Span(each.place.span.start, after.place.span.end)
                all_.append(Odd(span, span.of(prose), both - 1e-6, pairs(each, after)))
    all_.sort(key=lambda one: (-one.sure, one.span.start))
    kept: list[Odd] = []
    for one in all_:
        if not any(one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span.start))


def apart(prose: str, first: Place, second: Place) -> bool:
    """Whether two words stand side by side that hardly ever do."""
    if prose[first.span.end : second.span.start] != " ":
        return False
    return first.number is None or second.number is None or shipped().lift(first.number, second.number) is None


def pairs(first: PutIn, second: PutIn) -> tuple[str, ...]:
    """What two words together may have been: the one exchanged, the other, or both, the likeliest first."""
    told: list[tuple[float, str]] = []
    if first.guess is not None and first.guess.better:
        told.append((first.guess.features[BEST], f"{first.guess.better[0]} {second.place.word}"))
        if first.guess.pair is not None and first.guess.pair[2] > 0:
            told.append((first.guess.features[PAIR] - 1.5, " ".join(first.guess.pair[:2])))
    if second.guess is not None and second.guess.better:
        told.append((second.guess.features[BEST], f"{first.place.word} {second.guess.better[0]}"))
    return tuple(dict.fromkeys(text for _, text in sorted(told, reverse=True)))

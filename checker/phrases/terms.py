"""Pairs of words that may stand where a fixed term stood: "captives of battle" for "prisoners of war".

Reads "a b" and "a of b" that hardly anybody wrote, and asks which terms and firm companies of words they are one
near-synonym, or one for each word, away from. A pair with a capital is read only where a title or a known term may
have stood there: other names are left alone. Every such pair is a suspect with what may have been there and with the
features that `exchanged` weighs. Knows no verbs with their particles and nothing of meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.phrases.finder import written
from checker.phrases.grams import NOUN, VERB, Grams
from checker.phrases.listed_terms import shipped as shipped_terms
from checker.phrases.near_terms import Fixed, around_of, side_by_side, singular
from checker.phrases.reworded import drafted, ratio
from checker.phrases.strangers import Draft, Token
from checker.phrases.table import KNOWLEDGE, WORDNET
from checker.phrases.table import shipped as shipped_table
from checker.types import Span

KNOWN_NAME = 1.5  # how firm a term must be to be read behind capitals
READINGS = 3
LONELY = 6.0  # the lead of a reading that has no second
COMPASS = frozenset(
    f"{first}{last}{ending}"
    for first in ("", "north", "south") for last in ("north", "south", "east", "west") for ending in ("", "ern")
)  # fmt: skip
"""Words that go with whatever lies there: a northern border is no east side."""
STRANGE = 0.5  # log odds that a word of the pair was put in, by its company alone, from which the pair is read


class Term(NamedTuple):
    """A pair that may stand for a fixed term: where, its features, and what may have stood there, best first."""

    span: Span
    features: tuple[float, ...]
    better: tuple[str, ...]


class Pair(NamedTuple):
    """Two places in the row of a draft's tokens, and whether "of" stands between them."""

    left: int
    right: int
    of: bool


class Reading(NamedTuple):
    """A fixed term read into the words around: what it is worth there, how much better it fits before and after, what
    a third word adds, and how many of its words stand elsewhere in the draft."""

    worth: float
    fit: float
    bonus: float
    echo: int
    term: Fixed


def suspects(prose: str, strange_from: float = STRANGE) -> Iterator[Term]:
    """Every pair of the prose that may stand for a fixed term, in order, one of its words as strange as that."""
    draft = drafted(prose)
    for pair in _pairs(draft, prose):
        strange = ratio(draft.place(pair.left), None), ratio(draft.place(pair.right), None)
        capital = _capital(draft, pair)
        if max(strange) < strange_from and not capital:
            continue
        words = _numbers(draft, pair)
        found = around_of(*words) if pair.of else side_by_side(*words)
        if capital and found:
            found = tuple(each for each in found if _title(each, words))
        if found:
            yield _term(draft, pair, found, strange)


def _pairs(draft: Draft, prose: str) -> Iterator[Pair]:
    """Pairs of plain words side by side, or around "of", that were hardly ever seen so."""
    grams, row = draft.grams, draft.row
    of = grams.word("of")
    for left in range(1, len(row) - 1):
        first, after = row[left], row[left + 1]
        if not _plain(first, draft) or prose[first.end : after.start] != " ":
            continue
        if after.number == of and left + 2 < len(row):
            second = row[left + 2]
            if _plain(second, draft) and prose[after.end : second.start] == " " and _strange_of(draft, left):
                yield Pair(left, left + 2, True)
        elif _plain(after, draft) and _noun(after, grams) and _strange(first, after, grams):
            yield Pair(left, left + 1, False)


def _plain(token: Token, draft: Draft) -> bool:
    known = token.number is not None and token.number not in draft.little and token.word not in COMPASS
    return known and len(token.word) > 2 and token.word.isalpha()


def _noun(token: Token, grams: Grams) -> bool:
    return token.number is not None and bool(grams.kinds(token.number) & NOUN)


def _strange(first: Token, second: Token, grams: Grams) -> bool:
    assert first.number is not None
    assert second.number is not None
    if grams.lift(first.number, second.number) is not None:
        return False
    table = shipped_table()
    one, two = table.word(first.word), table.noun(second.word)
    return one is None or two is None or not written(table, one, two)


def _strange_of(draft: Draft, left: int) -> bool:
    """Whether a noun, "of" and a word were hardly ever seen together; names are left alone."""
    grams, (first, of, second) = draft.grams, draft.row[left : left + 3]
    if second.name or (first.name and draft.row[left - 1].word != "<s>") or not _noun(first, grams):
        return False
    assert first.number is not None
    assert second.number is not None
    assert of.number is not None
    if grams.bonus(first.number, of.number, second.number) > 0:
        return False
    return shipped_terms().around_of(singular(first.number), singular(second.number)) is None


def _capital(draft: Draft, pair: Pair) -> bool:
    first, second = draft.row[pair.left], draft.row[pair.right]
    return second.name or (first.name and draft.row[pair.left - 1].word != "<s>")


def _title(term: Fixed, words: tuple[int, int]) -> bool:
    """Whether a term is one that is written with capitals too; another name than a title may be anybody's, and keeps
    a word."""
    if not term.sources & KNOWLEDGE and term.first != words[0] and term.second != words[1]:
        return False
    return bool(term.sources & KNOWLEDGE) or (term.listed and bool(term.sources & WORDNET) and term.firm >= KNOWN_NAME)


def _term(draft: Draft, pair: Pair, found: Sequence[Fixed], strange: tuple[float, float]) -> Term:
    readings = sorted((_in_place(draft, pair, each) for each in found), reverse=True)
    span = Span(draft.row[pair.left].start, draft.row[pair.right].end)
    link = " of " if pair.of else " "
    grams = draft.grams
    better = [f"{grams.text(each.term.first)}{link}{grams.text(each.term.second)}" for each in readings[:READINGS]]
    if draft.row[pair.left].name:
        capitals = draft.row[pair.right].name
        better = [text.title().replace(" Of ", " of ") if capitals else text[0].upper() + text[1:] for text in better]
    return Term(span, _features(draft, pair, readings, strange), tuple(better))


def _in_place(draft: Draft, pair: Pair, term: Fixed) -> Reading:
    """A fixed term read in the place of a pair."""
    grams, (before, after) = draft.grams, _beside(draft, pair)
    old = _numbers(draft, pair)
    fit = sum(_fits(grams, *each) for each in ((before, term.first), (term.second, after)))
    fit -= sum(_fits(grams, *each) for each in ((before, old[0]), (old[1], after)))
    bonus = 0.0
    if not pair.of:
        bonus += grams.bonus(before, term.first, term.second) if before is not None else 0.0
        bonus += grams.bonus(term.first, term.second, after) if after is not None else 0.0
    echo = sum(new in draft.said for new, was in zip((term.first, term.second), old, strict=True) if new != was)
    return Reading(term.worth + 0.25 * fit + 0.5 * bonus + 0.6 * echo, fit, bonus, echo, term)


def _numbers(draft: Draft, pair: Pair) -> tuple[int, int]:
    first, second = draft.numbers[pair.left], draft.numbers[pair.right]
    assert first is not None
    assert second is not None
    return first, second


def _beside(draft: Draft, pair: Pair) -> tuple[int | None, int | None]:
    after = draft.numbers[pair.right + 1] if pair.right + 1 < len(draft.numbers) else None
    return draft.numbers[pair.left - 1], after


def _fits(grams: Grams, first: int | None, second: int | None) -> float:
    if first is None or second is None:
        return 0.0
    lift = grams.lift(first, second)
    return grams.alone(first) if lift is None else lift


def _features(draft: Draft, pair: Pair, readings: Sequence[Reading], strange: tuple[float, float]) -> tuple[float, ...]:
    grams, best = draft.grams, readings[0]
    first, second = draft.row[pair.left], draft.row[pair.right]
    one, two = _numbers(draft, pair)
    before, after = _beside(draft, pair)
    nearby = [draft.row[pair.left - 1], *draft.row[pair.right + 1 : pair.right + 2]]
    lead = best.worth - readings[1].worth if len(readings) > 1 else LONELY
    term = best.term
    return (
        best.worth, term.lift, term.together, term.near, term.firm, float(term.listed), float(term.sources.bit_count()),
        best.fit, best.bonus, float(best.echo), float((term.first != one) + (term.second != two)),
        grams.odds(one), grams.odds(two), grams.taste(one), grams.taste(two), grams.alone(one),
        *strange, lead, float(len(readings)),
        float(draft.count[first.word]), float(draft.count[second.word]),
        float(bool(grams.kinds(one) & VERB)), float(bool(grams.kinds(two) & VERB)),
        float(before in draft.little or nearby[0].word == "<s>"), float(after is None or after in draft.little),
        _fits(grams, before, one) + _fits(grams, two, after), float(pair.of),
        float(first.name and nearby[0].word != "<s>") + 2 * float(second.name),
        *(float(each.name) for each in nearby[:2]),
    )  # fmt: skip

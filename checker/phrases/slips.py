"""Words taken for others that look or sound alike, where the words around leave little doubt.

For a fixed list of confusions only, and only where the word was hardly ever seen between its neighbours and the
other word is at home on both sides. It misses most slips; on six hundred thousand words of sound prose it was wrong
about none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.phrases.grams import Grams, shipped
from checker.phrases.strangers import Draft
from checker.types import Span

ALIKE = """
form/from then/than lead/led its/it's there/their public/pubic past/passed trail/trial causal/casual unarmed/unnamed
loose/lose affect/effect principal/principle martial/marital county/country united/untied statue/statute angel/angle
desert/dessert breath/breathe quite/quiet weather/whether of/off to/too your/you're whose/who's pole/poll sight/site
council/counsel capital/capitol role/roll waste/waist peace/piece weak/week brake/break steal/steel border/boarder
personal/personnel moral/morale though/through thought/through hear/here new/knew no/know were/where minster/minister
singed/signed sacred/scared bear/bare diary/dairy prosecute/persecute write/right war/was hole/whole force/forge
sales/sails plane/plain bail/bale cease/seize court/caught rain/reign vain/vein toll/tool party/part policy/police
officer/office firs/first sate/state manger/manager heath/health spilt/split filed/field tired/tried sued/used
"""
NEVER = {  # the first is nearly always meant, or both can stand there: "whether forecasts help", "your talking"
    ("from", "form"), ("was", "war"), ("to", "too"), ("tried", "tired"), ("whether", "weather"), ("your", "you're"),
    ("its", "it's"), ("whose", "who's"),
}  # fmt: skip
BETTER, LIKELIER = 6.0, 4.0  # how much better the other word must fit, and how much likelier it must be there
SEEN = 0.5  # from this lift on the word itself is at home


class Slip(NamedTuple):
    """A word, what was meant, and how much better that fits."""

    span: Span
    word: str
    meant: str
    gain: float


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """Each word with those it is taken for."""
    found: dict[str, list[str]] = {}
    for pair in ALIKE.split():
        one, two = pair.split("/")
        for wrong, meant in ((one, two), (two, one)):
            if (wrong, meant) not in NEVER:
                found.setdefault(wrong, []).append(meant)
    return {wrong: tuple(meant) for wrong, meant in found.items()}


def slips(prose: str) -> Iterator[Slip]:
    """Every slip of the prose, in order."""
    draft, alike = Draft(prose, shipped()), _alike()
    for at, token in enumerate(draft.row[:-1]):
        if not at or token.word not in alike or token.name or token.number is None:
            continue
        best = max((_read(at, token.number, meant, draft) for meant in alike[token.word]), key=lambda read: read[0])
        if best[0] >= BETTER:
            yield Slip(token.span, token.word, best[1], best[0])


def _read(at: int, word: int, meant: str, draft: Draft) -> tuple[float, str]:
    """How much better the other word fits, 0 where the word is at home or the other not quite."""
    grams: Grams = draft.grams
    other = grams.word(meant)
    if other is None:
        return 0.0, meant
    around = draft.around(at)
    before, after, seen, seen_after = draft.fit(word, around)
    if (seen and before > SEEN) or (seen_after and after > SEEN):
        return 0.0, meant
    lift, drop, home, home_after = draft.fit(other, around)
    gain = lift + drop - before - after + sum(draft.bonus(other, around)) - sum(draft.bonus(word, around))
    likelier = gain + grams.odds(other) - grams.odds(word)
    return (gain if home and home_after and likelier >= LIKELIER else 0.0), meant

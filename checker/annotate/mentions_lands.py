"""Words for states and peoples that are part of another name, or tell of something else.

Knows the words beside them. Knows nothing of the states.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotate.beside import Beside
from checker.annotate.mentions_words import Word, word_set
from checker.annotate.people_words import AFTER_A_LANGUAGE, NOT_OF_INDIA
from checker.annotate.states import StateFound

BEFORE_A_LANGUAGE = word_set("""
    in into speak speaks spoke spoken speaking fluent learn learns learned learnt learning teach taught teaching
    write written translated from
""")
PARTS_OF_AMERICA = word_set("latin south north central spanish inter pan")


def within(land: StateFound, beside: Beside) -> bool:
    """Whether the word for a people is part of another name: "British Columbia", "Latin American"."""
    words = beside.words
    word = words[land.first]
    american = word.low.startswith("america") and land.first and word.gap
    if american and words[land.first - 1].low in PARTS_OF_AMERICA:
        return True
    if word.low == "indian" and _of_america(words, land):
        return True
    if land.first == land.last and word.low == "states" and (not land.first or words[land.first - 1].low != "the"):
        return True  # "Member States"
    region = beside.region_over.get(land.first)
    return region is not None and land.last <= region.last and land.last - land.first < region.last - region.first


def _of_america(words: Sequence[Word], land: StateFound) -> bool:
    """Whether "Indian" tells of the first peoples of America, or of the ocean."""
    before, behind = words[land.first - 1 : land.first], words[land.last + 1 : land.last + 2]
    return any(each.low == "american" for each in before) or any(each.low in NOT_OF_INDIA for each in behind)


def elsewhere(land: StateFound, beside: Beside) -> bool:
    """Whether a name of a state is that of a region of another one: "Iranian Azerbaijan"."""
    words, other = beside.words, beside.land_to.get(land.first - 1)
    if other is None or land.naming.kind != "state" or words[land.first].gap != " ":
        return False
    foreign = other.naming.adjective and bool(other.code) and other.code != land.code
    return foreign and not words[other.last].owned and words[other.last].text[-1:] in "nhes"


def language(words: Sequence[Word], land: StateFound) -> bool:
    """Whether the word for a people stands for its language: "a form only in English", "speaks French"."""
    if land.first != land.last or not land.naming.adjective or not land.first:
        return False
    after = words[land.last + 1] if land.last + 1 < len(words) else None
    ends = after is None or not after.gap or after.low in AFTER_A_LANGUAGE
    return ends and words[land.first].gap == " " and words[land.first - 1].low in BEFORE_A_LANGUAGE

"""Claims that a person was born or died on a day, in a year, or at an age.

Knows the shapes of such statements. Relatives of a named person are left alone. Does not know
who was born when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.sketch import WHO, Sketch, shapes
from checker.patterns import bits, regex
from checker.types import Claim, DateValue, Mention, Quantity

BORN, DIED, AGED_AT_DEATH = "was-born", "died", "died-aged"

TRIGGER = regex(
    r"\b(?:[Bb]orn|died|dies|dead|death|assassinated|executed|aged|b\.)\b|\bwas \d\d\b|"
    r"\b(?:assassination|execution)\b|\(\d{3,4}\s?[–-]|\([^)]{3,20}\d{4}\s?[–-]"
)
_GAP = r"(?:,? (?!and\b|but\b)[^.;()ⓅⓃⒹ]{0,48}?)?"
_ASIDE = r"(?:, [^,;()ⓅⓃ]{1,60},)?"
_LIFE = r"(?: \([^)ⓅⓃ]{0,40}\))?"
SHAPES = shapes(
    (BORN, regex(rf"(?P<who>{WHO})(?:{_ASIDE} (?:was|is)|, who was|,) born{_GAP} (?:in|on) (?P<fact>Ⓓ)")),
    (BORN, regex(rf"(?P<who>{WHO}) \((?:born|b\.)(?: on| in)? (?P<fact>Ⓓ)(?:\)|[,;] )")),
    (BORN, regex(
        rf"(?:^|(?<=[“\"] ))Born(?: [^,.;()ⓅⓃⒹ]{{0,30}})? (?:in|on) (?P<fact>Ⓓ)[^.;()ⓅⒹ]{{0,30}}, (?P<who>{WHO})")),
    (BORN, regex(rf"(?P<who>{WHO}) \((?P<fact>Ⓓ)\s?[–-]\s?Ⓓ?\)")),
    (DIED, regex(rf"(?P<who>{WHO}) \(Ⓓ\s?[–-]\s?(?P<fact>Ⓓ)\)")),
    (
        DIED,
        regex(
            rf"(?P<who>{WHO})(?!['’]s){_LIFE}(?:{_ASIDE}|, who|,? and)? (?:died|was (?:assassinated|executed|murdered))"
            rf"{_GAP} (?:in|on) (?P<fact>Ⓓ)"
        ),
    ),
    (DIED, regex(rf"(?P<who>{WHO})(?!['’]s)[^.;()ⓅⓃ]{{1,60}} and died{_GAP} (?:in|on) (?P<fact>Ⓓ)")),
    (DIED, regex(rf"\b(?:[Tt]he )?death of (?P<who>{WHO}) (?:in|on) (?P<fact>Ⓓ)")),
    (DIED, regex(rf"(?P<who>{WHO})['’]s? (?:death|assassination|execution) (?:in|on) (?P<fact>Ⓓ)")),
    (
        AGED_AT_DEATH,
        regex(
            rf"(?P<who>{WHO})(?!['’]s){_LIFE}(?:{_ASIDE}|, who)? (?:(?:has |had )?died|was (?:assassinated|murdered))"
            rf"{_GAP.replace('Ⓓ', '')},? (?:aged|at the age of|at) (?P<fact>Ⓐ)"
        ),
    ),
    (AGED_AT_DEATH, regex(
        rf"(?P<who>{WHO})(?!['’]s){_ASIDE}(?: has| had)? died[^.;()ⓅⓃ]{{0,50}}\. (?:He|She) was (?P<fact>Ⓐ)")),
)  # fmt: skip
_WAS_AGED = regex(rf"\A(?P<who>{WHO})(?:, [^;()ⓅⓃ]{{1,60}},)?,? (?:who )?was (?P<fact>Ⓐ|\d{{1,3}})(?=[.;,]|\Z)")
"""The age of somebody who has just died, in a sentence of its own: "Mrs Thatcher was 87"."""
LOOKED_FOR = SHAPES.bits | bits((_WAS_AGED,))
_DEATH = regex(r"\b(?:died|dies|dead|death|killed|assassinated|murdered|passed away)\b")
SHORTEST_LIFE = 25
"""Years between two in brackets from which they are read as birth and death."""
_KIN = regex(
    r"\b(?:father|mother|son|daughter|wife|husband|widow(?:er)?|brother|sister|parents?|twins?|grand\w+|uncle|aunt|"
    r"nephew|niece|cousin|baby|child|namesake|dog|horse|dynasty|movement|party|idea|rumou?rs?|hoax|after|before)\b",
    re.I,
)
_TOLD = {BORN: "was born in", DIED: "died in", AGED_AT_DEATH: "died aged"}


def find(drawn: Sketch) -> Iterator[Claim]:
    """Every claim about a life in the sentence."""
    for predicate, found in drawn.matches(SHAPES):
        who, fact = drawn.mention(found, "who"), drawn.mention(found, "fact")
        if who is None or fact is None or _kin(drawn, found) or not drawn.states(found):
            continue
        if " (Ⓓ" in found[0] and not _life(drawn, found, who):
            continue
        yield _claim(drawn, found, predicate, who, fact)
    aged = _WAS_AGED.match(drawn.text)
    if aged and _just_died(drawn):
        yield from _aged(drawn, aged)


def _just_died(drawn: Sketch) -> bool:
    """Whether the sentence before, of the same paragraph, tells of a death."""
    before = drawn.document.sentence_at(drawn.sentence.span.start - 2)
    return before is not None and before.block == drawn.sentence.block and bool(_DEATH.search(before.text))


def _aged(drawn: Sketch, found: re.Match[str]) -> Iterator[Claim]:
    who, fact = drawn.mention(found, "who"), drawn.mention(found, "fact")
    place = drawn.places[found.start("fact")].start
    for mention in (fact, *drawn.document.mentions_in(drawn.sentence.span)):
        if who is None or mention is None or not isinstance(mention.value, Quantity):
            continue
        if (mention is fact or mention.span.start == place) and drawn.states(found):
            yield _claim(drawn, found, AGED_AT_DEATH, who, mention)
            return


def _life(drawn: Sketch, found: re.Match[str], who: Mention) -> bool:
    """Whether "(1918–2013)" can be a life: a time in office or on a throne is told the same way."""
    told = drawn.mentions[found.start() : drawn.text.find(")", found.start())]
    years = [each.value.year for each in told if each and isinstance(each.value, DateValue) and each.value.year]
    numbered = set(who.text.split()[-1]) <= set("IVXLC")
    return len(years) == 2 and years[1] - years[0] >= SHORTEST_LIFE and not numbered


def _kin(drawn: Sketch, found: re.Match[str]) -> bool:
    """Whether the words speak of a relative or of something else that died."""
    inside = found[0].replace("He was", "").replace("death of", "")
    of_whom = "death of" in found[0] or found[0].startswith("Born")
    return bool(_KIN.search(inside)) or not (of_whom or drawn.own_subject(found))


def _claim(drawn: Sketch, found: re.Match[str], predicate: str, who: Mention, fact: Mention) -> Claim:
    told = _TOLD[predicate]
    if isinstance(fact.value, DateValue) and fact.value.day:
        told = told.removesuffix("in") + "on"
    text = f"{who.text} {told} {fact.text}."
    when = drawn.document.day
    return Claim(drawn.span(found), text, predicate, who, fact, when, drawn.voice(found), fact.span, True)

"""Claims about where a place lies, what is whose capital, whose party and whose country a person is of.

Knows the shapes of such statements; does not know a map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.offices import NO_OFFICES
from checker.claims.sketch import LAND, SHORT, WHO, Sketch, shapes, state_entity
from checker.patterns import regex
from checker.types import Claim, Knowledge, Mention, Title

CAPITAL, LIES_IN, PARTY, COUNTRY = "is-capital-of", "lies-in", "is-of-party", "is-of-country"

_TOWN = r"(?:city|town|village|port|resort|suburb|municipality|port city|coastal city|border town|capital)"
_CITY = "(?P<city>[ⓁⓃ])"
_LAND = f"(?:the )?(?P<land>{LAND})"
_WHOLE = (
    r"(?!['’]s? (?:[a-z]+ )?(?:province|region|state|county|district)|(?: [a-z]+)? (?:province|region|state|county|"
    r"department|district|oblast|prefecture|island|territory|canton|republic|sector|part|zone|enclave|colony|community|voivodeship)\b)"
)
"""No part of the country follows: "the capital of the Indonesian province of"."""
_POLITICIAN = (
    r"(?:politician|lawmaker|diplomat|statesman|legislator|deputy|MP|economist|lawyer|writer|author|novelist|poet|"
    r"general|activist|philosopher|historian|scientist|physicist|composer|painter|singer|director|businessman)"
)
SHAPES = shapes(
    (CAPITAL, regex(
        rf"{_CITY}(?:, not [ⓁⓃ],|,)? (?:which )?(?:is |was |became |, )?(?:now )?the (?:\w+ )?capital"
        rf" (?:city )?of {_LAND}{_WHOLE}")),
    (CAPITAL, regex(rf"\b[Tt]he capital (?:city )?of {_LAND}(?: is|,) {_CITY}")),
    (CAPITAL, regex(rf"(?P<land>{LAND})(?:['’]s?)? capital(?: city)?,? (?:is )?{_CITY}")),
    (CAPITAL, regex(rf"{_CITY}, (?:the )?(?P<land>{LAND})(?:['’]s?)? capital")),
    (LIES_IN, regex(rf"(?P<land>{LAND}) (?:\w+ )?{_TOWN} of {_CITY}")),
    (LIES_IN, regex(
        rf"{_CITY},? (?:is |lies |which is )?(?:an? [\w -]{{0,30}}{_TOWN} )?in (?:\w+ern |central )?{_LAND}"
        rf"(?=[,.;)]| and\b)")),
    (LIES_IN, regex(rf"{_CITY}, (?P<land>Ⓢ)(?=[,.;)]|$)")),
    (PARTY, regex(rf"(?P<party>Ⓨ)(?:[ -](?:party|leader|Party))? (?:Ⓣ\.? )?(?P<who>{WHO})")),
    (PARTY, regex(
        rf"(?P<who>{WHO}),? (?:who is |is )?(?:of|from|leader of|a member of|a|an) (?:(?:the|an?|{LAND}['’]s|governi"
        rf"ng|ruling|opposition) ){{0,2}}(?P<party>Ⓨ)")),
    (COUNTRY, regex(rf"(?P<land>{LAND}) (?:\w+ )?{_POLITICIAN} (?P<who>{WHO})")),
    (COUNTRY, regex(rf"(?P<land>{LAND})['’]s? (?P<who>{WHO})(?!['’])")),
    (COUNTRY, regex(
        rf"(?P<who>{WHO}),? (?:\([^)]{{1,40}}\) )?(?:is|was|,) an? (?:\w+ )?(?P<land>{LAND}) (?:\w+ )?{_POLITICIAN}")),
    (COUNTRY, regex(rf"(?P<who>{WHO}),? (?:\([^)]{{1,40}}\) )?(?:is|was|,) an? (?P<land>Ⓣ)")),
    (COUNTRY, regex(rf"(?P<land>Ⓣ) (?P<who>{WHO})")),
)  # fmt: skip
_THINGS = frozenset(("state", "people", "party", "office"))
_TOLD = {
    CAPITAL: "{0} is the capital of {1}.", LIES_IN: "{0} is in {1}.", PARTY: "{0} belongs to {1}.",
    COUNTRY: "{0} is from {1}.",
}  # fmt: skip


def speaks_of_any(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence with these mentions can hold such a claim: all need a country, a party or an office."""
    return any(each.kind in _THINGS for each in mentions) or any(each.text in SHORT for each in mentions)


def find(drawn: Sketch, knowledge: Knowledge) -> Iterator[Claim]:
    """Every claim of these kinds in the sentence."""
    for predicate, found in drawn.matches(SHAPES):
        subject = drawn.mention(found, "city" if predicate in (CAPITAL, LIES_IN) else "who")
        thing = drawn.mention(found, "party" if predicate == PARTY else "land")
        if predicate == COUNTRY and thing is not None and thing.kind == "office":
            thing = _trade(thing, knowledge)
        if subject is None or thing is None or not drawn.states(found):
            continue
        text = _TOLD[predicate].format(subject.text, thing.text)
        day = drawn.document.day
        span = drawn.span(found)
        focus = subject.span if predicate == CAPITAL else thing.span
        yield Claim(span, text, predicate, subject, thing, day, drawn.voice(found), focus)


def _trade(mention: Mention, knowledge: Knowledge) -> Mention | None:
    """The country in "German politician", where the words name a trade and not an office."""
    title = mention.value
    if not isinstance(title, Title) or title.words not in NO_OFFICES or not title.country:
        return None
    return replace(mention, entity=state_entity(title.country, knowledge), candidates=(), value=None)

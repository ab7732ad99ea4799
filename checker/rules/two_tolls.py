"""two-tolls: one accident, attack or storm with two counts of its dead, hurt or held.

Reads plain statements ("a crash killed three people", "the crash, in which four people died"). Two are
compared where the second names the event the first tells of ("the crash"), the draft has one such event,
and nothing between tells of a change: later deaths, another place, another day, another speaker,
a hedge that allows for both. What it cannot tell apart it leaves to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.daybook import dated, quantity
from checker.passages import short, side_by_side
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span

_EVENT = (
    r"(?:bomb|bombing|blast|explosion|attack|crash|collision|accident|derailment|fire|blaze|earthquake|quake|tremor"
    r"|storm|flood|floods|flooding|hurricane|typhoon|cyclone|tornado|shooting|ambush|raid|air\sstrike|airstrike"
    r"|landslide|mudslide|avalanche|stampede|crush|massacre|sinking|disaster|riot|eruption|tsunami|siege|heatwave"
    r"|outbreak|epidemic|wave|collapse|shipwreck|shelling|clash|clashes|march|protest|rally|strike)"
)
_NAMED = regex(rf"\b(?:(?P<the>[Tt]he|[Tt]hat|[Tt]his|whose|[Ii]ts)\s)?(?:[a-z-]+\s)?(?P<event>{_EVENT})\b(?!-)")
_NAMED_ANEW = regex(rf"\b(?:[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|[Oo]ther)\s(?:[a-z-]+\s)?{_EVENT}s?\b")
_OPENING = 200
"""Where a report tells its news, in code points from its first sentence."""
_GROUP = (
    r"(?P<noun>people|persons|men|women|children|soldiers|police\sofficers|officers|policemen|miners|workers|passengers"
    r"|civilians|students|pilgrims|tourists|protesters|sailors|fishermen|villagers|residents|spectators|fans|worshippers"
    r"|migrants|refugees|others|patients|firefighters)"
)
_KINDS = {
    "killed": r"killed|dead|died|dies|deaths|lives|fatalities",
    "hurt": r"hurt|injured|wounded|injuries",
    "arrested": r"arrested|detained",
    "missing": r"missing|unaccounted",
}
_BEFORE = regex(
    r"\b(?P<verb>killed|killing|kills|injured|injuring|wounded|wounding|hurt|hurting|arrested|detained|deaths\sof"
    r"|lives\sof)\s(?P<hedge>(?:at\sleast|more\sthan|over|up\sto|about|around|some|nearly|almost)\s)?$"
)
_AFTER = regex(
    rf"(?:\s(?:[a-z]+\s)?{_GROUP})?(?:\s(?:were|was|are|have\sbeen|had\sbeen|lost\stheir|of\sthem|who|had|have))?"
    r"(?:\sleft)?\s(?P<verb>killed|dead|died|deaths|lives|injured|wounded|hurt|injuries|fatalities|arrested|detained"
    r"|missing)\b"
)
_ONE_GROUP = regex(rf"\s(?:[a-z]+\s)?{_GROUP}\b")
_CHANGE = regex(
    r"\b(?:earlier|initial\w*|at\sfirst|first|previous\w*|rose|rises|risen|rais\w+|revised|updated|climb\w+|grew|more"
    r"|another|others?|also|toll|includ\w+|among|each|since|last\s(?:year|month|week)|years?|months?|weeks?|decades?"
    r"|both|separate\w*|second|third|similar|per|so\sfar|later|now|nearby|elsewhere|wrongly|not|denied|feared|may|might"
    r"|could|would|if|total|altogether|of\swhom|of\sthem|whom|put|estimated|estimates?|average|daily|annual\w*|deadliest"
    r"|worst|compared|than)\b",
    re.I,
)
_AGAIN = r"\b(?:an?|another|second|third|two|three|several|new|latest|other|separate|series\sof)\s(?:[a-z-]+\s)?{0}s?\b"
_SPEAKER = regex(
    r"\b(?P<who>[A-Za-z]+)\s(?:said|says|reported|reports|claimed|announced)\b|\baccording\sto\s(?P<by>\w+\s?\w*)"
)
_OWN_HEDGE = regex(r"\b(?:at\sleast|more\sthan|in\sall|in\stotal)\b")
_NEXT_ONE = regex(r"\b(?:one|another|an?\s[a-z]+(?:th|rd|nd)|an?\s(?:man|woman|child|guard))\b", re.I)


_KINDRED = (
    "bomb bombing blast explosion attack", "crash collision accident derailment disaster", "fire blaze",
    "earthquake quake tremor", "storm hurricane typhoon cyclone", "flood floods flooding", "tsunami wave",
    "shooting attack massacre", "landslide mudslide", "sinking shipwreck disaster",
)  # fmt: skip
_RIGHT_AT = regex(rf"\b[Tt]he\s(?:[a-z-]+\s)?{_EVENT},?\s(?:which|that|in\swhich)\s(?:[a-z]+\s)?$")
"""The toll in a clause of the event's own: "the crash, which killed"."""


class _Toll(NamedTuple):
    mention: Mention
    kind: str
    noun: str
    low: float
    high: float
    sentence: Sentence
    events: frozenset[str]
    definite: frozenset[str]


@rule("two-tolls", on=Document, category="contradiction", severity=Severity.WARNING)
def two_tolls(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """One event with two counts of its dead, hurt, missing or held.

    "A bomb killed 12 soldiers … The bomb, which killed 14 soldiers": both passages are shown.
    Later deaths, revised tolls, hedges that fit, other days, places and speakers are no conflict.

    ```bad 2013-07-07
    A bomb killed 12 soldiers in Quetta on Friday.

    Nobody claimed the attack. The bomb, which killed [[14]] soldiers, was hidden in a cart.
    ```
    ```bad 1999-09-09
    A fire in a hotel in Manila left seven people dead.

    The hotel had no alarm. The fire, in which [[eight]] people died, started in the kitchen.
    ```
    ```bad 2024-04-04
    The storm killed at least 20 people in Haiti and took roofs. The storm killed [[15]] people, the minister said.
    ```
    ```bad 2010-02-02
    Eleven people died when two trains collided near Ostrava.

    The collision, which killed [[12]] people, was the worst in ten years.
    ```
    ```good 2013-07-07
    A bomb killed 12 soldiers in Quetta on Friday. On Thursday the bomb that killed 14 soldiers was in Peshawar.
    ```
    ```good 1999-09-09
    A fire in a hotel in Manila left seven people dead. An eighth died in hospital. The fire, in which eight people
    died, started in the kitchen.
    ```
    ```good 2024-04-04
    The storm killed at least 20 people in Haiti. By nightfall the storm had killed 25 people, the minister said.
    ```
    ```good 1987-03-07
    The accident killed nine passengers and two sailors off Zeebrugge. The accident killed 11 people, the owner said.
    ```
    ```good 2011-03-20
    The quake killed 300 people on Monday. In 1999 the quake killed 2,000 people. An aftershock killed 12 people.
    ```
    ```good 2016-10-10
    The army said that the attack killed 40 rebels. The rebels said that the attack killed 12 rebels.
    ```
    """
    tolls = list(_tolls(document))
    for place, toll in enumerate(tolls):
        for first in tolls[:place]:
            if _conflict(first, toll, document):
                confidence, evidence = side_by_side(first.sentence, toll.sentence, desk)
                text = f"The draft has {first.mention.text} {first.kind} earlier: “{short(first.sentence.text)}”."
                yield Hit(toll.mention.span, text, confidence, evidence=evidence)
                break


def _tolls(document: Document) -> Iterator[_Toll]:
    """Every plain count of dead, hurt, missing or held, in text order."""
    for mention in document.mentions:
        value = quantity(mention)
        if mention.kind != "number" or value is None or value.unit or document.quoted(mention.span):
            continue
        sentence = document.sentence_at(mention.span.start)
        if sentence is None or document.furniture(mention.span):
            continue
        before = _BEFORE.search(document.prose[sentence.span.start : mention.span.start])
        after = _AFTER.match(document.prose[: sentence.span.end], mention.span.end)
        found = before or after
        if found is None or value.value < 2 or value.value != int(value.value):
            continue
        kind = next((kind for kind, words in _KINDS.items() if re.search(words, _plain(found["verb"]))), "")
        group = _ONE_GROUP.match(document.prose, mention.span.end)
        low, high = _bounds(value.value, value.low, value.high, value.approximate)
        named = list(_NAMED.finditer(sentence.text))
        yield _Toll(
            mention, kind, group["noun"] if group else "people", low, high, sentence,
            frozenset(each["event"] for each in named), frozenset(each["event"] for each in named if each["the"]),
        )  # fmt: skip


def _plain(verb: str) -> str:
    return verb.replace("ing", "ed") if verb.endswith("ing") and verb != "missing" else verb.replace("kills", "killed")


def _bounds(value: float, low: float | None, high: float | None, approximate: bool) -> tuple[float, float]:
    """Fewest and most that the words allow."""
    if low is not None or high is not None:
        return (value if low is None else low) if low is not None else 0.0, high if high is not None else float("inf")
    return (value * 0.8, value * 1.25) if approximate else (value, value)


def _conflict(first: _Toll, second: _Toll, document: Document) -> bool:
    """Whether the two can only be meant of one event, and cannot both be right."""
    shared = {each for each in second.definite if any(_kindred(each, other) for other in first.events)}
    opening = document.sentences and first.sentence.span.start - document.sentences[0].span.start < _OPENING
    if not first.events and opening and not _NAMED_ANEW.search(document.prose, first.sentence.span.end):
        shared = set(second.definite)
    if first.kind != second.kind or not first.kind or not shared or first.sentence is second.sentence:
        return False
    if first.noun != second.noun and not (first.noun == "people" and second.low > first.high):
        return False
    if first.low <= second.high and second.low <= first.high:
        return False
    lead = document.prose[second.sentence.span.start : second.mention.span.start]
    own = _RIGHT_AT.search(re.sub(r"(?:killed|injured|wounded)\s$", "", lead))
    if _CHANGE.search(_without(first)) or (not own and _CHANGE.search(_without(second))) or _two_such(shared, document):
        return False
    return not (_set_apart(first.sentence, second.sentence, document) or _summed(first, second, document))


def _without(toll: _Toll) -> str:
    """The toll's sentence without its own hedge."""
    return _OWN_HEDGE.sub(" ", toll.sentence.text)


def _kindred(one: str, other: str) -> bool:
    return one == other or any(one in words.split() and other in words.split() for words in _KINDRED)


def _two_such(events: set[str], document: Document) -> bool:
    """Whether the draft has more than one event of the kind."""
    for event in events:
        again = re.findall(_AGAIN.format(event), document.prose)
        if len(again) > 1 or any(not each.startswith(("a ", "an ")) for each in again):
            return True
        if re.search(rf"\b{event}s\b", document.prose):
            return True
    return False


def _set_apart(one: Sentence, two: Sentence, document: Document) -> bool:
    """Whether days, places or speakers of the two sentences differ."""
    first, second = document.mentions_in(one.span), document.mentions_in(two.span)
    if any(dated(each) for each in (*first, *second)):
        return True
    for kinds in (("weekday", "date"), ("place", "state", "people")):
        words = [{each.text.lower() for each in side if each.kind in kinds} for side in (first, second)]
        if words[0] and words[1] and not words[0] & words[1]:
            return True
    who, other = (
        {(found["who"] or found["by"]).lower() for found in _SPEAKER.finditer(each.text)} for each in (one, two)
    )
    return bool(who and other and not who & other)


def _summed(first: _Toll, second: _Toll, document: Document) -> bool:
    """Whether other counts, or "a fourth died", make up the difference."""
    span = Span(first.sentence.span.start, second.sentence.span.end)
    inside = [m for m in document.mentions_in(span) if m is not first.mention and m is not second.mention]
    numbers = [value.value for m in inside if (value := quantity(m)) and m.kind in ("number", "ordinal")]
    one, two = first.low, second.low if second.low not in (0.0,) else second.high
    between = span.of(document.prose)
    if abs(one - two) == 1 and _NEXT_ONE.search(between):
        return True
    return any(each in (abs(one - two), two) for each in numbers)

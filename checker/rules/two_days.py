"""two-days: one event put on two days in two sentences of a draft.

Reads "the concert … will be held on 12 May … the concert on 13 May" and "the quake struck on Tuesday …
since the quake struck on Monday". Knows which events last a day and which go on for several: those are
compared only where both sentences have them begin, open or end. Events of other places, rounds and years
and events that were moved are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.passages import short, side_by_side
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Sentence, Severity, Span

_ONE_DAY = (
    "concert|march|rally|election|by-election|referendum|vote|match|final|wedding|funeral|burial|parade|race|auction|quake"
    "|earthquake|crash|explosion|blast|shooting|collision|derailment|inauguration|coronation|premiere|opening|hearing|verdict|draw"
    "|launch|landing|eclipse|coup|robbery|assassination|kidnapping|ceremony|marathon|execution|gala"
)
_LONGER = (
    "trial|summit|conference|meeting|festival|strike|exhibition|museum|bridge|tunnel|school|airport|talks|tournament"
    "|campaign|siege|offensive|congress|fair|season|ceasefire|truce|curfew|hospital|stadium|theatre|theater|inquiry|war"
    "|invasion|fire|storm|hurricane|flood|debate|market|factory|plant|mine|shop|store|station|exam|course|convention"
)
_LEMMA = {
    "begin": "begin|begins|began|begun|start|starts|started|opens|open|opened|kicks\\soff|kicked\\soff",
    "end": "ends|end|ended|closes|close|closed|finishes|finished",
    "held": "be\\sheld|held|take\\splace|takes\\splace|took\\splace|taking\\splace|happened|happens|occurred",
    "struck": "struck|hit|strike|strikes|erupted|broke\\sout",
}
_VERBS = "|".join(f"(?P<{name}>{words})" for name, words in _LEMMA.items())
_STATED = regex(
    rf"\b(?P<lead>[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?P<kind>(?:[A-Za-z-]+\s){{0,2}}?)"
    rf"(?P<noun>{_ONE_DAY}|{_LONGER})(?P<place>\s(?:in|at|of|on|near)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?"
    r"(?:,?\s(?:which|that))?"
    r"(?:\s(?:will|is|was|are|were|has|had|to|due|set|scheduled|expected|planned|been|be|only|then))*"
    rf"(?:\s(?:{_VERBS})\b)?(?:\s(?:in|near)\s[^.;,:]{{2,30}}?)?(?:\sat\s(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?"
    r"|noon|dawn|midnight|the\s[A-Z][^.;,:]{2,30}))?,?\s(?:on|for|in)\s(?:the\s)?$"
)
_APART = regex(
    r"\b(?:another|second|third|first|round|run-?off|semi-?final|postpon\w+|mov(?:ed|ing)|delay\w*|original\w*|earlier"
    r"|previous\w*|next|last\s(?:year|month|week|time|[A-Z]\w+)|each|too|every|also|again|instead|resched\w+|brought\sforward|early|resum\w+"
    r"|adjourn\w*"
    r"|re-?open\w*|new|old|other|two|three|both|repeat\w*|re-?run|rehears\w+|former|one\sof|annual"
    r"|weekly|daily|wrongly|cancel\w+|eve|anniversary|women|men|girls|boys|youth|junior|local|regional|preliminar\w+"
    r"|continu\w+)\b",
    re.I,
)
_NEAR = 31


class _Day(NamedTuple):
    new: bool
    noun: str
    verb: str
    kind: str
    place: str
    mention: Mention
    sentence: Sentence


@rule("two-days", on=Document, category="contradiction", severity=Severity.WARNING)
def two_days(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """One event on two days in one draft.

    "The concert will be held on 12 May … the concert on 13 May": both passages are shown. Weekdays are
    compared with weekdays and dates with dates. Rounds, events that were moved, and events in two
    places are left alone.

    ```bad 2019-05-05
    The concert in Riga will be held on 12 May.

    Tickets are gone. The concert on [[13 May]] is the band's farewell.
    ```
    ```bad 2004-04-04
    The quake struck near Bam at 3 a.m. on Tuesday. Since the quake struck on [[Monday]], nobody has slept.
    ```
    ```bad 1986-02-02
    The museum will open on Friday. When the museum opens on [[Saturday]], entry is free in Graz.
    ```
    ```good 2019-05-05
    The concert in Riga will be held on 12 May. The concert in Vilnius on 13 May is sold out.
    ```
    ```good 2004-04-04
    The quake struck near Bam on Tuesday. The second quake struck on Wednesday.
    ```
    ```good 1986-02-02
    The museum will open on Friday. The museum shop opens on Saturday, and the museum closes on Sunday.
    ```
    ```good 2009-09-09
    The election is due on 27 September; the election on 6 June was for the parliament in Strasbourg.
    ```
    ```good 1999-03-03
    The trial opened on Monday in Turin. The trial on Tuesday heard a second witness, and the trial ended on Friday.
    ```
    ```good 2011-11-11
    The match was set for Saturday. It rained, and the match was moved: the match will be held on Sunday.
    ```
    """
    seen: list[_Day] = []
    for mention in document.mentions:
        day = _stated(mention, document)
        if day is None:
            continue
        first = next((each for each in seen if _same(each, day, document)), None)
        if first is not None and _other_day(first.mention, day.mention):
            confidence, evidence = side_by_side(first.sentence, day.sentence, desk)
            text = f"The draft puts the {day.noun} on {first.mention.text} elsewhere: “{short(first.sentence.text)}”."
            yield Hit(mention.span, text, confidence, evidence=evidence)
        seen.append(day)


def _stated(mention: Mention, document: Document) -> _Day | None:
    """The event that the day is said of, if it is said plainly."""
    sentence = document.sentence_at(mention.span.start)
    if mention.kind not in ("date", "weekday") or sentence is None or document.quoted(mention.span):
        return None
    found = _STATED.search(document.prose[sentence.span.start : mention.span.start])
    if found is None or _APART.search(sentence.text) or document.furniture(mention.span):
        return None
    verb = next((name for name in _LEMMA if found[name]), "")
    if found["noun"] in _ONE_DAY.split("|"):
        verb = "" if verb in ("held", "struck", "begin") else verb
    elif verb not in ("begin", "end", "struck"):
        return None
    new = found["lead"].lower() in ("a", "an")
    kind, place = found["kind"].strip().lower(), (found["place"] or "").strip()
    return _Day(new, found["noun"], verb, kind, place, mention, sentence)


def _same(first: _Day, second: _Day, document: Document) -> bool:
    """Whether the two sentences can only tell of one event."""
    if (first.noun, first.verb, first.mention.kind) != (second.noun, second.verb, second.mention.kind):
        return False
    if second.new or first.sentence is second.sentence or (first.kind and second.kind and first.kind != second.kind):
        return False
    if first.place and second.place and first.place != second.place:
        return False
    places = [
        {each.text for each in document.mentions_in(day.sentence.span) if each.kind in ("place", "state", "people")}
        for day in (first, second)
    ]
    if places[0] and places[1] and not places[0] & places[1]:
        return False
    between = Span(first.sentence.span.start, second.sentence.span.end).of(document.prose)
    return not (_APART.search(between) or re.search(rf"\b{second.noun}s\b", document.prose))


def _other_day(one: Mention, two: Mention) -> bool:
    """Whether the mentions are two weekdays, or two days of the calendar some weeks apart at most."""
    first, second = one.value, two.value
    if one.kind == "weekday":
        return one.text.lower() != two.text.lower()
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return False
    if first.day is None and second.day is None and first.month and second.month:
        return first.month != second.month and first.year == second.year
    days = first.as_date(), second.as_date()
    return bool(days[0] and days[1] and 0 < abs((days[0] - days[1]).days) <= _NEAR)

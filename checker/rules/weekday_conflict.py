"""One event on two weekdays of the same sentence. Knows a table of events and their verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import WEEKDAYS
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_VERBS = {
    "vote": r"vot(?:e|ed|ing)", "election": r"elect(?:ion|ed)|voted|polls", "meeting": r"me(?:et|t|eting)",
    "attack": r"attack(?:ed)?", "shooting": r"shot|shooting|opened fire", "crash": r"crash(?:ed)?",
    "blast": r"explo(?:ded|sion)|blast",
    "explosion": r"explo(?:ded|sion)|blast", "march": r"march(?:ed)?", "protest": r"protest(?:ed)?",
    "strike": r"str(?:ike|uck)",
    "ruling": r"rul(?:ed|ing)", "verdict": r"verdict|convicted", "match": r"match|played|beat",
    "game": r"game|played|beat",
    "earthquake": r"quake|earthquake", "fire": r"fire", "summit": r"summit", "talks": r"talks",
    "debate": r"debat(?:e|ed)",
    "referendum": r"referendum", "wedding": r"wedding|married", "funeral": r"funeral|buried",
    "landing": r"land(?:ed|ing)",
}  # fmt: skip
_DAY = "|".join(WEEKDAYS)
_NAMED = regex(rf"\b(?:the\s(?P<a>{_DAY})|(?P<b>{_DAY})[’']s)\s(?P<event>{'|'.join(_VERBS)})\b")
_SAID_AT = regex(
    rf"\b(?P<on>[Oo]n\s)?(?P<said>{_DAY})\b[^.;]{{0,60}}?\b(?:said|told|announced|argued|warned|declared|spoke|added)\b"
    rf"(?:(?!\sthat\b)[^.;,]){{0,30}}?\s(?:at|during)\s(?P<thing>(?:the\s(?P<a>{_DAY})|(?P<b>{_DAY})[’']s)\s[a-z]+)"
)
_ELSE = regex(
    r"\b(?:last|next|previous|another|second|third|earlier|again|also|after|before|since|ahead"
    r"|follow\w*|until|postpon\w+|delay\w*|mov\w+"
    r"|reschedul\w+|instead|canc\w+|prepar\w+|every|each|both|rather|not|said|told|announced|will"
    r"|two|separate|first|final|prior|despite|while)\b",
    re.I,
)


@rule("weekday-conflict", on=Sentence, category="date", severity=Severity.WARNING)
def weekday_conflict(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """One event put on two weekdays in one sentence.

    "Parliament voted on Wednesday …, and the Tuesday vote …": one event, two days. Sentences
    that speak of several days (postponed, again, after, next) are left alone.

    ```bad 2025-06-01
    Parliament voted on Wednesday to end the inquiry, and [[the Tuesday vote]] was close.
    ```
    ```bad 2004-03-15
    Bombs exploded in Madrid on Thursday, and [[Friday’s explosion]] killed dozens at Atocha.
    ```
    ```bad 1988-07-04
    The airliner crashed on Sunday in the Gulf, and no one survived [[Monday’s crash]].
    ```
    ```bad 1999-09-09
    On Wednesday the minister said at [[Thursday’s debate]] in Bern that the tax would go.
    ```
    ```good 1999-09-09
    On Wednesday the minister said that at Thursday’s debate in Bern the tax would be the theme.
    ```
    ```good 2025-06-01
    Parliament voted on Wednesday to end the inquiry, and the Wednesday vote was close.
    ```
    ```good 2025-06-01
    Parliament voted on Wednesday after the Tuesday vote had failed.
    ```
    ```good 2016-10-01
    Mrs Clinton spoke on Tuesday about Monday’s debate in Hempstead.
    ```
    ```good 1999-05-20
    The strike on Monday was followed by Tuesday’s strike in Lagos.
    ```
    ```good 2011-08-08
    Voters went home on Sunday; the Monday meeting was in Riga.
    ```
    """
    yield from _said_there(sentence, document)
    for named in _NAMED.finditer(sentence.text):
        if _ELSE.search(sentence.text):
            return
        before = sentence.text[: named.start()]
        event = regex(rf"\b(?:{_VERBS[named['event']]})\b[^,;:]{{0,30}}?\son\s(?P<day>{_DAY})\b", re.I)
        first = event.search(before)
        other = WEEKDAYS.index(named["a"] or named["b"])
        span = Span(*named.span()).shifted(sentence.span.start)
        if first is None or WEEKDAYS.index(first["day"]) == other or document.quoted(span):
            continue
        yield Hit(
            span,
            f"The sentence puts the {named['event']} on {first['day']} and on {WEEKDAYS[other]}. "
            f"Write the day on which it was, or say that there were two.",
            confidence=0.75,
        )


def _said_there(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "On Wednesday she said at Thursday's debate": nobody speaks on another day than the one it is."""
    found = _SAID_AT.search(sentence.text)
    if found is None or not found["on"] or (found["a"] or found["b"]) == found["said"]:
        return
    span = Span(*found.span("thing")).shifted(sentence.span.start)
    if not document.quoted(span):
        yield Hit(span, f"The sentence has it said on {found['said']}, at an event of another day.", confidence=0.75)

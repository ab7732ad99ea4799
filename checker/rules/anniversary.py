"""Anniversaries: the count against the year it is counted from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker import occasions
from checker.daybook import dated, ordinal, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span, Suggestion

_TAIL = regex(r"(?:[\s-]?year)?[\s-](?:wedding\s|birth\s)?anniversary\sof\b(?P<of>[^.;:()“”\"]*?)$")
_OF_EVENT = regex(r"[\s-]anniversary\sof\b")
_DIRECT = regex(r"(?:\b(?:in|of)\s(?:the\s|[A-Z]\w+\s)?|\bthe\s|[’']s\s)$")
_PAST = regex(r"\b(?:\w+ed|was|were|held|fell|had|came|said)\b")
_OWN_YEAR = regex(r"\s(?:was|were|had|drew|saw|brought|passed|came|went|marked|became)\b")
"""What the anniversary did in its own year: "the 20th anniversary of the fall of the Wall in 2009 was wet"."""
_AHEAD = regex(
    r"\b(?:next|upcoming|coming|will|ahead|plans?|prepar\w+|to\smark|to\scelebrate"
    r"|looming|approach\w*|set\sto|run-up|before)\b"
)
_BACK = regex(
    r"\b(?:last|marked|was|were|had|celebrated|commemorated|recent|after|since"
    r"|earlier|weeks|ago)\b"
)


@rule("anniversary", on=Mention, category="age-duration", severity=Severity.WARNING)
def anniversary(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """An anniversary that the years do not bear out.

    "The 10th anniversary of the 2014 annexation" in 2025: it is the 11th. The count is taken at
    the draft's year, at any other year the sentence names, and at the next or the last year
    where the sentence looks ahead or back.

    ```bad 2025-03-18
    Protesters marked the [[10th]] anniversary of the 2014 annexation of Crimea.
    ```
    ```bad 1999-07-14
    Paris is celebrating the [[200th]] anniversary of the storming of the Bastille in 1789.
    ```
    ```bad 2019-06-04
    Vigils in Hong Kong are held on the [[twentieth]] anniversary of the crackdown of June 1989.
    ```
    ```bad 2019-11-09
    BERLIN, Nov. 9, 2019 - Germany celebrated the [[25th]] anniversary of the fall of the Berlin Wall on Saturday.
    ```
    ```bad 2019-11-09
    Berlin marked the [[25th]] anniversary of the fall of the Berlin Wall on Saturday.
    ```
    ```good 2019-11-09
    Berlin marked the 30th anniversary of the fall of the Berlin Wall on Saturday.
    ```
    ```good 2024-03-18
    Protesters marked the 10th anniversary of the 2014 annexation of Crimea.
    ```
    ```good 2025-12-10
    Americans prepare for the 250th anniversary of the declaration of 1776.
    ```
    ```good 2025-06-01
    In 1989 Paris celebrated the 200th anniversary of the storming of the Bastille in 1789.
    ```
    ```good 2021-01-20
    Riots broke out on the first anniversary of the vote, which was held in 2019 at the second attempt.
    ```
    ```good 2016-04-24
    The 100th anniversary of the Easter Rising of 1916 fell on a Sunday in Dublin.
    ```
    ```good 2018-10-11
    The cathedral, which observed the 15th anniversary of his death in 2013, will be his grave.
    ```
    ```good 2025-05-05
    The 20th anniversary of the fall of the Berlin Wall in 2009 was wet.
    ```
    ```good 2007-05-05
    The 25th anniversary of his arrival in a town founded in 1634 was quiet.
    ```
    """
    count = quantity(mention)
    if mention.kind != "ordinal" or count is None or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    rest = Span(mention.span.end, sentence.span.end)
    others = [other for other in document.mentions_in(sentence.span) if dated(other)]
    yield from _known_event(mention, int(count.value), document, desk)
    start = next((other for other in others if other.span in rest and _counted_from(mention, other, document)), None)
    value = dated(start) if start is not None else None
    if start is None or value is None or value.year is None:
        return
    years = {document.day.year} | {v.year for o in others if o is not start and (v := dated(o)) and v.year}
    text = sentence.text
    if _AHEAD.search(text) or document.day.month >= 11:
        years.add(document.day.year + 1)
    if _BACK.search(text) and document.day.month <= 2:
        years.add(document.day.year - 1)
    if "last year" in text:
        years.add(document.day.year - 1)
    if int(count.value) in {year - value.year for year in years}:
        return
    right = document.day.year - value.year
    if right < 1 or abs(right - count.value) > 30:
        return
    yield Hit(
        mention.span,
        f"From {value.year} to {document.day.year} makes {right} years, not {int(count.value)}.",
        confidence=0.85,
        suggestions=(Suggestion(mention.span, ordinal(right)),),
    )


def _known_event(mention: Mention, count: int, document: Document, desk: Desk) -> Iterator[Hit]:
    """The anniversary of an event the reference dates, where the sentence names no year itself."""
    sentence = document.sentence_at(mention.span.start)
    opens = _OF_EVENT.match(document.prose, mention.span.end)
    if sentence is None or opens is None:
        return
    years = {value.year for m in document.mentions_in(sentence.span) if (value := dated(m)) is not None}
    if years - {document.day.year}:  # a dateline names the draft's own
        return
    occasion = occasions.starting(document.prose, opens.end(), desk.knowledge)
    if occasion is None:
        return
    event, day = occasion.event, document.day
    right = day.year - event.since.year
    allowed = {right}
    if (event.since.month, event.since.day) > (day.month, day.day) or _BACK.search(sentence.text):
        allowed.add(right - 1)
    if _AHEAD.search(sentence.text) or day.month >= 11:
        allowed.add(right + 1)
    last = day.year - (event.until or event.since).year
    if count in allowed or last <= count <= right or right < 1 or count > right + 30:
        return
    yield Hit(
        mention.span,
        f"The reference dates {event.name} to {event.since.day} {event.since:%B} {event.since.year}: "
        f"in {day.year} it is the {ordinal(right)} anniversary.",
        confidence=0.8,
        evidence=(Evidence(event.name, "knowledge", event.name, since=event.since, until=event.until),),
    )


def _counted_from(mention: Mention, year: Mention, document: Document) -> bool:
    """Whether the year dates the thing celebrated: "of the 2014 vote", "of the vote in 2014"."""
    between = document.prose[mention.span.end : year.span.start]
    tail = _TAIL.match(between)
    if (
        tail is None
        or len(tail["of"].split()) > 9
        or re.search(
            r"\b(?:founded|born|built|who|which"
            r"|that|where|when)\b",
            tail["of"],
        )
    ):
        return False
    if "," in tail["of"] or not (direct := _DIRECT.search(between)):
        return False
    if direct[0].startswith("in") and _OWN_YEAR.match(document.prose, year.span.end):
        return False
    return not direct[0].startswith("in") or not _PAST.search(
        document.prose[max(0, mention.span.start - 60) : mention.span.start]
    )

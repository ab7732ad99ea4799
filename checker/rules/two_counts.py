"""two-counts: a group introduced with one number and taken up with another.

Reads "the five students" as the group that the draft introduced as "four students", where it is the
only one. Knows which words name people and things that are counted whole. Does not know who joined or
left a group: where any number beside makes up the difference, it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.passages import short, side_by_side
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span

_NOUN = regex(
    r"\s(?P<adjective>(?!of\b|or\b|and\b|to\b|other\b|more\b|such\b|[a-z]+s\s)[a-z-]{3,}\s)?"
    r"(?P<noun>people\s(?:on\sboard|aboard)|men|women|children|policemen|fishermen|gunmen|thieves"
    r"|(?!(?:years|months|weeks|days|hours|minutes|seconds|times|points|miles|metres|meters|feet|inches|tonnes"
    r"|tons|pounds|euros|dollars|degrees|goals|runs|sets|rounds|games|matches|votes|seats|percent|kilometres|kilometers|acres"
    r"|hectares|decades|centuries|ways|things|reasons|sides|parts|was|has|this|pages|litres|gallons|barrels|crowns|francs|marks"
    r"|members|countries|states|nations|nights|periods|laps|strokes|questions|steps|minutes|types|kinds|levels)\b)"
    r"[a-z]{3,}(?<!s)s)\b(?![’'-])"
)
_THE = regex(r"\b(?:[Tt]he|[Aa]ll|[Aa]ll\sthe|[Tt]hese)\s$")
_RESTRICTS = regex(
    r"(?:\s(?:who|that|which|whose|from|in|of|at|on|with|for|to|under|by|near|between|against|and|or|over|still|left|held"
    r"|aboard|not|without|behind|along|across|inside|outside|nearby|involved|already|now|taken|known|seen|found|called"
    r"|closest|most|left|than|as|per|\w+ed|\w+ing)\b|,?\s(?:including|among|from|in\b)|\s[A-Z(“]|-|/)"
)
"""What tells the group apart from the one introduced: "the five from Talca", "the three held over it"."""
_DID = regex(r"\s(?:died|denied|appeared|pleaded|escaped|survived|arrived|refused|agreed|remained|lived|worked)\b")
_WHO_DIED = regex(r"\swho\s(?:died|were\skilled|had\sdied|lost\stheir\slives)\b")
_DIED = regex(r"\b(?:died|killed|dead)\b")
_NEW = regex(
    r"\b(?:another|other|others|more|one|extra|additional|remaining|rest|joined|half|dozen|couple|original\w*|initial\w*"
    r"|earlier|previous\w*|wrongly|mistaken\w*|correct\w*|missing|released|freed|fled|added|rose|grew|fell|latter"
    r"|an?\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
    r"(?!\s(?:time|day|year|week|month|quarter|round|half))|the\s(?:second|third|fourth|fifth)\s(?:man|woman|suspect))\b",
    re.I,
)
_JUST = regex(r"\b(?:just|only|of|than)\s$")
_OLD = regex(r"\b(?:the|all|these|those|other|another|more|last|first|next|both|only|his|her|their|its|our)\s$", re.I)
_MOST = 20_000
_REACH = 1500


@rule("two-counts", on=Document, category="contradiction", severity=Severity.WARNING)
def two_counts(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A group introduced with one number and taken up with another.

    "Police arrested four students … The five students will appear in court." Both passages are
    shown. Silent where the group is told apart ("the five from Talca", "the five who led"), where
    somebody joined or left, and where the draft tells of two such groups.

    ```bad 2016-06-16
    Police arrested four students after the march in Santiago.

    The [[five]] students will appear in court on Friday.
    ```
    ```bad 2008-08-08
    Six climbers were brought down from a ridge in Tyrol. The helicopter came at dawn.

    The [[seven]] climbers were cold but unhurt.
    ```
    ```bad 1977-02-02
    Thieves took three paintings from a church in Ghent. Guards noticed at noon.

    All [[four]] paintings are by local masters.
    ```
    ```bad 2011-05-05
    A plane with 127 people on board crashed near Islamabad. None of the [[172]] people on board survived.
    ```
    ```good 2016-06-16
    Police arrested four students in Santiago and five in Talca. The five students were let go.
    ```
    ```good 2008-08-08
    Six climbers were brought down, and another was found at noon. The seven climbers were cold.
    ```
    ```good 1977-02-02
    Thieves took three paintings and a fourth was found in the mud. All four paintings are old.
    ```
    ```good 2022-02-02
    Five men were held in Leeds. One was let go at night. The four men will appear in court.
    ```
    ```good 2011-03-20
    Two teenagers were stabbed in Lyon. The three teenagers held over it are 15; the three teenagers from Bron are 16.
    ```
    ```good 2003-03-03
    Two brothers opened the shop. “The three brothers are a legend,” he said. Four brothers own it in the film.
    ```
    ```good 1991-01-20
    Ten pilots took off. Three pilots did not return. The seven pilots had flown from Dhahran.
    ```
    """
    groups: dict[str, list[tuple[int, Mention, bool]]] = {}
    for mention in document.mentions:
        value = quantity(mention)
        if mention.kind != "number" or value is None or not _whole(mention) or document.furniture(mention.span):
            continue
        found = _NOUN.match(document.prose, mention.span.end)
        if found is None:
            continue
        lead = document.prose[max(0, mention.span.start - 12) : mention.span.start]
        taken_up = bool(_THE.search(lead))
        known = groups.setdefault(found["noun"], [])
        if taken_up and known and not document.quoted(mention.span):
            yield from _weigh(mention, int(value.value), found, known, document, desk)
        opening = lead.endswith("All ") and not known
        known.append((int(value.value), mention, not opening and (taken_up or bool(_OLD.search(lead)))))


def _whole(mention: Mention) -> bool:
    value = quantity(mention)
    if value is None or value.approximate or value.unit or value.low is not None or value.high is not None:
        return False
    return 2 <= value.value <= _MOST and value.value == int(value.value)


def _weigh(
    mention: Mention,
    count: int,
    found: re.Match[str],
    known: list[tuple[int, Mention, bool]],
    document: Document,
    desk: Desk,
) -> Iterator[Hit]:
    """The hit, where one group alone was introduced and nothing between tells of a change."""
    if len({number for number, _, _ in known}) != 1:
        return
    number, first, taken_up = known[0]
    if not _slip(number, count) or _JUST.search(document.prose[max(0, first.span.start - 9) : first.span.start]):
        return
    killed = _WHO_DIED.match(document.prose, found.end()) and _DIED.search(_passage(first, document))
    apart = _RESTRICTS.match(document.prose, found.end()) and not _DID.match(document.prose, found.end())
    if apart and not killed:
        return
    title = any(b.kind in ("title", "heading") and first.span in b.span for b in document.blocks[:2])
    if number == count or taken_up or title or document.quoted(first.span):
        return
    if mention.span.start - first.span.end > _REACH or _explained(number, count, first, mention, document):
        return
    opening, closing = document.sentence_at(first.span.start), document.sentence_at(mention.span.start)
    confidence, evidence = side_by_side(opening, closing, desk)
    told = short(opening.text) if opening else first.text
    text = f"The draft has {first.text} {found['noun']} earlier: “{told}”. Here they are {mention.text}."
    yield Hit(mention.span, text, confidence, evidence=evidence)


def _slip(one: int, two: int) -> bool:
    """Whether the one can be a slip for the other: not three times as many, or its digits exchanged or one lost."""
    low, high = sorted((one, two))
    first, second = str(low), str(high)
    return high <= 3 * low or sorted(first) == sorted(second) or (first in second and len(second) - len(first) == 1)


def _explained(number: int, count: int, first: Mention, mention: Mention, document: Document) -> bool:
    """Whether words or numbers in the sentences from one to the other can make up the difference."""
    opening, closing = document.sentence_at(first.span.start), document.sentence_at(mention.span.start)
    start = opening.span.start if opening else first.span.start
    end = closing.span.end if closing else mention.span.end
    between = document.prose[start : first.span.start] + document.prose[first.span.end : end]
    if _NEW.search(between) or re.search(r"\band\sa\s[a-z]+\b", document.prose[first.span.end : first.span.end + 40]):
        return True
    others = [m for m in document.mentions_in(Span(start, end)) if m is not mention]
    numbers = [value.value for m in others if (value := quantity(m)) and value.value != number]
    return any(abs(number - count) == each or each == count for each in numbers) or any(
        one + two in (count, number) for place, one in enumerate(numbers) for two in numbers[place + 1 :]
    )


def _passage(mention: Mention, document: Document) -> str:
    sentence = document.sentence_at(mention.span.start)
    return " ".join(sentence.text.split()) if sentence else mention.text

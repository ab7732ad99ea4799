"""Which year of a war it is. Knows the dated events of the reference and starts given in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.daybook import dated, full_years, interval, ordinal_word
from checker.patterns import lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Event, Evidence, Hit, Sentence, Severity, Span, Suggestion

_RANK = (
    r"(?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d{1,2}(?:st|nd|rd|th))"
)
_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_FIGHT = r"(?:war|conflict|invasion|fighting|hostilities|campaign|siege|occupation|crisis)"
_NTH = regex(
    rf"\b{_RANK}\syear\s(?:of|since)\s(?:the|its|their|this|Russia[’']s|Moscow[’']s|Israel[’']s|his"
    rf"|a)?\s?(?:[\w-]+\s){{0,3}}?(?P<thing>{_FIGHT})\b"
)
_ITS = regex(
    rf"\b(?P<thing>{_FIGHT})\b(?:,?\s[\w’'-]+){{0,9}}?,?\s(?:is\s"
    rf"|has\s)?(?:now\s)?(?:in|entered|enters|into)\s(?:its|the)\s{_RANK}\syear\b"
)
_AFTER = regex(
    r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,2})\s(?P<y>years)\sof\s(?:the\s)?(?:full-scale\s)?(?P<thing>war|fighting"
    r"|conflict)\b(?=\sin\sUkraine|[.,;]|\s(?:with|against)\sRussia)"
)
_COUNT = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))
_NOW = regex(r"\b(?:has|have|is|are|now|enter(?:s|ing)|continues?|remains?|keeps?|still)\b")
_PAST = regex(
    r"\b(?:by|ended|had|would|until|during|when|then|first\stime|was|were|began|ago"
    r"|last\syear|in\s(?:only|just)|World\sWar|civil)\b"
)
_BEGAN = regex(
    r"\b(?:began|started|broke\sout|erupted|launched|invaded"
    r"|begun)\b[^.;]{0,40}\b(?:in|on|since)\s(?:the\s)?$|\bsince\s$"
)
_KINDS = {
    "war": (
        "war", "invasion"), "conflict": (
            "war", "invasion", "conflict"), "invasion": ("invasion", "war"), "occupation": ("occupation",),
    "siege": ("siege",), "campaign": ("campaign", "war"), "crisis": ("crisis",),
    "fighting": ("war", "invasion", "conflict"), "hostilities": ("war", "invasion", "conflict"),
}  # fmt: skip


@rule("duration", on=Sentence, category="age-duration", severity=Severity.WARNING)
def duration(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A war or crisis counted in the wrong year.

    Three full years after it began, a war is in its fourth year. The start is taken from the
    sentence ("which began in February 2022") or from the reference's table of events, where
    exactly the events whose names the draft mentions are going on. A month either side of an
    anniversary both counts pass; sentences in the past tense or with another date are left alone.

    ```bad 2025-06-01
    The war, which began in February 2022, is now in its [[third year]].
    ```
    ```bad 2019-03-01
    Fighting that broke out in March 2011 continues, and the conflict is in its [[seventh year]],
    aid groups in Damascus say.
    ```
    ```bad 1983-12-01
    The war in the Gulf, which began in September 1980, has entered its [[third year]].
    ```
    ```bad 2025-06-01
    Tens of thousands have died in Ukraine and Russia in the [[third year]] of the conflict.
    ```
    ```good 2025-06-01
    Tens of thousands have died in Ukraine and Russia in the fourth year of the conflict.
    ```
    ```good 2025-06-01
    The war, which began in February 2022, is now in its fourth year.
    ```
    ```good 1943-09-20
    The war, which began in September 1939, is now in its fifth year.
    ```
    ```good 2025-06-01
    In the third year of the war, the siege of Leningrad was broken.
    ```
    ```good 2019-02-20
    The conflict, which began in March 2011, is now in its eighth year.
    ```
    ```good 1996-01-01
    By the third year of the conflict, which began in 1992, Sarajevo had no trees left.
    ```
    ```good 2014-08-04
    The third year of the course deals with the war that began in 1914.
    ```
    """
    for pattern in (_NTH, _ITS):
        for match in pattern.finditer(sentence.text):
            if not _PAST.search(sentence.text.replace(_since_clause(sentence.text), " ")) and _NOW.search(
                sentence.text
            ):
                span = Span(match.start("rank"), match.end("rank") + 5).shifted(sentence.span.start)
                yield from _weigh(span, match["rank"], match["thing"], sentence, document, desk)
    for match in _AFTER.finditer(sentence.text):
        yield from _weigh_count(match, sentence, document, desk)


def _since_clause(text: str) -> str:
    """The clause that tells when it began: its past tense says nothing of the main clause."""
    found = re.search(
        r"\b(?:which|that|who|since)?\s?(?:began|started|broke\sout|erupted|launched"
        r"|invaded)\b[^,;.]*",
        text,
    )
    return found[0] if found else "\0"


def _weigh(span: Span, rank: str, thing: str, sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    number = int(re.sub(r"\D", "", rank)) if rank[0].isdigit() else _WORDS.index(lower(rank)) + 1
    told = _start_told(sentence, document)
    if told is not None:
        starts: list[tuple[date, date, Event | None]] = [(*told, None)]
    elif len([m for m in document.mentions_in(sentence.span) if dated(m)]) == 0:
        starts = [(event.since, event.since, event) for event in _going_on(thing, document, desk)]
    else:
        return
    if not starts or any(number in _ranks(first, last, document.day) for first, last, _ in starts):
        return
    first, last, event = starts[-1]
    right = min(_ranks(first, last, document.day), key=lambda each: abs(each - _rank(last, document.day)))
    place = Span(span.start, span.end - 5)
    what = f"{event.name} began on {first.day} {first:%B} {first.year}" if event else f"With a start in {first.year}"
    yield Hit(
        span,
        f"{what}; on the draft's day this is the {ordinal_word(right)} year, not the {lower(rank)}.",
        confidence=0.9,
        suggestions=(Suggestion(place, ordinal_word(right)),),
        evidence=(Evidence(event.name, "knowledge", event.name, since=event.since, until=event.until),)
        if event
        else (),
        severity=Severity.NOTE if document.quoted(span) else None,
    )


def _weigh_count(match: re.Match[str], sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """ "After two years of war in Ukraine" counted against the table: off by more than a year."""
    number = _COUNT.get(lower(match["n"])) or int(match["n"])
    events = _going_on(match["thing"], document, desk)
    if not events or _PAST.search(sentence.text) or not _NOW.search(sentence.text):
        return
    if any(-1 <= full_years(event.since, document.day) - number <= 1 for event in events):
        return
    event = events[-1]
    passed = full_years(event.since, document.day)
    yield Hit(
        Span(match.start("n"), match.end("y")).shifted(sentence.span.start),
        f"{event.name} began on {event.since.day} {event.since:%B} {event.since.year}: "
        f"{passed} full years on the draft's day, not {number}.",
        confidence=0.8,
    )


def _rank(start: date, day: date) -> int:
    return full_years(start, day) + 1


def _ranks(first: date, last: date, day: date) -> set[int]:
    month = timedelta(days=31)
    return (
        {_rank(start, when) for start in (first, last) for when in (day - month, day, day + month)}
        if (first == last)
        else set(range(_rank(last, day - month), _rank(first, day + month) + 1))
    )


def _start_told(sentence: Sentence, document: Document) -> tuple[date, date] | None:
    for mention in document.mentions_in(sentence.span):
        span = interval(mention) if dated(mention) else None
        before = document.prose[sentence.span.start : mention.span.start]
        if span and span[1] <= document.day and _BEGAN.search(before):
            return span
    return None


def _going_on(thing: str, document: Document, desk: Desk) -> list[Event]:
    """Events of that kind under way on the draft's day whose every proper name the draft mentions."""
    text = document.prose.lower()
    kinds = _KINDS.get(thing.lower(), ())
    found = []
    for event in desk.knowledge.events():
        if event.since > document.day or (event.until is not None and event.until < document.day):
            continue
        lower = event.name.lower()
        proper = [word[:5].lower() for word in re.findall(r"\b[A-Z]\w{3,}", event.name) if not _is_kind(word)]
        if proper and any(kind in lower for kind in kinds) and all(word in text for word in proper):
            found.append(event)
    return found


def _is_kind(word: str) -> bool:
    return word.lower() in ("civil", "second", "first", "great", "full", *_KINDS)

"""What time a sentence speaks of, as far as its words and those before it tell.

Knows years, dates, words such as "then" and "at the time", and whether a passage has gone
into the past. A bare past tense says nothing: news tells today's events in it. Where the
time is unclear the sentence is marked so, and only what never was can be wrong in it.
"""

from __future__ import annotations

import re
import weakref
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from checker.annotate.numbers_words import read_words
from checker.claims.asides import asides
from checker.patterns import regex
from checker.types import DateValue, Document, Mention, Sentence, Span

_YEAR = regex(r"(?<![\d.,$€£-])\b(1[4-9]\d\d|20\d\d)(s)?\b(?![,.]\d)")
_PAST = regex(
    r"\b(?:then|back then|at (?:the|that) time|in those days|ago|last (?:year|century|decade|spring|summer|"
    r"autumn|fall|winter|term)|when (?:he|she|they|it) (?:was|were|served)|(?:presidency|premiership|"
    r"chancellorship|administration|reign|tenure|era|biograph\w+|memoirs?|history|historians?|historical|"
    r"archives?|anniversary|decades?|centur(?:y|ies)|posthumous\w*|predecessors?|assassinat\w+|funeral|"
    r"once|previously|formerly|used to|remember\w*|recall(?:s|ed|ing)?|statue|named (?:for|after)|"
    r"during (?:his|her|the|their)|under (?:his|her|the)|watergate|cold war|world war|previous\w*|"
    r"had (?:been|served|held|led)|years? earlier|long before|in the (?:early|mid|late)))\b",
    re.I,
)
_PRESENT = regex(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? (?:\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}),? \d{4}\b)|"
    r"\b(?:today|tonight|yesterday|tomorrow|currently|"
    r"this (?:week|month|year|morning|afternoon|evening|weekend)|(?:next|last) (?:week|month)|says|on (?:Jan|Feb|"
    r"Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d{1,2}\b(?!,? \d{4}))\b",
    re.I,
)
_SAYING = regex(
    r"\b(?:said|says|warned|announced|insisted|added|argued|promised)\s(?=(?:that|it|the|he|she|they|there|this|his|her|"
    r"its|an?)\s)|\b(?:told|tells)\s[^,.;]{2,30}?\s(?=that\s)"
)
"""What follows is what somebody says, whatever time it speaks of."""
_LENGTH = regex(
    r"decades?|centur(?:y|ies)|histor\w+|era|anniversary|cold war|world war|assassinat\w+|funeral|tenure", re.I
)
"""Words that, behind a claim of the day, tell how long or how rare something is: "on Thursday, its foe for decades"."""
_AGO = regex(
    r"\b(?P<count>\d{1,3}|an?|(?:[a-z]+-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|[a-z]+teen|"
    r"[a-z]+ty) (?P<unit>years?|decades?)(?: ago\b| on,| after\b)",
    re.I,
)
"""How long before the draft's day; "later" and "earlier" count from something else."""
_WENT_BACK = regex(
    r"^(?:When (?!asked|pressed|contacted|questioned|reached|it comes)(?:[\w’'-]+ ){1,6}?(?:was|were|began|"
    r"broke out|fell|came|died|started|took|went|arrived|signed|met|collapsed|ended|struck|hit|invaded|stood|sat)\b|"
    r"At the time\b|Back then\b|In those days\b|They last met\b)"
)
"""A sentence that takes those behind it back with it."""
_UP_TO = regex(r"(?: (?:of|for) [\w ]{2,24})? (?:in|on|since|from) ")
RETROSPECT = 3
OPENING = 3
"""Sentences in which a report of the day says so."""
GROWN_UP = 20 * 365
LONG_DEAD = timedelta(days=2 * 365)
LOOK_BACK = 8
"""Sentences of its own paragraph before a claim whose years it may still speak of."""
LOOK_OVER = 1
"""The same, of the paragraphs before and of years not long past: a report names the year of some
background and goes on with its day; one that has gone back some years stays there longer."""
LONG_PAST = timedelta(days=4 * 365)


class Times(NamedTuple):
    """What a sentence may speak of. `moments` are named spans of days; `past`: an earlier time, unclear
    which; `present`: its words tie it to the draft's day; `exact`: a moment is a calendar day;
    `before`: moments that the sentences before it have named in their main clauses; `lives`: when the
    dead of its paragraph were grown up."""

    moments: tuple[tuple[date, date], ...] = ()
    past: bool = False
    present: bool = False
    exact: bool = False
    before: tuple[tuple[date, date], ...] = ()
    lives: tuple[tuple[date, date], ...] = ()


_LATEST: list[tuple[weakref.ref[Document], tuple[Times, ...]]] = []
"""The timeline of the document asked about last: claims, verdicts and several rules want it in one walk."""


def sounds_past(text: str) -> bool:
    """Whether words such as "then" or "at the time" stand in the text."""
    return bool(_PAST.search(text))


def timeline(document: Document) -> tuple[Times, ...]:
    """For every sentence of the document, the time it speaks of. Worked out once a document."""
    for known, times in list(_LATEST):
        if known() is document:
            return times
    times = _worked_out(document)
    _LATEST[:] = [(weakref.ref(document), times)]
    return times


def time_at(document: Document, position: int) -> Times:
    """The time that the clause at prose `position` speaks of: what an aside beside it names is not its own."""
    index = document.sentence_number(position)
    return timed(document, index, position, timeline(document)[index]) if index >= 0 else Times()


def timed(document: Document, index: int, position: int, whole: Times) -> Times:
    """`whole`, the times of sentence `index`, less those of asides that prose `position` stands outside of."""
    sentence = document.sentences[index]
    if position not in sentence.span:
        return whole
    told = _told(whole, document, sentence, position) if whole.past else whole
    if not asides(sentence.text):
        return told
    own = _own(document, sentence, position)
    past = own.past or (whole.past and not _PAST.search(sentence.text))
    past = past and (told.past or not whole.past)
    return Times(own.moments, past, own.present or whole.present, own.exact, whole.before, whole.lives)


def _told(whole: Times, document: Document, sentence: Sentence, position: int) -> Times:
    """`whole`, less the past that stands only in what somebody at `position` says: "X said it ended a long history"."""
    if not _PAST.search(sentence.text):
        return whole
    said = _SAYING.search(sentence.text, position - sentence.span.start)
    own = sentence.text[: said.end()] if said else sentence.text
    for quote in document.quoted_in(sentence.span):
        if position not in quote:
            start, end = max(0, quote.start - sentence.span.start), quote.end - sentence.span.start
            own = own[:start] + " " * (min(end, len(own)) - start) + own[end:]
    at = position - sentence.span.start
    strong = any(
        found.start() < at or not (whole.present and _LENGTH.fullmatch(found[0])) for found in _PAST.finditer(own)
    )
    return whole if strong else whole._replace(past=False)


def _worked_out(document: Document) -> tuple[Times, ...]:
    read = [_own(document, sentence) for sentence in document.sentences]
    back = _retrospective(read, document.day)
    main = [_named_outside(document, sentence, times) for sentence, times in zip(document.sentences, read, strict=True)]
    lives = _lives(document)
    found: list[Times] = []
    carried, block = back, -1
    for place, (times, sentence) in enumerate(zip(read, document.sentences, strict=True)):
        if sentence.block != block:
            carried, block = back, sentence.block
        if times.present:
            carried = False
        elif _WENT_BACK.match(sentence.text) or _long_past(main[place], document.day):
            carried = True
        before = tuple(
            moment
            for distance, moments in enumerate(reversed(main[max(0, place - LOOK_BACK) : place]), 1)
            for moment in moments
            if distance <= LOOK_OVER
            or document.sentences[place - distance].block == block
            or moment[1] < document.day - LONG_PAST
        )
        past = times.past or carried
        lived = lives.get(sentence.block, ())
        found.append(Times(times.moments, past, times.present, times.exact, before, lived))
    return tuple(found)


def _long_past(moments: Sequence[tuple[date, date]], day: date) -> bool:
    """Whether there are moments, and all more than a year before the day."""
    return bool(moments) and max(end for _, end in moments) < day - timedelta(days=366)


def _named_outside(document: Document, sentence: Sentence, whole: Times) -> tuple[tuple[date, date], ...]:
    """The moments of a sentence's main clause. A sentence whose main clause names none has gone on from them."""
    if not whole.moments or not asides(sentence.text):
        return whole.moments
    return _own(document, sentence, sentence.span.start).moments


def _own(document: Document, sentence: Sentence, position: int | None = None) -> Times:
    """What the words of a sentence say; with `position`, less the asides that it stands outside of."""
    moments: list[tuple[date, date]] = []
    exact, dated = False, []
    text = sentence.text if position is None else _without(sentence.text, position - sentence.span.start)
    text = _unquoted(text, document, sentence, position)
    for mention in document.mentions_in(sentence.span):
        if mention.kind == "date" and isinstance(mention.value, DateValue):
            if text[mention.span.start - sentence.span.start] == " ":
                continue
            moment = moment_of(mention.value)
            if moment:
                dated.append(mention.span)
                moments.append(moment)
                exact = exact or moment[0] == moment[1]
    for year in _YEAR.finditer(text):
        span = Span(sentence.span.start + year.start(), sentence.span.start + year.end())
        if not any(span.overlaps(other) for other in dated):
            moments.append(_years(int(year[1]), 10 if year[2] else 1))
    moments += (_back(document.day, count) for _, count in _counted(text))
    return Times(tuple(moments), bool(_PAST.search(text)), bool(_PRESENT.search(text)), exact)


def ago(text: str) -> Iterator[tuple[Span, int]]:
    """Where the text says "N years ago", and N; decades are tens of years."""
    return ((Span(*found.span()), count) for found, count in _counted(text) if found[0].endswith("ago"))


def _counted(text: str) -> Iterator[tuple[re.Match[str], int]]:
    low = text.lower()
    if "year" not in low and "decade" not in low:
        return
    for found in _AGO.finditer(text):
        told = found["count"].casefold()
        count = 1.0 if told in ("a", "an") else float(told) if told.isdecimal() else read_words(told)
        if count is not None:
            yield found, int(count) * (10 if found["unit"].lower().startswith("decade") else 1)


def _back(day: date, count: int) -> tuple[date, date]:
    """Half a year to both sides of the day that was so many years ago."""
    about = day - timedelta(days=min(365 * count + count // 4, (day - date.min).days - GROWN_UP))
    return about - timedelta(days=183), about + timedelta(days=183)


def _lives(document: Document) -> dict[int, tuple[tuple[date, date], ...]]:
    """By block: when the people it names who are dead for some time were grown up."""
    found: dict[int, list[tuple[date, date]]] = {}
    starts = [block.span.start for block in document.blocks]
    for mention in document.mentions:
        dead = mention.entity.until if mention.kind == "person" and mention.entity else None
        if dead is None or document.day - dead < LONG_DEAD or not starts:
            continue
        born = mention.entity.since if mention.entity and mention.entity.since else dead - timedelta(days=70 * 365)
        place = max(0, bisect_right(starts, mention.span.start) - 1)
        found.setdefault(place, []).append((born + timedelta(days=GROWN_UP), dead))
    return {block: tuple(windows) for block, windows in found.items()}


def _unquoted(text: str, document: Document, sentence: Sentence, position: int | None) -> str:
    """The sentence with what it quotes blanked, but for quotations it opens with or that hold `position`."""
    start = sentence.span.start
    for quote in document.quoted_in(sentence.span):
        if quote.start > start and (position is None or position not in quote):
            end = min(quote.end, sentence.span.end)
            text = text[: quote.start - start] + " " * (end - quote.start) + text[end - start :]
    return text


def _without(text: str, position: int) -> str:
    """The sentence with the asides that `position` stands outside of blanked."""
    for aside in asides(text):
        if position not in aside:
            text = text[: aside.start] + " " * len(aside) + text[aside.end :]
    return text


def moment_of(value: DateValue) -> tuple[date, date] | None:
    """First and last day that a date as written can mean; None without a year."""
    if value.year is None or not 1 <= value.year <= 9998 or "year" in value.guessed:
        return None
    day = value.as_date()
    if day is not None:
        return day, day
    if value.month and 1 <= value.month <= 12 and value.valid:
        following = date(value.year + value.month // 12, value.month % 12 + 1, 1)
        return date(value.year, value.month, 1), following - timedelta(days=1)
    return _years(value.year, 1)


def _years(first: int, count: int) -> tuple[date, date]:
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def _retrospective(read: Sequence[Times], day: date) -> bool:
    """Whether the whole draft looks back: several years long past, and little that is of its day."""
    limit = day - timedelta(days=730)
    back = sum(1 for times in read for _, end in times.moments if end < limit)
    present = sum(1 for times in read if times.present)
    return back >= RETROSPECT and back > 2 * present and not any(times.present for times in read[:OPENING])


def date_beside(document: Document, span: Span, reach: int = 40) -> Mention | None:
    """The date right behind `span` ("became chancellor in 2021"), within `reach` characters."""
    end = min(len(document.prose), span.end + reach)
    for mention in document.mentions_in(Span(span.end, end)):
        between = document.prose[span.end : mention.span.start]
        if mention.kind == "date" and _UP_TO.fullmatch(between):
            return mention
    return None

"""An age against a birth: from the same sentence, or from the reference for a known person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.claims.time import time_at
from checker.daybook import dated, full_years, quantity, year_range, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import (
    DateValue,
    Desk,
    Document,
    Entity,
    Evidence,
    Hit,
    Mention,
    Severity,
    Span,
    Suggestion,
)

_BORN = regex(r"\b[Bb]orn\s(?:(?:(?!\bdied\b)[^.;\d]){0,40}?\s)?(?:on|in)\s(?:the\s)?$")
_OLDEST = regex(r",?\s(?:is\s)?the\s(?:oldest|youngest)\b")
_AND_IS = regex(r"\b[Bb]orn\s[^.;]{4,50}?\d{4},?\s(?:and|he|she)\sis\s(?:now\s|today\s)?$")
_WHO_IS = regex(r",?(?:\swho)?\sis\s(?:now\s|only\s|already\s)?$|,\swho\sturned\s$")
_CLOSED = regex(r"[,.;]|\s(?:on|and|this|last)\s")
_KIN = regex(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|mother|father|widow|children|twins?"
    r"|cousin|uncle|aunt|grand\w+"
    r"|parents?|whose|died|death|killed|when|then|boyfriend|girlfriend|partner|couple|former"
    r"|would\shave)\b",
    re.I,
)
_OPEN = regex(r"(?:,|\s\()\s?$")
_THE = regex(r", (?:the|an?) ")
_SPEAKS = regex(r"[,)] (?:said|says|told|tells|announced|insisted|warned|has|is|will)\b")
"""What makes the age that of the day: "Mr Mandela, 71, told a crowd that"."""
_THEN = regex(
    r"\b(?:died|dies|dead|death|killed|was|were|had|then|when|would|at\sthe\stime"
    r"|obituar\w+|turned|became|began|won|met|married|aged)\b"
)
_LONG_AGO = regex(
    r"\b(?:died|dies|dead|death|killed|had|then|when|would|at\sthe\stime|obituar\w+|won|met|married|aged|was\sborn)\b"
)
"""What may make the age that of another day even in a sentence tied to the draft's."""


@rule("wrong-age", on=Mention, category="age-duration", severity=Severity.WARNING)
def wrong_age(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """An age that does not follow from the birth.

    The birth stands in the same sentence, or the person is known to the reference. The age is
    counted on the draft's day and at every other year the sentence names; where one of them
    fits, nothing is said. A year of birth alone leaves two ages open.

    ```bad 2025-06-01
    Ana Lima, [[34]], born in 1985 in Recife, runs the port.
    ```
    ```bad 2010-10-10
    The [[25-year-old]], born on 3 March 1990 in Busan, won the cup.
    ```
    ```bad 1999-08-08
    Born in 1930, Otto Braun left Dresden in 1950 at the age of [[25]].
    ```
    ```bad 1990-02-12
    Mr Dube, who was born in July 1918 and is [[61]], told a crowd in Cape Town that he was free.
    ```
    ```bad 2021-01-21
    Mr Byrne, at [[78]] the oldest senator ever, was born in 1952 in Scranton.
    ```
    ```bad 2017-09-01
    Mr Uhuru Kenyatta, who is [[72]], won. Uhuru Kenyatta is [[65]]. He said that the computer system had failed.
    ```
    ```bad 2025-06-14
    Angela Merkel, who turned [[75]] last year, is away. Friedrich Merz, who is [[63]], speaks on Monday.
    ```
    ```bad 1990-02-12
    Nelson Mandela walked free. Mr. Mandela, [[61]], told a crowd that the struggle would go on until it was won.
    ```
    ```good 2017-09-01
    Mr Uhuru Kenyatta, who is 55, and his adviser, who is 72, met a man with Kenyatta's name, who was 72.
    ```
    ```good 1990-02-12
    Mr Dube, who was born in July 1918 and is 71, told a crowd in Cape Town that he was free.
    ```
    ```good 2025-06-01
    Ana Lima, 39, born in 1985 in Recife, runs the port.
    ```
    ```good 2010-10-10
    The 20-year-old, born on 3 March 1990 in Busan, won the cup.
    ```
    ```good 1999-08-08
    Born in 1930, Otto Braun left Dresden in 1950 at the age of 19.
    ```
    ```good 2014-02-02
    Her brother, 12, was born in 1999 in Quito, eight years after the eldest.
    ```
    ```good 1972-11-08
    He was born in 1901 and at 17 he went to sea.
    ```
    ```good 2008-03-03
    The hero, a Dutchman born in 1907, has lived in New York since he was 14 years old.
    ```
    ```good 2021-03-01
    Born in 1946, the general was married to a 50-year-old singer, born in 1970.
    ```
    """
    age = quantity(mention)
    lead = document.prose[max(0, mention.span.start - 60) : mention.span.start]
    if mention.kind == "number" and lead.endswith(" at ") and _OLDEST.match(document.prose, mention.span.end):
        yield from _oldest(mention, document)
        return
    bare = mention.kind == "number" and _AND_IS.search(lead)
    if bare and age is not None and 0 < age.value < 115 and document.prose[mention.span.end :][:1] in (",", ".", ";"):
        yield from _born_and_is(mention, int(age.value), mention.span.start - len(lead) + bare.start(), document)
        return
    if mention.kind in ("number", "age") and _WHO_IS.search(lead) and age is not None and 0 < age.value < 115:
        yield from _who_is(mention, int(age.value), lead, document)
        return
    if mention.kind != "age" or age is None or age.unit != "year" or age.approximate or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    born = _birth_beside(mention, sentence.span, document)
    before = document.prose[max(0, mention.span.start - 24) : mention.span.start]
    if (
        re.search(
            r"\b(?:was|were|turned|at|at\sthe\sage\sof)\s(?:only\s|just\s)?$",
            before,
        )
        and len(years_named(document, sentence.span)) < 2
    ):
        return
    if born is not None and not _KIN.search(sentence.text):
        yield from _against(mention, born, int(age.value), years_named(document, sentence.span), document)
        return
    person = _person_of(mention, document)
    if person is not None and person.since is not None and (person.until is None or person.until > document.day):
        yield from _against_reference(mention, person, person.since, int(age.value), sentence.span, document)


def _oldest(mention: Mention, document: Document) -> Iterator[Hit]:
    """ "At 78 the oldest president ever, was born in 1952"."""
    sentence, age = document.sentence_at(mention.span.start), quantity(mention)
    if sentence is None or age is None or not 0 < age.value < 115 or _KIN.search(sentence.text):
        return
    dates = [each for each in document.mentions_in(sentence.span) if dated(each)]
    born = dated(dates[0]) if len(dates) == 1 else None
    if born is not None and _BORN.search(document.prose[sentence.span.start : dates[0].span.start]):
        yield from _against(mention, born, int(age.value), set(), document)


def _who_is(mention: Mention, age: int, lead: str, document: Document) -> Iterator[Hit]:
    """ "Mr Kenyatta, who is 72,": right after the name of somebody whose birth the reference knows."""
    found, sentence = _WHO_IS.search(lead), document.sentence_at(mention.span.start)
    end = mention.span.start - len(lead) + (found.start() if found else 0)
    bearer = next((m.entity for m in document.mentions if m.kind == "person" and m.span.end == end), None)
    closed = _CLOSED.match(document.prose, mention.span.end)
    if bearer is None or bearer.since is None or sentence is None or not closed or document.quoted(mention.span):
        return
    if bearer.until is None or bearer.until > document.day:
        yield from _against_reference(mention, bearer, bearer.since, age, sentence.span, document)


def _born_and_is(mention: Mention, age: int, start: int, document: Document) -> Iterator[Hit]:
    """ "Born in July 1918 and is 61": the birth right before counts on the draft's day."""
    births = [m for m in document.mentions_in(Span(start, mention.span.start)) if dated(m)]
    born = dated(births[-1]) if len(births) == 1 else None
    if born is not None and not document.quoted(mention.span):
        yield from _against(mention, born, age, set(), document)


def _birth_beside(mention: Mention, sentence: Span, document: Document) -> DateValue | None:
    """The one date of birth in the sentence, where there is one age and one birth only."""
    mentions = document.mentions_in(sentence)
    if sum(other.kind == "age" for other in mentions) != 1:
        return None
    births = [
        value
        for other in mentions
        if (value := dated(other))
        and _BORN.search(document.prose[max(sentence.start, other.span.start - 60) : other.span.start])
    ]
    return births[0] if len(births) == 1 else None


def _against(mention: Mention, born: DateValue, age: int, years: set[int], document: Document) -> Iterator[Hit]:
    assert born.year is not None
    day = document.day
    ranges = [year_range(born, DateValue(day.year, day.month, day.day))]
    ranges += [year_range(born, DateValue(year)) for year in years if year != born.year]
    if any(low <= age <= high for low, high in ranges):
        return
    low, high = ranges[-1] if len(ranges) > 1 else ranges[0]
    yield Hit(
        mention.span,
        f"A birth in {born.year} makes {high if low == high else f'{low} or {high}'}, not {age}. One "
        f"of the two is wrong.",
        confidence=0.9,
    )


def _person_of(mention: Mention, document: Document) -> Entity | None:
    """The linked person whose name the age stands beside: "Ann Lee, 74," or "the 74-year-old Ann Lee"."""
    for other in document.mentions:
        if other.kind != "person" or other.entity is None:
            continue
        if 0 <= mention.span.start - other.span.end <= 2:
            gap = document.prose[other.span.end : mention.span.start]
            after = document.prose[mention.span.end : mention.span.end + 1]
            if _OPEN.fullmatch(gap) and after in (",", ")", "."):
                return other.entity
        if mention.text.endswith("old") and _THE.fullmatch(document.prose, other.span.end, mention.span.start):
            return other.entity
        if 0 < other.span.start - mention.span.end <= 2 and mention.text.endswith("old"):
            return other.entity
    return None


def _of_the_day(mention: Mention, sentence: Span, document: Document) -> bool:
    """Whether an age is that of the draft's day, and not of the time that the sentence tells of."""
    text = sentence.of(document.prose)
    if _SPEAKS.match(document.prose, mention.span.end) or not _THEN.search(text):
        return True
    times = time_at(document, mention.span.start)
    return not times.past and not times.moments and not _LONG_AGO.search(text)


def _against_reference(
    mention: Mention, person: Entity, born: date, age: int, sentence: Span, document: Document
) -> Iterator[Hit]:
    exact = (born.month, born.day) != (1, 1)
    now = full_years(born, document.day)
    allowed = {
        now,
        full_years(born, document.day - timedelta(days=7)),
        full_years(born, document.day + timedelta(days=3)),
    }
    if not exact:
        allowed |= {now + 1, now - 1}
    for year in years_named(document, sentence):
        allowed |= {year - born.year, year - born.year - 1}
    if age in allowed or (age < now and not _of_the_day(mention, sentence, document)):
        return
    right = str(now)
    place = Span(mention.span.start, mention.span.start + len(str(age))) if mention.text[:1].isdigit() else mention.span
    yield Hit(
        mention.span,
        f"{person.name} was born on {born.day} {born:%B} {born.year} and is {right} on the draft's day, not {age}."
        if exact
        else f"{person.name} was born in {born.year} and is about {right} on the draft's day, not {age}.",
        confidence=0.9,
        suggestions=(Suggestion(place, right),) if exact else (),
        evidence=(Evidence(f"{person.name}, born {born.isoformat()}", "knowledge", person.name, since=born),),
    )

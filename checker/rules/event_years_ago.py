"""event-years-ago: a well-known event so many years ago, and it was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker import occasions
from checker.annotate.numbers_words import read_words
from checker.claims.time import ago
from checker.patterns import regex
from checker.rules import famous_day, rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span

_YEAR = regex(r"\b(?:1[5-9]|20)\d\d\b")
_NEAR = 90
_PARTED = regex(r"[,;:()]|\b(?:when|while|who|which|that|since|before|after|until)\b")
_MARKED = regex(
    r"\b(?:mark|marks|marked|marking|commemorat\w+|celebrat\w+|observ\w+)\b[^.;:()\d]{0,40}?"
    r"(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?P<unit> years) since the "
)
_ENDING = regex(
    r"\bin (?P<year>(?:1[5-9]|20)\d\d)\b(?P<gap>[^;:()\d,]{8,110}), "
    r"(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?P<ago> years ago)"
    r"(?: (?:this (?:week|month|year)|today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?\.?\Z"
)
_OTHER_TIME = regex(r"\b(?:about|almost|nearly|around|more than|over|until|since|ended|later)\b")
_END = regex(r"\b(?:end(?:s|ed)?|halt(?:s|ed)|stop(?:s|ped)|over|armistice|truce|ceasefire|surrender(?:s|ed)?|peace)\b")
"""It may be the end of a long event that is so many years ago."""
_ABOUT = regex(
    r"\b(?:about|almost|nearly|around|some|roughly|more than|over|less than|at least|just under|up to)\s$", re.I
)


@rule("event-years-ago", on=Sentence, category="age-duration", severity=Severity.WARNING)
def event_years_ago(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known event told as so many years ago, which it was not on the draft's day.

    Reads "the explosion at Chernobyl 40 years ago" and "Twenty years ago the Berlin Wall fell". The count may be
    one off, as anniversaries are told early; rounded counts ("almost 40") are left alone.

    ```bad 2016-04-26
    Ukrainians commemorated the explosion at the Chernobyl nuclear power plant [[40 years ago]].
    ```
    ```bad 2019-11-09
    The Berlin Wall fell [[twenty years ago]], and the city celebrated on Saturday.
    ```
    ```bad 2015-08-06
    [[Sixty years ago]] an atomic bomb was dropped on Hiroshima.
    ```
    ```bad 2013-08-28
    Crowds gathered in Washington on Wednesday to mark [[60 years]] since the March on Washington.
    ```
    ```good 1973-07-27
    Twenty years ago today the Korean War was halted by an armistice, which the president did not sign.
    ```
    ```good 2013-08-28
    Crowds marked fifty years since the March on Washington; 60 years since the founding of the club is next year.
    ```
    ```good 2016-04-26
    Ukrainians commemorated the explosion at the Chernobyl nuclear power plant 30 years ago.
    ```
    ```good 2019-11-08
    The Berlin Wall fell 30 years ago. Her father, who died ten years ago, had lived beside it.
    ```
    ```good 2015-08-06
    The survivor of Hiroshima, who moved to Tokyo 20 years ago, was there on Thursday.
    ```
    ```bad 1986-01-29
    Three astronauts died in 1967 when fire swept their Apollo capsule during a test, [[29 years ago]] this week.
    ```
    ```good 1986-01-29
    Three astronauts died in 1967 when fire swept their Apollo capsule during a test, 19 years ago this week.
    ```
    ```good 2025-01-27
    Almost 80 years ago the war ended; the museum at Hiroshima was rebuilt six years ago.
    ```
    ```good 1994-06-06
    Fifty years ago Allied troops landed in Normandy. In 1989, ten years ago next autumn, the Berlin Wall fell.
    ```
    """
    if "years since" in sentence.text:
        yield from _marked(sentence, document, desk)
    if " ago" not in sentence.text:
        return
    if _YEAR.search(sentence.text):
        yield from _apposed(sentence, document)
        return
    ending = bool(_END.search(sentence.text))
    for told, count in ago(sentence.text):
        if _ABOUT.search(sentence.text[: told.start]) or document.quoted(told.shifted(sentence.span.start)):
            continue
        for name, since, at in _events(sentence, desk):
            passed = document.day.year - since.year
            if ending and 1 < passed - count < 20:
                continue
            if abs(passed - count) > 1 and _together(sentence.text, told, at):
                evidence = Evidence(f"{name}: {since.year}", "knowledge", "Table of events", since=since)
                message = f"{name[:1].upper()}{name[1:]} was in {since.year}, {passed} years ago."
                yield Hit(told.shifted(sentence.span.start), message, 0.85, (), (evidence,))
                return


def _apposed(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "Died in 1967 when fire swept their capsule, 19 years ago this week.": one year, and the count at the end."""
    found = _ENDING.search(sentence.text)
    if found is None or len(_YEAR.findall(sentence.text)) != 1 or _OTHER_TIME.search(sentence.text):
        return
    told = found["count"].lower()
    count = float(told) if told.isdecimal() else read_words(told)
    passed = document.day.year - int(found["year"])
    span = Span(found.start("count"), found.end("ago")).shifted(sentence.span.start)
    if count is not None and passed > 0 and abs(passed - count) > 1 and not document.quoted(span):
        yield Hit(span, f"From {found['year']} to the draft's day makes {passed} years, not {found['count']}.", 0.85)


def _marked(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """ "To mark, on Thursday, 90 years since the surrender of Germany"."""
    found = _MARKED.search(sentence.text)
    if (
        found is None
        or _YEAR.search(sentence.text)
        or document.quoted(Span(*found.span()).shifted(sentence.span.start))
    ):
        return
    told = found["count"].lower()
    count = float(told) if told.isdecimal() else read_words(told)
    span = Span(found.start("count"), found.end("unit")).shifted(sentence.span.start)
    for name, since, at in _events(sentence, desk):
        passed = document.day.year - since.year
        near = at.start - found.end() <= 25 and at.end > found.end()
        if count is not None and near and abs(passed - count) > 1:
            evidence = Evidence(f"{name}: {since.year}", "knowledge", "Table of events", since=since)
            yield Hit(
                span, f"{name[:1].upper()}{name[1:]} was in {since.year}, {passed} years ago.", 0.85, (), (evidence,)
            )
            return


def _events(sentence: Sentence, desk: Desk) -> Iterator[tuple[str, date, Span]]:
    """(name, first day, place) of every dated event that the sentence names."""
    for occasion in occasions.find(sentence.text, desk.knowledge):
        if occasion.event.since is not None:
            yield occasion.event.name, occasion.event.since, occasion.span
    yield from famous_day.named(sentence.text)


def _together(text: str, told: Span, at: Span) -> bool:
    """Whether nothing parts the count from the event."""
    if told.start >= at.end:
        between = text[at.end : told.start]
    elif told.end <= at.start:
        between = text[told.end : at.start].removeprefix(",")
    else:
        return False
    return len(between) <= _NEAR and not _PARTED.search(between)

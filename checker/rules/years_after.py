"""Years counted between two dates, or between a date and the draft's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.daybook import dated, interval, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Quantity, Severity, Span

_UNITS = {"year": 1.0, "decade": 10.0, "century": 100.0}
_ADVERB = (
    r"(?:(?:just|only|some|about|around|almost|nearly|roughly|more\sthan|over|exactly|less\sthan|at\sleast|fully|barely)\s)?"
)
_AGO_BESIDE = regex(rf",?\s\(?{_ADVERB}$")
_LATER_LEADS = regex(r"\s(?:later|afterwards|after\sthat),\sin\s(?:[A-Z]\w+\s)?$")
_AFTER_LEADS = regex(
    r"\s(?P<way>after|before)\s(?:the\s)?(?:[^.;,:\d]{0,50}\s)?(?:in|of)\s$"
    r"|\s(?P<way2>after|before)\sthe\s$"
)
_APPOSED = regex(
    r"(?:,|\s[–—-]|:|\s\()\s?(?:a\s(?:period|span|stretch|gap|total|reign|rule)\sof\s)?(?:almost"
    r"|nearly|about|around|more\sthan|over|some|just\sunder|just\sover|less\sthan|roughly|exactly"
    r"|close\sto)?\s?$"
)
_LESS = regex(r"\b(?:almost|nearly|close\sto|just\sunder|less\sthan|not\squite|under|barely)\s$")
_MORE = regex(r"\b(?:more\sthan|over|at\sleast|well\sover|just\sover|exactly)\s$")
_ROUGH = regex(r"\b(?:about|around|some|roughly|approximately|an?\sestimated|perhaps|circa)\s$")
_SPAN_OPENS = regex(r"\b(?:[Bb]etween|[Ff]rom)\s$")
_TIME_OPENS = regex(r"\b(?:[Ii]n|[Ss]ince|[Bb]y)\s(?:[A-Z]\w+\s)?$")
_FIRST_IN = regex(r"\bfirst\b[^.;]{0,60}\bin\s(?:more\sthan\s|almost\s|nearly\s|over\s|about\s|some\s)?$")
_AFTER_ONLY = regex(rf",?\safter\s{_ADVERB}$")
_AFTER_NOW = regex(rf"\bafter\s{_ADVERB}$")
_OTHER_SUBJECT = regex(r"[;:]|\b(?:its|his|her|their|who|which|but|while)\b")
_MARKS = regex(rf"\b(?:marked|marks|marking|celebrated|celebrates|celebrating)\s{_ADVERB}$")
_BEGUN = regex(
    r"\b(?:opened|founded|began|started|launched|established|built|formed|created|joined|jailed|imprisoned|arrested"
    r"|convicted|sentenced|appointed|elected|married|set\sup|independent|independence|took\soffice|came\sto\spower)\b"
)
_ENDED_NOW = regex(
    r"\b(?:closed|closes|shut|ended|ends|retired|retires|resigned|folded|disbanded|freed|released|died|stepped\sdown"
    r"|stopped)\b[^.;]*\b(?:(?:last|this)\s(?:week|month|year)|on\s[A-Z][a-z]+day|today|yesterday)\b"
)
_SINCE_THEN = regex(
    r"(?P<thing>-?,?\s?[A-Za-z][\w’'-]*(?:,?\s[A-Za-z][\w’'-]*){0,6}?),?\s"
    r"(?:(?:that|which)\s)?(?:had\s)?(?:began|begun|started)\s(?:back\s)?in\s"
    r"(?:[A-Z][a-z]+\s)?"
)
_LASTED = regex(r"^[^;:]{0,30}\b(?:lasted|lasting|went\son\sfor|continued\sfor)\s(?:for\s)?$")
_UNTIL = regex(r",?\s(?:until|till|up\sto|ending\sin|and\sended\sin)\s(?:[A-Z][a-z]+\s)?")
_FROM = regex(r"(?:\s[a-z]+){0,3}?,?\sfrom\s(?:[A-Z][a-z]+\s)?")
_TO_NOW = regex(
    r"\s(?:until|to|till)\s(?:this|last)\s(?:spring|summer|autumn|winter|fall|year|month|week|[A-Z][a-z]+)\b"
)
_THOSE = regex(r"\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Tt]hrough|[Ff]or)\s(?:those|these)\s$")
_PLANNED = regex(
    r"\b(?:plan|project|sentence|term|contract|deal|ban|programme|program|study|lease|mandate|loan|war|course|period)\b"
)
_LASTING = regex(
    r"\b(?:rule|reign|career|exile|dictatorship|occupation|marriage|friendship|(?:in|at)\s(?:office|power|custody"
    r"|captivity|exile|the\shelm)|of\s(?:marriage|rule|exile|service|captivity)|as\s[a-z]+)\b"
)
_NOW = regex(r"\b(?:[A-Z][a-z]+day|today|yesterday|this\s(?:week|month|year)|last\s(?:week|month|night))\b")
_OVER = regex(r"\b(?:ended|ends|over|came\sto\san\send|finished)\b")


@rule("years-after", on=Mention, category="age-duration", severity=Severity.WARNING)
def years_after(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A count of years that the dates beside it do not bear out.

    "Founded in 1990, 25 years ago" in 2025; "between 1823 and 1943, almost 100 years"; "in 1980,
    25 years after the peace of 1945"; "the first in 30 years, since 1975". Round numbers,
    decades and hedges get the slack a reader gives them; a year either way is always allowed.

    ```bad 2025-06-01
    The firm was founded in 1990, [[25 years]] ago, in Leeds.
    ```
    ```bad 2020-02-01
    Between 1823 and 1943, almost [[100 years]], the canal was the only road to Kolkata.
    ```
    ```bad 1981-01-05
    In 1980, [[25 years]] after the peace of 1945, the last of them came home to Osaka.
    ```
    ```bad 2010-11-20
    The war ended in 1975 and [[15 years]] later, in 1995, relations were restored with Hanoi.
    ```
    ```bad 2016-03-01
    The plant in Lund opened in 1981 and closed last month after [[25 years]].
    ```
    ```bad 2011-02-07
    He was jailed in Cleveland in 1984 and freed in 2011 after [[37 years]] behind bars.
    ```
    ```bad 2017-08-15
    India, which became independent in 1947, marked [[60 years]] of freedom on Tuesday.
    ```
    ```bad 1992-05-05
    The writer came home to Tirana on Monday after [[17 years]] of exile that began in 1962.
    ```
    ```bad 2011-02-12
    The general's [[30-year]] rule, which began in 1971, ended on Friday.
    ```
    ```bad 2019-10-28
    She was president of Chile from 2007 to 2015. In those [[six years]] she quarrelled with the miners.
    ```
    ```bad 2021-08-16
    The war lasted [[three decades]], from 2001 until this summer.
    ```
    ```good 2019-10-28
    She was president from 2006 to 2010 and from 2014 to 2018. In those four years she built roads.
    ```
    ```good 1999-06-01
    His 17 years in office began in 1962 and ended in 1979. Her 20-year sentence began in 1995.
    ```
    ```good 2016-03-01
    The plant in Lund opened in 1981 and closed last month after 35 years; its chief left in 2005 after 20 years.
    ```
    ```good 2025-06-01
    The firm was founded in 1990, 35 years ago, in Leeds.
    ```
    ```good 2020-02-01
    Between 1823 and 1923, almost 100 years, the canal was the only road to Kolkata.
    ```
    ```good 1981-01-05
    In 1980, three years after his release, he met a man born in 1945.
    ```
    ```good 2010-11-20
    He lived in Hanoi from 1990 to 2005, and spent three years in Hue.
    ```
    ```good 2014-08-01
    It began in 1914, a century ago, and ended in 1918, four years later.
    ```
    ```good 2003-03-03
    Some 200 years ago, in 1799, the stone was found near Rosetta.
    ```
    """
    span = quantity(mention)
    if mention.kind != "duration" or span is None or span.unit not in _UNITS or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    others = [other for other in document.mentions_in(sentence.span) if dated(other)]
    for first, last, words in _pairs(mention, others, sentence.span, document):
        low, high = _passed(first, last)
        before = document.prose[max(sentence.span.start, mention.span.start - 24) : mention.span.start]
        after = document.prose[mention.span.end : mention.span.end + 8]
        if low is None or high is None or _fits(span, low + _yearly(first, last), high, before, after):
            continue
        amount = str(high) if low == high else f"{low} or {high}"
        yield Hit(mention.span, f"{words} makes {amount} years, not {mention.text}.", confidence=0.85)
        return


Dates = tuple[date, date]


def _pairs(
    mention: Mention, others: list[Mention], sentence: Span, document: Document
) -> Iterator[tuple[Dates, Dates, str]]:
    """The two dates that the count stands between, with words for the message."""
    prose, today = document.prose, (document.day, document.day)
    before = [other for other in others if other.span.end <= mention.span.start]
    after = [other for other in others if other.span.start >= mention.span.end]
    ago = re.match(r"\sago\b", prose[mention.span.end : mention.span.end + 5])
    if ago:
        if before and _AGO_BESIDE.fullmatch(prose[before[-1].span.end : mention.span.start]):
            yield _of(before[-1]), today, f"From {before[-1].text} to the draft's day"
        elif after and re.fullmatch(r"\sago,?\s\(?(?:in|on)\s", prose[mention.span.end : after[0].span.start]):
            yield _of(after[0]), today, f"From {after[0].text} to the draft's day"
        return
    if before and after and _LATER_LEADS.fullmatch(prose[mention.span.end : after[0].span.start]):
        yield _of(before[-1]), _of(after[0]), f"From {before[-1].text} to {after[0].text}"
    elif before and after and _AGO_BESIDE.fullmatch(prose[before[-1].span.end : mention.span.start]):
        leads = _AFTER_LEADS.fullmatch(prose[mention.span.end : after[0].span.start])
        opens = _TIME_OPENS.search(prose[sentence.start : before[-1].span.start])
        if leads and opens:
            one, two = (after[0], before[-1]) if (leads["way"] or leads["way2"]) == "after" else (before[-1], after[0])
            yield _of(one), _of(two), f"From {one.text} to {two.text}"
    elif len(before) == 2 and not after and _in_apposition(before, mention, sentence, prose):
        yield _of(before[0]), _of(before[1]), f"From {before[0].text} to {before[1].text}"
    elif (
        after
        and _FIRST_IN.search(prose[sentence.start : mention.span.start])
        and re.fullmatch(r",?\s(?:and\sthe\sfirst\s)?since\s", prose[mention.span.end : after[0].span.start])
    ):
        yield _of(after[0]), today, f"From {after[0].text} to the draft's day"
    elif before and after and _lasted_until(before[-1], mention, after[0], prose):
        yield _of(before[-1]), _of(after[0]), f"From {before[-1].text} to {after[0].text}"
    elif len(after) == 1 and not before and (told := _told_start(mention, after[0], sentence, document)):
        yield _of(after[0]), told, f"From {after[0].text} to the draft's day"
    elif not before and after and _FROM.fullmatch(prose[mention.span.end : after[0].span.start]):
        if len(after) == 1 and _TO_NOW.match(prose, after[0].span.end):
            yield _of(after[0]), today, f"From {after[0].text} to the draft's day"
        elif len(after) == 2 and prose[after[0].span.end : after[1].span.start] in (" to ", " until ", "–"):
            yield _of(after[0]), _of(after[1]), f"From {after[0].text} to {after[1].text}"
    elif not others and _THOSE.search(prose[sentence.start : mention.span.start]):
        yield from _those(sentence, document)
    else:
        yield from _ended(mention, before, sentence, document)


def _lasted_until(one: Mention, mention: Mention, two: Mention, prose: str) -> bool:
    lasted = _LASTED.search(prose[one.span.end : mention.span.start])
    return bool(lasted and _UNTIL.fullmatch(prose[mention.span.end : two.span.start]))


def _those(sentence: Span, document: Document) -> Iterator[tuple[Dates, Dates, str]]:
    """ "From 2007 to 2015. In those six years": the one range of the sentence before."""
    earlier = document.sentence_at(max(0, sentence.start - 2))
    dates = [each for each in document.mentions_in(earlier.span) if dated(each)] if earlier else []
    if len(dates) == 2 and document.prose[dates[0].span.end : dates[1].span.start] in (" to ", " until ", "–", "-"):
        yield _of(dates[0]), _of(dates[1]), f"From {dates[0].text} to {dates[1].text}"


def _told_start(mention: Mention, start: Mention, sentence: Span, document: Document) -> Dates | None:
    """The draft's day where "17 years of exile that began in 1962" ends with the news, or cannot have ended yet."""
    prose, today = document.prose, (document.day, document.day)
    found = _SINCE_THEN.fullmatch(prose[mention.span.end : start.span.start])
    span = quantity(mention)
    if found is None or span is None or _PLANNED.search(found["thing"]):
        return None
    lead, tail = prose[sentence.start : mention.span.start], prose[start.span.end : sentence.end]
    if (_AFTER_NOW.search(lead) and _NOW.search(lead)) or (_OVER.search(tail) and _NOW.search(tail)):
        return today
    longer = span.value * _UNITS[span.unit] > document.day.year - _of(start)[0].year + 1
    return today if longer and _LASTING.search(found["thing"]) and _of(start)[0] != date.min else None


def _ended(
    mention: Mention, before: list[Mention], sentence: Span, document: Document
) -> Iterator[tuple[Dates, Dates, str]]:
    """ "Opened in 1981 and closed last month after 25 years", "jailed in 1984 and freed in 2011 after 27 years"."""
    prose, lead = document.prose, document.prose[max(sentence.start, mention.span.start - 30) : mention.span.start]
    if not before or not _TIME_OPENS.search(prose[sentence.start : before[0].span.start]):
        return
    first, gap = before[0], prose[before[-1].span.end : mention.span.start]
    if not _BEGUN.search(prose[sentence.start : first.span.start]):
        return
    between = prose[first.span.end : before[-1].span.start]
    if len(before) == 2 and _AFTER_ONLY.fullmatch(gap) and not _OTHER_SUBJECT.search(between):
        yield _of(first), _of(before[1]), f"From {first.text} to {before[1].text}"
    marked = _MARKS.search(lead) and prose.startswith(" of ", mention.span.end)
    ended = _ENDED_NOW.search(gap) and _AFTER_NOW.search(lead)
    if len(before) == 1 and (marked or ended):
        yield _of(first), (document.day, document.day), f"From {first.text} to the draft's day"


def _in_apposition(pair: list[Mention], mention: Mention, sentence: Span, prose: str) -> bool:
    """ "Between A and B, almost 100 years": a range, then the count set off beside it."""
    opens = _SPAN_OPENS.search(prose[sentence.start : pair[0].span.start])
    joined = prose[pair[0].span.end : pair[1].span.start] in (" and ", " to ", "–", "-", " until ")
    beside = _APPOSED.fullmatch(prose[pair[1].span.end : mention.span.start])
    tail = re.match(
        r"\s(?:of|in\s(?:prison|jail|office|power)|after|before|later|earlier|at|under"
        r"|with)\b|-",
        prose[mention.span.end : mention.span.end + 14],
    )
    if opens and joined and beside and not tail:
        return True
    hedged = _LESS.search(prose[max(0, mention.span.start - 20) : mention.span.start])
    value = quantity(mention)
    return bool(opens and joined and hedged and value and value.value * _UNITS.get(value.unit, 0) >= 50 and not tail)


def _of(mention: Mention) -> Dates:
    found = interval(mention)
    return found if found else (date.min, date.min)


def _yearly(first: Dates, last: Dates) -> int:
    """1 where both dates are whole years: the fewest years between them have their slack in them already."""
    return int(all((end - start).days >= 364 for start, end in (first, last)))


def _passed(first: Dates, last: Dates) -> tuple[int | None, int | None]:
    if date.min in (first[0], last[0]) or last[1] < first[0]:
        return None, None
    low = last[0].year - first[1].year - ((last[0].month, last[0].day) < (first[1].month, first[1].day))
    high = last[1].year - first[0].year - ((last[1].month, last[1].day) < (first[0].month, first[0].day))
    return max(low, 0), high


def _fits(span: Quantity, low: int, high: int, before: str, after: str) -> bool:
    """Whether the count, with the slack its wording asks for, can be true of the years passed."""
    said, unit = span.value * _UNITS[span.unit], _UNITS[span.unit]
    slack = max(1.0, unit * 0.6 if unit > 1 else 0.0, said * 0.05 if said >= 40 and said % 10 == 0 else 0.0)
    if _LESS.search(before):
        return low <= said + 1 and high >= said * 0.75 - 1
    if _MORE.search(before) or after.startswith((" or more", " and more")):
        return high >= said - 1
    if _ROUGH.search(before) or after.startswith(" or so"):
        slack = max(slack + 1, said * 0.15)
    return low - slack <= said <= high + slack

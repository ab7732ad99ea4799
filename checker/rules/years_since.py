"""years-since: years or months counted since a date, up to the day of the draft.

Reads "in the 222 years since it was founded in 1694" and "for thirty-one months, since April 1955". The
end is the draft's day, or any other year that the draft names: where one of them fits, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import dated, interval, quantity, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

_IN_THE = regex(
    r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hroughout)\s(?:all\s)?(?:the|its|his|her|their)\s(?P<hedge>more\sthan\s|nearly\s"
    r"|almost\s|some\s|about\s|roughly\s|over\s)?$"
    r"|\b(?:[Ii]t\sis|[Ii]t\shas\sbeen|[Mm]arks|[Mm]arking|[Nn]ow)\s(?P<hedge2>exactly\s|more\sthan\s|nearly\s|almost\s"
    r"|some\s|about\s|roughly\s|over\s)?$"
)
_SINCE = regex(
    r"\ssince\s(?:(?:the|its|his|her|their)\s)?(?:[^.;:,\d]{1,60}\s(?:in|of|on)\s)?(?:early\s|late\s|mid-)?$"
    r"|\ssince\s$"
)
_AFTER = regex(r"\safter\s(?:(?:the|its|his|her|their)\s)?(?:[^.;:,\d]{1,60}\s)?(?:in|of|on)\s$")
_STILL = regex(r",\s(?:(?!(?:which|that|who|where|when|whose)\b)[\w’'-]+\s){1,6}?(?:still|has|have|is|are|remains?)\b")
_NEWS = regex(r"\b(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|last\snight)\b")
_PAST = regex(r"\b(?:was|were|had|did|would|might|could|then)\b")
_CUE = regex(r"\b(?:since|after)\s")
_FOR = regex(
    r"\b(?:[Ff]or)\s(?P<hedge>(?:more\sthan|nearly|almost|some|about|around|roughly|over|just\sover|just\sunder)\s)?$"
)
_COMMA_SINCE = regex(r",\s(?:or\s)?(?:ever\s)?since\s(?:(?:early|late|the\s(?:spring|summer|autumn|end)\sof)\s)?$")
_OTHER = regex(r"\b(?:except|apart\sfrom|interrupt\w*|on\sand\soff|not\scounting|would|if|between|until|till)\b")
_MONTHS = {"month": 1.0, "year": 12.0, "decade": 120.0, "century": 1200.0}


@rule("years-since", on=Mention, category="age-duration", severity=Severity.WARNING)
def years_since(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A count of years or months since a date that the draft's day does not bear out.

    "In the 222 years since it was founded in 1694" in 2016: it is 322. A year either way, or a
    month where months are counted, is always allowed; round and hedged counts get more.

    ```bad 2016-08-04
    The rate is the lowest in the [[222 years]] since the bank was founded in 1694.
    ```
    ```bad 1957-01-10
    He is 59, and had been in office for [[thirty-one months]], since April, 1955.
    ```
    ```bad 1975-05-20
    It is [[40 years]] since the fall of the city in 1945, and the ruins are still there.
    ```
    ```bad 2019-03-03
    The family has run the hotel in Lima for [[25 years]], since 1974.
    ```
    ```bad 2019-06-04
    [[Twenty years]] after the crackdown of 1989, mothers still mourn in Beijing.
    ```
    ```good 2019-06-04
    Thirty years after the crackdown of 1989, mothers still mourn. Ten years after the war of 1914, he had a house.
    ```
    ```good 2016-08-04
    The rate is the lowest in the 322 years since the bank was founded in 1694.
    ```
    ```good 1957-01-10
    He is 59, and had been in office for twenty-one months, since April, 1955.
    ```
    ```good 1999-04-04
    In 1982 he left. In the 12 years since the strike of 1970 he had seen three owners, and none paid.
    ```
    ```good 2012-10-10
    In the first ten years since independence in 1962 the country had four prime ministers.
    ```
    ```good 2020-01-10
    It was hot in eight of the years since 2000, and in five years since 1990 no rain fell in Perth.
    ```
    ```good 2003-02-02
    In the nearly 60 years since the war ended in 1945, and in the century since 1900, the village grew.
    ```
    ```good 2011-05-05
    She was married for ten years, since 1960 to a singer, and has lived alone for 41 years, since 1970.
    ```
    """
    count = quantity(mention)
    if mention.kind != "duration" or count is None or count.unit not in _MONTHS or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or not _CUE.search(sentence.text) or _OTHER.search(sentence.text):
        return
    after = [each for each in document.mentions_in(sentence.span) if each.span.start >= mention.span.end]
    starts = [each for each in after if dated(each)]
    lead = document.prose[max(sentence.span.start, mention.span.start - 40) : mention.span.start]
    if not starts or document.prose[starts[0].span.end : starts[0].span.end + 4] in (" to ", "–"):
        return
    gap = document.prose[mention.span.end : starts[0].span.start]
    told = _IN_THE.search(lead) if _SINCE.fullmatch(gap) else None
    plain = _FOR.search(lead) if _COMMA_SINCE.fullmatch(gap) else None
    found = told or plain
    if found is not None:
        hedge = found["hedge"] or (told["hedge2"] if told else "") or ""
        yield from _weigh(mention, starts[0], hedge.strip(), document)
    elif mention.span.start == sentence.span.start and _AFTER.fullmatch(gap) and len(starts) == 1:
        rest = document.prose[starts[0].span.end : sentence.span.end]
        if _NEWS.search(rest) or (_STILL.match(rest) and not _PAST.search(rest)):
            yield from _weigh(mention, starts[0], "", document)


def _weigh(mention: Mention, start: Mention, hedge: str, document: Document) -> Iterator[Hit]:
    """The hit, where neither the draft's day nor a year that the draft names makes the count."""
    count, days = quantity(mention), interval(start)
    if count is None or days is None or days[0] >= document.day:
        return
    unit = _MONTHS[count.unit]
    said, known = count.value * unit, (days[1] - days[0]).days < 40
    passed = (document.day.year - days[0].year) * 12 + document.day.month - days[0].month
    slack = 1.5 if known and count.unit == "month" else 12.0
    if hedge or count.approximate or count.unit in ("decade", "century") or (said >= 600 and said % 120 == 0):
        slack = max(slack, 0.15 * said + 12)
    low, high = (passed, passed) if known else (passed - 11, passed)
    if low - slack <= said <= high + slack:
        return
    ends = {year for year in years_named(document) if year > days[0].year}
    if any(abs((year - days[0].year) * 12 - said) <= slack + 12 for year in ends):
        return
    told = f"{passed} months" if count.unit == "month" else f"{round(passed / 12)} years"
    yield Hit(mention.span, f"From {start.text} to the draft's day makes about {told}, not {mention.text}.", 0.85)

"""first-in-years: "the first in 30 years" beside the year of the last one.

Knows arithmetic only. The year of the last one must stand in the same sentence, said to be that, or
open the next one; the count is taken to the draft's day, or to the other year that the sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import dated, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity

_FIRST = regex(
    r"\b(?:first|only|worst|best|biggest|largest|lowest|highest|heaviest|deadliest|coldest|hottest|wettest|driest)\b"
    r"[^.;:]{0,60}?\s(?:in|for)\s(?P<hedge>(?:more\sthan|over|nearly|almost|about|some|around)\s)?$"
)
_LAST = regex(
    r"\b(?:(?:having\s)?last\s(?:\w+\s){0,4}?(?:in|of|on)|the\slast\s(?:\w+\s){0,4}?(?:was|came|were|fell|happened|dates)"
    r"\s(?:in|from|back\sto)|since(?:\sthat\sof)?|not\s\w+\ssince|the\sprevious\sone\s(?:was|came)\sin)\s(?:[A-Z][a-z]+\s)?$",
    re.I,
)
_ANOTHER = regex(r"\b(?:first|only|worst|best)\b|,? and (?:the|its|his|her|their|a)\b")
"""Something else that the year may belong to."""
_NEXT = regex(
    r"(?:(?:The|That|This)\s(?:(?:disaster|earthquake|quake|tremor|flood|floods|storm|hurricane|cyclone|typhoon|fire|famine"
    r"|drought|epidemic|eruption|massacre|crash|accident|defeat|strike|riot|riots|winter|summer|crisis|avalanche|tsunami)\sof"
    r"|(?:last|previous)\s(?:\w+\s){0,3}?(?:was|came|struck|fell|happened|dates\sback\sto|won|in|of)(?:\sin)?)"
    r"|Not\ssince(?:\sthat\sof)?|The\slast\sone\s\w+\sin)\s(?:[A-Z][a-z]+\s)?$"
)
"""How the next sentence names the one before: "The disaster of 1934 flattened …"."""
_COMPARED = regex(r"\b(?:more|less|worse|even|also|too|still|remains?|fewer|greater|stronger|bigger|than)\b")
_OFF = regex(r"\b(?:except|apart\sfrom|if|not\scounting|also|second|third)\b", re.I)


@rule("first-in-years", on=Mention, category="age-duration", severity=Severity.WARNING)
def first_in_years(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A "first in N years" that the year of the last one does not bear out.

    "Its first title in 30 years, having last won in 1999" in 2019: it is 20. A year either way is
    always allowed; round counts get a reader's slack.

    ```bad 2019-05-05
    The club won its first title in [[30 years]], having last won in 1999.
    ```
    ```bad 1985-02-02
    For the first time in [[12 years]] – the last was in 1963 – the lake froze at Zurich.
    ```
    ```bad 2003-08-10
    It was the hottest day for [[44 years]]: the last such day was in 1990, in Kent.
    ```
    ```bad 2015-04-26
    It was the worst earthquake in Nepal in [[71 years]]. The disaster of 1934 flattened the same valley.
    ```
    ```good 2015-04-26
    It was the worst earthquake in Nepal in 81 years. The disaster of 1934 flattened the same valley.
    ```
    ```good 1962-02-18
    It was the worst flood in Hamburg in 107 years, the mayor said. The flood of 1825 had cost more lives.
    ```
    ```good 2025-08-16
    It was his first visit in ten years, and the first meeting between the two since 2019.
    ```
    ```good 2019-05-05
    The club won its first title in 20 years, having last won in 1999.
    ```
    ```good 1985-02-02
    For the first time in 22 years – the last was in 1963 – the lake froze at Zurich.
    ```
    ```good 2003-08-10
    It was the hottest day for 13 years; the hottest of all was in 1911, in Kent.
    ```
    ```good 2014-04-04
    In 1998 the club won its first cup in 40 years, having last won in 1958.
    ```
    ```good 2020-12-21
    It is the closest meeting in nearly 400 years, since 1623, and the first to be seen for almost 800 years.
    ```
    """
    count = quantity(mention)
    if mention.kind != "duration" or count is None or count.unit not in ("year", "decade"):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or document.quoted(mention.span) or _OFF.search(sentence.text):
        return
    opening = _FIRST.search(document.prose[sentence.span.start : mention.span.start])
    if opening is None:
        return
    dates = [each for each in document.mentions_in(sentence.span) if dated(each)]
    last = [each for each in dates if _LAST.search(document.prose[sentence.span.start : each.span.start])]
    if not dates:
        dates = last = _told_next(sentence, document)
    if len(last) != 1 or last[0].span.start < mention.span.end:
        return
    if _ANOTHER.search(document.prose[mention.span.end : min(last[0].span.start, sentence.span.end)]):
        return
    beyond = last[0].span.start >= sentence.span.end
    years = {document.day.year} | {value.year for each in dates if (value := dated(each)) and value.year}
    said = count.value * (10 if count.unit == "decade" else 1)
    slack = max(1.0, said * 0.2 if opening["hedge"] or count.unit == "decade" else 0.0)
    passed = [year - _year(last[0]) for year in years if year > _year(last[0])]
    if beyond and not any(0.6 < said / each < 1.6 for each in passed):
        return  # another one, told of for its own sake
    if passed and not any(abs(each - said) <= slack for each in passed):
        yield Hit(mention.span, f"From {last[0].text} on, {max(passed)} years have passed, not {mention.text}.", 0.85)


def _told_next(sentence: Sentence, document: Document) -> list[Mention]:
    """The year of the last one, where the next sentence of the paragraph opens with it and names no other."""
    index = document.sentence_number(sentence.span.start) + 1
    if index >= len(document.sentences) or document.sentences[index].block != sentence.block:
        return []
    after = document.sentences[index]
    dates = [each for each in document.mentions_in(after.span) if dated(each)]
    opens = len(dates) == 1 and _NEXT.fullmatch(document.prose[after.span.start : dates[0].span.start])
    return dates if opens and not _COMPARED.search(after.text) else []


def _year(mention: Mention) -> int:
    value = dated(mention)
    return value.year if value is not None and value.year is not None else 0

"""last-for-next: "last" said of what is still to come, "next" of what is over.

Reads only the tense of the clause and the word; knows no events. "Last" also means final, so it must
stand with a week, a month or a year, or with a thing that comes round again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_COMING = (
    r"(?:will|shall|(?:is|are)\s(?:now\s)?(?:due|set|scheduled|expected|slated|going|likely|about)?\s?to|plans?\sto)\s"
)
_WHEN = r"(?:week|month|year|spring|summer|autumn|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DOES = (
    r"(?:be\s(?:[a-z]+ed|held|put|sworn\sin|chosen|paid|built|known)|take\splace|meet|vote|begin|start|open|close|rule|decide|"
    r"arrive|leave|travel|resume|return|expire|retire|appear|speak|launch|visit|sign|host)"
)
_FUTURE = regex(
    rf"\b(?:{_COMING}(?:not\s)?{_DOES}|(?:term|mandate|lease|contract|season|festival|session|truce|visa)\s"
    r"(?:ends|expires|begins|starts|opens))\b(?P<rest>[^,;:.–—()“”\"]{0,60}?)"
    rf"(?<=\s)(?P<wrong>last)\s{_WHEN}(?=[.;,)]|\s(?:in|at|and|but|with|when|as|after)\b|\Z)"
)
_TURNS = regex(
    r"\b(?:who|which|that|those|since|after|where|was|were|from|made|built|between|than|as|like|until|before|whether|if|"
    r"how|what|why|(?<!end\s)of|over|for|because|(?!need|speed|feed|seed|breed|shed|wed|red|bed)\w+ed|begun|taken|given|won|lost|"
    r"shot|killed|left|held|found|set|cut|put)\s(?!the\send\sof\s\Z)"
)
_DONE = regex(
    r"\b(?:died|(?:was|were)\s(?:born|killed|arrested|elected|shot|injured|buried|defeated)|resigned|crashed|took\splace|"
    r"(?:was|were)\sheld|happened|occurred)\s(?:(?!and\b|but\b|the\b)[\w’'-]+\s){0,3}"
    rf"(?P<wrong>next)\s{_WHEN}(?=[.;,)]|\s(?:in|at)\b)"
)
_ROUND = (
    r"(?:World\sCup|(?:Summer\s|Winter\s)?Olympic(?:s|\sGames)|Games|(?:general|presidential|parliamentary|federal|local|"
    r"European|midterm)\selections?|election|summit|census|European\sChampionships?|Commonwealth\sGames|World\sExpo|party\s"
    r"congress|Eurovision\sSong\sContest|Super\sBowl)"
)
_RECURS = regex(
    rf"\b[Tt]he\s(?P<wrong>last)\s(?:[A-Z][\w’'-]*\s|(?:men|women)[’']s\s){{0,2}}{_ROUND}\s"
    r"(?:(?:will|is\s(?:due|set|scheduled|expected)?\s?to)\s(?:be\sheld|take\splace|be\sstaged|open|begin|start)|"
    r"takes\splace)\b"
)
_REPORTED = regex(r"\b(?:would|not|never|wrongly)\b|\bto\sbe\s(?:the|their|his|her|its)\slast\b")
_FOR = {"last": "next", "next": "last"}


@rule("last-for-next", on=Sentence, category="date", severity=Severity.WARNING)
def last_for_next(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """“Last year” in a clause about what is to come, “next week” in one about what is over.

    One of the two, the word or the tense, is a slip, and the reader looks for the day in the wrong place.

    ```bad 2016-06-13
    The deal is expected to be completed before the end of [[last]] year, once regulators have approved it.
    ```
    ```bad 2018-07-16
    The [[last]] World Cup will be held in 2022 in Qatar, in November and December.
    ```
    ```bad 1997-05-02
    The court will rule on the appeal [[last]] month. Two climbers were killed [[next]] week in the Alps.
    ```
    ```bad 2024-10-28
    Her term ends [[last]] month, after which her successor will be chosen by an electoral college.
    ```
    ```good 2024-10-28
    Her term ended last month. The season begins as last year; the contract expires, as it did last year, in May.
    ```
    ```good 2016-06-13
    The deal was completed before the end of last year. It will be larger than last year.
    ```
    ```good 2018-07-16
    The last World Cup was held in Brazil. The last match will be held in Moscow. It will be his last year at the club.
    ```
    ```good 2020-09-09
    The state will honour the nurses killed last year and repay those who left last month.
    ```
    ```good 1999-10-12
    They will discuss the report published last week, and will mark the end of last year’s strike.
    ```
    ```good 1986-04-28
    He resigned and next week takes up a chair at Turin. He died the next year. They were held the next month.
    ```
    ```good 2010-02-02
    The vote will be larger than last year. The rules will be applied as last year. He is to be paid as of last month.
    ```
    ```good 2009-03-03
    “We will open last year,” he joked. They will look at what happened last winter; the bill will cover last month.
    ```
    """
    if "last" not in sentence.text and "next" not in sentence.text:
        return
    for shape in (_FUTURE, _DONE, _RECURS):
        for found in shape.finditer(sentence.text):
            span = Span(*found.span("wrong")).shifted(sentence.span.start)
            if not document.quoted(span) and not _looks_back(found):
                yield Hit(span, _told(found), 0.85, (Suggestion(span, _FOR[found["wrong"]]),))


def _looks_back(found: re.Match[str]) -> bool:
    """Whether the words between have turned to something else, or the clause is what somebody once expected."""
    rest = found.groupdict().get("rest") or ""
    return bool(_TURNS.search(rest) or _REPORTED.search(found[0]))


def _told(found: re.Match[str]) -> str:
    said = " ".join(found[0][found.start("wrong") - found.start() :].split()[:2])
    if found["wrong"] == "next":
        return f"“{said}” is still to come, but the clause tells of something over. Check the word or the tense."
    return f"“{said}” is over, but the clause speaks of something to come. Check the word or the tense."

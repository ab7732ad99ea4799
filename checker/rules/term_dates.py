"""term-dates: a term, contract, lease or ban whose length does not join its first and last year.

Knows arithmetic and the words that begin and end a term. Terms that were cut short, extended or
renewed are left alone, and a year either way is allowed where the months are not given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.numbers_words import SMALL
from checker.daybook import dated
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span

_N = r"(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_THING = (
    r"(?:terms?|contract|lease|mandate|ban|deal|licen[cs]e|concession|loan|agreement|presidency|chairmanship|sentence"
    r"|suspension|programme|program|plan|moratorium|treaty|pact|tenure)"
)
_TERM = regex(rf"\b{_N}[\s-]year\s(?:[a-z]+\s)?(?P<thing>{_THING})\b")
_BEGINS = regex(
    r"\b(?:elected|re-elected|appointed|named|began|begins|begun|started|signed|took\soffice|sworn\sin|since|from"
    r"|of|won|agreed|imposed|granted|took\seffect|in\sforce)\b[^.;]{0,50}$",
    re.I,
)
_ENDS = regex(
    r"\b(?:ends?|ended|expires?|expired|runs?\s(?:until|to|through)|ran\s(?:until|to)|until|to|faces?\s(?:the\s)?voters"
    r"|up\sfor\sre-?election|stands?\sagain|must\s(?:step\sdown|leave|go)|due\sto\s(?:end|expire|leave)|lapses?"
    r"|runs?\sout|is\sover|will\s(?:end|expire|leave\soffice))\s(?:again\s)?(?:in|on|at\sthe\send\sof)?\s?"
    r"(?:[A-Z][a-z]+\s)?$"
)
_CUT = regex(
    r"\b(?:early|extend\w*|extension|renew\w*|shorten\w*|cut\sshort|resign\w*|died|fired|sacked|broke|cancel\w*"
    r"|terminat\w*|option\w*|first|second|third|two\s(?:\w+-year\s)?terms|terms|suspend\w*|parole|reduced|remission"
    r"|impeach\w*|ousted|instead|snap|but|if|would|could|previous|another|consecutive|reviewed?|delay\w*|probation)\b",
    re.I,
)


@rule("term-dates", on=Sentence, category="age-duration", severity=Severity.WARNING)
def term_dates(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A term whose length does not join its first and last year.

    "Her five-year term began in 2016 and ends in 2022." One year either way is allowed where terms
    begin late in a year; terms cut short, extended or renewed are left alone.

    ```bad 2019-05-05
    Elected in 2014 for a [[six-year term]], the senator from Lyon faces voters again in 2018.
    ```
    ```bad 1999-03-03
    His [[three-year contract]], signed in 1998, runs until 2004 and makes him the best paid man in Turin.
    ```
    ```bad 1997-06-30
    The [[99-year lease]] of 1898 ends in 1999, and Hong Kong with it.
    ```
    ```good 2019-05-05
    Elected in 2014 for a six-year term, the senator from Lyon faces voters again in 2020.
    ```
    ```good 1999-03-03
    His three-year contract, signed in 1998, runs until 2001, but he may leave Turin in 1999.
    ```
    ```good 1997-06-30
    The 99-year lease of 1898 ends in 1997, and Hong Kong with it.
    ```
    ```good 2012-02-02
    Her five-year term began in 2006 and was cut short in 2008, when she resigned in Accra.
    ```
    ```good 2017-09-09
    The four-year term that began in 2013 was his second; the first ended in 2013, after which he ran in 2017.
    ```
    ```good 2020-05-05
    The three-year deal, agreed in November 2017, ends in 2021, as the season in Madrid does.
    ```
    """
    if "year" not in sentence.text or _CUT.search(sentence.text):
        return
    terms = list(_TERM.finditer(sentence.text))
    dates = [each for each in document.mentions_in(sentence.span) if dated(each)]
    if len(terms) != 1 or len(dates) != 2:
        return
    length = int(terms[0]["n"]) if terms[0]["n"].isdigit() else SMALL.get(terms[0]["n"], 20)
    ends = [each for each in dates if _ENDS.search(_before(each, sentence))]
    begins = [each for each in dates if each not in ends and _BEGINS.search(_before(each, sentence))]
    if len(begins) != 1 or len(ends) != 1:
        return
    first, last = _year(begins[0]), _year(ends[0])
    if last <= first or abs(last - first - length) <= 1:
        return
    span = Span(*terms[0].span()).shifted(sentence.span.start)
    if not document.quoted(span):
        yield Hit(span, f"From {first} to {last} makes {last - first} years, not {terms[0]['n']}.", 0.85)


def _before(mention: Mention, sentence: Sentence) -> str:
    return sentence.text[: mention.span.start - sentence.span.start]


def _year(mention: Mention) -> int:
    value = dated(mention)
    return value.year if value is not None and value.year is not None else 0

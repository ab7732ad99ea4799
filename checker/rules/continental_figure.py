"""continental-figure: a point for thousands or a comma for decimals, as much of Europe writes them.

Knows what comes in whole numbers only (people, votes, cars) and what a decimal comma stands before
(million, per cent). Whether 1.459 is a price or a crowd it cannot see, and says nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.counted import COUNTED
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_THOUSANDS = regex(
    rf"(?<![\d.,$€£¥])(?P<figure>[1-9]\d{{0,2}}\.\d{{3}})(?=\s(?:[a-z]+(?:-[a-z]+)?\s){{0,2}}?{COUNTED}\b(?!['’-]))"
)
_ROUND_SUM = regex(
    r"(?<![\d.,])(?:[$€£]\s?(?P<before>[1-9]\d{0,2}\.\d00)(?![\d.,]\d|\d|\s?(?:million|billion|trillion|[mb]n?\b))"
    r"|(?P<figure>[1-9]\d{0,2}\.\d00)(?=\s(?:euros?|dollars|pounds|kronor|kroner|zlotys?|francs|marks|lire|pesetas"
    r"|roubles|rubles|hryvnias?)\b))"
)
_DECIMAL = regex(
    r"(?<![\d.,])(?P<figure>\d{1,3},\d{1,2})(?=(?:\s|-)?(?:million|billion|trillion|per\s?cent|percent|%)(?:\W|\b))"
)
_MEAN = regex(
    r"\b(?:averages?|averaged|mean|ratio|rate|per|each|version|section|chapter|paragraph|article|magnitude|times|odds"
    r"|index|trad(?:es?|ed|ing)|exchange|fuel|petrol|diesel|lit(?:re|er)s?|gallon|kilo|ounce|share|statistic\w*"
    r"|estimat\w+\sat\s\d\.)\b",
    re.I,
)

_FIGURE = regex(r"\d")


@rule("continental-figure", on=Sentence, category="number", severity=Severity.WARNING)
def continental_figure(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A figure with a point for thousands or a comma for decimals.

    "5.000 employees" is five employees to an English reader, "3,5 million" a misprint. Read only
    beside what comes in whole numbers, beside round sums of money, and before "million" or "per
    cent"; averages, rates, prices and versions are left alone.

    ```bad 2019-05-05
    The factory in Turin has [[5.000]] employees; last year it had [[12.500]] workers.
    ```
    ```bad 2008-10-10
    Police in Athens counted [[15.000]] angry demonstrators, and the bank lost [[3,5]] million euros.
    ```
    ```bad 1994-06-06
    He paid [[3.500]] euros for the boat; the tax took [[12,5]] percent, and $[[2.000]] went to the broker.
    ```
    ```good 2019-05-05
    The factory has 5,000 employees. The average family in the town has 2.125 children, as the mayor says.
    ```
    ```good 2022-03-03
    A litre of petrol costs 1.459 euros; the euro traded at 1.100 dollars on Friday.
    ```
    ```good 2004-08-29
    The runner finished in 9.958 seconds, 1.250 metres ahead; the drug works in 3.500 per 100,000 patients.
    ```
    ```good 1999-09-09
    It sold 10,000 copies, 1,200 of them signed; 2,50,000 voters and 3,25 lakh rupees are Indian ways.
    ```
    ```good 2015-04-04
    Version 2.000 users, beware. The fund is worth 3.125 million euros, and 3.5 million people pay 12.5 percent.
    ```
    ```good 2011-11-11
    Rooms 1,2 and 3,4 are free; the score was 3.000 in the mean of 12 judges.
    ```
    """
    text = sentence.text
    if not _FIGURE.search(text):
        return
    for pattern, mark in ((_THOUSANDS, "."), (_ROUND_SUM, "."), (_DECIMAL, ",")):
        for found in pattern.finditer(text):
            group = "figure" if found["figure"] else "before"
            around = text[max(0, found.start() - 45) : found.end() + 45]
            if mark == "." and _MEAN.search(around):
                continue
            span = Span(*found.span(group)).shifted(sentence.span.start)
            right = found[group].replace(mark, "," if mark == "." else ".")
            what = "a point marks decimals" if mark == "." else "a comma marks thousands"
            yield Hit(span, f"In English {what}: write {right}.", 0.85, (Suggestion(span, right),))

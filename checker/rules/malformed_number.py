"""malformed-number: a figure whose digits are grouped as no figure is.

"11,000.000", "2,00", "1,2345", "1.234,567". Knows groups of three and Indian lakhs (1,00,000). A comma
between two figures may stand in a list ("rooms 12,14"): there the figure must be counted or measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.counted import COUNTED
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_MEASURED = (
    r"(?:euros?|dollars|pounds|kilomet(?:re|er)s|km|miles|met(?:re|er)s|hectares|acres|tonnes|tons|barrels|feet)"
)
_NEXT = rf"(?=\s(?:[a-z]+(?:-[a-z]+)?\s){{0,2}}?{COUNTED}\b(?!['’-]))"
_CUE = (
    r"(?:\b(?:above|below|than|at\sleast|nearly|almost|some|about|around|roughly|exceeded|exceeds|exceed|topped|surpassed"
    r"|passed|reached|killed|estimated|another|rose\sto|fell\sto|grew\sto|population\sof)\s|[$£€]\s?)$"
)
_POINTED = regex(rf"(?<![\d.,$£€])(?P<figure>\d{{1,3}}(?:,\d{{3}})+\.(?:000(?![\d.,]\d)|\d{{3}}(?![\d.,]\d){_NEXT}))")
_MIXED = regex(
    r"(?<![\d.,:/])(?P<figure>[1-9]\d{0,2}(?:\.\d{3})+,\d{1,3}|[1-9]\d{0,2}(?:,\d{2,3})+,\d{1,2}"
    r"|\d{1,3}(?:,\d{3})*,,\d+)(?![\d,]|\.\d)"
)
_SHORT = regex(
    r"(?<![\d.,:/–-])(?P<figure>[1-9]\d{0,2}(?:,\d{3})*,\d{2}|[1-9]\d{0,2},\d{4,6}|[1-9]\d{3,5},\d{3})"
    r"(?![\d,%]|\.\d|-\w|\s?(?:%|per\s?cent|percent|million|billion|trillion|lakh|crore|m\b|bn\b))"
)
_BESIDE = regex(rf"{_NEXT}|\s{_MEASURED}\b")
_ANY = regex(r"\s[a-z]{3,}s\b")
_BEFORE = regex(_CUE)
_NUMBERED = regex(
    r"\b(?:pages?|rooms?|numbers?|nos?\.?|verses?|chapters?|articles?|sections?|lines?|routes?|lots?|platforms?|psalms?"
    r"|John|Matthew|Mark|Luke|lanes?|gates?|paragraphs?|items?|bibs?|channels?)\s[^.;]{0,12}$",
    re.I,
)


@rule("malformed-number", on=Sentence, category="number", severity=Severity.WARNING)
def malformed_number(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A figure whose digits are grouped as no figure is.

    A digit is missing, or one is too many, or a point stands for a comma: nobody can tell what
    is meant.

    ```bad 2015-09-23
    The software was installed in [[11,000.000]] vehicles, and the recall cost the firm in Wolfsburg dear.
    ```
    ```bad 2015-04-26
    The toll of the earthquake near Kathmandu rose above [[2,00]]. In Bihar at least [[1,2345]] houses fell.
    ```
    ```bad 1997-12-12
    Some [[12,50]] workers marched through Seoul, and [[1,000,00]] leaflets were printed.
    ```
    ```bad 2004-12-30
    About [[1500,000]] people in Aceh lost their homes; the fund has [[1.234,567]] dollars.
    ```
    ```good 2015-09-23
    The software was installed in 11,000,000 vehicles; the engine weighs 1,234.567 pounds and costs $1,200.50.
    ```
    ```good 2015-04-26
    The toll rose above 2,000. Rooms 12,14 and 15,16 were flooded, and pages 3,45 were lost in Kathmandu.
    ```
    ```good 2019-05-23
    Nearly 1,00,000 staff counted 12,34,567 votes in Uttar Pradesh and paid Rs 2,50,000 for it.
    ```
    ```good 2008-08-08
    The gold cost more than 1,000.5 dollars an ounce. The reaction needs 2,4-dinitrophenol and 10,12 diene.
    ```
    ```good 1999-01-01
    The euro was fixed at 1,936.27 lire and 40.3399 francs; the bank paid 2,5 percent.
    ```
    ```good 1986-02-02
    He won 6,4 6,3 and ran the 1,500 metres; between 1,500,2,000 and 3,000 fans saw it in Split.
    ```
    """
    text = sentence.text
    if "," not in text:
        return
    for pattern in (_POINTED, _MIXED, _SHORT):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - 24) : found.start()]
            if _NUMBERED.search(before):
                continue
            long = len(found["figure"].rpartition(",")[2]) > 3 and _ANY.match(text, found.end())
            if pattern is _SHORT and not (long or _BEFORE.search(before) or _BESIDE.match(text, found.end())):
                continue
            span = Span(*found.span("figure")).shifted(sentence.span.start)
            yield Hit(span, f"No figure is grouped like {found['figure']}: check its digits, commas and points.", 0.85)

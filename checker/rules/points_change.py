"""points-change: a rate said to move by so many points, from one figure to another that lies elsewhere.

Reads "by half a percentage point, from 0.5% to 0.25%", "by 50 basis points to 4.5 percent from 4.75". Set
rates are exact; what is measured (growth, approval) is rounded, and gets the slack of rounding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_SHARE = {"half": 0.5, "quarter": 0.25, "three-quarters": 0.75, "third": 1 / 3, "tenth": 0.1}
_BY = (
    r"(?P<by>(?:an?\s)?(?P<share>half|quarter|three[-\s]quarters|third|tenth)(?:[-\s](?:of\s)?(?:an?\s)?|\sof\s(?:an?|one)\s)"
    r"(?:full\s)?(?P<p1>percentage[-\s]points?|points?)"
    r"|(?P<number>\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?:\sand\sa\s(?P<extra>half|quarter))?"
    r"(?:\s|-)(?:full\s|whole\s)?(?P<p2>percentage[-\s]points?|basis\spoints?|points?))"
)
_RATE = (
    r"(?:(?:about|just|only|a\srecord|an?\sall-time\s(?:low|high)\sof)\s)?"
    r"(?P<{0}>\d+(?:\.\d+)?(?:\s\d/\d)?)(?P<u{0}>\s?%|\s?per\s?cent|\spercent)?"
)
_A, _B = _RATE.format("a"), _RATE.format("b")
_CHANGED = (
    r"(?:,|\s[–—]|\s\()\s?(?:an?\s(?:rise|increase|cut|fall|drop|reduction|gain|decline)\sof|(?:up|down)(?:\sby)?)\s"
)
_SHAPES = (
    regex(rf"\b(?:by|rates?)\s(?:another\s|a\sfurther\s)?{_BY},?\s(?:\(|–\s)?from\s{_A},?\sto\s{_B}(?![\d–-])"),
    regex(rf"\b(?:by|rates?)\s(?:another\s|a\sfurther\s)?{_BY},?\s(?:\(|–\s)?to\s{_B},?\sfrom\s{_A}(?![\d–-])"),
    regex(rf"\bfrom\s{_A}\sto\s{_B}{_CHANGED}{_BY}"),
    regex(rf"\bto\s{_B},?\sfrom\s{_A}{_CHANGED}{_BY}"),
)
_EXACT = regex(
    r"\b(?:[Bb]ank [Rr]ate|(?:interest|lending|base|benchmark|policy|key|discount|deposit|refinancing|repo|cash)\s"
    r"(?:\w+\s)?rates?|V\.?A\.?T\.?|sales\stax|tax)\b"
    r"|\b(?:Fed|Federal\sReserve|ECB|[Cc]entral\s[Bb]ank|Bank\sof\s[A-Z]\w+|Bundesbank|Riksbank)\b.*\brates?\b"
)
_MEASURED = regex(r"\b(?:unemployment|jobless|inflation|growth|approval|turnout|support|poll\w*|share|births?)\b")
_LOOSE = regex(r"\b(?:range|band|between|each|every|annually|a\syear|monthly|stages|steps|twice|times|average\w*)\b")


@rule("points-change", on=Sentence, category="number", severity=Severity.WARNING)
def points_change(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A change in points that is not the difference of the two rates beside it.

    From 0.5% to 0.25% is a quarter of a percentage point, not half.

    ```bad 2016-08-04
    The committee voted to lower Bank Rate by [[half a percentage point]], from 0.5% to 0.25%.
    ```
    ```bad 1992-09-16
    The bank raised its base rate by [[three percentage points]], to 12 percent from 10 percent.
    ```
    ```bad 2022-06-15
    The central bank in Brasilia lifted its benchmark rate by [[75 basis points]] from 12.75% to 13.25%.
    ```
    ```bad 2011-01-04
    The tax rose from 17.5% to 20%, an increase of [[two percentage points]], in Britain.
    ```
    ```good 2016-08-04
    The committee voted to lower Bank Rate by a quarter of a percentage point, from 0.5% to 0.25%.
    ```
    ```good 1992-09-16
    The bank raised its base rate by two percentage points, to 12 percent from 10 percent.
    ```
    ```good 2022-06-15
    The central bank lifted its benchmark rate by 50 basis points from 12.75% to 13.25%.
    ```
    ```good 2009-09-09
    Approval of the minister in Madrid fell by three points, from 41% to 39%, after rounding.
    ```
    ```good 2023-05-03
    The Fed raised its target by a quarter of a percentage point, to a range of 5% to 5.25%.
    ```
    ```good 1987-10-19
    The index fell by 508 points, from 2,246 to 1,738; rates rose by half a point a year from 5% to 7%.
    ```
    """
    if " point" not in sentence.text and "-point" not in sentence.text:
        return
    for shape in _SHAPES:
        found = shape.search(sentence.text)
        if found is None or _LOOSE.search(sentence.text) or not (found["ua"] or found["ub"]):
            continue
        span = Span(*found.span("by")).shifted(sentence.span.start)
        said, one, two = _said(found), _rate(found["a"]), _rate(found["b"])
        if said is None or document.quoted(span):
            return
        points = abs(one - two)
        exact = _EXACT.search(sentence.text) and not _MEASURED.search(sentence.text)
        slack = 0.011 if exact else _step(found["a"]) + _step(found["b"]) + (_step(found["number"] or "0.0") or 0.05)
        if abs(points - said) > slack + 1e-6:
            lead = f"From {found['a']} to {found['b']} percent"
            yield Hit(span, f"{lead} is {points:.3g} percentage points, not {said:g}.", 0.9)
        return


def _said(found: re.Match[str]) -> float | None:
    if found["share"]:
        return _SHARE[found["share"].replace(" ", "-")]
    number = found["number"]
    whole = float(number) if number[0].isdigit() else read_words(number)
    if whole is None:
        return None
    whole += _SHARE.get(found["extra"] or "", 0.0)
    return whole / 100 if "basis" in found["p2"] else whole


def _rate(text: str) -> float:
    whole, _, part = text.partition(" ")
    top, _, bottom = part.partition("/")
    return float(whole) + (float(top) / float(bottom) if bottom and float(bottom) else 0.0)


def _step(text: str) -> float:
    """Half the last digit shown."""
    if not text[:1].isdigit() or "/" in text:
        return 0.0
    return 0.5 * 10.0 ** -len(text.partition(".")[2])

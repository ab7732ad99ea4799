"""bare-majority: too few, or more than all, of the seats that are said to make a majority.

Reads "needs 75 of the 151 seats to govern alone". Knows arithmetic, and no rules of a house about two thirds.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_SEATS = r"(?:seats|votes|members|deputies|lawmakers|MPs|delegates|electors|electoral\s(?:college\s)?votes|mandates)"
_OF = (
    r"(?P<n>\d{2,4}(?:,\d{3})?)(?:\s" + _SEATS + r")?\s(?:of|out\sof|in)\s(?:the\s|its\s|all\s)?"
    r"(?:[\w.’'-]+[’']s?\s)?(?P<m>\d{2,4}(?:,\d{3})?)"
    r"(?:-(?:seat|member)\s(?:[A-Za-z’'-]+\s?){1,4}|\s(?:[a-z-]+\s)?" + _SEATS + r"(?:\sin\s[^,.;:]{2,50}?)?)"
)
_NEEDS = regex(
    r"\b(?:needs?|needed|requires?|required|necessary|must\s(?:win|have|get|take|secure)|takes?)\s(?:at\sleast\s|to\swin\s)?"
    + _OF
    + r",?\s(?:(?:in\sorder\s)?to\s(?:govern|rule|form|have|hold|command|control|secure|win|be\selected|get\sa)|for)\b"
    r"(?P<aim>[^.;:]{0,60})"
)
_MAJORITY = regex(
    rf"\b(?:(?:an?|the|its|their)\s(?:[a-z-]+\s){{0,2}}majority|majority\sin\s[^,.;:]{{3,40}}),?\s(?:of|with|winning|taking|holding)"
    rf"\s{_OF}"
)
_AIMS = regex(
    r"\b(?:govern|rule|majority|form\sa\s(?:one-party\s|majority\s)?government|command|control|alone|elected|win)\b"
)
_MORE = regex(
    r"\b(?:two[\s-]thirds|three[\s-](?:fifths|quarters)|super-?majority|qualified|minority|coalition|block\w*|veto|another|more|plurality"
    r"|confidence\sand\ssupply|absolute\sterms)\b"
)


@rule("bare-majority", on=Sentence, category="number", severity=Severity.WARNING)
def bare_majority(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A majority that is none: half of the seats or fewer.

    More than half is needed to govern alone: 76 of 151, 76 of 150. Majorities of two thirds, blocking minorities
    and coalitions are left alone.

    ```bad 2022-05-23
    Labor needs [[75]] of the 151 seats to govern alone, and Canberra still counts.
    ```
    ```bad 2019-10-22
    His party needed [[168]] of the 338 seats for a majority in Ottawa.
    ```
    ```bad 1994-03-29
    The alliance won a majority of [[302]] of the 630 seats in Rome.
    ```
    ```good 2022-05-23
    Labor needs 76 of the 151 seats to govern alone. It has won 75 of the 151 seats so far.
    ```
    ```good 2016-11-08
    A candidate must win 270 of the 538 electoral votes to be elected; the House needs 218 of its 435 members to rule.
    ```
    ```good 2005-05-30
    The treaty needs 180 of the 500 votes to win a veto; a blocking minority takes 90 of the 255 votes for control.
    ```
    ```good 2021-09-27
    She needs 40 of the 120 seats to form a coalition in Oslo. The party lost its majority of 20 of the 30 seats.
    ```
    ```good 1979-05-04
    They needed 318 of the 635 seats for a majority, and got 339. A bare majority of 318 of the 635 seats would do.
    ```
    """
    for pattern in (_NEEDS, _MAJORITY):
        for found in pattern.finditer(sentence.text):
            part, whole = (int(found[each].replace(",", "")) for each in ("n", "m"))
            aimed = pattern is _MAJORITY or _AIMS.search(found[0][found.end("m") - found.start() :])
            span = Span(*found.span("n")).shifted(sentence.span.start)
            if (
                part > whole / 2
                or part < 0.4 * whole
                or not aimed
                or _MORE.search(sentence.text)
                or document.quoted(span)
            ):
                continue
            least = str(whole // 2 + 1)
            told = f"{found['n']} of {found['m']} is no majority: that takes {least}."
            yield Hit(span, told, 0.85, (Suggestion(span, least),))

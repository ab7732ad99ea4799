"""verb-agreement: a plural subject with a verb in the singular.

Reads only subjects whose number a word before them settles: "no weapons is", "these rules was", "several ships has".
Measures ("two years is a long time") may take either.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_PEOPLE = (
    r"people|men|women|children|police(?:men|women)?|weapons|soldiers|troops|ministers|officials|leaders|members|countries|states"
    r"|nations|governments|parties|lawmakers|voters|workers|companies|firms|banks|ships|planes|tanks|missiles|rockets|drones"
    r"|attacks|talks|negotiations|elections|votes|ballots|sanctions|rules|laws|treaties|agreements|documents|reports|prisoners"
    r"|hostages|refugees|migrants|families|homes|houses|schools|hospitals|roads|bridges|prices|shares|exports|imports|taxes"
    r"|victims|survivors|protesters|demonstrators|police\sofficers|officers|judges|lawyers|doctors|scientists|teachers"
    r"|students|players|fans|passengers|villages|towns|cities|buildings|results|figures|charges|plans|proposals|decisions"
)
_PLURAL = regex(
    rf"(?:\b(?P<sure>[Tt]hese|[Tt]hose|[Ss]everal|[Mm]any|[Bb]oth|[Aa]\snumber\sof|[Dd]ozens\sof|[Hh]undreds\sof|[Tt]housands\sof"
    rf"|[Mm]illions\sof)|(?P<no>\b[Nn]o))\s(?:[a-z-]+\s)?(?:{_PEOPLE})\s(?P<verb>is|was|has)\b(?!-)(?!\s+[A-Z])"
)
_BEFORE = regex(
    r"\b(?:all|of|in|for|to|with|by|from|on|about|among|between|behind|over|against|than|like|including|if|wish|wished|as\sthough|would"
    r"|were|that|which|who|whether|lest|suppose\w*|how|why|what|where|when|nor|neither|and|or|said|says|[A-Za-z]+ing)\s(?:the\s)?$"
)
_RIGHT = {"is": "are", "was": "were", "has": "have"}


@rule("verb-agreement", on=Sentence, category="wording", severity=Severity.WARNING)
def verb_agreement(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A plural subject with a verb in the singular.

    Read where "these", "several", "many" or "no" settles that a plural of everyday news is the subject.

    ```bad 2022-07-22
    Inspectors will see to it in Istanbul that [[no weapons is]] smuggled in.
    ```
    ```bad 1999-06-12
    [[These soldiers was]] the first to enter Pristina. [[Several tanks has]] followed.
    ```
    ```bad 2011-03-12
    [[Thousands of homes was]] swept away on the coast of Japan.
    ```
    ```good 2022-07-22
    No weapons are smuggled in, and none of these ships is to be searched in Istanbul.
    ```
    ```good 1999-06-12
    One of these soldiers was the first to enter Pristina; the number of several states has grown.
    ```
    ```good 2011-03-12
    What many voters like is order. Thousands of homes were swept away; the loss of many houses is felt in Japan.
    ```
    ```good 1963-08-28
    The leader of these workers is a man whose dream for all those children is known in Washington.
    ```
    ```good 2004-11-03
    Paying no income taxes was smart, he said. No people is without memory; a land with no laws is lost.
    ```
    """
    for found in _PLURAL.finditer(sentence.text):
        start = found.start("sure" if found["sure"] else "no")
        before = sentence.text[:start]
        span = Span(start, found.end("verb")).shifted(sentence.span.start)
        joined = _BEFORE.search(before[-24:]) and not before.endswith(" that ")
        if joined or " people " in found[0] or document.quoted(span) or "," in found[0]:
            continue
        place = Span(*found.span("verb")).shifted(sentence.span.start)
        right = _RIGHT[found["verb"]]
        yield Hit(span, f"The subject is a plural: “{right}” is meant.", 0.85, (Suggestion(place, right),))

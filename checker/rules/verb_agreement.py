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
_ONE_THING = regex(
    r"(?:^|\b(?:when|after|before|because|that|but|while|since|where|until) )"
    r"(?P<one>(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts) (?:alarm|announcement|agreement|airport|attack"
    r"|ban|bill|body|bomb|bridge|building|ceasefire|ceremony|city|coffin|constitution|coup|curfew|decision"
    r"|decree|election|explosion|fire|flag|funeral|house|invitation|law|letter|minister|motion|news|order"
    r"|palace|plan|president|prime minister|proposal|report|resignation|result|road|ship|speech|statement"
    r"|summit|treaty|verdict|village|vote|war|woman|man|soldier|child|king|queen|pope|driver|pilot|plane"
    r"|train|tunnel) (?P<verb>were|are|have))"
    r" (?=(?:not |also |already |only |then )?(?:given|taken|been|held|made|sent|shot|found|killed|closed|opened|signed"
    r"|read|lifted|imposed|declared|announced|announcing|raised|rung|sounded|arrested|elected|sworn|told|born|lost|won|sold"
    r"|built|destroyed|hit|due|passed|approved|rejected|published|delivered|buried|evacuated|hanged|freed)\b)"
)
_IF = regex(r"\b(?i:if|as if|as though|though|wish\w*|suppose|lest|unless|whether|would|both|all|and|or|nor|than)\b")
_RIGHT_FOR_ONE = {"were": "was", "are": "is", "have": "has"}
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
    ```bad 2019-04-16
    He was about to speak on television when [[the alarm were]] given in Paris.
    ```
    ```good 2016-10-14
    They were the first women in the post. One men's final was lost, and each women's team in Stockholm won a match.
    ```
    ```good 2019-04-16
    The bell and the alarm were sounded in Paris. If the alarm were given now, nobody would hear. It is the first
    women will have heard of it, she said, and for one men were ready.
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
    yield from _plural(sentence, document)
    yield from _singular(sentence, document)


def _plural(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """A plural with a verb in the singular."""
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


def _singular(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """One thing with a verb in the plural."""
    text, at = sentence.text, sentence.span.start
    for found in _ONE_THING.finditer(text):
        span = Span(found.start("one"), found.end("verb")).shifted(at)
        if not _IF.search(text[: found.start("one")]) and not document.quoted(span):
            place, right = Span(*found.span("verb")).shifted(at), _RIGHT_FOR_ONE[found["verb"]]
            yield Hit(span, f"The subject is a singular: “{right}” is meant.", 0.85, (Suggestion(place, right),))

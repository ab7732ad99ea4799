"""A plural missing after a number: "four more time", "one of the reason"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

# Countable everyday nouns; collectives among them are named below.
_NOUNS = (
    "time day week month year hour minute decade century person soldier civilian settlement village "
    "town city country nation state region district province "
    "island member minister president leader official officer lawyer judge doctor nurse teacher "
    "student worker employee resident citizen voter candidate politician "
    "lawmaker senator deputy journalist reporter expert scientist researcher player rider driver "
    "passenger victim suspect prisoner hostage refugee migrant demonstrator protester "
    "reason question problem issue topic way example case incident attack explosion missile drone "
    "rocket bomb tank ship boat plane aircraft helicopter car vehicle bus train "
    "house home building school hospital church bridge road street hotel company firm bank agency "
    "organisation organization party election vote seat law rule document report letter "
    "book film song article statement word language child woman man brother sister son daughter "
    "parent friend dollar euro pound kilometre kilometer mile metre meter ton tonne "
    "goal point game match round talk meeting conversation visit interview speech agreement treaty "
    "condition demand proposal sanction group team"
).split()
_IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children",
              "aircraft": "aircraft", "century": "centuries",
              "bus": "buses", "match": "matches",
              "speech": "speeches", "church": "churches", "foot": "feet"}  # fmt: skip
_COLLECTIVE = {
    "group",
    "team",
    "aircraft",
    "party",
    "company",
    "state",
    "home",
    "talk",
    "game",
    "round",
    "point",
    "vote",
    "visit",
    "demand",
    "report",
    "document",
    "question",
    "man",
    "attack",
    "case",
}
_COUNT = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|several|many|both|few|dozens\sof|hundreds\sof|thousands\sof|scores\sof|numerous"
)
_NOUN = "|".join(sorted(_NOUNS, key=len, reverse=True))
_STOP = (
    r"(?=\s(?:to|in|of|for|on|at|by|since|before|after|was|were|is|are|have|has|had|who|that"
    r"|which|from|with|during|ago|later|earlier|while|when|because|under|left|died|killed|said)\b"
    r"|[.,;:!?)]|$)"
)
_FEW = regex(
    rf"(?<![-–])\b(?P<n>{_COUNT})\s(?P<more>more\s|other\s|different\s|new\s|further\s"
    rf"|additional\s)?(?P<noun>{_NOUN}){_STOP}",
    re.I,
)
_DIGITS = regex(
    rf"(?<=[a-z]\s)(?P<n>[2-9]|[1-9]\d{{1,2}})\s(?P<more>more\s|other\s|different\s"
    rf"|new\s|further\s)(?P<noun>{_NOUN}){_STOP}"
)
_UNIT = regex(
    r"(?<![\w.,/–-])(?P<n>[2-9]|[1-9]\d{1,2}(?:,\d{3})*)\s(?P<noun>year|month|week|day|hour|minute|kilometer|kilometre|mile"
    r"|hectare|dollar|euro)(?=[.,;)]|\s(?:ago|later|earlier|after|before|of|to\s(?:build|finish|complete"
    r"|reach|decide|leave)|in\s(?:prison|jail|office|power)|and|but|while)\b)"
)
_ONE_OF = regex(
    rf"\bone\sof\s(?:the|his|her|its|their|our|these|those)\s(?:(?:most|many|main|key|biggest"
    rf"|largest|few|first|last|best|worst|leading|major)\s)?(?P<noun>{_NOUN}){_STOP}",
    re.I,
)
_PART = regex(
    r"(?:\b(?:one|and|half|of|to|or|a|an|the|another|this|that|every|each|day|chapter"
    r"|top|bottom|part|phase|stage|route|section|over|no|all|page|grade|year|level|class|table|figure|line|item|number|those|these|world\swar)|[-–/])\s$",
    re.I,
)


@rule("number-agreement", on=Sentence, category="number", severity=Severity.WARNING)
def number_agreement(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A noun left in the singular after a number.

    "Four more time", "several settlement", "one of the reason". Only everyday count nouns
    before a word or mark that ends the phrase are read, so "four minute mile", "two state
    solution" and "one of the group" are left alone.

    ```bad 2025-06-01
    The delegation will have at least [[four more time]] to review the report.
    ```
    ```bad 1999-03-25
    [[Several settlement]] in Kosovo were shelled overnight.
    ```
    ```bad 2012-07-30
    Cost is [[one of the reason]] for the delay in Delhi, the minister said.
    ```
    ```bad 1985-09-20
    At least [[three hospital]] were destroyed in Mexico City.
    ```
    ```bad 2016-04-26
    The arch is to last [[100 year]]. It took [[12 day]] to build its roof; the director got [[3 year]] in jail.
    ```
    ```good 2016-04-26
    On page 3 day and night are one; Year 7 pupils, a 12 day trip, grade 4 member schools and labourers.
    ```
    ```good 2025-06-01
    The delegation will have at least four more days to review the report.
    ```
    ```good 1954-05-07
    Bannister ran the first four minute mile in Oxford.
    ```
    ```good 2012-07-30
    One of the group in Delhi backs a two state solution.
    ```
    ```good 1985-09-20
    Many a hospital in Mexico City was destroyed, many a time in vain.
    ```
    ```good 2003-06-06
    The 12 member states and the ten member council met; both man and boy were fed.
    ```
    ```good 2018-02-02
    One of the state's few schools and one of the party's founders are in Lagos.
    ```
    ```good 1977-08-16
    A one to two person tent costs five dollars a day, and Apollo 11 mission day two year after.
    ```
    """
    for pattern in (_FEW, _DIGITS, _UNIT, _ONE_OF):
        for match in pattern.finditer(sentence.text):
            noun = match["noun"].lower()
            if _excused(match, noun, sentence.text, pattern is _ONE_OF):
                continue
            span = Span(*match.span()).shifted(sentence.span.start)
            place = Span(*match.span("noun")).shifted(sentence.span.start)
            more_time = noun == "time" and " more " in match[0]
            yield Hit(
                span,
                f"“{match[0]}” lacks its unit: days, weeks, months?"
                if more_time
                else f"“{match[0]}” needs the plural: “{_plural(noun)}”.",
                confidence=0.85,
                suggestions=() if more_time else (Suggestion(place, _plural(noun)),),
                severity=Severity.NOTE if document.quoted(span) else None,
            )


def _excused(match: re.Match[str], noun: str, text: str, one_of: bool) -> bool:
    if one_of:
        return noun in _COLLECTIVE
    before = text[max(0, match.start() - 12) : match.start()]
    if _PART.search(before) or _plural(noun) == noun or match["noun"][0].isupper():
        return True
    more = "more" in match.groupdict() and match["more"]
    return (
        match["n"].lower() in ("few", "both", "many")
        and not more
        and (noun in _COLLECTIVE or match["n"].lower() == "both")
    )


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")

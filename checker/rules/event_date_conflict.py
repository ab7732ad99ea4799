"""One event with two dates in one draft: births, deaths, foundings and the like, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.daybook import dated, interval
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|of|de|van|von|al|bin))*)"
_WHEN = r"(?:[^.;,\d]{0,30}?\s)?(?:on|in)\s(?:the\s)?$"
_EVENTS = {
    "born": regex(_NAME + r",?\s(?:who\s)?(?:was\s|is\s)?born\s" + _WHEN),
    "died": regex(_NAME + r",?\s(?:who\s)?died\s" + _WHEN),
    "founded": regex(_NAME + r",?\s(?:which\s)?(?:was\s|were\s)?(?:founded|established|created|set\sup)\s" + _WHEN),
    "married": regex(_NAME + r"\s(?:got\s)?married\s" + _WHEN),
    "annexed": regex(
        r"(?:annexed\s" + _NAME + r"|annexation\sof\s(?P<name2>[A-Z][\w’'-]+)"
        r"|(?P<name3>[A-Z][\w’'-]+),?\s(?:which\s)?was\sannexed)(?:\sby\s[A-Z]\w+)?\s(?:on|in)\s$"
    ),
    "joined": regex(_NAME + r"\sjoined\s(?:the\s)?(?:EU|European\sUnion|NATO|euro|United\sNations)\s(?:on|in)\s$"),
    "independent": regex(
        _NAME + r"\s(?:became\sindependent|(?:gained|won|declared)\s(?:its\s)?independence)\s" + _WHEN
    ),
}
_VERB = (
    r"(?P<verb>opened|built|closed|founded|launched|completed|established|introduced|abolished|born|died|married"
    r"|signed|demolished|destroyed)"
)
_THEN = r"(?:(?:in|at|near|by|to)\s[^,;.\d]{2,25}?\s|there\s|here\s)?(?:on|in)\s(?:the\s)?$"
_THING = regex(
    r"\b(?:[Tt]he|[Aa]n?)\s(?P<name>(?:[A-Za-z][\w’'-]*\s){0,2}?[a-z][\w’'-]+)(?:,(?:\s(?:which|who))?)?\s(?:was\s|were\s)?"
    + _VERB + r"\s" + _THEN
)  # fmt: skip
_PRONOUN = regex(r"\b(?:[Ii]t|[Hh]e|[Ss]he)\s(?:was\s)?" + _VERB + r"\s" + _THEN)
_ON = r"\s(?:[a-z]+\s){0,2}?on\s$"
_BEGAN = regex(
    r"\b[Tt]he\s(?P<name>(?:[a-z]+\s)?[a-z]+)\s(?:was\s|were\s)?(?P<verb>began|opened|started|ended|died|crashed|sank"
    r"|signed|struck)" + _ON
)
_IT_BEGAN = regex(r"\b(?:it|they|he|she)\s(?:was\s)?(?P<verb>began|opened|started|ended|died|crashed|sank)" + _ON)
_AGAIN = regex(
    r"\b(?:again|second|twice|re-?\w+ed|not|wrongly|falsely|incorrectly|claim\w*"
    r"|according|reported|said|whether|or)\b",
    re.I,
)


class _Seen(NamedTuple):
    mention: Mention
    start: int
_IN_PLACE = regex(r"\b[Ii]n (?:the )?[A-Z]\w+ (?:it|they|he|she|the)\b")


@rule("event-date-conflict", on=Document, category="date", severity=Severity.WARNING)
def event_date_conflict(document: Document, document_again: Document, desk: Desk) -> Iterator[Hit]:
    """One event given two dates in one draft.

    A birth, death, founding, wedding, annexation or accession of the same name on two days
    that cannot be the same. The second is marked and the first is quoted.

    ```bad 2025-06-01
    Crimea was annexed in 2014. Nine years earlier nobody foresaw it.

    Moscow annexed Crimea in [[2015]], diplomats recall.
    ```
    ```bad 2013-12-06
    Mandela was born in 1918 in Mvezo. Friends say Mandela, born in [[1919]], was never late.
    ```
    ```bad 2003-05-02
    Estonia joined the European Union in 2004. Ministers say Estonia joined the EU in [[2007]].
    ```
    ```bad 2016-09-27
    The bridge opened in 1932 in Sydney. When it opened in [[1923]], it was the longest in the world.
    ```
    ```bad 2007-11-09
    The trial began on Monday in Turin. Since it began on [[Tuesday]], four witnesses have been heard.
    ```
    ```good 2012-06-01
    In Namibia the power was abolished in 1996 by an act; in Botswana it was abolished in 2004, in Lesotho in 2006.
    ```
    ```good 1996-03-03
    He was born in 1950 and died in 1990. She was born in Lodz and married in 1974.
    ```
    ```good 2007-11-09
    The trial began on Monday in Turin. The appeal began on Tuesday in Rome, and it ended on Friday.
    ```
    ```good 2016-09-27
    The bridge in Sydney opened in 1932 and was closed in 2015. It was reopened in 2016; work began in 1923.
    ```
    ```good 2025-06-01
    Crimea was annexed in 2014. Moscow annexed Donetsk in 2022.
    ```
    ```good 2013-12-06
    Mandela was born in 1918. He was born on 18 July 1918 in Mvezo; Mandela was born in July 1918.
    ```
    ```good 1999-02-02
    Poland was born again in 1918. Poland was founded in 966, and the Poland of today was founded in 1989.
    ```
    ```good 1961-07-01
    Kuwait declared independence in 1961. Cyprus won independence in 1960.
    ```
    ```good 2011-03-01
    Adam Smith was born in 1723. Will Smith was born in 1968.
    ```
    """
    seen: dict[tuple[str, str], _Seen] = {}
    for mention in document.mentions:
        if mention.kind == "weekday":
            yield from _other_weekday(mention, seen, document)
        if dated(mention) is None:
            continue
        sentence = document.sentence_at(mention.span.start)
        if sentence is None:
            continue
        before = document.prose[sentence.span.start : mention.span.start]
        key = _key(before) or _thing(before, seen)
        if key is None or _AGAIN.search(sentence.text):
            continue
        first = seen.setdefault(key, _Seen(mention, mention.span.start))
        if first.mention.span in sentence.span and _elsewhere(first.mention, mention, document):
            continue
        if first.mention is not mention and _apart(first.mention, mention) and not _namesake(first, before, document):
            severity = Severity.NOTE if document.quoted(mention.span) else None
            yield Hit(
                mention.span,
                f"The draft says {first.mention.text} elsewhere for the same event ({key[1]}, {key[0]}). One is wrong.",
                confidence=0.8,
                severity=severity,
            )


def _other_weekday(mention: Mention, seen: dict[tuple[str, str], _Seen], document: Document) -> Iterator[Hit]:
    """ "The trial began on Monday … since it began on Tuesday": one thing, two weekdays, in one or two sentences."""
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or _AGAIN.search(sentence.text) or document.quoted(mention.span):
        return
    before = document.prose[sentence.span.start : mention.span.start]
    match = _BEGAN.search(before) or _IT_BEGAN.search(before)
    if match is None:
        return
    named = match.groupdict().get("name")
    same = [key for key in seen if key[0] == f"{match['verb']} on"]
    key = (f"{match['verb']} on", named.split()[-1]) if named else (same[0] if len(same) == 1 else None)
    if key is None:
        return
    first = seen.setdefault(key, _Seen(mention, mention.span.start))
    if first.mention is not mention and first.mention.text != mention.text and mention.span.start - first.start < 600:
        yield Hit(mention.span, f"The draft says {first.mention.text} elsewhere: it {key[0]} that day.", confidence=0.7)


def _elsewhere(first: Mention, mention: Mention, document: Document) -> bool:
    """Whether the sentence has gone on to another place: abolished here in 1996, and there in 2004."""
    between = document.prose[first.span.end : mention.span.start]
    return ";" in between or bool(_IN_PLACE.search(between))


def _key(before: str) -> tuple[str, str] | None:
    for event, pattern in _EVENTS.items():
        if match := pattern.search(before):
            name = next(part for part in match.groups() if part)
            if before[: match.start()].endswith(("in ", "at ", "from ", "of ", "near ")):
                return None
            return event, name.split()[-1].removesuffix("’s").removesuffix("'s")
    return None


def _thing(before: str, seen: dict[tuple[str, str], _Seen]) -> tuple[str, str] | None:
    """ "The bridge opened in …", or "it opened in …" where one thing alone is said to have opened."""
    if match := _THING.search(before):
        return match["verb"], match["name"].split()[-1]
    if match := _PRONOUN.search(before):
        same = [key for key in seen if key[0] == match["verb"]]
        return same[0] if len(same) == 1 else None
    return None


def _apart(one: Mention, two: Mention) -> bool:
    first, second = interval(one), interval(two)
    return bool(first and second and (first[1] < second[0] or second[1] < first[0]))


def _namesake(first: _Seen, before: str, document: Document) -> bool:
    """Two full names that share only the surname are two people."""
    sentence = document.sentence_at(first.start)
    assert sentence is not None
    one, two = _full(document.prose[sentence.span.start : first.start]), _full(before)
    return one != two and " " in one and " " in two


def _full(before: str) -> str:
    for pattern in _EVENTS.values():
        if match := pattern.search(before):
            return next(part for part in match.groups() if part)
    return ""

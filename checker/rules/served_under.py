"""served-under: a vice president or minister said to have served under, or to be that of, somebody of another time.

Compares the terms of both, told in one of three ways: "X, defence minister under Y", "Y's defence minister, X", "Y and
X, his defence minister". Speaks only where the reference knows who held the office all through Y's time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.annotate.link import fits
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.persons import one_person
from checker.rules import rule
from checker.types import (
    Desk,
    Document,
    Entity,
    Evidence,
    Hit,
    Mention,
    Sentence,
    Severity,
    Span,
    Suggestion,
    Tenure,
    Title,
)

_UNDER = regex(
    r"\s(?:under|to|for|by)\s(?:(?:then-|then\s|US\s|U\.S\.\s)?(?:President|Prime\sMinister|Chancellor)\s)?$"
)
_BESIDE = regex(
    r",?\s(?:(?:who\s)?(?:was|is|became|had\sbeen|served\sas|has\sbeen|worked\sas)\s)?(?:the\s|a\s|an\s)?(?:\w+\s)?$|,\s(?:the|a|an)\s$"
)
_POSSESSED = regex(r"(?:['’]s?)\s(?:(?:own|first|second|third|last|former|then|one-time|only)\s)?$")
_NAMED = regex(r",?\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Gen|General)\.?\s)?$")
_OWNED = regex(
    r",?\s(?:(?:who\s)?(?:was|is|became|served\sas)\s)?(?:(?:President|Prime\sMinister|Chancellor|Mr|Mrs)\.?\s)?$"
)
_AND_HIS = regex(r"(?:,)?\sand\s(?:his|her)\s(?:(?:own|first|second|then)\s)?$")
_HIS = regex(r",\s(?:his|her)\s(?:(?:own|first|second|then)\s)?$")
_HEADS = frozenset(("president", "prime-minister"))
_DENIED = regex(
    r"\b(?:not|never|would|could|if|declined|refused|offered|wanted|like|unlike|wrongly|falsely|mistak\w+)\b"
)
_NO_HOLDER = frozenset(("candidate", "shadow", "elect", "designate", "deputy", "other", "future", "acting", "plural"))
_OF_ONE = frozenset(
    "vice-president foreign-minister finance-minister defence-minister interior-minister justice-minister "
    "attorney-general".split()
)
"""Offices that somebody can be said never to have had, where the rows leave no room."""
HANDED_OVER = timedelta(days=20)
"""Days after a head's first in which the old ministers still serve."""
APART = timedelta(days=200)
_CHOICE = regex(
    r"\s(?:nominee|candidate|pick|choice|designate|elect|hopeful|spokes\w+|counterpart|office|adviser|aide)\b"
)


@rule("served-under", on=Sentence, category="title", severity=Severity.WARNING)
def served_under(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Somebody said to have served under a president or premier of another time.

    ```bad 2025-06-02
    Mike Pence, who was vice president under [[Barack Obama]], spoke in Iowa.
    ```
    ```bad 2016-09-09
    Hillary Clinton was secretary of state under [[George W. Bush]].
    ```
    ```bad 2024-11-05
    Kamala Harris, the vice president under [[Donald Trump]], conceded.
    ```
    ```bad 1975-03-05
    President [[Gerald Ford and Spiro Agnew, his vice president]], met lawmakers on Tuesday about oil.
    ```
    ```bad 2002-09-09
    [[Madeleine Albright, Bill Clinton's defense secretary]], warned on Sunday of a war too many.
    ```
    ```good 2012-03-03
    Gerhard Schröder's foreign minister, Joschka Fischer, wrote a book. Helmut Kohl and Hans-Dietrich Genscher, his
    foreign minister, were friends. Genscher had been foreign minister under Helmut Schmidt.
    ```
    ```good 2018-10-10
    Donald Trump and his defense secretary, Jim Mattis, disagreed. Barack Obama's choice, John Kerry, wrote a book. Bill
    Clinton's wife, the secretary of state, Hillary Clinton, left in 2013. Barack Obama's nominee for defence secretary,
    Chuck Hagel, had been a Republican.
    ```
    ```good 2025-06-02
    Mike Pence, who was vice president under Donald Trump, spoke. Dick Cheney was vice president under George W. Bush.
    ```
    ```good 2016-09-09
    Hillary Clinton was secretary of state under Barack Obama; Colin Powell was not under Bill Clinton.
    ```
    ```good 2024-11-05
    Robert Gates, who was defence secretary under George W. Bush and Barack Obama, wrote a book.
    ```
    ```good 1975-04-30
    Henry Kissinger, secretary of state under Richard Nixon and Gerald Ford, flew to Geneva.
    ```
    ```good 2011-05-05
    The vice president spoke under Barack Obama's portrait. Joe Biden, vice president, walked to Barack Obama's office.
    ```
    """
    words = sentence.text
    if _DENIED.search(words) or not any(
        each in words for each in (" under ", "’s ", "'s ", " his ", " her ", " to ", " for ")
    ):
        return
    mentions = [each for each in document.mentions_in(sentence.span) if each.kind in ("person", "office")]
    told: set[int] = set()
    for office in mentions:
        if office.kind != "office" or _CHOICE.match(document.prose, office.span.end):
            continue
        for head, person in _pairs(office, mentions, document):
            if head.span.start in told or document.quoted(head.span) or document.quoted(person.span):
                continue
            told.add(head.span.start)
            yield from _weigh(person, office, head, document, desk)


def _pairs(office: Mention, mentions: Sequence[Mention], document: Document) -> Iterator[tuple[Mention, Mention]]:
    """(head, who is said to have had the office with them) as the words around one office tell it."""
    people = [each for each in mentions if each.kind == "person"]
    before = [each for each in people if each.span.end <= office.span.start]
    behind = [each for each in people if each.span.start >= office.span.end]
    if (
        before
        and behind
        and _between(document, office, behind[0], _UNDER)
        and _between(document, before[-1], office, _BESIDE)
    ):
        yield behind[0], before[-1]
    if before and behind and _between(document, office, behind[0], _NAMED):
        his = _between(document, before[-1], office, _AND_HIS)
        if his or _between(document, before[-1], office, _POSSESSED):
            yield before[-1], behind[0]
    if len(before) > 1 and _between(document, before[-1], office, _HIS) and _joined(document, before[-2], before[-1]):
        yield before[-2], before[-1]
    if len(before) > 1 and _between(document, before[-1], office, _POSSESSED):
        apart = document.prose[before[-2].span.end] in ", "
        if apart and _between(document, before[-2], before[-1], _OWNED):
            yield before[-1], before[-2]


def _between(document: Document, first: Mention, second: Mention, words: re.Pattern[str]) -> bool:
    return bool(words.fullmatch(document.prose, first.span.end, second.span.start))


def _joined(document: Document, head: Mention, person: Mention) -> bool:
    return document.prose[head.span.end : person.span.start] in (" and ", ", and ")


def _weigh(person: Mention, office: Mention, head: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    who, chief = (one_person(each, desk.knowledge, document) for each in (person, head))
    title = office.value
    if not isinstance(title, Title) or not title.role or _NO_HOLDER & set(title.qualifiers):
        return
    if who is None or chief is None or who.id == chief.id:
        return
    theirs = [each for each in _begun(chief, desk) if each.office.role in _HEADS]
    homes = {each.office.country for each in theirs if each.verified and not each.office.unit} - {""}
    every = [each for each in _begun(who, desk) if each.office.country in homes]
    mine = [each for each in every if fits(each, title, desk.knowledge)]
    if not homes or not every or any(_together(one, other) for one in mine for other in theirs):
        return
    posts = {each.office.id: each.office for each in mine} or {
        each.id: each
        for home in sorted(homes)
        for each in rows.named_offices(title, home, desk.knowledge)
        if not each.unit
    }
    if len(posts) != 1 or title.role in _HEADS:
        return
    post = next(iter(posts.values()))
    if not mine and post.role not in _OF_ONE:
        return
    held = [_unbroken(post.id, other, desk) for other in theirs if other.office.country == post.country]
    if any(rows.same_name(name, who.name) for names in held for name in names):
        return
    if (held and all(held)) or (mine and post.role == "vice-president" and _far_apart(mine, theirs)):
        yield _hit(person, who, mine, office, post.title, head, chief, theirs, held[-1], desk)


def _begun(who: Entity, desk: Desk) -> list[Tenure]:
    """Their terms that had begun on the day: nothing told then can be of a later one."""
    return [each for each in desk.knowledge.tenures(who.id) if each.since and each.since <= desk.day]


def _far_apart(mine: Sequence[Tenure], theirs: Sequence[Tenure]) -> bool:
    """Whether confirmed terms of the two are most of a year apart: no row in between can be missing."""
    return all(each.verified for each in mine) and all(
        (one.since or date.min) - APART > (other.until or date.max)
        or (other.since or date.min) - APART > (one.until or date.max)
        for one in mine
        for other in theirs
    )


def _hit(
    person: Mention, who: Entity, mine: Sequence[Tenure], office: Mention, post: str, head: Mention, chief: Entity,
    theirs: Sequence[Tenure], names: Sequence[str], desk: Desk,
) -> Hit:  # fmt: skip
    if mine:
        told = f"{who.name} was {post} {_all(mine)}, {chief.name} at the head {_all(theirs)}."
    else:
        told = f"{who.name} was not {post} under {chief.name}."
    if names:
        told += f" Under {chief.name} it was {' and '.join(dict.fromkeys(names))}."
    row = mine[-1] if mine else theirs[-1]
    evidence = Evidence(told, "knowledge", row.source, row.url, row.since, row.until, row.known_until, "refuted")
    right = _head_then(mine[-1], desk) if mine else ""
    better = (Suggestion(head.span, right),) if right else ()
    return Hit(_place(head, office, person), told, 0.88, better, (evidence,))


def _place(head: Mention, office: Mention, person: Mention) -> Span:
    """The head alone behind "under"; else all from the head to the person, any of which may be wrong."""
    if head.span.start > office.span.start:
        return head.span
    spans = (head.span, office.span, person.span)
    return Span(min(each.start for each in spans), max(each.end for each in spans))


def _unbroken(post: str, term: Tenure, desk: Desk) -> list[str]:
    """Everybody who held the office from the head's first day to the last; empty where the rows leave a gap."""
    offices = {
        each.office.id: each.office for each in desk.knowledge.holders(post, (term.since or date.min) + HANDED_OVER)
    }
    until = term.until or min(desk.day, term.known_until)
    if post not in offices or term.since is None:
        return []
    return rows.unbroken(offices[post], term.since + HANDED_OVER, until, desk.knowledge)


def _together(one: Tenure, other: Tenure) -> bool:
    if one.since is None or other.since is None:
        return True
    return (one.until is None or other.since < one.until) and (other.until is None or one.since < other.until)


def _head_then(tenure: Tenure, desk: Desk) -> str:
    """Who was president, or else prime minister, when the term began."""
    if tenure.since is None:
        return ""
    for role in ("president", "prime-minister"):
        for post in desk.knowledge.offices(role, tenure.office.country, ""):
            held = [each for each in desk.knowledge.holders(post.id, tenure.since) if not post.unit]
            if len(held) == 1 and tenure.office.country == "us":
                return held[0].person.name
    return ""


def _years(tenure: Tenure) -> str:
    return f"{tenure.since:%Y} to {tenure.until:%Y}" if tenure.until else f"{tenure.since:%Y}"


def _all(tenures: Sequence[Tenure]) -> str:
    return " and ".join(f"from {_years(each)}" for each in tenures)

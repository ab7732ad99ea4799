"""A minister, government or president who deals with the own country as if it were the other side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate import teams
from checker.annotate.quotes_sides import side_at
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span, Title

_OWN = regex(
    r"\b(?:[Oo]ur|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:own\s)?(?:\w+\s)?(?:ministry|government|country|office|administration"
    r"|embassy|cabinet|army|department)\b|\b(?:[Ww]e|I)\b(?=\s(?:will|would|have|had|shall|are|were|plan|intend|want))"
)
_FACING = regex(r"\s(?:side|delegation|negotiators|negotiating\steam|counterparts?|envoys)\b")
_CHIEF = (
    r"(?:president|prime\sminister|premier|chancellor|foreign\sminister|foreign\ssecretary|defen[cs]e\sminister"
    r"|ambassador|foreign\sministry|interior\sminister|government\sspokes\w+)"
)
_HOSTILE = regex(
    rf"(?:['’]s)?\s{_CHIEF}(?:,[^,;.:“”\"]{{3,60}},|(?:\s[A-Z][\w’'-]+){{1,3}})?\s"
    r"(?:(?:has|have|had|also|later|again|repeatedly|on\s\w+day)\s)*"
    r"(?P<verb>accused|accuses|threatened|threatens|declared\swar\son|cut\sties\swith|broke\soff\srelations\swith"
    r"|invaded|invades)\s$"
)
_BARE = regex(r"['’-]|\s(?:[A-Z]|opposition|rebels?|media|troops)")
_PAST = regex(r"\b(?:former|exiled|ousted|ex-|opposition|puppet|separatist|self-proclaimed)\b", re.I)


@rule("own-side", on=Sentence, category="side", severity=Severity.WARNING)
def own_side(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A minister whose government hands its paper to the own side, a president who accuses the own country.

    The speaker's country comes from the office or from the reference; who is faced must be
    a side, a delegation or a counterpart. Orders to the own delegation ("told it to wait") and
    quarrels at home are no such case.

    ```bad 2012-03-05
    Pakistan's foreign minister, Hina Rabbani Khar, said her ministry would submit its reply to [[the Pakistani side]].
    ```
    ```bad 2008-08-13
    Russia's president accused [[Russia]] of shelling a town in South Ossetia.
    ```
    ```bad 1985-03-12
    Soviet Foreign Minister Andrei Gromyko said that his government would send its draft to [[the Soviet side]].
    ```
    ```bad 2020-06-18
    The Indian foreign minister, Subrahmanyam Jaishankar, said his ministry had handed a protest to [[the Indian side]].
    ```
    ```good 2012-03-05
    Pakistan's foreign minister, Hina Rabbani Khar, said that her ministry would submit its reply to the Indian side.
    ```
    ```good 2008-08-13
    Georgia's president accused Russia of shelling a town; the exiled president of Russia's neighbour agreed.
    ```
    ```good 1985-03-12
    Gromyko said that his government had told the Soviet side to wait in Geneva.
    ```
    ```good 2020-06-18
    The Indian foreign minister said his ministry would report to the Indian parliament and to the Indian press.
    ```
    ```good 2019-01-24
    Venezuela's opposition accused Venezuela of fraud; Venezuela's president accused Venezuelan generals.
    ```
    ```good 1994-09-09
    The British ambassador, who is to leave, said that we will give the Irish side time to answer.
    ```
    """
    mentions = [m for m in document.mentions_in(sentence.span) if teams.states(m)]
    if not mentions:
        return
    yield from _handed(mentions, sentence, document)
    yield from _accused(mentions, sentence, document)


def _handed(mentions: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """The government's paper that goes to the government's own side."""
    own = _OWN.search(sentence.text)
    if own is None or _PAST.search(sentence.text):
        return
    side = _speaker_side(sentence.span.start + own.start(), sentence, document)
    team = teams.Team(own[0], "The speaker's", side, own.end())
    for faced in teams.facing_itself(team, mentions, sentence, document, _FACING):
        span = Span(faced.country.span.start - 4, faced.country.span.end + len(faced.body))
        yield Hit(span, f"The speaker's own side is {faced.country.text}. Which side is meant?", 0.8)


def _speaker_side(position: int, sentence: Sentence, document: Document) -> str:
    """The country of the office that speaks, else of the person who does."""
    for mention in document.mentions_in(Span(sentence.span.start, position)):
        if mention.kind == "office" and isinstance(mention.value, Title) and mention.value.country:
            return f"state:{mention.value.country}"
    return side_at(position, sentence, document)


def _accused(mentions: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "Russia's president accused Russia"."""
    for index, subject in enumerate(mentions):
        for other in mentions[index + 1 :]:
            if other.kind != "state" or teams.states(other) != teams.states(subject):
                continue
            gap = document.prose[subject.span.end : other.span.start]
            found = _HOSTILE.fullmatch(gap)
            lead = document.prose[max(sentence.span.start, subject.span.start - 24) : subject.span.start]
            bare = not _BARE.match(document.prose, other.span.end)
            if found and bare and not _PAST.search(lead) and not document.quoted(other.span):
                message = f"{subject.text} stands on both sides of “{found['verb']}”. Which of the two is meant?"
                yield Hit(other.span, message, 0.8)
            break

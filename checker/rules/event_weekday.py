"""event-weekday: a well-known happening of the last days, on a weekday that was not its own.

Reads a report of the day or the week: the draft's day is the happening's or one of the six after it. The
weekday must be the only one of its sentence and the happening told in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker import occasions
from checker.claims.assertion import told_of
from checker.daybook import WEEKDAYS, day_in_words
from checker.famous_days import near
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Evidence, Hit, Knowledge, Mention, Sentence, Severity, Suggestion

_LEAD = regex(r"(?:\bon\s(?:the\s(?:morning|night|evening|afternoon)\sof\s)?|\b[a-z]+(?:ed|ote|ell|ook)\s)\Z")
_OWNED = regex(r"['’]s\s(?:[a-z]+\s)?(?:vote|election|referendum|attack|ballot|poll|launch|landing|crash|blast)\b")
_ENTERED = regex(
    r"(?P<state>[A-Z][\w’' -]{2,30}?)\s(?:formally\s|officially\s)?"
    r"(?:became\s(?:the|a|NATO['’]s)\s[^.;:]{0,30}?member\b|joined\s|acceded\sto\s|entered\s)"
)
_ANOTHER = regex(
    r"\b(?:after|since|before|ahead|anniversar\w*|last|next|later|earlier|would|could|might|will|not|never|until|by|"
    r"following|plans?|planned|expected|previous|second|talks|applied|application|ratified|approved|invited|said|told)\b",
    re.I,
)
_PARTED = regex(r"[,;:–—()]|\b(?:and|but|as|while|when|which|who|that|than)\b")
_NIGHT = regex(r"\b(?:mid|over)night\b|\bsmall hours\b|\bearly on\b")
"""Between two days: "at midnight on Monday" is either."""
WEEK = timedelta(days=6)


@rule("event-weekday", on=Sentence, category="date", severity=Severity.WARNING)
def event_weekday(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A famous happening or the accession of a member, on another day of the week than its own.

    Only in a report that appears within the week; what came after or before it, and what somebody said about it on
    another day, is left alone.

    ```bad 2016-06-24
    Britain voted to leave the European Union on [[Wednesday]], against the advice of its government.
    ```
    ```bad 2023-04-05
    Finland became the 31st member of NATO on [[Monday]], ending decades of military nonalignment.
    ```
    ```bad 1963-11-23
    President Kennedy was shot dead in Dallas on [[Thursday]] as his motorcade passed a book depository.
    ```
    ```good 2016-06-24
    Britain voted to leave the European Union on Thursday. On Wednesday the pound had risen.
    ```
    ```good 2023-04-05
    Finland became a member of NATO on Tuesday. Sweden said on Monday it would join NATO. Poland joined NATO in 1999.
    ```
    ```good 2016-06-24
    After Britain voted to leave the European Union, shares fell on Friday.
    ```
    ```good 2016-06-25
    Britain voted to leave the European Union in a referendum, and its prime minister resigned on Friday.
    ```
    ```good 1957-03-06
    Ghana became independent at midnight on Tuesday, and crowds carried its prime minister shoulder-high.
    ```
    ```good 2019-11-09
    The Berlin Wall fell on a Thursday, thirty years ago. A wreath was laid on Friday.
    ```
    ```good 2003-02-03
    The shuttle Columbia broke up on Saturday; its crew was mourned in Houston on Sunday.
    ```
    """
    days = [each for each in document.mentions_in(sentence.span) if each.kind == "weekday"]
    if len(days) != 1 or document.quoted(days[0].span) or _NIGHT.search(sentence.text):
        return
    mention, value = days[0], days[0].value
    at = mention.span.start - sentence.span.start
    text = sentence.text
    led = _LEAD.search(text[:at]) or _OWNED.match(text, at + len(mention.text))
    if not led or not isinstance(value, DateValue) or value.weekday is None or value.month is not None:
        return
    for name, since, until in (*_known(text, at, desk.knowledge), *_entered(text, at, document, sentence, desk)):
        if since <= document.day <= until + WEEK and not _held(value.weekday, since, until):
            yield _hit(mention, name, since)
            return


def _known(text: str, at: int, knowledge: Knowledge) -> Iterator[tuple[str, date, date]]:
    """The famous happenings that the sentence tells and nothing else of."""
    for event in near(text):
        found = [regex(words, heed=False).search(text) for words in event.words]
        if all(found) and _plain(text, at, max(each.end() for each in found if each)):
            yield event.name, event.since, event.until
    for occasion in occasions.find(text, knowledge):
        if _plain(text, at, occasion.span.end) and not occasion.event.ongoing:
            yield occasion.event.name, occasion.event.since, occasion.event.until or occasion.event.since


def _plain(text: str, at: int, end: int) -> bool:
    """Whether nothing up to the end of the telling words makes it a tale, and nothing parts them from the weekday."""
    return not (_ANOTHER.search(text[:end]) or told_of(text[:end]) or _PARTED.search(text[min(at, end) : max(at, end)]))


def _entered(
    text: str, at: int, document: Document, sentence: Sentence, desk: Desk
) -> Iterator[tuple[str, date, date]]:  # fmt: skip
    """The day on which the state of the sentence came into the body it names."""
    entered = _ENTERED.search(text)
    if not entered or not _plain(text, at, entered.end()):
        return
    mentions = document.mentions_in(sentence.span)
    bodies = [each.entity for each in mentions if each.kind == "organisation" and each.entity]
    states = [each.entity for each in mentions if each.kind == "state" and each.entity]
    if len(states) != 1 or len(bodies) != 1 or not entered["state"].endswith(_words(mentions, states[0].id)):
        return
    for row in desk.knowledge.memberships(bodies[0].id, states[0].country):
        if row.since is not None:
            yield f"the accession of {states[0].name} to {bodies[0].name}", row.since, row.since


def _words(mentions: tuple[Mention, ...], ident: str) -> str:
    """The words of the first mention of that entity."""
    return next((each.text for each in mentions if each.entity and each.entity.id == ident), "")


def _held(weekday: int, since: date, until: date) -> bool:
    """Whether the weekday is one of the happening's; long ones have them all."""
    length = (until - since).days + 1
    return length > 6 or weekday in {(since + timedelta(days=day)).weekday() for day in range(length)}


def _hit(mention: Mention, name: str, since: date) -> Hit:
    right = WEEKDAYS[since.weekday()]
    told = f"The reference dates {name} to {day_in_words(since)}, not a {mention.text}."
    evidence = (Evidence(f"{name}: {day_in_words(since)}", "knowledge", name, since=since),)
    return Hit(mention.span, told, 0.85, (Suggestion(mention.span, right),), evidence)

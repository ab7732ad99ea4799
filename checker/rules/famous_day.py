"""Days that everybody knows, and newspapers get wrong by a day or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.daybook import dated, day_in_words, interval
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Sentence, Severity, Suggestion

_LEADS = regex(
    r"(?:\b(?:on|in|of)\s(?:the\s(?:morning|night|evening|afternoon|day)\sof\s)?(?:(?:early|late|mid)[\s-])?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:the\s)?|,\s|\()$"
)
_NOT_ITS_OWN = regex(
    r"\b(?:anniversar\w*|after|since|before|ahead|later|earlier|commemorat\w*|memori\w*|trial|film|book|novel|series"
    r"|drama|documentary|play|inquiry|report\w*|exhibition|museum|marked|marking|remember\w*|victims|survivors?|legacy"
    r"|convicted|sentenced|born|opened|recall\w*|wrote|written|published|released\sin|said|told|until|by|from|between"
    r"|planned|attempt\w*|near\w*|almost|not|never|falsely|wrongly|claim\w*|would|could|might|if|like|second|another"
    r"|statue|stamp|portrait|interview\w*|testif\w*|jury|court|lawsuit|pardon\w*|arrest\w*|extradit\w*|charged)\b",
    re.I,
)
_LETTERS = regex(r"(?<!\\)[A-Za-z][A-Za-z ]*(?![a-z]?[?*+])|[A-Za-z]")
_KIN = regex(
    r"[A-Z]\w+['’]s\s(?:widow|wife|husband|son|daughter|father|mother|brother|sister|family|killer|assassin|aide|house)\b"
)


class Famous(NamedTuple):
    """A famous happening: its name, its first and last day, the words that tell of it, and what to look for first."""

    name: str
    since: date
    until: date
    words: tuple[str, ...]
    keys: tuple[str, ...]


@rule("famous-day", on=Sentence, category="date", severity=Severity.WARNING)
def famous_day(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A famous happening on the wrong day, or in the wrong month or year.

    Kennedy was shot on 22 November 1963. Only a sentence that tells of the happening and has
    one date, with its year, is read; anniversaries, trials, films and what came before or
    after are left alone.

    ```bad 1993-11-22
    John F. Kennedy was shot dead in Dallas on [[Nov. 23, 1963]], and the city has never forgotten.
    ```
    ```bad 2016-04-26
    The reactor at Chernobyl blew up in [[April 1987]], and the town of Pripyat was emptied.
    ```
    ```bad 2018-12-21
    The bombing of Pan Am flight 103 over Lockerbie in [[1989]] killed 270 people.
    ```
    ```bad 2017-06-06
    The tower would echo the mood of the days of the [[Sept. 11, 2011]], attacks on New York.
    ```
    ```good 1993-11-22
    John F. Kennedy was shot dead in Dallas on Nov. 22, 1963. By Nov. 23, 1963, Johnson was at work.
    ```
    ```good 2016-04-26
    The trial over the explosion at Chernobyl began in July 1987; the reactor had blown up in April 1986.
    ```
    ```good 2018-12-21
    A memorial to the bombing over Lockerbie opened in 1990, and the flight was renamed in 1989.
    ```
    ```good 2017-06-06
    A memorial opened on Sept. 11, 2011, ten years after the attacks; the Sept. 11, 2012, attack was in Benghazi.
    ```
    ```good 1945-09-02
    The bomb dropped on Hiroshima on August 6 was followed by that on Nagasaki on August 9, 1945.
    ```
    ```good 2006-02-03
    Martin Luther King's widow, who died in 2006, saw him killed in Memphis.
    ```
    """
    dates = [mention for mention in document.mentions_in(sentence.span) if dated(mention) is not None]
    if len(dates) != 1 or document.quoted(dates[0].span):
        return
    mention = dates[0]
    text = sentence.text
    if "11" in mention.text:
        yield from _september(mention, document)
    at = mention.span.start - sentence.span.start
    if not _LEADS.search(text[:at]):
        return
    told = _told_of(text, at, mention.span.end - sentence.span.start)
    held = interval(mention)
    if held is None or _NOT_ITS_OWN.search(told):
        return
    near = [event for event in _table() if any(key in told for key in event.keys)]
    events = [event for event in near if all(regex(words).search(told) for words in event.words)]
    if not events or any(held[0] <= event.until and event.since <= held[1] for event in events):
        return
    yield _hit(mention, min(events, key=lambda event: abs((event.since - held[0]).days)))


def _told_of(text: str, start: int, end: int) -> str:
    """The part of the sentence that the date belongs to: up to it and on to the next comma."""
    if start <= 4:
        return _KIN.sub("", text)
    stop = regex(r"[,;:–—(]").search(text, end)
    return _KIN.sub("", text[: stop.start() if stop else len(text)])


def _hit(mention: Mention, event: Famous) -> Hit:
    shown = day_in_words(event.since)
    if event.since != event.until:
        shown += f" to {day_in_words(event.until)}"
    value = dated(mention)
    year_only = value is not None and value.month is None
    return Hit(
        mention.span,
        f"The reference dates {event.name} to {shown}, not {mention.text}.",
        0.85,
        (Suggestion(mention.span, str(event.since.year)),) if year_only else (),
        (Evidence(f"{event.name}: {shown}", "knowledge", event.name, since=event.since, until=event.until),),
    )


_ATTACKS = regex(r",?\s(?:terrorist\s|terror\s)?attacks\b")


def _september(mention: Mention, document: Document) -> Iterator[Hit]:
    """ "The Sept. 11, 2011, attacks": the date that is the name of the attacks of 2001."""
    value = dated(mention)
    if value is None or (value.month, value.day) != (9, 11) or value.year in (2001, 2012, None):
        return
    if _ATTACKS.match(document.prose, mention.span.end) and document.day.year >= 2001:
        yield Hit(mention.span, "The attacks of September 11 were in 2001.", 0.9)


@cache
def _table() -> tuple[Famous, ...]:
    lines = (Path(__file__).parent / "tables" / "famous_days.tsv").read_text("utf-8").splitlines()[2:]
    found = []
    for name, since, until, words in (line.split("\t") for line in lines):
        groups = tuple(words.split("&"))
        keys = tuple(max(_LETTERS.findall(each), key=len) for each in groups[0].split("|"))
        found.append(Famous(name, date.fromisoformat(since), date.fromisoformat(until), groups, keys))
    return tuple(found)

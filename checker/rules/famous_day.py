"""famous-day: happenings that everybody knows, on the wrong day or in the wrong year.

Two tables are read the same way: the words that tell of a happening ("Kennedy … shot … Dallas") and
the names under which the reference lists its events ("annexation of Crimea"). Only a date that can be
the happening's own is compared: anniversaries, trials, films and what came before or after are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker import occasions
from checker.claims.assertion import told_of
from checker.daybook import dated, day_in_words, interval
from checker.famous_days import Famous, near
from checker.occasions import Occasion
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Sentence, Severity, Span, Suggestion

_LEADS = regex(
    r"(?:\b(?:on|in|of)\s(?:the\s(?:morning|night|evening|afternoon|day)\sof\s)?(?:(?:early|late|mid)[\s-])?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:the\s)?|,\s|\()$"
)
_ASIDE = (
    r"anniversar\w*|after|since|before|ahead|later|earlier|commemorat\w*|memor\w*|trial|film|book|novel|series|drama"
    r"|documentary|inquiry|report\w*|exhibition|marked|marking|remember\w*|victims|survivors?|legacy|convicted|wrote"
    r"|published|said|until|between|plan\w*|attempt\w*|falsely|wrongly|claim\w*|if|like|second|another|arrest\w*"
)
_BY = (
    r"(?:by|from)\s(?:the\s)?(?:time|end|start|\d|early|late|mid"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)"
)
_NOT_ITS_OWN = regex(
    rf"\b(?:{_ASIDE}|{_BY}|play|museum|sentenced|born|opened|recall\w*|written|released\sin|told|nearly|almost|again|not|never"
    r"|would|could|might|statue|stamp|portrait|interview\w*|testif\w*|jury|court|lawsuit|pardon\w*|extradit\w*|charged)\b",
    re.I,
)
_ELSEWHERE = regex(
    rf"\b(?:{_ASIDE}|from|recogni\w+|sanction\w*|response|following|again|fear\w*|warn\w*|possible|potential|apolog\w+|over"
    r"|about|to|for|against|during|despite|amid)\b",
    re.I,
)
_RIGHT_AFTER = regex(
    r"(?:\sby\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s(?:(?:back\s)?in|on|of)\s(?:early\s|late\s"
    r"|mid-)?$|\s\($"
)
_BEGAN = regex(
    r",?\s(?:(?:that|which)\s)?(?:began|started|broke\sout|was\slaunched"
    r"|erupted)\s(?:in|on)\s$"
)
_RIGHT_BEFORE = regex(r"\s(?:(?:illegal|bloody|failed|deadly|brutal|full-scale|peaceful|violent|first)\s)?$")
_REUSED = regex(r"\b(?:Hurricane|Typhoon|Cyclone|Storm|Battle|Operation)\b")
_AGAIN = regex(
    r"\b(?:revolution|uprising|revolt|rebellion|coup|war|earthquake|crisis|floods?|famine|massacre|referendum|elections?"
    r"|treaty|fire|riots?|strike|invasion|occupation|siege|independence|conference)\b",
    re.I,
)
_GENERATION = 12
"""Years past which what happens again and again in one place is another of its kind."""
_WHERE = regex(r",\s(?:where|in\swhich|whose|who)\b[^,]*,\s(?:[a-z][^,;]{0,60}\s)?in\s$")
"""The date behind a clause set off by commas is the main clause's: "moved to a town, where he was killed, in 2005"."""
_THE = regex(r"(?:[Tt]he|’s|'s)\s$")
_SHORT_DAYS = 120
_KIN = regex(
    r"[A-Z]\w+['’]s\s(?:widow|wife|husband|son|daughter|father|mother|brother|sister|family|killer|assassin|aide|house)\b"
)


@rule("famous-day", on=Sentence, category="date", severity=Severity.WARNING)
def famous_day(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A famous happening on the wrong day, or in the wrong month or year.

    Kennedy was shot on 22 November 1963, Crimea annexed in March 2014. Only a date with its year that
    can be the happening's own is read; anniversaries, trials, films, storms that share a name and what
    came before or after are left alone. Long wars are checked only where they "began in" a year.

    ```bad 1993-11-22
    John F. Kennedy was shot dead in Dallas on [[Nov. 23, 1963]], and the city has never forgotten.
    ```
    ```bad 2016-04-26
    The reactor at Chernobyl blew up in [[April 1987]], and the town of Pripyat was emptied.
    ```
    ```bad 2018-12-21
    The bombing of Pan Am flight 103 over Lockerbie in [[1989]] killed 270 people.
    ```
    ```bad 2014-05-06
    The Channel Tunnel opened in [[1995]], and shares in ferries fell.
    ```
    ```bad 1999-10-01
    Nigeria gained independence from Britain on [[1 October 1961]].
    ```
    ```bad 2019-09-01
    Air France flight 447 crashed in the Atlantic on [[1 June 2008]] on its way from Rio.
    ```
    ```good 2020-01-27
    Kobe Bryant, who died in a helicopter crash on Sunday, had won his second ring in 2001.
    ```
    ```good 2017-01-01
    The Brooklyn Bridge was opened to trains in 1898; the Suez Canal was reopened in 1975.
    ```
    ```good 2012-08-01
    Mount St. Helens erupted again in 2004. The Woodstock festival of 1994 was a sea of mud.
    ```
    ```good 2020-06-01
    Charles and Diana separated in 1992. The exhibition on the Berlin blockade opened in 1998.
    ```
    ```bad 2017-06-06
    The tower would echo the mood of the days of the [[Sept. 11, 2011]], attacks on New York.
    ```
    ```bad 2025-06-01
    Moscow annexed Crimea in [[2015]] and never gave it back.
    ```
    ```bad 2009-11-01
    The fall of the Berlin Wall in [[1990]] surprised its guards.
    ```
    ```bad 2012-04-10
    Divers still visit the wreck. The Titanic sank on [[15 April 1911]] off Newfoundland.
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
    ```good 2012-01-20
    They moved to Abbottabad, where Osama bin Laden was killed, in 2005, and had children there.
    ```
    ```good 1945-09-02
    The bomb dropped on Hiroshima on August 6 was followed by that on Nagasaki on August 9, 1945.
    ```
    ```good 2006-02-03
    Martin Luther King's widow, who died in 2006, saw him killed in Memphis.
    ```
    ```good 2025-06-01
    Moscow annexed Crimea in 2014 and never gave it back.
    ```
    ```good 2009-11-01
    The fall of the Berlin Wall in 1989 surprised its guards.
    ```
    ```good 2025-06-01
    The anniversary of the annexation of Crimea in 2015 was quiet in Simferopol.
    ```
    ```good 1998-02-01
    The film about the sinking of the Titanic in 1997 made a star in Hollywood.
    ```
    ```good 1990-07-07
    After the fall of the Berlin Wall, in 1990, the two states were one.
    ```
    ```good 2013-11-22
    Half of the pupils wrote that Kennedy was shot in Dallas in 1964; the myth that the Titanic sank in 1911 is older.
    ```
    ```good 2024-12-01
    The war in Ukraine in 2023 cost more lives than in the year before.
    ```
    """
    dates = [mention for mention in document.mentions_in(sentence.span) if dated(mention) is not None]
    if not dates:
        return
    if len(dates) == 1 and not document.quoted(dates[0].span):
        yield from _told(dates[0], sentence, document)
    named = occasions.find(sentence.text, desk.knowledge)
    for occasion in named:
        yield from _named(occasion, dates, sentence, document)


def _told(mention: Mention, sentence: Sentence, document: Document) -> Iterator[Hit]:
    """A happening told in its own words, against the one date of the sentence."""
    text = sentence.text
    if "11" in mention.text:
        yield from _september(mention, document)
    at = mention.span.start - sentence.span.start
    if not _LEADS.search(text[:at]) or _WHERE.search(text[:at]):
        return
    told = _told_of(text, at, mention.span.end - sentence.span.start)
    held = interval(mention)
    if held is None:
        return
    events = [event for event in near(told) if _tells(event, told) and not _tale(event, told)]
    if not events or any(_fits(mention, event.since, event.until, 0) for event in events):
        return
    yield _hit(mention, min(events, key=lambda event: abs((event.since - held[0]).days)))


def _tells(event: Famous, told: str) -> bool:
    """Whether the words tell of the happening, and the others of nothing else (a trial, a film)."""
    rest = told
    for words in event.words:
        found = regex(words, heed=False).search(told)
        if found is None:
            return False
        rest = rest[: found.start()] + "~" * len(found.group()) + rest[found.end() :]
    return not _NOT_ITS_OWN.search(rest)


def _tale(event: Famous, told: str) -> bool:
    """Whether the words make it somebody's belief: "half of them think that Kennedy was shot in 1964"."""
    places = [found.start() for words in event.words if (found := regex(words, heed=False).search(told))]
    return any(told_of(told[:place]) for place in places)


def named(text: str) -> Iterator[tuple[str, date, Span]]:
    """(name, first day, place) of every happening of the table that the words of one sentence tell."""
    for event in near(text):
        found = [regex(words, heed=False).search(text) for words in event.words]
        if all(found):
            places = [each.span() for each in found if each]
            yield event.name, event.since, Span(min(start for start, _ in places), max(end for _, end in places))


def _named(occasion: Occasion, dates: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """An event under the reference's name for it, against the date that stands right at the name."""
    event, before = occasion.event, sentence.text[: occasion.span.start]
    at = occasion.span.shifted(sentence.span.start)
    if _REUSED.search(event.name) or document.quoted(at) or _ELSEWHERE.search(before) or told_of(before):
        return
    last = event.until or event.since
    after = _RIGHT_AFTER if not event.ongoing and (last - event.since).days <= _SHORT_DAYS else _BEGAN
    for mention in dates:
        gap = document.prose[at.end : mention.span.start] if mention.span.start >= at.end else None
        lead, own = document.prose[max(0, mention.span.start - 5) : mention.span.start], False
        if gap is not None:
            own = bool(after.fullmatch(gap) or _BEGAN.fullmatch(gap))
        elif after is _RIGHT_AFTER and _THE.search(lead):
            own = bool(_RIGHT_BEFORE.fullmatch(document.prose[mention.span.end : at.start]))
        if own and not _fits(mention, event.since, last, 3) and not _another(event.name, event.since, mention):
            yield _hit(mention, Famous(event.name, event.since, last, (), ()))
        if own or gap is not None:
            return


def _another(name: str, since: date, mention: Mention) -> bool:
    """Whether the date may be of another happening of that name: the Hungarian revolution of 1848."""
    held = interval(mention)
    return bool(held and abs(held[0].year - since.year) > _GENERATION and _AGAIN.search(name))


def _fits(mention: Mention, since: date, until: date, days: int) -> bool:
    """Whether the date can be the happening's; one with its day may be `days` off."""
    held = interval(mention)
    if held is None:
        return True
    near = days if (held[1] - held[0]).days < 31 else 1  # "at the end of 1992", and on 1 January
    return (held[0] - until).days <= near and (since - held[1]).days <= near


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

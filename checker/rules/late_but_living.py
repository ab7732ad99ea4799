"""late-but-living: somebody called "the late" who was alive on the draft's day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.references.phrases import day_words
from checker.rules import rule
from checker.types import Desk, Document, Entity, Evidence, Hit, Mention, Severity, Span

_LATE = regex(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\slate\s(?:(?:former|Mr|Mrs|Ms|Dr|President|Senator|Sir|Dame|Queen|King|Pope"
    r"|Prime\sMinister|Chancellor)\.?\s|former\s[\w\s-]{3,30}?\s){0,2}$"
)
_ERA = regex(
    r"['’]?s?\s(?:era|period|years|regime|presidency|government|administration|style|works?|film|reign|rule|career)\b"
)
_OTHERS = regex(r"['’]s\s(?:father|mother|husband|wife|son|daughter|brother|sister|widow|partner)\b")


@rule("late-but-living", on=Mention, category="anachronism", severity=Severity.WARNING)
def late_but_living(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Somebody called "the late" who was alive on the draft's day.

    Told from the day of death the reference has, or from an office held on the draft's day.
    Where the reference knows no death and no office, nothing is said.

    ```bad 2018-04-02
    The hospital is named for [[the late Jimmy Carter]], who grew up nearby.
    ```
    ```bad 2010-05-20
    Her speech in Berlin drew on [[the late Mikhail Gorbachev]] and on Willy Brandt.
    ```
    ```bad 2003-07-07
    A street in Durban is to bear the name of [[the late Nelson Mandela]].
    ```
    ```good 2025-02-02
    The hospital is named for the late Jimmy Carter, who grew up nearby.
    ```
    ```good 2010-05-20
    Her speech drew on the late Boris Yeltsin and on Mikhail Gorbachev.
    ```
    ```good 2023-10-10
    In the late Vladimir Putin years, as he calls them, little is certain; it was late, Joe Biden said.
    ```
    ```good 2018-04-02
    She is the daughter of the late Tom Carter and met Jimmy Carter in Plains.
    ```
    ```good 1989-03-03
    The late Nikita Khrushchev's son teaches in Moscow; the late edition quoted Mikhail Gorbachev.
    ```
    """
    person = mention.entity
    if mention.kind != "person" or person is None or mention.candidates or " " not in mention.text.strip():
        return
    start = max(0, mention.span.start - 60)
    if "late " not in document.prose[start : mention.span.start]:
        return
    found = _LATE.search(document.prose[start : mention.span.start])
    if found is None or _ERA.match(document.prose, mention.span.end) or document.quoted(mention.span):
        return
    if _OTHERS.match(document.prose, mention.span.end):
        return
    known = _alive(person, desk)
    if known:
        evidence = Evidence(known, "knowledge", "Table of people", until=person.until)
        span = Span(start + found.start(), mention.span.end)
        yield Hit(span, f"{known} Who is meant?", 0.85, evidence=(evidence,))


def _alive(person: Entity, desk: Desk) -> str:
    """What the reference says of somebody alive on the draft's day, or "" where it does not know."""
    if person.until is not None:
        if person.until > desk.day:
            return f"{person.name} died on {day_words(person.until)}, after the draft's day."
        return ""
    for tenure in desk.knowledge.tenures(person.id):
        open_or_later = tenure.until is None or tenure.until > desk.day
        if tenure.since and tenure.since <= desk.day <= tenure.known_until and open_or_later and tenure.verified:
            return f"{person.name} was {tenure.office.title} on the draft's day."
    return ""

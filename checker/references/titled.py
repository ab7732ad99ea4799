"""Who is in the office that a title before or behind a name speaks of, on the day the sentence speaks of.

A title without a country is read as one of a country that the draft names, where those are few. Knows only offices that
one person holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.annotate.offices import of_one_country
from checker.claims.time import time_at
from checker.references.tenures import confirmed_on
from checker.types import Desk, Document, Entity, Mention, Tenure, Title

BEARERS = 3
"""People who may bear a surname that a bare title is read with."""
FEW = 3
"""Countries a draft may name for a bare title to be one of theirs."""
SOME = 8
"""The same where the name tells more: two first names, or a surname all but right."""


LATELY = timedelta(days=5)
"""Whoever has just lost an office is told of by it for some days."""
BRITISH = {"chancellor": "finance-minister"}
"""What a bare title means in Britain, where it is another office than elsewhere."""


def holders(
    office: Mention, document: Document, desk: Desk, most: int = FEW, lately: timedelta = timedelta(0)
) -> Iterator[Tenure]:
    """The confirmed holders of the one-person offices that the title can mean: of the country it tells, else of those
    that the draft names, up to `most` of them."""
    title = office.value
    if not isinstance(title, Title) or not title.role or title.qualifiers:
        return
    country = title.country or of_one_country(title, desk.knowledge)
    countries = [country] if country or title.unit else beside(document, office, most)
    days = dict.fromkeys((day_told(document, office.span.start, desk.day), desk.day, desk.day - lately))
    for code in countries:
        role = BRITISH.get(title.words, title.role) if code == "gb" else title.role
        for post in desk.knowledge.offices(role, code, title.unit):
            if post.single and (country or title.unit or not post.unit):
                yield from dict.fromkeys(each for day in days if (each := _alone(post.id, day, desk)) is not None)


def _alone(office: str, day: date, desk: Desk) -> Tenure | None:
    """The one confirmed holder that day; None where there are several or none."""
    held = [each for each in desk.knowledge.holders(office, day) if each.until or confirmed_on(each, day)]
    return held[0] if len(held) == 1 else None


def beside(document: Document, office: Mention, most: int) -> list[str]:
    """The countries that the office's own sentence names, by code; else those that the whole draft names."""
    sentence = document.sentence_at(office.span.start)
    found = _lands(document.mentions_in(sentence.span)) if sentence is not None else []
    return found if 0 < len(found) <= most else about(document, most)


def one_land(office: Mention, document: Document) -> bool:
    """Whether the office's own sentence names one country and no more."""
    sentence = document.sentence_at(office.span.start)
    return sentence is not None and len(_lands(document.mentions_in(sentence.span))) == 1


def about(document: Document, most: int) -> list[str]:
    """The countries that the draft names, by code; none where they are more than `most`."""
    found = _lands(document.mentions)
    return found if len(found) <= most else []


def _lands(mentions: Sequence[Mention]) -> list[str]:
    found = {
        each.entity.country or each.entity.id.removeprefix("state:")
        for each in mentions
        if each.kind in ("state", "people") and each.entity is not None
    }
    return sorted(found)


def day_told(document: Document, position: int, day: date) -> date:
    """The calendar day that the clause there, or the one before it, names; else the draft's day."""
    times = time_at(document, position)
    moments = [each for each in (*times.moments, *times.before) if each[0] == each[1]]
    return moments[0][0] if moments and moments[0][0] < day and not times.present else day


def told_of(office: Mention, desk: Desk) -> bool:
    """Whether the title itself tells the country or the body."""
    title = office.value
    return isinstance(title, Title) and bool(title.country or title.unit or of_one_country(title, desk.knowledge))


def shared(person: Entity, desk: Desk) -> bool:
    """Whether many known people bear the surname."""
    name = person.name.split()[-1]
    return len(desk.knowledge.surnamed([name]).get(name, ())) > BEARERS

"""act-of-office: a president's or premier's act in a year in which somebody else was in office.

"Appointed to the Supreme Court in 1986 by President Jimmy Carter": only the holder appoints, signs, vetoes or pardons.
Compares the year with the person's terms; does not know the acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from checker.patterns import regex
from checker.references.tenures import confirmed_holders, of_title
from checker.rules import rule
from checker.types import (
    Desk,
    Document,
    Evidence,
    Hit,
    Knowledge,
    Mention,
    Sentence,
    Severity,
    Span,
    Suggestion,
    Tenure,
    Title,
)

_ACTS = (
    r"(?:appointed|nominated|signed(?:\sinto\slaw)?|vetoed|pardoned|enacted|named\sto\sthe|elevated|proclaimed|dissolved|"
    r"sworn\sin|dismissed|commuted|knighted|ennobled|declared)"
)
_DONE = regex(rf"\b{_ACTS}\b[^.;:()“”\"]{{0,80}}?\bby\s(?:then[\s-])?(?:[A-Z][\w.]*\s)?$")
_DOES = regex(rf"\s{_ACTS}\b")
_YEAR = regex(r"\b(?:in|In|on\s\d{1,2}\s[A-Z][a-z]+|On\s[A-Z][a-z]+\s\d{1,2},)\s(?P<year>1[89]\d\d|20\d\d)\b")
_TOLD = regex(r"\b(?:would|could|might|if|not|never|after|before|since|until|wrongly|falsely|said|wrote|announced)\b")
_HEADS = frozenset(("president", "prime-minister", "monarch", "governor-general"))
_EDGE = timedelta(days=3)


@rule("act-of-office", on=Sentence, category="title", severity=Severity.WARNING)
def act_of_office(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An appointment, a signature or a pardon dated to a year in which the person was not in office.

    Either the year or the name is wrong. Only acts that nobody but the holder does, and only where every known
    bearer of the name and the title was out of office all that year.

    ```bad 2016-02-15
    Antonin Scalia was appointed to the Supreme Court in 1986 by [[President Jimmy Carter]].
    ```
    ```bad 2020-09-21
    She was nominated to the court in 1994 by [[President George Bush]] and confirmed 96 to 3.
    ```
    ```bad 2014-07-02
    The Civil Rights Act was signed in 1964 by [[President John F. Kennedy]].
    In 1974 [[President Jimmy Carter]] pardoned Richard Nixon.
    ```
    ```good 2016-02-15
    Antonin Scalia was appointed to the Supreme Court in 1986 by President Ronald Reagan.
    ```
    ```good 2020-09-21
    She was nominated in 1993 by President Bill Clinton; President Jimmy Carter had named her a judge in 1980.
    ```
    ```good 2014-07-02
    The act was signed in 1964 by President Lyndon B. Johnson. In 1977 President Jimmy Carter pardoned
    the draft dodgers.
    ```
    ```good 2001-01-20
    The treaty was signed in 1993 by President George Bush, who left that month, and by President Boris Yeltsin.
    ```
    ```good 2012-12-12
    In 1998 former President Jimmy Carter signed copies of his book. In 1945 the charter was signed by Harry Truman.
    ```
    """
    if "19" not in sentence.text and "20" not in sentence.text and "18" not in sentence.text:
        return
    years = [int(found["year"]) for found in _YEAR.finditer(sentence.text)]
    if len(set(years)) != 1:
        return
    mentions = document.mentions_in(sentence.span)
    for office, person in pairwise(mentions):
        title = office.value
        if office.kind != "office" or person.kind != "person" or not isinstance(title, Title) or title.qualifiers:
            continue
        if title.role not in _HEADS or document.prose[office.span.end : person.span.start] != " ":
            continue
        if not _acts(office, person, sentence, document) or document.quoted(person.span):
            continue
        yield from _weigh(office, person, title, years[0], desk.knowledge)


def _acts(office: Mention, person: Mention, sentence: Sentence, document: Document) -> bool:
    """Whether the sentence makes the person do, or have done, what only the holder does."""
    before = document.prose[sentence.span.start : office.span.start]
    if _TOLD.search(before):
        return False
    return bool(_DONE.search(before) or (_DOES.match(document.prose, person.span.end) and _plain(before)))


def _plain(before: str) -> bool:
    """Whether nothing but the year and a place stands before the subject."""
    return re.fullmatch(r"(?:(?:In|On|In [A-Z]\w+) [^,;]{0,30}(?:, )?)?(?:the )?", before) is not None


def _weigh(office: Mention, person: Mention, title: Title, year: int, knowledge: Knowledge) -> Iterator[Hit]:
    bearers = (person.entity,) if person.entity is not None else person.candidates
    terms = [each for one in bearers for each in of_title(knowledge.tenures(one.id), title, knowledge)]
    if not terms or not all(each.verified for each in terms) or any(_holds(each, year) for each in terms):
        return
    nearest = min(terms, key=lambda each: abs((each.since or date.min).year - year))
    if len({each.office.country for each in terms}) > 1:
        return
    held = confirmed_holders([nearest.office], knowledge, date(year, 7, 1))
    if not held or not nearest.office.single:
        return
    told = (
        f"{nearest.person.name} was {nearest.office.title} {_span(nearest)}; in {year} it was {held[0].person.name}. "
        "Check the year or the name."
    )
    evidence = Evidence(
        f"{nearest.person.name}: {nearest.office.title}, {_span(nearest)}", "knowledge", nearest.source, nearest.url,
        nearest.since, nearest.until, nearest.known_until, "refuted",
    )  # fmt: skip
    where = Span(office.span.start, person.span.end)
    yield Hit(where, told, 0.85, (Suggestion(person.span, held[0].person.name),), (evidence,))


def _holds(tenure: Tenure, year: int) -> bool:
    since, until = tenure.since or date.min, tenure.until or date.max
    return since.year <= year and until >= date(year, 1, 1) - _EDGE


def _span(tenure: Tenure) -> str:
    first = f"from {tenure.since.year}" if tenure.since else ""
    return f"{first} to {tenure.until.year}" if tenure.until else first

"""two-dates: one step of a life, an office or a body given two dates in one draft.

Compares the claims the parser found: births, deaths, foundings, accessions, first and last days in an
office, each by who it is said of. Dates that overlap ("1960", "3 May 1960") agree. Second terms, other
people of the name and accounts told as somebody's are left alone. Whether either date is right is for
the rules that ask the reference.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator
from datetime import date

from checker.claims.bodies import DISSOLVED, FOUNDED, JOINED
from checker.claims.lives import BORN, DIED
from checker.claims.nations import ENDED, INDEPENDENT
from checker.claims.offices import TOOK
from checker.claims.terms import RESIGNED, SINCE, UNTIL
from checker.daybook import interval
from checker.passages import short, side_by_side
from checker.patterns import regex
from checker.rules import rule
from checker.types import Claim, Desk, Document, Hit, Mention, Severity, Title

_STEPS = {
    BORN: "born", DIED: "died", FOUNDED: "founded", DISSOLVED: "dissolved", INDEPENDENT: "independent", ENDED: "ended",
    JOINED: "joined", TOOK: "took office", SINCE: "took office", RESIGNED: "left office", UNTIL: "left office",
}  # fmt: skip
_OFFICE = ("took office", "left office")
_NICKNAMED = ('" ', "” ", "' ", "’ ", ") ")
_MONTHS = 400
"""Days that may lie between taking an office and the year since which it is said to be held."""
_APART = regex(
    r"\b(?:again|second|third|return\w*|re-?elect\w*|first|also|once\smore|twice|another|acting|interim|according|records?"
    r"|said|say|says|claim\w*|reports?|or|either|perhaps|about|around|circa|wrongly|not|until|reunited|re-?founded"
    r"|re-?established|restored|provisional\w*|formally|officially|recogni[sz]ed)\b",
    re.I,
)
_LATEST: list[tuple[weakref.ref[Document], dict[tuple[str, str, str], Claim]]] = []
"""What the document asked about last has been told of so far: claims come one by one."""


@rule("two-dates", on=Claim, category="contradiction", severity=Severity.WARNING)
def two_dates(claim: Claim, document: Document, desk: Desk) -> Iterator[Hit]:
    """One birth, death, founding or day in office with two dates in one draft.

    "Ana Limas was born in 1960 … Limas, born in 1962": both passages are shown. Dates that can be one
    ("in May", "on 3 May") agree; second terms and what is told as somebody's account are left alone.

    ```bad 2019-05-05
    Ana Limas was born in 1960 in Porto. She paints ships. Limas, who was born in [[1962]], sells them in Lisbon.
    ```
    ```bad 2018-05-05
    Rui Costa became finance minister in 2009. Costa, finance minister since [[2016]], cut the tax.
    ```
    ```bad 1999-09-09
    Jan Kosz died in 1981 in Lodz. His papers were lost. When Jan Kosz died in [[1984]], nobody wrote of it.
    ```
    ```good 2019-05-05
    Ana Limas was born in 1960 in Porto. Limas, who was born on 3 May 1960, sells her ships in Lisbon.
    ```
    ```good 2018-05-05
    Rui Costa became finance minister in 2015 and again in 2018. Costa, finance minister since 2018, cut the tax.
    ```
    ```good 1999-09-09
    Jan Kosz died in 1981 in Lodz. Maria Kosz died in 1984. Kosz, according to the church, was born in 1902.
    ```
    ```good 2004-05-02
    Poland joined NATO in 1999. Poland joined the European Union in 2004. Estonia joined NATO in 2004.
    ```
    ```good 2011-11-11
    Peter Hall was born in 1930. Peter Hall, his grandson and namesake, was born, records say, in 1990.
    ```
    """
    step = _STEPS.get(claim.predicate, "")
    stated = _date_of(claim, document)
    sentence = document.sentence_at(claim.span.start)
    if not step or stated is None or sentence is None or claim.negated or claim.voice != "writer":
        return
    if _APART.search(sentence.text.replace("until", " ") if step == "left office" else sentence.text):
        return
    key = (step, _who(claim.subject, document), _of_what(claim, step))
    first = _told(document).setdefault(key, claim)
    earlier = _date_of(first, document)
    if first == claim or earlier is None or not _disjoint(earlier, stated, step):
        return
    opening = document.sentence_at(first.span.start)
    confidence, evidence = side_by_side(opening, sentence, desk)
    text = f"The draft dates this otherwise elsewhere: “{short(opening.text if opening else first.text)}”."
    yield Hit(claim.focus or claim.span, text, confidence, evidence=evidence)


def _told(document: Document) -> dict[tuple[str, str, str], Claim]:
    for known, told in list(_LATEST):
        if known() is document:
            return told
    _LATEST[:] = [(weakref.ref(document), {})]
    return _LATEST[0][1]


def _date_of(claim: Claim, document: Document) -> tuple[date, date] | None:
    """First and last day of the date the claim is about."""
    if claim.object.kind == "date":
        return interval(claim.object)
    if claim.focus is None:
        return None
    dates = [each for each in document.mentions_in(claim.focus) if each.kind == "date"]
    return interval(dates[0]) if len(dates) == 1 else None


def _who(subject: Mention, document: Document) -> str:
    """Who it is said of: the entity, else the name in full where the draft gives it."""
    if subject.entity is not None:
        return subject.entity.id
    full = document.mentions[subject.first].text if subject.first >= 0 else subject.text
    if " " in full:
        return full
    if document.prose[: subject.span.start].endswith(_NICKNAMED):
        return f"{full} {subject.span.start}"  # "Samuel “Sam” Smith": a forename that was not read
    longer = {m.text for m in document.mentions if m.kind in ("person", "name") and m.text.endswith(f" {full}")}
    return longer.pop() if len(longer) == 1 else full


def _of_what(claim: Claim, step: str) -> str:
    """The office or the body that the step is of."""
    if step in _OFFICE:
        return claim.object.value.role if isinstance(claim.object.value, Title) else ""
    return (claim.object.entity.id if claim.object.entity else claim.object.text) if step == "joined" else ""


def _disjoint(one: tuple[date, date], two: tuple[date, date], step: str) -> bool:
    slack = _MONTHS if step in _OFFICE else 0
    return (two[0] - one[1]).days > slack or (one[0] - two[1]).days > slack

"""body-out-of-time: a body that is gone, or not yet founded, said to act on the draft's day.

Knows the bodies its table lists with their days. A body that is gone is flagged only where the
sentence puts it in the present ("will meet", "said on Monday"); history is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from checker.patterns import any_of, regex
from checker.references.phrases import day_words
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_PEOPLE = r"(?: (?:leaders|ministers|members|officials|countries|states|observers|summit|spokes\w+|diplomats))?"
_ACTS = (
    r" (?:will|said|says|plans|has|have|is|are|agreed|announced|warned|condemned|urged|decided|voted|called|"
    r"met|meets|meet|adopted|rejected|approved|fined|imposed|sent|told)\b"
)
_NOW = regex(
    r"\b(?:will|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|this (?:week|month|year)|"
    r"next (?:week|month|year)|last (?:week|night)|is (?:expected|due|set|to)|are (?:expected|due|set|to))\b"
)
_HISTORY = regex(
    r"\b(?:1\d\d\d|20\d\d|former\w*|then|once|old|defunct|dissol\w+|disband\w*|histor\w+|archiv\w*|memor\w*|museum|film|"
    r"book|era|predecessor|successor|renam\w+|replac\w+|ceased|abolish\w*|now|became|become|known as|like the|"
    r"revive\w*|"
    r"return|readmit\w*|rejoin\w*|plan\w* (?:for|to)|propos\w+|found(?:ed|ing)|creat\w+|establish\w*|set up|future|"
    r""
    r"treaty|aspir\w*|towards?|call\w* for|anniversary|tribute|veteran\w*|files|inherit\w*)\b",
    re.I,
)
_DREAMT = regex(r"\b(?:would|could|should|idea|dream\w*|hope\w*|wants?)\b|\b(?:an?|new) $")
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Body:
    """A body with the days between which it existed."""

    since: date
    until: date | None
    instead: str


@rule("body-out-of-time", on=Sentence, category="anachronism", severity=Severity.WARNING)
def body_out_of_time(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A body that is gone, or not yet founded, said to act on the draft's day.

    The G8 has been the G7 since 2014, the Organisation of African Unity gave way to the African
    Union in 2002, the European Union began in November 1993. Silent within a year of the change
    and where the sentence looks back or names another year.

    ```bad 2025-06-01
    The [[G8]] leaders will meet in Canada this month.
    ```
    ```bad 2010-05-05
    The [[Organisation of African Unity]] said on Monday that it would send observers to Guinea.
    ```
    ```bad 1985-06-06
    The [[European Union]] agreed to admit Spain and Portugal, and said that it would pay.
    ```
    ```bad 1999-03-24
    Delegates of the United Nations and the [[African Union]] condemned the bombing.
    ```
    ```good 2025-06-01
    The G7 leaders will meet in Canada this month. Russia was expelled from the old G8, which met on Sunday walks.
    ```
    ```good 2010-05-05
    The Organisation of African Unity condemned the raid and recognised the movement. In 1975 it met in Kampala.
    ```
    ```good 1985-06-06
    The European Community agreed to admit Spain; Mr Delors hopes that a European Union will be founded.
    He said that a European Union is needed.
    ```
    ```good 1999-03-24
    The Organisation of African Unity condemned the bombing, and Col Gaddafi called for an African Union.
    ```
    ```good 2014-06-04
    The G8 will not meet in Sochi this week: the seven meet in Brussels instead.
    ```
    ```good 2021-01-01
    A veteran of the Warsaw Pact armies said on Monday that the Greater London Council was a lesson.
    ```
    """
    if _HISTORY.search(sentence.text):
        return
    for found in _pattern().finditer(sentence.text):
        body, day = _table()[found["body"]], document.day
        at = Span(*found.span("body")).shifted(sentence.span.start)
        if document.quoted(at):
            continue
        if body.until and day > body.until + _YEAR and _NOW.search(sentence.text):
            told = f"The {found['body']} ended on {day_words(body.until)}"
        elif day < body.since - _YEAR and not _DREAMT.search(sentence.text[: found.start()]):
            told = f"The {found['body']} was founded on {day_words(body.since)}, after the draft's day"
        else:
            continue
        told += f"; its place was taken by the {body.instead}." if body.instead and body.until else "."
        if body.instead and not body.until:
            told = f"{told[:-1]}; until then there was the {body.instead}."
        evidence = Evidence(told, "knowledge", "Table of bodies", verdict="refuted")
        yield Hit(at, told, 0.88, (Suggestion(at, body.instead),) if body.instead else (), (evidence,))


@cache
def _pattern() -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?P<body>{any_of(_table())}){_PEOPLE}{_ACTS}")


@cache
def _table() -> dict[str, Body]:
    lines = (Path(__file__).parent / "tables" / "bodies_in_time.tsv").read_text("utf-8").splitlines()[2:]
    table: dict[str, Body] = {}
    for line in lines:
        names, since, until, instead = (*line.split("\t"), "", "")[:4]
        body = Body(_day(since), _day(until) if until else None, instead)
        table.update((name, body) for name in names.split("|"))
    return table


def _day(text: str) -> date:
    return date.fromisoformat(text if len(text) == 10 else f"{text}-01-01")

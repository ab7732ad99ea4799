"""election-year: an American presidential election in the wrong year, or won by the loser.

Knows who beat whom since 1932. Primaries, polls and states that went the other way are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_OTHER = regex(
    r"\b(?:primar(?:y|ies)|caucus\w*|nomination|poll\w*|debate|state|county|district|Senate|governor|runoff|popular\svote|would|could"
    r"|if|almost|nearly|falsely|wrongly|claim\w*|insist\w*|not|never|said|says|Ohio|Florida|Iowa|Pennsylvania|Michigan|Wisconsin)\b"
)


class Contest(NamedTuple):
    """An election: its year, and the surnames of who won and who lost."""

    year: int
    winner: str
    beaten: tuple[str, ...]


@rule("election-year", on=Sentence, category="date", severity=Severity.WARNING)
def election_year(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A presidential election in America given the wrong year or the wrong winner.

    ```bad 2025-06-02
    Joe Biden defeated Donald Trump in [[2016]], and Trump beat Kamala Harris last year.
    ```
    ```bad 1989-01-20
    George Bush beat Michael Dukakis in [[1984]] and takes the oath at noon.
    ```
    ```bad 2001-12-12
    Al Gore, who lost to George W. Bush in [[2001]], teaches now.
    ```
    ```good 2025-06-02
    Joe Biden defeated Donald Trump in 2020; Trump beat Hillary Clinton in 2016 and Kamala Harris in 2024.
    ```
    ```good 1981-01-20
    Ronald Reagan beat Jimmy Carter in 1980. Jimmy Carter beat Gerald Ford in 1976.
    ```
    ```good 1977-01-20
    Gerald Ford beat Ronald Reagan in the primaries of 1976.
    ```
    ```good 2021-01-06
    He said that Donald Trump beat Joe Biden in 2020. In Florida Donald Trump defeated Joe Biden in 2020.
    ```
    ```good 2009-01-20
    Barack Obama defeated Hillary Clinton for the nomination in 2008, and John McCain in November.
    ```
    """
    if _OTHER.search(sentence.text):
        return
    for pattern in _patterns():
        for found in pattern.finditer(sentence.text):
            winner, loser, year = _last(found["winner"]), _last(found["loser"]), int(found["year"])
            years = [each.year for each in _contests() if each.winner == winner and loser in each.beaten]
            at = Span(*found.span("year")).shifted(sentence.span.start)
            if not years or year in years or year > document.day.year or document.quoted(at):
                continue
            told = f"{found['winner']} beat {found['loser']} in {' and '.join(map(str, years))}, not in {year}."
            evidence = Evidence(told, "knowledge", "Table of elections", verdict="refuted")
            yield Hit(at, told, 0.9, tuple(Suggestion(at, str(each)) for each in years), (evidence,))


def _last(name: str) -> str:
    return name.split()[-1]


@cache
def _contests() -> tuple[Contest, ...]:
    lines = (Path(__file__).parent / "tables" / "us_elections.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines if line)
    return tuple(
        Contest(int(year), _last(winner.split("|")[0]), tuple(_last(each) for each in beaten.split("|")))
        for year, winner, beaten in rows
    )


@cache
def _names() -> str:
    lines = (Path(__file__).parent / "tables" / "us_elections.tsv").read_text("utf-8").splitlines()[2:]
    people = [each for line in lines if line for part in line.split("\t")[1:] for each in part.split("|")]
    return any_of([*people, "Trump", "Biden", "Obama", "Reagan", "Nixon", "Carter", "Eisenhower"])


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    one, two = f"(?P<winner>{_names()})", f"(?P<loser>{_names()})"
    year = r"(?:\sin\s(?:the\s)?(?:November\s)?|\sin\sthe\s)(?P<year>(?:19|20)\d\d)\b(?!\s(?:primar|campaign))"
    return (
        regex(
            rf"\b{one}\s(?:had\s)?(?:defeated|beat|beaten|trounced|ousted|unseated)\s(?:President\s|Senator\s)?{two}{year}"
        ),
        regex(rf"\b{two},?\s(?:who\s)?(?:had\s)?lost\s(?:narrowly\s)?to\s(?:President\s)?{one}{year}"),
    )

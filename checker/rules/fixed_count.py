"""fixed-count: the wrong number of a country's states or provinces, of a parliament's seats, of a court's judges.

Knows the counts of its table and since when they hold. Reads only the whole: "Germany's 18 states", "all 52 US states",
"the 110-member US Senate"; a part of them ("six of", "five eastern states") is nobody's mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.annotate.numbers_words import read_words
from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_N = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_WHOLE = (
    r"(?=[.,;:)]|$|\s(?:agreed|voted|met|are|were|have|had|will|would|must|can|and|do|did|ruled|signed|backed|rejected|approved"
    r"|in\sall|by|to|on|at)\b)"
)
_SOME = regex(
    r"\b(?:of|about|some|nearly|almost|over|than|least|most|only|other|remaining|first|original|founding|former|then|eastern|western"
    r"|new|would|if|was|were|had|until|since|expand\w*|enlarg\w*|cut|reduc\w*|grew|increase\w*|propos\w*|plan\w*)\s(?:the\s)?$",
    re.I,
)
_YEAR = regex(r"\b(?:1[89]\d\d|20\d\d)\b")
_CHANGED = timedelta(days=60)


class Fixed(NamedTuple):
    """So many of something, between two days."""

    counts: tuple[int, ...]
    since: date
    until: date


@rule("fixed-count", on=Sentence, category="number", severity=Severity.WARNING)
def fixed_count(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The wrong number of states, provinces, seats or judges.

    Counted on the draft's day; where a number changed lately, where the sentence names another year and where
    only some are meant, nothing is said.

    ```bad 2025-06-02
    Ministers from Germany's [[18 states]] met, and all [[52 US states]] sent somebody.
    ```
    ```bad 2010-03-22
    The [[110-member]] US Senate had voted already. The US Supreme Court's [[11 justices]] had not.
    ```
    ```bad 1999-10-01
    The six parties shared the [[550 seats]] of the Duma. The Knesset's [[150 members]] met.
    ```
    ```bad 2022-02-25
    The [[six permanent members]] of the Security Council could not agree.
    ```
    ```good 2025-06-02
    Ministers from Germany's 16 states met; 12 of Germany's 16 states agreed. All 50 US states did.
    ```
    ```good 2010-03-22
    The 100-member US Senate, the 435-member House and the nine justices of the US Supreme Court were there.
    ```
    ```good 1990-09-01
    Germany's 11 states were joined by five. In 2013 the Bundestag's 630 members met.
    ```
    ```good 2025-03-26
    The Bundestag's 733 members had their last day on Monday; the 630 seats of the Bundestag are full.
    ```
    ```good 2005-05-05
    Canada's three territories, Canada's two largest provinces and Australia's mainland states voted.
    ```
    """
    if not _nouns().search(sentence.text) or _YEAR.search(sentence.text):
        return
    for pattern in _patterns():
        for found in pattern.finditer(sentence.text):
            nouns = _table().get(found["owner"], {})
            fixed = nouns.get(found["noun"]) or (
                nouns.get("members") if found["noun"] in ("member", "seat", "judge") else None
            )
            number = int(found["n"]) if found["n"].isdigit() else int(read_words(found["n"]) or 0)
            right = _counts(fixed or (), document.day)
            at = Span(found.start("said"), found.end("said")).shifted(sentence.span.start)
            loose = _SOME.search(sentence.text[: found.start()])
            if not right or not number or number in right or loose or document.quoted(at):
                continue
            if not found["all"] and not right[0] / 2 < number < right[0] * 2:
                continue
            if found["owner"] == "House of Commons" and "Canad" in document.prose:
                continue  # Ottawa has one too
            what = found["noun"] + ("" if found["noun"].endswith("s") or found["noun"] == "Länder" else "s")
            told = f"{found['owner']}: {' or '.join(map(str, right))} {what}, not {found['n']}."
            better = found["said"].replace(found["n"], str(right[0]), 1)
            evidence = Evidence(told, "knowledge", "Table of counts", verdict="refuted")
            yield Hit(at, told, 0.88, (Suggestion(at, better),) if len(right) == 1 else (), (evidence,))


def _counts(fixed: tuple[Fixed, ...], day: date) -> tuple[int, ...]:
    """The counts that hold on the day; those of a neighbouring time count too where it is near."""
    return (
        tuple(count for each in fixed if each.since - _CHANGED <= day <= each.until + _CHANGED for count in each.counts)
        if any(each.since <= day <= each.until for each in fixed)
        else ()
    )


@cache
def _table() -> dict[str, dict[str, tuple[Fixed, ...]]]:
    """Owner -> noun -> what holds when."""
    lines = (Path(__file__).parent / "tables" / "fixed_counts.tsv").read_text("utf-8").splitlines()[2:]
    found: dict[str, dict[str, tuple[Fixed, ...]]] = {}
    for line in lines:
        owners, nouns, counts, since, until = line.split("\t")
        fixed = Fixed(
            tuple(map(int, counts.split("|"))),
            date.fromisoformat(since),
            date.fromisoformat(until) if until else date.max - _CHANGED,
        )
        for owner in owners.split("|"):
            for noun in nouns.split("|"):
                own = found.setdefault(owner, {})
                own[noun] = (*own.get(noun, ()), fixed)
    return found


@cache
def _words() -> list[str]:
    return sorted({noun for nouns in _table().values() for noun in nouns})


@cache
def _nouns() -> re.Pattern[str]:
    return regex(rf"\b(?:{any_of(_words())})\b|-(?:member|seat|judge)\b")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    owner, noun = rf"(?P<owner>{any_of(_table())})", rf"(?P<noun>{any_of(_words())})"
    return (
        regex(rf"\b(?P<all>(?!)x)?{owner}['’]s?\s(?P<said>{_N}\s{noun}){_WHOLE}"),
        regex(rf"\b(?P<all>[Aa]ll)\s(?P<said>{_N}\s{owner}\s{noun})\b"),
        regex(rf"\b(?:(?P<all>[Aa]ll)|[Tt]he)\s(?P<said>{_N}\s{noun})\sof\s(?:the\s)?{owner}\b"),
        regex(rf"\b(?P<all>[Tt]he)\s(?P<said>{_N}-(?P<noun>member|seat|judge))\s{owner}\b"),
    )

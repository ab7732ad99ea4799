"""currency-name: a currency that the country never had, or the neighbour's spelling of it.

Knows which countries have, or within a century have had, a currency of each name. Speaks of
"the Swedish krone", not of "a Swedish crown"; words that are often something else
in such a place (won, mark, sol) are not read, dollars, pounds and reals only as the subject of a market's verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from checker.annotate.places import pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span, State, Suggestion

SHAPE = r"(?P<the>\b[Tt]he )?\b{adjective} (?P<coin>COINS)\b(?![-’'])"
_MONEY = regex(
    r" (?:fell|rose|has|had|was|is|lost|gained|slid|slipped|weakened|strengthened|tumbled|plunged|dropped|hit|traded|"
    r"against|to a|and the|will|came|climbed|jumped|sank|stood|devalu\w+|collapsed)\b|[,.;]"
)
_LOOSE = regex(r"\b(?:no|named|called|so-called|new|future|fictional|proposed|first)\b[^.;,]{0,20}$", re.I)


@rule("currency-name", on=Sentence, category="number", severity=Severity.WARNING)
def currency_name(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A currency that the country never had, or the neighbour's spelling of it.

    Sweden pays in kronor, Denmark and Norway in kroner, Iceland in krónur, the Czechs in
    koruna. Coins that a country has had at any time within a century pass.

    ```bad 2025-06-01
    The [[Danish krona]] and the [[Norwegian krona]] fell against the dollar.
    ```
    ```bad 2008-10-10
    The [[Swedish krone]] hit a record low, and the [[Argentine real]] has lost two thirds of its worth.
    ```
    ```bad 2018-08-13
    The [[Turkish dinar]] lost a fifth of its worth in a day.
    ```
    ```bad 1997-07-02
    Bankers said the [[Thai ringgit]] would float; the [[Kenyan rupee]] and the [[Brazilian peso]] were not touched.
    ```
    ```bad 2019-10-12
    The award, which is worth nine million [[Swedish francs]], or about $900,000, will be presented in Oslo.
    ```
    ```good 2019-10-12
    The firm owes nine million Swiss francs and once owed as many French francs and CFA francs.
    ```
    ```good 2025-06-01
    The Danish krone and the Swedish krona fell against the dollar; the Icelandic króna rose.
    ```
    ```good 2008-10-10
    Norwegian kroner, Czech koruna, Indian rupees and the Iraqi dinar were changed at the counter.
    ```
    ```good 2018-08-13
    Chinese dollar reserves grew, the Turkish dollar debt was sold and the Russian won the race.
    ```
    ```good 1997-07-02
    The Thai baht floated; the Malaysian ringgit, the Macedonian denar and the Argentine peso held.
    ```
    ```good 1950-05-05
    The Palestinian pound gave way to the Israeli pound, the Austrian schilling and the Spanish peseta held.
    ```
    ```good 1999-11-11
    The German real estate market, a Swedish Krone family and the Italian real-time index were in the news.
    ```
    """
    for found in pattern(desk.knowledge, _shape(), document.prose).finditer(sentence.text):
        state, coin = state_of(found, desk.knowledge), found["coin"]
        if state is None or state.code in _table()[coin][0] or ":" in state.code or not _plain(found, sentence.text):
            continue
        right = _right(state, document.day, desk.knowledge)
        at = Span(found.start("adjective"), found.end("coin")).shifted(sentence.span.start)
        if (
            not right
            or right.split()[-1] == coin
            or document.quoted(at)
            or _LOOSE.search(sentence.text[: found.start()])
        ):
            continue
        told = f"{state.name} has no {coin}; its currency is the {right}."
        evidence = Evidence(told, "knowledge", "Table of currencies", verdict="refuted")
        better = right if right.startswith(found["adjective"]) else f"{found['adjective']} {right.split()[-1]}"
        yield Hit(at, told, 0.88, (Suggestion(at, better),), (evidence,))


@cache
def _table() -> dict[str, tuple[frozenset[str], bool]]:
    """Coin -> (the countries that had one of that name, whether the word is much else besides)."""
    lines = (Path(__file__).parent / "tables" / "currency_users.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    return {
        coin: (frozenset(codes.split("|")), shy == "yes") for coins, codes, shy in rows for coin in coins.split("|")
    }


@cache
def _shape() -> str:
    return SHAPE.replace("COINS", "|".join(sorted(_table(), key=len, reverse=True)))


def _plain(found: re.Match[str], text: str) -> bool:
    """Whether the words are money: "Turkish dollar debt" is not."""
    return not _table()[found["coin"]][1] or bool(found["the"] and _MONEY.match(text, found.end()))


def _right(state: State, day: date, knowledge: Knowledge) -> str:
    """The currency of the state on that day, where the tables have one."""
    names = [
        fact.object
        for fact in knowledge.facts(state.code, "currency")
        if (fact.since is None or fact.since <= day) and (fact.until is None or day <= fact.until)
    ]
    return names[0] if len(names) == 1 else ""

"""wrong-superlative: something called the largest, highest or longest of its kind that is not.

Knows a small table of superlatives that nobody disputes, some with the days between which they hold.
Says nothing where the right one is named in the same sentence, or where the words hedge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span

_REALMS = {
    "world": (r"(?:the\s)?[Ww]orld['’]s|[Ee]arth['’]s", r"(?:in|of)\sthe\sworld|on\s(?:the\s)?(?:[Ee]arth|planet)"),
    "Britain": (r"(?:Britain|(?:the\s)?(?:UK|United\sKingdom))['’]s", r"in\s(?:Britain|the\s(?:UK|United\sKingdom))"),
    "America": (
        r"America['’]s|(?:the\s)?(?:US|U\.S\.|nation['’]s|country['’]s)",
        r"in\s(?:America|the\s(?:US|U\.S\.|United\sStates|Union))",
    ),
    "the European Union": (r"(?:the\s)?(?:EU|European\sUnion)['’]s", r"in\sthe\s(?:EU|European\sUnion)"),
    "the euro zone": (r"(?:the\s)?euro[\s-]?(?:zone|area)['’]s", r"in\sthe\seuro[\s-]?(?:zone|area)"),
    "the solar system": (r"(?:the|our)\s[Ss]olar\s[Ss]ystem['’]s", r"in\s(?:the|our)\s[Ss]olar\s[Ss]ystem"),
    "OPEC": (r"(?:OPEC|Opec)['’]s", r"in\s(?:OPEC|Opec)"),
}
_WORDS = (
    "highest|tallest|longest|deepest|largest|biggest|smallest|lowest|populous|northernmost|southernmost|hottest|fastest|top"
)
_CUE = regex(rf"\b(?:{_WORDS})\b")
_HEDGED = regex(
    r"\b(?:second|third|fourth|fifth|sixth|[2-9](?:nd|rd|th)|one\sof|among|not|never|if|would|could|might|claim\w*|wrongly"
    r"|falsely|than|once|formerly|former|then|previously|used\sto|overt\w+|surpass\w*|replac\w+|rival\w*|almost|nearly"
    r"|except|after|behind|mistak\w+|myth|so-called|call\w*|dubbed|self-styled|arguably|plan(?:s|ned)?|will|unlike|today['’]s"
    r"|fictional|model\sof|named\safter|some\ssay|considered|says?|said|believ\w+|like|such\sas|per\scapita|joint)\b",
    re.I,
)
_NARROWED = regex(
    r"\s(?:by\s|outside|excluding|apart|except|not\s|entirely|wholly|completely|at\sthe\stime|until|before|in\sterms"
    r"|measured|per\s|that\s|which\s|to\s|for\s|without|with\s|ever|and\s[a-z]+est\b|yet\s)"
)
_TWO = regex(r"(?:^|[,;:(—–]|\band|\bor|\bto|\bin|\bof|\bwith|\bfrom|\bfor|\bbetween|\bon|\bagainst|\bat)\s?$")


class Superlative(NamedTuple):
    """A superlative: its words, who is right, who is wrong, and the days between which that holds."""

    shown: str
    words: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    since: date
    until: date


@rule("wrong-superlative", on=Sentence, category="geography", severity=Severity.WARNING)
def wrong_superlative(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Something called the largest, highest or longest of its kind that is not.

    The highest mountain is Everest, Europe's largest economy Germany's. Only undisputed superlatives are
    known; where the right name stands in the sentence, or the words hedge, nothing is said.

    ```bad 2015-05-05
    She has climbed [[K2]], the world's highest mountain, without oxygen.
    ```
    ```bad 2012-01-14
    [[France]], Europe's largest economy, lost its top rating on Friday.
    ```
    ```bad 1999-09-09
    The longest river in Africa is the [[Congo]], and it has no dam.
    ```
    ```bad 2019-08-08
    [[Ghana]] is the world's top cocoa producer, and prices are low.
    ```
    ```bad 2024-05-05
    The largest planet in the solar system, [[Saturn]], will be seen tonight.
    ```
    ```good 2015-05-05
    She has climbed K2, the world's second-highest mountain, and Everest, the world's highest mountain.
    ```
    ```good 2012-01-14
    In France, Europe's largest economy is seen as a model; Germany's exports are the envy of Paris.
    ```
    ```good 1999-09-09
    The Congo is the longest river in Africa after the Nile. The Congo is the deepest river in the world.
    ```
    ```good 2019-08-08
    Ghana, like Ivory Coast, the world's top cocoa producer, has raised prices.
    ```
    ```good 1992-06-06
    The Sears Tower is the world's tallest building; the Empire State Building was once the world's tallest building.
    ```
    ```good 2008-08-08
    Japan, Asia's largest economy, is in recession. Mont Blanc is the highest mountain in the Alps.
    ```
    ```good 2014-04-06
    Nigeria is Africa's most populous country; Texas is the largest state in the contiguous United States.
    ```
    """
    text = sentence.text
    if not _CUE.search(text):
        return
    for each in _table():
        if not each.since <= document.day <= each.until or any(name in text for name in each.right):
            continue
        for name, start, end in _named(each, text):
            span = Span(start, end).shifted(sentence.span.start)
            if document.quoted(span):
                continue
            right = each.right[0]
            told = f"{each.shown[0].upper()}{each.shown[1:]} is {right}, not {name}."
            evidence = Evidence(told, "knowledge", "Table of superlatives", verdict="refuted")
            yield Hit(span, told, 0.85, evidence=(evidence,))
            return


def _named(each: Superlative, text: str) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of what the sentence calls so."""
    if not any(name in text for name in each.wrong):
        return
    names = "|".join(re.escape(name) for name in sorted(each.wrong, key=len, reverse=True))
    thing = rf"(?P<name>\b(?:{names})\b)"
    be = r"(?:\s(?:[Rr]iver|mountain|is|was|remains|are))?(?:\sis|\swas|\sremains)"
    before = regex(
        rf"{thing}(?P<link>{be}\s(?:still\s|by\sfar\s|now\s)?|,\s(?:which\sis\s|by\sfar\s)?)(?:the\s)?(?:{each.words})"
    )
    after = regex(
        rf"(?:{each.words})(?:\sis\s|\swas\s|\sremains\s|,\s|:\s|\s[—–-]\s)(?:the\s)?(?:(?:Mount|Lake|River|island\sof)\s)?{thing}"
    )
    for pattern in (before, after):
        for found in pattern.finditer(text):
            clause = text[max(0, found.start() - 60) : found.start()]
            said = clause.rpartition(".")[2] + regex(each.words).sub("", found.group())
            if _HEDGED.search(said):
                continue
            rest = text[found.end() :]
            if _NARROWED.match(rest) or rest.startswith(("'s", "’s", "-")):
                continue
            if pattern is before and found["link"].startswith(",") and not _apposed(text, found, rest):
                continue
            if pattern is after and not regex(r"$|[,.;:)]|\s(?:and|but|is|was|has)\b").match(rest):
                continue
            yield found["name"], found.start("name"), found.end("name")


def _apposed(text: str, found: re.Match[str], rest: str) -> bool:
    """ "X, the world's largest …," set off on both sides, X no part of a list or of an adverbial ("In X, …")."""
    closed = not rest.strip() or rest[:1] in ",.;:)—–" or rest[:2] in (" —", " –")
    return closed and not regex(
        r"\b(?:In|At|Across|Unlike|Outside|Beyond|To|From|For|With|and|or)\s(?:the\s)?(?:Mount\s|Lake\s)?$"
    ).search(text[: found.start()])


@cache
def _table() -> tuple[Superlative, ...]:
    lines = (Path(__file__).parent / "tables" / "superlatives.tsv").read_text("utf-8").splitlines()[3:]
    found = []
    for line in lines:
        adjective, noun, realm, right, wrong, since, until = (line.split("\t") + [""] * 3)[:7]
        owner, where = _REALMS.get(realm, (rf"{realm}['’]s", rf"in\s{realm}"))
        thing = rf"(?:{adjective})\s(?:{noun})"
        words = rf"(?:{owner})\s{thing}|{thing}\s(?:{where})".replace(" ", r"\s")
        plain = regex(r"\(\?:([^|)]*)[^)]*\)").sub(r"\1", regex(r"\(\?:[^)]*\)\?").sub("", noun)).split("|")[0]
        first = adjective.split("|")[0].replace("[- ](?:largest", "-largest")
        shown = f"{'the world' if realm == 'world' else realm}'s {first} {plain.replace('[- ]', ' ')}"
        found.append(
            Superlative(
                shown,
                words,
                tuple(right.split("|")),
                tuple(wrong.split("|")),
                date.fromisoformat(since) if since else date.min,
                date.fromisoformat(until) if until else date.max,
            )
        )
    return tuple(found)

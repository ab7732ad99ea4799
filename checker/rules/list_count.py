"""A number of things announced, and the list that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_COUNT = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_OPENS = regex(
    rf"(?<!at\sleast\s)(?<!than\s)(?<!of\s)\b(?P<n>{'|'.join(_COUNT)}|[2-9]"
    rf"|10)\s(?P<noun>(?:[a-z][\w-]*\s){{0,3}}[a-z][\w-]*s|people|men|women|children)"
    r"(?::|\s[–—])\s(?P<list>[^:;.?!–—()“”\"]+?)(?:[.?!]|\s[–—]\s|$)",
    re.I,
)
_BOTH = regex(
    r"\b[Bb]oth\s(?P<list>(?:the\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2},\s(?:the\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2},?\sand\s(?:the\s)?[A-Z][\w’'.-]*)"
)
_NAME = regex(r"(?:the\s)?[A-Z][\w’'.-]*(?:\s(?:[A-Z][\w’'.-]*|of|the|de|la|and\sthe)){0,4}")
_ARE = regex(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|whose|[Aa]ll(?:\sof)?(?:\sthe|\sher|\shis)?)\s(?P<n>{'|'.join(_COUNT)})\s(?P<noun>(?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*s|people|men|women|children)"
    r"(?:\sare|\swere|,)\s(?P<list>(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3},\s){1,8}[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}"
    r",?\sand\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})(?=\.|,\s(?:were|was|are|will|have|had)\b|$)"
)
_LOOSE = regex(
    r"\b(?:including|such\sas|among|e\.g|for\sexample|at\sleast|and\sso\son|etc"
    r"|others|more)\b",
    re.I,
)
_JOINED = regex(
    r"\b(?:Bosnia|Trinidad|Antigua|Herzegovina|Tobago|Barbuda|Nevis|Grenadines"
    r"|Principe|Johnson|Sons|Wales|Young|Spencer|Sussex|Miquelon|Futuna)\b"
)


@rule("list-count", on=Sentence, category="number", severity=Severity.WARNING)
def list_count(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A list that is longer or shorter than the number announced.

    "Three countries: A, B, C and D"; "both A, B and C". Only plain lists of names are
    counted; names that hold an "and" (Bosnia and Herzegovina) silence the rule.

    ```bad 2025-06-01
    The pact has [[three]] members: Mali, Niger, Chad and Burkina Faso.
    ```
    ```bad 2025-04-14
    The novelist is survived by his [[three]] children, Alvaro, Gonzalo, Morgana and Patricia.
    ```
    ```bad 1957-03-26
    The treaty was signed by [[six]] states: France, Italy, Belgium, Luxembourg and Germany.
    ```
    ```bad 2018-07-20
    The ferry serves [[four]] islands – Naxos, Paros and Ios – all year.
    ```
    ```bad 2003-03-20
    [[Both]] Spain, Italy and Poland backed the war.
    ```
    ```bad 1990-10-14
    The [[four]] candidates are Ana Lima, Rui Costa and Jose Dias. The [[two]] brothers, Tom, Dick and Harry, were held.
    ```
    ```good 2025-06-01
    He resides in both Provincetown, Massachusetts and San Francisco.
    ```
    ```good 1990-10-14
    The three candidates are Ana Lima, Rui Costa and Jose Dias. The two brothers, Tom and Dick, were held with Harry.
    ```
    ```good 2025-06-01
    The pact has three members: Mali, Niger and Burkina Faso.
    ```
    ```good 1957-03-26
    The treaty was signed by six states, among them France, Italy and Belgium.
    ```
    ```good 1995-12-15
    Three states signed: Croatia, Serbia, and Bosnia and Herzegovina.
    ```
    ```good 1995-12-15
    The accord binds three states: Croatia, Serbia, and Bosnia and Herzegovina.
    ```
    ```good 2011-09-09
    She has two rules: Work hard, eat well and sleep.
    ```
    ```good 2020-01-31
    Both Spain and Italy, France and Poland said yes.
    ```
    ```good 2008-08-09
    He won two medals: Beijing was kind to him, and so was Athens.
    ```
    """
    text = sentence.text
    for match in (*_OPENS.finditer(text), *_ARE.finditer(text)):
        items = _items(match["list"])
        count = _COUNT.get(lower(match["n"])) or int(match["n"])
        if (
            items is None
            or len(items) < 2
            or len(items) == count
            or _LOOSE.search(match[0])
            or _JOINED.search(match["list"])
        ):
            continue
        span = Span(*match.span("n")).shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(
                span,
                f"The list that follows has {len(items)} entries, not {match['n'].lower()}.",
                confidence=0.85,
            )
    for match in _BOTH.finditer(text):
        span = Span(match.start(), match.start() + 4).shifted(sentence.span.start)
        names = _items(match["list"])
        settled = names and len(names) == 3 and _lies_in(names[0], names[1], sentence, document)
        if names and len(names) > 2 and not settled and not _JOINED.search(match["list"]) and not document.quoted(span):
            after = text[match.end() : match.end() + 6]
            if not after.startswith((",", " and")):
                yield Hit(span, f"“Both” stands before {len(names)} names: it takes two.", confidence=0.8)


def _lies_in(first: str, second: str, sentence: Sentence, document: Document) -> bool:
    """Whether the second of three names may be where the first lies: "Salem, Oregon and Reno"."""
    lands = {
        each.text
        for each in document.mentions_in(sentence.span)
        if each.kind == "state" or (each.entity is not None and each.entity.id.startswith(("us-", "ca-", "au-")))
    }
    return second in lands and first not in lands


def _items(listed: str) -> list[str] | None:
    """The entries of a plain list of names, or None where it is no such list."""
    listed = listed.strip().rstrip(",")
    head, joined, tail = listed.rpartition(" and ")
    if not joined:
        return None
    items = [part.strip() for part in (*head.split(","), tail) if part.strip()]
    if any(" and " in item for item in items):
        return None
    return items if all(_NAME.fullmatch(item) for item in items) else None

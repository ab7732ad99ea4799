"""American and British spelling, held to the house's choice or to one of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker import spelling
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_WORD = regex(r"(?<![\w’'.@/-])[a-z]{4,}(?![\w@/])")
_LEAST = 2


@rule("house-spelling", on=Document, category="spelling", severity=Severity.NOTE, default=False)
def house_spelling(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """American and British spellings in one draft, or the ones the house does not use.

    With the option `english = "british"` or `"american"` every word of the other kind is
    flagged. Without it, only a draft that mixes the two is: the rarer kind, where the
    other stands at least twice. Quotations and names keep their own spelling; -ize is at
    home on both sides.

    ```bad 2024-05-05
    The colour of the harbour was odd, but the [[flavor]] of the fish in Hull was right.
    ```
    ```bad 1998-03-14
    The center of the theater burned in Boston; the fire brigade [[travelled]] far.
    ```
    ```bad 2016-08-08
    Their neighbours labelled it a scandal, and the [[honor]] of Leeds was at stake.
    ```
    ```good 2024-05-05
    The colour of the harbour was odd, but the flavour of the fish was right.
    ```
    ```good 1998-03-14
    The center of the theater burned; “our neighbours travelled far,” a Briton said.
    ```
    ```good 2016-08-08
    They organize and recognize, as Oxford does, the honour of the neighbourhood.
    ```
    ```good 2001-09-12
    The World Trade Center and the Department of Defense were hit, a British centre said.
    ```
    ```good 2020-01-31
    One colour, one color: a draft too short to have a side.
    ```
    """
    kinds: dict[str, list[tuple[Span, str]]] = {"american": [], "british": []}
    for found in _WORD.finditer(document.prose):
        entry = table().get(found.group())
        span = Span(found.start(), found.end())
        if entry and not document.quoted(span):
            kinds[entry[0]].append((span, entry[1]))
    house = desk.options.get("english")
    if house not in kinds:
        house = max(kinds, key=lambda kind: len(kinds[kind]))
        if len(kinds[house]) < _LEAST or len(kinds["american"]) == len(kinds["british"]):
            return
    other = "british" if house == "american" else "american"
    for span, better in kinds[other]:
        yield Hit(span, f"{other.capitalize()} spelling; write “{better}”.", 0.8, (Suggestion(span, better),))


@cache
def table() -> dict[str, tuple[str, str]]:
    """Word -> (which English spells it so, the other's spelling). -ise and -ize are left out."""
    found: dict[str, tuple[str, str]] = {}
    lines = (Path(spelling.__file__).parent / "american_british.tsv").read_text("utf-8").splitlines()[1:]
    for line in lines:
        american, british = line.split("\t")
        if re.search(r"i[sz](?:e|i|a)", american) and american.replace("iz", "is") == british:
            continue
        found[american] = ("american", british)
        found[british] = ("british", american)
    return found

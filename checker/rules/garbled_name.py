"""garbled-name: the name of a body, place or happening with a near-synonym in it.

Knows the forms its table lists, which no body or place bears; a lower-case description
("the joined nations of the north") is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_LONGER = regex(r"(?:\b[A-Z][\w’'-]+|&) $")
_OWNERS = regex(
    r"(?:The|In|At|On|By|Of|For|From|And|But|With|To|Since|Under|During|After|Before|When|While|Until|As|Its|"
    r"US|U\.S\.|American|British|[A-Z][a-z]+(?:ian|ish|ese|an|i|ch)|[A-Z][a-z]+['’]s) $"
)


@rule("garbled-name", on=Sentence, category="name", severity=Severity.WARNING)
def garbled_name(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The name of a body, place or happening with a near-synonym in it.

    Rewording programs do not spare names: "the Joined Nations", "the House of Commoners",
    "the White Home", "the Center East". Forms that another body bears are not in the table.

    ```bad 2025-06-01
    The [[Joined Nations]] met in New York, and the [[White Home]] said it would send nobody.
    ```
    ```bad 2019-03-29
    The [[House of Commoners]] rejected the agreement for a third time.
    ```
    ```bad 2003-03-20
    The war in the [[Center East]] split the [[UN Safety Council]]; [[Bad Habit President]] Dick Cheney did not mind.
    ```
    ```bad 2016-05-05
    Real Madrid reached the final of the [[Champions Association]] in Milan.
    ```
    ```bad 2021-01-22
    Officials of the [[World Wellbeing Organization]] landed in Wuhan, the [[Related Press]] reported.
    ```
    ```good 2025-06-01
    The United Nations met in New York, and the White House said it would send nobody.
    ```
    ```good 1995-10-10
    The International Criminal Tribunal for Rwanda sits in Arusha; the Supreme Tribunal of Justice sits in Caracas.
    ```
    ```good 2012-12-12
    A white home on the joined islands, a house of commoners and the centre east of town were for sale.
    ```
    ```good 2003-03-20
    The National Safety Council in Illinois and the European Board of Urology published figures.
    ```
    ```good 2016-05-05
    The Global Fund, the Federal Investigation Agency of Pakistan and the Moderate Party of Sweden answered.
    ```
    ```good 1951-04-04
    The Green Gathering and the Nordic Combined Nations Cup were held on the shore of the united kingdom of ants.
    ```
    """
    for found in _pattern().finditer(sentence.text):
        right = _rights()[int(str(found.lastgroup)[1:])]
        before = sentence.text[max(0, found.start() - 24) : found.start()]
        if _LONGER.search(before) and not _OWNERS.search(before):
            continue
        at = Span(*found.span()).shifted(sentence.span.start)
        if document.quoted(at):
            continue
        message = f"“{found[0]}” is no name that is in use; “{right}” is probably meant."
        yield Hit(at, message, 0.9, (Suggestion(at, right),))


@cache
def _lines() -> tuple[tuple[str, str], ...]:
    text = (Path(__file__).parent / "tables" / "garbled_names.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines()[2:] if line)
    return tuple((right, wrong) for right, _, wrong in rows)


@cache
def _rights() -> tuple[str, ...]:
    return tuple(right for right, _ in _lines())


@cache
def _pattern() -> re.Pattern[str]:
    """Every wrong form, each right name's in a group of its own."""
    each = "|".join(f"(?P<n{number}>{wrong})" for number, (_, wrong) in enumerate(_lines()))
    return regex(rf"(?=[A-Z])(?<![\w’'-])(?:{each})(?![\w-])")

"""Million in one place, billion in another: the same figure with two magnitudes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

_SCALE = regex(
    r"(?P<digits>\d+(?:\.\d+)?)\s?-?(?P<scale>million|billion|trillion|thousand|bn"
    r"|mn|tn|m|crore|lakh)\b",
    re.I,
)
_WORD = regex(r"[a-z]{4,}")
_COMMON = frozenset(
    "about after also almost around been before being between billion company costs could dollars "
    "during every estimated euros from have government their there these they than that this "
    "trillion under used were when which will with would worth more most million money nearly only "
    "over people percent pounds said some spent such total thousand year years into other".split()
)
_REACH = 70


@rule("magnitude-conflict", on=Document, category="number", severity=Severity.WARNING)
def magnitude_conflict(document: Document, document_again: Document, desk: Desk) -> Iterator[Hit]:
    """One figure given as millions and as billions in one draft.

    "The $3.5 billion loan" in the headline, "$3.5 million loan" in the body. Only figures with
    the same digits and unit, standing beside at least two of the same words, are compared.

    ```bad 2025-06-01
    Lender approves $3.5 billion loan for Zambian railway.

    The bank said the [[$3.5 million]] loan for the railway runs for ten years.
    ```
    ```bad 2008-10-01
    The rescue fund for Irish banks holds 485 billion euros. Critics call the rescue
    fund of [[485 million euros]] for the banks too large.
    ```
    ```bad 1992-02-02
    Some 1.2 million refugees crossed the border. The border camps hold [[1.2 billion]] refugees.
    ```
    ```bad 2013-02-21
    Ottawa will spend $3.4 billion on ships. Critics say the [[$3.4 million]] would be better spent on schools.
    ```
    ```good 2013-02-21
    Ottawa will spend $3.4 billion on ships. It will spend $3.4 million on a museum.
    ```
    ```good 2025-06-01
    Lender approves $3.5 billion loan for Zambian railway.

    The bank earned $3.5 million from tickets last week.
    ```
    ```good 2008-10-01
    The rescue fund for Irish banks holds 485 billion euros; 485 million people live in the Union.
    ```
    ```good 1992-02-02
    The first loan was 2 million dollars; the second loan was 2 billion dollars, a thousand
    times the first loan.
    ```
    ```good 2016-01-01
    Sales grew from $1.5 million to $1.5 billion in ten years, the firm in Shenzhen said of its sales.
    ```
    ```good 1975-07-07
    The dam cost $40 million to plan and $40 billion to build, in a valley in Egypt.
    ```
    """
    seen: dict[tuple[str, str], list[tuple[str, Mention, frozenset[str]]]] = {}
    for mention in document.mentions:
        value = quantity(mention)
        match = _SCALE.search(mention.text) if mention.kind in ("money", "number") else None
        if value is None or match is None:
            continue
        digits = match["digits"]
        scale = match["scale"].lower()[:1]
        beside = _beside(mention, document)
        for other_scale, other, words in seen.get((digits, value.unit), []):
            if other_scale == scale or document.quoted(mention.span):
                continue
            if not _long_enough(digits, other, mention, document):
                continue
            if (len(words & beside) < 2 and not _taken_up(other, mention, document)) or _compared(
                other, mention, document
            ):
                continue
            message = (
                f"The draft has {other.text} elsewhere for what looks like the same thing. One magnitude is wrong."
            )
            yield Hit(mention.span, message, confidence=0.75)
            break
        seen.setdefault((digits, value.unit), []).append((scale, mention, beside))


def _beside(mention: Mention, document: Document) -> frozenset[str]:
    sentence = document.sentence_at(mention.span.start)
    low = max(mention.span.start - _REACH, sentence.span.start if sentence else 0)
    high = min(mention.span.end + _REACH, sentence.span.end if sentence else len(document.prose))
    text = document.prose[low : mention.span.start] + " " + document.prose[mention.span.end : high]
    return frozenset(word.rstrip("s") for word in _WORD.findall(text.lower()) if word not in _COMMON)


def _long_enough(digits: str, other: Mention, mention: Mention, document: Document) -> bool:
    """Round small figures ("2 million", "2 billion") meet by chance; 3.5 and 485 hardly do."""
    title = next((block.span for block in document.blocks if block.kind in ("title", "heading")), None)
    in_title = title is not None and (other.span in title or mention.span in title)
    return in_title or len(digits.replace(".", "").strip("0")) >= 2


def _taken_up(one: Mention, two: Mention, document: Document) -> bool:
    """ "Critics say the $3.4 million …": the article takes up a figure of the sentences just before."""
    lead = document.prose[max(0, two.span.start - 12) : two.span.start]
    near = two.span.start - one.span.end < 400
    return near and lead.endswith((" the ", " that ", " its ", "The "))


def _compared(one: Mention, two: Mention, document: Document) -> bool:
    """Both in one clause ("from $1.5 million to $1.5 billion"): the writer means the difference."""
    between = document.prose[one.span.end : two.span.start]
    return len(between) < 60 and not re.search(r"[.!?]\s", between)

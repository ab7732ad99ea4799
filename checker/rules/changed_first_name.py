"""One person given two first names, or a first name spelt in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.rules import rule
from checker.spelling import names
from checker.spelling.names import Name
from checker.types import Desk, Document, Hit, Severity, Suggestion


@rule("changed-first-name", on=Document, category="name", severity=Severity.WARNING)
def changed_first_name(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A surname that stands with two spellings of one first name: Jon Smith and John Smith.

    Brothers, wives and namesakes have different names, not different spellings, and short
    forms (Bill and William, Mike and Michael) are one person's right; so only first names
    a letter apart are flagged, and only where no sentence names both.

    ```bad 2009-06-26
    The doctor is Conrad Murrey-Lane. Conrad Murrey-Lane was freed. Years later [[Konrad]] Murrey-Lane wept.
    ```
    ```bad 2018-04-13
    Sarah Okonkwo won the seat in Enugu. [[Sara]] Okonkwo thanked the voters. Sarah Okonkwo is 41.
    ```
    ```bad 1987-10-19
    Stephen Brackett sold at noon in New York. Brackett lost all. [[Steven]] Brackett had warned of it.
    ```
    ```good 2009-06-26
    Conrad Murrey-Lane and his brother Konrad Murrey-Lane went free.
    ```
    ```good 2018-04-13
    William Okonkwo won. Bill Okonkwo thanked the voters; so did his wife, Ada Okonkwo.
    ```
    ```good 1987-10-19
    Stephen Brackett sold at noon. His daughter Stephanie Brackett bought.
    ```
    ```good 1996-11-05
    Mario Silva and Maria Silva live in Lisbon. Maria Silva votes.
    ```
    ```good 2021-03-30
    Daniel Reyes testified. Danielle Reyes testified. J. Reyes did not.
    ```
    """
    groups: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for name in names.find(document):
        if len(name.given) == 1 and len(name.given[0]) > 2:
            groups[name.last][name.given[0]].append(name)
    for forms in groups.values():
        for one in sorted(forms):
            for other in sorted(forms):
                if one < other and _one_name(one, other):
                    yield from _hits(forms[one], forms[other], document)


_SAME_SOUND = (
    ("ph", "v"), ("f", "v"), ("k", "c"), ("y", "i"), ("ie", "y"),
    ("s", "z"), ("th", "t"), ("ck", "k"), ("ff", "f"), ("h", ""),
)  # fmt: skip


def _one_name(one: str, other: str) -> bool:
    """Whether two first names are spellings of one: they sound alike, and neither is the other's feminine."""
    ends = {(each.rstrip("h")[-1:] or "h") for each in (one, other)}
    if len(ends) == 2 and ends & set("aeo"):
        return False
    return _sound(one) == _sound(other)


def _sound(name: str) -> str:
    """A rough key for how a first name sounds, doubled letters taken once."""
    key = name.lower()
    for wrong, right in _SAME_SOUND:
        key = key.replace(wrong, right)
    out = ""
    for letter in key:
        if not out or out[-1] != letter:
            out += letter
    return out.replace("e", "") or out


def _hits(one: list[Name], other: list[Name], document: Document) -> Iterator[Hit]:
    there = {sentence.span for name in one if (sentence := document.sentence_at(name.span.start))}
    if any((sentence := document.sentence_at(name.span.start)) and sentence.span in there for name in other):
        return
    earlier, later = sorted((one, other), key=lambda group: (-len(group), group[0].span.start))
    first = earlier[0]
    for name in later:
        start = name.span.start
        span = type(name.span)(start, start + len(name.given[0]))
        yield Hit(
            span,
            f"“{name.given[0]} {name.last}” here, “{first.given[0]} {first.last}” elsewhere in the draft.",
            0.8,
            (Suggestion(span, first.given[0]),),
        )

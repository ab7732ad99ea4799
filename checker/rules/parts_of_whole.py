"""parts-of-whole: a group told by its parts, which together are more than the group."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Quantity, Sentence, Severity, Span

_OF_THE = regex(r"\b[Oo](?:f|ut of) (?:the|its|their|all|our|these|those)(?: (?:remaining|total))? $")
_NEXT = regex(r"(?: [^\s,;.:()\d]+){1,8}?(?:, (?:and |while |but |with )?|; |,? and )$")
_COMPLEMENT = regex(
    r"\b(?:men\b.*\bwomen|women\b.*\bmen|boys\b.*\bgirls|girls\b.*\bboys|adults\b.*\bchildren|children\b.*\badults"
    r"|soldiers\b.*\bcivilians|civilians\b.*\bsoldiers|voted\s(?:for|in\sfavou?r)\b.*\bagainst|won\b.*\blost"
    r"|survived\b.*\bdied|died\b.*\bsurvived)\b"
)
"""Words for two parts that have nothing in common."""
_SHARED = regex(
    r"\b(?:also|both|more than once|some of (?:them|whom)|of (?:them|those|whom)|again|too|twice|overlap\w*|"
    r"at least|per cent|percent|times|points|years?|hours?|days?|months?)\b"
)


@rule("parts-of-whole", on=Sentence, category="number", severity=Severity.WARNING)
def parts_of_whole(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A group told by its parts, which together are more than the group.

    "Of the 27 countries, 15 backed the plan, nine were against it and four were undecided" counts
    28. Read only in a sentence that opens with the group and goes on with three parts or more, no
    part a subset of another ("two of them"), nothing hedged. Parts that fall short may leave
    somebody out and are left alone.

    ```bad 2026-06-18
    Of the [[27]] countries, 15 backed the plan, 9 were against it and 4 were undecided.
    ```
    ```bad 1998-04-02
    Of the [[40]] passengers, 21 were Danes, 12 were Swedes and nine were Finns, the ferry line said.
    ```
    ```bad 2011-09-20
    Out of the [[15]] council members, nine voted for the resolution, two voted against and five abstained.
    ```
    ```bad 1979-09-09
    Of the [[20]] dead, 12 were men and 9 were women, the mayor of Bari said.
    ```
    ```good 1979-09-09
    Of the 20 dead, 12 were men and 8 were women. Of the 20 hurt, 12 were Danes and 9 were sailors.
    ```
    ```good 2026-06-18
    Of the 27 countries, 15 backed the plan, 8 were against it and 4 were undecided.
    ```
    ```good 1998-04-02
    Of the 40 passengers, 21 were Danes and 12 were Swedes.
    ```
    ```good 2011-09-20
    Of the 12 applicants, eight spoke French, six also spoke German and four spoke Dutch.
    ```
    ```good 2003-03-03
    Of the 30 pupils, 20 passed, 12 of them with honours, and 10 failed.
    ```
    ```good 2015-10-05
    Of the 100 houses, 60 were damaged in 2013, 50 in 2014 and 20 this year.
    ```
    ```good 1987-01-12
    Of the 20 ships, 14 carried grain, 5 carried coal and 1 was empty. “Of the ten, six, five and four left,” he joked.
    ```
    """
    if "f the " not in sentence.text and "f all " not in sentence.text and "f its " not in sentence.text:
        return
    if _SHARED.search(sentence.text):
        return
    counts = [each for each in document.mentions_in(sentence.span) if each.kind in ("number", "date")]
    if any(each.kind == "date" for each in counts):
        return
    told = [(each, value) for each in counts if (value := quantity(each)) is not None]
    yield from _told(told, sentence, document)


def _told(told: list[tuple[Mention, Quantity]], sentence: Sentence, document: Document) -> Iterator[Hit]:
    if len(told) == 3 and not _COMPLEMENT.search(sentence.text):
        return
    if len(told) < 3 or any(value.unit or value.approximate for _, value in told):
        return
    whole, parts = told[0], told[1:]
    if not _OF_THE.fullmatch(document.prose[sentence.span.start : whole[0].span.start]):
        return
    if document.quoted(Span(whole[0].span.start, parts[-1][0].span.end)):
        return
    if not all(_NEXT.fullmatch(document.prose[a.span.end : b.span.start]) for (a, _), (b, _) in pairwise(told)):
        return
    if not document.prose[parts[-2][0].span.end : parts[-1][0].span.start].endswith("and "):
        return
    total = sum(value.value for _, value in parts)
    if total > whole[1].value and all(value.value < whole[1].value for _, value in parts):
        listed = " + ".join(f"{value.value:g}" for _, value in parts)
        yield Hit(
            Span(whole[0].span.start, whole[0].span.end),
            f"The parts are more than the whole: {listed} = {total:g}, not {whole[1].value:g}.",
            confidence=0.85,
        )

"""other-members: "the other 15 members" of a body that has no more than 15.

Knows the sizes of the bodies whose members the tables list in full, and the Security Council's; the draft
must name one of them only, or the sentence that body.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_OTHER = regex(
    r"\b(?:[Tt]he|[Aa]ll|[Aa]ll\sthe|[Ii]ts|[Tt]heir)\s(?:other|remaining)\s"
    r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s(?P<what>members|member\sstates|member\scountries|countries|states|judges|justices)\b"
)
_SIZES = (
    (
        regex(r"\b(?:UN |U\.N\. |United Nations )?Security Council\b"),
        15,
        1966,
        2100,
        ("members", "states", "countries"),
    ),
    (regex(r"\b(?:US|U\.S\.) Supreme Court\b"), 9, 1870, 2100, ("judges", "justices", "members")),
    (regex(r"\b(?:NATO|Nato)\b"), 32, 2024, 2100, ("members", "countries", "states")),
    (regex(r"\b(?:European Union|EU)\b"), 27, 2021, 2100, ("members", "countries", "states")),
    (regex(r"\b(?:European Union|EU)\b"), 28, 2014, 2019, ("members", "countries", "states")),
    (regex(r"\bG7\b"), 7, 2015, 2100, ("members", "countries", "states")),
    (regex(r"\b(?:ASEAN|Asean)\b"), 10, 2000, 2024, ("members", "countries", "states")),
)
_SIZED = regex(r"\b(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:member|judge|nation|seat|justice|state)\b(?!s)")


@rule("other-members", on=Sentence, category="number", severity=Severity.WARNING)
def other_members(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """As many other members as the body has in all, or more.

    Of the Security Council's 15 members, 14 are the others.

    ```bad 2016-12-23
    The Security Council met on Friday, and the United States abstained. The other [[15]] members voted in favour.
    ```
    ```bad 2010-03-03
    The nine-member board in Quito split: its chairman was against, and the other [[nine]] members were for it.
    ```
    ```bad 2022-06-24
    The chief justice wrote for himself; the other [[nine]] justices of the U.S. Supreme Court were split.
    ```
    ```good 2016-12-23
    The Security Council met on Friday, and the United States abstained. The other 14 members voted in favour.
    ```
    ```good 2010-03-03
    The nine-member board in Quito split: its chairman was against, and the other eight members were for it.
    ```
    ```good 2022-06-24
    The chief justice wrote for himself; the other eight justices of the U.S. Supreme Court were split.
    ```
    ```good 2012-02-05
    The Security Council and the European Union were told; the other 26 members heard of it later in Brussels.
    ```
    ```good 1963-05-05
    The Security Council, which has 11 members, met in New York. The other ten members kept silent.
    ```
    ```good 2018-01-01
    The NATO talks went on. The other 48 countries of the coalition, most of them outside it, agreed.
    ```
    """
    found = _OTHER.search(sentence.text)
    if found is None or document.quoted(Span(*found.span()).shifted(sentence.span.start)):
        return
    after = sentence.text[found.end() : found.end() + 50]
    if after.startswith((" of", " in")) and not any(name.search(after) for name, *_ in _SIZES):
        return
    number = int(found["n"]) if found["n"].isdigit() else int(read_words(found["n"]) or 0)
    size = _size(found["what"].removeprefix("member "), sentence, document)
    if size is None or not size <= number <= size + 2 or size < 3:
        return
    span = Span(*found.span("n")).shifted(sentence.span.start)
    right = str(size - 1)
    yield Hit(span, f"The body has {size} members: {right} are the others.", 0.85, (Suggestion(span, right),))


def _size(what: str, sentence: Sentence, document: Document) -> int | None:
    """The members of the one body that the draft names with a size, or that has a known one."""
    told = {
        int(each["n"]) if each["n"].isdigit() else int(read_words(each["n"]) or 0)
        for each in _SIZED.finditer(document.prose)
    } - {0}
    year = document.day.year
    known = {
        size
        for name, size, since, until, whose in _SIZES
        if since <= year <= until and what in whose and name.search(document.prose)
    }
    if told:
        return next(iter(told)) if len(told) == 1 and not known - told else None
    return next(iter(known)) if len(known) == 1 else None

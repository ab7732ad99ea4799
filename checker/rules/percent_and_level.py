"""percent-and-level: a percentage beside the figures it is of: "fell 504 points, or 44 percent, to 10,917".

Reads rises and falls told by the percentage, the new figure and the old one or the step between them, and what is paid
for a share above its price. Knows no markets; compares only figures of one kind in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Suggestion

_UP = r"rose|rises|grew|climbed|jumped|gained|surged|advanced|added|soared|up|risen|grown|increased"
_DOWN = r"fell|falls|dropped|declined|slid|sank|lost|plunged|tumbled|shed|slipped|down|fallen|decreased|dipped"
_MOVED = regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:by\s)?"
    r"(?:about\s|nearly\s|almost\s|some\s|more\sthan\s|as\smuch\sas\s)?\Z"
)
_TO = regex(r",?\sto\s(?:about\s|close\sat\s|end\sat\s|just\s|a\srecord\s)?")
_FROM = regex(r",?\sfrom\s(?:about\s|just\s)?")
_OR = regex(r"(?:\spoints?)?(?:,?\sor\s|,?\s\()(?:about\s)?")
_SMALL = regex(r"\b(?:cents?|pence|p|pfennigs?|kopecks?)\b")
_LEVEL = regex(r"\)?,?\s(?:to\s|to\sclose\sat\s|to\send\sat\s|and\s(?:closed|ended)\sat\s|at\s)")
_SHARE = regex(
    r"(?:\sin\scash)?\s(?:a|per)\sshare(?:\sin\scash)?,?\s(?:or\s)?a\s(?:premium|discount)\sof\s(?:about\s|nearly\s)?"
)
_PRICE = regex(r"\s(?:over|to|above|on|from|below)\s[^.;\d]{0,70}?(?:of|at)\s")
_OTHER_TIME = regex(
    r"\b(?:year[\s-]on[\s-]year|annual\w*|a\syear\searlier|(?:on|an)\saverage|adjusted|respectively|points?\sto)\b"
)
SLACK = 1.0


@rule("percent-and-level", on=Sentence, category="number", severity=Severity.WARNING)
def percent_and_level(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A percentage that the figures beside it do not make.

    From 20 dollars to 30 is half as much again. A point either way is left to rounding.

    ```bad 2016-06-13
    It will pay $196 a share, a premium of [[95.4 percent]] over Friday's closing price of $131.08.
    ```
    ```bad 2016-06-13
    The shares rose [[20 percent]] to $30 from $20 on Monday.
    ```
    ```bad 2008-09-15
    The Dow Jones industrial average fell 504 points, or [[44 percent]], to 10,917.
    ```
    ```bad 1999-03-30
    Shares of the bank lost $2, or [[12 percent]], to $38.
    ```
    ```good 2016-06-13
    It will pay $196 a share, a premium of 49.5 percent over Friday's closing price of $131.08.
    ```
    ```good 2016-06-13
    The shares rose 50 percent to $30 from $20. Sales rose 3 percent to $30 million from a year earlier.
    ```
    ```good 2008-09-15
    The Dow Jones industrial average fell 504 points, or 4.4 percent, to 10,917. The rate rose 2 percent, to 4 from 3.9.
    ```
    ```good 1999-03-30
    Shares of the bank lost 50 cents, or 2 percent, to $24.50. Oil gained $1 (1.1 percent), to $92.
    ```
    ```good 2012-05-05
    Of the 300 members 40 percent voted; the share fell 10 points, or from 50 percent to 40.
    ```
    """
    if " percent" not in sentence.text and "%" not in sentence.text and " per cent" not in sentence.text:
        return
    if _OTHER_TIME.search(sentence.text):
        return
    mentions = [m for m in document.mentions_in(sentence.span) if m.kind in ("number", "money", "percent")]
    for index, said in enumerate(mentions):
        if said.kind == "percent" and not document.quoted(said.span):
            yield from _against(index, mentions, sentence, document)


def _against(at: int, mentions: Sequence[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    said, value = mentions[at], quantity(mentions[at])
    ends = _ends(at, mentions, sentence, document)
    if value is None or value.unit != "%" or value.approximate or ends is None or min(ends) <= 0:
        return
    start, end = ends
    made = abs(end - start) / start * 100
    if abs(made - value.value) <= max(SLACK, 0.04 * made):
        return
    told = f"{made:.1f}".removesuffix(".0")
    number = said.text.split()[0].rstrip("%")
    right = said.text.replace(number, told) if number.replace(".", "").isdigit() else f"{told} percent"
    message = f"From {start:,.6g} to {end:,.6g} is {told} percent, not {value.value:g}."
    yield Hit(said.span, message, 0.88, (Suggestion(said.span, right),))


def _ends(
    at: int, mentions: Sequence[Mention], sentence: Sentence, document: Document
) -> tuple[float, float] | None:
    """The figure before and the figure after that the percentage speaks of."""
    prose, said = document.prose, mentions[at]
    before, after = mentions[at - 1] if at else None, mentions[at + 1] if at + 1 < len(mentions) else None
    if after is None:
        return None
    behind = prose[said.span.end : after.span.start]
    if _MOVED.search(prose, sentence.span.start, said.span.start) and at + 2 < len(mentions):
        old = mentions[at + 2]
        if _TO.fullmatch(behind) and _FROM.fullmatch(prose[after.span.end : old.span.start]):
            return _alike(old, after)
    if before is None:
        return None
    between = prose[before.span.end : said.span.start]
    moved = _MOVED.search(prose, sentence.span.start, before.span.start)
    step = _OR.fullmatch(between)
    if moved and step and _LEVEL.fullmatch(behind):
        return _stepped(before, after, bool(moved["up"]), bool(_SMALL.search(before.text)))
    return _alike(after, before) if _SHARE.fullmatch(between) and _PRICE.fullmatch(behind) else None


def _alike(old: Mention, new: Mention) -> tuple[float, float] | None:
    """Both figures, where they are of one kind and no percentages."""
    one, two = quantity(old), quantity(new)
    if one is None or two is None or one.unit != two.unit or "%" in (one.unit, two.unit):
        return None
    return (one.value, two.value) if not (one.approximate or two.approximate) else None


def _stepped(step: Mention, level: Mention, up: bool, small: bool) -> tuple[float, float] | None:
    """Before and after a step of so much up or down to a level; `small`: in hundredths of its unit."""
    one, two = quantity(step), quantity(level)
    if one is None or two is None or one.approximate or two.approximate or "%" in (one.unit, two.unit):
        return None
    much = one.value / 100 if small else one.value
    return (two.value - much if up else two.value + much), two.value

"""wrong-direction: a rise to a lower figure, or a fall to a higher one.

Reads "fell to 9 percent from 6 percent" and "rose from 300 to 200". Places in a table, exchange rates,
temperatures below nought and other scales that run the other way are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.daybook import dated, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span

_UP = r"rose|risen|rises|grew|grown|grows|increased|increases|climbed|climbs|jumped|jumps|soared|surged|swelled"
_DOWN = r"fell|fallen|falls|dropped|drops|declined|declines|decreased|decreases|shrank|shrunk|slumped|plunged|dwindled"
_HEDGE = r"(?:about\s|around\s|some\s|nearly\s|almost\s|just\s|only\s|over\s|more\sthan\s|a\srecord\s|an\sestimated\s)*"
_VERB = regex(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<gap>[^.;:,]{{0,40}}?)\s(?:(?P<to>to)|from)\s{_HEDGE}$")
_TO = regex(rf"(?:\s[a-z’'-]+){{0,4}}?,?\sto\s{_HEDGE}")
_FROM = regex(rf"(?:\s[\w’'-]+){{0,4}}?,?\sfrom\s{_HEDGE}")
_GOES_ON = regex(r"[-–]|\s(?:in|out\sof)\s(?:every\s)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|a\shundred)\b")
_OTHER_SCALE = regex(
    r"\b(?:place|rank\w*|rating|seed|position|table|list|league|odds|handicap|degrees?|temperature|celsius|fahrenheit"
    r"|minus|below\szero|yen|yuan|renminbi|rupees?|rupiah|lira|peso|pesos|roubles?|rubles?|rand|naira|won|rial|currency"
    r"|exchange|to\sthe\s(?:dollar|euro|pound)|against\sthe|per\s(?:dollar|euro)|yields?|grade|age|aged|golf|par|under"
    r"|loss|losses|deficit|from\sgrace|years?\sold|odds|hour|o['’]clock|weeks?|score|first|second|third|class|times|pence|cents)\b|-\d",
    re.I,
)


@rule("wrong-direction", on=Sentence, category="number", severity=Severity.WARNING)
def wrong_direction(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A rise to a lower figure, or a fall to a higher one.

    "Unemployment fell to 9 percent from 6 percent": the verb or a figure is wrong.

    ```bad 2014-05-05
    Unemployment in Spain [[fell]] to 26 percent from 23 percent.
    ```
    ```bad 1999-09-09
    Output [[rose]] from 4,000 cars a day to 3,000 cars a day at the plant in Turin.
    ```
    ```bad 2021-02-02
    The firm said profit had [[climbed]] to $3.1 million from $4.5 million in Accra.
    ```
    ```good 2014-05-05
    Unemployment in Spain fell to 23 percent from 26 percent, and rose from 4 to 5 percent in Bonn.
    ```
    ```good 1999-09-09
    The yen fell to 120 from 115 to the dollar; the club fell from 3rd to 12th place, and from 4 to 9 in the table.
    ```
    ```good 2021-02-02
    The temperature fell from -3 to -9. The loss rose to $4.5 million from $3.1 million.
    ```
    ```good 2006-06-06
    The share of women rose from 1 in 10 to 1 in 4; deaths fell from a peak in 2001 to 12 in 2005.
    ```
    ```good 1987-10-20
    The index fell 508 points to 1,738 from 2,246, and a share fell from $40 to $30.
    ```
    ```good 2018-12-12
    Sales rose 4 percent to 300 from 2 percent growth a year ago; the fee rose from 900 pence to 10 pounds.
    ```
    """
    kinds = ("number", "percent", "money")
    figures = [m for m in document.mentions_in(sentence.span) if m.kind in kinds and quantity(m)]
    if len(figures) < 2 or _OTHER_SCALE.search(sentence.text):
        return
    for one, two in pairwise(figures):
        found = _VERB.search(document.prose[sentence.span.start : one.span.start])
        gap = document.prose[one.span.end : two.span.start]
        if found is None or document.quoted(one.span) or any(dated(m) for m in _between(one, two, document)):
            continue
        if not (_FROM if found["to"] else _TO).fullmatch(gap) or not _alike(one, two, document):
            continue
        start, end = (two, one) if found["to"] else (one, two)
        change = _value(end) - _value(start)
        if (change < 0 and found["up"]) or (change > 0 and found["down"]):
            verb = found["up"] or found["down"]
            group = "up" if found["up"] else "down"
            span = Span(*found.span(group)).shifted(sentence.span.start)
            way = "lower" if found["up"] else "higher"
            yield Hit(span, f"What “{verb}” from {start.text} is now {way}, at {end.text}.", 0.85)
        return


def _between(one: Mention, two: Mention, document: Document) -> tuple[Mention, ...]:
    return document.mentions_in(Span(one.span.end, two.span.start))


def _alike(one: Mention, two: Mention, document: Document) -> bool:
    """Whether the two figures measure one thing: one kind, one unit, nothing like "1 in 10"."""
    first, second = quantity(one), quantity(two)
    if first is None or second is None or one.kind != two.kind or first.unit != second.unit:
        return False
    if first.approximate or second.approximate or "share" in (first.unit, second.unit):
        return False
    scales = [regex(r"\b(?:million|billion|trillion|[mb]n|m|thousand)\b").search(each.text) for each in (one, two)]
    bare = bool(scales[0]) != bool(scales[1]) and min(first.value, second.value) < 1000
    return not bare and not any(_GOES_ON.match(document.prose, each.span.end) for each in (one, two))


def _value(mention: Mention) -> float:
    value = quantity(mention)
    return value.value if value is not None else 0.0

"""A figure in the headline against the body: same thing counted, another count.

Knows a table of words that headlines and bodies use for one another (dead, killed). Does
not know what is counted beyond the word beside the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import dated, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Block, Desk, Document, Hit, Mention, Quantity, Severity, Span

_ALIKE = {
    "dead": "die", "dies": "die", "died": "die", "deaths": "die", "death": "die", "killed": "die",
    "kills": "die", "killing": "die", "kill": "die",
    "fatalities": "die", "injured": "hurt", "injures": "hurt", "injuries": "hurt", "wounded": "hurt",
    "wounds": "hurt", "hurts": "hurt",
    "kids": "child", "children": "child", "cops": "police", "officers": "police", "arrested": "arrest",
    "arrests": "arrest", "detained": "arrest",
    "held": "arrest", "cars": "vehicle", "vehicles": "vehicle", "homes": "home", "houses": "home",
    "troops": "soldier", "soldiers": "soldier",
    "women": "woman", "men": "man", "persons": "people", "states": "state", "countries": "nation",
    "nations": "nation",
}  # fmt: skip
_WORD = regex(r"[A-Za-z][a-z’'-]+")
_GENERAL = frozenset(
    "more of in the and or to for on at with from a an as by after over than other "
    "new first last people big top things ways".split()
)
_HEDGE = regex(
    r"\b(?:at\sleast|as\smany\sas|more\sthan|some|about|nearly|almost|over|up\sto"
    r"|around)\s$"
)
_RARE = 13
_REACH = 34
_OF_TITLE = 24


@rule("headline-figure", on=Document, category="number", severity=Severity.WARNING)
def headline_figure(document: Document, document_again: Document, desk: Desk) -> Iterator[Hit]:
    """A figure in the headline that the body contradicts.

    "7 hurt in blast" over a body that counts nine hurt and nowhere seven. The body must count
    the same thing (the word beside the figure, or its twin: dead and killed), with every
    count different; rounding, sums and hedges are allowed for. A figure of 13 and more that is nowhere
    in the body, and that no two figures of it make, is flagged too.

    ```bad 2025-06-01
    Blast in Karachi leaves [[7]] injured

    Nine people were injured on Sunday when a gas main blew up in Karachi.
    ```
    ```bad 1998-06-03
    [[110]] killed in rail disaster at Eschede

    An express left the rails in northern Germany, and 101 people were killed, the railway said.
    ```
    ```bad 2013-10-10
    Woman, [[92]], wins top prize

    The 82-year-old Canadian writer of short stories was chosen in Stockholm.
    ```
    ```bad 2012-12-12
    Bank to cut [[1,900]] jobs in Ireland

    The bank will cut 9,100 posts over three years, it said. Its shares rose 3 percent in Dublin.
    ```
    ```good 2025-06-01
    Blast in Karachi leaves 9 injured

    Nine people were injured on Sunday, seven of them seriously.
    ```
    ```good 1936-08-04
    Owens wins 100m gold at the Games

    Jesse Owens took the 100 metres in Berlin on Monday, ahead of Ralph Metcalfe.
    ```
    ```good 1998-06-03
    Some 100 killed in rail disaster

    An express left the rails, and 101 people were killed.
    ```
    ```good 2013-10-10
    Woman, 82, wins top prize

    The writer was honoured in Stockholm for 60 years of work and 82 of life.
    ```
    ```good 2004-12-27
    5 dead in avalanche

    Three skiers were killed in Tyrol at dawn, and two more were killed at noon.
    ```
    ```good 1986-04-30
    10 things to know about the accident

    Two workers died; 31 were hurt, and 116,000 people had to leave.
    ```
    """
    head = _headline(document)
    if head is None:
        return
    everything = [m for m in document.mentions if quantity(m) and m.kind not in ("ordinal",)]
    body = [m for m in everything if m.span.start >= head.span.end and not document.furniture(m.span)]
    for mention in (m for m in everything if m.span in head.span):
        value = quantity(mention)
        if value is None or value.value <= 1 or value.unit == "share" or mention.text.lower() == "one":
            continue
        counted = _counted(mention, head, document)
        rivals = [other for other in body if _same_thing(mention, counted, other, document)]
        if not rivals:
            if not _metres(mention, document) and _nowhere(mention, value, body, document):
                yield Hit(mention.span, f"The body has no {mention.text}, nor figures that make it.", 0.6)
            continue
        alike = [other for other in body if _tells_the_same(other, mention, head, document)]
        if _borne_out(mention, value, rivals, alike) or _stands_there(mention, value, body):
            continue
        nearest = rivals[0]
        yield Hit(
            mention.span,
            f"The headline says {mention.text}; the body says {nearest.text} "
            f"(“{_around(nearest, document)}”) and nowhere {mention.text}.",
            confidence=0.75,
        )


def _metres(mention: Mention, document: Document) -> bool:
    """Whether "100m" is a distance that the body tells in metres."""
    number = mention.text.removesuffix("m")
    told = document.prose[mention.span.end :]
    return number != mention.text and any(
        f"{number}{unit}" in told for unit in (" metre", " meter", "-metre", "-meter")
    )


def _headline(document: Document) -> Block | None:
    for block in document.blocks[:2]:
        if block.kind in ("title", "heading"):
            return block
    return None


def _counted(mention: Mention, head: Block, document: Document) -> frozenset[str]:
    """The words for what is counted: the one or two right after the figure."""
    after = document.prose[mention.span.end : min(mention.span.end + _OF_TITLE, head.span.end)]
    words = _WORD.findall(after.split(",")[0].split(":")[0])[:2]
    return frozenset(_stem(word) for word in words if word.lower() not in _GENERAL) | _verb_before(mention, document)


def _verb_before(mention: Mention, document: Document) -> frozenset[str]:
    """ "Blast kills 7", "injured nine people": the verb before the figure, where the table knows it."""
    before = _HEDGE.sub("", document.prose[max(0, mention.span.start - 30) : mention.span.start])
    words = _WORD.findall(before)[-1:] if before.endswith(" ") else []
    return frozenset(_ALIKE[word.lower()] for word in words if _ALIKE.get(word.lower()) in ("die", "hurt", "arrest"))


def _same_thing(mention: Mention, counted: frozenset[str], other: Mention, document: Document) -> bool:
    one, two = quantity(mention), quantity(other)
    assert one is not None
    assert two is not None
    if mention.kind in ("age", "percent") or mention.kind == "money":
        return other.kind == mention.kind and one.unit == two.unit
    if (
        other.kind != mention.kind
        or one.unit != two.unit
        or two.unit == "share"
        or (two.approximate and two.high is None)
    ):
        return False
    if mention.kind == "duration":
        return False
    after = document.prose[other.span.end : other.span.end + _REACH]
    clause = re.split(r"[.;:!?]", after, maxsplit=1)[0]
    words = {_stem(word) for word in _WORD.findall(clause)[:4]} | _verb_before(other, document)
    return bool(counted & words)


def _tells_the_same(other: Mention, mention: Mention, head: Block, document: Document) -> bool:
    """Whether a body figure may be the headline's: its sentence tells of the same, or leaves open what it counts."""
    sentence = document.sentence_at(other.span.start)
    if sentence is None or other.kind != mention.kind:
        return other.kind not in ("ordinal", "duration") or mention.kind == other.kind
    if not re.match(r"\s[a-z]", document.prose[other.span.end : other.span.end + 2]):
        return True
    title = {_stem(word) for word in _WORD.findall(head.span.of(document.prose))} - _GENERAL
    told = {_stem(word) for word in _WORD.findall(sentence.text)} - _GENERAL
    return len(title & told) >= 2


def _stands_there(mention: Mention, value: Quantity, body: list[Mention]) -> bool:
    """Whether a figure that is no everyday one stands in the body, whatever it counts there."""
    same = (quantity(other) for other in body if other.kind == mention.kind)
    return value.value >= _RARE and any(each is not None and each.value == value.value for each in same)


def _nowhere(mention: Mention, value: Quantity, body: list[Mention], document: Document) -> bool:
    """Whether the figure is neither in the body nor made by two figures or years of it."""
    if mention.kind not in ("number", "money", "percent", "age") or document.quoted(mention.span):
        return False
    figures = [two for other in body if (two := quantity(other))]
    alike = [other for other in body if other.kind == mention.kind]
    if not alike or (mention.kind == "number" and value.value < 13):
        return False
    years = {each.year for other in document.mentions if (each := dated(other)) and each.year} | {document.day.year}
    spans = [abs(one - two) for one in years for two in years]
    pool = [each.value for each in figures][:40]
    near = max(_rounding(mention, value), 0.25 * value.value if value.approximate else 0.0, 0.5)
    if any(abs(each - value.value) <= near for each in pool) or any(abs(each - value.value) <= 1 for each in spans):
        return False
    return not any(
        abs(made - value.value) <= near
        for place, one in enumerate(pool)
        for two in pool[place + 1 :]
        for made in (one + two, abs(one - two), *_ratios(one, two))
    )


def _ratios(one: float, two: float) -> tuple[float, ...]:
    if min(one, two) <= 0:
        return ()
    big, small = max(one, two), min(one, two)
    return (big / small, small / big * 100, (big - small) / small * 100, (big - small) / big * 100, one * two)


def _borne_out(mention: Mention, value: Quantity, rivals: list[Mention], body: list[Mention]) -> bool:
    """Whether the body has the headline's figure: itself, rounded, or as a sum or difference of two."""
    others = [two.value for other in rivals if (two := quantity(other))]
    every = [two.value for other in body if (two := quantity(other))]
    near = max(_rounding(mention, value), 0.25 * value.value if value.approximate else 0.0)
    if any(abs(each - value.value) <= near for each in others + every):
        return True
    if mention.kind in ("percent", "money") and len(rivals) > 2:
        return True
    pool = others[:8]
    pairs = [a + b for i, a in enumerate(pool) for b in pool[i + 1 :]] + [
        abs(a - b) for i, a in enumerate(pool) for b in pool[i + 1 :]
    ]
    return value.value in pairs or sum(pool) == value.value or any(abs(each * 100 - value.value) < 1 for each in every)


def _rounding(mention: Mention, value: Quantity) -> float:
    """How far a headline may round: within its last digit, or 6 percent of a figure of 20 and more."""
    digits = re.search(r"\d[\d,.]*", mention.text)
    near = value.value * 0.06 if value.value >= 20 else 0.0
    if digits is None or (mention.kind not in ("money", "percent") and value.value < 100):
        return near
    plain = digits[0].replace(",", "").rstrip(".")
    scale = value.value / float(plain) if plain.count(".") < 2 and float(plain) else 1.0
    zeros = len(plain) - len(plain.rstrip("0")) if "." not in plain else -len(plain.split(".")[1])
    step = 10.0**zeros * scale * (1.0 if mention.kind in ("money", "percent") or scale > 1 else 0.5)
    return max(near, min(step, value.value * 0.25))


def _stem(word: str) -> str:
    word = word.lower()
    return _ALIKE.get(word, word.removesuffix("s")[:6])


def _around(mention: Mention, document: Document) -> str:
    sentence = document.sentence_at(mention.span.start)
    window = Span(
        max(mention.span.start - 20, sentence.span.start if sentence else 0),
        min(mention.span.end + 30, len(document.prose)),
    )
    return "…" + " ".join(window.of(document.prose).split()) + "…"

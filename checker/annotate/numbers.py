"""Numbers as written: figures, money, percentages, durations, ranks and ages, with their values.

A span covers the number and the unit that makes it money, a percentage, a length of
time or an age, not the hedge before it: "more than 50,000" is the mention "50,000" with
`low` set and no `high`. Units of measure are read into `Quantity.unit`; what is counted
("troops") is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate import numbers_words as words
from checker.patterns import lower, regex
from checker.types import Block, Mention, MentionKind, Quantity, Span

_SP = r"[ \xa0\u202f\u2009]"
_PERCENT = regex(
    rf"(?:{_SP}|-)?(?:%|per\s?cent\b|pct\b)(?P<points>(?:age)?{_SP}points?\b)?"
    rf"|age{_SP}points?\b|[\s-]percentage[\s-]points?\b",
    re.I,
)
_AGE = regex(r"[- ](?P<unit>years?|months?|weeks?|days?)[- ]olds?\b", re.I)
_TIME = regex(
    rf"(?:{_SP}|-)(?:(?:consecutive|full|straight|more|calendar|long|whole|working"
    rf"|business|successive){_SP})?(?P<unit>seconds?|minutes?|hours?|days?|weeks?|fortnights?"
    rf"|months?|years?|decades?|century|centuries)\b(?![’']?s?-old)",
    re.I,
)
_MONEY = regex(
    rf"(?:{_SP}|-)(?P<unit>{words.CURRENCIES})\b|{_SP}?(?P<sign>[€£¥])"
    rf"|{_SP}(?P<code>{'|'.join(words.CODES)})\b",
    re.I,
)
_SHORT = ("km", "ft", "lb", "cm", "mm", "kg", "°", "°c", "°f", "m²", "oz", "ha")
_UNIT_WORDS = "|".join(
    sorted((re.escape(unit) for unit in words.UNITS if len(unit) > 2 or unit in _SHORT), key=len, reverse=True)
)
_UNITS = regex(rf"(?:{_SP}|-)?(?P<unit>(?:{_UNIT_WORDS})s?)(?![\w’'])", re.I)
_SHORT_UNIT = regex(
    rf"{_SP}?(?P<unit>m|g|C|F|mi|in(?=[).,;]|\s(?:of|long|wide|tall|high|deep|thick|x)\b|$))\b(?![’'.]\w)"
)
_AGED = regex(r"(?:\baged?|\bage of|\bat the age of|\bturn(?:ed|s|ing)|\bat age)\s$", re.I)
_NAME_COMMA = regex(r"[A-Z][\w’'-]+,\s$")
_AGE_COMMA = regex(r"(?:,|\.(?:\s|$)|;|\sand\b|$)")
_NO_NUMBER_BEFORE = regex(
    r"(?:\b(?:No|Nos|Article|Section|Chapter|Room|Route|Highway|Flight"
    r"|Boeing|Airbus|Channel|Area|Formula|Windows|Resolution|Psalm|Title|Rule)\.?\s|\b(?:[A-Z]{1,4}-))$"
)
_ONE = regex(r"\b(?:no|any|every|some|each|the|this|that|which|another|only|either)[\s-]$", re.I)
_COUNTED_BEFORE = regex(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|several))\s$")
_CAPITAL_BEFORE = regex(r"[A-Z][\w’']*[ ]$")
_JOINTS = regex(r"[\s\xa0\u202f\u2009-]")
_TURNED_DOWN = regex(r"\s(?:down|out|into|[a-z]+s\b(?!\slast))")
_A_MOMENT = regex(r"\b(?:per|split|one|half a)[\s-]$", re.I)
_OF = regex(r"\sof(?=\s)|")
_CLOCK = regex(r"(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o[’']clock)|:\d{2}", re.I)


def find(prose: str, blocks: tuple[Block, ...], taken: list[Span]) -> list[Mention]:
    """Every number outside the `taken` spans (dates), in order, longest reading first.

    Kinds: number, money, percent (unit "%" or "pp" for percentage points), duration
    (unit "day", "year" ...), ordinal, age (unit "year"). `Quantity.value` of a fraction
    is its share (0.2), with unit "share".
    """
    used = bytearray(len(prose))
    for span in [*taken, *(block.span for block in blocks if block.kind == "furniture")]:
        used[span.start : span.end] = b"\1" * len(span)
    found: list[Mention] = []
    for layer in (_vague(prose), _figures(prose), _ordinals(prose)):
        for span, kind, value in layer:
            if not any(used[span.start : span.end]):
                used[span.start : span.end] = b"\1" * len(span)
                found.append(Mention(span, kind, span.of(prose), value=value))
    return sorted(found, key=lambda mention: mention.span)


Found = tuple[Span, MentionKind, Quantity]


def _vague(prose: str) -> Iterator[Found]:
    for match in words.VAGUE.finditer(prose):
        parts = [part for part in (match["a"], match["b"], match["c"]) if part]
        low, scale = words.VAGUE_LOW[lower(parts[0])], 1.0
        for part in parts[1:]:
            scale *= words.VAGUE_LOW[lower(part)] / 2
        if lower(match["a"]) in ("scores", "tens") and len(parts) == 1:
            continue
        if _COUNTED_BEFORE.search(prose[max(0, match.start() - 8) : match.start()]):
            continue
        span = Span(*match.span())
        if timed := _TIME.match(prose, _OF.match(prose, span.end).end()):  # type: ignore[union-attr]
            unit = _singular(timed["unit"])
            yield (
                Span(span.start, timed.end()),
                "duration",
                Quantity(low * scale, unit, low * scale, None, True, True),
            )
        else:
            yield span, "number", Quantity(low * scale, "", low * scale, None, True, True)


def _figures(prose: str) -> Iterator[Found]:
    position = 0
    while match := words.first_number(prose, position):
        position = match.end()
        value = _value_of(match)
        if value is None or _NO_NUMBER_BEFORE.search(prose[max(0, match.start() - 12) : match.start()]):
            continue
        if (
            match["words"]
            and lower(match["words"]) == "one"
            and _ONE.search(prose[max(0, match.start("words") - 9) : match.start("words")])
        ):
            continue
        if (
            match["words"]
            and match["words"][0].isupper()
            and _CAPITAL_BEFORE.search(prose[max(0, match.start("words") - 14) : match.start("words")])
        ):
            continue
        start = match.start() if match["money"] else match.start() + len(match[0]) - len(match[0].lstrip())
        clock = match["digits"] and not match["scale"] and _CLOCK.match(prose, match.end())
        if clock:
            position = clock.end()
            continue
        span, kind, quantity = _read_unit(prose, match, Span(start, match.end()), value)
        position = span.end
        yield span, kind, _hedged(prose, span, quantity)


def _value_of(match: re.Match[str]) -> float | None:
    if match["lone"]:
        return words.GLYPHS[match["lone"]]
    if match["fraction"] or match["of"]:
        return words.read_fraction(match["fraction"] or match["of"])
    if match["words"]:
        return words.read_words(match["words"])
    value = words.read_digits(match["digits"]) + words.GLYPHS.get(match["glyph"] or "", 0.0)
    if match["scale"]:
        value *= words.SCALES[lower(_JOINTS.sub("", match["scale"])).removesuffix("s")]
    return value


def _read_unit(prose: str, match: re.Match[str], span: Span, value: float) -> Found:
    in_words = bool(match["words"] or match["fraction"] or match["of"])
    end = span.end
    if match["money"]:
        unit = words.currency(match["money"].strip())
        return span, "money", Quantity(value, unit, in_words=in_words)
    if percent := _PERCENT.match(prose, end):
        points = percent["points"] or "point" in percent[0]
        return (
            Span(span.start, percent.end()),
            "percent",
            Quantity(value, "pp" if points else "%", in_words=in_words),
        )
    if age := _AGE.match(prose, end):
        return Span(span.start, age.end()), "age", Quantity(value, _singular(age["unit"]), in_words=in_words)
    if timed := _TIME.match(prose, end):
        return (
            Span(span.start, timed.end()),
            "duration",
            Quantity(value, _singular(timed["unit"]), in_words=in_words),
        )
    if (money := _MONEY.match(prose, end)) and _is_money(prose, money, value):
        unit = words.currency(money["unit"] or money["sign"] or money["code"])
        return Span(span.start, money.end()), "money", Quantity(value, unit, in_words=in_words)
    if measured := (_UNITS.match(prose, end) or (None if in_words else _SHORT_UNIT.match(prose, end))):
        unit = words.UNITS.get(lower(measured["unit"])) or words.UNITS[lower(measured["unit"]).removesuffix("s")]
        return Span(span.start, measured.end()), "number", Quantity(value, unit, in_words=in_words)
    if match["fraction"] or match["lone"]:
        return span, "number", Quantity(value, "share", in_words=in_words)
    return (
        span,
        "age" if _is_age(prose, span, value) else "number",
        Quantity(value, "year" if _is_age(prose, span, value) else "", in_words=in_words),
    )


def _is_money(prose: str, money: re.Match[str], value: float) -> bool:
    """Not "two real friends", not "a 9 pound baby"."""
    unit = lower(money["unit"] or "")
    if unit.startswith("real"):
        return prose[money.end() : money.end() + 1] in (".", ",", ";")
    return unit != "pound" or value == 1


def _is_age(prose: str, span: Span, value: float) -> bool:
    before = prose[max(0, span.start - 24) : span.start]
    if not 0 < value < 125 or value != int(value):
        return False
    if _AGED.search(before):
        return not _TURNED_DOWN.match(prose[span.end : span.end + 12])
    return bool(
        value >= 5 and _NAME_COMMA.search(before) and _AGE_COMMA.match(prose, span.end) and span.of(prose).isdigit()
    )


def _hedged(prose: str, span: Span, quantity: Quantity) -> Quantity:
    before = prose[max(0, span.start - 40) : span.start]
    low: float | None = quantity.value
    high: float | None = quantity.value
    vague = False
    if words.MORE.search(before) or words.AFTER_MORE.match(prose, span.end):
        high, vague = None, True
    if words.LESS.search(before):
        low, vague = None, True
    about = bool(words.ABOUT.search(before) or words.AFTER_ABOUT.match(prose, span.end))
    if not vague and not about:
        return quantity
    if not vague:
        low = high = None
    return Quantity(quantity.value, quantity.unit, low, high, True, quantity.in_words)


def _ordinals(prose: str) -> Iterator[Found]:
    for match in words.ORDINAL.finditer(prose):
        value = words.read_ordinal(match)
        if value is not None and not (
            match["word"] and lower(match["word"]) == "second" and _a_second(prose, match.start())
        ):
            yield Span(*match.span()), "ordinal", Quantity(value, in_words=bool(match["word"]))


def _a_second(prose: str, start: int) -> bool:
    """ "a second" may be a moment; the ordinal reading keeps "the second", "his second"."""
    return bool(_A_MOMENT.search(prose[max(0, start - 8) : start]))


def _singular(unit: str) -> str:
    unit = lower(unit)
    return "century" if unit.startswith("centur") else unit.removesuffix("s")

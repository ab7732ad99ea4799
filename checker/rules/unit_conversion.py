"""Conversions given in brackets: miles and kilometres, pounds and kilos, Celsius and Fahrenheit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Quantity, Severity, Span

# What one unit is in the unit of its kind; a kind is a length, a weight, an area, a speed, a volume.
# A gallon lies between the American and the British, and so does a ton.
_SIZES = {
    "km": (
        "length", 1000.0), "mile": (
            "length", 1609.344), "m": ("length", 1.0), "ft": ("length", 0.3048), "in": ("length", 0.0254),
    "yd": ("length", 0.9144), "cm": ("length", 0.01), "mm": ("length", 0.001), "nmi": ("length", 1852.0),
    "kg": (
        "weight", 1.0), "lb": (
            "weight", 0.45359237), "oz": (
                "weight", 0.0283495), "g": ("weight", 0.001), "st": ("weight", 6.35029),
    "km2": (
        "area", 1e6), "mi2": (
            "area", 2.589988e6), "m2": (
                "area", 1.0), "ft2": ("area", 0.09290304), "acre": ("area", 4046.856),
    "ha": ("area", 1e4),
    "l": ("volume", 1.0), "gal": ("volume", 4.1), "bbl": ("volume", 159.0),
    "t": ("weight", 1000.0),
    "ton": ("weight", 960.0), "km/h": ("speed", 1.0), "mph": ("speed", 1.609344), "kn": ("speed", 1.852),
}  # fmt: skip
_BESIDE = regex(
    r"\s\((?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|more\sthan\s"
    r"|over\s|approximately\s|or\s)?|,?\sor\s(?:about\s|nearly\s)?|/$"
)
_COMPOUND = regex(r"-$|\d\s?(?:lbs?|pounds?|ft|feet|foot|st|stone|hours?|miles?)\.?\s(?:and\s)?$")
"""A first part, as in "8 lb 6 oz", or a half of "six-and-a-half feet"."""
_CLOSE = regex(r"\s?(?:\)|[,.;]|\s(?:away|long|high|wide|deep|from|of|per)\b|\san\shour)")


@rule("unit-conversion", on=Mention, category="number", severity=Severity.WARNING)
def unit_conversion(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A conversion that is off by more than rounding.

    Ten miles are 16 kilometres. Both figures are read as rounded to their last digit, with an
    eighth to spare; temperatures get two degrees.

    ```bad 2025-06-01
    The border is [[10 miles (26 km)]] from Kharkiv.
    ```
    ```bad 1969-07-16
    The capsule weighed [[100 pounds (90 kg)]] on its return.
    ```
    ```bad 2019-07-25
    Paris reached [[42C (130F)]] on Thursday.
    ```
    ```bad 2010-01-31
    The park covers [[50 hectares (300 acres)]] near Perth.
    ```
    ```bad 2003-03-03
    The tank in Leuna holds [[500 litres (32 gallons)]] of oil.
    ```
    ```good 2013-07-23
    The 8 lb 6 oz (3.8 kg) boy is well; the statue is six-and-a-half feet (two metres) high.
    ```
    ```good 2003-03-03
    The tank in Leuna holds 500 litres (132 gallons), that in Hull 500 litres (110 gallons).
    ```
    ```good 2025-06-01
    The border is 10 miles (16 km) from Kharkiv.
    ```
    ```good 1969-07-16
    The capsule weighed 100 pounds (45 kg) on its return.
    ```
    ```good 2019-07-25
    Paris reached 42C (108F) on Thursday.
    ```
    ```good 2005-08-29
    A surge of about 6 metres (20ft) hit Biloxi; winds reached 205 km/h (127 mph).
    ```
    ```good 1986-04-30
    Villages 1 mile (2 km) and 30 km (about 20 miles) from Pripyat were cleared.
    ```
    ```good 2021-02-18
    It is 470 million km away, or 12 light minutes, and 3 metres (10 ft) long.
    ```
    """
    one = _weighed(mention)
    if _COMPOUND.search(document.prose[max(0, mention.span.start - 12) : mention.span.start]):
        return
    if one is None or not one.unit or document.quoted(mention.span):
        return
    for other in document.mentions_in(Span(mention.span.end, mention.span.end + 40))[:1]:
        two = _weighed(other)
        gap = document.prose[mention.span.end : other.span.start]
        if two is None or two.unit == one.unit or not _BESIDE.fullmatch(gap):
            return
        if not _CLOSE.match(document.prose, other.span.end) and document.prose[other.span.end : other.span.end + 1]:
            return
        right = _degrees(one, two) if {one.unit, two.unit} == {"C", "F"} else _measured(mention, other, one, two)
        if right is None:
            return
        end = other.span.end + (1 if "(" in gap and document.prose[other.span.end : other.span.end + 1] == ")" else 0)
        yield Hit(
            Span(mention.span.start, end),
            f"{mention.text} is about {right}, not {other.text}. One of the two is wrong.",
            confidence=0.9,
        )


def _weighed(mention: Mention) -> Quantity | None:
    """The quantity, with pounds read as a weight: beside kilos they are no money."""
    value = quantity(mention)
    if value is not None and mention.kind == "money" and mention.text.endswith(("pound", "pounds")):
        return replace(value, unit="lb")
    return None if mention.kind == "money" else value


def _degrees(one: Quantity, two: Quantity) -> str | None:
    if one.unit == "C":
        right = one.value * 9 / 5 + 32
        return None if abs(right - two.value) <= 2 or abs(one.value * 9 / 5 - two.value) <= 1 else f"{right:.0f}F"
    right = (one.value - 32) * 5 / 9
    return None if abs(right - two.value) <= 1.5 or abs(one.value * 5 / 9 - two.value) <= 1 else f"{right:.0f}C"


def _measured(first: Mention, second: Mention, one: Quantity, two: Quantity) -> str | None:
    kind, size = _SIZES.get(one.unit, ("", 0.0))
    other, other_size = _SIZES.get(two.unit, ("", 0.0))
    if not kind or kind != other or one.value <= 0 or two.value <= 0:
        return None
    low, high = _rounded(first, one), _rounded(second, two)
    smallest, largest = low[0] * size * 0.88, low[1] * size * 1.12
    if high[1] * other_size >= smallest and high[0] * other_size <= largest:
        return None
    return f"{one.value * size / other_size:,.3g} {two.unit}"


def _rounded(mention: Mention, value: Quantity) -> tuple[float, float]:
    """What the figure may have been before it was rounded to its last digit that is not nought."""
    digits = re.sub(r"[^\d.]", "", mention.text.split("(")[0]).rstrip(".")
    if "." in digits:
        step = 0.5 * 10.0 ** -len(digits.split(".")[1].rstrip("²")) if digits.split(".")[1] else 0.5
    else:
        step = 0.5 * 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits else 0.5
    shown = float(digits) if digits and digits != "." else value.value
    step = min(step, max(0.5, shown * 0.1))
    scale = value.value / shown if shown else 1.0
    return max(value.value - step * scale, 0.0), value.value + step * scale

"""How long a marathon is, and half of one: 42.195 kilometres, or 26.2 miles, since 1921.

Knows nothing of races called so that are ridden, skied, swum or longer than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex

_LENGTH = (
    r"(?P<length>\d+(?:\.\d+)?)[ -]?(?P<unit>k(?:ilomet(?:er|re)s?|m)|miles?)\b"
    r"(?!\s(?:from|to|away|north|south|east|west|into|in\b|a\b|per\b))"
)
_MARATHON = regex(
    r"\b(?P<half>[Hh]alf[- ])?(?P<full>[Mm]arathon)"
    r"(?:\s(?:is|was|measures|covers|distance\sof|distance\sis|over|course\sis|race\sis)\s|,?\s(?:is\s)?run\sover\s)"
    rf"(?:a\sdistance\sof\s|the\s|exactly\s|precisely\s)?{_LENGTH}"
    r"|\b(?P<mixed>26\.2[ -](?:kilomet(?:er|re)s?|km)|42\.(?:195|2)[ -]miles?)\s"
    r"(?:of\s(?:the|a)\s|[A-Z]\w+\s)?[Mm]arathon\b"
    r"|\b[Mm]arathon['’]s\s(?P<mixed2>26\.2[ -](?:kilomet(?:er|re)s?|km)|42\.(?:195|2)[ -]miles?)\b"
)
_OTHER = regex(
    r"\b(?:[Uu]ltra\w*|[Ss]kis?|[Ss]wim\w*|mini|[Dd]ance|walk\w*|bik\w+|cycl\w+|canoe|row\w*|relay|Comrades|[Hh]ill|[Mm]ountain"
    r"|[Dd]esert|Two\sOceans|[Ss]kat\w+|[Hh]orse|about|around|nearly|almost|just\sover|just\sunder|roughly|some|virtual"
    r"|first|original|ancient|Athens|Greek|old|then|two|second|third)\b|-marathon"
)
_LENGTHS = {"k": (41.9, 42.3), "m": (26.0, 26.4)}


def marathons(text: str, year: int) -> Iterator[tuple[re.Match[str], tuple[int, int], str]]:
    """Marathons, whole and half, in a text of `year` that are told with another length; where, and what to say."""
    if year < 1924 or "arathon" not in text or _OTHER.search(text):
        return
    for found in _MARATHON.finditer(text):
        if found["mixed"] or found["mixed2"]:
            yield (
                found,
                found.span("mixed" if found["mixed"] else "mixed2"),
                "A marathon is 42.195 kilometres, or 26.2 miles, long.",
            )
            continue
        half = 2 if found["half"] else 1
        low, high = _LENGTHS[found["unit"][0]]
        if low <= float(found["length"]) * half <= high + (0.3 if half == 2 else 0):
            continue
        told = (
            "A half marathon is 21.1 kilometres, or 13.1 miles"
            if half == 2
            else "A marathon is 42.195 kilometres, or 26.2 miles"
        )
        yield found, (found.start("length"), found.end("unit")), f"{told}, long."

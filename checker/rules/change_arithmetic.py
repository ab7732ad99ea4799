"""A rise or fall, and the percentage or multiple said to describe it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Quantity, Sentence, Severity, Span

_FROM = regex(
    r"\bfrom\s(?:(?:about|around|some|nearly|almost|just|only|a|an|the|a\srecord"
    r"|an\sestimated|roughly|more\sthan|over|under|less\sthan)\s)*$"
)
_TO = regex(
    r"(?:\s(?:[\w’'-]+)){0,6}?\sto\s(?:(?:about|around|some|nearly|almost|just|only|a|an|the"
    r"|a\srecord|an\sestimated|roughly|more\sthan|over|under|less\sthan)\s)*$"
)
_RISEN_TO = regex(
    r"\b(?:rose|fell|grew|increased|dropped|climbed|jumped|declined|decreased|risen|fallen|grown|slid|surged|went|up|"
    r"down|rise|fall|increase|drop|jump)\sto\s(?:a\srecord\s)?$"
)
_THEN_FROM = regex(r"(?:\s[a-z’'-]+){0,3}?,?\sfrom\s(?:just\s|only\s)?$")
_TIMES = {
    "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "tripled": 3.0, "tripling": 3.0, "trebled": 3.0,
    "trebling": 3.0, "quadrupled": 4.0,
    "quadrupling": 4.0, "halved": 0.5, "halving": 0.5, "halves": 0.5,
}  # fmt: skip
_TIMES_TO = regex(
    rf"\b(?P<hedge>(?:more\sthan|nearly|almost|about|roughly|over)\s)?(?P<verb>{'|'.join(_TIMES)})\sto\s$"
)
_MULTIPLE = regex(
    rf"\b(?P<hedge>(?:more\sthan|nearly|almost|about|roughly"
    rf"|over)\s)?(?P<verb>{'|'.join(_TIMES)})\b(?P<gap>[^.;:,]{{0,60}})$"
)
_BESIDE = regex(
    r"(?:\s(?:[a-z’'-]+)){0,6}?(?:,|\s[–—-]|\s\(|;)?\s?(?:which\sis\s|that\sis\s|or\s|representing\s"
    r"|marking\s|meaning\s|by\s)?"
    r"(?:(?:up|down)(?:\sby)?|an?\s(?:[a-z]+\s)?(?:rise|increase|jump|gain|fall|drop|decrease"
    r"|decline|cut|surge)\sof|a|an)\s"
    r"(?:(?:about|around|some|nearly|almost|roughly|more\sthan|over|just)\s)?$"
)
_BY = regex(
    r"\b(?:up|down|rose|fell|grew|increased|dropped|climbed|jumped|declined|decreased"
    r"|rise|risen|fallen)\sby\s(?:about\s|nearly\s|almost\s|some\s)?$"
)
_MULTIPLE_AFTER = regex(
    rf"(?P<gap>[^.\d]{{0,40}}?[,;:]\s(?:(?:it|they|which|the\s\w+)\s)?(?:(?:has|have|had|that)\s)?)"
    rf"(?P<hedge>(?:more\sthan|nearly|almost|about|roughly|over)\s)?(?P<verb>{'|'.join(_TIMES)})\b(?!\s[a-z]+\sto)"
)
_FOLD = regex(
    r"\ban?\s(?P<hedge>more\sthan\s|nearly\s|almost\s|roughly\s)?(?P<n>two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,3})-?fold\s(?:increase|rise|jump|growth|gain|surge)\b"
)
_COUNT = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OTHER_TIME = regex(
    r"\b(?:year\son\syear|annual\w*|a\syear\searlier|from\sa\syear|adjusted"
    r"|average|each|respectively|per\syear|compared|inflation)\b"
)


@rule("change-arithmetic", on=Sentence, category="number", severity=Severity.WARNING)
def change_arithmetic(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A change whose percentage or multiple does not follow from its figures.

    From 50 to 75 is 50 percent, not 25. From 4 to 6 percent is two percentage points, or 50
    percent. "Doubled from 10 to 30" is tripled. The figures are taken as rounded, hedges count.

    ```bad 2025-06-01
    Deaths on the border rose from 50 to 75, up [[25 percent]].
    ```
    ```bad 2014-08-01
    Profits at the Lagos bank rose to $310 million from $205 million, an increase of [[75 percent]].
    ```
    ```good 2014-08-01
    Profits at the Lagos bank rose to $310 million from $205 million, an increase of 51 percent.
    ```
    ```good 2014-08-02
    Rates rose to 5 percent from 4 percent, up 2 percent since May, and fell to 3 from 4, a drop of 25 percent.
    ```
    ```bad 2012-04-04
    Unemployment in Portugal climbed from 4% to 6%, an increase of [[2 percent]].
    ```
    ```bad 2013-03-03
    Profit in Oslo [[doubled]] to 30 million from 20 million kroner.
    ```
    ```good 2013-03-03
    Profit in Oslo doubled to 40 million from 20 million kroner.
    ```
    ```bad 1991-02-01
    The price of bread [[doubled]] from 10 to 30 roubles in Minsk.
    ```
    ```bad 2019-11-11
    Output fell by [[25 percent]] from 80 to 40 tonnes in Zambia.
    ```
    ```bad 2005-03-24
    Twenty pupils in Nairobi passed in 1999 and 100 in 2003, a [[tenfold increase]].
    ```
    ```bad 2018-02-06
    The fare rose from £40 to £120 in ten years; it has [[doubled]], the union in Crewe said.
    ```
    ```good 2005-03-24
    Twenty pupils in Nairobi passed in 1999 and 100 in 2003, a fivefold increase.
    ```
    ```good 2025-06-01
    Deaths on the border rose from 50 to 75, up 50 percent.
    ```
    ```good 2012-04-04
    Unemployment in Portugal climbed from 4% to 6%, an increase of two percentage points.
    ```
    ```good 1991-02-01
    The price of bread tripled from 10 to 30 roubles in Minsk.
    ```
    ```good 2008-07-07
    Exports rose from $1.2 billion to $1.5 billion, up 26 percent.
    ```
    ```good 1979-01-01
    The rate rose from 10 to 12 percent, up 3 percent from a year earlier.
    ```
    ```good 2015-05-05
    Visitors nearly doubled from 52 to 101 a day in Kyoto.
    ```
    """
    mentions = [m for m in document.mentions_in(sentence.span) if m.kind in ("number", "money", "percent")]
    if "fold " in sentence.text:
        yield from _fold(mentions, sentence, document)
    for index, first in enumerate(mentions[:-1]):
        second = mentions[index + 1]
        if _multiplied(first, second, sentence, document):
            yield from _multiple_to(second, first, sentence, document)
            return
        if _turned(first, second, sentence, document):
            if not _OTHER_TIME.search(sentence.text):
                for third in mentions[index + 2 : index + 3]:
                    yield from _percentage(second, first, third, sentence, document)
            return
        if not _pair(first, second, sentence, document):
            continue
        yield from _multiple(first, second, sentence, document)
        if _OTHER_TIME.search(sentence.text):
            return
        for third in (mentions[index + 2 : index + 3]) + (mentions[index - 1 : index] if index else []):
            yield from _percentage(first, second, third, sentence, document)
        return


def _pair(first: Mention, second: Mention, sentence: Sentence, document: Document) -> bool:
    before = document.prose[sentence.span.start : first.span.start]
    gap = document.prose[first.span.end : second.span.start]
    return bool(_FROM.search(before) and _TO.fullmatch(gap) and not document.quoted(second.span))


def _turned(first: Mention, second: Mention, sentence: Sentence, document: Document) -> bool:
    """The later figure first: "rose to $3 billion from $2 billion"."""
    before = document.prose[sentence.span.start : first.span.start]
    gap = document.prose[first.span.end : second.span.start]
    return bool(_RISEN_TO.search(before) and _THEN_FROM.fullmatch(gap) and not document.quoted(second.span))


def _multiplied(first: Mention, second: Mention, sentence: Sentence, document: Document) -> bool:
    """ "Doubled to 30 million from 20 million"."""
    before = document.prose[sentence.span.start : first.span.start]
    gap = document.prose[first.span.end : second.span.start]
    return bool(_TIMES_TO.search(before) and _THEN_FROM.fullmatch(gap) and not document.quoted(second.span))


def _multiple_to(first: Mention, second: Mention, sentence: Sentence, document: Document) -> Iterator[Hit]:
    found = _TIMES_TO.search(document.prose[sentence.span.start : second.span.start])
    one, two = quantity(first), quantity(second)
    if found is None or one is None or two is None or one.value <= 0 or found["hedge"] or one.approximate:
        return
    start, end = _same_scale(second, first, two, one)[::-1]
    if abs(end / start / _TIMES[found["verb"]] - 1) > 0.15:
        span = Span(*found.span("verb")).shifted(sentence.span.start)
        yield Hit(span, f"From {first.text} to {second.text} is {end / start:.2g} times.", 0.85)


def _percentage(
    first: Mention, second: Mention, third: Mention, sentence: Sentence, document: Document
) -> Iterator[Hit]:
    one, two, said = quantity(first), quantity(second), quantity(third)
    if one is None or two is None or said is None or third.kind != "percent" or said.unit != "%" or one.value <= 0:
        return
    last = max(first.span.end, second.span.end)
    if third.span.start > last:
        if not _BESIDE.fullmatch(document.prose[last : third.span.start]):
            return
    elif not _BY.search(document.prose[sentence.span.start : third.span.start]) or (
        not re.fullmatch(r",?\sfrom\s(?:[a-z]+\s)?", document.prose[third.span.end : first.span.start])
    ):
        return
    start, end = _same_scale(first, second, one, two)
    low, high = _change(start, end, _step(first, one), _step(second, two))
    slack = 1.0 if not (one.approximate or two.approximate or said.approximate) else max(5.0, abs(high) * 0.2)
    if low - slack <= said.value <= high + slack:
        return
    shown = f"{abs(end - start) / start * 100:.0f}"
    if "%" in (one.unit, two.unit):
        points = abs(end - start)
        if abs(points - said.value) < 0.051:
            yield Hit(third.span, (
                f"From {first.text} to {second.text} is {points:g} percentage "
                f"points, or {shown} percent."
            ),
                      confidence=0.9)  # fmt: skip
        return
    yield Hit(
        third.span,
        f"From {first.text} to {second.text} is {shown} percent, not {said.value:g}.",
        confidence=0.9,
    )


def _multiple(first: Mention, second: Mention, sentence: Sentence, document: Document) -> Iterator[Hit]:
    before = document.prose[sentence.span.start : first.span.start]
    match = _MULTIPLE.search(re.sub(r"from\s(?:[a-z]+\s){0,2}$", "", before)) or _MULTIPLE_AFTER.match(
        sentence.text, second.span.end - sentence.span.start
    )
    one, two = quantity(first), quantity(second)
    if match is None or one is None or two is None or one.value <= 0:
        return
    start, end = _same_scale(first, second, one, two)
    wanted, ratio = _TIMES[match["verb"]], end / start
    loose = 0.25 if match["hedge"] or one.approximate or two.approximate else 0.15
    if (match["hedge"] or "").startswith(("more", "over")) and ratio >= wanted:
        return
    if abs(ratio / wanted - 1) <= loose:
        return
    span = Span(match.start("verb"), match.end("verb")).shifted(sentence.span.start)
    yield Hit(
        span,
        f"From {first.text} to {second.text} is {ratio:.2g} times, not {wanted:g} times.",
        confidence=0.85,
    )


def _fold(mentions: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "20 in 1999 and 100 in 2003, a fivefold increase": two figures of one kind, then the multiple."""
    found = _FOLD.search(sentence.text)
    if found is None:
        return
    before = [m for m in mentions if m.span.end <= sentence.span.start + found.start()]
    if len(before) != 2 or before[0].kind != before[1].kind:
        return
    one, two = quantity(before[0]), quantity(before[1])
    if one is None or two is None or min(one.value, two.value) <= 0:
        return
    low, high = sorted(_same_scale(before[0], before[1], one, two))
    said = float(_COUNT.index(found["n"]) + 2 if found["n"] in _COUNT else found["n"])
    ratio, hedge = high / low, found["hedge"] or ""
    if any(abs(each / said - 1) <= (0.3 if hedge else 0.2) for each in (ratio, ratio - 1)):
        return
    if hedge.startswith("more") and ratio - 1 > said:
        return
    span = Span(found.start("n"), found.end()).shifted(sentence.span.start)
    if not document.quoted(span):
        yield Hit(span, f"From {before[0].text} to {before[1].text} is {ratio:.2g} times.", 0.8)


def _same_scale(first: Mention, second: Mention, one: Quantity, two: Quantity) -> tuple[float, float]:
    """ "From 3 to 5 million": the scale of the second counts for both."""
    scaled = re.search(r"(?:million|billion|trillion|thousand|crore|lakh|m|bn)\b", second.text)
    if (
        scaled
        and not re.search(
            r"(?:million|billion|trillion|thousand|crore|lakh|m|bn"
            r"|,\d{3})\b",
            first.text,
        )
        and one.value < 1000
    ):
        number = re.search(r"[\d.,]+", second.text)
        if number and (base := float(number[0].replace(",", "").strip(".") or 0)):
            return one.value * two.value / base, two.value
    return one.value, two.value


def _step(mention: Mention, value: Quantity) -> float:
    """Half the last digit shown: how far the figure may have been rounded."""
    digits = re.search(r"\d[\d,]*(?:\.(?P<part>\d+))?", mention.text)
    if digits is None:
        return 0.0
    shown = float(digits[0].replace(",", ""))
    scale = value.value / shown if shown else 1.0
    if digits["part"]:
        return 0.5 * 10.0 ** -len(digits["part"]) * scale
    plain = digits[0].replace(",", "")
    zeros = len(plain) - len(plain.rstrip("0"))
    if scale == 1.0 and shown < 1000:
        return 0.0
    return min(0.5 * 10.0 ** min(zeros, 3), shown * 0.025 if zeros else 0.5) * scale


def _change(start: float, end: float, step1: float, step2: float) -> tuple[float, float]:
    changes = [
        abs(b - a) / a * 100 for a in (start - step1, start + step1) for b in (end - step2, end + step2) if a > 0
    ]
    return min(changes), max(changes)

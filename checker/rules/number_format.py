"""How thousands are grouped: "50,000" as English has it, or as the house has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Span, Suggestion

_SPACED = regex(r"(?<![\d.,])[1-9]\d{0,2}(?:[ \xa0\u202f\u2009]\d{3})+(?![\d.,]\d)")
_DOTTED = regex(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.,]\d)")
_COMMAED = regex(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
_INDIAN = regex(r"(?<![\d.,])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])")
_BARE = regex(r"(?<![\d.,])\d{5,}(?![\d.,]\d)")
_FORMS = {"space": _SPACED, "dot": _DOTTED, "comma": _COMMAED, "indian": _INDIAN, "none": _BARE}
_MARKS = {"comma": ",", "space": "\u202f", "dot": ".", "none": ""}
_PHONE = regex(
    r"(?:\+|\b(?:tel|phone|call|fax|no|code|number|account|ISBN|order|room"
    r"|ref)\.?:?\s|\d\s)$",
    re.I,
)


@rule("number-format", on=Mention, category="number", severity=Severity.NOTE)
def number_format(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Thousands grouped unlike English or the house style.

    English groups by commas: 50,000, not 50 000 or 1.250.000. The option `format` sets what the
    house wants: "comma" (the default), "space", "dot", "indian" or "none". A form other than the
    house's is a note, and a warning where the draft itself also uses the house's. Lakhs and crores
    written 1,00,000 are left alone unless the option says otherwise. Four figures may stand bare.

    ```bad 2025-06-01
    Moscow has massed more than [[50 000]] troops near Sumy.
    ```
    ```bad 2011-03-20
    The wave destroyed 45,700 homes and [[144 300]] cars in Miyagi.
    ```
    ```bad 1990-10-03
    The treaty gave a vote to [[12.447.000]] people in Saxony and beyond.
    ```
    ```good 2025-06-01
    Moscow has massed more than 50,000 troops near Sumy.
    ```
    ```good 2019-05-23
    Nearly 1,00,000 staff counted the votes in Uttar Pradesh.
    ```
    ```good 2011-03-20
    Call 030 555 010 or 0800 123 456 and ask for room 12 345.
    ```
    ```good 1989-06-05
    In 1989 300 people lived in flats of 50 to 100 square metres, with 20 100-litre tanks.
    ```
    ```good 2003-04-04
    The valve is 12.447 inches wide and version 1.250.3 is out in Osaka.
    ```
    """
    if mention.kind not in ("number", "money", "percent", "duration"):
        return
    wanted = str(desk.options.get("format", "comma"))
    lead = mention.span.start + len(mention.text) - len(mention.text.lstrip("$£€¥₹US AC"))
    for form, pattern in _FORMS.items():
        match = pattern.match(document.prose, lead)
        if (
            form in (wanted, "none")
            or match is None
            or match.end() > mention.span.end + 12
            or not _fair(form, wanted, match)
        ):
            continue
        if _PHONE.search(document.prose[max(0, lead - 10) : lead]) or not _closed(document.prose, match.end()):
            return
        right = _written(re.sub(r"\D", "", match[0]), wanted)
        mixed = _FORMS.get(wanted, _COMMAED).search(document.prose) is not None
        yield Hit(
            Span(match.start(), match.end()),
            f"Write {right}: {_why(mixed, wanted)}.",
            confidence=0.8,
            suggestions=(Suggestion(Span(match.start(), match.end()), right),),
            severity=Severity.WARNING if mixed else None,
        )
        return


def _why(mixed: bool, wanted: str) -> str:
    if mixed:
        return "the draft itself groups thousands otherwise"
    return "English groups thousands by commas" if wanted == "comma" else "so the house style"


def _fair(form: str, wanted: str, match: re.Match[str]) -> bool:
    """Indian grouping is right in its place; a comma form is a fault only for a house that wants another."""
    if form == "indian":
        return wanted in ("space", "dot", "none")
    return form != "comma" or wanted in ("space", "dot", "none")


def _closed(prose: str, end: int) -> bool:
    return not re.match(r"\s\d{1,3}\b|-", prose[end : end + 5])


def _written(digits: str, wanted: str) -> str:
    if wanted == "indian":
        head, tail = digits[:-3], digits[-3:]
        parts = [head[max(0, i - 2) : i] for i in range(len(head), 0, -2)][::-1]
        return ",".join([*parts, tail])
    mark = _MARKS.get(wanted, ",")
    return f"{int(digits):,}".replace(",", mark)

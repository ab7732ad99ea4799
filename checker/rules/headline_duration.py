"""headline-duration: the length of a prison term, a ban or a strike in the headline, and another in the body.

Reads a headline with one such length. The body must tell of the same thing with another length, and
nowhere name the headline's, in any unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Block, Desk, Document, Hit, Severity, Span

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25, "decade": 3652.5}
_N = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty)(?:-\w+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_LENGTH = rf"(?P<said>(?P<n>{_N})[\s-](?P<unit>day|week|month|year)s?)"
_PRISON = regex(
    r"\b(?:sentence[ds]?|sentencing|jail(?:s|ed)?|imprison(?:s|ed)?|condemn(?:s|ed)?|gets?|given|got|handed|receive[ds]?)\b"
    rf"[^.;:]{{0,50}}?\s(?:to\s|for\s|an?\s)?{_LENGTH}(?=\s(?:in\s(?:prison|jail)|behind\sbars|imprisonment|prison|jail|of\shard"
    r"|for\s|in\sabsentia)|['’]\s(?:imprisonment|prison|jail)|\s*[,.]|\s+on\s|\s*$)"
)
_BAN = regex(
    rf"\b(?:ban(?:s|ned)?|suspend(?:s|ed)?|disqualif(?:y|ies|ied)|bar(?:s|red)?)\b[^.;:]{{0,40}}?\s(?:for\s)?{_LENGTH}\b"
)
_NOUN = regex(
    rf"\b{_LENGTH}\s(?P<noun>strike|ban|siege|sentence|term|jail\sterm|prison\sterm|truce|ceasefire|cease-fire|contract|deal|visit"
    r"|trip|tour|curfew|lockdown|war|reign|rule|walkout|hostage|blockade|march|summit|trial|suspension)\b"
)
_KINDS = (_PRISON, _BAN, _NOUN)
_VAGUE = regex(
    r"\b(?:up\sto|at\sleast|least|maximum|minimum|face[sd]?|facing|could|would|may|might|sought|seeks?|demand\w*|ask\w*|suspended"
    r"|prosecutors?|reduced|cut|earlier|previous\w*|former|already|served|second|another"
    r"|appeal\w*|co-defendants?|others?|accomplices?|also|between|extend\w*|first|instead|originally|rather)\b",
    re.I,
)
_HEDGED = regex(r"\b(?:more\sthan|nearly|almost|about|over|around|some|under)\s(?:an?\s)?$")
_YEARS = regex(_LENGTH.replace("|year)", "|year|decade)"))


@rule("headline-duration", on=Document, category="contradiction", severity=Severity.WARNING)
def headline_duration(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A prison term, a ban or a strike of one length in the headline and of another in the body.

    Marked in the body, where the first such length stands; nothing is said where the body also
    has the headline's, in months or in years.

    ```bad 2021-06-29
    Top court in Pretoria sentences ex-president to 15 months in prison

    The court found him guilty of contempt and ordered that he be jailed for [[18 months]].
    ```
    ```bad 1998-07-30
    Rider banned for two years

    The rider from Ghent was banned on Thursday for [[three years]] over a blood test.
    ```
    ```bad 1979-03-03
    Nurses in Leeds end five-day strike

    The nurses went back to work on Saturday after a [[four-day strike]] over pay.
    ```
    ```good 2021-06-29
    Top court in Pretoria sentences ex-president to 15 months in prison

    He was jailed for 15 months. Prosecutors had asked for two years, and his driver was jailed for six months.
    ```
    ```good 1998-07-30
    Rider banned for two years

    The rider from Ghent was banned for 24 months; his trainer was banned for five years.
    ```
    ```good 1979-03-03
    Nurses in Leeds end five-day strike

    They went back after five days, as after the four-day strike of the drivers.
    ```
    ```good 2009-06-29
    Financier gets 150 years in prison

    He was given the longest term the law allows. A partner faces up to 20 years in prison.
    ```
    ```good 2013-08-21
    Soldier sentenced to 35 years

    The soldier was convicted in Maryland in July. Others were jailed for two years in earlier cases.
    ```
    """
    head = next((block for block in document.blocks[:2] if block.kind in ("title", "heading")), None)
    if head is None:
        return
    title = head.span.of(document.prose)
    for pattern in _KINDS:
        told = pattern.search(title)
        if told is None or _VAGUE.search(title):
            continue
        body = document.prose[head.span.end :]
        length = _days(told)
        if length <= 0 or any(abs(_days(each) / length - 1) < 0.03 for each in _YEARS.finditer(body)):
            return
        yield from _first(pattern, told, head, document)
        return


def _first(pattern: re.Pattern[str], told: re.Match[str], head: Block, document: Document) -> Iterator[Hit]:
    """The first length of the same thing in the first three sentences of the body."""
    after = [each for each in document.sentences if each.span.start >= head.span.end]
    for sentence in after[:3]:
        found = pattern.search(sentence.text)
        if found is None or _VAGUE.search(sentence.text) or found["unit"] != told["unit"]:
            continue
        noun = found.groupdict().get("noun")
        if _HEDGED.search(sentence.text[: found.start("said")]):
            return
        if noun != told.groupdict().get("noun") or not _days(found):
            continue
        span = Span(found.start("said"), found.end("noun") if noun else found.end("said")).shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(span, f"The headline says {told['said']}; the body says {found['said']}.", 0.8)
        return


def _days(found: re.Match[str]) -> float:
    number = found["n"].lower()
    value = float(number) if number.isdigit() else read_words(number) or 0.0
    return value * _UNITS[found["unit"]]

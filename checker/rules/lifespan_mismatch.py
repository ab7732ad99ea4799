"""Birth, death and age at death in one passage: the sum must come out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.daybook import dated, quantity, year_range
from checker.patterns import regex
from checker.rules import rule
from checker.types import DateValue, Desk, Document, Hit, Mention, Sentence, Severity, Span

_BORN = regex(r"\b[Bb]orn\s(?:(?:(?!\bdied\b)[^.;\d]){0,40}?\s)?(?:on|in)\s(?:the\s)?$")
_DIED_NOW = regex(
    r"\b(?:who\s)?(?:has\s)?died\s(?:[^.;,\d]{0,40}\s)?(?:last\s(?:week|month|[A-Z][a-z]+day)|on\s[A-Z][a-z]+day"
    r"|yesterday|this\s(?:week|month|morning))\b"
)
_DIED = regex(
    r"\b(?:[Dd]ied|killed|drowned|executed|assassinated|murdered"
    r"|passed away)\s(?:[^.;]{0,40}?\s)?(?:on|in)\s(?:the\s)?$|\bdeath\s(?:on|in)\s$"
)
_AGED = regex(r"(?:\baged|\bat\sthe\sage\sof|\bat\sage|\bage[d]?|\bat|\bwas)\s$")
_KIN = regex(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|mother|father|widow"
    r"|children|twins?|cousin|uncle|aunt|grand\w+|when|while|first|married)\b",
    re.I,
)
_GOES_ON = regex(r"(?:He|She|Born|They)\b")
_YEARS = regex(r"\((?:c\.\s)?$")


@rule("lifespan-mismatch", on=Sentence, category="age-duration", severity=Severity.ERROR)
def lifespan_mismatch(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An age at death that does not follow from the birth and the death beside it.

    Birth, death and age stand in one sentence, or in one and the next that begins with a
    pronoun. A year of birth alone leaves two ages open; both are accepted. Sentences about
    relatives are left alone.

    ```bad 2005-04-04
    Marta Ruiz, who died in 1998 [[aged 74]], was born in 1931 in Cádiz.
    ```
    ```bad 2019-09-30
    Jessye Berg (1945–2019) died in Oslo [[at the age of 84]].
    ```
    ```bad 1980-05-05
    Josip Kralj was born on 7 May 1892. He died on 4 May 1980 [[aged 88]].
    ```
    ```bad 2019-06-10
    Born on 10 April 1937, the painter, who died last week [[at the age of 84]], never left Devon.
    ```
    ```good 2012-06-01
    John Luke (19 January 1906–1975) was born in Belfast at 4 Lewis Street.
    ```
    ```good 2019-06-10
    Born on 10 April 1937, the painter, who died last week at the age of 82, never left Devon.
    ```
    ```good 2005-04-04
    Marta Ruiz, who died in 1998 aged 66, was born in 1931 in Cádiz.
    ```
    ```good 2019-09-30
    Jessye Berg (1945–2019) died in Oslo at the age of 74.
    ```
    ```good 1980-05-05
    Josip Kralj was born on 7 May 1892. He died on 4 May 1980 aged 87.
    ```
    ```good 1999-01-10
    Her son, born in 1950, died in 1990 when she was aged 74.
    ```
    ```good 2012-07-02
    She was born in 1931 in Lagos. Her father died in 1998 aged 93.
    ```
    ```good 1951-03-03
    Born in 1880, he died in 1950 and was 14 when he left Riga.
    ```
    """
    part = _passage(sentence, document)
    born, died = _dates(part, document)
    if born is None or died is None or _KIN.search(part.of(document.prose)):
        return
    fewest, most = year_range(born, died)
    ages = [m for m in document.mentions_in(part) if _names_age(m, document)]
    if len(ages) != 1 or ages[0].span not in sentence.span or most < 0:
        return
    age = quantity(ages[0])
    if age is None or fewest <= age.value <= most or age.approximate:
        return
    span = _with_cue(ages[0], document)
    expected = str(most) if fewest == most else f"{fewest} or {most}"
    yield Hit(
        span,
        f"From {_shown(born)} to {_shown(died)} makes {expected}, not {int(age.value)}. One of the three is wrong.",
        confidence=0.97,
        severity=Severity.NOTE if document.quoted(span) else None,
    )


def _passage(sentence: Sentence, document: Document) -> Span:
    """The sentence, with the one before it where this one carries it on with a pronoun."""
    if not _GOES_ON.match(sentence.text):
        return sentence.span
    index = document.sentence_number(sentence.span.start)
    if index and document.sentences[index - 1].block == sentence.block:
        return Span(document.sentences[index - 1].span.start, sentence.span.end)
    return sentence.span


def _dates(part: Span, document: Document) -> tuple[DateValue | None, DateValue | None]:
    born: list[DateValue] = []
    died: list[DateValue] = []
    mentions = [m for m in document.mentions_in(part) if m.kind == "date"]
    for index, mention in enumerate(mentions):
        value = dated(mention)
        before = document.prose[part.start : mention.span.start]
        if value is None:
            continue
        if _YEARS.search(before) and index + 1 < len(mentions) and _closes_life(mention, mentions[index + 1], document):
            other = dated(mentions[index + 1])
            if other is not None:
                return value, other
        if _BORN.search(before[-60:]):
            born.append(value)
        elif _DIED.search(before[-60:]):
            died.append(value)
    if len(born) == 1 and not died and _DIED_NOW.search(part.of(document.prose)):
        day = document.day - timedelta(days=15)  # "last week" may be a fortnight ago
        return born[0], DateValue(day.year, day.month, None)
    return (born[0], died[0]) if len(born) == len(died) == 1 else (None, None)


def _closes_life(one: Mention, two: Mention, document: Document) -> bool:
    gap = document.prose[one.span.end : two.span.start]
    return gap.strip() in ("–", "-", "—") and document.prose[two.span.end : two.span.end + 1] == ")"


def _names_age(mention: Mention, document: Document) -> bool:
    """A plain number of years of life, after "aged" or its like."""
    before = document.prose[max(0, mention.span.start - 16) : mention.span.start]
    value = quantity(mention)
    if (
        value is None
        or not 0 < value.value < 125
        or mention.kind not in ("age", "number")
        or value.unit not in ("year", "")
    ):
        return False
    after = document.prose[mention.span.end : mention.span.end + 8]
    return bool(_AGED.search(before)) and not re.match(r"\s(?:when|and|of|[a-z]+s\b|[A-Z])", after)


def _with_cue(mention: Mention, document: Document) -> Span:
    cue = _AGED.search(document.prose[max(0, mention.span.start - 16) : mention.span.start])
    return Span(mention.span.start - (len(cue[0]) if cue else 0), mention.span.end)


def _shown(value: DateValue) -> str:
    exact = value.as_date()
    return f"{exact.day} {exact:%B} {exact.year}" if exact else str(value.year)

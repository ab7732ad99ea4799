"""wrong-birthday: a birthday that the year of birth beside it does not bear out.

Knows the year of birth from the sentence. The birthday is one of the draft's year, the year before or
another the sentence names. People whose birth the reference knows are for wrong-age.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import dated, ordinal, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity, Suggestion

_BIRTHDAY = regex(r"\sbirthday\b(?!\sof\s(?:the|a)\b)")
_TURNED = regex(r"\b(?:turn(?:s|ed)|will\sturn|has\sturned)\s$")
_NOW = regex(
    r"\b(?:this\s(?:year|week|month)|(?:last|next)\s(?:week|month|year)|today|yesterday|tomorrow"
    r"|on\s[A-Z][a-z]+day|in\s(?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)
_BORN = regex(r"\b[Bb]orn\s(?:(?:(?!\bdied\b)[^.;\d]){0,40}?\s)?(?:on|in)\s(?:the\s)?$")
_KIN = regex(r"\b(?:sons?|daughters?|brother|sister|wife|husband|mother|father|twins?|whose|grand\w+|would\shave)\b")


@rule("wrong-birthday", on=Mention, category="age-duration", severity=Severity.WARNING)
def wrong_birthday(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A birthday that does not follow from the year of birth.

    "Born in 1943, she celebrated her 70th birthday on Sunday" in 2019. Read where birth and birthday
    stand in one sentence; relatives are left alone.

    ```bad 2019-05-05
    The actor, who was born in 1943 in Graz, celebrated his [[70th]] birthday on Sunday.
    ```
    ```bad 1998-03-03
    Born in 1920, the painter will have her [[88th]] birthday next month in Cork.
    ```
    ```bad 2011-11-11
    The singer, born in Lagos in 1951, turned [[50]] on Friday.
    ```
    ```good 2019-05-05
    The actor, who was born in 1939 in Graz, celebrated his 80th birthday on Sunday.
    ```
    ```good 1998-03-03
    Born in 1920, the painter had her 70th birthday in 1990 and a show in Cork.
    ```
    ```good 2011-11-11
    The singer, born in Lagos in 1951, turned 60 on Friday and was a star when he turned 20.
    ```
    ```good 2013-02-02
    Born in 1943, he celebrated the 100th birthday of his mother on Sunday.
    ```
    ```good 2018-07-18
    Born in 1918, he would have celebrated his 100th birthday today.
    ```
    ```good 2006-01-27
    The 250th birthday of the composer, born in 1756, was marked in Salzburg.
    ```
    """
    count = quantity(mention)
    sentence = document.sentence_at(mention.span.start)
    if count is None or sentence is None or count.value > 115 or document.quoted(mention.span):
        return
    before = document.prose[sentence.span.start : mention.span.start]
    birthday = mention.kind == "ordinal" and _BIRTHDAY.match(document.prose, mention.span.end)
    turned = mention.kind in ("number", "age") and (_TURNED.search(before) or mention.text.startswith("turn"))
    if not (birthday or (turned and _NOW.search(document.prose[mention.span.end : sentence.span.end]))):
        return
    dates = [each for each in document.mentions_in(sentence.span) if dated(each)]
    births = [each for each in dates if _BORN.search(document.prose[sentence.span.start : each.span.start])]
    if len(births) != 1 or _KIN.search(sentence.text):
        return
    born = dated(births[0])
    if born is None or born.year is None or (born.month, born.day) == (2, 29):
        return
    day = document.day.year
    years = {day - 1, day, day + 1} | {value.year for each in dates if (value := dated(each)) and value.year}
    if int(count.value) in {year - born.year for year in years}:
        return
    right = day - born.year
    better = (Suggestion(mention.span, ordinal(right)),) if birthday and mention.text[0].isdigit() else ()
    yield Hit(mention.span, f"Who was born in {born.year} is {right} in {day}, not {int(count.value)}.", 0.85, better)

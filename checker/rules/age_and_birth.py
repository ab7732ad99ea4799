"""age-and-birth: an age told in words that stand apart from the birth they contradict.

Reads "who is 65, was born … on May 24, 1941", "a civilian of 48 who was born in August 1930", and an age in
one sentence with the birth in the next ("who turned 67 on Thursday … He was born in October 1945"). An age
right beside the birth is for wrong-age; here only one person may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import dated, year_range, years_named
from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.types import DateValue, Desk, Document, Hit, Sentence, Severity, Span

_NEWS = r"(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:this|last)\s(?:week|month))"
_AGE = regex(
    r"(?:\bwho\sis\s(?:now\s|today\s|already\s)?(?P<who>\d{2})(?=,|\sand\b|\syears\sold\b)"
    r"|,\san?\s(?:[a-z-]+\s){1,4}?of\s(?P<of>\d{2})(?=,?\swho\b|,|\.)"
    rf"|\bturned\s(?P<turned>\d{{2}})(?=\s{_NEWS})"
    r"|^(?:He|She)\sis\s(?:now\s|today\s|only\s)?(?P<is>\d{2})(?=[,.;]|\sand\b|\syears\sold\b)"
    rf"|\b(?P<birthday>\d{{2}})(?:st|nd|rd|th)\sbirthday(?=\s{_NEWS})"
    r"|^At\s(?P<at>\d{2})(?=,\s(?:[A-Z]|s?he\b)[^.;]{3,60}\sis\b)"
    r"|\b[Bb]orn\s(?:(?!\b(?:and|is|was|its|his|her|whose|who)\b)[^;]){6,70}?(?:,|\d{4})\s(?:[A-Z][\w.’'-]*\s){0,4}(?:he\s|she\s)?is\s(?:now\s|only\s)?"
    r"(?P<after>\d{2})(?=[.,;]|\sand\b|\syears\sold\b)"
    r"|\bThe\s(?P<the>\d{2})-year-old\b|(?P<old>(?<=,\s)\d{2}(?=,)))"
)
_BORN = regex(
    r"\b(?:was\s|is\s)?[Bb]orn\s(?:(?:(?!,\s(?!(?:in|on|then|now|near|outside|the|an?)\b)[a-z])[^.;\d]){0,80}?\s)?(?:on|in)\s(?:the\s)?$"
)
_JOINED = regex(
    r",?\s(?:and\s)?(?:who\s)?was\sborn\b|\sand\s(?:was\s)?born\b|,\sborn\b|\syears\sold,?\s(?:and\s)?was\sborn\b"
)
_KIN = regex(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|mother|father|widow\w*|child\w*|twins?|cousin|uncle|aunt|grand\w+"
    r"|parents?|whose|died|death|killed|when|then|boyfriend|girlfriend|partner|couple|would\shave|at\sthe\stime|colleague"
    r"|successor|predecessor|rival|friend|lawyer|and\s(?:Mr|Mrs|Ms|Dr)\b|sequel|film|novel|character|record|cat|dog|horse)\b",
    re.I,
)


@rule("age-and-birth", on=Sentence, category="age-duration", severity=Severity.WARNING)
def age_and_birth(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An age that the birth told later in the sentence, or in the next one, does not bear out.

    The age is counted on the draft's day and in any other year that the two sentences name. Where
    relatives or a second person may be meant, nothing is said.

    ```bad 2016-10-13
    Mr. Dale, who is [[65]], was born in Duluth, Minnesota, on May 24, 1941, and grew up in Hibbing.
    ```
    ```bad 1969-07-21
    The commander, a civilian of [[48]] who was born in Wapakoneta, Ohio, in August 1930, stepped out first.
    ```
    ```bad 2022-10-30
    The winner, who turned [[67]] on Thursday, spoke in Sao Paulo. He was born in October 1945 in Pernambuco.
    ```
    ```bad 1994-05-10
    She was born on 3 March 1950 in Lagos. She is [[54]] and has a seat in the senate.
    ```
    ```bad 2025-05-08
    The new pope, [[69]], was born in Chicago in September 1945. He led his order for twelve years.
    ```
    ```good 2025-05-08
    The new pope, 69, was born in Chicago in September 1955. His brother, 73, was born there in 1951.
    ```
    ```good 2016-10-13
    Ms. Moss, 51, who was born in Lagos, Nigeria, took over from Bill Dean in May 2014; she became chair in 2015.
    ```
    ```good 2016-10-13
    Mr. Dale, who is 75, was born in Duluth, Minnesota, on May 24, 1941, and grew up in Hibbing.
    ```
    ```good 1969-07-21
    The commander, a civilian of 38 who was born in Ohio in August 1930, stepped out first.
    ```
    ```good 2022-10-30
    The winner, who turned 77 on Thursday, spoke in Sao Paulo. He was born in October 1945 in Pernambuco.
    ```
    ```good 2003-02-01
    Mr. Carr, who is 40, met his wife in Rome. She was born in 1975. He was born in 1962 in Bari.
    ```
    ```good 1985-12-12
    In 1958, a girl of 16, she came to Oslo. She was born in 1942 in Bergen.
    ```
    ```good 2011-11-11
    The firm, led by a woman of 40, was born in 1931 in a garage in Turin. He is 61 and in good health.
    ```
    """
    found = list(_AGE.finditer(sentence.text))
    if len(found) != 1 or _KIN.search(sentence.text):
        return
    group = found[0].lastgroup or "who"
    span = Span(*found[0].span(group)).shifted(sentence.span.start)
    born, told = _birth(found[0], group, sentence, document)
    if born is None or document.quoted(span):
        return
    day, age = document.day, int(found[0][group])
    now = year_range(born, DateValue(day.year, day.month, day.day))
    news = group in ("who", "turned", "is", "birthday", "at", "after")
    years = years_named(document, told if news else None) - {born.year}
    ranges = [now, *(year_range(born, DateValue(year)) for year in years)]
    if any(low <= age <= high for low, high in ranges) or not 0 < now[0] < 110:
        return
    right = str(now[1]) if now[0] == now[1] else f"{now[0]} or {now[1]}"
    yield Hit(span, f"A birth in {born.year} makes {right}, not {age}. One of the two is wrong.", 0.9)


def _birth(age: re.Match[str], group: str, sentence: Sentence, document: Document) -> tuple[DateValue | None, Span]:
    """The one birth that belongs to the age, and the stretch that tells of both."""
    own = _births(sentence, document)
    if own and group == "after":
        before = own[0][1] - sentence.span.start < age.start("after")
        return (own[0][0] if before and len(own) == 1 and _alone(sentence, document) else None), sentence.span
    if own:
        after = own[0][1] - sentence.span.start > age.end()
        joined = _JOINED.match(sentence.text, age.end()) if after else None
        fits = joined and len(own) == 1 and (group != "old" or _opens(sentence, age))
        return (own[0][0] if fits else None), sentence.span
    index = document.sentence_number(sentence.span.start)
    near = [index - 1] if group == "is" else [index + 1]
    for number in near:
        if not 0 <= number < len(document.sentences):
            continue
        other = document.sentences[number]
        births = _births(other, document)
        if other.block != sentence.block or len(births) != 1 or _KIN.search(other.text):
            continue
        told = Span(min(sentence.span.start, other.span.start), max(sentence.span.end, other.span.end))
        opens = other.text.startswith(("He was born", "She was born", "Born ", "He, too"))
        if opens and _alone(sentence, document):
            return births[0][0], told
    return None, sentence.span


def _opens(sentence: Sentence, age: re.Match[str]) -> bool:
    """Whether the age stands right behind the subject of its sentence: "The new pope, 69, was born"."""
    return age.start() < 48 and sentence.text[: age.start()].count(",") == 1


def _births(sentence: Sentence, document: Document) -> list[tuple[DateValue, int]]:
    """Dates of birth in the sentence, and where they stand."""
    if "orn " not in sentence.text:
        return []
    return [
        (value, mention.span.start)
        for mention in document.mentions_in(sentence.span)
        if (value := dated(mention))
        and _BORN.search(document.prose[max(sentence.span.start, mention.span.start - 110) : mention.span.start])
    ]


def _alone(sentence: Sentence, document: Document) -> bool:
    """Whether no more than one person is named outside quotations."""
    people = {
        mention.entity.id if mention.entity else mention.text.split()[-1]
        for mention in document.mentions_in(sentence.span)
        if mention.kind == "person" and not document.quoted(mention.span)
    }
    named = {name.last for name in names.find(document) if name.given and name.span in sentence.span}
    return len(people) <= 1 and len(named) <= 1

"""lasted-until: how long something stood that is known, or said nearby, to have ended at another time.

Knows the beginning and end of some twenty things that the news looks back on (general reference). Where
the end is told in the same paragraph ("built in 1901, it stood for 40 years. It burned down in 1961"), it
counts with that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.daybook import dated, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Severity

# names as the draft writes them; how it may say them short; fewest and most years they lasted
_KNOWN = r"""
Berlin Wall;Wall;28;28
Soviet Union|USSR;;68;74
East Germany|German Democratic Republic|GDR;;40;41
Third Reich|Nazi Germany;Reich;12;12
Weimar Republic;;14;15
League of Nations;League;25;27
Warsaw Pact;Pact;35;36
Second World War|World War II|World War Two;;5;6
First World War|World War I|World War One|Great War;;4;5
Korean War;;3;3
Spanish Civil War;;2;3
Iran-Iraq [Ww]ar;;7;8
Lebanese [Cc]ivil [Ww]ar;;15;16
[Ss]iege of Leningrad;;2;3
[Ss]iege of Sarajevo;;3;4
Khmer Rouge (?:rule|regime);;3;4
Confederate States;;4;4
Prohibition era|U\.S\. Prohibition|American Prohibition;;13;14
Hundred Years['’] War;;115;117
Thirty Years['’] War;;30;30
Seven Years['’] War;;7;9
"""
_STOOD = regex(
    r"(?:\b(?:stood|lasted|existed|endured|had\sstood|had\slasted|raged)|\bsurvived)\s(?P<hedge>for\s|(?=\d|[a-z]))"
    r"(?:(?P<vague>more\sthan|nearly|almost|some|about|over|just\sover|just\sunder|barely|only|a\smere|another|the\snext)\s)?$"
)
_SUBJECT = r"(?:[Tt]he )?(?:{0})(?=,| (?!of\b)[a-z])"
_TURNS = regex(r"(?:,|\b(?:and|but|while|where|when|as)|\bwhose)\s(?:the|an?|its|his|her|their|this|that)\s")
_ENDED = regex(
    r"\b(?:(?:burned|burnt|torn|pulled|came|brought|fell|blown)\sdown|demolished|destroyed|dissolved|abolished|razed|collapsed"
    r"|fell|dismantled|wound\sup|disbanded|closed)\s(?:on|in)\s(?:[A-Z][a-z]+\s)?$"
)
_BEGUN = regex(
    r"\b(?:built|put\sup|erected|founded|established|opened|created|proclaimed|raised|completed|began|set\sup|introduced)\b"
    r"[^.;:]{0,60}?\b(?:on|in)\s$"
)
_OTHER = regex(r"[;:]|\b(?:in\sthat\sform|its\s(?:first|last|second)|whose|section|part\sof\sthe|rebuilt|twice)\b")


@rule("lasted-until", on=Mention, category="age-duration", severity=Severity.WARNING)
def lasted_until(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A span of years that does not fit the end of what it tells of.

    The Berlin Wall stood for 28 years. A year either way is always allowed.

    ```bad 2014-11-09
    The Berlin Wall fell in 1989. The Wall was put up on Aug. 13, 1961, and stood for [[38 years]].
    ```
    ```bad 1999-05-05
    The League of Nations lasted for [[36 years]] and left behind a palace in Geneva.
    ```
    ```bad 2003-03-03
    The pier at Brighton was built in 1866 and stood for [[99 years]]. It burned down in 2003, and was not rebuilt.
    ```
    ```bad 1975-05-30
    The club was founded in 1921 in Porto and existed for [[sixty-four years]], until the army came.
    ```
    ```good 2014-11-09
    The Berlin Wall fell in 1989. The Wall was put up on Aug. 13, 1961, and stood for 28 years.
    ```
    ```good 1999-05-05
    The League of Nations lasted for 26 years; its librarian lasted for two years and left in 1923.
    ```
    ```good 2003-03-03
    The pier at Brighton was built in 1866 and stood for 137 years. It burned down in 2003.
    ```
    ```good 2001-09-09
    The Berlin Wall Memorial Trust lasted for three years. A part of the Wall stood for 35 years, until 1996.
    ```
    ```good 1975-05-30
    The hut was built in 1931 and stood for six years. The hotel beside it burned down in 1960.
    ```
    ```good 1992-01-02
    The Soviet Union existed for 69 years, and the coup in Moscow lasted three days.
    ```
    """
    count = quantity(mention)
    years = mention.kind == "duration" and count is not None and count.unit in ("year", "decade")
    if count is None or not years or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return
    lead = document.prose[sentence.span.start : mention.span.start]
    found = _STOOD.search(lead)
    if found is None or _OTHER.search(sentence.text):
        return
    said = count.value * (10 if count.unit == "decade" else 1)
    loose = 1 + (said * 0.2 if found["vague"] or count.approximate or count.unit == "decade" else 0)
    told = [each for each in document.mentions_in(sentence.span) if dated(each) and each.span.end <= mention.span.start]
    known = _known(lead, document)
    if known is not None and not (known[0] - loose <= said <= known[1] + loose) and len(told) < 2:
        right = f"{known[0]}" if known[0] == known[1] else f"{known[0]} to {known[1]}"
        yield Hit(mention.span, f"{known[2]} lasted {right} years by general reference, not {mention.text}.", 0.9)
    elif known is None and len(told) == 1 and _BEGUN.search(document.prose[sentence.span.start : told[0].span.start]):
        yield from _counted(mention, told[0], said, loose, document)


def _counted(mention: Mention, start: Mention, said: float, loose: float, document: Document) -> Iterator[Hit]:
    """Counted from the start in the sentence: to the end that the next sentence opens with, or to the draft's day."""
    begun = dated(start)
    if begun is None or begun.year is None:
        return
    if begun.year + said > document.day.year + loose:
        yield Hit(mention.span, f"From {start.text} on, {mention.text} have not yet passed.", 0.9)
        return
    sentence = document.sentence_at(mention.span.start)
    index = document.sentence_number(mention.span.start) + 1
    if sentence is None or index >= len(document.sentences) or document.sentences[index].block != sentence.block:
        return
    after = document.sentences[index]
    ends = [each for each in document.mentions_in(after.span) if dated(each)]
    ended = dated(ends[0]) if len(ends) == 1 else None
    if ended is None or ended.year is None or not after.text.startswith(("It ", "They ")):
        return
    if _ENDED.search(document.prose[after.span.start : ends[0].span.start]):
        years = ended.year - begun.year
        if years > 0 and abs(years - said) > loose:
            yield Hit(mention.span, f"From {begun.year} to {ended.year} makes {years} years, not {mention.text}.", 0.9)


@cache
def _table() -> tuple[tuple[re.Pattern[str], re.Pattern[str], int, int], ...]:
    rows = [line.split(";") for line in _KNOWN.strip().splitlines()]
    return tuple(
        (
            re.compile(rf"\b(?:{names})\b"),
            re.compile(_SUBJECT.format(f"{names}|{short}".rstrip("|"))),
            int(low),
            int(high),
        )
        for names, short, low, high in rows
    )


def _known(lead: str, document: Document) -> tuple[int, int, str] | None:
    """Fewest and most years, and the name, of the one known thing that is the subject."""
    fitting = []
    for names, subject, low, high in _table():
        opens = subject.match(lead)
        if opens and _TURNS.search(lead, opens.end()):
            continue
        whole = names.search(document.prose)
        if opens and whole:
            fitting.append((low, high, f"The {whole[0]}"))
    return fitting[0] if len(fitting) == 1 else None

"""lasted-years: years counted from a start in the sentence to the news of the day, which they do not reach.

Reads "30 years after its first title in 1998", "ruled for 24 years from 1974", "founded in 1949, … will be
60 next month", "at 78 the oldest, was born in 1952". The end is the draft's own day, so only sentences
that are news are read: those with a weekday, "this week", "today" or "next month" and no other year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.daybook import dated, quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity

_NOW = regex(
    r"\b(?:[Oo]n\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday|[Ll]ast\s(?:week|night|month)"
    r"|[Tt]his\s(?:week|month|year|morning)|[Nn]ext\s(?:week|month)|Christmas\sDay|New\sYear’s\sDay)\b"
)
_AFTER_START = regex(
    r"\safter\s(?:(?:its|his|her|their|the)\s(?:[\w’'-]+\s){1,4}?"
    r"|(?:it|he|she|they)\s(?:was\s|were\s)?(?:built|founded|opened|took\soffice|came\sto\spower|elected|married)\s"
    r"|(?:[a-z]+\s){1,4}?(?:began|started|ended|opened|broke\sout)\s)"
    r"(?:in|of)\s(?:[A-Z][a-z]+\s)?"
)
_RULED = regex(
    r"\b(?:president|mayor|premier|chancellor|chairman|leader|minister|king|queen|editor|governor|ruled|led"
    r"|governed|reigned|headed|ran|edited|coached|chaired|served|worked|taught|played)\b[^.;:]{0,60}?\sfor\s"
    r"(?:more\sthan\s|nearly\s|almost\s|some\s)?$"
)
_FROM = regex(r"(?:,?\sfrom|,?\ssince|,\sbeginning\sin|,\sstarting\sin)\s(?:[A-Z][a-z]+\s)?")
_BEGUN = regex(
    r"\b(?:founded|established|opened|launched|formed|created|set\sup|built|born)\s(?:[^.;\d]{0,40}?\s)?in\s$", re.I
)
_WILL_BE = regex(r"\b(?:will\sbe|turns|turned|is\snow|will\sturn|was|becomes)\s$")
_AFTER_N = regex(r"\bafter\s(?:more\sthan\s|nearly\s|almost\s|some\s|over\s)?$")
_HEDGE = regex(r"\b(?:more\sthan|nearly|almost|some|about|over|around|roughly)\s$")
_OVER = regex(r"\b(?:died|shot|killed|resigned|fell|ousted|buried|toppled|stepped\sdown|retired)\b")
_OTHER_SUBJECT = regex(r"[;:]|\b(?:its|his|her|their|who|which|but|while)\b")
_CLOSED = regex(r"[.,;]|\son\b|\sin\sbusiness\b")
_SOON = regex(r"\s(?:next|this|on|today|in)\b|[.,;]")
_NOT_HIS = regex(r"\b(?:whose|father|mother|predecessor|successor|rival|brother|sister|not|would\shave|film|book)\b")


@rule("lasted-years", on=Mention, category="age-duration", severity=Severity.WARNING)
def lasted_years(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """Years counted from a start in the sentence to the day of the news, which they do not reach.

    "Won on Sunday, 30 years after its first title in 1998": 20 years. A year either way is allowed;
    sentences that name a second year or tell of the past are left alone.

    ```bad 2018-07-15
    France won the cup on Sunday for the second time, [[30 years]] after its first title in 1998.
    ```
    ```bad 1989-12-26
    The dictator, who ruled the country for [[24 years]] from 1974, was shot on Monday near Targoviste.
    ```
    ```bad 2008-09-16
    The bank, founded in 1850 in Alabama, filed for bankruptcy on Monday after [[128 years]].
    ```
    ```bad 1999-03-25
    The alliance, founded in 1949 in Washington, will be [[60]] next month.
    ```
    ```good 2018-07-15
    France won the cup on Sunday for the second time, 20 years after its first title in 1998.
    ```
    ```good 1989-12-26
    The dictator, who ruled the country for 24 years from 1965, was shot on Monday near Targoviste.
    ```
    ```good 2008-09-16
    The bank, founded in 1850 in Alabama, filed for bankruptcy on Monday after 158 years; its chief left after 14 years.
    ```
    ```good 1999-03-25
    The alliance, founded in 1949 in Washington, will be 50 next month. In 1989 it was 40.
    ```
    ```good 2012-12-12
    He ruled for ten years from 1974 and died on Monday; she worked for two years from 1999, and was 60 this year.
    ```
    ```good 2005-05-05
    The firm, founded in 1990, closed on Friday after two years of losses.
    ```
    """
    count, sentence = quantity(mention), document.sentence_at(mention.span.start)
    if count is None or sentence is None or mention.kind not in ("duration", "number", "age"):
        return
    dates = [each for each in document.mentions_in(sentence.span) if dated(each)]
    if mention.span.start == sentence.span.start:
        return  # "Ten years after the war of 1990, …" is for years-since
    if len(dates) != 1 or document.quoted(mention.span) or not _NOW.search(sentence.text):
        return
    if _NOT_HIS.search(sentence.text) or not _ends_now(mention, dates[0], sentence, document):
        return
    start = dated(dates[0])
    if start is None or start.year is None:
        return
    said = count.value * (10 if count.unit == "decade" else 1)
    passed = document.day.year - start.year
    lead = document.prose[max(0, mention.span.start - 14) : mention.span.start]
    slack = 1 + (said * 0.1 if _HEDGE.search(lead) or count.approximate or (said % 10 == 0 and said >= 50) else 0)
    if passed > 0 and abs(passed - said) > slack:
        yield Hit(mention.span, f"From {start.year} to the draft's day makes {passed} years, not {mention.text}.", 0.85)


def _ends_now(mention: Mention, start: Mention, sentence: Sentence, document: Document) -> bool:
    """Whether the count runs from the date to the news of the sentence."""
    prose, count = document.prose, quantity(mention)
    years = mention.kind == "duration" and count is not None and count.unit in ("year", "decade")
    before = prose[sentence.span.start : mention.span.start]
    if start.span.start > mention.span.end:
        gap = prose[mention.span.end : start.span.start]
        over = _OVER.search(prose[start.span.end : sentence.span.end])
        ruled = _RULED.search(before) and _FROM.fullmatch(gap) and over
        return years and bool(_AFTER_START.fullmatch(gap) or ruled)
    if not _BEGUN.search(prose[sentence.span.start : start.span.start]):
        return False
    tail = prose[mention.span.end : mention.span.end + 12]
    closed = _CLOSED.match(tail)
    if years:
        other = _OTHER_SUBJECT.search(prose[start.span.end : mention.span.start])
        return not other and bool(_AFTER_N.search(before) and closed)
    turned = _WILL_BE.search(before) and _SOON.match(tail)
    return bool(turned) and "born" not in before

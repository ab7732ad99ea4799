"""The margin of a vote or a match, and the two figures it lies between."""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span

_SCORE = regex(
    r"(?<![\d.,–-])(?P<a>\d[\d,]*(?:\.\d+)?)(?:\s?(?:percent|per\scent|%))?(?:\s(?:votes|seats|goals|points))?"
    r"(?:\sto\s|\s?[–-]\s?)(?P<b>\d[\d,]*(?:\.\d+)?)(?![\d]|[–-]\d)"
)
_SHARES = regex(
    r"(?<![\d.,–-])(?P<a>\d{1,2}(?:\.\d+)?)\s?(?:percent|per\scent|%)(?:\sof\s(?:the\s)?votes?)?"
    r"(?:\sand\s|,?\sto\s|\sagainst\s|;\s|,\s(?:and\s|with\s)?)[^.;\d]{0,50}?"
    r"(?P<b>\d{1,2}(?:\.\d+)?)\s?(?:percent|per\scent|%)"
)
_COUNTS = regex(
    r"(?<![\d.,–-])(?P<a>\d{1,3}(?:,\d{3})+|\d{2,4})(?:\svotes)?(?:\sfor\s[^.;\d,]{2,40})?(?:,?\s(?:against|to|compared\swith|and)\s)"
    r"(?:his\s|her\s|their\s)?(?:[a-z]+['’]s\s)?(?P<b>\d{1,3}(?:,\d{3})+|\d{2,4})(?:\svotes)?"
    r"(?:\s(?:for|against)\s[^.;\d,]{2,40})?"
)
_ROUNDED = 0.06
"""How far off a margin told in round figures may be."""
_LEAD = regex(
    r"(?:\sof\s(?:the\s)?votes?)?,\s(?:for\s|with\s)?an?\s(?:winning\s)?(?:margin|majority|lead|gap)\sof\s"
    r"(?:nearly\s|almost\s|about\s|around\s|some\s|just\s|only\s|more\sthan\s|over\s)?$"
)
_NAMED = regex(r"\b(?:margin|majority|lead|deficit)\sof\s(?:just\s|only\s)?$")
_WON_BY = regex(
    r"\b(?:won|win|wins|winning|beat|beats|beaten|lost|lose|loses|defeated|passed|carried|rejected|approved|victory"
    r"|defeat|adopted|ahead|triumphed)\b[^.;:]{0,60}?\sby\s(?:just\s|only\s|an?\s)?$"
)
_UNIT = regex(r"\s(?:votes?|goals?|points?|runs?|seats?|strokes|percentage\spoints)\b")
_SINGLE = regex(
    r"\bby\s(?:just\s|only\s)?(?:a\ssingle|one|a\slone)\svote,\s(?:by\s)?(?P<score>(?P<a>\d{1,3})(?:\svotes)?(?:\sto\s|[–-])(?P<b>\d{1,3}))\b"
)
_ELECTORAL = regex(
    r"\b(?P<a>\d{1,3})\selectoral\svotes,?\s(?:against|to|compared\swith|and)\s(?:[\w.’'-]+\s){0,4}?(?P<b>\d{1,3})\b(?!,\d)"
)
_ELECTORS, _OF_538 = 538, 1964
_EARLIER = regex(r"\b1[789]\d\d\b")
_AFTER = regex(r"(?:\s(?:votes?|goals?|points?|runs?|seats?))?(?:,\s|\s\(|:\s|\s[–—-]\s|,\sof\s)(?:of\s|by\s)?$")
_APPOSED = regex(
    r"(?:\s(?:votes?|goals?|points?|runs?|seats?|on\s\w+|in\s[A-Z]\w+|after\s[a-z-]+\s[a-z]+)){0,2}(?:,\s|\s[–—-]\s)"
    r"(?:for\s|with\s)?(?:a\s)?(?:winning\s)?(?:margin|majority|lead)\sof\s$"
)


@rule("winning-margin", on=Sentence, category="number", severity=Severity.WARNING)
def winning_margin(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A margin that is not the difference of the two figures beside it.

    "By a majority of 320, 432 votes to 202" is a majority of 230. Read only where the margin and
    the result stand side by side.

    ```bad 2019-01-16
    MPs rejected the deal by a majority of [[320]], 432 votes to 202.
    ```
    ```bad 1998-05-10
    Everton won by [[three]] goals, 4-2, at Goodison Park.
    ```
    ```bad 2005-10-11
    The bill passed 52-46 in Canberra, a margin of [[eight]] that surprised the whips.
    ```
    ```bad 2019-10-28
    Mr Paz had 48.1 percent and his rival in La Paz 40.4 percent, a lead of nearly [[12]] points.
    ```
    ```bad 2016-06-24
    Leave won 17,410,742 votes against 16,141,241 for Remain, a margin of about [[2.17 million]].
    ```
    ```bad 1961-03-02
    She polled 5,212 votes to her rival's 4,904, a majority of [[318]], in Colchester.
    ```
    ```bad 1979-05-06
    He went to the country when he lost a vote of confidence in March by a single vote, [[311 to 301]].
    ```
    ```bad 1992-11-04
    He carried 32 states for 370 electoral votes, against [[186]] for President Bush.
    ```
    ```good 1979-05-06
    He lost a vote of confidence by a single vote, 311 to 310. He won 370 electoral votes, against 168 for his rival.
    ```
    ```good 2016-06-24
    Leave won 17,410,742 votes against 16,141,241 for Remain, a margin of nearly 1.3 million. She polled 5,212 votes to
    4,904, a majority of 308; turnout rose from 8,000 votes and 9,000 in 2010, a lead of 2,000 then.
    ```
    ```good 2019-10-28
    Mr Paz had 48.1 percent and his rival 40.4 percent, a lead of almost eight points; he needed a lead of 10 points.
    ```
    ```good 2019-01-16
    MPs rejected the deal by a majority of 230, 432 votes to 202.
    ```
    ```good 1998-05-10
    Everton won by two goals, 4-2, and are three points behind at 60 to 57.
    ```
    ```good 2005-10-11
    The bill passed 52-46 in Canberra; a margin of eight had been forecast.
    ```
    ```good 2016-11-09
    She won the vote by two points, 48 to 46, and lost the college by 77, 304-227.
    ```
    ```good 2012-07-08
    He won by three sets to one, 4-6, 7-5, 6-3, 6-4, with a lead of two aces.
    ```
    ```good 1995-10-31
    Quebec voted to stay in Canada by 50.58 percent to 49.42, a margin of 54,288 votes among 4.7 million ballots.
    ```
    ```good 1960-11-09
    He won by 112,827 votes of 68 million, 49.7 percent to 49.6 percent.
    ```
    """
    text = sentence.text
    if not any(word in text for word in (" by ", "margin of", "majority of", "lead of", "electoral votes")):
        return
    yield from _by_one(sentence, document)
    yield from _electors(sentence, document)
    yield from _of_shares(sentence, document)
    yield from _of_counts(sentence, document)
    scores = list(_SCORE.finditer(text))
    if len(scores) != 1:
        return
    score = scores[0]
    for mention in document.mentions_in(sentence.span):
        at = mention.span.shifted(-sentence.span.start)
        if mention.kind not in ("number", "percent") or at.overlaps(Span(*score.span())):
            continue
        if "." in score["a"] and text.startswith((" vote", " ballot"), at.end):
            continue  # shares, and a margin told in votes
        if _beside(mention, at, score.start(), score.end(), text) and not document.quoted(mention.span):
            yield from _difference(mention, float(score["a"].replace(",", "")), float(score["b"].replace(",", "")))


def _by_one(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "By a single vote, 311 to 301"."""
    for found in _SINGLE.finditer(sentence.text):
        span = Span(*found.span("score")).shifted(sentence.span.start)
        apart = abs(int(found["a"]) - int(found["b"]))
        if apart != 1 and not document.quoted(span):
            yield Hit(span, f"Between {found['a']} and {found['b']} lie {apart}, not a single vote.", 0.85)


def _electors(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "370 electoral votes, against 186": there are 538 since 1964."""
    found = _ELECTORAL.search(sentence.text)
    if found is None or document.day.year < _OF_538 or _EARLIER.search(sentence.text):
        return
    span, cast = Span(*found.span("b")).shifted(sentence.span.start), int(found["a"]) + int(found["b"])
    if cast > _ELECTORS and not document.quoted(span):
        yield Hit(span, f"{found['a']} and {found['b']} make {cast}; there are {_ELECTORS} electoral votes.", 0.85)


def _of_shares(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "48.1 percent and his rival 40.4 percent, a lead of nearly 12 points": a point either way is allowed."""
    shares = list(_SHARES.finditer(sentence.text))
    if len(shares) != 1:
        return
    right = abs(float(shares[0]["a"]) - float(shares[0]["b"]))
    for mention in document.mentions_in(sentence.span):
        at, value = mention.span.shifted(-sentence.span.start), quantity(mention)
        if at.start < shares[0].end() or value is None or document.quoted(mention.span):
            continue
        lead = sentence.text[shares[0].end() : at.start]
        pointed = "point" in mention.text or sentence.text.startswith((" point", " percentage"), at.end)
        if _LEAD.fullmatch(lead) and pointed and abs(value.value - right) > 1.0:
            text = f"Between {shares[0]['a']} and {shares[0]['b']} percent lie {right:.1f} points, not {mention.text}."
            yield Hit(mention.span, text, 0.85)


def _of_counts(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "17,410,742 votes against 16,141,241 for Remain, a margin of about 2.17 million": round figures are allowed."""
    counts = list(_COUNTS.finditer(sentence.text))
    if len(counts) != 1 or "vote" not in sentence.text:
        return
    one, two = (float(counts[0][each].replace(",", "")) for each in ("a", "b"))
    if min(one, two) < 100:
        return
    for mention in document.mentions_in(sentence.span):
        at, value = mention.span.shifted(-sentence.span.start), quantity(mention)
        if at.start < counts[0].end() or value is None or value.unit or document.quoted(mention.span):
            continue
        round_ = value.approximate or not mention.text.replace(",", "").isdigit() or mention.text.endswith("00")
        near = abs(value.value - abs(one - two)) <= (_ROUNDED if round_ else 0) * max(value.value, abs(one - two))
        if _LEAD.fullmatch(sentence.text[counts[0].end() : at.start]) and not near:
            yield Hit(
                mention.span, f"Between {one:,.0f} and {two:,.0f} lie {abs(one - two):,.0f}, not {mention.text}.", 0.85
            )


def _beside(mention: Mention, at: Span, start: int, end: int, text: str) -> bool:
    """Whether the margin is named as one and stands right beside the result."""
    named = _NAMED.search(text[: at.start])
    won = _WON_BY.search(text[: at.start]) and (_UNIT.match(text, at.end) or "point" in mention.text)
    if at.end <= start:
        return bool((named or won) and _AFTER.fullmatch(text[at.end : start]))
    return bool(_APPOSED.fullmatch(text[end : at.start]))


def _difference(mention: Mention, one: float, two: float) -> Iterator[Hit]:
    value = quantity(mention)
    right = abs(one - two)
    if value is None or value.unit not in ("", "%", "points", "point", "pp") or value.approximate or right == 0:
        return
    slack = 0.11 if right != int(right) else 0.0
    if abs(value.value - right) > slack and (value.low is None and value.high is None):
        yield Hit(mention.span, f"Between {one:,g} and {two:,g} lie {right:,g}, not {mention.text}.", 0.85)

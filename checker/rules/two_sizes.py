"""two-sizes: a thing introduced with one size and taken up with another.

Reads "a $40 million stadium … the $45 million stadium", "a 12-year-old boy … the 13-year-old boy",
"a three-year contract … the four-year contract": one thing, one measure, two figures. Where the draft
has a second such thing, or says that the size changed, it says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotate.numbers_words import SMALL, TENS
from checker.passages import short, side_by_side
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span

_NUMBER = (
    r"(?:\d[\d,]*(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen)"
)
_UNIT = (
    r"(?:years?-old|months?-old|year|month|week|day|hour|minute|second|mile|kilomet(?:re|er)|km|met(?:re|er)|foot|feet"
    r"|inch|storey|story|floor|page|seat|bed|bedroom|room|ton|tonne|acre|hectare|point|member|man|lane|lap|megawatt"
    r"|megaton|carat|litre|liter|gallon|stop|nation|part|party)"
)
_MONEY = (
    rf"(?:(?P<sign>US\$|A\$|C\$|HK\$|[$£€¥])\s?(?P<sum>\d[\d,]*(?:\.\d+)?)[\s-]?(?P<scale>million|billion|trillion|[mb]n"
    rf"|m|b)?|(?P<sum2>{_NUMBER})[\s-](?P<scale2>million|billion|trillion)[\s-](?P<sign2>euro|dollar|pound|yen|yuan"
    r"|rupee|franc|krona|kroner|zloty|peso|rand|ruble|rouble)s?)"
)
_NOUN = r"(?P<noun>[a-z]{3,}(?<!s))\b(?![’'-])"
_SIZED = regex(
    rf"\b(?P<lead>[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s(?:[a-z]+\s)?"
    rf"(?P<size>(?P<number>{_NUMBER})-(?P<unit>{_UNIT})|{_MONEY})\s(?:(?!and\b|or\b|of\b|to\b|in\b|for\b)[a-z-]+\s)??{_NOUN}"
)
_OF_SIZE = regex(
    rf"\b(?P<lead>[Aa]n?|[Tt]he|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s(?:[a-z]+\s)?(?P<noun>loan|fine|grant|budget|contract|deal"
    rf"|fund|prize|reward|ransom|bribe|subsidy|surplus|deficit|debt|donation|settlement|investment|bonus|fee|package)\s"
    rf"(?:of|worth|for|over)\s(?P<size>{_MONEY})"
)
_FINED = regex(rf"\b(?P<noun>fine)d\s(?:[A-Z][\w’'-]*\s|the\s|it\s|him\s|her\s|them\s)?(?P<size>{_MONEY})")
_SENTENCED = regex(
    r"\b(?:jailed|imprisoned|sentenced)\s(?:for|to)\s(?P<size>(?P<number>two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|\d{1,2})\s(?P<unit>year|month)s)\b"
)
_RESTRICTS = regex(
    r"\s(?:who|that|which|whose|from|in|of|at|on|with|for|to|under|by|near|between|against|beside|behind|next|alongside|called|named|built|owned|run"
    r"|held|planned|proposed|paid|signed|announced|agreed|ordered|used|made|above|over|\w+ing|or)\b|\s[A-Z(“]|-|/"
)
"""What makes it another thing of the kind: "the $45 million stadium in the next town"."""
_CHANGE = regex(
    r"\b(?:rose|rises?|risen|raised|grew|grown|cut|reduced|lowered|instead|original\w*|initial\w*|extend\w*|extension"
    r"|lengthen\w*|shorten\w*|renegotiat\w*|revised|updated|increas\w+|overruns?|expand\w*|enlarg\w*|compared|than|rival"
    r"|wanted|asked|sought|offered|proposed|planned|demand\w*|would\shave|brother|sister|twin|cousin|friend|option\w*|plus"
    r"|turned|birthday|earlier|appeal\w*|later|previous\w*|former)\b"
)
_OTHER = regex(
    r"\b(?:old|older|first|second|third|another|other|new|next|last|each|both|similar|also|up\sto|at\sleast|more\sthan"
    r"|about|nearly|younger|separate\w*|then|two|three|some|around|almost|over)\b[^.;,]{0,24}$"
)
_COMMON = frozenset("million billion trillion thousand hundred "
                    "period time part way kind sort rate rise fall increase lead gap high low ban wait break".split())
_BOTH_THE = 2


class _Sized(NamedTuple):
    noun: str
    unit: str
    value: float
    size: Span
    new: bool
    end: int


@rule("two-sizes", on=Document, category="contradiction", severity=Severity.WARNING)
def two_sizes(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A thing introduced with one size and taken up with another.

    "The town will build a $40 million stadium … the $45 million stadium is too large." Both passages
    are shown. Silent where the size changed, where it is another thing of the kind, or where more
    than one is told of.

    ```bad 2014-04-04
    The town will build a $40 million stadium by the river.

    Critics say the [[$45 million]] stadium is too large.
    ```
    ```bad 1998-10-10
    He signed a three-year contract with Ajax on Monday. The [[four-year]] contract, he said, made him happy.
    ```
    ```bad 2007-07-07
    A 12-year-old boy was hit by a car in Hull on Sunday. The [[13-year-old]] boy is in hospital.
    ```
    ```bad 2012-12-12
    The bank was fined $340 million in New York. The [[$430 million]] fine is its largest.
    ```
    ```bad 2007-08-08
    He was jailed for 12 years for spying. The [[15-year]] sentence is the longest that the court in Oslo has passed.
    ```
    ```good 2014-04-04
    The town will build a $40 million stadium. Its cost has risen: the $45 million stadium is too large.
    ```
    ```good 1998-10-10
    He signed a three-year contract with Ajax. The four-year contract at Porto had run out in June.
    ```
    ```good 2007-07-07
    A 12-year-old boy and a 13-year-old boy were hit by a car in Hull. The 13-year-old boy is in hospital.
    ```
    ```good 2012-12-12
    The bank was fined $340 million. The $430 million fine that a rival paid in 2010 was larger.
    ```
    ```good 1995-05-05
    The $40 million budget will be cut. The $60 million budget of the next town will not.
    ```
    ```good 2018-01-01
    A 12-storey building fell on a two-storey building in Lagos. The two-storey building was empty.
    ```
    """
    known: dict[tuple[str, str], list[_Sized]] = defaultdict(list)
    for sized in sorted(_sized(document), key=lambda each: each.size):
        earlier = known[(sized.noun, sized.unit)]
        if earlier and not sized.new and _differs(earlier, sized, document):
            first = earlier[0]
            opening, closing = (document.sentence_at(each.size.start) for each in (first, sized))
            confidence, evidence = side_by_side(opening, closing, desk)
            told = short(opening.text) if opening else first.noun
            text = f"The draft has a {first.size.of(document.prose)} {first.noun} earlier: “{told}”."
            yield Hit(sized.size, text, confidence, evidence=evidence)
        earlier.append(sized)


def _sized(document: Document) -> Iterator[_Sized]:
    """Every noun with its size before it ("a $40 million stadium") or behind ("a fine of $3 million")."""
    for pattern in (_SIZED, _OF_SIZE, _FINED, _SENTENCED):
        for found in pattern.finditer(document.prose):
            groups = found.groupdict()
            size = Span(*found.span("size"))
            noun = groups.get("noun") or "sentence"
            if noun in _COMMON or document.quoted(size) or document.furniture(size):
                continue
            if groups.get("unit"):
                unit, value = found["unit"].replace("years-", "year-"), _value(found["number"], "")
            else:
                unit = found["sign"] or found["sign2"]
                value = _value(found["sum"] or found["sum2"], (found["scale"] or found["scale2"] or "")[:1])
            new = (groups.get("lead") or "a").lower() in ("a", "an")
            yield _Sized(noun, unit, value, size, new, found.end())


def _value(number: str, scale: str) -> float:
    if number[0].isdigit():
        value = float(number.replace(",", "").rstrip("."))
    else:
        first, _, second = number.partition("-")
        value = float(SMALL.get(first, TENS.get(first, 0)) + SMALL.get(second, 0))
    return value * {"m": 1e6, "b": 1e9, "t": 1e12}.get(scale, 1.0)


def _differs(earlier: list[_Sized], sized: _Sized, document: Document) -> bool:
    """Whether the one thing told of has another size here, with nothing between to account for it."""
    first = earlier[0]
    if len({each.value for each in earlier}) != 1 or first.value == sized.value:
        return False
    if _RESTRICTS.match(document.prose, sized.end) or not (first.new or _slip(first, sized, document)):
        return False
    if _rounded(first.value, sized.value) or _rounded(sized.value, first.value):
        return False
    if any(b.kind in ("title", "heading") and first.size in b.span for b in document.blocks[:2]):
        return False
    opening, closing = document.sentence_at(first.size.start), document.sentence_at(sized.size.start)
    if opening is None or closing is None or opening is closing:
        return False
    if any(_OTHER.search(document.prose[max(0, each.size.start - 40) : each.size.start]) for each in (first, sized)):
        return False
    return not _CHANGE.search(opening.text + closing.text) and not re.search(rf"\b{sized.noun}s\b", document.prose)


def _rounded(exact: float, round_one: float) -> bool:
    return round(exact, -_places(round_one)) == round_one and abs(exact - round_one) <= 0.06 * exact


def _places(value: float) -> int:
    """Zeros at the end of a whole number: to which place it may have been rounded."""
    digits = f"{value:.0f}"
    return len(digits) - len(digits.rstrip("0")) if value >= 10 and value == int(value) else 0


def _slip(first: _Sized, sized: _Sized, document: Document) -> bool:
    """Whether two definite sizes are one with its digits exchanged, or one of them lost."""
    one, two = (re.sub(r"\D", "", each.size.of(document.prose)) for each in (first, sized))
    if len(one) < _BOTH_THE or len(two) < _BOTH_THE:
        return False
    return sorted(one) == sorted(two) or one.endswith(two) or two.endswith(one)

"""A share of an amount, and the amount it is said to make."""

from __future__ import annotations

from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Quantity, Sentence, Severity

_HEDGE = (
    r"(?:(?P<hedge>about|around|some|roughly|nearly|almost|over|more\sthan|just\s(?:over|under)|less\sthan"
    r"|an\sestimated|approximately|up\sto|at\sleast|only|just)\s)*"
)
_OF = rf"\sof\s(?:the\s|its\s|their\s|a\s|all\s|his\s|her\s|those\s)?{_HEDGE}"
_SHARE_OF = regex(rf"{_OF}$")
_OR = regex(rf"(?:\s[\w’'-]+){{0,5}}(?:,\sor\s|\s\(|\s[–—-]\s|\sor\s|,\s(?=about|some|around)){_HEDGE}$")
_CLOSED = regex(r"(?:\s[\w’'-]+){0,2}?\s?(?:[,.;)]|\s[–—-]\s|$|\s(?:were|was|are|is|had|have|said|voted|did|do|of)\b)")
_APART = regex(rf"(?:\s[\w’'-]+){{1,4}},\s{_HEDGE}$")
_BESIDE = regex(rf"(?:,\sor\s|\s\(|\s[–—-]\s){_HEDGE}$")
_LEADS = regex(r"\b[Oo]f\s(?:the\s|its\s|their\s|those\s)?$")
_NOT = regex(r"\b(?:another|remaining|rest|further|additional|average|a\syear|per|each|annual)\b")


@rule("percent-of", on=Sentence, category="number", severity=Severity.WARNING)
def percent_of(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A percentage of an amount that does not make the amount named beside it.

    "1 percent of the $20 billion, or about $2 billion" is $200 million; "126 of the 800, or 12
    percent" is 16. Only three figures that stand as share, whole and part are read; rounding
    and hedges are allowed for.

    ```bad 2014-09-20
    The banks will share fees of 1 percent of the $20 billion raised, or about [[$2 billion]].
    ```
    ```bad 1997-10-30
    Some 15 percent of the 2,000 flats in Gdansk, or [[600]], were flooded.
    ```
    ```bad 2021-02-02
    Of the 650 members, 20 percent, or [[180]], voted from home.
    ```
    ```bad 2006-07-07
    Only 45 of the 300 schools in Malawi, or [[25 percent]], have a library.
    ```
    ```good 2014-09-20
    The banks will share fees of 1 percent of the $20 billion raised, or about $200 million.
    ```
    ```good 1997-10-30
    Some 15 percent of the 2,000 flats in Gdansk, or 300, were flooded.
    ```
    ```good 2021-02-02
    Of the 650 members, 20 percent, or about 130, voted from home; 180 were ill.
    ```
    ```good 2006-07-07
    Only 45 of the 300 schools in Malawi, or 15 percent, have a library, and 25 percent of those are open.
    ```
    ```good 1985-05-05
    Nearly a tenth of the 1,100 miners went back, and 3 percent of the 90, or three, left again.
    ```
    ```good 2011-11-11
    The firm paid 4 percent of its $50 million, or half the rate of 2010, to the city of Perth.
    ```
    """
    if "of " not in sentence.text.lower():
        return
    figures = [
        m for m in document.mentions_in(sentence.span) if m.kind in ("number", "money", "percent") and quantity(m)
    ]
    for index in range(len(figures) - 2):
        share, whole, part = _roles(figures[index : index + 3], sentence, document)
        if share is None or whole is None or part is None or document.quoted(part.span):
            continue
        last = figures[index + 2]
        said = _mistaken(share, whole, part, document)
        if said:
            yield Hit(last.span, said, 0.85)
            return


Roles = tuple[Mention | None, Mention | None, Mention | None]


def _roles(three: list[Mention], sentence: Sentence, document: Document) -> Roles:
    """(share, whole, part) where the three figures stand so that nothing else can be meant."""
    one, two, three_ = three
    prose = document.prose
    gap, other = prose[one.span.end : two.span.start], prose[two.span.end : three_.span.start]
    nothing: Roles = (None, None, None)
    if not _OR.fullmatch(other) or not _CLOSED.match(prose[three_.span.end : sentence.span.end]) or _NOT.search(other):
        return nothing
    if "(" in other and prose[three_.span.end : three_.span.end + 1] != ")":
        return nothing
    if _SHARE_OF.fullmatch(gap):
        if one.kind == "percent" and two.kind == three_.kind != "percent":
            return one, two, three_
        if three_.kind == "percent" and one.kind == two.kind != "percent":
            return three_, two, one
    lead = prose[max(sentence.span.start, one.span.start - 14) : one.span.start]
    if _LEADS.search(lead) and _APART.fullmatch(gap) and _BESIDE.fullmatch(other) and one.kind != "percent":
        if two.kind == "percent" and three_.kind == one.kind:
            return two, one, three_
        if three_.kind == "percent" and two.kind == one.kind:
            return three_, one, two
    return nothing


def _mistaken(share: Mention, whole: Mention, part: Mention, document: Document) -> str:
    """The message where the share of the whole is far from the part, else ""."""
    percent, all_, some = quantity(share), quantity(whole), quantity(part)
    if percent is None or all_ is None or some is None or percent.unit != "%" or all_.unit != some.unit:
        return ""
    if all_.value <= 0 or some.value <= 0 or percent.value <= 0 or percent.value > 100:
        return ""
    right = some.value / all_.value * 100
    rough = any(each.approximate or each.low is not None or each.high is not None for each in (percent, all_, some))
    if abs(right - percent.value) <= max(1.0, percent.value * (0.2 if rough else 0.07)):
        return ""
    if abs(percent.value / 100 * all_.value - some.value) <= 1:
        return ""
    return (
        f"{share.text} of {whole.text} is {_shown(percent.value / 100 * all_.value, all_)}; "
        f"{part.text} of {whole.text} is {right:.3g} percent. One of the three is wrong."
    )


def _shown(value: float, like: Quantity) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{value / size:.3g} {word}"
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"

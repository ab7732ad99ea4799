"""Parts and their total in one sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Mention, Sentence, Severity, Span

_NOUN = r"(?:[a-z][\w’'-]*)(?:\s[a-z][\w’'-]*){0,3}?"
_OPEN = regex(rf"\s{_NOUN}(?:\s[–—-]\s|:\s|,\s|\s\()(?:the\s|namely\s)?$")
_SKIP_OPEN = regex(
    r"\b(?:including|among|of|at\sleast|who|which|that|with|from|in|for|by|after"
    r"|when|while|and|or|than|as|to|on|per|since|but|said|aged|including)\b"
)
_ALL = regex(
    r"\b(?:people|persons|children|victims|deaths|casualties|members|passengers|animals|medals"
    r"|patients|suspects|defendants"
    r"|jurors|hostages|prisoners|players|workers|vehicles|buildings|crew|candidates|officials"
    r"|survivors|inmates|ministers)\b"
)
_LINK = regex(rf"\s(?:{_NOUN}|[A-Z][a-z]+s)(?:,\s(?:and\s)?|\sand\s|\splus\s)$")
_CLOSE = regex(rf"\s(?:{_NOUN}|[A-Z][a-z]+s)(?=\s[–—-]\s|[,.;)]|\s(?:were|was|are|have|had|died|will)\b|$)")
_TOTAL_AFTER = regex(
    rf"\s{_NOUN}(?:\s[–—-]\s|,\s|\s\()(?:a\stotal\sof\s|for\sa\stotal\sof\s"
    rf"|altogether\s|in\sall\s|making\s|or\s)?$"
)
_TOTAL_ENDS = regex(
    rf"(?:\s{_NOUN})?(?:\s[–—-]\s|,?\s(?:in\sall|in\stotal|altogether)\b|\)"
    rf"|,\s(?:were|was|are|have|had)\b)"
)
_SAID_TOTAL = regex(r"\b(?:total\sof|altogether|in\sall|making)\s$")
_VAGUE = regex(
    r"\b(?:including|among\sthem|at\sleast|about|nearly|almost|some|around"
    r"|more\sthan|mostly|others?|several|dozens|couple|or)\b",
    re.I,
)

_NAMED_WORDS = regex(r"\b(?:in\sall|altogether|in\stotal|all\stold|a\stotal\sof|totall?ing)\b")
_IN_ALL = regex(r"(?:\s[a-z][\w’'-]*){0,2}?,?\s(?:in\sall|altogether|in\stotal|all\stold)\b")
_SINGLE = regex(r"(?:\band|,)\san?\s[a-z]+")
"""One more, counted without a figure: "and a policeman"."""
_SET_OFF = regex(r"(?:,|\s[–—-]|:|\s\()\s$")
_TOTALLING = regex(r"(?:,|\s[–—-])\s(?:for\s|making\s)?(?:a\stotal\sof|totall?ing)\s$")

_COUNTED = regex(r"\s[a-z]")
_PART_ENDS = regex(r"(?:\s[\w’'-]+){1,7}(?:,\s(?:and\s)?|\sand\s)")


@rule("sum-mismatch", on=Sentence, category="number", severity=Severity.WARNING)
def sum_mismatch(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Parts that do not add up to the total beside them.

    "Three soldiers and two civilians — six people — were killed." Read only where total and
    parts stand in apposition and nothing is hedged or said to be a selection.

    ```bad 2025-06-01
    Three soldiers and two civilians — [[six]] people — were killed near Sumy.
    ```
    ```bad 1996-07-18
    [[Nine]] people, four women and six men, were rescued off Crete.
    ```
    ```bad 2014-11-05
    The jury has [[12]] members: five women and six men.
    ```
    ```bad 1973-10-12
    He leaves two sons and four daughters, a total of [[five]] children.
    ```
    ```bad 2009-12-03
    He left $3 million to a school, $2 million to a clinic and $4 million to a church, [[$8 million]] in all.
    ```
    ```bad 2006-10-17
    The jury in Cardiff of seven women and six men, [[12]] in all, took four hours.
    ```
    ```bad 2020-10-10
    The board in Lima has [[nine]] members: four from the north and six from the south.
    ```
    ```bad 2003-05-05
    The [[30]] prisoners – 18 Kurds and 10 Arabs – were freed at Mosul.
    ```
    ```bad 2015-07-07
    The fund has [[100 million euros]]: 60 million from Berlin and 50 million from Paris.
    ```
    ```good 2003-05-05
    The 30 prisoners – 18 Kurds and 12 Arabs – were freed at Mosul.
    ```
    ```good 1972-09-06
    Eleven athletes, five of the eight attackers and a policeman were dead in Munich: 17 people in all.
    ```
    ```good 2020-10-10
    The board in Lima has ten members: four from the north and six from the south.
    ```
    ```good 2009-03-03
    She gave three reasons: two children to feed, a mother in Graz and one good offer from four firms.
    ```
    ```good 2009-12-03
    He left $3 million to a school and $4 million to a church, about $7.5 million in all, with the house.
    ```
    ```good 2025-06-01
    Three soldiers and two civilians — five people — were killed near Sumy.
    ```
    ```good 1996-07-18
    Nine people, including four women and two men, were rescued off Crete.
    ```
    ```good 2014-11-05
    The jury has 12 members, among them five women and six men.
    ```
    ```good 1985-02-02
    Ten ships, two tugs and at least four ferries were held at Durban.
    ```
    ```good 2008-09-09
    Two police officers, three weeks into the job, and four nurses were praised.
    ```
    ```good 2010-05-18
    She had 1,000 points, 500 assists and 250 steals in a career at Lagos.
    ```
    ```good 1951-05-05
    Six men, two weeks and four days late, reached Darwin.
    ```
    """
    if _VAGUE.search(sentence.text):
        return
    in_all = list(_named_total(sentence, document)) or list(_after_colon(sentence, document))
    if in_all:
        yield from in_all
        return
    counts = [m for m in document.mentions_in(sentence.span) if _counts(m)]
    for index, total in enumerate(counts):
        parts = _parts_after(counts[index:], sentence, document)
        if len(parts) < 2:
            parts = _parts_before(counts, index, sentence, document)
        value, amounts = quantity(total), [q.value for part in parts if (q := quantity(part))]
        if len(parts) < 2 or value is None or _overlaps_dates(parts, total, document):
            continue
        named = _SAID_TOTAL.search(document.prose[max(0, total.span.start - 12) : total.span.start])
        if sum(amounts) == value.value or (value.value <= max(amounts) and not named):
            continue
        shown = " + ".join(f"{amount:,.0f}" for amount in amounts)
        severity = Severity.NOTE if document.quoted(total.span) else None
        yield Hit(total.span, (
            f"{shown} makes {sum(amounts):,.0f}, not {total.text}. One of the "
            f"figures is wrong."
        ),
                  confidence=0.85, severity=severity)  # fmt: skip
        return


def _named_total(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "A, B and C, 8 million in all": a total named as one after all the figures of the sentence."""
    if not _NAMED_WORDS.search(sentence.text):
        return
    figures = [m for m in document.mentions_in(sentence.span) if m.kind in ("number", "money") and quantity(m)]
    for index, total in enumerate(figures[2:], 2):
        lead = document.prose[figures[index - 1].span.end : total.span.start]
        after = _IN_ALL.match(document.prose, total.span.end)
        if not (after and _SET_OFF.search(lead)) and not _TOTALLING.search(lead):
            continue
        values = [quantity(m) for m in figures[: index + 1]]
        exact = [v.value for v in values if v is not None and v.unit == values[-1].unit and not v.approximate]  # type: ignore[union-attr]
        earlier = document.mentions_in(Span(sentence.span.start, total.span.start))
        if (
            any(m.kind in ("percent", "duration", "age") for m in earlier)
            or len(exact) != index + 1
            or len(exact) > 7
            or document.quoted(total.span)
        ):
            return
        *parts, said = exact
        single = [1.0] * len(_SINGLE.findall(document.prose[sentence.span.start : total.span.start]))
        if _makes(parts + single[:2], said):
            return
        shown = " + ".join(m.text for m in figures[:index])
        yield Hit(total.span, f"{shown} do not make {total.text}. One of the figures is wrong.", confidence=0.8)
        return


def _after_colon(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "Nine members: four from the north and six from the south": a total, a colon and nothing but its parts."""
    head, colon, _ = sentence.text.partition(": ")
    if not colon or _SKIP_OPEN.search(head[-60:].split(",")[-1].partition(" of ")[2]):
        return
    at = sentence.span.start + len(head)
    mentions = [m for m in document.mentions_in(sentence.span) if quantity(m) is not None or m.kind == "date"]
    totals, parts = [m for m in mentions if m.span.end <= at][-1:], [m for m in mentions if m.span.start > at]
    money = len(totals) == 1 and totals[0].kind == "money" and all(map(_sum, (*totals, *parts)))
    if len(totals) != 1 or not 2 <= len(parts) <= 6 or not (money or all(map(_counts, (*totals, *parts)))):
        return
    if not money and not _COUNTED.match(document.prose, totals[0].span.end):
        return
    gaps = [document.prose[one.span.end : two.span.start] for one, two in itertools.pairwise(parts)]
    lead = document.prose[at + 1 : parts[0].span.start].strip()
    if lead or not all(_PART_ENDS.fullmatch(gap) for gap in gaps) or not gaps[-1].endswith(" and "):
        return
    if document.quoted(Span(totals[0].span.start, parts[-1].span.end)):
        return
    amounts = [value.value for part in parts if (value := quantity(part))]
    total = quantity(totals[0])
    if total is None or sum(amounts) == total.value or max(amounts) >= total.value or len(amounts) == total.value:
        return
    shown = " + ".join(f"{amount:,.0f}" for amount in amounts)
    yield Hit(totals[0].span, f"{shown} makes {sum(amounts):,.0f}, not {totals[0].text}.", confidence=0.85)


def _sum(mention: Mention) -> bool:
    """A plain sum of money, or its bare "60 million" after one."""
    value = quantity(mention)
    large = value is not None and value.value >= 1000 and not value.approximate
    return large and (mention.kind == "money" or (mention.kind == "number" and "illion" in mention.text))


def _makes(parts: list[float], total: float) -> bool:
    """Whether some of the parts, two or more, add up to the total (others may count something else)."""
    from itertools import combinations

    near = max(total * 0.006, 0.01)
    return any(
        abs(sum(chosen) - total) <= near for size in range(2, len(parts) + 1) for chosen in combinations(parts, size)
    )


def _counts(mention: Mention) -> bool:
    value = quantity(mention)
    return (
        mention.kind == "number"
        and value is not None
        and value.unit == ""
        and not value.approximate
        and (value.value == int(value.value) and value.value >= 1)
    )


def _parts_after(counts: list[Mention], sentence: Sentence, document: Document) -> list[Mention]:
    """The parts that follow `counts[0]` as their total in apposition; empty where they do not."""
    prose = document.prose
    if len(counts) < 3:
        return []
    gap = prose[counts[0].span.end : counts[1].span.start]
    if not _OPEN.fullmatch(gap) or _SKIP_OPEN.search(gap) or (gap.rstrip().endswith(",") and not _ALL.search(gap)):
        return []
    parts = [counts[1]]
    for following in counts[2:]:
        gap = prose[parts[-1].span.end : following.span.start]
        if not _LINK.fullmatch(gap) or _SKIP_OPEN.search(gap.removesuffix("and ")):
            break
        parts.append(following)
    tail = prose[parts[-1].span.end : sentence.span.end]
    closed = _CLOSE.match(tail)
    timed = closed and re.search(r"\b(?:late|old|long|later|ago)\b", closed[0])
    return parts if closed and not timed else []


def _parts_before(counts: list[Mention], index: int, sentence: Sentence, document: Document) -> list[Mention]:
    """The parts before a total set off by a dash, brackets or "a total of"."""
    prose, total = document.prose, counts[index]
    if index < 2:
        return []
    gap = prose[counts[index - 1].span.end : total.span.start]
    named = _SAID_TOTAL.search(gap)
    if not _TOTAL_AFTER.fullmatch(gap) or not (named or _TOTAL_ENDS.match(prose[total.span.end : sentence.span.end])):
        return []
    if _SKIP_OPEN.search(gap.replace("total of", "").replace("for a", "").replace("in all", "")) or (
        ", " in gap and not named
    ):
        return []
    parts = [counts[index - 1]]
    for earlier in reversed(counts[: index - 1]):
        between = prose[earlier.span.end : parts[0].span.start]
        if not _LINK.fullmatch(between) or _SKIP_OPEN.search(between.removesuffix("and ")):
            break
        parts.insert(0, earlier)
    return parts


def _overlaps_dates(parts: list[Mention], total: Mention, document: Document) -> bool:
    """A date between them means the figures count different things."""
    window = Span(min(total.span.start, parts[0].span.start), max(total.span.end, parts[-1].span.end))
    return any(m.kind in ("date", "duration", "money", "percent", "age") for m in document.mentions_in(window))

"""The years of wars, written behind their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

# names; years it is said to begin; years it is said to end; "~": in a span only (a country's own part, a treaty)
_WARS = r"""
(?:First World War|World War I|World War One|Great War);1914;1918 1919~
(?:Second World War|World War II|World War Two);1939 1937 1941~;1945
Korean War;1950;1953
Vietnam War;1954 1955 1959 1961 1962 1963 1964 1965;1973 1975
(?:American|US) Civil War;1861;1865
Spanish Civil War;1936;1939
Crimean War;1853 1854;1856
(?:Second )?Boer War;1899 1880;1902 1881
Franco-Prussian War;1870;1871
Iran-Iraq [Ww]ar;1980;1988
Falklands (?:War|war|conflict);1982;1982
(?:first |First )?Gulf War;1990 1991;1991
Bosnian [Ww]ar;1992;1995
Algerian [Ww]ar(?: of [Ii]ndependence)?;1954;1962
Greek [Cc]ivil [Ww]ar;1943 1944 1946;1949
Irish War of Independence;1919;1921
Irish Civil War;1922;1923
Napoleonic Wars;1803 1799;1815
Thirty Years['’] War;1618;1648
Russo-Japanese War;1904;1905
American Revolution(?:ary War)?;1775 1765;1783
Mexican-American War;1846;1848
Russian Civil War;1917 1918;1920 1921 1922 1923
English Civil War;1642;1646 1649 1651
Chinese Civil War;1927 1945 1946;1949
Nigerian [Cc]ivil [Ww]ar;1967;1970
Lebanese [Cc]ivil [Ww]ar;1975;1990
Winter War;1939;1940
Weimar Republic;1918 1919;1933
Cold War;1945 1946 1947 1948 1949;1989 1990 1991
French Revolution;1789;1799 1794 1795
Seven Years['’] War;1756 1754;1763
Six-Day War;1967;1967
Yom Kippur War;1973;1973
"""
_OWN_YEARS = regex(r"\b(?:served|fought|covers?|covered|lived|worked|flew|stationed|prisoner|during)\b")
_BEGAN = (
    r"(?:(?:,\s(?:which|that)\s|\s)(?:began|started|broke\sout|erupted|was\sunleashed))"
)
_ENDED = r"(?:(?:,\s(?:which|that)\s|\s)(?:ended|finished|was\sover|came\sto\san\send|drew\sto\sa\sclose))"
_IN = (
    r"(?:\s(?:only|just|back))?,?\s(?:in|on)\s"
    r"(?:(?:early|late|mid|the\s(?:summer|spring|autumn|fall|winter)\sof)[\s-])?"
)
_DAY = r"(?:(?:\d{1,2}\s)?[A-Z][a-z]+(?:\s\d{1,2},)?\s)?"
_ASIDE = regex(r"\b(?:not|never|almost|nearly|if|would|might|could)\b")
_OF_A_COUNTRY = regex(
    r"\bfor (?:the )?(?:United States|US|U\.S\.|Americans?|Britain|Italy|Japan|China|Soviets?|Russians?|Finland)\b"
)
_BEHIND = r"(?:\s\(|,?\s(?:of|from)\s)(?P<years>(?P<a>1\d{3})(?:\s?[-–]\s?|\sto\s)(?P<b>\d{2,4}))\b\)?"


@rule("war-years", on=Sentence, category="date", severity=Severity.WARNING)
def war_years(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The wrong years behind the name of a war.

    "The Korean War (1950-54)" ended in 1953. Only years that stand right behind the name are
    read, as a span; usage that differs (the Second World War from 1941, for Americans) passes.

    ```bad 2010-06-25
    He fought in the Korean War ([[1950-54]]) and kept a farm near Perth.
    ```
    ```bad 1998-11-11
    The memorial lists the dead of the First World War, from [[1914 to 1917]], by village.
    ```
    ```bad 1986-07-18
    The novel is set in the Spanish Civil War of [[1935-39]].
    ```
    ```bad 2025-06-10
    World War II began in [[1941]] and World War I ended in November [[1919]]. Since the end of the Cold War in [[1979]]
    it has grown. The French Revolution, which broke out in [[1798]], changed it.
    ```
    ```good 2025-06-10
    World War II began in 1939 and for Americans in 1941; the Korean War ended in 1953. The outbreak of the Great War in
    August 1914 and the end of the Vietnam War in 1975 are marked. World War II ended in Europe in May 1945.
    ```
    ```good 2010-06-25
    He fought in the Korean War (1950-53) and kept a farm near Perth.
    ```
    ```good 1998-11-11
    The memorial lists the dead of the First World War, 1914-1919, and of the Second World War (1941-45).
    ```
    ```good 1986-07-18
    The novel is set in the Spanish Civil War; its author lived from 1903 to 1950.
    ```
    ```good 2004-04-04
    He served in the Vietnam War from 1968 to 1970, and she in the Gulf War.
    ```
    ```good 1975-05-05
    The book covers the Second World War from 1942 to 1944 only.
    ```
    """
    if " War" not in sentence.text and " war" not in sentence.text and "Revolution" not in sentence.text:
        return
    yield from _one_year(sentence, document)
    for pattern, starts, ends in _wars():
        for found in pattern.finditer(sentence.text):
            start, end = int(found["a"]), _full(found["a"], found["b"])
            span = Span(*found.span("years")).shifted(sentence.span.start)
            bracketed = found.group().endswith(")")
            wrong = (start not in starts) + (end not in ends)
            inside = min(starts) <= start and end <= max(ends)
            if (
                not wrong
                or document.quoted(span)
                or (wrong == 2 and not bracketed)
                or (inside and _served(sentence.text))
            ):
                continue
            if not bracketed and inside and wrong == 2:
                continue
            yield Hit(span, f"The {found['war']} is dated from {starts[0]} to {ends[0]}.", 0.8)


def _one_year(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """The year that a war began or ended, told as such."""
    for pattern, starts, ends in _edges():
        for found in pattern.finditer(sentence.text):
            first = found["start"] is not None or found["opens"] is not None
            told = starts if first else ends
            year = int(found["year"])
            span = Span(*found.span("year")).shifted(sentence.span.start)
            if year in told or document.quoted(span) or _ASIDE.search(found[0]) or _OF_A_COUNTRY.search(sentence.text):
                continue
            verb = "began" if first else "ended"
            yield Hit(span, f"The {found['war']} {verb} in {told[0]}.", 0.85, (Suggestion(span, str(told[0])),))


def _served(text: str) -> bool:
    """Whether somebody's own years in the war are told."""
    return bool(_OWN_YEARS.search(text)) and "(" not in text


def _full(start: str, end: str) -> int:
    return int(end) if len(end) == 4 else int(start[: 4 - len(end)] + end)


def _years(told: str, span: bool) -> tuple[int, ...]:
    """The years of one end, those with "~" only where they stand in a span."""
    return tuple(int(year.rstrip("~")) for year in told.split() if span or year.isdigit())


@cache
def _edges() -> tuple[tuple[re.Pattern[str], tuple[int, ...], tuple[int, ...]], ...]:
    """Each war's pattern for the year of its beginning or end, and those years."""
    found = []
    for line in _WARS.strip().splitlines():
        names, starts, ends = line.split(";")
        pattern = regex(
            rf"(?:\b(?:(?P<opens>(?:start|beginning|outbreak)\sof)|(?P<closes>end\sof))\s(?:the\s)?)?\b(?P<war>{names})"
            rf"(?(opens)|(?(closes)|(?:(?P<start>{_BEGAN})|(?P<end>{_ENDED})))){_IN}{_DAY}(?P<year>1\d{{3}})\b(?!\s?[-–]\s?\d)"
        )
        found.append((pattern, _years(starts, False), _years(ends, False)))
    return tuple(found)


@cache
def _wars() -> tuple[tuple[re.Pattern[str], tuple[int, ...], tuple[int, ...]], ...]:
    found = []
    for line in _WARS.strip().splitlines():
        names, starts, ends = line.split(";")
        pattern = regex(rf"\b(?P<war>{names}){_BEHIND}")
        found.append((pattern, _years(starts, True), _years(ends, True)))
    return tuple(found)

"""The years of wars, written behind their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

# names | years it is said to begin | years it is said to end
_WARS = r"""
(?:First World War|World War I|World War One|Great War);1914;1918 1919
(?:Second World War|World War II|World War Two);1939 1937 1941;1945
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
"""
_OWN_YEARS = regex(r"\b(?:served|fought|covers?|covered|lived|worked|flew|stationed|prisoner|during)\b")
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


def _served(text: str) -> bool:
    """Whether somebody's own years in the war are told."""
    return bool(_OWN_YEARS.search(text)) and "(" not in text


def _full(start: str, end: str) -> int:
    return int(end) if len(end) == 4 else int(start[: 4 - len(end)] + end)


@cache
def _wars() -> tuple[tuple[re.Pattern[str], tuple[int, ...], tuple[int, ...]], ...]:
    found = []
    for line in _WARS.strip().splitlines():
        names, starts, ends = line.split(";")
        pattern = regex(rf"\b(?P<war>{names}){_BEHIND}")
        found.append((pattern, tuple(map(int, starts.split())), tuple(map(int, ends.split()))))
    return tuple(found)

"""Olympic Games, World Cups and European Championships: where they were held, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_SUMMER = (
    "1896 Athens|1900 Paris|1904 St. Louis|1908 London|1912 Stockholm|1920 Antwerp|1924 Paris|1928 Amsterdam"
    "|1932 Los Angeles|1936 Berlin|1948 London|1952 Helsinki|1956 Melbourne|1960 Rome|1964 Tokyo|1968 Mexico City"
    "|1972 Munich|1976 Montreal|1980 Moscow|1984 Los Angeles|1988 Seoul|1992 Barcelona|1996 Atlanta|2000 Sydney"
    "|2004 Athens|2008 Beijing|2012 London|2016 Rio de Janeiro|2020 Tokyo|2021 Tokyo|2024 Paris|2028 Los Angeles"
    "|2032 Brisbane"
)
_WINTER = (
    "1924 Chamonix|1928 St. Moritz|1932 Lake Placid|1948 St. Moritz|1952 Oslo|1960 Squaw Valley|1964 Innsbruck"
    "|1968 Grenoble|1972 Sapporo|1976 Innsbruck|1980 Lake Placid|1984 Sarajevo|1988 Calgary|1992 Albertville"
    "|1994 Lillehammer|1998 Nagano|2002 Salt Lake City|2006 Turin|2010 Vancouver|2014 Sochi|2018 Pyeongchang"
    "|2022 Beijing"
)
_WORLD_CUP = (
    "1930 Uruguay|1934 Italy|1938 France|1950 Brazil|1954 Switzerland|1958 Sweden|1962 Chile|1966 England"
    "|1970 Mexico"
    "|1974 West Germany|1974 Germany|1978 Argentina|1982 Spain|1986 Mexico|1990 Italy|1994 the United States"
    "|1994 America|1998 France|2002 Japan|2002 South Korea|2006 Germany|2010 South Africa|2014 Brazil|2018 Russia"
    "|2022 Qatar|1987 New Zealand|1991 England|1995 South Africa|1999 Wales|2003 Australia|2007 France|2011 New Zealand"
    "|2015 England|2019 Japan|2023 France"
)
_GAMES = r"(?:Olympics|Olympic\sGames|(?:[Ss]ummer|[Ww]inter)\s(?:Olympics|Games))"
_MEDAL = r"Olympic\s(?:gold|silver|bronze|medal|title|champion)"
_NOT = regex(r"\b(?:bid|bids|bidding|candidate|qualif\w+|awarded|lost|after|since|before|choose|chose|vote|voted|women|"
             r"Women|cricket|Cricket|Paralympic\w*|Youth|Special|rugby\sleague|club|Club|under-\d\d)\b")  # fmt: skip


_PLACES = ("place", "place2", "place3", "place4", "place5", "place6")
_CANCELLED = (1916, 1940, 1942, 1944, 1946)
"""Years of games and cups that wars called off: "the 1940 Olympics in Helsinki" were planned."""


@rule("host-year", on=Sentence, category="date", severity=Severity.WARNING)
def host_year(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Olympic Games or a World Cup with the wrong year for its host.

    "The 2008 London Olympics" were those of 2012. Only a year that stands right beside the
    games and their place is read; bids, qualifying and other games are left alone.

    ```bad 2018-02-02
    He won two medals at the [[2008]] London Olympics and lives in Leeds.
    ```
    ```bad 2015-05-05
    The stadium in Manaus was built for the [[2010]] World Cup in Brazil.
    ```
    ```bad 1999-09-09
    She ran at the Moscow Olympics in [[1984]], and her country did not.
    ```
    ```bad 2004-08-30
    The next summer Games will be held in Beijing in [[2006]]. Mexico hosted the World Cup in [[1972]].
    ```
    ```bad 2016-06-06
    Muhammad Ali won an Olympic gold medal as a light-heavyweight in Melbourne in [[1960]].
    ```
    ```good 2016-06-06
    He won an Olympic gold medal in Rome in 1960, and lost an Olympic title, won in Tokyo in 1964, to a Cuban.
    ```
    ```good 2004-08-30
    The next summer Games will be held in Beijing in 2008. Mexico hosted the World Cup in 1970 and again in 1986.
    ```
    ```good 2018-02-02
    He won two medals at the 2012 London Olympics and trained for the 2008 Games in Beijing.
    ```
    ```good 2015-05-05
    The stadium in Manaus was built for the 2014 World Cup in Brazil; South Africa bid for the 2006 World Cup.
    ```
    ```good 1999-09-09
    She ran at the Moscow Olympics in 1980; the Los Angeles Olympics in 1984 went by without Moscow.
    ```
    ```good 2021-08-01
    The 2020 Tokyo Olympics took place in 2021. The Tokyo Olympics in 1964 were in October.
    ```
    ```good 2011-03-03
    India won the 2011 cricket World Cup in Mumbai; London lost its bid for the 1952 Olympics in Helsinki.
    ```
    """
    if "Olympic" not in sentence.text and "World Cup" not in sentence.text and " Games" not in sentence.text:
        return
    for pattern, years in _tables():
        for found in pattern.finditer(sentence.text):
            place = next(found[name] for name in _PLACES if found[name])
            group = next(name for name in _PLACES if found[name]).replace("place", "year")
            right = years[place]
            span = Span(*found.span(group)).shifted(sentence.span.start)
            if int(found[group]) in (*right, *_CANCELLED) or document.quoted(span):
                continue
            around = sentence.text[max(0, found.start() - 40) : found.end() + 20]
            if _NOT.search(around) or int(found[group]) > document.day.year + 12:
                continue
            told = " and ".join(map(str, right))
            yield Hit(span, f"{place} was host in {told}.", 0.85, (Suggestion(span, str(right[-1])),))


@cache
def _tables() -> tuple[tuple[re.Pattern[str], dict[str, list[int]]], ...]:
    """The patterns of Olympic Games and of World Cups, each with the years of its hosts."""
    olympic = _years(f"{_SUMMER}|{_WINTER}|2016 Rio|2006 Torino")
    cups = _years(_WORLD_CUP)
    return ((_pattern(olympic, _GAMES, _MEDAL), olympic), (_pattern(cups, r"World\sCup", r"World\sCup\sfinal"), cups))


def _years(listed: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for each in listed.split("|"):
        year, _, place = each.partition(" ")
        found.setdefault(place, []).append(int(year))
    return found


def _pattern(hosts: dict[str, list[int]], games: str, feat: str) -> re.Pattern[str]:
    """ "the 2012 London Olympics", "the 2012 Olympics in London", "the London Olympics in (or of) 2012"."""
    place = "|".join(re.escape(name) for name in sorted(hosts, key=len, reverse=True))
    return regex(
        rf"\b(?:(?P<year>(?:18|19|20)\d\d)\s(?P<place>{place})\s{games}"
        rf"|(?P<year2>(?:18|19|20)\d\d)\s(?:FIFA\s)?{games}\s(?:held\s)?in\s(?P<place2>{place})"
        rf"|(?P<place3>{place})\s{games}\s(?:in|of)\s(?P<year3>(?:18|19|20)\d\d)"
        rf"|{games}\s(?:will\sbe|were|was|are\sto\sbe|had\sbeen)\s(?:held\s|staged\s)?in\s(?P<place4>{place})\sin\s"
        r"(?P<year4>(?:18|19|20)\d\d)"
        rf"|(?P<place5>{place})\s(?:hosted|staged|held|will\shost)\sthe\s(?:FIFA\s)?{games}\sin\s"
        r"(?P<year5>(?:18|19|20)\d\d)"
        rf"|{feat}[^.;,()]{{0,60}}\sin\s(?P<place6>{place})\sin\s(?P<year6>(?:18|19|20)\d\d))\b"
    )

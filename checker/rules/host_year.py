"""host-year: Olympic Games, World Cups and European football championships with the wrong year for their host.

Knows every host of the Olympic Games, winter and summer, of the men's World Cup and of the European Championship,
past and awarded. Cups of other sports and of women only keep it silent. Does not know the towns of a World Cup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_GAMES = (
    r"(?:(?:(?:[Ss]ummer|[Ww]inter)\s)?(?:Olympics|Olympiad|Olympic\s(?:(?:Summer|Winter)\s)?Games)"
    r"|(?:[Ss]ummer|[Ww]inter)\sGames)"
)
_MEDAL = r"Olympic\s(?:gold|silver|bronze|medal|title|champion)"
_CUP = r"(?:(?:FIFA|Fifa|[Ff]ootball|[Ss]occer)\s)?World\sCup(?:\s[Ff]inals)?"
_EURO = (
    r"(?:UEFA\s|Uefa\s)?(?:European\s(?:[Ff]ootball\s|[Ss]occer\s)?[Cc]hampionships?(?:\s[Ff]inals)?"
    r"|European\sNations['’]?\sCup)"
)
_NOT = regex(
    r"\b(?:bid|bids|bidding|candida\w+|qualif\w+|awarded|lost|after|since|before|ahead|chose|choose|chosen|select\w+|vote|voted"
    r"|women|Women|women['’]s|Women['’]s|cricket|Cricket|Paralympic\w*|Youth|Special|Deaf\w*|rugby\sleague|club|Club"
    r"|[Uu]nder-\d\d|U-?\d\d|to\shost|to\shave|hop\w+|planned|would|could|might|instead|stripped|originally|wanted"
    r"|want|withdr\w+|if|propos\w+|broadcast\w*|rights?|television|TV|watch\w*|viewers|[Tt]est|[Tt]rials?|announc\w+"
    r"|decision|Indoor|Beach|Robot|Senior|Masters|Student|World\sCups|except|not|never|nor|films?|novel)\b"
)
_NOT_NEXT = regex(
    r"[^.;]{0,15}\b(?:bid\w*|candida\w+|qualif\w+|votes?|voted|women\w*|[Pp]aralymp\w*|club|rugby|cricket|instead|rights?"
    r"|[Tt]rials?|[Tt]est|coverage|broadcast\w*)\b"
)
_SINCE = regex(r"\b(?:after|since|before|ahead|lost|not|never)\b")
"""Said of games long gone as well: "the worst since the 1972 Montreal Olympics"."""
_FOOTBALL = regex(
    r"\b(?:[Ff]ootball\w*|[Ss]occer|UEFA|Uefa|FIFA|goal\w*|strikers?|goalkeeper|midfielder|national\steam)\b"
)
_OTHER_SPORT = regex(
    r"\b(?:[Bb]asketball|[Hh]andball|[Vv]olleyball|[Aa]thletics|[Ss]wim\w*|[Hh]ockey|[Gg]ymnast\w*|[Rr]ow\w+|[Bb]oxing|[Jj]udo|[Ww]restl\w+"
    r"|[Rr]ugby|[Ff]encing|[Ff]igure|[Ss]kat\w+|[Cc]hess|[Ff]utsal|[Cc]ycling|[Ww]eight\w*|[Bb]adminton|[Tt]able\stennis"
    r"|[Ss]ki\w*|[Bb]iathlon|[Aa]merican\s[Ff]ootball|metres?|meters?)\b"
)
_SNOW = regex(
    r"\b(?:[Ss]k(?:i|is|ier|iers|iing|ied|at\w+)|[Bb]iathl\w+|[Bb]obsl\w+|[Ll]uge)\b"
)  # a World Cup each year
_NEVER_GAMES = (
    "Madrid|Istanbul|Toronto|Chicago|Cape Town|Buenos Aires"
    "|Vienna|Brussels|Copenhagen|Denver|Detroit|Baku|Doha|Manchester|Birmingham"
    "|Budapest|Warsaw|Lisbon|Dublin|Jakarta|Bangkok|Singapore|Delhi|India|Argentina|Portugal|Turkey|Egypt|Nigeria|Thailand"
    "|Indonesia|New Zealand|Ireland|Denmark|Poland|Hungary|Romania|the Czech Republic|Ukraine|Chile|Colombia"
)
_NEVER_CUP = (
    "Colombia|Peru|China|Australia|Egypt|Poland|Belgium|the Netherlands|Hungary|Austria|Turkey|India|Nigeria|Scotland"
)
_CANCELLED = (1916, 1940, 1942, 1944, 1946)  # by wars: "the 1940 Olympics in Helsinki" were planned
_AMERICA = "the United States|the U.S.|the US|the USA|America"
_START = regex(r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil)|/|-|–)\s?$")


class Contest(NamedTuple):
    """Games or a cup: how its sentences put place and year, where it was in a year, and the years of a place."""

    name: str
    pattern: re.Pattern[str]
    places: dict[int, list[str]]
    years: dict[str, list[int]]
    other: dict[str, list[int]]
    lesser: dict[str, list[int]]


@rule("host-year", on=Sentence, category="date", severity=Severity.WARNING)
def host_year(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Olympic Games, a World Cup or a European Championship with the wrong year for its host.

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
    ```bad 2017-07-07
    Spain hosted the [[2016]] Olympics, and the [[2020]] Olympics were held in Beijing.
    ```
    ```bad 2017-07-07
    She won two golds at the [[1996]] Sydney Games. He was there for the Barcelona Olympics of [[1996]].
    ```
    ```bad 2017-07-07
    England, who hosted the [[1970]] World Cup, went out early, as at Euro [[2008]] in Portugal.
    ```
    ```good 2017-07-07
    Spain hosted the 2016 Olympics qualifying tournament. He ran in the 2002 Manchester Games.
    ```
    ```good 2017-07-07
    She swam at the 1956 Olympics in Melbourne, he rode at the 1956 Olympics in Stockholm.
    ```
    ```good 2017-07-07
    Athens held the Olympics in 1896 and 2004 and the 1906 Athens Games. England hosted the 1991 World Cup.
    ```
    ```good 2017-07-07
    Germany will host Euro 2024, Los Angeles the 2028 Olympics. In 2012 Beijing Olympic venues stood empty.
    ```
    ```good 2017-07-07
    Madrid bid for the 2016 Olympics, Denver was to host the 1976 Winter Olympics. A 2010 Germany World Cup squad.
    ```
    """
    text = sentence.text
    if "Olympi" not in text and "World Cup" not in text and " Games" not in text and "Euro" not in text:
        return
    seen: set[tuple[int, int]] = set()
    for contest in _contests():
        for found in contest.pattern.finditer(text):
            number = next(each for each in range(1, 15) if found[f"place{each}"])
            place, year = re.sub("^The ", "the ", found[f"place{number}"]), _full(found[f"year{number}"])
            start, end = found.span(f"year{number}")
            span = Span(start, end).shifted(sentence.span.start)
            if (start, end) in seen or year in _CANCELLED or year > document.day.year + 12 or document.quoted(span):
                continue
            if year in contest.years.get(place, ()) or year in contest.other.get(place, ()):
                continue
            if _other(contest, place, year, text, document.prose) or _silent(contest.name, text, found):
                continue
            if found["year10"] and year not in contest.places:
                continue
            seen.add((start, end))
            yield Hit(span, *_told(contest, place, year, span, found.group()))


def _other(contest: Contest, place: str, year: int, text: str, prose: str) -> bool:
    """Whether the cup is that of another sport."""
    lesser = year in contest.lesser.get(place, ()) and bool(_OTHER_SPORT.search(prose))
    return lesser or (contest.name == "World Cup" and bool(_OTHER_SPORT.search(text) or _SNOW.search(prose)))


def _silent(name: str, text: str, found: re.Match[str]) -> bool:
    """Whether the words around the match tell of something else than where the games were."""
    before = text[max(0, found.start() - 40) : found.start()]
    if found["year1"] or found["year2"] or found["year11"]:
        before = _SINCE.sub("", before)
    if _NOT.search(before + found.group()) or _NOT_NEXT.match(text, found.end()):
        return True
    if text[found.start() : found.start() + 1].isdigit() and _START.search(text[: found.start()]):
        return True  # "In 2012 Beijing Olympic venues stood empty"
    if name == "European Championship" and re.search(r"202[01]|['’]?2[01]$", found.group()):
        return True  # it was held all over Europe, a year late
    if name == "European Championship" and not re.search(r"\bE[Uu][Rr][Oo]\s", found.group()):
        return not _FOOTBALL.search(text) or bool(_OTHER_SPORT.search(text))
    return False


def _told(contest: Contest, place: str, year: int, span: Span, words: str) -> tuple[str, float, tuple[Suggestion, ...]]:
    """The message, how sure it is, and the year to put instead where the place was host but once."""
    years = [each for each in contest.years.get(place, []) if each not in (1906, 2021)]
    told = f"{place[0].upper()}{place[1:]} was host in {', '.join(map(str, years))}" if years else ""
    if at := contest.places.get(year):
        winter = next((each for each in at if "inter" in words and each in _winters().get(year, ())), at[0])
        of_year = f"he {year} {contest.name} had {winter} as host"
        told = f"{told}; t{of_year}" if told else f"T{of_year}"
    return f"{told}.", 0.85, (Suggestion(span, str(years[-1])),) if years and span.end - span.start == 4 else ()


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 1900 + int(year[-2:])


@cache
def _contests() -> tuple[Contest, ...]:
    """The three contests, each with its patterns and its hosts."""
    olympic, cups, euros = _table("Summer Olympics"), _table("World Cup"), _table("European Championship")
    for year, places in _winters().items():
        olympic.setdefault(year, []).extend(places)
    other_games, other_cups = _by_place(_table("other games")), _by_place(_table("other cup"))
    euro = rf"(?:{_EURO})"
    lesser = _by_place(_table("lesser cup"))
    made: tuple[tuple[str, dict[int, list[str]], str, str, dict[str, list[int]], str], ...] = (
        ("Olympics", olympic, _GAMES, _NEVER_GAMES, other_games, _MEDAL),
        ("World Cup", cups, _CUP, _NEVER_CUP, other_cups, r"World\sCup\sfinal"),
        ("European Championship", euros, euro, "", {}, r"Euro\sfinal"),
    )
    return tuple(
        Contest(
            name,
            _pattern(name, table, games, never, feat),
            table,
            _by_place(table),
            other,
            lesser,
        )
        for name, table, games, never, other, feat in made
    )


@cache
def _winters() -> dict[int, list[str]]:
    return _table("Winter Olympics")


def _table(games: str) -> dict[int, list[str]]:
    lines = (Path(__file__).parent / "tables" / "hosts.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    return {
        int(year): places.replace("the United States", _AMERICA).split("|")
        for name, year, places in rows
        if name == games
    }


def _by_place(table: dict[int, list[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for year, places in sorted(table.items()):
        for place in places:
            found.setdefault(place, []).append(year)
    return found


_COUNTRY = regex(
    r"(?:the\s.*|America|Greece|France|England|Britain|Sweden|Belgium|Holland|Germany|Nazi\sGermany|West\sGermany|Finland|Australia"
    r"|Italy|Japan|Mexico|Canada|Russia|South\sKorea|Korea|Spain|China|Brazil|Switzerland|Norway|Austria|Yugoslavia|Bosnia)"
)
_STOP = r"(?=\s(?:in|and|but|to|for|with|when|at|as|on|while|which|who|that|is|was|were|are|has|had)\b|[.,;:)]|$)"


def _pattern(name: str, table: dict[int, list[str]], games: str, never: str, feat: str) -> re.Pattern[str]:
    """ "the 2012 London Olympics", "the 2012 Olympics in London", "London, which held the Olympics in 2012"."""
    hosts = sorted(_by_place(table), key=len, reverse=True)
    cities = [place for place in hosts if not _COUNTRY.fullmatch(place)] if name == "Olympics" else hosts
    city, place = ("|".join(map(re.escape, each)) for each in (cities, hosts))
    hosting = re.sub(r"\bthe\b", "[Tt]he", f"{place}|{never}" if never else place)
    year = r"(?:18|19|20)\d\d"
    short = rf"{games}|Games\b(?!\s[A-Z])" if name == "Olympics" else games
    this = rf"(?P<year{{0}}>{year})\s{games}"
    if name == "European Championship":
        here = rf"(?<=Euro\s|EURO\s)(?:{year}|['’]?\d\d\b)|{year}(?=\s{games})"
        this = rf"(?:(?:Euro|EURO)\s)?(?P<year{{0}}>{here})(?:\s{games})?"
    held = r"(?:held|staged|hosted|played|organi[sz]ed)"
    hosted = (
        r"(?:hosted|hosts|is\shosting|played\shost\sto|staged|held|organi[sz]ed|will\shost|has\shosted|had\shosted)"
    )
    after = "" if name == "Olympics" else _STOP
    were = rf"(?:,?\s{held}|,?\s(?:which\s)?(?:were|was|will\sbe|are\sbeing|took)\s(?:{held}|place))?"
    who = rf"{{0}},?\s(?:(?:who|which)\s)?{hosted}".format
    ways: tuple[str, ...] = (
        rf"(?P<year1>{year})\s(?P<place1>{city})\s(?:{short})(?!\w){after}",
        rf"{this.format(2)}{were}\s(?:in|by)\s(?P<place2>{place})",
        rf"(?P<place3>{city})\s(?:{short})\s(?:in|of)\s(?P<year3>{year})",
        rf"(?:{games})\s(?:will\sbe|were|was|are\sto\sbe|had\sbeen)\s(?:{held}\s)?in\s(?P<place4>{place})\sin\s"
        rf"(?P<year4>{year})",
        rf"{who(f'(?P<place5>{hosting})')}\s(?:the|its|their)\s(?:first\s)?{games}\sin\s(?P<year5>{year})",
        rf"{feat}[^.;,()]{{0,60}}\sin\s(?P<place6>{place})\sin\s(?P<year6>{year})",
        rf"{who(f'(?P<place7>{hosting})')}\s(?:the\s)?{this.format(7)}{_STOP}",
        rf"(?P<place8>{hosting}),?\s(?:the\s|as\s)?(?:hosts?|host\s(?:city|country|nation))\s(?:of|for)\s(?:the\s)?"
        rf"{this.format(8)}{_STOP}",
        rf"{this.format(9)},?\s(?:which|that)\s(?P<place9>{hosting})\shosted",
        rf"(?:[Aa]t|[Dd]uring|[Ff]or|[Ss]ince|[Aa]fter)?\s?[Tt]he\s{games}\sin\s(?P<place10>{place})\sin\s(?P<year10>{year})",
        rf"[Tt]he\s{games}\s(?:came|went|returned)\sto\s(?P<place12>{city})\sin\s(?P<year12>{year})",
        rf"(?P<place11>{city})['’]s?\s(?P<year11>{year})\s{games}{_STOP}",
    )
    games_alone = rf"[Tt]he\s(?P<year13>{'|'.join(map(str, table))})\sGames,?\s(?:held\s)?in\s(?P<place13>{city})"
    ways += (rf"In\s(?P<year14>{year}),?\s(?P<place14>{hosting})\shosted\sthe\s{games}{_STOP}",)
    alone = games_alone if name == "Olympics" else r"(?P<year13>(?P<place13>(?!)))"
    return regex(rf"\b(?:{'|'.join((*ways, alone))})(?!\w)")

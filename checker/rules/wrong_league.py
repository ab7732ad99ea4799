"""wrong-league: a club put in a league of another sport or country.

Knows great clubs of a few leagues. Speaks only where the league stands right at the club ("the NBA's New
York Yankees", "Juventus of the Premier League") or where one club wins or plays "in" it. Cups between
countries, women's and junior sides, and players who come from or move to another league are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_SPORT = {"NBA": "basketball", "NFL": "American football", "MLB": "baseball", "NHL": "ice hockey"}
_WORDS = {"La Liga": ("La Liga", "LaLiga"), "MLB": ("MLB", "Major League Baseball")}
_LOOSE = regex(
    r"\b(?:[Cc]hampions\sLeague|Europa|UEFA|Uefa|friend\w+|[Ww]omen['’]?s?|[Yy]outh|[Uu]nder-\d+|reserves?|tour|Cup|cup"
    r"|form(?:er|erly)|ex|player|striker|defender|coach|joined|join|moved?|move|signed|sign|transfer\w*|loan\w*|from|rival"
    r"|like|unlike|compared|owner\w*|own|stadium|fans?|visit\w*|Austria\w*|Swiss|Russian|Scottish|Egypt\w*|Ukrain\w*"
    r"|Brazil\w*|Mexic\w*|Guayaquil|Sporting|side)\b"
)


@rule("wrong-league", on=Sentence, category="name", severity=Severity.WARNING)
def wrong_league(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A club in a league of another sport or country.

    The Yankees play baseball, Juventus in Serie A. Only where league and club stand side by side; cups
    between countries and transfers are left alone.

    ```bad 2019-05-05
    The [[NBA]]'s New York Yankees won again, and Bayern Munich beat Hertha 2-0 in the [[Premier League]] on Saturday.
    ```
    ```bad 1997-05-05
    Juventus, of the [[Bundesliga]], lost in Turin.
    ```
    ```bad 2008-02-02
    The Chicago Bulls of the [[NFL]] lost at home.
    ```
    ```bad 2012-05-13
    Real Madrid won the [[Serie A]] title on Sunday.
    ```
    ```good 2019-05-05
    MLB's New York Yankees won, and Bayern Munich beat Hertha 2-0 in the Bundesliga on Saturday.
    ```
    ```good 1997-05-05
    Juventus beat Manchester United of the Premier League in the Champions League; Ajax of Cape Town drew.
    ```
    ```good 2008-02-02
    The NBA's Chicago Bulls and the NFL's Chicago Bears lost; the Premier League and Real Madrid are at odds.
    ```
    ```good 2012-05-13
    Real Madrid signed a Serie A striker, and Barcelona women won the league; Arsenal de Sarandi play in Argentina.
    ```
    ```good 2023-08-08
    Bayern Munich paid a Premier League club 100 million euros for him.
    ```
    """
    clubs = _named(document.prose)
    if not any(club in sentence.text for club in clubs):
        return
    if _LOOSE.search(sentence.text.replace("Champions League", "Cup")):
        return
    for found in _beside(clubs).finditer(sentence.text):
        number = next(each for each in ("", "2", "3") if found[f"club{each}"])
        club, word = found[f"club{number}"], found[f"league{number}"]
        right, span = _by_club()[club], Span(*found.span(f"league{number}")).shifted(sentence.span.start)
        if _by_word()[word] == right or document.quoted(span):
            continue
        sport = f" ({_SPORT[right]})" if right in _SPORT else ""
        yield Hit(span, f"The league of {club} is {right}{sport}.", 0.85)


@lru_cache(maxsize=4)
def _beside(clubs: tuple[str, ...]) -> re.Pattern[str]:
    """A club of the draft beside a league."""
    names, leagues = "|".join(map(re.escape, clubs)), "|".join(map(re.escape, _by_word()))
    return re.compile(
        rf"\b(?P<league>{leagues})['’]s?\s(?P<club>{names})\b(?!\s[A-Z])"
        rf"|\b(?P<club2>{names}),?\s(?:of|in)\s(?:the\s)?(?P<league2>{leagues})\b(?!\s[A-Z])"
        rf"|\b(?P<club3>{names})\s(?:won|win|beat|defeated|lost|drew|lead|top)\b(?:(?!{names})[^.;:]){{0,40}}?\s(?:the|in\sthe|in)\s"
        rf"(?P<league3>{leagues})(?=\s(?:title|championship|game|match|on)\b|[.,;])"
    )


@cache
def _by_club() -> dict[str, str]:
    lines = (Path(__file__).parent / "tables" / "leagues.tsv").read_text("utf-8").splitlines()[2:]
    return {club: league for league, clubs in (line.split("\t") for line in lines) for club in clubs.split("|")}


@cache
def _by_word() -> dict[str, str]:
    """What a league is called -> its name in the table."""
    leagues = set(_by_club().values())
    return {word: league for league in sorted(leagues) for word in _WORDS.get(league, (league,))}


@lru_cache(maxsize=2)
def _named(prose: str) -> tuple[str, ...]:
    """The clubs that stand in the draft, where a league does."""
    if not any(word in prose for word in _by_word()):
        return ()
    return tuple(club for club in _by_club() if club in prose)

"""wrong-league: a club put in a league of another sport or country.

Knows the clubs of the great football leagues of Europe and of the leagues of North America. A club may be in any
division of its country. Speaks only where the league stands right at the club ("the NBA's New York Yankees",
"La Liga side Juventus") or where one club wins or plays "in" it. Cups between countries, women's and junior sides,
namesakes abroad, and players who come from or move to another league are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from checker.listed import Listed
from checker.patterns import regex
from checker.rules import rule
from checker.sport_clubs import Home, by_club
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_WORDS = {
    "La Liga": "La Liga|LaLiga",
    "MLB": "MLB|Major League Baseball",
    "NBA": "NBA|National Basketball Association",
    "NFL": "NFL|National Football League",
    "NHL": "NHL|National Hockey League",
    "MLS": "MLS|Major League Soccer",
    "Premier League": "Premier League|Premiership",
    "Primeira Liga": "Primeira Liga",
    "Scottish Premiership": "Scottish Premiership|Scottish Premier League",
    "Serie A": "Serie A|Serie B",
    "Ligue 1": "Ligue 1|Ligue 2",
}
_SPORTS = {"basketball": "NBA", "baseball": "MLB", "ice hockey": "NHL", "hockey": "NHL"}
_BARE = ("La Liga", "LaLiga", "Serie A", "Serie B", "Ligue 1", "Ligue 2", "MLB", "MLS", "Major League Baseball")
_LOOSE = regex(
    r"\b(?:[Cc]hampions\sLeague|Europa|UEFA|Uefa|friend\w+|tour|Cup|cup|form(?:er|erly)|ex|player|striker|defender|midfielder"
    r"|goalkeeper|joined|join|moved?|moves|move|signed|signing|sign|transfer\w*|loan\w*|from|rival\w*|like|unlike"
    r"|compared|owner\w*|own|stadium|fans?|visit\w*|Sporting|would|could|if|join\w*|interest\w*|never|not|than)\b"
)
_OTHER = regex(
    r"\b(?:[Ww]omen['’]?s?|[Ll]adies|[Ff]emale|[Yy]outh|[Uu]nder-\d+|[Rr]eserves?|[Aa]cademy|[Ff]utsal|[Ff]antasy|[Ff]ilms?|[Bb]each"
    r"|[Nn]amesakes?|named\safter|Austria\w*|Swiss|Switzerland|Russia\w*|Egypt\w*|Ukrain\w*|Brazil\w*|Mexic\w*|Guayaquil"
    r"|Ecuador\w*|Chile\w*|Uruguay\w*|Argentin\w*|Kenya\w*|Ghana\w*|Nigeri\w*|Belarus\w*|Kazakh\w*|Armenia\w*"
    r"|South\sAfrica\w*|Wales|Welsh|Irish|Ireland|minor-league|[Cc]ollege|[Rr]ugby|[Cc]ricket|[Dd]arts|[Ss]peedway"
    r"|(?:18\d\d|19[0-5]\d)(?:s|-\d\d)?)\b"
)
_LONGER = regex(r"\b(?!(?:The|But|And|When|If|As|While|Then|On|In|Sunday|Saturday|Monday)\b)[A-Z][\w.]+\s$")
"""A longer name than the one in the table: "Trenton Celtics"."""
_OWN = ("English", "Spanish", "Italian", "German", "French", "Dutch", "Portuguese", "American", "European")
_FOREIGN = regex(r"\b(?P<word>[A-Z]\w+(?:an|ish|ese|ch|i|ss|sh))\s$")
_SIDE = (
    r"(?:(?:foot|base|basket)ball\s|hockey\s)?(?:side|sides|club|clubs|team|giants|leaders|champions|outfit|strugglers|franchise|newcomers"
    r"|rookies|minnows|powerhouse|heavyweights)"
)
_ENDS = (
    r"(?=\s(?:title|championship|game|match|on|for|at|and|but|where|which|who|since|with|after|this|last|next)\b"
    r"|[.,;:)]|$)"
)
_TAIL = r"(?![\w-])(?!\s(?!United\b|FC\b|City\b)[A-Z]|['’]s?\s(?:men\b)|\s(?:SC|B|II|de|del|women|fans?)\b)"


@rule("wrong-league", on=Sentence, category="name", severity=Severity.WARNING)
def wrong_league(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A club in a league of another sport or country.

    The Yankees play baseball, Juventus in Italy. Only where league and club stand side by side, or where two clubs of
    North America that play different sports are said to have played each other; cups between countries and
    transfers are left alone.

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
    ```bad 2015-04-04
    Everton play in [[La Liga]], where money is short. [[La Liga]] side Juventus have sacked their coach.
    ```
    ```bad 2015-04-04
    The [[Bundesliga]] club Ajax sold him for 20 million euros; [[Serie A]] leaders Real Madrid lost at home.
    ```
    ```bad 2018-06-03
    The New York Yankees beat the [[Boston Celtics]] 4-2 on Sunday. Celtic are the [[Ligue 1]] champions.
    ```
    ```good 2018-06-03
    The New York Yankees beat the Boston Red Sox 4-2; the Dallas Cowboys beat the New York Yankees in value on Sunday.
    ```
    ```good 2015-04-04
    Premier League side Celtic won. He left Premier League club Everton for Real Madrid, and Leeds are a league below.
    ```
    ```good 2015-04-04
    Serie A side Barcelona lost in Guayaquil; the Russian Premier League club Monaco asked about was Anzhi.
    ```
    ```good 2015-04-04
    The New York Giants of Major League Baseball left for California; the NFL's St. Louis Cardinals left for Arizona.
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
    if not clubs or not any(club in sentence.text for club in clubs) or _OTHER.search(sentence.text):
        return
    loose = _LOOSE.search(sentence.text.replace("Champions League", "Cup"))
    for found in _beside(clubs).finditer(sentence.text):
        number = next(each for each in ("", "2", "3", "4", "5", "6", "7", "8") if found[f"club{each}"])
        club, word = found[f"club{number}"], found[f"league{number}"]
        span = Span(*found.span(f"league{number}")).shifted(sentence.span.start)
        if document.quoted(span) or (loose and number in ("2", "3", "4", "5")):
            continue
        if number not in ("", "6") and _LONGER.search(sentence.text[: found.start()]):
            continue
        if _can_be(club, word, sentence.text[: found.start(f"league{number}")]):
            continue
        wrong = word.lower() if word.lower() in _SPORTS else f"in {_the(word)}"
        yield Hit(span, f"{club} {_told(club)}, not {wrong}.", 0.85)
    yield from _met(sentence, document, clubs)
    yield from _posted(sentence, document, clubs)


def _can_be(club: str, word: str, before: str) -> bool:
    """Whether the club, or a namesake of it, may be in the league called `word` after the text `before`."""
    league = _by_word()[word]
    if word.lower() in _SPORTS and by_club()[club][0].country != "North America":
        return True  # the great clubs of Europe have teams of several sports
    if any((home.sport, home.country) == (league.sport, league.country) for home in by_club()[club]):
        return True
    foreign = _FOREIGN.search(before)
    if foreign and foreign["word"] not in _OWN:
        return True
    homes = {home.country for home in by_club()[club]}
    return ("Premier" in word and "Scotland" in homes) or (club == "Barcelona" and league.country == "Italy")


def _told(club: str) -> str:
    home = by_club()[club][0]
    if home.country != "North America":
        return f"play football in {home.country.replace('Nether', 'the Nether')} ({home.league})"
    return f"play {home.sport} ({home.league})"


def _the(word: str) -> str:
    return word if word in _BARE else f"the {word}"


_GAME = regex(r"\b(?:\d{1,3}[-–]\d{1,3}|Game\s(?:\d|One|Two|Three|Four|Five|Six|Seven)|innings?|overtime)\b")
_NO_GAME = regex(
    r"\b(?:valu\w+|worth|brand\w*|rating\w*|charity|softball|bowling|rich\w*|revenue|ticket\w*|attendance|merchandise|fans?|poll"
    r"|titles|trophies|court|lawsuit|sue\w*|vote\w*|for\sthe\sright|signing|sign|draft\w*)\b"
)


def _met(sentence: Sentence, document: Document, clubs: tuple[str, ...]) -> Iterator[Hit]:
    """Two clubs of different sports in North America that are said to have played each other."""
    american = tuple(club for club in clubs if by_club()[club][0].country == "North America" and club in sentence.text)
    if len(american) < 2 or not _GAME.search(sentence.text) or _NO_GAME.search(sentence.text):
        return
    for found in _against(american).finditer(sentence.text):
        one, two = found["one"], found["two"]
        if {home.sport for home in by_club()[one]} & {home.sport for home in by_club()[two]}:
            continue
        if _LONGER.search(sentence.text[: found.start()]):
            continue
        span = Span(*found.span("two")).shifted(sentence.span.start)
        if not document.quoted(span):
            told = f"The {one} play {by_club()[one][0].sport}, the {two} {by_club()[two][0].sport}."
            yield Hit(span, told, 0.85)


_POSTS = {
    "American football": "quarterback|linebacker|cornerback|wide receiver|running back|tight end",
    "baseball": "pitcher|shortstop|outfielder|infielder|second baseman|first baseman|third baseman",
    "ice hockey": "goaltender|goalie|defenseman|defenceman",
    "basketball": "point guard|power forward|shooting guard|small forward",
}


def _posted(sentence: Sentence, document: Document, clubs: tuple[str, ...]) -> Iterator[Hit]:
    """A player in North America who has a place on the field that his club's sport does not know."""
    sport_of = {post: sport for sport, posts in _POSTS.items() for post in posts.split("|")}
    if not any(post in sentence.text for post in sport_of) or re.search(
        r"\b(?:[Dd]raft\w*|[Ff]ormer|[Tt]hen)\b", sentence.text
    ):
        return
    american = [club for club in clubs if by_club()[club][0].country == "North America" and club in sentence.text]
    american = [club for club in american if " " in club or club in ("Yankees", "Dodgers", "Celtics", "Knicks")]
    names, posts = "|".join(map(re.escape, american)) or "(?!)", "|".join(sport_of)
    shapes = (
        rf"\b(?P<club>{names})['’]?s?\s(?P<post>{posts})\b",
        rf"\b(?P<post>{posts})\s(?:of|for|with)\sthe\s(?P<club>{names})\b",
    )
    for found in (each for shape in shapes for each in re.finditer(shape, sentence.text)):
        sports = {home.sport for home in by_club()[found["club"]]}
        span = Span(*found.span("post")).shifted(sentence.span.start)
        if sport_of[found["post"]] not in sports and not document.quoted(span):
            yield Hit(span, f"{found['club']} {_told(found['club'])}, which has no {found['post']}.", 0.85)


@lru_cache(maxsize=4)
def _against(clubs: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, clubs))
    return re.compile(
        rf"\b(?P<one>{names})\s(?:have\s|had\s|will\s)?(?:beat|beaten|defeated|edged|routed|downed|swept|host|hosted|lost\sto|fell\sto|face"
        rf"|thrashed|visit|trounced|crushed|drew\swith|shut\sout)\s(?:the\s)?(?P<two>{names})\b(?!['’])"
    )


@lru_cache(maxsize=4)
def _beside(clubs: tuple[str, ...]) -> re.Pattern[str]:
    """A club of the draft beside a league."""
    names = "|".join(map(re.escape, sorted(clubs, key=len, reverse=True)))
    leagues = "|".join(map(re.escape, sorted(_by_word(), key=len, reverse=True)))
    return re.compile(
        rf"\b(?P<league>{leagues})['’]s?\s(?P<club>{names}){_TAIL}"
        rf"|\b(?P<club2>{names}),?\s(?:of|in)\s(?:the\s)?(?P<league2>{leagues})\b(?!\s[A-Z])"
        rf"|\b(?P<club3>{names})\s(?:won|win|beat|defeated|lost|drew|lead|top)\b(?:(?!{names})[^.;:]){{0,40}}?\s(?:the|in\sthe|in)\s"
        rf"(?P<league3>{leagues})(?=\s(?:title|championship|game|match|on|after|by|with|this)\b|[.,;])"
        rf"|\b(?P<club4>{names})(?:,\s(?:who|which))?\s(?:have\s|had\s|will\s|now\s|still\s|currently\s)?(?:play|plays|played|compete|competes"
        rf"|competed)\s(?:\w+ball\s)?in\s(?:the\s)?(?P<league4>{leagues})\b{_ENDS}"
        rf"|\b(?P<club5>{names})\s(?:are|were|is|was|became)\s(?:an?\s|the\s)?(?:\w+\s)?(?P<league5>{leagues})\s{_SIDE}\b"
        rf"|\b(?P<league6>{leagues})\s{_SIDE}\s(?:the\s)?(?P<club6>{names}){_TAIL}(?!\s(?:want|wanted|are\sinterested|asked|had\sasked))"
        rf"|\b(?P<club8>{names})\s(?:are|were|was|have\sbeen)\s(?:relegated\sfrom|promoted\sto)\s(?:the\s)?(?P<league8>{leagues})\b"
        rf"|(?<!,\s)(?<!,\sthe\s)\b(?P<club7>{names}),\s(?:an?|the)\s(?P<league7>{leagues})\s{_SIDE},\s(?!and\b|or\b|the\b|an?\b|[A-Z])"
    )


@cache
def _by_word() -> dict[str, Home]:
    """What a league is called -> its sport, country and name in the table."""
    homes = sorted({home for each in by_club().values() for home in each})
    words = {word: home for home in homes for word in _WORDS.get(home.league, home.league).split("|")}
    of = {home.league: home for home in homes}
    sports = {form: of[league] for sport, league in _SPORTS.items() for form in (sport, sport.capitalize())}
    return words | sports


@cache
def _listed() -> Listed:
    return Listed(by_club())


@lru_cache(maxsize=2)
def _named(prose: str) -> tuple[str, ...]:
    """The clubs that stand in the draft, where a league or two clubs of North America do."""
    standing = _listed().standing(prose)
    american = sum(by_club()[club][0].country == "North America" for club in standing)
    if not standing or (
        american < 2 and not any(word in prose for word in (*_by_word(), *"|".join(_POSTS.values()).split("|")))
    ):
        return ()
    return tuple(sorted(standing))

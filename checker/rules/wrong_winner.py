"""wrong-winner: a prize, a cup or a song contest given to a winner of another year.

Knows who won the World Cups, the European Championships, the Nobel prizes for peace and for literature, the
Oscar for best picture and the Eurovision Song Contest. Reads only a winner, a prize and a year that stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_CONTESTS = {
    "football World Cup": r"(?:FIFA\s)?(?:football\s|soccer\s)?World\sCup",
    "rugby World Cup": r"(?:[Rr]ugby\s)World\sCup",
    "cricket World Cup": r"(?:[Cc]ricket\s)World\sCup",
    "European Championship": r"(?:UEFA\s)?European\s(?:[Ff]ootball\s)?[Cc]hampionships?",
    "Nobel peace prize": r"Nobel\s(?:[Pp]eace\s[Pp]rize|[Pp]rize\sfor\s[Pp]eace)",
    "Nobel prize in literature": r"Nobel\s(?:[Pp]rize\s(?:in|for)\s[Ll]iterature|[Ll]iterature\s[Pp]rize)",
    "Oscar for best picture": (
        r"(?:Oscar|Academy\sAward)\sfor\s[Bb]est\s[Pp]icture|[Bb]est\s[Pp]icture\s(?:Oscar|Academy\sAward)"
    ),
    "women's football World Cup": r"[Ww]omen['’]s\s(?:[Ff]ootball\s)?World\sCup",
    "women's rugby World Cup": r"[Ww]omen['’]s\s[Rr]ugby\sWorld\sCup",
    "women's cricket World Cup": r"[Ww]omen['’]s\s[Cc]ricket\sWorld\sCup",
    "Twenty20 World Cup": r"(?:T20|Twenty20)\sWorld\sCup",
    "women's European Championship": r"[Ww]omen['’]s\sEuropean\s[Cc]hampionship",
    "Eurovision Song Contest": r"Eurovision(?:\s[Ss]ong\s[Cc]ontest)?",
}
_NATIONS = (
    "Netherlands|Holland|Portugal|Belgium|Croatia|Hungary|Sweden|Czechoslovakia|Poland|Mexico|Chile|Colombia|Russia"
    "|Soviet Union|Denmark|Scotland|Wales|Ireland|Austria|Switzerland|Turkey|Cameroon|Nigeria|Senegal|Ghana|Japan"
    "|South Korea"
)
_OTHER = regex(
    r"\b(?:[Ww]omen\w*|[Ff]emale|[Gg]irls|[Uu]nder-|[Yy]outh|[Jj]unior|[Cc]lub|[Ss]ki\w*|[Ss]wim\w*|[Hh]ockey|T20|[Tt]wenty20"
    r"|[Bb]asketball|[Hh]andball|[Rr]ugby\s[Ll]eague|[Cc]hess|[Aa]thletics|[Bb]each|[Ff]utsal|[Bb]iathlon|[Ii]ndoor"
    r"|[Ff]ishing|[Dd]arts|[Ss]nooker|[Gg]olf|[Ss]hort\strack|[Aa]lternative|[Pp]aralympic)\b"
)
_HEDGED = regex(
    r"\b(?:not|never|nearly|almost|could|would|should|might|may|if|hope\w*|before|after|since|until|than|lost|denied|nominat\w+"
    r"|shortlist\w*|first|last|previously|again|twice|claim\w*|falsely|wrongly|bid|hosts?|hosted|hosting|join\w*|qualif\w+)\b",
    re.I,
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_WON = (
    r"(?:,?\s(?:who|which|that))?\s(?:had\s|has\s)?"
    r"(?:won|was\sawarded|received|took|claimed|collected|lifted|clinched|secured)\s"
)


class Prize(NamedTuple):
    """A contest: what it is called, its winners by year, and the years of each winner."""

    name: str
    pattern: str
    by_year: dict[int, tuple[str, ...]]
    years: dict[str, list[int]]


@rule("wrong-winner", on=Sentence, category="date", severity=Severity.WARNING)
def wrong_winner(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A cup or a prize said to be won in a year when somebody else won it.

    Germany's World Cup was that of 2014, not 2010; Malala Yousafzai's Nobel prize that of 2014. Men's football
    unless the sport is named; nothing is said of women's, youth and club cups.

    ```bad 2018-06-06
    Germany won the World Cup in [[2010]] and again in Rio.
    ```
    ```bad 2019-10-09
    Malala Yousafzai, who won the Nobel Peace Prize in [[2012]], spoke at Oxford.
    ```
    ```bad 2017-02-27
    “Spotlight” won the best picture Oscar in [[2013]]. The [[2009]] Nobel Peace Prize laureate, Liu Xiaobo, is in jail.
    ```
    ```bad 1999-01-01
    Toni Morrison won the [[1992]] Nobel Prize in Literature, the first black woman to do so.
    ```
    ```bad 2008-07-01
    Greece won the [[2008]] European Championship in Lisbon.
    ```
    ```bad 2016-06-30
    England's World Cup victory in [[1967]] is still sung of. The [[1999]] World Cup went to France.
    ```
    ```good 2016-06-30
    England's World Cup victory in 1966 is still sung of. The 1998 World Cup went to France, that of 1999 to Australia.
    ```
    ```good 2018-06-06
    Germany won the World Cup in 2014 and West Germany won the 1990 World Cup in Rome.
    ```
    ```good 2019-10-09
    Malala Yousafzai was shot in 2012 and won the Nobel Peace Prize in 2014. In 2013 she was nominated for it.
    ```
    ```good 2017-02-27
    “Moonlight” won the Oscar for best picture in 2017; “Spotlight” won the best picture Oscar in 2016.
    ```
    ```good 2019-07-08
    Germany won the women's World Cup in 2003 and in 2007. India won the cricket World Cup in 1983.
    ```
    ```good 2011-10-24
    New Zealand won the World Cup in 2011, at home, twenty-four years after its first rugby title.
    ```
    ```good 2022-05-15
    Ukraine, which won the Eurovision Song Contest in 2016 with Jamala, won the 2022 Eurovision Song Contest.
    ```
    """
    text = sentence.text
    if not any(word in text for word in ("Nobel", "World Cup", "Eurovision", "Oscar", "Academy Award", "Championship")):
        return
    if _OTHER.search(text):
        return
    for prize in _prizes():
        if not any(name in text for name in (*prize.years, *_NATIONS.split("|"))):
            continue
        for found in _patterns(prize.name):
            for match in found.finditer(text):
                hit = _judged(prize, match, sentence, document)
                if hit is not None:
                    yield hit


def _judged(prize: Prize, match: re.Match[str], sentence: Sentence, document: Document) -> Hit | None:
    winner, year = match["winner"], int(match["year"])
    span = Span(*match.span("year")).shifted(sentence.span.start)
    lead = sentence.text[max(0, match.start() - 30) : match.start()].rpartition(".")[2]
    if year > document.day.year or _HEDGED.search(match.group()) or _HEDGED.search(lead) or document.quoted(span):
        return None
    actual = prize.by_year.get(year)
    years = prize.years.get(winner)
    around = (year, year + 1) if prize.name.startswith("Oscar") else (year,)
    if years is not None and set(years) & set(around):
        return None
    kind = prize.name.split()[-1]
    if any(winner in other.by_year.get(year, ()) for other in _prizes() if other.name.endswith(kind)):
        return None  # the cup of another sport, or the women's
    if actual is None and (not years or prize.name.startswith("Eurovision")):
        return None  # not every year of the song contest is in the table
    told = f"{winner} won the {prize.name} in {_listed(years)}" if years else ""
    if actual:
        told = (told + "; " if told else "") + f"the winner of {year} was {actual[0]}"
    told = told[0].upper() + told[1:] + "."
    evidence = Evidence(told, "knowledge", "Table of winners", verdict="refuted")
    suggestions = (Suggestion(span, str(years[0])),) if years and len(years) == 1 else ()
    return Hit(span, told, 0.85, suggestions, (evidence,))


def _listed(years: list[int]) -> str:
    return " and ".join(str(year) for year in years)


@cache
def _patterns(contest: str) -> tuple[re.Pattern[str], ...]:
    """The ways a sentence puts a winner, the contest and a year together."""
    prize = next(each for each in _prizes() if each.name == contest)
    names = set(prize.years)
    if prize.name in ("football World Cup", "European Championship"):
        names |= set(_NATIONS.split("|"))
    who = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    winner = rf"(?<![\w’'-])[“\"‘]?(?P<winner>{who})[”\"]?(?![\w-])"
    year, cup = _YEAR.format("year"), rf"(?:{prize.pattern})"
    return (
        regex(rf"{winner}{_WON}(?:the\s|a\s|its\s|their\s|his\s|her\s)?{cup}\s(?:in|of)\s{year}\b"),
        regex(rf"{winner}{_WON}(?:the\s)?{year}\s{cup}"),
        regex(rf"\b{year}\s{cup}\s(?:winners?|laureates?|champions?),?\s{winner}"),
        regex(rf"{winner},\s(?:the\s)?winners?\sof\sthe\s{year}\s{cup}"),
        regex(rf"{winner},\s(?:the\s)?{year}\s{cup}\s(?:winners?|laureates?|champions?)"),
        regex(rf"{winner}['’]s?\s(?:\w+\s)?{cup}\s(?:win|victory|triumph|title)\s(?:in|of)\s{year}\b"),
        regex(rf"{winner}['’]s?\s{year}\s{cup}(?:-winning|\s(?:win|victory|triumph|title))"),
        regex(rf"\b{cup},?\s(?:which|that)\s{winner}\swon\sin\s{year}\b"),
        regex(rf"\b{cup}\s(?:was\s(?:won|awarded)\s(?:by|to)|went\sto)\s{winner}\sin\s{year}\b"),
        regex(rf"\b{year}\s{cup}\s(?:was\s(?:won|awarded)\s(?:by|to)|went\sto)\s{winner}"),
    )


@cache
def _prizes() -> tuple[Prize, ...]:
    lines = (Path(__file__).parent / "tables" / "winners.tsv").read_text("utf-8").splitlines()[2:]
    found = {name: Prize(name, pattern, {}, {}) for name, pattern in _CONTESTS.items()}
    for contest, year, winners in (line.split("\t") for line in lines):
        names = tuple(winners.split("|"))
        found[contest].by_year[int(year)] = names
        for name in names:
            found[contest].years.setdefault(name, []).append(int(year))
    return tuple(found.values())

"""sport-fixture: what never moves in sport, told otherwise.

Knows where the great tournaments of tennis and golf are played and on what, the circuits a grand prix has ever been
run on, which sport the great trophies of North America belong to, how long a marathon is, how many play on a side
and how long the parts of a match are. Does not know what moves from year to year, nor youth, indoor and beach games.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import regex
from checker.rules import rule
from checker.sport_clubs import trophies
from checker.sport_lengths import marathons
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_CUE = regex(
    r"Wimbledon|French\sOpen|Roland[ -]Garros|Australian\sOpen|U\.?S\.?\sOpen|Flushing|Masters"
    r"|British\sOpen|Open\sChamp|PGA|Players"
    r"|Grand\sPrix|Tour\sde\sFrance|Kentucky\sDerby|Grand\sNational|Preakness|Belmont\sStakes"
    r"|Melbourne\sCup|Gold\sCup|Cheltenham|the\sArc\b|Prix\sde\sl|(?:Indy|Indianapolis|Daytona)\s500|World\sSeries|Super\sBowl|Stanley\sCup|NBA|[AN]FC\schamp|marathon|Marathon|players\b"
    r"|-minute\s(?:halves|quarters|periods)|All\sEngland|lasts\s\d"
)
_OTHER = regex(
    r"\b(?:[Ff]ilms?|[Nn]ovel|[Vv]ideo\sgame|equivalent|so-called|answer\sto|version|virtual\w*"
    r"|simulat\w+|[Ee]sports?|if|imagine|should"
    r"|would|could|proposal|proposed|not|never|no\slonger"
    r"|replica|junior\w*|[Yy]outh|[Uu]nder-\d+|boys|girls|children\w*|school\w*"
    r"|wheelchair|beach|[Ii]ndoor|[Ff]utsal|like|instead|unlike|snooker|darts|badminton|squash|poker"
    r"|veterans?|over-\d+|amateur\w*|exhibition|3x3|[a-z]+-a-side|table\stennis)\b"
)
_BEFORE = regex(
    r"\b(?:ahead\sof|before|after|since|prepar\w+\sfor|warm\w*[ -]up|tune-up|bid\w*|qualif\w+|withdr\w+"
    r"|miss\w*|pulled\sout|hop\w+"
    r"|tested|testing|from|draw\sfor|junior|senior|seniors|Volvo|British|Dutch|European|between|than)\b[^,;]{0,25}$"
)
_POOLS = {
    "tennis": "Madrid|Rome|Berlin|Tokyo|Shanghai|Dubai|Doha|Miami|Toronto|Montreal|Moscow|Beijing|Scotland",
    "golf": "Wentworth|Valderrama|Gleneagles|The Belfry",
    "circuit": "Le Mans|Indianapolis|Daytona",
    "race": "Ascot|Epsom|Newmarket|Goodwood|Chantilly|Sandown|Doncaster|Le Mans",
    "finish": "Rome|Madrid|Milan|Athens|Lisbon|Vienna|Prague|Moscow",
}
_RIVALS = ("basketball", "ice hockey", "hockey", "soccer", "tennis", "golf", "baseball")
_SURFACES = {"grass": "clay|hard courts?|hardcourts?", "clay": "grass|hard courts?|hardcourts?", "hard": "clay|grass"}
_WON = r"(?:won|win|wins|lost|lose|retained|clinched|claimed|captured|reached|took)"


class Fixture(NamedTuple):
    """One line of the table: what is told, the right answers, and from which year on they are right."""

    kind: str
    names: tuple[str, ...]
    right: tuple[str, ...]
    since: int


@rule("sport-fixture", on=Sentence, category="reference", severity=Severity.WARNING)
def sport_fixture(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A tournament in the wrong place or on the wrong surface, or a trophy of another sport.

    Wimbledon is played on grass and in London, the Masters at Augusta, the Italian Grand Prix at Monza; the World
    Series is baseball's; a marathon is 42.195 kilometres, or 26.2 miles, long. What a tournament did in earlier
    times, and youth, indoor and beach games, are left alone.

    ```bad 2025-06-10
    Wimbledon, played on [[clay]], starts on Monday. She lost in the second round of Roland Garros in [[London]].
    ```
    ```bad 2025-06-10
    He reached the final of the US Open in [[Melbourne]]. Woods won the Masters at [[St Andrews]] by eight shots.
    ```
    ```bad 2025-06-10
    Hamilton won the Monaco Grand Prix at [[Monza]] on Sunday. The Tour de France ended in [[Rome]] on Sunday.
    ```
    ```bad 2025-06-10
    A marathon is [[40 kilometers]] long. The marathon, run over [[26.2 kilometers]], closed the streets.
    ```
    ```bad 2025-06-10
    He watched [[basketball]]'s World Series at a bar. The [[Super Bowl]], won by the New York Yankees, drew millions.
    ```
    ```bad 2025-06-10
    Each of the [[nine]] players of a football side got a bonus. It was a soccer match of two [[30-minute]] halves.
    ```
    ```good 2025-06-10
    Wimbledon, played on grass, starts in June. She won on clay in Paris, then Wimbledon; Nadal missed the hard courts.
    ```
    ```good 2025-06-10
    He watched the US Open in Melbourne. He pulled out of the French Open in London. He won the US Open at Pinehurst.
    ```
    ```good 2025-06-10
    The Masters was first played in 1934 at Augusta. He won the British Masters at The Belfry.
    ```
    ```good 2025-06-10
    He won the Italian Grand Prix at Imola in 1980. He tested ahead of the Monaco Grand Prix at Silverstone.
    ```
    ```good 2025-06-10
    A half marathon is 21 kilometers long. In 1896 the marathon was 40 kilometers long. A ski marathon is 50 km long.
    ```
    ```good 2025-06-10
    The Tour de France ended in Nice in 2024; its fifth stage ended in Brussels. His Tour de France ended in Lyon.
    ```
    ```good 2025-06-10
    The Super Bowl of basketball drew millions. The Yankees won the World Series; the New York Giants the Super Bowl.
    ```
    ```good 2025-06-10
    A soccer match of two 30-minute halves is enough for boys. The nine players of the football team still on the pitch.
    ```
    ```good 1986-06-10
    The Australian Open is played on grass, as the US Open at Forest Hills was played on clay.
    ```
    """
    text = sentence.text
    if not _CUE.search(text) or _OTHER.search(text):
        return
    years = [int(each) for each in re.findall(r"\b(?:1[89]|20)\d\d\b", text)]
    day = min([document.day.year, *years])
    for found, span, message in _slips(text, day):
        place = Span(*span).shifted(sentence.span.start)
        if not document.quoted(place) and not _BEFORE.search(text[: found.start()]):
            yield Hit(place, message, 0.85)


Slip = tuple[re.Match[str], tuple[int, int], str]


def _slips(text: str, year: int) -> Iterator[Slip]:
    """Everything in the sentence that the table contradicts, of which it says that it held in `year` already."""
    for fixture in _table():
        if fixture.since <= year and any(name.removeprefix("the ") in text for name in fixture.names):
            for found in _pattern(fixture).finditer(text):
                yield from _slip(fixture, found)
    yield from marathons(text, year)
    titles = [each for each in _table() if each.kind == "title"]
    yield from trophies(text, {name.removeprefix("the "): each.right[0] for each in titles for name in each.names})


def _slip(fixture: Fixture, found: re.Match[str]) -> Iterator[Slip]:
    name = fixture.names[0]
    group = next(each for each, words in found.groupdict().items() if each.startswith("wrong") and words)
    wrong, right = found[group], fixture.right[0]
    if fixture.kind == "golf" and len(fixture.right) > 2:
        right = "courses such as " + right
    if fixture.kind == "team":
        number = _number(wrong)
        if number == int(right) or (number > int(right) and not (group == "wrong2" and name not in "football")):
            return  # more: substitutes and squads
        told = f"A side in {name} has {right} players on the field."
    elif fixture.kind == "half":
        parts, minutes, kind = right.split()
        whole = int(parts) * int(minutes)
        if found["wrong2"]:
            if int(found["wrong2"]) != whole and found["sport2"] != "football":
                yield found, found.span(group), f"A match in {found['sport2']} lasts {whole} minutes."
            return
        if (_number(found["parts"]), wrong) == (int(parts), f"{minutes}-minute"):
            return
        told = f"A match in {found['sport']} has {parts} {kind} of {minutes} minutes."
    else:
        told = _TOLD[fixture.kind].format(name=name[0].upper() + name[1:], right=right, wrong=wrong)
    yield found, found.span(group), told


_TOLD = {
    "surface": "{name} is played on {right} courts.",
    "tennis": "{name} is played in {right}, not in {wrong}.",
    "golf": "{name} has never been played at {wrong}; it is played at {right}.",
    "race": "{name} is run at {right}, not at {wrong}.",
    "circuit": "The {name} Grand Prix has never been run at {wrong}; it is run at {right}.",
    "finish": "{name} ends in {right}.",
    "title": "{name} is the championship of {right}.",
}
_SMALL = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _SMALL.index(word.lower()) + 2


@cache
def _pattern(fixture: Fixture) -> re.Pattern[str]:
    """The clear ways of telling the fixture wrongly; what is wrong is called "wrong" or "wrong2"."""
    name = "|".join(re.escape(each).replace("the\\ ", "(?:[Tt]he\\s)") for each in fixture.names)
    bare = "|".join(re.escape(each.removeprefix("the ")) for each in fixture.names)
    if fixture.kind == "surface":
        wrong = _SURFACES[fixture.right[0]].replace(" ", r"\s")
        return regex(
            rf"(?<!and\s)\b(?:{name})(?:,?\s(?:which\s)?(?:is|are|was)?\s?(?:always\s|traditionally\s)?"
            rf"(?:played|contested|held)\son\s)"
            rf"(?:the\s)?(?:red\s|green\s)?(?P<wrong>{wrong})(?![\w-])"
            rf"|\bthe\s(?:red\s|green\s)?(?P<wrong2>{wrong})(?:\scourts)?\sof\s(?:{name})(?!\w)"
            rf"|\b(?P<wrong3>{wrong.replace('courts?', 'court')})-court\s(?:{bare})\b(?!\s(?:champion|winner|finalist))"
            rf"|\b(?:{name}),\sthe\sonly\s(?:major|[Gg]rand\s[Ss]lam)\s(?:tournament\s|event\s|title\s)?(?:still\s)?"
            rf"(?:played|contested)\son\s(?P<wrong4>{wrong})(?![\w-])"
            rf"|\b{_WON}\s(?:{name})\son\s(?P<wrong5>{wrong})\b"
        )
    if fixture.kind in ("tennis", "golf", "circuit", "finish", "race"):
        return regex(_placed(fixture, name, "|".join(map(re.escape, _elsewhere(fixture)))))
    if fixture.kind == "title":
        every = "|".join(each for each in _RIVALS if each not in fixture.right[0])
        sports = "" if "Bowl" in name else every  # "the Super Bowl of" is said of anything
        best = r"(?:biggest|top|main|premier|championship|greatest|most\s\w+|oldest|showpiece|title|annual)"
        told = rf"\b(?:{bare}),\s(?P<wrong>{every})['’]s\s{best}\b"
        return regex(told + (rf"|\b(?P<wrong2>{sports})['’]s?\s(?:{bare})(?!\w)" if sports else ""))
    number = rf"\d{{1,2}}|{'|'.join(_SMALL)}"
    if fixture.kind == "team":
        return regex(
            rf"\b(?:[Ee]ach|[Oo]ne|[Aa]ny|[Aa]ll)\s(?:of\s)?the\s(?P<wrong>{number})\splayers\s"
            rf"(?:of|on|in)\s(?:an?|each|every)\s(?:{name})\s(?:team|side)\b"
            rf"|\b(?:[Aa]|[Ee]ach|[Ee]very)\s(?:{name})\s(?:team|side)\s(?:has|fields|consists\sof|is\smade\sup\sof)\s"
            rf"(?P<wrong2>{number})\splayers\son\sthe\s(?:field|pitch|court|ice|diamond)\b"
            rf"|\b(?:[Aa]|[Ee]ach|[Ee]very)\s(?:{name})\s(?:team|side)\s(?:has|fields|consists\sof|is\smade\sup\sof)\s"
            rf"(?P<wrong3>{number})\splayers\b(?=[.,;])"
        )
    kind = fixture.right[0].split()[2]
    return regex(
        rf"\b(?P<sport>{name})\s(?:match|game)\s(?:of|has|consists\sof|is\splayed\sin|is\sdivided\sinto|is\smade\sup\sof)\s"
        rf"(?P<parts>two|three|four|2|3|4)\s(?P<wrong>\d\d-minute)\s{kind}\b"
        rf"|\b[Aa]n?\s(?P<sport2>{name})\s(?:match|game)\slasts\s(?P<wrong2>\d\d\d?)\sminutes\b"
    )


def _placed(fixture: Fixture, name: str, wrong: str) -> str:
    """A tournament and a place where it has never been."""
    if fixture.kind == "circuit":
        held = r"(?:(?:is|was|will\sbe)\s(?:held|run|staged)\s)?"
        home = r"(?:,\s(?:the\s)?home\s(?:of|to)|,\swhich\shosts|\shosts|\shosted|\swill\shost)"
        home = rf"|\b(?P<wrong2>{wrong})(?:\scircuit)?{home}\sthe\s(?:{name})\sGrand\sPrix\b"
        return rf"\b(?:{name})\sGrand\sPrix,?\s{held}(?:at|in|on)\s(?P<wrong>{wrong})(?![\w-]){home}"
    if fixture.kind == "finish":
        ends = r"(?:ended|ends|finished|finishes|will\send|will\sfinish|concluded|concludes)"
        stage = r"(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bon\s)"
        return rf"{stage}\b(?:{name})\s{ends}\s(?:in|on)\s(?P<wrong>{wrong})(?![\w-])"
    name += r"|the\sWimbledon" if "Wimbledon" in name else ""
    lead = rf"(?:{_WON}|at|of|in|entered|defend\w*|defended|defending)"
    return (
        rf"\b{lead}\s(?:{name})(?:\s(?:title|final|men's\stitle|women's\stitle|trophy))?\s(?:in|at)\s(?P<wrong>{wrong})(?![\w-])"
        rf"|(?:{name})\s(?:is|was|will\sbe)\s(?:being\s)?(?:played|held|staged|run)\s(?:in|at)\s(?P<wrong2>{wrong})\b"
        rf"|(?:{name}),\s(?:which\sis\s)?(?:played|held|staged|run)\s(?:every\s\w+\s)?(?:in|at)\s(?P<wrong3>{wrong})\b"
        rf"|(?:{name})\s(?:in|at)\s(?P<wrong4>{wrong})\s(?:begins?|starts?|opens?|ends?|gets?\sunder\sway|is\sunder\sway|is\son)\b"
        rf"|\b(?P<wrong5>{wrong}),?\s(?:which\s)?(?:hosts|hosted|will\shost|(?:the\s)?home\s(?:of|to))\s(?:{name})"
        r"(?=\s(?:on|in|from|this|next|every|each|is|was)\b|[.,;])"
    )


def _elsewhere(fixture: Fixture) -> list[str]:
    """The places of the other tournaments of the kind, longest first."""
    own = {place for each in _table() if set(each.names) & set(fixture.names) for place in each.right}
    places = {place for each in _table() if each.kind == fixture.kind for place in each.right}
    if "US Open" in fixture.names[0]:
        return sorted(_abroad() - own, key=len, reverse=True)
    return sorted((places | set(_POOLS[fixture.kind].split("|"))) - own, key=len, reverse=True)


def _abroad() -> set[str]:
    """Where neither the tennis nor the golf of that name is played."""
    fixtures = [each for each in _table() if each.kind in ("tennis", "golf")]
    return {place for each in fixtures for place in each.right if each.names[0] != "the Players Championship"} | {
        "Madrid"
    }


@cache
def _table() -> tuple[Fixture, ...]:
    lines = (Path(__file__).parent / "tables" / "sport_fixtures.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    return tuple(
        Fixture(kind, tuple(names.split("|")), tuple(right.split("|")), int(since))
        for kind, names, right, since in rows
    )

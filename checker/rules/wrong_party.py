"""wrong-party: a politician in office given the rival party.

Knows the party of American members of Congress, governors and presidents from the tables, of
party leaders from their offices and of politicians of some forty countries from a list (`tables/parties.tsv`).
Silent about everybody who ever changed sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.annotate.mentions_words import fold
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Entity, Evidence, Hit, Knowledge, Mention, Severity, Span, Suggestion, Tenure


class Party(NamedTuple):
    """A party of a country: its name, the words for it and for one of its people, and who always belonged to it."""

    country: str
    name: str
    words: tuple[str, ...]
    people: tuple[str, ...]


def _listed() -> tuple[Party, ...]:
    lines = (Path(__file__).parent / "tables" / "parties.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(Party(row[0], row[1], tuple(row[2].split("|")), tuple(row[3].split("|"))) for row in rows)


PARTIES = _listed()
WORDS = {
    country: {word: each.name for each in PARTIES if each.country == country for word in each.words}
    for country in {each.country for each in PARTIES}
}
"""Country -> word as written -> the party it means."""
_BY_NAME = {fold(name): each for each in PARTIES for name in each.people}
SWITCHED = frozenset(
    "Jeff Van Drew|Parker Griffith|Arlen Specter|Jim Jeffords|James Jeffords|Ben Nighthorse Campbell|Richard Shelby|"
    "Phil Gramm|Rodney Alexander|Ralph Hall|Virgil Goode|Michael Forbes|Nathan Deal|Billy Tauzin|Greg Laughlin|"
    "Jimmy Hayes|Mike Parker|Matthew Martínez|Paul Mitchell|Justin Amash|Joe Manchin|Kyrsten Sinema|Jim Justice|"
    "Charlie Crist|Buddy Roemer|Lincoln Chafee|Andy Ireland|Bill Grant|Tommy Robinson|Bob Stump|Eugene Atkinson|"
    "Strom Thurmond|Wayne Morse|Joe Lieberman|Donald Trump|Kevin Kiley".split("|")
)
_ALL = {re.escape(word) for words in WORDS.values() for word in words}
_ANY = "|".join(sorted(_ALL, key=lambda each: (-len(each), each)))
_TITLE = (
    r"(?:(?:U\.?S\.?|Senate|House|[Pp]arty|federal) )?(?:(?:[Mm]ajority|[Mm]inority) )?"
    r"(?:Sens?\.|[Ss]enator|Reps?\.|Representative|[Cc]ongress(?:man|woman)|Gov\.|[Gg]overnor|President|[Pp]resident|"
    r"[Pp]rime [Mm]inister|[Cc]hancellor|[Pp]remier|(?:co-)?[Ll]eader|[Ss]peaker|MP|MEP|[Cc]andidate|[Pp]olitician|"
    r"[Ll]awmaker|[Mm]ayor|[Cc]hairman|[Cc]hairwoman|[Cc]hief|[Vv]eteran|[Ss]tatesman|"
    r"(?:[Ff]oreign|[Ff]inance|[Dd]efen[cs]e|[Ii]nterior|[Jj]ustice|[Hh]ealth|[Ee]ducation) [Mm]inister|"
    r"(?:[Ff]oreign|[Hh]ome|[Hh]ealth|[Dd]efence) [Ss]ecretary),? "
)
_BEFORE = regex(rf"(?<![-\w’'])(?P<party>{_ANY}) {_TITLE}$")
_GOVERNMENT = regex(
    rf"(?<![-\w’'])(?P<party>{_ANY}) (?:government|administration|cabinet) of (?:[Pp]rime [Mm]inister )?$"
)
_APPOSED = regex(rf"\b(?:an?|the) (?P<party>{_ANY}) (?:president|vice president|senator|governor), $")
_BARE = regex(
    r"(?:^|[a-z]{3,} |[.,;:] )(?<!the )(?<!any )(?<!no )"
    r"(?P<party>Republican|(?:Social |Christian |Free |Liberal |New )?Democrat|Socialist|Tory|Lib Dem) $"
)
_AFTER = (
    regex(r"^,? \((?P<party>[RD])\.?[-–][A-Z]"),
    regex(r"^, (?P<party>[RD])-[A-Z]"),
    regex(rf"^, (?:an?|the) (?P<party>{_ANY})(?= from |, | who |\.\s|\.$)(?! who (?:was|used))"),
    regex(
        rf"^, (?:an?|the) (?:[a-z]+ )?(?P<party>{_ANY}) (?:[Ss]enator|[Cc]ongress(?:man|woman)|[Rr]epresentative|"
        r"lawmaker|[Gg]overnor|[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|leader|candidate|challenger|nominee|"
        r"MP)\b"
    ),
)
_HIS = regex(
    rf"^(?:, whose (?:own |ruling |governing )?(?P<party>{_ANY}) [Pp]arty\b|"
    r"(?: has)? (?:led|leads|saw|took|steered|guided) (?:his|her) (?:own |ruling |governing )?"
    rf"(?P<his>{_ANY}) [Pp]arty\b)"
)
"""The party as a possession: "Biden, whose Republican party", "Carney led his Conservative Party"."""
_FOLK = {
    "Republicans": "Republican", "Democrats": "Democratic", "Conservatives": "Conservative", "Tories": "Tory",
    "Liberal Democrats": "Liberal Democrat", "Lib Dems": "Lib Dem", "Liberals": "Liberal", "Socialists": "Socialist",
    "Social Democrats": "Social Democrat", "Christian Democrats": "Christian Democrat",
    "Free Democrats": "Free Democrat",
    "New Democrats": "New Democrat", "Moderates": "Moderate", "Sweden Democrats": "Sweden Democrat",
    "Popular Party": "Popular Party", "People's Party": "Popular Party", "People’s Party": "Popular Party",
}  # fmt: skip
"""Parties by the name of their members -> the word for one of them."""
_OF_PARTY = regex(
    r"^(?:,? (?:of|from) (?:the )?(?:[a-z]+ (?:[A-Z][a-z]+ )?)?|"
    r"(?:, \d\d)?, (?:the |who is the |now the )?(?:[\w-]+ ){0,2}?(?:co-)?(?:leader|head|chairman|chief) of (?:the )?"
    r"(?:[a-z-]+ )?|"
    r"['’]s (?:ruling |governing )?)"
    rf"(?P<party>(?:{'|'.join(sorted({*_FOLK, *_ALL}, key=lambda each: (-len(each), each)))})"
    r"(?= [Pp]arty\b|[,.;)]| (?:won|lost|said"
    r"|has|had|is|was|will|are|were|and|in|spoke|took|formed|leads?|called)\b))"
)
_LEADS = regex(
    r"^, who (?:now |also |still )?(?:leads|heads|chairs) (?:the |his |her )(?:[a-z-]+ )?"
    rf"(?P<party>{'|'.join(sorted(_FOLK, key=lambda each: (-len(each), each)))}|(?:{_ANY})(?= [Pp]arty\b))"
    r"(?=(?: [Pp]arty)?[,.])"
)
"""At its head: "Merkel, who leads the Social Democrats, ..."; not "who leads the Republicans by four points"."""
_LETTER = {"R": "Republican", "D": "Democratic", **_FOLK}
_LOOSE = regex(
    r"\b(?:former\w*|ex|then|once|until|turned|switch\w*|defect\w*|registered|used to|state|anti|non|not|never|if|"
    r"would|wrongly|mistak\w+|false\w*|coalition|backed|grew up|shadow|fictional|play\w+|younger|joined|left)\b",
    re.I,
)
_ELECTED = frozenset(("senator", "representative", "governor", "president"))


@rule("wrong-party", on=Mention, category="party", severity=Severity.ERROR)
def wrong_party(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A politician in office given the rival party.

    Reads "Republican Sen. ...", "(R-Texas)", ", a Democrat from ..." and "Labour Prime Minister ...".
    Whoever changed parties, sits as an independent or is not in office on the day is left alone.

    ```bad 2019-05-05
    [[Republican]] Sen. Chuck Schumer objected on Sunday.
    ```
    ```bad 2016-12-23
    In 1982 a [[Republican]] president, Jimmy Carter, had called for a freeze.
    ```
    ```bad 2024-06-12
    President Joe Biden, whose [[Republican]] party faces an election in November, has said so.
    ```
    ```bad 2025-05-14
    Mark Carney led his [[Conservative]] Party to a fourth straight victory on April 28.
    ```
    ```bad 2019-05-05
    Chuck Schumer ([[R]]-New York) objected, and so did Ted Cruz, a [[Democrat]] from Texas.
    ```
    ```bad 2023-11-13
    [[Labour]] Prime Minister Rishi Sunak changed his cabinet.
    ```
    ```bad 2023-01-02
    [[CDU]] Chancellor Olaf Scholz refused to send tanks.
    ```
    ```bad 1996-06-01
    [[Labour]] Prime Minister John Major met the [[Republican]] President Bill Clinton.
    ```
    ```good 2019-05-05
    Democratic Sen. Chuck Schumer and Republican Senator Ted Cruz (R-Texas) objected; so did Sen. Tim Kaine, D-Va.
    ```
    ```good 2023-11-13
    Conservative Prime Minister Rishi Sunak faced the Labour leader, Keir Starmer, a Labour man. Sunak, a Republican?
    ```
    ```good 2008-10-10
    Republican Governor Charlie Crist and Independent Senator Joe Lieberman met Republican-backed Sen. Mary Landrieu.
    ```
    ```bad 2025-06-01
    Chancellor Friedrich Merz of the [[Social Democrats]] spoke in Berlin.
    ```
    ```bad 2012-06-01
    Prime Minister David Cameron, leader of the [[Labour]] Party, won.
    ```
    ```bad 2003-06-01
    Tony Blair's [[Conservatives]] lost seats in Wales.
    ```
    ```bad 2025-06-10
    [[Labour]] leader Kemi Badenoch spoke. Narendra Modi's [[Congress]] party won.
    Giorgia Meloni, leader of [[Forza Italia]], won. The [[Labour]] government of Rishi Sunak fell.
    John Hume, of the mainly Catholic [[DUP]], wept.
    ```
    ```good 2025-06-10
    Narendra Modi met the Congress leader, Rahul Gandhi. Giorgia Meloni, an ally of Forza Italia, and Antonio Tajani
    of Forza Italia spoke. John Hume of the SDLP fought Ian Paisley's DUP; Kemi Badenoch asked the Labour leader.
    ```
    ```bad 2015-03-12
    Chancellor Angela Merkel, who leads the [[Social Democrats]], agreed. Tony Abbott, who heads the [[Labor]] Party,
    did not.
    ```
    ```good 2015-03-12
    Angela Merkel, who leads the Christian Democrats, and Ed Miliband, who leads the Labour Party, met.
    David Cameron, who leads the Liberal Democrats by nine points, and Hillary Clinton, who leads the Republicans in
    polls, waited.
    ```
    ```good 2025-06-01
    Friedrich Merz of the Christian Democrats spoke; Lars Klingbeil of the Social Democrats nodded.
    ```
    ```good 2009-06-01
    Arlen Specter, a Democrat from Pennsylvania, was a Republican until April. Then-Republican Jim Jeffords left.
    ```
    ```good 2022-02-02
    The Democratic and Republican senators Chuck Schumer and Ted Cruz sparred. A Democratic rival, Donald Trump, lost.
    ```
    ```good 2018-08-08
    Liberal Prime Minister Malcolm Turnbull called Liberal Prime Minister Justin Trudeau and CDU leader Angela Merkel.
    ```
    """
    lone = mention.candidates[0] if len(mention.candidates) == 1 and " " in mention.text else None
    person = mention.entity or lone
    if mention.kind != "person" or person is None or document.quoted(mention.span):
        return
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or person.name in SWITCHED:
        return
    start, end = sentence.span.start, sentence.span.end
    before = document.prose[start : mention.span.start].replace("\n", " ")
    after = document.prose[mention.span.end : end].replace("\n", " ")
    for at, word in _said(before, after, start, mention.span.end):
        known = _lifelong(person, desk.knowledge)
        country = known.country if known else person.country
        claimed = WORDS.get(country, {}).get(_LETTER.get(word, word))
        around = document.prose[max(start, at.start - 30) : min(end, at.end + 25)]
        if claimed is None or _LOOSE.search(around):
            continue
        right, seat = _party_on(person, document.day, desk.knowledge)
        if right and right != claimed:
            yield _hit(person, mention.span, at, word, right, seat)


def _said(before: str, after: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Each party word tied to the name, and where it stands."""
    found = _BEFORE.search(before) or _BARE.search(before) or _APPOSED.search(before) or _GOVERNMENT.search(before)
    if found:
        yield Span(*found.span("party")).shifted(start), found["party"]
    if found := _HIS.match(after):
        group = "party" if found["party"] else "his"
        yield Span(*found.span(group)).shifted(end), found[group]
        return
    for shape in (*_AFTER, _OF_PARTY, _LEADS):
        if found := shape.match(after):
            yield Span(*found.span("party")).shifted(end), found["party"]
            return


def _party_on(person: Entity, day: date, knowledge: Knowledge) -> tuple[str, Tenure | None]:
    """The one main party of a person in office on the day, "" where there is doubt."""
    rows = knowledge.tenures(person.id)
    now = [each for each in rows if (each.since or day) <= day and (each.until is None or day <= each.until)]
    if known := _lifelong(person, knowledge):
        return known.name, None
    if person.country != "us":
        return "", None
    parties = {_american(each.party) for each in rows if each.party}
    seats = [each for each in now if each.party and each.office.role in _ELECTED and each.verified]
    if not seats or len(parties) != 1:
        return "", None
    return parties.pop(), seats[-1]


def _lifelong(person: Entity, knowledge: Knowledge) -> Party | None:
    """The party of somebody listed; None where several people bear the name."""
    found = _BY_NAME.get(fold(person.name))
    if found is None or person.country not in ("", found.country, "ie" if found.country == "gb" else ""):
        return None
    bearers = [each for each in knowledge.named([person.name]).get(person.name, ()) if each.kind == "person"]
    return found if len(bearers) < 2 else None


def _american(party: str) -> str:
    if party.startswith("Democrat") and "Republican" not in party:
        return "Democratic"
    return party if party == "Republican" else ""


def _hit(person: Entity, name: Span, at: Span, word: str, right: str, seat: Tenure | None) -> Hit:
    told = f"{person.name} is {right}, not {_LETTER.get(word, word)}."
    source = seat.source if seat else "Table of parties and their people"
    evidence = Evidence(told, "knowledge", source, seat.url if seat else "", verdict="refuted")
    better = {"R": "D", "D": "R", "Democrat": "Republican", "GOP": "Democratic"}.get(word, right)
    if word in _FOLK and right in ("Republican", "Democratic"):
        better = {"Republican": "Republicans", "Democratic": "Democrats"}[right]
    if word == "Republican" and right == "Democratic":
        better = "Democratic" if at.end + 1 < name.start else "Democrat"
    return Hit(at, told, 0.93, (Suggestion(at, better),), (evidence,))

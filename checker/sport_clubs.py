"""Clubs and where they play: the sport, the country and the first league of each, and who wins which trophy.

Knows the clubs of the great football leagues of Europe and of the leagues of North America.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.listed import Listed

_WON = r"(?:won|win|wins|lost|lose|retained|clinched|claimed|captured|reached|took)"
_SOME = r"(?:the|a|their\s\w+|another|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)"


class Home(NamedTuple):
    """Where a club plays: its sport, the country of its leagues, and the first of them."""

    sport: str
    country: str
    league: str


@cache
def by_club() -> dict[str, tuple[Home, ...]]:
    """The homes of each club: more than one where two clubs bear the name."""
    lines = (Path(__file__).parent / "rules" / "tables" / "leagues.tsv").read_text("utf-8").splitlines()[2:]
    found: dict[str, tuple[Home, ...]] = {}
    for sport, country, league, clubs in (line.split("\t") for line in lines):
        for club in clubs.split("|"):
            found[club] = (*found.get(club, ()), Home(sport, country, league))
    return found


@cache
def _american() -> Listed:
    return Listed(club for club, homes in by_club().items() if homes[0].country == "North America")


def trophies(text: str, sports: Mapping[str, str]) -> Iterator[tuple[re.Match[str], tuple[int, int], str]]:
    """Trophies (name -> sport) won by a club of another sport in `text`; where, and what to say."""
    if not any(title in text for title in sports):
        return
    clubs = sorted(_american().standing(text), key=len, reverse=True)
    if not clubs:
        return
    club, title = "|".join(map(re.escape, clubs)), "|".join(map(re.escape, sports))
    win = r"(?:win|wins|victory|victories|triumph|title|titles|championship|parade|ring|rings)"
    ways = (
        rf"\b(?P<club>{club})\s(?:have\s|had\s|has\s)?{_WON}\s{_SOME}\s(?:\d{{4}}\s)?(?P<title>{title})s?\b(?!\s(?:of|ring))",
        rf"\b(?P<title>{title}),?\s(?:which\swas\s|that\swas\s|was\s)?won\sby\s(?:the\s)?(?P<club>{club})\b",
        rf"\b(?P<title>{title})\s(?:champions|winners)\s(?:the\s)?(?P<club>{club})\b",
        rf"\b(?P<club>{club})['’]s?\s(?:\w+\s)?(?P<title>{title})\s{win}\b",
    )
    for pattern in ways:
        for found in re.finditer(pattern, text):
            played = {home.sport for home in by_club()[found["club"]]}
            sport = sports[found["title"]]
            if sport not in played:
                told = (
                    f"The {found['club']} play {' or '.join(sorted(played))}; the {found['title']} is won in {sport}."
                )
                yield found, found.span("title"), told

"""Names as lists write them, made names as people bear them: no rank, no office, no list debris."""

from __future__ import annotations

import re

from checker.patterns import regex

RANKS = regex(
    r"^(?:(?:air (?:chief |vice[- ])?marshall?|"
    r"(?:lieutenant|major|brigadier|lt|maj|brig|sr|vice senior|senior|staff)?\.? ?"
    r"(?:general|gen|admiral|adm|colonel|col|captain|capt|commander|cdr|marshal|field marshal)|dr|prof|"
    r"sir|dame|"
    r"mr|mrs|ms|sheikh|shaykh|his excellency|he|crown prince|prince|princess|king|queen|sultan|amir|emir|"
    r"grand duke|pope|emperor|cardinal|archbishop|lord|lady|ambassador|governor|engineer|eng|ing|"
    r"hajji?|imam|sayyid|ayatollah|hojjat[- ]ol[- ]eslam|general secretary)\.? +)+",
    re.I,
)
KEEP_RANK = regex(r"^(lord|lady|baroness|viscount|earl|sir|dame)\b", re.I)
JUNK = regex(r"^of (?:the )?[^,]{0,60}?(?:, |(?=[A-Z][a-z]+ [A-Z]))", re.U)
ELECT = regex(r"\b(?:elect|designate)\b", re.I)
ALSO = regex(r"^(?:(.+?),? )?also spelled (.+)$")
OFFICE_BEFORE = regex(
    r"^(?:.*\b(?:Prime Minister|Government President|Affairs|Transport|Infrastructure)\b[, ]+|CEO |Ceo |"
    r"the Right Hono[u]?rable )(?=[A-Z])"
)
ROMAN = regex(r"^[IVX]+$")
OFFICE_WORDS = regex(r"\b(Heritage|Education|Affairs|Council|Committee|Republic|Homeland|Development|Forces)\b")
COUNCIL = regex(
    r"^(?:members|and [A-Z]\w+ Affairs|(?:[A-Z]\w+ |and )*Council(?: Chair)?,?|for the .{3,40}Homeland|"
    r".{0,30}Armed Forces)\s+(?=[A-Z'a])"
)


def names(name: str, aliases: list[str]) -> tuple[str, list[str]]:
    """A name without rank, peerage or list debris, and its other forms."""
    others = list(aliases)
    if spelled := ALSO.match(name):
        name, others = spelled[2], [*others, *([spelled[1]] if spelled[1] else [])]
    name = _without_debris(name)
    others = [_without_debris(other) for other in others if not ELECT.search(other) and not ALSO.match(other)]
    if of_realm := re.match(r"^(.+ [IVX]+) of [A-Z].*$", name):
        others.append(name)
        name = of_realm[1]
    peerage = re.match(
        r"^(.+?), (?:\d+\w+ )?(Baron|Baroness|Viscount|Viscountess|Earl|Lord|Lady|Count|Duke|Marquess)\b.*$",
        name,
    )
    if peerage:
        others.append(name)
        name = peerage[1]
    if not KEEP_RANK.match(name):
        bare = RANKS.sub("", name)
        if bare != name and len(bare.split()) >= 2 and not bare[0].islower():
            others = [other for other in others if other != name]
            name = bare
    name = re.sub(r"\s*\((?:politician|acting|interim|born .*?)\)$", "", name).strip(" ,;")
    short = name.casefold()
    kept = []
    for other in others:
        other = RANKS.sub("", other).strip(" ,;") if not KEEP_RANK.match(other) else other.strip(" ,;")
        if len(other) < 3 or other[0].islower() or other == name or other in kept:
            continue
        if short.endswith(other.casefold()) or len(other.split()) < 2 < len(name.split()):
            continue
        kept.append(other)
    return name, kept


def _without_debris(name: str) -> str:
    """A name without the end of an office run into it, and not shouted."""
    name = OFFICE_BEFORE.sub("", COUNCIL.sub("", JUNK.sub("", name)))
    if len(name.split()) > 3 and OFFICE_WORDS.search(name):
        name = " ".join(name.split()[-2:])
    name = re.sub(r",? Dr\.?$|\s*\([^)]*\d[^)]*\)$", "", name)
    return re.sub(r"[A-ZÀ-Þ]{3,}", lambda found: found[0] if ROMAN.match(found[0]) else found[0].title(), name)

"""Noun phrases beside a verb of saying, found without a grammar of English.

Knows determiners, pronouns, capitals, asides in commas and where a clause begins.
Does not know what a phrase refers to.
"""

from __future__ import annotations

import re

from checker.patterns import regex
from checker.types import Span

ABBREVIATED = {
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Sen",
    "Rep",
    "Gov",
    "Gen",
    "Lt",
    "Col",
    "Jr",
    "Sr",
    "St",
    "U.S",
    "Prof",
}
_WORD = regex(r"[\w.'’&-]+")
_LEAD = regex(
    r"(?:[\s,;:—–\"”’)-]|\b(?:and|but|as|while|when|so|yet|because|though|although|that|which|then|"
    r"also|later|"
    r"however|still|meanwhile|instead|whereas|even|just|only|again|once|if|after|before|since|or|to|"
    r"by|for|on|in|"
    r"at|of|with|is|was|are|were|has|had|have|be|been|being|not|never|often|repeatedly|simply|"
    r"recently|earlier)\b)+"
)
_NAME = r"(?:(?!(?:The|A|An|His|Her|Their|Its|Our|One|Some)\s)[A-Z][\w.'’&-]*|[A-Z]\.)"
_AFTER_NAME = (
    r"(?:\s(?:officials?|spokes\w+|sources?|lawmakers?|diplomats?|police|lawyers?|aides?|leaders?|"
    r"chief|minister|"
    r"president|government|ministry|army|negotiators?|senators?|analysts?|experts?|director|manager|"
    r"ambassador))*"
)
_PHRASE = regex(
    rf"(?:(?:the|a|an|one|another|his|her|their|its|our|my|this|that|some|many|several|two|three|other|both|"
    rf"most|all|The|A|An|One|Another|His|Her|Their|Its|Our|My|Some|Many|Several|Two|Three|Other|Both|"
    rf"Most|All)\s)?"
    rf"(?:(?!(?:what|that|who|whom|which|when|how|where|why|"
    rf"as)\s)[\w.'’&-]+\s){{0,6}}?{_NAME}(?:\s(?:(?:of|de|da|del|van|von|der|bin|al|el|and|the|for|"
    rf"&)\s)*{_NAME})*{_AFTER_NAME}"
)
_PRONOUN = regex(
    r"(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|[Yy]ou|[Ww]ho)\b|[Oo]ne(?=\s*(?:[,.]|$)))(?![’'])"
)
_NOUNS = regex(
    r"(?:the|a|an|one|another|his|her|their|its|our|my|this|that|some|many|several|two|three|both|"
    r"most|all|no|"
    r"other|each|every)\s(?:[\w’'-]+\s?){1,5}",
    re.I,
)
_BARE = regex(
    r"(?:[a-z]+\s){0,2}(?:officials?|sources?|analysts?|critics|experts?|reporters?|aides?|lawyers?|"
    r"prosecutors|police|residents?|witnesses|lawmakers|people|opponents|supporters|advisers?)\b"
)
_DAY = regex(
    r"(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|"
    r"April|May|June|"
    r"July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|In|On|At|As|But|"
    r"And|When|While|"
    r"After|Before|If|Still|Yet|However|Meanwhile|Then|Also|Asked|Speaking|Instead|Earlier|Later|"
    r"During|For|So)\b"
)
_STOPS = regex(
    r"[,;:.!?—–()\"“”\n]|\s-+\s|\s(?:in|on|at|during|after|before|to|who|which|that|when|while|from|"
    r"as|with|about|"
    r"because|by|last|this|earlier|later|said|says|told|of\sthe\s\w+ing|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|"
    r"Saturday|Sunday)\b"
)
_ASIDE = regex(r",[^,;:“”\"]{2,90},\s*(?:also\s|later\s|\w+ly\s)?$")
_CLAUSE_ENDS = regex(r"[;:—–]\s|,\s(?:and|but|as|while|which)?\s?|\b(?:and|but|that|because|while)\s")


def subject(prose: str, where: Span, first: bool = False) -> Span | None:
    """The noun phrase before a verb that ends `where`: the nearest one, or the sentence's first."""
    text = where.of(prose)
    if not first:
        text = _without_aside(text)
        text, shift = _last_clause(text)
    else:
        shift = 0
    found = _phrases(text)
    if not found:
        return None
    start, end = found[0] if first else found[-1] if len(found) == 1 else _head(text, found)
    return Span(where.start + shift + start, where.start + shift + end)


def _head(text: str, found: list[tuple[int, int]]) -> tuple[int, int]:
    """The phrase that carries the verb: the first of a chain joined by prepositions ("a spokesman for X")."""
    chosen = found[-1]
    for earlier in reversed(found[:-1]):
        joint = text[earlier[1] : chosen[0]].strip()
        if joint in ("of", "for", "at", "with", "in", "from", "and", "on"):
            chosen = earlier
        else:
            break
    return chosen


def _without_aside(text: str) -> str:
    """`text` with a closing aside in commas blanked: "Smith, the mayor," reads as "Smith"."""
    aside = _ASIDE.search(text)
    if aside and text[: aside.start()].strip():
        return text[: aside.start()] + " " * (len(text) - aside.start())
    return text


def _last_clause(text: str) -> tuple[str, int]:
    """The last clause of `text` and where it begins."""
    cut = 0
    for stop in _CLAUSE_ENDS.finditer(text):
        if text[stop.end() :].strip():
            cut = stop.end()
    clause = text[cut:]
    if _phrases(clause):
        return clause, cut
    return text, 0


def _phrases(text: str) -> list[tuple[int, int]]:
    """Noun phrases of `text` in order: pronouns, names with their lead, nouns after a determiner."""
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        lead = _LEAD.match(text, position)
        if lead:
            position = lead.end()
            continue
        for pattern in (_PRONOUN, _DAY, _PHRASE, _NOUNS, _BARE):
            hit = pattern.match(text, position)
            if not hit:
                continue
            if pattern is not _DAY:
                found.append((hit.start(), _cut(text, hit.start(), hit.end())))
                position = max(found[-1][1], position + 1)
            else:
                position = hit.end()
            break
        else:
            word = _WORD.match(text, position)
            position = word.end() if word else position + 1
    return found


def _cut(text: str, start: int, end: int) -> int:
    """The end of a noun phrase that a stop, a preposition or a verb of saying cuts short."""
    stop = _STOPS.search(text, start + 1, end)
    while stop and stop.group() == "." and text[stop.start() + 1 : stop.start() + 2] not in ("", " "):
        stop = _STOPS.search(text, stop.end(), end)
    while stop and stop.group() == "." and text[start : stop.start()].split()[-1] in ABBREVIATED:
        stop = _STOPS.search(text, stop.end(), end)
    while stop and stop.group() == "." and len(text[start : stop.start()].split()[-1]) == 1:
        stop = _STOPS.search(text, stop.end(), end)
    if stop:
        end = stop.start()
    return start + len(text[start:end].rstrip())


def first_phrase(prose: str, where: Span) -> Span | None:
    """The noun phrase that `where` begins with (a comma or an adverb may come before it)."""
    text = where.of(prose)
    for start, end in _phrases(text)[:1]:
        if len(text[:start].split()) <= 3:
            return Span(where.start + start, where.start + end)
    return None

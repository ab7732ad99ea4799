"""Where a draft speaks of a state that is gone, or by a name it no longer has, as if it acted now.

Words come from the tables of states. Past times (years, "then", "-era", a draft that looks
back, people of that state, the dead) are read as history and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from checker.claims.eras import era_at
from checker.claims.time import Times, sounds_past, timed, timeline
from checker.patterns import any_of, regex
from checker.types import Document, Knowledge, Sentence, Span, State

ACTORS = (
    "side|delegation|government|cabinet|regime|authorities|president|vice[- ]president|prime minister|premier|"
    "chancellor|minister|foreign minister|defen[cs]e minister|foreign ministry|defen[cs]e ministry|ministry|"
    "embassy|ambassador|envoy|consul|diplomats?|negotiators?|officials?|spokes(?:man|woman|person)|parliament|"
    "lawmakers?|leader(?:ship|s)?|forces|troops|soldiers|army|navy|air force|military|police|border guards?|"
    "counterparts?|intelligence|economy|currency|central bank|representatives?|team|position|demands?|capital|border|"
    "territory|citizens|President|Prime Minister|Premier|Foreign Minister|Defen[cs]e Minister|Chancellor|"
    "Ambassador"
)
_AFTER = regex(rf" (?:{ACTORS})\b")
_BEFORE = regex(
    r"\b(?:former|ex|old|post|pre|anti|late|then|ancient|one-time|onetime|erstwhile|neo|pro|fallen|defunct|"
    r"colonial|wartime|imperial|communist-era|so-called)[ -]$",
    re.I,
)
_PLACED = regex(r"\b(?:in|from|to|with|of|between|and|for|by|against|visit(?:ed|s|ing)?|toured?|left|leave) (?:the )?$")
_LAST_YEAR = regex(r"\b(?:last|this) (?:year|spring|summer|autumn|fall|winter)\b", re.I)
_ENDING = regex(
    r"\b(?:dissolution|collapse|fall|break-?up|end|demise|disintegration|death|successors? (?:to|states? (?:of|to))|"
    r"heirs? (?:to|of)|legacy|history|veterans?|days|time|era|republics?|remnants?|remains|nostalgia|map|rise|creation|"
    r"satellites?(?: states?)?|downfall|implosion|loss|memory|memories|archives?|borders?|parts?|birth|study|"
    r"unravelling)(?: of)?(?: the)? $",
    re.I,
)
"""What is said of a state that is gone: its end, its heirs, its memory."""
_THERE = r"(?: [\w-]+){0,2} (?:in|from|of|for|to) (?:the |communist |then-|former )?$"
_YOUTH = regex(
    r"\b(?:gr[eo]w(?:ing|n)? up|born|raised|brought up|educated|schooled|studied|trained|liv(?:ed|ing)|"
    r"work(?:ed|ing)|served|fled|fleeing|escap(?:ed|ing)|emigrated|immigrated|defected|exiled|childhood|youth|spied|"
    r"spy|jailed|imprisoned|refugees?|defectors?|émigrés?|natives?|citizens?|competed|played|played football|"
    rf"settled|deported|moved){_THERE}"
)
"""A life begun there: "who grew up in East Germany", which may well be told of somebody who speaks today."""
_MADE = regex(
    r"\b(?:developed|designed|produced|made|built|manufactured|invented|published|released|founded|formed|created|"
    rf"introduced|launched|filmed|premiered|performed|minted|issued|tested|returned){_THERE}"
)
"""A thing that began there: history, unless the sentence speaks of today."""
_NAMED_FOR = regex(
    r"\b(?:Party|Heroe?s?|Order|Academy|Marshals?|Army|Encyclop\w+|Cup|Championships?|Museum|History|Congress|Union|"
    r"Constitution|Soviet|Bank|Chronicles?|Kingdom) of (?:the )?$"
)
"""A proper name that holds the state's: "Communist Party of the Soviet Union"."""
_BEARER = regex(
    r"(?<!President )(?<!Minister )(?<!Chancellor )(?<!Ambassador )(?<!Premier )(?<!King )(?<!General )(?<!Secretary )"
    r"\b(?!(?:Prime|Foreign|President|Minister|Chancellor|Premier|Government|Republic|People|Ministry)\b)"
    r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+ of $"
)
"""A name that a country is set behind: "Franz Beckenbauer of West Germany" is who he played for."""
_IN_LIST = regex(r"[\w)], $")
_HYPHEN = regex(r"^[-–]\w")
_PROPER = regex(r"^ (?:[A-Z][a-z]+|Ebola)\b")


class Bygone(NamedTuple):
    """A place in the draft. `acting`: the words make the state act or be acted with."""

    state: State
    word: str
    span: Span
    sentence: Sentence
    present: bool
    acting: bool


def find(document: Document, knowledge: Knowledge, renamed: bool) -> Iterator[Bygone]:
    """Every such place: of states that are gone, or (`renamed`) of names that are."""
    every = _every(knowledge.hash, knowledge, renamed)  # type: ignore[arg-type]
    if every is None or not any(every.search(sentence.text) for sentence in document.sentences):
        return
    words = _words(knowledge, renamed, document.day)
    if not words:
        return
    pattern = regex(rf"(?<![\w-]){any_of(words)}\b")
    times = timeline(document)
    ends = {each.span.end for each in document.mentions if each.kind == "state"}
    for index, sentence in enumerate(document.sentences):
        places = list(pattern.finditer(sentence.text))
        several = len({words[each[0]].code for each in places}) > 1
        if several and not times[index].present and not document.quoted(sentence.span):
            continue  # several that are gone, told of together: a sentence of their time
        for found in places:
            when = timed(document, index, sentence.span.start + found.start(), times[index])
            state = words[found[0]]
            if not _history(state, sentence, found, when, document):
                span = Span(*found.span()).shifted(sentence.span.start)
                acting = bool(_AFTER.match(sentence.text, found.end()))
                named = found[0] not in state.adjectives
                before = sentence.text[: found.start()]
                listed = bool(_IN_LIST.search(before)) and span.start - 2 in ends
                placed = named and (found.start() == 0 or bool(_PLACED.search(before)) or listed)
                if (acting or placed or renamed) and not _of_its_time(state, span, when, document, knowledge):
                    yield Bygone(state, found[0], span, sentence, when.present, acting)


@lru_cache(maxsize=4)
def _every(key: str, knowledge: Knowledge, renamed: bool) -> re.Pattern[str] | None:
    """The words for all states that are gone by now; most drafts hold none of them."""
    words = _words(knowledge, renamed, date.max)
    return regex(rf"(?<![\w-]){any_of(words)}\b") if words else None


def _words(knowledge: Knowledge, renamed: bool, day: date) -> dict[str, State]:
    present = {form for s in knowledge.states() if s.until is None for form in (s.name, *s.adjectives)}
    found: dict[str, State] = {}
    for state in knowledge.states():
        if state.until is None or state.until >= day or state.until.year < 1947 or bool(state.former_of) != renamed:
            continue
        if "still use" in state.note or "keep" in state.note or "also " in state.note:
            continue
        for form in (state.name,) if renamed else (state.name, *state.adjectives):
            if form not in present and form[:1].isupper():
                found.setdefault(form, state)
    return found


def _history(state: State, sentence: Sentence, found: re.Match[str], when: Times, document: Document) -> bool:
    """Whether the words around make it the past, a compound or a proper name."""
    text, until = sentence.text, state.until or document.day
    before, after = text[max(0, found.start() - 16) : found.start()], text[found.end() : found.end() + 24]
    lead = text[max(0, found.start() - 60) : found.start()]
    if _ENDING.search(lead) or _YOUTH.search(lead) or _NAMED_FOR.search(lead):
        return True
    if _MADE.search(lead) and not when.present:
        return True
    if _BEFORE.search(before) or _HYPHEN.match(after) or _proper(after) or (when.past and not _lately(text)):
        return True
    if document.day - until < timedelta(days=120) or _BEARER.search(text[max(0, found.start() - 60) : found.start()]):
        return True
    if any(start <= until for start, _ in (*when.moments, *when.before, *when.lives)):
        return True
    people = [each.entity for each in document.mentions_in(sentence.span) if each.kind == "person" and each.entity]
    return any(each.country == state.code or (each.until and each.until < document.day) for each in people)


def _of_its_time(state: State, span: Span, when: Times, document: Document, knowledge: Knowledge) -> bool:
    """Whether the paragraph goes back to the state's time by the office-holders it names, and not to today by day."""
    return not when.present and any(
        since <= (state.until or document.day) for since, _ in era_at(document, span.start, knowledge)
    )


def _lately(text: str) -> bool:
    """Whether nothing but "last year" or its like takes the sentence back: the state was gone by then."""
    return bool(_LAST_YEAR.search(text)) and not sounds_past(_LAST_YEAR.sub("", text))


def _proper(after: str) -> bool:
    """A name goes on behind the word ("Soviet Military Review", "Zaire Ebola virus"), not a title."""
    found = _PROPER.match(after)
    titles = (
        "President",
        "Prime",
        "Foreign",
        "Minister",
        "Chancellor",
        "Ambassador",
        "Defence",
        "Defense",
        "Premier",
    )
    return bool(found) and not after.strip().startswith(titles)

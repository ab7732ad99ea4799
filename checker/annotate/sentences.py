"""Where sentences begin and end.

Knows abbreviations, initials, decimals, ellipses, marks after the stop and the verbs
that carry a sentence on after a quotation ("'Why?' asked Smith"). Does not know
grammar: a heading without a stop is one sentence, and so is a list item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.types import Block, Sentence, Span

LONGEST = 2_000
"""Characters a sentence may have."""
_STOP = regex(r"(?P<stop>\.{2,}|…|[.!?]+)(?P<marks>[\"”’'»)\]]*)(?=\s|$|[A-Z“\"][a-z]|[“‘\"])")
_WITHIN_WORDS = frozenset("_.&'’-")
_NEXT = regex(r"\s*(?P<open>[\"“‘'«(\[—–-]*)\s?(?P<word>[\w'’&]+\.?)?")
_INITIALS = regex(r"(?:[^\W\d_]\.)*[^\W\d_]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Followed by a name or a figure, never at the end of a sentence.
_BEFORE_NAME = _words(
    "mr mrs ms mx dr prof rev fr msgr hon st ste mt ft lt gen col maj capt cpt cmdr cdr adm sgt cpl pvt "
    "pfc brig sen rep gov pres amb atty supt insp det cllr messrs mme mlle v vs viz cf approx ca ven asst "
    "assoc spc ens"
)
_BEFORE_FIGURE = _words("no nos p pp fig figs art sec ch vol para tel ext c ca v par nr")
_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
# May end a sentence or stand in its middle: the next word decides.
_EITHER = _words(
    "inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd hwy dept est univ assn ala ariz ark calif "
    "colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn "
    "tex vt va wash wis wyo ph.d m.d d.phil b.a m.a ed eds min max mon tue tues wed thu thur thurs fri "
    "sat sun ont que alta sask n.b"
)
_STARTERS = _words(
    "the a an he she it they we i you this that these those there here his her its their our my your in "
    "on at by for from with after before since until during under over as but and or so yet if when while "
    "where what who why how although though because despite however meanwhile last next both all some "
    "many most several few one two three no not only even still now then according asked to of about more "
    "critics officials"
)
_ZONES = _words(
    "est edt et cst cdt ct pst pdt pt mst gmt bst cet cest utc eastern central pacific mountain local ist "
    "monday tuesday wednesday thursday friday saturday sunday jan feb march april may june july aug sept "
    "oct nov dec january february august september october november december"
)
_SAID = regex(
    r"\s*(?:(?:the|a|one|his|her|their|our)\s)?(?:[\w.'’-]+,?\s){0,5}?(?:said|says|asked|asks|added|"
    r"wrote|tweeted|"
    r"told|shouted|cried|yelled|replied|wondered|exclaimed|continued|quipped|joked|writes|declared|"
    r"announced|tells)\b"
)


def split(prose: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """The sentences of every block in order, none of them across blocks, furniture left out."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.kind == "furniture":
            continue
        for span in _parts(prose, block.span):
            found.append(Sentence(span, span.of(prose), index))
    return tuple(found)


def _parts(prose: str, within: Span) -> list[Span]:
    """Sentence spans of one block, white space trimmed off."""
    text = within.of(prose)
    spans, start = [], 0
    for stop in _STOP.finditer(text):
        if stop.end() < len(text) and _ends(text, start, stop):
            spans.append((start, stop.end()))
            start = stop.end()
    spans.append((start, len(text)))
    spans = [part for a, b in spans for part in _bounded(text, a, b)]
    return [_trim(prose, within.start + a, within.start + b) for a, b in spans if text[a:b].strip()]


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in parts that no rule takes long to read: lists and figures may run on without a stop."""
    while end - start > LONGEST:
        stop = text.rfind(" ", start, start + LONGEST) + 1
        stop = stop if stop > start else start + LONGEST
        yield start, stop
        start = stop
    yield start, end


def _trim(prose: str, start: int, end: int) -> Span:
    part = prose[start:end]
    return Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a sentence that began at `start` ends with `stop`."""
    after = _NEXT.match(text, stop.end())
    word = (after and after["word"]) or ""
    opened = bool(after and after["open"].strip("—–-"))
    if word[:1].islower() and not (opened and after and after["open"][-1:] in '“"‘'):
        return False
    if stop.end() < len(text) and not text[stop.end()].isspace():
        return _glued(text, stop, word)
    if not word and not opened:
        return bool(after and after.end() >= len(text)) or stop["stop"] != "."
    if stop["stop"] in ("...", "…", ".."):
        return word not in ("I", "I’m", "I'm", "") or bool(stop["marks"])
    if stop["stop"][0] in "!?":
        return not (stop["marks"] and _SAID.match(text, stop.end()) and not opened)
    if stop["marks"]:
        return not _only_opens(text, stop)
    return _full_stop(text[start : stop.start()], word, opened)


def _only_opens(text: str, stop: re.Match[str]) -> bool:
    """Whether the marks after an abbreviation belong to a nickname: `William Jr. "Bill" Smith`."""
    return stop["marks"].startswith("'") and text[stop.start() - 1 : stop.start()].isspace()


def _glued(text: str, stop: re.Match[str], word: str) -> bool:
    """A stop without a space after it: a slip between two sentences, or an address or initials."""
    before = text[max(0, stop.start() - 2) : stop.start()]
    if stop["marks"]:
        return text[stop.end()] in "“‘" or text[stop.end()].isupper()
    if text[stop.end()] in '“‘"':
        return before.isalpha() and text[stop.end()] != '"'
    plain = len(before) == 2 and before.isalpha() and before.islower() and stop["stop"] != "…"
    return plain and not word.endswith(".") and word[1:].islower() and len(word) > 1


def _last_word(before: str) -> str:
    """The word at the end, with the marks that stand within words."""
    end = start = len(before) - before.endswith("\n")
    while start and (before[start - 1].isalnum() or before[start - 1] in _WITHIN_WORDS):
        start -= 1
    return before[start:end]


def _full_stop(before: str, word: str, opened: bool) -> bool:
    """Whether a single stop after `before` ends a sentence when `word` comes next."""
    last = _last_word(before)
    token = last.lower()
    plain = token.lstrip(".").rstrip("'’")
    following = word.rstrip(".").lower()
    starts = opened or (following in _STARTERS and not (word.endswith(".") and len(word) == 2))
    if plain.isdigit() and before.strip() == plain and len(plain) <= 3:
        return False  # the number of a list item
    if plain in _BEFORE_NAME and (last[:1].isupper() or plain in ("v", "vs", "cf", "ca")):
        return False
    if plain in _BEFORE_FIGURE and word[:1].isdigit():
        return False
    if plain in _MONTHS and last[:1].isupper():
        return not word[:1].isdigit() and starts
    if plain in ("a.m", "p.m"):
        return bool(word) and following not in _ZONES and not word[:1].isdigit()
    if plain in ("i.e", "e.g"):
        return False
    if plain in _EITHER and (last[:1].isupper() or plain in ("etc", "al", "est")):
        return starts
    if _INITIALS.fullmatch(token) and plain != "i":
        return starts
    return True

"""Names as a draft writes them: every run of capitalised words, its forenames and its last word.

Knows titles, particles and where a capital means nothing (the first word of a sentence).
Does not know who anybody is; where the mentions say it, they are believed.
"""

from __future__ import annotations

import re
import weakref
from bisect import bisect_left
from dataclasses import dataclass

from checker import spelling
from checker.patterns import regex
from checker.types import Document, Mention, Span

_SHORT = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|St|Hon|Maj|Adm|Cmdr)\."
_WORD = rf"(?:{_SHORT}|[^\W\d_a-z][\w’'-]*[\w]|[A-Z]\.)"
_PARTICLE = r"(?:de|del|della|da|dos|das|do|du|di|van|von|der|den|ter|ten|bin|bint|ibn|al|el|la|le|y|zu|af|ap)"
_PARTICLES = regex(_PARTICLE, re.I)
_RUN = regex(rf"(?<![\w@#/.’'-]){_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD})*")
_TOKEN = regex(r"\S+")
_POSSESSIVE = regex(r"['’]s?$")
TITLES = frozenset(
    (
        "mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess president "
        "premier chancellor "
        "minister secretary senator sen rep representative congressman congresswoman governor gov "
        "mayor general gen "
        "colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm judge justice "
        "ambassador pope bishop "
        "archbishop cardinal rabbi imam sheikh ayatollah father sister brother reverend rev chairman "
        "chairwoman director "
        "commissioner chief vice deputy former prime foreign first emperor empress duke duchess "
        "baron baroness detective "
        "inspector officer constable coach attorney speaker councillor counsel aunt uncle saint st "
        "ex-president vice-president vice-chancellor co-president secretary-general director-general "
        "republican "
        "democrat democratic conservative labour supreme defence defense finance interior state press"
    ).split(" ")
)
# First names that are ordinary words too.
FORENAMES = frozenset(
    (
        "mark will bill grace peter frank grant faith hope joy rose lily dean art drew chuck rob "
        "jack pat sue ray may "
        "june april summer autumn dawn eve ivy iris daisy violet heather holly amber ruby pearl jade "
        "crystal gene guy "
        "miles max rich rusty skip sandy sterling ward wade clay cliff dale glen heath lance nick "
        "pierce reed rod stew "
        "tony tom tim jimmy jenny josh john jean hank harry dick bob bobby betty barb carol charity "
        "chance chase cherry "
        "christian cat curt dolly don duke earl earnest ernest fanny ginger hazel jasmine jerry jim "
        "kitty laurel louis "
        "madge marina melody mercy merry mike misty olive patience penny polly poppy prudence randy "
        "rene robin roger "
        "rowan sally sean sherry sol stella terry tiffany trinity ty van victor victoria vic violet "
        "wally willow woody"
    ).split(" ")
)
_DAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august "
        "september october november december"
    ).split(" ")
)
_JOINS = (" ", ", ", ", the ")
_APPOSED = regex(r", (?:the )?(?:[A-Z][\w.]+(?:[’']s)? )?")
_AS = regex(r" as (?:his |her |the |its |their )?(?:[A-Z][\w.]+(?:[’']s)? )?")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words. `given` is what stands before the last word, without titles.

    `opens`: the run begins its sentence, so that a single word may be no name at all.
    `titled`: a title stood before it.
    """

    span: Span
    given: tuple[str, ...]
    last: str
    at: Span
    opens: bool
    titled: bool
    mention: Mention | None = None


_LATEST: list[tuple[weakref.ref[Document], tuple[Name, ...]]] = []
"""The names of the document asked about last: seven rules want them in one walk."""


def find(document: Document) -> tuple[Name, ...]:
    """Every name of the draft in text order, furniture and headlines left out. Worked out once a document."""
    for known, names in list(_LATEST):
        if known() is document:
            return names
    found = _found(document)
    _LATEST[:] = [(weakref.ref(document), found)]
    return found


def _found(document: Document) -> tuple[Name, ...]:
    starts = {_first_letter(sentence.text) + sentence.span.start for sentence in document.sentences}
    begins = [mention.span.start for mention in document.mentions]
    found: list[Name] = []
    for block in document.blocks:
        if block.kind in ("furniture", "title", "heading", "field"):
            continue
        for run in _RUN.finditer(document.prose, block.span.start, block.span.end):
            name = _name(document, run, starts)
            if name:
                found.append(_linked(document, name, begins))
    return tuple(found)


def _first_letter(text: str) -> int:
    return next((index for index, letter in enumerate(text) if letter.isalpha()), 0)


def _name(document: Document, run: re.Match[str], starts: set[int]) -> Name | None:
    """One run without its titles and without the first word of a sentence where that is a common word."""
    words = [(found.group(), found.start() + run.start()) for found in _TOKEN.finditer(run.group())]
    opens = run.start() in starts or document.prose[max(0, run.start() - 1) : run.start()] in ("“", '"', "‘")
    if opens and len(words) > 1 and _plain(words[0][0]):
        words, opens = words[1:], False
    while len(words) > 1 and words[0][0].lower() in _DAYS:
        words, opens = words[1:], False
    titles = [place for place, (word, _) in enumerate(words) if word.strip(".").lower() in TITLES]
    titled = bool(titles)
    if titles:
        words, opens = words[titles[-1] + 1 :], False
    if not words:
        return None
    word, start = words[-1]
    last = _POSSESSIVE.sub("", word)
    if len(last) < 3 or last.lower() in _DAYS or last.isupper():
        return None
    at = Span(start, start + len(last))
    given = tuple(each for each, _ in words[:-1])
    if all(_PARTICLES.fullmatch(each) for each in given):
        given = ()
    return Name(Span(words[0][1], at.end), given, last, at, opens and not given, titled)


def office_before(name: Name, document: Document) -> tuple[Mention, str] | None:
    """The office that stands right before a name, and what parts the two: a space, a comma, ", the "."""
    for mention in reversed(document.mentions_in(Span(max(0, name.span.start - 60), name.span.start))):
        if mention.kind == "office":
            gap = document.prose[mention.span.end : name.span.start]
            return (mention, gap) if gap in _JOINS else None
    return None


def office_behind(name: Name, document: Document) -> Mention | None:
    """The office told right behind a name: "Vaclav Klaus, the Czech prime minister,", "kept Hunt as chancellor"."""
    behind = document.mentions_in(Span(name.span.end, name.span.end + 40))
    office = next((each for each in behind if each.kind == "office"), None)
    gap = document.prose[name.span.end : office.span.start] if office is not None else ""
    if office is not None and _AS.fullmatch(gap):
        return office
    if office is None or not _APPOSED.fullmatch(gap):
        return None
    return office if document.prose[office.span.end :][:1] in (",", ".", ";", ")") else None


def _plain(word: str) -> bool:
    """Whether a capitalised word is an ordinary word that begins a sentence."""
    plain = word.lower()
    return plain not in FORENAMES and (spelling.common(plain) or plain in ("i", "a"))


def _linked(document: Document, name: Name, begins: list[int]) -> Name:
    """The name with the mention of a person, place or body that covers its last word, if any."""
    from dataclasses import replace

    index = bisect_left(begins, name.at.end)
    for mention in reversed(document.mentions[max(0, index - 6) : index]):
        if mention.kind in ("person", "state", "place", "organisation", "party", "people") and name.at in mention.span:
            return replace(name, mention=mention)
    return name

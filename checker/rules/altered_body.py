"""altered-body: the full name of a body, treaty or law with one of its words exchanged for another.

Knows some 2,300 full names, those among them that stand alone (no other body's name differs from
them in a word that means as much), and abbreviations in brackets, which tell of a name of which an initial is wrong.
Of places, peoples and reaches ("National", "Royal") exchanged it knows nothing: those make other bodies' names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker import spelling
from checker.patterns import regex
from checker.phrases.grams import shipped
from checker.rules import rule
from checker.spelling.letters import letters_apart
from checker.types import Desk, Document, Hit, Knowledge, Severity, Span, Suggestion

_CAP = r"[A-Z][\w’'&.-]*"
_RUN = regex(
    rf"{_CAP}(?:,? (?:(?:of|the|for|and|on|in|to|against|with|at|from|de|&) ){{0,3}}{_CAP}){{2,20}}"
    rf"|{_CAP} (?:(?:of|for|on|to|against) (?:the )?){_CAP}(?: (?:and|of) (?:the )?{_CAP})?"
)
_WORD = regex(r"[\w’'&.]+")
_BRACKET = regex(r"[’']?s? \((?:the )?([A-Z][A-Za-z-]{2,9})\)")
_SIC = regex(r"[’']?s?\s?[\[(]sic")
_LINKS = frozenset("of for and on in to against with at from de &".split())
_REACHES = frozenset(
    "national international royal federal central state european world american united global general regional local "
    "imperial public provincial municipal metropolitan north south east west northern southern eastern western new old "
    "great greater first second third islamic christian catholic jewish muslim people peoples popular joint inter pan "
    "all supreme high special independent free democratic republican socialist communist liberal social commonwealth "
    "territorial county city".split()
)
"""Words that make another body's name of one."""
_KINDS = frozenset(
    "academy act administration agency agreement alliance army assembly association authority board branch bureau "
    "center coalition college commission commissioner committee community company confederation conference congress "
    "consortium convention corporation corps council court covenant department directorate faculty federation force "
    "forces forum foundation front fund group guard guild initiative institute institution laboratory league "
    "ministry mission movement museum network office organization pact panel partnership party programme project "
    "service services society team treaty tribunal union".replace("programme", "program").split()
)
"""What a body may be: one put for another is a slip of memory."""
_TITLED = frozenset(
    "administrator administrators agent agents ambassador analyst boss chair chairman chairwoman chief chiefs "
    "commissioner commissioners deputy director directors economist executive fighters general governor head inspector "
    "inspectors judge judges leader leaders mp mps meps official officials president professor rebels scientist "
    "secretary senior spokesman spokeswoman spokesperson sources summit".split()
)
"""What may stand behind a whole name: "the National Aeronautics and Space Administration chief"."""
_OWNER = regex(r"(?:U\.?[SKN]|EU|Former|Then|Since|When|While|The|On|In|At|By|From|To|For|And|But|With|As|Of|If|\w+[’']s?),?$")
_SPELT = (("isation", "ization"), ("organis", "organiz"), ("centre", "center"), ("defence", "defense"),
          ("labour", "labor"), ("programme", "program"), ("colour", "color"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: as it counts for comparing, as it is written, and where; whether a comma stands before it."""

    key: str
    text: str
    span: Span
    after_comma: bool = False

    @property
    def own(self) -> str:
        """As it counts without a genitive's ending: "the Commission's vote"."""
        return self.key.removesuffix("s") if self.text.endswith(("'s", "’s")) else self.key


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name, its words, its abbreviation, and whether it stands alone."""

    text: str
    words: tuple[Word, ...]
    short: str
    alone: bool

    @property
    def initials(self) -> str:
        """The first letters of the words that count."""
        return "".join(each.key[0] for each in self.words if each.key not in _LINKS).upper()


@dataclass(frozen=True, slots=True)
class At:
    """Where names stand but for one word: the first word, the one behind the last, the wrong one, the names, and whether a name has it as it is."""

    start: int
    end: int
    place: int
    names: tuple[Name, ...]
    named: bool


@rule("altered-body", on=Document, category="name", severity=Severity.WARNING)
def altered_body(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """A body's full name with one word exchanged for another.

    Told where the other words point to one body alone and the word put in is of the same kind (Association,
    Administration) or nearly the right one (Independents', Independence), or where the abbreviation in brackets
    is that of the name with the right word. Names that other bodies bear are left alone.

    ```bad 2003-02-02
    The shuttle broke up over Texas, the [[National Aeronautics and Space Association]] said on Saturday.
    ```
    ```bad 2014-05-23
    The [[UK Independents' Party]] took 150 council seats, mostly in Essex.
    ```
    ```bad 1999-01-08
    Fighters of the [[Revolutionary Armed Front of Colombia]] kept the guests waiting.
    ```
    ```bad 1990-08-08
    Inspectors of the [[International Nuclear Energy Agency]] (IAEA) flew home from Vienna.
    ```
    ```bad 2009-01-16
    The [[National Transportation Safety Agency]] recovered the engine from the Hudson.
    ```
    ```good 2003-02-02
    The National Aeronautics and Space Administration and the National Space Association of Kenya answered.
    ```
    ```good 1994-04-15
    The General Agreement on Tariffs and Trade stood beside the General Agreement on Trade in Services.
    ```
    ```good 1948-07-07
    The Federal Security Agency, created in 1939, and the Federal Aviation Agency of 1958 were in Washington.
    ```
    ```good 2017-07-07
    The California Institute of Technology and the National Rifle Association of New Zealand have nothing in common.
    ```
    ```good 2011-01-01
    The International Energy Agency and the International Renewable Energy Agency wrote to the IAEA.
    ```
    ```good 2008-08-08
    The Ghana Food and Drugs Authority and the Cyprus Securities and Exchange Commission fined two firms.
    ```
    """
    prose = document.prose
    for found in _RUN.finditer(prose):
        words = _words(found[0], found.start())
        told = -1
        for at in _nearly(words):
            if at.start > told and (name := _meant(at, words, prose, desk.knowledge)):
                told = at.end
                yield _hit(name, words, at, document)


def _hit(name: Name, words: Sequence[Word], at: At, document: Document) -> Hit:
    last = words[at.end - 1]
    span = Span(words[at.start].span.start, last.span.end - (2 if last.own != last.key else 0))
    wrong, right = words[at.start + at.place].span, name.words[at.place].text
    meant = f"{name.text} ({name.short})" if name.short else name.text
    message = f"No body is known as “{span.of(document.prose)}”: the {meant} is probably meant."
    better = document.prose[span.start : wrong.start] + right + document.prose[min(wrong.end, span.end) : span.end]
    note = Severity.NOTE if document.quoted(span) else None
    return Hit(span, message, 0.88, (Suggestion(span, better),), (), note)


def _words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a name, without "the"; "UN" is two of them."""
    found: list[Word] = []
    for each in _WORD.finditer(text):
        written = each[0].rstrip(".’'")
        span = Span(offset + each.start(), offset + each.start() + len(written))
        comma = text[: each.start()].endswith(", ")
        if written in ("UN", "U.N"):
            found += [Word("united", written, span, comma), Word("nations", written, span)]
        elif key := _key(written):
            found.append(Word(key, written, span, comma))
    return tuple(found)


def _key(word: str) -> str:
    key = word.lower().replace("’", "").replace("'", "").replace(".", "")
    if key == "the":
        return ""
    for one, other in _SPELT:
        key = key.replace(one, other)
    return "and" if key == "&" else key


def _nearly(words: Sequence[Word]) -> Iterator[At]:
    """Where names stand in the words but for one of them."""
    same: list[range] = []
    near: dict[tuple[int, int, int], list[Name]] = {}
    index = _index()
    for at, word in enumerate(words):
        for name, place in index.get(word.key, ()):
            start, end = at - place, at - place + len(name.words)
            if start < 0 or end > len(words):
                continue
            wrong = [put for put, each in enumerate(name.words) if each.key != words[start + put].key]
            if wrong and wrong[-1] == len(name.words) - 1 and words[end - 1].own == name.words[-1].key:
                wrong.pop()
            if not wrong:
                same.append(range(start, end))
            elif len(wrong) == 1:
                near.setdefault((start, end, wrong[0]), []).append(name)
    for (start, end, place), names in sorted(near.items()):
        named = any(start + place in each for each in same)
        yield At(start, end, place, tuple(dict.fromkeys(names)), named)


def _meant(at: At, words: Sequence[Word], prose: str, knowledge: Knowledge) -> Name | None:
    """The name that a slip made these words of, where it stands whole; None where there is none, or two."""
    word, written = words[at.start + at.place], words[at.start : at.end]
    listed = any(each.after_comma for each in written[1:])
    if word.key in _LINKS or not word.text[0].isupper() or _SIC.match(prose, written[-1].span.end):
        return None
    if not _whole(words, at.start, at.end, prose):
        return None
    names = [each for each in at.names if each.words[at.place].key not in _LINKS and (not listed or "," in each.text)]
    proved = [each for each in names if _proved(each, written, prose)]
    alone = {each.words[at.place].key: each for each in names if each.alone}
    if len(proved) != 1 and (len(alone) != 1 or at.named):
        return None
    name = proved[0] if len(proved) == 1 else next(iter(alone.values()))
    right, wrong = name.words[at.place].key, word.own if at.place == len(written) - 1 else word.key
    if {wrong, right} <= _KINDS:
        return name
    number = wrong in (f"{right}s", right.removesuffix("s"))
    if not number and (wrong in _REACHES or not spelling.known(wrong) or _place(wrong, knowledge)):
        return None
    return name if proved or _alike(wrong, right, at.place, name) else None


def _alike(word: str, right: str, place: int, name: Name) -> bool:
    """Whether a word is one that memory, or a program, puts for the right one."""
    others = sum(each.key not in _LINKS for each in name.words) - 1
    if word.removesuffix("s") == right.removesuffix("s"):
        return place < len(name.words) - 1 or others > 2
    if len(right) > 5 and (word[:5] == right[:5] or letters_apart(word, right, 2) <= 2):
        return True
    if right in _REACHES or right.startswith(word):  # "Lab", shortened
        return False
    grams = shipped()
    one, other = grams.word(word), grams.word(right)
    close = one is not None and other is not None and (other in grams.near(one) or one in grams.near(other))
    return close or others > 2


def _proved(name: Name, written: Sequence[Word], prose: str) -> bool:
    """Whether the abbreviation behind the words is the name's, and not that of the words."""
    found = _BRACKET.match(prose, written[-1].span.end)
    if not found or not name.short or found[1].upper() != name.short.upper() or len(name.short) < 3:
        return False
    return name.initials == name.short.upper() != _initials(written)


def _initials(words: Sequence[Word]) -> str:
    return "".join(each.key[0] for each in words if each.key not in _LINKS).upper()


def _place(word: str, knowledge: Knowledge) -> bool:
    """Whether the word is the name of a place, a people or a person."""
    if spelling.seen_name(word) or not spelling.common(word):
        return True
    return bool(knowledge.named([word.capitalize()]).get(word.capitalize())) or word.endswith(("ese", "ish")) or word[-1].isdigit()


def _whole(words: Sequence[Word], start: int, end: int, prose: str) -> bool:
    """Whether no longer name goes on before or behind."""
    first, last = words[start].span, words[end - 1].span
    if start:
        before = words[start - 1]
        gap = prose[before.span.end : first.start]
        if before.text[0].isupper() and "the" not in gap and not _OWNER.match(prose[before.span.start : first.start].strip()):
            return False
        if before.key in ("of", "for", "de") and "the" not in gap:
            return False
    after = words[end] if end < len(words) else None
    if after is None or after.after_comma or prose[last.end] != " ":
        return prose[last.end : last.end + 1] != "-"
    return after.key not in ("of", "for") and (after.key in _LINKS or after.key in _TITLED)


@cache
def _names() -> tuple[Name, ...]:
    lines = (Path(__file__).parent / "tables" / "public_bodies.tsv").read_text("utf-8").splitlines()[2:]
    rows = (f"{line}\t\t".split("\t")[:3] for line in lines)
    return tuple(Name(text, _words(text), short, mark != "known") for text, short, mark in rows)


@cache
def _index() -> dict[str, list[tuple[Name, int]]]:
    """Each name by its two rarest words, one of which still stands where another is exchanged."""
    names = _names()
    many = Counter(each.key for name in names for each in name.words)
    found: dict[str, list[tuple[Name, int]]] = {}
    for name in names:
        places = [place for place, each in enumerate(name.words) if each.key not in _LINKS]
        for place in sorted(places, key=lambda place: many[name.words[place].key])[:2]:
            found.setdefault(name.words[place].key, []).append((name, place))
    return found

"""altered-body: the full name of a body, treaty or law with one of its words exchanged for another.

Knows some 2,500 full names, those among them that stand alone (no other body's name differs from
them in a word that means as much), and abbreviations in brackets, which tell of a name that has a word too many or few.
Of places, peoples and reaches ("National", "Royal") exchanged it knows nothing: those make other bodies' names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker import public_bodies, spelling
from checker.patterns import regex
from checker.phrases.grams import shipped
from checker.public_bodies import LINKS, Name, Word, initials
from checker.rules import rule
from checker.spelling.letters import letters_apart
from checker.types import Desk, Document, Hit, Knowledge, Severity, Span, Suggestion

_CAP = r"[A-Z][\w’'&.-]*"
_RUN = regex(rf"\b{_CAP}(?:,? (?:(?:of|the|for|and|on|in|to|against|with|at|from|de|&) ){{0,3}}{_CAP}){{2,20}}")
_BRACKET = regex(r"[’']?s? \((?:the )?([A-Z][A-Za-z-]{2,9})\)")
_SIC = regex(r"[’']?s?\s?[\[(]sic")
_REACHES = frozenset(
    "national international royal federal central state european world american united global general regional local "
    "imperial public provincial municipal metropolitan north south east west northern southern eastern western new old "
    "great greater first second third islamic christian catholic jewish muslim people peoples popular joint inter pan "
    "all supreme high special independent free democratic republican socialist communist liberal social commonwealth "
    "territorial county city".split()
)
"""Words that make another body's name of one."""
_KINDS = frozenset(
    "academy act administration agency agreement alliance army assembly association authority board body branch "
    "bureau center coalition college commission commissioner committee community company confederation conference "
    "congress consortium convention corporation corps council court covenant department directorate endowment "
    "faculty federation force forces forum foundation front fund group guard guild initiative institute "
    "institution laboratory league ministry mission movement museum network office organization pact panel "
    "partnership party program project service services society team treaty tribunal union".split()
)
"""What a body may be: one put for another is a slip of memory."""
_TITLED = frozenset(
    "administrator administrators agent agents ambassador analyst boss chair chairman chairwoman chief chiefs "
    "commissioner commissioners deputy director directors economist executive fighters general governor head inspector "
    "inspectors judge judges leader leaders mp mps meps official officials president professor rebels scientist "
    "secretary senior spokesman spokeswoman spokesperson sources summit".split()
)
"""What may stand behind a whole name: "the National Aeronautics and Space Administration chief"."""
_OWNER = regex(
    r"(?:U\.?[SKN]|EU|Former|Then|Since|When|While|The|On|In|At|By|From|To|For|And|But|With|As|Of|If|\w+[’']s?),?$"
)
_SHORTENED = frozenset("co corp cos inc ltd assn dept univ intl org comm fed govt natl lab labs tech".split())


@dataclass(frozen=True, slots=True)
class At:
    """Where names stand but for one word: the first word, the one behind the last, and the wrong one.

    `named`: a name that is right has that word.
    """

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
        if not public_bodies.likely(found[0]):
            continue
        words = public_bodies.words(found[0], found.start())
        told = -1
        for at in _nearly(words):
            if at.start >= told and (name := _meant(at, words, prose, desk.knowledge)):
                told = at.end
                yield _hit(name, words, at, document)
        if told < 0 and prose.startswith(" (", found.end()):
            yield from _lengthened(words, document)


def _hit(name: Name, words: Sequence[Word], at: At, document: Document) -> Hit:
    last = words[at.end - 1]
    span = Span(words[at.start].span.start, last.span.end - (2 if last.own != last.key else 0))
    wrong, right = words[at.start + at.place].span, name.words[at.place]
    behind = document.prose[min(wrong.end, span.end) : span.end]
    if name.text[right.span.end : right.span.end + 1] not in ("'", "’"):
        behind = behind.lstrip("'’")  # "Independents’"
    better = document.prose[span.start : wrong.start] + right.text + behind
    return _told(span, name, better, document)


def _told(span: Span, name: Name, better: str, document: Document) -> Hit:
    meant = f"{name.text} ({name.short})" if name.short else name.text
    message = f"No body is known as “{span.of(document.prose)}”: the {meant} is probably meant."
    note = Severity.NOTE if document.quoted(span) else None
    return Hit(span, message, 0.88, (Suggestion(span, better),), (), note)


def _nearly(words: Sequence[Word]) -> Iterator[At]:
    """Where names stand in the words but for one of them, the longest first."""
    same: list[range] = []
    near: dict[tuple[int, int, int], list[int]] = {}
    for at, word in enumerate(words):
        for number, place in public_bodies.places(word.key):
            keys = public_bodies.keys(number)
            start, end = at - place, at - place + len(keys)
            if start < 0 or end > len(words):
                continue
            wrong = [put for put, key in enumerate(keys) if key != words[start + put].key]
            if wrong and wrong[-1] == len(keys) - 1 and words[end - 1].own == keys[-1]:
                wrong.pop()
            if not wrong:
                same.append(range(start, end))
            elif len(wrong) == 1:
                near.setdefault((start, end, wrong[0]), []).append(number)
    for (start, end, place), numbers in sorted(near.items(), key=lambda each: (each[0][0], -each[0][1])):
        names = tuple(public_bodies.known(number) for number in dict.fromkeys(numbers))
        if range(start, end) not in same:
            yield At(start, end, place, names, any(start + place in each for each in same))


def _meant(at: At, words: Sequence[Word], prose: str, knowledge: Knowledge) -> Name | None:
    """The name that a slip made these words of, where it stands whole; None where there is none, or two."""
    word, written = words[at.start + at.place], words[at.start : at.end]
    if word.key in LINKS or word.key in _SHORTENED or not word.text[0].isupper():
        return None
    if _SIC.match(prose, written[-1].span.end) or not _whole(words, at.start, at.end, prose):
        return None
    listed = any(each.after_comma for each in written[1:])
    names = [each for each in at.names if each.words[at.place].key not in LINKS and (not listed or "," in each.text)]
    proved = [each for each in names if _proved(each, written, prose)]
    alone = {each.words[at.place].key: each for each in names if each.alone and not at.named}
    if len(proved) != 1 and len(alone) != 1:
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
    others = sum(each.key not in LINKS for each in name.words) - 1
    if word.removesuffix("s") == right.removesuffix("s"):
        return place < len(name.words) - 1 or others > 2
    if len(right) > 5 and (word[:5] == right[:5] or letters_apart(word, right, 2) <= 2):
        return True
    if right in _REACHES or right.startswith(word) or not spelling.common(right):  # "Lab"; "York"
        return False
    if others < 3:  # the Football and the Volleyball Confederation
        return False
    if right not in _KINDS and (others > 3 or not public_bodies.telling(name, place)):
        return True
    grams = shipped()
    one, other = grams.word(word), grams.word(right)
    return one is not None and other is not None and (other in grams.near(one) or one in grams.near(other))


def _proved(name: Name, written: Sequence[Word], prose: str) -> bool:
    """Whether the abbreviation behind the words is the name's, and not that of the words."""
    found = _BRACKET.match(prose, written[-1].span.end)
    if not found or not name.short or found[1].upper() != name.short.upper() or len(name.short) < 3:
        return False
    return initials(name.words) == name.short.upper() != initials(written)


def _lengthened(words: Sequence[Word], document: Document) -> Iterator[Hit]:
    """A name with a word too many or too few before its abbreviation."""
    found = _BRACKET.match(document.prose, words[-1].span.end)
    for number in public_bodies.shortened(found[1].upper()) if found else ():
        name = public_bodies.known(number)
        for size in (len(name.words) - 1, len(name.words) + 1):
            written = words[-size:]
            if len(written) < size or size < 3 or initials(written) == name.short.upper():
                continue
            longer, shorter = sorted((written, name.words), key=len, reverse=True)
            odd = next((at for at, each in enumerate(shorter) if each.key != longer[at].key), len(shorter))
            rest = all(one.key == other.key for one, other in zip(longer[odd + 1 :], shorter[odd:], strict=True))
            if rest and odd and odd < len(shorter) and longer[odd].key not in LINKS:
                yield _told(Span(written[0].span.start, written[-1].span.end), name, name.text, document)
                return


def _place(word: str, knowledge: Knowledge) -> bool:
    """Whether the word is the name of a place, a people or a person."""
    if spelling.seen_name(word) or not spelling.common(word) or word.endswith(("ese", "ish")) or word[-1].isdigit():
        return True
    return bool(knowledge.named([word.capitalize()]).get(word.capitalize()))


def _whole(words: Sequence[Word], start: int, end: int, prose: str) -> bool:
    """Whether no longer name goes on before or behind."""
    first, last = words[start].span, words[end - 1].span
    before = prose[words[start - 1].span.start : first.start].strip() if start else "The"
    if not before:  # in the middle of "UN"
        return False
    joined = before[0].isupper() or words[start - 1].key in ("of", "for", "de")
    if joined and "the" not in before.split() and not _OWNER.match(before):
        return False
    after = words[end] if end < len(words) else None
    if after is None or after.after_comma or prose[last.end] != " ":
        return prose[last.end : last.end + 1] != "-"
    return after.key not in ("of", "for") and (after.key in LINKS or after.key in _TITLED)

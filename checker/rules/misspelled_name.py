"""Names of well-known people, places and bodies, wrongly spelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from checker import spelling
from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.spelling.letters import letters_apart
from checker.spelling.names import Name
from checker.types import (
    Desk,
    Document,
    Evidence,
    Hit,
    Knowledge,
    Severity,
    Span,
    Suggestion,
    Tenure,
    Title,
)

_TOKEN = regex(r"(?<![\w@#/.-])[\w&]+(?:['’-]\w+)*")
_POSSESSIVE = regex(r"['’]s?$")
_STRANGER = regex(r"\b(?:[Aa]|[Aa]nother|[Oo]ne)\s(?:Mr|Mrs|Ms|Miss|Dr)\.?\s$")
_LONGER = regex(r"(?:\A|[ (“\"])(?!The )[A-Z][a-z]+ \Z")
"""A longer name ends so: "Africa Centres for Disease Control and Prevention"."""
_SIC = regex(r"[’']?s?\s?[\[(](?:sic|as written|as spelt|as spelled)[\])]", re.I)


@rule("misspelled-name", on=Document, category="name", severity=Severity.WARNING)
def misspelled_name(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known name in a spelling that nobody of that name uses.

    Two sources: a table of slips that newspapers have had to correct (Ghandi, Hilary
    Clinton, Smithsonian Institute), and the reference: the holder of the office named in
    front of a name that is a letter or two off. Other transliterations (Gaddafi, Qadhafi)
    are no slips, nor is a name followed by [sic].

    ```bad 2004-11-16
    [[Condoleeza]] Rice will lead the State Department, and [[Ghandi]] is her hero.
    ```
    ```bad 2016-10-09
    [[Hilary Clinton]] spoke in [[Cincinatti]] on Sunday.
    ```
    ```bad 1962-10-28
    [[Kruschev]] will withdraw the missiles, the White House said.
    ```
    ```bad 2023-05-05
    A scholar of the [[Smithsonian Institute]] studied the [[Phillipines]].
    ```
    ```good 1994-05-11
    Nelson Mandela took the oath in Pretoria. A Ms Mandella from Ohio sang.
    ```
    ```good 2004-11-16
    Condoleezza Rice will lead the State Department, and Gandhi is her hero.
    ```
    ```good 2016-10-09
    Hillary Clinton and the novelist Hilary Mantel never met in Cincinnati.
    ```
    ```good 1985-03-12
    Donald Regan and Ronald Reagan met Khrushchev's son; Gaddafi, Qadhafi or Gadhafi did not.
    ```
    ```good 2024-05-05
    The Africa Centres for Disease Control and Prevention said on Tuesday that mpox had spread.
    ```
    ```good 2023-05-05
    The letter said “Hilary Clinton [sic] was in Pittsburg, Kansas”.
    ```
    ```good 1990-02-11
    Regan, in King Lear, has a sister; the Massachusetts Institute of Technology has none.
    ```
    """
    taken: list[Span] = []
    for span, right in _listed(document, desk.knowledge):
        lead = document.prose[max(0, span.start - 14) : span.start]
        stranger = _STRANGER.search(lead) or (right.count(" ") > 2 and _LONGER.search(lead))
        if not stranger and not _SIC.match(document.prose, span.end):
            taken.append(span)
            yield Hit(span, f"The name is spelt “{right}”.", 0.93, (Suggestion(span, right),))
    for name in names.find(document):
        if name.given and not any(span.overlaps(name.span) for span in taken):
            yield from _off_by_a_letter(name, document, desk)


def _listed(document: Document, knowledge: Knowledge) -> Iterator[tuple[Span, str]]:
    """Names of the table and of the reference's misspellings, longest first, none twice."""
    prose = document.prose
    tokens = [found.span() for found in _TOKEN.finditer(prose)]
    longest_of = _longest(tuple(_phrases(knowledge)))
    past = 0
    for at, (start, end) in enumerate(tokens):
        if at < past or not (prose[start].isupper() or prose.startswith("al", start, end)):
            continue
        longest = min(longest_of.get(_bare(prose[start:end]), 1), len(tokens) - at)
        for length in range(longest, 0, -1):
            found = _right(prose[start : tokens[at + length - 1][1]], knowledge, length)
            if found:
                yield Span(start, start + len(found[0])), found[1]
                past = at + length
                break


_PHRASES: dict[str, dict[str, str]] = {}


def _phrases(knowledge: Knowledge) -> dict[str, str]:
    """Wrong -> right, for names of several words in the reference's list that need no context."""
    if knowledge.hash not in _PHRASES:
        listed: Mapping[str, tuple[str, str, str]] = getattr(knowledge, "misspellings", dict)()
        _PHRASES[knowledge.hash] = {
            wrong: right for wrong, (right, _, note) in listed.items() if " " in wrong and not note
        }
    return _PHRASES[knowledge.hash]


@lru_cache(maxsize=4)
def _longest(phrases: tuple[str, ...]) -> dict[str, int]:
    """First word of a listed name -> the number of words of the longest name that begins with it."""
    found: dict[str, int] = {}
    for wrong in (*table(), *phrases):
        words = wrong.split()
        found[words[0]] = max(len(words), found.get(words[0], 0))
    return found


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word) if word[-1:] in ("s", "'", "’") else word


def _right(words: str, knowledge: Knowledge, length: int) -> tuple[str, str] | None:
    """(the wrong form as it stands, the right one) where the words, without a possessive, are listed."""
    for form in dict.fromkeys((words, _bare(words))):
        if form in table():
            return form, table()[form]
        if length > 1 and form in _phrases(knowledge):
            return form, _phrases(knowledge)[form]
    form = _bare(words)
    if length == 1 and len(form) > 4 and not spelling.known(form.lower()):
        facts = knowledge.facts(f"spelling/{form}")
        if facts:
            return form, facts[0].object
    return None


@cache
def table() -> dict[str, str]:
    """Wrong name -> right name, from `names.tsv`."""
    lines = (Path(spelling.__file__).parent / "names.tsv").read_text("utf-8").splitlines()[1:]
    return {wrong: right for wrong, _, right in (line.partition("\t") for line in lines)}


def _off_by_a_letter(name: Name, document: Document, desk: Desk) -> Iterator[Hit]:
    """The name after an office that is nearly, but not quite, the holder's."""
    if name.mention is not None and name.mention.entity is not None:
        return  # found by its sound alone, it is for `near-known-name`
    before = names.office_before(name, document)
    office = before[0] if before and before[1] != ", the " else None
    if office is None or not isinstance(office.value, Title) or office.value.qualifiers:
        return
    written = " ".join((*name.given, name.last))
    for tenure in _holders(office.value, desk):
        if _near(written, tenure.person.name) and written not in desk.knowledge.aliases(tenure.person.id):
            right = tenure.person.name
            evidence = Evidence(
                f"{right} is the {office.text} on {desk.day.isoformat()}.",
                "knowledge", tenure.office.title, tenure.url,
                tenure.since, tenure.until, tenure.known_until,
            )  # fmt: skip
            yield Hit(
                name.span,
                f"The {office.text} spells the name “{right}”.",
                0.85,
                (Suggestion(name.span, right),),
                (evidence,),
            )
            return


def _holders(title: Title, desk: Desk) -> Iterator[Tenure]:
    if not title.country or not title.role:
        return
    for office in desk.knowledge.offices(title.role, title.country, title.unit):
        if office.single:
            yield from desk.knowledge.holders(office.id, desk.day)


def _near(written: str, right: str) -> bool:
    """Whether two full names differ by one letter, or two in long ones, and by no word or accent."""
    from unicodedata import normalize

    one, other = (
        "".join(letter for letter in normalize("NFKD", each) if letter.isascii()).lower().split()
        for each in (written, right)
    )
    if one == other or len(one) != len(other):
        return False
    changed = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(changed) != 1 or min(map(len, changed[0])) < 4:
        return False
    limit = 2 if min(map(len, changed[0])) > 8 else 1
    return letters_apart(*changed[0], limit) <= limit

"""One surname spelt in two ways in one draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names, pairs
from checker.spelling.letters import letters_apart
from checker.spelling.names import FORENAMES, Name
from checker.types import Desk, Document, Hit, Severity, Suggestion

# Endings that make another word of a name: plurals, peoples, feminine forms, languages.
_ENDINGS = frozenset(
    "s es n an ian ans ians i is ese ish ic ite ites a ova eva aya in ina e er ers y ies m us".split(" ")
)
_SOUNDS = (
    {"s", "z"},
    {"c", "k", "q"},
    {"y", "j", "i"},
    {"v", "w", "f"},
    {"g", "h"},
    {"u", "w", "o"},
    {"d", "t"},
)

_LONG = 8
"""Letters past which two slips still make one name."""
_SHOP = regex(r"['’]s?(?=[,.;])")
_AT = regex(r"\b(?:at|from|in)\s$")
_STRANGER = regex(r"\b(?:[Aa]|[Aa]nother|[Oo]ne)\s(?:Mr|Mrs|Ms|Miss|Dr)\.?\s$")


@rule("name-variant", on=Document, category="name", severity=Severity.WARNING)
def name_variant(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """One person's surname spelt in two ways in a draft.

    The form that stands with the forename, or that the reference knows, is taken for the
    right one. Two people whose names differ by a letter are left alone wherever the draft
    gives each a forename of their own or puts both into one sentence; so are plurals,
    peoples and feminine forms (Ivanov and Ivanova).

    ```bad 2025-06-01
    Volodymyr Zelenskyy spoke in Berlin. Later [[Selenskyy]] met the chancellor.
    ```
    ```bad 1999-03-25
    Slobodan Milosevic rejected the plan. NATO blamed [[Milosovic]] for the failure in Rambouillet.
    ```
    ```bad 2013-09-09
    Erna Haugland won in Bergen. Supporters of [[Hauglund]] cheered. Haugland thanked them.
    ```
    ```bad 1971-12-17
    General Yahya Khandakar resigned in Dhaka. “I accept,” said [[Khandekar]].
    ```
    ```good 2006-02-20
    Alan Whitaker told the jury of a knife. It was sold at Whittaker's, a shop in Leeds.
    ```
    ```good 1994-05-11
    Nelson Mandela took the oath in Pretoria. A Ms Mandella from Ohio sang.
    ```
    ```good 2025-06-01
    Volodymyr Zelenskyy spoke in Berlin. Later Zelenskyy’s aides met the chancellor’s.
    ```
    ```good 1999-03-25
    Anders Petersen met Lars Pedersen in Aarhus. Petersen left early; Pedersen stayed.
    ```
    ```good 2013-09-09
    Austria beat Australia in Vienna. The Austrians were glad; Australian fans were not.
    ```
    ```good 1971-12-17
    Dmitry Ivanov is a pilot. His wife, Ivanova, teaches in Perm. The Ivanovs have two sons.
    ```
    ```good 2008-08-09
    Jane Clark and Tom Clarke ran. Clark won, Clarke came second, a jury in Leeds said.
    ```
    ```good 1992-11-04
    Bill Clinton won. Clintonites danced in Little Rock, and the Clintons waved.
    ```
    """
    forms: dict[str, list[Name]] = defaultdict(list)
    for name in names.find(document):
        stranger = _STRANGER.search(document.prose[max(0, name.span.start - 14) : name.span.start])
        shop = (
            _SHOP.match(document.prose, name.span.end)
            and not name.given
            and _AT.search(document.prose[max(0, name.span.start - 6) : name.span.start])
        )
        if len(name.last) > 4 and not stranger and not shop and not (name.opens and _common(name.last)):
            forms[name.last].append(name)
    words = sorted(forms)
    for first, second in pairs.near([_plain(word) for word in words], _LONG):
        one, other = words[first], words[second]
        if _alike(one, other):
            right, wrong = _sides(forms[one], forms[other])
            if _same_person(right, wrong, document):
                yield from _hits(right, wrong)


def _common(word: str) -> bool:
    from checker import spelling

    return spelling.common(word.lower())


def _is_forename(word: str) -> bool:
    from checker.knowledge.nicknames import NICKNAMES

    plain = word.lower()
    return plain in FORENAMES or plain in NICKNAMES or any(plain == full for full in NICKNAMES.values())


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _alike(one: str, other: str) -> bool:
    """Whether two surnames differ by one letter, or two in long ones, and not by an ending."""
    a, b = _plain(one), _plain(other)
    if abs(len(a) - len(b)) > 2 or a == b or (a[0] != b[0] and not any({a[0], b[0]} <= pair for pair in _SOUNDS)):
        return False
    limit = 2 if min(len(a), len(b)) > _LONG else 1
    if letters_apart(a, b, limit) > limit:
        return False
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    ends = {a[stem:], b[stem:]} - {""}
    return not (ends <= _ENDINGS) and not (_common(one) and _common(other))


def _sides(one: list[Name], other: list[Name]) -> tuple[list[Name], list[Name]]:
    """(right, wrong): the known form before the unknown, the introduced before the bare, the "
    "frequent first."""

    def weight(group: list[Name]) -> tuple[bool, bool, int]:
        known = any(name.mention is not None and name.mention.entity is not None for name in group)
        return known, any(name.given for name in group), len(group)

    return (one, other) if weight(one) >= weight(other) else (other, one)


def _same_person(right: list[Name], wrong: list[Name], document: Document) -> bool:
    """Whether nothing in the draft speaks for two people: forenames, one sentence, two known entities."""
    if not any(name.given and _person(name) for name in right):
        return False
    if any(name.mention is not None and (name.mention.entity is not None or not _person(name)) for name in wrong):
        return False
    if any(not name.given and (_common(name.last) or _is_forename(name.last)) for name in wrong):
        return False
    given = {_first(name) for name in right if name.given}
    if any(name.given and not name.given[0].startswith(tuple(given)) for name in wrong):
        return False
    first = min(name.span.start for name in right if name.given)
    if any(name.span.start < first and not name.given for name in wrong):
        return False
    there = {sentence.span for name in right if (sentence := document.sentence_at(name.span.start))}
    return not any((sentence := document.sentence_at(name.span.start)) and sentence.span in there for name in wrong)


def _first(name: Name) -> str:
    return name.given[0]


def _person(name: Name) -> bool:
    """Whether a name can be a person's: known as one, or not known as anything else and not all plain words."""
    if name.mention is not None:
        return name.mention.kind == "person"
    return not name.given or not all(_common(each) and not _is_forename(each) for each in name.given)


def _hits(right: list[Name], wrong: list[Name]) -> Iterator[Hit]:
    full = next(name for name in right if name.given)
    known = full.mention is not None and full.mention.entity is not None
    whole = " ".join((*full.given, full.last))
    for name in wrong:
        yield Hit(
            name.at,
            f"“{name.last}” here, “{whole}” elsewhere in the draft: one name spelt in two ways?",
            0.9 if known else 0.75,
            (Suggestion(name.at, full.last),),
        )

"""place-variant: one place spelt in two ways in one draft.

Compares the names that stand where places stand ("in Stepanavan", "the city of …"). The form the draft
has more often is taken for the right one. Two places that the reference knows apart, names that end
in another grammatical ending and names of people are left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker import spelling
from checker.patterns import regex
from checker.rules import rule
from checker.spelling.letters import letters_apart
from checker.types import Desk, Document, Hit, Knowledge, Severity, Span, Suggestion

_WORD = r"[A-ZÀ-Þ][^\W\d_]{2,}(?:[-’'][A-Za-z][^\W\d_]+)?"
_NAME = regex(rf"(?<![\w’'-]){_WORD}(?:\s{_WORD})?(?!-)(?=['’]s\b|[^\w’']|$)")
_PLACED = regex(
    r"\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Oo]utside|[Aa]round|throughout|leaving|left|reached|entered|visiting|shelled|(?:city|town|village"
    r"|port|province|district|region|valley|suburb|island|[Rr]esidents|[Pp]eople|[Ss]treets|outskirts|north|south|east|west|mayor|centre|center)\sof|northern|southern|eastern|western|central|downtown|[Oo]n)\s$"
)
_PERSON = regex(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Minister|General|Gen|Capt|Captain|Judge|Sen|Gov|Mayor|King|Queen"
    r"|Prince|Princess|Pope|St|Saint|San|Santa|Port|New|[A-Z]\."
    r"|(?!In\b|From\b|Near\b|Outside\b|Around\b|On\b)[A-Z][a-z]+)\.?\s)$"
)
_ENDINGS = frozenset("s es n an ian ans ians i is ese ish ic a e er ers y ia o us um skiy sky ski".split())
_SIC = regex(r"['’]?s?\s?[\[(]")


@rule("place-variant", on=Document, category="contradiction", severity=Severity.WARNING)
def place_variant(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """One place spelt in two ways in a draft.

    The more frequent form is taken for the right one. Places that the reference knows apart
    (Niger and Nigeria), words and names of people are left alone.

    ```bad 2020-10-10
    The village of Stepanavan was shelled. In Stepanavan nobody slept. By night the army had left [[Stepanovan]].
    ```
    ```bad 2014-10-10
    Fighters entered Tel Kayf at noon. In Tel Kayf the church was closed. Few are left in [[Tel Keyf]].
    ```
    ```bad 1987-03-07
    The ferry left Zeebrugge at dusk. Cranes came to Zeebrugge, and in [[Zeebruge]] the bells rang.
    ```
    ```good 2020-10-10
    The village of Stepanavan was shelled. In Stepanavan nobody slept. Mr Stepanovan is from Yerevan.
    ```
    ```good 2014-10-10
    He left Austria for Australia and came back from Australia to Austria; in Australia he was happy.
    ```
    ```good 1987-03-07
    In Zeebrugge the bells rang. Zeebrugge is a port. “In Zeebruge,” the telegram read, “bells.”
    ```
    ```good 1999-06-06
    They live in Marino. In Marino all know Marina. In Martina they saw a friend; from Mariner came a letter.
    ```
    ```good 2022-03-10
    In Makiivka and in Makiyivka [sic] people queue for water. Makiivka is in the Donbas.
    ```
    ```good 1971-07-07
    He was born in Hamden. In Hamden the school is closed; the school in Camden is not, and Camden is near.
    ```
    """
    counts: Counter[str] = Counter()
    placed: dict[str, list[Span]] = {}
    persons: set[str] = set()
    for found in _NAME.finditer(document.prose):
        name, span = found.group(), Span(*found.span())
        before = document.prose[max(0, span.start - 16) : span.start]
        counts[name] += 1
        if _PERSON.search(before):
            persons.add(name)
        elif _PLACED.search(before) and not document.quoted(span) and not document.furniture(span):
            placed.setdefault(name, []).append(span)
    for wrong, spans in placed.items():
        if counts[wrong] != len(spans) or wrong in persons or _ordinary(wrong):
            continue
        for right in placed:
            if counts[right] < 2 * len(spans) or right in persons or not _alike(wrong, right):
                continue
            if not _apart(wrong, right, desk.knowledge):
                yield from _hits(spans, right, document)


def _ordinary(name: str) -> bool:
    return all(spelling.common(word.lower()) for word in name.split())


def _alike(one: str, other: str) -> bool:
    """Whether two names differ by a letter of one word (two of a long one), and not by an ending."""
    first, second = one.split(), other.split()
    if len(first) != len(second) or one == other:
        return False
    changed = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(changed) != 1:
        return False
    a, b = (word.lower() for word in changed[0])
    limit = 2 if min(len(a), len(b)) > 8 else 1
    if min(len(a), len(b)) < (4 if len(first) > 1 else 6) or a[0] != b[0] or letters_apart(a, b, limit) > limit:
        return False
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    return not ({a[stem:], b[stem:]} - {""} <= _ENDINGS)


def _apart(one: str, other: str, knowledge: Knowledge) -> bool:
    """Whether the rarer form is a word, or the reference knows it as the name of something else."""
    if spelling.known(one.lower()):
        return True
    known = knowledge.named([one, other])
    bearers = {each.id for each in known.get(one, ())}
    return bool(bearers - {each.id for each in known.get(other, ())})


def _hits(spans: list[Span], right: str, document: Document) -> Iterator[Hit]:
    for span in spans:
        if not _SIC.match(document.prose, span.end):
            wrong = span.of(document.prose)
            text = f"“{wrong}” here, “{right}” elsewhere in the draft: one place spelt in two ways?"
            yield Hit(span, text, 0.8, (Suggestion(span, right),))

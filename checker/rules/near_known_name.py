"""A name that is nearly an office-holder's of a country the draft is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from checker import spelling
from checker.patterns import regex
from checker.rules import rule
from checker.spelling import names
from checker.spelling.letters import letters_apart
from checker.spelling.names import Name
from checker.types import Desk, Document, Entity, Evidence, Hit, Knowledge, Mention, Severity, Suggestion, Tenure, Title

_SIC = regex(r"['’]?s?\s?[\[(]sic")
_STRANGER = regex(r",? (?:\(\d\d\)|\d\d,)?,? ?(?:an? (?!member|former)[a-z]|no relation|not to be|\d\d, an? |from )")
"""Words that make a private person of the bearer: "Andrew Baily, a plumber"."""
_RUN_ON = regex(r"(?<!Mc)(?<!Mac)(?<=[a-z])[A-Z]")
"""Two words without the blank between them."""
_MANY = frozenset(("senator", "representative", "governor", "mayor", "ambassador", "judge", "member-of-parliament"))
"""Offices with so many holders that a citizen may well bear nearly the same name."""
_HEARD_OF = frozenset(
    "president prime-minister chancellor monarch head-of-state supreme-leader foreign-minister finance-minister "
    "defence-minister interior-minister secretary-general director-general organisation-president managing-director "
    "commission-president central-bank-governor high-commissioner vice-president deputy-prime-minister".split()
)
"""Offices whose holders are named without their office; of others a namesake is likelier than a slip."""
_LONG_AGO = timedelta(days=10 * 365)
_AHEAD = timedelta(days=365)
_SHORTEST, _LONG = 5, 9
_SPELT_OUT = frozenset(
    "ru ua by bg rs mk me ba ge am gr cy il eg sa iq sy lb jo ye sd ly tn dz ma ae qa kw bh om ir af pk ps cn jp kr kp "
    "tw hk th in bd np lk mm kh la et er mn kz kg uz tj tm az so su".split()
)
"""Countries whose names are brought over from another alphabet, in several ways."""
_LETTERS = str.maketrans({"e": "i", "o": "u", "w": "v", "j": "i", "y": "i", "k": "c", "q": "c", "z": "s"})


@rule("near-known-name", on=Document, category="name", severity=Severity.WARNING)
def near_known_name(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """An office-holder's name with a letter wrong, in a draft about their country or body.

    The surname differs by one letter (two in a long one), everything else is the same, nobody known bears the
    name as written, and the draft names the country or the body of the office. Where the odd surname is one
    that others bear, the office has to stand in the same sentence. Other ways of writing a name from another
    alphabet are left alone, and so are members of parliaments, mayors and governors, who are many.

    ```bad 2023-03-14
    Ms Hassan became president of Tanzania after the death of [[John Magafuli]].
    ```
    ```bad 2024-06-12
    The Bank of England, whose governor is [[Andrew Baily]], meets next Thursday.
    ```
    ```bad 2025-05-06
    Germany has a new cabinet. [[Boris Pistorious]] keeps defence, the only Social Democrat who stays where he is.
    ```
    ```bad 2022-11-02
    The Danish prime minister is [[Mette Fredriksen]], who had called the election early.
    ```
    ```bad 2016-07-20
    Britain's new foreign secretary is [[Boris Jonson]]. The French finance minister, [[Michel Sapine]], smiled.
    ```
    ```good 2023-03-14
    Ms Hassan became president of Tanzania after the death of John Magufuli.
    ```
    ```good 2024-06-12
    Andrew Baily, a plumber from Leeds in England, won the lottery.
    ```
    ```good 2022-11-02
    In Denmark Mette Frederiksen met Sanna Marin of Finland and Mark Rutten, a baker.
    ```
    ```good 2019-04-22
    Ukraine elected Volodymyr Zelenskiy; Belarus has Aleksandr Lukashenka. Both spellings are in use.
    ```
    ```good 2005-05-05
    Tony Blaire, no relation of the British prime minister, runs a pub called Gordon Browne's in Kent.
    ```
    ```good 1998-09-28
    The German voters chose Gerhard Schroeder over Helmut Kohl; Gerhard Schroeter, a baker, did not vote.
    ```
    """
    about = _about(document)
    if not about:
        return
    for name in names.find(document):
        if not name.given or document.quoted(name.span) or _SIC.match(document.prose, name.span.end):
            continue
        if _RUN_ON.search(name.last):
            continue
        known = name.mention.entity if name.mention is not None else None
        if known is None and name.mention is not None and name.mention.candidates:
            continue
        if known is not None and not _by_sound(name, known, desk.knowledge):
            continue
        if _STRANGER.match(document.prose, name.span.end):
            continue
        meant = _meant(name, document, desk.knowledge, about, known)
        if meant is not None:
            yield _hit(name, meant)


def _hit(name: Name, meant: Tenure) -> Hit:
    right = meant.person.name
    place = meant.office.country.upper() if meant.office.country else ""
    evidence = Evidence(
        f"{right}: {meant.office.title}" + (f" ({place})" if place else ""),
        "knowledge", meant.source, meant.url, meant.since, meant.until, meant.known_until,
    )  # fmt: skip
    told = f"The reference knows nobody of this name. Is {right} meant ({meant.office.title})?"
    return Hit(name.span, told, 0.85, (Suggestion(name.span, right),), (evidence,))


def _about(document: Document) -> frozenset[str]:
    """The countries and bodies that the draft names, as codes."""
    found = set()
    for mention in document.mentions:
        if mention.kind in ("state", "people", "place", "organisation") and mention.entity is not None:
            found.add(mention.entity.country if mention.kind != "organisation" else mention.entity.id)
        elif mention.kind == "place" and len(mention.candidates) == 1:
            found.add(mention.candidates[0].country)
        elif isinstance(mention.value, Title):
            found.update((mention.value.country, mention.value.unit))
    return frozenset(found - {""})


def _by_sound(name: Name, known: Entity, knowledge: Knowledge) -> bool:
    """Whether the person was found by the sound of the name only, and nobody writes it so."""
    if known.kind != "person" or known.country in _SPELT_OUT:
        return False
    written = " ".join((*name.given, name.last))
    forms = (known.name, *knowledge.aliases(known.id))
    apart = [_slip(_without_dots(each).split(), _without_dots(written).split()) for each in forms]
    return 0 not in apart and 1 in apart


def _slip(one: list[str], other: list[str]) -> int:
    """How many words of two names differ, where they differ by a slip; -1 where they are otherwise unlike."""
    changed = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or any(min(map(len, pair)) < _SHORTEST for pair in changed):
        return -1
    limits = [(pair, 2 if min(map(len, pair)) >= _LONG else 1) for pair in changed]
    return len(changed) if all(letters_apart(*pair, limit) <= limit for pair, limit in limits) else -1


def _without_dots(name: str) -> str:
    """The folded name with the two ways of writing an umlaut or a Danish å made one."""
    from checker.knowledge.fold import fold

    folded = fold(name)
    for two, one in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ss", "s")):
        folded = folded.replace(two, one)
    return folded


def _meant(
    name: Name, document: Document, knowledge: Knowledge, about: frozenset[str], known: Entity | None
) -> Tenure | None:  # fmt: skip
    """The office-holder whose name this nearly is; None where there is none, or more than one."""
    from checker.knowledge.fold import fold

    written = fold(" ".join((*name.given, name.last)))
    words = written.split()
    if len(words) < 2 or len(words[-1]) < _SHORTEST or spelling.known(words[-1]):
        return None
    found = {each.id: each for each in ((known,) if known else _nearly(words, knowledge))}
    if len(found) != 1:
        return None
    ((_, person),) = found.items()
    borne = spelling.seen_name(words[-1]) or bool(knowledge.surnamed([name.last]).get(name.last))
    for tenure in reversed(knowledge.tenures(person.id)):
        fits = _in_the_news(tenure, document.day) and {tenure.office.country, tenure.office.unit} & about
        heard_of = tenure.office.role in _HEARD_OF and not borne
        if fits and (heard_of or _office_beside(name, document, tenure)):
            return tenure
    return None


def _nearly(words: list[str], knowledge: Knowledge) -> Iterator[Entity]:
    """People whose full name differs from these words by a slip in its last one."""
    beginning = " ".join(words[:-1])
    near: Mapping[str, tuple[Entity, ...]] = getattr(knowledge, "beginning", _nobody)(f"{beginning} {words[-1][0]}")
    for key, bearers in near.items():
        other = key.removeprefix(f"{beginning} ")
        if " " in other or min(len(other), len(words[-1])) < _SHORTEST:
            continue
        limit = 2 if min(len(other), len(words[-1])) >= _LONG else 1
        distance = letters_apart(words[-1], other, limit)
        if 0 < distance <= limit and {words[-1], other} != {other.rstrip("s"), other.rstrip("s") + "s"}:
            spelt_out = _SPELT_OUT if _plain(words[-1]) == _plain(other) else ()
            yield from (each for each in bearers if each.kind == "person" and each.country not in spelt_out)


def _nobody(_: str) -> Mapping[str, tuple[Entity, ...]]:
    return {}


@cache
def _plain(word: str) -> str:
    """A name without what a transliteration may change."""
    word = word.translate(_LETTERS).replace("h", "")
    if word.endswith(("a", "u", "ii", "i")):
        word = word.rstrip("aui")
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


def _in_the_news(tenure: Tenure, day: date) -> bool:
    if tenure.office.role in _MANY or (tenure.since and tenure.since > day + _AHEAD):
        return False
    return tenure.until is None or tenure.until > day - _LONG_AGO


def _office_beside(name: Name, document: Document, tenure: Tenure) -> bool:
    """Whether the sentence names the office."""
    sentence = document.sentence_at(name.span.start)
    if sentence is None:
        return False
    return any(_is_of(mention, tenure) for mention in document.mentions_in(sentence.span))


def _is_of(mention: Mention, tenure: Tenure) -> bool:
    title = mention.value
    if not isinstance(title, Title):
        return False
    return title.role == tenure.office.role or title.words.casefold() in tenure.office.title.casefold()

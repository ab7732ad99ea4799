"""reworded-name: a well-known proper name with one of its words replaced: "European Central Bench".

Knows some 230 names of three words and more. The word that stands in may be a near-synonym (as rewording programs
put it) or, at the end of a name that no other body shares, a word for no kind of body; beside its neighbours it
must be something nobody writes. Real bodies with like names (World Tourism Organization) stand in no table, and so
only near-synonyms count inside a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker import spelling
from checker.patterns import regex
from checker.phrases.grams import Grams, shipped
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_RUN = regex(r"[A-Z][a-z]+(?: (?:(?:of|the|for|and|on|in|to) ){0,2}[A-Z][a-z]+){1,6}(?![\w’'-])")
_LINK = frozenset("of the for and on in to".split())
_LEADS = frozenset("the a an its his her their this that in at on by for from to with and but of as".split())
_KINDS = frozenset(
    """
    academy accord act agency agreement alliance area army assembly association authority award awards bank basin
    bay board bridge broadcasting bureau business capital centre center century championship championships channel
    charter church city climate club coalition coast code college commission committee community company conference
    congress convention cooperation corporation council countries country court crisis culture cup customs day days
    declaration department development directorate district division economy education embassy energy exchange
    executive federation festival fleet force forces forum foundation front fund games general government group
    health house industry initiative institute institution island islands labour law league library market markets
    media meeting ministry mission movement museum nation nations network news office olympics open orchestra order
    organisation organization panel parliament party peoples plan police policy press prize programme program
    project province rail railway region report republic research reserve revolution rights road school sea
    secretariat security series service services society space sports square standard state states stock street
    studies summit survey system team telegraph territories territory theatre times tour tower trade transport
    treaty tribunal troops trust union university valley victims war wars water week workers world year youth zone
    """.split()
)
"""Words that end the names of bodies and the like: with another of them the name may well be somebody else's."""
_CLOSE = 0.5
_FIXED = frozenset(
    tuple(each.split(" "))
    for each in (
        "European Central,International Monetary,International Atomic Energy,World Health,Federal Constitutional,"
        "United Nations Security,United Nations General,International Criminal,Federal Open Market,Nobel Peace,"
        "Good Friday,Dow Jones Industrial,International Olympic,Universal Declaration of Human"
    ).split(",")
)
"""Beginnings after which one end alone is known, or another body's."""


@rule("reworded-name", on=Sentence, category="name", severity=Severity.WARNING)
def reworded_name(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known proper name with one of its words replaced by another.

    The names of bodies, treaties, places and happenings are fixed: "European Central Bench", "the Good Friday
    Arrangement". Names that differ in a word and are somebody's own are left alone.

    ```bad 2024-03-19
    The [[European Central Bench]] in Frankfurt held rates earlier this month.
    ```
    ```bad 1998-04-10
    The parties signed the [[Good Friday Arrangement]] in Belfast, and it was late.
    ```
    ```bad 2014-12-10
    Two campaigners shared the [[Nobel Peace Reward]] in Oslo.
    ```
    ```bad 1948-12-11
    The assembly adopted the [[Universal Declaration of Human Privileges]] in Paris.
    ```
    ```bad 1989-11-10
    The [[German Democrat Commonwealth]] opened its border in Berlin.
    ```
    ```good 2024-03-19
    The European Central Bank, the European Court of Auditors and the European Investment Bank are three bodies.
    ```
    ```good 1998-04-10
    The World Tourism Organization, the World Customs Organization and the International Coffee Organization met.
    ```
    ```good 2014-12-10
    The Nobel Peace Center in Oslo showed prints; the International Olympic Academy and the World Food Prize did not.
    ```
    ```good 1989-11-10
    The Berlin Philharmonic played near the Brandenburg Gate; the North Bank of Arsenal and the Bank of Ireland did too.
    ```
    ```good 2011-05-05
    The American Civil Rights Movement, the Black Forest and the Red Army have names of their own; so has Great Dixter.
    ```
    """
    for found in _RUN.finditer(sentence.text):
        if sentence.text[found.end() :][:2] in ("-", " -"):
            continue
        for start, name in _stretches(found[0]):
            right = _replaced(name)
            at = found.start() + start
            span = Span(at, at + len(" ".join(name))).shifted(sentence.span.start)
            if right is not None and not document.quoted(span):
                yield Hit(span, f"The name is “{right}”.", 0.88, (Suggestion(span, right),))
                break


def _stretches(run: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What may be the name in a run of capitals: without a leading "The", and up to each "of", "in" or "and"."""
    words = run.split(" ")
    lead = 1 if words[0].lower() in _LEADS else 0
    ends = [place for place, word in enumerate(words) if word in _LINK and words[place - 1] not in _LINK]
    for end in (*ends, len(words)):
        if end - lead >= 2:
            yield len(" ".join(words[:lead])) + lead, tuple(words[lead:end])


def _replaced(name: tuple[str, ...]) -> str | None:
    """The well-known name that this is but for one word, where that word cannot be somebody's own."""
    if sum(each not in _LINK for each in name) < 3 or name in _names():
        return None
    for place, word in enumerate(name):
        right = _holes().get((*name[:place], "", *name[place + 1 :]))
        if right is None or word in _LINK or not spelling.common(word.lower()) or spelling.seen_name(word.lower()):
            continue
        if word[:4] == right[place][:4] and (len(name) < 3 or word[-3:] == right[place][-3:]):
            continue  # "Organisation", spelt another way
        if _nobody_writes(name, place) and _stands_in(name, place, right[place].lower()):
            return " ".join(right)
    return _twice_replaced(name)


def _twice_replaced(name: tuple[str, ...]) -> str | None:
    """The well-known name with two of its words or more replaced by near-synonyms, one at least left as it is."""
    for right in {each for place, word in enumerate(name) for each in _sharing().get((len(name), place, word), ())}:
        changed = [place for place, word in enumerate(name) if word != right[place]]
        near = all(_close(name[at].lower(), right[at].lower()) for at in changed)
        if len(changed) > 1 and near and all(_nobody_writes(name, at) for at in changed):
            return " ".join(right)
    return None


def _close(word: str, right: str) -> bool:
    """Whether two words mean the same, or begin alike: closer than what passes for a single word."""
    one, other = shipped().word(word), shipped().word(right)
    if one is None or other is None:
        return False
    return word[:4] == right[:4] or shipped().near(one).get(other, 0.0) >= _CLOSE


def _stands_in(name: tuple[str, ...], place: int, right: str) -> bool:
    """Whether the word at `place` is one that a program, or a slip, put in for the right one."""
    grams, word = shipped(), name[place].lower()
    one, other = grams.word(word), grams.word(right)
    near = one is not None and other is not None and other in grams.near(one)
    slip = word[:4] == right[:4] and word not in _KINDS
    return near or slip or (place == len(name) - 1 and name[:-1] in _FIXED and word not in _KINDS)


def _nobody_writes(name: tuple[str, ...], place: int) -> bool:
    grams = shipped()
    return not (_seen(grams, name, place - 1) or _seen(grams, name, place))


def _seen(grams: Grams, name: tuple[str, ...], place: int) -> bool:
    """Whether the words at `place` and after it stand together in print."""
    if place < 0 or place + 1 >= len(name) or name[place] in _LINK or name[place + 1] in _LINK:
        return False
    one, two = grams.word(name[place].lower()), grams.word(name[place + 1].lower())
    lift = grams.lift(one, two) if one is not None and two is not None else None
    return lift is not None and lift > 0.5


@cache
def _names() -> frozenset[tuple[str, ...]]:
    lines = (Path(__file__).parent / "tables" / "body_names.tsv").read_text("utf-8").splitlines()[2:]
    return frozenset(tuple(line.split(" ")) for line in lines if line)


@cache
def _sharing() -> dict[tuple[int, int, str], tuple[tuple[str, ...], ...]]:
    """(length, place, word) -> the names with that word there."""
    found: dict[tuple[int, int, str], tuple[tuple[str, ...], ...]] = {}
    for name in sorted(_names()):
        for place, word in enumerate(name):
            if word not in _LINK:
                key = (len(name), place, word)
                found[key] = (*found.get(key, ()), name)
    return found


@cache
def _holes() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each name with one of its words left out, and the name; what two names share is left out."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    shared = set()
    for name in sorted(_names()):
        for place, word in enumerate(name):
            if word in _LINK:
                continue
            hole = (*name[:place], "", *name[place + 1 :])
            if hole in found:
                shared.add(hole)
            found[hole] = name
    return {hole: name for hole, name in found.items() if hole not in shared}

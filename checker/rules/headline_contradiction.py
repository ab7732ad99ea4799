"""A headline that says the opposite of the first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.patterns import regex
from checker.rules import rule
from checker.types import Block, Desk, Document, Evidence, Hit, Sentence, Severity, Span

# two deeds that exclude each other, each in its forms
_OPPOSITES = (
    ("approve approves approved backs backed adopts adopted passes passed", "reject rejects rejected blocks blocked"),
    ("convicted guilty convicts", "acquitted acquits cleared"),
    (
        "rise rises rose jumps jumped climbs climbed soars soared gains",
        "fall falls fell drops dropped slides slid sinks",
    ),
    ("raises raised hikes hiked", "lowers lowered cuts cut"),
    ("wins won beats beat defeats defeated", "loses lost"),
    ("opens opened reopens reopened", "closes closed shuts"),
    ("arrested arrests detained jailed jails imprisoned imprisons", "released freed frees releases"),
    ("accepts accepted", "refuses refused declines declined rejects rejected"),
    ("joins joined", "leaves left quits"),
    ("survives survived", "dies died killed"),
    ("hires hired", "fires fired sacks sacked"),
    ("buys bought acquires", "sells sold"),
    ("allows allowed lifts legalises legalizes", "bans banned forbids outlaws outlawed"),
    ("confirms confirmed", "denies denied"),
    ("supports supported", "opposes opposed"),
    ("arrives arrived", "departs departed"),
)
_WORD = regex(r"[A-Za-z][\w’'-]*")
_COMMON = frozenset(
    "the a an of in on at to for and or by with from as is are was were be been has have had it its he she they his "
    "her their that this who which will would after before over new says said not no".split()
)
_TURNED = regex(
    r"\b(?:not|n['’]t|never|no|but|after|before|despite|although|though|while|until|earlier|had|previously|once|later"
    r"|instead|again|then|vow\w*|threat\w*|may|might|could|would|if|unless|plan\w*|fail\w*|against|both|some|almost)\b",
    re.I,
)
_CLAUSE = regex(r"[;:,–—]\s")
_SENTENCES = 2


@rule("headline-contradiction", on=Document, category="contradiction", severity=Severity.WARNING)
def headline_contradiction(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A headline that says the opposite of what the article opens with.

    "Senate rejects budget" over "The Senate approved the budget on Thursday". Both must tell of
    the same: two words and more beside the deed are shared, the opening says nothing of the
    headline's deed, and neither turns on a "not", a "but" or an "after".

    ```bad 2017-10-20
    Senate [[rejects]] budget for schools

    The Senate approved the budget for schools on Thursday night by 51 votes to 49.
    ```
    ```bad 1998-07-07
    Shares in Tokyo [[rise]] on yen

    Shares in Tokyo fell on Tuesday as the yen grew weaker.
    ```
    ```bad 2012-05-05
    Jury finds ferry captain [[guilty]] of fraud

    A jury in Athens acquitted the captain of the ferry of fraud on Friday.
    ```
    ```good 2017-10-20
    Senate rejects budget for schools

    The Senate rejected on Thursday the budget for schools that the House approved.
    ```
    ```good 1998-07-07
    Shares in Tokyo rise on yen

    Shares in Tokyo rose on Tuesday after the yen fell against the dollar.
    ```
    ```good 2012-05-05
    Ferry captain guilty of fraud

    A ferry captain will go to prison for fraud; two sailors were acquitted in Athens on Friday.
    ```
    ```good 2003-04-04
    Museum opens new wing in Leeds

    The museum in Leeds, closed for six years, has a new wing.
    ```
    ```good 1976-11-02
    Carter wins Ohio

    Gerald Ford lost the state of Ohio to Jimmy Carter on Tuesday.
    ```
    """
    head = next((block for block in document.blocks[:2] if block.kind in ("title", "heading")), None)
    if head is None or _TURNED.search(head.span.of(document.prose)):
        return
    opening = [each for each in document.sentences if each.span.start >= head.span.end][:_SENTENCES]
    title = _words(head.span.of(document.prose))
    for place, word in title:
        opposite = _opposites().get(word)
        if opposite is None or any(word in _same(each.text) for each in opening):
            continue
        for sentence in opening:
            yield from _contradicted(Span(place, place + len(word)), word, opposite, head, sentence, document)


def _contradicted(
    at: Span,
    word: str,
    opposite: tuple[frozenset[str], frozenset[str]],
    head: Block,
    sentence: Sentence,
    document: Document,
) -> Iterator[Hit]:
    """The hit, where the sentence has the opposite deed, once, and tells of the same."""
    own, other = opposite
    told = [each for _, each in _words(sentence.text)]
    clause = next((part for part in _CLAUSE.split(sentence.text) if any(w in other for _, w in _words(part))), "")
    found = [each for _, each in _words(clause) if each in other]
    if len(found) != 1 or any(each in own for each in told) or _TURNED.search(sentence.text):
        return
    title = {each for _, each in _words(head.span.of(document.prose))} - own - other - _COMMON
    words = [each for _, each in _words(clause)]
    deed = words.index(found[0])
    shared = [index for index, each in enumerate(words) if each in title]
    if len(shared) < 2 or shared[0] > deed:
        return
    span = at.shifted(head.span.start)
    text = f"The headline says “{word}”, the article “{found[0]}”: “{' '.join(sentence.text.split())[:90]}”."
    yield Hit(span, text, 0.75, evidence=(Evidence(sentence.text, "draft"),))


def _words(text: str) -> list[tuple[int, str]]:
    return [(found.start(), found.group().lower()) for found in _WORD.finditer(text)]


def _same(text: str) -> frozenset[str]:
    """Every form of every deed that the text has."""
    words = {each for _, each in _words(text)}
    return frozenset(form for forms in _sides() if forms & words for form in forms)


@cache
def _sides() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(side.split()) for pair in _OPPOSITES for side in pair)


@cache
def _opposites() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Form -> (all forms of its deed, all forms of the opposite)."""
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for one, two in _OPPOSITES:
        sides = frozenset(one.split()), frozenset(two.split())
        for form in sides[0]:
            found.setdefault(form, sides)
        for form in sides[1]:
            found.setdefault(form, sides[::-1])
    return found

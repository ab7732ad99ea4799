"""wrong-creator: a famous book, film, painting, opera, firm or discovery given to the wrong maker.

Knows a table of works and of everybody to whom each can rightly be given. Names as wrong only a maker who
stands in the table for another work: Dickens wrote no "Wuthering Heights", Jobs founded no Microsoft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.cache_plain import kept, stamp
from checker.listed import Listed
from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_MADE = {
    "novel or play": ("wrote|penned|published", "written|penned", "novel|book|play|classic|masterpiece|story|essay"),
    "film": ("directed|made|filmed|shot", "directed|made", "film|movie|classic|masterpiece|thriller|western|epic"),
    "painting or sculpture": (
        "painted|sculpted|created|drew",
        "painted|sculpted|created",
        "painting|masterpiece|canvas|work",
    ),
    "opera or work of music": ("composed|wrote", "composed|written", "opera|ballet|masterpiece|symphony|work|score"),
    "company": (
        "founded|co-founded|started|set up|created|launched",
        "founded|co-founded|created|started",
        "company|firm",
    ),
    "discovery or invention": (
        "discovered|invented|formulated|developed",
        "discovered|invented|formulated",
        "discovery",
    ),
}
_TITLED = {"novel or play", "film", "painting or sculpture", "opera or work of music"}
_HEDGED = regex(
    r"\b(?:not|never|version|adapt\w*|based|parody|sequel|remake|production|staging|staged|revival|translat\w+|illustrat\w+"
    r"|inspired|after|like|rival\w*|versus|praised|reviewed|loved|hated|read|reading|copy|stole|cover|sang|conduct\w*"
    r"|perform\w*|star\w*|play(?:s|ed|ing)|bought|owner|falsely|wrongly|claim\w*|mistaken\w*|if|both|and\sto|influence\w*"
    r"|song|album|exhibition|foreword|preface|introduction|review|biograph\w*|screenplay|script|nephew|son|daughter)\b",
    re.I,
)
_TABLE = Path(__file__).parent / "tables" / "creators.tsv"


class Work(NamedTuple):
    """A work as texts name it, what it is, and who can be named as its maker."""

    kind: str
    title: str
    makers: tuple[str, ...]


@rule("wrong-creator", on=Sentence, category="name", severity=Severity.WARNING)
def wrong_creator(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A famous work, firm or discovery given to somebody known for another.

    "Wuthering Heights" is Emily Brontë's, Microsoft was founded by Bill Gates and Paul Allen. Adaptations,
    productions, covers and versions are left alone, and so is everybody the table does not know.

    ```bad 2012-02-07
    Charles Dickens wrote “[[Wuthering Heights]]” and fourteen other novels.
    ```
    ```bad 2019-04-04
    The film is set in the world of George Orwell's [[Brave New World]].
    ```
    ```bad 2011-10-06
    [[Microsoft]] founder Steve Jobs died on Wednesday in Palo Alto.
    ```
    ```bad 1999-03-08
    “[[Apocalypse Now]]”, directed by Stanley Kubrick, was shot in the Philippines.
    ```
    ```bad 2004-08-23
    Thieves took “[[The Scream]]” by Vincent van Gogh from a museum in Oslo.
    ```
    ```good 2012-02-07
    Charles Dickens wrote “Great Expectations”. Emily Brontë wrote “Wuthering Heights”.
    ```
    ```good 2019-04-04
    The film borrows from George Orwell's Nineteen Eighty-Four and from Aldous Huxley's Brave New World.
    ```
    ```good 2011-10-06
    Steve Jobs, founder of Apple, died on Wednesday; Microsoft founder Bill Gates praised him, his old rival.
    ```
    ```good 1999-03-08
    “Apocalypse Now”, directed by Francis Ford Coppola, was based on Joseph Conrad's “Heart of Darkness”.
    ```
    ```good 2018-05-05
    Martin Scorsese's favourite is The Red Shoes. Kenneth Branagh's version of Christie's Death on the Nile is out.
    ```
    ```good 2016-06-06
    Sergei Eisenstein's copy of Ulysses is for sale. Jeff Bezos's Amazon and Elon Musk's SpaceX compete.
    ```
    """
    text = sentence.text
    for work in _named(text):
        others = [name for name in _makers(work.kind) if name in text and name not in work.makers]
        if not others:
            continue
        if any(maker in text or maker.rpartition(" ")[2] in text for maker in work.makers):
            continue
        for pattern in _patterns(work):
            for found in pattern.finditer(text):
                maker = found["maker"]
                around = text[max(0, found.start() - 30) : found.end() + 12]
                span = Span(*found.span("work")).shifted(sentence.span.start)
                if maker not in others or _HEDGED.search(around.replace(found["work"], "")):
                    continue
                yield _hit(work, maker, span, Span(*found.span("maker")).shifted(sentence.span.start))
                return


def _hit(work: Work, maker: str, span: Span, at: Span) -> Hit:
    first, last = work.makers[0], work.makers[0].rpartition(" ")[2][:3]
    others = [other for other in work.makers[1:2] if last not in other]
    told = f"{work.title} ({work.kind}) is by {' or '.join([first, *others])}, not by {maker}."
    if work.kind == "company":
        told = f"{work.title} was founded by {' and '.join([first, *others])}, not by {maker}."
    if work.kind.startswith("discovery"):
        told = f"{work.title[0].upper()}{work.title[1:]}: {' or '.join([first, *others])}, not {maker}."
    evidence = Evidence(told, "knowledge", "Table of works and makers", verdict="refuted")
    return Hit(span, told, 0.8, (Suggestion(at, work.makers[0]),), (evidence,))


def _named(text: str) -> Iterator[Work]:
    """The works whose titles stand in the sentence, where a maker of another work does too."""
    titles = _titles().standing(text)
    if titles and any(last in text for last in _surnames()):
        yield from (work for work in _table() if work.title in titles)


@cache
def _titles() -> Listed:
    titles = {work.title for work in _table()}
    return Listed(titles, kept("titles-of-works", f"{stamp(_TABLE)} {stamp(__file__)}", lambda: any_of(sorted(titles))))


@cache
def _patterns(work: Work) -> tuple[re.Pattern[str], ...]:
    """The ways a sentence ties a maker to the work."""
    active, passive, noun = _MADE[work.kind]
    names = sorted((name for name in _makers(work.kind) if name not in work.makers), key=len, reverse=True)
    maker = rf"(?<![\w’'-])(?P<maker>{'|'.join(re.escape(name) for name in names)})(?![\w-])"
    title = rf"[“\"‘']?(?P<work>{re.escape(work.title)})[,.]?[”\"’']?(?!['’]s|\w|\s[A-Z]|-)"
    some = rf"(?:(?:the|his|her|a|famous|great|\w+ist|19\d\d)\s){{0,3}}(?:(?:{noun})s?,?\s)?"
    shapes = [
        rf"{maker}(?:,\swho)?\s(?:also\s|later\s)?(?:{active})\s{some}{title}",
        rf"{title},?\s(?:(?:which|that)\s)?(?:was\s|is\s)?(?:{passive})\s(?:in\s\d{{4}}\s)?by\s{maker}",
    ]
    if work.kind in _TITLED:
        shapes += [
            rf"{maker}['’]s?\s{some}{title}",
            rf"{title},?\s(?:(?:a|the)\s(?:{noun})\s)?by\s{maker}",
            rf"{maker},?\s(?:the\s)?(?:author|writer|director|painter|composer|creator)\sof\s{title}",
            rf"{title}\s(?:author|director|painter|composer|creator)\s{maker}",
        ]
    elif work.kind == "company":
        shapes += [
            rf"{title}(?:['’]s)?\s(?:co-)?founders?,?\s{maker}",
            rf"{maker},?\s(?:the\s)?(?:billionaire\s)?(?:co-)?founder\sof\s{title}",
            rf"{maker},?\s(?:the\s)?{title}\s(?:co-)?founder",
        ]
    else:
        shapes += [
            rf"{maker}['’]s\s(?:discovery|invention)\sof\s{title}",
            rf"{maker},?\s(?:the\s)?(?:discoverer|inventor)\sof\s{title}",
        ]
    return tuple(regex(shape) for shape in shapes)


@cache
def _makers(kind: str) -> frozenset[str]:
    """Everybody the table gives a work of this kind."""
    return frozenset(maker for work in _table() if work.kind == kind for maker in work.makers)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(maker.rpartition(" ")[2] for work in _table() for maker in work.makers)


@cache
def _table() -> tuple[Work, ...]:
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines()[2:])
    return tuple(Work(kind, title, tuple(who.split("|"))) for kind, titles, who in rows for title in titles.split("|"))

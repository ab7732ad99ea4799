"""acts-on-self: a person who criticises, sacks or beats himself: one of the two names is somebody else's.

Reads only a style or title with a surname on either side of the verb ("Mr Sunak criticised Mr Sunak's decision").
Whose name was meant it does not know; men and wives share a surname, but not a style.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_STYLES = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Baroness|President|Senator|Chancellor|Governor|Prime Minister|General|Secretary"
    r"|Congressman|Cardinal|Judge|Justice|Professor)\.?"
)
_ACTS = (
    r"accused|attacked|backed|beat|blamed|challenged|congratulated|contradicted|criticised|criticized|defeated|denounced"
    r"|dismissed|embraced|endorsed|fired|followed|greeted|invited|met|mocked|named|nominated|ousted|overruled|phoned"
    r"|praised|rang|rebuked|rejected|replaced|sacked|succeeded|sued|supported|telephoned|thanked|told|toppled|urged"
    r"|vetoed|visited|welcomed"
)
_SELF = regex(
    rf"(?<![\w’'-])(?P<who>{_STYLES} (?P<name>[A-Z][\w’'-]+)) (?:(?:has|had|have|later|then|also|once|publicly) )?"
    rf"(?P<verb>{_ACTS}) (?P<whom>(?P=who)(?:[’']s?)?)(?![\w-])(?! (?:Jr|Sr|junior|senior|the younger|the elder|[A-Z]))"
)
_LIKELY = regex(r"\b(?:himself|herself|namesake|namesakes|brothers|cousins?|father|son)\b")


@rule("acts-on-self", on=Sentence, category="contradiction", severity=Severity.WARNING)
def acts_on_self(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A person who criticises, sacks or telephones himself: one of the two names is somebody else's.

    Names of one style alone, on either side of a verb for what people do to others.

    ```bad 2023-11-13
    Only last month [[Mr Hall criticised Mr Hall's]] decision to scrap the railway to Leeds.
    ```
    ```bad 1976-09-10
    On Tuesday [[President Ford telephoned President Ford]] in Atlanta.
    ```
    ```bad 2012-11-27
    [[Ms Royal has accused Ms Royal]] of fraud in the count in Paris.
    ```
    ```good 2023-11-13
    Mr Hall criticised Mr Sunak's decision; Mr Hall defended it. Of Mr Hall Mr Hall's wife said nothing in Leeds.
    ```
    ```good 1996-09-10
    Mrs Clinton defended Mr Clinton, and Mr Bush praised Mr Bush Senior in Houston.
    ```
    ```good 2012-11-27
    Mr Copé said that Mr Copé's own party would judge. Dr King followed Dr King Sr. to the pulpit in Atlanta.
    ```
    ```good 1968-06-06
    Senator Kennedy succeeded a Kennedy, and President Kennedy beat Senator Nixon in Chicago.
    ```
    ```good 2004-03-15
    “Mr Aznar thanked Mr Aznar,” the joke went in Madrid. President Castro named a minister; Mr Castro met him.
    ```
    """
    for found in _SELF.finditer(sentence.text):
        span = Span(*found.span()).shifted(sentence.span.start)
        if document.quoted(span) or _LIKELY.search(sentence.text):
            continue
        message = f"{found['who']} {found['verb']} {found['whom']}: one of the two names should be another."
        yield Hit(span, message, 0.85)

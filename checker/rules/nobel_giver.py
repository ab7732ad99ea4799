"""nobel-giver: a Nobel prize said to be given by another of the bodies that give them.

Literature is the Swedish Academy's, peace the Norwegian committee's, medicine the assembly's at the Karolinska
Institute, the rest the Royal Swedish Academy of Sciences'. Read only in drafts about one prize.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_FIELD = regex(
    r"\bNobel\s(?:Memorial\s)?(?:Prize\s)?(?:(?:in|for)\s)?(?P<field>Literature|literature|Peace|peace|Physics|physics|Chemistry|"
    r"chemistry|Medicine|medicine|Physiology|physiology|Economic|economic)|\b(?P<peace>Peace\sPrize)\b"
)
_BODY = regex(
    r"\b(?P<body>Norwegian\sNobel\sCommittee|(?<!Royal\s)Swedish\sAcademy(?!\sof)|Royal\sSwedish\sAcademy\sof\sSciences|"
    r"Nobel\sAssembly(?:\sat\s(?:the\s)?Karolinska\sInstitute)?)"
    r"(?:\sin\s(?:Oslo|Stockholm))?\s(?:said|announced|awarded|honou?red|cited|praised|gave|chose|named|credited|wrote)\b"
)
_GIVES = {
    "Norwegian Nobel Committee": frozenset({"peace"}),
    "Swedish Academy": frozenset({"literature"}),
    "Royal Swedish Academy of Sciences": frozenset({"physics", "chemistry", "economic"}),
    "Nobel Assembly": frozenset({"medicine", "physiology"}),
}


@rule("nobel-giver", on=Document, category="reference", severity=Severity.WARNING)
def nobel_giver(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A Nobel prize given by a body that gives another.

    ```bad 2010-10-07
    She won the Nobel Prize in Literature. The [[Norwegian Nobel Committee]] honoured her for her novels.
    ```
    ```bad 2015-10-06
    Two men share the Nobel Prize in Physics. The [[Swedish Academy]] said that they had shown that neutrinos have mass.
    ```
    ```bad 2009-10-09
    He got the Nobel Peace Prize. The [[Swedish Academy]] praised his efforts.
    ```
    ```good 2010-10-07
    She won the Nobel Prize in Literature. The Swedish Academy honoured her for her novels.
    ```
    ```good 2015-10-06
    Two men share the Nobel Prize in Physics, the Royal Swedish Academy of Sciences announced.
    ```
    ```good 2009-10-09
    The Nobel Peace Prize comes last; the Nobel Prize in Literature was on Thursday. The Swedish Academy named a poet.
    ```
    ```good 1901-12-10
    The Swedish Academy gave its own prize to a poet who never won the Nobel Prize.
    ```
    ```good 2021-10-05
    The Nobel Prize in Medicine went to two Americans, and the Nobel Assembly said they had explained touch.
    ```
    """
    if "Nobel" not in document.prose:
        return
    fields = {(each["field"] or "peace").lower() for each in _FIELD.finditer(document.prose)}
    fields = {"medicine"} if fields == {"medicine", "physiology"} else fields
    if len(fields) != 1:
        return
    field = fields.pop()
    for found in _BODY.finditer(document.prose):
        name = next(each for each in _GIVES if " ".join(found["body"].split()).startswith(each))
        span = Span(*found.span("body"))
        if field not in _GIVES[name] and not document.quoted(span):
            right = next(each for each, theirs in _GIVES.items() if field in theirs)
            told = "economics" if field == "economic" else field
            yield Hit(span, f"The Nobel prize for {told} is given by the {right}.", 0.9, (Suggestion(span, right),))

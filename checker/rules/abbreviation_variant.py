"""abbreviation-variant: an abbreviation the draft has introduced, later with two letters changed round.

Compares the draft with itself: "the International Monetary Fund (IMF) … the IFM". Abbreviations that the
reference knows as another body's, that the draft introduces too, or that stand as often are left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_SHORT = regex(r"(?<![\w.&/-])(?P<short>[A-Z]{3,7})(?![\w.&/-])")
_INTRODUCED = regex(
    r"\b[A-Z][\w’'-]+\s\((?:the\s)?(?P<short>[A-Z]{3,7})\)|\b(?P<first>[A-Z]{3,7})\s\((?:the\s)?[A-Z][a-z]"
)


@rule("abbreviation-variant", on=Document, category="name", severity=Severity.WARNING)
def abbreviation_variant(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """An abbreviation that the draft has introduced, later with two letters changed round.

    "The International Monetary Fund (IMF) … the IFM". Other bodies' abbreviations are left alone.

    ```bad 1998-08-17
    The International Monetary Fund (IMF) met in Moscow. The IMF will lend more. The [[IFM]] wants reforms.
    ```
    ```bad 2012-12-12
    The Kivu Defence Union (KDU) took the town. A KDU captain spoke. By noon the [[KUD]] had left Goma.
    ```
    ```bad 1984-03-12
    The National Union of Mineworkers (NUM) called a strike; the NUM has 180,000 members, and the [[NMU]] has funds.
    ```
    ```good 1998-08-17
    The World Trade Organization (WTO) and the World Health Organization (WHO) met; the WHO left first.
    ```
    ```good 2012-12-12
    The African National Congress (ANC) and the Angolan News Corps (NAC) met; the NAC left.
    ```
    ```good 1984-03-12
    The Communist Party of Spain (CPS), known as PCE, and the Socialist Party (PSC) met; the CPS and the PSC agreed.
    ```
    ```good 2020-02-02
    The FARC and the ELN met in Havana; the NLE is a school in Leeds.
    ```
    ```good 2003-03-03
    The United Nations Fund (UNF) sent tents. “FNU, UNF, whatever,” he said.
    ```
    """
    introduced = {found["short"] or found["first"] for found in _INTRODUCED.finditer(document.prose)}
    if not introduced:
        return
    found = [(each["short"], Span(*each.span())) for each in _SHORT.finditer(document.prose)]
    counts = Counter(short for short, _ in found)
    for short, span in found:
        right = [each for each in introduced if _turned(short, each)]
        if len(right) != 1 or short in introduced or counts[short] >= counts[right[0]]:
            continue
        known = desk.knowledge.named([short]).get(short, ())
        if not known and not document.quoted(span) and not document.furniture(span):
            text = f"“{short}” here, “{right[0]}” elsewhere in the draft."
            yield Hit(span, text, 0.85, (Suggestion(span, right[0]),))


def _turned(one: str, other: str) -> bool:
    """Whether the two differ by two neighbouring letters changed round."""
    if len(one) != len(other) or one == other or sorted(one) != sorted(other):
        return False
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(places) == 2 and places[1] - places[0] == 1

"""nth-member: a body with fewer members than the rank of the newest.

"Sweden joined as the 32nd member" and "the alliance now has 31 members" in one draft. Knows counting only.
Members leave too: a count below the rank is read only where the draft says "now", or that it is the newest.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.numbers_words import ORDINALS, TENS, read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span

_WORD = rf"(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ORDINALS)})"
_RANK = regex(
    rf"\b(?:joins?|joined|joining|became|become|becomes|becoming|admitted|accepted|welcomed|to\sbe|is|was)\b"
    rf"[^.;:]{{0,60}}?\b(?:as\s)?(?:the|its|their|NATO[’']s|the\s\w+[’']s)?\s?(?P<rank>\d{{1,3}}(?:st|nd|rd|th)|{_WORD})\s"
    r"(?:full\s)?member(?:\sstate|\scountry|\snation)?\b"
)
_COUNT = regex(
    r"\b(?P<body>[Tt]he\s(?:alliance|bloc|union|organi[sz]ation|club|group|pact|league|commonwealth|community|body|currency\sarea"
    r"|federation)|NATO|Nato|[Tt]he\sE\.?U\.?|[Tt]he\sEuropean\sUnion|It)\s(?:now\s|today\s)?(?:has|counts|numbers|consists\sof)\s"
    r"(?:now\s)?(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s(?:member\s(?:states|countries|nations)|members?)\b"
)
_NOW = regex(r"\b(?:now|today|currently)\b")
_OFF = regex(r"\b(?:left|leave|leaves|leaving|quit|withdr\w+|expelled|suspended|Brexit|exit|other)\b")


@rule("nth-member", on=Document, category="contradiction", severity=Severity.WARNING)
def nth_member(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """Fewer members than the newest is said to make.

    Read only where the draft names one such rank and says how many members there are now.

    ```bad 2024-03-07
    Sweden formally joins NATO as 32nd member. It had waited for two years. The alliance now has [[31 members]].
    ```
    ```bad 2013-07-01
    Croatia became the 28th member state of the union at midnight. The bloc now counts [[27 members]].
    ```
    ```bad 1999-04-30
    Cambodia was admitted as the tenth member on Friday. The group now has [[nine member states]], all in Asia.
    ```
    ```good 2024-03-07
    Sweden formally joins NATO as 32nd member. It had waited for two years. The alliance now has 32 members.
    ```
    ```good 2013-07-01
    Croatia is to become the 28th member of the union at midnight. The bloc has 27 members.
    ```
    ```good 2021-01-01
    Croatia joined in 2013 as the 28th member. Britain has left, and the bloc now has 27 members.
    ```
    ```good 1999-04-30
    Cambodia became the tenth member on Friday, two years after the ninth. The group now has ten members.
    ```
    ```good 2011-07-14
    South Sudan became the 193rd member of the United Nations. The African Union has 54 members; the council now has 15.
    ```
    ```good 1961-11-30
    She became the third member of the club in Leeds. The alliance now has 15 members.
    ```
    """
    if " member" not in document.prose:
        return
    ranks = {_rank(found["rank"]) for found in _RANK.finditer(document.prose)} - {0}
    if not ranks or _OFF.search(document.prose):
        return
    highest = max(ranks)
    for found in _COUNT.finditer(document.prose):
        sentence = document.sentence_at(found.start())
        count = int(found["n"]) if found["n"].isdigit() else int(read_words(found["n"]) or 0)
        span = Span(found.start("n"), found.end())
        if sentence is None or not highest - 4 < count < highest or not _NOW.search(found[0]) or document.quoted(span):
            continue
        yield Hit(span, f"The draft names a member number {highest}, and gives {count} members here.", 0.85)


def _rank(text: str) -> int:
    if text[0].isdigit():
        return int(text.rstrip("stndrh"))
    tens, _, last = text.lower().rpartition("-")
    return ORDINALS.get(last, 0) + TENS.get(tens, 0)

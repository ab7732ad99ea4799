"""The same quotation given to two people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Quote, Severity

_LEAST = 5
_TOLD = regex(r"\b(?:told|tells|to)\s(?:the\s)?(?:[A-Z]\w+\s)?$")
_NAMED = regex(r",\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+)(?=,)")
_REPEATED = regex(
    r"\b(?:echo\w*|repeat\w*|quot\w+|agree[sd]?|again|same|retweet\w*|cit(?:e[sd]?|ing)|in (?:his|her|"
    r"their) turn|recall\w*|mock\w*|"
    r"respond\w*|repl(?:y|ied)|chant\w*|sang|words of|slogan)\b",
    re.I,
)


@rule("same-words-two-speakers", on=Document, category="quote", severity=Severity.WARNING)
def same_words_two_speakers(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """The same five words and more, in quotation marks, given to two people by name.

    One of them did not say it. Two who say it together, one who repeats the other, and a
    quotation taken up again under the first name are no such case.

    ```bad 2025-06-01
    “We shall rebuild every house in the valley,” said Ana Duarte.

    [[“We shall rebuild every house in the valley,”]] said Luis Ferrer.
    ```
    ```bad 1994-09-01
    Gerry Malone said: “The complete cessation begins at midnight.” John Harte said: [[“The complete cessation begins at midnight.”]]
    ```
    ```bad 2008-10-07
    “No bank will be allowed to fail,” Paul Dell said in Dublin. [[“No bank will be allowed to fail”]], Mary Roe told reporters.
    ```
    ```bad 2019-05-05
    “The tax will destroy small shops,” said Tom Hall, a baker. Later the minister, Jan Kos, said: [[“The tax will destroy small shops.”]]
    ```
    ```good 2025-06-01
    “We shall rebuild every house in the valley,” said Ana Duarte. “We shall rebuild every house in the valley,” Duarte said again.
    ```
    ```good 1994-09-01
    “It begins at midnight tonight, all of it,” said Gerry Malone. John Harte repeated: “It begins at midnight tonight, all of it.”
    ```
    ```good 2008-10-07
    “No bank will fail,” Paul Dell said. “No bank will fail,” Mary Roe said.
    ```
    ```good 1985-07-13
    “Thank you very much indeed, London,” said the singer. “Thank you very much indeed, London,” she said.
    ```
    ```good 2019-09-23
    Greta Holm said: “How dare you look away from this.” The crowd chanted with Jan Berg: “How dare you look away from this.”
    ```
    """  # noqa: E501
    seen: dict[str, Quote] = {}
    for quote in document.quotes:
        key = " ".join(re.findall(r"[\w’']+", quote.text.lower()))
        if key.count(" ") < _LEAST - 1:
            continue
        first = seen.setdefault(key, quote)
        if first is quote:
            continue
        one, other = _surname(first, document), _surname(quote, document)
        between = document.prose[max(first.span.end, quote.span.start - 120) : quote.span.start]
        if one and other and one != other and not _REPEATED.search(between + _after(quote, document)):
            yield Hit(quote.span, f"The same words stand under the name of {one} in this draft.", 0.85)


def _after(quote: Quote, document: Document) -> str:
    return document.prose[quote.span.end : quote.span.end + 60]


def _surname(quote: Quote, document: Document) -> str:
    """The last name of the speaker where the draft names one beside the quotation, else ""."""
    if quote.speaker is None or quote.cue is None:
        return ""
    if _TOLD.search(document.prose[max(0, quote.speaker.start - 24) : quote.speaker.start]):
        return ""
    behind = _NAMED.match(document.prose, quote.speaker.end)
    words = behind["name"].split() if behind else quote.speaker.of(document.prose).split()
    names = [word for word in words if word[:1].isupper()]
    return (
        re.sub(r"['’]s?$", "", names[-1])
        if len(names) >= 1 and words[-1] == names[-1] and len(names[-1]) > 2
        else ""
    )

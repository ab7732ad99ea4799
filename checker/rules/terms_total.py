"""terms-total: so many terms of so many years, and the years they are said to make together.

Knows multiplication only. Terms that were cut short or served for somebody else are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_N = r"two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
_M = (
    r"(?:\d{1,2}|(?:twenty|thirty|forty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|four|six|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_TERMS = regex(
    rf"\b(?P<n>{_N})\s(?:consecutive\s|successive\s|full\s|straight\s)?(?P<l>{_N})[-\s]years?\s(?:terms|mandates|periods)\b"
    r"(?P<gap>(?:\s(?:for|as|in|of)\s[^.;:,()\d]{1,50})?(?:,|\s\(|\s[–—-]|\sor|\sand|\sfor|\sto)\s?)"
    r"(?P<sum>(?:(?:or|and|for|with|that\sis|meaning|so|thus)\s)?(?:an?\s|the\s)?(?:\w+\s)?(?:total|maximum|limit|sum|combined)\s"
    rf"(?:of\s|limit\sof\s)?|or\s|at\smost\s|no\smore\sthan\s|(?=\S+\syears\s(?:in\sall|in\stotal|altogether|together)\b))"
    rf"(?P<m>{_M})\s(?:consecutive\s)?years\b"
)
_CUT = regex(
    r"\b(?:if|unless|part\w*|includ\w+|unexpired|remainder|remaining|interim|acting|interrupt\w*|because|though|but|plus"
    r"|short\w*|extend\w*|extension|extra|another|additional|more\sthan|about|nearly|almost|served\sonly)\b"
)


@rule("terms-total", on=Sentence, category="number", severity=Severity.WARNING)
def terms_total(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Terms whose number and length do not make the years beside them.

    Three four-year terms are twelve years, not 16.

    ```bad 2016-02-26
    The reforms include a limit of three four-year terms for the president, a maximum of [[16]] years.
    ```
    ```bad 1994-05-10
    A president may serve two five-year terms, or [[12]] years, under the constitution of Malawi.
    ```
    ```bad 2021-12-08
    She led the council in Graz for four four-year terms (a total of [[twelve]] years).
    ```
    ```good 2016-02-26
    The reforms include a limit of three four-year terms for the president, a maximum of 12 years.
    ```
    ```good 1994-05-10
    A president may serve two five-year terms, or ten years, under the constitution of Malawi.
    ```
    ```good 1951-03-01
    A president is held to two four-year terms, or ten years if he came in for part of another's term.
    ```
    ```good 2021-12-08
    She led the council in Graz for four four-year terms, and her husband sat there for 12 years.
    ```
    ```good 2008-11-05
    He served two six-year terms in Manila, a total of 11 years because the first was cut short.
    ```
    ```good 2013-06-14
    After two four-year terms, at most three years passed before he ran again in Tehran.
    ```
    """
    if "terms" not in sentence.text and "mandates" not in sentence.text and "periods" not in sentence.text:
        return
    found = _TERMS.search(sentence.text)
    if found is None or _CUT.search(sentence.text, found.start()):
        return
    number, length, said = (_read(found[group]) for group in ("n", "l", "m"))
    span = Span(*found.span("m")).shifted(sentence.span.start)
    if 0 in (number, length, said) or number * length == said or document.quoted(span):
        return
    if said < length or _passed(sentence.text, found.end()):
        return
    right = str(number * length)
    yield Hit(span, f"{found['n']} terms of {found['l']} years make {right} years.", 0.9, (Suggestion(span, right),))


def _passed(text: str, end: int) -> bool:
    return text.startswith((" passed", " ago", " later", " before", " after", " went", " since"), end)


def _read(word: str) -> int:
    return int(word) if word.isdigit() else int(read_words(word) or 0)

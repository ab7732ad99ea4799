"""A and an: the article that does not fit the sound after it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_ARTICLE = regex(r"(?<![\w’'.-])(?P<article>[Aa]n?)\s(?P<word>[a-z]{3,})(?![\w’'])")
_VOWEL_LETTER = regex(
    r"[aeio]|un(?:[b-df-hj-mp-tv-z]|necess|numb|natur|negot|usual|equal|even|us[ae]d|easy|author|am|"
    r"ev|in[fhjs])|up|ug|ul|um|ut[mt]|ur[gn]"
)
_CONSONANT_SOUND = regex(
    r"(?:one(?:s|self|time|-|$)|once|eu|ew|ubi|ouija|oui|uni(?:[cflqstvo]|$)|iota$|"
    r"u(?:k|ran|reth|ric|rin|ro|surp|su[ar]|sab|se|til|top|tes?$))"
)
_SILENT_H = regex(r"(?:hour|honest|honou?r|heir)")
_EITHER = regex(r"(?:h|[a-z]{1,2}$)")


@rule("article-form", on=Sentence, category="spelling", severity=Severity.WARNING)
def article_form(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """ "A" before a vowel sound, "an" before a consonant.

    The sound decides, not the letter: an hour, a university, a one-off, an unusual day.
    "An historic" is some writers' right and left alone, as are capitals and figures,
    which readers may speak in two ways.

    ```bad 2025-03-03
    The court in Quito heard [[a appeal]] on Monday.
    ```
    ```bad 1991-08-20
    It was [[an coup]] by eight men in Moscow.
    ```
    ```bad 2014-04-16
    The ferry sank within [[a hour]], [[an university]] said.
    ```
    ```good 2025-03-03
    The court heard an appeal from a European union, a one-off and a useful one.
    ```
    ```good 1991-08-20
    It was an hour of an honest man; an historic day, a unique day, an unusual day.
    ```
    ```good 2014-04-16
    She got an A and a B; vitamin a is found in liver. An FBI agent and a UN envoy met.
    ```
    ```good 1960-02-03
    A unanimous vote, a ewe, a eulogy, a uranium mine, an umbrella, an urgent call, an heir.
    ```
    ```good 2003-02-01
    Plan a failed, then plan b; an x-ray, a u-turn, an 80-year-old and a 70-year-old.
    ```
    ```good 1984-10-31
    An uninformed crowd, an unimportant matter, a unicorn and a uniformed guard in Delhi.
    ```
    """
    from checker import spelling

    for found in _ARTICLE.finditer(sentence.text):
        word = found["word"]
        right = _right(word)
        if (
            right is None
            or right == found["article"].lower()
            or not spelling.common(word)
            or word in _NOT_NOUNS
        ):
            continue
        if found["article"][0] == "A" and sentence.text[: found.start()].strip("“‘\"'([— "):
            continue  # a letter: Type A engine
        span = Span(found.start(), found.end()).shifted(sentence.span.start)
        article = right.capitalize() if found["article"][0].isupper() else right
        quoted = document.quoted(span)
        yield Hit(
            span,
            f"“{article} {word}”: the sound after the article decides.",
            0.9,
            (Suggestion(span, f"{article} {word}"),),
            severity=Severity.NOTE if quoted else None,
        )


_NOT_NOUNS = frozenset(
    "and are also again is in on or of at as if it its into only our out over under until upon".split(" ")
)


def _right(word: str) -> str | None:
    """The article for a word, None where both are in use or the sound is not certain."""
    if _SILENT_H.match(word):
        return "an"
    if _CONSONANT_SOUND.match(word):
        return "a"
    if _VOWEL_LETTER.match(word):
        return "an"
    if _EITHER.match(word) or word[0] == "u":
        return None
    return "a"

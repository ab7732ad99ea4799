"""bloc-count: the members of "the alliance" or "the bloc", where the draft names one such body only.

Counts with the tables of members, as body-count does for bodies named beside the figure. Silent where the
draft names two bodies, around a change of members, and where the sentence looks back or ahead.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.annotate.places import bodies, pattern
from checker.patterns import regex
from checker.rules import rule
from checker.rules.body_count import COMPLETE, members_around
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_N = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_COUNT = regex(
    r"\b[Tt]he\s(?:(?P<short>alliance|bloc|union|organi[sz]ation)(?:,\swhich)?\s(?:now\s|today\s)?(?:has|counts|numbers|groups)"
    rf"|{_N}[-\s](?:member|nation|country|state|strong)\s(?P<short2>alliance|bloc|union|organi[sz]ation)\b)"
    r"(?:\s(?:now\s)?(?P<m>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s(?:member\s(?:states|countries|nations)|members|states|countries)\b)?"
)
_OFF = regex(
    r"\b(?:then|was|were|had|became|would|will|could|if|when|since|until|founded|founding|original|former\w*|once|grew|plans?"
    r"|other|about|some|nearly|almost|more\sthan|at\sleast|only|least|candidate|trade|labou?r|rugby|opposition|rebel)\b"
)
_YEAR = regex(r"\b(?:1[89]\d\d|20\d\d)\b")
_KINDS = {"alliance": ("nato",), "bloc": ("eu", "asean", "gcc"), "union": ("eu", "african-union")}

_PART = 5
"""A count further off than this is of something else: partners, a part of the members."""
_NO_BLOCS = frozenset(("un", "nato", "osce", "g7", "g20", "council-of-europe", "schengen", "euro-area"))


@rule("bloc-count", on=Sentence, category="geography", severity=Severity.WARNING)
def bloc_count(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The wrong number of members of the alliance or bloc that the draft is about.

    ```bad 2024-07-10
    NATO leaders met in Washington. The alliance now has [[30 members]], and more wish to join.
    ```
    ```bad 2016-06-24
    The European Union faces its worst crisis. The [[27-nation bloc]] must now talk to London.
    ```
    ```bad 2012-04-04
    ASEAN foreign ministers met in Phnom Penh. The bloc has [[11 members]], from Burma to the Philippines.
    ```
    ```good 2024-07-10
    NATO leaders met in Washington. The alliance now has 32 members, and more wish to join.
    ```
    ```good 2016-06-24
    The European Union faces its worst crisis. The 28-nation bloc must now talk to London.
    ```
    ```good 2012-04-04
    NATO and the European Union met in Brussels. The bloc has 27 members, the alliance has 28 members.
    ```
    ```good 2019-04-04
    NATO turned 70 on Thursday. The alliance had 12 members when it was founded; the 12-member alliance grew.
    ```
    ```good 2011-05-05
    The European Union is watching. The opposition alliance has 40 members; the rebel alliance has 12 members.
    ```
    ```good 2024-03-07
    Sweden joined NATO on Thursday. The alliance has 31 members, or 32 from today.
    ```
    """
    if not any(word in sentence.text for word in ("alliance", "bloc", "union", "organi")):
        return
    found = _COUNT.search(sentence.text)
    if found is None or not (found["m"] or found["n"]) or _OFF.search(sentence.text) or _YEAR.search(sentence.text):
        return
    short = found["short"] or found["short2"]
    body = _one_body(short, document, desk)
    text = found["m"] if found["short"] else found["n"]
    if body is None or text is None:
        return
    number = int(text) if text.isdigit() else int(read_words(text) or 0)
    counts = members_around(body, document.day, desk.knowledge)
    span = Span(found.start("m") if found["short"] else found.start("n"), found.end()).shifted(sentence.span.start)
    if not counts or number in counts or abs(number - counts[-1]) > _PART or document.quoted(span):
        return
    right = " or ".join(str(each) for each in counts)
    told = f"On {document.day.day} {document.day:%B %Y} it had {right} members, not {text}."
    better = span.of(document.prose).replace(text, str(counts[-1]), 1)
    evidence = Evidence(told, "knowledge", "Tables of members", verdict="refuted")
    yield Hit(span, told, 0.85, (Suggestion(span, better),) if len(counts) == 1 else (), (evidence,))


def _one_body(short: str, document: Document, desk: Desk) -> str | None:
    """The one body with a full table that the draft names, where the short word is a word for it."""
    names = bodies(desk.knowledge)
    named = {
        names[found["body"]]
        for found in pattern(desk.knowledge, r"\b{body}\b", document.prose).finditer(document.prose)
    }
    named -= _NO_BLOCS if short != "alliance" else named - {"nato"}
    body = next(iter(named)) if len(named) == 1 else ""
    return body if body in COMPLETE and body in _KINDS.get(short, ()) else None

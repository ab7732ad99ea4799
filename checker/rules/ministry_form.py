"""ministry-form: a ministry called what no ministry is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Knowledge, Sentence, Severity, Span, Suggestion

_PATTERNS: dict[str, tuple[re.Pattern[str], dict[str, str]]] = {}


@rule("ministry-form", on=Sentence, category="office-form", severity=Severity.WARNING)
def ministry_form(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A ministry called what no ministry is called.

    Rewording programs turn the foreign ministry into an "international ministry". The wrong
    forms are those of the minister in the table of titles, and those of the table of ministries.

    ```bad 2025-06-01
    The [[international ministry]] released a video statement.
    ```
    ```bad 2011-03-04
    A spokesman for the Polish [[outer ministry]] declined to comment.
    ```
    ```bad 1998-08-18
    Officials at the [[inner ministry]] in Moscow met bankers overnight.
    ```
    ```bad 2003-10-27
    A spokesman for the [[Ministry of Protection]] in Manila said the fleet had sailed.
    ```
    ```good 2025-06-01
    The foreign ministry released a video statement.
    ```
    ```good 2011-03-04
    The Ministry of International Trade and Industry became the Ministry of Economy in 2001.
    ```
    ```good 1998-08-18
    The finance ministry in Moscow and the interior ministry met bankers overnight.
    ```
    ```good 2014-02-02
    He founded an international ministry for students in Nairobi, a church of 40 people.
    ```
    ```good 2007-07-07
    The Outer Hebrides ministry of the Free Church is small. The exterior of the ministry is grey.
    ```
    """
    if "inistry" not in sentence.text or _CHURCH.search(sentence.text):
        return
    pattern, right = _forms(desk.knowledge)
    for found in pattern.finditer(sentence.text):
        words = right[lower(found[1])]
        at = Span(*found.span(1)).shifted(sentence.span.start)
        if document.quoted(at):
            continue
        better = words.title() if found[1][0].isupper() else words
        yield Hit(at, f"No ministry is called “{found[1]}”: write “{words}”.", 0.9, (Suggestion(at, better),))


_CHURCH = regex(
    r"\b(?:church\w*|pastor\w*|gospel|bible|evangel\w*|christian\w*|missionar\w*|preach\w*|faith|jesus|founded)\b",
    re.I,
)


def _forms(knowledge: Knowledge) -> tuple[re.Pattern[str], dict[str, str]]:
    """(pattern of the wrong forms, wrong -> right), from the titles that are wrong everywhere."""
    if knowledge.hash not in _PATTERNS:
        right = {
            each.words.removesuffix("minister") + "ministry": each.right.removesuffix("minister") + "ministry"
            for each in knowledge.titles()
            if "*" in each.wrong_in and each.words.endswith(" minister") and each.right.endswith(" minister")
            and each.role not in ("prime-minister", "deputy-prime-minister")
        }  # fmt: skip
        for fact in knowledge.facts("ministry/*", "wrong-name"):
            wrong, _, name = fact.object.partition("=")
            right.setdefault(wrong, name)
        words = "|".join(re.escape(each) for each in sorted(right, key=len, reverse=True))
        _PATTERNS[knowledge.hash] = regex(rf"(?<![\w-])({words})\b", re.I), right
    return _PATTERNS[knowledge.hash]

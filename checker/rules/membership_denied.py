"""membership-denied: a member of a body said to be outside it.

Members, with the days they came and went, stand in the tables. Conditions, pasts and futures are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.annotate.places import bodies, pattern, state_of
from checker.patterns import regex
from checker.rules import rule
from checker.rules.membership import COMPLETE
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Membership, Sentence, Severity, Span

SHAPES = (
    r"{name},? (?P<said>(?:which |itself )?(?:is not|isn[’']t) (?:an? |yet an? )?(?:member(?: state| country)? of|in"
    r"|part of) (?:the )?{body})"
    r"(?![\w+-]| (?:mission|talks|delegation|proper|team|command|structure|budget|rules|customs|single))",
    r"(?P<said>\bnon-{body}(?:[ -]members?)? {name})\b(?!['’]s)",
    r"{name},? (?P<said>(?:which |itself )?(?:is not|isn[’']t) an? {body} (?:member|country|state))\b",
    r"{name}, (?P<said>which does not belong to (?:the )?{body})(?![\w+-])",
)
_CUE = regex(r"\b(?:not|isn[’']t|non-[A-Z]\w+)\b")
_OPEN = regex(
    r"\b(?:if|would|could|should|will|until|before|when|once|while|wish\w*|pretend\w*|as though|said|says|claim\w*"
    r"|argu\w+|why|question|whether|then|was|were|had|military)\b",
    re.I,
)
_ARRIVED = timedelta(days=60)


@rule("membership-denied", on=Sentence, category="geography", severity=Severity.ERROR)
def membership_denied(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country said to be no member of a body to which it belongs on that day.

    ```bad 2025-06-02
    Hungary, [[which is not in the European Union]], blocked the statement.
    ```
    ```bad 2019-10-09
    Turkey [[is not a member of NATO]], and its troops crossed the border alone.
    ```
    ```bad 2012-02-02
    Ministers of the [[non-EU member Finland]] met in Helsinki. Poland, [[which is not an EU member]], sent a note.
    ```
    ```good 2025-06-02
    Switzerland, which is not in the European Union, and Serbia, which is not a member of NATO, agreed.
    ```
    ```good 2023-04-01
    Finland is not a member of NATO until Tuesday. Sweden is not yet a member of NATO.
    ```
    ```good 2016-06-24
    If Britain is not a member of the European Union, fees would rise. Britain was not a member of the EU in 1972.
    ```
    ```good 2021-02-01
    Britain is not a member of the European Union; non-EU Norway is in the single market.
    ```
    ```good 1990-05-05
    France is not part of the NATO command, and Austria is not in the European Community.
    ```
    """
    if not _CUE.search(sentence.text):
        return
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            at = Span(*found.span("said")).shifted(sentence.span.start)
            if state is None or _OPEN.search(sentence.text[: found.end()]) or document.quoted(at):
                continue
            row = _row(bodies(desk.knowledge)[found["body"]], state.code, document.day, desk.knowledge)
            if row is not None and row.since is not None:
                told = f"{state.name} has been a member of {found['body']} since {row.since.day} {row.since:%B %Y}."
                yield Hit(at, told, 0.93, (), (Evidence(told, "knowledge", row.source, verdict="refuted"),))


def _row(body: str, code: str, day: date, knowledge: Knowledge) -> Membership | None:
    """The membership that the state is sure to hold on the day, for some while already."""
    for row in knowledge.memberships(body, code) if body in COMPLETE else ():
        held = row.since is not None and row.since <= day - _ARRIVED
        if held and (row.until is None or day <= row.until) and (row.until or day <= row.known_until):
            return row
    return None

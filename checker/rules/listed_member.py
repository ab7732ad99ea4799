"""listed-member: a country listed among the members of a body to which it does not belong.

Reads "EU members including Norway", "the G7, which includes China" and what follows, name after name. Members
with the days they came and went stand in the tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.annotate.places import bodies, pattern
from checker.patterns import regex
from checker.rules import rule
from checker.rules.membership import COMPLETE
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Mention, Sentence, Severity

LISTS = (
    r"\b{body}(?: group)?,? which (?:also |now )?includes? (?:the )?",
    r"\b{body}(?:['’]s?)? (?:members|member states|member countries|countries|nations|states)"
    r"(?:,? (?:including|such as|among them)|:| [–—-]) (?:the )?",
)
_CUE = regex(r"\b(?:includes?|including|such as|among them)\b|(?:members|states|countries|nations)(?::| [–—-])")
_NEXT = regex(r",? and (?:the )?|, (?:the )?|, as well as (?:the )?")
_OPEN = regex(
    r"\b(?:former|future|would-be|aspiring|candidate|potential|prospective|non|not|never|ex|then|founding|plus|partner\w*"
    r"|expand\w*|would|could|should|if|once|was|were|had|until|between|accession|associate|neighbou?r\w*|outside)\b",
    re.I,
)
_CAME = timedelta(days=60)


@rule("listed-member", on=Sentence, category="geography", severity=Severity.WARNING)
def listed_member(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country listed among the members of a body to which it does not belong.

    ```bad 2025-06-02
    The G7, which includes [[China]] and Japan, met in the mountains.
    ```
    ```bad 2019-05-05
    EU countries such as Austria, [[Norway]] and [[Switzerland]] voted by post.
    ```
    ```bad 2012-05-20
    NATO members including Poland, [[Finland]] and Turkey sent ships to Chicago.
    ```
    ```good 2025-06-02
    The G7, which includes Canada and Japan, met; the G20, which includes China, did not.
    ```
    ```good 2019-05-05
    EU countries such as Austria, Malta and Sweden voted; EU partners including Norway did not.
    ```
    ```good 2012-05-20
    NATO members including Poland sent ships. Future NATO members such as Finland, and Russia, looked on.
    ```
    ```good 1986-01-05
    EU members including Spain met Turkey. The bloc, which was to include Sweden, grew.
    ```
    ```good 2023-05-05
    NATO countries, including Finland, and partners such as Ukraine and Georgia met in Oslo.
    ```
    """
    if not _CUE.search(sentence.text):
        return
    for shape in LISTS:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            body = bodies(desk.knowledge)[found["body"]]
            before = sentence.text[max(0, found.start() - 24) : found.end()]
            if body not in COMPLETE or _OPEN.search(before):
                continue
            for mention in _listed(sentence, found.end(), document):
                code = mention.entity.id.removeprefix("state:") if mention.entity else ""
                if not code or document.quoted(mention.span) or _belongs(body, code, document.day, desk.knowledge):
                    continue
                told = f"{mention.text} is not a member of {found['body']}."
                yield Hit(mention.span, told, 0.88, (), (Evidence(told, "knowledge", "Tables of members"),))


def _listed(sentence: Sentence, at: int, document: Document) -> Iterator[Mention]:
    """The states named one after the other from there on."""
    states = {each.span.start: each for each in document.mentions_in(sentence.span) if each.kind == "state"}
    while mention := states.get(sentence.span.start + at):
        yield mention
        end = mention.span.end - sentence.span.start
        more = _NEXT.match(sentence.text, end)
        if more is None:
            return
        at = more.end()


def _belongs(body: str, code: str, day: date, knowledge: Knowledge) -> bool:
    """Whether the state belongs on the day, near enough, or the tables do not reach it."""
    rows = knowledge.memberships(body)
    if not rows or day > max(each.known_until for each in rows) + _CAME or day < min(r.since or day for r in rows):
        return True
    return any(
        each.member == code
        and (each.since is None or each.since <= day + _CAME)
        and (each.until is None or day <= each.until + _CAME)
        for each in rows
    )

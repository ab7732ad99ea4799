"""body-count: the wrong number of members of a body on the draft's day.

Knows the bodies whose members the tables list in full, from the day they are listed in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.annotate.places import bodies, pattern
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Sentence, Severity, Span, Suggestion

COMPLETE = {
    "nato": date(1999, 4, 1), "eu": date(1995, 1, 1), "euro-area": date(2001, 1, 1), "un": date(2003, 1, 1),
    "asean": date(1999, 5, 1), "gcc": date(1981, 6, 1), "osce": date(2006, 7, 1), "g7": date(1976, 7, 1),
    "african-union": date(2003, 1, 1), "council-of-europe": date(2007, 6, 1), "schengen": date(2008, 12, 31),
}  # fmt: skip
"""Bodies whose table is complete, and since when."""
WORDS = {
    word: number
    for number, word in enumerate(
        "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight "
        "twenty-nine thirty thirty-one thirty-two".split(),
        5,
    )
}
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_BODY = r"(?:(?P<other>[Ee]uro ?zone|[Ee]uro area|(?:(?:UN|U\.N\.|United Nations) )?Security Council)|{body})"
_MEMBERS = r"(?:member[- ](?:states?|countries|nations)|members?)"
_LANDS = r"(?:member[- ])?(?:states|countries|nations)"
_WHOLE = (
    r"(?=[,.;:)]|$|['’]s\b|[ -](?:bloc|alliance|union|area|zone|body|organi[sz]ation|group|currency|and|or|to|in|on|"
    r"for|as|at|by|has|is|will|would|that|which|can|must|may|said|met|grew|rose|fell|shrank|began|held|faces?|needs?|"
    r"wants?|[a-z]+ed)\b)"
)
"""What may follow a body named for itself: not "the five-member EU delegation"."""
SHAPES = (
    rf"(?P<said>{_NUMBER}[- ](?:member|nation|country|state)(?:[ -](?:strong|state|nation|country))?) {_BODY}\b"
    + _WHOLE,
    rf"(?<![\w.]){_BODY}['’]s? (?P<said>{_NUMBER} {_MEMBERS})\b",
    rf"\b(?:[Tt]he|[Aa]ll) (?P<said>{_NUMBER} {_MEMBERS}) of (?:the )?{_BODY}\b",
    rf"\b[Aa]ll (?P<said>{_NUMBER} {_BODY} {_MEMBERS})\b",
    rf"\b{_BODY},? (?:which )?(?:now )?has (?P<said>{_NUMBER} {_MEMBERS})\b",
    rf"(?<![\w.]){_BODY}['’]s? (?P<said>{_NUMBER} {_LANDS})\b",
    rf"\b[Aa]ll (?P<said>{_NUMBER} {_BODY} {_LANDS})\b",
    rf"\b(?:[Tt]he|[Aa]ll) (?P<said>{_NUMBER} {_LANDS}) (?:of|in) (?:the )?{_BODY}\b",
    rf"\b{_BODY}, an? (?:bloc|alliance|union|group|club|organi[sz]ation) of (?P<said>{_NUMBER} {_LANDS})\b",
)
_TELLS = regex(rf"\b{_NUMBER}[- ](?:[\w.-]+ ){{0,4}}?(?:member|nation|countr|state)")
"""A number and what is counted: without it the shapes are not built."""
_LOOSE = regex(
    r"\b(?:then|other|remaining|about|some|nearly|almost|over|more than|fewer|least|except|of (?:its|the|all)|"
    r"original|founding|new|newest|eastern|once|former\w*|future|would|will|could|if|when|expand\w*|enlarg\w*|"
    r"was|were|had|became|grew|grown|join\w*|since|until|by 20\d\d|permanent|elected|rotating|only|just)\b|\bof$",
    re.I,
)
_SOME_OF = regex(r"\b(?:[a-z]+|\d+) of the$", re.I)
"""A part of the members, told before the whole: "six of the European Union's 27 members"."""
_CUT = regex(r" ?(?:-|['’]|that\b|which\b|who\b|using\b|with\b|in (?:the )?[A-Z]|to\b|have\b|of\b)")
_RIVAL = regex(r"\b(?:1[89]\d\d|20\d\d)\b")
_SLACK = 60
_PART = 5
"""A number of members further off than this may be meant as a part of them."""


@rule("body-count", on=Sentence, category="geography", severity=Severity.ERROR)
def body_count(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The wrong number of members of a body on the draft's day.

    Counted from the table of members. Silent for sixty days around a change, where a part of
    the members is meant, and where the sentence looks back or ahead.

    ```bad 2022-03-01
    The [[28-member]] European Union agreed on sanctions.
    ```
    ```bad 2024-07-10
    NATO's [[30 members]] met in Washington; ministers of NATO's [[30 members]] dined.
    ```
    ```bad 2019-02-02
    All [[14 members]] of the Security Council must agree to the statement.
    ```
    ```bad 2018-06-01
    The [[18-nation]] eurozone grew by 0.4 percent.
    ```
    ```bad 2025-06-01
    Six of the EU's [[28 members]] waited. The EU, which has [[28 members]], asked all [[30 NATO countries]] for shells.
    ```
    ```bad 2007-03-03
    The European Union, a bloc of [[25 countries]], turned 50; the [[12 states]] of the euro area grew.
    ```
    ```good 2022-03-01
    The 27-member European Union agreed on sanctions, and all 30 NATO members followed.
    ```
    ```good 2024-07-10
    Nine of NATO's 32 members did. The 32-nation NATO alliance met in Washington; 23 of NATO's 32 members pay enough.
    ```
    ```good 2024-07-10
    The other 31 members of NATO and the 20 members of the EU that use the euro were not told.
    ```
    ```good 2016-06-24
    Britain's vote leaves the 28-member European Union with a hole. The UN has 193 members.
    ```
    ```good 2025-03-01
    In 2013 the 28-member EU let in Croatia; the then 12-member European Union was smaller.
    ```
    ```good 2019-02-02
    The 15-member Security Council, ten elected and five permanent members, met twice.
    ```
    ```good 2014-05-05
    The five-member EU delegation and the 47-member UN Human Rights Council met the EU's five members of the council.
    ```
    ```good 2023-04-20
    NATO's 30 members welcomed Finland this month, and the 31-member alliance looks to Sweden.
    ```
    """
    if not _TELLS.search(sentence.text):
        return
    if any(int(year[0]) != document.day.year for year in _RIVAL.finditer(sentence.text)):
        return
    seen: set[Span] = set()
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            at = Span(*found.span("said")).shifted(sentence.span.start)
            before = sentence.text[max(0, found.start() - 30) : found.start()].rstrip()
            if found["body"] and found.start("body") < found.start("said"):
                before = _SOME_OF.sub("", before.removesuffix(" of"))
            if at in seen or _LOOSE.search(before) or _LOOSE.search(found["said"]):
                continue
            if _CUT.match(sentence.text, found.end()) or document.quoted(at):
                continue
            seen.add(at)
            counts, name = _counted(found, document.day, desk.knowledge)
            number = _read(found["number"])
            if counts and number not in counts and not _part(found["said"], number, counts):
                yield _hit(at, found, name, counts, document.day)


def _hit(at: Span, found: re.Match[str], name: str, counts: list[int], day: date) -> Hit:
    right = " or ".join(str(each) for each in counts)
    article = "" if name.startswith(("The ", "NATO", "Nato", "ASEAN", "Asean", "North Atl")) else "The "
    told = f"{article}{name} had {right} members on {day.day} {day:%B %Y}, not {found['number']}."
    evidence = Evidence(told, "knowledge", "Tables of members", verdict="refuted")
    better = found["said"].replace(found["number"], str(counts[-1]), 1)
    return Hit(at, told, 0.95, (Suggestion(at, better),) if len(counts) == 1 else (), (evidence,))


def _part(said: str, number: int, counts: list[int]) -> bool:
    """Whether "the five members" may be some of them; "the five-member body" never is."""
    return " " in said and min(abs(number - each) for each in counts) > _PART


def _read(number: str) -> int:
    return int(number) if number.isdigit() else WORDS[number]


def _counted(found: re.Match[str], day: date, knowledge: Knowledge) -> tuple[list[int], str]:
    """Every number of members the body had within sixty days of the day, and the body's name."""
    if found["other"] and "ouncil" in found["other"]:
        return ([15] if day.year >= 1966 else []), "The Security Council"
    body = "euro-area" if found["other"] else bodies(knowledge)[found["body"]]
    return members_around(body, day, knowledge), found["body"] or "The euro area"


def members_around(body: str, day: date, knowledge: Knowledge) -> list[int]:
    """Every number of members the body had within sixty days of the day; none where the tables cannot know."""
    complete = COMPLETE.get(body)
    if complete is None or day < complete:
        return []
    rows = knowledge.memberships(body)
    if not rows or day > max(each.known_until for each in rows) + timedelta(days=_SLACK):
        return []
    days = [day + timedelta(days=each) for each in range(-_SLACK, _SLACK + 1, 5)]
    counts = {
        sum((each.since is None or each.since <= then) and (each.until is None or then <= each.until) for each in rows)
        for then in days
    }
    return sorted(counts)

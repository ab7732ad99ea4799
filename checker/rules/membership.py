"""membership: a country called a member of a body it does not belong to on that day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.annotate.places import bodies, pattern, state_of, states
from checker.claims.assertion import told_of
from checker.patterns import regex
from checker.references.phrases import day_words
from checker.rules import rule
from checker.types import (
    Desk,
    Document,
    Evidence,
    Hit,
    Knowledge,
    Membership,
    Sentence,
    Severity,
    Span,
    State,
)

_MEMBER = r"(?:member|country|state|nation)"
_OUT = r"(?![\w+])"
"""Behind a body: OPEC is not OPEC+."""
SHAPES = (
    r"(?P<said>{body}(?:[ -]member(?:[ -](?:state|country|nation))?|['’]s member| (?:country|ally)) {name})\b(?!['’]s)",
    rf"{{name}},? (?P<said>(?:which is |is |itself )?an? (?:full |founding )?member of (?:the )?{{body}}){_OUT}",
    rf"{{name}},? (?P<said>(?:which )?(?:has been|is) (?:an? )?{{body}} {_MEMBER})\b",
    rf"{{name}}, (?P<said>an? (?:[a-z]+ )?{{body}} {_MEMBER})\b",
)
_PERMANENT = (
    r"{name},? (?P<said>(?:which is |is )?an? (?:veto-wielding )?permanent member of the "
    r"(?:UN |U\.N\. |United Nations )?Security Council)\b"
)
_VETOES = frozenset(("us", "ru", "su", "cn", "gb", "fr"))
_JOINED = (
    rf"{{name}},? (?P<said>(?:which |having |had |has )?joined (?:the )?{{body}}){_OUT}"
    r"(?! (?:in (?:condemning|calling|urging|a|an|the|saying|back|support|sanction|impos)|on|for|at|to|missions?|talks|"
    r"sanctions|forces|countries|leaders|states|members|exercises?|ally|allies|foreign|and|peacekeep|battle|partner\w*|programme|program))"
)
"""A country said to have joined a body."""
_GIVE_UP = (
    r"\b(?:renounc\w+|giv(?:e|ing) up|gave up|abandon\w*|relinquish\w*|forfeit\w*|retain\w*|keep(?:ing)?) "
    r"(?P<said>its membership (?:in|of) (?:the )?{body})\b"
)
_LOOSE = regex(
    r"\b(?:not|never|non|neither|nor|former\w*|ex|would|could|become\w*|became|becoming|candidate|aspiring|aspirant|"
    r"prospective|future|would-be|if|once|until|was|were|had|bid|hopes?|apply|applied|application|join\w*|"
    r"left|quit|leav\w+|suspend\w*|associate|observer|partner)\b",
    re.I,
)
_DENIED = regex(r"\b(?:if|when|once|until|after|before|not|never|would|should|had|wish\w*|hop\w*|say\w*)\b", re.I)
_ABOUT = regex(r"member|joined| (?:country|ally|nation|state)\b")
COMPLETE = frozenset(
    "nato eu schengen g7 g8 g20 brics un african-union asean arab-league gcc council-of-europe osce csto eaeu sco oecd "
    "mercosur ecowas warsaw-pact opec commonwealth cis efta caricom un-security-council-permanent".split()
)
"""Bodies whose members the tables list in full."""
_SINCE = regex(r",? since (\d{4})\b")
_OPEN = frozenset((("brics", "sa"), ("brics", "ar"), ("eu", "gl"), ("un", "va")))
"""Of whom sources disagree, or who are half members."""
_SLACK = 45
"""Days around an accession in which either way of putting it passes."""


@rule("membership", on=Sentence, category="geography", severity=Severity.ERROR)
def membership(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A country called a member of a body it does not belong to on that day.

    Members, with the days they joined and left, come from the tables. Candidates, former and
    future members, denials and conditions are left alone.

    ```bad 2023-02-10
    The exercise is led by [[NATO member Austria]] this year.
    ```
    ```bad 2015-05-05
    Norway, [[a member of the European Union]], sent two ships.
    ```
    ```bad 2022-06-30
    Finland, [[a member of NATO]] since 1995, hosted the meeting of Baltic leaders.
    ```
    ```bad 2024-03-03
    Moscow wants Ukraine to renounce [[its membership in NATO]] and to cede land.
    ```
    ```bad 2006-06-06
    India, [[a permanent member of the UN Security Council]], abstained.
    ```
    ```bad 2011-04-14
    Norway, [[which joined the EU]] in 1994, and Britain, [[a BRICS member]], sent ships.
    ```
    ```good 2024-03-03
    NATO member Finland and Sweden, which is about to become a NATO member, held an exercise.
    ```
    ```good 2015-05-05
    Norway, which is not a member of the European Union, sent two ships. EU member Denmark sent one.
    ```
    ```good 2021-02-02
    Britain, a former member of the European Union, joined the talks. Brazil, a member of OPEC+, joined the EU in
    condemning the coup, and Serbia joined NATO exercises.
    ```
    ```good 2023-11-11
    Turkey, a NATO member since 1952, and Hungary, which is a member of the EU, voted against.
    ```
    ```good 2024-03-03
    Ukraine, which wants to become a NATO member, will not renounce its bid for membership of the alliance.
    ```
    ```good 2013-03-03
    A survey found that most people believe that Norway is a member of the EU. Half think that Sweden is a NATO member.
    ```
    """
    if not _ABOUT.search(sentence.text):
        return
    for shape in SHAPES:
        for found in pattern(desk.knowledge, shape, document.prose).finditer(sentence.text):
            state = state_of(found, desk.knowledge)
            if state is not None and not _loose(sentence.text, found) and not _not_said(found, sentence, document):
                yield from _weigh(found, [state], sentence, document.day, desk.knowledge)
    for found in pattern(desk.knowledge, _JOINED, document.prose).finditer(sentence.text):
        state, body = state_of(found, desk.knowledge), bodies(desk.knowledge)[found["body"]]
        never = state is not None and not desk.knowledge.memberships(body, state.code)
        denied = _loose(sentence.text[: found.start("said")], found, _DENIED)
        if state is not None and never and not denied and not _not_said(found, sentence, document):
            yield from _weigh(found, [state], sentence, document.day, desk.knowledge)
    yield from _permanent(sentence, document, desk)
    for found in pattern(desk.knowledge, _GIVE_UP, document.prose).finditer(sentence.text):
        if _not_said(found, sentence, document):
            continue
        named = [each for word, each in states(desk.knowledge, "name").items() if word in sentence.text]
        yield from _weigh(found, [each for each in named if each.until is None], sentence, document.day, desk.knowledge)


def _permanent(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A state outside the five called a permanent member of the Security Council; of Taiwan it was true to 1971."""
    for found in pattern(desk.knowledge, _PERMANENT, document.prose).finditer(sentence.text):
        state = state_of(found, desk.knowledge)
        if state is None or state.code in (*_VETOES, "tw") or _loose(sentence.text, found):
            continue
        if not _not_said(found, sentence, document):
            told = f"{state.name} has no permanent seat on the Security Council."
            yield Hit(Span(*found.span("said")).shifted(sentence.span.start), told, 0.93)


def _not_said(found: re.Match[str], sentence: Sentence, document: Document) -> bool:
    """Whether the words are a speaker's, or somebody's belief that is only told of."""
    quoted = document.quoted(Span(*found.span()).shifted(sentence.span.start))
    return quoted or told_of(sentence.text[: found.start()])


def _loose(text: str, found: re.Match[str], words: re.Pattern[str] = _LOOSE) -> bool:
    start = found.start("said")
    return bool(words.search(text[max(0, start - 30) : start]) or (words is _LOOSE and words.search(found["said"])))


def _weigh(
    found: re.Match[str], named: list[State], sentence: Sentence, day: date, knowledge: Knowledge
) -> Iterator[Hit]:
    """A hit where the table lists members of the body and none of the states is one."""
    body = bodies(knowledge)[found["body"]]
    if body not in COMPLETE:
        return
    outside = [each for each in named if not _belongs(body, each.code, day, knowledge)]
    if any((body, each.code) in _OPEN for each in outside):
        return
    since = _SINCE.match(sentence.text, found.end())
    if not outside or len(outside) < len(named):
        if since and named and not outside:
            yield from _since(found, named[0], int(since[1]), body, sentence, knowledge)
        return
    state = max(outside, key=lambda each: sentence.text.rfind(each.name, 0, found.start("said")))
    rows = [each for each in knowledge.memberships(body, state.code) if each.since]
    told = _told(state, found["body"], rows[0], day) if rows else f"{state.name} is not a member of {found['body']}."
    evidence = Evidence(told, "knowledge", "Tables of members", verdict="refuted")
    at = Span(*found.span("said")).shifted(sentence.span.start)
    yield Hit(at, told, 0.93, (), (evidence,))


def _since(
    found: re.Match[str], state: State, year: int, body: str, sentence: Sentence, knowledge: Knowledge
) -> Iterator[Hit]:
    rows = [each for each in knowledge.memberships(body, state.code) if each.since]
    if rows and all(each.since and abs(each.since.year - year) > 1 for each in rows):
        told = f"{state.name} has been a member of {found['body']} since {rows[-1].since:%Y}, not {year}."
        yield Hit(Span(*found.span("said")).shifted(sentence.span.start), told, 0.9, severity=Severity.WARNING)


def _named(body: str) -> str:
    """The body's name as a sentence has it: the EU, but Nato."""
    bare = body.upper() in ("NATO", "ASEAN", "OPEC", "BRICS", "ECOWAS", "MERCOSUR", "CARICOM", "EFTA")
    return body if bare else f"the {body}"


def _told(state: State, body: str, row: Membership, day: date) -> str:
    assert row.since is not None
    if row.since > day:
        return f"{state.name} joined {body} on {day_words(row.since)}, after the draft's day."
    return f"{state.name} left {body}" + (f" on {day_words(row.until)}." if row.until else ".")


def _belongs(body: str, code: str, day: date, knowledge: Knowledge) -> bool:
    """Whether the state is a member on that day, the weeks around joining and leaving included."""
    rows = knowledge.memberships(body, code)
    return any(
        (each.since is None or (each.since - day).days <= _SLACK)
        and (each.until is None or (day - each.until).days <= _SLACK)
        for each in rows
    )

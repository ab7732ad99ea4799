"""served-under: a vice president or minister said to have served under somebody who was not at the head then.

Compares the terms of both. Speaks only where the reference has a term of each: the office of the one, the
presidency or premiership of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.annotate.link import fits
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Mention, Sentence, Severity, Suggestion, Tenure, Title

_UNDER = regex(r"\s(?:under|to)\s(?:(?:then-|then\s)?(?:President|Prime\sMinister|Chancellor)\s)?$")
_BESIDE = regex(
    r",?\s(?:(?:who\s)?(?:was|is|became|had\sbeen|served\sas|has\sbeen|worked\sas)\s)?(?:the\s|a\s|an\s)?(?:\w+\s)?$|,\s(?:the|a|an)\s$"
)
_HEADS = frozenset(("president", "prime-minister"))
_DENIED = regex(r"\b(?:not|never|would|could|if|declined|refused|offered|wanted)\b")


@rule("served-under", on=Sentence, category="title", severity=Severity.WARNING)
def served_under(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Somebody said to have served under a president or premier of another time.

    ```bad 2025-06-02
    Mike Pence, who was vice president under [[Barack Obama]], spoke in Iowa.
    ```
    ```bad 2016-09-09
    Hillary Clinton was secretary of state under [[George W. Bush]].
    ```
    ```bad 2024-11-05
    Kamala Harris, the vice president under [[Donald Trump]], conceded.
    ```
    ```good 2025-06-02
    Mike Pence, who was vice president under Donald Trump, spoke. Dick Cheney was vice president under George W. Bush.
    ```
    ```good 2016-09-09
    Hillary Clinton was secretary of state under Barack Obama; Colin Powell was not under Bill Clinton.
    ```
    ```good 2024-11-05
    Robert Gates, who was defence secretary under George W. Bush and Barack Obama, wrote a book.
    ```
    ```good 1975-04-30
    Henry Kissinger, secretary of state under Richard Nixon and Gerald Ford, flew to Geneva.
    ```
    ```good 2011-05-05
    The vice president spoke under Barack Obama's portrait. Joe Biden, vice president, walked to Barack Obama's office.
    ```
    """
    if " under " not in sentence.text or _DENIED.search(sentence.text):
        return
    mentions = document.mentions_in(sentence.span)
    for place, head in enumerate(mentions):
        office = mentions[place - 1] if place else None
        if head.kind != "person" or head.entity is None or office is None or office.kind != "office":
            office = mentions[place - 2] if place > 1 and office is not None and office.kind == "office" else office
        person = _holder(mentions, office, document) if office is not None else None
        if head.entity is None or office is None or person is None or document.quoted(head.span):
            continue
        if not _UNDER.fullmatch(document.prose[office.span.end : head.span.start]):
            continue
        yield from _weigh(person, office, head, desk)


def _holder(mentions: Sequence[Mention], office: Mention, document: Document) -> Mention | None:
    """Who is said to have had the office: the known person right before it."""
    before = [each for each in mentions if each.kind == "person" and each.span.end <= office.span.start]
    if office.kind != "office" or not before or before[-1].entity is None:
        return None
    return before[-1] if _BESIDE.fullmatch(document.prose[before[-1].span.end : office.span.start]) else None


def _weigh(person: Mention, office: Mention, head: Mention, desk: Desk) -> Iterator[Hit]:
    assert person.entity is not None
    assert head.entity is not None
    title = office.value
    if not isinstance(title, Title):
        return
    mine = [
        each for each in desk.knowledge.tenures(person.entity.id) if each.since and fits(each, title, desk.knowledge)
    ]
    theirs = [each for each in desk.knowledge.tenures(head.entity.id) if each.since and each.office.role in _HEADS]
    homes = {each.office.country for each in mine} & {each.office.country for each in theirs}
    if not mine or not homes or any(_together(one, other) for one in mine for other in theirs):
        return
    last = mine[-1]
    told = f"{person.entity.name} was {last.office.title} from {_years(last)}, {head.entity.name} "
    told += f"at the head {_all(theirs)}."
    evidence = Evidence(told, "knowledge", last.source, last.url, last.since, last.until, last.known_until, "refuted")
    right = _head_then(last, desk)
    yield Hit(head.span, told, 0.88, (Suggestion(head.span, right),) if right else (), (evidence,))


def _together(one: Tenure, other: Tenure) -> bool:
    if one.since is None or other.since is None:
        return True
    return (one.until is None or other.since < one.until) and (other.until is None or one.since < other.until)


def _head_then(tenure: Tenure, desk: Desk) -> str:
    """Who was president, or else prime minister, when the term began."""
    if tenure.since is None:
        return ""
    for role in ("president", "prime-minister"):
        for post in desk.knowledge.offices(role, tenure.office.country, ""):
            held = [each for each in desk.knowledge.holders(post.id, tenure.since) if not post.unit]
            if len(held) == 1 and tenure.office.country == "us":
                return held[0].person.name
    return ""


def _years(tenure: Tenure) -> str:
    return f"{tenure.since:%Y} to {tenure.until:%Y}" if tenure.until else f"{tenure.since:%Y}"


def _all(tenures: Sequence[Tenure]) -> str:
    return " and ".join(f"from {_years(each)}" for each in tenures)

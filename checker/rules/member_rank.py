"""member-rank: "NATO's 31st member" against the day on which the state joined.

Counts the members that a body had when the state came in, from the tables of members. Silent where the tables
do not list the body in full, or do not have the state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from checker.daybook import quantity
from checker.patterns import regex
from checker.rules import rule
from checker.rules.body_count import COMPLETE
from checker.types import Desk, Document, Evidence, Hit, Membership, Mention, Severity, Suggestion

_MEMBER = regex(r"\s(?:full\s)?(?:member(?:[\s-](?:state|country|nation))?|country|nation|state)\b")
_OF = regex(r"(?:\sof|\sto\s(?:join|enter|adopt|accede\sto|be\sadmitted\sto))\s(?:the\s)?$")
_EURO = regex(
    r"\s(?:member(?:\sstate)?\sof\sthe|(?:country|nation|state|member)\sto\s(?:join|adopt|enter)\sthe)"
    r"\s(?:euro\b|single\scurrency)"
)
_OTHERS = regex(
    r"\b(?:would|could|might|wants?|hopes?|if|not|never|founding|original|largest|smallest|biggest|richest|poorest)\b"
)
_NEAR = 90


@rule("member-rank", on=Mention, category="geography", severity=Severity.WARNING)
def member_rank(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """A state's place among the members of a body that the tables of members contradict.

    Read where the state stands before the ordinal and the body beside it. States that came in on one day may
    have any of the places they filled.

    ```bad 2023-04-04
    Finland became the [[32nd]] member of NATO on Tuesday.
    ```
    ```bad 2011-07-14
    South Sudan was admitted to the United Nations. South Sudan is the [[145th]] state to join the UN.
    ```
    ```bad 2013-07-01
    Croatia joined at midnight as the European Union's [[27th]] member state. Croatia is the [[29th]] member of the EU.
    ```
    ```bad 2026-01-01
    Bulgaria became the [[22nd]] country to adopt the euro.
    ```
    ```good 2023-04-04
    Finland became the 31st member of NATO on Tuesday, and Sweden hopes to be the 32nd member of NATO.
    ```
    ```good 2011-07-14
    South Sudan was admitted as the 193rd member of the United Nations; the African Union has 54.
    ```
    ```good 2013-07-01
    Croatia joined at midnight as the European Union's 28th member state, ten years after it applied.
    ```
    ```good 2004-05-01
    Estonia became the 20th member of the EU; Malta was the smallest, the 25th member of the EU by size.
    ```
    ```good 2026-01-01
    Bulgaria became the 21st country to adopt the euro, and Croatia was the 20th.
    ```
    """
    value = quantity(mention)
    if mention.kind != "ordinal" or value is None or document.quoted(mention.span):
        return
    member = _MEMBER.match(document.prose, mention.span.end)
    sentence = document.sentence_at(mention.span.start)
    if member is None or sentence is None:
        return
    beside = document.mentions_in(sentence.span)
    state = next((m for m in reversed(beside) if m.kind == "state" and m.span.end <= mention.span.start), None)
    body = _body(mention, member.end(), beside, document)
    if state is None or state.entity is None or not body or mention.span.start - state.span.end > _NEAR:
        return
    if _OTHERS.search(document.prose[state.span.end : member.end()]):
        return
    rows = desk.knowledge.memberships(body)
    joined = [row for row in rows if row.member == state.entity.id.removeprefix("state:") and row.since]
    if len(joined) == 1 and joined[0].since and joined[0].since >= COMPLETE.get(body, date.max):
        yield from _weigh(mention, int(value.value), state, joined[0].since, rows, document)


def _body(mention: Mention, end: int, beside: Sequence[Mention], document: Document) -> str:
    """The body's id: before the ordinal with a possessive, or after "member of", "country to join"."""
    if _EURO.match(document.prose, mention.span.end):
        return "euro-area"
    for other in beside:
        body = other.entity.id if other.entity else _only(other, COMPLETE)
        if other.kind != "organisation" or not body:
            continue
        if document.prose[other.span.end : mention.span.start] in ("'s ", "’s "):
            return body
        if other.span.start > end and _OF.fullmatch(document.prose[end : other.span.start]):
            return body
    return ""


def _only(mention: Mention, listed: Iterable[str]) -> str:
    """The one body with a table of members among what the mention may be: "UN" is a place's name too."""
    found = [each.id for each in mention.candidates if each.id in listed]
    return found[0] if len(found) == 1 else ""


def _weigh(
    mention: Mention, rank: int, state: Mention, since: date, rows: Sequence[Membership], document: Document
) -> Iterator[Hit]:
    first, last = _count(rows, since - timedelta(days=1)) + 1, _count(rows, since)
    if first <= rank <= last or since > document.day:
        return
    right = _ordinal(last) if first == last else f"{_ordinal(first)} to {_ordinal(last)}"
    told = f"{state.text} came in on {since.day} {since:%B %Y} as the {right}, not the {mention.text}."
    better = (Suggestion(mention.span, right),) if first == last else ()
    yield Hit(mention.span, told, 0.9, better, (Evidence(told, "knowledge", "Tables of members", verdict="refuted"),))


def _count(rows: Sequence[Membership], day: date) -> int:
    return sum((r.since is None or r.since <= day) and (r.until is None or day <= r.until) for r in rows)


def _ordinal(number: int) -> str:
    last = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"

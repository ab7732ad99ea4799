"""Ignores that ignore nothing: what was asked to be silenced has been mended, is misspelt or has ended.

Knows only what the rules that ran have found. An ignore for a rule that did not run is left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker import plugins, settle
from checker.config import Config
from checker.readers.ignores import SIC
from checker.rules import nearest
from checker.settle import expired
from checker.types import Document, Finding, Ignore, Lines, Location, Rule, Span

NAME = "unused-ignore"


def added(
    settled: list[Finding], document: Document, rules: Sequence[Rule], config: Config
) -> list[Finding]:
    """The settled findings and one for every ignore that silenced none of them."""
    rule = next((each for each in rules if each.name == NAME), None)
    if rule is None or not document.ignores:
        return settled
    known = {name for each in plugins.available(config) for name in (each.name, each.category)}
    idle = find(rule, document, settled, {each.name for each in rules}, known)
    weighed = settle.number_twins(settle.weigh(list(idle), config.severity))
    return settle.in_order([*settled, *settle.silence(weighed, document.ignores, document)])


def find(
    rule: Rule, document: Document, findings: Sequence[Finding], ran: Collection[str], known: Collection[str]
) -> Iterator[Finding]:
    """A finding for every ignore of `document` that `findings` had no need of.

    `ran` are the rules that looked at the draft, `known` all names an ignore may have.
    """
    lines = Lines(document.source.text)
    for ignore in document.ignores:
        if ignore.reason == SIC:
            continue
        if message := _fault(ignore, document, findings, ran, known):
            line, column = lines.of(ignore.at.start)
            place = Location(ignore.at.start, ignore.at.end, line, column, ignore.at.of(document.source.text))
            mark = f"{NAME}-{'-'.join(ignore.rules)}"
            yield Finding(rule.name, rule.category, rule.severity, message, place, mark, 1.0)


def _fault(
    ignore: Ignore, document: Document, findings: Sequence[Finding], ran: Collection[str], known: Collection[str]
) -> str:
    for name in ignore.rules:
        if name != "*" and name not in known:
            return f"This ignore silences nothing: there is no rule called “{name}”{nearest(name, sorted(known))}."
    if ignore.until is not None and expired(ignore, document):
        return f"This ignore ended on {ignore.until.day} {ignore.until:%B %Y}: mend the text, or give it a new end."
    held = [each for each in findings if each.suppressed is not None and ignore.span.overlaps(_place(each))]
    silenced = {name for each in held for name in (each.rule, each.category)}
    if "*" in ignore.rules:
        return "" if silenced else "Nothing is found here any more: remove this ignore."
    idle = [name for name in ignore.rules if name in ran and name not in silenced]
    if not idle:
        return ""
    return f"{', '.join(idle)} {'finds' if len(idle) == 1 else 'find'} nothing here: remove this from the ignore."


def _place(finding: Finding) -> Span:
    return Span(finding.location.start, max(finding.location.start + 1, finding.location.end))

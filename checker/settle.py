"""From hits to findings: place, weigh, fingerprint, silence, sort. Pure functions over lists.

Knows no rule and no format. Each step takes findings and returns findings.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.types import Document, Finding, Hit, Ignore, Lines, Location, Rule, Severity, Span, Suggestion

STRONGER: dict[str, frozenset[str]] = {
    "office-form": frozenset({"wrong-office", "body-head-title"}),
    "refuted-claim": frozenset(
        {
            "famous-day",
            "membership",
            "lifespan-mismatch",
            "wrong-age",
            "wrong-office",
            "wrong-first-name",
            "term-length",
            "president-ordinal",
            "wrong-capital",
            "country-confusion",
        }
    ),
    "misspelling": frozenset({"name-variant", "misspelled-name", "tortured-phrase", "former-name"}),
    "tortured-phrase": frozenset(
        {
            "office-form",
            "ministry-form",
            "wrong-office",
            "defunct-state",
            "reworded-title",
            "garbled-title",
            "garbled-name",
        }
    ),
    "reworded-title": frozenset({"garbled-title"}),
    "garbled-name": frozenset({"reworded-title", "garbled-title", "altered-body"}),
    "reworded-name": frozenset({"altered-body"}),
    "misspelled-body": frozenset({"altered-body"}),
    "misspelled-name": frozenset({"name-variant", "country-confusion", "altered-body"}),
    "misspelled-place": frozenset({"misspelled-name"}),
    "near-famous-name": frozenset({"misspelled-name"}),
    "near-known-name": frozenset({"misspelled-name", "near-famous-name", "wrong-surname", "wrong-first-name"}),
    "wrong-surname": frozenset({"misspelled-name", "near-famous-name"}),
    "wrong-first-name": frozenset({"misspelled-name", "near-famous-name"}),
    "other-first-name": frozenset({"misspelled-name", "near-famous-name", "wrong-first-name"}),
    "act-of-office": frozenset({"wrong-office"}),
    "lede-weekday": frozenset({"event-weekday", "date-weekday-mismatch", "weekday-conflict"}),
    "dead-person": frozenset({"wrong-office"}),
    "event-date-conflict": frozenset({"famous-day"}),
    "age-and-birth": frozenset({"wrong-age"}),
    "headline-figure": frozenset({"headline-age"}),
    "pronoun-gender": frozenset({"wrong-pronoun"}),
    "real-word-slip": frozenset({"broken-clause", "misspelled-title"}),
    "never-introduced-surname": frozenset({"name-variant", "misspelled-name"}),
    "two-dates": frozenset({"event-date-conflict", "refuted-claim"}),
    "against-itself": frozenset({"wrong-side", "own-side"}),
    "first-in-years": frozenset({"years-after"}),
    "lasted-years": frozenset({"wrong-birthday", "years-after"}),
    "wrong-winner": frozenset({"nobel-prize"}),
    "physical-geography": frozenset({"wrong-land", "wrong-continent", "wrong-neighbour", "wrong-superlative"}),
    "host-year": frozenset({"wrong-winner"}),
    "sport-fixture": frozenset({"wrong-league"}),
    "changed-first-name": frozenset({"name-variant", "misspelled-name", "near-famous-name", "wrong-first-name"}),
}
"""Rule -> rules that say more about the same words and so speak alone."""


def place(hit: Hit, rule: Rule, document: Document, lines: Lines) -> Finding:
    """The finding of `rule` for `hit`, in file coordinates."""
    file = document.offsets.place(hit.span)
    line, column = lines.of(file.start)
    location = Location(file.start, file.end, line, column, file.of(document.source.text))
    suggestions = tuple(Suggestion(document.offsets.place(each.span), each.text) for each in hit.suggestions)
    return Finding(
        rule.name, rule.category, hit.severity or rule.severity, hit.message, location,
        _fingerprint(rule.name, hit, document), hit.confidence, suggestions, hit.evidence,
        document.quoted(hit.span),
    )  # fmt: skip


def _fingerprint(rule: str, hit: Hit, document: Document) -> str:
    """Stable under edits elsewhere: rule, the flagged words and their sentence, never the line."""
    sentence = document.sentence_at(hit.span.start)
    around = sentence.text if sentence else hit.span.of(document.prose)
    words = " ".join(re.findall(r"\w+", f"{hit.span.of(document.prose)} | {around}".casefold()))
    return hashlib.sha256(f"{rule}\n{words}".encode("utf-8", "replace")).hexdigest()[:24]


def number_twins(findings: Sequence[Finding]) -> list[Finding]:
    """Equal fingerprints made distinct by their order in the file."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        mark = finding.fingerprint if count == 1 else f"{finding.fingerprint}-{count}"
        numbered.append(replace(finding, fingerprint=mark))
    return numbered


def weigh(findings: Sequence[Finding], severity: Mapping[str, Severity]) -> list[Finding]:
    """Severities as the configuration wants them."""
    return [replace(each, severity=severity[each.rule]) if each.rule in severity else each for each in findings]


def merge(findings: Sequence[Finding]) -> list[Finding]:
    """Findings of one rule at one place told once; the most confident stays."""
    kept: dict[tuple[str, int, int], Finding] = {}
    for finding in findings:
        key = (finding.rule, finding.location.start, finding.location.end)
        if key not in kept or kept[key].confidence < finding.confidence:
            kept[key] = finding
    return list(kept.values())


def outrank(findings: Sequence[Finding], stronger: Mapping[str, frozenset[str]]) -> list[Finding]:
    """Findings dropped where a rule that says more speaks about the same words.

    `stronger` maps a rule to the rules that outrank it.
    """
    places: dict[str, list[Span]] = {}
    for finding in findings:
        places.setdefault(finding.rule, []).append(Span(finding.location.start, finding.location.end))
    return [
        each
        for each in findings
        if not any(
            span.overlaps(Span(each.location.start, each.location.end))
            for rule in stronger.get(each.rule, ())
            for span in places.get(rule, ())
        )
    ]


def expired(ignore: Ignore, document: Document) -> bool:
    """Whether the last day of an ignore has passed, on the calendar or for the draft."""
    return ignore.until is not None and ignore.until < max(document.day, date.today())


def silence(findings: Sequence[Finding], ignores: Sequence[Ignore], document: Document) -> list[Finding]:
    """Findings the writer has asked to ignore carry the reason in `suppressed`."""
    return [replace(each, suppressed=_reason(each, ignores, document)) for each in findings]


def _reason(finding: Finding, ignores: Sequence[Ignore], document: Document) -> str | None:
    for ignore in ignores:
        if expired(ignore, document):
            continue
        at = Span(finding.location.start, max(finding.location.start + 1, finding.location.end))
        if ignore.span.overlaps(at) and not {finding.rule, finding.category, "*"}.isdisjoint(ignore.rules):
            return ignore.reason or "ignored in the draft"
    return None


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """By place, then severity, then rule."""
    return sorted(findings, key=lambda each: (each.location.start, each.severity.rank, each.location.end, each.rule))

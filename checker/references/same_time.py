"""Offices that were all held at one time are told of that time, not mistaken for today's.

One former minister given the old title is a slip. Two former ministers in one paragraph that names no day of
the draft's, in office together years ago, are history. Where somebody in the paragraph holds an office only
today, or its words speak of today, each stands for itself. So is an office that the tables do not give somebody,
where the paragraph names holders of long ago: of such times the tables lack many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from checker.claims.eras import era_at
from checker.claims.offices import HOLDS
from checker.claims.time import timeline
from checker.references.that_year import IN_YEAR
from checker.types import Document, Knowledge, Span, Verdict

LATELY = timedelta(days=365)
"""Holders replaced within this time are the usual slip: a paragraph may well hold two."""
Window = tuple[date, date]


GROWN = timedelta(days=25 * 365)
"""Age before which nobody is told of as in such an office."""


def told_together(verdicts: Sequence[Verdict], document: Document, knowledge: Knowledge) -> tuple[Verdict, ...]:
    """The verdicts, those on offices that a paragraph tells of an earlier time made undecided."""
    return _of_their_era(_together(verdicts, document), document, knowledge)


def _of_their_era(verdicts: tuple[Verdict, ...], document: Document, knowledge: Knowledge) -> tuple[Verdict, ...]:
    """Refuted offices of today's, in paragraphs that their other people take back, made undecided."""
    found = list(verdicts)
    for place, each in enumerate(verdicts):
        person = each.claim.subject.entity
        if each.label != "refuted" or each.claim.predicate != HOLDS or person is None or each.reason == IN_YEAR:
            continue
        windows = era_at(document, each.claim.span.start, knowledge)
        grown = [one for one in windows if person.since is None or person.since + GROWN <= one[1]]
        if grown and not _today(verdicts, document, _block(document, each.claim.span), grown[0]):
            found[place] = replace(each, label="unsupported", confidence=0.4, certain=False, reason=_REASON)
    return tuple(found)


def _today(verdicts: Sequence[Verdict], document: Document, block: Span, window: Window) -> bool:
    """Whether words or people of the block speak of the draft's day."""
    present = [span for span, times in zip(_spans(document), timeline(document), strict=True) if times.present]
    return any(each in block for each in present) or _of_today(verdicts, block, window)


def _together(verdicts: Sequence[Verdict], document: Document) -> tuple[Verdict, ...]:
    ended = {place: window for place, each in enumerate(verdicts) if (window := _ended(each, document.day))}
    if len(ended) < 2:
        return tuple(verdicts)
    found = list(verdicts)
    present = [span for span, times in zip(_spans(document), timeline(document), strict=True) if times.present]
    for place, window in ended.items():
        block = _block(document, verdicts[place].claim.span)
        beside = [other for other in ended if other != place and verdicts[other].claim.span in block]
        others = [other for other in beside if not _same_person(verdicts[place], verdicts[other])]
        together = any(_overlap(window, ended[other]) for other in others)
        if together and not any(each in block for each in present) and not _of_today(verdicts, block, window):
            found[place] = replace(verdicts[place], label="unsupported", confidence=0.4, certain=False, reason=_REASON)
    return tuple(found)


_REASON = "told of a time when others named beside held theirs"


def _ended(verdict: Verdict, day: date) -> Window | None:
    """From when to when the claimed office was held, where that is over for a while."""
    if verdict.label not in ("outdated", "refuted") or verdict.claim.predicate != HOLDS or not verdict.evidence:
        return None
    if verdict.reason == IN_YEAR:
        return None
    evidence = verdict.evidence[0]
    if evidence.since is None or evidence.until is None or day - evidence.until < LATELY:
        return None
    return evidence.since, evidence.until


def _of_today(verdicts: Sequence[Verdict], block: Span, window: Window) -> bool:
    """Whether somebody in the block is given an office of today that was not theirs in the window."""
    return any(
        each.label == "supported"
        and each.claim.predicate == HOLDS
        and each.claim.span in block
        and bool(each.evidence)
        and each.evidence[0].since is not None
        and each.evidence[0].since > window[1]
        for each in verdicts
    )


def _spans(document: Document) -> list[Span]:
    return [sentence.span for sentence in document.sentences]


def _block(document: Document, span: Span) -> Span:
    return next((block.span for block in document.blocks if span in block.span), span)


def _overlap(one: Window, other: Window) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _same_person(one: Verdict, other: Verdict) -> bool:
    first, second = one.claim.subject.entity, other.claim.subject.entity
    return first is not None and second is not None and first.id == second.id

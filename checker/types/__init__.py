"""Every noun and protocol of presscheck, and nothing else.

Frozen values, no input or output, no import of another module of ours. Positions
are half-open spans of code points. Two coordinate systems exist: *prose* (the text
a reader extracted) and *file* (the text the writer has open). Everything in this
module is in prose coordinates unless it says "file"; `Offsets` is the one bridge.
"""

from checker.types.claimed import Claim, Evidence, Judge, Label, Reference, Scores, Verdict, Voice
from checker.types.draft import Document
from checker.types.found import Category, Coverage, Finding, Hit, Report, Severity, Suggestion
from checker.types.known import (
    Entity,
    EntityKind,
    Event,
    Fact,
    Knowledge,
    Membership,
    Office,
    State,
    Tenure,
    Title,
    TitleForm,
)
from checker.types.marked import DateValue, Mention, MentionKind, Quantity, Quote
from checker.types.ruled import Desk, Example, Manual, Rule, Subject
from checker.types.text import Block, BlockKind, Ignore, Lines, Location, Offsets, Sentence, Source, Span, Stretch

__all__ = [
    "Block",
    "BlockKind",
    "Category",
    "Claim",
    "Coverage",
    "DateValue",
    "Desk",
    "Document",
    "Entity",
    "EntityKind",
    "Event",
    "Evidence",
    "Example",
    "Fact",
    "Finding",
    "Hit",
    "Ignore",
    "Judge",
    "Knowledge",
    "Label",
    "Lines",
    "Location",
    "Manual",
    "Membership",
    "Mention",
    "MentionKind",
    "Office",
    "Offsets",
    "Quantity",
    "Quote",
    "Reference",
    "Report",
    "Rule",
    "Scores",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "State",
    "Stretch",
    "Subject",
    "Suggestion",
    "Tenure",
    "Title",
    "TitleForm",
    "Verdict",
    "Voice",
]

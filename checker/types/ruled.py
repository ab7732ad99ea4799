"""What a rule is, what it reads and what it may consult."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date

from checker.types.claimed import Claim, Judge, Verdict
from checker.types.draft import Document
from checker.types.found import Category, Hit, Severity
from checker.types.known import Knowledge
from checker.types.marked import Mention, Quote
from checker.types.text import Sentence, Span
from checker.types.values import frozen

Subject = Document | Sentence | Quote | Mention | Claim | Verdict


@frozen(slots=False)
class Desk:
    """What a rule may consult beside the draft: the reference, the house style, its options."""

    knowledge: Knowledge
    day: date
    options: Mapping[str, object] = field(default_factory=dict)
    judge: Judge | None = None


@frozen()
class Example:
    """A fence of a rule's documentation. `spans` are the marked parts (empty: nothing may be found)."""

    text: str
    day: date
    spans: tuple[Span, ...]
    good: bool
    suggestion: str = ""


@frozen()
class Manual:
    """A rule's documentation as read: the fault in a line, why, examples."""

    summary: str
    explanation: str
    examples: tuple[Example, ...]


@frozen(slots=False)
class Rule:
    """A rule as registered: what it is called, what it reads and how loud it is.

    `check` takes the subject, the document and the desk and yields hits. `manual` reads the
    documentation, which most runs never need.
    """

    name: str
    subject: type
    category: Category
    severity: Severity
    check: Callable[..., Iterator[Hit]]
    manual: Callable[[], Manual]
    default: bool = True
    pack: str = ""

    @property
    def summary(self) -> str:
        """The fault, in a line."""
        return self.manual().summary

    @property
    def explanation(self) -> str:
        """Why it matters and what is left alone."""
        return self.manual().explanation

    @property
    def examples(self) -> tuple[Example, ...]:
        """What it flags and what it does not."""
        return self.manual().examples

"""Every noun and protocol of presscheck, and nothing else.

Frozen values, no input or output, no import of another module of ours. Positions
are half-open spans of code points. Two coordinate systems exist: *prose* (the text
a reader extracted) and *file* (the text the writer has open). Everything in this
module is in prose coordinates unless it says "file"; `Offsets` is the one bridge.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from re import finditer
from typing import Literal, Protocol, runtime_checkable


class Severity(StrEnum):
    """How sure a finding must be to carry it. An error is contradicted by a reference."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return list(Severity).index(self)


Category = Literal[
    "title", "office-form", "anachronism", "side", "party", "geography", "date",
    "age-duration", "number", "name", "quote", "wording", "spelling",
    "contradiction", "reference", "boilerplate", "internal",
]  # fmt: skip

Label = Literal["supported", "refuted", "outdated", "premature", "unsupported", "ambiguous", "unchecked"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points, `start <= end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The part of `text` this span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """This span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Source:
    """One draft as decoded, before any reading of its format."""

    path: str
    text: str
    day: date | None = None
    day_from: str = ""
    title: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of prose and where it stands in the file.

    Where `verbatim`, the two are the same characters, one to one; else (an entity,
    a line break read as a space) the whole prose run stands for the whole file run.
    """

    prose: Span
    file: Span
    verbatim: bool = True


@dataclass(frozen=True)
class Offsets:
    """The bridge from prose to file: stretches in ascending prose order, no gaps in prose."""

    stretches: tuple[Stretch, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [stretch.prose.start for stretch in self.stretches]

    def place(self, span: Span) -> Span:
        """The file span that covers prose `span`: the smallest that holds it all."""
        if not self.stretches:
            return span
        first = self.stretches[max(0, bisect_right(self._starts, span.start) - 1)]
        last = self.stretches[max(0, bisect_right(self._starts, max(span.start, span.end - 1)) - 1)]
        start = first.file.start
        if first.verbatim:
            start += min(span.start - first.prose.start, len(first.file))
        end = last.file.end
        if last.verbatim:
            end = last.file.start + min(span.end - last.prose.start, len(last.file))
        return Span(start, max(start, end))


class Lines:
    """Line and column of file positions. Lines end at CR LF, LF or CR."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in finditer(r"\r\n|\r|\n", text))]

    def of(self, position: int) -> tuple[int, int]:
        """(line, column), both from 1."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


BlockKind = Literal[
    "title", "heading", "paragraph", "item", "caption", "cell", "footnote", "field", "furniture"
]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like part of the prose. Nothing in a `furniture` block is checked."""

    span: Span
    kind: BlockKind = "paragraph"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A writer's request to silence a rule over part of the file, with a reason. File coordinates."""

    span: Span
    rules: tuple[str, ...]
    reason: str
    at: Span
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, trimmed of white space; `block` indexes `Document.blocks`."""

    span: Span
    text: str
    block: int


EntityKind = Literal["person", "office", "state", "organisation", "place", "party", "event", "people"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Something the knowledge base knows. `id` is stable and unique over all kinds.

    `country` is the two-letter ISO 3166-1 code (lower case) it belongs to, or the
    code of a former state (`su`, `cs`, `yu`, `dd`), or "" where none applies.
    `since`/`until` bound its existence (birth and death of a person).
    """

    id: str
    kind: EntityKind
    name: str
    country: str = ""
    since: date | None = None
    until: date | None = None
    note: str = ""


MentionKind = Literal[
    "person", "office", "state", "people", "organisation", "place", "party",
    "date", "weekday", "number", "money", "percent", "duration", "ordinal", "age", "name",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as written: parts may be missing. `guessed` names the parts filled in from the draft's day."""

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    guessed: tuple[str, ...] = ()
    valid: bool = True

    def as_date(self) -> date | None:
        """The calendar day, where year, month and day are all known and the day exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as read. `low`..`high` bound it where the words are vague ("more than 50")."""

    value: float
    unit: str = ""
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """An office as the text names it: the words, what they mean and how they are qualified.

    `role` is a role of the knowledge base ("foreign-minister"); `country` the ISO code
    the text gives (adjective, "of X", possessive) or "" where it gives none; `unit` an
    organisation or region id; `qualifiers` words such as former, acting, elect, deputy,
    shadow, then, designate, candidate.
    """

    words: str
    role: str
    country: str = ""
    unit: str = ""
    qualifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of prose that names something.

    `entity` is set only where the link is certain; else `candidates` lists what it could
    be (two or more: ambiguous; none: unknown). `value` carries the parsed date, number
    or office. `first` is the index in `Document.mentions` of the full mention that a
    short one ("Merz") resolves to, or -1.
    """

    span: Span
    kind: MentionKind
    text: str
    entity: Entity | None = None
    candidates: tuple[Entity, ...] = ()
    value: DateValue | Quantity | Title | None = None
    first: int = -1


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation. `span` includes the marks, `inner` does not; speaker and cue where found."""

    span: Span
    inner: Span
    text: str
    speaker: Span | None = None
    cue: Span | None = None
    closed: bool = True


Voice = Literal["writer", "speaker"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement, readable on its own.

    `span` is where it is made, `focus` the words that carry the checkable part (what a
    suggestion would replace). `subject` and `object` are mentions; `when` the day it
    speaks of (the draft's day where the text gives none); `voice` says whose words they
    are. `predicate` is one of the names in `checker.claims.PREDICATES`.
    """

    span: Span
    text: str
    predicate: str
    subject: Mention
    object: Mention
    when: date
    voice: Voice = "writer"
    focus: Span | None = None
    dated: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reference says. `origin` names the reference; `retrieved` is the day it was read."""

    text: str
    origin: str
    title: str = ""
    url: str = ""
    since: date | None = None
    until: date | None = None
    retrieved: date | None = None
    verdict: Label | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the references together say of a claim.

    `better` holds the words that would be right, best first, as plain phrases.
    """

    claim: Claim
    label: Label
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    better: tuple[str, ...] = ()
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Replace `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule returns: prose coordinates, no severity unless it differs from the rule's."""

    span: Span
    message: str
    confidence: float = 0.9
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """Where a finding stands in the file. `line` and `column` count from 1."""

    start: int
    end: int
    line: int
    column: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit placed in the file, ready for a reporter. All coordinates are the file's."""

    rule: str
    category: Category
    severity: Severity
    message: str
    location: Location
    fingerprint: str
    confidence: float
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    in_quote: bool = False
    suppressed: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many claims were found, how many of them a reference spoke to."""

    claims: int = 0
    checked: int = 0
    unchecked: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one draft's check says. `text` is the file as decoded, for context lines."""

    path: str
    as_of: date
    as_of_from: str
    findings: tuple[Finding, ...]
    coverage: Coverage
    skipped: tuple[str, ...] = ()
    text: str = field(default="", repr=False)
    verdicts: tuple[Verdict, ...] = field(default=(), repr=False)
    incomplete: bool = False


@dataclass(frozen=True)
class Document:
    """A draft as rules see it. Layers are filled by `checker.annotate`, never changed after."""

    source: Source
    prose: str
    offsets: Offsets
    blocks: tuple[Block, ...]
    day: date
    day_from: str
    title: str = ""
    ignores: tuple[Ignore, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()

    def quoted(self, span: Span) -> bool:
        """Whether any part of `span` stands inside a quotation."""
        return any(quote.span.overlaps(span) for quote in self.quotes)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds prose position `position`."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if position < sentence.span.end else None

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Mentions that lie wholly inside `span`, in order."""
        found = []
        for mention in self.mentions[bisect_left(self._mention_starts, span.start) :]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                found.append(mention)
        return tuple(found)

    def furniture(self, span: Span) -> bool:
        """Whether `span` touches page furniture (menus, "Trending" lists)."""
        return any(b.kind == "furniture" and b.span.overlaps(span) for b in self.blocks)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]


@dataclass(frozen=True, slots=True)
class Scores:
    """Three probabilities that sum to one."""

    entailment: float
    neutral: float
    contradiction: float


class Judge(Protocol):
    """Weighs hypotheses against premises."""

    @property
    def name(self) -> str: ...

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One `Scores` per (premise, hypothesis), in order."""
        ...


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office. `until` None means not known to have ended.

    `known_until` is the last day on which the source was seen to hold. `verified` is
    False for rows that no second source confirmed: they never yield an error.
    """

    person: Entity
    office: Office
    since: date | None
    until: date | None
    known_until: date
    source: str
    url: str = ""
    verified: bool = True
    acting: bool = False
    party: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office of one country or organisation.

    `role` is the generic role ("foreign-minister"), `title` its correct English title in
    that country ("Secretary of State"), `unit` the organisation or region id or "".
    `single` offices have one holder at a time. `complete_since`/`complete_until` bound
    the days for which the table is known to list every holder (None: no such promise).
    """

    id: str
    role: str
    title: str
    country: str
    unit: str = ""
    single: bool = True
    complete_since: date | None = None
    complete_until: date | None = None


@dataclass(frozen=True, slots=True)
class TitleForm:
    """Words that name an office: "foreign minister", "secretary of state".

    `role` is what they mean; `countries` the ISO codes where this is the right form
    (empty: everywhere), `wrong_in` those where it is a known wrong form of `role` and
    `right` the form to write there. `generic` words ("minister", "the leader") name no
    single office.
    """

    words: str
    role: str
    countries: tuple[str, ...] = ()
    wrong_in: tuple[str, ...] = ()
    right: str = ""
    generic: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A country, past or present, and the words for it."""

    code: str
    name: str
    long_name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()
    former_of: str = ""
    capital: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A member of an organisation, by country code or entity id, with dates."""

    organisation: str
    member: str
    since: date | None
    until: date | None
    known_until: date
    source: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening that news counts from. `until` None: one day, or still going on."""

    id: str
    name: str
    since: date
    until: date | None
    place: str = ""
    ongoing: bool = False
    source: str = ""


@runtime_checkable
class Knowledge(Protocol):
    """The embedded reference, read-only. Every method is an indexed look-up."""

    @property
    def hash(self) -> str: ...

    @property
    def known_until(self) -> date: ...

    def named(self, names: Sequence[str]) -> Mapping[str, tuple[Entity, ...]]:
        """For each name (any case, with or without diacritics) the entities it is a name,
        alias or transliteration of; names nobody bears are absent. One batch, one query."""
        ...

    def surnamed(self, names: Sequence[str]) -> Mapping[str, tuple[Entity, ...]]:
        """For each short form ("Merz", "von der Leyen") every person it can stand for.
        Many bear a surname: use it only beside an office or after the full name."""
        ...

    def entity(self, id: str) -> Entity | None: ...

    def aliases(self, id: str) -> tuple[str, ...]: ...

    def tenures(self, person: str) -> tuple[Tenure, ...]:
        """All tenures of a person id, oldest first."""
        ...

    def offices(self, role: str, country: str = "", unit: str = "") -> tuple[Office, ...]: ...

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """Who held the office id on that day, as far as the tables say (an open tenure past
        its `known_until` is included: the caller weighs it)."""
        ...

    def titles(self) -> tuple[TitleForm, ...]:
        """Every form of office the tables know: a few hundred, for the annotator's patterns."""
        ...

    def states(self) -> tuple[State, ...]: ...

    def state(self, code: str) -> State | None: ...

    def memberships(self, organisation: str = "", member: str = "") -> tuple[Membership, ...]: ...

    def events(self) -> tuple[Event, ...]: ...

    def facts(self, subject: str, predicate: str = "") -> tuple[Fact, ...]:
        """Other dated facts of an entity: capital, currency, party, spouse, gender, continent,
        located-in, borders, head-of-state-role, parliament, seats, spelling."""
        ...


@dataclass(frozen=True, slots=True)
class Fact:
    """subject – predicate – object, with the days it held."""

    subject: str
    predicate: str
    object: str
    since: date | None = None
    until: date | None = None
    known_until: date | None = None
    source: str = ""


class Reference(Protocol):
    """Somewhere a claim can be looked up."""

    @property
    def name(self) -> str: ...

    def ask(self, claim: Claim, document: Document) -> tuple[Evidence, ...]:
        """Evidence for or against, or nothing. Raises `ReferenceUnavailable` where it could not ask."""
        ...


Subject = Document | Sentence | Quote | Mention | Claim | Verdict


@dataclass(frozen=True)
class Desk:
    """What a rule may consult beside the draft: the reference, the house style, its options."""

    knowledge: Knowledge
    day: date
    options: Mapping[str, object] = field(default_factory=dict)
    judge: Judge | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A fence of a rule's documentation. `spans` are the marked parts (empty: nothing may be found)."""

    text: str
    day: date
    spans: tuple[Span, ...]
    good: bool
    suggestion: str = ""


@dataclass(frozen=True)
class Rule:
    """A rule as registered: what it is called, what it reads and how loud it is.

    `check` takes the subject, the document and the desk and yields hits.
    """

    name: str
    subject: type
    category: Category
    severity: Severity
    check: Callable[..., Iterator[Hit]]
    summary: str
    explanation: str
    examples: tuple[Example, ...]
    default: bool = True
    pack: str = ""

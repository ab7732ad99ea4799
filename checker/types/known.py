"""What a reference knows: entities, offices and who held them, states, bodies, events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, Protocol, runtime_checkable

from checker.types.values import frozen

EntityKind = Literal["person", "office", "state", "organisation", "place", "party", "event", "people"]


@frozen()
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


@frozen()
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


@frozen()
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


@frozen()
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


@frozen()
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


@frozen()
class State:
    """A country, past or present, and the words for it.

    Of a former name (`former_of` set) also what the place is called `now`.
    """

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
    now: str = ""


@frozen()
class Membership:
    """A member of an organisation, by country code or entity id, with dates."""

    organisation: str
    member: str
    since: date | None
    until: date | None
    known_until: date
    source: str = ""


@frozen()
class Event:
    """A dated happening that news counts from. `until` None: one day, or still going on."""

    id: str
    name: str
    since: date
    until: date | None
    place: str = ""
    ongoing: bool = False
    source: str = ""


@frozen()
class Fact:
    """subject – predicate – object, with the days it held."""

    subject: str
    predicate: str
    object: str
    since: date | None = None
    until: date | None = None
    known_until: date | None = None
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

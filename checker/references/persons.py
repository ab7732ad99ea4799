"""Which person of the tables a claim is about, and whether namesakes can be ruled out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from checker.annotate.mentions_words import fold
from checker.references import tenures as rows
from checker.types import Document, Entity, Knowledge, Mention, Tenure

_SUFFIXES = frozenset(("jr", "sr", "jr.", "sr.", "ii", "iii"))
SOON = timedelta(days=120)


def one_person(mention: Mention, knowledge: Knowledge, document: Document | None = None) -> Entity | None:
    """The linked person, else the only head of state or government among the candidates of that very name.

    With the draft at hand its day rules out those who came to office later ("George Bush" in 1992), and a
    surname is read as the full name before it.
    """
    if mention.entity is not None:
        return mention.entity if mention.entity.kind == "person" else None
    if document is not None and mention.first >= 0 and " " not in mention.text:
        full = document.mentions[mention.first]
        if full.entity is not None and full.entity.kind == "person":
            return full.entity
        mention = full if full.kind in ("person", "name") else mention
    heads = [each for each in mention.candidates if _named_so(mention, each) and led(each, knowledge)]
    if document is not None and len(heads) > 1:
        limit = document.day + SOON
        begun = [each for each in heads if any((t.since or limit) <= limit for t in led(each, knowledge))]
        heads = begun or heads
    countries = {each.country for each in heads}
    return heads[0] if heads and len(countries) == 1 and _same(heads) else None


def _named_so(mention: Mention, person: Entity) -> bool:
    return rows.same_name(mention.text, person.name) and _last(mention.text) == _last(person.name)


def _last(name: str) -> str:
    """The surname, without "Jr." behind it."""
    words = [word for word in fold(name).split() if word not in _SUFFIXES]
    return words[-1] if words else ""


def _same(people: Sequence[Entity]) -> bool:
    """Whether they can be rows of one person: no two births apart."""
    births = {each.since for each in people if each.since}
    return len(people) == 1 or len(births) <= 1


def led(person: Entity, knowledge: Knowledge) -> list[Tenure]:
    """Their tenures at the head of a state or government."""
    terms = [each for each in knowledge.tenures(person.id) if each.office.role != "co-prince"]
    return [each for each in terms if rows.role_of(each).rank <= 2 and not each.office.unit]


def another_number(text: str, name: str) -> bool:
    """Whether the draft's name bears a number, and the person of the tables another or none."""
    said, known = text.split()[-1:], name.split()[-1:]
    numbered = bool(said) and len(text.split()) > 1 and set(said[0]) <= set("IVX")
    return numbered and said != known and (bool(known) and set(known[0]) <= set("IVX"))


def well_known(mention: Mention, person: Entity, knowledge: Knowledge) -> bool:
    """Whether a full name can hardly mean anybody else: a head of state or government, or one the editors noted."""
    full = " " in mention.text.strip() or mention.first >= 0
    return full and (bool(led(person, knowledge)) or bool(person.note))

"""The right words for what a reference knows, in the draft's own phrasing.

Knows how an office is written before or behind its country, in capitals or not. Knows no facts.
"""

from __future__ import annotations

from datetime import date

from checker.patterns import regex
from checker.types import Entity, Knowledge, Mention, Tenure, Title

_MONTHS = "January February March April May June July August September October November December"


def day_words(day: date | None) -> str:
    """`1 June 2025`; "an unknown day" for None."""
    if day is None:
        return "an unknown day"
    return f"{day.day} {_MONTHS.split()[day.month - 1]} {day.year}"


def span_words(tenure: Tenure) -> str:
    """`since 20 January 2025`, `6 May 2020 to 3 June 2021`, or "" without dates."""
    if tenure.since and tenure.until:
        return f"{day_words(tenure.since)} to {day_words(tenure.until)}"
    if tenure.since:
        return f"since {day_words(tenure.since)}"
    return f"until {day_words(tenure.until)}" if tenure.until else ""


def office_words(tenure: Tenure, knowledge: Knowledge) -> str:
    """The office with whose it is: "President of the United States", "Secretary-General of NATO"."""
    office = tenure.office
    title = office.title
    owner = owner_words(office.country, office.unit, knowledge)
    lowered = title.lower()
    bare = owner.removeprefix("the ").lower()
    if not owner or f" of {owner}".lower() in lowered or (bare and bare in lowered):
        return title
    if office.unit and any(lowered.endswith(f" of {name.lower()}") for name in knowledge.aliases(office.unit)):
        return title
    return f"{title} of {owner}"


def owner_words(country: str, unit: str, knowledge: Knowledge) -> str:
    """The name of a country, region or organisation, with its article."""
    if unit:
        entity = knowledge.entity(unit)
        if entity is not None:
            return entity.name
    state = knowledge.state(country) if country else None
    if state is None:
        return ""
    plural = state.name.startswith(("United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Soviet "))
    return f"the {state.name}" if plural else state.name


def better_words(office: Mention, tenure: Tenure, knowledge: Knowledge) -> str:
    """The tenure's office written as the draft writes the wrong one: "US senator" gives "US president"."""
    title = office.value
    assert isinstance(title, Title)
    words = office.text
    core, lowered = title.words, words.lower().replace("-", " ").replace(".", "")
    right = tenure.office.title
    at = lowered.find(core)
    if at < 0 or len(lowered) != len(words):
        return cased(right, words)
    head, tail = words[:at], words[at + len(core) :]
    right = cased(right, words[at : at + len(core)])
    if title.country and tenure.office.country and title.country != tenure.office.country:
        head, tail = _moved(head, tail, tenure.office.country, knowledge)
    for owner in (owner_words(tenure.office.country, "", knowledge), ""):
        if owner and right.lower().endswith(f" of {owner}".lower()):
            right = right[: -len(f" of {owner}")]
    return f"{head}{right}{tail}"


def _moved(head: str, tail: str, country: str, knowledge: Knowledge) -> tuple[str, str]:
    state = knowledge.state(country)
    if state is None:
        return head, tail
    if tail.strip().startswith("of "):
        return "", f" of {owner_words(country, '', knowledge)}"
    adjective = state.adjectives[0] if state.adjectives else state.name
    return f"{adjective} ", tail


_SMALL = frozenset("of the for and to de in".split())
_CAPITAL = regex(r"[^\W\d_]+")


def cased(right: str, like: str) -> str:
    """`right` in capitals where `like` has them: "president" for "senator", "Prime Minister" for "Senator"."""
    if like and like[0].isupper():
        if any(word[:1].islower() and word not in _SMALL for word in like.replace("-", " ").split()):
            return right[0].upper() + right[1:]
        return _CAPITAL.sub(lambda word: word[0] if word[0] in _SMALL else word[0][0].upper() + word[0][1:], right)
    keep = {"US", "EU", "NATO", "UN", "CIA", "FBI", "White", "House", "Exchequer", "Treasury"}
    return " ".join(word if word in keep else word.lower() for word in right.split())


def person_words(person: Entity) -> str:
    """A person's usual name."""
    return person.name


def former_words(office: Mention) -> str:
    """The office as one given up: "former German chancellor", "Brazil's former president"."""
    owner, possessive, rest = office.text.partition("’s ") if "’s " in office.text else office.text.partition("'s ")
    if possessive and rest:
        return f"{owner}{possessive}former {rest}"
    return f"former {office.text.removeprefix('the ')}"

"""Whether an office is one that a person can never have held, by all that the tables say.

Three grounds: they head another country that day; they held the very office elsewhere, and nobody
has it in two places; the office's rows leave no room over their whole grown life.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checker.patterns import regex
from checker.references import leaders
from checker.references import tenures as rows
from checker.types import Claim, Entity, Knowledge, Office, Tenure, Title

HEADS_OF_COUNTRIES = frozenset(("president", "prime-minister", "monarch", "head-of-state"))
TOLD_APART = frozenset(
    ("foreign-minister", "defence-minister", "finance-minister", "interior-minister", "justice-minister",
     "attorney-general", "president", "prime-minister", "commerce-secretary", "central-bank-governor")
)  # fmt: skip
"""Offices that nobody takes for another, and that are not joined with others for a time."""
CHANGES = regex(
    r"\b(?:elected|appointed|named|chosen|sworn|became|inaugurated|installed|resign\w*|ousted|removed|dismissed|sacked|"
    r"fired|deposed|took over|takes over|(?:stepped|steps|stood) down|quits?)\b"
)
"""What puts somebody into an office or out of it."""
MONTHS_AFTER = (0, 30, 60, 120, 200)
"""Days after the draft's by which somebody elected on it is in the office."""
OLDEST = 95
GROWN = 30
"""Age before which nobody held such an office, near enough."""
APART = frozenset((("dd", "de"), ("dd", "wde"), ("wde", "dd")))
"""Halves of a divided country: the country named, and the one whose head the person is meanwhile."""
OF_ONE_STATE = frozenset(("governor", "senator"))
"""Offices of a state that nobody has held in two."""


IN_CABINET = frozenset(
    "president prime-minister foreign-minister finance-minister defence-minister interior-minister justice-minister "
    "health-minister economy-minister trade-minister education-minister energy-minister central-bank-governor "
    "speaker".split()
)
"""Offices that nobody holds in two countries at once."""
ONE_MINISTRY_EACH = frozenset(
    "us gb fr de es it pt gr at pl cz se no dk fi nl ru ua cn tr br mx ar co cl pe za".split()
)
"""Countries whose ministers head one ministry, near enough."""
ALONE = frozenset("foreign-minister finance-minister defence-minister interior-minister justice-minister".split())
"""Ministries that are not joined with one another, nor with those beside."""
BESIDE = frozenset(
    "health-minister education-minister environment-minister agriculture-minister transport-minister culture-minister "
    "labour-minister housing-minister".split()
)
OF_ONE = frozenset(("intelligence-chief",))
"""Heads of a body, of whom it has one at a time under whatever title."""
PRINCELY = frozenset("prince princess duke duchess earl count baron lord lady infanta infante archduke sultan".split())
MONARCHS = frozenset("king queen emperor empress tsar czar shah pope emir sheikh".split())
OF_CONGRESS = frozenset(("senator", "representative", "governor"))
COMMON_NAME = 12
"""Bearers of a surname in the tables past which another country may well have a minister of the same name."""


def heads_another(
    title: Title, person: Entity, now: Sequence[Tenure], terms: Sequence[Tenure], day: date, knowledge: Knowledge
) -> bool:
    """Whether the person leads another country that day, and had no office in the one named."""
    if not now or title.role not in HEADS_OF_COUNTRIES or not title.country or title.unit or title.qualifiers:
        return False
    if now[0].office.role not in ("president", "prime-minister") or not rows.confirmed_on(now[0], day):
        return False
    if (title.country, now[0].office.country) in APART:
        return not any(each.office.country == title.country for each in terms)
    return _no_office_there(title, person, terms, knowledge)


def serves_another(
    title: Title, person: Entity, now: Sequence[Tenure], terms: Sequence[Tenure], day: date, knowledge: Knowledge
) -> bool:
    """Whether the person sits in another country's cabinet that day, and had no office in the one named."""
    if not now or title.role not in IN_CABINET or not title.country or title.unit or title.qualifiers:
        return False
    held = now[0]
    if held.office.role not in IN_CABINET or held.office.unit or not held.verified or not rows.confirmed_on(held, day):
        return False
    namesakes = knowledge.surnamed([person.name.split()[-1]]).get(person.name.split()[-1], ())
    return len(namesakes) <= COMMON_NAME and _no_office_there(title, person, terms, knowledge)


def _sits_in_congress(title: Title, now: Sequence[Tenure], day: date) -> bool:
    """Whether the person holds one of the American seats of which nobody holds two, and the title is another."""
    seats = [each for each in now if each.office.country == "us" and each.office.role in OF_CONGRESS]
    told = title.role in OF_CONGRESS and title.country in ("", "us") and not title.qualifiers
    others = bool(seats) and title.role not in {each.office.role for each in seats}
    return told and others and rows.confirmed_on(seats[0], day)


def sits_elsewhere(title: Title, country: str, now: Sequence[Tenure], day: date) -> bool:
    """Whether the person heads another ministry of that country, where nobody heads both, or holds another seat."""
    if _sits_in_congress(title, now, day):
        return True
    if not now or country not in ONE_MINISTRY_EACH or title.unit or title.qualifiers:
        return False
    held, claimed = now[0], title.role
    if not held.verified or held.acting or held.office.country != country or not rows.confirmed_on(held, day):
        return False
    return held.office.role in ALONE and claimed in ALONE | BESIDE and claimed not in {each.office.role for each in now}


def same_office_abroad(
    title: Title, person: Entity, terms: Sequence[Tenure], knowledge: Knowledge
) -> list[Tenure]:  # fmt: skip
    """Tenures of the very office in another country, where the person had none in the one named."""
    if title.role not in IN_CABINET or not title.country or title.unit:
        return []
    alike = [each for each in terms if each.office.role == title.role and each.verified and not each.office.unit]
    return alike if alike and _no_office_there(title, person, terms, knowledge) else []


def _no_office_there(title: Title, person: Entity, terms: Sequence[Tenure], knowledge: Knowledge) -> bool:
    kin = leaders.related(title.country, knowledge)
    return person.country not in kin and not any(each.office.country in kin for each in terms)


def leaves_no_room(office: Office, person: Entity, day: date, knowledge: Knowledge) -> bool:
    """Whether the table of the office leaves no room for the person, over their whole grown life."""
    if rows.never_missing(office, person):
        return True
    if office.role not in TOLD_APART or not office.single or person.since is None:
        return False
    grown = date(person.since.year + GROWN, 1, 1)
    names = rows.unbroken(office, grown, day, knowledge)
    return bool(names) and not any(rows.same_name(name, person.name) for name in names)


def taken_by_others(offices: Sequence[Office], person: Entity, day: date, knowledge: Knowledge) -> list[Tenure]:
    """Who is confirmed in a one-person office on the day and in the months after it, where that is never the person:
    whoever was elected, sworn in or dismissed that day, it was somebody else."""
    single = [each for each in offices if each.single]
    if not single or len(single) != len(offices):
        return []
    found: list[Tenure] = []
    for days in MONTHS_AFTER:
        held = rows.confirmed_holders(single, knowledge, day + timedelta(days=days))
        if not held or any(rows.same_name(each.person.name, person.name) for each in held):
            return []
        found = held
    return found


def same_elsewhere(title: Title, terms: Sequence[Tenure]) -> list[Tenure]:
    """Tenures of the very office in another state of the same country: nobody governs two."""
    if not title.unit or title.role not in OF_ONE_STATE:
        return []
    country = title.unit.partition("-")[0]
    alike = [each for each in terms if (each.office.role, each.office.country) == (title.role, country)]
    return [each for each in alike if each.office.unit not in ("", title.unit)]


def headed_elsewhere(title: Title, person: Entity, terms: Sequence[Tenure], knowledge: Knowledge) -> list[Tenure]:
    """Their times at the head of another country, where they had no office in the one named."""
    if title.role not in HEADS_OF_COUNTRIES or not title.country or title.unit:
        return []
    kin = leaders.related(title.country, knowledge)
    if person.country in kin or any(each.office.country in kin for each in terms):
        return []
    return [each for each in terms if each.office.role == title.role and not each.office.unit and each.office.single]


def no_such_head(title: Title, offices: Sequence[Office], day: date, knowledge: Knowledge) -> bool:
    """Whether the words can only mean a head of state or government, and the country has no such head."""
    from checker.annotate.offices import forms_of

    roles = {form.role for form in forms_of(title.words, knowledge) if not form.generic}
    national = [each for each in offices if not each.unit]
    return roles <= HEADS_OF_COUNTRIES and bool(roles) and not rows.confirmed_holders(national, knowledge, day)


def named_elsewhere(title: Title, country: str, knowledge: Knowledge) -> bool:
    """Whether all the forms the words can be belong to other named countries, none to an international body."""
    from checker.annotate.offices import BODIES, forms_of

    abroad = (set(form.countries) for form in forms_of(title.words, knowledge))
    return all(lands and country not in lands and not BODIES & lands for lands in abroad)


def gone(person: Entity, day: date) -> bool:
    """Dead for a month, or so long born that the tables only lack the death."""
    if person.until is not None:
        return person.until < day - timedelta(days=30)
    return person.since is not None and day.year - person.since.year > OLDEST


def royal(claim: Claim, title: Title) -> bool:
    """A prince, or a king told by one name or a numbered one: surnames of others look the same."""
    words = claim.subject.text.split()
    if title.words in PRINCELY or title.words.removesuffix("s") in PRINCELY:
        return True
    bare = [word for word in words if word.casefold() not in PRINCELY | MONARCHS]
    numbered = bool(bare) and set(bare[-1]) <= set("IVXLC")
    return title.words in MONARCHS and (len(bare) < 2 or numbered)


def of_a_body(mine: Sequence[Tenure], title: Title, words: str) -> bool:
    """Whether a country is told for offices that none has: "Secretary General of the United States"."""
    roles = {each.office.role for each in mine if not each.office.country}
    told = bool(title.country) and " of " in words
    return told and len(mine) > 0 and roles <= {"secretary-general", "director-general"} and all(
        not each.office.country for each in mine
    )

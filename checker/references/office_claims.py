"""Claims about offices against the tables: each becomes one verdict.

Says *refuted* only where the tables vouch for it: another confirmed holder of a single office,
a complete table without the person, or an office the person's country does not have. Says
nothing where the tables have gaps.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from checker.annotate.link import by_office
from checker.claims.offices import FORMER, HELD, HOLDS, NEXT
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import leaders
from checker.references import tenures as rows
from checker.references.answers import better_office, said
from checker.references.never_held import (
    CHANGES,
    OF_ONE,
    gone,
    headed_elsewhere,
    heads_another,
    leaves_no_room,
    named_elsewhere,
    no_such_head,
    of_a_body,
    royal,
    same_elsewhere,
    same_office_abroad,
    serves_another,
    sits_elsewhere,
    taken_by_others,
)
from checker.references.outdated import BESIDE_NO_HEAD, LEAVES, WENT, ended_where_known, holding, outdated, stale
from checker.references.persons import another_number
from checker.references.strangers import FIRST_NAME, other_first_name, other_holders
from checker.references.that_year import IN_YEAR, in_that_year
from checker.types import Claim, Document, Entity, Knowledge, Office, Tenure, Title, Verdict

LATELY, CHOSEN = timedelta(days=400), timedelta(days=150)  # a while ago; between an election and the office
_LESSER = regex(r"\b(?:deputy|vice|assistant|shadow|under|junior|associate)[ -]\Z", re.I)
_CHOSEN = regex(r"\b(?:elected|chosen|appointed|named|picked)\b")
PARTY_ROLES = frozenset(("party-leader", "party-chair"))


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one office claim."""
    title = claim.object.value
    assert isinstance(title, Title)
    person = claim.subject.entity or _namesake(claim, title, knowledge, document.day)
    if person is None:
        lone = claim.subject.candidates[0] if len(claim.subject.candidates) == 1 else None
        if lone is not None and _busy_abroad(claim, lone, title, document.day, knowledge, times):
            now = rows.current(knowledge.tenures(lone.id), document.day)
            better = better_office(claim, now, knowledge)
            return said(claim, "refuted", now[:1], knowledge, 0.75, "serves another country", better)
        if claim.subject.candidates:
            return Verdict(claim, "ambiguous", 0.5, reason="several people bear that name")
        instead = other_holders(claim, title, knowledge, document.day, times)
        if instead:
            return said(claim, "refuted", instead[:1], knowledge, 0.6, "another holder")
        instead = other_first_name(claim, title, knowledge)
        if instead:
            return said(claim, "refuted", instead, knowledge, 0.75, FIRST_NAME)
        return Verdict(claim, "unsupported", 0.5, reason="nobody of that name is in the tables")
    if another_number(claim.subject.text, person.name):
        return Verdict(claim, "ambiguous", 0.5, reason="a king or pope of another number")
    if "ordinal" in title.qualifiers and title.country:
        return Verdict(claim, "unsupported", 0.4, reason="the first of a people, not an office of theirs")
    terms = knowledge.tenures(person.id)
    if not terms:
        return Verdict(claim, "unsupported", 0.5, reason="the tables know no office of theirs")
    if leaders.leads(title):
        spans = windows(claim, document.day, times)
        return leaders.verdict(claim, person, title, spans, document.day, knowledge, times)
    mine = rows.of_title(terms, title, knowledge)
    mine = [*mine, *(each for each in terms if each not in mine and _written_out(each, claim))]
    if mine and of_a_body(mine, title, claim.object.text):
        return said(claim, "refuted", mine[:1], knowledge, 0.8, "of a body, not of a country")
    if mine:
        return _had(claim, person, mine, terms, document.day, document.prose, knowledge, times)
    return _never(claim, person, title, terms, document, knowledge, times)


def _written_out(tenure: Tenure, claim: Claim) -> bool:
    """Whether the draft has the very title of a row of that country, where the kind of office alone says little
    ("Financial Secretary to the Treasury" is one junior minister of many)."""
    title, said = tenure.office.title.casefold(), claim.object.value
    if isinstance(said, Title) and said.country and tenure.office.country not in ("", said.country):
        return False
    if isinstance(said, Title) and said.unit and tenure.office.unit != said.unit:
        return False
    at = claim.object.text.casefold().find(title)
    return " " in title and at >= 0 and not _LESSER.search(claim.object.text[:at])


def _namesake(claim: Claim, title: Title, knowledge: Knowledge, day: date) -> Entity | None:
    """Which of several bearers is meant: who holds that office, else the only one in office at all."""
    candidates = claim.subject.candidates
    found = by_office(candidates, title, knowledge, day)
    if found is not None or len(candidates) > 12:
        return found
    for person in candidates:
        if rows.of_title(knowledge.tenures(person.id), title, knowledge):
            return None
    serving = []
    for person in candidates:
        held = rows.current([each for each in knowledge.tenures(person.id) if each.office.role != "co-prince"], day)
        if held and rows.role_of(held[0]).rank <= 2:
            serving.append(person)
    return serving[0] if len(serving) == 1 else None


def windows(claim: Claim, day: date, times: Times) -> list[rows.Window]:
    """The days the claim may speak of: the draft's, and those its sentence names."""
    found = [(day, day)]
    for since, until in times.moments:
        spread = timedelta(days=0 if since == until else 31)
        low = since - spread if since > date(2, 1, 1) else since
        found.append((low, until + spread))
    if len(times.moments) > 1:
        found.append((min(each[0] for each in times.moments), max(each[1] for each in times.moments)))
    return found


def _had(
    claim: Claim, person: Entity, mine: Sequence[Tenure], terms: Sequence[Tenure], day: date,
    prose: str, knowledge: Knowledge, times: Times,
) -> Verdict:  # fmt: skip
    """The person holds, held or will hold the office: now, before or later."""
    mine = ended_where_known(mine)
    now = [each for each in mine if rows.confirmed_on(each, day) or rows.last_known_on(each, day)]
    begun = [each for each in mine if each.since is None or each.since <= day]
    if claim.predicate == FORMER:
        title = claim.object.value
        if isinstance(title, Title) and royal(claim, title):
            return Verdict(claim, "unsupported", 0.4, reason="kings and princes share their names")
        return _former(claim, now, begun, mine, day, knowledge, times)
    if claim.predicate == NEXT:
        settled = [each for each in now if each.since and day - each.since > timedelta(days=60)]
        if settled and len(now) == len(mine):
            return said(claim, "outdated", settled, knowledge, 0.85, "in office already")
        return said(claim, "supported", mine, knowledge, 0.6)
    reached = [each for each in mine if any(rows.overlaps(each, window) for window in windows(claim, day, times))]
    if reached and not all(stale(each, day, times) for each in reached):
        return said(claim, "supported", reached, knowledge, 0.95)
    if reached:
        return said(claim, "unsupported", reached, knowledge, 0.5, "last known only")
    that_year = in_that_year(claim, person, mine, day, knowledge, times, prose)
    if that_year:
        return said(claim, "refuted", [mine[0], *that_year[:1]], knowledge, 0.75, IN_YEAR)
    title = claim.object.value
    if isinstance(title, Title) and ("acting" in title.qualifiers or title.words.startswith(("acting ", "interim "))):
        return said(claim, "unsupported", mine[:1], knowledge, 0.4, "an interim office")
    soon = [each for each in mine if each.since and day < each.since <= day + CHOSEN]
    if claim.predicate == HELD and soon and _CHOSEN.search(claim.span.of(prose)):
        return said(claim, "supported", soon, knowledge, 0.8, "chosen, and soon in office")
    if claim.predicate == HOLDS and soon and begun and not (times.past and not times.present):
        elect = (f"{claim.object.text}-elect",)
        return said(claim, "premature", soon, knowledge, 0.8, "chosen, and soon in office", elect)
    if claim.predicate == HELD and begun:
        return said(claim, "supported", begun, knowledge, 0.7)
    lately = any((each.until or day) > day - LATELY for each in begun)
    this_week = any(each.until and each.until > day - timedelta(days=10) for each in begun)
    if (lately and LEAVES.match(prose, claim.span.end)) or (this_week and WENT.match(prose, claim.span.end)):
        return said(claim, "supported", begun, knowledge, 0.6, "told to have left it")
    if begun:
        return outdated(claim, person, begun, terms, day, knowledge, times, prose)
    told_of = max((moment[1] for moment in times.moments), default=day)
    if claim.predicate == HELD and told_of < day and not _others(mine[0], person, told_of, knowledge):
        return said(claim, "unsupported", mine[:1], knowledge, 0.4, "who held it then is not known")
    if mine[0].office.single and not _others(mine[0], person, day, knowledge):
        return said(claim, "unsupported", mine[:1], knowledge, 0.4, "who held it then is not known")
    certain = all(each.verified and each.since for each in mine)
    better = better_office(claim, rows.current(terms, day), knowledge)
    found = sorted(mine, key=lambda each: each.since or date.max)[:1] + rows.current(terms, day)[:1]
    return said(claim, "premature", found, knowledge, 0.95, "", better, certain)


def _former(
    claim: Claim, now: Sequence[Tenure], begun: Sequence[Tenure], mine: Sequence[Tenure], day: date,
    knowledge: Knowledge, times: Times,
) -> Verdict:  # fmt: skip
    again = [each for each in now if rows.confirmed_on(each, day) and not each.acting]
    ended = [each for each in begun if each.until is not None and each.until <= day]
    since = again[0].since or day if again else day
    unbroken = bool(again) and all(each.until and each.until >= since - rows.GAP for each in ended)
    today = times.present and not (times.past or times.moments)
    if again and again[0].office.single and (unbroken or today):
        certain = all(each.verified for each in again)
        return said(claim, "premature", again, knowledge, 0.9, "still in office", (), certain)
    if begun or ended:
        return said(claim, "supported", ended or begun, knowledge, 0.9)
    return said(claim, "premature", mine, knowledge, 0.9, "not yet in office")


def _others(tenure: Tenure, person: Entity, day: date, knowledge: Knowledge) -> bool:
    """Whether somebody of another name is in the office on that day."""
    held = holding(tenure, day, knowledge)
    return any(not rows.same_name(each.person.name, person.name) for each in held)


def _never(
    claim: Claim, person: Entity, title: Title, terms: Sequence[Tenure], document: Document, knowledge: Knowledge,
    times: Times,
) -> Verdict:  # fmt: skip
    """The tables know the person, and never in that office."""
    day, prose = document.day, document.prose
    country = title.country or ("" if title.unit else rows.home(terms, person, day))
    offices = rows.named_offices(title, country, knowledge)
    now = sorted(rows.current(terms, day), key=lambda each: _distance(each, country))
    ruling = bool(now) and rows.role_of(now[0]).rank <= 2 and rows.confirmed_on(now[0], day)
    better = better_office(claim, now, knowledge)
    if royal(claim, title):
        return Verdict(claim, "unsupported", 0.4, reason="kings and princes share their names")
    if heads_another(title, person, now, terms, day, knowledge):
        return said(claim, "refuted", now[:1], knowledge, 0.9, "heads another country", better)
    if title.role in PARTY_ROLES:
        return Verdict(claim, "unsupported", 0.4, reason="parties' leaders are not all in the tables")
    interim = "acting" in title.qualifiers or title.words.startswith(("acting ", "interim ", "caretaker "))
    if interim or claim.predicate == NEXT:
        return Verdict(claim, "unsupported", 0.4, reason="an interim office")
    if not offices and ruling and country and named_elsewhere(title, country, knowledge):
        return said(claim, "refuted", now[:1], knowledge, 0.9, "no such office there", better, now[0].verified)
    if ruling and country and now[0].office.country == country and no_such_head(title, offices, day, knowledge):
        return said(claim, "refuted", now[:1], knowledge, 0.9, "no such office there", better, now[0].verified)
    elsewhere = same_elsewhere(title, terms) or headed_elsewhere(title, person, terms, knowledge)
    elsewhere = elsewhere or same_office_abroad(title, person, terms, knowledge)
    then = any(rows.overlaps(each, window) for each in elsewhere for window in windows(claim, day, times))
    if elsewhere and (claim.predicate in (HELD, FORMER) or then):
        return said(claim, "refuted", elsewhere[:1], knowledge, 0.8, "the same office of another place")
    if claim.predicate in (HELD, FORMER) or times.past:
        if offices and country and all(leaves_no_room(each, person, day, knowledge) for each in offices):
            there = [each for each in terms if each.office.country == country]
            told = there[-1:] or now[:1] or terms[-1:]
            return said(claim, "refuted", told, knowledge, 0.75, "never held", better)
        changed = CHANGES.search(claim.span.of(prose)) and times.present and not (times.past or times.moments)
        if claim.predicate == HELD and changed:
            others = taken_by_others(offices, person, day, knowledge)
            if others:
                return said(claim, "refuted", [*now[:1], *others[:1]], knowledge, 0.75, "another holder", better)
        if claim.predicate == HELD and times.exact and len(times.moments) == 1:
            return _other_holder(claim, person, offices, now, day, knowledge, better, times)
        return Verdict(claim, "unsupported", 0.4, reason="the tables may lack it")
    if gone(person, day):
        return Verdict(claim, "unsupported", 0.4, reason="died before the draft's day")
    serving = bool(now) and (rows.role_of(now[0]).rank <= 5 or now[0].office.role in ("senator", "representative"))
    ruled = [each for each in terms if rows.role_of(each).rank <= 2 and each.office.country == country]
    if (serving or ruled) and offices and all(rows.complete_on(each, day, knowledge) for each in offices):
        told, sure = (now[:1], now[0].verified) if serving else (ruled[-1:], False)
        return said(claim, "refuted", told, knowledge, 0.95 if serving else 0.75, "", better, sure)
    heads = bool(now) and rows.role_of(now[0]).rank <= 2 and now[0].office.country == country
    if heads and title.role in BESIDE_NO_HEAD:
        return said(claim, "refuted", now[:1], knowledge, 0.9, "in a higher office", better)
    answer = _other_holder(claim, person, offices, now, day, knowledge, better, times)
    if answer.label != "refuted" and _busy_abroad(claim, person, title, day, knowledge, times):
        return said(claim, "refuted", now[:1], knowledge, 0.8, "serves another country", better)
    if answer.label != "refuted" and not (times.past or times.moments) and sits_elsewhere(title, country, now, day):
        return said(claim, "refuted", now[:1], knowledge, 0.8, "another seat", better)
    return answer


def _busy_abroad(
    claim: Claim, person: Entity, title: Title, day: date, knowledge: Knowledge, times: Times
) -> bool:  # fmt: skip
    """Whether the claim speaks of the draft's day, on which the person sits in another country's cabinet."""
    if times.past or times.moments or claim.predicate in (HELD, FORMER, NEXT):
        return False
    terms = knowledge.tenures(person.id)
    return serves_another(title, person, rows.current(terms, day), terms, day, knowledge)


def _distance(tenure: Tenure, country: str) -> tuple[bool, bool]:
    """Offices of the country spoken of come first, titular ones last."""
    return tenure.office.role == "co-prince", bool(country) and tenure.office.country != country


def _other_holder(
    claim: Claim, person: Entity, offices: Sequence[Office], now: Sequence[Tenure], day: date,
    knowledge: Knowledge, better: tuple[str, ...], times: Times,
) -> Verdict:  # fmt: skip
    """Refuted where every single office of that name has another confirmed holder on every day meant."""
    if now and not now[0].office.unit and any(not each.unit for each in offices):
        offices = [each for each in offices if not each.unit]
    single = [each for each in offices if each.single or (each.unit and each.role in OF_ONE)]
    if not single or len(single) != len(offices) or (times.moments and not times.exact and len(times.moments) > 1):
        return Verdict(claim, "unsupported", 0.4, reason="the tables may lack it")
    found: list[Tenure] = []
    for low, high in windows(claim, day, times)[-1:]:
        middle = low + (high - low) / 2
        found = [each for each in rows.confirmed_holders(single, knowledge, middle) if not each.acting]
    if not found or any(rows.same_name(each.person.name, person.name) for each in found):
        return Verdict(claim, "unsupported", 0.4, reason="no confirmed holder")
    certain = bool(now) and all(each.verified and rows.confirmed_on(each, day) for each in found)
    evidence = [*now[:1], *found[:1]]
    return said(claim, "refuted", evidence, knowledge, 0.9 if now else 0.6, "another holder", better, certain)
